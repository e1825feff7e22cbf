"""A past meeting stands as it was told: what later meetings were told otherwise is said beside it."""

from __future__ import annotations

from dataclasses import dataclass

from openscrutiny.printed.period_words import period_words
from openscrutiny.publishing.data.corpus import Committee, MeetingPackage
from openscrutiny.publishing.writing.addresses import anchor, indicator_address, relative
from openscrutiny.publishing.writing.html import Html, bullets, join, link, paragraph, tag
from openscrutiny.publishing.writing.words import date_words, plural
from openscrutiny.schema import Row


@dataclass(frozen=True)
class ToldLater:
    """A finding of a later meeting: it was told another value than this one."""

    later: MeetingPackage
    finding: Row


def told_later(package: MeetingPackage, committee: Committee) -> Html:
    """What later meetings of the committee were told otherwise than this one; nothing for the newest meeting."""
    if package == committee.meetings[-1] or not package.tables["observations"]:
        return Html("")
    kept = f"This page shows what was told to the meeting of {date_words(package.meeting_date)}, as it was told then."
    found = told_otherwise(package, committee)
    if not found:
        return paragraph(f"{kept} No later meeting here was told another value for the same period.", class_="os-note")
    said = f"{kept} Later meetings were told otherwise of {plural(len(found), 'value')}:"
    return join([paragraph(said), bullets(_item(package, each) for each in found)])


def told_otherwise(package: MeetingPackage, committee: Committee) -> list[ToldLater]:
    """Findings of later meetings whose second value is one that this meeting was told."""
    packs = {row["source_pack"] for row in package.tables["observations"]}
    later = committee.meetings[committee.meetings.index(package) + 1 :]
    return [
        ToldLater(each, finding)
        for each in later
        for finding in each.tables["findings"]
        if _is_of_values(finding) and finding["place_b"].split(" ")[0] in packs
    ]


def _is_of_values(finding: Row) -> bool:
    return finding["kind"] in ("restatement", "continuity") and bool(finding["value_a"] and finding["value_b"])


def _item(package: MeetingPackage, told: ToldLater) -> Html:
    row, later = told.finding, told.later
    title = later.indicators.get(row["indicator_id"], {}).get("title", row["indicator_id"])
    what = "target" if row["kind"] == "continuity" else "value"
    period = f" for {period_words(row['period'])}" if row["period"] else ""
    there = f"{later.address}#{anchor(row['finding_id'])}"
    return join(
        [
            link(relative(package.address, indicator_address(package.council_id, row["indicator_id"])), title),
            f", {what}{period}: ",
            tag("strong", row["value_b"]),
            " here, ",
            tag("strong", row["value_a"]),
            " in ",
            link(relative(package.address, there), f"the papers of {date_words(later.meeting_date)}"),
        ]
    )
