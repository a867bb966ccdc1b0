#!/usr/bin/env python3
"""Lists the icons of npm packs and Debian themes with their names and splits.

Usage: collect.py PACKS_DIR… OUT.json
Split by family: no drawing of a test family is ever trained on, nor is a drawing that was copied
from one (train.py compares the pictures themselves).
"""

import json
import os
import random
import re
import sys
from pathlib import Path

from vocabulary import is_mirrored, named, plain

# Pack: which folders below it, split. Styles of one pack are one family.
PACKS = {
    "lucide-static": (["icons"], "train"),
    "tabler-icons": (["icons/outline", "icons/filled"], "train"),
    "bootstrap-icons": (["icons"], "train"),
    "remixicon": (["icons"], "train"),
    "mdi-svg": (["svg"], "train"),
    "phosphor-icons-core": (["assets/regular", "assets/bold", "assets/fill", "assets/duotone"], "train"),
    "material-design-icons-svg": (["filled", "outlined", "round"], "train"),
    "fluentui-svg-icons": (["icons"], "train"),
    "fortawesome-fontawesome-free": (["svgs/solid", "svgs/regular"], "train"),
    "boxicons": (["svg/regular", "svg/solid"], "train"),
    "coreui-icons": (["svg/free"], "train"),
    "eva-icons": (["fill/svg", "outline/svg"], "train"),
    "heroicons": (["24/outline", "24/solid", "16/solid"], "train"),
    "iconscout-unicons": (["svg/line", "svg/solid"], "train"),
    "mynaui-icons": (["icons", "icons-solid"], "train"),
    "majesticons": (["line", "solid"], "train"),
    "pixelarticons": (["svg"], "train"),
    "teenyicons": (["outline", "solid"], "train"),
    "simple-line-icons": (["src/svgs"], "train"),
    "vscode-codicons": (["src/icons"], "dev"),
    "ionicons": (["dist/svg"], "dev"),
    "iconoir": (["icons/regular", "icons/solid"], "test"),
    "carbon-icons": (["svg/32"], "test"),
    "primer-octicons": (["build/svg"], "test"),
}
# Debian themes. Of a theme's sizes the largest up to 64 pixels is taken.
THEMES = {"Papirus": "train", "breeze": "train", "oxygen": "train", "Adwaita": "train",
          "gnome": "train",
          "elementary-xfce": "test", "Tango": "test",
          "Faba": "train", "Faenza": "train", "KDE_Classic": "train", "Moka": "train", "Numix": "train", "Nuovo": "train",
          "Obsidian": "train", "Paper": "train", "Suede": "train", "bloom": "train", "gartoon": "train", "gnome-brave": "train",
          "gnome-colors-common": "train", "nuoveXT2": "train", "suru": "train", "yasis": "train"}
THEME_FOLDER = Path("/usr/share/icons")
# Fluent UI alone has 20,000 files; a family gives at most so many icons that have no name of ours.
MOST_NAMELESS = 900


def theme_files(theme: Path):
    """One file for each action, status, place or device icon: the size nearest to 48 pixels."""
    best: dict[str, tuple[int, Path]] = {}
    for folder, _, files in os.walk(theme, followlinks=True):
        if not re.search(r"actions|places|devices|status|categories|apps|mimetypes|mimes", folder):
            continue
        size = re.search(r"(\d+)(x\d+)?(@2x)?(/|$)", folder[len(str(theme)):])
        pixels = int(size.group(1)) if size else 48
        for file in files:
            # Mirrored drawings for right-to-left text bear the names of the others.
            if not file.endswith((".svg", ".png")) or pixels > 64 or "-rtl." in file:
                continue
            stem = file.rsplit(".", 1)[0]
            if stem not in best or abs(pixels - 32) < abs(best[stem][0] - 32):
                best[stem] = (pixels, Path(folder) / file)
    return [(stem, path) for stem, (_, path) in best.items()]


def main():
    *folders, out = sys.argv[1:]
    dice = random.Random(1)
    jobs = []
    installed = [p for folder in folders for p in Path(folder).iterdir() if p.is_dir()]

    def add(family, split, files):
        nameless = []
        for stem, path in files:
            if is_mirrored(stem):
                continue
            name = named(stem)
            job = {"path": str(path), "family": family, "split": split, "name": name, "plain": plain(stem)}
            (jobs if name else nameless).append(job)
        jobs.extend(dice.sample(nameless, min(MOST_NAMELESS, len(nameless))))

    for pack, (parts, split) in PACKS.items():
        root = next((p for p in installed if re.fullmatch(re.escape(pack) + r"-\d[\w.-]*", p.name)), None)
        if root is None:
            sys.exit(f"The pack {pack} is missing.")
        files = []
        for part in parts:
            for path in sorted((root / part).rglob("*.svg")):
                if pack == "fluentui-svg-icons" and not re.search(r"_(20|24)_(regular|filled)$", path.stem):
                    continue
                if pack == "primer-octicons" and not path.stem.endswith("-24"):
                    continue
                files.append((path.stem, path))
        add(pack, split, files)
    for theme, split in THEMES.items():
        add(theme, split, theme_files(THEME_FOLDER / theme))
    Path(out).write_text(json.dumps(jobs))
    count = {}
    for job in jobs:
        key = (job["split"], job["family"])
        have = count.setdefault(key, [0, 0, set()])
        have[0] += 1
        have[1] += job["name"] is not None
        have[2].add(job["name"])
    for key, (all_, with_name, names) in sorted(count.items()):
        print(*key, all_, with_name, len(names))


main()
