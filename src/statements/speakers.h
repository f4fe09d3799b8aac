// SPDX-License-Identifier: Apache-2.0
//
// From the words that name a speaker to actors.
#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "statements/cue_table.h"
#include "statements/draft.h"

namespace chancery::statements {

/// Who speaks: actors, or the source's own words where nobody is named. `rule`: static lifetime.
struct Speaker {
  std::vector<ActorId> actors;
  std::optional<std::string> unnamed;
  std::string_view rule = "none";
  /// Someone who can speak: an actor, or words whose head names people or a document ("officials").
  bool can_speak = true;
};

/// Resolves the sources of one document in the order of its text; remembers who has spoken, for "the
/// spokesman added" and "the statement said". Must not outlive the document or the table.
class Speakers {
 public:
  /// `sources`: those that will be asked for, in the order of the text.
  Speakers(const Document& document, const CueTable& table, std::vector<Span> sources)
      : document_(document), table_(table), sources_(std::move(sources)) {}

  /// The speaker named by `source`; remembered for later sources.
  Speaker resolve(Span source);

 private:
  struct Spoken {
    Span source;
    Speaker speaker;
    bool plural = false;  ///< the words mean several
  };

  [[nodiscard]] Speaker find(Span source) const;
  [[nodiscard]] Speaker find_pronoun(const Token& token, const std::string& words) const;
  [[nodiscard]] Speaker find_issuer(std::span<const Token> tokens, const Token& head, const std::string& words) const;
  [[nodiscard]] Speaker named_later(Span source) const;
  [[nodiscard]] bool may_be(const Token& head, ActorId id) const;
  [[nodiscard]] Speaker named_or_words(std::vector<ActorId> actors, const Token& head, const std::string& words,
                                       std::string_view rule) const;
  [[nodiscard]] bool is_generic(const Token& head, const std::vector<ActorId>& actors) const;
  [[nodiscard]] std::vector<ActorId> actors_of_part(std::span<const Token> part) const;
  [[nodiscard]] bool is_list_of_complements(const std::vector<std::span<const Token>>& parts) const;
  [[nodiscard]] std::vector<ActorId> named_in(std::span<const Token> tokens) const;
  [[nodiscard]] bool is_named(std::span<const Token> part, const std::vector<ActorId>& actors) const;
  [[nodiscard]] bool names_somebody(Span source) const;
  [[nodiscard]] const Mention* mention_over(Span word, Span source) const;
  [[nodiscard]] const Mention* named_before(const Token& head, Span source) const;
  [[nodiscard]] const Mention* organisation_before(const Token& head, Span source) const;
  [[nodiscard]] const Mention* mention_before(const Token& pronoun) const;
  [[nodiscard]] const Spoken* last_person() const;
  [[nodiscard]] const Spoken* last_body() const;
  [[nodiscard]] const Spoken* last_several(Span pronoun) const;
  [[nodiscard]] bool is_near(const Spoken& spoken, Span source) const;
  [[nodiscard]] const Spoken* with_role(TextId noun) const;
  [[nodiscard]] bool is_person(const Spoken& spoken) const;

  const Document& document_;
  const CueTable& table_;
  std::vector<Span> sources_;
  std::vector<Spoken> spoken_;
  std::optional<std::size_t> last_named_;                // row of spoken_: the latest with actors
  std::optional<std::size_t> last_person_;               // row of spoken_: the latest person, or words
  std::unordered_map<std::uint32_t, std::size_t> with_;  // by TextId of a source's word: the latest row of spoken_
};

}  // namespace chancery::statements
