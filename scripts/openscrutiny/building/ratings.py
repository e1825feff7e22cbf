"""Ratings: the council's own outturns against the targets printed for the same period."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Final

from openscrutiny.building.judging import HIGHER, LOWER, Judged, Judgement, cannot_tell, judge
from openscrutiny.building.observations import Told
from openscrutiny.building.targets import PREVIOUS, YEAR_BEFORE, Target, parse_target
from openscrutiny.schema import MARKERS, RESOURCES, Row
from openscrutiny.wording import folded

#: The layout whose figures stand before those of other tables.
_SCORECARD: Final = "scorecard"
#: With these markers a printed number is no outturn to judge: it is yet to come, or hidden.
_NO_OUTTURN: Final = frozenset({"c", "f", "low"})
#: Targets that are not the council's own for the period.
_OTHER_TARGET: Final = re.compile(
    r"\b(?:stretch|national|aspiration\w{0,6}|england|government|long[- ]term|ambition)\b"
)
#: A value so marked counts from the start of the year, and is compared with nothing but its like.
_CUMULATIVE: Final = re.compile(r"\b(?:ytd|year to date|cumulative)\b")
_RAG: Final = re.compile(r"\b(red|amber|green|blue|yellow|purple|grey)\b")


@dataclass
class Figures:
    """One indicator's own figures in one data package, each period's by role, the surest source first."""

    indicator: Row
    by_role: dict[str, dict[tuple[str, str], list[Row]]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(list))
    )
    explained: set[str] = field(default_factory=set)

    def outturn(self, period: tuple[str, str]) -> Row | None:
        """The outturn of a period: the scorecard's, where other tables print it too."""
        return next(iter(self.by_role["outturn"].get(period, ())), None)

    def beside(self, role: str, outturn: Row) -> list[Row]:
        """Figures of a role for the outturn's period: those of its own table, else those of the surest other one."""
        found = self.by_role[role].get((outturn["period"], outturn["period_type"]), [])
        own = [row for row in found if row["table_id"] == outturn["table_id"]]
        return own or [row for row in found if row["table_id"] == found[0]["table_id"]]


def rating_rows(told: Told, tables: Sequence[Row]) -> list[Row]:
    """Rows of `ratings`: of each indicator the latest period, and each earlier one that has a target."""
    return [_row(figures, outturn) for figures in _figures(told, tables) for outturn in _rated(figures)]


def _figures(told: Told, tables: Sequence[Row]) -> Iterable[Figures]:
    layouts = {row["table_id"]: row["layout"] for row in tables}
    figures = {row["indicator_id"]: Figures(row) for row in told.indicators}
    ranked = sorted(
        enumerate(zip(told.observations, told.printed, strict=True)),
        key=lambda each: (
            each[1][1].record.exception_report,
            layouts.get(each[1][0]["table_id"]) != _SCORECARD,
            each[0],
        ),
    )
    for _, (row, printed) in ranked:
        mine = figures[row["indicator_id"]]
        if printed.record.exception_report:
            mine.explained.add(row["period"])
        if not (row["comparator"] or row["breakdown"]) and row["period"] and row["role"] != "stated":
            mine.by_role[row["role"]][row["period"], row["period_type"]].append(row)
    return figures.values()


def _rated(figures: Figures) -> list[Row]:
    """The outturns to rate, earliest first; of two kinds of year written alike only the first printed."""
    by_period: dict[str, Row] = {}
    for outturns in figures.by_role["outturn"].values():
        row = next((each for each in outturns if not _is_rag(each)), None)
        if row:
            by_period.setdefault(row["period"], row)
    rows = sorted(by_period.values(), key=lambda row: (row["period_end"], row["period_start"]))
    return [
        row for row in rows if row is rows[-1] or figures.by_role["target"].get((row["period"], row["period_type"]))
    ]


def _row(figures: Figures, outturn: Row) -> Row:
    target, target_problem = _only(figures.beside("target", outturn), "target")
    intervention, _ = _only(figures.beside("intervention", outturn), "intervention level")
    previous = _previous(figures, outturn)
    judgement = cannot_tell(target_problem) if target_problem else _judged(figures, outturn, target, intervention)
    return RESOURCES["ratings"].row(
        meeting_id=outturn["meeting_id"],
        indicator_id=outturn["indicator_id"],
        period=outturn["period"],
        value=outturn["value"],
        target=target["value"] if target else "",
        intervention=intervention["value"] if intervention else "",
        rating_printed=_printed_rating(figures, outturn),
        rating_computed=judgement.rating,
        rule=judgement.rule,
        previous_period=previous["period"] if previous else "",
        previous_value=previous["value"] if previous else "",
        change=_change(figures.indicator["polarity"], outturn, previous, target),
        exception_report=bool(figures.explained & {"", outturn["period"]}),
    )


def _only(rows: Sequence[Row], name: str) -> tuple[Row | None, str]:
    """The one figure that is the council's own for the period, or why none can be chosen."""
    own = [row for row in rows if not _OTHER_TARGET.search(folded(row["column_label"] + " " + row["row_label"]))]
    chosen = own or list(rows)
    values = {(row["value"], row["marker"], folded(row["value_text"]) if not row["value"] else "") for row in chosen}
    if len(values) > 1:
        return None, f"More than one {name} is printed for this period."
    return (chosen[0], "") if chosen else (None, "")


# --- the judgement ----------------------------------------------------------------------------------------------------


def _judged(figures: Figures, outturn: Row, target: Row | None, intervention: Row | None) -> Judgement:
    if problem := _unfit(outturn, target, figures):
        return cannot_tell(problem)
    assert target is not None
    try:
        asked = parse_target(target["value"], target["value_text"], outturn["period"])
    except ValueError as error:
        words = str(error)
        return cannot_tell(words[0].upper() + words[1:] + ".")
    since = None
    if asked.trend:
        since = _since(figures, outturn, asked)
        if since is None:
            return cannot_tell(f"No figure is printed for {_since_words(asked)}, which the target compares with.")
        asked = Target(trend=asked.trend, since=since["period"])
    level = Decimal(intervention["value"]) if intervention and _same_unit(outturn, intervention) else None
    value, before = Decimal(outturn["value"]), Decimal(since["value"]) if since else None
    return judge(Judged(value, outturn["unit"], figures.indicator["polarity"], asked, level, before))


def _unfit(outturn: Row, target: Row | None, figures: Figures) -> str:
    """Why value and target cannot be compared; empty where they can."""
    markers = outturn["marker"].split()
    if not outturn["value"] or _NO_OUTTURN.intersection(markers):
        why = ", ".join(MARKERS[each] for each in markers) or "its cell holds words"
        return f"There is no figure for this period: {why}."
    if target is None:
        others = [row["period"] for rows in figures.by_role["target"].values() for row in rows]
        return f"No target for this period is printed{f'; the target is for {others[-1]}' if others else ''}."
    if target["marker"] and not target["value"]:
        return f"There is no target: {', '.join(MARKERS[each] for each in target['marker'].split())}."
    if target["value"] and not _same_unit(outturn, target):
        return f"The value is in {outturn['unit']} and the target in {target['unit']}."
    return ""


def _same_unit(one: Row, other: Row) -> bool:
    return bool(other["value"]) and (one["unit"] == other["unit"] or not (one["unit"] and other["unit"]))


def _since(figures: Figures, outturn: Row, asked: Target) -> Row | None:
    """The outturn that a trend is measured from."""
    if asked.since == PREVIOUS:
        return _previous(figures, outturn)
    comparable = _earlier(figures, outturn)
    if asked.since == YEAR_BEFORE:
        return next((row for row in comparable if _is_year_before(row, outturn)), None)
    return next((row for row in comparable if row["period"] == asked.since), None)


def _since_words(asked: Target) -> str:
    named = {PREVIOUS: "an earlier comparable period", YEAR_BEFORE: "the same period a year before"}
    return named.get(asked.since, asked.since)


# --- the change -------------------------------------------------------------------------------------------------------


def _previous(figures: Figures, outturn: Row) -> Row | None:
    """The latest earlier outturn that can be compared: a quarter with a quarter, a year with a year."""
    return next(iter(_earlier(figures, outturn)), None)


def _earlier(figures: Figures, outturn: Row) -> list[Row]:
    """Comparable earlier outturns that are numbers, latest first."""
    found = [
        row
        for period, rows in figures.by_role["outturn"].items()
        if period[1] == outturn["period_type"]
        for row in [next((each for each in rows if not _is_rag(each)), None)]
        if row and row["period_end"] < outturn["period_end"] and _is_comparable(row, outturn)
    ]
    return sorted(found, key=lambda row: row["period_end"], reverse=True)


def _is_comparable(earlier: Row, later: Row) -> bool:
    if not earlier["value"] or _NO_OUTTURN.intersection(earlier["marker"].split()) or earlier["unit"] != later["unit"]:
        return False
    if _is_cumulative(earlier) != _is_cumulative(later):
        return False
    if later["period_type"] == "range" or _is_cumulative(later):
        return _is_year_before(earlier, later)
    return True


def _is_cumulative(row: Row) -> bool:
    return bool(_CUMULATIVE.search(folded(f"{row['qualifier']} {row['column_label']} {row['row_label']}")))


def _is_year_before(earlier: Row, later: Row) -> bool:
    """Whether a period begins and ends some whole years before another: 29 February counts as 28."""
    spans = [
        (date.fromisoformat(row["period_start"]), date.fromisoformat(row["period_end"])) for row in (earlier, later)
    ]
    (start, end), (later_start, later_end) = spans
    same_days = [(day.month, min(day.day, 28)) for day in (start, end)] == [
        (day.month, min(day.day, 28)) for day in (later_start, later_end)
    ]
    return same_days and later_start.year - start.year == later_end.year - end.year == 1


def _change(polarity: str, outturn: Row, previous: Row | None, target: Row | None) -> str:
    """How the value moved: better or worse where the polarity says which way is better."""
    if previous is None or not outturn["value"] or {"b", *_NO_OUTTURN}.intersection(outturn["marker"].split()):
        return ""
    value, before = Decimal(outturn["value"]), Decimal(previous["value"])
    if value == before:
        return "no change"
    if polarity in (HIGHER, LOWER):
        return "better" if (value > before) == (polarity == HIGHER) else "worse"
    if polarity == "on-target-is-best" and target and target["value"]:
        aim = Decimal(target["value"])
        if abs(value - aim) != abs(before - aim):
            return "better" if abs(value - aim) < abs(before - aim) else "worse"
    return "higher" if value > before else "lower"


# --- the printed rating -----------------------------------------------------------------------------------------------


def _printed_rating(figures: Figures, outturn: Row) -> str:
    """The colour printed with the value, or in a rating column of its row and period; empty where they differ."""
    beside = figures.by_role["outturn"].get((outturn["period"], outturn["period_type"]), [])
    texts = [outturn["qualifier"], *(row["value_text"] for row in beside if _is_rag(row))]
    colours = {match[1] for text in texts for match in _RAG.finditer(folded(text))}
    return colours.pop().capitalize() if len(colours) == 1 else ""


def _is_rag(row: Mapping[str, str]) -> bool:
    """Whether a cell holds a colour and no figure."""
    return not row["value"] and bool(_RAG.fullmatch(folded(row["value_text"])))
