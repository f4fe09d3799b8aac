// SPDX-License-Identifier: Apache-2.0
//
// The closed vocabularies of the record. Each value has one written form, which is what JSON, the
// store and the command line use: label(EventType::kConsult) == "CONSULT". The tables are in
// src/document/labels_table.cpp.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace chancery {

enum class SegmentKind : std::uint8_t {
  kHeadline,
  kByline,
  kDateline,
  kBody,
  kCaption,
  kCredit,
  kSignOff,
  kNote,
  kJunk
};

/// TIMEX3 type (TimeML 1.2.1).
enum class TimexType : std::uint8_t { kDate, kTime, kDuration, kSet };
enum class Precision : std::uint8_t { kDay, kWeek, kMonth, kQuarter, kSeason, kYear, kDecade, kRange, kUnknown };
enum class Basis : std::uint8_t { kStated, kRelative, kDateline, kMetadata, kInferred, kAssumed, kNone };

enum class ActorKind : std::uint8_t { kState, kBody, kPerson, kOrganisation, kGroup };
/// PLOVER sector codes; kNone is written as null.
enum class Sector : std::uint8_t {
  kNone,
  kGov,
  kMil,
  kLeg,
  kJud,
  kCop,
  kSpy,
  kPty,
  kReb,
  kOpp,
  kBus,
  kJrn,
  kCvl,
  kIgo,
  kNgo,
  kEdu,
  kMed,
  kRel,
  kLab,
  kCrm,
  kRef,
  kEli,
  kUaf,
};
enum class MentionForm : std::uint8_t { kName, kRole, kPronoun, kDemonym, kMetonym, kNominal };

enum class StatementForm : std::uint8_t { kDirect, kIndirect, kMixed };
enum class Act : std::uint8_t {
  kSay,
  kAnnounce,
  kAffirm,
  kDeny,
  kAccuse,
  kDemand,
  kPromise,
  kThreaten,
  kWarn,
  kHope,
  kAsk
};

/// PLOVER 2.0 event types.
enum class EventType : std::uint8_t {
  kAgree,
  kConsult,
  kSupport,
  kConcede,
  kCooperate,
  kAid,
  kRetreat,
  kRequest,
  kAccuse,
  kReject,
  kThreaten,
  kProtest,
  kSanction,
  kMobilize,
  kCoerce,
  kAssault,
};
/// PLOVER 2.0 modes of all types; kNone is written as null. modes_of says which type takes which.
enum class Mode : std::uint8_t {
  kNone,
  kVisit,
  kThirdParty,
  kMultilateral,
  kPhone,
  kWithdraw,
  kRelease,
  kDisarm,
  kCeasefire,
  kAccess,
  kResign,
  kAssist,
  kChange,
  kYield,
  kMeet,
  kDisapprove,
  kInvestigate,
  kAllege,
  kRestrict,
  kArrest,
  kRelations,
  kExpel,
  kTerritory,
  kViolence,
  kDemo,
  kRiot,
  kStrike,
  kHunger,
  kBoycott,
  kObstruct,
  kConvict,
  kDiscontinue,
  kTroops,
  kWeapons,
  kPolice,
  kMilitia,
  kSeize,
  kCensor,
  kCurfew,
  kMartialLaw,
  kDeport,
  kWithhold,
  kMisinformation,
  kCyber,
  kAbduct,
  kBeat,
  kTorture,
  kSexual,
  kTargeted,
  kDestroy,
  kPrimitive,
  kFirearms,
  kExplosives,
  kSuicideAttack,
  kAerial,
  kDrone,
  kHeavyWeapons,
  kCrowdControl,
  kUnconventional,
};
enum class Status : std::uint8_t { kOccurred, kOngoing, kPlanned, kPossible, kHypothetical, kNegated };

enum class CommitmentKind : std::uint8_t { kPromise, kMaintenance, kRefusal, kThreat, kDemand, kIntention };
enum class ConditionRelation : std::uint8_t { kIf, kUnless, kUntil, kAfter, kInExchange, kContingent, kAsLongAs };
enum class Strength : std::uint8_t { kAgreed, kStated, kReported, kAnonymous };
enum class CommitmentState : std::uint8_t {
  kOpen,
  kConditional,
  kDue,
  kInForce,
  kFulfilled,
  kBroken,
  kLapsed,
  kWithdrawn,
  kReleased,
  kSuspended,
  kSuperseded,
  kRefused,
};

/// Universal Dependencies part of speech (UPOS).
enum class Upos : std::uint8_t {
  kAdj,
  kAdp,
  kAdv,
  kAux,
  kCconj,
  kDet,
  kIntj,
  kNoun,
  kNum,
  kPart,
  kPron,
  kPropn,
  kPunct,
  kSconj,
  kSym,
  kVerb,
  kX
};

/// The written form; static lifetime. Defined for the vocabularies above.
template <class E>
[[nodiscard]] std::string_view label(E value);

/// The value with this written form (exact, case-sensitive), or nothing.
template <class E>
[[nodiscard]] std::optional<E> from_label(std::string_view written);

/// All written forms in the order of the values; static lifetime.
template <class E>
[[nodiscard]] std::span<const std::string_view> labels();

/// The modes that PLOVER 2.0 gives to a type, without kNone; static lifetime.
[[nodiscard]] std::span<const Mode> modes_of(EventType type);

/// PLOVER quad class: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict.
[[nodiscard]] int quad_of(EventType type);

}  // namespace chancery
