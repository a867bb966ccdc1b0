"""The policy network: sub-goal words × things on the screen × what was done → what to do."""

import math

import torch
from torch import nn

PIECES = 8192
PIECE_DIM = 64
DIM = 128
HEADS = 8
LAYERS = 4
PAIR = 8
MEANING = 64
POINTER = 16


class Layer(nn.Module):
    """Self-attention with an additive bias for each pair and head; written out for a plain ONNX graph."""

    def __init__(self, dropout):
        super().__init__()
        self.project = nn.Linear(DIM, 3 * DIM)
        self.out = nn.Linear(DIM, DIM)
        self.norm1, self.norm2 = nn.LayerNorm(DIM), nn.LayerNorm(DIM)
        self.feed = nn.Sequential(nn.Linear(DIM, 2 * DIM), nn.GELU(), nn.Linear(2 * DIM, DIM))
        self.dropout = nn.Dropout(dropout)

    def forward(self, x, bias):
        batch, length, _ = x.shape
        q, k, v = self.project(self.norm1(x)).reshape(batch, length, 3, HEADS, DIM // HEADS).permute(2, 0, 3, 1, 4)
        scores = q @ k.transpose(-1, -2) / math.sqrt(DIM // HEADS) + bias
        mixed = (torch.softmax(scores, -1) @ v).transpose(1, 2).reshape(batch, length, DIM)
        x = x + self.dropout(self.out(mixed))
        return x + self.dropout(self.feed(self.norm2(x)))


def pair_features(boxes):
    """How each thing lies to each other one; boxes are left, top, right, bottom in frame heights."""
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


class PolicyNetwork(nn.Module):
    """`meanings`: int8 [rows, 64], row 0 nothing; made by words.py and left as it is."""

    def __init__(self, dims, meanings, dropout=0):
        super().__init__()
        self.dims = dims
        self.register_buffer("meanings", meanings)
        self.word_meaning, self.thing_meaning, self.title_meaning = (nn.Linear(MEANING, DIM, bias=False) for _ in range(3))
        for part in (self.word_meaning, self.thing_meaning, self.title_meaning):
            nn.init.zeros_(part.weight)
        self.pieces = nn.Embedding(PIECES, PIECE_DIM, padding_idx=0)
        nn.init.normal_(self.pieces.weight, std=0.3)
        self.word_text, self.thing_text, self.title_text = (nn.Linear(PIECE_DIM, DIM) for _ in range(3))
        self.word = nn.Linear(dims["wordFeatureCount"], DIM)
        self.place = nn.Parameter(torch.randn(40, DIM) * 0.1)
        self.thing = nn.Sequential(nn.Linear(dims["thingFeatureCount"], DIM), nn.GELU(), nn.Linear(DIM, DIM))
        self.whole = nn.Parameter(torch.randn(DIM) * 0.1)
        self.near = nn.Sequential(nn.Linear(PAIR, 24), nn.GELU(), nn.Linear(24, HEADS * LAYERS))
        self.said = nn.Sequential(nn.Linear(dims["matchCount"] + 4, 16), nn.GELU(), nn.Linear(16, 2 * HEADS * LAYERS))
        self.layers = nn.ModuleList([Layer(dropout) for _ in range(LAYERS)])
        self.norm = nn.LayerNorm(DIM)
        actions, plain = len(dims["markActions"]), len(dims["plainActions"])
        self.on_mark = nn.Sequential(nn.Linear(2 * DIM, DIM), nn.GELU(), nn.Linear(DIM, actions))
        self.plain = nn.Sequential(nn.Linear(DIM, DIM), nn.GELU(), nn.Linear(DIM, plain))
        self.span = nn.Linear(DIM, 2)
        self.span_whole = nn.Linear(DIM, DIM)
        self.typing = nn.Linear(DIM, 3)
        self.second = nn.Linear(DIM, 4 * POINTER)
        self.trace = nn.Sequential(nn.Linear(DIM, DIM), nn.GELU(), nn.Linear(DIM, dims["traceGrid"][0] * dims["traceGrid"][1]))
        self.register_buffer("temperature", torch.ones(1))

    def bag(self, pieces):
        seen = (pieces > 0).to(self.pieces.weight.dtype).unsqueeze(-1)
        return (self.pieces(pieces) * seen).sum(-2) / seen.sum(-2).clamp(min=1).sqrt()

    def meaning(self, rows):
        """Of each row of the table its vector, of about unit length."""
        return self.meanings[rows.long()].to(self.word_meaning.weight.dtype) / 127 / 2

    @staticmethod
    def together(vectors):
        """One vector for several words."""
        seen = (vectors.abs().sum(-1, keepdim=True) > 0).to(vectors.dtype)
        return vectors.sum(-2) / seen.sum(-2).clamp(min=1).sqrt()

    @staticmethod
    def alike(words, things, near):
        """How near in meaning each word is to each thing and to what stands left, above, right of it: [batch, things, words, 4]."""
        batch, count, per, _ = things.shape
        own = (things.flatten(1, 2) @ words.transpose(1, 2)).reshape(batch, count, per, -1).amax(2).clamp(min=0)
        padded = nn.functional.pad(own, (0, 0, 1, 0))
        width = own.shape[2]
        beside = [padded.gather(1, near[:, :, way].long()[:, :, None].expand(-1, -1, width)) for way in range(3)]
        return torch.stack([own] + beside, -1)

    def forward(self, word_pieces, thing_pieces, title_pieces, word_meanings, thing_meanings, title_meanings, words, things, match, near, boxes, word_mask=None, thing_mask=None):
        """Logits on marks [batch, things, actions], plain [batch, plain], span starts and ends, typing, pointers, trace."""
        count_words, count_things = words.shape[1], things.shape[1]
        word_vectors, thing_vectors = self.meaning(word_meanings), self.meaning(thing_meanings)
        match = torch.cat([match, self.alike(word_vectors, thing_vectors, near)], -1)
        w = self.word_text(self.bag(word_pieces)) + self.word_meaning(word_vectors) + self.word(words) + self.place[:count_words]
        t = self.thing_text(self.bag(thing_pieces)) + self.thing_meaning(self.together(thing_vectors)) + self.thing(things)
        c = (self.title_text(self.bag(title_pieces)) + self.title_meaning(self.together(self.meaning(title_meanings))) + self.whole)[:, None]
        x = torch.cat([t, w, c], 1)
        lying = self.near(pair_features(boxes)).permute(0, 3, 1, 2)
        said = self.said(match).permute(0, 3, 1, 2)
        on_words, on_things = said.chunk(2, 1)
        of_things = torch.cat([lying, on_words], 3)
        of_words = nn.functional.pad(on_things.transpose(2, 3), (0, count_words))
        bias = nn.functional.pad(torch.cat([of_things, of_words], 2), (0, 1, 0, 1))
        if word_mask is not None:
            seen = torch.cat([thing_mask, word_mask, torch.ones_like(word_mask[:, :1])], 1)
            bias = bias + (seen[:, None, None, :] - 1) * 1e4
        for layer, own in zip(self.layers, bias.chunk(LAYERS, 1)):
            x = layer(x, own)
        x = self.norm(x)
        t, w, c = x[:, :count_things], x[:, count_things:count_things + count_words], x[:, -1]
        on_marks = self.on_mark(torch.cat([t, c[:, None].expand(-1, count_things, -1)], -1)) / self.temperature
        span = self.span(torch.tanh(w + self.span_whole(c)[:, None]))
        return on_marks, self.plain(c) / self.temperature, span[..., 0], span[..., 1], self.typing(t), self.second(t), self.trace(t)


OUTPUTS = ["on_marks", "plain", "span_start", "span_end", "typing", "second", "trace"]
INPUTS = ["word_pieces", "thing_pieces", "title_pieces", "word_meanings", "thing_meanings", "title_meanings", "words", "things", "match", "near", "boxes"]
