// SPDX-License-Identifier: Apache-2.0
//
// Writes what the commitments stage chooses from, for training/commitments/fit.py: one JSON object a line for
// each report, with each proposal's words and what is true of it.
//
//   commitment_proposals MODEL REPORTS.jsonl > proposals.jsonl
#include <cstdio>
#include <string>

#include "base/json_writer.h"
#include "base/table_file.h"
#include "chancery/chancery.h"
#include "commitments/act_features.h"
#include "commitments/choices.h"
#include "commitments/party_marks.h"
#include "commitments/walk.h"

namespace chancery::commitments {
namespace {

class Writer {
 public:
  Writer(const Lexicon& lexicon, const Weights& weights) : lexicon_(lexicon), weights_(weights) {}

  std::string write(const Document& document) {
    json_.begin_object().key("id").text(document.id()).key("proposals").begin_array();
    for_each_sentence(document, lexicon_,
                      [this](const Context& context, const std::vector<FoundCondition>& conditions,
                             const NamedBefore& before) { write(context, conditions, before); });
    json_.end_array().key("actors").begin_array();
    for (const Actor& actor : document.actors()) {
      json_.begin_object()
          .key("kind")
          .text(label(actor.kind))
          .key("name")
          .text(actor.name)
          .key("state")
          .text(actor.state);
      json_.key("members").begin_array();
      for (const ActorId id : actor.members) { json_.number(id.value); }
      json_.end_array().end_object();
    }
    json_.end_array().end_object();
    return json_.take();
  }

 private:
  void write(const Context& context, const std::vector<FoundCondition>& conditions, const NamedBefore& before) {
    const Choices choices(context, conditions, before, weights_);
    for (const Proposal& proposal : propose(context, conditions)) {
      const auto& words = context.reading.words();
      json_.begin_object().key("span").begin_array();
      json_.number(words.span(proposal.draft.first).begin).number(words.span(proposal.draft.last - 1).end).end_array();
      json_.key("ruled").boolean(proposal.ruled).key("rule kind").text(label(proposal.draft.kind));
      if (proposal.undertaking != nullptr) {
        json_.key("marked").begin_object().key("kind").text(label(proposal.undertaking->kind));
        json_.key("begin")
            .number(proposal.undertaking->action.begin)
            .key("end")
            .number(proposal.undertaking->action.end);
        json_.key("score").real(static_cast<double>(proposal.undertaking->score)).end_object();
      }
      if (proposal.condition) {
        const Span span = proposal.condition->condition.span;
        json_.key("condition").begin_array().number(span.begin).number(span.end).end_array();
      }
      put("features", act_features(context, proposal, conditions));
      Proposal filled = proposal;
      choices.fill(filled);
      json_.key("chosen").begin_array();
      for (const ActorId id : filled.draft.debtors) { json_.number(id.value); }
      json_.end_array();
      put_parties(context, before, proposal, filled.draft.debtors);
      json_.end_object();
    }
  }

  /// Of each kind that it may be: the options of both sides.
  void put_parties(const Context& context, const NamedBefore& before, const Proposal& proposal,
                   const std::vector<ActorId>& debtors) {
    for (const Side side : {Side::kDebtor, Side::kCreditor}) {
      const auto& known = side == Side::kDebtor ? std::vector<ActorId>{} : debtors;
      json_.key(side == Side::kDebtor ? "debtor" : "creditor").begin_array();
      for (const PartyOption& option : party_options(context, proposal, before, side, known)) {
        json_.begin_object().key("actors").begin_array();
        for (const ActorId id : option.actors) { json_.number(id.value); }
        json_.end_array();
        // The kind is put in by the reader of this, who knows it: "KIND".
        put("features", party_features(context, proposal, CommitmentKind::kPromise, option, known));
        if (const auto mark = party_mark(context, proposal, option, side)) {
          json_.key("marked").begin_object().key("stands").real(mark->stands);
          json_.key("inside").real(mark->inside).key("outside").real(mark->outside).end_object();
        }
        json_.end_object();
      }
      json_.end_array();
    }
  }

  void put(std::string_view key, const Features& features) {
    json_.key(key).begin_array();
    for (const std::string& feature : features) { json_.text(feature); }
    json_.end_array();
  }

  const Lexicon& lexicon_;
  const Weights& weights_;
  base::JsonWriter json_;
};

int run(const std::string& model, const std::string& path) {
  const auto engine = Engine::load({.model = model});
  const auto tables = base::TableFile::open(base::built_in_tables());
  if (!engine || !tables) { return 3; }
  const auto lexicon = Lexicon::load(*tables);
  const auto weights = Weights::load(*tables);
  auto reports = open_reports({path}, {});
  if (!lexicon || !weights || !reports) { return 3; }
  Writer writer(*lexicon, *weights);
  while (auto report = (*reports)->next()) {
    if (!*report) { return 1; }
    const auto document = (*engine)->run_until(std::move(**report), "events");
    if (!document) { return 1; }
    std::puts(writer.write(*document).c_str());
  }
  return 0;
}

}  // namespace
}  // namespace chancery::commitments

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fputs("commitment_proposals MODEL REPORTS.jsonl\n", stderr);
    return 2;
  }
  return chancery::commitments::run(argv[1], argv[2]);
}
