// SPDX-License-Identifier: Apache-2.0
//
// The lines and brackets that a desk puts around a report: sign-offs, editor's notes, credits, captions,
// bylines. Told by their shape (brackets, length, capitals, no final stop) and, where shapes coincide,
// by the word that opens them (data/language/en/desk_words.tsv).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/table_file.h"
#include "chancery/labels.h"
#include "chancery/span.h"
#include "language/segments/shape.h"

namespace chancery::language {

/// Where a paragraph stands in the report.
enum class Place : std::uint8_t { kHead, kMiddle, kTail };

/// Immutable after load; safe from several threads.
class Desk {
 public:
  /// Errors: kBadTable.
  [[nodiscard]] static Result<Desk> load(const base::TableFile& tables);

  /// The kind of a paragraph that is no running text, or nothing where its shape is not that of a desk's
  /// line. For a paragraph in brackets see brackets().
  [[nodiscard]] std::optional<SegmentKind> line_kind(std::string_view text, Span line, const Shape& shape,
                                                     Place place) const;

  /// A short line that opens with a word of web pages ("Subscribe", "Copyright"). Counts only in the tail.
  [[nodiscard]] bool is_site_line(std::string_view line, const Shape& shape) const;

  /// One pair of brackets, with its kind; nothing where it is an ordinary remark.
  struct Bracket {
    Span span;
    std::optional<SegmentKind> kind;
  };
  /// The brackets that make up the paragraph, one after the other; empty unless they are all of it.
  [[nodiscard]] std::vector<Bracket> brackets(std::string_view text, Span paragraph, Place place) const;

  /// The desk's brackets at the end of a paragraph of running text, behind its final stop, in order.
  [[nodiscard]] std::vector<Bracket> trailing(std::string_view text, Span paragraph, bool last_of_body) const;

  /// A picture's caption and credit in front of the text, where a house's name has lost the white space
  /// behind it ("Osei in Accra. Jane Doe/Getty ImagesOn Monday ..."). The caption may be empty.
  struct Picture {
    Span caption;
    Span credit;
  };
  [[nodiscard]] std::optional<Picture> leading_picture(std::string_view text, Span paragraph) const;

  /// An editor's note in brackets at the beginning of a paragraph, or nothing.
  [[nodiscard]] std::optional<Span> leading_note(std::string_view text, Span paragraph) const;

 private:
  enum Kind : unsigned {
    kSignOff = 1,
    kEdit = 2,
    kCredit = 4,
    kEnd = 8,
    kAdvert = 16,
    kPicture = 32,
    kAgency = 64,
    kSite = 128
  };

  [[nodiscard]] bool is(std::string_view lower, unsigned kinds) const;
  [[nodiscard]] bool has_among_first(std::string_view stretch, std::size_t count, unsigned kinds) const;
  [[nodiscard]] bool is_sign_off(std::string_view stretch) const;
  [[nodiscard]] bool names_by(std::string_view part) const;
  [[nodiscard]] static bool is_by(std::string_view stretch);
  [[nodiscard]] bool is_edit_note(std::string_view stretch) const;
  [[nodiscard]] bool is_credit(std::string_view stretch, const Shape& shape) const;
  [[nodiscard]] std::optional<SegmentKind> round_kind(std::string_view text, Span span, Place place) const;
  [[nodiscard]] std::optional<SegmentKind> square_kind(std::string_view text, Span span) const;

  std::unordered_map<std::string, unsigned> words_;
  std::vector<std::string> houses_;  // as they are written in credits
};

/// "By Jane Doe", "by Xinhua writer Li Wei": a short line of capitalised words behind "by".
[[nodiscard]] bool is_byline(std::string_view text, Span line, const Shape& shape);

}  // namespace chancery::language
