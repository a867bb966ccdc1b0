"""The characters that the letter reader knows: Latin, Greek and Cyrillic letters, digits, signs."""

import re
import unicodedata

SIGNS = "".join(map(chr, range(0x21, 0x7F))) + "¡¢£¥§©«®°±²³´¶·¹º»¼½¾¿×÷–—‘’‚“”„†•…‰′″‹›⁰⁴€№℃™←↑→↓↔⇒−√∞≈≠≤≥■▪▲△▴▶▸▼▽▾◀◂◄►●○★☆☰♥✓✔✕✖⌘⌥⇧π"
# The letters of Latin-1, Latin Extended-A, Vietnamese, modern Greek and Cyrillic.
RANGES = [(0xC0, 0x180), (0x1EA0, 0x1EFA), (0x386, 0x3CF), (0x400, 0x460)]
MORE = "ƠơƯưȘșȚțҐґҒғҚқҢңҮүҰұҺһӘәӨө"
# Stands for a character that is none of these, and for a drawing.
UNKNOWN = "\ufffd"


def characters() -> list[str]:
    """In the order of the classes after CTC's blank; models/ocr/letters.txt has all but the space."""
    letters = dict.fromkeys(SIGNS)
    for first, last in RANGES:
        letters.update(dict.fromkeys(letter for letter in map(chr, range(first, last)) if unicodedata.category(letter) in ("Lu", "Ll")))
    letters.update(dict.fromkeys(MORE))
    return [*letters, UNKNOWN, " "]


KNOWN = frozenset(characters()) - {UNKNOWN}


def known(text: str) -> str:
    """The text with one UNKNOWN in place of each stretch that the reader doesn't know; composed characters first."""
    letters = (letter if letter in KNOWN else UNKNOWN for letter in unicodedata.normalize("NFC", text))
    return re.sub(f"{UNKNOWN}+", UNKNOWN, "".join(letters))
