#!/usr/bin/env python3
"""Trains the element detector and writes it as ONNX.

Usage: train.py TRUTH OUT.onnx [--minutes 60] [--work DIR] [--threads 2]
Screens may still be made while it trains: the folder is looked at again now and then. A run that was
cut off goes on from its last checkpoint in --work.
"""

import argparse
import json
import math
import queue
import random
import sys
import threading
import time
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional as F

from model import KINDS, Deployed, Detector
from screens import Screens

sys.path.append(str(Path(__file__).resolve().parents[2]))
from halves import store_halves  # noqa: E402


def collate(examples):
    batch = {key: torch.from_numpy(np.stack([e[key] for e in examples]))
             for key in ("picture", "heat", "ignored")}
    index, parts = [], {key: [] for key in ("centre", "box", "kind", "state")}
    for n, e in enumerate(examples):
        index.append(np.concatenate([np.full((len(e["cells"]), 1), n), e["cells"]], 1))
        for key, values in parts.items():
            values.append(e[key])
    batch["index"] = torch.from_numpy(np.concatenate(index))
    for key, values in parts.items():
        batch[key] = torch.from_numpy(np.concatenate(values))
    return batch


def losses(outputs, batch):
    heat, box, kind, state = outputs
    # Focal loss around centres (Zhou et al. 2019, equation 1: alpha 2, beta 4).
    target, logit = batch["heat"], heat[:, 0]
    p = torch.sigmoid(logit)
    centre = (target > 0.999).float()
    found = -(1 - p) ** 2 * F.logsigmoid(logit) * centre
    elsewhere = -(p ** 2) * F.logsigmoid(-logit) * (1 - target) ** 4 * (1 - centre)
    elsewhere = elsewhere * (~batch["ignored"]).float()
    count = centre.sum().clamp(min=1)
    parts = {"heat": (found + elsewhere).sum() / count}
    if len(batch["index"]) == 0:
        return parts
    n, y, x = batch["index"].unbind(1)
    cx, cy = batch["centre"].unbind(1)
    left, top, right, bottom = box[n, :, y, x].unbind(1)
    x0, y0, x1, y1 = batch["box"].unbind(1)
    px0, py0, px1, py1 = cx - left, cy - top, cx + right, cy + bottom
    inter = (torch.minimum(px1, x1) - torch.maximum(px0, x0)).clamp(min=0) * \
            (torch.minimum(py1, y1) - torch.maximum(py0, y0)).clamp(min=0)
    area = (x1 - x0) * (y1 - y0)
    union = (px1 - px0) * (py1 - py0) + area - inter
    hull = (torch.maximum(px1, x1) - torch.minimum(px0, x0)) * (torch.maximum(py1, y1) - torch.minimum(py0, y0))
    # Generalised IoU (Rezatofighi et al. 2019).
    giou = inter / union.clamp(min=1) - (hull - union) / hull.clamp(min=1)
    parts["box"] = 2.0 * (1 - giou).mean()
    parts["kind"] = F.cross_entropy(kind[n, :, y, x], batch["kind"], label_smoothing=0.03)
    known = batch["state"] >= 0
    if known.any():
        parts["state"] = F.binary_cross_entropy_with_logits(state[n, :, y, x][known], batch["state"][known])
    return parts


def feed(screens: Screens, out: queue.Queue):
    made = 0
    while True:
        out.put(collate(screens.batch()))
        made += 1
        if made % 400 == 0:
            print(f"screens: {screens.refresh()}", flush=True)


def export(model: Detector, path: Path):
    deployed = Deployed(model).eval()
    torch.onnx.export(
        deployed, torch.zeros(1, 256, 320, 4, dtype=torch.uint8), str(path), opset_version=13,
        input_names=["pixels"], output_names=["heat", "box", "kind", "state"],
        dynamic_axes={"pixels": {1: "height", 2: "width"},
                      **{name: {2: "rows", 3: "columns"} for name in ("heat", "box", "kind", "state")}})
    store_halves(path)


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("truth", type=Path)
    arguments.add_argument("out", type=Path)
    arguments.add_argument("--minutes", type=float, default=60)
    arguments.add_argument("--work", type=Path, default=Path("/var/tmp/wm-detector"))
    arguments.add_argument("--threads", type=int, default=2)
    arguments.add_argument("--rate", type=float, default=2e-3)
    options = arguments.parse_args()
    options.work.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(options.threads)
    random.seed(1), np.random.seed(1), torch.manual_seed(1)
    screens = Screens(options.truth, "train")
    print(f"screens: {len(screens.known)}", {k: len(v) for k, v in screens.by_source.items()}, flush=True)
    model = Detector().to(memory_format=torch.channels_last)
    mean = Detector()
    print("parameters:", sum(p.numel() for p in model.parameters()))
    groups = [{"params": [p for p in model.parameters() if p.ndim > 1], "weight_decay": 1e-4 * 50},
              {"params": [p for p in model.parameters() if p.ndim <= 1], "weight_decay": 0.0}]
    optimiser = torch.optim.AdamW(groups, lr=options.rate)
    saved = options.work / "checkpoint.pt"
    spent, step, curve = 0.0, 0, []
    if saved.exists():
        state = torch.load(saved)
        model.load_state_dict(state["model"]), mean.load_state_dict(state["mean"])
        optimiser.load_state_dict(state["optimiser"])
        spent, step, curve = state["spent"], state["step"], state["curve"]
    else:
        mean.load_state_dict(model.state_dict())
    batches: queue.Queue = queue.Queue(maxsize=6)
    threading.Thread(target=feed, args=(screens, batches), daemon=True).start()
    started, shown, sums = time.time() - spent, time.time(), {}
    budget = options.minutes * 60
    while time.time() - started < budget:
        share = (time.time() - started) / budget
        rate = options.rate * min(1.0, (step + 1) / 200) * (0.5 + 0.5 * math.cos(math.pi * share)) + 1e-6
        for group in optimiser.param_groups:
            group["lr"] = rate
        batch = batches.get()
        model.train()
        # Twice as fast where the processor multiplies bfloat16, and no worse.
        with torch.autocast("cpu", torch.bfloat16):
            outputs = model(batch["picture"].contiguous(memory_format=torch.channels_last))
        parts = losses(outputs, batch)
        optimiser.zero_grad(set_to_none=True)
        sum(parts.values()).backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 10.0)
        optimiser.step()
        step += 1
        keep = min(0.998, (1 + step) / (20 + step))
        with torch.no_grad():
            for a, b in zip(mean.state_dict().values(), model.state_dict().values()):
                if a.dtype.is_floating_point:
                    a.mul_(keep).add_(b, alpha=1 - keep)
        for key, value in parts.items():
            sums.setdefault(key, []).append(float(value))
        if time.time() - shown > 30:
            shown = time.time()
            line = {"step": step, "minutes": round((time.time() - started) / 60, 1), "rate": round(rate, 6),
                    **{k: round(sum(v) / len(v), 4) for k, v in sums.items()}}
            curve.append(line)
            print(json.dumps(line), flush=True)
            sums = {}
            if len(curve) % 6 == 0:
                torch.save({"model": model.state_dict(), "mean": mean.state_dict(),
                            "optimiser": optimiser.state_dict(), "spent": time.time() - started,
                            "step": step, "curve": curve}, options.work / "part.pt")
                (options.work / "part.pt").replace(saved)
                export(mean, options.work / "latest.onnx")
    export(mean, options.out)
    (options.work / "curve.json").write_text(json.dumps(
        {"curve": curve, "kinds": KINDS, "screens": {k: len(v) for k, v in screens.by_source.items()}}))


if __name__ == "__main__":
    main()
