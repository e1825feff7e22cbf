"""Rows of a table that their neighbours make doubtful: torn in slices, below a lost label, run together."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import Final

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.wording import folded
from openscrutiny.reading.tables.benchmark_words import WHOSE_AVERAGE, is_average_of_one, may_be_country
from openscrutiny.reading.tables.column import Column, figure_columns, label_column
from openscrutiny.reading.tables.describe import describe, is_gap, unmarked
from openscrutiny.reading.tables.kinds import are_two_figures, is_figure, is_year
from openscrutiny.reading.tables.label_parts import OTHERS_NAMED, is_short_name_of_others, names_others, parted
from openscrutiny.reading.tables.labels import Labelled
from openscrutiny.reading.tables.letters import UNEXPLAINED, in_doubt
from openscrutiny.reading.tables.row_roles import CHANGE, PLANNED, with_roles
from openscrutiny.reading.tables.timed_labels import is_attribute
from openscrutiny.reading.tables.trigger_levels import WARNING, warnings_among

_SLICES: Final = "the row is torn: its figures stand in two rows"
_MERGED: Final = "two rows have run together: there are two figures in each cell"
_OPEN_GAP: Final = "a row above the gap has no label: nothing says between which groups it is"
_LABEL_AMONG: Final = "a label stands among the figures"
_CUT_OFF: Final = "the label breaks off"
_BEGINS_ABOVE: Final = "the label goes on from one that breaks off above it"
_GLUED: Final = "a figure has run into the label"
_COUNTRY: Final = "Great Britain or gigabytes: the label does not say which"
_YEARS_ABOVE: Final = "two years that follow one another stand here or above: they may be the heads of another table"
_HEAD_AGAIN: Final = "the heads of the table are printed again"
_ATTRIBUTE: Final = "the label tells how a measure is reported, and names none"
#: Doubts of a row whose cells stand in their columns all the same.
IN_COLUMNS: Final = frozenset(
    {
        *(_MERGED, _OPEN_GAP, _CUT_OFF, _BEGINS_ABOVE, _GLUED, _LABEL_AMONG, _HEAD_AGAIN, _ATTRIBUTE),
        *(WHOSE_AVERAGE, UNEXPLAINED, WARNING, OTHERS_NAMED, CHANGE, PLANNED, _COUNTRY),
    }
)
#: One year alone may as well be a count.
FEWEST_YEARS: Final = 2
#: Fewer rows do not show whether all labels end in a figure by chance.
FEWEST_GLUED: Final = 2

#: Words that end no label; "in" and "to" may, as in "reviews that children took part in".
_BREAKS_OFF = pattern_of(r"\s(?:of|the|and|or|per|their|which|an|than|whose)$")
#: "Deaths per 100,000" ends in what it is counted per, and in no figure.
_ENDS_IN_FIGURE = pattern_of(r"[A-Za-z)%].*(?<!\bper)\s£?\d[\d,]*(?:\.\d+)?%?")
#: A figure that no name ends in, as "Key Stage 2" and "Ward 12" do.
_ENDS_IN_VALUE = pattern_of(r"[A-Za-z)%].*(?<!\bper)\s(?:£\d[\d,.]*%?|\d[\d,]*\.\d+%?|\d{1,3}(?:,\d{3})+|\d+%)")


def with_parts(rows: Sequence[Labelled], own: Collection[str]) -> list[Labelled]:
    """The rows with a label such as "Homes let - England" beside "Homes let" parted into what is measured, and of whom.

    A row of others is refused where no other label shows what is measured of them.
    """
    found = parted({at: each.label for at, each in enumerate(rows) if not each.key}, own)
    has_bodies = any(describe(each.label).comparator or names_others(each.label) for each in rows)
    made = []
    for at, each in enumerate(rows):
        if at in found:
            made.append(each._replace(label=found[at].measure, key=found[at].whose, whole=each.label))
        else:
            are_others = names_others(each.label) or (has_bodies and is_short_name_of_others(each.label))
            made.append(_refused(each, OTHERS_NAMED) if not each.key and are_others else each)
    return made


def with_doubts(rows: Sequence[Labelled], columns: Sequence[Column]) -> list[Labelled]:
    """The rows, with those refused that cannot be told from what stands around them.

    >>> from openscrutiny.reading.tables.column import Holds
    >>> from openscrutiny.reading.tables.describe import describe
    >>> from openscrutiny.reading.tables.grid import GridRow
    >>> columns = [Column(n, Holds.FIGURES if n else Holds.LABEL, head, describe(head)) for n, head in enumerate("ABC")]
    >>> cells = [("Calls 12", "", "9"), ("Visits", "3", "4")]
    >>> rows = [Labelled(GridRow(number, None, row), row[0]) for number, row in enumerate(cells)]
    >>> [row.reason for row in with_doubts(rows, columns)]
    ['a figure has run into the label', '']
    """
    figures = [column.index for column in figure_columns(columns)]
    rows = _without_moved(_without_heads(rows, columns, figures), figures)
    rows = _without_glued(_without_gaps(_without_merged(_without_slices(rows, figures), figures)), figures)
    rows = _without_countries(_without_years(rows, figures))
    labels = {at: each.label for at, each in enumerate(rows)}
    roles = {at: each.key or each.label for at, each in enumerate(rows)}
    reasons = dict.fromkeys(in_doubt(labels), UNEXPLAINED) | dict.fromkeys(warnings_among(roles), WARNING)
    reasons |= {at: _ATTRIBUTE for at, each in enumerate(rows) if is_attribute(each.label)}
    reasons |= {at: WHOSE_AVERAGE for at, each in enumerate(rows) if _is_open_average(each)}
    rows = [_refused(each, reasons[at]) if at in reasons else each for at, each in enumerate(rows)]
    return _without_broken(with_roles(rows))


def _without_heads(rows: Sequence[Labelled], columns: Sequence[Column], figures: Sequence[int]) -> list[Labelled]:
    """The rows with each refused that has the head of the labels for its label, and no figure."""
    label = label_column(columns)
    head = folded(unmarked(label.head)) if label else ""
    return [
        _refused(each, _HEAD_AGAIN)
        if head and folded(unmarked(each.label)) == head and not any(is_figure(each.row.cell(at)) for at in figures)
        else each
        for each in rows
    ]


def _without_years(rows: Sequence[Labelled], figures: Sequence[int]) -> list[Labelled]:
    """The rows with those refused from the first on whose figures are years that follow one another.

    They may be counts by chance, and are more likely the heads of what stands below.
    """
    first = next((at for at, each in enumerate(rows) if _is_of_years(each, figures)), len(rows))
    return [*rows[:first], *(_refused(each, _YEARS_ABOVE) for each in rows[first:])]


def _is_of_years(row: Labelled, figures: Sequence[int]) -> bool:
    cells = [row.row.cell(place) for place in figures]
    if len(cells) < FEWEST_YEARS or not all(map(is_year, cells)):
        return False
    return {int(later) - int(year) for year, later in pairwise(cells)} in ({1}, {-1})


def _without_slices(rows: Sequence[Labelled], figures: Sequence[int]) -> list[Labelled]:
    """The rows with two refused that print one row in slices: the lower has no label, and only what the upper lacks."""
    made = list(rows)
    for index, (upper, lower) in enumerate(pairwise(rows)):
        if lower.label:
            continue
        above, below = ({place for place in figures if each.row.cell(place)} for each in (upper, lower))
        if below and above | below == set(figures) and not above & below:
            made[index] = _refused(upper, _SLICES)
    return made


def _without_merged(rows: Sequence[Labelled], figures: Sequence[int]) -> list[Labelled]:
    """The rows with each refused in which several cells hold two figures."""
    return [
        _refused(each, _MERGED) if sum(are_two_figures(each.row.cell(place)) for place in figures) > 1 else each
        for each in rows
    ]


def _without_moved(rows: Sequence[Labelled], figures: Sequence[int]) -> list[Labelled]:
    """The rows with each refused in which the label of another row stands where figures do: it has moved sideways."""
    names = {folded(name) for each in rows for name in (each.label, each.key) if any(map(str.isalpha, name))}
    return [
        _refused(each, _LABEL_AMONG) if any(folded(each.row.cell(place)) in names for place in figures) else each
        for each in rows
    ]


def _without_gaps(rows: Sequence[Labelled]) -> list[Labelled]:
    """The rows with each gap refused that stands right below a row whose label was lost."""
    return [
        _refused(each, _OPEN_GAP)
        if is_gap(each.label) and any(not above.label for above in rows[max(0, index - 2) : index])
        else each
        for index, each in enumerate(rows)
    ]


def _without_glued(rows: Sequence[Labelled], figures: Sequence[int]) -> list[Labelled]:
    """The rows with those refused whose first figure stands behind the label: in one row, or in all of them."""
    if len(rows) >= FEWEST_GLUED and all(_ENDS_IN_FIGURE.fullmatch(each.label) for each in rows):
        is_all = any(_ENDS_IN_VALUE.fullmatch(each.label) for each in rows)
        return [_refused(each, _GLUED) for each in rows] if is_all else list(rows)
    ends = [each for each in rows if _ENDS_IN_FIGURE.fullmatch(each.label)]
    if len(ends) != 1 or not figures or ends[0].row.cell(figures[0]):
        return list(rows)
    return [_refused(each, _GLUED) if each is ends[0] else each for each in rows]


def _without_broken(rows: Sequence[Labelled]) -> list[Labelled]:
    """The rows with each refused whose label breaks off, and the next one whose label goes on from there."""
    made = []
    is_open = False
    for each in rows:
        goes_on = is_open and each.label[:1].islower()
        is_open = bool(_BREAKS_OFF.search(each.label))
        reason = _CUT_OFF if is_open else _BEGINS_ABOVE if goes_on else ""
        made.append(_refused(each, reason) if reason else each)
    return made


def _without_countries(rows: Sequence[Labelled]) -> list[Labelled]:
    """The rows with "GB" refused, and "Total GB" among other bodies: elsewhere it is what a computer stores."""
    has_bodies = any(describe(each.label).comparator for each in rows)
    return [_refused(each, _COUNTRY) if _may_be_country(each, has_bodies=has_bodies) else each for each in rows]


def _may_be_country(row: Labelled, *, has_bodies: bool) -> bool:
    measure = describe(row.label).measure
    return may_be_country(measure) and (has_bodies or len(measure.split()) == 1)


def _is_open_average(row: Labelled) -> bool:
    """Whether a row is that of an average of nobody knows whom, be it beside its time."""
    said = [describe(name) for name in (row.label, row.key) if name]
    return any(is_average_of_one(each.comparator or each.measure) for each in said)


def _refused(row: Labelled, reason: str) -> Labelled:
    return row._replace(reason=row.reason or reason)
