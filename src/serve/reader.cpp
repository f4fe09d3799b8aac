// SPDX-License-Identifier: Apache-2.0
#include "serve/reader.h"

#include <span>
#include <utility>

#include "chancery/ledger.h"
#include "ingest/report_bytes.h"

namespace chancery::serve {

Result<const Engine*> Reader::engine() const {
  const std::lock_guard lock(loading_);
  if (!engine_) {
    auto loaded = Engine::load(options_);
    if (!loaded) { return std::unexpected(loaded.error()); }
    engine_ = std::move(*loaded);
  }
  return engine_.get();
}

Result<Coded> Reader::code(Report report) const {
  const auto loaded = engine();
  if (!loaded) { return std::unexpected(loaded.error()); }
  return (*loaded)->code(std::move(report));
}

Result<void> Reader::date_by_known_events(Store& store, FactId report) const {
  auto input = input_with_known_events(store, report);
  if (!input) { return std::unexpected(input.error()); }
  if (input->known_events.empty()) { return {}; }
  CodedReport again;
  again.report = *input;
  again.report.text.clear();
  auto made = code(std::move(*input));
  if (!made) { return std::unexpected(made.error()); }
  again.coded = std::move(*made);
  const std::lock_guard lock(writing_);
  const auto count = store.add_again(std::span(&again, 1));
  return count ? Result<void>() : std::unexpected(count.error());
}

Result<Added> Reader::add(Report report) const {
  const std::string sha256 = report.sha256;
  CodedReport coded;
  coded.report = report;
  coded.report.text.clear();
  auto store = open_store(store_, StoreMode::kWrite);
  if (!store) { return std::unexpected(store.error()); }
  const auto known = (*store)->has(sha256);
  if (!known) { return std::unexpected(known.error()); }
  Added added;
  if (!*known) {
    auto made = code(std::move(report));
    if (!made) { return std::unexpected(made.error()); }
    coded.coded = std::move(*made);
    const std::lock_guard lock(writing_);
    const auto count = (*store)->add(std::span(&coded, 1));
    if (!count) { return std::unexpected(count.error()); }
    added.is_new = *count == 1;
  }
  const auto hit = (*store)->find_report(sha256);
  if (!hit) { return std::unexpected(hit.error()); }
  added.report = hit->report;
  if (added.is_new) {
    if (auto dated = date_by_known_events(**store, added.report); !dated) { return std::unexpected(dated.error()); }
  }
  return added;
}

Result<Report> report_from_text(std::string bytes, std::string name) {
  auto decoder = ingest::Decoder::for_encoding("UTF-8");
  if (!decoder) { return std::unexpected(decoder.error()); }
  auto report = ingest::report_from_text(std::move(bytes), *decoder);
  if (report && !name.empty()) { report->path = std::move(name); }
  return report;
}

Result<Report> report_from_json(std::string line) {
  return ingest::JsonLineParser().parse(std::move(line));
}

}  // namespace chancery::serve
