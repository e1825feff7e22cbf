"""The registers: every decision and every action of all meetings, in one table each, a long one in parts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from openscrutiny.publishing.data.catalogue import newest_first
from openscrutiny.publishing.data.corpus import Corpus
from openscrutiny.publishing.parts.components import empty, label, status
from openscrutiny.publishing.parts.counts import Counts, all_counts
from openscrutiny.publishing.parts.decisions import Decision, full_wording, meeting_decisions, votes
from openscrutiny.publishing.parts.owed import REPORTS, Owed, arose_words, later_report
from openscrutiny.publishing.parts.paging import PagePart, page_parts, part_links
from openscrutiny.publishing.writing.addresses import ACTIONS, RESOLUTIONS, SEARCH, anchor, relative, subject_address
from openscrutiny.publishing.writing.html import Column, Html, TableRow, join, link, paragraph, table, tag
from openscrutiny.publishing.writing.layout import Page, Section, page_text
from openscrutiny.publishing.writing.words import date_words, plural
from openscrutiny.schema import Row


def resolution_pages(corpus: Corpus) -> Iterator[tuple[str, str]]:
    """Address and Markdown of each part of the register of decisions, newest meeting first."""
    counts = all_counts(corpus)
    total = counts.decisions
    decisions = (each for package in reversed(corpus.meetings) for each in meeting_decisions(package))
    meetings = f"{counts.minuted:,} of {plural(counts.meetings, 'meeting')}"
    said = f"{plural(total, 'formal decision')} in the minutes of {meetings}, in the words of those minutes."
    more = "The minutes of the other meetings have not been read." if counts.minuted < counts.meetings else ""
    for part in page_parts(RESOLUTIONS, total):
        lead = [paragraph(said, class_="os-summary"), _clauses(more), _file("resolutions.csv", part.address)]
        table_of_part = _decision_table(part.address, list(islice(decisions, part.size)))
        about = "Every formal decision read from the minutes of council committees, with proof."
        yield part.address, _register_page(part, ("Decisions", "decisions", about), lead, table_of_part)


def action_pages(corpus: Corpus) -> Iterator[tuple[str, str]]:
    """Address and Markdown of each part of the register of actions, newest meeting first."""
    counts = all_counts(corpus)
    actions = newest_first(corpus, REPORTS, lambda owed: owed.package)
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


def _clauses(more: str) -> Html:
    """What a row of the list is, and what a row of the file."""
    rows = "A decision stands here once, with all its clauses; the file has a row for each clause."
    return paragraph(f"{more} {rows}".strip())


def _within(part: PagePart, rows: str) -> Html:
    """What a reader of a register in parts must know of its controls."""
    if part.is_whole:
        return Html("")
    search = link(relative(part.address, SEARCH), "search")
    note = (f"The controls narrow down the {rows} of this part; the ", search, f" finds those of all {part.total:,}.")
    return paragraph(*note, class_="os-note")


def _actions_lead(counts: Counts) -> list[Html]:
    """What the newest papers say, what the rows are, and who is to act."""
    if not counts.actions:
        return []
    said = (
        f"{plural(counts.owed, 'action is', 'actions are')} not reported done in the newest papers: the newest action "
        "sheet of each committee, and minutes since."
    )
    left = (
        f" {plural(counts.left, 'more was', 'more were')} not done when last reported, and no newer sheet is known to "
        "list them: what became of them is not known here."
        if counts.left
        else ""
    )
    rows = (
        f"The list holds {plural(counts.actions, 'report')} of actions, from minutes and action sheets. An action that "
        "several of them report stands here once for each, and leads to the next report."
    )
    return [paragraph(f"{said}{left}", class_="os-summary"), paragraph(f"{rows} {_owners(counts)}")]


def _owners(counts: Counts) -> str:
    """Of how many reports an owner is printed.

    >>> _owners(Counts(actions=9, actions_owned=0))
    'None has an owner printed beside it: only the wording says who is to act.'
    >>> _owners(Counts(actions=9, actions_owned=1))
    '1 has an owner printed beside it; in the others only the wording says who is to act.'
    >>> _owners(Counts(actions=9, actions_owned=9)), _owners(Counts())
    ('Each has an owner printed beside it.', '')
    """
    owned = counts.actions_owned
    if not counts.actions or owned == counts.actions:
        return "Each has an owner printed beside it." if counts.actions else ""
    if not owned:
        return "None has an owner printed beside it: only the wording says who is to act."
    return (
        f"{owned:,} {'has an owner printed beside it' if owned == 1 else 'have an owner printed beside them'}; in the "
        "others only the wording says who is to act."
    )


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
    head = [Column("Action", is_wide=True), Column("Status"), Column("Item", is_wide=True), Column("Reported in")]
    rows = [_action_row(page, each) for each in actions]
    made = table("All actions", head, rows, "os-actions os-inline", True, is_stacked=True)
    return tag("div", made, class_="os-register", data_register="actions")


def _action_row(page: str, owed: Owed) -> TableRow:
    row, package = owed.row, owed.package
    due = tag("span", f"Due {date_words(row['due_date'])}", class_="os-under") if row["due_date"] else Html("")
    outcome = tag("span", f"What became of it: {row['outcome']}", class_="os-under") if row["outcome"] else Html("")
    owner = tag("span", f"Owner: {row['owner']}", class_="os-under") if row["owner"] else Html("")
    later = tag("span", later_report(page, owed), class_="os-under") if owed.later else Html("")
    arose = tag("span", arose_words(page, owed), class_="os-under")
    return TableRow(
        [
            join([row["text"], owner, outcome, later]),
            join([status(owed.state), due]),
            join([_item(page, package.council_id, package.committee_id, row), arose]),
            _meeting(relative(page, owed.address), package.meeting, "Minutes" if owed.is_minuted else "Action sheet"),
        ],
        anchor(row["action_id"]),
        {
            "status": owed.state_words,
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


def _meeting(own: str, meeting: Row, where: str = "") -> Html:
    """The meeting, leading to the very place on its page, and which of its papers print what stands there."""
    day = link(own, date_words(meeting["meeting_date"]), class_="os-date-link")
    kind = tag("span", where, class_="os-under") if where else Html("")
    return join([day, kind, tag("span", meeting["committee"], class_="os-under")])
