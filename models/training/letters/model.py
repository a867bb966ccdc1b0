"""The letter reader: one line of ink in, a character or nothing for each 4 columns out.

Input: float32 [n, 1, 32, width], the amount of ink (0 paper, 1 ink), width a multiple of 4.
Output: float32 [n, width / 4, classes], probabilities; class 0 is CTC's blank (Graves et al. 2006).
"""

import torch
from torch import nn
from torch.nn import functional as F

HEIGHT = 32
STEP = 4
WIDTHS = (24, 48, 96, 128)
SEQUENCE = 160


class Conv(nn.Sequential):
    def __init__(self, inputs, outputs, size=3, stride=1):
        padding = tuple(s // 2 for s in size) if isinstance(size, tuple) else size // 2
        super().__init__(nn.Conv2d(inputs, outputs, size, stride, padding, bias=False), nn.BatchNorm2d(outputs, momentum=0.03))


class Residual(nn.Module):
    def __init__(self, width, size=3):
        super().__init__()
        self.first, self.second = Conv(width, width, size), Conv(width, width, size)

    def forward(self, x):
        return F.relu(x + self.second(F.relu(self.first(x))))


class Letters(nn.Module):
    def __init__(self, classes: int):
        super().__init__()
        a, b, c, d = WIDTHS
        self.look = nn.Sequential(
            Conv(1, a, stride=2), nn.ReLU(), Residual(a),
            Conv(a, b, stride=2), nn.ReLU(), Residual(b), Residual(b),
            Conv(b, c, stride=(2, 1)), nn.ReLU(), Residual(c),
            Conv(c, d, stride=(2, 1)), nn.ReLU(), Residual(d),
        )
        # What is left of the height, 2, goes into the channels; then each step looks at its neighbours.
        self.flatten = nn.Sequential(nn.Conv2d(d, SEQUENCE, (2, 1), bias=False), nn.BatchNorm2d(SEQUENCE), nn.ReLU())
        self.along = nn.Sequential(Residual(SEQUENCE, (1, 5)), Residual(SEQUENCE, (1, 5)))
        self.say = nn.Conv2d(SEQUENCE, classes, 1)

    def forward(self, ink):
        x = self.along(self.flatten(self.look(ink)))
        return self.say(x.float())[:, :, 0].transpose(1, 2)


class Deployed(nn.Module):
    def __init__(self, letters):
        super().__init__()
        self.letters = letters

    def forward(self, ink):
        return torch.softmax(self.letters(ink), 2)
