"""Screens of random Swing windows in one look and feel: java_screens.py SPLIT FAMILY LOOK FIRST COUNT (on $DISPLAY).

LOOK is "metal", "nimbus", "motif" or "gtk" (of GTK 3; $GTK_THEME is its theme). Needs a JDK of 17 or later;
no window manager may run: the windows draw their own titles.
"""

import glob
import os
import subprocess
import sys
import tempfile
import time

from PIL import ImageGrab

import truth
from words import Words, language_of, seeded

SOURCES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "swing")
FONTS = ["DejaVu Sans", "Liberation Sans", "Roboto", "Cantarell", "Open Sans", "Lato", "Noto Sans", "DejaVu Serif", "Dialog", "Dialog"]
THEMES = ["Tango", "gnome", "oxygen", "mate", "elementary-xfce", "menta"]
FOLDERS = ["/usr/share", "/usr/lib", "/etc", "/usr/share/icons", "/usr/share/doc", "/usr", "/etc/xdg", "/usr/share/themes"]
FLAGS = ["-Xmx600m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djavax.accessibility.assistive_technologies= ", "-Dsun.java2d.uiScale=1"]
POOLS = {"label": 160, "phrase": 60, "sentence": 40, "value": 120}


def settle():
    time.sleep(0.08)


def icons(dice, theme, sides):
    """A share of a theme's pictures of one of these sizes."""
    found = []
    for side in dice.sample(sides, len(sides)):
        for folder in (f"{side}x{side}/*", f"base/{side}x{side}/*", f"*/{side}", f"*/{side}x{side}"):
            found = found or [p for p in sorted(glob.glob(f"/usr/share/icons/{theme}/{folder}/*.png")) if "symbolic" not in p]
    return dice.sample(found, min(70, len(found)))


class Swing:
    """The Java program: it shows a screen, tells what stands on it, closes it."""

    def __init__(self, folder):
        self.folder = folder
        subprocess.run(["javac", "-nowarn", "-d", folder, *sorted(glob.glob(f"{SOURCES}/*.java"))], check=True)
        self.program = subprocess.Popen(["java", *FLAGS, "-cp", folder, "Screens"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def order(self, text):
        self.program.stdin.write(text + "\n")
        self.program.stdin.flush()
        if self.program.stdout.readline().strip() != "done":
            raise SystemExit(f"the Java program ended at: {text}")

    def show(self, dice, look, size):
        language = language_of(dice)
        words = Words(dice, language)
        pools = {key: [getattr(words, key)() for _ in range(count)] for key, count in POOLS.items()}
        theme = dice.choice(THEMES)
        pools["small"], pools["large"] = icons(dice, theme, [16]), icons(dice, theme, [22, 24, 32])
        pools["folder"] = FOLDERS
        paper = os.path.join(self.folder, f"{dice.randint(0, 1 << 40)}.png")
        truth.wallpaper(dice, *size).save(paper)
        single = {"seed": dice.randint(0, 1 << 40), "look": look, "language": language.replace("_", "-"), "font": dice.choice(FONTS), "fontSize": dice.choice([10, 11, 12, 12, 13, 14, 16]), "wallpaper": paper}
        job = os.path.join(self.folder, "job")
        with open(job, "w", encoding="utf-8") as file:
            for key, values in [*pools.items(), *((key, [value]) for key, value in single.items())]:
                file.writelines(f"{key}\t{value}\n" for value in values)
        self.order(f"show {job}")
        os.remove(paper)

    def read(self, picture):
        """What can be seen of all that the program tells of."""
        told = os.path.join(self.folder, "told")
        self.order(f"read {told}")
        layers, candidates = [], []
        numbers = lambda text: tuple(int(part) for part in text.split())
        with open(told, encoding="utf-8") as file:
            for line in file:
                fields = line.rstrip("\n").split("\t")
                if fields[0] == "layer":
                    layers.append(numbers(fields[1]))
                    continue
                _, layer, kind, box, clip, visible, state, name = fields
                states = {key: value == "1" for key, value in (one.split("=") for one in state.split(","))}
                candidates.append(truth.thing(numbers(box), numbers(clip), int(layer), kind, name, visible == "1", **states))
        return truth.seen(candidates, layers, picture.size)


def main():
    split, family, look, first, count = sys.argv[1:6]
    size = ImageGrab.grab(xdisplay=os.environ["DISPLAY"]).size
    with tempfile.TemporaryDirectory() as folder:
        swing = Swing(folder)
        for number in range(int(first), int(first) + int(count)):
            swing.show(seeded("java", split, family, look, number), look, size)
            try:
                picture = truth.grab(settle)
                things = swing.read(picture)
                if things:
                    truth.write(split, "java", family, number, picture, things, 1)
            except RuntimeError as error:
                print(f"{family} {number}: {error}", file=sys.stderr)
            swing.order("close")
        swing.program.stdin.close()
        swing.program.wait(20)


main()
