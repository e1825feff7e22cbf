"""What the cells of one row measure: the title of the indicator, its group, body, role, period and unit."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Final, NamedTuple

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.periods import Period
from openscrutiny.printed.target_spans import OTHER_SPAN
from openscrutiny.printed.units import printed_scale, printed_unit
from openscrutiny.printed.wording import folded
from openscrutiny.reading.tables.card_lines import AIMS
from openscrutiny.reading.tables.column import Column
from openscrutiny.reading.tables.councils import OF_A_PLACE
from openscrutiny.reading.tables.describe import unmarked
from openscrutiny.reading.tables.groups import GROUP_HEAD, bare_head, is_vague
from openscrutiny.reading.tables.labels import Labelled, is_measure
from openscrutiny.reading.tables.naming import ColumnSaid, Naming, first_unit
from openscrutiny.reading.tables.standards import heads_result

#: A shorter head is a piece of a word.
SHORTEST_MEASURE: Final = 2

_OF_OTHERS: Final = "a target in the row of another body"
_TARGET_OR_RESULT: Final = "the label says a target, and the head a result"
_TARGET_FIRST = pattern_of(r"(?:contracted |annual |quarterly )?target\b", re.I)
_BOTH = pattern_of(r"\(?\band (?:the )?(?:rate|percentage|%|proportion|number)\b", re.I)
_COUNTED = pattern_of(r"(?:total )?(?:number|no\.?) of\b", re.I)


class Named(NamedTuple):
    """What a cell measures. `has_both` is true where the label announces two figures, "Number of … (and rate)", and
    the head of the column does not say which of them stands there.
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


class RowNames:
    """Names the cells of one row of a table: what its labels say is told once for all of them."""

    def __init__(self, table: Naming, row: Labelled) -> None:
        self._table, self._row = table, row
        self._said = table.said(row)
        self._label = unmarked(row.label)
        self._section = self._said.section_name
        self._body = table.bodies.get(row.row.line, "")
        #: Whether the label is a group, be it one that nothing names so.
        self._is_group = (table.has_groups or bool(table.measures)) and not is_measure(row.label)
        self._unit = first_unit((row.label, row.section)) or table.unit
        own_scale = printed_scale(row.label)
        self._scale = own_scale if own_scale != 1 else table.scale
        self._has_both = bool(_BOTH.search(row.label))
        self._is_target = bool(_TARGET_FIRST.match(self._label))

    def name(self, column: Column) -> Named:
        """What the cell under a column measures; ValueError with the reason where nothing says so."""
        _, said, key, _ = self._said
        if self._row.row.line in self._table.bodies and not self._body:
            raise ValueError(OF_A_PLACE)
        column_said = self._table.by_column[column.index]
        title = self._title(column_said)
        comparator = column.said.comparator or said.comparator or key.comparator or self._body
        role = self._role(column)
        if column.said.role in AIMS and self._is_of_others:
            raise ValueError(_OF_OTHERS)
        period = self._table.dating.period(self._said, column, role)
        if role in AIMS and self._table.dating.is_for_other_span(self._row, column, period):
            raise ValueError(OTHER_SPAN)
        return Named(
            title=title,
            label=self._label,
            role=role or ("comparator" if comparator else "outturn"),
            comparator=comparator if role in ("", "comparator", "outturn") else "",
            breakdown=self._breakdown(column, column_said),
            period=period,
            unit=column_said.unit or self._unit,
            scale=column_said.scale if column_said.scale != 1 else self._scale,
            marker=column.said.marker or said.marker,
            time=self._table.dating.time(self._row, column),
            has_both=self._has_both and not column_said.unit,
            is_of_pupils=self._table.is_of_pupils(title, column),
        )

    @cached_property
    def _is_of_others(self) -> bool:
        """Whether the row holds the figures of another body, which has no target of the council's."""
        said = self._said.label, self._said.key
        return bool(self._body or any(each.comparator and each.role == "outturn" for each in said))

    def _role(self, column: Column) -> str:
        """The role that a head or label names, one that names nothing else first; empty where none does."""
        if self._is_target:
            return "target"
        for said in (column.said, self._said.label, self._said.key):
            if said.role != "outturn" and not said.measure:
                self._check_role(said.role, column)
                return said.role
        return column.said.role if column.said.role != "outturn" else ""

    def _check_role(self, role: str, column: Column) -> None:
        """Raise ValueError where the row is of a target, and the column "Actual" stands beside one of targets."""
        has_targets = any(each.said.role == "target" for each in self._table.columns)
        if role == "target" and has_targets and heads_result(column):
            raise ValueError(_TARGET_OR_RESULT)

    def _title(self, column: ColumnSaid) -> str:
        base = self._base_title(column.measure)
        if not base:
            raise ValueError("nothing printed says what is measured")
        return f"{base} ({column.generic})" if column.generic and len(self._table.generic) > 1 else base

    def _base_title(self, measure: str) -> str:
        table, said = self._table, self._said.label
        is_named = bool(said.measure) and not said.groups and not self._body
        if table.are_groups and (measure or not is_named or self._is_group):
            return self._placed(": ".join(part for part in (self._section, measure) if part)) or self._base
        if is_named:
            is_only = len(table.columns) == 1 and bool(printed_unit(self._row.label))
            base = self._full_label
            return base if is_only or not measure else f"{base}: {measure}"
        if said.is_total:
            base = f"{self._section or table.caption}: {self._label}".strip(": ")
            return f"{base}: {measure}" if measure else base
        base = table.contexts.get(self._row.row.line, "") or self._base
        return f"{unmarked(base)}: {measure}" if measure and base != measure else base

    def _placed(self, title: str) -> str:
        """A title that is no more than a subject, with the caption that says what is measured of it."""
        caption = self._table.caption
        is_bare = title and caption and not is_measure(title) and not printed_unit(title)
        return f"{caption}: {title}" if is_bare and (is_measure(caption) or self._table.are_subjects) else title

    @cached_property
    def _base(self) -> str:
        """What is measured where neither row nor column says so: the head of the labels, or the caption."""
        context = self._table.contexts.get(self._row.row.line, "")
        if context and context != self._label:
            return unmarked(context)
        head = self._table.head.measure
        if len(head) > SHORTEST_MEASURE and not GROUP_HEAD.fullmatch(bare_head(head)) and not is_vague(head):
            return head
        caption = self._table.caption
        return "" if GROUP_HEAD.fullmatch(caption) or is_vague(caption) else caption

    @cached_property
    def _full_label(self) -> str:
        """A label with the section it completes, "No of new households: Mainstream", or that tells it from another."""
        is_needed = self._table.repeated[folded(self._label), folded(self._row.key)] > 1 or (
            is_measure(self._section) and not is_measure(self._row.label)
        )
        return f"{self._section}: {self._label}" if self._section and is_needed else self._label

    def _breakdown(self, column: Column, column_said: ColumnSaid) -> str:
        table, row, (_, said, key, _) = self._table, self._row, self._said
        pairs: list[tuple[str, str]] = []
        is_measured = bool(said.measure) and not said.groups and row.row.line not in table.bodies
        is_title = not column_said.measure and not self._is_group
        if said.groups or (table.are_groups and is_measured and not is_title):
            known = [(table.names[0] if kind == "group" else kind, name) for kind, name in said.groups]
            pairs += known or [(table.names[0], self._label)]
            if row.row.line in table.gaps:
                pairs = [(name, f"{value}: {table.gaps[row.row.line]}") for name, value in pairs]
        if row.key and (key.groups or (key.measure and not key.comparator)):
            pairs += key.groups or [(table.names[1], unmarked(row.key))]
        pairs += column.said.groups
        return "; ".join(f"{name}={value}" for name, value in dict.fromkeys(pairs)) if pairs else ""
