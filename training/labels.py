# SPDX-License-Identifier: Apache-2.0
"""The label inventories of the heads. The relations of treebanks are counted in the data."""
from collections import Counter

UPOS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split()
PLOVER = "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT".split()
COOPERATION = tuple(PLOVER[:7])
CONFLICT = tuple(PLOVER[7:])
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
    "modality": ["actual", "intention", "negation", "hypothetical", "abstract"],
    "action": marks(*COMMITMENT),
    "condition": marks("antecedent", "consequent"),
}
SCORES = {"factuality": "-3 to 3", "place": "logit"}  # heads of one column


def inventories(samples):
    """Heads in the order of their columns -> labels; and the dependency relations."""
    count = Counter(relation for sample in samples for relation in sample.relations or [])
    relations = sorted(name for name, n in count.items() if n >= 20 or ":" not in name)
    return {**FIXED, **{name: ["score"] for name in SCORES}}, relations
