// SPDX-License-Identifier: Apache-2.0
//
// What a text file cannot show: line ends, marks, bytes, limits.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/memory_filesystem.h"
#include "conllu/reader.h"
#include "conllu/writer.h"

namespace chancery::conllu {
namespace {

using testing::ElementsAre;

std::string word(std::uint32_t number, const std::string& form) {
  std::string line = std::to_string(number) + "\t" + form;
  for (std::size_t i = 1; i < kColumnCount; ++i) { line += "\t_"; }
  return line;
}

/// Each sentence as it is written, or the error.
std::vector<std::string> read_all(const std::string& bytes) {
  base::MemoryFilesystem files;
  files.add("a.conllu", bytes);
  Reader reader(files.open("a.conllu").value(), "a.conllu");
  std::vector<std::string> all;
  while (const auto sentence = reader.next()) {
    std::string written;
    if (*sentence) {
      write(**sentence, written);
    } else {
      written = to_string(sentence->error());
    }
    all.push_back(std::move(written));
  }
  return all;
}

TEST(Reader, NothingIsNoSentence) {
  EXPECT_THAT(read_all(""), ElementsAre());
  EXPECT_THAT(read_all("\n\n \t\n"), ElementsAre());
}

TEST(Reader, LinesMayEndInCrLf) {
  const std::string plain = "# text = No talks\n" + word(1, "No") + "\n" + word(2, "talks") + "\n\n";
  std::string crlf;
  for (const char byte : plain) { crlf += byte == '\n' ? "\r\n" : std::string(1, byte); }
  EXPECT_THAT(read_all(crlf + crlf), ElementsAre(plain, plain));
}

TEST(Reader, TheLastSentenceNeedsNoEmptyLineAndNoLineEnd) {
  const std::string first = word(1, "Talks") + "\n\n";
  const std::string second = word(1, "failed") + "\n\n";
  EXPECT_THAT(read_all(first + word(1, "failed") + "\n"), ElementsAre(first, second));
  EXPECT_THAT(read_all(first + word(1, "failed")), ElementsAre(first, second));
}

TEST(Reader, CarriageReturnsBeforeTheLineEndAreNoPartOfIt) {
  EXPECT_THAT(read_all(word(1, "Talks") + "\r\r\n"), ElementsAre(word(1, "Talks") + "\n\n"));
}

TEST(Reader, AByteOrderMarkIsPassedOver) {
  EXPECT_THAT(read_all("\xEF\xBB\xBF" + word(1, "Talks")), ElementsAre(word(1, "Talks") + "\n\n"));
}

TEST(Reader, BytesThatAreNoTextAreRefused) {
  const std::string fine = word(1, "fine") + "\n\n";
  EXPECT_THAT(read_all(word(1, "caf\xE9") + "\n" + word(2, "x") + "\n\n" + fine),
              ElementsAre("a.conllu:1: the byte at offset 5 of the line is not UTF-8", fine));
  EXPECT_THAT(read_all(word(1, std::string("a\0b", 3)) + "\n\n" + fine),
              ElementsAre("a.conllu:1: not text: the byte at offset 3 of the line is NUL", fine));
}

TEST(Reader, ALineHasALimit) {
  const std::string fine = word(1, "fine") + "\n\n";
  EXPECT_THAT(read_all(word(1, "x") + "\n" + word(2, std::string(kMostLineBytes, 'a')) + "\n\n" + fine),
              ElementsAre("a.conllu:2: the line is over 1000000 bytes", fine));
}

TEST(Reader, ASentenceHasALimitInBytes) {
  std::string bytes;
  for (std::uint32_t i = 1; i <= 12; ++i) { bytes += word(i, std::string(900'000, 'a')) + "\n"; }
  EXPECT_THAT(read_all(bytes), ElementsAre("a.conllu:12: the sentence is over 10000000 bytes"));
}

TEST(Reader, ASentenceHasALimitInWords) {
  std::string bytes;
  for (std::uint32_t i = 1; i <= kMostSentenceWords; ++i) { bytes += word(i, "a") + "\n"; }
  EXPECT_THAT(read_all(bytes), ElementsAre(bytes + "\n"));
  bytes += word(kMostSentenceWords + 1, "a") + "\n\n" + word(1, "fine");
  EXPECT_THAT(read_all(bytes),
              ElementsAre("a.conllu:10001: the sentence has over 10000 words", word(1, "fine") + "\n\n"));
}

TEST(Reader, AStreamThatBreaksIsAnError) {
  base::MemoryFilesystem files;
  files.add("a.conllu", word(1, "Talks") + "\n\n" + word(1, "failed") + "\n\n");
  files.break_after("a.conllu", 30);
  Reader reader(files.open("a.conllu").value(), "a.conllu");
  EXPECT_TRUE(reader.next().value().has_value());
  const auto sentence = reader.next();
  ASSERT_TRUE(sentence.has_value() && !sentence->has_value());
  EXPECT_EQ(to_string(sentence->error()), "a.conllu: cannot be read: Input/output error");
}

}  // namespace
}  // namespace chancery::conllu
