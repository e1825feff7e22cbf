"""Columns headed "Standard" and no more: what is to be reached, where times alone stand beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.reading.tables.column import Column, figure_columns

_STANDARD = pattern_of(r"(?:the )?(?:performance |quality |response )?standards?(?: level)?", re.I)


def with_standards(columns: Sequence[Column]) -> list[Column]:
    """The columns with a lone "Standard" beside figures of times alone read as the target of those.

    Beside "Enhanced", or any other name, a standard is a kind of what is measured, and stays one.

    >>> from openscrutiny.reading.tables.column import Holds
    >>> from openscrutiny.reading.tables.describe import describe
    >>> heads = ["Standard", "April 2022", "May 2022"]
    >>> columns = [Column(n, Holds.FIGURES, head, describe(head)) for n, head in enumerate(heads, 1)]
    >>> [column.said.role for column in with_standards(columns)]
    ['target', 'outturn', 'outturn']
    """
    figures = figure_columns(columns)
    standards = [column for column in figures if _STANDARD.fullmatch(column.said.measure) and _is_free(column)]
    others = [column for column in figures if column not in standards]
    own = [column for column in others if _is_free(column)]
    are_times = bool(own) and all(column.said.has_time and column.said.is_generic for column in own)
    if len(standards) != 1 or not are_times or not all(column.said.says_where for column in others):
        return list(columns)
    return [
        replace(column, said=column.said._replace(role="target", measure="")) if column in standards else column
        for column in columns
    ]


def _is_free(column: Column) -> bool:
    """Whether a head names no role and no body."""
    return column.said.role == "outturn" and not column.said.comparator
