"""What a cell of a table measures: the title of its indicator, its group, body, role, period and unit."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from openscrutiny.patterns import pattern_of
from openscrutiny.periods import Period, PeriodHint
from openscrutiny.reading.captions import Above, bare_caption
from openscrutiny.reading.column import Column, Holds, figure_columns, key_column, label_column
from openscrutiny.reading.dating import Dating
from openscrutiny.reading.describe import Described, describe, is_gap, unmarked
from openscrutiny.reading.groups import BODY_HEAD, GROUP_HEAD, bare_head, gaps_told_apart, group_names, is_vague
from openscrutiny.reading.labels import Labelled, is_measure, whose_rows
from openscrutiny.units import printed_scale, printed_unit

#: A shorter head is a piece of a word.
SHORTEST_MEASURE: Final = 2

_TARGET_FIRST = pattern_of(r"(?:contracted |annual |quarterly )?target\b", re.I)
_BOTH = pattern_of(r"\(?\band (?:the )?(?:rate|percentage|%|proportion|number)\b", re.I)
_BOTH_UNITS = pattern_of(r"\bnumbers?\b.{1,40}(?:%|percentage|rate)|(?:%|percentage|rate).{1,40}\bnumbers?\b", re.I)
#: What schools count, by years that begin in September.
_OF_PUPILS = pattern_of(
    r"\b(?:exclusions?|excluded|suspensions?|pupils?|persistent(?:ly)? absen\w+|school attendance|key stage"
    r"|ks ?[1-5]|gcses?|attainment 8|progress 8|phonics|eyfs|good level of development)\b",
    re.I,
)
_FINANCIAL = pattern_of(r"\b(?:financial year|fy|april|year end(?:ing|ed)?)\b", re.I)
_COUNTED = pattern_of(r"(?:total )?(?:number|no\.?) of\b", re.I)


class Named(NamedTuple):
    """What a cell measures. `has_both` is true where the label announces two figures: "Number of … (and rate)".
    `is_of_pupils` is true of what schools count by academic years."""

    title: str
    label: str
    role: str
    comparator: str
    breakdown: str
    period: Period | None
    unit: str
    scale: int
    marker: str
    time: str
    has_both: bool
    is_of_pupils: bool

    @property
    def first_unit(self) -> str:
        """The unit of the first of two figures in one cell."""
        return "count" if self.has_both and _COUNTED.match(self.label) else self.unit


class Naming:
    """Names the cells of one table."""

    def __init__(
        self,
        columns: Sequence[Column],
        rows: Sequence[Labelled],
        above: Above,
        own: Collection[str] = (),
        hint: PeriodHint | None = None,
    ) -> None:
        self.columns = self._columns = figure_columns(columns)
        self.units = [column for column in columns if column.holds is Holds.UNIT]
        self._above, self._own, self._hint = above, own, hint
        label, key = label_column(columns), key_column(columns)
        self._head = label.said if label else Described("")
        self._dating = Dating(columns, self._head, above, self._own, hint)
        self._names = group_names(label, key)
        self._measures = sorted({column.said.measure for column in self._columns if not column.said.is_generic})
        self._generic = {column.said.measure for column in self._columns if column.said.is_generic} - {""}
        self._has_groups = bool(GROUP_HEAD.fullmatch(bare_head(self._head.text))) or bool(key and self._measures)
        self.are_groups = bool(rows) and (self._has_groups or whose_rows(rows, own))
        self._are_subjects = any(self._section(row) for row in rows) and self.are_groups
        self._bodies = self._other_bodies(rows)
        self._gaps = gaps_told_apart(rows)
        self._context = self._contexts(rows)
        sections = {(unmarked(row.label), row.key, row.section) for row in rows}
        self._repeated = Counter((label, key) for label, key, _ in sections)

    @property
    def layout(self) -> str:
        """How the table was understood, in words."""
        dated = sum(column.said.has_time for column in self._columns)
        if len(self._columns) == 1:
            return "groups by measure" if self.are_groups else "facts"
        if any(column.said.comparator for column in self._columns):
            return "indicators by area"
        if 2 * dated >= len(self._columns):
            return "groups by period" if self.are_groups else "indicators by period"
        return "groups by measure" if self.are_groups else "indicators by measure"

    def name(self, row: Labelled, column: Column) -> Named:
        """What the cell of a row and column measures; ValueError with the reason where nothing says so."""
        said, key = self._said(row.label), self._said(row.key)
        title = self._title(row, said, column)
        comparator = column.said.comparator or said.comparator or key.comparator or self._bodies.get(row.row.line, "")
        role = next((each.role for each in (column.said, said, key) if each.role != "outturn" and not each.measure), "")
        role = role or (column.said.role if column.said.role != "outturn" else "")
        if _TARGET_FIRST.match(row.label):
            role = "target"
        return Named(
            title=title,
            label=unmarked(row.label),
            role=role or ("comparator" if comparator else "outturn"),
            comparator=comparator if role in ("", "comparator", "outturn") else "",
            breakdown=self._breakdown(row, said, key, column),
            period=self._dating.period(row, column, role),
            unit=self._unit(row, column),
            scale=self._scale(row, column),
            marker=column.said.marker or said.marker,
            time=self._dating.time(row, column),
            has_both=bool(_BOTH.search(row.label)),
            is_of_pupils=self._is_of_pupils(title, column),
        )

    def _is_of_pupils(self, title: str, column: Column) -> bool:
        """Whether schools count what is measured, by years that begin in September, and no text says otherwise."""
        texts = (title, self._head.text, self._above.caption)
        return any(map(_is_of_pupils, texts)) and not _FINANCIAL.search(f"{column.head} {self._above.caption}")

    def _other_bodies(self, rows: Sequence[Labelled]) -> dict[int, str]:
        """For each row of another council, its name, in a table of councils that the pack's own is one of."""
        said = {row.row.line: self._said(row.label) for row in rows}
        if not BODY_HEAD.fullmatch(bare_head(self._head.text)) or not any(each.is_own for each in said.values()):
            return {}
        return {line: each.measure for line, each in said.items() if each.measure and not each.is_own}

    def _said(self, text: str) -> Described:
        return describe(text, self._own, self._hint)

    def _contexts(self, rows: Sequence[Labelled]) -> dict[int, str]:
        """For each row that names no measure, the label above it that does."""
        contexts, current = {}, ""
        for index, row in enumerate(rows):
            said = self._said(row.label)
            if is_gap(row.label) and not row.section and index > 1 and current == unmarked(rows[index - 1].label):
                pair = [unmarked(each.label) for each in rows[index - 2 : index]]
                contexts[row.row.line] = " / ".join(pair)
                continue
            if said.measure and not said.groups and not self._has_groups and not (self.are_groups and self._measures):
                current = unmarked(row.label)
            contexts[row.row.line] = self._section(row) or current
        return contexts

    def _title(self, row: Labelled, said: Described, column: Column) -> str:
        measure = self._measure_of(column)
        is_named = bool(said.measure) and not said.groups
        if self.are_groups and (measure or not is_named or self._is_group(row)):
            base = self._placed(": ".join(part for part in (self._section(row), measure) if part)) or self._base(row)
        elif is_named:
            is_only = len(self._columns) == 1 and bool(printed_unit(row.label))
            base = unmarked(self._full_label(row))
            base = base if is_only or not measure else f"{base}: {measure}"
        elif said.is_total:
            base = f"{self._section(row) or bare_caption(self._above.caption)}: {unmarked(row.label)}".strip(": ")
            base = f"{base}: {measure}" if measure else base
        else:
            base = self._context.get(row.row.line, "") or self._base(row)
            base = f"{unmarked(base)}: {measure}" if measure and base != measure else base
        if not base:
            raise ValueError("nothing printed says what is measured")
        generic = column.said.measure if column.said.is_generic else ""
        return f"{base} ({generic})" if generic and len(self._generic) > 1 else base

    def _placed(self, title: str) -> str:
        """A title that is no more than a subject, with the caption that says what is measured of it."""
        caption = bare_caption(self._above.caption)
        is_bare = title and caption and not is_measure(title) and not printed_unit(title)
        return f"{caption}: {title}" if is_bare and (is_measure(caption) or self._are_subjects) else title

    def _measure_of(self, column: Column) -> str:
        """What a column measures; a body's column without a measure has that of the only other column."""
        if not column.said.is_generic:
            return column.said.measure
        is_body = column.said.comparator or column.said.is_own
        return self._measures[0] if is_body and len(self._measures) == 1 else ""

    def _base(self, row: Labelled) -> str:
        """What is measured where neither row nor column says so: the head of the labels, or the caption."""
        context = self._context.get(row.row.line, "")
        if context and context != unmarked(row.label):
            return unmarked(context)
        head = self._head.measure
        if len(head) > SHORTEST_MEASURE and not GROUP_HEAD.fullmatch(bare_head(head)) and not is_vague(head):
            return head
        caption = bare_caption(self._above.caption)
        return "" if GROUP_HEAD.fullmatch(caption) or is_vague(caption) else caption

    def _is_group(self, row: Labelled) -> bool:
        """Whether a label that names no known group is one all the same."""
        return (self._has_groups or bool(self._measures)) and not is_measure(row.label)

    def _full_label(self, row: Labelled) -> str:
        """A label with the section it completes, "No of new households: Mainstream", or that tells it from another."""
        section = self._section(row)
        is_needed = self._repeated[unmarked(row.label), row.key] > 1 or (
            is_measure(section) and not is_measure(row.label)
        )
        return f"{section}: {row.label}" if section and is_needed else row.label

    def _section(self, row: Labelled) -> str:
        """The section of a row as it stands in a title; one that names a time only is none."""
        said = self._said(row.section)
        return "" if said.has_time and not said.measure else unmarked(row.section)

    def _breakdown(self, row: Labelled, said: Described, key: Described, column: Column) -> str:
        pairs: list[tuple[str, str]] = []
        is_measured = bool(said.measure) and not said.groups and row.row.line not in self._bodies
        if said.groups or (self.are_groups and is_measured and not self._is_title(row, column)):
            known = [(self._names[0] if kind == "group" else kind, name) for kind, name in said.groups]
            pairs += known or [(self._names[0], unmarked(row.label))]
            if row.row.line in self._gaps:
                pairs = [(name, f"{value}: {self._gaps[row.row.line]}") for name, value in pairs]
        if row.key and (key.groups or (key.measure and not key.comparator)):
            pairs += key.groups or [(self._names[1], unmarked(row.key))]
        pairs += column.said.groups
        return "; ".join(f"{name}={value}" for name, value in dict.fromkeys(pairs))

    def _is_title(self, row: Labelled, column: Column) -> bool:
        return not self._measure_of(column) and not self._is_group(row)

    def _unit(self, row: Labelled, column: Column) -> str:
        """The unit that the nearest of the texts declares: the column's head where it names a measure, then the row."""
        caption = self._above.caption if not _BOTH_UNITS.search(self._above.caption) else ""
        texts = [column.head, column.said.measure, row.label, row.section, self._head.text, caption]
        if column.said.comparator and column.said.is_generic and not column.said.measure:
            texts.insert(2, self._measure_of(column))
        return next((unit for text in texts if text and (unit := printed_unit(text))), "")

    def _scale(self, row: Labelled, column: Column) -> int:
        texts = (column.head, row.label, self._head.text, self._above.caption)
        return next((scale for text in texts if (scale := printed_scale(text)) != 1), 1)


@lru_cache(maxsize=4096)
def _is_of_pupils(text: str) -> bool:
    return bool(_OF_PUPILS.search(text))
