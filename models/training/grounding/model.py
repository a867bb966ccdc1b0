"""The grounding network: description words × marks → one logit a mark, and one for "none"."""

import math

import torch
from torch import nn

TOKEN_DIM = 32
MARK_DIM = 64
HEADS = 8
LAYERS = 2
MAX_WORDS = 24
PAIR_FEATURES = 8


class Attention(nn.Module):
    """Self-attention with an additive bias for each pair and head; written out for a plain ONNX graph."""

    def __init__(self, dim: int, heads: int):
        super().__init__()
        self.heads, self.width = heads, dim // heads
        self.project = nn.Linear(dim, 3 * dim)
        self.out = nn.Linear(dim, dim)

    def forward(self, x, bias):
        batch, length, dim = x.shape
        q, k, v = self.project(x).reshape(batch, length, 3, self.heads, self.width).permute(2, 0, 3, 1, 4)
        scores = q @ k.transpose(-1, -2) / math.sqrt(self.width) + bias
        mixed = torch.softmax(scores, -1) @ v
        return self.out(mixed.transpose(1, 2).reshape(batch, length, dim))


class Layer(nn.Module):
    def __init__(self, dim: int, heads: int, dropout: float):
        super().__init__()
        self.attention = Attention(dim, heads)
        self.norm1, self.norm2 = nn.LayerNorm(dim), nn.LayerNorm(dim)
        self.feed = nn.Sequential(nn.Linear(dim, 2 * dim), nn.ReLU(), nn.Linear(2 * dim, dim))
        self.dropout = nn.Dropout(dropout)

    def forward(self, x, bias):
        x = x + self.dropout(self.attention(self.norm1(x), bias))
        return x + self.dropout(self.feed(self.norm2(x)))


def pair_features(boxes):
    """How each mark lies to each other one; boxes are left, top, right, bottom in frame heights."""
    left, top, right, bottom = boxes.unbind(-1)
    x, y = (left + right) / 2, (top + bottom) / 2
    dx, dy = x[:, None, :] - x[:, :, None], y[:, None, :] - y[:, :, None]
    gap_x = torch.maximum(left[:, None, :], left[:, :, None]) - torch.minimum(right[:, None, :], right[:, :, None])
    gap_y = torch.maximum(top[:, None, :], top[:, :, None]) - torch.minimum(bottom[:, None, :], bottom[:, :, None])
    height = bottom - top
    line = torch.minimum(height[:, None, :], height[:, :, None]).clamp(min=0.005)
    near_x, near_y = torch.exp(-gap_x.clamp(min=0) * 12), torch.exp(-gap_y.clamp(min=0) * 20)
    share_y = (-gap_y / line).clamp(-1, 1)
    share_x = (-gap_x / line).clamp(-1, 1)
    return torch.stack([torch.tanh(dx * 4), torch.tanh(dy * 8), near_x, near_y, share_x, share_y,
                        near_x * torch.tanh(dx * 20), near_y * torch.tanh(dy * 40)], -1)


class GroundingNetwork(nn.Module):
    def __init__(self, lexicon: int, flags: int, align: int, marks: int, dropout: float = 0.05):
        super().__init__()
        self.words = nn.Embedding(lexicon, TOKEN_DIM, padding_idx=0)
        self.flags = nn.Linear(flags, TOKEN_DIM)
        self.places = nn.Parameter(torch.randn(MAX_WORDS, TOKEN_DIM) * 0.1)
        self.reader = nn.ModuleList([Layer(TOKEN_DIM, 4, dropout) for _ in range(2)])
        self.word_match = nn.Linear(TOKEN_DIM, 64)
        self.align_match = nn.Linear(align, 64, bias=False)
        self.matched = nn.Linear(128, MARK_DIM)
        self.mark = nn.Linear(marks, MARK_DIM)
        self.told = nn.Linear(2 * TOKEN_DIM, MARK_DIM)
        self.mix = nn.Sequential(nn.ReLU(), nn.Linear(MARK_DIM, MARK_DIM))
        self.none = nn.Parameter(torch.randn(MARK_DIM) * 0.1)
        self.pairs = nn.Sequential(nn.Linear(PAIR_FEATURES, 16), nn.ReLU(), nn.Linear(16, HEADS * LAYERS))
        self.layers = nn.ModuleList([Layer(MARK_DIM, HEADS, dropout) for _ in range(LAYERS)])
        self.norm = nn.LayerNorm(MARK_DIM)
        self.gate = nn.Linear(2 * TOKEN_DIM, MARK_DIM)
        self.score = nn.Sequential(nn.Linear(MARK_DIM, 32), nn.ReLU(), nn.Linear(32, 1))
        self.direct = nn.Linear(marks, 1)
        self.absent = nn.Linear(MARK_DIM, 1)
        self.temperature = nn.Parameter(torch.ones(1), requires_grad=False)

    def forward(self, tokens, flags, align, marks, boxes, word_mask=None, mark_mask=None):
        """Logits [batch, marks + 1]; the last is "none". Masks are 1 where there is something (training only)."""
        words = self.words(tokens) + self.flags(flags) + self.places[: tokens.shape[1]]
        word_bias = 0.0 if word_mask is None else (word_mask[:, None, None, :] - 1) * 1e4
        for layer in self.reader:
            words = layer(words, word_bias)
        if word_mask is None:
            mean, peak = words.mean(1), words.amax(1)
        else:
            weight = word_mask[:, :, None]
            mean = (words * weight).sum(1) / weight.sum(1)
            peak = (words + (weight - 1) * 1e4).amax(1)
        told = torch.cat([mean, peak], -1)

        match = torch.relu(self.word_match(words)[:, None] + self.align_match(align))
        if word_mask is None:
            match = torch.cat([match.mean(2), match.amax(2)], -1)
        else:
            weight = word_mask[:, None, :, None]
            match = torch.cat([(match * weight).sum(2) / weight.sum(2), (match * weight).amax(2)], -1)
        x = self.mark(marks) + self.matched(match) + self.told(told)[:, None]
        x = self.mix(x) + self.mark(marks)
        none = (self.none + self.told(told))[:, None]
        x = torch.cat([x, none], 1)

        bias = self.pairs(pair_features(boxes)).permute(0, 3, 1, 2)
        bias = nn.functional.pad(bias, (0, 1, 0, 1))
        if mark_mask is not None:
            seen = nn.functional.pad(mark_mask, (0, 1), value=1.0)
            bias = bias + (seen[:, None, None, :] - 1) * 1e4
        for index, layer in enumerate(self.layers):
            x = layer(x, bias[:, index * HEADS:(index + 1) * HEADS])
        x = self.norm(x)
        gated = x[:, :-1] * (1 + self.gate(told)[:, None])
        logits = (self.score(gated) + self.direct(marks)).squeeze(-1)
        logits = torch.cat([logits, self.absent(x[:, -1])], 1) / self.temperature
        if mark_mask is not None:
            logits = logits + (nn.functional.pad(mark_mask, (0, 1), value=1.0) - 1) * 1e4
        return logits
