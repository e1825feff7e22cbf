"""The page of a subject: told, decided, owed, over the meetings of a committee."""

from __future__ import annotations

from collections import Counter
from textwrap import shorten
from typing import Final

from openscrutiny.publishing.data.corpus import Committee, Council
from openscrutiny.publishing.data.missing import minutes_missing
from openscrutiny.publishing.data.scores import Score, headlines, meeting_scores
from openscrutiny.publishing.parts.components import empty, proof
from openscrutiny.publishing.parts.decisions import Decision, decision_card, full_wording
from openscrutiny.publishing.parts.listings import results_words
from openscrutiny.publishing.parts.meeting_summary import done_words
from openscrutiny.publishing.parts.owed import action_row
from openscrutiny.publishing.parts.subjects import SubjectMeeting, subject_meetings
from openscrutiny.publishing.parts.told import short_scorecard
from openscrutiny.publishing.writing.addresses import anchor, relative, subject_address
from openscrutiny.publishing.writing.html import Column, Content, Html, bullets, join, link, paragraph, table, tag
from openscrutiny.publishing.writing.layout import Page, Section, page_text
from openscrutiny.publishing.writing.words import counted, date_words, joined, plural, sentence
from openscrutiny.schema import Row

#: How an action stands, after a number of them.
_STATES: Final = {"open": "open", "minuted": "as minuted", "done": "done", "unknown": "with no status printed"}
#: Letters of a decision's wording in the table.
_LETTERS: Final = 160


def subject_page(committee: Committee, council: Council, subject_id: str) -> str:
    """The thread of one subject."""
    address = subject_address(committee.council_id, committee.committee_id, subject_id)
    meetings = subject_meetings(committee, subject_id)
    told = [each for each in meetings if each.is_told]
    title = committee.subjects[subject_id]
    page = Page(
        address=address,
        title=title,
        over_title=f"{council.name}, {committee.name}",
        description=_summary(title, told),
        lead=paragraph(_summary("This subject", told), class_="os-summary"),
        sections=[
            *([Section("At a glance", _glance(address, told))] if len(told) > 1 else []),
            Section("Meeting by meeting", join([_meeting(address, each) for each in told]) or _nothing()),
            Section("What is planned", _planned(address, meetings)),
        ],
        crumbs=[("Home", ""), (council.name, council.address), (committee.name, committee.address)],
    )
    return page_text(page)


def _summary(subject: str, told: list[SubjectMeeting]) -> str:
    decisions = sum(len(each.decisions) for each in told)
    actions = [owed for each in told for owed in each.actions if not owed.is_repeated]
    done = done_words(len(actions), sum(owed.is_done for owed in actions))
    came = f"{subject} came to {counted(len(told), 'meeting')} read so far"
    rest = [f"led to {counted(decisions, 'decision')}", f"left {counted(len(actions), 'action')}"]
    ending = f", {done}" if actions else ""
    return sentence(f"{came}, {joined(rest)}{ending}") if told else f"{subject} has not come to a meeting yet."


def _glance(page: str, told: list[SubjectMeeting]) -> Html:
    """A row for each meeting: what it was told, what it decided, what it left owed."""
    head: list[Column | str] = ["Meeting", *(Column(word, is_wide=True) for word in ("Told", "Decided", "Owed"))]
    return table(
        "Told, decided and owed", head, [_glance_row(page, each) for each in told], "os-meetings", True, is_stacked=True
    )


def _glance_row(page: str, each: SubjectMeeting) -> list[Content]:
    package = each.package
    day = link(relative(page, f"{page}#{package.meeting_date}"), date_words(package.meeting_date))
    decided = [
        link(relative(page, f"{package.address}#{anchor(made.first['resolution_id'])}"), _decision_words(made))
        for made in each.decisions
    ]
    none = "No decision is minuted." if package.has_minutes else f"Minutes {minutes_missing(package)}."
    return [day, _told_words(each), bullets(decided, "os-plain") or none, _owed_words(each)]


def _told_words(each: SubjectMeeting) -> str:
    scores = headlines(_scores(each))
    if scores:
        return results_words(scores)
    if each.figures:
        return f"{plural(len(each.figures), 'figure')} in its papers."
    return "On the agenda." if each.package.has_papers else "Its papers have not been added yet."


def _decision_words(decision: Decision) -> str:
    return shorten(f"{decision.first['kind'].capitalize()} {full_wording(decision)}", _LETTERS, placeholder="…")


def _owed_words(each: SubjectMeeting) -> str:
    if not each.actions:
        return "No action is recorded."
    states = Counter(_STATES[owed.state] for owed in each.actions)
    said = (
        f"{plural(len(each.actions), 'action')}: {joined([f'{count:,} {words}' for words, count in states.items()])}."
    )
    again = sum(owed.is_repeated for owed in each.actions)
    return (
        f"{said} A later action sheet reports on {'it' if again == 1 else 'them'} again."
        if again == len(each.actions)
        else said
    )


def _nothing() -> Html:
    return empty("No meeting has dealt with this subject yet; it is only planned.")


def _meeting(page: str, each: SubjectMeeting) -> Html:
    package = each.package
    title = tag("h3", link(relative(page, package.address), date_words(package.meeting_date)), id=package.meeting_date)
    parts = [
        _step("Told", _told(page, each)),
        _step("Decided", _decided(page, each)),
        _step("Owed", join(action_row(page, owed, has_anchor=False, has_subject=False) for owed in each.actions)),
    ]
    return tag("section", title, *parts, class_="os-step-group")


def _step(word: str, content: Html) -> Html:
    return tag("div", tag("h4", word), content, class_=f"os-step os-step--{word.lower()}") if content else Html("")


def _told(page: str, each: SubjectMeeting) -> Html:
    package = each.package
    items: list[Content] = []
    for row in each.items:
        pages = f", pages {row['first_page']} to {row['last_page']}" if row["first_page"] and row["last_page"] else ""
        key = f"agenda_items-{row['meeting_id']}-{row['item_number']}"
        said = f"Item {row['item_number']}: {row['title']}{pages} "
        items.append(join([said, proof(page, package, row, key, "this item")]))
    for row in each.recommendations:
        place = proof(page, package, row, row["recommendation_id"], "this recommendation")
        words = " ".join(part for part in (row["clause"], row["text"]) if part)
        items.append(join([tag("strong", "Recommended: "), words, " ", place]))
    return join([bullets(items), _figures(page, each)])


def _figures(page: str, each: SubjectMeeting) -> Html:
    """The scores among the figures that stand in the item's papers."""
    if not each.figures:
        return Html("")
    scores = _scores(each)
    where = link(relative(page, f"{each.package.address}#what-the-committee-was-told"), "All of them")
    said = paragraph(f"Its papers hold {plural(len(each.figures), 'figure')}. ", where, ".")
    return join([said, short_scorecard(page, scores)])


def _scores(each: SubjectMeeting) -> list[Score]:
    told = {row["indicator_id"] for row in each.figures}
    return [score for score in meeting_scores(each.package) if score.indicator_id in told]


def _decided(page: str, each: SubjectMeeting) -> Html:
    if each.decisions:
        return join(decision_card(page, decision, level=5, has_anchor=False) for decision in each.decisions)
    if not each.package.has_minutes:
        return empty(f"Minutes {minutes_missing(each.package)}.")
    return empty("The minutes record no decision on this.")


def _planned(page: str, meetings: list[SubjectMeeting]) -> Html:
    items = [_planned_item(page, each, row) for each in meetings for row in each.planned]
    return bullets(items) or empty("No forward plan read so far names this subject.")


def _planned_item(page: str, each: SubjectMeeting, row: Row) -> Html:
    when = date_words(row["planned_date"]) or row["planned_text"] or "No date"
    where = relative(page, f"{each.package.address}#{anchor(row['forward_item_id'])}")
    day = link(where, date_words(each.package.meeting_date))
    return join([f"{when}: {row['subject']}, as planned on ", day])
