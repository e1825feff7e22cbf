"""Invented print as numbered lines, for tests of readers."""

from __future__ import annotations

import re

from openscrutiny.reading.text.pack import Line


def printed(text: str) -> list[Line]:
    """Lines of a text, numbered from 1; a bar stands for the tab between cells."""
    rows = text.strip("\n").split("\n")
    return [Line(number, re.sub(r" ?\| ?", "\t", row)) for number, row in enumerate(rows, 1)]
