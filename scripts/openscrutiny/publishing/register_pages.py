"""The registers: every decision and every action of all meetings, in one table each."""

from __future__ import annotations

from openscrutiny.publishing.addresses import ACTIONS, RESOLUTIONS, anchor, relative, subject_address
from openscrutiny.publishing.components import empty, label, status
from openscrutiny.publishing.corpus import Corpus
from openscrutiny.publishing.decisions import Decision, full_wording, meeting_decisions, votes
from openscrutiny.publishing.html import Column, Html, TableRow, join, link, paragraph, table, tag
from openscrutiny.publishing.layout import Page, Section, page_text
from openscrutiny.publishing.owed import Owed, meeting_actions, status_counts
from openscrutiny.publishing.words import counted, date_words, plural, sentence
from openscrutiny.schema import Row


def resolutions_page(corpus: Corpus) -> str:
    """Every decision, newest meeting first."""
    decisions = [each for package in reversed(corpus.meetings) for each in meeting_decisions(package)]
    meetings = plural(len(corpus.meetings), "meeting")
    said = f"{plural(len(decisions), 'formal decision')} of {meetings}, in the words of the minutes."
    page = Page(
        address=RESOLUTIONS,
        title="Resolutions",
        description="Every formal decision read from the minutes of council committees, with proof.",
        lead=join([paragraph(said, class_="os-summary"), _file("resolutions.csv", RESOLUTIONS)]),
        sections=[Section("All decisions", _decision_table(decisions))],
        crumbs=[("Home", "")],
        has_contents=False,
        script="register.js",
    )
    return page_text(page)


def actions_page(corpus: Corpus) -> str:
    """Every action, newest meeting first."""
    actions = [each for package in reversed(corpus.meetings) for each in meeting_actions(package)]
    counts = status_counts(actions)
    said = (
        f"{plural(len(actions), 'action')} read from minutes and action sheets: {counts['open']:,} open, "
        f"{counts['done']:,} done, {counts['unknown']:,} with no status in the papers."
    )
    owners = sum(bool(owed.row["owner"]) for owed in actions)
    note = (
        f"{counted(owners, 'action')} {'has' if owners == 1 else 'have'} an owner printed beside it; in the others "
        "only the wording says who is to act. An action that several meetings report stands here once for each report."
    )
    page = Page(
        address=ACTIONS,
        title="Actions",
        description="Every action that council committees asked for, who owes it and what became of it.",
        lead=join([paragraph(said, class_="os-summary"), paragraph(sentence(note)), _file("actions.csv", ACTIONS)]),
        sections=[Section("All actions", _action_table(actions))],
        crumbs=[("Home", "")],
        has_contents=False,
        script="register.js",
    )
    return page_text(page)


def _file(name: str, page: str) -> Html:
    return paragraph(link(relative(page, f"downloads/{name}"), f"Download as CSV ({name})", download=True))


def _decision_table(decisions: list[Decision]) -> Html:
    if not decisions:
        return empty("No minutes have been read yet.")
    head = [Column("Decision", is_wide=True), Column("What was done"), Column("Item", is_wide=True), Column("Meeting")]
    made = table("All decisions", head, [_decision_row(each) for each in decisions], "", True, is_stacked=True)
    return tag("div", made, class_="os-register", data_register="decisions")


def _decision_row(decision: Decision) -> TableRow:
    row, package = decision.first, decision.package
    own = relative(RESOLUTIONS, f"{package.address}#{anchor(row['resolution_id'])}")
    kind = row["kind"].capitalize() + (f" to {row['addressed_to']}" if row["addressed_to"] else "")
    under = tag("span", ", ".join(votes(row)), class_="os-under")
    return TableRow(
        [
            full_wording(decision),
            join([label(kind, "decided"), under]),
            _item(RESOLUTIONS, package.council_id, package.committee_id, row),
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


def _action_table(actions: list[Owed]) -> Html:
    if not actions:
        return empty("No actions have been read yet.")
    head = [Column("Action", is_wide=True), Column("Status"), Column("Item", is_wide=True), Column("Reported to")]
    made = table("All actions", head, [_action_row(each) for each in actions], "", True, is_stacked=True)
    return tag("div", made, class_="os-register", data_register="actions")


def _action_row(owed: Owed) -> TableRow:
    row, package = owed.row, owed.package
    due = tag("span", f"Due {date_words(row['due_date'])}", class_="os-under") if row["due_date"] else Html("")
    outcome = tag("span", f"What became of it: {row['outcome']}", class_="os-under") if row["outcome"] else Html("")
    owner = tag("span", f"Owner: {row['owner']}", class_="os-under") if row["owner"] else Html("")
    return TableRow(
        [
            join([row["text"], owner, outcome]),
            join([status(row["status"]), due]),
            _item(ACTIONS, package.council_id, package.committee_id, row),
            _meeting(relative(ACTIONS, owed.address), package.meeting),
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
    if not row["subject_id"]:
        return tag("span", row["item_title"])
    return link(relative(page, subject_address(council_id, committee_id, row["subject_id"])), row["item_title"])


def _meeting(own: str, meeting: Row) -> Html:
    """The meeting, leading to the very place on its page."""
    day = link(own, date_words(meeting["meeting_date"]), class_="os-date-link")
    return join([day, tag("span", meeting["committee"], class_="os-under")])
