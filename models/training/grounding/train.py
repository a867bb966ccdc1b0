#!/usr/bin/env python3
"""Trains the grounding network and writes it as ONNX, with a report of what it can do.

Usage: train.py DATA_DIR OUT.onnx REPORT.json [--epochs N]     (train.sh runs everything)
"""

import argparse
import json
import math
import random
import time
from pathlib import Path

import numpy as np
import torch

from model import GroundingNetwork

SEED = 11
BATCH_CELLS = 3500  # marks in a batch, padding included
torch.set_num_threads(2)


def load(path: Path, dims: dict) -> list[dict]:
    """Reads the examples that generate.ts wrote (its header comment gives the format)."""
    data = path.read_bytes()
    examples, at = [], 0

    def take(count: int, kind: str):
        nonlocal at
        array = np.frombuffer(data, dtype=kind, count=count, offset=at)
        at += 4 * count
        return array

    while at < len(data):
        marks, words, targets, tag, _, _ = take(6, "<i4")
        example = {"targets": take(targets, "<i4"), "tag": int(tag), "tokens": take(words, "<i4")}
        example["flags"] = take(words * dims["wordFeatureCount"], "<f4").reshape(words, -1)
        example["align"] = take(marks * words * dims["alignCount"], "<f4").reshape(marks, words, -1)
        example["marks"] = take(marks * dims["markFeatureCount"], "<f4").reshape(marks, -1)
        example["boxes"] = take(marks * 4, "<f4").reshape(marks, 4)
        examples.append(example)
    return examples


def batches(examples: list[dict], shuffle: random.Random | None):
    """Groups of examples with about as many marks each."""
    order = list(range(len(examples)))
    if shuffle is not None:
        shuffle.shuffle(order)
    groups = []
    for start in range(0, len(order), 4096):
        chunk = sorted(order[start:start + 4096], key=lambda i: len(examples[i]["marks"]))
        group: list[int] = []
        for index in chunk:
            if group and len(examples[index]["marks"]) * (len(group) + 1) > BATCH_CELLS:
                groups.append(group)
                group = []
            group.append(index)
        groups.append(group)
    if shuffle is not None:
        shuffle.shuffle(groups)
    for group in groups:
        yield collate([examples[index] for index in group]), [examples[index] for index in group]


def collate(group: list[dict]) -> dict:
    size = len(group)
    marks = max(len(e["marks"]) for e in group)
    words = max(len(e["tokens"]) for e in group)
    first = group[0]
    batch = {
        "tokens": np.zeros((size, words), np.int64),
        "flags": np.zeros((size, words, first["flags"].shape[1]), np.float32),
        "align": np.zeros((size, marks, words, first["align"].shape[2]), np.float32),
        "marks": np.zeros((size, marks, first["marks"].shape[1]), np.float32),
        "boxes": np.zeros((size, marks, 4), np.float32),
        "word_mask": np.zeros((size, words), np.float32),
        "mark_mask": np.zeros((size, marks), np.float32),
    }
    target = np.zeros((size, marks + 1), np.float32)
    for row, e in enumerate(group):
        k, t = len(e["marks"]), len(e["tokens"])
        batch["tokens"][row, :t] = e["tokens"]
        batch["flags"][row, :t] = e["flags"]
        batch["align"][row, :k, :t] = e["align"]
        batch["marks"][row, :k] = e["marks"]
        batch["boxes"][row, :k] = e["boxes"]
        batch["word_mask"][row, :t] = 1
        batch["mark_mask"][row, :k] = 1
        if len(e["targets"]):
            target[row, e["targets"]] = 1
        else:
            target[row, marks] = 1
    result = {name: torch.from_numpy(value) for name, value in batch.items()}
    result["target"] = torch.from_numpy(target)
    return result


def loss_of(logits, target):
    """Minus the log of the probability that falls on any right answer."""
    log = torch.log_softmax(logits, -1)
    return -torch.logsumexp(log + (target - 1) * 1e4, -1)


def run(model, batch):
    inputs = {name: value for name, value in batch.items() if name != "target"}
    return model(**inputs)


@torch.no_grad()
def judge(model, examples) -> dict:
    """Per example: the probability of the best answer, whether it is right, whether it is 'none'."""
    model.eval()
    result = {"logits": [], "sure": [], "right": [], "none": [], "tag": []}
    for batch, group in batches(examples, None):
        logits = run(model, batch)
        probability = torch.softmax(logits, -1)
        top, best = probability.max(-1)
        right = batch["target"].gather(1, best[:, None]).squeeze(1)
        result["sure"] += top.tolist()
        result["right"] += right.tolist()
        result["none"] += (best == logits.shape[1] - 1).tolist()
        result["tag"] += [e["tag"] for e in group]
        result["logits"] += list(zip(logits, batch["target"]))
    return result


def fit_temperature(judged) -> float:
    """The temperature of least negative log likelihood, by golden section."""
    def cost(t):
        return sum(float(loss_of(l[None] / t, y[None])) for l, y in judged["logits"][:6000])
    low, high, ratio = 0.4, 4.0, (math.sqrt(5) - 1) / 2
    for _ in range(14):
        a, b = high - ratio * (high - low), low + ratio * (high - low)
        if cost(a) < cost(b):
            high = b
        else:
            low = a
    return (low + high) / 2


def report(judged) -> dict:
    sure, right = np.array(judged["sure"]), np.array(judged["right"])
    none, tag = np.array(judged["none"]), np.array(judged["tag"])
    bins, ece = [], 0.0
    for low in np.arange(0, 1, 0.1):
        here = (sure >= low) & ((sure < low + 0.1) | (low >= 0.9))
        if here.any():
            bins.append([round(float(sure[here].mean()), 3), round(float(right[here].mean()), 3), int(here.sum())])
            ece += here.mean() * abs(sure[here].mean() - right[here].mean())
    chosen = ~none
    curve = []
    for threshold in [0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95]:
        acted = chosen & (sure >= threshold)
        curve.append({"threshold": threshold,
                      "precision": round(float(right[acted].mean()), 4) if acted.any() else None,
                      "acted": round(float(acted.sum() / max(1, (tag == 0).sum())), 4)})
    return {
        "examples": len(sure),
        "accuracy": round(float(right.mean()), 4),
        "accuracyPresent": round(float(right[tag == 0].mean()), 4),
        "accuracyAbsent": round(float(right[tag == 1].mean()), 4) if (tag == 1).any() else None,
        "accuracyUnseen": round(float(right[tag == 2].mean()), 4) if (tag == 2).any() else None,
        "ece": round(float(ece), 4),
        "bins": bins,
        "thresholds": curve,
    }


def export(model, example, out: Path) -> None:
    model.eval()
    batch = collate([example])
    names = ["tokens", "flags", "align", "marks", "boxes"]
    torch.onnx.export(
        model, tuple(batch[name] for name in names), str(out), input_names=names,
        output_names=["logits"], opset_version=14, do_constant_folding=True,
        dynamic_axes={"tokens": {1: "words"}, "flags": {1: "words"}, "align": {1: "count", 2: "words"},
                      "marks": {1: "count"}, "boxes": {1: "count"}, "logits": {1: "answers"}})


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("data", type=Path)
    arguments.add_argument("out", type=Path)
    arguments.add_argument("report", type=Path)
    arguments.add_argument("--epochs", type=int, default=5)
    arguments.add_argument("--start-from", type=Path, help="weights to go on from, with a fifth of the learning rate")
    options = arguments.parse_args()
    torch.manual_seed(SEED)
    dims = json.loads((options.data / "dims.json").read_text())
    splits = {name: load(options.data / f"{name}.bin", dims) for name in ["train", "dev", "test"]}
    model = GroundingNetwork(dims["lexiconSize"], dims["wordFeatureCount"], dims["alignCount"],
                             dims["markFeatureCount"])
    if options.start_from is not None:
        model.load_state_dict(torch.load(options.start_from))
        model.temperature.data[:] = 1
    print(sum(p.numel() for p in model.parameters()), "parameters,", len(splits["train"]), "examples", flush=True)
    shuffle = random.Random(SEED)
    steps = sum(1 for _ in batches_only(splits["train"])) * options.epochs
    optimiser = torch.optim.AdamW(model.parameters(), lr=2e-3, weight_decay=0.02)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, max_lr=2.5e-3 if options.start_from is None else 6e-4, total_steps=steps + 64, pct_start=0.1)
    started, step = time.time(), 0
    for epoch in range(options.epochs):
        model.train()
        running = 0.0
        for batch, _ in batches(splits["train"], shuffle):
            loss = loss_of(run(model, batch), batch["target"]).mean()
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimiser.step()
            if step < steps + 63:
                schedule.step()
            step += 1
            running = 0.98 * running + 0.02 * float(loss) if running else float(loss)
            if step % 200 == 0:
                print(f"epoch {epoch} step {step}/{steps} loss {running:.4f} {time.time() - started:.0f} s", flush=True)
        summary = report(judge(model, splits["dev"]))
        print("dev", {k: summary[k] for k in ["accuracy", "accuracyPresent", "accuracyAbsent", "accuracyUnseen", "ece"]}, flush=True)
    model.temperature.data[:] = fit_temperature(judge(model, splits["dev"]))
    result = {"seed": SEED, "seconds": round(time.time() - started), "temperature": round(float(model.temperature), 4),
              "parameters": sum(p.numel() for p in model.parameters()), "trained": len(splits["train"]),
              "dev": report(judge(model, splits["dev"])), "test": report(judge(model, splits["test"]))}
    options.report.write_text(json.dumps(result, indent=1))
    torch.save(model.state_dict(), options.data / "model.pt")
    export(model, splits["dev"][0], options.out)
    print(json.dumps(result["test"], indent=1))


def batches_only(examples):
    yield from (None for _ in batches_sizes(examples))


def batches_sizes(examples):
    sizes = sorted(len(e["marks"]) for e in examples)
    group, count = 0, 0
    for size in sizes:
        if group and size * (group + 1) > BATCH_CELLS:
            count += 1
            group = 0
        group += 1
    return range(count + 1 + len(examples) // 4096)


if __name__ == "__main__":
    main()
