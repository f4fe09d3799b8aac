// SPDX-License-Identifier: Apache-2.0
#include "valid_records.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace chancery {
namespace {

std::size_t up_to(std::size_t most) {
  return *rc::gen::inRange<std::size_t>(0, most + 1);
}

bool coin() {
  return up_to(1) == 1;
}

template <class T, std::size_t N>
T any_of(const std::array<T, N>& values) {
  return values[up_to(N - 1)];
}

template <class E>
E any_label() {
  return static_cast<E>(up_to(labels<E>().size() - 1));
}

std::string any_string() {
  static constexpr std::array<std::string_view, 12> kParts = {"Prague",
                                                              "d\xC5\xBEungle",
                                                              "\xE5\x8C\x97\xE4\xBA\xAC",
                                                              "\xF0\x9F\x95\x8A",
                                                              "\"",
                                                              "\\",
                                                              "\n",
                                                              "\t",
                                                              "\x01",
                                                              "\xE2\x80\xA8",
                                                              "\x7F</s>",
                                                              " "};
  std::string out(1, static_cast<char>('a' + up_to(25)));
  for (std::size_t i = up_to(4); i > 0; --i) { out += any_of(kParts); }
  return out;
}

Date any_date() {
  constexpr int kFirst = -719'528;  // 0000-01-01
  constexpr int kLast = 2'932'896;  // 9999-12-31
  return Date(std::chrono::days(*rc::gen::inRange(kFirst, kLast + 1)));
}

double any_confidence() {
  return static_cast<double>(up_to(100)) / 100;
}

template <class T, class Make>
std::optional<T> perhaps(const Make& make) {
  return coin() ? std::optional<T>(make()) : std::nullopt;
}

/// Fills one record from its text to its commitments.
class Maker {
 public:
  Record make() {
    record_.id = any_string();
    record_.source = {perhaps<std::string>(any_string), perhaps<std::string>(any_string),
                      perhaps<std::string>(any_string)};
    record_.language = any_of(std::array<std::string_view, 3>{"en", "ko", "und"});
    make_text();
    if (coin()) { record_.title = Title{any_string(), std::nullopt}; }
    if (coin()) {
      const Span span = any_span();
      record_.title = Title{std::string(span.in(record_.text)), span};
    }
    make_times();
    record_.published = {any_time(), any_string(), any_rules()};
    make_actors();
    for (std::size_t i = up_to(4); i > 0; --i) { make_mention(); }
    std::ranges::stable_sort(record_.mentions, {}, [](const Mention& row) { return row.span.begin; });
    for (std::size_t i = up_to(3); i > 0; --i) { make_statement(); }
    for (std::size_t i = up_to(3); i > 0; --i) { make_event(); }
    for (std::size_t i = up_to(3); i > 0; --i) { make_commitment(); }
    for (std::size_t i = up_to(2); i > 0; --i) {
      record_.diagnostics.push_back({any_string(), any_string(), perhaps<Span>([&] { return any_span(); })});
    }
    return std::move(record_);
  }

 private:
  void make_text() {
    static constexpr std::array<std::string_view, 6> kWords = {"talks",          "in", "\xE5\x8C\x97\xE4\xBA\xAC",
                                                               "\xC5\xA0kvorec", ".",  "\"\xF0\x9F\x95\x8A\""};
    static constexpr std::array<std::string_view, 4> kSpaces = {" ", "\n\n", "\r\n", "\xE3\x80\x80"};
    for (std::size_t segments = 1 + up_to(4); segments > 0; --segments) {
      const SegmentKind kind = any_label<SegmentKind>();
      const std::uint32_t begin = end();
      const bool told = kind == SegmentKind::kHeadline || kind == SegmentKind::kBody || kind == SegmentKind::kCaption;
      for (std::size_t sentences = 1 + up_to(2); sentences > 0; --sentences) {
        const std::uint32_t first = end();
        for (std::size_t words = 1 + up_to(3); words > 0; --words) { record_.text += any_of(kWords); }
        if (told) { record_.sentences.push_back({first, end()}); }
        if (sentences > 1) { record_.text += any_of(kSpaces); }
      }
      record_.segments.push_back({kind, {begin, end()}});
      if (coin()) { record_.text += any_of(kSpaces); }
    }
    for (std::uint32_t at = 0; at <= end(); ++at) {
      if (base::is_boundary(record_.text, at)) { boundaries_.push_back(at); }
    }
  }

  [[nodiscard]] std::uint32_t end() const { return static_cast<std::uint32_t>(record_.text.size()); }

  Span any_span() {
    const std::size_t first = up_to(boundaries_.size() - 2);
    return {boundaries_[first], boundaries_[first + 1 + up_to(boundaries_.size() - first - 2)]};
  }

  std::vector<Span> any_spans(std::size_t least) {
    std::vector<Span> all;
    for (std::size_t i = least + up_to(2); i > 0; --i) { all.push_back(any_span()); }
    std::ranges::sort(all);
    std::vector<Span> apart;
    for (const Span span : all) {
      if (apart.empty() || apart.back().end <= span.begin) { apart.push_back(span); }
    }
    return apart;
  }

  static Rules any_rules() {
    Rules rules;
    for (std::size_t i = up_to(2); i > 0; --i) { rules.push_back("field:" + any_string()); }
    return rules;
  }

  Time any_time() {
    Time time;
    time.earliest = perhaps<Date>(any_date);
    time.latest = perhaps<Date>(any_date);
    if (time.earliest && time.latest && *time.earliest > *time.latest) { std::swap(time.earliest, time.latest); }
    time.precision = any_label<Precision>();
    if (time.precision == Precision::kDay) {
      time.earliest = any_date();
      time.latest = time.earliest;
    }
    const bool dated = time.earliest || time.latest;
    time.basis = dated ? any_of(std::array{Basis::kStated, Basis::kRelative, Basis::kAssumed}) : any_label<Basis>();
    if (!record_.times.empty() && coin()) {
      time.of = TimeId{static_cast<std::uint32_t>(up_to(record_.times.size() - 1))};
    }
    return time;
  }

  std::optional<Time> no_time_or_any() {
    return perhaps<Time>([&] { return any_time(); });
  }

  void make_times() {
    std::vector<TimeExpression> rows;
    for (std::size_t i = up_to(3); i > 0; --i) {
      rows.push_back({any_span(), any_string(), any_label<TimexType>(), any_time(), any_rules()});
    }
    std::ranges::stable_sort(rows, {}, [](const TimeExpression& row) { return row.span.begin; });
    record_.times = std::move(rows);
  }

  void make_actors() {
    for (std::uint32_t i = static_cast<std::uint32_t>(up_to(4)); i > 0; --i) {
      Actor row;
      row.kind = any_label<ActorKind>();
      row.name = any_string();
      row.state = any_of(std::array<std::string_view, 3>{"", "JPN", "XKX"});
      row.sector = any_label<Sector>();
      row.office = coin() ? any_string() : "";
      if (row.kind == ActorKind::kGroup) { row.members = any_ids(); }  // earlier rows: no circle
      row.confidence = any_confidence();
      row.rules = any_rules();
      record_.actors.push_back(std::move(row));
    }
  }

  std::vector<ActorId> any_ids() {
    std::vector<ActorId> ids;
    for (std::uint32_t i = 0; i < record_.actors.size(); ++i) {
      if (coin()) { ids.push_back({i}); }
    }
    if (coin()) { std::ranges::reverse(ids); }
    return ids;
  }

  template <class IdType>
  static std::optional<IdType> any_row(std::size_t rows) {
    if (rows == 0 || coin()) { return std::nullopt; }
    return IdType{static_cast<std::uint32_t>(up_to(rows - 1))};
  }

  void make_mention() {
    Mention row{.span = any_span(), .form = any_label<MentionForm>(), .place = coin(), .rules = any_rules()};
    if (!row.place) { row.actors = any_ids(); }
    record_.mentions.push_back(std::move(row));
  }

  void make_statement() {
    Statement row;
    row.speakers = any_ids();
    row.unnamed = perhaps<std::string>(any_string);
    row.source = perhaps<Span>([&] { return any_span(); });
    row.cue = perhaps<Span>([&] { return any_span(); });
    row.content = any_spans(1);
    row.form = any_label<StatementForm>();
    row.act = any_label<Act>();
    row.addressees = any_ids();
    row.occasion = perhaps<Span>([&] { return any_span(); });
    row.time = no_time_or_any().value_or(Time{});
    row.within = any_row<StatementId>(record_.statements.size());
    row.confidence = any_confidence();
    row.rules = any_rules();
    record_.statements.push_back(std::move(row));
  }

  void make_event() {
    if (record_.sentences.empty()) { return; }
    Event row;
    row.type = any_label<EventType>();
    if (const auto modes = modes_of(row.type); !modes.empty() && coin()) { row.mode = modes[up_to(modes.size() - 1)]; }
    row.status = any_label<Status>();
    row.actors = any_ids();
    row.recipients = any_ids();
    row.mutual = coin();
    for (std::size_t i = 1 + up_to(1); i > 0; --i) {
      const Span sentence = record_.sentences[up_to(record_.sentences.size() - 1)];
      row.mentions.push_back({sentence, sentence});
    }
    row.time = no_time_or_any().value_or(Time{});
    if (coin()) { row.place = Place{any_string(), coin() ? "BEL" : "", any_span()}; }
    row.reported_by = any_row<StatementId>(record_.statements.size());
    if (coin()) { row.issues = {any_string()}; }
    row.confidence = any_confidence();
    row.rules = any_rules();
    record_.events.push_back(std::move(row));
  }

  void make_commitment() {
    Commitment row;
    row.kind = any_label<CommitmentKind>();
    row.debtors = any_ids();
    row.creditors = any_ids();
    row.action = any_span();
    if (coin()) { row.condition = Condition{any_span(), any_label<ConditionRelation>(), any_ids()}; }
    row.deadline = no_time_or_any();
    row.strength = any_label<Strength>();
    row.state = {any_label<CommitmentState>(), perhaps<Date>(any_date), any_spans(0)};
    row.made = no_time_or_any().value_or(Time{});
    row.reported_by = any_row<StatementId>(record_.statements.size());
    row.evidence = any_spans(1);
    row.confidence = any_confidence();
    row.rules = any_rules();
    record_.commitments.push_back(std::move(row));
  }

  Record record_;
  std::vector<std::uint32_t> boundaries_;
};

}  // namespace

rc::Gen<Record> valid_records() {
  return rc::gen::exec([] { return Maker().make(); });
}

}  // namespace chancery
