// SPDX-License-Identifier: Apache-2.0
#include "engine/sentence_source.h"

#include <fmt/format.h>

#include <utility>

#include "engine/sentence_rows.h"

namespace chancery::engine {
namespace {

std::size_t size_of(const conllu::Sentence& sentence) {
  std::size_t size = 0;
  for (const std::string& comment : sentence.comments) { size += comment.size(); }
  for (const conllu::Row& row : sentence.rows) {
    for (const std::string& column : row.columns) { size += column.size(); }
  }
  return size;
}

/// A name in a comment: what would end its line is a blank.
std::string in_comment(std::string name) {
  for (char& byte : name) {
    if (static_cast<unsigned char>(byte) < ' ') { byte = ' '; }
  }
  return name;
}

/// What both kinds of input share: files one after the other, errors beside the sentences, chunks.
/// `Item` comes from a reader of one file.
template <class Reader, class Item>
class FilesInChunks : public SentenceSource {
 public:
  FilesInChunks(const base::Filesystem& files, const std::vector<std::string>& paths, ingest::FileKinds kinds)
      : streams_(files, paths, kinds) {}

  [[nodiscard]] std::optional<SentenceChunk> next() override {
    SentenceChunk chunk;
    while (!chunk.full()) {
      if (!reader_ && !open(chunk)) { break; }
      if (!reader_) { continue; }
      auto item = reader_->next();
      if (!item) {
        reader_.reset();
      } else if (!*item) {
        chunk.refused.push_back(item->error());
        if (chunk.refused.size() >= kChunkSentences) { break; }
      } else {
        add(std::move(**item), chunk);
      }
    }
    if (chunk.empty()) { return std::nullopt; }
    chunk.progress = streams_.progress();
    return chunk;
  }

 protected:
  virtual void begin_file(const ingest::OpenStream& /*file*/) {}
  virtual void add(Item item, SentenceChunk& chunk) = 0;

  static void put(conllu::Sentence sentence, SentenceChunk& chunk) {
    chunk.bytes += size_of(sentence);
    chunk.sentences.push_back(std::move(sentence));
  }

 private:
  /// Opens the next input; false where there is none.
  bool open(SentenceChunk& chunk) {
    auto opened = streams_.next();
    if (!opened) { return false; }
    if (*opened) {
      begin_file(**opened);
      reader_.emplace(std::move((*opened)->stream), std::move((*opened)->name));
    } else {
      chunk.refused.push_back(opened->error());
    }
    return true;
  }

  ingest::Streams streams_;
  std::optional<Reader> reader_;  // of the file that is being read
};

class TextSentences final : public FilesInChunks<ingest::ParagraphReader, ingest::Paragraph> {
 public:
  TextSentences(const base::Filesystem& files, const std::vector<std::string>& paths, const TreebankParser& parser)
      : FilesInChunks(files, paths, ingest::text_files()), parser_(parser) {}

 private:
  void begin_file(const ingest::OpenStream& file) override {
    document_ = file.standard_input ? "# newdoc" : "# newdoc id = " + in_comment(file.name);
  }

  void add(ingest::Paragraph paragraph, SentenceChunk& chunk) override {
    const auto sentences = parser_.split(paragraph.text);
    const auto size = static_cast<std::uint32_t>(paragraph.text.size());
    for (std::size_t i = 0; i < sentences.size(); ++i) {
      const std::uint32_t next = i + 1 < sentences.size() ? sentences[i + 1].front().begin : size;
      conllu::Sentence sentence = rows_of(paragraph.text, sentences[i], next);
      if (!document_.empty()) { sentence.comments.push_back(std::exchange(document_, {})); }
      if (i == 0 && paragraph.begins) { sentence.comments.emplace_back("# newpar"); }
      sentence.comments.push_back(fmt::format("# sent_id = {}", ++count_));
      sentence.comments.push_back("# text = " + text_of(sentence));
      put(std::move(sentence), chunk);
    }
  }

  const TreebankParser& parser_;
  std::string document_;     // the comment that the next sentence begins with
  std::uint64_t count_ = 0;  // sentences
};

class ConlluSentences final : public FilesInChunks<conllu::Reader, conllu::Sentence> {
 public:
  ConlluSentences(const base::Filesystem& files, const std::vector<std::string>& paths)
      : FilesInChunks(files, paths, ingest::conllu_files()) {}

 private:
  void add(conllu::Sentence sentence, SentenceChunk& chunk) override { put(std::move(sentence), chunk); }
};

}  // namespace

std::unique_ptr<SentenceSource> text_sentences(const base::Filesystem& files, const std::vector<std::string>& paths,
                                               const TreebankParser& parser) {
  return std::make_unique<TextSentences>(files, paths, parser);
}

std::unique_ptr<SentenceSource> conllu_sentences(const base::Filesystem& files, const std::vector<std::string>& paths) {
  return std::make_unique<ConlluSentences>(files, paths);
}

}  // namespace chancery::engine
