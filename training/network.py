# SPDX-License-Identifier: Apache-2.0
"""The encoder (BERT, 6 x 384) and its heads: one reading of a sentence feeds them all.

Shapes: B sentences, T pieces, W words, D width. A word's vector is the mean of those of its first and last piece.
"""
import math

import torch
from torch import nn
from torch.nn import functional as F

CASES = 7      # lower, title, upper, mixed, digits, neither; special pieces
WIDTH, LAYERS, ATTENTION_HEADS, INNER, PIECES, POSITIONS = 384, 6, 12, 1536, 30522, 512


class Layer(nn.Module):
    """One transformer layer, normed after each half as in BERT."""

    def __init__(self, drop):
        super().__init__()
        self.into = nn.Linear(WIDTH, 3 * WIDTH)
        self.out = nn.Linear(WIDTH, WIDTH)
        self.up, self.down = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.norm1, self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12), nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = nn.Dropout(drop)      # once a layer: drawing random numbers is a tenth of the time on a CPU

    def forward(self, x, mask):
        """`mask`: B x 1 x 1 x T, 0 where a piece may be looked at, else a large negative number."""
        batch, length, _ = x.shape
        q, k, v = self.into(x).view(batch, length, 3, ATTENTION_HEADS, WIDTH // ATTENTION_HEADS).permute(2, 0, 3, 1, 4)
        # written out: on a CPU torch's fused attention takes three times as long at these lengths
        looks = F.softmax(q @ k.transpose(2, 3) * (WIDTH // ATTENTION_HEADS) ** -.5 + mask, -1)
        seen = (looks.to(v.dtype) @ v).transpose(1, 2).reshape(batch, length, WIDTH)
        x = self.norm1(x + self.out(seen))
        return self.norm2(x + self.drop(self.down(F.gelu(self.up(x)))))


def mask_of(seen):
    """The mask of a layer from B x T, 1 where there is something."""
    return (1. - seen)[:, None, None, :] * -1e4


class Encoder(nn.Module):
    def __init__(self, drop):
        super().__init__()
        self.pieces = nn.Embedding(PIECES, WIDTH, padding_idx=0)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.cases = nn.Embedding(CASES, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer(drop) for _ in range(LAYERS))
        self.drop = nn.Dropout(drop)
        nn.init.zeros_(self.cases.weight)                # the start knows no letter case

    def forward(self, ids, cases):
        mask = mask_of((ids != 0).to(self.norm.weight.dtype))
        places = torch.arange(ids.shape[1], device=ids.device)
        x = self.drop(self.norm(self.pieces(ids) + self.positions(places) + self.cases(cases)))
        for layer in self.layers: x = layer(x, mask)
        return x

    def start_from(self, weights):
        """Takes the weights of a BERT checkpoint of this size (names of the `transformers` package)."""
        w = lambda name: weights[name].float()
        with torch.no_grad():
            self.pieces.weight.copy_(w("embeddings.word_embeddings.weight"))
            self.positions.weight.copy_(w("embeddings.position_embeddings.weight") + w("embeddings.token_type_embeddings.weight")[0])
            self.norm.weight.copy_(w("embeddings.LayerNorm.weight"))
            self.norm.bias.copy_(w("embeddings.LayerNorm.bias"))
            for i, layer in enumerate(self.layers):
                p = f"encoder.layer.{i}."
                for part in ("weight", "bias"):
                    layer.into.get_parameter(part).copy_(torch.cat([w(f"{p}attention.self.{k}.{part}") for k in ("query", "key", "value")]))
                    layer.out.get_parameter(part).copy_(w(f"{p}attention.output.dense.{part}"))
                    layer.norm1.get_parameter(part).copy_(w(f"{p}attention.output.LayerNorm.{part}"))
                    layer.up.get_parameter(part).copy_(w(f"{p}intermediate.dense.{part}"))
                    layer.down.get_parameter(part).copy_(w(f"{p}output.dense.{part}"))
                    layer.norm2.get_parameter(part).copy_(w(f"{p}output.LayerNorm.{part}"))


def mlp(width, drop): return nn.Sequential(nn.Linear(WIDTH, width), nn.GELU(), nn.Dropout(drop))


class Table(nn.Module):
    """Scores of each word against each word, `maps` tables at once: x A y + b y, scaled as attention is."""

    def __init__(self, maps, width, drop, first_column):
        super().__init__()
        self.maps, self.width = maps, width
        self.row, self.column = mlp(maps * width, drop), mlp(maps * width, drop)
        self.mix = nn.Parameter(torch.eye(width).repeat(maps, 1, 1))
        self.bias = nn.Parameter(torch.zeros(maps, 1, width))
        self.first = nn.Parameter(torch.randn(maps, 1, width) * .1) if first_column else None

    def forward(self, vectors):
        batch, words, _ = vectors.shape
        split = lambda x: x.view(batch, words, self.maps, self.width).transpose(1, 2)
        rows, columns = split(self.row(vectors)), split(self.column(vectors))
        if self.first is not None: columns = torch.cat([self.first.expand(batch, -1, -1, -1), columns], 2)
        rows = rows @ self.mix + self.bias
        return rows @ columns.transpose(2, 3) / math.sqrt(self.width)     # B x maps x W x (W or W + 1)


class Relations(nn.Module):
    """The relation of each word to a given head."""

    def __init__(self, count, drop, width=128):
        super().__init__()
        self.row, self.column = mlp(width, drop), mlp(width, drop)
        self.root = nn.Parameter(torch.randn(1, 1, width) * .1)
        self.mix = nn.Linear(width, count * width, bias=False)
        self.rest = nn.Linear(2 * width, count)
        nn.init.normal_(self.mix.weight, std=.02)
        self.count, self.width = count, width

    def forward(self, vectors, heads):
        batch, words, _ = vectors.shape
        columns = torch.cat([self.root.expand(batch, -1, -1), self.column(vectors)], 1)
        column = torch.gather(columns, 1, heads.long()[:, :, None].expand(-1, -1, self.width))
        row = self.row(vectors)
        product = (self.mix(row).view(batch, words, self.count, self.width) @ column[..., None]).squeeze(-1)
        return product + self.rest(torch.cat([row, column], -1))


class Pairs(nn.Module):
    """The type of the relation between two marked spans: one more layer over the words' vectors, no second encoding."""

    def __init__(self, count, drop):
        super().__init__()
        self.marks = nn.Parameter(torch.randn(2, WIDTH) * .02)
        self.absent = nn.Parameter(torch.randn(2, WIDTH) * .02)
        self.layer = Layer(drop)
        self.types = nn.Sequential(nn.Dropout(drop), nn.Linear(3 * WIDTH, WIDTH), nn.GELU(), nn.Dropout(drop), nn.Linear(WIDTH, count))

    def forward(self, vectors, pooled, words, source, target):
        x = vectors + source[..., None] * self.marks[0] + target[..., None] * self.marks[1]
        x = torch.cat([pooled[:, None], x], 1)
        x = self.layer(x, mask_of(torch.cat([torch.ones_like(words[:, :1]), words], 1)))
        found = [x[:, 0]]
        for side, span in enumerate((source, target)):
            count = span.sum(1, keepdim=True)
            mean = (span[:, None] @ x[:, 1:]).squeeze(1) / count.clamp(min=1)
            found.append(torch.where(count > 0, mean, self.absent[side]))
        return self.types(torch.cat(found, -1))


class Network(nn.Module):
    """`heads`: name -> labels, in the order of the columns of "tags"."""

    def __init__(self, heads, relations, pair_types, drop=.1):
        super().__init__()
        self.encoder = Encoder(drop)
        self.names, self.sizes = list(heads), [len(labels) for labels in heads.values()]
        self.tag_layer = nn.Sequential(mlp(WIDTH, .2), nn.Linear(WIDTH, sum(self.sizes)))
        self.arcs = Table(1, 256, .2, True)
        self.pointers = Table(4, 96, .2, True)
        self.roles = Table(2, 96, .2, False)
        self.relations = Relations(len(relations), .2)
        self.pairs = Pairs(len(pair_types), drop)

    def start_from(self, weights):
        self.encoder.start_from(weights)
        self.pairs.layer.load_state_dict(self.encoder.layers[-1].state_dict())

    def forward(self, ids, cases, firsts, lasts):
        """tags B x W x K, arcs B x W x (W + 1), pointers B x 4 x W x (W + 1), roles B x 2 x W x W, vectors B x W x D, pooled B x D."""
        pieces = self.encoder(ids, cases)
        pick = lambda at: torch.gather(pieces, 1, at.long()[:, :, None].expand(-1, -1, WIDTH))
        vectors = (pick(firsts) + pick(lasts)) * .5
        return self.tag_layer(vectors), self.arcs(vectors)[:, 0], self.pointers(vectors), self.roles(vectors), vectors, pieces[:, 0]

    def column(self, name):
        """Slice of the columns of a head in "tags"."""
        at = self.names.index(name)
        begin = sum(self.sizes[:at])
        return slice(begin, begin + self.sizes[at])


def load(out):
    """The network of the checkpoint in a folder, in float32 and without drop-out, and what it was trained for."""
    state = torch.load(out / "checkpoint.pt", weights_only=True, map_location="cpu")
    network = Network(state["heads"], state["relations"], state["pair_types"])
    network.load_state_dict(state["network"])
    network.relation_names = state["relations"]
    return network.eval(), state
