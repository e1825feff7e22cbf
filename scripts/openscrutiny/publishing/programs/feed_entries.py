"""What stands in the feeds: packs read for a meeting, figures of an indicator, actions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from openscrutiny.printed.period_words import period_words
from openscrutiny.publishing.data.caveats import Basis, basis_of
from openscrutiny.publishing.data.corpus import Committee, Corpus, Council, Home, MeetingPackage
from openscrutiny.publishing.data.scores import is_own, meeting_scores
from openscrutiny.publishing.formats.feeds import MOST_ENTRIES, Entry, Feed, newest
from openscrutiny.publishing.pages.withdrawn_pages import Notice
from openscrutiny.publishing.parts.decisions import meeting_decisions
from openscrutiny.publishing.parts.meeting_summary import meeting_summary
from openscrutiny.publishing.parts.owed import Owed
from openscrutiny.publishing.parts.packs_read import added_on
from openscrutiny.publishing.writing.addresses import ACTIONS, indicator_address, read_address
from openscrutiny.publishing.writing.words import date_words, joined, marker_words, sentence, value_words
from openscrutiny.schema import Row


def site_feed(corpus: Corpus) -> Feed:
    """Packs read for the meetings of all councils."""
    said = "What has been added from the papers of council committees."
    return Feed("", "Open Scrutiny", said, meeting_entries(corpus))


def council_feed(council: Council) -> Feed:
    """Packs read for the meetings of one council."""
    said = f"What has been added from the papers of {council.name}."
    return Feed(council.address, f"{council.name}: Open Scrutiny", said, meeting_entries(council))


def committee_feed(committee: Committee, council: Council) -> Feed:
    """Packs read for the meetings of one committee."""
    said = f"What has been added from the papers of the {committee.name} of {council.name}."
    return Feed(committee.address, f"{committee.name}, {council.name}", said, meeting_entries(committee))


def indicator_feed(council: Council, indicator_id: str) -> Feed:
    """Figures of one indicator that meetings were told for the first time."""
    title = f"{council.indicators[indicator_id]['title']}, {council.name}"
    said = "Figures as committees are told of them."
    return Feed(indicator_address(council.council_id, indicator_id), title, said, list(_told(council, indicator_id)))


def withdrawn_feed(notice: Notice) -> Feed:
    """What those who follow a withdrawn indicator are told of it."""
    entries = [
        Entry(f"{notice.address}#{each.key}", notice.title, words, each.said("on"), notice.address)
        for each, words in zip(notice.withdrawals, notice.words, strict=True)
    ]
    return Feed(notice.address, notice.title, "What was published here was withdrawn.", entries)


def actions_feed(corpus: Corpus) -> Feed:
    """Actions as the papers and minutes of all councils report them."""
    entries = newest(_newest_actions(corpus))
    return Feed(ACTIONS, "Actions: Open Scrutiny", "What committees asked for, and what became of it.", entries)


def _newest_actions(corpus: Corpus) -> Iterator[Entry]:
    """Actions of the packages added last: at least as many as a feed has room for, and all of the last day taken."""
    packages = sorted((package for package in corpus.meetings if package.size("actions")), key=added_on, reverse=True)
    taken = 0
    for _, of_a_day in groupby(packages, key=added_on):
        if taken >= MOST_ENTRIES:
            return
        for package in of_a_day:
            taken += package.size("actions")
            yield from (_action_entry(Owed(package, row)) for row in package.tables["actions"])


def meeting_entries(home: Home) -> list[Entry]:
    """An entry for each pack read for these meetings; only those a feed has room for are put into words."""
    read = [(_read_on(package, source), package, source) for package in home.meetings for source in _sources(package)]
    bare = {
        read_address(package.address, str(source["pack_id"])): (day, package, source) for day, package, source in read
    }
    shown = newest(Entry(address, "", "", day) for address, (day, _, _) in bare.items())
    return [_meeting_entry(home, *bare[entry.address]) for entry in shown]


def _sources(package: MeetingPackage) -> list[dict[str, Any]]:
    found = package.descriptor.get("sources", [])
    return [each for each in found if isinstance(each, dict) and each.get("pack_id")]


def _read_on(package: MeetingPackage, source: dict[str, Any]) -> str:
    """The day on which the records of a pack were reviewed."""
    review = source.get("review")
    day = str(review.get("on") or "") if isinstance(review, dict) else ""
    return day or added_on(package)


def _meeting_entry(home: Home, day: str, package: MeetingPackage, source: dict[str, Any]) -> Entry:
    meeting, pack_id = package.meeting, str(source["pack_id"])
    title = f"{meeting['committee']}, {date_words(package.meeting_date)}: {_kind(package, pack_id)} added"
    committee = home.committee_of(package)
    said = meeting_summary(package, committee, meeting_scores(package), meeting_decisions(package))
    summary = f"{meeting['council']}. {said}"
    return Entry(read_address(package.address, pack_id), title, summary, day, package.address)


def _kind(package: MeetingPackage, pack_id: str) -> str:
    if pack_id == package.meeting_id:
        return "papers"
    return "further papers" if pack_id.startswith(f"{package.meeting_id}-") else "minutes"


def _told(council: Council, indicator_id: str) -> Iterator[Entry]:
    """An entry for each meeting that was told a figure nobody had been told before."""
    known: set[tuple[str, str, str]] = set()
    by_meeting: dict[str, tuple[MeetingPackage, list[Row]]] = {}
    for package, row in council.observations.get(indicator_id, []):
        figure = (row["period"], row["value"], row["marker"])
        if is_own(row) and figure not in known:
            known.add(figure)
            by_meeting.setdefault(package.meeting_id, (package, []))[1].append(row)
    for package, rows in by_meeting.values():
        yield _figures_entry(council, indicator_id, package, rows)


def _figures_entry(council: Council, indicator_id: str, package: MeetingPackage, rows: Sequence[Row]) -> Entry:
    title, page = council.indicators[indicator_id]["title"], indicator_address(council.council_id, indicator_id)
    last = max(rows, key=lambda row: (row["period_end"], row["period"]))
    told = f"Told to the {package.meeting['committee']} on {date_words(package.meeting_date)}: "
    summary = f"{told}{joined([_figure_words(row, basis_of(package, row)) for row in rows])}."
    newest = _figure_words(last, basis_of(package, last))
    return Entry(f"{page}#{package.meeting_id}", f"{title}: {newest}", summary, added_on(package), page)


def _figure_words(row: Row, basis: Basis) -> str:
    """A figure with its period, and what it is of where that does not say it; of a suppressed one, that it is.

    >>> shared = {"unit": "percent", "value_text": "", "period_type": "financial_quarter"}
    >>> _figure_words({**shared, "value": "95.7", "marker": "", "period": "2022/23 Q3"}, Basis())
    '95.7% for October to December 2022 (Q3 2022/23)'
    """
    of = f", {basis.words}," if basis.words else ""
    said = value_words(row["value"], row["unit"]) or marker_words(row["marker"]) or row["value_text"]
    return f"{said}{of} for {period_words(row['period'], row['period_type'])}" if row["period"] else said


def _action_entry(owed: Owed) -> Entry:
    row, meeting = owed.row, owed.package.meeting
    said = [
        sentence(row["text"]),
        sentence(f"Owner: {row['owner']}") if row["owner"] else "",
        sentence(f"What became of it: {row['outcome']}") if row["outcome"] else "",
        f"{meeting['council']}, {meeting['committee']}, {date_words(owed.package.meeting_date)}.",
    ]
    item = row["item_title"] or "Action"
    status = "" if owed.state == "unknown" else f" ({owed.state_words.lower()})"
    return Entry(owed.address, f"{item}{status}", " ".join(part for part in said if part), added_on(owed.package))
