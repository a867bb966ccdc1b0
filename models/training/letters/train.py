#!/usr/bin/env python3
"""Trains the letter reader: train.py FOLDER OUT.onnx [--minutes 45]; FOLDER has train-*.npz and dev*.npz
of render.py and crops.py."""

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
from PIL import Image
from torch.nn import functional as F

from characters import UNKNOWN, characters
from model import HEIGHT, STEP, Deployed, Letters
from render import EDGE

sys.path.append(str(Path(__file__).resolve().parents[1]))
from halves import store_halves  # noqa: E402

# As models/ocr/recognition.ts cuts a line: paper around the ink, in ink heights, and the least height.
PADDING_Y, PADDING_X, LEAST_HEIGHT = 0.22, 0.3, 9
# Columns of one batch, all its lines together.
COLUMNS = 12288
CHARACTERS = characters()
CLASSES = {character: index + 1 for index, character in enumerate(CHARACTERS)}


class Lines:
    def __init__(self, paths):
        self.parts = [np.load(path) for path in paths]
        self.parts = [(p["ink"], p["size"], p["text"], np.concatenate([[0], np.cumsum(p["size"].prod(1).astype(np.int64))])) for p in self.parts]
        self.index = [(n, i) for n, part in enumerate(self.parts) for i in range(len(part[1]))]
        self.drawings = [(n, i) for n, i in self.index if self.parts[n][2][i] == UNKNOWN]

    def get(self, which):
        n, i = which
        ink, size, text, at = self.parts[n]
        return ink[at[i]:at[i + 1]].reshape(size[i]), str(text[i])


def cut(ink, text, vary):
    """A line as the reader is given it: float32 [HEIGHT, width]. None where it is too long for its width."""
    h, w = ink.shape
    jitter = (lambda: random.choice([0, 0, 0, -1, 1])) if vary else (lambda: 0)
    top, bottom, left, right = EDGE + jitter(), h - EDGE + jitter(), EDGE + jitter(), w - EDGE + jitter()
    top, left = max(0, top), max(0, left)
    height, width = bottom - top, right - left
    if height < 2 or width < 2:
        return None
    line = max(height, LEAST_HEIGHT)
    pad_y, pad_x = line * PADDING_Y + (line - height) / 2, line * PADDING_X
    # Outside of a pixel around the box lies paper.
    y0, y1, x0, x1 = max(0, top - 1), min(h, bottom + 1), max(0, left - 1), min(w, right + 1)
    py, px = math.ceil(pad_y) + 2, math.ceil(pad_x) + 2
    paper = np.zeros((y1 - y0 + 2 * py, x1 - x0 + 2 * px), np.uint8)
    paper[py:-py, px:-px] = ink[y0:y1, x0:x1]
    scale = HEIGHT / (height + 2 * pad_y)
    columns = max(STEP * 4, round((width + 2 * pad_x) * scale / STEP) * STEP)
    area_x, area_y = px + (left - x0) - pad_x, py + (top - y0) - pad_y
    box = (area_x, area_y, area_x + columns / scale, area_y + HEIGHT / scale)
    picture = Image.fromarray(paper).transform((columns, HEIGHT), Image.AFFINE, (1 / scale, 0, box[0], 0, 1 / scale, box[1]), Image.BILINEAR)
    values = np.asarray(picture, np.float32) / max(1, int(ink.max()))
    doubled = sum(a == b for a, b in zip(text, text[1:]))
    return values if columns // STEP >= len(text) + doubled else None


def beside(ink, text, drawing):
    """A drawing before or behind a text: what text detection takes for one line."""
    gap = np.zeros((1, random.randint(2, 9)), np.uint8)
    parts = [(drawing, UNKNOWN), (gap, " "), (ink[:, EDGE:-EDGE], text)]
    if random.random() < 0.25:
        parts.reverse()
    height = max(part.shape[0] for part, _ in parts)
    level = lambda part: np.pad(part, (((height - part.shape[0]) // 2, height - part.shape[0] - (height - part.shape[0]) // 2), (0, 0)))
    joined = np.concatenate([level(part) for part, _ in parts], 1)
    return np.pad(joined, ((0, 0), (EDGE, EDGE))) if joined.shape[0] >= 2 * EDGE + 3 else joined, "".join(part for _, part in parts)


def bordered(ink):
    """A field's or a window's upright border that is caught with the text."""
    more = random.randint(0, 8)
    ink = np.pad(ink, ((more, more), (0, 0)))
    edge = np.zeros((ink.shape[0], random.randint(4, 11)), np.uint8)
    edge[EDGE:-EDGE, EDGE:EDGE + random.choice([1, 1, 2])] = random.randint(70, 255)
    return np.concatenate([edge, ink[:, EDGE:]] if random.random() < 0.7 else [ink[:, :-EDGE], edge[:, ::-1]], 1)


def vary(values):
    """Ground that is not even, ink that is fainter or bolder, dust, a neighbour's edge."""
    if random.random() < 0.4:
        values = np.clip(values, 0, 1) ** random.uniform(0.6, 1.6)
    if random.random() < 0.2:
        values = values + np.linspace(random.uniform(-0.2, 0.2), random.uniform(-0.2, 0.2), values.shape[1], dtype=np.float32)
    if random.random() < 0.2:
        values = values + np.random.normal(0, random.uniform(0.01, 0.12), values.shape).astype(np.float32)
    if random.random() < 0.05:
        values = values.copy()
        values[random.choice([0, 1, 2, HEIGHT - 3, HEIGHT - 2, HEIGHT - 1])] = random.uniform(0.2, 1)
    return np.clip(values, -0.3, 1.3)


def batch(lines, order):
    """Lines of about one length as padded ink [n, 1, HEIGHT, width] with their classes."""
    rows, texts = [], []
    for which in order:
        ink, text = lines.get(which)
        if lines.drawings and text != UNKNOWN and random.random() < 0.08:
            ink, text = beside(ink, text, lines.get(random.choice(lines.drawings))[0][EDGE:-EDGE, EDGE:-EDGE])
        elif random.random() < 0.05:
            ink = bordered(ink)
        values = cut(ink, text, True)
        if values is not None:
            rows.append(vary(values))
            texts.append([CLASSES[c] for c in text])
    width = max(row.shape[1] for row in rows)
    stacked = np.zeros((len(rows), 1, HEIGHT, width), np.float32)
    for n, row in enumerate(rows):
        stacked[n, 0, :, :row.shape[1]] = row
    steps = torch.tensor([row.shape[1] // STEP for row in rows])
    return torch.from_numpy(stacked), steps, torch.tensor([len(t) for t in texts]), torch.tensor([c for t in texts for c in t])


def feed(lines, out):
    while True:
        pool = random.sample(lines.index, min(4000, len(lines.index)))
        length = lambda which: lines.parts[which[0]][1][which[1]]
        # Sorted by what the width will be, so that little of a batch is padding.
        pool.sort(key=lambda which: length(which)[1] / length(which)[0])
        batches, start = [], 0
        while start < len(pool):
            h, w = length(pool[start])
            count = max(4, int(COLUMNS / max(24, 22 * w / h)))
            batches.append(pool[start:start + count])
            start += count
        random.shuffle(batches)
        for order in batches:
            out.put(batch(lines, order))


def read(model, values):
    with torch.no_grad():
        best = model(torch.from_numpy(values[None, None])).softmax(2)[0].max(1)
    text, last = [], 0
    for index in best.indices.tolist():
        if index not in (0, last):
            text.append(CHARACTERS[index - 1])
        last = index
    return "".join(text)


def measure(model, lines, count=400):
    """Shares of lines that are read without a mistake: all, and without regard to spaces and case."""
    model.eval()
    squash = lambda text: "".join(text.lower().split())
    whole = bare = 0
    chosen = random.Random(7).sample(lines.index, min(count, len(lines.index)))
    for which in chosen:
        ink, text = lines.get(which)
        values = cut(ink, text, False)
        said = "" if values is None else read(model, values)
        whole += said.strip() == text
        bare += squash(said) == squash(text)
    return {"exact": whole / len(chosen), "bare": bare / len(chosen)}


def export(model, path):
    torch.onnx.export(Deployed(model).eval(), torch.zeros(2, 1, HEIGHT, 64), str(path), opset_version=13, input_names=["ink"], output_names=["probabilities"],
                      dynamic_axes={"ink": {0: "lines", 3: "width"}, "probabilities": {0: "lines", 1: "steps"}})
    store_halves(path)


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("folder", type=Path)
    arguments.add_argument("out", type=Path)
    arguments.add_argument("--minutes", type=float, default=45)
    arguments.add_argument("--rate", type=float, default=2e-3)
    arguments.add_argument("--threads", type=int, default=2)
    options = arguments.parse_args()
    torch.set_num_threads(options.threads)
    random.seed(1), np.random.seed(1), torch.manual_seed(1)
    lines, held = Lines(sorted(options.folder.glob("train-*.npz"))), {path.stem: Lines([path]) for path in sorted(options.folder.glob("dev*.npz"))}
    print("lines:", len(lines.index), "classes:", len(CLASSES) + 1, flush=True)
    model = Letters(len(CLASSES) + 1).to(memory_format=torch.channels_last)
    mean = Letters(len(CLASSES) + 1)
    print("parameters:", sum(p.numel() for p in model.parameters()), flush=True)
    optimiser = torch.optim.AdamW(model.parameters(), lr=options.rate, weight_decay=5e-3)
    saved = options.folder / "checkpoint.pt"
    spent, step = 0.0, 0
    if saved.exists():
        state = torch.load(saved)
        model.load_state_dict(state["model"]), mean.load_state_dict(state["mean"]), optimiser.load_state_dict(state["optimiser"])
        spent, step = state["spent"], state["step"]
    else:
        mean.load_state_dict(model.state_dict())
    batches = queue.Queue(maxsize=8)
    threading.Thread(target=feed, args=(lines, batches), daemon=True).start()
    started, shown, sums, seen = time.time() - spent, time.time(), [], 0
    while (share := (time.time() - started) / (options.minutes * 60)) < 1:
        for group in optimiser.param_groups:
            group["lr"] = options.rate * min(1.0, (step + 1) / 300) * (0.5 + 0.5 * math.cos(math.pi * share)) + 1e-6
        ink, steps, lengths, classes = batches.get()
        model.train()
        with torch.autocast("cpu", torch.bfloat16):
            said = model(ink.contiguous(memory_format=torch.channels_last))
        loss = F.ctc_loss(said.float().log_softmax(2).transpose(0, 1), classes, steps, lengths, zero_infinity=True)
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 5.0)
        optimiser.step()
        step, seen = step + 1, seen + len(steps)
        keep = min(0.998, (1 + step) / (20 + step))
        with torch.no_grad():
            for a, b in zip(mean.state_dict().values(), model.state_dict().values()):
                if a.dtype.is_floating_point:
                    a.mul_(keep).add_(b, alpha=1 - keep)
        sums.append(float(loss))
        if time.time() - shown > 60:
            shown = time.time()
            line = {"step": step, "minutes": round((shown - started) / 60, 1), "lines": seen, "loss": round(sum(sums) / len(sums), 4)}
            line |= {name: measure(mean, some, 100) for name, some in held.items()}
            print(json.dumps(line), flush=True)
            sums = []
            torch.save({"model": model.state_dict(), "mean": mean.state_dict(), "optimiser": optimiser.state_dict(), "spent": time.time() - started, "step": step}, saved.with_suffix(".part"))
            saved.with_suffix(".part").replace(saved)
            export(mean, options.folder / "latest.onnx")
    export(mean, options.out)
    options.out.with_suffix(".txt").write_text("".join(f"{letter}\n" for letter in CHARACTERS if letter != " "), encoding="utf-8")
    print(json.dumps({name: measure(mean, some, 2000) for name, some in held.items()}))


if __name__ == "__main__":
    main()
