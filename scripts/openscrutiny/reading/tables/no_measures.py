"""Tables whose figures measure no service: single cases, budgets, how far projects are, how many ratings there are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.wording import plain
from openscrutiny.reading.tables.budgets import sets_spending_against_budget
from openscrutiny.reading.tables.column import Column, Holds, figure_columns, label_column
from openscrutiny.reading.tables.describe import unmarked
from openscrutiny.reading.tables.labels import Labelled, is_measure

#: So many columns tell of one case each, and the table lists cases.
FEWEST_OF_CASES: Final = 2
#: One colour may be the name of a bin; two are ratings.
FEWEST_RATINGS: Final = 2

#: What is told of one complaint, request or application.
_CASE_HEAD = pattern_of(
    r"(?:brief |short )?(?:description|summary|details?|nature)"
    r"(?: of (?:the )?(?:complaint|case|request|incident|issue))?"
    r"|complaint|outcome(?: ?/ ?\w+)?|decision|finding|remedy|(?:lessons?|learning)(?: \w+)?|resolution"
    r"|(?:date )?(?:received|closed|responded|answered|resolved|completed|opened)(?: date)?"
    r"|case (?:ref(?:erence)?|no\.?)",
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
_RATING = pattern_of(r"(?:rated )?(?:red|amber|green)(?: (?:rated|rag))?", re.I)
_DIRECTION = pattern_of(
    r"up|down|(?:no|little) change|unchanged|improv(?:ed|ing)|declin(?:ed|ing)|worsen(?:ed|ing)|deteriorat(?:ed|ing)"
    r"|stable|static|maintained|getting (?:better|worse)",
    re.I,
)
#: What stands among ratings, and is none.
_UNRATED = pattern_of(
    r"n/?a\W?\d?|blue|grey|gray|white|black|yellow|total|unknown|not (?:rated|applicable|available)|unrated|data only"
    r"|no (?:data|target|rating|rag)|for information|info(?:rmation)?(?: only)?|baseline|tbc|complete|pending|same",
    re.I,
)


def reason_without_measure(columns: Sequence[Column], rows: Sequence[Labelled]) -> str:
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
    if _are_ratings([column.head for column in figures]) or _are_ratings([each.label for each in rows]):
        return "a count of ratings, which tells of the report and of no service"
    if _is_of_cases(columns, rows):
        return "each row is a single case, and measures nothing"
    if sets_spending_against_budget(columns, rows):
        return "what was spent against a budget, which measures no service"
    label = label_column(columns)
    is_of_projects = label is not None and _PROJECT_HEAD.fullmatch(plain(label.head))
    if is_of_projects and all(_PROGRESS_HEAD.fullmatch(plain(column.head)) for column in figures):
        return "how far a project is, and no figure of a service"
    return ""


def _are_ratings(names: Sequence[str]) -> bool:
    """Whether names are ratings or directions and what stands among them, and nothing else."""
    named = [unmarked(name.rpartition(" / ")[2]) for name in names]
    ratings = [name for name in named if _RATING.fullmatch(name)]
    directions = [name for name in named if _DIRECTION.fullmatch(name)]
    known = max(ratings, directions, key=len)
    return len(known) >= FEWEST_RATINGS and all(name in known or _UNRATED.fullmatch(name) for name in named)


def _is_of_cases(columns: Sequence[Column], rows: Sequence[Labelled]) -> bool:
    """Whether a table tells of one case in each row, in words beside a figure of no time and no role."""
    words = [column for column in columns if column.holds is Holds.WORDS and _CASE_HEAD.fullmatch(plain(column.head))]
    is_bare = not any(column.said.says_where for column in figure_columns(columns))
    return len(words) >= FEWEST_OF_CASES and is_bare and not any(is_measure(each.label) for each in rows)
