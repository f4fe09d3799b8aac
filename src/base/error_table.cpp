// SPDX-License-Identifier: Apache-2.0
#include <array>

#include "chancery/result.h"

namespace chancery {
namespace {

constexpr std::array kErrors = {
    ErrorInfo{ErrorCode::kBadUsage, "bad-usage", 2, 400},
    ErrorInfo{ErrorCode::kFileNotFound, "file-not-found", 3, 404},
    ErrorInfo{ErrorCode::kFileUnreadable, "file-unreadable", 3, 500},
    ErrorInfo{ErrorCode::kReportNotUtf8, "report-not-utf8", 1, 422},
    ErrorInfo{ErrorCode::kReportEmpty, "report-empty", 1, 422},
    ErrorInfo{ErrorCode::kReportTooLarge, "report-too-large", 1, 413},
    ErrorInfo{ErrorCode::kReportBinary, "report-binary", 1, 415},
    ErrorInfo{ErrorCode::kReportBadJson, "report-bad-json", 1, 400},
    ErrorInfo{ErrorCode::kReportBadDate, "report-bad-date", 1, 422},
    ErrorInfo{ErrorCode::kBadEncoding, "bad-encoding", 2, 400},
    ErrorInfo{ErrorCode::kBadRecord, "bad-record", 1, 422},
    ErrorInfo{ErrorCode::kBadTable, "bad-table", 3, 500},
    ErrorInfo{ErrorCode::kStoreUnusable, "store-unusable", 3, 500},
    ErrorInfo{ErrorCode::kStoreBusy, "store-busy", 3, 503},
    ErrorInfo{ErrorCode::kNotFound, "not-found", 1, 404},
    ErrorInfo{ErrorCode::kInternal, "internal", 3, 500},
    ErrorInfo{ErrorCode::kBadModel, "bad-model", 3, 500},
    ErrorInfo{ErrorCode::kBadConllu, "bad-conllu", 1, 422},
};

constexpr bool in_order() {
  for (std::size_t i = 0; i < kErrors.size(); ++i) {
    if (static_cast<std::size_t>(kErrors[i].code) != i + 1) { return false; }
  }
  return true;
}
static_assert(in_order(), "a row per code, in the order of the numbers");

}  // namespace

std::span<const ErrorInfo> error_table() {
  return kErrors;
}

const ErrorInfo& error_info(ErrorCode code) {
  return kErrors[static_cast<std::size_t>(code) - 1];
}

std::string to_string(const Error& error) {
  return error.place.empty() ? error.message : error.place + ": " + error.message;
}

}  // namespace chancery
