"""The page of a subject: told, decided, owed, over the meetings of a committee."""

from __future__ import annotations

from openscrutiny.publishing.addresses import anchor, relative, subject_address
from openscrutiny.publishing.components import empty, proof
from openscrutiny.publishing.corpus import Committee, Council
from openscrutiny.publishing.decisions import decision_card
from openscrutiny.publishing.html import Content, Html, bullets, join, link, paragraph, tag
from openscrutiny.publishing.layout import Page, Section, page_text
from openscrutiny.publishing.missing import minutes_missing
from openscrutiny.publishing.owed import action_row
from openscrutiny.publishing.scores import meeting_scores
from openscrutiny.publishing.subjects import SubjectMeeting, subject_meetings
from openscrutiny.publishing.told import scorecard
from openscrutiny.publishing.words import counted, date_words, joined, plural, sentence
from openscrutiny.schema import Row


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
            Section("Meeting by meeting", join([_meeting(address, each) for each in told]) or _nothing()),
            Section("What is planned", _planned(address, meetings)),
        ],
        crumbs=[("Home", ""), (council.name, council.address), (committee.name, committee.address)],
    )
    return page_text(page)


def _summary(subject: str, told: list[SubjectMeeting]) -> str:
    decisions = sum(len(each.decisions) for each in told)
    actions = [owed for each in told for owed in each.actions]
    done = sum(owed.row["status"] == "done" for owed in actions)
    came = f"{subject} came to {counted(len(told), 'meeting')} read so far"
    rest = [f"led to {counted(decisions, 'decision')}", f"left {counted(len(actions), 'action')}"]
    ending = f", {done or 'none'} of them done" if actions else ""
    return sentence(f"{came}, {joined(rest)}{ending}") if told else f"{subject} has not come to a meeting yet."


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
    told = {row["indicator_id"] for row in each.figures}
    scores = [score for score in meeting_scores(each.package) if score.indicator_id in told]
    where = link(relative(page, f"{each.package.address}#what-the-committee-was-told"), "All of them")
    said = paragraph(f"Its papers hold {plural(len(each.figures), 'figure')}. ", where, ".")
    return join([said, scorecard(page, scores)]) if scores else said


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
