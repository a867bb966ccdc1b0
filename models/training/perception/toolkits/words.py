"""Texts of real programs: message catalogues of the installed packages, by language."""

import glob
import random
import sys
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[2]))
from catalogues import texts_in  # noqa: E402

LANGUAGES = ["en", "en", "en", "en", "de", "fr", "es", "it", "pt_BR", "nl", "sv", "pl", "cs", "tr", "ru", "uk", "el", "vi", "ja", "zh_CN", "ko"]


def usable(text):
    return 1 < len(text) < 120 and not any(mark in text for mark in "%<>{}\n\t|\\\x04$\x00") and text.strip() == text


class Words:
    """Draws texts of one language by length. The same generator state gives the same texts."""

    def __init__(self, dice, language):
        self.dice = dice
        folder = "de" if language == "en" else language
        catalogues = sorted(glob.glob(f"/usr/share/locale/{folder}/LC_MESSAGES/*.mo"))
        texts = set()
        for path in dice.sample(catalogues, min(14, len(catalogues))):
            for text in texts_in(path, language == "en"):
                text = text.replace("_", "").replace("&", "")
                if usable(text):
                    texts.add(text)
        ordered = sorted(texts) or ["Open", "Save as…", "Close this window", "A longer sentence that says something"]
        self.short = [t for t in ordered if len(t) <= 14] or ordered
        self.middle = [t for t in ordered if 8 <= len(t) <= 30] or ordered
        self.long = [t for t in ordered if len(t) > 25] or ordered

    def label(self):
        return self.dice.choice(self.short if self.dice.random() < 0.7 else self.middle)

    def phrase(self):
        return self.dice.choice(self.middle)

    def sentence(self):
        return self.dice.choice(self.long)

    def value(self):
        """What stands in a field or a table cell."""
        draw = self.dice.random()
        if draw < 0.2:
            return str(self.dice.randint(0, 99999))
        if draw < 0.3:
            return f"{self.dice.randint(1, 28):02d}.{self.dice.randint(1, 12):02d}.20{self.dice.randint(10, 29)}"
        if draw < 0.4:
            return f"{self.dice.uniform(0, 900):.1f} {self.dice.choice(['MB', 'kB', '%', '€', 'ms', 'GiB'])}"
        if draw < 0.5:
            return self.dice.choice(["/home/user/", "/usr/share/", "~/"]) + self.dice.choice(["notes.txt", "picture.png", "src", "report.odt", "main.c", "archive.tar.gz"])
        return self.label()


def language_of(dice):
    return dice.choice(LANGUAGES)


def seeded(*parts):
    return random.Random("-".join(str(part) for part in parts))
