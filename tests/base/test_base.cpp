// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <set>

#include "base/filesystem.h"
#include "base/hash.h"
#include "base/memory_filesystem.h"
#include "base/similar.h"
#include "chancery/result.h"

namespace chancery::base {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Hash, IsSha256) {
  // FIPS 180-4 examples.
  EXPECT_EQ(sha256_hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(sha256_hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  EXPECT_EQ(sha256_hex(std::string(1'000'000, 'a')),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(Errors, EachCodeHasItsRow) {
  std::set<std::string_view> names;
  for (const ErrorInfo& row : error_table()) {
    names.insert(row.name);
    EXPECT_EQ(&error_info(row.code), &row);
    EXPECT_TRUE(row.exit_status >= 1 && row.exit_status <= 3) << row.name;
    EXPECT_TRUE(row.http_status >= 400 && row.http_status < 600) << row.name;
  }
  EXPECT_EQ(names.size(), error_table().size());
  EXPECT_EQ(error_info(ErrorCode::kReportNotUtf8).name, "report-not-utf8");
  EXPECT_EQ(error_info(ErrorCode::kInternal).name, "internal");
}

TEST(Errors, AreWrittenWithTheirPlace) {
  EXPECT_EQ(to_string(Error{ErrorCode::kReportEmpty, "no text", "a.jsonl:3"}), "a.jsonl:3: no text");
  EXPECT_EQ(to_string(Error{ErrorCode::kReportEmpty, "no text", ""}), "no text");
}

TEST(SimilarNames, ForgiveSlips) {
  const std::vector<std::string> names = {"commitments", "events", "explain", "export", "statements"};
  EXPECT_THAT(similar_names("evnets", names), ElementsAre("events"));
  EXPECT_THAT(similar_names("Event", names), ElementsAre("events"));
  EXPECT_THAT(similar_names("exprot", names), ElementsAre("export"));
  EXPECT_THAT(similar_names("comitment", names), ElementsAre("commitments"));
  EXPECT_THAT(similar_names("serve", names), IsEmpty());
  EXPECT_THAT(similar_names("", names), IsEmpty());
  const std::vector<std::string> many = {"d.txt", "c.txt", "b.txt", "a.txt"};
  EXPECT_THAT(similar_names("x.txt", many), ElementsAre("a.txt", "b.txt", "c.txt"));
}

/// A folder on disk that is gone with the object.
class TemporaryFolder {
 public:
  TemporaryFolder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "chancery-test-XXXXXX").string();
    path_ = mkdtemp(pattern.data());
  }
  TemporaryFolder(const TemporaryFolder&) = delete;
  TemporaryFolder& operator=(const TemporaryFolder&) = delete;
  ~TemporaryFolder() { std::filesystem::remove_all(path_); }

  [[nodiscard]] const std::string& path() const { return path_; }
  void write(const std::string& name, const std::string& content) const {
    std::ofstream(path_ + "/" + name, std::ios::binary) << content;
  }

 private:
  std::string path_;
};

std::vector<std::string> described(const Filesystem& files, const std::string& folder) {
  std::vector<std::string> out;
  const auto entries = files.list(folder);
  if (!entries) { return {entries.error().message}; }
  for (const FolderEntry& entry : *entries) {
    out.push_back(entry.name + " " + std::to_string(static_cast<int>(entry.info.kind)) + " " +
                  std::to_string(entry.info.size));
  }
  return out;
}

TEST(Disk, AndItsTwinAgree) {
  const TemporaryFolder folder;
  std::filesystem::create_directory(folder.path() + "/b");
  folder.write("a.txt", "talks");
  folder.write("c.txt", std::string(3000, 'c'));
  MemoryFilesystem twin;
  twin.add_folder("in");
  twin.add_folder("in/b");
  twin.add("in/a.txt", "talks");
  twin.add("in/c.txt", std::string(3000, 'c'));

  EXPECT_THAT(described(disk(), folder.path()), ElementsAre("a.txt 1 5", "b 2 0", "c.txt 1 3000"));
  EXPECT_EQ(described(disk(), folder.path()), described(twin, "in"));
  EXPECT_EQ(described(disk(), folder.path() + "/b/"), described(twin, "in/b/"));
  for (const char* name : {"/a.txt", "/b", "/none", ""}) {
    const FileInfo real = disk().look(folder.path() + name);
    const FileInfo mine = twin.look(std::string("in") + name);
    EXPECT_EQ(real.kind, mine.kind) << name;
    EXPECT_EQ(real.size, mine.size) << name;
  }
  const auto read = [](const Filesystem& files, const std::string& path, std::size_t most) {
    const auto stream = files.open(path);
    return stream ? read_up_to(**stream, most).value() : stream.error().message;
  };
  for (const std::size_t most : {0U, 2999U, 3000U, 100'000U}) {
    EXPECT_EQ(read(disk(), folder.path() + "/c.txt", most), std::string(std::min<std::size_t>(most, 3000), 'c'));
    EXPECT_EQ(read(twin, "in/c.txt", most), std::string(std::min<std::size_t>(most, 3000), 'c'));
  }
  EXPECT_EQ(read(disk(), folder.path() + "/none", 1), "cannot be read: No such file or directory");
}

TEST(Disk, DoesNotFollowLinksToFolders) {
  const TemporaryFolder folder;
  folder.write("a.txt", "talks");
  std::filesystem::create_symlink("a.txt", folder.path() + "/b.txt");
  std::filesystem::create_directory_symlink(".", folder.path() + "/circle");
  std::filesystem::create_symlink("gone", folder.path() + "/dangling.txt");
  EXPECT_THAT(described(disk(), folder.path()),
              ElementsAre("a.txt 1 5", "b.txt 1 5", "circle 3 0", "dangling.txt 0 0"));
  EXPECT_EQ(disk().look(folder.path() + "/circle").kind, FileKind::kFolder);
}

}  // namespace
}  // namespace chancery::base
