"""Draws a screen's truth over its picture: overlay.py SCREEN.json OUT.png. For looking at, not for training."""

import json
import sys

from PIL import Image, ImageDraw

COLOURS = {"button": "red", "icon": "magenta", "input": "blue", "text": "gray", "row": "orange", "cell": "brown", "tab": "lime", "menu": "cyan", "menu_item": "cyan", "checkbox": "green", "radio": "green"}
with open(sys.argv[1], encoding="utf-8") as file:
    truth = json.load(file)
image = Image.open(sys.argv[1].replace(".json", ".png")).convert("RGB")
draw = ImageDraw.Draw(image)
for one in truth["things"]:
    x, y, w, h = one["box"]
    draw.rectangle((x, y, x + w - 1, y + h - 1), outline=COLOURS.get(one["kind"], "purple"))
image.save(sys.argv[2])
