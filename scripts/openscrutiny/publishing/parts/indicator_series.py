"""An indicator over time: its series, its groups, what each meeting was told, and every value with its proof."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from openscrutiny.printed.period_words import period_words
from openscrutiny.publishing.data.caveats import caveat_of_figures
from openscrutiny.publishing.data.corpus import Council, MeetingPackage
from openscrutiny.publishing.data.scores import Score
from openscrutiny.publishing.drawing.chart_data import Chart
from openscrutiny.publishing.drawing.chart_files import ChartHome, chart_tools
from openscrutiny.publishing.drawing.figures import (
    Figure,
    breakdown_charts,
    chart_block,
    indicator_chart,
    newest_figures,
    undrawn_words,
)
from openscrutiny.publishing.files.download_lists import Download
from openscrutiny.publishing.parts.components import empty, marker_note, rating
from openscrutiny.publishing.parts.told import proven
from openscrutiny.publishing.writing.addresses import indicator_address, relative
from openscrutiny.publishing.writing.html import Column, Content, Html, details, join, link, paragraph, table, tag
from openscrutiny.publishing.writing.words import ROLE_WORDS, date_words, plural
from openscrutiny.schema import Row
from openscrutiny.storage.cache import Cache

#: Roles in the order of the columns of the series. Values stated in sentences are listed apart.
_ROLES: Final = ("outturn", "baseline", "target", "intervention", "comparator")


@dataclass(frozen=True)
class Indicator:
    """An indicator and all that is known of it."""

    council: Council
    row: Row
    figures: Sequence[Figure]
    ratings: Sequence[Figure]
    score: Score | None
    downloads: Sequence[Download]

    @property
    def address(self) -> str:
        """Address of its page."""
        return indicator_address(self.council.council_id, self.row["indicator_id"])

    @property
    def title(self) -> str:
        """Title of the indicator."""
        return self.row["title"]


def charts_of(indicator: Indicator, cache: Cache) -> list[ChartHome]:
    """The charts of an indicator, and where their files stand."""
    whole, by_groups = _whole(indicator), _groups(indicator)
    chart = indicator_chart(indicator.title, indicator.council.name, whole, indicator.ratings, cache)
    charts = [*([chart] if chart else []), *breakdown_charts(indicator.title, by_groups, cache)]
    return [_home(indicator, each) for each in charts]


def _home(indicator: Indicator, chart: Chart) -> ChartHome:
    return ChartHome(indicator.address, indicator.row["indicator_id"], chart)


def _whole(indicator: Indicator) -> list[Figure]:
    return [(package, row) for package, row in indicator.figures if not row["breakdown"] and row["role"] in _ROLES]


def _groups(indicator: Indicator) -> list[Figure]:
    return [(package, row) for package, row in indicator.figures if row["breakdown"] and row["role"] in _ROLES]


def over_time(indicator: Indicator, cache: Cache) -> Html:
    """The chart of the series, and the table beside it."""
    whole = _whole(indicator)
    if not whole:
        return Html("")
    chart = indicator_chart(indicator.title, indicator.council.name, whole, indicator.ratings, cache)
    shown = newest_figures(whole, indicator.ratings)
    note = ""
    if chart is None:
        note = "There is one value so far and nothing printed beside it: a chart comes with the next."
    caveat = caveat_of_figures(whole).sentence
    below = " ".join(filter(None, (undrawn_words(whole, indicator.ratings), caveat, _source_note(indicator))))
    made = chart_block(chart, below, chart_tools(_home(indicator, chart))) if chart else empty(note)
    parts = [made, _series_table(indicator, shown)]
    return join([*parts, marker_note(row for _, row in shown)])


def _source_note(indicator: Indicator) -> str:
    return (
        f"Source: committee papers of {indicator.council.name}, as read by Open Scrutiny. "
        "Each value below leads to its proof."
    )


def _series_table(indicator: Indicator, figures: Sequence[Figure]) -> Html:
    """A row a period, newest first; a column for the council's own value and each thing it is measured against."""
    columns = sorted({_column(row) for _, row in figures}, key=lambda column: (_ROLES.index(column[0]), column[1]))
    by_period: dict[tuple[str, str], dict[tuple[str, str], Figure]] = defaultdict(dict)
    for figure in figures:
        row = figure[1]
        by_period[row["period"], row["period_type"]].setdefault(_column(row), figure)
    results = {row["period"]: row["rating_computed"] for _, row in indicator.ratings}
    head: list[Column | str] = [
        Column("Period", is_wide=True),
        *(Column(name or ROLE_WORDS[role], is_number=True) for role, name in columns),
    ]
    rows = [
        [
            period_words(period, kind),
            *(_cell(indicator, found.get(column)) for column in columns),
            rating(results[period]) if period in results else "",
        ]
        for (period, kind), found in reversed(by_period.items())
    ]
    return table(f"{indicator.title}: every period, newest first", [*head, "Result"], rows, is_stacked=True)


def _column(row: Row) -> tuple[str, str]:
    return row["role"], row["comparator"]


def _cell(indicator: Indicator, figure: Figure | None) -> Content:
    return proven(indicator.address, *figure) if figure else ""


def by_group(indicator: Indicator, cache: Cache) -> Html:
    """Values of groups, with bars for the newest period of each breakdown."""
    found = _groups(indicator)
    if not found:
        return Html("")
    charts = [
        chart_block(chart, tools=chart_tools(_home(indicator, chart)))
        for chart in breakdown_charts(indicator.title, found, cache)
    ]
    shown = newest_figures(found)
    rows = [
        (
            row["breakdown"].replace("=", ": "),
            period_words(row["period"], row["period_type"]),
            row["comparator"] or ROLE_WORDS[row["role"]],
            proven(indicator.address, package, row),
        )
        for package, row in reversed(shown)
    ]
    head: list[Column | str] = [Column("Group", is_wide=True), "Period", "What", Column("Value", is_number=True)]
    made = table(f"{indicator.title}, by group", head, rows, is_stacked=True)
    return join([*charts, made, marker_note(row for _, row in shown)])


def vintages(indicator: Indicator) -> Html:
    """Values that more than one meeting was told, with what each was told."""
    by_key: dict[tuple[str, ...], list[Figure]] = defaultdict(list)
    for package, row in indicator.figures:
        if row["role"] in _ROLES:
            by_key[row["period"], row["period_type"], row["role"], row["comparator"], row["breakdown"]].append(
                (package, row)
            )
    told = {key: found for key, found in by_key.items() if len({package.meeting_id for package, _ in found}) > 1}
    if not told:
        return Html("")
    changed = sum(len({row["value"] for _, row in found}) > 1 for found in told.values())
    said = f"{plural(len(told), 'value')} stood in the papers of more than one meeting; "
    said += f"{changed:,} of them changed." if changed else "none of them changed."
    head: list[Column | str] = [
        Column("Value for", is_wide=True),
        Column("What each meeting was told", is_wide=True),
        "Changed",
    ]
    rows = [_vintage_row(indicator, key, found) for key, found in told.items()]
    made = table("Values told to more than one meeting", head, rows, is_stacked=True)
    return join([paragraph(said), details(plural(len(rows), "value"), made) if len(rows) > 6 else made])


def _vintage_row(indicator: Indicator, key: tuple[str, ...], found: Sequence[Figure]) -> list[Content]:
    period, kind, role, comparator, breakdown = key
    what = [period_words(period, kind), comparator or ROLE_WORDS[role].lower(), breakdown.replace("=", ": ")]
    told = [
        join([date_words(package.meeting_date), ": ", proven(indicator.address, package, row)])
        for package, row in found
    ]
    is_changed = len({row["value"] for _, row in found}) > 1
    listed = tag("ul", *(tag("li", each) for each in told), class_="os-plain")
    return [", ".join(part for part in what if part), listed, "Changed" if is_changed else "Same"]


def all_values(indicator: Indicator) -> Html:
    """Every observation, also those another one stands for in the series: period, what, as printed, place."""
    if not indicator.figures:
        return Html("")
    head: list[Column | str] = [
        Column("Value", is_number=True), "Period", "What", Column("As printed", is_wide=True), "Told to the meeting of",
    ]  # fmt: skip
    rows = [_value_row(indicator, package, row) for package, row in reversed(indicator.figures)]
    made = table(f"Every published value of {indicator.title}", head, rows, is_stacked=True)
    return details(plural(len(rows), "value"), made, marker_note(row for _, row in indicator.figures))


def _value_row(indicator: Indicator, package: MeetingPackage, row: Row) -> list[Content]:
    what = [row["comparator"] or ROLE_WORDS[row["role"]], row["breakdown"].replace("=", ": ")]
    printed = [row["row_label"], row["column_label"], row["value_text"]]
    return [
        proven(indicator.address, package, row),
        period_words(row["period"], row["period_type"]),
        ", ".join(part for part in what if part),
        " | ".join(part for part in printed if part),
        link(relative(indicator.address, package.address), date_words(package.meeting_date)),
    ]
