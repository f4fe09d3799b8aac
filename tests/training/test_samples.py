# SPDX-License-Identifier: Apache-2.0
"""How corpora become samples. Standard library only: the trainer itself needs torch, which the tests do without."""
import pathlib
import random
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "training"))

from corpora.attribution import annotations, label  # noqa: E402
from corpora.conditions import CONNECTIVE  # noqa: E402
from corpora.metonymy import renamed, sample as place  # noqa: E402
from corpora.records import Finder, read_sentence, state_names  # noqa: E402
from corpora.relations import marked, sample as relation  # noqa: E402
from corpora.syntax import lemma_rule  # noqa: E402
from labels import FIXED, PLOVER, inventories  # noqa: E402
from sample import NONE, Sample, bio, merge_same  # noqa: E402
from words import Located, characters_of_bytes, sentence_spans  # noqa: E402


def apply(rule, form):
    """What the program does with a lemma rule."""
    word = form if rule.startswith("=") else form.lower()
    cut, _, suffix = rule.lstrip("=").partition("+")
    return word[:len(word) - int(cut)] + suffix


class Lemmas(unittest.TestCase):
    def test_rule_gives_the_lemma_back(self):
        for form, lemma in [("went", "go"), ("Ministers", "minister"), ("is", "be"), ("Kenya", "Kenya"), ("UN", "UN"), ("studies", "study"), ("n't", "not")]:
            self.assertEqual(apply(lemma_rule(form, lemma), form), lemma)

    def test_names_keep_their_case_and_words_do_not(self):
        self.assertEqual(lemma_rule("Kenya", "Kenya"), "=0+")
        self.assertEqual(lemma_rule("Talks", "talk"), "1+")


class Tags(unittest.TestCase):
    def test_the_first_claim_on_a_word_holds(self):
        self.assertEqual(bio(5, [(1, 3, "A"), (2, 4, "B"), (4, 5, None)]), ["O", "B-A", "I-A", "O", "B"])

    def test_the_same_words_become_one_sample(self):
        a = Sample(["Peru", "agreed"], "a", {"upos": ["PROPN", None]})
        b = Sample(["Peru", "agreed"], "b", {"upos": [None, "VERB"], "name": ["B-LOC", "O"]})
        (both,) = merge_same([a, b])
        self.assertEqual(both.tags, {"upos": ["PROPN", "VERB"], "name": ["B-LOC", "O"]})


class Words(unittest.TestCase):
    def test_clitics_and_abbreviations(self):
        self.assertEqual(Located("Chad doesn't accept the U.S. envoy's plan.").words, ["Chad", "does", "n't", "accept", "the", "U.S.", "envoy", "'s", "plan", "."])

    def test_sentences(self):
        text = "Gen. Diallo left Niamey. \"We agreed,\" he said. No deal?\nHeadline"
        self.assertEqual([text[b:e].strip() for b, e in sentence_spans(text)], ["Gen. Diallo left Niamey.", "\"We agreed,\" he said.", "No deal?", "Headline"])

    def test_bytes(self):
        text = "S\u00e3o Tom\u00e9 voted"
        at = characters_of_bytes(text)
        begin = text.encode().index(b"voted")
        self.assertEqual(text[at[begin]:], "voted")
        self.assertEqual(at[len(text.encode())], len(text))

    def test_every_word_stands_where_it_says(self):
        rng = random.Random(7)
        for _ in range(300):
            text = "".join(rng.choice("ab .,'-\u00e9\"1\n") for _ in range(rng.randrange(40)))
            for word, (begin, end) in zip(Located(text).words, Located(text).spans): self.assertEqual(text[begin:end], word)


class Attributions(unittest.TestCase):
    TEXT = "The ferry, Estonia's envoy said, would sail."

    def test_a_content_around_its_cue(self):
        spans = {w: self.TEXT.index(w) for w in ("The ferry", "Estonia's envoy", "said", "would sail")}
        line = lambda key, kind, w: f"{key}\t{kind} {spans[w]} {spans[w] + len(w)}\t{w}"
        brat = "\n".join([line("T1", "Source", "Estonia's envoy"), line("T2", "Cue", "said"),
                          f"T3\tContent {spans['The ferry']} {spans['The ferry'] + 9};{spans['would sail']} {spans['would sail'] + 10}\tx", "E1\tAttribution:T2 Content:T3 Cue:T2 Source:T1"])
        sentence = Located(self.TEXT)
        sample = label(sentence, annotations(brat), "test", "cue")
        word = sentence.words.index
        self.assertEqual(sample.pointers, [(word("said"), word("Estonia"), word("envoy"), word("The"), word("sail"))])
        self.assertEqual([w for w, tag in zip(sentence.words, sample.tags["content"]) if tag != "O"], ["The", "ferry", "would", "sail"])

    def test_a_part_in_another_sentence_is_none_here(self):
        links = [{"Source": [], "Cue": [(27, 31)], "Content": [(100, 110)]}]
        self.assertEqual(label(Located(self.TEXT), links, "test", "cue").pointers[0][1:], (NONE,) * 4)


class Relations(unittest.TestCase):
    def test_the_marked_whole_word_is_taken(self):
        row = {"marked_sentence": "<s>Mali</s>an troops of <s>Mali</s> freed <t>two men</t>.", "source": "Mali", "target": "two men"}
        text, source, target = marked(row)
        self.assertEqual((text, text[slice(*source)], source[0], text[slice(*target)]), ("Malian troops of Mali freed two men.", "Mali", 17, "two men"))
        self.assertEqual(relation(text, source, target, ("RETREAT",), "test").pairs, [((3, 4), (5, 7), ("RETREAT",))])


class Places(unittest.TestCase):
    def test_another_name_keeps_the_reading(self):
        found = place("Ministers of ", "Togo", " agreed.", True, "test")
        other = renamed(found, [["New", "Delhi"]], random.Random(1))
        self.assertEqual(other.words, ["Ministers", "of", "New", "Delhi", "agreed", "."])
        self.assertEqual(other.tags["place"], [None, None, 1., 1., None, None])


class Records(unittest.TestCase):
    TEXT = "Fiji's foreign minister urged Tonga to reopen the port if ships come."

    def record(self):
        at = lambda words: [self.TEXT.index(words), self.TEXT.index(words) + len(words)]
        return {"actors": [{"id": "a1", "kind": "state", "name": "Fiji", "state": "FJI"}, {"id": "a2", "kind": "state", "name": "Tonga", "state": "TON"}],
                "events": [{"type": "REQUEST", "status": "occurred", "actors": ["a1"], "recipients": ["a2"], "reported_by": None, "mentions": [{"trigger": at("urged"), "sentence": [0, len(self.TEXT)]}]}],
                "statements": [{"cue": at("urged"), "content": [at("to reopen the port")]}],
                "commitments": [{"kind": "demand", "debtors": ["a2"], "creditors": [], "action": at("reopen the port"), "condition": {"span": at("ships come")}}]}

    def test_all_labels_of_a_sentence(self):
        sample = read_sentence(self.TEXT, [0, len(self.TEXT)], self.record(), characters_of_bytes(self.TEXT), state_names(), [], "test")
        labelled = lambda head, none: {w: tag for w, tag in zip(sample.words, sample.tags[head]) if tag != none}
        self.assertEqual(labelled("trigger", "none"), {"urged": "REQUEST"})
        self.assertEqual(labelled("saying", "O"), {"urged": "B"})
        self.assertEqual(labelled("action", "O"), {"reopen": "B-demand", "the": "I-demand", "port": "I-demand"})
        self.assertEqual(labelled("condition", "O"), {"ships": "B-antecedent", "come": "I-antecedent", "reopen": "B-consequent", "the": "I-consequent", "port": "I-consequent"})
        word = sample.words.index
        self.assertEqual(sample.roles, [(word("urged"), [word("Fiji")], [word("Tonga")])])
        self.assertEqual(labelled("vouched", None), {"urged": "report"})
        self.assertEqual(sample.acts, [(word("reopen"), word("port") + 1, [word("Tonga")], [])])
        self.assertEqual(sample.pairs, [((word("Fiji"), word("Fiji") + 1), (word("Tonga"), word("Tonga") + 1), ("REQUEST",))])

    def finder(self, text, mentions=()):
        return Finder(Located(text), {a["id"]: a for a in self.record()["actors"]}, state_names(), mentions)

    def test_an_actor_that_is_not_named_here_is_not_found(self):
        finder = self.finder("He urged Tonga to wait.")
        self.assertEqual((finder.find("a1"), finder.find("a2")), ([], [(2, 3)]))
        self.assertIsNone(finder.find_all(["a1"]), "a side that is not found teaches nothing")
        self.assertEqual(finder.find_all([]), [], "nobody is an answer")

    def test_mentions_without_a_name_count(self):
        finder = self.finder("He urged them to wait.", [((0, 1), ["a1"], ["FJI"]), ((2, 3), [], ["TON"])])
        self.assertEqual(finder.find("a1"), [(0, 1)])
        self.assertEqual(finder.find("a2"), [(2, 3)], "the only mention of the state")


class Inventories(unittest.TestCase):
    def test_rare_lemma_rules_and_subtypes_are_left_out(self):
        rows = [Sample(["x"], "t", {"lemma": [rule]}, [0], [relation]) for rule, relation in [("0+", "nsubj"), ("0+", "nsubj:odd"), ("0+", "nsubj"), ("9+zz", "nsubj")]]
        heads, relations = inventories(rows)
        self.assertEqual((heads["lemma"], relations), (["0+"], ["nsubj"]))
        self.assertEqual(heads["trigger"][1:], PLOVER)

    def test_connectives(self):
        self.assertEqual(CONNECTIVE.match("but only if ships come")[0], "but only if ")
        self.assertIsNone(CONNECTIVE.match("ships come if asked"))
        self.assertEqual(FIXED["condition"], ["O", "B-antecedent", "I-antecedent", "B-consequent", "I-consequent"])


if __name__ == "__main__": unittest.main()
