#!/usr/bin/env python3
"""Trains the icon namer and writes it as ONNX with its names, references and figures.

Usage: train.py JOBS.json ICONS.bin OUT_DIR [--minutes 14] [--start-from NAMER.pt]
Input of the model: [n, 3, 32, 32], how far each pixel is from the paper, 0–1 a channel, the drawing
tight in its square (models/icons/icon-crop.ts makes it). So neither theme nor colour scheme matters.
"""

import argparse
import json
import math
import sys
import time
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from vocabulary import NAMES

sys.path.append(str(Path(__file__).resolve().parents[1]))
from halves import store_halves  # noqa: E402

SIDE = 32
EMBEDDING = 96
# The class for letters, photos, empty faces and icons that no name fits.
NOTHING = len(NAMES)
COLOURED = [
    "Papirus", "oxygen", "gnome", "Faba", "Faenza", "KDE_Classic", "Moka", "Numix", "Nuovo", "Obsidian", "Paper", "Suede", "bloom",
    "gartoon", "gnome-brave", "gnome-colors-common", "nuoveXT2", "suru", "yasis",
]
# Sizes that icons have on screens, in pixels.
SIZES = [12, 14, 16, 16, 16, 18, 20, 22, 24, 24, 28, 32, 40, 48]


class Block(nn.Module):
    def __init__(self, inputs, outputs, stride):
        super().__init__()
        self.a = nn.Conv2d(inputs, outputs, 3, stride, 1, bias=False)
        self.na = nn.BatchNorm2d(outputs)
        self.b = nn.Conv2d(outputs, outputs, 3, 1, 1, bias=False)
        self.nb = nn.BatchNorm2d(outputs)
        self.short = nn.Sequential(nn.Conv2d(inputs, outputs, 1, stride, bias=False), nn.BatchNorm2d(outputs))

    def forward(self, x):
        y = F.relu(self.na(self.a(x)))
        return F.relu(self.nb(self.b(y)) + self.short(x))


class Namer(nn.Module):
    def __init__(self):
        super().__init__()
        self.stem = nn.Sequential(nn.Conv2d(3, 32, 3, 1, 1, bias=False), nn.BatchNorm2d(32), nn.ReLU())
        self.blocks = nn.Sequential(Block(32, 48, 2), Block(48, 64, 1), Block(64, 128, 2), Block(128, 192, 2))
        self.embed = nn.Linear(192 * 2, EMBEDDING)
        self.weight = nn.Parameter(torch.randn(len(NAMES) + 1, EMBEDDING) * 0.1)
        self.scale = 16.0

    def take(self, saved):
        """Starts from other weights; the names may have changed since."""
        weights = dict(saved["weights"])
        old = weights.pop("weight")
        self.load_state_dict(weights, strict=False)
        with torch.no_grad():
            for at, name in enumerate(NAMES):
                if name in saved["names"]:
                    self.weight[at] = old[saved["names"].index(name)]
            self.weight[-1] = old[-1]

    def forward(self, x):
        """Logits of the names (the last is nothing) and the embedding, of length one."""
        x = self.blocks(self.stem(x * 2 - 0.4))
        x = torch.cat([x.mean((2, 3)), x.amax((2, 3))], 1)
        e = F.normalize(self.embed(x), dim=1)
        return self.scale * e @ F.normalize(self.weight, dim=1).t(), e


def tight(far: torch.Tensor) -> torch.Tensor:
    """Where the drawing is, one box [n, 4] in 0–1 of the picture: cells above a third of the most."""
    most = far.amax((1, 2, 3), keepdim=True).clamp(min=1e-3)
    ink = (far.amax(1) > most[:, 0] * 0.3)
    n, h, w = ink.shape
    columns, rows = ink.any(1), ink.any(2)
    def ends(flags, length):
        index = torch.arange(length)
        first = torch.where(flags, index, length).amin(1)
        last = torch.where(flags, index, -1).amax(1)
        return first.float() / length, (last.float() + 1) / length
    x0, x1 = ends(columns, w)
    y0, y1 = ends(rows, h)
    return torch.stack([x0, y0, x1, y1], 1)


def present(pictures: np.ndarray, dice: np.random.Generator, size: int, train: bool) -> torch.Tensor:
    """Icons (uint8 [n, 64, 64, 4]) as the product would crop them from a screen at `size` pixels."""
    n = len(pictures)
    rgba = torch.from_numpy(pictures.astype(np.float32) / 255).permute(0, 3, 1, 2)
    colour, alpha = rgba[:, :3], rgba[:, 3:]
    flat = (colour * alpha).std((1, 2, 3)) < 0.02
    mono = ((colour.amax(1) - colour.amin(1)) * alpha[:, 0]).amax((1, 2)) < 0.08
    paper = torch.from_numpy(dice.uniform(0, 1, (n, 3, 1, 1)).astype(np.float32))
    dark = torch.from_numpy(dice.random(n) < 0.35)
    plain = torch.from_numpy(dice.uniform(0.85, 1, (n, 1, 1, 1)).astype(np.float32))
    paper = torch.where(torch.from_numpy(dice.random(n) < 0.85).view(-1, 1, 1, 1), plain.expand(-1, 3, -1, -1), paper)
    paper = torch.where(dark.view(-1, 1, 1, 1), 1 - paper, paper)
    ink = torch.from_numpy(dice.uniform(0, 0.45, (n, 3, 1, 1)).astype(np.float32))
    ink = torch.where(dark.view(-1, 1, 1, 1), 1 - ink, ink)
    if train:
        # The channels say little: themes are painted in every colour.
        order = torch.from_numpy(dice.permutation(3)) if dice.random() < 0.5 else torch.arange(3)
        colour = colour[:, order]
        if dice.random() < 0.25:
            colour = colour.mean(1, keepdim=True).expand(-1, 3, -1, -1)
    colour = torch.where((mono | flat).view(-1, 1, 1, 1), ink.expand_as(colour), colour)
    fade = torch.from_numpy(np.where(dice.random(n) < 0.12, dice.uniform(0.3, 0.6, n), 1).astype(np.float32)).view(-1, 1, 1, 1)
    seen = paper + (colour - paper) * alpha * fade
    if train:
        # Where it lies between pixels, and slightly turned or stretched.
        angle = torch.from_numpy(dice.normal(0, 0.03, n).astype(np.float32))
        stretch = torch.from_numpy(dice.uniform(0.94, 1.08, (n, 2)).astype(np.float32))
        shift = torch.from_numpy(dice.uniform(-0.06, 0.06, (n, 2)).astype(np.float32))
        turn = torch.stack([torch.stack([stretch[:, 0] * angle.cos(), -angle.sin(), shift[:, 0]], 1),
                            torch.stack([angle.sin(), stretch[:, 1] * angle.cos(), shift[:, 1]], 1)], 1)
        grid = F.affine_grid(turn, [n, 3, 64, 64], align_corners=False)
        far = F.grid_sample(seen - paper, grid, align_corners=False)
        seen = paper + far
    small = F.interpolate(seen, size=(size, size), mode="area" if size < 64 else "bilinear")
    far = (small - paper).abs()
    if train:
        far = disturbed(far, dice)
    far = far / far.amax((1, 2, 3), keepdim=True).clamp(min=0.05)
    return crop(far, dice if train else None)


def disturbed(far: torch.Tensor, dice: np.random.Generator) -> torch.Tensor:
    """What stands on real buttons beside the icon: uneven paper, softened edges, rims, dots."""
    n, _, height, width = far.shape
    if dice.random() < 0.15:
        far = F.avg_pool2d(far, 3, 1, 1, count_include_pad=False)
    slope = np.where(dice.random(n) < 0.25, dice.uniform(0, 0.08, n), 0).astype(np.float32)
    ramp = torch.linspace(0, 1, height).view(1, 1, -1, 1) * torch.from_numpy(slope).view(-1, 1, 1, 1)
    far = torch.maximum(far, ramp.expand_as(far))
    far = far + torch.from_numpy(dice.normal(0, 0.01, (n, 1, height, width)).astype(np.float32)).abs()
    out = far.clone()
    for i in np.flatnonzero(dice.random(n) < 0.12):
        # A part of the button's rim or of a neighbour that the box took in; the icon gives way to it.
        squeezed = F.interpolate(far[i:i + 1], size=(max(8, int(height * 0.85)),) * 2, mode="bilinear", align_corners=False)[0]
        out[i] = 0
        side = squeezed.shape[1]
        x, y = (int(v) for v in dice.integers(0, height - side + 1, 2))
        out[i, :, y:y + side, x:x + side] = squeezed
        strength = float(dice.uniform(0.3, 1)) * float(far[i].amax())
        edge, length = int(dice.integers(0, 4)), int(dice.integers(height // 3, height + 1))
        start = int(dice.integers(0, height - length + 1))
        if edge < 2:
            out[i, :, -edge, start:start + length] = strength
        else:
            out[i, :, start:start + length, -(edge - 2)] = strength
    return out


def crop(far: torch.Tensor, dice) -> torch.Tensor:
    """The drawing in its square with a little paper around, SIDE pixels wide."""
    n = len(far)
    box = tight(far)
    centre = (box[:, :2] + box[:, 2:]) / 2
    half = ((box[:, 2:] - box[:, :2]).amax(1) / 2).clamp(min=0.05) * 1.12
    if dice is not None:
        half = half * torch.from_numpy(dice.uniform(0.94, 1.12, n).astype(np.float32))
        centre = centre + torch.from_numpy(dice.normal(0, 0.012, (n, 2)).astype(np.float32))
    zero = torch.zeros(n)
    view = torch.stack([torch.stack([half * 2, zero, centre[:, 0] * 2 - 1], 1),
                        torch.stack([zero, half * 2, centre[:, 1] * 2 - 1], 1)], 1)
    view[:, 0, 0] = half * 2
    grid = F.affine_grid(view, [n, 3, SIDE, SIDE], align_corners=False)
    return F.grid_sample(far, grid, align_corners=False)


def rubbish(n: int, dice: np.random.Generator) -> np.ndarray:
    """What is no icon: letters, words, initials, photos, noise, gradients, frames, flat patches."""
    from PIL import Image, ImageDraw, ImageFont
    fonts = [f for f in sorted(Path("/usr/share/fonts").rglob("*.ttf")) if "Emoji" not in f.name][:60]
    signs = list("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")
    # Alone, these are signs of buttons as well: bold, italic, underline, strikethrough, text, heading, info, close.
    alone = [c for c in signs if c not in "BIUSTHAiXx0O1lo"]
    out = np.zeros((n, 64, 64, 4), np.uint8)
    for i in range(n):
        kind = dice.integers(0, 9)
        image = Image.new("RGBA", (64, 64), (0, 0, 0, 0))
        draw = ImageDraw.Draw(image)
        font = ImageFont.truetype(str(fonts[dice.integers(0, len(fonts))]), int(dice.integers(14, 40)))
        if kind <= 1:
            draw.text((4, 12), "".join(dice.choice(signs, dice.integers(2, 5))), font=font, fill=(0, 0, 0, 255))
        elif kind == 2:
            draw.text((32, 32), str(dice.choice(alone)), font=font, fill=(0, 0, 0, 255), anchor="mm")
        elif kind == 3:
            noise = dice.integers(0, 255, (dice.integers(3, 9), dice.integers(3, 9), 3), dtype=np.uint8)
            image = Image.fromarray(noise).resize((64, 64), Image.BICUBIC).convert("RGBA")
        elif kind in (4, 5):
            # Like a photo: patches of all sizes. Half of them round, as faces of people are.
            sum_ = np.zeros((64, 64, 3))
            for cells in (2, 4, 8, 16, 32):
                patch = Image.fromarray(dice.integers(0, 255, (cells, cells, 3), dtype=np.uint8))
                sum_ += np.asarray(patch.resize((64, 64), Image.BICUBIC), float) * dice.uniform(0.2, 1) * 2 / cells
            sum_ = (sum_ - sum_.min()) / (np.ptp(sum_) + 1e-6) * 255
            image = Image.fromarray(sum_.astype(np.uint8)).convert("RGBA")
            if kind == 5:
                mask = Image.new("L", (64, 64), 0)
                ImageDraw.Draw(mask).ellipse([2, 2, 61, 61], fill=255)
                image.putalpha(mask)
        elif kind == 6:
            # Initials on a coloured disc or square: a person without a photo.
            colour = tuple(int(v) for v in dice.integers(0, 200, 3))
            (draw.ellipse if dice.random() < 0.7 else draw.rectangle)([2, 2, 61, 61], fill=(*colour, 255))
            draw.text((32, 32), "".join(dice.choice(signs[:26], dice.integers(1, 3))), font=font, fill=(255, 255, 255, 255), anchor="mm")
        elif kind == 7:
            x, y = dice.integers(2, 20, 2)
            draw.rounded_rectangle([int(x), int(y), int(63 - x), int(63 - y // 2)], radius=int(dice.integers(0, 12)), outline=(0, 0, 0, 255), width=int(dice.integers(1, 4)))
            draw.line([int(x) + 6, 32, int(40), 32], fill=(0, 0, 0, 255), width=int(dice.integers(1, 4)))
        else:
            for _ in range(int(dice.integers(2, 5))):
                a = dice.integers(0, 63, 4)
                draw.line([int(v) for v in a], fill=(0, 0, 0, 255), width=int(dice.integers(1, 6)))
        out[i] = np.asarray(image)
    return out


def near_copies(pictures: np.ndarray, test: np.ndarray, train: np.ndarray) -> np.ndarray:
    """Which training icons are a drawing of the test families: correlation of 16×16 masks > 0.97."""
    def shape(index):
        masks = torch.from_numpy(pictures[index, :, :, 3].astype(np.float32))[:, None]
        small = F.interpolate(masks, size=(16, 16), mode="area").flatten(1)
        small = small - small.mean(1, keepdim=True)
        return F.normalize(small, dim=1)
    a, b = shape(train), shape(test)
    return torch.cat([(part @ b.t()).amax(1) > 0.97 for part in a.split(2000)]).numpy()


def evaluate(model, pictures, labels, families, index, sizes=(16, 20, 24, 32)):
    model.eval()
    result = {}
    rows = []
    with torch.no_grad():
        for size in sizes:
            dice = np.random.default_rng(size)
            for part in np.array_split(index, max(1, len(index) // 512)):
                logits, _ = model(present(pictures[part], dice, size, False))
                p = logits.softmax(1)
                top = p[:, :NOTHING].topk(5, 1).indices.numpy()
                for i, t, row in zip(part, top, p.numpy()):
                    rows.append((families[i], size, int(t[0] == labels[i]), int(labels[i] in t), float(row[t[0]]), t[0], labels[i]))
    for key in sorted({r[0] for r in rows}):
        of = [r for r in rows if r[0] == key]
        result[key] = {"icons": len(of) // len(sizes), "first": round(float(np.mean([r[2] for r in of])), 4),
                       "firstFive": round(float(np.mean([r[3] for r in of])), 4)}
    result["all"] = {"icons": len(rows) // len(sizes), "first": round(float(np.mean([r[2] for r in rows])), 4),
                     "firstFive": round(float(np.mean([r[3] for r in rows])), 4)}
    for size in sizes:
        of = [r for r in rows if r[1] == size]
        result[f"at{size}px"] = {"first": round(float(np.mean([r[2] for r in of])), 4), "firstFive": round(float(np.mean([r[3] for r in of])), 4)}
    return result, rows


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("jobs", type=Path)
    arguments.add_argument("pictures", type=Path)
    arguments.add_argument("out", type=Path)
    arguments.add_argument("--minutes", type=float, default=14)
    arguments.add_argument("--start-from", type=Path)
    arguments.add_argument("--threads", type=int, default=2)
    options = arguments.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(options.threads)
    torch.manual_seed(1)
    dice = np.random.default_rng(1)
    jobs = json.loads(options.jobs.read_text())
    pictures = np.memmap(options.pictures, np.uint8, "r").reshape(-1, 64, 64, 4)
    jobs = jobs[:len(pictures)]
    labels = np.array([NAMES.index(j["name"]) if j["name"] else NOTHING for j in jobs])
    families = np.array([j["family"] for j in jobs])
    drawn = pictures[:, ::4, ::4, 3].max((1, 2)) > 40
    split = {s: np.flatnonzero(np.array([j["split"] == s for j in jobs]) & drawn) for s in ("train", "dev", "test")}
    copies = near_copies(pictures, split["test"], split["train"])
    train = split["train"][~copies]
    print(f"train {len(train)} (left out as copies: {int(copies.sum())}), with a name {int((labels[train] < NOTHING).sum())}")
    known = train[labels[train] < NOTHING]
    nameless = train[labels[train] == NOTHING]
    trash = rubbish(3000, dice)
    # Rare names are drawn more often than their share.
    counts = np.bincount(labels[known], minlength=len(NAMES))
    weights = 1 / np.sqrt(counts[labels[known]])
    # Drawings in colour are few among the families and common on desktops.
    weights *= np.where(np.isin(families[known], COLOURED), 3.0, 1.0)
    weights /= weights.sum()
    model, mean = Namer(), Namer()
    if options.start_from:
        model.take(torch.load(options.start_from))
    mean.load_state_dict(model.state_dict())
    print("parameters", sum(p.numel() for p in model.parameters()))
    optimiser = torch.optim.AdamW(model.parameters(), lr=2e-3, weight_decay=0.02)
    started, shown, step, curve, sums = time.time(), time.time(), 0, [], []
    budget = options.minutes * 60
    while time.time() - started < budget:
        share = (time.time() - started) / budget
        for group in optimiser.param_groups:
            group["lr"] = 2.5e-3 * min(1, (step + 1) / 200) * (0.5 + 0.5 * math.cos(math.pi * share)) + 1e-6
        some = dice.choice(known, 176, p=weights)
        others = dice.choice(nameless, 32)
        batch = np.concatenate([pictures[some], pictures[others], trash[dice.integers(0, len(trash), 32)]])
        target = torch.from_numpy(np.concatenate([labels[some], np.full(64, NOTHING)]))
        model.train()
        logits, _ = model(present(batch, dice, int(dice.choice(SIZES)), True))
        # A nameless icon is weak evidence of nothing: it may look like one that has a name.
        loss = F.cross_entropy(logits, target, label_smoothing=0.06, reduction="none")
        weight = torch.ones(len(target))
        weight[176:208] = 0.35
        loss = (loss * weight).mean()
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        optimiser.step()
        step += 1
        keep = min(0.998, (1 + step) / (20 + step))
        with torch.no_grad():
            for a, b in zip(mean.state_dict().values(), model.state_dict().values()):
                if a.dtype.is_floating_point:
                    a.mul_(keep).add_(b, alpha=1 - keep)
                else:
                    a.copy_(b)
        sums.append(float(loss))
        if time.time() - shown > 30:
            shown = time.time()
            curve.append({"step": step, "minutes": round((time.time() - started) / 60, 1), "loss": round(float(np.mean(sums)), 4)})
            print(json.dumps(curve[-1]), flush=True)
            sums = []
    dev = split["dev"][labels[split["dev"]] < NOTHING]
    test = split["test"][labels[split["test"]] < NOTHING]
    on_dev, rows = evaluate(mean, pictures, labels, families, dev)
    # One temperature, chosen on the dev families, makes the probabilities honest.
    mean.eval()
    best = (9.9, 1.0)
    with torch.no_grad():
        outputs = [mean(present(pictures[dev], np.random.default_rng(s), s, False))[0] for s in (16, 24)]
        truth = torch.from_numpy(labels[dev])
        for t in np.arange(0.5, 2.01, 0.05):
            nll = float(np.mean([F.cross_entropy(o / t, truth) for o in outputs]))
            best = min(best, (nll, float(t)))
    mean.scale = mean.scale / best[1]
    on_test, rows = evaluate(mean, pictures, labels, families, test)
    scores = np.array([r[4] for r in rows])
    right = np.array([r[2] for r in rows])
    calibration = [{"from": round(a, 1), "said": round(float(scores[m].mean()), 3), "right": round(float(right[m].mean()), 3), "count": int(m.sum())}
                   for a in np.arange(0, 1, 0.1) if (m := (scores >= a) & (scores < a + 0.1)).any()]
    wrong = {}
    for r in rows:
        if not r[2]:
            key = f"{NAMES[r[6]]} → {NAMES[r[5]]}"
            wrong[key] = wrong.get(key, 0) + 1
    none = np.concatenate([trash[:0], rubbish(500, np.random.default_rng(99))])
    with torch.no_grad():
        p = mean(present(none, np.random.default_rng(5), 20, False))[0].softmax(1)
        falsely = float((p[:, :NOTHING].amax(1) > 0.5).float().mean())
    report = {"test": on_test, "dev": on_dev, "temperature": best[1], "calibration": calibration, "curve": curve,
              "notIconsNamed": round(falsely, 4), "confusions": sorted(wrong.items(), key=lambda x: -x[1])[:25],
              "families": {s: sorted({str(f) for f in families[split[s]]}) for s in split}}
    (options.out / "report.json").write_text(json.dumps(report, indent=1, ensure_ascii=False) + "\n")
    print(json.dumps(on_test, indent=1), falsely)
    torch.save({"names": NAMES, "weights": mean.state_dict()}, options.jobs.parent / "namer.pt")
    torch.onnx.export(mean, torch.zeros(2, 3, SIDE, SIDE), str(options.out / "icons.onnx"), opset_version=13,
                      input_names=["crops"], output_names=["logits", "embedding"],
                      dynamic_axes={k: {0: "count"} for k in ("crops", "logits", "embedding")})
    store_halves(options.out / "icons.onnx")
    # One reference for each further name: the mean of its drawings, as signed bytes.
    by_name = {}
    for i in train:
        if labels[i] == NOTHING and len(jobs[i]["plain"]) <= 24 and not any(c.isdigit() for c in jobs[i]["plain"]):
            by_name.setdefault(jobs[i]["plain"].replace("-", " "), []).append(i)
    often = {n: v for n, v in by_name.items() if len({families[i] for i in v}) >= 2}
    names, vectors = [], []
    with torch.no_grad():
        for name, index in sorted(often.items()):
            e = mean(present(pictures[np.array(index)], np.random.default_rng(1), 24, False))[1].mean(0)
            names.append(name)
            vectors.append((F.normalize(e, dim=0) * 127).round().numpy().astype(np.int8))
    (options.out / "references.data").write_bytes(np.stack(vectors).tobytes())
    (options.out / "names.json").write_text(json.dumps({"names": NAMES, "references": names, "embedding": EMBEDDING}, indent=0, ensure_ascii=False) + "\n")
    print(len(names), "references")


main()
