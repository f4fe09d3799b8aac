// SPDX-License-Identifier: Apache-2.0
#include "terminal.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <utf8proc.h>

#include <array>
#include <atomic>
#include <csignal>
#include <cstdio>
#include <cstdlib>

namespace chancery::cli {
namespace {

constexpr std::size_t kUsualWidth = 80;
constexpr std::size_t kLeastWidth = 40;

std::atomic<bool>& interrupt_flag() {
  static std::atomic<bool> flag = false;
  return flag;
}

/// What is called here may be called in a signal handler (POSIX).
extern "C" void on_signal(int signal) {
  interrupt_flag().store(true);
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-vararg): the only interface there is
  const int nothing = open("/dev/null", O_RDONLY | O_CLOEXEC);
  if (nothing >= 0) { (void)dup2(nothing, STDIN_FILENO); }
  (void)std::signal(signal, SIG_DFL);
}

/// Blanks for the control characters of ASCII and of Latin-1 (two bytes in UTF-8), but for those in `but`.
std::string without_controls(std::string_view text, std::string_view but) {
  std::string out(text);
  for (std::size_t i = 0; i < out.size(); ++i) {
    const auto byte = static_cast<unsigned char>(out[i]);
    const auto next = static_cast<unsigned char>(i + 1 < out.size() ? out[i + 1] : '\0');
    if (byte == 0xC2 && next >= 0x80 && next < 0xA0) {
      out[i] = ' ';
      out[i + 1] = ' ';
    } else if ((byte < 0x20 || byte == 0x7F) && !but.contains(out[i])) {
      out[i] = ' ';
    }
  }
  return out;
}

std::size_t terminal_width() {
  winsize size{};
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-vararg): the only interface there is
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) { return kUsualWidth; }
  return std::max<std::size_t>(size.ws_col, kLeastWidth);
}

}  // namespace

Output::Output(const Arguments& arguments) {
  const bool terminal = isatty(STDOUT_FILENO) != 0;
  if (terminal) { width_ = terminal_width(); }
  const std::string when = arguments.value("color", "auto");
  const char* no_color = std::getenv("NO_COLOR");  // NOLINT(concurrency-mt-unsafe): nothing sets the environment
  const bool wanted = terminal && (no_color == nullptr || *no_color == '\0');
  colours_ = when == "always" || (when == "auto" && wanted);
}

std::string Output::styled(std::string_view text, Style style) const {
  if (!colours_ || style == Style::kPlain) { return std::string(text); }
  static constexpr std::array<std::string_view, 6> kCodes = {"0", "1", "2", "1;4", "32", "31"};
  return fmt::format("\x1b[{}m{}\x1b[0m", kCodes[static_cast<std::size_t>(style)], text);
}

void Output::always_fit() {
  if (width_ == 0) { width_ = kUsualWidth; }
}

void print_out(std::string_view text) {
  (void)std::fwrite(text.data(), 1, text.size(), stdout);
}

void print_error(std::string_view text) {
  print_note("chancery: " + std::string(text));
}

void print_note(std::string_view text) {
  (void)std::fflush(stdout);  // so that both stand in their order where they go to one place
  fmt::print(stderr, "{}\n", text);
}

bool output_works() {
  return std::ferror(stdout) == 0;
}

bool finish_output() {
  return std::fflush(stdout) == 0 && std::ferror(stdout) == 0;
}

std::size_t display_width(std::string_view text) {
  std::size_t width = 0;
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
  for (std::size_t at = 0; at < text.size();) {
    utf8proc_int32_t code = 0;
    const auto size = utf8proc_iterate(bytes + at, static_cast<utf8proc_ssize_t>(text.size() - at), &code);
    if (size <= 0) { break; }
    width += static_cast<std::size_t>(std::max(0, utf8proc_charwidth(code)));
    at += static_cast<std::size_t>(size);
  }
  return width;
}

std::string harmless(std::string_view text) {
  return without_controls(text, "\n\t");
}

std::string on_one_line(std::string_view text) {
  return without_controls(text, "");
}

Progress::Progress(std::string_view what)
    : what_(what),
      next_(std::chrono::steady_clock::now() + std::chrono::seconds(1)),
      terminal_(isatty(STDERR_FILENO) != 0) {}

Progress::~Progress() {
  if (shown_) { fmt::print(stderr, "\r\x1b[K"); }
}

void Progress::update(std::size_t count, std::uint64_t bytes, std::uint64_t all_bytes) {
  if (!terminal_) { return; }
  const auto now = std::chrono::steady_clock::now();
  if (now < next_) { return; }
  constexpr auto kBetween = std::chrono::milliseconds(200);
  next_ = now + kBetween;
  shown_ = true;
  constexpr double kPercent = 100;
  const std::string share =
      all_bytes == 0
          ? ""
          : fmt::format(", {:.0f} %", kPercent * static_cast<double>(bytes) / static_cast<double>(all_bytes));
  fmt::print(stderr, "\r\x1b[K{} {}{}", count, what_, share);
  (void)std::fflush(stderr);
}

void watch_interrupts() {
  (void)std::signal(SIGINT, on_signal);
  (void)std::signal(SIGTERM, on_signal);
}

bool interrupted() {
  return interrupt_flag().load();
}

}  // namespace chancery::cli
