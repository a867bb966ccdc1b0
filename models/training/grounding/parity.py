#!/usr/bin/env python3
"""Writes what PyTorch computes for a few examples, so that a test can compare the ONNX file with it.

Usage: parity.py DATA_DIR OUT.json
"""

import json
import sys
from pathlib import Path

import torch

from model import GroundingNetwork
from train import collate, load

EXAMPLES = 3


def main() -> None:
    data, out = Path(sys.argv[1]), Path(sys.argv[2])
    dims = json.loads((data / "dims.json").read_text())
    model = GroundingNetwork(dims["lexiconSize"], dims["wordFeatureCount"], dims["alignCount"],
                             dims["markFeatureCount"])
    model.load_state_dict(torch.load(data / "model.pt"))
    model.eval()
    small = [e for e in load(data / "dev.bin", dims) if 6 <= len(e["marks"]) <= 14][:EXAMPLES]
    fixture = []
    for example in small:
        batch = collate([example])
        names = ["tokens", "flags", "align", "marks", "boxes"]
        with torch.no_grad():
            logits = model(*(batch[name] for name in names))
        fixture.append({
            "inputs": {name: {"dims": list(batch[name].shape),
                              "data": [round(float(v), 5) for v in batch[name].flatten()]} for name in names},
            "logits": [round(float(v), 4) for v in logits.flatten()],
        })
    out.write_text(json.dumps(fixture))


if __name__ == "__main__":
    main()
