# SPDX-License-Identifier: Apache-2.0
"""Full records of real reports: events, statements, commitments. Participants have no spans there: they are found by name, and
in the table of their mentions ("he", "the two leaders") that find_mentions.py wrote."""
import csv, json, re
from pathlib import Path

from corpora.attribution import cover, cue_word
from sample import NONE, UNKNOWN, Sample, bio
from words import Located, characters_of_bytes

STATE_NAMES = Path(__file__).resolve().parents[2] / "data/actors/state_names.tsv"
MENTIONS = Path(__file__).with_name("mentions.tsv")


def state_names():
    """ISO code -> names, demonyms and seats in lower case."""
    out = {}
    with open(STATE_NAMES, encoding="utf-8") as file:
        for row in csv.DictReader((line for line in file if not line.startswith("#")), delimiter="\t"):
            if row["form"] not in ("adjective", "plural"): out.setdefault(row["code"], set()).add(row["text"].lower())
    return out


def names_of(actor, states):
    """Lower-case names under which an actor may stand in a sentence, the fullest first."""
    name = actor["name"].lower()
    out = [name, re.sub(r"^(the|a) ", "", name)]
    if actor["kind"] == "person": out.append(name.split()[-1])
    if actor["kind"] == "state": out += sorted(states.get(actor.get("state"), ()), key=lambda text: (-len(text), text))
    acronym = re.search(r"\(([A-Z]{2,})\)", actor["name"])
    if acronym: out.append(acronym[1].lower())
    if actor["kind"] == "group": out.append(" ".join(name.split()[-2:]))
    return [n for n in out if len(n) > 2]


def mentions_of():
    """Record -> [(begin, end) in bytes, ids of the record's actors that are meant, codes of the states of those meant]."""
    out = {}
    with open(MENTIONS, encoding="utf-8") as file:
        for row in csv.DictReader((line for line in file if not line.startswith("#")), delimiter="\t"):
            many = lambda name: row[name].split("|") if row[name] else []
            out.setdefault(row["record"], []).append(((int(row["begin"]), int(row["end"])), many("actors"), many("states")))
    return out


class Finder:
    """Where the actors of a record stand in one of its sentences. `mentions`: [first, end) of words, ids of actors, states."""

    def __init__(self, sentence, actors, states, mentions):
        self.lower = [w.lower() for w in sentence.words]
        self.actors, self.states, self.mentions = actors, states, mentions

    def find(self, actor_id):
        """[first, end) of the words that mean an actor: its fullest name, mentions of it, else the only mention of its state."""
        actor, found = self.actors[actor_id], set()
        for name in names_of(actor, self.states):
            parts = [w.lower() for w in Located(name).words]
            found |= {(i, i + len(parts)) for i in range(len(self.lower) - len(parts) + 1) if parts and self.lower[i:i + len(parts)] == parts}
            if found: break
        found |= {place for place, actors, _ in self.mentions if actor_id in actors}
        if found: return sorted(found)
        of_state = {place for place, _, states in self.mentions if actor["state"] in states}
        return list(of_state) if len(of_state) == 1 else []

    def find_all(self, ids):
        """Of some actors; None where there are some and none is found."""
        found = [r for i in ids if i in self.actors for r in self.find(i)]
        return found if found or not ids else None


def near(places, trigger): return min(places, key=lambda r: abs(r[1] - trigger[0])) if places else None


def add_event(sample, sentence, event, trigger, finder):
    first, end = trigger
    sample.tags["trigger"][first:end] = [event["type"]] * (end - first)
    sample.tags["status"][first:end] = [event["status"]] * (end - first)
    sample.tags["vouched"][first:end] = ["speaker" if event["reported_by"] else "report"] * (end - first)
    found = [finder.find_all(event[side]) for side in ("actors", "recipients")]
    sample.roles.append((end - 1, *[None if side is None else sorted({e - 1 for _, e in side}) for side in found]))
    pair = [near(side, trigger) for side in found]
    if None not in found and any(pair) and pair[0] != pair[1]: sample.pairs.append((*pair, (event["type"],)))


def read_sentence(text, span, record, characters, states, mentions, origin):
    sentence = Located(text, *(characters[b] for b in span))
    n = len(sentence)
    if not n: return None
    place = lambda s: sentence.range(characters[s[0]], characters[s[1]])
    inside = lambda s: s and span[0] <= s[0] < span[1]
    sample = Sample(sentence.words, origin, {"trigger": ["none"] * n, "status": [None] * n, "vouched": [None] * n})
    here = [(r, *meant) for s, *meant in mentions if inside(s) and (r := place(s))]
    finder = Finder(sentence, {a["id"]: a for a in record["actors"]}, states, here)
    for event in record["events"]:
        for mention in event["mentions"]:
            if inside(mention["trigger"]) and (trigger := place(mention["trigger"])): add_event(sample, sentence, event, trigger, finder)
    cues, contents = [], []
    for statement in record["statements"]:
        to_text = lambda parts: [(characters[b], characters[e]) for b, e in parts if span[0] <= b < span[1]]
        cue, content = to_text([statement["cue"]] if statement["cue"] else []), to_text(statement["content"])
        cues += [(*r, None) for part in cue if (r := sentence.range(*part))]
        contents += [(*r, None) for part in content if (r := sentence.range(*part))]
        word = cue_word(sentence, cue)
        if word is not None: sample.pointers.append((word, UNKNOWN, UNKNOWN, *(cover(sentence, content) if content else (NONE, NONE))))
    sample.tags["saying"] = bio(n, cues)
    actions, conditions = [], []
    for commitment in record["commitments"]:
        if inside(commitment["action"]) and (r := place(commitment["action"])):
            actions.append((*r, commitment["kind"]))
            sides = [finder.find_all(commitment[side]) for side in ("debtors", "creditors")]
            sample.acts.append((*r, *(None if side is None else sorted({e - 1 for _, e in side}) for side in sides)))
            if commitment["condition"]: conditions.append((*r, "consequent"))
        condition = (commitment["condition"] or {}).get("span")
        if inside(condition) and (r := place(condition)): conditions.insert(0, (*r, "antecedent"))
    sample.tags["action"] = bio(n, actions)
    sample.tags["condition"] = bio(n, conditions)
    return sample


def read(data, wanted, origin):
    states, mentions = state_names(), mentions_of()
    with open(data / "train/records/records.jsonl", encoding="utf-8") as file:
        for record in map(json.loads, file):
            if not wanted(record["id"]): continue
            characters = characters_of_bytes(record["text"])
            for span in record["sentences"]:
                sample = read_sentence(record["text"], span, record, characters, states, mentions.get(record["id"], []), origin)
                if sample: yield sample


def held_out(data): return set((data / "dev/records_dev_ids.txt").read_text(encoding="utf-8").split())


def train(data):
    out = held_out(data)
    yield from read(data, lambda i: i not in out, "records")


def dev(data):
    out = held_out(data)
    yield from read(data, out.__contains__, "records-dev")
