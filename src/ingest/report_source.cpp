// SPDX-License-Identifier: Apache-2.0
#include "ingest/report_source.h"

#include <utility>

#include "base/line_reader.h"
#include "base/utf8.h"
#include "ingest/counted_stream.h"
#include "ingest/path_walk.h"
#include "ingest/report_bytes.h"

namespace chancery::ingest {
namespace {

/// The first bytes, as many as it takes to know the kind of the input. A fault of the stream shows
/// itself again at the next read.
std::string first_bytes(base::ByteStream& stream) {
  constexpr std::size_t kMost = std::size_t{64} * 1024;
  std::string bytes;
  while (bytes.size() < kMost) {
    const std::size_t before = bytes.size();
    bytes.resize(kMost);
    const auto count = stream.read(std::span(bytes).subspan(before));
    bytes.resize(before + count.value_or(0));
    if (bytes.size() == before) { break; }
  }
  return bytes;
}

/// Is the first character that is not white space a '{'?
bool begins_object(std::string_view bytes) {
  const std::string_view text = without_mark(bytes);
  const auto first = text.find_first_not_of(" \t\r\n");
  return first != std::string_view::npos && text[first] == '{';
}

class Reports final : public ReportSource {
 public:
  Reports(const base::Filesystem& files, std::vector<std::string> paths, ReadOptions options, Decoder decoder)
      : files_(files), options_(std::move(options)), decoder_(std::move(decoder)), walk_(files, paths) {
    progress_.total = total_bytes(PathWalk(files, std::move(paths)));
  }

  [[nodiscard]] std::optional<Result<Report>> next() override {
    for (;;) {
      if (lines_) {
        if (auto report = next_line()) { return report; }
        lines_.reset();
      }
      auto input = walk_.next();
      if (!input) { return std::nullopt; }
      if (!*input) { return std::unexpected(input->error()); }
      if (auto report = begin(**input)) { return report; }
    }
  }

  [[nodiscard]] Progress progress() const override { return progress_; }

 private:
  /// The report of a text; nothing where the input has lines, which `next_line` then gives.
  std::optional<Result<Report>> begin(const Input& input) {
    const bool standard_input = input.kind == InputKind::kStandardInput;
    path_ = standard_input ? std::nullopt : std::optional(base::replace_bad_bytes(input.path));
    auto opened = standard_input ? files_.standard_input() : files_.open(input.path);
    if (!opened) { return refuse(opened.error()); }
    auto stream = std::make_unique<CountedStream>(std::move(*opened), progress_.done);
    std::string first = first_bytes(*stream);
    const bool lines = input.kind == InputKind::kJsonLines || (standard_input && begins_object(first));
    if (!lines) { return whole(*stream, std::move(first)); }
    return begin_lines(std::move(stream), std::move(first));
  }

  std::optional<Result<Report>> whole(base::ByteStream& stream, std::string bytes) {
    const std::size_t most = decoder_.is_utf8() ? kMostTextBytes + kMarkBytes : kMostFileBytes;
    if (const auto text = require_text(bytes); !text) { return refuse(text.error()); }
    const auto rest = base::read_up_to(stream, most + 1 - bytes.size());
    if (!rest) { return refuse(rest.error()); }
    bytes += *rest;
    if (bytes.size() > most) { return refuse(too_large("report").error()); }
    return finish(report_from_text(std::move(bytes), decoder_), 0);
  }

  std::optional<Result<Report>> begin_lines(std::unique_ptr<base::ByteStream> stream, std::string first) {
    if (const auto text = require_text(first); !text) { return refuse(text.error()); }
    if (const auto wide = wide_encoding(first); !wide.empty()) {
      return refuse({ErrorCode::kReportNotUtf8,
                     "the file is " + std::string(wide) + ": a .jsonl file is always UTF-8, so convert it first", ""});
    }
    lines_ = std::make_unique<base::LineReader>(std::move(stream), std::move(first), kMostLineBytes);
    any_line_ = false;
    return std::nullopt;
  }

  /// The report of the next line that is not blank; nothing at the end of the file.
  std::optional<Result<Report>> next_line() {
    while (auto line = lines_->next()) {
      if (!*line) {
        any_line_ = true;
        return refuse(line->error());
      }
      base::Line& found = **line;
      // A mark may stand before any line: files with marks are put together with `cat`.
      if (without_mark(found.bytes).size() < found.bytes.size()) { found.bytes.erase(0, kMarkBytes); }
      if (!found.too_long && found.bytes.find_first_not_of(" \t\r") == std::string::npos) { continue; }
      any_line_ = true;
      if (found.too_long) { return refuse(too_large("line").error(), found.number); }
      return finish(parser_.parse(std::move(found.bytes)), found.number);
    }
    if (any_line_) { return std::nullopt; }
    any_line_ = true;
    return refuse({ErrorCode::kReportEmpty, "there is no report in it", ""});
  }

  Result<Report> finish(Result<Report> report, std::uint64_t line) {
    if (!report) { return refuse(report.error(), line); }
    report->path = path_;
    report->line = line;
    if (!report->date) { report->date = options_.date; }
    return report;
  }

  /// The error with its place.
  Result<Report> refuse(Error error, std::uint64_t line = 0) const {
    error.place = path_.value_or(std::string(kStandardInputName));
    if (line > 0) { error.place += ":" + std::to_string(line); }
    return std::unexpected(std::move(error));
  }

  static constexpr std::size_t kMarkBytes = 3;

  const base::Filesystem& files_;
  ReadOptions options_;
  Decoder decoder_;
  PathWalk walk_;
  Progress progress_;
  JsonLineParser parser_;
  std::unique_ptr<base::LineReader> lines_;  // of the .jsonl file that is being read
  std::optional<std::string> path_;          // of the input that is being read
  bool any_line_ = false;                    // or an error that says why there is none
};

}  // namespace

Result<std::unique_ptr<ReportSource>> open_reports(const base::Filesystem& files, std::vector<std::string> paths,
                                                   ReadOptions options) {
  auto decoder = Decoder::for_encoding(options.encoding);
  if (!decoder) { return std::unexpected(decoder.error()); }
  return std::make_unique<Reports>(files, std::move(paths), std::move(options), std::move(*decoder));
}

}  // namespace chancery::ingest

namespace chancery {

Result<std::unique_ptr<ReportSource>> open_reports(std::vector<std::string> paths, ReadOptions options) {
  return ingest::open_reports(base::disk(), std::move(paths), std::move(options));
}

}  // namespace chancery
