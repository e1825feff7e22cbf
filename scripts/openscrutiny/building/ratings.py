"""Ratings: the council's own outturns against the targets printed for the same period."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from openscrutiny.building.judging import HIGHER, LOWER, ON_TARGET, Judged, Judgement, cannot_tell, judge
from openscrutiny.building.observations import Told
from openscrutiny.building.own_figures import (
    NO_OUTTURN,
    Figures,
    is_right_before,
    is_year_before,
    own_figures,
    printed_colour,
    when,
)
from openscrutiny.building.targets import PREVIOUS, YEAR_BEFORE, Target, parse_target
from openscrutiny.printed.wording import folded
from openscrutiny.schema import MARKERS, RESOURCES, Row

#: Targets that are not the council's own for the period: what they are, by the words beside "target".
_OTHER_TARGETS: Final = (
    ("a stretch target", r"stretch|aspiration\w{0,6}|ambition"),
    ("a national target", r"national|england|government"),
    ("a long-term target", r"long[- ]term"),
)
_RAG: Final = re.compile(r"\b(red|amber|green|blue|yellow|purple|grey)\b")


def rating_rows(told: Told, tables: Sequence[Row]) -> list[Row]:
    """Rows of `ratings`: of each indicator the latest period, and each earlier one that has a target."""
    return [_row(figures, outturn) for figures in own_figures(told, tables) for outturn in _rated(figures)]


def _rated(figures: Figures) -> list[Row]:
    """The outturns to rate, earliest first; of two kinds of year written alike only the first printed."""
    by_period: dict[str, Row] = {}
    for row in figures.outturns():
        by_period.setdefault(row["period"], row)
    rows = sorted(by_period.values(), key=when)
    return [
        row for row in rows if row is rows[-1] or figures.by_role["target"].get((row["period"], row["period_type"]))
    ]


def _row(figures: Figures, outturn: Row) -> Row:
    target, target_problem = _only(figures.beside("target", outturn), "target")
    intervention, _ = _only(figures.beside("intervention", outturn), "intervention level")
    previous = next(iter(figures.earlier(outturn)), None)
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
    own = [row for row in rows if not _other_target(row)]
    if rows and not own:
        return None, f"The only {name} printed for this period is {_other_target(rows[0])}, not the council's own."
    values = {(row["value"], row["marker"], folded(row["value_text"]) if not row["value"] else "") for row in own}
    if len(values) > 1:
        return None, f"More than one {name} is printed for this period."
    return (own[0], "") if own else (None, "")


def _other_target(row: Row) -> str:
    """What a target is that is not the council's own; empty where it is.

    In the head of a column any such word says so. A row is named by its measure, where "national" may stand for
    anything: there the word must stand right beside "target".
    """
    column, label = folded(row["column_label"]), folded(row["row_label"])
    for what, words in _OTHER_TARGETS:
        if re.search(rf"\b(?:{words})\b", column) or re.search(
            rf"\b(?:{words}) targets?\b|\btargets? \(?(?:{words})\b", label
        ):
            return what
    return ""


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
        since, problem = _since(figures, outturn, asked)
        if since is None:
            return cannot_tell(problem)
        asked = Target(trend=asked.trend, since=since["period"])
    level = Decimal(intervention["value"]) if intervention and _same_unit(outturn, intervention) else None
    value, before = Decimal(outturn["value"]), Decimal(since["value"]) if since else None
    return judge(Judged(value, outturn["unit"], figures.indicator["polarity"], asked, level, before))


def _unfit(outturn: Row, target: Row | None, figures: Figures) -> str:
    """Why value and target cannot be compared; empty where they can."""
    markers = outturn["marker"].split()
    if not outturn["value"] or NO_OUTTURN.intersection(markers):
        why = ", ".join(MARKERS[each] for each in markers) or "its cell holds words"
        return f"There is no figure for this period: {why}."
    if older := figures.older_figure(outturn):
        return f"The papers say that this is the figure of {older}."
    if target is None:
        others = [row["period"] for rows in figures.by_role["target"].values() for row in rows]
        return f"No target for this period was read{f'; the target is for {others[-1]}' if others else ''}."
    if target["marker"] and not target["value"]:
        return f"There is no target: {', '.join(MARKERS[each] for each in target['marker'].split())}."
    if target["value"] and not _same_unit(outturn, target):
        return f"The value is in {outturn['unit']} and the target in {target['unit']}."
    return ""


def _same_unit(one: Row, other: Row) -> bool:
    return bool(other["value"]) and (one["unit"] == other["unit"] or not (one["unit"] and other["unit"]))


def _since(figures: Figures, outturn: Row, asked: Target) -> tuple[Row | None, str]:
    """The outturn that a trend is measured from, or why there is none."""
    comparable = figures.earlier(outturn)
    if asked.since == PREVIOUS:
        found = next((row for row in comparable if is_right_before(row, outturn)), None)
    elif asked.since == YEAR_BEFORE:
        found = next((row for row in comparable if is_year_before(row, outturn)), None)
    else:
        found = next((row for row in comparable if row["period"] == asked.since), None)
    named = {PREVIOUS: "the period before", YEAR_BEFORE: "the same period a year before"}.get(asked.since, asked.since)
    if found is None and figures.counts_from_start_of_year(outturn):
        return None, f"The figures count from the start of a year, so {named} is no measure of this one."
    return found, "" if found else f"No comparable figure is printed for {named}, which the target compares with."


# --- the change -------------------------------------------------------------------------------------------------------


def _change(polarity: str, outturn: Row, previous: Row | None, target: Row | None) -> str:
    """How the value moved: better or worse where the polarity says which way is better."""
    if previous is None or not outturn["value"] or {"b", *NO_OUTTURN}.intersection(outturn["marker"].split()):
        return ""
    value, before = Decimal(outturn["value"]), Decimal(previous["value"])
    if value == before:
        return "no change"
    if polarity in (HIGHER, LOWER):
        return "better" if (value > before) == (polarity == HIGHER) else "worse"
    if polarity == ON_TARGET and target and target["value"] and _same_unit(outturn, target):
        aim = Decimal(target["value"])
        if abs(value - aim) != abs(before - aim):
            return "better" if abs(value - aim) < abs(before - aim) else "worse"
    return "higher" if value > before else "lower"


# --- the printed rating -----------------------------------------------------------------------------------------------


def _printed_rating(figures: Figures, outturn: Row) -> str:
    """The colour printed with the value, or in a rating column of its row and period; empty where they differ."""
    beside = figures.by_role["outturn"].get((outturn["period"], outturn["period_type"]), [])
    colours = {match[1] for match in _RAG.finditer(folded(outturn["qualifier"]))}
    colours |= {colour for row in beside if (colour := printed_colour(row))}
    return colours.pop().capitalize() if len(colours) == 1 else ""
