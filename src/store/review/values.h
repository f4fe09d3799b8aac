// SPDX-License-Identifier: Apache-2.0
//
// Values of fields as people write them and the log keeps them. What is read is less strict than what is
// written: "Japan" is enough where the report has one such actor, and words stand for their span.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "chancery/record.h"
#include "chancery/store.h"

namespace chancery::store {

/// What an actor of the store is, for "A5"; nothing where there is none.
using ActorLookup = std::function<std::optional<ActorSummary>(FactId)>;

/// "Japan|state|JPN; Taro Kono|person|JPN"; "none" for nobody.
[[nodiscard]] std::string written_actors(const Record& record, const std::vector<ActorId>& actors);
/// Also names of actors of the record, and ids of the store. An actor that the record lacks is added to it.
/// Errors: kBadUsage.
[[nodiscard]] Result<std::vector<ActorId>> read_actors(Record& record, std::string_view written,
                                                       const ActorLookup& lookup);

/// "2019-02-22 stated", "2019-02-22..2019-02-28 relative", "none".
[[nodiscard]] std::string written_time(const Time& time);
/// Also "2019-02" and "2019"; without a basis: stated. Errors: kBadUsage.
[[nodiscard]] Result<Time> read_time(std::string_view written);

/// "120-128", "120-128 140-151".
[[nodiscard]] std::string written_spans(const std::vector<Span>& spans);
/// Also one run of words of the text: the place nearest to `near`; where that is empty, they stand in one place only.
/// Errors: kBadUsage.
[[nodiscard]] Result<std::vector<Span>> read_spans(const Record& record, std::string_view written, Span near);

/// "Geneva|CHE|120-126"; the state may be empty.
[[nodiscard]] std::string written_place(const Place& place);
/// Also words of the text, "Geneva", or bytes: then the state is what the record says elsewhere of that name; and
/// "Geneva|CHE". Errors: kBadUsage.
[[nodiscard]] Result<Place> read_place(const Record& record, std::string_view written, Span near);

}  // namespace chancery::store
