// SPDX-License-Identifier: Apache-2.0
//
// Reports as they come in: from .txt files, .jsonl files, folders and standard input.
// docs/formats/reports.md describes the inputs.
#pragma once

#include <cstdint>
#include <expected>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "chancery/date.h"
#include "chancery/labels.h"
#include "chancery/result.h"
#include "chancery/span.h"

namespace chancery {

/// What the words that tell an event say of its day, where they do not say the year.
enum class DayWords : std::uint8_t { kNone, kWeekday, kDayOfMonth };

/// An event that a report without a date tells, with the days on which dated reports have it: a clue to its own day.
struct KnownEvent {
  Span span;  ///< the words that tell it, bytes of `Report::text`
  EventType type = EventType::kConsult;
  std::vector<Date> days;            ///< at least one, in order, each once
  DayWords words = DayWords::kNone;  ///< these days are such a day

  friend bool operator==(const KnownEvent&, const KnownEvent&) = default;
};

/// One report before it is coded.
struct Report {
  std::string id;      ///< the input's id, else the first 16 hex digits of `sha256`
  std::string raw;     ///< the bytes as they came: the file, or the line without its newline
  std::string sha256;  ///< of `raw`, 64 lower-case hex digits; the store knows a report by it
  std::string text;    ///< UTF-8, without a byte-order mark
  std::optional<std::string> title;
  std::optional<Date> date;  ///< publication date given beside the text
  std::optional<std::string> publisher;
  std::optional<std::string> url;
  std::optional<std::string> path;       ///< file as the user named it; none for standard input
  std::uint64_t line = 0;                ///< line in a .jsonl file, from 1; 0 otherwise
  std::vector<KnownEvent> known_events;  ///< looked at where no day is given; see input_with_known_events()
};

struct ReadOptions {
  std::string encoding = "UTF-8";  ///< of .txt files; any name that ICU knows
  std::optional<Date> date;        ///< for reports that give none
};

/// Reports one by one. Not for several threads.
class ReportSource {
 public:
  virtual ~ReportSource() = default;
  /// The next report; an Error for one that is refused (its `place` names file and line), after which
  /// the rest goes on; nothing at the end.
  [[nodiscard]] virtual std::optional<Result<Report>> next() = 0;
  /// How far the reading is, for a progress line: bytes read and, where known, bytes in all (else 0).
  struct Progress {
    std::uint64_t done = 0;
    std::uint64_t total = 0;
  };
  [[nodiscard]] virtual Progress progress() const = 0;
};

/// Reads the named files and folders (folders in name order, recursively, .txt and .jsonl only; hidden
/// ones left out); "-" is standard input. Memory is bounded by one report. Errors at once only for a
/// bad encoding name; a path that is not there is an Error from next().
[[nodiscard]] Result<std::unique_ptr<ReportSource>> open_reports(std::vector<std::string> paths, ReadOptions options);

/// The sample reports that the program carries (data/samples).
[[nodiscard]] std::unique_ptr<ReportSource> open_sample_reports();

}  // namespace chancery
