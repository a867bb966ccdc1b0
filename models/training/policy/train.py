"""Trains the policy network: train.py OUT.onnx --train A.bin B.bin --dev D.bin [--minutes M] [--start-from S.pt]"""

import argparse
import json
import math
import os
import time
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import torch
from torch.nn import functional as F

from model import INPUTS, OUTPUTS, POINTER, PolicyNetwork
from read import Examples


def forget_words(b, share):
    """Hides what some words and marks say from the embeddings: what matches what has to carry it then."""
    for name in ("word_pieces", "thing_pieces"):
        whole = torch.rand(b[name].shape[:2] + (1,)) >= share
        some = torch.rand(b[name].shape) >= share / 2
        b[name] = b[name] * whole * some
    for name in ("word_meanings", "thing_meanings"):
        b[name] = b[name] * (torch.rand(b[name].shape) >= share / 4)


def logits_of(net, b):
    out = net(*[b[name] for name in INPUTS], b["word_mask"], b["thing_mask"])
    out = [part.float() for part in out]
    on_marks = out[0] + (b["mark_mask"][..., None] - 1) * 1e4
    return torch.cat([on_marks.flatten(1), out[1]], 1), out


def loss_of(net, b):
    joint, (_, _, starts, ends, typing, second, trace) = logits_of(net, b)
    log_all = torch.logsumexp(joint, 1)
    log_right = torch.logsumexp(joint + (b["target"] - 1) * 1e4, 1)
    loss = (log_all - log_right).mean()
    rows = torch.arange(len(joint))
    typed = b["span"][:, 0] >= 0
    extra = {}
    if typed.any():
        blocked = (b["word_mask"] - 1) * 1e4
        extra["span"] = (F.cross_entropy((starts + blocked)[typed], b["span"][typed, 0]) + F.cross_entropy((ends + blocked)[typed], b["span"][typed, 1])) / 2
        own = typing[rows, b["first"]][typed]
        extra["typing"] = F.binary_cross_entropy_with_logits(own[:, :2], b["typed"][typed])
    dragged = b["second"].sum(1) > 0
    if dragged.any():
        part = second.reshape(*second.shape[:2], 4, POINTER)
        query = part[rows, b["first"], 0]
        scores = (part[:, :, 1] @ query[:, :, None]).squeeze(-1) / 4 + (b["mark_mask"] - 1) * 1e4
        extra["second"] = (torch.logsumexp(scores, 1) - torch.logsumexp(scores + (b["second"] - 1) * 1e4, 1))[dragged].mean()
    shown = b["has_trace"] > 0
    if shown.any():
        own = trace[rows, b["first"]][shown]
        extra["trace"] = F.binary_cross_entropy_with_logits(own, b["trace"][shown])
    return loss + 0.5 * sum(extra.values()), loss.item(), {name: value.item() for name, value in extra.items()}


def sure_table(sure, right):
    """For each least probability: how often what is at least as sure is right, and how much of all that is."""
    return {str(t): [round(float(right[sure >= t].mean()), 4), round(float((sure >= t).mean()), 4)] for t in (0.4, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.93, 0.95, 0.97) if (sure >= t).any()}


@torch.no_grad()
def evaluate(net, examples, limit=100000):
    """How often the likeliest choice is right, by action and family; calibration; precision where it is sure."""
    net.eval()
    sure, right, actions, chosen, families, spans, drops, traces = [], [], [], [], [], [], [], []
    for group in examples.batches(30000, np.random.default_rng(1)):
        b = examples.batch(group)
        joint, (_, _, starts, ends, _, second, trace) = logits_of(net, b)
        best = joint.argmax(1)
        rows = torch.arange(len(best))
        right.append(b["target"][rows, best])
        sure.append(torch.softmax(joint, 1)[rows, best])
        actions.append(b["action"])
        marks = len(examples.dims["markActions"])
        chosen.append(torch.where(best < joint.shape[1] - len(examples.dims["plainActions"]), best % marks, marks + best - (joint.shape[1] - len(examples.dims["plainActions"]))))
        families.append(b["family"])
        typed = b["span"][:, 0] >= 0
        blocked = (b["word_mask"] - 1) * 1e4
        good = ((starts + blocked).argmax(1) == b["span"][:, 0]) & ((ends + blocked).argmax(1) == b["span"][:, 1])
        spans.append(good[typed])
        dragged = b["second"].sum(1) > 0
        part = second.reshape(*second.shape[:2], 4, POINTER)
        scores = (part[:, :, 1] @ part[rows, b["first"], 0][:, :, None]).squeeze(-1) + (b["mark_mask"] - 1) * 1e4
        drops.append(b["second"][rows, scores.argmax(1)][dragged])
        shown = b["has_trace"] > 0
        traces.append(((torch.sigmoid(trace[rows, b["first"]]) - b["trace"]).abs().mean(1))[shown])
        if sum(len(r) for r in right) > limit:
            break
    net.train()
    sure, right = torch.cat(sure).numpy(), torch.cat(right).numpy()
    actions, families = torch.cat(actions).numpy(), torch.cat(families).numpy()
    dims = examples.dims
    chosen = torch.cat(chosen).numpy()
    first = len(dims["markActions"])
    ends = {"next": first + dims["plainActions"].index("next"), "fail": first + dims["plainActions"].index("fail")}
    kinds = {"act": ~np.isin(chosen, list(ends.values())), **{name: chosen == at for name, at in ends.items()}}
    names = dims["markActions"] + dims["plainActions"]
    bins = np.minimum((sure * 10).astype(int), 9)
    error = sum(abs(sure[bins == k].mean() - right[bins == k].mean()) * (bins == k).mean() for k in range(10) if (bins == k).any())
    return {
        "right": float(right.mean()), "calibration": float(error),
        "actions": {names[a]: [round(float(right[actions == a].mean()), 4), int((actions == a).sum())] for a in np.unique(actions)},
        "families": {dims["families"][f]: round(float(right[families == f].mean()), 4) for f in np.unique(families)},
        "sure": {kind: sure_table(sure[own], right[own]) for kind, own in kinds.items()},
        "span": float(torch.cat(spans).float().mean()), "drop": float(torch.cat(drops).float().mean()), "trace": float(torch.cat(traces).mean()),
    }


@torch.no_grad()
def fit_temperature(net, examples):
    """One number that makes the probabilities mean what they say, on held-apart families."""
    net.eval()
    net.temperature.fill_(1)
    kept = []
    for group in examples.batches(30000, np.random.default_rng(2)):
        b = examples.batch(group)
        kept.append((logits_of(net, b)[0], b["target"]))
    def cost(t):
        return sum((torch.logsumexp(j / t, 1) - torch.logsumexp(j / t + (y - 1) * 1e4, 1)).sum().item() for j, y in kept)
    best = min((0.6 + 0.05 * step for step in range(50)), key=cost)
    net.temperature.fill_(best)
    return best


def load_grown(net, state):
    """Weights of a network that knew fewer actions or saw less: the new parts start as they are, or blind."""
    own = net.state_dict()
    for name, value in state.items():
        part = own[name]
        if part.shape != value.shape and part.dim() > 1 and part.shape[1] > value.shape[1]:
            part.zero_()
        part[tuple(slice(0, size) for size in value.shape)].copy_(value)


def batches(examples, size, rng):
    """One pass over the examples; the next batch is put together while the network works on this one."""
    with ThreadPoolExecutor(1) as pool:
        waiting = None
        for group in examples.batches(size, rng):
            coming = pool.submit(examples.batch, group)
            if waiting is not None:
                yield waiting.result()
            waiting = coming
        if waiting is not None:
            yield waiting.result()


def listed(paths):
    """The files to train on; "@list.txt" stands for those named in it, looked up anew for each pass."""
    return [path for given in paths for path in (open(given[1:]).read().split() if given.startswith("@") else [given])]


def export(net, examples, path):
    net.eval()
    b = examples.batch([0])
    inputs = tuple(b[name].to(torch.int32) if b[name].dtype == torch.int64 else b[name] for name in INPUTS)
    axes = {name: {0: "batch"} for name in INPUTS + OUTPUTS}
    for name, dim, axis in [("word_pieces", 1, "words"), ("thing_pieces", 1, "things"), ("word_meanings", 1, "words"), ("thing_meanings", 1, "things"), ("near", 1, "things"), ("words", 1, "words"), ("things", 1, "things"), ("match", 1, "things"), ("match", 2, "words"), ("boxes", 1, "things"), ("on_marks", 1, "things"), ("typing", 1, "things"), ("second", 1, "things"), ("trace", 1, "things"), ("span_start", 1, "words"), ("span_end", 1, "words")]:
        axes[name][dim] = axis
    torch.onnx.export(net, inputs, path, input_names=INPUTS, output_names=OUTPUTS, dynamic_axes=axes, opset_version=14)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("out")
    parser.add_argument("--train", nargs="+", required=True)
    parser.add_argument("--dev", nargs="+", required=True)
    parser.add_argument("--test", nargs="+", help="measured once, with the weights that are kept")
    parser.add_argument("--words", required=True, help="words.data of words.py")
    parser.add_argument("--minutes", type=float, default=40)
    parser.add_argument("--rate", type=float, default=8e-4)
    parser.add_argument("--batch", type=int, default=12000)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--start-from")
    parser.add_argument("--bf16", action="store_true")
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    base = os.path.splitext(args.out)[0]
    torch.manual_seed(7)
    rng = np.random.default_rng(7)
    paths = listed(args.train)
    train, dev = Examples(paths), Examples(args.dev)
    table = np.fromfile(args.words, dtype=np.int8).reshape(-1, 64)
    net = PolicyNetwork(train.dims, torch.from_numpy(np.concatenate([np.zeros((1, 64), np.int8), table])))
    if args.start_from:
        load_grown(net, torch.load(args.start_from))
        net.temperature.fill_(1)
    mean = {name: value.detach().clone() for name, value in net.state_dict().items()}
    optimizer = torch.optim.AdamW(net.parameters(), lr=args.rate, weight_decay=0.01, betas=(0.9, 0.98))
    print(f"{sum(p.numel() for p in net.parameters())} parameters, {len(train.where)} examples", flush=True)
    began, steps, seen, losses, curve = time.time(), 0, 0, [], []
    said = began
    over = False
    while not over:
        if listed(args.train) != paths:
            paths = listed(args.train)
            train = Examples(paths)
            print(f"{len(train.where)} examples", flush=True)
        for b in batches(train, args.batch, rng):
            passed = (time.time() - began) / (60 * args.minutes)
            if passed >= 1:
                over = True
                break
            rate = args.rate * min(1, steps / 200) * (0.02 + 0.98 * (0.5 + 0.5 * math.cos(math.pi * passed)))
            for part in optimizer.param_groups:
                part["lr"] = rate
            forget_words(b, 0.3)
            with torch.autocast("cpu", dtype=torch.bfloat16, enabled=args.bf16):
                loss, main_loss, extra = loss_of(net, b)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimizer.step()
            steps += 1
            seen += len(b["action"])
            losses.append(main_loss)
            keep = min(0.998, steps / (steps + 50))
            for name, value in net.state_dict().items():
                mean[name].lerp_(value, 1 - keep) if value.is_floating_point() else mean[name].copy_(value)
            if time.time() - said > 120:
                said = time.time()
                print(f"{(said - began) / 60:.1f} min, {seen} seen, loss {np.mean(losses[-200:]):.4f}, {extra}", flush=True)
                torch.save(mean, base + "-sofar.pt")
                curve.append([round((said - began) / 60, 1), seen, round(float(np.mean(losses[-200:])), 4)])
    net.load_state_dict(mean)
    temperature = fit_temperature(net, dev)
    report = {"parameters": sum(p.numel() for p in net.parameters()), "examples": len(train.where), "seen": seen, "minutes": args.minutes, "temperature": temperature, "curve": curve, "dev": evaluate(net, dev), "train": evaluate(net, train, 6000)}
    if args.test:
        report["test"] = evaluate(net, Examples(args.test))
    print(json.dumps(report, indent=1), flush=True)
    torch.save(net.state_dict(), base + ".pt")
    export(net, dev, args.out)
    json.dump(report, open(base + "-report.json", "w"), indent=1)


main()
