# SPDX-License-Identifier: Apache-2.0
"""The loss of a batch: each head over the words whose label is known, summed over words, so that rare labels are not drowned in "O"."""
import torch
from torch.nn import functional as F

from labels import CONFLICT, COOPERATION, PLOVER, QUADS
from sample import UNKNOWN

WEIGHTS = {"lemma": .5, "trigger": 1.5, "action": 1.5, "condition": 1.5, "saying": 1.5, "status": 1.5, "factuality": .5, "place": 6., "pairs": 3., "roles": 1.}
CLASSES = [{PLOVER.index(name) for name in names} for names in (*QUADS, COOPERATION, CONFLICT)]
CLASS_SHARE = .5  # of the loss of a type
PER_WORDS = 16.  # a sentence of so many words counts as one pair does


def tag_loss(scores, labels):
    if labels.dtype.is_floating_point:
        known = ~labels.isnan()
        return F.smooth_l1_loss(scores[..., 0][known], labels[known], reduction="sum")
    return F.cross_entropy(scores.flatten(0, 1), labels.flatten(), ignore_index=UNKNOWN, reduction="sum")


def place_loss(scores, labels):
    known = ~labels.isnan()
    return F.binary_cross_entropy_with_logits(scores[..., 0][known], labels[known], reduction="sum")


def pointer_loss(scores, pointers, mask):
    rows = torch.tensor([p[:2] for p in pointers])
    targets = torch.tensor([p[2:] for p in pointers])
    open_columns = torch.cat([torch.ones_like(mask[:, :1]), mask], 1) > 0
    picked = scores[rows[:, 0], :, rows[:, 1]].masked_fill(~open_columns[rows[:, 0]][:, None], -1e4)    # P x 4 x (W + 1)
    return F.cross_entropy(picked.flatten(0, 1), targets.flatten(), ignore_index=UNKNOWN, reduction="sum")


def choice_loss(scores, right, mask):
    """-log of the probability of all words that count as right; none of them: the choice of no word, whose score is 0. N x W, N x W, N x W."""
    nothing = torch.zeros_like(scores[:, :1])
    log = F.log_softmax(torch.cat([nothing, scores.masked_fill(mask == 0, -1e4)], 1), -1)
    allowed = torch.cat([(right.sum(1, keepdim=True) == 0).float(), right], 1)
    return -(log + (allowed - 1) * 1e4).logsumexp(-1).sum()


def role_loss(scores, roles, mask):
    """Any mention of a participant is a right choice; a side whose participants were not found teaches nothing."""
    asked = [(row, side, trigger, words) for row, trigger, *sides in roles for side, words in enumerate(sides) if words is not None]
    if not asked: return scores.sum() * 0
    right = torch.zeros(len(asked), scores.shape[-1])
    for k, (*_, words) in enumerate(asked): right[k, words] = 1
    rows, sides, triggers = (torch.tensor([a[i] for a in asked]) for i in range(3))
    return choice_loss(scores[rows, sides, triggers], right, mask[rows])


def pair_loss(scores, pairs):
    """-log of the probability of all types that count as right; less dear, of the classes they lie in: a wrong type of the right class is half right."""
    log = F.log_softmax(scores, -1)
    wanted = [(k, types, 1.) for k, (*_, types) in enumerate(pairs)]
    wanted += [(k, list(c), CLASS_SHARE) for k, types, _ in wanted for c in CLASSES if set(types) < c]
    right = torch.full((len(wanted), scores.shape[-1]), -1e4)
    for row, (_, types, _) in enumerate(wanted): right[row, types] = 0
    each = (log[[k for k, *_ in wanted]] + right).logsumexp(-1)
    return -(each * torch.tensor([share for *_, share in wanted])).sum()


def tree_losses(network, batch, arcs, vectors):
    """Over the sentences that have a tree: the relations are the dearest part of a batch."""
    rows = (batch.heads != UNKNOWN).any(1).nonzero()[:, 0]
    heads, relations = batch.heads[rows], batch.relations[rows]
    columns = torch.cat([torch.ones(len(rows), 1), batch.mask[rows]], 1) > 0
    masked = arcs[rows].masked_fill(~columns[:, None], -1e4)
    related = network.relations(vectors[rows], heads.clamp(min=0)).float()
    loss = lambda scores, gold: F.cross_entropy(scores.flatten(0, 1), gold.flatten(), ignore_index=UNKNOWN, reduction="sum")
    return {"arcs": loss(masked, heads), "relations": loss(related, relations)}


def loss_of(network, batch, outputs):
    """(loss of the batch, {head: loss}); needs `outputs` = network(*batch.inputs) in float32."""
    tags, arcs, pointers, roles, vectors, pooled = outputs
    parts = {}
    for name, labels in batch.tags.items():
        scores = tags[..., network.column(name)]
        parts[name] = place_loss(scores, labels) if name == "place" else tag_loss(scores, labels)
    if (batch.heads != UNKNOWN).any(): parts.update(tree_losses(network, batch, arcs, vectors))
    if batch.pointers: parts["pointers"] = pointer_loss(pointers, batch.pointers, batch.mask)
    if batch.roles: parts["roles"] = role_loss(roles, batch.roles, batch.mask)
    if batch.pairs:
        at, source, target = batch.pair_masks()
        scores = network.pairs(vectors[at], pooled[at], batch.mask[at], source, target).float()
        parts["pairs"] = pair_loss(scores, batch.pairs) * PER_WORDS
    total = sum(WEIGHTS.get(name, 1.) * part for name, part in parts.items())
    return total / (PER_WORDS * batch.size), {name: float(part.detach()) for name, part in parts.items()}
