"""The registers: every decision and every action of all meetings, in one table each, a long one in parts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from openscrutiny.publishing.data.corpus import Corpus
from openscrutiny.publishing.parts.components import empty, label, status
from openscrutiny.publishing.parts.counts import Counts, all_counts
from openscrutiny.publishing.parts.decisions import Decision, full_wording, meeting_decisions, votes
from openscrutiny.publishing.parts.owed import Owed, meeting_actions
from openscrutiny.publishing.parts.paging import PagePart, page_parts, part_links
from openscrutiny.publishing.writing.addresses import ACTIONS, RESOLUTIONS, SEARCH, anchor, relative, subject_address
from openscrutiny.publishing.writing.html import Column, Html, TableRow, join, link, paragraph, table, tag
from openscrutiny.publishing.writing.layout import Page, Section, page_text
from openscrutiny.publishing.writing.words import counted, date_words, plural, sentence
from openscrutiny.schema import Row


def resolution_pages(corpus: Corpus) -> Iterator[tuple[str, str]]:
    """Address and Markdown of each part of the register of decisions, newest meeting first."""
    total = all_counts(corpus).decisions
    decisions = (each for package in reversed(corpus.meetings) for each in meeting_decisions(package))
    meetings = plural(len(corpus.meetings), "meeting")
    said = f"{plural(total, 'formal decision')} of {meetings}, in the words of the minutes."
    for part in page_parts(RESOLUTIONS, total):
        lead = [paragraph(said, class_="os-summary"), _file("resolutions.csv", part.address)]
        table_of_part = _decision_table(part.address, list(islice(decisions, part.size)))
        about = "Every formal decision read from the minutes of council committees, with proof."
        yield part.address, _register_page(part, ("Resolutions", "decisions", about), lead, table_of_part)


def action_pages(corpus: Corpus) -> Iterator[tuple[str, str]]:
    """Address and Markdown of each part of the register of actions, newest meeting first."""
    counts = all_counts(corpus)
    actions = (each for package in reversed(corpus.meetings) for each in meeting_actions(package))
    for part in page_parts(ACTIONS, counts.actions):
        lead = [*_actions_lead(counts), _file("actions.csv", part.address)]
        table_of_part = _action_table(part.address, list(islice(actions, part.size)))
        about = "Every action that council committees asked for, who owes it and what became of it."
        yield part.address, _register_page(part, ("Actions", "actions", about), lead, table_of_part)


def _register_page(part: PagePart, named: tuple[str, str, str], lead: Sequence[Html], content: Html) -> str:
    """One part of a register; `named` is its title, what its rows are, and its description."""
    title, rows, about = named
    ways = part_links(part, rows.capitalize())
    page = Page(
        address=part.address,
        title=part.titled(title),
        description=about,
        lead=join([*lead, _within(part, rows)]),
        sections=[Section(f"All {rows}" if part.is_whole else rows.capitalize(), join([ways, content, ways]))],
        crumbs=[("Home", "")] if part.is_front else [("Home", ""), (title, part.home)],
        has_contents=False,
        script="register.js",
    )
    return page_text(page)


def _within(part: PagePart, rows: str) -> Html:
    """What a reader of a register in parts must know of its controls."""
    if part.is_whole:
        return Html("")
    search = link(relative(part.address, SEARCH), "search")
    note = (f"The controls narrow down the {rows} of this part; the ", search, f" finds those of all {part.total:,}.")
    return paragraph(*note, class_="os-note")


def _actions_lead(counts: Counts) -> list[Html]:
    said = (
        f"{plural(counts.actions, 'action')} read from minutes and action sheets: {counts.actions_open:,} open, "
        f"{counts.actions_done:,} done, {counts.actions_unknown:,} with no status in the papers."
    )
    owners = counts.actions_owned
    note = (
        f"{counted(owners, 'action')} {'has' if owners == 1 else 'have'} an owner printed beside it; in the others "
        "only the wording says who is to act. An action that several meetings report stands here once for each report."
    )
    return [paragraph(said, class_="os-summary"), paragraph(sentence(note))]


def _file(name: str, page: str) -> Html:
    return paragraph(link(relative(page, f"downloads/{name}"), f"Download as CSV ({name})", download=True))


def _decision_table(page: str, decisions: Sequence[Decision]) -> Html:
    if not decisions:
        return empty("No minutes have been read yet.")
    head = [Column("Item", is_wide=True), Column("Decision", is_wide=True), Column("What was done"), Column("Meeting")]
    rows = [_decision_row(page, each) for each in decisions]
    made = table("All decisions", head, rows, "os-decisions os-inline", True, is_stacked=True)
    return tag("div", made, class_="os-register", data_register="decisions")


def _decision_row(page: str, decision: Decision) -> TableRow:
    row, package = decision.first, decision.package
    own = relative(page, f"{package.address}#{anchor(row['resolution_id'])}")
    kind = row["kind"].capitalize() + (f" to {row['addressed_to']}" if row["addressed_to"] else "")
    under = tag("span", ", ".join(votes(row)), class_="os-under")
    return TableRow(
        [
            _item(page, package.council_id, package.committee_id, row),
            full_wording(decision),
            join([label(kind, "decided"), under]),
            _meeting(own, package.meeting),
        ],
        anchor(row["resolution_id"]),
        {
            "kind": row["kind"].capitalize(),
            "committee": package.meeting["committee"],
            "council": package.meeting["council"],
            "year": package.meeting_date[:4],
            "date": package.meeting_date,
        },
    )


def _action_table(page: str, actions: Sequence[Owed]) -> Html:
    if not actions:
        return empty("No actions have been read yet.")
    head = [Column("Action", is_wide=True), Column("Status"), Column("Item", is_wide=True), Column("Reported to")]
    rows = [_action_row(page, each) for each in actions]
    made = table("All actions", head, rows, "os-actions os-inline", True, is_stacked=True)
    return tag("div", made, class_="os-register", data_register="actions")


def _action_row(page: str, owed: Owed) -> TableRow:
    row, package = owed.row, owed.package
    due = tag("span", f"Due {date_words(row['due_date'])}", class_="os-under") if row["due_date"] else Html("")
    outcome = tag("span", f"What became of it: {row['outcome']}", class_="os-under") if row["outcome"] else Html("")
    owner = tag("span", f"Owner: {row['owner']}", class_="os-under") if row["owner"] else Html("")
    return TableRow(
        [
            join([row["text"], owner, outcome]),
            join([status(row["status"]), due]),
            _item(page, package.council_id, package.committee_id, row),
            _meeting(relative(page, owed.address), package.meeting),
        ],
        anchor(row["action_id"]),
        {
            "status": row["status"].capitalize(),
            "owner": row["owner"],
            "committee": package.meeting["committee"],
            "council": package.meeting["council"],
            "year": package.meeting_date[:4],
            "date": package.meeting_date,
        },
    )


def _item(page: str, council_id: str, committee_id: str, row: Row) -> Html:
    title = row["item_title"] or f"Minute {row['minute_number']}"
    if not row["subject_id"]:
        return tag("span", title)
    return link(relative(page, subject_address(council_id, committee_id, row["subject_id"])), title)


def _meeting(own: str, meeting: Row) -> Html:
    """The meeting, leading to the very place on its page."""
    day = link(own, date_words(meeting["meeting_date"]), class_="os-date-link")
    return join([day, tag("span", meeting["committee"], class_="os-under")])
