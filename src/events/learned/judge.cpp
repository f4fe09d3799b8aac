// SPDX-License-Identifier: Apache-2.0
#include "events/learned/judge.h"

#include <array>
#include <cmath>

#include "base/numbers.h"

namespace chancery::events {
namespace {

/// A table with a column for each question beside the column of the signs.
template <std::size_t N>
Result<void> read(const base::TableFile& tables, std::string_view name, const std::array<std::string_view, N>& columns,
                  Judge::Questions& questions) {
  const auto rows = base::read_columns<N>(tables, name, columns);
  if (!rows) { return std::unexpected(rows.error()); }
  for (const auto& row : *rows) {
    for (std::size_t i = 1; i < N; ++i) {
      if (row[i].empty()) { continue; }
      const auto weight = base::number_in<double>(row[i]);
      if (!weight) {
        return fail(ErrorCode::kBadTable, "\"" + std::string(row[i]) + "\" is no weight", std::string(name));
      }
      questions[columns[i]].emplace(row[0], *weight);
    }
  }
  return {};
}

}  // namespace

Result<Judge> Judge::load(const base::TableFile& tables) {
  Judge judge;
  if (auto done =
          read<4>(tables, "events/en/party_weights", {"sign", "initiator", "recipient", "party"}, judge.questions_);
      !done) {
    return std::unexpected(done.error());
  }
  if (auto done =
          read<4>(tables, "events/en/event_weights", {"sign", "event", "event-of-model", "reporter"}, judge.questions_);
      !done) {
    return std::unexpected(done.error());
  }
  if (auto done = read<2>(tables, "events/en/same_event_weights", {"sign", "same"}, judge.questions_); !done) {
    return std::unexpected(done.error());
  }
  if (auto done =
          read<7>(tables, "events/en/status_weights",
                  {"sign", "occurred", "ongoing", "planned", "possible", "hypothetical", "negated"}, judge.questions_);
      !done) {
    return std::unexpected(done.error());
  }
  return judge;
}

double Judge::sum(std::string_view question, const Features& features) const {
  const auto found = questions_.find(question);
  if (found == questions_.end()) { return 0; }
  const Weights& weights = found->second;
  const auto weight_of = [&](std::string_view sign) {
    const auto row = weights.find(sign);
    return row == weights.end() ? 0.0 : row->second;
  };
  double sum = weight_of("bias");
  for (const Feature& feature : features.all()) { sum += feature.value * weight_of(feature.name); }
  return sum;
}

double Judge::probability(std::string_view question, const Features& features) const {
  return 1 / (1 + std::exp(-sum(question, features)));
}

}  // namespace chancery::events
