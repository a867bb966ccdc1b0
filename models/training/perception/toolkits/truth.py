"""What every toolkit's generator shares: wallpapers, what can be seen of a box, and writing a screen."""

import json
import os
import time

import numpy
from PIL import Image, ImageDraw, ImageFilter, ImageGrab

ROOT = os.environ.get("WAYMARK_TRUTH", "/var/tmp/wm-truth")
LEAST_SHARE = 0.3  # of a box that must be seen
LEAST_SIDE = 4  # pixels


def wallpaper(dice, width, height):
    """A picture for behind the windows: plain, gradient, noise, or shapes."""
    colour = lambda: tuple(dice.randint(0, 255) for _ in range(3))
    style = dice.random()
    if style < 0.25:
        return Image.new("RGB", (width, height), colour())
    first, second = numpy.array(colour(), float), numpy.array(colour(), float)
    ys, xs = numpy.mgrid[0:height, 0:width]
    along = dice.uniform(-1, 1) * xs / width + dice.uniform(-1, 1) * ys / height
    along = (along - along.min()) / max(1e-6, along.max() - along.min())
    picture = first + (second - first) * along[..., None]
    if style > 0.75:
        noise = numpy.random.default_rng(dice.randint(0, 1 << 30)).normal(0, dice.uniform(4, 30), (height // 4 + 1, width // 4 + 1, 3))
        picture = picture + numpy.kron(noise, numpy.ones((4, 4, 1)))[:height, :width]
    image = Image.fromarray(numpy.clip(picture, 0, 255).astype("uint8"))
    if 0.45 < style:
        draw = ImageDraw.Draw(image)
        for _ in range(dice.randint(2, 30)):
            x, y, r = dice.randint(0, width), dice.randint(0, height), dice.randint(10, 300)
            shape = draw.ellipse if dice.random() < 0.6 else draw.rectangle
            shape((x - r, y - r, x + r, y + r), fill=colour())
        if dice.random() < 0.6:
            image = image.filter(ImageFilter.GaussianBlur(dice.uniform(1, 25)))
    return image


def thing(box, clip, layer, kind, name="", visible=None, **state):
    """A thing before it is known what can be seen of it. box and clip: (x, y, w, h) on the screen."""
    known = {key: bool(value) for key, value in state.items() if value is not None}
    name = name or ""
    return {"box": box, "clip": clip, "layer": layer, "kind": kind, "name": name, "visible": bool(name) if visible is None else visible, "state": known}


def meet(a, b):
    x, y = max(a[0], b[0]), max(a[1], b[1])
    return (x, y, max(0, min(a[0] + a[2], b[0] + b[2]) - x), max(0, min(a[1] + a[3], b[1] + b[3]) - y))


def seen(candidates, layers, size):
    """Clips each thing to what its parents, the screen and the layers above leave; drops what is hidden.

    layers: list of (x, y, w, h), lowest first; a thing's layer is its index there.
    """
    things = []
    for one in candidates:
        clip = meet(one["clip"], (0, 0, *size))
        box = meet(one["box"], clip)
        x, y, w, h = (round(v) for v in box)
        if w < LEAST_SIDE or h < LEAST_SIDE:
            continue
        mask = numpy.ones((h, w), bool)
        for above in layers[one["layer"] + 1 :]:
            ax, ay, aw, ah = (round(v) for v in meet(above, (x, y, w, h)))
            mask[ay - y : ay - y + ah, ax - x : ax - x + aw] = False
        full = min(one["box"][2], one["clip"][2]) * min(one["box"][3], one["clip"][3])
        if full <= 0 or mask.sum() < LEAST_SHARE * full:
            continue
        rows, columns = numpy.flatnonzero(mask.any(1)), numpy.flatnonzero(mask.any(0))
        x, y, w, h = int(x + columns[0]), int(y + rows[0]), int(columns[-1] - columns[0] + 1), int(rows[-1] - rows[0] + 1)
        if w < LEAST_SIDE or h < LEAST_SIDE:
            continue
        things.append({"box": [x, y, w, h], "kind": one["kind"], "name": one["name"], "visible": one["visible"], "state": one["state"]})
    return things


def grab(settle):
    """The X screen when two grabs are equal; settle() lets the toolkit draw. Raises if it never rests."""
    settle()
    last = ImageGrab.grab(xdisplay=os.environ["DISPLAY"]).convert("RGB")
    for _ in range(20):
        time.sleep(0.03)
        settle()
        now = ImageGrab.grab(xdisplay=os.environ["DISPLAY"]).convert("RGB")
        if now.tobytes() == last.tobytes():
            return now
        last = now
    raise RuntimeError("the screen never came to rest")


def write(split, source, family, number, picture, things, scale):
    folder = os.path.join(ROOT, split, f"{source}-{family}")
    os.makedirs(folder, exist_ok=True)
    stem = os.path.join(folder, str(number))
    picture.save(stem + ".png", compress_level=2)
    truth = {"version": 1, "source": source, "family": family, "size": list(picture.size), "scale": scale, "exhaustive": True, "things": things}
    with open(stem + ".json.part", "w", encoding="utf-8") as file:
        json.dump(truth, file, ensure_ascii=False)
    os.rename(stem + ".json.part", stem + ".json")
