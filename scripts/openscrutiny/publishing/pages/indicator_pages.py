"""A page for each indicator: its latest value, its series with every proof, its vintages and its definition."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from openscrutiny.printed.period_words import period_words, short_period
from openscrutiny.publishing.data.caveats import basis_of, caveat_of, caveat_of_figures
from openscrutiny.publishing.data.corpus import Council, MeetingPackage
from openscrutiny.publishing.data.scores import Score
from openscrutiny.publishing.data.shown_findings import shown_findings
from openscrutiny.publishing.drawing.chart_files import write_chart_files
from openscrutiny.publishing.drawing.charts import CACHE
from openscrutiny.publishing.drawing.figures import bullet_of, newest_figures
from openscrutiny.publishing.files.download_lists import Download, download_table
from openscrutiny.publishing.parts.cautions import headline_cautions
from openscrutiny.publishing.parts.components import Tile, box, empty, label, links, meta, rating, tiles
from openscrutiny.publishing.parts.findings_part import finding_card
from openscrutiny.publishing.parts.indicator_series import (
    Indicator,
    all_values,
    by_group,
    charts_of,
    over_time,
    vintages,
)
from openscrutiny.publishing.parts.told import proven_print
from openscrutiny.publishing.writing.addresses import indicators_address, relative
from openscrutiny.publishing.writing.html import Content, Html, facts, join, link, paragraph, tag
from openscrutiny.publishing.writing.layout import Page, Section, page_text
from openscrutiny.publishing.writing.words import (
    POLARITY_WORDS,
    ROLE_WORDS,
    change_words,
    date_words,
    unit_words,
    value_words,
)
from openscrutiny.schema import Row
from openscrutiny.storage.cache import Cache

_NO_POLARITY: Final = "Nobody has registered which way is better, so no judgement is made."


def write_indicator_charts(indicator: Indicator, docs: Path, cache: Cache = CACHE) -> None:
    """Write the files of every chart that stands on the page of an indicator."""
    for home in charts_of(indicator, cache):
        write_chart_files(home, docs, cache)


def indicator_of(council: Council, key: str, score: Score | None, downloads: Sequence[Download] = ()) -> Indicator:
    """An indicator of a council, with its newest score and its files."""
    figures, ratings = council.observations.get(key, ()), council.ratings.get(key, ())
    return Indicator(council, council.indicators[key], figures, ratings, score, downloads)


def indicator_page(indicator: Indicator, cache: Cache = CACHE) -> str:
    """The page of one indicator."""
    made = [
        Section("Over time", over_time(indicator, cache)),
        Section("By group", by_group(indicator, cache)),
        Section("As told to each meeting", vintages(indicator)),
        Section("Check before you quote", _findings(indicator)),
        Section("Every value and its proof", all_values(indicator)),
        Section("What it measures", _definition(indicator)),
        Section("Meetings", _meetings(indicator)),
        Section("Download", _download(indicator)),
    ]
    council = indicator.council
    page = Page(
        address=indicator.address,
        title=indicator.title,
        over_title=f"Indicator, {council.name}",
        description=f"{indicator.title}: values told to meetings of {council.name}, with target, proof and CSV.",
        lead=_lead(indicator, cache),
        sections=[section for section in made if section.content],
        crumbs=[
            ("Home", ""),
            (council.name, council.address),
            ("Indicators", indicators_address(council.council_id)),
        ],
        script="chart.js",
    )
    return page_text(page)


# --- lead -------------------------------------------------------------------------------------------------------------


def _lead(indicator: Indicator, cache: Cache) -> Html:
    return join([_latest(indicator, cache), _unregistered(indicator)])


def _latest(indicator: Indicator, cache: Cache) -> Html:
    score = indicator.score
    if not score or not score.outturn:
        return _newest(indicator)
    row = score.outturn
    said = proven_print(indicator.address, score.package, row)
    when = _when(score.package, row)
    head = paragraph(tag("span", said, class_="os-big"), " ", rating(score.result), class_="os-latest")
    told = link(relative(indicator.address, score.package.address), f"told on {date_words(score.package.meeting_date)}")
    drawn = _against_target(indicator, score, cache)
    warned = headline_cautions(indicator.address, score.package, row)
    judged = "" if score.basis.figure_of else paragraph(_judged(score))
    return join([head, meta(when, told), warned, judged, drawn or tiles(_tiles(score))])


def _when(package: MeetingPackage, row: Row) -> str:
    """The period of the newest figure; of an older one, what it is printed for."""
    words = period_words(row["period"], row["period_type"])
    return f"printed for {words}" if basis_of(package, row).figure_of else words


def _against_target(indicator: Indicator, score: Score, cache: Cache) -> Html:
    """The newest value against its target as a picture, and how it moved; nothing where the only chart says it."""
    rows = [row for row in (score.outturn, score.target, score.intervention) if row]
    is_series = sum(bool(row["value"]) for row in score.series) > 1
    caveat = caveat_of(score.package, score.indicator_id)
    is_drawn = is_series and score.target
    chart = bullet_of(indicator.title, indicator.council.name, rows, caveat, cache) if is_drawn else None
    if not chart:
        return Html("")
    before = value_words(score.rating["previous_value"], score.indicator["unit"])
    moved = change_words(score.rating["change"], f"{before} in {short_period(score.rating['previous_period'])}")
    return join(
        [paragraph(f"{moved}.") if before and moved else "", tag("figure", Html(chart.svg), class_="os-bullet")]
    )


def _judged(score: Score) -> str:
    rule = score.rating["rule"].strip()
    return rule[:1].upper() + rule[1:].rstrip(".") + "." if rule else ""


def _tiles(score: Score) -> list[Tile]:
    unit = score.indicator["unit"]
    row = score.rating
    shown = [(row["target"], "target"), (row["intervention"], "intervention level")]
    made = [Tile(value_words(value, unit), words) for value, words in shown if value]
    before = value_words(row["previous_value"], unit)
    if before:
        change = change_words(row["change"], "").lower()
        made.append(
            Tile(before, f"in {short_period(row['previous_period'])}" + (f": since then {change}" if change else ""))
        )
    return made


def _newest(indicator: Indicator) -> Html:
    """What stands on top where no rating does: the newest value of the council's own, or of anybody."""
    known = [each for each in newest_figures(indicator.figures) if each[1]["value"] and not each[1]["breakdown"]]
    own = [each for each in known if each[1]["role"] == "outturn" and not each[1]["comparator"]]
    if not known:
        return empty("No value of this indicator has been published yet.")
    package, row = (own or known)[-1]
    said = tag("span", proven_print(indicator.address, package, row), class_="os-big")
    whose = row["comparator"] or ("" if row["role"] == "outturn" else ROLE_WORDS[row["role"]])
    told = link(relative(indicator.address, package.address), f"told on {date_words(package.meeting_date)}")
    warned = headline_cautions(indicator.address, package, row)
    return join([paragraph(said, class_="os-latest"), meta(whose, _when(package, row), told), warned])


def _unregistered(indicator: Indicator) -> Html:
    if indicator.row["is_registered"] == "true":
        return Html("")
    words = (
        "This indicator is not in the council's register yet. It stands under the words the pack prints; the same "
        "measure in other words may have a page of its own, and no judgement is made."
    )
    return box("Not registered", paragraph(words), kind="note")


def _findings(indicator: Indicator) -> Html:
    by_meeting: dict[str, list[tuple[MeetingPackage, Row]]] = defaultdict(list)
    for package, row in indicator.council.findings.get(indicator.row["indicator_id"], ()):
        by_meeting[package.meeting_id].append((package, row))
    return join(
        finding_card(indicator.address, found[0][0], shown)
        for found in by_meeting.values()
        for shown in shown_findings(row for _, row in found)
    )


# --- what it is, where it was, how to get it --------------------------------------------------------------------------


def _definition(indicator: Indicator) -> Html:
    row = indicator.row
    return facts(
        [
            (
                "Definition",
                row["definition"] or "The council's papers do not define it, or the definition is not registered yet.",
            ),
            ("Unit", unit_words(row["unit"]) or "Not known"),
            ("Which way is better", POLARITY_WORDS.get(row["polarity"], "") or _NO_POLARITY),
            ("Theme", row["theme"]),
            ("Register", label("Registered") if row["is_registered"] == "true" else label("Not registered")),
            ("Id", tag("code", row["indicator_id"])),
        ]
    )


def _meetings(indicator: Indicator) -> Html:
    told = {package.meeting_id: package for package, _ in indicator.figures}
    return links(_meeting_links(indicator, list(told.values())[::-1]))


def _meeting_links(indicator: Indicator, meetings: Iterable[MeetingPackage]) -> Iterator[tuple[str, Content]]:
    for package in meetings:
        words = f"{package.meeting['committee']}, {date_words(package.meeting_date)}"
        yield relative(indicator.address, package.address), words


def _download(indicator: Indicator) -> Html:
    if not indicator.downloads:
        return Html("")
    caveat = caveat_of_figures(indicator.figures).sentence
    note = paragraph(f"Note for those who use the files: {caveat}", class_="os-note") if caveat else ""
    return join([note, download_table(indicator.address, f"Values of {indicator.title}", indicator.downloads)])
