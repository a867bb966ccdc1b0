"""Reads the examples that generate.ts writes, and puts them into batches of like size."""

import json

import numpy as np
import torch

HEAD = 16


def padded(count):
    return (count + 3) // 4 * 4


class Examples:
    """All examples of some files, in memory as they were written."""

    def __init__(self, paths):
        all_dims = [json.load(open(path + ".json")) for path in paths]
        self.dims = all_dims[-1]
        self.files, self.where, self.actions, self.family_of = [], [], [], []
        names = self.dims["markActions"] + self.dims["plainActions"]
        for path, dims in zip(paths, all_dims):
            # Files of an older generator have fewer actions and families; names say which are which.
            self.actions.append([names.index(name) for name in dims["markActions"] + dims["plainActions"]])
            self.family_of.append([self.dims["families"].index(name) for name in dims["families"]])
            data = np.fromfile(path, dtype=np.uint8)
            self.files.append(data)
            at, number = 0, len(self.files) - 1
            while at < len(data):
                head = data[at:at + 2 * HEAD].view(np.int16)
                self.where.append((number, at, head[0], head[1] + head[2]))
                at += self.length(head)
        self.where = np.array(self.where, dtype=np.int64)

    def parts(self, head):
        d, (w, m, p) = self.dims, (int(head[0]), int(head[1]), int(head[2]))
        t = m + p
        sizes = [2 * (HEAD + int(head[4]) + int(head[5])), 2 * w * d["piecesPerWord"], 2 * t * d["piecesPerMark"], 2 * d["piecesPerMark"],
                 2 * w, 2 * t * d["meaningsPerMark"], 2 * d["meaningsPerMark"], 2 * t * 3, w * d["wordFeatureCount"], t * d["thingFeatureCount"], t * w * d["matchCount"], 16 * t,
                 d["traceGrid"][0] * d["traceGrid"][1] if head[12] else 0]
        return sizes

    def length(self, head):
        return sum(padded(size) for size in self.parts(head))

    def one(self, index):
        number, at = int(self.where[index][0]), int(self.where[index][1])
        data = self.files[number]
        head = data[at:at + 2 * HEAD].view(np.int16).copy()
        out = []
        for size in self.parts(head):
            out.append(data[at:at + size])
            at += padded(size)
        head[3], head[10] = self.actions[number][head[3]], self.family_of[number][head[10]]
        return head, out

    def batches(self, size, rng, shuffle=True):
        """Indices of like size together: padding costs time. `size` counts cells of attention."""
        order = np.lexsort((rng.random(len(self.where)), (self.where[:, 3] + self.where[:, 2]) // 6)) if shuffle else np.argsort(self.where[:, 3] + self.where[:, 2], kind="stable")
        groups, group, widest = [], [], 0
        for index in order:
            wide = int(self.where[index][2] + self.where[index][3]) + 1
            if group and max(widest, wide) ** 1.3 * (len(group) + 1) > size:
                groups.append(group)
                group, widest = [], 0
            group.append(int(index))
            widest = max(widest, wide)
        if group:
            groups.append(group)
        if shuffle:
            rng.shuffle(groups)
        return groups

    def batch(self, indices):
        d = self.dims
        rows = [self.one(index) for index in indices]
        count = len(rows)
        words = max(int(h[0]) for h, _ in rows)
        things = max(int(h[1] + h[2]) for h, _ in rows)
        marks = max(int(h[1]) for h, _ in rows)
        actions, plain = len(d["markActions"]), len(d["plainActions"])
        cells = d["traceGrid"][0] * d["traceGrid"][1]
        b = {
            "word_pieces": np.zeros((count, words, d["piecesPerWord"]), np.int64),
            "thing_pieces": np.zeros((count, things, d["piecesPerMark"]), np.int64),
            "title_pieces": np.zeros((count, d["piecesPerMark"]), np.int64),
            "word_meanings": np.zeros((count, words), np.int64),
            "thing_meanings": np.zeros((count, things, d["meaningsPerMark"]), np.int64),
            "title_meanings": np.zeros((count, d["meaningsPerMark"]), np.int64),
            "near": np.zeros((count, things, 3), np.int64),
            "words": np.zeros((count, words, d["wordFeatureCount"]), np.float32),
            "things": np.zeros((count, things, d["thingFeatureCount"]), np.float32),
            "match": np.zeros((count, things, words, d["matchCount"]), np.float32),
            "boxes": np.zeros((count, things, 4), np.float32),
            "word_mask": np.zeros((count, words), np.float32),
            "thing_mask": np.zeros((count, things), np.float32),
            "mark_mask": np.zeros((count, things), np.float32),
            "target": np.zeros((count, things * actions + plain), np.float32),
            "second": np.zeros((count, things), np.float32),
            "first": np.zeros(count, np.int64), "span": np.full((count, 2), -1, np.int64),
            "typed": np.zeros((count, 2), np.float32), "action": np.zeros(count, np.int64),
            "trace": np.zeros((count, cells), np.float32), "has_trace": np.zeros(count, np.float32),
            "family": np.zeros(count, np.int64), "possible": np.zeros(count, np.int64),
        }
        for at, (head, parts) in enumerate(rows):
            w, m, p, action, targets, seconds = (int(v) for v in head[:6])
            t = m + p
            extra = parts[0].view(np.int16)[HEAD:]
            chosen, dropped = extra[:targets], extra[targets:targets + seconds]
            b["word_pieces"][at, :w] = parts[1].view(np.int16).reshape(w, -1)
            b["thing_pieces"][at, :t] = parts[2].view(np.int16).reshape(t, -1)
            b["title_pieces"][at] = parts[3].view(np.int16)
            b["word_meanings"][at, :w] = parts[4].view(np.int16)
            b["thing_meanings"][at, :t] = parts[5].view(np.int16).reshape(t, -1)
            b["title_meanings"][at] = parts[6].view(np.int16)
            b["near"][at, :t] = parts[7].view(np.int16).reshape(t, 3)
            b["words"][at, :w] = parts[8].view(np.int8).reshape(w, -1) / 127
            b["things"][at, :t] = parts[9].view(np.int8).reshape(t, -1) / 127
            b["match"][at, :t, :w] = parts[10].reshape(t, w, -1) / 255
            b["boxes"][at, :t] = parts[11].view(np.float32).reshape(t, 4)
            b["word_mask"][at, :w] = 1
            b["thing_mask"][at, :t] = 1
            b["mark_mask"][at, :m] = 1
            b["action"][at] = action
            if action < actions:
                b["target"][at, chosen.astype(np.int64) * actions + action] = 1
                b["first"][at] = int(chosen[0])
            else:
                b["target"][at, things * actions + action - actions] = 1
            b["second"][at, dropped.astype(np.int64)] = 1
            b["span"][at] = head[6:8]
            b["typed"][at] = head[8:10]
            b["family"][at], b["possible"][at] = int(head[10]), int(head[11])
            if head[12] and action < actions:
                b["trace"][at] = parts[12] / 255
                b["has_trace"][at] = 1
        return {name: torch.from_numpy(value) for name, value in b.items()}
