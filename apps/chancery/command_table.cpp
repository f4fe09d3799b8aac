// SPDX-License-Identifier: Apache-2.0
#include "command_table.h"

#include <algorithm>
#include <array>

#include "chancery/exports.h"
#include "chancery/labels.h"
#include "commands.h"

namespace chancery::cli {
namespace {

using Choices = std::span<const std::string_view>;

constexpr std::array<std::string_view, 3> kColours = {"auto", "always", "never"};
constexpr std::array<std::string_view, 3> kShells = {"bash", "zsh", "fish"};
constexpr std::size_t kAnyNumber = 1'000'000;

constexpr OptionSpec kHelp{.name = "help", .help = "say what the verb takes"};
constexpr OptionSpec kColour{.name = "color", .value = "WHEN", .help = "colours on the terminal", .choices = kColours};
constexpr OptionSpec kJson{.name = "json", .help = "print JSON, one object a line"};
constexpr OptionSpec kStore{
    .name = "store", .value = "FILE", .help = "the store (chancery.db)", .completes = Completes::kFiles};
constexpr OptionSpec kThreads{
    .name = "threads", .value = "N", .help = "processor cores to use (1); the result is the same"};
constexpr OptionSpec kModel{.name = "model",
                            .value = "FILE",
                            .help = "the model to read with (the one that came with the program); none: rules alone",
                            .completes = Completes::kFiles};
constexpr OptionSpec kActors{.name = "actors",
                             .value = "FILE",
                             .help =
                                 "office holders of your own, who win over those of the program; none: not even "
                                 "those of the configuration",
                             .completes = Completes::kFiles};
constexpr OptionSpec kDate{
    .name = "date", .value = "DATE", .help = "publication date of reports that give none, YYYY-MM-DD"};
constexpr OptionSpec kEncoding{.name = "encoding", .value = "NAME", .help = "encoding of .txt files (UTF-8)"};

constexpr OptionSpec kActor{.name = "actor", .value = "WORDS", .help = "with an actor whose name holds these words"};
constexpr OptionSpec kState{
    .name = "state", .value = "CODE", .help = "with an actor of this state (ISO 3166-1: USA, PRK)"};
constexpr OptionSpec kWith{
    .name = "with", .value = "WORDS", .help = "with another actor as well: words of a name, or a state"};
constexpr OptionSpec kStateOf{.name = "state-of", .value = "CODE", .help = "where the one who acts is of this state"};
constexpr OptionSpec kSince{.name = "since", .value = "DATE", .help = "on this day or later"};
constexpr OptionSpec kUntil{.name = "until", .value = "DATE", .help = "on this day or earlier"};
constexpr OptionSpec kAsOf{
    .name = "as-of", .value = "DATE", .help = "each commitment once, as it stood at the end of this day"};
constexpr OptionSpec kSource{.name = "source", .value = "WORDS", .help = "from reports of this publisher, path or URL"};
constexpr OptionSpec kText{.name = "text", .value = "QUERY", .help = "from reports that hold these words"};
constexpr OptionSpec kMinConfidence{.name = "min-confidence", .value = "SHARE", .help = "as sure as this, from 0 to 1"};
constexpr OptionSpec kLimit{.name = "limit", .value = "N", .help = "at most this many rows"};

OptionSpec type_option() {
  return {.name = "type",
          .value = "TYPE",
          .help = "of this PLOVER type",
          .choices = labels<EventType>(),
          .completes = Completes::kChoices};
}
OptionSpec kind_option(Choices choices, std::string_view help) {
  return {.name = "kind", .value = "KIND", .help = help, .choices = choices, .completes = Completes::kChoices};
}
OptionSpec status_option(Choices choices, std::string_view help) {
  return {.name = "status", .value = "STATUS", .help = help, .choices = choices, .completes = Completes::kChoices};
}

/// The filters that every list takes, after those of its own, and the options for printing.
std::vector<OptionSpec> list_options(std::vector<OptionSpec> own, bool sided) {
  own.insert(own.begin(), {kActor, kState});
  if (sided) {
    own.insert(own.begin() + 2, {kWith, kStateOf});
    own.push_back(kMinConfidence);
  }
  for (const OptionSpec& option : {kSince, kUntil, kSource, kText, kLimit, kStore, kJson, kColour, kHelp}) {
    own.push_back(option);
  }
  return own;
}

PositionalSpec paths(std::size_t least) {
  return {.name = "PATH", .least = least, .most = kAnyNumber, .completes = Completes::kFiles};
}

constexpr std::string_view kPathsHelp =
    "PATH is a .txt file (one report), a .jsonl file (one report a line, with text and, if known, id, title, date, "
    "source, url), a folder of such files, or - for standard input. A report that cannot be used is named on standard "
    "error with the reason, and the rest goes on.";

constexpr std::string_view kParseHelp =
    "Writes CoNLL-U: each word with its part of speech, lemma, head and relation (Universal Dependencies), and in MISC "
    "the names as NE=B-PER, NE=I-PER (PER, LOC, ORG, MISC). PATH is a .txt file, a folder of them, or - for standard "
    "input; paragraphs end at blank lines. With --conllu it is a .conllu file whose words are taken as they are. A "
    "paragraph or sentence that cannot be used is named on standard error with the reason, and the rest goes on.";

constexpr std::string_view kClassifyHelp =
    "Each line in is an object with id, text, source and target: [begin, end] in bytes of the text, or null for one of "
    "the two. Each line out is an object with id, type (PLOVER), quad (1 verbal cooperation, 2 material cooperation, 3 "
    "verbal conflict, 4 material conflict) and scores, the probability of each type. PATH is a .jsonl file, a folder "
    "of them, or - for standard input. A line that cannot be used is named on standard error with the reason, and the "
    "rest goes on.";

/// Verbs that print what the language model says by itself.
std::vector<VerbSpec> model_verbs() {
  return {
      {.name = "parse",
       .summary = "Write the words of a text with their tags, trees and names, as CoNLL-U",
       .details = kParseHelp,
       .positional = paths(0),
       .options = {OptionSpec{.name = "conllu", .help = "the input is CoNLL-U: parse its words as they are"}, kThreads,
                   kModel, kHelp},
       .examples = {{"chancery parse report.txt > report.conllu", "a text"},
                    {"chancery parse --conllu words.conllu --threads 2", "words that were divided before"},
                    {"echo 'Norway opened two ports.' | chancery parse", "as a filter"}},
       .run = run_parse},
      {.name = "classify",
       .summary = "Say what one given actor does to another in a text: a PLOVER type for each line",
       .details = kClassifyHelp,
       .positional = paths(0),
       .options = {kThreads, kModel, kHelp},
       .examples = {{"chancery classify pairs.jsonl > types.jsonl", "a question a line"},
                    {"echo '{\"id\": 1, \"text\": \"Norway sued Sweden.\", \"source\": [0, 6], \"target\": [12, 18]}' "
                     "| chancery classify",
                     "as a filter"}},
       .run = run_classify},
  };
}

std::vector<VerbSpec> reading_verbs() {
  return {
      {.name = "demo",
       .summary = "Read the sample reports into a fresh store and print what was found",
       .options = {OptionSpec{.name = "store",
                              .value = "FILE",
                              .help = "the store, made anew (chancery-demo.db)",
                              .completes = Completes::kFiles},
                   kModel, kColour, kHelp},
       .examples = {{"chancery demo", "the whole way, in seconds"}},
       .run = run_demo},
      {.name = "read",
       .summary = "Read reports into the store, each once",
       .details = kPathsHelp,
       .positional = paths(1),
       .options = {kStore, OptionSpec{.name = "again", .help = "code reports that are in the store once more"},
                   kThreads, kModel, kActors, kDate, kEncoding, kJson, kHelp},
       .examples = {{"chancery read reports/", "a folder; reports that are in the store already are passed over"},
                    {"chancery read today.jsonl --store korea.db --threads 2", "a file, into a store of its own"},
                    {"chancery read reports/ --again", "after an update of the program; decisions of people hold"}},
       .run = run_read},
      {.name = "code",
       .summary = "Write the record of each report, one JSON object a line, without a store",
       .details = kPathsHelp,
       .positional = paths(0),
       .options = {kThreads, kModel, kActors, kDate, kEncoding, kHelp},
       .examples = {{"chancery code report.txt --date 2019-02-22", "one report"},
                    {"zcat wire.jsonl.gz | chancery code --threads 2 > records.jsonl", "as a filter"}},
       .run = run_code},
  };
}

constexpr std::string_view kActorsHelp =
    "Without --at: the actors of the store. With --at and words as news writes them: who held that office on that "
    "day, from the tables that came with the program (no store is needed). On the day of a change both holders are "
    "printed, the more probable one first. Where nobody is known, the nearest terms before and after are. A person's "
    "name gives the offices of that day, a state its main offices. With merge and two ids: the two are one from then "
    "on, under the first; split takes that back, and decisions lists what was decided.";

VerbSpec actors_verb() {
  std::vector<OptionSpec> options = list_options({kind_option(labels<ActorKind>(), "of this kind")}, false);
  options.insert(
      options.begin(),
      {OptionSpec{.name = "at", .value = "DATE", .help = "who held an office on this day, YYYY-MM-DD"}, kActors});
  return {.name = "actors",
          .summary = "List the actors with how often they occur, or say who held an office on a day",
          .details = kActorsHelp,
          .positional = {.name = "WORDS", .least = 0, .most = kAnyNumber},
          .options = std::move(options),
          .examples = {{"chancery actors --state MEX --kind person", "people of one state, from the store"},
                       {"chancery actors --at 2019-02-21 \"Japanese foreign minister\"", "who that was on that day"},
                       {"chancery actors --at 2019-02-21 \"Taro Kono\"", "which office he had then"},
                       {"chancery actors merge A5 A7", "A7 is another name of A5; split A7 takes it back"}},
          .run = run_actors};
}

constexpr std::string_view kCommitmentsHelp =
    "Without --as-of: what each report says. With it: each commitment once, with what became of it by that day. Where "
    "the ledger takes two for one, or one for two: merge C5 C7 makes them one, split C7 takes C7 out of what it is "
    "told "
    "with, both also in what is read later; links lists what was decided, undo L3 takes it back.";

constexpr std::string_view kEventsHelp =
    "Without --once: what each report says. With it: each event once, with how many tellings and sources it has. Where "
    "two are taken for one, or one for two: merge E5 E7 makes them one, split E7 takes E7 out of what it is told with, "
    "both also when the reports are read again; links lists what was decided, undo L3 takes it back.";

std::vector<VerbSpec> list_verbs() {
  return {
      {.name = "events",
       .summary = "List who did what to whom",
       .details = kEventsHelp,
       .positional = {.name = "WORDS", .least = 0, .most = kAnyNumber},
       .options = list_options({type_option(), status_option(labels<Status>(), "of this status"),
                                OptionSpec{.name = "once", .help = "each event once, however many reports tell of it"}},
                               true),
       .examples = {{"chancery events --state PRK --with KOR --since 2018-04-01", "what happened between two states"},
                    {"chancery events --type SANCTION --status occurred", "sanctions that were imposed"},
                    {"chancery events --once --state PRK", "with the number of tellings and sources of each"},
                    {"chancery events merge E5 E7", "two tellings that are one event"}},
       .run = run_events},
      {.name = "statements",
       .summary = "List who said what",
       .options = list_options({kind_option(labels<Act>(), "of this act")}, true),
       .examples = {{"chancery statements --actor pompeo --kind promise", "what he promised"}},
       .run = run_statements},
      {.name = "commitments",
       .summary = "List who owes what to whom, on what condition, and how it stands",
       .details = kCommitmentsHelp,
       .positional = {.name = "WORDS", .least = 0, .most = kAnyNumber},
       .options = list_options({kind_option(labels<CommitmentKind>(), "of this kind"),
                                status_option(labels<CommitmentState>(), "in this state"), kAsOf},
                               true),
       .examples = {{"chancery commitments --state-of USA --kind threat", "threats by the United States"},
                    {"chancery commitments --status conditional", "what hangs on a condition"},
                    {"chancery commitments --as-of 2019-03-01 --with PRK --status due", "what was due on a day"},
                    {"chancery commitments merge C5 C7", "two tellings that are one commitment"}},
       .run = run_commitments},
      actors_verb(),
      {.name = "reports",
       .summary = "List the reports that were read",
       .options = list_options({}, false),
       .examples = {{"chancery reports --text treaty --source wire", "reports of a publisher that name a word"}},
       .run = run_reports},
      {.name = "timeline",
       .summary = "List events, statements and commitments together, by date",
       .options = list_options({}, true),
       .examples = {{"chancery timeline --state PRK --since 2018-01-01 --until 2018-12-31", "a year of one state"}},
       .run = run_timeline},
  };
}

constexpr std::array<std::string_view, 5> kLists = {"events", "statements", "commitments", "actors", "reports"};

constexpr std::string_view kExportHelp =
    "Writes the rows that the filters keep, in the order of the list, to standard output. Of any list: csv has a "
    "header "
    "and one row a line, jsonl one object a line, html is a page to read and print with the words of each fact, "
    "markdown "
    "is notes that link to one another, for Obsidian, as a ZIP archive or, with --into, in a new folder. timelinejs "
    "takes "
    "statements, events or commitments; ics, a calendar, events or commitments with a deadline. Of events only: gexf "
    "and "
    "graphml are graphs, plover and cameo are CSV as event data sets have it. The filters are those of the verb that "
    "lists the same rows.";

VerbSpec export_verb() {
  std::vector<OptionSpec> options = {OptionSpec{.name = "of",
                                                .value = "LIST",
                                                .help = "the rows (events)",
                                                .choices = kLists,
                                                .completes = Completes::kChoices},
                                     kActor,
                                     kState,
                                     kWith,
                                     kStateOf,
                                     type_option()};
  options.push_back({.name = "kind", .value = "KIND", .help = "of this kind; the verb of the list names them"});
  options.push_back({.name = "status", .value = "STATUS", .help = "of this status; the verb of the list names them"});
  options.push_back({.name = "into",
                     .value = "FOLDER",
                     .help = "markdown: the notes as files of a new folder",
                     .completes = Completes::kFiles});
  for (const OptionSpec& option : {kMinConfidence, kSince, kUntil, kSource, kText, kLimit, kStore, kHelp}) {
    options.push_back(option);
  }
  return {.name = "export",
          .summary = "Write events, statements, commitments, actors or reports for other programs",
          .details = kExportHelp,
          .positional =
              {.name = "FORMAT", .least = 1, .most = 1, .completes = Completes::kChoices, .choices = export_names()},
          .options = std::move(options),
          .examples = {{"chancery export csv --state PRK --since 2018-01-01 > events.csv", "for a spreadsheet"},
                       {"chancery export jsonl --of commitments --status conditional", "for a program"},
                       {"chancery export gexf --status occurred > graph.gexf", "who acts on whom, for Gephi"},
                       {"chancery export html --of commitments > commitments.html", "to read and print"},
                       {"chancery export markdown --state PRK --into vault", "notes for Obsidian"},
                       {"chancery export ics --of commitments > deadlines.ics", "what is due, for a calendar"}},
          .run = run_export};
}

constexpr std::string_view kReviewHelp =
    "Without a word, or with events, statements or commitments: facts that nobody looked at yet, the least sure and "
    "most important first (20, or --limit), by the filters of the lists. accept ID says that a fact is right, reject "
    "ID that it is none (lists, counts and exports leave it out then), edit ID FIELD=VALUE... what is right instead; "
    "fields ID prints the fields with their values, as edit takes them. add puts a fact into a report that was missed "
    "there; fields event (or statement, commitment) prints what it begins with. undo takes the last decision back, "
    "undo D3 an "
    "earlier one; decisions prints the log, gold the records of the reports that were decided about, as JSON Lines. A "
    "decision is bound to the words, so it holds when the report is read again. Who decides is $CHANCERY_WHO, else the "
    "name of the user.";

VerbSpec review_verb() {
  std::vector<OptionSpec> options = {kActor, kState, kWith, kStateOf, type_option()};
  options.push_back({.name = "kind", .value = "KIND", .help = "of this kind; the verb of the list names them"});
  options.push_back({.name = "status", .value = "STATUS", .help = "of this status; the verb of the list names them"});
  options.push_back({.name = "reviewed",
                     .value = "REVIEW",
                     .help = "facts that were decided about in this way (none)",
                     .choices = labels<Review>(),
                     .completes = Completes::kChoices});
  options.push_back({.name = "note", .value = "TEXT", .help = "why it was decided so, for the log"});
  for (const OptionSpec& option :
       {kMinConfidence, kSince, kUntil, kSource, kText, kLimit, kStore, kJson, kColour, kHelp}) {
    options.push_back(option);
  }
  return {.name = "review",
          .summary = "Look through what was found, and accept, reject, correct or add to it",
          .details = kReviewHelp,
          .positional = {.name = "WORDS", .least = 0, .most = kAnyNumber},
          .options = std::move(options),
          .examples =
              {{"chancery review --state JPN", "events to look at"},
               {"chancery review commitments --kind threat", "threats to look at"},
               {"chancery review accept E12", "it is right"},
               {"chancery review reject E13 --note \"only a wish\"", "it is no event"},
               {"chancery review edit E14 type=AGREE \"actors=Japan; Norway\" time=2019-02", "what is right instead"},
               {"chancery review edit C7 \"action=open a port\" condition=none state=open",
                "words stand for their place in the text"},
               {"chancery review add event R3 type=CONSULT \"trigger=held talks\" \"actors=Japan; Norway\" mutual=yes",
                "an event that was missed"},
               {"chancery review undo", "takes the last decision back"},
               {"chancery review gold > corrected.jsonl", "corrected records"}},
          .run = run_review};
}

constexpr std::string_view kServeHelp =
    "Prints the address and serves it until Ctrl-C or SIGTERM, to programs of this machine only. The page shows "
    "reports "
    "with their facts marked in the text, a timeline, who acts on whom, commitments and a search; reports can be "
    "added. "
    "The same is there as JSON under /api/v1, described at /api/v1/openapi.json. A store that is not there is made.";

VerbSpec serve_verb() {
  return {.name = "serve",
          .summary = "Show the store as a page in the browser, and as an HTTP API, on this machine",
          .details = kServeHelp,
          .options = {kStore, OptionSpec{.name = "port", .value = "N", .help = "the port of 127.0.0.1 (7410)"},
                      OptionSpec{.name = "any-port", .help = "take a port that is free"},
                      OptionSpec{.name = "open", .help = "show the page in the browser"},
                      OptionSpec{.name = "read-only", .help = "let nothing be added to the store or decided"},
                      OptionSpec{.name = "log", .help = "a line of JSON on standard error for each request"},
                      OptionSpec{.name = "web-dir",
                                 .value = "FOLDER",
                                 .help = "serve the page from the files of a folder, to work on it",
                                 .completes = Completes::kFiles},
                      kModel, kActors, kHelp},
          .examples = {{"chancery serve --open", "the store of this folder"},
                       {"chancery serve --store korea.db --port 8000 --read-only", "another store, to look at"}},
          .run = run_serve};
}

/// Verbs that ask what became of things over many reports.
std::vector<VerbSpec> ledger_verbs() {
  return {
      {.name = "conflicts",
       .summary = "List accounts of one event that cannot both be right",
       .options = list_options({type_option()}, true),
       .examples = {{"chancery conflicts --state PRK", "about one state"}},
       .run = run_conflicts},
      {.name = "diff",
       .summary = "List what changed in the states of commitments after a day",
       .options = list_options({kind_option(labels<CommitmentKind>(), "of this kind"), kAsOf}, true),
       .examples = {{"chancery diff --since 2019-02-22 --with PRK", "what moved since then"}},
       .run = run_diff},
  };
}

std::vector<VerbSpec> other_verbs() {
  const PositionalSpec id{.name = "ID", .least = 1, .most = 1};
  return {
      {.name = "show",
       .summary = "Print one fact whole: its fields and its words in their sentence",
       .positional = id,
       .options = {OptionSpec{.name = "as-of", .value = "DATE", .help = "what had become of a commitment by this day"},
                   kStore, kJson, kColour, kHelp},
       .examples = {{"chancery show C7", "a commitment"}, {"chancery show R1", "a report with its text"}},
       .run = run_show},
      {.name = "explain",
       .summary = "Say why a fact is as it is: the rules of each field, and what was not taken",
       .positional = id,
       .options = {OptionSpec{.name = "uncoded",
                              .help = "of a report: sentences that may tell an event not in the record"},
                   kStore, kModel, kActors, kJson, kColour, kHelp},
       .examples = {{"chancery explain E12", "an event"},
                    {"chancery explain R1", "a report: its date, and all that was not taken"},
                    {"chancery explain R1 --uncoded", "where to look for what may be missing"}},
       .run = run_explain},
      {.name = "verify",
       .summary = "Recompute every span and id of the store, or of files of records",
       .positional = {.name = "FILE", .least = 0, .most = kAnyNumber, .completes = Completes::kFiles},
       .options = {kStore, kJson, kHelp},
       .examples = {{"chancery verify", "the store; prints each failure and exits with 1 where there is one"},
                    {"chancery code reports/ | chancery verify -", "records as they come"}},
       .run = run_verify},
      review_verb(),
      export_verb(),
      serve_verb(),
      {.name = "completion",
       .summary = "Print a completion script for a shell",
       .positional = {.name = "SHELL", .least = 1, .most = 1, .completes = Completes::kChoices, .choices = kShells},
       .options = {kHelp},
       .examples = {{"source <(chancery completion bash)", "for this shell"}},
       .run = run_completion},
      {.name = "man",
       .summary = "Print the manual page",
       .options = {kHelp},
       .examples = {{"chancery man | man -l -", "read it"}},
       .run = run_man},
      {.name = "help",
       .summary = "List the verbs, or say what a verb takes",
       .positional = {.name = "VERB", .least = 0, .most = 1, .completes = Completes::kChoices},
       .options = {kColour, kHelp},
       .examples = {{"chancery help events", "the same as chancery events --help"}},
       .run = run_help},
  };
}

}  // namespace

const std::vector<VerbSpec>& verbs() {
  static const std::vector<VerbSpec> kVerbs = [] {
    auto all = reading_verbs();
    for (auto part : {model_verbs(), list_verbs(), ledger_verbs(), other_verbs()}) {
      for (VerbSpec& verb : part) { all.push_back(std::move(verb)); }
    }
    static std::vector<std::string_view> names;
    names.reserve(all.size());
    for (const VerbSpec& verb : all) { names.push_back(verb.name); }
    all.back().positional.choices = names;
    return all;
  }();
  return kVerbs;
}

const VerbSpec* find_verb(std::string_view name) {
  const auto found = std::ranges::find(verbs(), name, &VerbSpec::name);
  return found == verbs().end() ? nullptr : &*found;
}

std::span<const ExitSpec> exit_statuses() {
  static constexpr std::array kStatuses = {
      ExitSpec{0, "done"},
      ExitSpec{1, "done, but some reports or lines were refused, verify found a failure, or there is no such fact"},
      ExitSpec{2, "wrong use"},
      ExitSpec{3, "a file, a table, the model or the store cannot be used"},
      ExitSpec{130, "interrupted"},
  };
  return kStatuses;
}

}  // namespace chancery::cli
