"""What a table as a whole says of its cells: the columns by their heads, the rows together, the words above them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.periods import PeriodHint
from openscrutiny.printed.units import printed_scale, printed_unit
from openscrutiny.printed.wording import folded
from openscrutiny.reading.tables.benchmark_words import is_average_of_one, may_be_country
from openscrutiny.reading.tables.captions import Above, bare_caption
from openscrutiny.reading.tables.column import Column, Holds, figure_columns, key_column, label_column
from openscrutiny.reading.tables.column_context import is_place_name
from openscrutiny.reading.tables.councils import is_council
from openscrutiny.reading.tables.dating import Dating
from openscrutiny.reading.tables.describe import Described, describe, is_gap, unmarked
from openscrutiny.reading.tables.groups import (
    BODY_HEAD,
    GROUP_HEAD,
    bare_head,
    gaps_told_apart,
    group_names,
    is_vague,
    whose_rows,
)
from openscrutiny.reading.tables.labels import Labelled, is_measure
from openscrutiny.reading.tables.row_said import RowSaid

_BOTH_UNITS = pattern_of(r"\bnumbers?\b.{1,40}(?:%|percentage|rate)|(?:%|percentage|rate).{1,40}\bnumbers?\b", re.I)
_PARTS = pattern_of(r"\band\b|[&/,;+]", re.I)
#: What schools count, by years that begin in September.
_OF_PUPILS = pattern_of(
    r"\b(?:exclusions?|excluded|suspensions?|pupils?|persistent(?:ly)? absen\w+|school attendance|key stage"
    r"|ks ?[1-5]|gcses?|attainment 8|progress 8|phonics|eyfs|good level of development)\b",
    re.I,
)
#: What heads parts of a council as well as councils.
_AREA_HEAD = pattern_of(r"(?:local )?areas?(?: name)?", re.I)
#: What is told of a measure and its target, and has no target of its own.
_DERIVED = pattern_of(
    r"\b(?:gap|difference|variance|variation|change|movement|increase|decrease|(?:over|under)spend|rank)\b", re.I
)
_FINANCIAL = pattern_of(r"\b(?:financial year|fy|april|year end(?:ing|ed)?)\b", re.I)


class ColumnSaid(NamedTuple):
    """What a column of figures says of each of its cells, told once for all rows.

    `measure` is what it measures; a body's column without a measure has that of the only other column. `generic` says
    that it holds numbers or percentages of what the rows measure. `is_financial` is true where a year is named that is
    no school year.
    """

    measure: str
    generic: str
    unit: str
    scale: int
    is_financial: bool


class Naming:
    """What the cells of one table have in common; `RowNames` names the cells of each row with it."""

    def __init__(
        self,
        columns: Sequence[Column],
        rows: Sequence[Labelled],
        above: Above,
        own: Collection[str] = (),
        hint: PeriodHint | None = None,
    ) -> None:
        self.columns = figure_columns(columns)
        self.units = [column for column in columns if column.holds is Holds.UNIT]
        self._own, self._hint = frozenset(own), hint
        label, key = label_column(columns), key_column(columns)
        self.head = label.said if label else Described("")
        self.dating = Dating(columns, self.head, above, self._own, hint)
        self.names = group_names(label, key)
        self.measures = sorted({column.said.measure for column in self.columns if not column.said.is_generic})
        self.generic = {column.said.measure for column in self.columns if column.said.is_generic} - {""}
        self.has_groups = bool(GROUP_HEAD.fullmatch(bare_head(self.head.text))) or bool(key and self.measures)
        self.are_groups = bool(rows) and (self.has_groups or whose_rows(rows, self._own))
        self._own_line = -1
        # Under "Indicator" a label is what is measured, be it a place by its look.
        head = bare_head(self.head.text)
        are_parts = GROUP_HEAD.fullmatch(head) and not BODY_HEAD.fullmatch(head)
        is_told = not is_vague(head) and not are_parts and bool(head or above.caption)
        self._own_line = _own_row([self.said(row) for row in rows]) if is_told else -1
        said = [self.said(row) for row in rows]
        self.are_subjects = self.are_groups and any(each.section_name for each in said)
        self.bodies = self._other_bodies(said)
        self.names_bodies = _name_bodies([*(each.said for each in self.columns), *(each.label for each in said)])
        self.gaps = gaps_told_apart(rows)
        self.contexts = self._contexts(said)
        sections = {(folded(unmarked(row.label)), folded(row.key), row.section) for row in rows}
        #: How many sections hold a row of the same labels, in capitals or not.
        self.repeated = Counter((label, key) for label, key, _ in sections)
        self._above = above
        self.caption = bare_caption(above.caption)
        self.by_column = {column.index: self._column_said(column) for column in self.columns}
        self.unit = first_unit(text for text in (self.head.text, above.caption) if not names_two_units(text))
        self.scale = first_scale((self.head.text, above.caption))
        self._is_of_pupils = is_of_pupils(self.head.text) or is_of_pupils(above.caption)

    @property
    def layout(self) -> str:
        """How the table was understood, in words."""
        dated = sum(column.said.has_time for column in self.columns)
        if len(self.columns) == 1:
            return "groups by measure" if self.are_groups else "facts"
        if any(column.said.comparator for column in self.columns):
            return "indicators by area"
        if 2 * dated >= len(self.columns):
            return "groups by period" if self.are_groups else "indicators by period"
        return "groups by measure" if self.are_groups else "indicators by measure"

    def said(self, row: Labelled) -> RowSaid:
        """A row with what its labels say."""
        label = self._said(row.label)
        if row.row.line == self._own_line:
            label = label._replace(measure="", is_own=True)
        return RowSaid(row, label, self._said(row.key), self._said(row.section))

    def is_of_pupils(self, title: str, column: Column) -> bool:
        """Whether schools count what is measured, by years that begin in September, and no text says otherwise."""
        return not self.by_column[column.index].is_financial and (self._is_of_pupils or is_of_pupils(title))

    def _said(self, text: str) -> Described:
        return describe(text, self._own, self._hint)

    def _column_said(self, column: Column) -> ColumnSaid:
        said = column.said
        is_of_only = bool(said.comparator or said.is_own) or self._is_target_of_only(said)
        # Beside the council's own figures "Difference" is a measure of its own, and not what the figures are of.
        outturns = [each.said for each in self.columns if each.said.role == "outturn" and not each.said.comparator]
        has_own = any(each.is_generic for each in outturns)
        only = self.measures[0] if is_of_only and not has_own and len(self.measures) == 1 else ""
        measure = only if said.is_generic else said.measure
        texts = [column.head, said.measure]
        if (said.comparator or said.role != "outturn") and said.is_generic and not said.measure:
            texts.append(measure)
        return ColumnSaid(
            measure=measure,
            generic=said.measure if said.is_generic else "",
            unit=first_unit(texts),
            scale=printed_scale(column.head),
            is_financial=bool(_FINANCIAL.search(f"{column.head} {self._above.caption}")),
        )

    def _is_target_of_only(self, said: Described) -> bool:
        """Whether a head such as "Target" over figures of groups goes with the only measure beside it.

        It does not where that is a difference, or where the caption says what is measured: it may be of that.
        """
        is_bare = said.role != "outturn" and not said.measure and self.are_groups
        return is_bare and not is_measure(self.caption) and not any(map(_DERIVED.search, self.measures))

    def _other_bodies(self, rows: Sequence[RowSaid]) -> dict[int, str]:
        """For each row of another council, its name; empty where nobody knows whether a name is a part of the own one.

        Under "Council" every label is one, where the own one stands among them; elsewhere known councils are. Beside
        these, or beside a country where no head says what the labels are, other names may be.
        """
        head = bare_head(self.head.text)
        named = {each.row.row.line: each.label for each in rows}
        others = {line: said.measure for line, said in named.items() if said.measure and not said.is_own}
        has_own = any(each.is_own and not each.measure for each in named.values())
        if BODY_HEAD.fullmatch(head) and not _AREA_HEAD.fullmatch(head):
            return others if has_own else {}
        if not self._own or (GROUP_HEAD.fullmatch(head) and not _AREA_HEAD.fullmatch(head)):
            return {}
        sure = {line: name for line, name in others.items() if is_council(name)}
        is_open = bool(sure or _AREA_HEAD.fullmatch(head)) or (
            not head and any(each.comparator for each in named.values())
        )
        doubtful = {line: "" for line, name in others.items() if has_own and is_open and is_place_name(name)}
        return {**doubtful, **sure}

    def _contexts(self, rows: Sequence[RowSaid]) -> dict[int, str]:
        """For each row that names no measure, the label above it that does."""
        contexts, current = {}, ""
        is_measured = not self.has_groups and not (self.are_groups and self.measures)
        for index, (row, said, _, _) in enumerate(rows):
            label = unmarked(row.label)
            if is_gap(row.label) and not row.section and index > 1 and current == unmarked(rows[index - 1].row.label):
                pair = [unmarked(each.row.label) for each in rows[index - 2 : index]]
                contexts[row.row.line] = " / ".join(pair)
                continue
            is_body = row.row.line in self.bodies or may_be_country(said.measure)
            if is_measured and said.measure and not said.groups and not is_body:
                current = label
            contexts[row.row.line] = rows[index].section_name or current
        return contexts


def _name_bodies(said: Sequence[Described]) -> bool:
    """Whether a column or a row says whose its figures are."""
    return any(each.comparator or each.is_own for each in said)


def _own_row(rows: Sequence[RowSaid]) -> int:
    """The line of the council's own row, which alone among bodies, targets and times is labelled with a place; or -1.

    A pack may nowhere say the name by which its tables call the council.
    """
    others = [each for each in rows if each.label.measure or each.label.groups or each.label.is_total]
    bodies = [each for each in rows if each.label.comparator and not is_average_of_one(each.label.comparator)]
    is_known = any(each.label.is_own for each in rows)
    if len(others) != 1 or not bodies or is_known or others[0].row.key or others[0].label.groups:
        return -1
    return others[0].row.row.line if is_place_name(others[0].label.measure) else -1


def first_unit(texts: Iterable[str]) -> str:
    """The unit that the first of some texts declares which declares any."""
    return next((unit for text in texts if text and (unit := printed_unit(text))), "")


def names_two_units(text: str) -> bool:
    """Whether a text that stands over all columns says that they are in different units.

    >>> [names_two_units(text) for text in ("Headcount and cost (£)", "Number and % of visits", "Days lost and taken")]
    [True, True, False]
    """
    named = {unit for part in _PARTS.split(text) if (unit := printed_unit(part))}
    return len(named) > 1 or bool(_BOTH_UNITS.search(text))


def first_scale(texts: Iterable[str]) -> int:
    """What the first of some texts that declares it says figures are multiplied by."""
    return next((scale for text in texts if (scale := printed_scale(text)) != 1), 1)


@lru_cache(maxsize=4096)
def is_of_pupils(text: str) -> bool:
    """Whether a text names what schools count by years that begin in September.

    >>> is_of_pupils("Pupils excluded"), is_of_pupils("Visits")
    (True, False)
    """
    return bool(_OF_PUPILS.search(text))
