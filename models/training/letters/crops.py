#!/usr/bin/env python3
"""Lines of text, and drawings that are none, cut out of truth screens: crops.py TRUTH SPLIT OUT.npz MOST.

The truth is that of models/training/perception. Written as render.py writes its lines; a drawing, and
a letter that the reader doesn't know, is UNKNOWN.
"""

import json
import random
import sys
import unicodedata
from pathlib import Path

import numpy as np
from PIL import Image

from characters import UNKNOWN, known
from render import EDGE

# Sum of the channels' differences below which a part is blank (models/ocr/ink.ts).
LEAST_CONTRAST = 45
INK_SHARE = 0.35
# Kinds that show their words and nothing else.
WORDED = {"text", "link", "menu"}


def crosses(box, of):
    """Whether a box overlaps another without lying around it: what is there may be covered."""
    (x, y, w, h), (ox, oy, ow, oh) = box, of
    apart = x >= ox + ow or ox >= x + w or y >= oy + oh or oy >= y + h
    around = x <= ox + 1 and y <= oy + 1 and x + w >= ox + ow - 1 and y + h >= oy + oh - 1
    return not apart and not around


def ink_of(pixels):
    """How far each pixel is from the most frequent colour towards the strongest: uint8 [h, w], or None."""
    flat = (pixels >> 3).astype(np.int32)
    keys, counts = np.unique((flat[..., 0] << 10) | (flat[..., 1] << 5) | flat[..., 2], return_counts=True)
    key = keys[counts.argmax()]
    paper = np.array([((key >> 10) << 3) + 4, (((key >> 5) & 31) << 3) + 4, ((key & 31) << 3) + 4], np.float32)
    away = pixels.astype(np.float32) - paper
    far = np.abs(away).sum(2)
    if far.max() < LEAST_CONTRAST:
        return None
    towards = away[np.unravel_index(far.argmax(), far.shape)]
    amount = (away @ towards) / float(towards @ towards)
    return (np.clip(amount, 0, 1) * 255).astype(np.uint8), far > INK_SHARE * far.max()


def cut(pixels):
    """The ink tight around it, with EDGE pixels of paper where the part ends."""
    found = ink_of(pixels)
    if found is None:
        return None
    ink, mask = found
    rows, columns = np.flatnonzero(mask.any(1)), np.flatnonzero(mask.any(0))
    ink = np.pad(ink, EDGE)
    return ink[rows[0]:rows[-1] + 1 + 2 * EDGE, columns[0]:columns[-1] + 1 + 2 * EDGE]


def likely(ink, text):
    """Whether a cut can be this text on one line: not cut off, not two lines."""
    h, w = ink.shape[0] - 2 * EDGE, ink.shape[1] - 2 * EDGE
    wide = sum(unicodedata.east_asian_width(c) in "WF" for c in text)
    em = w / max(1, len(text) + wide)
    return 4 <= h <= 48 and 0.22 * h < em < 1.6 * h


def main():
    truth, split, out, most = Path(sys.argv[1]), sys.argv[2], sys.argv[3], int(sys.argv[4])
    paths = sorted(truth.glob(f"{split}/*/*.json"))
    random.Random(1).shuffle(paths)
    inks, sizes, texts, drawings = [], [], [], 0
    for path in paths:
        if len(inks) >= most:
            break
        screen = json.loads(path.read_text())
        pixels = np.asarray(Image.open(path.with_suffix(".png")).convert("RGB"))
        boxes = [t["box"] for t in screen["things"]]
        for thing in screen["things"]:
            x, y, w, h = (round(v) for v in thing["box"])
            text = " ".join(thing["name"].split())
            drawing = thing["kind"] == "icon" and not thing["visible"] and 14 <= w <= 60 and 14 <= h <= 60
            if drawing and drawings < most // 8:
                part, text = pixels[y + h // 6:y + h - h // 6, x + w // 6:x + w - w // 6], UNKNOWN
            elif thing["kind"] in WORDED and thing["visible"] and 0 < len(text) <= 60 and x >= 0 and y >= 0:
                if any(crosses(box, thing["box"]) for box in boxes):
                    continue
                part, text = pixels[y:y + h, x:x + w], known(text)
            else:
                continue
            if min(part.shape[:2]) < 4:
                continue
            ink = cut(part)
            if ink is None or min(ink.shape) < 2 * EDGE + 3 or not (text == UNKNOWN or likely(ink, text)):
                continue
            drawings += text == UNKNOWN
            inks.append(ink.ravel())
            sizes.append(ink.shape)
            texts.append(text)
    print(split, len(inks), "of them drawings", drawings)
    np.savez(out, ink=np.concatenate(inks), size=np.array(sizes, np.int32), text=np.array(texts))


if __name__ == "__main__":
    main()
