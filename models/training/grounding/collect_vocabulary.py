#!/usr/bin/env python3
"""Collects English interface strings from the gettext catalogues of Debian packages.

Usage: collect_vocabulary.py OUT.json [--cache DIR]

The packages are fetched with `apt-get download` (nothing is installed) and only the message ids,
the English originals, are read. They are split by PACKAGE, so that what the model is judged on
comes from programs whose words it has never seen. Strings that also occur in a training package
are dropped from dev and test.
"""

import argparse
import json
import re
import struct
import subprocess
import sys
import tempfile
from pathlib import Path

PACKAGES = {
    "train": (
        "evolution-common gnucash-common geany-common thunar evince-common file-roller "
        "gnome-control-center-data rhythmbox-data shotwell-common gnumeric-common abiword-common "
        "pidgin-data filezilla-common brasero-common dolphin libreoffice-l10n-de totem-common "
        "planner-data xfce4-settings simple-scan liferea-data gthumb-data hexchat-common"
    ).split(),
    "dev": "homebank-data gedit-common claws-mail-i18n".split(),
    "test": "nautilus-data audacity-data okular transmission-common quodlibet".split(),
}

# Longest string that appears as a label, button or menu item; longer ones are messages.
MAX_LABEL_CHARS = 34
MAX_MESSAGE_CHARS = 90


def fetch(package: str, cache: Path) -> Path:
    tree = cache / package
    if tree.exists():
        return tree
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["apt-get", "download", "-q", package], cwd=folder, check=True,
                       stdout=subprocess.DEVNULL)
        archive = next(Path(folder).glob("*.deb"))
        part = tree.with_suffix(".part")
        subprocess.run(["dpkg-deb", "-x", str(archive), str(part)], check=True)
        part.rename(tree)
    return tree


def message_ids(catalogue: Path) -> list[str]:
    """The originals of one .mo file (format: GNU gettext manual, section 10.3)."""
    data = catalogue.read_bytes()
    order = "<" if data[:4] == b"\xde\x12\x04\x95" else ">"
    count, table = struct.unpack(order + "II", data[8:16])
    ids = []
    for index in range(count):
        length, offset = struct.unpack_from(order + "II", data, table + 8 * index)
        raw = data[offset:offset + length].split(b"\0")[0]
        ids.append(raw.split(b"\4")[-1].decode("utf-8", "replace"))
    return ids


def clean(text: str) -> str | None:
    text = re.sub(r"(?<=\S)_|_(?=\S)|~|&(?=\w)", "", text.strip())
    if not text or re.search(r"[%{}<>\n\t\\|@$\[\]^]|::|https?:|--", text) or not text.isascii():
        text = text.replace("…", "...")
        if not text.isascii() or re.search(r"[%{}<>\n\t\\|@$\[\]^]|::|https?:|--", text):
            return None
    if not re.search(r"[A-Za-z]{2}", text) or len(text) > MAX_MESSAGE_CHARS:
        return None
    return text


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("out", type=Path)
    arguments.add_argument("--cache", type=Path,
                           default=Path.home() / ".cache/waymark/training/packages")
    options = arguments.parse_args()
    options.cache.mkdir(parents=True, exist_ok=True)

    result: dict[str, dict[str, list[str]]] = {}
    seen: set[str] = set()
    for split, packages in PACKAGES.items():
        labels: set[str] = set()
        messages: set[str] = set()
        for package in packages:
            catalogues = sorted(fetch(package, options.cache).rglob("*.mo"))
            # One catalogue a domain is enough: each holds the same originals.
            domains = {path.name: path for path in catalogues}
            for path in domains.values():
                for raw in message_ids(path):
                    text = clean(raw)
                    if text is None or text.lower() in seen:
                        continue
                    words = text.split()
                    if len(text) <= MAX_LABEL_CHARS and len(words) <= 5 and text[0].isupper() \
                            and not text.endswith("."):
                        labels.add(text)
                    elif len(words) >= 4:
                        messages.add(text)
        seen |= {text.lower() for text in labels}
        result[split] = {"labels": sorted(labels), "messages": sorted(messages)[:4000]}
        print(split, len(labels), "labels", len(messages), "messages", file=sys.stderr)
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(json.dumps(result, indent=0, ensure_ascii=False))


if __name__ == "__main__":
    main()
