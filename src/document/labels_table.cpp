// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>

#include "chancery/labels.h"
#include "chancery/review.h"

namespace chancery {
namespace {

using std::string_view_literals::operator""sv;

/// The written forms of a vocabulary, in the order of its values.
template <class E>
constexpr std::array<std::string_view, 0> kLabels{};

template <>
constexpr std::array kLabels<SegmentKind> = {"headline"sv, "byline"sv,   "dateline"sv, "body"sv, "caption"sv,
                                             "credit"sv,   "sign_off"sv, "note"sv,     "junk"sv};
static_assert(kLabels<SegmentKind>.size() == static_cast<std::size_t>(SegmentKind::kJunk) + 1);

template <>
constexpr std::array kLabels<TimexType> = {"DATE"sv, "TIME"sv, "DURATION"sv, "SET"sv};
static_assert(kLabels<TimexType>.size() == static_cast<std::size_t>(TimexType::kSet) + 1);

template <>
constexpr std::array kLabels<Precision> = {"day"sv,  "week"sv,   "month"sv, "quarter"sv, "season"sv,
                                           "year"sv, "decade"sv, "range"sv, "unknown"sv};
static_assert(kLabels<Precision>.size() == static_cast<std::size_t>(Precision::kUnknown) + 1);

template <>
constexpr std::array kLabels<Basis> = {"stated"sv,   "relative"sv, "dateline"sv, "metadata"sv,
                                       "inferred"sv, "assumed"sv,  "none"sv};
static_assert(kLabels<Basis>.size() == static_cast<std::size_t>(Basis::kNone) + 1);

template <>
constexpr std::array kLabels<ActorKind> = {"state"sv, "body"sv, "person"sv, "organisation"sv, "group"sv};
static_assert(kLabels<ActorKind>.size() == static_cast<std::size_t>(ActorKind::kGroup) + 1);

template <>
constexpr std::array kLabels<Sector> = {"NONE"sv, "GOV"sv, "MIL"sv, "LEG"sv, "JUD"sv, "COP"sv, "SPY"sv, "PTY"sv,
                                        "REB"sv,  "OPP"sv, "BUS"sv, "JRN"sv, "CVL"sv, "IGO"sv, "NGO"sv, "EDU"sv,
                                        "MED"sv,  "REL"sv, "LAB"sv, "CRM"sv, "REF"sv, "ELI"sv, "UAF"sv};
static_assert(kLabels<Sector>.size() == static_cast<std::size_t>(Sector::kUaf) + 1);

template <>
constexpr std::array kLabels<MentionForm> = {"name"sv, "role"sv, "pronoun"sv, "demonym"sv, "metonym"sv, "nominal"sv};
static_assert(kLabels<MentionForm>.size() == static_cast<std::size_t>(MentionForm::kNominal) + 1);

template <>
constexpr std::array kLabels<StatementForm> = {"direct"sv, "indirect"sv, "mixed"sv};
static_assert(kLabels<StatementForm>.size() == static_cast<std::size_t>(StatementForm::kMixed) + 1);

template <>
constexpr std::array kLabels<Act> = {"say"sv,     "announce"sv, "affirm"sv, "deny"sv, "accuse"sv, "demand"sv,
                                     "promise"sv, "threaten"sv, "warn"sv,   "hope"sv, "ask"sv};
static_assert(kLabels<Act>.size() == static_cast<std::size_t>(Act::kAsk) + 1);

template <>
constexpr std::array kLabels<EventType> = {
    "AGREE"sv,  "CONSULT"sv, "SUPPORT"sv,  "CONCEDE"sv, "COOPERATE"sv, "AID"sv,      "RETREAT"sv, "REQUEST"sv,
    "ACCUSE"sv, "REJECT"sv,  "THREATEN"sv, "PROTEST"sv, "SANCTION"sv,  "MOBILIZE"sv, "COERCE"sv,  "ASSAULT"sv};
static_assert(kLabels<EventType>.size() == static_cast<std::size_t>(EventType::kAssault) + 1);

template <>
constexpr std::array kLabels<Mode> = {
    "none"sv,           "visit"sv,       "third-party"sv,   "multilateral"sv,  "phone"sv,         "withdraw"sv,
    "release"sv,        "disarm"sv,      "ceasefire"sv,     "access"sv,        "resign"sv,        "assist"sv,
    "change"sv,         "yield"sv,       "meet"sv,          "disapprove"sv,    "investigate"sv,   "allege"sv,
    "restrict"sv,       "arrest"sv,      "relations"sv,     "expel"sv,         "territory"sv,     "violence"sv,
    "demo"sv,           "riot"sv,        "strike"sv,        "hunger"sv,        "boycott"sv,       "obstruct"sv,
    "convict"sv,        "discontinue"sv, "troops"sv,        "weapons"sv,       "police"sv,        "militia"sv,
    "seize"sv,          "censor"sv,      "curfew"sv,        "martial-law"sv,   "deport"sv,        "withhold"sv,
    "misinformation"sv, "cyber"sv,       "abduct"sv,        "beat"sv,          "torture"sv,       "sexual"sv,
    "targeted"sv,       "destroy"sv,     "primitive"sv,     "firearms"sv,      "explosives"sv,    "suicide-attack"sv,
    "aerial"sv,         "drone"sv,       "heavy-weapons"sv, "crowd-control"sv, "unconventional"sv};
static_assert(kLabels<Mode>.size() == static_cast<std::size_t>(Mode::kUnconventional) + 1);

template <>
constexpr std::array kLabels<Status> = {"occurred"sv, "ongoing"sv,      "planned"sv,
                                        "possible"sv, "hypothetical"sv, "negated"sv};
static_assert(kLabels<Status>.size() == static_cast<std::size_t>(Status::kNegated) + 1);

template <>
constexpr std::array kLabels<CommitmentKind> = {"promise"sv, "maintenance"sv, "refusal"sv,
                                                "threat"sv,  "demand"sv,      "intention"sv};
static_assert(kLabels<CommitmentKind>.size() == static_cast<std::size_t>(CommitmentKind::kIntention) + 1);

template <>
constexpr std::array kLabels<ConditionRelation> = {"if"sv,          "unless"sv,     "until"sv,     "after"sv,
                                                   "in_exchange"sv, "contingent"sv, "as_long_as"sv};
static_assert(kLabels<ConditionRelation>.size() == static_cast<std::size_t>(ConditionRelation::kAsLongAs) + 1);

template <>
constexpr std::array kLabels<Strength> = {"agreed"sv, "stated"sv, "reported"sv, "anonymous"sv};
static_assert(kLabels<Strength>.size() == static_cast<std::size_t>(Strength::kAnonymous) + 1);

template <>
constexpr std::array kLabels<CommitmentState> = {"open"sv,      "conditional"sv, "due"sv,        "in_force"sv,
                                                 "fulfilled"sv, "broken"sv,      "lapsed"sv,     "withdrawn"sv,
                                                 "released"sv,  "suspended"sv,   "superseded"sv, "refused"sv};
static_assert(kLabels<CommitmentState>.size() == static_cast<std::size_t>(CommitmentState::kRefused) + 1);

template <>
constexpr std::array kLabels<Review> = {"none"sv, "accepted"sv, "edited"sv, "rejected"sv, "added"sv};
static_assert(kLabels<Review>.size() == static_cast<std::size_t>(Review::kAdded) + 1);

template <>
constexpr std::array kLabels<DecisionKind> = {"merge"sv, "split"sv, "accept"sv, "reject"sv,
                                              "edit"sv,  "undo"sv,  "add"sv};
static_assert(kLabels<DecisionKind>.size() == static_cast<std::size_t>(DecisionKind::kAdd) + 1);

template <>
constexpr std::array kLabels<Upos> = {"ADJ"sv,   "ADP"sv,   "ADV"sv, "AUX"sv,  "CCONJ"sv, "DET"sv,
                                      "INTJ"sv,  "NOUN"sv,  "NUM"sv, "PART"sv, "PRON"sv,  "PROPN"sv,
                                      "PUNCT"sv, "SCONJ"sv, "SYM"sv, "VERB"sv, "X"sv};
static_assert(kLabels<Upos>.size() == static_cast<std::size_t>(Upos::kX) + 1);

constexpr std::array kConsultModes = {Mode::kVisit, Mode::kThirdParty, Mode::kMultilateral, Mode::kPhone};
constexpr std::array kRetreatModes = {Mode::kWithdraw,  Mode::kRelease, Mode::kDisarm,
                                      Mode::kCeasefire, Mode::kAccess,  Mode::kResign};
constexpr std::array kRequestModes = {Mode::kAssist, Mode::kChange, Mode::kYield, Mode::kMeet};
constexpr std::array kAccuseModes = {Mode::kDisapprove, Mode::kInvestigate, Mode::kAllege};
constexpr std::array kRejectModes = {Mode::kAssist, Mode::kChange, Mode::kYield, Mode::kMeet};
constexpr std::array kThreatenModes = {Mode::kRestrict, Mode::kArrest,    Mode::kRelations,
                                       Mode::kExpel,    Mode::kTerritory, Mode::kViolence};
constexpr std::array kProtestModes = {Mode::kDemo,   Mode::kRiot,    Mode::kStrike,
                                      Mode::kHunger, Mode::kBoycott, Mode::kObstruct};
constexpr std::array kSanctionModes = {Mode::kConvict, Mode::kExpel, Mode::kWithdraw, Mode::kDiscontinue};
constexpr std::array kMobilizeModes = {Mode::kTroops, Mode::kWeapons, Mode::kPolice, Mode::kMilitia};
constexpr std::array kCoerceModes = {Mode::kSeize,          Mode::kRestrict, Mode::kCensor, Mode::kCurfew,
                                     Mode::kMartialLaw,     Mode::kArrest,   Mode::kDeport, Mode::kWithhold,
                                     Mode::kMisinformation, Mode::kCyber};
constexpr std::array kAssaultModes = {Mode::kAbduct,       Mode::kBeat,          Mode::kTorture,       Mode::kSexual,
                                      Mode::kTargeted,     Mode::kDestroy,       Mode::kPrimitive,     Mode::kFirearms,
                                      Mode::kExplosives,   Mode::kSuicideAttack, Mode::kAerial,        Mode::kDrone,
                                      Mode::kHeavyWeapons, Mode::kCrowdControl,  Mode::kUnconventional};

}  // namespace

template <class E>
std::string_view label(E value) {
  return kLabels<E>[static_cast<std::size_t>(value)];
}

template <class E>
std::optional<E> from_label(std::string_view written) {
  const auto found = std::ranges::find(kLabels<E>, written);
  if (found == kLabels<E>.end()) { return std::nullopt; }
  return static_cast<E>(found - kLabels<E>.begin());
}

template <class E>
std::span<const std::string_view> labels() {
  return kLabels<E>;
}

std::span<const Mode> modes_of(EventType type) {
  switch (type) {
    case EventType::kConsult: return kConsultModes;
    case EventType::kRetreat: return kRetreatModes;
    case EventType::kRequest: return kRequestModes;
    case EventType::kAccuse: return kAccuseModes;
    case EventType::kReject: return kRejectModes;
    case EventType::kThreaten: return kThreatenModes;
    case EventType::kProtest: return kProtestModes;
    case EventType::kSanction: return kSanctionModes;
    case EventType::kMobilize: return kMobilizeModes;
    case EventType::kCoerce: return kCoerceModes;
    case EventType::kAssault: return kAssaultModes;
    default: return {};
  }
}

int quad_of(EventType type) {
  switch (type) {
    case EventType::kAgree:
    case EventType::kConsult:
    case EventType::kSupport:
    case EventType::kConcede: return 1;
    case EventType::kCooperate:
    case EventType::kAid:
    case EventType::kRetreat: return 2;
    case EventType::kRequest:
    case EventType::kAccuse:
    case EventType::kReject:
    case EventType::kThreaten: return 3;
    case EventType::kProtest:
    case EventType::kSanction:
    case EventType::kMobilize:
    case EventType::kCoerce:
    case EventType::kAssault: break;
  }
  return 4;
}

#define CHANCERY_VOCABULARY(E)                               \
  template std::string_view label<E>(E);                     \
  template std::optional<E> from_label<E>(std::string_view); \
  template std::span<const std::string_view> labels<E>()

CHANCERY_VOCABULARY(SegmentKind);
CHANCERY_VOCABULARY(TimexType);
CHANCERY_VOCABULARY(Precision);
CHANCERY_VOCABULARY(Basis);
CHANCERY_VOCABULARY(ActorKind);
CHANCERY_VOCABULARY(Sector);
CHANCERY_VOCABULARY(MentionForm);
CHANCERY_VOCABULARY(StatementForm);
CHANCERY_VOCABULARY(Act);
CHANCERY_VOCABULARY(EventType);
CHANCERY_VOCABULARY(Mode);
CHANCERY_VOCABULARY(Status);
CHANCERY_VOCABULARY(CommitmentKind);
CHANCERY_VOCABULARY(ConditionRelation);
CHANCERY_VOCABULARY(Strength);
CHANCERY_VOCABULARY(CommitmentState);
CHANCERY_VOCABULARY(Review);
CHANCERY_VOCABULARY(DecisionKind);
CHANCERY_VOCABULARY(Upos);

}  // namespace chancery
