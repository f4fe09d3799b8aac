// SPDX-License-Identifier: Apache-2.0
#include "ingest/encoding.h"

#include <fmt/format.h>
#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <array>
#include <utility>

#include "base/utf8.h"

namespace chancery::ingest {
namespace {

constexpr std::string_view kMark = "\xEF\xBB\xBF";

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};

std::unexpected<Error> unknown(const std::string& name) {
  return fail(ErrorCode::kBadEncoding,
              fmt::format("there is no encoding \"{}\": name one such as windows-1252, GB18030, Shift_JIS, KOI8-R or "
                          "UTF-16",
                          base::replace_bad_bytes(name)));
}

}  // namespace

struct Decoder::Converter {
  std::string name;
  std::unique_ptr<UConverter, CloseConverter> icu;
};

Decoder::Decoder(std::unique_ptr<Converter> converter) : converter_(std::move(converter)) {}
Decoder::Decoder(Decoder&& other) noexcept = default;
Decoder& Decoder::operator=(Decoder&& other) noexcept = default;
Decoder::~Decoder() = default;

Result<Decoder> Decoder::for_encoding(const std::string& name) {
  // ICU takes an empty name for the machine's default: nothing here may depend on the machine.
  if (name.empty() || name.find('\0') != std::string::npos) { return unknown(name); }
  UErrorCode error = U_ZERO_ERROR;
  std::unique_ptr<UConverter, CloseConverter> icu(ucnv_open(name.c_str(), &error));
  if (U_FAILURE(error)) { return unknown(name); }
  if (ucnv_getType(icu.get()) == UCNV_UTF8) { return Decoder(nullptr); }
  ucnv_setToUCallBack(icu.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &error);
  if (U_FAILURE(error)) { return unknown(name); }
  return Decoder(std::make_unique<Converter>(Converter{name, std::move(icu)}));
}

Result<std::string> Decoder::decode(std::string_view bytes) {
  if (is_utf8()) {
    const std::string_view text = without_mark(bytes);
    if (const auto fine = require_utf8(text, "if the file is in another encoding, name it with --encoding"); !fine) {
      return std::unexpected(fine.error());
    }
    return std::string(text);
  }
  ucnv_resetToUnicode(converter_->icu.get());
  icu::UnicodeString text;
  const char* source = bytes.data();
  const char* const end = source + bytes.size();
  UErrorCode error = U_BUFFER_OVERFLOW_ERROR;
  while (error == U_BUFFER_OVERFLOW_ERROR) {
    constexpr std::size_t kChunk = 4096;
    std::array<char16_t, kChunk> chunk{};
    char16_t* target = chunk.data();
    error = U_ZERO_ERROR;
    ucnv_toUnicode(converter_->icu.get(), &target, chunk.data() + chunk.size(), &source, end, nullptr, 1, &error);
    text.append(chunk.data(), static_cast<int32_t>(target - chunk.data()));
  }
  if (U_FAILURE(error)) {
    constexpr std::size_t kMostBytes = 32;
    std::array<char, kMostBytes> bad{};
    auto size = static_cast<int8_t>(bad.size());
    UErrorCode ignored = U_ZERO_ERROR;
    ucnv_getInvalidChars(converter_->icu.get(), bad.data(), &size, &ignored);
    return fail(ErrorCode::kBadEncoding, fmt::format("the byte at offset {} is not {}: is the encoding right?",
                                                     source - bytes.data() - size, converter_->name));
  }
  std::string utf8;
  text.toUTF8String(utf8);
  return std::string(without_mark(utf8));
}

std::string_view without_mark(std::string_view bytes) {
  if (bytes.starts_with(kMark)) { bytes.remove_prefix(kMark.size()); }
  return bytes;
}

std::string_view wide_encoding(std::string_view bytes) {
  using std::string_view_literals::operator""sv;
  if (bytes.starts_with("\xFF\xFE\x00\x00"sv) || bytes.starts_with("\x00\x00\xFE\xFF"sv)) { return "UTF-32"; }
  if (bytes.starts_with("\xFF\xFE"sv) || bytes.starts_with("\xFE\xFF"sv)) { return "UTF-16"; }
  return "";
}

Result<void> require_utf8(std::string_view bytes, std::string_view advice) {
  const auto bad = base::first_bad_byte(bytes);
  if (!bad) { return {}; }
  const unsigned value = *bad < bytes.size() ? static_cast<unsigned char>(bytes[*bad]) : 0U;
  return fail(ErrorCode::kReportNotUtf8,
              fmt::format("the byte at offset {} (0x{:02X}) is not UTF-8: {}", *bad, value, advice));
}

}  // namespace chancery::ingest
