"""Columns headed "Standard" and no more: what is to be reached, where times alone stand beside it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.reading.tables.column import Column, figure_columns
from openscrutiny.reading.tables.columns_kept_back import is_change_head

_STANDARD = pattern_of(r"(?:(?:the|our) )?(?:performance |quality |response )?standards?(?: level)?", re.I)

_RESULT = pattern_of(
    r"actuals?|achieved|achievement|performance|results?|outturns?|% achieved|actual performance", re.I
)


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
    figures = [column for column in figure_columns(columns) if not is_change_head(column.head)]
    standards = [column for column in figures if _STANDARD.fullmatch(column.said.measure) and _is_free(column)]
    others = [column for column in figures if column not in standards]
    own = [column for column in others if _is_free(column)]
    are_results = bool(own) and all(map(_is_result, own))
    if len(standards) != 1 or not are_results or not all(each.said.says_where or each in own for each in others):
        return list(columns)
    return [
        replace(column, said=column.said._replace(role="target", measure="")) if column in standards else column
        for column in columns
    ]


def _is_result(column: Column) -> bool:
    """Whether a head names a time and nothing measured, or says no more than that results stand below it."""
    return bool(column.said.has_time and column.said.is_generic) or heads_result(column)


def heads_result(column: Column) -> bool:
    """Whether a head says no more than that results stand below it: "Actual"."""
    return bool(_RESULT.fullmatch(column.head))


def _is_free(column: Column) -> bool:
    """Whether a head names no role and no body."""
    return column.said.role == "outturn" and not column.said.comparator
