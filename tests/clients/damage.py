# SPDX-License-Identifier: MIT
"""What damages to an export are made of.

Tables of them have, by name, where a damage is done and how it changes a text. Where is what follows the path of the
export in that of a file: `.turtle` for a stem, `/edges.csv` or `/Topics/` for a folder, nothing for a file.
"""
import re


def replace(pattern, by):
    """Replaces what matches first."""
    return lambda text: re.sub(pattern, by, text, count=1)


def add(pattern, template):
    """Adds a line made of what matches first."""

    def change(text):
        found = re.search(pattern, text)
        return text + found.expand(template) + "\n" if found else text

    return change


def cut_at(part):
    """Leaves the first part of a text."""
    return lambda text: text[: int(len(text) * part)]


def in_one_file(changes):
    """Damages of an export that is one file."""
    return {name: ("", change) for name, change in changes.items()}
