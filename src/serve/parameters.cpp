// SPDX-License-Identifier: Apache-2.0
#include "serve/parameters.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "base/numbers.h"
#include "base/utf8.h"

namespace chancery::serve {
namespace {

std::optional<unsigned> hex_digit(char digit) {
  constexpr unsigned kTen = 10;
  if (digit >= '0' && digit <= '9') { return static_cast<unsigned>(digit - '0'); }
  if (digit >= 'a' && digit <= 'f') { return static_cast<unsigned>(digit - 'a') + kTen; }
  if (digit >= 'A' && digit <= 'F') { return static_cast<unsigned>(digit - 'A') + kTen; }
  return std::nullopt;
}

std::unexpected<Error> bad_target() {
  return fail(ErrorCode::kBadUsage, "the address is not written as it should be: %XX of UTF-8, no control characters");
}

/// Percent signs, and in a query "+" for a blank.
Result<std::string> decoded(std::string_view written, bool in_query) {
  constexpr unsigned kHex = 16;
  std::string text;
  for (std::size_t i = 0; i < written.size(); ++i) {
    char next = written[i];
    if (next == '%') {
      const auto high = i + 1 < written.size() ? hex_digit(written[i + 1]) : std::nullopt;
      const auto low = i + 2 < written.size() ? hex_digit(written[i + 2]) : std::nullopt;
      if (!high || !low) { return bad_target(); }
      next = static_cast<char>(*high * kHex + *low);
      i += 2;
    } else if (next == '+' && in_query) {
      next = ' ';
    }
    constexpr unsigned char kFirstPrintable = 0x20;
    if (static_cast<unsigned char>(next) < kFirstPrintable) { return bad_target(); }
    text += next;
  }
  if (!base::is_utf8(text)) { return bad_target(); }
  return text;
}

template <class E>
Result<std::optional<E>> label_of(const Parameters& parameters, const std::string& name) {
  const auto found = parameters.find(name);
  if (found == parameters.end() || found->second.empty()) { return std::nullopt; }
  const auto value = from_label<E>(found->second);
  if (!value) {
    return fail(ErrorCode::kBadUsage,
                fmt::format("{} takes one of {}; not \"{}\"", name, fmt::join(labels<E>(), ", "), found->second));
  }
  return value;
}

std::string text_of(const Parameters& parameters, std::string_view name) {
  const auto found = parameters.find(name);
  return found == parameters.end() ? std::string() : found->second;
}

Result<std::optional<Date>> day_of(const Parameters& parameters, const std::string& name) {
  const std::string written = text_of(parameters, name);
  if (written.empty()) { return std::nullopt; }
  const auto day = parse_iso(written);
  if (!day) {
    return fail(ErrorCode::kBadUsage, fmt::format("{} takes a day as YYYY-MM-DD, not \"{}\"", name, written));
  }
  return day;
}

Result<std::size_t> limit_of(const Parameters& parameters) {
  const std::string written = text_of(parameters, "limit");
  if (written.empty()) { return kPageRows; }
  const auto limit = base::number_in<std::size_t>(written);
  if (!limit || *limit < 1 || *limit > kMostPageRows) {
    return fail(ErrorCode::kBadUsage, fmt::format("limit takes 1 to {}, not \"{}\"", kMostPageRows, written));
  }
  return *limit;
}

Result<double> share_of(const Parameters& parameters, const std::string& name) {
  const std::string written = text_of(parameters, name);
  if (written.empty()) { return 0; }
  const auto share = base::number_in<double>(written);
  if (!share || !(*share >= 0 && *share <= 1)) {
    return fail(ErrorCode::kBadUsage, fmt::format("{} takes a number from 0 to 1, not \"{}\"", name, written));
  }
  return *share;
}

Result<std::int64_t> after_of(const Parameters& parameters, FactKind kind) {
  const std::string written = text_of(parameters, "after");
  if (written.empty()) { return 0; }
  const auto id = parse_fact_id(written);
  if (!id || id->kind != kind || id->number < 1) {
    return fail(ErrorCode::kBadUsage,
                fmt::format("after takes the \"next\" of an answer of this list, not \"{}\"", written));
  }
  return id->number;
}

/// The order: "day", or "priority" for what is to be reviewed first.
Result<bool> by_priority(const Parameters& parameters) {
  const std::string written = text_of(parameters, "order");
  if (written.empty() || written == "day") { return false; }
  if (written == "priority") { return true; }
  return fail(ErrorCode::kBadUsage, fmt::format("order takes day or priority, not \"{}\"", written));
}

/// Sets a member of the query, or keeps the first error.
class Reading {
 public:
  template <class T, class U>
  void set(T& member, Result<U> value) {
    if (value) {
      member = std::move(*value);
    } else if (!error_) {
      error_ = std::move(value.error());
    }
  }
  [[nodiscard]] Result<Query> take(Query query) {
    if (error_) { return std::unexpected(std::move(*error_)); }
    return query;
  }

 private:
  std::optional<Error> error_;
};

}  // namespace

Result<Target> parse_target(std::string_view written) {
  Target target;
  const std::size_t mark = written.find('?');
  auto path = decoded(written.substr(0, mark), false);
  if (!path) { return std::unexpected(path.error()); }
  target.path = std::move(*path);
  std::string_view rest = mark == std::string_view::npos ? std::string_view() : written.substr(mark + 1);
  while (!rest.empty()) {
    const std::string_view pair = rest.substr(0, rest.find('&'));
    rest.remove_prefix(std::min(rest.size(), pair.size() + 1));
    if (pair.empty()) { continue; }
    const std::size_t sign = pair.find('=');
    auto name = decoded(pair.substr(0, sign), true);
    auto value = decoded(sign == std::string_view::npos ? std::string_view() : pair.substr(sign + 1), true);
    if (!name || !value) { return bad_target(); }
    if (!target.parameters.emplace(*name, std::move(*value)).second) {
      return fail(ErrorCode::kBadUsage, fmt::format("the parameter \"{}\" is there twice", *name));
    }
  }
  return target;
}

Result<void> check_names(const Parameters& parameters, std::span<const std::string_view> allowed) {
  for (const auto& [name, value] : parameters) {
    if (std::ranges::find(allowed, name) == allowed.end()) {
      return fail(ErrorCode::kBadUsage, allowed.empty() ? fmt::format("there is no parameter \"{}\" here", name)
                                                        : fmt::format("there is no parameter \"{}\" here, but {}", name,
                                                                      fmt::join(allowed, ", ")));
    }
  }
  return {};
}

Result<Query> query_of(const Parameters& parameters, FactKind kind, std::span<const std::string_view> allowed) {
  if (auto checked = check_names(parameters, allowed); !checked) { return std::unexpected(checked.error()); }
  Query query;
  query.actor = text_of(parameters, "actor");
  query.state = text_of(parameters, "state");
  query.with = text_of(parameters, "with");
  query.state_of = text_of(parameters, "state-of");
  query.source = text_of(parameters, "source");
  query.text = text_of(parameters, "text");
  Reading reading;
  reading.set(query.since, day_of(parameters, "since"));
  reading.set(query.until, day_of(parameters, "until"));
  reading.set(query.min_confidence, share_of(parameters, "min-confidence"));
  reading.set(query.limit, limit_of(parameters));
  reading.set(query.after, after_of(parameters, kind));
  if (const std::string written = text_of(parameters, "reviewed"); written == "any") {
    query.any_review = true;
  } else {
    reading.set(query.review, label_of<Review>(parameters, "reviewed"));
  }
  reading.set(query.by_priority, by_priority(parameters));
  switch (kind) {
    case FactKind::kEvent:
      reading.set(query.type, label_of<EventType>(parameters, "type"));
      reading.set(query.status, label_of<Status>(parameters, "status"));
      break;
    case FactKind::kStatement: reading.set(query.act, label_of<Act>(parameters, "kind")); break;
    case FactKind::kCommitment:
      reading.set(query.commitment_kind, label_of<CommitmentKind>(parameters, "kind"));
      reading.set(query.commitment_state, label_of<CommitmentState>(parameters, "status"));
      break;
    case FactKind::kActor: reading.set(query.actor_kind, label_of<ActorKind>(parameters, "kind")); break;
    case FactKind::kReport: break;
  }
  return reading.take(std::move(query));
}

}  // namespace chancery::serve
