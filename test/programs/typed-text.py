#!/usr/bin/python3
"""A GTK text window that writes its whole text to a file (UTF-8) whenever it changes.

usage: typed-text.py FILE
The file is made (empty) as soon as the text view has the keyboard focus.
"""
import sys

import gi

gi.require_version("Gtk", "3.0")
from gi.repository import Gtk  # noqa: E402

path = sys.argv[1]
view = Gtk.TextView()
buffer = view.get_buffer()


def write(*_):
    text = buffer.get_text(*buffer.get_bounds(), include_hidden_chars=True)
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.write(text)


window = Gtk.Window(title="Typed text", default_width=600, default_height=300)
window.add(view)
window.connect("destroy", Gtk.main_quit)
buffer.connect("changed", write)
view.connect("focus-in-event", write)
window.show_all()
view.grab_focus()
Gtk.main()
