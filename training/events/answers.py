# SPDX-License-Identifier: Apache-2.0
"""Puts the questions of the events stage (tools/event_questions) beside records that people wrote: the answers."""
import bisect, collections, json, re, unicodedata

STATUSES = ["occurred", "ongoing", "planned", "possible", "hypothetical", "negated"]


def first_word(name):
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return min((word for word in re.split(r"[^a-z0-9]+", plain) if word), default="?")


class Record:
    """The events of one report, and who is who: an actor counts as its state, else as its name."""
    def __init__(self, record):
        self.actors = {actor["id"]: actor for actor in record["actors"]}
        self.sentences = sorted({tuple(span) for span in record["sentences"]})
        self.tellings = collections.defaultdict(list)          # (sentence, type) -> [(trigger, event)]
        for event in record["events"]:
            for mention in event["mentions"]:
                trigger = mention["trigger"]
                self.tellings[self.sentence_at(trigger[0]), event["type"]].append((trigger, event))

    def sentence_at(self, offset):
        at = bisect.bisect_right(self.sentences, (offset, 1 << 60)) - 1
        return self.sentences[at] if at >= 0 and offset < self.sentences[at][1] else None

    def keys(self, ids):
        out = set()
        for actor in (self.actors[i] for i in ids):
            out |= self.keys(actor["members"]) if actor.get("members") else {actor.get("state") or first_word(actor["name"])}
        return out


def nearest_first(questions, tellings):
    """Pairs of a question and a telling in one sentence: those that share words first, then by distance."""
    pairs = []
    for number, question in enumerate(questions):
        begin, end = question["trigger"]
        for other, (trigger, event) in enumerate(tellings):
            shared = min(end, trigger[1]) - max(begin, trigger[0])
            pairs.append((-shared if shared > 0 else abs(begin - trigger[0]), number, other, event))
    return sorted(pairs, key=lambda pair: pair[:3])


def read(questions, records):
    """The questions with their answers. `event` and `telling` questions get "event": the event of the record that
    they tell, or None; `party` questions get the same and "side": (is an actor, is a recipient), `same` questions
    "other": the event that the earlier words tell."""
    people = {}
    for line in open(records, encoding="utf-8"):
        record = json.loads(line)
        people[record["id"]] = Record(record)
    asked = [q for q in map(json.loads, open(questions, encoding="utf-8")) if q["report"] in people]
    places = collections.defaultdict(list)
    for question in asked:
        if question["question"] == "event":
            sentence = people[question["report"]].sentence_at(question["trigger"][0])
            places[question["report"], sentence, question["type"]].append(question)
    told = {}
    for (report, sentence, kind), here in places.items():
        used = set()
        for _, number, other, event in nearest_first(here, people[report].tellings[sentence, kind]):
            if ("q", number) in used or ("t", other) in used: continue
            used |= {("q", number), ("t", other)}
            told[report, tuple(here[number]["trigger"]), kind] = event
    for question in asked:
        if question["question"] == "same":
            other = tuple(int(part) for part in question["about"].split("-"))
            question["other"] = told.get((question["report"], other, question["type"]))
        event = question["event"] = told.get((question["report"], tuple(question["trigger"]), question["type"]))
        if question["question"] == "party" and event:
            state, name = question["about"].split("|", 1)
            key, record = state or first_word(name), people[question["report"]]
            question["side"] = (key in record.keys(event["actors"]), key in record.keys(event["recipients"]))
    return asked
