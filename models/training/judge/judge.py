"""The judge: everything that the detector suspects on a screen, looked at together.

Input: `tokens`, float32 [n, 31]: box x, y, w, h in pixels, the detector's score, 1 for a line of text
(whose rest is 0), log-probabilities of the 20 kinds, logits of the 5 states; `size`, float32 [2].
Output: `real`, float32 [n], the probability that this is a thing of its own; `kinds`, float32 [n, 20],
log-probabilities.
"""

import torch
from torch import nn
from torch.nn import functional as F

KINDS, STATES = 20, 5
FEATURES = 6 + KINDS + STATES
WIDTH, HEADS, LAYERS, PAIR = 96, 4, 3, 8
# Pixels, about a control's height: distances are counted in it.
UNIT = 24.0


def squash(x):
    return torch.sign(x) * torch.log1p(torch.abs(x))


def near(x, pixels):
    return torch.exp(-torch.abs(x) / pixels)


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.before, self.after = nn.LayerNorm(WIDTH), nn.LayerNorm(WIDTH)
        self.ask = nn.Linear(WIDTH, 3 * WIDTH)
        self.bias = nn.Conv2d(PAIR, HEADS, 1)
        self.told = nn.Linear(WIDTH + HEADS * PAIR, WIDTH)
        self.think = nn.Sequential(nn.Linear(WIDTH, 2 * WIDTH), nn.GELU(), nn.Linear(2 * WIDTH, WIDTH))

    def forward(self, x, pairs, hidden):
        b, n, _ = x.shape
        q, k, v = (part.reshape(b, n, HEADS, WIDTH // HEADS).transpose(1, 2) for part in self.ask(self.before(x)).chunk(3, 2))
        weight = q @ k.transpose(2, 3) / (WIDTH // HEADS) ** 0.5 + self.bias(pairs) + hidden
        weight = torch.softmax(weight, 3)
        said = (weight @ v).permute(0, 2, 1, 3).reshape(b, n, WIDTH)
        # Where those who are listened to stand.
        where = (weight[:, :, None] * pairs[:, None]).sum(4).reshape(b, HEADS * PAIR, n).transpose(1, 2)
        x = x + self.told(torch.cat([said, where], 2))
        return x + self.think(self.after(x))


class Judge(nn.Module):
    def __init__(self):
        super().__init__()
        self.see = nn.Linear(12 + KINDS + STATES, WIDTH)
        self.relate = nn.Sequential(nn.Conv2d(13, 2 * PAIR, 1), nn.ReLU(), nn.Conv2d(2 * PAIR, PAIR, 1))
        self.layers = nn.ModuleList([Layer() for _ in range(LAYERS)])
        self.settle = nn.LayerNorm(WIDTH)
        self.real, self.kind = nn.Linear(WIDTH, 1), nn.Linear(WIDTH, KINDS)
        self.trust = nn.Parameter(torch.ones(2))

    def forward(self, tokens, size, hidden):
        """tokens [b, n, 31], size [b, 2], hidden [b, 1, 1, n]: 0 for a token, -1e4 for filling."""
        x, y, w, h, score, line = tokens[..., :6].unbind(2)
        kinds, states = tokens[..., 6:6 + KINDS].clamp(-8, 0), tokens[..., 6 + KINDS:].clamp(-6, 6)
        width, height = size[:, :1], size[:, 1:]
        sure = torch.log(score.clamp(0.01, 0.99) / (1 - score.clamp(0.01, 0.99))) * (1 - line)
        own = torch.stack([x / width, y / height, (x + w) / width, (y + h) / height, torch.log1p(w) / 3 - 1, torch.log1p(h) / 3 - 1, squash((w - h) / UNIT), near(w - h, 2.0), sure, line, w / width, h / height], 2)
        told = self.see(torch.cat([own, kinds / 4, states / 4], 2))
        right, bottom = x + w, y + h
        away = lambda edge, other: edge[:, None, :] - other[:, :, None]
        dx, dr, dy, db = away(x, x), away(right, right), away(y, y), away(bottom, bottom)
        across = (torch.minimum(right[:, None], right[:, :, None]) - torch.maximum(x[:, None], x[:, :, None])).clamp(min=0)
        down = (torch.minimum(bottom[:, None], bottom[:, :, None]) - torch.maximum(y[:, None], y[:, :, None])).clamp(min=0)
        common, area = across * down, (w * h).clamp(min=1)
        pairs = self.relate(torch.stack([
            *(squash(d / UNIT) for d in (dx, dr, dy, db)), *(near(d, 2.0) for d in (dx, dr, dy, db)),
            near((dx + dr) / 2, 2.0), near((dy + db) / 2, 2.0), near(dr - dx, 3.0), common / area[:, :, None], common / area[:, None, :],
        ], 1))
        for layer in self.layers:
            told = layer(told, pairs, hidden)
        told = self.settle(told)
        return self.real(told)[..., 0] + self.trust[0] * sure, self.kind(told) + self.trust[1] * kinds


class Deployed(nn.Module):
    def __init__(self, judge):
        super().__init__()
        self.judge = judge

    def forward(self, tokens, size):
        real, kinds = self.judge(tokens[None], size[None], torch.zeros(1, 1, 1, 1))
        return torch.sigmoid(real[0]), torch.log_softmax(kinds[0], 1)
