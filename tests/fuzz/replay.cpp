// SPDX-License-Identifier: Apache-2.0
//
//   fuzz_NAME FOLDER
//
// Runs an entry point without a fuzzer: on each file of its corpus and on beginnings of it, cut at
// any byte. What a fuzzer once found stays in the corpus and so stays mended.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

void run(const std::string& bytes, std::size_t size) {
  // A block of its own size, so that a sanitizer sees a read past the end.
  const std::vector<std::uint8_t> exact(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(size));
  static_cast<void>(LLVMFuzzerTestOneInput(exact.data(), exact.size()));
}

void replay(const std::filesystem::path& path) {
  constexpr std::size_t kCuts = 32;
  std::ifstream file(path, std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  run(bytes, bytes.size());
  const std::size_t step = std::max<std::size_t>(1, bytes.size() / kCuts);
  for (std::size_t size = 0; size < bytes.size(); size += step) { run(bytes, size); }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::puts("usage: fuzz_NAME FOLDER");
    return 2;
  }
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(argv[1])) { paths.push_back(entry.path()); }
  std::ranges::sort(paths);
  for (const auto& path : paths) {
    std::puts(path.filename().c_str());
    static_cast<void>(std::fflush(stdout));
    replay(path);
  }
  return paths.empty() ? 1 : 0;
}
