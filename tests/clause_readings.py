"""Reads the list of a decision from its paragraphs, for the tests of the reader."""

from __future__ import annotations

from openscrutiny.reading.minutes.clause_lists import read_list
from openscrutiny.reading.minutes.minute_text import Paragraph
from openscrutiny.reading.text.pack import Line

ELECTED = "that the following be elected to the panel:"


def listed(*texts: str) -> tuple[str, list[tuple[str, str]], int]:
    """Lead-in and clauses of a decision whose cue stands before the first text, and how many texts are its own."""
    paragraphs = [Paragraph(text, (Line(number, text),)) for number, text in enumerate(texts, 1)]
    lead, clauses, end = read_list(paragraphs, 0, texts[0])
    return lead, [(clause.label, clause.text) for clause in clauses], end
