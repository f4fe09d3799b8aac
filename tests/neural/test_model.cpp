// SPDX-License-Identifier: Apache-2.0
#include "neural/model.h"

#include <gmock/gmock.h>

#include "base/hash.h"
#include "neural/model_file.h"
#include "scratch_model.h"

namespace chancery::neural {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

/// `bytes` with the fingerprint that fits them: for faults that are behind it.
std::string with_fingerprint(std::string bytes) {
  const std::string hex = base::sha256_hex(std::string_view(bytes).substr(48));
  for (std::size_t i = 0; i < 32; ++i) {
    bytes[16 + i] = static_cast<char>(std::stoi(hex.substr(2 * i, 2), nullptr, 16));
  }
  return bytes;
}

/// `bytes` with `old_text` replaced by as many bytes, each place.
std::string with_text(std::string bytes, const std::string& old_text, const std::string& new_text) {
  EXPECT_EQ(old_text.size(), new_text.size());
  std::size_t at = bytes.find(old_text);
  EXPECT_NE(at, std::string::npos) << old_text;
  for (; at != std::string::npos; at = bytes.find(old_text, at + 1)) { bytes.replace(at, old_text.size(), new_text); }
  return with_fingerprint(std::move(bytes));
}

std::string complaint_of(const std::string& bytes) {
  const ScratchFile file;
  file.write(bytes);
  const auto model = Model::load(file.path(), 1);
  if (model) { return "loaded"; }
  EXPECT_EQ(model.error().code, ErrorCode::kBadModel);
  EXPECT_EQ(model.error().place, file.path().string());
  return model.error().message;
}

TEST(Model, SaysWhatItIs) {
  const auto model = Model::load("tiny.model", 1);
  ASSERT_TRUE(model) << to_string(model.error());
  EXPECT_EQ((*model)->name(), "tiny");
  EXPECT_EQ((*model)->version(), "1");
  EXPECT_EQ((*model)->language(), "en");
  EXPECT_EQ((*model)->fingerprint(), base::sha256_hex(bytes_of("tiny.model").substr(48)));
  EXPECT_EQ((*model)->width(), 16U);
  EXPECT_EQ((*model)->most_pieces(), 64U);
  EXPECT_THAT((*model)->relations(), ElementsAre("det", "nsubj", "nsubj:pass", "obj", "root"));
  EXPECT_THAT((*model)->pair_types(), ElementsAre("AGREE", "CONSULT", "DEMAND", "NONE"));
  const Model::Head* name = (*model)->head("name");
  ASSERT_NE(name, nullptr);
  EXPECT_EQ(name->from, 13U);
  EXPECT_EQ(name->labels.size(), 9U);
  EXPECT_EQ((*model)->head("condition"), nullptr);
  EXPECT_EQ((*model)->columns(), 26U);
}

TEST(Model, SaysTheSameAsTheReference) {
  const auto model = Model::load("tiny.model", 1);
  ASSERT_TRUE(model) << to_string(model.error());
  const auto checked = check_samples(*model);
  EXPECT_TRUE(checked) << to_string(checked.error());
}

TEST(Model, ASampleThatDiffersIsSeen) {
  const std::string bytes = bytes_of("tiny.model");
  const auto file = parse_model_file(bytes);
  ASSERT_TRUE(file);
  const auto samples = read_samples(*file);
  ASSERT_TRUE(samples);
  ASSERT_EQ(samples->size(), 3U);
  EXPECT_THAT((*samples)[2].words, ElementsAre("No", "."));
  // One word of a sample is another: the scores cannot be the same.
  const ScratchFile scratch;
  scratch.write(with_text(bytes, R"("words":["No",".")", R"("words":["On",".")"));
  auto model = Model::load(scratch.path(), 1);
  const auto checked = model ? check_samples(*model) : std::unexpected(model.error());
  ASSERT_FALSE(checked);
  EXPECT_EQ(checked.error().code, ErrorCode::kBadModel);
  EXPECT_THAT(checked.error().message, HasSubstr("sample 2"));
}

TEST(Model, WhatIsNoModelFileIsRefused) {
  const auto missing = Model::load("nowhere.model", 1);
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().code, ErrorCode::kBadModel);
  EXPECT_EQ(missing.error().place, "nowhere.model");
  EXPECT_THAT(missing.error().message, HasSubstr("cannot be read: No such file"));
  const auto folder = Model::load(".", 1);
  ASSERT_FALSE(folder);
  EXPECT_THAT(folder.error().message, HasSubstr("no model file"));
  EXPECT_THAT(complaint_of(""), HasSubstr("empty"));
  EXPECT_THAT(complaint_of("Japan and Fiji held talks.\n"), HasSubstr("no model file"));
  EXPECT_THAT(complaint_of("CHN"), HasSubstr("cut short"));
}

TEST(Model, AnotherVersionIsRefused) {
  std::string bytes = bytes_of("tiny.model");
  bytes[8] = 2;
  EXPECT_THAT(complaint_of(bytes), HasSubstr("has version 2 of the format and this program reads version 1"));
}

TEST(Model, AFileCutShortIsRefused) {
  const std::string bytes = bytes_of("tiny.model");
  const std::size_t step = bytes.size() / 200;
  for (std::size_t size = 0; size < bytes.size(); size += size < 200 ? 1 : step) {
    const auto file = parse_model_file(std::string_view(bytes).substr(0, size));
    ASSERT_FALSE(file) << size;
    ASSERT_EQ(file.error().code, ErrorCode::kBadModel) << size;
  }
  EXPECT_THAT(complaint_of(bytes.substr(0, bytes.size() - 1)), HasSubstr("damaged or cut short"));
}

TEST(Model, AByteThatIsWrongIsSeen) {
  const std::string bytes = bytes_of("tiny.model");
  for (std::size_t at = 0; at < bytes.size(); at += at < 300 ? 1 : 997) {
    std::string damaged = bytes;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x10);
    ASSERT_FALSE(parse_model_file(damaged)) << at;
  }
}

TEST(Model, AHeaderThatIsWrongIsRefused) {
  const std::string bytes = bytes_of("tiny.model");
  EXPECT_THAT(complaint_of(with_text(bytes, R"({"name":"tiny")", R"(["name":"tiny")")), HasSubstr("no JSON object"));
  EXPECT_THAT(complaint_of(with_text(bytes, R"("language")", R"("tongue__")")), HasSubstr("no text \"language\""));
  EXPECT_THAT(complaint_of(with_text(bytes, R"("width":16)", R"("width":-6)")), HasSubstr("\"width\""));
  EXPECT_THAT(complaint_of(with_text(bytes, R"("from":8)", R"("from":9)")), HasSubstr("do not follow"));
  EXPECT_THAT(complaint_of(with_text(bytes, R"("samples":[{)", R"("samples":{[)")), HasSubstr("no JSON object"));
  EXPECT_THAT(complaint_of(with_text(bytes, R"("vocabulary":[)", R"("vocabulair":[)")),
              HasSubstr("no place of \"vocabulary\""));
}

TEST(Model, BlobsOutsideTheFileAreRefused) {
  const std::string bytes = bytes_of("tiny.model");
  const auto file = parse_model_file(bytes);
  ASSERT_TRUE(file);
  const auto place = static_cast<std::size_t>(file->blob("pairs.bin").data() - bytes.data());
  const std::string digits = std::to_string(place);
  const std::string key = R"("pairs.bin":[)";
  EXPECT_THAT(complaint_of(with_text(bytes, key + digits, key + std::string(digits.size(), '9'))),
              HasSubstr("\"pairs.bin\" does not lie in the file"));
  EXPECT_THAT(complaint_of(with_text(bytes, key + digits, key + std::to_string(place + 1))),
              HasSubstr("\"pairs.bin\" does not lie in the file"));
}

TEST(Model, GraphsThatDoNotFitAreRefused) {
  const std::string bytes = bytes_of("tiny.model");
  EXPECT_THAT(complaint_of(with_text(bytes, R"(names="roles")", R"(names="rules")")), HasSubstr("has no \"roles\""));
  EXPECT_THAT(complaint_of(with_text(bytes, R"(names="firsts")", R"(names="thirst")")), HasSubstr("has no \"firsts\""));
  EXPECT_THAT(complaint_of(with_text(bytes, R"("width":16)", R"("width":17)")), HasSubstr("has not the shape"));
  EXPECT_THAT(complaint_of(with_text(bytes, "<layers>", "<pliers>")), HasSubstr("OpenVINO cannot use the graph"));
}

TEST(Model, AVocabularyThatIsWrongIsRefused) {
  const std::string bytes = bytes_of("tiny.model");
  EXPECT_THAT(complaint_of(with_text(bytes, "\nminister\n", "\nministry\n")), HasSubstr("\"ministry\" is there twice"));
  EXPECT_THAT(complaint_of(with_text(bytes, "[UNK]", "[HUH]")), HasSubstr("[UNK], [CLS] or [SEP] is missing"));
}

}  // namespace
}  // namespace chancery::neural
