// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <cstddef>

#include "ingest/binary_kind.h"

namespace chancery::ingest {
namespace {

using std::string_view_literals::operator""sv;

struct Magic {
  std::size_t offset;
  std::string_view bytes;
  BinaryKind kind;
};

constexpr std::string_view kUnpack = "unpack it first";
constexpr std::string_view kReadPicture = "have its words read out first";
constexpr std::string_view kSaveAsText = "save it as plain text first";
constexpr std::string_view kNotAReport = "it is no report";

constexpr std::array kMagics = {
    Magic{0, "%PDF-"sv, {"a PDF document", "take its text out first, for example with pdftotext"}},
    Magic{0,
          "PK\x03\x04"sv,
          {"a zip archive or an office document (.docx, .xlsx, .odt, .epub)", "unpack it or save it as plain text"}},
    Magic{0, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, {"an old office document (.doc, .xls, .ppt)", kSaveAsText}},
    Magic{0, R"({\rtf)"sv, {"a rich-text document (.rtf)", kSaveAsText}},
    Magic{0, "\x1F\x8B"sv, {"packed with gzip", "unpack it first, for example with gunzip"}},
    Magic{0, "BZh91AY"sv, {"packed with bzip2", "unpack it first, for example with bunzip2"}},
    Magic{0, "\xFD\x37zXZ\x00"sv, {"packed with xz", "unpack it first, for example with unxz"}},
    Magic{0, "\x28\xB5\x2F\xFD"sv, {"packed with zstd", "unpack it first, for example with unzstd"}},
    Magic{0, "7z\xBC\xAF\x27\x1C"sv, {"a 7z archive", kUnpack}},
    Magic{0, "Rar!\x1A\x07"sv, {"a rar archive", kUnpack}},
    Magic{257, "ustar"sv, {"a tar archive", kUnpack}},
    Magic{0, "\x89PNG\r\n"sv, {"a PNG picture", kReadPicture}},
    Magic{0, "\xFF\xD8\xFF"sv, {"a JPEG picture", kReadPicture}},
    Magic{0, "GIF87a"sv, {"a GIF picture", kReadPicture}},
    Magic{0, "GIF89a"sv, {"a GIF picture", kReadPicture}},
    Magic{0, "II*\x00"sv, {"a TIFF picture", kReadPicture}},
    Magic{0, "MM\x00*"sv, {"a TIFF picture", kReadPicture}},
    Magic{8, "WEBPVP8"sv, {"a WebP picture", kReadPicture}},
    Magic{4, "ftyp"sv, {"a film or sound recording", kNotAReport}},
    Magic{0, "SQLite format 3\x00"sv, {"an SQLite database", kNotAReport}},
    Magic{0, "\x7F\x45LF"sv, {"a program", kNotAReport}},
};

}  // namespace

std::optional<BinaryKind> binary_kind(std::string_view first_bytes) {
  for (const Magic& magic : kMagics) {
    if (first_bytes.size() >= magic.offset && first_bytes.substr(magic.offset).starts_with(magic.bytes)) {
      return magic.kind;
    }
  }
  return std::nullopt;
}

}  // namespace chancery::ingest
