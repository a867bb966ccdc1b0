"""The texts of the message catalogues that Debian's programs bring along."""

import gettext


def texts_in(path, english=False):
    """What a catalogue (.mo) says, message by message as it stands there; in English, its keys."""
    try:
        with open(path, "rb") as file:
            catalogue = gettext.GNUTranslations(file)._catalog
    except (OSError, UnicodeDecodeError, ValueError):
        return
    for key, value in catalogue.items():
        text = key if english else value
        yield text[0] if isinstance(text, tuple) else text
