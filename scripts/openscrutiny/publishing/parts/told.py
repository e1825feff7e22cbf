"""What a meeting was told: the scorecard by theme, and every table of figures as the pack prints it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from openscrutiny.printed.period_words import period_words, short_period
from openscrutiny.publishing.data.corpus import MeetingPackage
from openscrutiny.publishing.data.scores import Score, by_theme, rating_counts, worst_first
from openscrutiny.publishing.drawing.sparkline import sparkline
from openscrutiny.publishing.parts.cautions import basis_note, conflict_sign
from openscrutiny.publishing.parts.components import (
    bare_value,
    marker_note,
    place_words,
    printed_rating,
    rating,
    remarks,
    result_words,
)
from openscrutiny.publishing.parts.corrections import correction_note
from openscrutiny.publishing.writing.addresses import INDICATORS, anchor, indicator_address, read_address, relative
from openscrutiny.publishing.writing.html import Column, Html, TableRow, details, hidden, join, link, table, tag
from openscrutiny.publishing.writing.html import paragraph as p
from openscrutiny.publishing.writing.words import plural, value_words
from openscrutiny.schema import Row

#: Ratings that a reader should see first, and the words by which ratings are counted.
OFF_TARGET: Final = ("missed", "within tolerance")
_RESULTS: Final = {
    "missed": "off target",
    "within tolerance": "within tolerance",
    "met": "on target",
    "cannot tell": "cannot be judged",
}


def proven(page: str, package: MeetingPackage, row: Row) -> Html:
    """A value that leads to the line of the pack that proves it, and what stands beside it."""
    return join((part for part in (proven_print(page, package, row), basis_note(package, row)) if part), " ")


def proven_print(page: str, package: MeetingPackage, row: Row) -> Html:
    """A value that leads to its proof, with what the papers and their editors say beside it."""
    beside = (remarks(row), correction_note(page, package, row))
    return join((part for part in (proven_value(page, package, row), *beside) if part), " ")


def proven_value(page: str, package: MeetingPackage, row: Row) -> Html:
    """A value by itself, leading to the line of the pack that proves it."""
    address = f"{read_address(package.address, row['source_pack'])}#{anchor(row['observation_id'])}"
    heard = hidden(f", proof: {place_words(row)}")
    kind = "os-value" if row["value"] else "os-value os-value--words"
    return link(relative(page, address), bare_value(row) or "blank", heard, class_=kind)


def proven_figure(page: str, score: Score, row: Row | None, bare: str) -> Html:
    """A figure with its proof; by itself where no observation holds it."""
    if row:
        return proven(page, score.package, row)
    return tag("span", value_words(bare, score.indicator["unit"])) if bare else Html("")


def scorecard(page: str, scores: Sequence[Score], caption: str = "") -> Html:
    """Scores in a table for each theme, or in one under a caption; a title leads to the page of the indicator."""
    if caption:
        return _score_table(page, caption, scores)
    return join(_score_table(page, theme, found) for theme, found in by_theme(scores).items())


def short_scorecard(page: str, scores: Sequence[Score]) -> Html:
    """What is off target in one table, then every theme, closed until it is wanted, with how many stand how."""
    off = worst_first(score for score in scores if score.result in OFF_TARGET)
    parts = [_score_table(page, "Off target", off)] if off else []
    for theme, found in by_theme(scores).items():
        said = join([theme, " ", tag("span", theme_words(found), class_="os-quiet")])
        parts.append(details(said, _score_table(page, theme, found), class_="os-details os-theme"))
    return join(parts)


def theme_words(scores: Sequence[Score]) -> str:
    """How many indicators of a theme stand how against their targets."""
    counts = rating_counts(scores)
    said = [f"{count:,} {word}" for name, word in _RESULTS.items() if (count := counts[name])]
    return f"{plural(len(scores), 'indicator')}: {', '.join(said)}"


def _score_table(page: str, caption: str, scores: Sequence[Score]) -> Html:
    head: list[Column | str] = [
        Column("Indicator", is_wide=True),
        Column("Latest value", is_number=True),
        Column("Target", is_number=True),
        "Result",
        "Change",
        "Trend",
    ]
    made = table(caption, head, [_score_row(page, score) for score in scores], "os-scorecard", is_stacked=True)
    return join([made, marker_note(row for score in scores for row in (score.outturn, score.target) if row)])


def _score_row(page: str, score: Score) -> TableRow:
    address = indicator_address(score.package.council_id, score.indicator_id)
    return TableRow(
        [
            link(relative(page, address), score.title),
            _latest(page, score),
            _target(page, score),
            _result(score),
            _change(score),
            _trend(score),
        ],
        data=_facets(score) if page.startswith(INDICATORS) else None,
    )


def _trend(score: Score) -> Html:
    """How it moved: an older figure that is printed again did not."""
    if score.basis.figure_of:
        return Html("")
    return sparkline([row["value"] for row in score.series], score.joins, score.rating["target"])


def _facets(score: Score) -> dict[str, str]:
    """What a register may be narrowed down by."""
    return {
        "result": result_words(score.result),
        "change": score.rating["change"].capitalize(),
        "theme": score.theme,
        "council": score.package.meeting["council"],
        "date": score.package.meeting_date,
    }


def _latest(page: str, score: Score) -> Html:
    """The value and its period, and then what is printed beside it, so that nobody reads it as part of the number."""
    when = tag("span", short_period(score.rating["period"]), class_="os-under")
    row = score.outturn
    if not row:
        return join([proven_figure(page, score, row, score.rating["value"]), when])
    note = basis_note(score.package, row) if score.basis.figure_of else ""
    beside = (remarks(row), correction_note(page, score.package, row), note, conflict_sign(page, score.package, row))
    return join([proven_value(page, score.package, row), when, *beside], " ")


def _target(page: str, score: Score) -> Html:
    said = proven_figure(page, score, score.target, score.rating["target"]) or Html("none read")
    if not (score.intervention or score.rating["intervention"]):
        return said
    level = proven_figure(page, score, score.intervention, score.rating["intervention"])
    return join([said, tag("span", "Intervention ", level, class_="os-under")])


def _result(score: Score) -> Html:
    parts = [rating(score.result)]
    if score.result == "cannot tell":
        parts.append(tag("span", score.rating["rule"], class_="os-under"))
    if score.rating["rating_printed"]:
        parts.append(tag("span", "Printed: ", printed_rating(score.rating["rating_printed"]), class_="os-under"))
    if score.rating["exception_report"] == "true":
        parts.append(tag("span", "Exception report", class_="os-under"))
    return join(parts)


def _change(score: Score) -> Html:
    row = score.rating
    if not row["change"]:
        return _not_compared(score)
    before = value_words(row["previous_value"], score.indicator["unit"])
    said = f"from {before} in {short_period(row['previous_period'])}" if before else ""
    return join([tag("span", row["change"].capitalize()), " ", tag("span", said, class_="os-under")])


def _not_compared(score: Score) -> Html:
    """Why no change is worked out, where the figures are the reason: beside an older one stands what it is of."""
    words = "the figure is older" if score.basis.figure_of else score.basis.words
    return tag("span", f"Not compared: {words}", class_="os-under") if words else Html("")


def figure_tables(page: str, package: MeetingPackage) -> Html:
    """Every observation of the meeting, table by table as printed, closed until it is wanted, as is each table."""
    by_table: dict[str, list[Row]] = defaultdict(list)
    for row in package.tables["observations"]:
        by_table[row["table_id"]].append(row)
    ledger = {row["table_id"]: row for row in package.tables["tables"]}
    parts = [_printed_table(page, package, ledger[key], by_table[key]) for key in ledger if key in by_table]
    loose = [row for key, rows in by_table.items() if key not in ledger for row in rows]
    if loose:
        parts.append(_stated_table(page, package, loose))
    count = plural(len(package.tables["observations"]), "figure")
    said = join(
        ["Every figure, table by table ", tag("span", f"{count}, {plural(len(parts), 'table')}", class_="os-quiet")]
    )
    return details(said, *parts, class_="os-details os-group os-behind", key="every-figure")


def _printed_table(page: str, package: MeetingPackage, ledger: Row, rows: Sequence[Row]) -> Html:
    title = ledger["title"] or "Table without a caption"
    said = join([title, " ", tag("span", plural(len(rows), "figure"), class_="os-quiet")])
    key = anchor(ledger["table_id"])
    return details(said, _pivot(page, package, title, rows), marker_note(rows), key=key)


def _pivot(page: str, package: MeetingPackage, title: str, rows: Sequence[Row]) -> Html:
    """A table as the pack prints it: its row labels down, its column labels across."""
    columns = list(dict.fromkeys(row["column_label"] for row in rows))
    head = [Column("Row", is_wide=True), *(Column(column or "Value", is_number=True) for column in columns)]
    return table(title, head, [_pivot_row(page, package, columns, line) for line in _pivot_lines(rows)], "os-figures")


def _pivot_lines(rows: Sequence[Row]) -> list[dict[str, Row]]:
    """Observations of one printed row together; one that fills a column twice begins another row."""
    lines: list[dict[str, Row]] = []
    by_label: dict[str, dict[str, Row]] = {}
    for row in rows:
        line = by_label.get(row["row_label"])
        if line is None or row["column_label"] in line:
            line = by_label[row["row_label"]] = {}
            lines.append(line)
        line[row["column_label"]] = row
    return lines


def _pivot_row(page: str, package: MeetingPackage, columns: Sequence[str], line: Mapping[str, Row]) -> TableRow:
    label = next(iter(line.values()))["row_label"] or "–"
    return TableRow([label, *(proven(page, package, line[column]) if column in line else "" for column in columns)])


def _stated_table(page: str, package: MeetingPackage, rows: Sequence[Row]) -> Html:
    said = join(["Figures stated in sentences ", tag("span", plural(len(rows), "figure"), class_="os-quiet")])
    head: list[Column | str] = [
        Column("Indicator", is_wide=True),
        "Period",
        Column("Value", is_number=True),
        "As printed",
    ]
    made = table("Figures stated in sentences", head, _stated_rows(page, package, rows))
    note = p("They are kept as evidence for checks, apart from the series of each indicator.", class_="os-note")
    return details(said, note, made, marker_note(rows), key="stated")


def _stated_rows(page: str, package: MeetingPackage, rows: Iterable[Row]) -> list[TableRow]:
    return [
        TableRow(
            [
                package.indicators[row["indicator_id"]]["title"],
                period_words(row["period"], row["period_type"]),
                proven(page, package, row),
                row["value_text"],
            ]
        )
        for row in rows
    ]
