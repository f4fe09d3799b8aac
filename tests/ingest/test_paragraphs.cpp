// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "base/memory_filesystem.h"
#include "base/utf8.h"
#include "ingest/paragraph_reader.h"

namespace chancery::ingest {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::vector<Result<Paragraph>> paragraphs_of(const std::string& bytes) {
  base::MemoryFilesystem files;
  files.add("a.txt", bytes);
  ParagraphReader reader(files.open("a.txt").value(), "a.txt");
  std::vector<Result<Paragraph>> all;
  while (auto paragraph = reader.next()) { all.push_back(std::move(*paragraph)); }
  return all;
}

/// Each paragraph's text, "+" before one that goes on, or the error.
std::vector<std::string> read_all(const std::string& bytes) {
  std::vector<std::string> all;
  for (const auto& paragraph : paragraphs_of(bytes)) {
    all.push_back(paragraph ? (paragraph->begins ? "" : "+") + paragraph->text : to_string(paragraph.error()));
  }
  return all;
}

std::string without_white_space(std::string text) {
  std::erase_if(text, [](char byte) { return byte == ' ' || byte == '\n'; });
  return text;
}

TEST(Paragraphs, NothingIsNoParagraph) {
  EXPECT_THAT(read_all(""), ElementsAre());
  EXPECT_THAT(read_all(" \n\n\t\n"), ElementsAre());
  EXPECT_THAT(read_all("\xEF\xBB\xBF"), ElementsAre());
}

TEST(Paragraphs, BlankLinesEndThem) {
  EXPECT_THAT(read_all("One.\nTwo.\n\nThree."), ElementsAre("One.\nTwo.", "Three."));
  EXPECT_THAT(read_all("\n\nOne.\n \t \n\n\nTwo.\n"), ElementsAre("One.", "Two."));
  EXPECT_THAT(read_all("One.\r\n\r\nTwo.\r\n"), ElementsAre("One.\r", "Two.\r"));
  EXPECT_THAT(read_all("One.\n\f\nTwo."), ElementsAre("One.", "Two."));
}

TEST(Paragraphs, AByteOrderMarkIsNotText) {
  const auto paragraphs = paragraphs_of("\xEF\xBB\xBFOne.\n\nTwo.");
  ASSERT_EQ(paragraphs.size(), 2U);
  EXPECT_EQ(paragraphs[0]->text, "One.");
  EXPECT_EQ(paragraphs[0]->offset, 3U);
  EXPECT_EQ(paragraphs[1]->offset, 9U);
}

TEST(Paragraphs, OffsetsPointIntoTheStream) {
  std::string bytes;
  for (int i = 0; i < 5000; ++i) {
    bytes += "Paragraph " + std::to_string(i) + " is here.\n" + std::string(i % 3 + 1, '\n');
  }
  const auto paragraphs = paragraphs_of(bytes);
  ASSERT_EQ(paragraphs.size(), 5000U);
  for (const auto& paragraph : paragraphs) {
    ASSERT_EQ(bytes.substr(paragraph->offset, paragraph->text.size()), paragraph->text);
  }
}

TEST(Paragraphs, AParagraphThatIsNoTextIsRefusedWithItsLine) {
  EXPECT_THAT(read_all("One.\n\nT\xFFwo.\n\nThree."),
              ElementsAre("One.", "a.txt:3: the byte 0xFF is not UTF-8", "Three."));
  EXPECT_THAT(read_all("One.\nTw\xC3\n\nThree."), ElementsAre("a.txt:2: the byte 0xC3 is not UTF-8", "Three."));
  EXPECT_THAT(read_all("One.\n\n" + std::string(600, 'x') + std::string("\0", 1)),
              ElementsAre("One.", "a.txt:3: not text: a byte of the line is NUL"));
}

TEST(Paragraphs, AnotherKindOfFileIsRefusedWhole) {
  EXPECT_THAT(read_all("%PDF-1.4\n\nmore"), ElementsAre(HasSubstr("a.txt: this is a PDF document, not text")));
  EXPECT_THAT(read_all(std::string("\xFF\xFEh\0i\0\n\0", 8)), ElementsAre(HasSubstr("the text is UTF-16")));
}

TEST(Paragraphs, AStreamThatBreaksIsAnError) {
  base::MemoryFilesystem files;
  files.add("a.txt", "One.\n\nTwo.\n\n" + std::string(5000, 'x'));
  files.break_after("a.txt", 4000);
  ParagraphReader reader(files.open("a.txt").value(), "a.txt");
  std::vector<std::string> all;
  while (const auto paragraph = reader.next()) {
    all.push_back(*paragraph ? (*paragraph)->text : to_string(paragraph->error()));
  }
  EXPECT_THAT(all, ElementsAre("One.", "Two.", "a.txt: cannot be read: Input/output error"));
}

TEST(Paragraphs, ALongOneIsGivenInPiecesThatEndBehindASentence) {
  std::string bytes;
  while (bytes.size() < 3 * kMostParagraphBytes) {
    bytes += "The ministers of the two states met again on the island. ";
  }
  const auto pieces = paragraphs_of(bytes + "\n\nThe end.");
  ASSERT_GE(pieces.size(), 4U);
  std::string together;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    ASSERT_TRUE(pieces[i]);
    ASSERT_LE(pieces[i]->text.size(), kMostParagraphBytes);
    EXPECT_EQ(pieces[i]->begins, i == 0 || i + 1 == pieces.size());
    EXPECT_TRUE(base::trim(pieces[i]->text).ends_with('.'));
    together += pieces[i]->text;
  }
  EXPECT_EQ(without_white_space(together), without_white_space(bytes + "The end."));
}

TEST(Paragraphs, NothingIsLostWhereThereIsNoPlaceToCut) {
  std::string bytes;
  while (bytes.size() < 2 * kMostParagraphBytes) { bytes += "\xE6\x9D\xB1\xE4\xBA\xAC"; }
  std::string together;
  for (const auto& piece : paragraphs_of(bytes)) {
    ASSERT_TRUE(piece);
    together += piece->text;
  }
  EXPECT_EQ(together, bytes);
}

}  // namespace
}  // namespace chancery::ingest
