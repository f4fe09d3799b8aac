// SPDX-License-Identifier: Apache-2.0
//
// What the words around the items of a sentence tell of them.
#include "actors/mentions/finder.h"

namespace chancery::actors {
namespace {

/// The items of one sentence.
class Marker {
 public:
  Marker(const Words& words, const Facts& facts, std::uint32_t sentence)
      : words_(words), facts_(facts), begin_(words.first_of(sentence)), end_(words.first_of(sentence + 1)) {}

  void mark(std::span<Item> items) const {
    for (std::size_t i = 0; i < items.size(); ++i) {
      Item& item = items[i];
      item.subject = is_subject(item, i == 0);
      item.writer = i == 0 && is_writer(item);
      if (item.bare) { item.introduced = item.introduced || is_introduced(item); }
      if (i > 0) { mark_pair(items[i - 1], item); }
    }
  }

 private:
  /// "Lawrence Chung TAIPEI 1997-03-10": a name that opens a sentence, before a place in capitals.
  bool is_writer(const Item& item) const {
    const WordRow place = item.last + 1;
    if (item.kind != ItemKind::kPerson || item.first != begin_ || place + 1 >= end_) { return false; }
    if (item.role != kNoRow || !words_[place].letter_case.caps || words_[place].text.size() < 4) { return false; }
    const Word& next = words_[place + 1];
    return next.letter_case.caps || next.upos == Upos::kNum || next.upos == Upos::kPunct || next.upos == Upos::kX;
  }

  /// Two items side by side: apposition, or one more name of a list.
  void mark_pair(Item& before, Item& item) const {
    const bool comma = before.last + 2 == item.first && words_.text_is(before.last + 1, ",");
    const bool joined = before.last + 2 == item.first && words_.reads(before.last + 1, "and");
    const bool named = before.kind == ItemKind::kPerson && before.has_name();
    const bool one_role =
        (item.kind == ItemKind::kRole || item.kind == ItemKind::kGroup) && !item.plural && item.states.size() <= 1;
    if (comma && named && one_role && before.role == kNoRow) {
      item.appositive = true;
      before.introduced = true;
      return;
    }
    if (item.kind != ItemKind::kPerson || !item.has_name() || item.role != kNoRow) { return; }
    const bool role_before =
        (before.kind == ItemKind::kRole || before.kind == ItemKind::kGroup) && before.role != kNoRow;
    if (role_before && before.plural && before.last + 1 == item.first) { item.introduced = true; }
    if (joined && named && (before.introduced || before.role != kNoRow)) { item.introduced = true; }
    const bool closed = item.last + 1 >= end_ || words_.text_is(item.last + 1, ",") ||
                        words_.text_is(item.last + 1, ".") || words_.text_is(item.last + 1, ")");
    if (comma && closed && (role_before || before.counterpart) && !before.plural) {
      item.appositive = true;
      item.introduced = true;
    }
  }

  /// Do the words around a run of capitals show that it is a person?
  bool is_introduced(const Item& item) const {
    if (item.name_last == item.name_first || words_.is(item.name_last, WordClass::kThingHead)) { return false; }
    const WordRow before = item.first - 1;
    if (item.first > begin_ && words_.is(before, WordClass::kReportingVerb)) { return true; }
    const WordRow next = item.last + 1;
    if (next + 1 < end_ && words_.text_is(next, ",") && words_.reads(next + 1, "who")) { return true; }
    // "Kingston Reif of the Arms Control Association"
    const bool opens = item.first == begin_ && item.name_last == item.name_first + 1;
    if (opens && next + 1 < end_ && words_.reads(next, "of") && words_.reads(next + 1, "the")) { return true; }
    if (facts_.directory().is_first_name(words_[item.name_first].key)) { return true; }
    return item.subject && item.name_last - item.name_first <= 2;
  }

  bool is_subject(const Item& item, bool first) const {
    if (const auto in_tree = words_.is_subject_in_tree(item.first, item.last)) { return *in_tree; }
    WordRow next = item.last + 1;
    while (next < end_ && words_[next].upos == Upos::kAdv) { ++next; }
    if (next < end_ && words_.begins_verb_group(next)) {
      const VerbGroup* group = words_.verb_group_of(next);
      if (group != nullptr && group->tense != Tense::kNone) { return true; }
    }
    const bool opens = item.first == begin_;
    return first && opens;
  }

  const Words& words_;
  const Facts& facts_;
  WordRow begin_;
  WordRow end_;
};

}  // namespace

void mark_items(const Words& words, const Facts& facts, std::span<Item> items) {
  if (!items.empty()) { Marker(words, facts, items.front().sentence).mark(items); }
}

}  // namespace chancery::actors
