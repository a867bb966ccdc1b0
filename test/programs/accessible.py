"""Prints what an accessible program shows: one JSON object a line, for the program named first."""

import json
import sys

import pyatspi


def texts(node):
    """The text of one widget; empty where it has none."""
    try:
        text = node.queryText()
        return text.getText(0, text.characterCount)
    except (NotImplementedError, AttributeError):
        return ""


def walk(node):
    print(json.dumps({"role": node.getRoleName(), "name": node.name or "", "text": texts(node)}))
    for child in node:
        if child is not None:
            walk(child)


for application in pyatspi.Registry.getDesktop(0):
    if application is not None and application.name == sys.argv[1]:
        walk(application)
