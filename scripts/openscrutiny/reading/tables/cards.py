"""Cards: an indicator's name, and under it its outturns, target and comparators, each on a line behind its label.

"Measure: Homes let" over "Target for the year: 85%" is one, too, whose outturns may stand in a table below.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from openscrutiny import records
from openscrutiny.ids import numbered_twins, slug
from openscrutiny.printed.durations import clock_form, parse_clock
from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.periods import Period, PeriodHint, period_of
from openscrutiny.printed.target_spans import OTHER_SPAN, is_for_other_span
from openscrutiny.printed.units import printed_scale, printed_unit
from openscrutiny.printed.values import PrintedValue, parse_value
from openscrutiny.printed.wording import folded
from openscrutiny.reading.tables.benchmark_words import WHOSE_AVERAGE, is_average_of_one
from openscrutiny.reading.tables.card_finding import Card, Figure, find_cards, names_told_apart_by_nothing
from openscrutiny.reading.tables.card_lines import AIMS
from openscrutiny.reading.tables.dating import year_of
from openscrutiny.reading.tables.trigger_levels import WARNING, warnings_among
from openscrutiny.reading.text.own_council import own_names
from openscrutiny.reading.text.pack import Line

LAYOUT: Final = "card"
_YEARLY = pattern_of(r"\b(?:annual|yearly|full[ -]year|(?:for|of) the year|year[ -]end)\b", re.I)
_TWO_CARDS: Final = "two cards of one name print other figures"
_TWO_FIGURES: Final = "two figures of the card have one name"


class CardsRead(NamedTuple):
    """What the cards of a pack yield, and the lines on which their figures stand."""

    observations: list[records.Observation]
    tables: list[records.Table]
    refusals: list[records.Refusal]
    lines_taken: frozenset[int] = frozenset()


def read_cards(
    lines: Sequence[Line], *, meeting_date: str, hint: PeriodHint | None = None, taken: Collection[int] = ()
) -> CardsRead:
    """The figures of every card of a pack; `taken` are lines that other readers have read.

    >>> text = "Homes let on time", "Actual 2023/24: 39.8%", "Target: 40%", "England average (2022/23): 41.7%"
    >>> read = read_cards([Line(n, each) for n, each in enumerate(text, 1)], meeting_date="2024-06-27")
    >>> [(each.role, each.comparator, each.period, each.value) for each in read.observations]
    [('outturn', '', '2023/24', '39.8'), ('target', '', '2023/24', '40'), ('comparator', 'England', '2022/23', '41.7')]
    """
    cards = list(find_cards(lines, own_names(lines), hint, taken))
    twins = names_told_apart_by_nothing(cards)
    names = numbered_twins(f"card-{slug(card.name)}" for card in cards)
    observations, tables, refusals = [], [], []
    for card, table in zip(cards, names, strict=True):
        read, refused = _read_card(card, _Source(table, meeting_date, hint), folded(card.name) in twins)
        observations += read
        refusals += refused
        tables.append(_ledger_row(card, table, meeting_date, len(read), refused))
    lines_taken = frozenset(figure.line.number for card in cards for figure in card.figures)
    return CardsRead(observations, tables, refusals, lines_taken)


class _Source(NamedTuple):
    """What the figures of a card share: the slug of its table, the meeting, what completes a period."""

    table: str
    meeting_date: str
    hint: PeriodHint | None


def _read_card(
    card: Card, source: _Source, is_doubtful: bool
) -> tuple[list[records.Observation], list[records.Refusal]]:
    read: list[records.Observation] = []
    refused: list[records.Refusal] = []
    warnings = warnings_among({at: figure.card.label for at, figure in enumerate(card.figures)})
    for at, figure in enumerate(card.figures):
        try:
            if is_doubtful:
                raise ValueError(_TWO_CARDS)
            if at in warnings:
                raise ValueError(WARNING)
            if is_average_of_one(figure.card.said.comparator):
                raise ValueError(WHOSE_AVERAGE)
            read.append(_observation(card, figure, _value(card, figure, source.hint), source))
        except ValueError as reason:
            refused.append(_refusal(card, figure, str(reason), source))
    twins = _twins(read)
    refused += [_refusal(card, figure, _TWO_FIGURES, source) for figure in card.figures if figure.line.number in twins]
    return _with_unit([each for each in read if each.source_line not in twins]), refused


def _twins(read: Sequence[records.Observation]) -> set[int]:
    """The lines of figures of one role, body and period that print different things: "Lower" and "Upper threshold"."""
    printed: dict[tuple[str, ...], list[records.Observation]] = defaultdict(list)
    for each in read:
        printed[each.role, each.comparator, each.period or each.column_label].append(each)
    several = [group for group in printed.values() if len({each.value_text for each in group}) > 1]
    return {each.source_line for group in several for each in group}


def _value(card: Card, figure: Figure, hint: PeriodHint | None) -> PrintedValue:
    form, unit = clock_form(f"{card.name} | {figure.card.label}"), printed_unit(card.name)
    value = parse_clock(figure.card.printed, form) or parse_value(
        figure.card.printed, unit, scale=printed_scale(card.name), is_target=figure.role in AIMS, hint=hint
    )
    if value.is_words and figure.role not in AIMS:
        raise ValueError("words where a figure is expected")
    return value


def _period(card: Card, figure: Figure, value: PrintedValue) -> Period | None:
    """The period of a figure: its own, its label's, or for a target that of the latest outturn.

    ValueError where a target is for each month and the outturn of a year.
    """
    said = figure.card.said
    if value.period:
        return period_of(value.period, value.period_type)
    if said.period or figure.role not in AIMS:
        return said.period
    outturns = [each.card.said.period for each in card.figures if each.role == "outturn" and each.card.said.period]
    latest = max(filter(None, outturns), key=lambda period: period.end, default=None)
    if latest and is_for_other_span(figure.card.label, {latest.period_type}):
        raise ValueError(OTHER_SPAN)
    if _YEARLY.search(figure.card.label):
        year = year_of(latest) if latest else ""
        return period_of(year, "financial_year") if year else card.year
    return None if said.has_time else latest


def _observation(card: Card, figure: Figure, value: PrintedValue, source: _Source) -> records.Observation:
    period, said = _period(card, figure, value), figure.card.said
    time = said.text if said.has_time and not period else ""
    return records.Observation(
        meeting_date=source.meeting_date,
        table=source.table,
        indicator_title=card.name,
        role=figure.role,
        comparator=said.comparator if figure.role == "comparator" else "",
        period=period.text if period else "",
        period_type=period.period_type if period else "",
        value=value.value,
        marker=" ".join(dict.fromkeys(f"{value.marker} {said.marker if value.value else ''}".split())),
        unit=value.unit or printed_unit(card.name),
        value_text=value.text,
        qualifier="; ".join(filter(None, (value.qualifier, time))),
        row_label=card.name,
        column_label=figure.card.label,
        source_line=figure.line.number,
        source_page=figure.line.page,
    )


def _with_unit(read: list[records.Observation]) -> list[records.Observation]:
    """The figures of a card, those without a number with the unit that all the others have."""
    units = {each.unit for each in read if each.value}
    unit = units.pop() if len(units) == 1 else ""
    return [replace(each, unit=each.unit or unit) if not each.value else each for each in read]


def _refusal(card: Card, figure: Figure, reason: str, source: _Source) -> records.Refusal:
    return records.Refusal(
        meeting_date=source.meeting_date,
        table=source.table,
        row_label=card.name,
        column_label=figure.card.label,
        value_text=figure.card.printed,
        reason=reason,
        source_line=figure.line.number,
        source_page=figure.line.page,
    )


def _ledger_row(
    card: Card, table: str, meeting_date: str, published: int, refused: Sequence[records.Refusal]
) -> records.Table:
    first = card.figures[0].line
    return records.Table(
        meeting_date=meeting_date,
        table=table,
        title=card.name,
        layout=LAYOUT,
        columns=1,
        rows=len(card.figures),
        cells_found=len(card.figures),
        cells_published=published,
        cells_refused=len(refused),
        cells_set_aside=0,
        reason="; ".join(dict.fromkeys(each.reason for each in refused)),
        source_line=first.number,
        source_page=first.page,
    )
