"""The element detector: one pass over the picture, one answer for each 4×4 cell.

Input: uint8 [1, height, width, 4] (RGBA as a frame has it; sides multiples of 64).
Output, at a quarter of the size: `heat` [1, 1, h, w] (how sure that a thing's centre is here),
`box` [1, 4, h, w] (distances in pixels from the cell's centre to left, top, right, bottom),
`kind` [1, KINDS, h, w] and `state` [1, STATES, h, w] (logits).

Anchor-free by centres after Zhou et al., "Objects as Points" (2019); distances to the four sides as
in Tian et al., "FCOS" (2019). The stride of 4 keeps the centres of 12-pixel icons three cells apart.
"""

import torch
from torch import nn
from torch.nn import functional as F

KINDS = [
    "button", "icon", "input", "text_area", "checkbox", "radio", "switch", "tab", "menu",
    "menu_item", "link", "slider", "spinner", "combo", "row", "cell", "header", "scrollbar",
    "window_control", "image",
]
STATES = ["checked", "selected", "disabled", "focused", "expanded"]
STRIDE = 4
# Sides of the picture must be multiples of this: the coarsest level.
COARSEST = 64
# Widths of the levels at strides 4, 8, 16, 32, 64.
WIDTHS = (32, 64, 112, 160, 160)
DEPTHS = (1, 2, 4, 4, 3)
# Residual blocks at each of these levels (strides 4, 8, 16, 32) once the coarser ones were added.
SETTLED = (1, 1, 1, 0)


class Conv(nn.Sequential):
    def __init__(self, inputs: int, outputs: int, size: int = 3, stride: int = 1, active: bool = True):
        layers = [
            nn.Conv2d(inputs, outputs, size, stride, size // 2, bias=False),
            nn.BatchNorm2d(outputs, momentum=0.03),
        ]
        super().__init__(*layers, *([nn.ReLU(inplace=True)] if active else []))


class Residual(nn.Module):
    def __init__(self, width: int):
        super().__init__()
        self.first = Conv(width, width)
        self.second = Conv(width, width, active=False)

    def forward(self, x):
        return F.relu(x + self.second(self.first(x)))


class Detector(nn.Module):
    def __init__(self):
        super().__init__()
        self.stem = Conv(3, 24, stride=2)
        levels, width = [], 24
        for outputs, depth in zip(WIDTHS, DEPTHS):
            levels.append(nn.Sequential(Conv(width, outputs, stride=2),
                                        *[Residual(outputs) for _ in range(depth)]))
            width = outputs
        self.levels = nn.ModuleList(levels)
        # From coarse to fine: bring the coarser level to this width, add, smooth.
        self.across = nn.ModuleList(nn.Conv2d(WIDTHS[i + 1], WIDTHS[i], 1) for i in range(4))
        self.smooth = nn.ModuleList(Conv(WIDTHS[i], WIDTHS[i]) for i in range(4))
        self.settle = nn.ModuleList(
            nn.Sequential(*[Residual(WIDTHS[i]) for _ in range(SETTLED[i])]) for i in range(4))
        self.say = Conv(WIDTHS[0], 64)
        self.measure = Conv(WIDTHS[0], 48)
        self.heat = nn.Conv2d(64, 1, 1)
        self.kind = nn.Conv2d(64, len(KINDS), 1)
        self.state = nn.Conv2d(64, len(STATES), 1)
        self.box = nn.Conv2d(48, 4, 1)
        nn.init.constant_(self.heat.bias, -4.0)

    def forward(self, picture):
        """`picture`: float32 [n, 3, height, width], 0–255."""
        x = self.stem((picture - 127.5) / 64.0)
        seen = []
        for level in self.levels:
            x = level(x)
            seen.append(x)
        for i in (3, 2, 1, 0):
            x = F.interpolate(self.across[i](x), scale_factor=2.0, mode="nearest")
            x = self.settle[i](self.smooth[i](F.relu(x + seen[i])))
        # Training runs the rest in 16 bits; sides need more than the 8 bits of a bfloat16's fraction.
        said, measured = self.say(x).float(), self.measure(x).float()
        with torch.autocast("cpu", enabled=False):
            distances = torch.exp(self.box(measured).clamp(-4.0, 5.5)) * 8.0
            return self.heat(said), distances, self.kind(said), self.state(said)


class Deployed(nn.Module):
    """What is exported: takes the frame's own bytes, gives probabilities of centres."""

    def __init__(self, detector: Detector):
        super().__init__()
        self.detector = detector

    def forward(self, pixels):
        picture = pixels[:, :, :, :3].permute(0, 3, 1, 2).float()
        heat, box, kind, state = self.detector(picture)
        heat = torch.sigmoid(heat)
        # Only the highest cell of a neighbourhood is a centre.
        peak = F.max_pool2d(heat, 3, 1, 1)
        return heat * (heat == peak).float(), box, kind, state
