// SPDX-License-Identifier: Apache-2.0
#include "language/language.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "language/abbreviations.h"
#include "language/characters.h"
#include "language/detect.h"
#include "language/quotes.h"
#include "language/reading/rows.h"
#include "language/reading/sentence_reader.h"
#include "language/segments/segments.h"
#include "language/sentence_splitter.h"
#include "language/tags/lexicon.h"
#include "language/tags/tagger.h"
#include "language/tags/verb_groups.h"
#include "language/word_splitter.h"

namespace chancery::language {

/// What load reads; shared by all copies of the stage.
struct Resources {
  Abbreviations abbreviations;
  std::shared_ptr<const Lexicon> lexicon;
  Segmenter segmenter;
  std::optional<SentenceReader> reader;  // nothing: no model
};

namespace {

bool is_told(SegmentKind kind) {
  return kind == SegmentKind::kHeadline || kind == SegmentKind::kBody || kind == SegmentKind::kCaption;
}

/// Words [first, last) of the report that are one sentence.
struct SentenceDraft {
  std::size_t first = 0;
  std::size_t last = 0;
  SegmentId segment;
  std::uint32_t paragraph = 0;
};

/// Fills the tables of one document.
class Reading {
 public:
  Reading(const Resources& resources, Document& document) : resources_(resources), document_(document) {}

  [[nodiscard]] Result<void> run() {
    const std::string_view title = document_.title() ? std::string_view(document_.title()->text) : std::string_view();
    const std::vector<Piece> pieces = resources_.segmenter.divide(document_.text(), title);
    add_segments(pieces);
    document_.set_language(detect_language(body_of(pieces)));
    if (document_.language() != "en") {
      document_.add(Diagnostic{"language-not-supported",
                               "the report is in a language that cannot be read yet: " + document_.language(),
                               std::nullopt});
      return {};
    }
    split_words(pieces);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      if (is_told(pieces[i].segment.kind)) { find_sentences(i, pieces[i].paragraph); }
    }
    add_quotes(pieces);
    return add_sentences();
  }

 private:
  void add_segments(const std::vector<Piece>& pieces) {
    for (const Piece& piece : pieces) { document_.add(piece.segment); }
    const bool headline = !pieces.empty() && pieces.front().segment.kind == SegmentKind::kHeadline;
    if (headline && !document_.title()) {
      const Span span = pieces.front().segment.span;
      document_.set_title({std::string(document_.text_of(span)), span});
    }
  }

  [[nodiscard]] std::string body_of(const std::vector<Piece>& pieces) const {
    std::string body;
    for (const Piece& piece : pieces) {
      if (piece.segment.kind != SegmentKind::kBody) { continue; }
      body += document_.text_of(piece.segment.span);
      body += '\n';
    }
    return body.empty() ? std::string(document_.text()) : body;
  }

  /// All words first: whether a word is a name depends on the whole report.
  void split_words(const std::vector<Piece>& pieces) {
    const WordSplitter splitter(resources_.abbreviations);
    std::string lower;
    for (const Piece& piece : pieces) {
      firsts_.push_back(words_.size());
      if (!is_told(piece.segment.kind)) { continue; }
      spans_.clear();
      splitter.split(document_.text(), piece.segment.span, spans_);
      for (const Span span : spans_) { words_.push_back(make_word(span, lower)); }
    }
    firsts_.push_back(words_.size());
  }

  [[nodiscard]] Word make_word(Span span, std::string& lower) {
    Word word;
    word.span = span;
    word.letter_case = case_of(document_.text_of(span));
    put_lower(document_.text_of(span), lower);
    word.lower_id = document_.intern(lower);
    word.lower = document_.interned(word.lower_id);
    word.info = look_up(word);
    word.glued = !words_.empty() && words_.back().span.end == span.begin;
    if (word.letter_case == LetterCase::kLower) {
      if (lower_case_.size() <= word.lower_id.value) { lower_case_.resize(word.lower_id.value + 1U); }
      lower_case_[word.lower_id.value] = true;
    }
    return word;
  }

  /// What the lexicon knows, looked up once for each distinct word.
  [[nodiscard]] const WordInfo* look_up(const Word& word) {
    const std::size_t id = word.lower_id.value;
    if (looked_up_.size() <= id) { looked_up_.resize(id + 1); }
    if (!looked_up_[id]) { looked_up_[id] = resources_.lexicon->find(word.lower); }
    return *looked_up_[id];
  }

  [[nodiscard]] bool seen_in_lower_case(TextId id) const {
    return id.value < lower_case_.size() && lower_case_[id.value];
  }

  void find_sentences(std::size_t piece, std::uint32_t paragraph) {
    const std::size_t first = firsts_[piece];
    const std::span<const Word> words = std::span(words_).subspan(first, firsts_[piece + 1] - first);
    std::vector<std::size_t> beginnings =
        SentenceSplitter(resources_.abbreviations).beginnings(document_.text(), words);
    beginnings.push_back(words.size());
    const SegmentId segment{static_cast<std::uint32_t>(piece)};
    for (std::size_t i = 0; i + 1 < beginnings.size(); ++i) {
      std::size_t begin = beginnings[i];
      const std::size_t end = beginnings[i + 1];
      report_length(words.subspan(begin, end - begin));
      while (begin < end) {
        const auto rest = words.subspan(begin, end - begin);
        const std::size_t part = SentenceSplitter::words_of_part(document_.text(), rest);
        drafts_.push_back({first + begin, first + begin + part, segment, paragraph});
        begin += part;
      }
    }
  }

  void report_length(std::span<const Word> sentence) {
    if (sentence.size() <= kMostWords) { return; }
    document_.add(Diagnostic{"sentence-too-long",
                             "more than " + std::to_string(kMostWords) +
                                 " words without a full stop are no sentence; they are read in parts",
                             cover(sentence.front().span, sentence.back().span)});
  }

  /// Some hundreds at a time: the model reads sentences of like length together, and what it says of all
  /// sentences of a large report would not fit in memory.
  [[nodiscard]] Result<void> add_sentences() {
    constexpr std::size_t kAtOnce = 512;
    for (std::size_t i = 0; i < drafts_.size(); i += kAtOnce) {
      const auto drafts = std::span<const SentenceDraft>(drafts_).subspan(i, std::min(kAtOnce, drafts_.size() - i));
      auto readings = read(drafts);
      if (!readings) { return std::unexpected(readings.error()); }
      for (std::size_t k = 0; k < drafts.size(); ++k) {
        add_sentence(drafts[k], readings->empty() ? nullptr : &(*readings)[k]);
      }
    }
    return {};
  }

  [[nodiscard]] std::span<Word> words_of(const SentenceDraft& draft) {
    return std::span(words_).subspan(draft.first, draft.last - draft.first);
  }

  /// What the model says of the sentences; nothing without a model.
  [[nodiscard]] Result<std::vector<SentenceReading>> read(std::span<const SentenceDraft> drafts) {
    if (!resources_.reader) { return {}; }
    std::vector<std::string_view> written;
    for (const SentenceDraft& draft : drafts) {
      for (const Word& word : words_of(draft)) { written.push_back(document_.text_of(word.span)); }
    }
    std::vector<Words> sentences;
    std::size_t first = 0;
    for (const SentenceDraft& draft : drafts) {
      sentences.push_back(Words(written).subspan(first, draft.last - draft.first));
      first += draft.last - draft.first;
    }
    return resources_.reader->read(sentences, {.vectors = drafts.front().first < kMostEncodedWords});
  }

  void add_sentence(const SentenceDraft& draft, const SentenceReading* reading) {
    const std::span<Word> words = words_of(draft);
    const bool tagged = reading != nullptr && !reading->upos.empty();
    if (tagged) {
      take_tags(*reading, words);
    } else {
      tag_sentence(document_.text(), words, [this](TextId id) { return seen_in_lower_case(id); });
    }
    const std::vector<WordGroup> groups = find_verb_groups(words);
    const auto first = static_cast<std::uint32_t>(document_.tokens().size());
    const TokenId last{first + static_cast<std::uint32_t>(words.size())};
    const Span span = cover(words.front().span, words.back().span);
    const SentenceId sentence = document_.add(Sentence{span, draft.segment, TokenId{first}, last, draft.paragraph});
    for (std::size_t i = 0; i < words.size(); ++i) {
      const Word& word = words[i];
      const TextId lemma =
          document_.intern(reading == nullptr ? lemma_of(word, made_) : lemma_at(*reading, i, word, made_));
      document_.add(Token{word.span, sentence, word.lower_id, lemma, word.upos, word.verb_form, word.letter_case});
    }
    for (const WordGroup& group : groups) { add_group(group, words, sentence, first); }
    if (reading != nullptr) { add_rows(*reading, sentence, document_); }
  }

  void add_group(const WordGroup& group, std::span<const Word> words, SentenceId sentence, std::uint32_t first_token) {
    const auto token = [first_token](std::size_t word) {
      return TokenId{first_token + static_cast<std::uint32_t>(word)};
    };
    document_.add(VerbGroup{.span = cover(words[group.first].span, words[group.last - 1].span),
                            .sentence = sentence,
                            .first = token(group.first),
                            .last = token(group.last),
                            .head = token(group.head),
                            .tense = group.tense,
                            .modal = group.modal,
                            .negated = group.negated,
                            .passive = group.passive,
                            .perfect = group.perfect,
                            .progressive = group.progressive,
                            .infinitive = group.infinitive});
  }

  void add_quotes(const std::vector<Piece>& pieces) {
    std::vector<Span> paragraphs;
    for (const Piece& piece : pieces) {
      if (is_told(piece.segment.kind)) { paragraphs.push_back(piece.segment.span); }
    }
    for (const Quote& quote : find_quotes(document_.text(), paragraphs)) { document_.add(quote); }
  }

  const Resources& resources_;
  Document& document_;
  std::vector<Word> words_;
  std::vector<std::size_t> firsts_;  // first word of each piece, and the end of the last
  std::vector<SentenceDraft> drafts_;
  std::vector<Span> spans_;
  std::vector<std::optional<const WordInfo*>> looked_up_;  // by TextId
  std::vector<bool> lower_case_;                           // by TextId: the report has the word in lower case
  std::string made_;
};

}  // namespace

Result<Language> Language::load(const base::TableFile& tables, std::shared_ptr<const neural::Readers> readers) {
  auto abbreviations = Abbreviations::load(tables);
  if (!abbreviations) { return std::unexpected(abbreviations.error()); }
  auto lexicon = Lexicon::load(tables);
  if (!lexicon) { return std::unexpected(lexicon.error()); }
  auto segmenter = Segmenter::load(tables);
  if (!segmenter) { return std::unexpected(segmenter.error()); }
  std::optional<SentenceReader> reader;
  if (readers != nullptr) {
    auto created = SentenceReader::create(std::move(readers));
    if (!created) { return std::unexpected(created.error()); }
    reader = std::move(*created);
  }
  return Language(std::make_shared<const Resources>(
      Resources{std::move(*abbreviations), std::move(*lexicon), std::move(*segmenter), std::move(reader)}));
}

Result<void> Language::run(Document& document) const {
  return Reading(*resources_, document).run();
}

}  // namespace chancery::language
