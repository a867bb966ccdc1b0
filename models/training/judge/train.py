#!/usr/bin/env python3
"""Trains the judge: train.py FOLDER OUT.onnx [--minutes 15]; FOLDER has train-*.jsonl and dev.jsonl of candidates.ts."""

import argparse
import json
import random
import sys
import time
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional as F

from judge import FEATURES, KINDS, STATES, Deployed, Judge

sys.path.append(str(Path(__file__).resolve().parents[1]))
sys.path.append(str(Path(__file__).resolve().parents[1] / "perception" / "detector"))
from halves import store_halves  # noqa: E402
from model import KINDS as NAMES  # noqa: E402

# A candidate is a thing where they overlap this much; less will do where no other candidate is on it.
MATCH, LONELY = 0.5, 0.35
MOST = 420
# Tokens of one screen that are looked at together in training.
PART = 140


def overlaps(a, b):
    """Intersections over unions of boxes [n, 4] and [m, 4] as [n, m]."""
    a, b = a[:, None], b[None]
    across = (np.minimum(a[..., 0] + a[..., 2], b[..., 0] + b[..., 2]) - np.maximum(a[..., 0], b[..., 0])).clip(0)
    down = (np.minimum(a[..., 1] + a[..., 3], b[..., 1] + b[..., 3]) - np.maximum(a[..., 1], b[..., 1])).clip(0)
    return across * down / (a[..., 2] * a[..., 3] + b[..., 2] * b[..., 3] - across * down)


def paired(shares, least):
    """Pairs (candidate, thing), each in one pair, the best first."""
    pairs, candidates, things = [], set(), set()
    for flat in np.argsort(-shares, axis=None):
        c, t = divmod(int(flat), shares.shape[1])
        if shares[c, t] < least:
            break
        if c not in candidates and t not in things:
            pairs.append((c, t))
            candidates.add(c)
            things.add(t)
    return pairs


class Screen:
    """tokens [n, FEATURES]; of the candidates, which come first: real [k] (-1 where unknown), kind [k] (-1 where none)."""

    def __init__(self, line):
        seen = json.loads(line)
        truth = json.loads(Path(seen["truth"]).read_text())
        self.family, self.size = Path(seen["truth"]).parent.name, np.array(seen["size"], np.float32)
        candidates = np.array(sorted(seen["things"], key=lambda c: -c[4])[:MOST], np.float32).reshape(-1, 5 + KINDS + STATES)
        lines = np.array(seen["lines"], np.float32).reshape(-1, 4)
        self.count = k = len(candidates)
        self.tokens = np.zeros((k + len(lines), FEATURES), np.float32)
        self.tokens[:k, :5], self.tokens[:k, 6:] = candidates[:, :5], candidates[:, 5:]
        self.tokens[k:, :4], self.tokens[k:, 5] = lines, 1
        self.things = [t for t in truth["things"] if t["kind"] in NAMES]
        self.boxes = np.array([t["box"] for t in self.things], np.float32).reshape(-1, 4)
        self.kinds = np.array([NAMES.index(t["kind"]) for t in self.things], np.int64)
        centre = self.tokens[:k, :2] + self.tokens[:k, 2:4] / 2
        self.ignored = np.zeros(k, bool)
        for x, y, w, h in truth.get("ignore", []):
            self.ignored |= (centre[:, 0] >= x) & (centre[:, 0] < x + w) & (centre[:, 1] >= y) & (centre[:, 1] < y + h)
        self.exhaustive = truth["exhaustive"]
        self.real, self.kind = np.where(self.ignored | (not self.exhaustive), -1, 0).astype(np.int64), np.full(k, -1, np.int64)
        if k and len(self.things):
            shares = overlaps(self.tokens[:k, :4], self.boxes)
            pairs = paired(shares, MATCH)
            done = {t for _, t in pairs}
            rest = shares.copy()
            rest[[c for c, _ in pairs]] = 0
            rest[:, list(done)] = 0
            for c, t in [*pairs, *paired(rest, LONELY)]:
                self.real[c], self.kind[c] = 1, self.kinds[t]


def varied(screen):
    """Part of a screen as a detector that has never seen it might have put it: less sure, with gaps."""
    keep = np.random.rand(len(screen.tokens)) > 0.07
    if keep.sum() > PART:
        # What lies nearest to some point, as a person would measure it: rows are wide.
        away = np.abs(screen.tokens[:, :2] + screen.tokens[:, 2:4] / 2 - random.choice(screen.tokens[:, :2]))
        away = away[:, 0] * random.uniform(0.3, 1) + away[:, 1]
        keep &= away <= np.partition(away[keep], PART - 1)[PART - 1]
    tokens, real, kind = screen.tokens[keep].copy(), screen.real[keep[:screen.count]], screen.kind[keep[:screen.count]]
    k, n = len(real), len(tokens)
    score = tokens[:k, 4].clip(0.02, 0.98)
    logit = np.log(score / (1 - score)) * random.uniform(0.6, 1.1) + np.random.normal(0, 0.5, k) + random.uniform(-0.5, 0.3)
    tokens[:k, 4] = 1 / (1 + np.exp(-logit))
    heat = random.uniform(0.3, 1.0)
    kinds = tokens[:k, 6:6 + KINDS].clip(-9, 0) * heat + np.random.normal(0, 0.7, (k, KINDS)) + np.random.normal(0, 0.5, KINDS)
    tokens[:k, 6:6 + KINDS] = kinds - np.logaddexp.reduce(kinds, 1, keepdims=True)
    tokens[:k, 6 + KINDS:] += np.random.normal(0, 0.7, (k, STATES))
    tokens[:, :4] += np.random.normal(0, 0.7, (n, 4))
    scale = random.choice([1, 1, random.uniform(0.7, 1.6)])
    tokens[:, :4] = np.maximum(tokens[:, :4] * scale, [-5, -5, 1, 1])
    return tokens.astype(np.float32), screen.size * scale, real, kind


def batch(rows):
    n = max(len(tokens) for tokens, *_ in rows)
    tokens, hidden = torch.zeros(len(rows), n, FEATURES), torch.full((len(rows), 1, 1, n), -1e4)
    real, kind = torch.full((len(rows), n), -1), torch.full((len(rows), n), -1)
    for i, (t, _, r, k) in enumerate(rows):
        tokens[i, :len(t)], hidden[i, ..., :len(t)] = torch.from_numpy(t), 0
        real[i, :len(r)], kind[i, :len(k)] = torch.from_numpy(r), torch.from_numpy(k)
    return tokens, torch.from_numpy(np.stack([s for _, s, _, _ in rows]).astype(np.float32)), hidden, real, kind


def judged(model, screen):
    with torch.no_grad():
        real, kinds = model(torch.from_numpy(screen.tokens)[None], torch.from_numpy(screen.size)[None], torch.zeros(1, 1, 1, 1))
    k = screen.count
    return torch.sigmoid(real[0, :k]).numpy(), kinds[0, :k].argmax(1).numpy()


def measure(screens, verdicts, least):
    """Shares: things found, marks that are things, kinds right among the found."""
    things = found = marks = right = kind = 0
    for screen, (real, kinds) in zip(screens, verdicts):
        counted = screen.kinds != NAMES.index("image")
        kept = np.flatnonzero(real >= least)
        things += counted.sum()
        if len(kept) and len(screen.things):
            pairs = paired(overlaps(screen.tokens[kept, :4], screen.boxes), MATCH)
            found += sum(counted[t] for _, t in pairs)
            kind += sum(counted[t] and kinds[kept[c]] == screen.kinds[t] for c, t in pairs)
        else:
            pairs = []
        if screen.exhaustive:
            free = [c for c in kept if not screen.ignored[c] and NAMES[kinds[c]] != "image"]
            marks += len(free)
            right += sum(kept[c] in free for c, _ in pairs)
    return {"least": least, "found": round(found / things, 3), "precision": round(right / max(1, marks), 3), "kind": round(kind / max(1, found), 3)}


def export(model, path):
    model = Deployed(model).eval()
    torch.onnx.export(model, (torch.rand(7, FEATURES), torch.tensor([1280.0, 800.0])), str(path), opset_version=13, input_names=["tokens", "size"], output_names=["real", "kinds"], dynamic_axes={"tokens": {0: "n"}, "real": {0: "n"}, "kinds": {0: "n"}})
    store_halves(path)


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("out", type=Path)
    arguments.add_argument("--minutes", type=float, default=15)
    arguments.add_argument("--threads", type=int, default=2)
    options = arguments.parse_args()
    torch.set_num_threads(options.threads)
    random.seed(1), np.random.seed(1), torch.manual_seed(1)
    read = lambda pattern: [Screen(line) for path in sorted(options.folder.glob(pattern)) for line in path.open()]
    train, held = read("train-*.jsonl"), read("dev.jsonl")
    own = lambda screens: [(s.tokens[:s.count, 4], s.tokens[:s.count, 6:6 + KINDS].argmax(1)) for s in screens]
    for name, screens in (("train", train), ("dev", held)):
        print(name, len(screens), "the detector alone:", *(measure(screens, own(screens), least) for least in (0.2, 0.3, 0.4)), flush=True)
    train = [s for s in train if s.count]
    model = Judge()
    print("parameters:", sum(p.numel() for p in model.parameters()))
    optimiser = torch.optim.AdamW(model.parameters(), lr=1.5e-3, weight_decay=0.02)
    mean = {name: value.clone() for name, value in model.state_dict().items()}
    started, shown, step, sums = time.time(), time.time(), 0, []
    while (share := (time.time() - started) / (options.minutes * 60)) < 1:
        for group in optimiser.param_groups:
            group["lr"] = 1.5e-3 * min(1, (step + 1) / 200) * (1 - share) + 1e-6
        tokens, size, hidden, real, kind = batch([varied(s) for s in random.sample(train, 12)])
        said, kinds = model(tokens, size, hidden)
        known = real >= 0
        losses = F.binary_cross_entropy_with_logits(said[known], real[known].float()), F.cross_entropy(kinds[kind >= 0], kind[kind >= 0], label_smoothing=0.02)
        optimiser.zero_grad(set_to_none=True)
        sum(losses).backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        step += 1
        sums.append([float(loss) for loss in losses])
        with torch.no_grad():
            for name, value in model.state_dict().items():
                mean[name].lerp_(value, 1 - min(0.998, (1 + step) / (20 + step)))
        if time.time() - shown > 60 or (time.time() - started) / (options.minutes * 60) >= 1:
            shown = time.time()
            smooth = Judge()
            smooth.load_state_dict(mean)
            verdicts = [judged(smooth, screen) for screen in held]
            print(json.dumps({"step": step, "minutes": round((shown - started) / 60, 1), "losses": np.round(np.mean(sums, 0), 4).tolist()}), *(measure(held, verdicts, least) for least in (0.3, 0.4, 0.5)), flush=True)
            sums = []
            export(smooth, options.out)


if __name__ == "__main__":
    main()
