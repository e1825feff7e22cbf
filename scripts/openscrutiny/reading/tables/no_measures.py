"""Tables whose figures measure no service: single cases, budgets, how far projects are, how many ratings there are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.units import printed_unit
from openscrutiny.printed.wording import plain
from openscrutiny.reading.tables.budgets import reason_of_budget
from openscrutiny.reading.tables.column import Column, Holds, figure_columns, label_column
from openscrutiny.reading.tables.counted_ratings import counts_ratings
from openscrutiny.reading.tables.head_parts import heads_measures, named_part
from openscrutiny.reading.tables.labels import Labelled, is_measure

#: So many columns tell of one case each, and the table lists cases.
FEWEST_OF_CASES: Final = 2

#: What is told of one complaint, request or application.
_CASE_HEAD = pattern_of(
    r"(?:brief |short )?(?:description|summary|details?|nature)"
    r"(?: of (?:the )?(?:complaint|case|request|incident|issue))?"
    r"|complaint|outcome(?: ?/ ?\w+)?|decision|finding|remedy|(?:lessons?|learning)(?: \w+)?|resolution"
    r"|(?:date )?(?:received|closed|responded|answered|resolved|completed|opened)(?: date)?"
    r"|case (?:ref(?:erence)?|no\.?)",
    re.I,
)
#: Under the label alone such a count would stand for all cases of a service.
_KINDS_OF_CASES: Final = "a count of cases of one kind, which other columns tell in words"
_COUNT_HEAD = pattern_of(
    r"(?:total|overall|volume|quantity|count|frequency|cases?|complaints?|requests?|incidents?|enquiries)"
    r"(?: (?:received|number|of cases))?",
    re.I,
)
_PROJECT_HEAD = pattern_of(
    r"(?:key |priority |improvement |capital )?"
    r"(?:projects?|actions?|tasks?|milestones?|schemes?|workstreams?|deliverables?|initiatives?)"
    r"(?: (?:name|title|description))?",
    re.I,
)
_PROGRESS_HEAD = pattern_of(
    r"(?:(?:%|per ?cent(?:age)?) ?)?(?:complet(?:e|ed|ion)|progress)(?: ?\(?(?:%|per ?cent(?:age)?)\)?)?", re.I
)


def reason_without_measure(columns: Sequence[Column], rows: Sequence[Labelled], caption: str = "") -> str:
    """Why the figures of a table measure nothing that can be followed; empty where they may.

    >>> from openscrutiny.reading.tables.describe import describe
    >>> heads = ["Service", "Red", "Amber", "Green"]
    >>> columns = [Column(n, Holds.FIGURES if n else Holds.LABEL, h, describe(h)) for n, h in enumerate(heads)]
    >>> reason_without_measure(columns, [])
    'a count of ratings, which tells of the report and of no service'
    """
    figures = figure_columns(columns)
    if not figures:
        return ""
    if counts_ratings(columns, rows, caption):
        return "a count of ratings, which tells of the report and of no service"
    if _is_of_cases(columns, rows):
        is_counted = all(map(_is_count, figures))
        return _KINDS_OF_CASES if is_counted else "each row is a single case, and measures nothing"
    if reason := reason_of_budget(columns, rows, caption):
        return reason
    label = label_column(columns)
    is_of_projects = label is not None and _PROJECT_HEAD.fullmatch(plain(label.head))
    if is_of_projects and all(_PROGRESS_HEAD.fullmatch(plain(column.head)) for column in figures):
        return "how far a project is, and no figure of a service"
    return ""


def _is_of_cases(columns: Sequence[Column], rows: Sequence[Labelled]) -> bool:
    """Whether a table tells of cases in words beside a figure of no time and no role, one or one kind in each row."""
    label = label_column(columns)
    if label is not None and heads_measures(label.head):
        return False
    words = [column for column in columns if column.holds is Holds.WORDS and _CASE_HEAD.fullmatch(plain(column.head))]
    is_bare = not any(column.said.says_where for column in figure_columns(columns))
    return len(words) >= FEWEST_OF_CASES and is_bare and not any(is_measure(each.label) for each in rows)


def _is_count(column: Column) -> bool:
    named = named_part(column.head)
    return printed_unit(named) == "count" or bool(_COUNT_HEAD.fullmatch(named))
