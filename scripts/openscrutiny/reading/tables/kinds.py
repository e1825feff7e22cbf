"""What kind of thing a printed cell is: nothing, a time, a figure, a marker, words, or something in doubt."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum
from functools import lru_cache
from typing import Final

from openscrutiny.printed.markers import is_seldom
from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.periods import may_be_period, parse_period, without_periods
from openscrutiny.printed.values import is_plain_figure, parse_value
from openscrutiny.printed.wording import plain

#: A longer cell holds prose.
LONGEST_CELL: Final = 400
#: A longer text in a column of figures is a comment that has slipped into it.
LONGEST_WORDS: Final = 60

_AMOUNT = pattern_of(r"[\d%£]")
_FIGURE = pattern_of(r"\d")
_YEAR = pattern_of(r"(?:19[89]\d|20[0-4]\d)")
#: A year with a remark heads a column; a count with one has another figure in its brackets.
_YEAR_NOTED = pattern_of(r"(?:19[89]\d|20[0-4]\d)\s?\([^()]{0,30}[A-Za-z]{4}[^()]{0,30}\)")
_QUARTER = pattern_of(r"(?:q|qtr\.?|quarter) ?[1-4]", re.I)
_SPAN_OF_YEARS = pattern_of(r"(?:19|20)\d\d(?:/\d\d)?\s?(?:[-–]|to)\s?(?:(?:19|20)?\d\d)(?:/\d\d)?")
_FRAGMENT = pattern_of(r"[a-z][a-z'’-]+(?: [A-Za-z'’-]+){0,6}")
#: What is said in small letters where a figure is expected, and is no torn word.
_REMARK = pattern_of(
    r"(?:no|not|none|nil|zero|see|as|on|in|at|to|by|above|below|over|under|more|less|fewer|lower|higher|better|worse"
    r"|same|similar|stable|increas\w+|decreas\w+|reduc\w+|maintain\w*|improv\w+|declin\w+|rising|falling|unchanged"
    r"|ongoing|complete\w*|achieved|met|missed|small|trend|baseline|monitor\w*|new|data|average|yes|high|low|medium"
    r"|red|amber|green|good|pass|fail|merit|distinction|within|between|minimum|maximum|target|annual\w*|quarterly"
    r"|monthly|cumulative|outturn|result|available|awaiting|pending|under)\b"
)
#: What became of a place or service whose figures end.
_ENDED = pattern_of(
    r"(?:now |temporarily |permanently )?(?:closed|ended|ceased|discontinued|suspended|paused|withdrawn)", re.I
)
_UNIT_ALONE = pattern_of(r".{0,40}\((?:%|number|no\.?|n|£|days|weeks|fte)\)", re.I)
#: A figure in brackets is negative in accounts, and a figure with spaces has more than three digits.
_SURE_FIGURE = pattern_of(r"\(£?\d[\d,]{0,14}(?:\.\d{1,4})?%?\)|\d{1,3}(?: \d{3}){1,4}|\(\d{1,3}(?: \d{3}){1,4}\)")
_SPACED = pattern_of(r"[-−–]?[1-9]\d{0,2}(?: \d{3}){1,4}|\([1-9]\d{0,2}(?: \d{3}){1,4}\)")
_TWO_FIGURES = pattern_of(r"(?!(?:19|20)\d\d\b)[-−–]?£?\d[\d,]*(?:\.\d+)?%? [-−–]?£?\d[\d,]*(?:\.\d+)?%?")
_NUMBERING = pattern_of(
    r"(?:\(?(?:[a-z]{1,4}[ -]?)?\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?[.):]?|[ivxlc]{1,5}[.)]|[a-z][.)]|[•·▪-])", re.I
)


class Kind(Enum):
    """The kinds of cell."""

    BLANK = "blank"
    TIME = "time"
    FIGURE = "figure"
    MARKER = "marker"
    WORDS = "words"
    DOUBT = "doubt"


def kind_of(cell: str) -> Kind:
    """The kind of a cell, whatever column it stands in; a bare year is a time.

    >>> [
    ...     kind_of(cell).value
    ...     for cell in ("", "2019", "Apr-22", "471 (62.6)", "n/a", "decrease from Q2", "12 of 15 cases")
    ... ]
    ['blank', 'time', 'time', 'figure', 'marker', 'words', 'doubt']
    """
    if not cell:
        return Kind.BLANK
    return Kind.WORDS if len(cell) > LONGEST_CELL else _kind(cell)


# Each reader of a table asks it of every cell.
@lru_cache(maxsize=4096)
def is_figure(cell: str) -> bool:
    """Whether a cell holds a figure, be it one that could be a year."""
    kind = kind_of(cell)
    return kind is Kind.FIGURE or (kind is Kind.TIME and is_year(cell))


def is_year(cell: str) -> bool:
    """Whether a cell is a bare year."""
    return bool(_YEAR.fullmatch(cell))


def is_span_of_years(cell: str) -> bool:
    """Whether a cell names several years together, as rates over few cases are printed: "2018 - 20".

    >>> is_span_of_years("2018 - 20"), is_span_of_years("2019/20 - 21/22"), is_span_of_years("2018 - 2")
    (True, True, False)
    """
    return bool(_SPAN_OF_YEARS.fullmatch(cell))


def is_spaced(cell: str) -> bool:
    """Whether a cell is a figure with a space between its thousands, or two figures that look like one.

    >>> is_spaced("12 480"), is_spaced("12 48")
    (True, False)
    """
    return " " in cell and bool(_SPACED.fullmatch(cell))


def are_two_figures(cell: str) -> bool:
    """Whether a cell holds two figures of which a space makes no thousands: those of two columns or rows.

    >>> [are_two_figures(cell) for cell in ("10,234 93.1", "18 14", "12 480", "471 (62.6)")]
    [True, True, False, False]
    """
    return " " in cell and bool(_TWO_FIGURES.fullmatch(cell)) and not is_spaced(cell)


def is_numbering(cell: str) -> bool:
    """Whether a cell only numbers its row: "1.", "2.3", "KPI 12".

    >>> is_numbering("1.1"), is_numbering("PI 12"), is_numbering("Visits")
    (True, True, False)
    """
    return bool(_NUMBERING.fullmatch(cell))


def is_fragment(cell: str) -> bool:
    """Whether a cell holds the end of words that began in another: a torn row.

    >>> is_fragment("ments"), is_fragment("decrease from Q2"), is_fragment("n/a"), is_fragment("Good")
    (True, False, False, False)
    """
    if not _FRAGMENT.fullmatch(cell) or _REMARK.match(cell) or is_seldom(cell):
        return False
    return kind_of(cell) is Kind.WORDS


def runs_over(cells: Sequence[str]) -> bool:
    """Whether words have run over into the cells of a row of figures; "closed" behind a figure says why it is the last.

    >>> runs_over(("ments", "12")), runs_over(("closed", "12")), runs_over(("12", "closed"))
    (True, True, False)
    """
    before = ("", *cells)
    return any(
        is_fragment(cell) and not (_ENDED.fullmatch(cell) and is_figure(before[place]))
        for place, cell in enumerate(cells)
    )


@lru_cache(maxsize=65536)
def _kind(cell: str) -> Kind:
    # Most cells are figures or words, and words without a figure are no more than the name of a time.
    has_figure = bool(_FIGURE.search(cell))
    if has_figure and is_plain_figure(cell):
        return Kind.FIGURE
    is_time = has_figure and (is_year(cell) or _YEAR_NOTED.fullmatch(cell) or _QUARTER.fullmatch(cell))
    if is_time or _is_period(cell):
        return Kind.TIME
    if has_figure and _SURE_FIGURE.fullmatch(cell):
        return Kind.FIGURE
    if ")" in cell and _UNIT_ALONE.fullmatch(plain(cell)):
        return Kind.WORDS
    try:
        value = parse_value(cell, "score")
    except ValueError:
        return Kind.DOUBT
    if value.is_blank:
        return Kind.BLANK
    if value.is_number:
        return Kind.FIGURE
    # "Reported annually" says why no figure stands beside others; a column of such words says it of other columns.
    return Kind.MARKER if value.marker and not is_seldom(cell) else Kind.WORDS


def _is_period(cell: str) -> bool:
    if len(cell) > 60 or not may_be_period(cell):
        return False
    try:
        parse_period(cell)
    except ValueError:
        return False
    return not _AMOUNT.search(without_periods(cell))
