// SPDX-License-Identifier: Apache-2.0
#include "sample.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <fstream>
#include <map>
#include <optional>
#include <sstream>

namespace chancery::identity {
namespace {

using Rows = std::vector<std::vector<std::string>>;

/// The rows of a table below its header, without comments.
Result<Rows> rows_of(const std::string& path, std::size_t columns) {
  std::ifstream file(path);
  if (!file) { return fail(ErrorCode::kFileNotFound, path + ": there is no such file"); }
  Rows rows;
  bool header = true;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.front() == '#' || std::exchange(header, line.front() == '#')) { continue; }
    std::istringstream cells(line);
    std::vector<std::string>& row = rows.emplace_back();
    for (std::string cell; std::getline(cells, cell, '\t');) { row.push_back(cell); }
    if (row.size() != columns) { return fail(ErrorCode::kBadTable, fmt::format("{}: not understood: {}", path, line)); }
  }
  return rows;
}

std::optional<std::size_t> number(const std::string& written) {
  std::size_t value = 0;
  const auto [end, error] = std::from_chars(written.data(), written.data() + written.size(), value);
  if (error != std::errc{} || end != written.data() + written.size()) { return std::nullopt; }
  return value;
}

std::optional<Mention> mention_of(const std::vector<std::string>& row) {
  const auto thing = number(row[0]);
  const auto begin = number(row[4]);
  const auto end = number(row[5]);
  const bool half = row[1] == "look" || row[1] == "figure";
  const bool kind = row[2] == "event" || row[2] == "commitment";
  if (!thing || !begin || !end || *begin >= *end || !half || !kind) { return std::nullopt; }
  return Mention{.thing = *thing,
                 .for_figure = row[1] == "figure",
                 .commitment = row[2] == "commitment",
                 .report = row[3],
                 .span = {static_cast<std::uint32_t>(*begin), static_cast<std::uint32_t>(*end)}};
}

}  // namespace

Result<Sample> read_sample(const std::string& folder) {
  Sample sample;
  constexpr std::size_t kMentionColumns = 6;
  const auto mentions = rows_of(folder + "/mentions.tsv", kMentionColumns);
  if (!mentions) { return std::unexpected(mentions.error()); }
  std::map<std::size_t, bool> half;
  for (const auto& row : *mentions) {
    auto mention = mention_of(row);
    if (!mention) { return fail(ErrorCode::kBadTable, "mentions.tsv: not understood: thing " + row[0]); }
    const bool known = half.emplace(mention->thing, mention->for_figure).first->second;
    if (known != mention->for_figure) {
      return fail(ErrorCode::kBadTable, "mentions.tsv: thing " + row[0] + " is in both halves");
    }
    sample.mentions.push_back(std::move(*mention));
  }
  const auto misses = rows_of(folder + "/near_misses.tsv", 2);
  if (!misses) { return std::unexpected(misses.error()); }
  for (const auto& row : *misses) {
    const auto one = half.find(number(row[0]).value_or(0));
    const auto other = half.find(number(row[1]).value_or(0));
    if (one == half.end() || other == half.end() || one->second != other->second) {
      return fail(ErrorCode::kBadTable, "near_misses.tsv: " + row[0] + " and " + row[1] + " are not of one half");
    }
    sample.near_misses.emplace_back(one->first, other->first);
  }
  return sample;
}

Agreement b_cubed(const std::vector<std::size_t>& said, const std::vector<std::size_t>& meant) {
  std::map<std::size_t, double> said_size;
  std::map<std::size_t, double> meant_size;
  std::map<std::pair<std::size_t, std::size_t>, double> both_size;
  for (std::size_t row = 0; row < said.size(); ++row) {
    ++said_size[said[row]];
    ++meant_size[meant[row]];
    ++both_size[{said[row], meant[row]}];
  }
  Agreement sum;
  for (std::size_t row = 0; row < said.size(); ++row) {
    const double both = both_size[{said[row], meant[row]}];
    sum.precision += both / said_size[said[row]];
    sum.recall += both / meant_size[meant[row]];
  }
  const auto rows = static_cast<double>(std::max<std::size_t>(said.size(), 1));
  return {sum.precision / rows, sum.recall / rows};
}

Agreement over_pairs(const std::vector<std::size_t>& said, const std::vector<std::size_t>& meant,
                     const std::vector<std::pair<std::size_t, std::size_t>>& near_misses) {
  double joined_rightly = 0;
  double joined_wrongly = 0;
  double missed = 0;
  for (std::size_t a = 0; a < said.size(); ++a) {
    for (std::size_t b = a + 1; b < said.size(); ++b) {
      const bool same = meant[a] == meant[b];
      const bool judged = same || std::ranges::any_of(near_misses, [&](const auto& miss) {
                            return miss == std::pair(meant[a], meant[b]) || miss == std::pair(meant[b], meant[a]);
                          });
      if (!judged) { continue; }
      if (said[a] == said[b]) { ++(same ? joined_rightly : joined_wrongly); }
      if (said[a] != said[b] && same) { ++missed; }
    }
  }
  const double joined = joined_rightly + joined_wrongly;
  const double all = joined_rightly + missed;
  return {joined == 0 ? 0 : joined_rightly / joined, all == 0 ? 0 : joined_rightly / all};
}

}  // namespace chancery::identity
