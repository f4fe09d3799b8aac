// SPDX-License-Identifier: Apache-2.0
//
// Several processes on one store file, and what is left when one of them is killed or may not write.
#include <gmock/gmock.h>
#include <grp.h>
#include <gtest/gtest.h>
#include <spawn.h>
#include <sqlite3.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <thread>

#include "made_reports.h"
#include "stores.h"

namespace chancery {
namespace {

using test::faults_of;
using test::fill;
using test::Folder;
using testing::IsEmpty;

/// A store_writer that runs.
class WriterProcess {
 public:
  WriterProcess(const std::string& path, std::uint64_t first, std::size_t count, std::size_t batch) {
    std::array<std::string, 5> words = {STORE_WRITER, path, std::to_string(first), std::to_string(count),
                                        std::to_string(batch)};
    std::array<char*, 6> pointers{};
    for (std::size_t i = 0; i < words.size(); ++i) { pointers[i] = words[i].data(); }
    if (posix_spawn(&id_, STORE_WRITER, nullptr, nullptr, pointers.data(), environ) != 0) { id_ = -1; }
  }
  ~WriterProcess() {
    if (id_ > 0) { kill_now(); }
  }
  WriterProcess(const WriterProcess&) = delete;
  WriterProcess& operator=(const WriterProcess&) = delete;
  WriterProcess(WriterProcess&&) = delete;
  WriterProcess& operator=(WriterProcess&&) = delete;

  [[nodiscard]] bool runs() {
    if (id_ > 0 && waitpid(id_, &status_, WNOHANG) == id_) { id_ = 0; }
    return id_ > 0;
  }
  /// The exit status; -1 for one that a signal ended.
  int wait() {
    if (id_ > 0) { waitpid(id_, &status_, 0); }
    id_ = 0;
    return WIFEXITED(status_) ? WEXITSTATUS(status_) : -1;
  }
  void kill_now() {
    kill(id_, SIGKILL);
    wait();
  }

 private:
  pid_t id_ = 0;
  int status_ = 0;
};

/// Runs `check` in a process of its own, as a user without rights; true if it returns true.
bool holds_for_nobody(const auto& check) {
  constexpr uid_t kNobody = 65534;
  const pid_t id = fork();
  if (id == 0) {
    const bool dropped = geteuid() != 0 || (setgroups(0, nullptr) == 0 && setgid(kNobody) == 0 && setuid(kNobody) == 0);
    _exit(dropped && check() ? 0 : 1);
  }
  int status = 0;
  waitpid(id, &status, 0);
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

void expect_same_as_memory(const std::string& path, std::size_t reports) {
  const auto file = open_store(path, StoreMode::kRead);
  ASSERT_TRUE(file) << to_string(file.error());
  EXPECT_THAT(faults_of(**file), IsEmpty());
  const auto memory = make_memory_store();
  ASSERT_TRUE(memory->add(test::made_reports(0, reports)));
  EXPECT_EQ((*file)->counts()->reports, reports);
  const auto events = (*file)->events({});
  const auto expected = memory->events({});
  ASSERT_EQ(events->size(), expected->size());
  for (std::size_t i = 0; i < events->size(); ++i) {
    ASSERT_EQ((*events)[i].id, (*expected)[i].id);
    ASSERT_EQ((*events)[i].report, (*expected)[i].report);
  }
}

TEST(StoreProcesses, KilledAtAnyMomentLoseAndDoubleNothing) {
  const Folder folder;
  const std::string path = folder.file("a.db");
  constexpr std::size_t kReports = 240;
  test::Numbers numbers(static_cast<std::uint64_t>(getpid()));
  for (int i = 0; i < 10; ++i) {
    WriterProcess writer(path, 0, kReports, 3);
    std::this_thread::sleep_for(std::chrono::milliseconds(5 + numbers.next(120)));
    writer.kill_now();
  }
  WriterProcess last(path, 0, kReports, 3);
  ASSERT_EQ(last.wait(), 0);
  expect_same_as_memory(path, kReports);
}

TEST(StoreProcesses, ReadWhileAnotherWrites) {
  const Folder folder;
  const std::string path = folder.file("a.db");
  constexpr std::size_t kReports = 200;
  fill(path, 0, 8);
  WriterProcess writer(path, 0, kReports, 4);
  const auto store = open_store(path, StoreMode::kRead);
  ASSERT_TRUE(store) << to_string(store.error());
  std::size_t last = 0;
  std::size_t asked = 0;
  while (writer.runs()) {
    const auto counts = (*store)->counts();
    ASSERT_TRUE(counts) << to_string(counts.error());
    EXPECT_GE(counts->reports, last);
    EXPECT_EQ(counts->reports % 4, 0) << "a batch is there whole or not at all";
    last = counts->reports;
    const auto hits = (*store)->events({.state = "JPN", .limit = 5});
    ASSERT_TRUE(hits) << to_string(hits.error());
    ++asked;
  }
  EXPECT_EQ(writer.wait(), 0);
  EXPECT_GT(asked, 0);
  EXPECT_EQ((*store)->counts()->reports, kReports);
}

TEST(StoreProcesses, WriteToOneStoreInTurns) {
  const Folder folder;
  const std::string path = folder.file("a.db");
  WriterProcess one(path, 0, 60, 4);  // both also make the file
  WriterProcess other(path, 30, 60, 4);
  EXPECT_EQ(one.wait(), 0);
  EXPECT_EQ(other.wait(), 0);
  const auto store = open_store(path, StoreMode::kRead);
  ASSERT_TRUE(store) << to_string(store.error());
  EXPECT_EQ((*store)->counts()->reports, 90);
  EXPECT_THAT(faults_of(**store), IsEmpty());
}

TEST(StoreProcesses, SayThatAnotherOneWrites) {
  const Folder folder;
  const std::string path = folder.file("a.db");
  fill(path, 0, 2);
  sqlite3* other = nullptr;
  sqlite3_open(path.c_str(), &other);
  ASSERT_EQ(sqlite3_exec(other, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), SQLITE_OK);
  const auto store = open_store(path, StoreMode::kWrite);
  ASSERT_TRUE(store) << to_string(store.error());
  EXPECT_EQ((*store)->counts()->reports, 2) << "reading does not wait";
  const auto added = (*store)->add(test::made_reports(2, 1));
  ASSERT_FALSE(added);
  EXPECT_EQ(added.error().code, ErrorCode::kStoreBusy);
  sqlite3_exec(other, "ROLLBACK", nullptr, nullptr, nullptr);
  sqlite3_close(other);
  EXPECT_EQ(*(*store)->add(test::made_reports(2, 1)), 1);
}

TEST(StoreProcesses, ReadFromAFolderThatTheyMayNotWrite) {
  const Folder folder;
  const std::string path = folder.file("a.db");
  fill(path, 0, 20);
  std::filesystem::permissions(path, std::filesystem::perms(0444));
  std::filesystem::permissions(folder.path(), std::filesystem::perms(0555));
  EXPECT_TRUE(holds_for_nobody([&path] {
    const auto store = open_store(path, StoreMode::kRead);
    return store && (*store)->counts()->reports == 20 && (*store)->events({.limit = 3})->size() == 3 &&
           faults_of(**store).empty();
  }));
  EXPECT_TRUE(holds_for_nobody([&path] {
    const auto store = open_store(path, StoreMode::kWrite);
    return !store && store.error().code == ErrorCode::kFileUnreadable;
  }));
  EXPECT_TRUE(holds_for_nobody([&folder] {
    const auto store = open_store(folder.file("new.db"), StoreMode::kWrite);
    return !store && store.error().code == ErrorCode::kFileUnreadable;
  }));
  std::filesystem::permissions(path, std::filesystem::perms(0000));
  EXPECT_TRUE(holds_for_nobody([&path] {
    const auto store = open_store(path, StoreMode::kRead);
    return !store && store.error().code == ErrorCode::kFileUnreadable;
  }));
  std::filesystem::permissions(folder.path(), std::filesystem::perms(0755));
}

TEST(StoreProcesses, SayWhereALogCannotBeBroughtIn) {
  const Folder folder;
  const std::string path = folder.file("a.db");
  const Folder copy;
  {
    const auto store = open_store(path, StoreMode::kWrite);
    ASSERT_TRUE((*store)->add(test::made_reports(0, 4)));
    std::filesystem::copy(path, copy.file("a.db"));
    std::filesystem::copy(path + "-wal", copy.file("a.db-wal"));
  }
  std::filesystem::permissions(copy.file("a.db"), std::filesystem::perms(0444));
  std::filesystem::permissions(copy.file("a.db-wal"), std::filesystem::perms(0444));
  std::filesystem::permissions(copy.path(), std::filesystem::perms(0555));
  EXPECT_TRUE(holds_for_nobody([&copy] {
    const auto store = open_store(copy.file("a.db"), StoreMode::kRead);
    return !store && store.error().message.find("not closed properly") != std::string::npos;
  }));
  std::filesystem::permissions(copy.path(), std::filesystem::perms(0755));
}

TEST(StoreProcesses, KeepAGoodStoreWhenThereIsNoMoreRoom) {
  const Folder folder;
  const std::string path = folder.file("a.db");
  fill(path, 0, 20);
  std::filesystem::permissions(folder.path(), std::filesystem::perms(0777));
  std::filesystem::permissions(path, std::filesystem::perms(0666));
  EXPECT_TRUE(holds_for_nobody([&path] {
    std::signal(SIGXFSZ, SIG_IGN);
    const auto store = open_store(path, StoreMode::kWrite);
    constexpr rlim_t kRoom = 400'000;
    const rlimit limit{kRoom, kRoom};
    setrlimit(RLIMIT_FSIZE, &limit);
    const auto added = (*store)->add(test::made_reports(20, 400));
    return !added && added.error().code != ErrorCode::kInternal && (*store)->counts()->reports == 20;
  }));
  const auto store = open_store(path, StoreMode::kWrite);
  ASSERT_TRUE(store) << to_string(store.error());
  EXPECT_THAT(faults_of(**store), IsEmpty());
  EXPECT_EQ(*(*store)->add(test::made_reports(20, 400)), 400);
}

}  // namespace
}  // namespace chancery
