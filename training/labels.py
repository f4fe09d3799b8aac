# SPDX-License-Identifier: Apache-2.0
"""The label inventories of the heads. Those of treebanks (lemma rules, relations) are counted in the data."""

UPOS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split()
PLOVER = "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT".split()
COOPERATION = tuple(PLOVER[:7])
CONFLICT = tuple(PLOVER[7:])
# verbal and material cooperation and conflict; CONCEDE is where the PLV rows have it, in one class with RETREAT
QUADS = (("AGREE", "CONSULT", "SUPPORT"), ("CONCEDE", "COOPERATE", "AID", "RETREAT"), ("REQUEST", "ACCUSE", "REJECT", "THREATEN"),
         ("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"))
STATUS = "occurred ongoing planned possible hypothetical negated".split()
COMMITMENT = "promise maintenance refusal threat demand intention".split()


def marks(*kinds): return ["O"] + [f"{mark}-{kind}" for kind in kinds for mark in "BI"]


FIXED = {
    "upos": UPOS,
    "name": marks("PER", "ORG", "LOC", "MISC"),
    "source": ["O", "B", "I"],
    "cue": ["O", "B", "I"],
    "saying": ["O", "B", "I"],
    "content": ["O", "B", "I"],
    "trigger": ["none"] + PLOVER,
    "status": STATUS,
    "action": marks(*COMMITMENT),
    "condition": marks("antecedent", "consequent"),
}
LATE = {"vouched": ["report", "speaker"]}   # learnt last, on finished vectors (late.py)
SCORES = {"factuality": "-3 to 3", "place": "logit"}  # heads of one column


def inventories(samples):
    """Heads in the order of their columns -> labels; and the dependency relations."""
    count = {}
    for sample in samples:
        for rule in sample.tags.get("lemma") or []:
            if rule is not None: count["lemma", rule] = count.get(("lemma", rule), 0) + 1
        for relation in sample.relations or []: count["relation", relation] = count.get(("relation", relation), 0) + 1
    lemmas = sorted(name for (kind, name), n in count.items() if kind == "lemma" and n >= 3)
    relations = sorted(name for (kind, name), n in count.items() if kind == "relation" and (n >= 20 or ":" not in name))
    heads = {"upos": UPOS, "lemma": lemmas, **{k: v for k, v in FIXED.items() if k != "upos"}, **{k: ["score"] for k in SCORES}}
    return heads, relations
