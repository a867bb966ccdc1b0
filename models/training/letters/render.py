#!/usr/bin/env python3
"""Lines of text as screens draw them, with what they say: render.py OUT.npz COUNT SEED [dev|foreign].

"dev" draws in fonts that are held back, "foreign" writes in scripts that the reader is not to know.

Pango and Cairo draw them in Debian's fonts at the sizes of controls, with the smoothing and hinting
that toolkits use; the texts come from the installed message catalogues. A line is kept as the amount
of ink in each pixel (0-255), cut tight around the ink with EDGE pixels to spare.
"""

import glob
import random
import sys
from pathlib import Path

import cairo
import gi
import numpy as np

gi.require_version("Pango", "1.0")
gi.require_version("PangoCairo", "1.0")
from gi.repository import Pango, PangoCairo  # noqa: E402

from characters import KNOWN, UNKNOWN, characters, known  # noqa: E402

sys.path.append(str(Path(__file__).resolve().parents[1]))
from catalogues import texts_in  # noqa: E402

EDGE = 3
LANGUAGES = "en en en en en en en en de de fr fr es es it pt_BR nl sv da nb fi pl pl cs sk sl hr hu ro tr vi et lv lt ca gl is ru ru ru uk uk bg sr be el el eo ga kk".split()
FOREIGN = ["ja", "zh_CN", "ko", "he", "th", "hi", "ar", "fa", "ka", "ta"]
# Families kept for development: no line of the training set is drawn in them.
HELD = {"Inter", "Carlito", "Hack", "Open Sans"}
# Weights of how often a family is drawn: what desktops and pages use most.
COMMON = {"DejaVu Sans": 8, "Liberation Sans": 8, "Roboto": 6, "Cantarell": 6, "Noto Sans": 6, "Lato": 3, "Liberation Serif": 3, "DejaVu Sans Mono": 4, "Liberation Mono": 3, "FreeSans": 3, "Nimbus Sans": 3, "Oxygen": 3, "Noto Sans Display": 2, "Noto Serif": 2}
OTHERS = ["DejaVu Serif", "DejaVu Sans Condensed", "Liberation Sans Narrow", "FreeSerif", "FreeMono", "Nimbus Sans Narrow", "Nimbus Roman", "Nimbus Mono PS", "C059", "P052", "URW Bookman", "URW Gothic", "Caladea", "Comfortaa", "Quicksand", "Linux Libertine O", "Linux Biolinum O", "OpenDyslexic", "Mononoki", "Inconsolata", "Gentium", "Junicode", "Karla", "Courier Prime", "Go", "Go Mono", "TeX Gyre Adventor", "TeX Gyre Heros", "TeX Gyre Pagella", "Andika", "Vollkorn", "EB Garamond", "Play", "Anonymous Pro", "Tuffy", "Fira Code", "JetBrains Mono", "Open Sans Condensed", "Roboto Condensed", "Noto Mono", "Monospace"]


def texts_of(language, foreign=False):
    """Single-line texts of a language's catalogues, made of known characters alone unless foreign."""
    folder = "de" if language == "en" else language
    found = set()
    for path in glob.glob(f"/usr/share/locale/{folder}/LC_MESSAGES/*.mo"):
        for text in texts_in(path, language == "en"):
            text = " ".join(str(text).replace("_", "").replace("&", "").split("\x04")[-1].split())
            if 0 < len(text) < 300 and KNOWN.issuperset(text) != foreign:
                found.add(text)
    return sorted(found)


class Foreign:
    """Texts in scripts that the reader is not to know."""

    def __init__(self, dice):
        self.dice = dice
        self.by_language = [texts for language in FOREIGN if (texts := texts_of(language, foreign=True))]

    def any(self):
        words = self.dice.choice(self.dice.choice(self.by_language)).split(" ")
        start = self.dice.randrange(len(words))
        text = " ".join(words[start:start + self.dice.randint(1, 5)])[:self.dice.randint(2, 30)].strip()
        return text if UNKNOWN in known(text) else ""


class Texts:
    def __init__(self, dice):
        self.dice = dice
        self.by_language = {language: texts_of(language) for language in sorted(set(LANGUAGES))}
        self.by_language = {k: v for k, v in self.by_language.items() if len(v) > 200}
        self.languages = [l for l in LANGUAGES if l in self.by_language]
        print({k: len(v) for k, v in self.by_language.items()}, flush=True)
        self.letters = [c for c in characters() if c in KNOWN and c != " "]

    def number(self):
        dice = self.dice
        return dice.choice([
            lambda: str(dice.randint(0, 10 ** dice.randint(1, 7))),
            lambda: f"{dice.uniform(0, 10000):,.{dice.randint(0, 3)}f}",
            lambda: f"{dice.randint(0, 23):02d}:{dice.randint(0, 59):02d}" + dice.choice(["", f":{dice.randint(0, 59):02d}", " AM", " PM"]),
            lambda: dice.choice(["{d:02d}.{m:02d}.{y}", "{m}/{d}/{y}", "{y}-{m:02d}-{d:02d}", "{d} {m} {y}"]).format(d=dice.randint(1, 31), m=dice.randint(1, 12), y=dice.randint(1950, 2035)),
            lambda: dice.choice("$€£") + f"{dice.uniform(0, 900):.2f}",
            lambda: f"{dice.uniform(0, 900):.{dice.randint(0, 2)}f}" + dice.choice([" ", ""]) + dice.choice(["%", "MB", "kB", "GiB", "px", "ms", "°C", "€", "km/h", "pt", "dpi", "Hz"]),
            lambda: dice.choice("−+-") + str(dice.randint(0, 999)),
            lambda: ".".join(str(dice.randint(0, 255)) for _ in range(dice.randint(2, 4))),
            lambda: "#" + "".join(dice.choice("0123456789abcdef") for _ in range(6)),
            lambda: f"{dice.randint(1, 99)} {dice.choice('+−×÷/*=')} {dice.randint(1, 99)}",
        ])()

    def words(self):
        texts = self.by_language[self.dice.choice(self.languages)]
        words = self.dice.choice(texts).split(" ")
        if len(words) > 4 or self.dice.random() < 0.25:
            count = self.dice.randint(1, min(6, len(words)))
            start = self.dice.randint(0, len(words) - count)
            words = words[start:start + count]
        return " ".join(words)[:60].strip()

    def path(self):
        name = "".join(self.words().split()[:1]).lower() or "file"
        return self.dice.choice(["/home/user/", "~/", "C:\\Users\\", "https://www.", "", "", "/usr/share/"]) + name + self.dice.choice([".txt", ".png", "/", ".com", "@example.org", "_v2.tar.gz", ".cpp", "-1.0"])

    def any(self):
        draw = self.dice.random()
        if draw < 0.14:
            return self.number()
        if draw < 0.19:
            return self.path()
        if draw < 0.25:
            return "".join(self.dice.choice(self.letters) for _ in range(self.dice.randint(1, 9)))
        if draw < 0.28:
            return self.dice.choice(["Ctrl+", "Alt+", "Shift+", "Ctrl+Shift+", "⌘", "⇧⌘", "F"]) + self.dice.choice("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
        if draw < 0.30:
            return self.dice.choice(self.letters[:140])
        text = self.words()
        if self.dice.random() < 0.06:
            text = text.upper()
        if self.dice.random() < 0.08:
            text += self.dice.choice([":", "…", "...", " *", "!", "?", ",", " (" + self.number() + ")"])
        return text


def draw(dice, text, families, weights):
    """The ink of a drawn line as uint8 [h, w], or None where nothing was drawn."""
    description = Pango.FontDescription()
    description.set_family(dice.choices(families, weights)[0])
    size = min(40.0, max(9.0, dice.lognormvariate(2.68, 0.25)))
    description.set_absolute_size((size if dice.random() < 0.85 else min(56.0, 2 * size)) * Pango.SCALE)
    description.set_weight(dice.choice([Pango.Weight.NORMAL] * 7 + [Pango.Weight.BOLD, Pango.Weight.BOLD, Pango.Weight.SEMIBOLD, Pango.Weight.LIGHT]))
    if dice.random() < 0.04:
        description.set_style(Pango.Style.ITALIC)
    coloured = dice.random() < 0.25
    width, height = 40 + 40 * len(text), 140
    surface = cairo.ImageSurface(cairo.FORMAT_RGB24, width, height)
    context = cairo.Context(surface)
    context.set_source_rgb(0, 0, 0)
    context.paint()
    options = cairo.FontOptions()
    options.set_antialias(cairo.ANTIALIAS_SUBPIXEL if coloured else dice.choice([cairo.ANTIALIAS_GRAY] * 9 + [cairo.ANTIALIAS_NONE]))
    options.set_hint_style(dice.choice([cairo.HINT_STYLE_NONE, cairo.HINT_STYLE_SLIGHT, cairo.HINT_STYLE_SLIGHT, cairo.HINT_STYLE_FULL]))
    options.set_hint_metrics(dice.choice([cairo.HINT_METRICS_ON, cairo.HINT_METRICS_OFF]))
    layout = PangoCairo.create_layout(context)
    PangoCairo.context_set_font_options(layout.get_context(), options)
    layout.set_font_description(description)
    layout.set_text(text, -1)
    marks = dice.random()
    if marks < 0.1:
        attributes = Pango.AttrList()
        line = Pango.attr_underline_new(Pango.Underline.SINGLE)
        if marks < 0.06:
            # A letter to press with Alt.
            at = dice.randrange(len(text))
            line.start_index = len(text[:at].encode())
            line.end_index = len(text[:at + 1].encode())
        attributes.insert(line)
        layout.set_attributes(attributes)
    context.set_source_rgb(1, 1, 1)
    context.move_to(10 + dice.random(), 20 + (dice.random() if dice.random() < 0.3 else 0))
    PangoCairo.show_layout(context, layout)
    surface.flush()
    ink = np.ndarray((height, surface.get_stride() // 4, 4), np.uint8, surface.get_data())[:, :width, :3].mean(2)
    if ink.max() < 60:
        return None
    mask = ink > 0.35 * ink.max()
    rows, columns = np.flatnonzero(mask.any(1)), np.flatnonzero(mask.any(0))
    if columns[-1] >= width - EDGE - 1 or rows[-1] >= height - EDGE - 1:
        return None
    cut = ink[rows[0] - EDGE:rows[-1] + EDGE + 1, columns[0] - EDGE:columns[-1] + EDGE + 1]
    return cut.astype(np.uint8)


def main():
    out, count, seed = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    dice = random.Random(seed)
    kind = sys.argv[4] if len(sys.argv) > 4 else "train"
    held = kind == "dev"
    families = sorted(HELD) if held else [*COMMON, *OTHERS]
    weights = [1.0] * len(families) if held else [*COMMON.values(), *[1] * len(OTHERS)]
    source = Foreign(dice) if kind == "foreign" else Texts(dice)
    inks, sizes, texts = [], [], []
    while len(inks) < count:
        text = source.any()
        if not text:
            continue
        ink = draw(dice, text, families, weights)
        if ink is None or ink.shape[0] < 3 + 2 * EDGE:
            continue
        inks.append(ink.ravel())
        sizes.append(ink.shape)
        texts.append(known(text))
    np.savez(out, ink=np.concatenate(inks), size=np.array(sizes, np.int32), text=np.array(texts))


if __name__ == "__main__":
    main()
