"""Screens with their truth, as training pictures: crops, changes of scale and colour, targets."""

import json
import random
from pathlib import Path

import numpy as np
from PIL import Image

from model import KINDS, STATES, STRIDE

# How often a source is drawn from; real programs are few and worth most.
SHARES = {"program": 2.5, "gtk": 2.5, "qt": 2.0, "java": 0.7, "web": 1.6}
# Height × width × how many, all about a megapixel: most crops are small, some see whole windows.
SHAPES = [((384, 384, 7), 0.62), ((256, 1024, 4), 0.2), ((768, 1280, 1), 0.18)]


class Screen:
    def __init__(self, path: Path):
        truth = json.loads(path.with_suffix(".json").read_text())
        self.pixels = np.asarray(Image.open(path).convert("RGB"))
        self.exhaustive = truth.get("exhaustive", True)
        # Parts that nobody tells about, such as a window manager's title bars.
        self.unknown = np.array(truth.get("ignore", []), np.float32).reshape(-1, 4)
        things = [t for t in truth["things"] if t["kind"] in KINDS]
        self.boxes = np.array([t["box"] for t in things], np.float32).reshape(-1, 4)
        self.kinds = np.array([KINDS.index(t["kind"]) for t in things], np.int64)
        self.states = np.array(
            [[-1 if s not in t.get("state", {}) else int(t["state"][s]) for s in STATES]
             for t in things], np.float32).reshape(-1, len(STATES))
        # What is not said to be so is not so, where the source tells such states at all.
        for column, state in enumerate(STATES):
            if state in ("checked", "expanded"):
                continue
            if any(state in t.get("state", {}) for t in things):
                known = self.states[:, column]
                known[known < 0] = 0


class Screens:
    """All screens of a split below a folder; look again with `refresh`, as they may still be made."""

    def __init__(self, folder: Path, split: str, most: int = 4500):
        self.folder, self.split, self.most = folder, split, most
        self.known: set[Path] = set()
        self.by_source: dict[str, list[Screen]] = {}
        self.refresh()

    def refresh(self) -> int:
        for path in sorted((self.folder / self.split).glob("*/*.json")):
            picture = path.with_suffix(".png")
            if picture in self.known or len(self.known) >= self.most or not picture.exists():
                continue
            try:
                screen = Screen(picture)
            except (OSError, ValueError, KeyError) as error:
                print(f"left out {picture}: {error}")
                continue
            self.known.add(picture)
            self.by_source.setdefault(path.parent.name.split("-")[0], []).append(screen)
        return len(self.known)

    def pick(self) -> Screen:
        sources = list(self.by_source)
        weights = [SHARES.get(s, 1.0) * min(1.0, len(self.by_source[s]) / 60) for s in sources]
        return random.choice(self.by_source[random.choices(sources, weights)[0]])

    def batch(self):
        height, width, count = random.choices([s for s, _ in SHAPES], [w for _, w in SHAPES])[0]
        return [example(self.pick(), height, width) for _ in range(count)]


def cut(screen: Screen, height: int, width: int):
    """A crop of the screen at a random scale: pixels, boxes in its pixels, what is whole."""
    tall, wide = screen.pixels.shape[:2]
    whole = height >= 700
    if whole:
        factor = min(height / tall, width / wide) if random.random() < 0.5 else 1.0
    else:
        factor = 1.0 if random.random() < 0.55 else float(np.exp(random.uniform(np.log(0.55), np.log(1.7))))
    h, w = min(tall, round(height / factor)), min(wide, round(width / factor))
    if len(screen.boxes) and random.random() < 0.75:
        rare = 1.0 / np.sqrt(np.bincount(screen.kinds, minlength=len(KINDS))[screen.kinds])
        b = screen.boxes[random.choices(range(len(rare)), rare)[0]]
        cx, cy = b[0] + b[2] / 2, b[1] + b[3] / 2
        x = cx - random.uniform(0.1, 0.9) * w
        y = cy - random.uniform(0.1, 0.9) * h
    else:
        x, y = random.uniform(0, wide - w), random.uniform(0, tall - h)
    x, y = int(np.clip(x, 0, wide - w)), int(np.clip(y, 0, tall - h))
    pixels = screen.pixels[y:y + h, x:x + w]
    if factor != 1.0:
        size = (max(1, min(width, round(w * factor))), max(1, min(height, round(h * factor))))
        pixels = np.asarray(Image.fromarray(pixels).resize(size, random.choice([Image.BILINEAR, Image.LANCZOS])))
    corner = np.array([x, y, 0, 0], np.float32)
    return pixels, (screen.boxes - corner) * factor, (screen.unknown - corner) * factor


def recolour(pixels: np.ndarray) -> np.ndarray:
    picture = pixels.astype(np.float32)
    if random.random() < 0.12:
        picture = 255.0 - picture
    if random.random() < 0.2:
        picture = picture[:, :, np.random.permutation(3)]
    if random.random() < 0.06:
        picture = np.repeat(picture.mean(2, keepdims=True), 3, 2)
    if random.random() < 0.5:
        picture = picture * np.random.uniform(0.75, 1.15, 3).astype(np.float32) + np.random.uniform(-20, 20)
    if random.random() < 0.15:
        picture = 128 + (picture - 128) * random.uniform(0.5, 1.3)
    return np.clip(picture, 0, 255)


def example(screen: Screen, height: int, width: int):
    """Picture [3, h, w] and targets on the grid: heat, ignored, owner's box, kind, states."""
    pixels, boxes, unknown = cut(screen, height, width)
    kinds, states = screen.kinds, screen.states
    picture = np.full((height, width, 3), random.randint(0, 255), np.float32)
    ph, pw = pixels.shape[:2]
    picture[:ph, :pw] = recolour(pixels)
    if random.random() < 0.1:
        picture = picture[:, ::-1].copy()
        boxes = boxes.copy()
        boxes[:, 0] = width - boxes[:, 0] - boxes[:, 2]
        unknown = unknown.copy()
        unknown[:, 0] = width - unknown[:, 0] - unknown[:, 2]
        left_edge, right_edge = width - pw, width
    else:
        left_edge, right_edge = 0, pw
    gh, gw = height // STRIDE, width // STRIDE
    heat = np.zeros((gh, gw), np.float32)
    ignored = np.zeros((gh, gw), bool)
    if not screen.exhaustive:
        ignored[:] = True
    for left, top, w, h in unknown / STRIDE:
        ignored[max(0, int(top)):max(0, int(top + h)), max(0, int(left)):max(0, int(left + w))] = True
    owner = np.full((gh, gw), -1, np.int64)
    x0 = np.clip(boxes[:, 0], left_edge, right_edge)
    y0 = np.clip(boxes[:, 1], 0, ph)
    x1 = np.clip(boxes[:, 0] + boxes[:, 2], left_edge, right_edge)
    y1 = np.clip(boxes[:, 1] + boxes[:, 3], 0, ph)
    area = boxes[:, 2] * boxes[:, 3]
    seen = (x1 - x0) * (y1 - y0)
    clipped = np.stack([x0, y0, x1, y1], 1)
    for i in np.argsort(-seen):
        w, h = x1[i] - x0[i], y1[i] - y0[i]
        if seen[i] <= 0:
            continue
        if seen[i] < 0.45 * area[i] or w < 4 or h < 4:
            gx0, gy0 = int(x0[i] / STRIDE), int(y0[i] / STRIDE)
            ignored[gy0:int(np.ceil(y1[i] / STRIDE)), gx0:int(np.ceil(x1[i] / STRIDE))] |= area[i] < 40000
            continue
        cx, cy = (x0[i] + x1[i]) / 2 / STRIDE - 0.5, (y0[i] + y1[i]) / 2 / STRIDE - 0.5
        ix, iy = min(gw - 1, max(0, round(cx))), min(gh - 1, max(0, round(cy)))
        # A narrow hill: neighbours of the centre are nearly right, the rest is wrong.
        sx, sy = np.clip(w / STRIDE / 8, 0.5, 4.0), np.clip(h / STRIDE / 8, 0.5, 4.0)
        r = 9
        ys, xs = np.arange(max(0, iy - r), min(gh, iy + r + 1)), np.arange(max(0, ix - r), min(gw, ix + r + 1))
        hill = np.exp(-(((ys[:, None] - iy) / sy) ** 2 + ((xs[None] - ix) / sx) ** 2) / 2)
        part = heat[ys[0]:ys[-1] + 1, xs[0]:xs[-1] + 1]
        np.maximum(part, hill, out=part)
        # Of a wide or high thing nobody can tell the very centre: its whole middle counts as such.
        mx, my = int(min(5, w / STRIDE / 12)), int(min(5, h / STRIDE / 12))
        rows, columns = slice(max(0, iy - my), iy + my + 1), slice(max(0, ix - mx), ix + mx + 1)
        heat[rows, columns] = 1.0
        rx = max(mx, 1 if w >= 3 * STRIDE else 0)
        ry = max(my, 1 if h >= 3 * STRIDE else 0)
        owner[max(0, iy - ry):iy + ry + 1, max(0, ix - rx):ix + rx + 1] = i
    ys, xs = np.nonzero(owner >= 0)
    who = owner[ys, xs]
    centre = np.stack([(xs + 0.5) * STRIDE, (ys + 0.5) * STRIDE], 1)
    return {
        "picture": picture.transpose(2, 0, 1),
        "heat": heat,
        "ignored": ignored & (heat < 0.999),
        "cells": np.stack([ys, xs], 1),
        "centre": centre.astype(np.float32),
        "box": clipped[who],
        "kind": kinds[who],
        "state": states[who],
    }
