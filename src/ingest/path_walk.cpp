// SPDX-License-Identifier: Apache-2.0
#include "ingest/path_walk.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "base/similar.h"
#include "base/utf8.h"
#include "ingest/binary_kind.h"
#include "ingest/report_bytes.h"

namespace chancery::ingest {
namespace {

/// What follows the last dot of the name, in lower case; "" where there is none.
std::string ending_of(std::string_view path) {
  const auto slash = path.rfind('/');
  const std::string_view name = slash == std::string_view::npos ? path : path.substr(slash + 1);
  const auto dot = name.rfind('.');
  std::string ending(dot == std::string_view::npos ? std::string_view() : name.substr(dot + 1));
  for (char& letter : ending) {
    if (letter >= 'A' && letter <= 'Z') { letter = static_cast<char>(letter - 'A' + 'a'); }
  }
  return ending;
}

constexpr std::array kReportKinds = {FileKind{"txt", InputKind::kText, "one report"},
                                     FileKind{"jsonl", InputKind::kJsonLines, "one a line"}};
constexpr std::array kTextKinds = {FileKind{"txt", InputKind::kText, "running text"}};
constexpr std::array kConlluKinds = {FileKind{"conllu", InputKind::kConllu, "sentences in CoNLL-U"}};
constexpr std::array kQuestionKinds = {FileKind{"jsonl", InputKind::kJsonLines, "one question a line"}};

std::string joined(const std::vector<std::string>& words, std::string_view between) {
  std::string out;
  for (const std::string& word : words) { out.append(out.empty() ? "" : between).append(word); }
  return out;
}

std::string join(const std::string& folder, const std::string& name) {
  return folder.ends_with('/') ? folder + name : folder + "/" + name;
}

}  // namespace

FileKinds report_files() {
  return kReportKinds;
}

FileKinds text_files() {
  return kTextKinds;
}

FileKinds conllu_files() {
  return kConlluKinds;
}

FileKinds question_files() {
  return kQuestionKinds;
}

PathWalk::PathWalk(const base::Filesystem& files, std::vector<std::string> paths, FileKinds kinds)
    : files_(files), paths_(std::move(paths)), kinds_(kinds) {}

std::optional<InputKind> PathWalk::kind_of(std::string_view path) const {
  const auto found = std::ranges::find(kinds_, ending_of(path), &FileKind::ending);
  return found == kinds_.end() ? std::nullopt : std::optional(found->kind);
}

std::optional<Result<Input>> PathWalk::next() {
  for (;;) {
    if (!folders_.empty()) {
      auto found = next_in_folders();
      if (found) { return found; }
    }
    if (at_ == paths_.size()) { return std::nullopt; }
    auto begun = begin(paths_[at_++]);
    if (!begun) { return std::unexpected(begun.error()); }
    if (*begun) { return std::move(**begun); }
  }
}

Result<std::optional<Input>> PathWalk::begin(const std::string& path) {
  if (path == "-") { return Input{path, InputKind::kStandardInput, 0}; }
  const base::FileInfo info = files_.look(path);
  if (info.kind == base::FileKind::kNone) { return not_found(path); }
  if (info.kind == base::FileKind::kFolder) {
    found_in_folder_ = false;
    if (const auto entered = enter(path); !entered) { return std::unexpected(entered.error()); }
    return std::nullopt;
  }
  const auto kind = kind_of(path);
  if (!kind) { return unknown_ending(path); }
  return Input{path, *kind, info.size};
}

Result<void> PathWalk::enter(const std::string& path) {
  auto entries = files_.list(path);
  if (!entries) {
    Error error = entries.error();
    error.message = "the folder " + error.message;
    error.place = base::replace_bad_bytes(path);
    return std::unexpected(std::move(error));
  }
  folders_.push_back({path, std::move(*entries), 0});
  return {};
}

std::optional<Result<Input>> PathWalk::next_in_folders() {
  while (!folders_.empty()) {
    Folder& folder = folders_.back();
    if (folder.at == folder.entries.size()) {
      const std::string path = std::move(folder.path);
      folders_.pop_back();
      if (!folders_.empty() || found_in_folder_) { continue; }
      std::vector<std::string> wanted;
      for (const FileKind& kind : kinds_) { wanted.push_back(fmt::format(".{}", kind.ending)); }
      return fail(ErrorCode::kFileNotFound, fmt::format("the folder has no {} file", joined(wanted, " or ")),
                  base::replace_bad_bytes(path));
    }
    const base::FolderEntry& entry = folder.entries[folder.at++];
    if (entry.name.starts_with('.')) { continue; }
    const std::string path = join(folder.path, entry.name);
    if (entry.info.kind == base::FileKind::kFolder) {
      if (const auto entered = enter(path); !entered) {
        found_in_folder_ = true;
        return std::unexpected(entered.error());
      }
      continue;
    }
    const auto kind = kind_of(entry.name);
    if (!kind || entry.info.kind != base::FileKind::kFile) { continue; }
    found_in_folder_ = true;
    return Input{path, *kind, entry.info.size};
  }
  return std::nullopt;
}

std::unexpected<Error> PathWalk::not_found(const std::string& path) const {
  const auto slash = path.find_last_of('/');
  const std::string folder = slash == std::string::npos ? "." : path.substr(0, std::max<std::size_t>(slash, 1));
  const std::string name = slash == std::string::npos ? path : path.substr(slash + 1);
  std::string message = "there is no such file or folder";
  if (files_.look(folder).kind != base::FileKind::kFolder) {
    message += fmt::format("; nor is there a folder {}", folder);
  } else if (const auto entries = files_.list(folder); entries) {
    std::vector<std::string> names;
    for (const base::FolderEntry& entry : *entries) { names.push_back(entry.name); }
    std::string similar;
    for (const std::string& one : base::similar_names(name, names)) { similar += (similar.empty() ? "" : ", ") + one; }
    if (!similar.empty()) { message += "; similar names there: " + similar; }
  }
  return fail(ErrorCode::kFileNotFound, base::replace_bad_bytes(message), base::replace_bad_bytes(path));
}

std::unexpected<Error> PathWalk::unknown_ending(const std::string& path) const {
  const std::string place = base::replace_bad_bytes(path);
  if (auto stream = files_.open(path)) {
    const auto first = base::read_up_to(**stream, kBinarySniff);
    const auto text = first ? require_text(*first) : Result<void>();
    if (!text) { return fail(text.error().code, text.error().message, place); }
  }
  std::vector<std::string> wanted;
  for (const FileKind& kind : kinds_) { wanted.push_back(fmt::format(".{} ({})", kind.ending, kind.holds)); }
  std::string message = fmt::format("the file's ending is not known: {} {} read", joined(wanted, " and "),
                                    wanted.size() == 1 ? "is" : "are");
  const std::string ending = ending_of(path);
  const bool lines = std::ranges::find(kinds_, InputKind::kJsonLines, &FileKind::kind) != kinds_.end();
  if (lines && (ending == "json" || ending == "ndjson")) {
    message += "; if each line is one JSON object, name it .jsonl";
  }
  if (ending == "conllu" && !lines) { message += "; for words that are divided already there is --conllu"; }
  return fail(ErrorCode::kBadUsage, std::move(message), place);
}

std::uint64_t total_bytes(PathWalk walk) {
  std::uint64_t total = 0;
  while (const auto found = walk.next()) {
    if (!*found) { continue; }
    if ((*found)->kind == InputKind::kStandardInput) { return 0; }
    total += (*found)->size;
  }
  return total;
}

}  // namespace chancery::ingest
