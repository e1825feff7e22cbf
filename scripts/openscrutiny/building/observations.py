"""Observations of a meeting: each printed cell once, under the indicator that the register knows it by."""

from __future__ import annotations

import dataclasses
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from openscrutiny.building.keys import observation_key, table_key, told_apart
from openscrutiny.building.meetings import MeetingPapers
from openscrutiny.building.printed import Printed
from openscrutiny.errors import ScrutinyError
from openscrutiny.ids import slug
from openscrutiny.kept.register import REGISTER_FILE, Indicator, Register
from openscrutiny.printed.periods import Period, period_of
from openscrutiny.printed.wording import folded
from openscrutiny.records import Observation, Table
from openscrutiny.schema import RESOURCES, Row

#: Ends the id of an unregistered title whose slug is the id of another, registered indicator.
_NOT_REGISTERED: Final = "as-printed"
#: So many cells, and this part of the smaller table, must be the same for a table to be one printed again.
_FEWEST_SHARED: Final = 12
_SHARED_PART: Final = 0.8
_NO_TITLE: Final = "no words say what is measured"

PrintedObservation = Printed[Observation]


@dataclass(frozen=True)
class Told:
    """The figures told to a meeting, as rows of `observations`, `observation_sources` and `indicators`.

    `printed` are the records behind the rows of `observations`, in the same order. `registered` are the indicators
    of the register that they are of, by id: it knows more of them than `indicators` publishes.
    """

    observations: list[Row]
    sources: list[Row]
    indicators: list[Row]
    printed: list[PrintedObservation]
    registered: Mapping[str, Indicator] = field(default_factory=dict)


def told_observations(papers: MeetingPapers, register: Register) -> Told:
    """The figures of a meeting's papers."""
    printed = [each for each in papers.of("observations", Observation) if slug(each.record.indicator_title)]
    firsts, again = _merged(printed)
    registered = {each.indicator_id: each for each in register.indicators}
    indicators = [_identified(each, register) for each in firsts]
    ids = _observation_ids(firsts, [each.indicator_id for each in indicators])
    days = {each.pack.pack_id: each.pack.meeting.meeting_date for each in papers.packs}
    rows = [
        _row(papers.meeting_id, key, indicator, each) | {"reported_date": days[each.pack_id]}
        for key, indicator, each in zip(ids, indicators, firsts, strict=True)
    ]
    sources = [_source_row(key, each) for number, key in enumerate(ids) for each in again[number]]
    known = {each.indicator_id: each for each in indicators if each.indicator_id in registered}
    return Told(rows, sources, indicator_rows(rows, indicators, frozenset(registered)), firsts, known)


def refuse_untitled(papers: MeetingPapers) -> MeetingPapers:
    """The papers with cells of no named indicator moved in the ledger from published to refused."""
    untitled = Counter(
        (each.pack_id, each.record.table)
        for each in papers.of("observations", Observation)
        if not slug(each.record.indicator_title)
    )
    if not untitled:
        return papers
    tables = [_less(each, untitled[each.pack_id, each.record.table]) for each in papers.of("tables", Table)]
    return dataclasses.replace(papers, records={**papers.records, "tables": tables})


def _less(printed: Printed[Table], refused: int) -> Printed[Table]:
    table = printed.record
    moved = min(refused, table.cells_published)
    if not moved:
        return printed
    changed = dataclasses.replace(
        table,
        cells_published=table.cells_published - moved,
        cells_refused=table.cells_refused + moved,
        reason="; ".join(filter(None, (table.reason, _NO_TITLE))),
    )
    return dataclasses.replace(printed, record=changed)


def _merged(
    printed: Sequence[PrintedObservation],
) -> tuple[list[PrintedObservation], Mapping[int, list[PrintedObservation]]]:
    """Each cell once, with the further places where the packs of the meeting print the very same cell.

    Two cells of one table are never one: what a table says twice stands in two places of it.
    """
    reprints = reprinted_tables([(each.pack_id, each.record) for each in printed])
    firsts: list[PrintedObservation] = []
    again: dict[int, list[PrintedObservation]] = defaultdict(list)
    waiting: dict[object, list[int]] = defaultdict(list)
    for place in dict.fromkeys((each.pack_id, each.record.table) for each in printed):
        table = reprints.get(place, place[1])
        used: set[int] = set()
        of_table = []
        for each in (each for each in printed if (each.pack_id, each.record.table) == place):
            cell = (table, _cell(each.record))
            same = next((number for number in waiting[cell] if number not in used), None)
            if same is None:
                of_table.append((cell, len(firsts)))
                firsts.append(each)
            else:
                used.add(same)
                again[same].append(each)
        for cell, number in of_table:
            waiting[cell].append(number)
    return firsts, again


def reprinted_tables(printed: Sequence[tuple[str, Observation]]) -> dict[tuple[str, str], str]:
    """Tables of a pack that are an earlier table of it, printed once more: pack and table, to the earlier table.

    A scorecard may stand in a report and in its annex. It is the same table where most of its cells are
    the very same; a few agree by chance in tables of one shape.
    """
    cells: dict[tuple[str, str], Counter[object]] = {}
    for pack_id, record in printed:
        if record.table:
            cells.setdefault((pack_id, record.table), Counter())[_cell(record)] += 1
    found: dict[tuple[str, str], str] = {}
    for place, mine in cells.items():
        earlier = next((each for each in cells if _is_reprint(place, each, mine, cells[each])), None)
        if earlier and earlier != place:
            found[place] = earlier[1]
    return found


def _is_reprint(place: tuple[str, str], other: tuple[str, str], mine: Counter[object], its: Counter[object]) -> bool:
    """Whether a table is `other`; a table is itself, so that the search ends there."""
    if place == other:
        return True
    shared = (mine & its).total()
    return place[0] == other[0] and shared >= _FEWEST_SHARED and shared >= _SHARED_PART * min(mine.total(), its.total())


def _cell(record: Observation) -> object:
    """What makes two printed cells the same one: everything but where they stand, and how spaces and quotes fell."""
    return (
        record.role,
        record.period,
        record.period_type,
        record.value,
        record.marker,
        record.unit,
        *(
            folded(text)
            for text in (
                record.indicator_title,
                record.comparator,
                record.breakdown,
                record.value_text,
                record.qualifier,
                record.row_label,
                record.column_label,
            )
        ),
    )


# --- indicators -------------------------------------------------------------------------------------------------------


def _identified(printed: PrintedObservation, register: Register) -> Indicator:
    """The indicator of a record.

    ScrutinyError where the pack prints it in another unit than the register says: it would be another measure.
    """
    record = printed.record
    found = named_indicator(record, register)
    if record.unit and found.unit and record.unit != found.unit:
        raise ScrutinyError(
            printed.place,
            f"{found.indicator_id} in {found.unit}, as {REGISTER_FILE} says",
            f"{record.value_text!r} in {record.unit}",
            "mend the unit in the register, or take the wording out of it",
        )
    return found


def named_indicator(record: Observation, register: Register) -> Indicator:
    """The registered indicator of a record's title, or a new one by slug rule."""
    if found := register.find(record.indicator_title):
        return found
    made = slug(record.indicator_title)
    if register.get(made):
        made = f"{made}-{_NOT_REGISTERED}"
    return Indicator(made, record.indicator_title, unit=record.unit)


def indicator_rows(rows: Sequence[Row], indicators: Sequence[Indicator], registered: frozenset[str]) -> list[Row]:
    """One row for each indicator, in the order first printed; an unregistered one has the unit all its values share."""
    units: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        units[row["indicator_id"]].add(row["unit"])
    firsts = {each.indicator_id: each for each in reversed(indicators)}
    made = []
    for key in dict.fromkeys(row["indicator_id"] for row in rows):
        indicator, shared = firsts[key], units[key]
        unit = indicator.unit if key in registered else (next(iter(shared)) if len(shared) == 1 else "")
        made.append(
            RESOURCES["indicators"].row(
                indicator_id=key,
                title=indicator.title,
                theme=indicator.theme,
                unit=unit,
                polarity=indicator.polarity,
                definition=indicator.definition,
                is_registered=key in registered,
            )
        )
    return made


# --- rows -------------------------------------------------------------------------------------------------------------


def _observation_ids(printed: Sequence[PrintedObservation], indicators: Sequence[str]) -> list[str]:
    bases = [
        observation_key(indicator, each.record.period, each.record.role, each.record.comparator, each.record.breakdown)
        for indicator, each in zip(indicators, printed, strict=True)
    ]
    return told_apart(bases, [each.record.table for each in printed], joint=".")


def _row(meeting: str, key: str, indicator: Indicator, printed: PrintedObservation) -> Row:
    record = printed.record
    period = _period(printed)
    return RESOURCES["observations"].row(
        observation_id=key,
        meeting_id=meeting,
        indicator_id=indicator.indicator_id,
        role=record.role,
        comparator=record.comparator,
        breakdown=record.breakdown,
        period=record.period,
        period_type=period.period_type,
        period_start=period.start,
        period_end=period.end,
        value=record.value,
        marker=record.marker,
        unit=record.unit or indicator.unit,
        value_text=record.value_text,
        qualifier=record.qualifier,
        row_label=record.row_label,
        column_label=record.column_label,
        table_id=table_key(printed.pack_id, record.table) if record.table else "",
        is_corrected=bool(printed.corrections),
        **printed.source,
    )


def _period(printed: PrintedObservation) -> Period:
    """The period with its days; ScrutinyError where a correction made it none."""
    record = printed.record
    if not record.period:
        return Period("", "", "", "")
    try:
        return period_of(record.period, record.period_type)
    except ValueError as error:
        raise ScrutinyError(printed.place, "a period in canonical form", str(error), "mend the correction") from None


def _source_row(key: str, printed: PrintedObservation) -> Row:
    return RESOURCES["observation_sources"].row(observation_id=key, **printed.source)
