# SPDX-License-Identifier: Apache-2.0
"""Trains the language core on all corpora at once.

  train.py DATA OUT [--epochs N]     DATA: the folder with train/ and dev/; OUT: log, checkpoint, network

It may be stopped at any time: run again, it goes on at the last checkpoint as if it had not been stopped, since every step draws
from a seed of its own. Each figure goes to OUT/log.jsonl. The same data and thread count give the same network on the same kind of
processor; the last digits of a float may differ between processors.
"""
import argparse, json, random, sys, time
from pathlib import Path

import torch
from safetensors.torch import load_file

from batches import Batch, encode, plan
from corpora import CORPORA
from evaluate import evaluate
from labels import PLOVER, inventories
from losses import loss_of
from network import Network
from pieces import BASE, Cutter
from sample import merge_same

REPEATS = {"plv": 6, "aw": 3, "records": 4, "relocar": 2, "conll": 2}       # times an epoch; others once
SHARES = {"polnear": .6, "factuality": .4, "ngec": .3, "conll-places": .4, "conll-places-renamed": .3}    # of an epoch
RATE_ENCODER, RATE_HEADS, WARM_UP, DECAY = 1.5e-4, 1e-3, .06, .01
MOST_PIECES = 2048
CHECKPOINT_STEPS = 250


def read_all(data):
    """(training samples, development samples), the same words once."""
    train = merge_same(s for corpus in CORPORA for s in corpus.train(data))
    dev = [s for corpus in CORPORA for s in corpus.dev(data)]
    return train, dev


def epoch_plan(samples, seed):
    """The batches of one epoch."""
    rng = random.Random(seed)
    chosen = []
    for sample in samples:
        times = REPEATS.get(sample.origin, 1)
        if rng.random() < SHARES.get(sample.origin, 1): chosen += [sample] * times
    return plan(chosen, MOST_PIECES, rng)


def rate(step, steps):
    """Share of the full rate: up, then down in a straight line."""
    done = step / steps
    return done / WARM_UP if done < WARM_UP else max(0., (1 - done) / (1 - WARM_UP))


def optimizer_of(network):
    network.encoder.pieces.weight.requires_grad = False        # the table of pieces stays as it came: half of all weights
    encoder = {id(p) for p in [*network.encoder.parameters(), *network.pairs.layer.parameters()]}
    groups = []
    for is_encoder, top in ((True, RATE_ENCODER), (False, RATE_HEADS)):
        for is_matrix in (True, False):
            found = [p for p in network.parameters() if p.requires_grad and (id(p) in encoder) == is_encoder and (p.ndim > 1) == is_matrix]
            groups.append({"params": found, "lr": top, "top": top, "weight_decay": DECAY if is_matrix else 0.})
    return torch.optim.AdamW(groups, betas=(.9, .98), eps=1e-6, foreach=True)


class Run:
    def __init__(self, data, out, epochs):
        self.out, self.epochs = out, epochs
        train, dev = read_all(data)
        self.heads, self.relations = inventories(train)
        cutter = Cutter()
        make = lambda samples: encode(samples, cutter, self.heads, self.relations, PLOVER)
        self.train, self.dev = make(train), make(dev)
        torch.manual_seed(1)
        self.network = Network(self.heads, self.relations, PLOVER)
        self.network.relation_names = self.relations
        self.network.start_from(load_file(BASE / "model.safetensors"))
        self.optimizer = optimizer_of(self.network)
        self.steps_an_epoch = len(epoch_plan(self.train, 0))
        self.step = 0

    def log(self, **row):
        print(json.dumps(row), flush=True)
        with open(self.out / "log.jsonl", "a", encoding="utf-8") as file: file.write(json.dumps(row) + "\n")

    def save(self):
        state = {"step": self.step, "network": self.network.state_dict(), "optimizer": self.optimizer.state_dict(), "heads": self.heads, "relations": self.relations, "pair_types": PLOVER}
        torch.save(state, self.out / "checkpoint.new")
        (self.out / "checkpoint.new").replace(self.out / "checkpoint.pt")

    def resume(self):
        if not (self.out / "checkpoint.pt").exists(): return
        state = torch.load(self.out / "checkpoint.pt", weights_only=True, map_location=torch.get_default_device())
        self.network.load_state_dict(state["network"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.step = state["step"]

    def learn(self, samples):
        torch.manual_seed(self.step)
        batch = Batch(samples, random.Random(self.step))
        share = rate(self.step, self.steps_an_epoch * self.epochs)
        for group in self.optimizer.param_groups: group["lr"] = group["top"] * share
        with torch.autocast(torch.get_default_device().type, torch.bfloat16): outputs = self.network(*batch.inputs)
        loss, parts = loss_of(self.network, batch, [o.float() for o in outputs])
        self.optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.)
        self.optimizer.step()
        self.step += 1
        return float(loss.detach()), parts

    def run(self):
        self.resume()
        self.log(samples=len(self.train), pieces=sum(len(s.ids) for s in self.train), steps_an_epoch=self.steps_an_epoch, columns=sum(self.network.sizes), begin=self.step)
        started, seen, total, passed = time.monotonic(), 0, 0., 0
        for epoch in range(self.step // self.steps_an_epoch, self.epochs):
            batches = epoch_plan(self.train, epoch)[:self.steps_an_epoch]
            for samples in batches[self.step - epoch * self.steps_an_epoch:]:
                loss, _ = self.learn(samples)
                seen, total, passed = seen + sum(len(s.ids) for s in samples), total + loss, passed + 1
                if self.step % 50 == 0:
                    self.log(step=self.step, loss=round(total / passed, 4), pieces_a_second=round(seen / (time.monotonic() - started)))
                    started, seen, total, passed = time.monotonic(), 0, 0., 0
                if self.step % CHECKPOINT_STEPS == 0: self.save()
            self.step = max(self.step, (epoch + 1) * self.steps_an_epoch)
            self.save()
            figures = evaluate(self.network, self.dev, self.heads, PLOVER)
            self.log(epoch=epoch + 1, **{name: round(value, 4) for name, value in figures.items()})
            started = time.monotonic()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--threads", type=int, default=1, help="more are faster, and change the last digits")
    options = parser.parse_args()
    if not (options.data / "train").is_dir(): sys.exit(f"train: {options.data} has no folder train")
    options.out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(options.threads)
    torch.set_default_device("cuda" if torch.cuda.is_available() else "cpu")
    Run(options.data, options.out, options.epochs).run()


if __name__ == "__main__": main()
