// SPDX-License-Identifier: Apache-2.0
//
// The one object that all stages share: an immutable text and append-only tables over it.
//
// A stage adds rows and never edits an earlier stage's rows, so what a stage saw can always be seen
// again, and stages can be tested from a hand-written Document. Each stage declares the tables it
// reads and writes (StageInfo); the engine refuses an order in which a table is read before it is
// written, and a stage that wrote to a table it did not declare.
#pragma once

#include <cstdint>
#include <deque>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "chancery/ids.h"
#include "chancery/record.h"
#include "chancery/report.h"
#include "chancery/result.h"

namespace chancery {

/// Form of a verb as far as the word shows it; kNone for other words.
enum class VerbForm : std::uint8_t { kNone, kBase, kThirdPerson, kPast, kPastParticiple, kPastOrParticiple, kGerund };

/// Letter case of a word. kOther: no letters, or scripts without case.
enum class LetterCase : std::uint8_t { kLower, kTitle, kUpper, kMixed, kOther };

/// One word or mark. Trivially copyable; strings are interned in the Document.
/// Invariant: document.text_of(token.span) is the word as written, without white space.
struct Token {
  Span span;
  SentenceId sentence;
  TextId lower;  ///< the word in lower case
  TextId lemma;  ///< dictionary form in lower case ("said" -> "say")
  Upos upos = Upos::kX;
  VerbForm verb_form = VerbForm::kNone;
  LetterCase letter_case = LetterCase::kOther;
};

/// A sentence of a headline, the body or a caption; `tokens` are rows [first, last) of the token table.
/// Datelines, credits and the like are in no sentence.
struct Sentence {
  Span span;
  SegmentId segment;
  TokenId first;
  TokenId last;
  std::uint32_t paragraph = 0;  ///< counts from 0 through the report; sentences of a paragraph share it
};

/// A quotation. `inner` is without the marks. `open`: goes on in the next paragraph's quotation.
/// Quotations do not overlap and are added in order.
struct Quote {
  Span outer;
  Span inner;
  bool open = false;
};

/// Tense of a verb group; kNone for infinitives, participles and gerunds without an auxiliary.
enum class Tense : std::uint8_t { kNone, kPast, kPresent, kFuture };

/// The modal or semi-modal of a verb group; "will", "shall", "going to" are kWill.
enum class Modal : std::uint8_t { kNone, kWill, kWould, kMay, kCan, kShould, kMust };

/// A verb with its auxiliaries: "had not been lifted", "will meet", "to impose", "agreed".
/// Tokens [first, last); `head` is the main verb. A copula is the head of its own group.
struct VerbGroup {
  Span span;
  SentenceId sentence;
  TokenId first;
  TokenId last;
  TokenId head;
  Tense tense = Tense::kNone;
  Modal modal = Modal::kNone;
  bool negated = false;
  bool passive = false;
  bool perfect = false;
  bool progressive = false;
  bool infinitive = false;  ///< "to meet", "not to meet"
};

/// Where a token hangs in the tree of its sentence (Universal Dependencies). One row per token, with the
/// token's row number; or no row at all, where the report was read without a model.
/// Invariant: following `head` from any token of a sentence ends, without a circle, at its one root, whose
/// `head` is itself and whose relation is "root". Head and token are of the same sentence.
struct Arc {
  TokenId head;
  TextId relation;  ///< subtypes kept: "nsubj:pass"
  float score = 0;  ///< probability of the head, 0..1
};

enum class NameKind : std::uint8_t { kPerson, kOrganisation, kLocation, kOther };

/// A name as the model sees it, tokens [first, last) of one sentence. Names do not overlap and are in order.
struct Name {
  Span span;
  TokenId first;
  TokenId last;
  NameKind kind = NameKind::kOther;
  float score = 0;      ///< probability of its tags, the least sure word of it, 0..1
  float as_actor = -1;  ///< of a location: probability that it stands for its government or people, 0..1; else -1
};

/// Who is said to have said what: the words that name the source, the cue ("said", "according to"), and
/// the content in this sentence, in order and without the words of cue and source, so that a content which
/// they interrupt is in several pieces. Without a cue: words that the model takes for the content of a
/// source which this sentence does not name, as in a quotation that goes on.
/// Ordered by sentence. `content` is empty where what the cue announces stands in another sentence; a row
/// has a cue or a content.
struct Attribution {
  SentenceId sentence;
  std::optional<Span> source;
  std::optional<Span> cue;
  std::vector<Span> content;
  float score = 0;    ///< 0..1: of the cue's tags and the content's ends, the least sure of them
  float saying = -1;  ///< probability that the cue tells of words said, not of a thought or a wish; -1: not known
};

/// A token with the probability (0..1) that it has some part in an event.
struct ScoredToken {
  TokenId token;
  float score = 0;
};

/// Words that tell an event, and the head words of those who take part in it. In the order of the text; they
/// do not overlap. These are proposals, also unlikely ones, before any rule has looked at them.
struct Predicate {
  Span span;        ///< all words of the trigger: "broke off"
  TokenId trigger;  ///< the last of them, which stands for it
  SentenceId sentence;
  EventType type{};
  float score = 0;  ///< probability of the type, 0..1
  Status status = Status::kOccurred;
  float status_score = 0;               ///< probability of the status, 0..1
  float factuality = 0;                 ///< -3 (certainly not so) to 3 (certainly so)
  float vouched_by_speaker = -1;        ///< probability that only a speaker vouches for it; -1: not known
  std::vector<ScoredToken> initiators;  ///< the likeliest first
  std::vector<ScoredToken> recipients;  ///< the likeliest first
};

/// The words of an act that somebody binds himself or another to. In order; they do not overlap.
struct Undertaking {
  Span action;
  SentenceId sentence;
  CommitmentKind kind{};
  float score = 0;                     ///< the least sure word of it, 0..1
  std::vector<ScoredToken> debtors;    ///< who may owe it, the likeliest first
  std::vector<ScoredToken> creditors;  ///< to whom, the likeliest first
};

/// One side of a condition: what must be so (antecedent) or what then follows. In order.
struct ConditionSpan {
  Span span;
  SentenceId sentence;
  bool antecedent = true;
  float score = 0;  ///< the least sure word of it, 0..1
};

/// What the encoder made of a sentence, for stages that ask the model more of it. One row per sentence,
/// with the sentence's row number, or none without a model. `vectors` is words x width, row-major; `pooled`
/// has `width` numbers. Both are empty past the first kMostEncodedWords words of a report.
struct Encoding {
  std::vector<float> vectors;
  std::vector<float> pooled;
};

/// The words of a report whose encodings are kept (some 60 MB): a report of 10 MB would need gigabytes.
inline constexpr std::size_t kMostEncodedWords = 40'000;

/// What was considered and not taken, for `chancery explain`: the stage, the words, the rule, why.
struct Dropped {
  std::string_view stage;  ///< static lifetime
  Span span;
  std::string rule;
  std::string reason;
  double score = 0;  ///< how probable it was, 0..1; 0 where nothing weighed it
};

/// The tables that stages read and write. Diagnostics and dropped rows may be added by every stage.
enum class Table : std::uint8_t {
  kLanguage,
  kTitle,
  kSegments,
  kSentences,
  kTokens,
  kQuotes,
  kVerbGroups,
  kTrees,
  kNames,
  kAttributions,
  kPredicates,
  kUndertakings,
  kConditions,
  kEncodings,
  kTimes,
  kPublished,
  kActors,
  kMentions,
  kStatements,
  kEvents,
  kCommitments,
};
inline constexpr std::size_t kTableCount = 21;

/// A set of tables.
class TableSet {
 public:
  constexpr TableSet() = default;
  constexpr TableSet(std::initializer_list<Table> tables) {
    for (const Table table : tables) { bits_ |= 1U << static_cast<unsigned>(table); }
  }
  [[nodiscard]] constexpr bool has(Table table) const { return (bits_ >> static_cast<unsigned>(table) & 1U) != 0; }
  [[nodiscard]] constexpr bool holds(TableSet other) const { return (other.bits_ & ~bits_) == 0; }
  constexpr void add(TableSet other) { bits_ |= other.bits_; }

 private:
  std::uint32_t bits_ = 0;
};

/// The name of a table as in the record ("times"); static lifetime.
[[nodiscard]] std::string_view table_name(Table table);

/// What a stage is called and which tables it needs and fills. Static lifetime.
struct StageInfo {
  std::string_view name;
  TableSet reads;
  TableSet writes;
};

/// Text and tables of one report. Movable, not copyable. One thread at a time; const members are
/// safe from several. Views and spans that it returns live as long as the Document and, for tables,
/// until the next add to the same table.
class Document {
 public:
  /// Takes the report's text and what is known of it. Errors: kReportNotUtf8, kReportEmpty,
  /// kReportTooLarge (over kMostTextBytes).
  [[nodiscard]] static Result<Document> create(Report report);

  Document(Document&&) noexcept = default;
  Document& operator=(Document&&) noexcept = default;
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;
  ~Document() = default;

  [[nodiscard]] std::string_view text() const { return *text_; }
  [[nodiscard]] std::string_view text_of(Span span) const { return span.in(*text_); }
  /// The date that came beside the text, if any.
  [[nodiscard]] std::optional<Date> given_date() const { return given_date_; }
  /// Events that dated reports tell too; their words lie in this text.
  [[nodiscard]] std::span<const KnownEvent> known_events() const { return known_events_; }

  [[nodiscard]] const std::string& id() const { return record_.id; }
  [[nodiscard]] const Source& source() const { return record_.source; }
  [[nodiscard]] const std::string& language() const { return record_.language; }
  [[nodiscard]] const std::optional<Title>& title() const { return record_.title; }
  [[nodiscard]] const Published& published() const { return record_.published; }

  [[nodiscard]] std::span<const Segment> segments() const { return record_.segments; }
  [[nodiscard]] std::span<const Sentence> sentences() const { return sentences_; }
  [[nodiscard]] std::span<const Token> tokens() const { return tokens_; }
  [[nodiscard]] std::span<const Quote> quotes() const { return quotes_; }
  [[nodiscard]] std::span<const VerbGroup> verb_groups() const { return verb_groups_; }
  [[nodiscard]] std::span<const Arc> trees() const { return trees_; }
  [[nodiscard]] std::span<const Name> names() const { return names_; }
  [[nodiscard]] std::span<const Attribution> attributions() const { return attributions_; }
  [[nodiscard]] std::span<const Predicate> predicates() const { return predicates_; }
  [[nodiscard]] std::span<const Undertaking> undertakings() const { return undertakings_; }
  [[nodiscard]] std::span<const ConditionSpan> conditions() const { return conditions_; }
  [[nodiscard]] std::span<const Encoding> encodings() const { return encodings_; }
  [[nodiscard]] std::span<const TimeExpression> times() const { return record_.times; }
  [[nodiscard]] std::span<const Actor> actors() const { return record_.actors; }
  [[nodiscard]] std::span<const Mention> mentions() const { return record_.mentions; }
  [[nodiscard]] std::span<const Statement> statements() const { return record_.statements; }
  [[nodiscard]] std::span<const Event> events() const { return record_.events; }
  [[nodiscard]] std::span<const Commitment> commitments() const { return record_.commitments; }
  [[nodiscard]] std::span<const Diagnostic> diagnostics() const { return record_.diagnostics; }
  [[nodiscard]] std::span<const Dropped> dropped() const { return dropped_; }

  [[nodiscard]] const Segment& at(SegmentId id) const { return record_.segments[id.value]; }
  [[nodiscard]] const Sentence& at(SentenceId id) const { return sentences_[id.value]; }
  [[nodiscard]] const Token& at(TokenId id) const { return tokens_[id.value]; }
  [[nodiscard]] const TimeExpression& at(TimeId id) const { return record_.times[id.value]; }
  [[nodiscard]] const Actor& at(ActorId id) const { return record_.actors[id.value]; }
  [[nodiscard]] const Statement& at(StatementId id) const { return record_.statements[id.value]; }
  [[nodiscard]] const Event& at(EventId id) const { return record_.events[id.value]; }
  [[nodiscard]] const Commitment& at(CommitmentId id) const { return record_.commitments[id.value]; }

  /// The tokens of a sentence.
  [[nodiscard]] std::span<const Token> tokens_of(const Sentence& sentence) const;
  /// The tokens that lie wholly inside a span.
  [[nodiscard]] std::span<const Token> tokens_in(Span span) const;
  /// The row number of a token of this document.
  [[nodiscard]] TokenId id_of(const Token& token) const {
    return TokenId{static_cast<std::uint32_t>(&token - tokens_.data())};
  }
  /// The verb groups that begin inside a span, in order.
  [[nodiscard]] std::span<const VerbGroup> verb_groups_in(Span span) const;
  /// The arc of a token, or null where the report was read without a model.
  [[nodiscard]] const Arc* arc_of(TokenId id) const { return trees_.empty() ? nullptr : &trees_[id.value]; }
  /// The names that begin inside a span, in order.
  [[nodiscard]] std::span<const Name> names_in(Span span) const;
  /// The sentence that holds this byte, if any.
  [[nodiscard]] std::optional<SentenceId> sentence_at(std::uint32_t offset) const;
  /// The quotations whose marks or words lie in a span, also in part, in order.
  [[nodiscard]] std::span<const Quote> quotes_over(Span span) const;
  /// The mentions that begin inside a span, in order of their begin. Needs mentions added in order.
  [[nodiscard]] std::span<const Mention> mentions_in(Span span) const;
  /// The times that begin inside a span, in order of their begin. Needs times added in order.
  [[nodiscard]] std::span<const TimeExpression> times_in(Span span) const;

  [[nodiscard]] std::string_view lower(const Token& token) const { return interned(token.lower); }
  [[nodiscard]] std::string_view lemma(const Token& token) const { return interned(token.lemma); }
  [[nodiscard]] std::string_view interned(TextId id) const { return strings_[id.value]; }
  TextId intern(std::string_view string);

  void set_language(std::string code) { record_.language = std::move(code); }
  void set_title(Title title) { record_.title = std::move(title); }
  void set_published(Published published) { record_.published = std::move(published); }
  SegmentId add(Segment row);
  SentenceId add(Sentence row);
  TokenId add(Token row);
  void add(Quote row) { quotes_.push_back(row); }
  void add(VerbGroup row) { verb_groups_.push_back(row); }
  void add(Arc row) { trees_.push_back(row); }
  void add(Name row) { names_.push_back(row); }
  void add(Attribution row) { attributions_.push_back(std::move(row)); }
  void add(Predicate row) { predicates_.push_back(std::move(row)); }
  void add(Undertaking row) { undertakings_.push_back(std::move(row)); }
  void add(ConditionSpan row) { conditions_.push_back(row); }
  void add(Encoding row) { encodings_.push_back(std::move(row)); }
  TimeId add(TimeExpression row);
  ActorId add(Actor row);
  void add(Mention row) { record_.mentions.push_back(std::move(row)); }
  StatementId add(Statement row);
  EventId add(Event row);
  CommitmentId add(Commitment row);
  void add(Diagnostic row) { record_.diagnostics.push_back(std::move(row)); }
  void add(Dropped row) { dropped_.push_back(std::move(row)); }

  /// Number of rows in a table (0 or 1 for those that hold one value): what the engine compares.
  [[nodiscard]] std::size_t rows(Table table) const;

  /// Ends the work on the document: the record with all rows, the text moved into it.
  [[nodiscard]] Record take_record() &&;

 private:
  Document() = default;

  std::unique_ptr<const std::string> text_;  // stable address: views into it survive a move
  std::optional<Date> given_date_;
  std::vector<KnownEvent> known_events_;
  Record record_;  // its `text` and `sentences` are filled by take_record
  std::vector<Sentence> sentences_;
  std::vector<Token> tokens_;
  std::vector<Quote> quotes_;
  std::vector<VerbGroup> verb_groups_;
  std::vector<Arc> trees_;
  std::vector<Name> names_;
  std::vector<Attribution> attributions_;
  std::vector<Predicate> predicates_;
  std::vector<Undertaking> undertakings_;
  std::vector<ConditionSpan> conditions_;
  std::vector<Encoding> encodings_;
  std::vector<Dropped> dropped_;
  std::deque<std::string> strings_;
  std::unordered_map<std::string_view, TextId> string_ids_;
};

/// Largest text of a report, in bytes.
inline constexpr std::size_t kMostTextBytes = 10'000'000;

}  // namespace chancery
