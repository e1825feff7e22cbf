"""The page of a meeting: what was decided, what it was told, what is owed, and the proof of all three."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from openscrutiny.publishing.data.corpus import Committee, MeetingPackage
from openscrutiny.publishing.data.missing import minutes_missing, papers_missing
from openscrutiny.publishing.data.scores import Score, headlines, is_judged, meeting_scores, rating_counts, worst_first
from openscrutiny.publishing.data.shown_findings import count_findings, shown_findings
from openscrutiny.publishing.files.download_lists import Download, files_part, formats_words
from openscrutiny.publishing.formats.json_ld import meeting_json_ld
from openscrutiny.publishing.parts.changes import changes
from openscrutiny.publishing.parts.components import Tile, empty, shortened, tiles
from openscrutiny.publishing.parts.decisions import Decision, decision_card, meeting_decisions
from openscrutiny.publishing.parts.findings_part import finding_card
from openscrutiny.publishing.parts.measures import told_measures
from openscrutiny.publishing.parts.meeting_lists import (
    agenda,
    attendance,
    attendance_words,
    forward_plan,
    meetings_beside,
    plan_actions,
    recommended_and_resolved,
)
from openscrutiny.publishing.parts.meeting_summary import meeting_summary, owed_sentence
from openscrutiny.publishing.parts.missed_charts import missed_charts
from openscrutiny.publishing.parts.owed import Owed, action_list, meeting_actions, sheet_link
from openscrutiny.publishing.parts.provenance import cite, corrections, ledger, notices, source_boxes
from openscrutiny.publishing.parts.told import figure_tables, short_scorecard
from openscrutiny.publishing.parts.told_later import told_later
from openscrutiny.publishing.parts.unread import unread_cells, unread_note, unread_tiles
from openscrutiny.publishing.writing.addresses import FINDINGS, relative
from openscrutiny.publishing.writing.html import Html, facts, join, link, paragraph, tag
from openscrutiny.publishing.writing.layout import Page, Section, page_text, titled
from openscrutiny.publishing.writing.words import date_words, missed_words, noun, plural, time_words

#: The section with what became of each cell.
_READ: Final = "#where-it-was-read"
#: Findings that are shown before the rest is opened.
_FINDINGS: Final = 3


def meeting_page(package: MeetingPackage, committee: Committee, downloads: Sequence[Download] = ()) -> str:
    """The page of one meeting of a committee, with the files that can be had of it."""
    meeting, day = package.meeting, date_words(package.meeting_date)
    scores, decisions = meeting_scores(package), meeting_decisions(package)
    summary = meeting_summary(package, committee, scores, decisions)
    figures = meeting_tiles(package, scores, decisions, meeting_actions(package, committee))
    page = Page(
        address=package.address,
        title=f"{meeting['committee']}, {day}",
        over_title=meeting["council"],
        description=summary,
        lead=join([notices(package), _lead(package, summary, figures), meetings_beside(package, committee)]),
        sections=[
            Section("What was decided", _decided(package, decisions)),
            Section("What the committee was told", _told(package, scores)),
            Section("What is owed", _owed(package, committee)),
            Section(
                "Recommended and resolved",
                recommended_and_resolved(package, decisions),
                _fold(package, "recommendations", "recommendation"),
            ),
            Section("Check before you quote", _findings(package)),
            Section("What changed", join([changes(package, committee, scores), told_later(package, committee)])),
            *_plans(package),
            Section("Attendance", attendance(package), attendance_words(package)),
            Section("Agenda", agenda(package), _fold(package, "agenda_items", "item")),
            Section("Downloads", _downloads(package, downloads), formats_words(downloads)),
            Section("How to cite this", cite(package)),
            Section("Where it was read", _read(package)),
        ],
        crumbs=[
            ("Home", ""),
            (meeting["council"], f"{package.council_id}/"),
            (meeting["committee"], f"{package.council_id}/{package.committee_id}/"),
        ],
        json_ld=meeting_json_ld(package),
    )
    return page_text(page)


def _lead(package: MeetingPackage, summary: str, figures: Html) -> Html:
    return join([paragraph(summary, class_="os-summary"), figures, _facts(package)])


def meeting_tiles(
    package: MeetingPackage, scores: Sequence[Score], decisions: Sequence[Decision], actions: Sequence[Owed]
) -> Html:
    """Decided, told, owed and to check, each as a figure that leads to its section."""
    missed = rating_counts(scores)["missed"]
    rated = headlines(scores)
    made = [
        Tile(str(len(decisions)), noun(len(decisions), "decision"), "#what-was-decided", "decided"),
        _told_tile(package, rated),
        Tile(str(missed), missed_words(missed), "#what-the-committee-was-told", "missed"),
        *_owed_tiles(package, actions),
        *_check_tiles(package),
    ]
    if not package.has_minutes:
        made[0] = Tile("–", f"minutes {minutes_missing(package)}", "#what-was-decided", "none")
    if not package.has_papers:
        # Nothing is known of what was told: a nought would say that nothing missed its target.
        made[1:3] = [Tile("–", f"papers {papers_missing(package)}", "#what-the-committee-was-told", "none")]
    elif not is_judged(rated):
        del made[2]
    return tiles(made)


def _check_tiles(package: MeetingPackage) -> list[Tile]:
    """Findings, and cells that could not be read: where these are many, that nothing was found says little."""
    count, unread = count_findings(package), unread_tiles(unread_cells([package]), "#check-before-you-quote")
    if unread and not count:
        return unread
    return [Tile(str(count), f"{noun(count, 'thing')} to check", "#check-before-you-quote", "check"), *unread]


def _told_tile(package: MeetingPackage, rated: Sequence[Score]) -> Tile:
    """Indicators reported; where no figure is held against a target, how many things were measured."""
    count, word = len(rated), "indicator"
    if not rated:
        count, word = len(package.tables["indicators"]), "measure"
    return Tile(f"{count:,}", f"{noun(count, word)} reported", "#what-the-committee-was-told", "told")


def _owed_tiles(package: MeetingPackage, actions: Sequence[Owed]) -> list[Tile]:
    """Actions the meeting left, as its minutes mark them, and those its papers report not to be done."""
    minuted = [owed for owed in actions if owed.is_minuted]
    listed = [owed for owed in actions if not owed.is_minuted]
    open_ones = [owed for owed in listed if not owed.is_done]
    made = []
    if minuted or (package.has_minutes and not listed):
        words = f"{noun(len(minuted), 'action')} in its minutes"
        made.append(Tile(str(len(minuted)), words, "#what-is-owed", "owed"))
    if listed:
        words = f"{noun(len(open_ones), 'action')} not reported done"
        made.append(Tile(str(len(open_ones)), words, "#what-is-owed", "owed"))
    return made or [Tile("–", "no action sheet read", "#what-is-owed", "none")]


def _facts(package: MeetingPackage) -> Html:
    row = package.meeting
    end = f" to {time_words(row['end_time'])}" if row["end_time"] else ""
    when = f"{date_words(row['meeting_date'])}, {time_words(row['start_time'])}{end}" if row["start_time"] else ""
    made = facts(
        [
            ("When", when or date_words(row["meeting_date"])),
            ("Where", row["venue"]),
            ("Chair", row["chair"]),
            (
                "Minutes",
                _minutes_words(package),
            ),
        ]
    )
    return tag("div", made, class_="os-when")


def _minutes_words(package: MeetingPackage) -> str:
    if minutes_missing(package) == "not yet added":
        return "Not yet added: they are printed with the papers of a later meeting"
    return minutes_missing(package).capitalize() or "Read"


def _decided(package: MeetingPackage, decisions: Sequence[Decision]) -> Html:
    if decisions:
        return join(decision_card(package.address, decision) for decision in decisions)
    if package.has_minutes:
        return empty("The minutes of this meeting record no formal decision.")
    if minutes_missing(package) == "withdrawn":
        return empty("The minutes of this meeting were withdrawn: see the notice above.")
    return empty(
        "The minutes of this meeting have not been added yet. They are printed with the papers of a later meeting."
    )


def _told(package: MeetingPackage, scores: Sequence[Score]) -> Html:
    if papers_missing(package) == "withdrawn":
        return empty("The papers of this meeting were withdrawn: see the notice above.")
    if not package.has_papers:
        return empty("The papers of this meeting have not been added yet: only its minutes have been read.")
    if not package.tables["observations"]:
        return join([empty("No performance figure was read from the papers of this meeting."), _unread(package)])
    parts = [
        paragraph(
            "Every figure leads to its printed words and the line they were read from. Results are worked out from the "
            "printed value, target and intervention level.",
            class_="os-note",
        )
    ]
    rated = headlines(scores)
    if rated:
        parts += [short_scorecard(package.address, rated), _as_csv(), missed_charts(package, worst_first(rated))]
    measures = told_measures(package.address, package, scores)
    return join([*parts, _unread(package), measures, figure_tables(package.address, package)])


def _unread(package: MeetingPackage) -> Html:
    """That many cells could not be read, where they are many."""
    return unread_note(unread_cells([package]), _READ)


def _as_csv() -> Html:
    """The files a reader of the scorecard wants, where they want them."""
    scorecard_file = link("data/ratings.csv", "Download the scorecard as CSV", download=True)
    figures_file = link("data/observations.csv", "every figure as CSV", download=True)
    return paragraph(scorecard_file, " or ", figures_file, ". ", link("#how-to-cite-this", "How to cite them"), ".")


def _owed(package: MeetingPackage, committee: Committee) -> Html:
    actions = meeting_actions(package, committee)
    later = committee.later_sheets.of_meeting.get(package.meeting_id)
    is_listed = later is not None and later.listed > 0
    if not actions and not is_listed:
        return empty("No action was read from the papers or minutes of this meeting.")
    has_way = later and (is_listed or any(owed.is_minuted for owed in actions))
    there = [" See the ", sheet_link(package.address, package, later), "."] if later and has_way else []
    said = [paragraph(owed_sentence(package, committee), *there)]
    if any(owed.state == "minuted" for owed in actions):
        note = "The minutes mark an action and print no status: it is open as the minutes left it."
        said.append(paragraph(note, class_="os-note"))
    return join([*said, action_list(package.address, actions)])


def _findings(package: MeetingPackage) -> Html:
    found = sorted(shown_findings(package.tables["findings"]), key=lambda each: each.first["severity"] != "warning")
    if not found:
        said = empty("The checks found nothing in the figures read from this meeting's papers to warn a reader of.")
        return join([said, _unread(package)])
    cards = [finding_card(package.address, package, each) for each in found]
    every = link(relative(package.address, FINDINGS), "findings of all meetings")
    note = paragraph("A finding never changes a value. See the ", every, ".", class_="os-note")
    return join([note, _unread(package), shortened(cards, _FINDINGS, "things to check")])


def _downloads(package: MeetingPackage, downloads: Sequence[Download]) -> Html:
    if not downloads:
        return empty("There is nothing to download.")
    return files_part(package.address, "this meeting", downloads)


def _read(package: MeetingPackage) -> Html:
    return join([source_boxes(package), titled("What became of each cell"), ledger(package), corrections(package)])


def _plans(package: MeetingPackage) -> list[Section]:
    """Sections that only some meetings have."""
    found = []
    if package.tables["forward_plan"]:
        found.append(Section("What is planned", forward_plan(package), _fold(package, "forward_plan", "plan")))
    if package.tables["plan_actions"]:
        found.append(Section("Improvement plans", plan_actions(package), _fold(package, "plan_actions", "action")))
    return found


def _fold(package: MeetingPackage, name: str, one: str) -> str:
    """The line behind which a narrow screen closes a section: what it holds; none where it holds nothing."""
    count = len(package.tables[name])
    return plural(count, one) if count else ""
