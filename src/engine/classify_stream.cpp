// SPDX-License-Identifier: Apache-2.0
#include <fmt/format.h>

#include <cmath>
#include <optional>
#include <utility>

#include "base/json_writer.h"
#include "base/line_reader.h"
#include "engine/in_order.h"
#include "ingest/encoding.h"
#include "ingest/question_line.h"
#include "ingest/report_bytes.h"
#include "ingest/streams.h"

namespace chancery {
namespace {

constexpr std::size_t kAhead = 2;
constexpr std::size_t kChunkLines = 128;
constexpr std::size_t kChunkBytes = 1'000'000;

/// A line with its place, or why it cannot be used.
struct Line {
  std::string bytes;
  std::string place;
};

struct LineChunk {
  std::vector<Result<Line>> lines;
  std::size_t bytes = 0;
  ReportSource::Progress progress;
};

Error at(Error error, std::string place) {
  error.place = std::move(place);
  return error;
}

/// The lines of all inputs that are not blank, in chunks.
class LineSource {
 public:
  LineSource(const base::Filesystem& files, const std::vector<std::string>& paths)
      : streams_(files, paths, ingest::question_files()) {}

  [[nodiscard]] std::optional<LineChunk> next() {
    LineChunk chunk;
    while (chunk.lines.size() < kChunkLines && chunk.bytes < kChunkBytes) {
      if (!lines_ && !open(chunk)) { break; }
      if (lines_) { add(chunk); }
    }
    if (chunk.lines.empty()) { return std::nullopt; }
    chunk.progress = streams_.progress();
    return chunk;
  }

 private:
  bool open(LineChunk& chunk) {
    auto opened = streams_.next();
    if (!opened) { return false; }
    if (*opened) {
      name_ = std::move((*opened)->name);
      lines_.emplace(std::move((*opened)->stream), "", ingest::kMostLineBytes);
    } else {
      chunk.lines.emplace_back(std::unexpected(opened->error()));
    }
    return true;
  }

  void add(LineChunk& chunk) {
    auto line = lines_->next();
    if (!line) {
      lines_.reset();
      return;
    }
    if (!*line) {
      chunk.lines.emplace_back(std::unexpected(at(line->error(), name_)));
      return;
    }
    std::string& bytes = (*line)->bytes;
    std::string place = fmt::format("{}:{}", name_, (*line)->number);
    if ((*line)->too_long) {
      chunk.lines.emplace_back(std::unexpected(at(ingest::too_large("line").error(), std::move(place))));
      return;
    }
    bytes.erase(0, bytes.size() - ingest::without_mark(bytes).size());
    if (bytes.find_first_not_of(" \t\r") == std::string::npos) { return; }
    chunk.bytes += bytes.size();
    chunk.lines.emplace_back(Line{std::move(bytes), std::move(place)});
  }

  ingest::Streams streams_;
  std::optional<base::LineReader> lines_;  // of the file that is being read
  std::string name_;                       // of that file
};

void write(const std::string& id, const RelationAnswer& answer, std::string& out) {
  constexpr double kThousand = 1000;
  base::JsonWriter json;
  json.begin_object()
      .key("id")
      .raw(id)
      .key("type")
      .text(label(answer.type))
      .key("quad")
      .number(static_cast<std::uint64_t>(quad_of(answer.type)));
  json.key("scores").begin_object();
  for (std::size_t i = 0; i < kEventTypeCount; ++i) {
    json.key(label(static_cast<EventType>(i))).real(std::round(answer.scores[i] * kThousand) / kThousand);
  }
  json.end_object().end_object();
  out += json.take() + "\n";
}

Result<OutputPart> classify_chunk(const Classifier& classifier, LineChunk chunk) {
  OutputPart part{.progress = chunk.progress};
  ingest::QuestionParser parser;
  std::vector<std::string> ids;
  std::vector<RelationQuestion> questions;
  for (Result<Line>& line : chunk.lines) {
    if (!line) {
      part.refused.push_back(line.error());
      continue;
    }
    auto question = parser.parse(line->bytes);
    if (!question) {
      part.refused.push_back(at(question.error(), std::move(line->place)));
      continue;
    }
    ids.push_back(std::move(question->id));
    questions.push_back(std::move(question->question));
  }
  const auto answers = classifier.classify(questions);
  if (!answers) { return std::unexpected(answers.error()); }
  part.count = answers->size();
  for (std::size_t i = 0; i < ids.size(); ++i) { write(ids[i], (*answers)[i], part.text); }
  return part;
}

}  // namespace

Result<void> classify_all(const Classifier& classifier, const StreamRequest& request, const OutputSink& sink) {
  LineSource source(base::disk(), request.paths);
  Result<void> result;
  engine::in_order<LineChunk, Result<OutputPart>>(
      request.threads, kAhead, [&] { return source.next(); },
      [&](LineChunk chunk) { return classify_chunk(classifier, std::move(chunk)); },
      [&](const Result<OutputPart>& part) {
        if (!part) { result = std::unexpected(part.error()); }
        return part && sink(*part);
      });
  return result;
}

}  // namespace chancery
