// SPDX-License-Identifier: Apache-2.0
//
// Errors are values. A function that can fail on input, a file or the database returns Result<T>;
// nothing throws across this interface. Our own mistakes are asserts.
#pragma once

#include <cstdint>
#include <expected>
#include <span>
#include <string>
#include <string_view>

namespace chancery {

/// What went wrong. The numbers are part of the interface: new codes go to the end, none is reused.
enum class ErrorCode : std::uint8_t {
  kBadUsage = 1,        ///< a wrong option or argument
  kFileNotFound = 2,    ///< no such file or folder
  kFileUnreadable = 3,  ///< the file is there and cannot be read or written
  kReportNotUtf8 = 4,
  kReportEmpty = 5,
  kReportTooLarge = 6,
  kReportBinary = 7,
  kReportBadJson = 8,  ///< a line of a .jsonl file that is not the object asked for
  kReportBadDate = 9,
  kBadEncoding = 10,    ///< an encoding that is not known, or bytes that are not in it
  kBadRecord = 11,      ///< a record that breaks the format
  kBadTable = 12,       ///< the compiled fact table is damaged or of another version
  kStoreUnusable = 13,  ///< the store cannot be opened, is damaged, or is of another version
  kStoreBusy = 14,      ///< another process writes to the store
  kNotFound = 15,       ///< no such id
  kInternal = 16,       ///< a mistake of ours that was caught
  kBadModel = 17,       ///< the model file is missing, damaged, or of another version
  kBadConllu = 18,      ///< a sentence that breaks the CoNLL-U format
};

/// One row of the error table.
struct ErrorInfo {
  ErrorCode code;
  std::string_view name;  ///< stable, for programs: "report-not-utf8"
  int exit_status;        ///< of the command line
  int http_status;        ///< of the HTTP API
};

/// All codes in order of their numbers; static lifetime.
[[nodiscard]] std::span<const ErrorInfo> error_table();
/// The row of a code; static lifetime.
[[nodiscard]] const ErrorInfo& error_info(ErrorCode code);

/// An error with its place. `message` is one sentence for a person: what is wrong and, where there is
/// something to do, what to do. `place` is a file, "file:line", or empty.
struct Error {
  ErrorCode code = ErrorCode::kInternal;
  std::string message;
  std::string place;

  friend bool operator==(const Error&, const Error&) = default;
};

/// "place: message", or the message alone.
[[nodiscard]] std::string to_string(const Error& error);

template <class T>
using Result = std::expected<T, Error>;

/// Shorthand for `return std::unexpected(Error{...})`.
[[nodiscard]] inline std::unexpected<Error> fail(ErrorCode code, std::string message, std::string place = {}) {
  return std::unexpected(Error{code, std::move(message), std::move(place)});
}

}  // namespace chancery
