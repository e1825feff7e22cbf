"""The text of an invented pack: notice, agenda, minutes of the meeting before, action sheet, reports, forward plan."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from math import prod
from typing import Final

from openscrutiny.simulating.chance import Chance
from openscrutiny.simulating.councils import Meeting
from openscrutiny.simulating.reports import performance_report, quarter_words

INVENTED: Final = "These papers are invented by a program. There is no such council, and nothing in them happened."
_NAMES: Final = (
    *("Example", "Sample", "Specimen", "Placeholder", "Invented", "Fictional", "Madeup", "Standin", "Dummy", "Mock"),
    *("Pretend", "Notional"),
)
_INITIALS: Final = "ABCDEFGHJKLM"
_TOPICS: Final = (
    *("Annual Report of the Service", "Strategy for the Next Three Years", "Budget Monitoring", "Workforce Plan"),
    *("Complaints and Compliments", "Inspection Readiness", "Voice of Residents", "Partnership Arrangements"),
    *("Review of Fees and Charges", "Digital Access to Services", "Winter Preparations", "Capital Programme"),
)
_OFFICERS: Final = (
    "Head of Performance",
    "Director of Services",
    "Strategic Lead",
    "Service Manager",
    "Head of Finance",
)
_SUBJECT: Final = ("The service", "Each team", "The partnership", "Officers", "Residents", "The programme", "Managers")
_DOES: Final = (
    *("had worked through the winter to keep", "reported on", "was asked to look again at", "set out the reasons for"),
    *("had agreed with partners how to shape", "described what was learned from", "gave more time to"),
)
_WHAT: Final = (
    *("the way in which requests are handled", "the offer in each locality", "the balance of prevention and response"),
    *("the plan that was adopted in the spring", "the training that new staff receive", "the use of its buildings"),
    *("the quality of records", "the support that families are given", "the contract with its main provider"),
)
_AND: Final = (
    *(
        "and would come back to it later in the year",
        "which had been raised by several members",
        "as far as money allowed",
    ),
    *("so that nobody would have to tell their story twice", "in line with what the inspection had found"),
    *("although demand continued to change from week to week", "and thanked everybody who had taken part"),
)
_PARTS: Final = (_SUBJECT, _DOES, _WHAT, _AND)
_SENTENCES: Final = prod(map(len, _PARTS))


def pack_text(meeting: Meeting) -> str:
    """The papers of a meeting as one text, its tables as lines whose cells are parted by tabs."""
    parts = [_notice(meeting), _agenda(meeting)]
    if meeting.before:
        parts += [_minutes(meeting.before), _action_sheet(meeting)]
    parts += [_report(meeting, topic) for topic in topics(meeting)]
    parts += [performance_report(meeting), _forward_plan(meeting)]
    return "\n\n".join(line for part in parts for line in part) + "\n"


def topics(meeting: Meeting) -> list[str]:
    """The reports beside that on performance."""
    return meeting.chance.several("topics", _TOPICS, 3)


def members(meeting: Meeting) -> list[str]:
    """Members of the committee, its chair first. They stay the same."""
    chance = Chance(meeting.council.seed, meeting.council.number, meeting.theme)
    return [f"{_INITIALS[at]} {name}" for at, name in enumerate(chance.several("members", _NAMES, 9))]


def day_words(day: date) -> str:
    """A day as papers print it."""
    return f"{day.day} {day:%B %Y}"


# --- the papers of the meeting ----------------------------------------------------------------------------------------


def _notice(meeting: Meeting) -> Iterator[str]:
    place, names = meeting.council.place, members(meeting)
    yield f"{meeting.council.name}\n\nNotice of {meeting.committee}"
    yield INVENTED
    yield f"Date: {meeting.day:%A}, {day_words(meeting.day)} at 6.00 pm"
    yield f"Venue: Committee Room, Invented House, {place} ZZ1 1ZZ"
    yield "Membership:"
    yield f"Chair:\n\nCllr {names[0]}"
    yield f"Vice Chair:\n\nCllr {names[1]}"
    yield "\n".join(f"Cllr {name}" for name in names[2:])
    yield f"All Members of the {meeting.committee} are summoned to attend this meeting."
    yield f"CHIEF EXECUTIVE\n\n{day_words(meeting.day - timedelta(days=8))}"


def _agenda(meeting: Meeting) -> Iterator[str]:
    yield "AGENDA"
    yield "Items to be considered while the meeting is open to the public"
    yield "1. Apologies\n\nTo receive any apologies for absence from Members."
    yield "2. Declarations of Interests\n\nTo receive any declarations of interests."
    if meeting.before:
        yield "3. Confirmation of Minutes\n\n3 - 8"
        yield f"To confirm the Minutes of the meeting held on {day_words(meeting.before.day)}."
        yield "a) Action Sheet\n\n9 - 10"
    page = 11
    for number, topic in enumerate(topics(meeting), 4):
        yield f"{number}. {topic}\t{page} - {page + 3}\nTo consider a report of the {_officer(meeting, topic)}.\t"
        page += 4
    yield f"7. {performance_title(meeting)}\t{page} - {page + 11}\nTo consider the figures of the quarter.\t"
    yield f"8. Forward Plan\t{page + 12} - {page + 13}\nTo consider the plan of work.\t"
    yield "No other items of business can be considered."


def performance_title(meeting: Meeting) -> str:
    """Title of the report on performance."""
    return f"Performance Report ({quarter_words(meeting.day)[0]})"


def _report(meeting: Meeting, topic: str) -> Iterator[str]:
    chance = meeting.chance_of(topic)
    yield meeting.committee.upper()
    yield (
        f"Report subject\t{topic}\nMeeting date\t{day_words(meeting.day)}\nStatus\tPublic Report\n"
        f"Executive summary\t{_sentence(chance, 'summary')}\n"
        f"Recommendations\t<p>It is RECOMMENDED that:</p> <p>(a) the Committee note the report;</p> "
        f"<p>(b) {_sentence(chance, 'wish').lower().rstrip('.')} be looked at again in a year.</p>\n"
        f"Reason for recommendations\t{_sentence(chance, 'reason')}"
    )
    yield "Background"
    for number in range(1, 9):
        yield f"{number}. {_paragraph(chance, number)}"
    yield "Summary of financial implications"
    yield f"9. {_paragraph(chance, 'money')}"
    yield "This page is intentionally left blank"


# --- the minutes of the meeting before --------------------------------------------------------------------------------


def _minutes(minuted: Meeting) -> Iterator[str]:
    names, chance = members(minuted), minuted.chance
    absent = names[2 + chance.number("absent", 6)]
    first = 20 + minuted.number * 9
    yield f"{minuted.council.name.upper()}\n{minuted.committee.upper()}"
    yield f"Minutes of the Meeting held on {day_words(minuted.day)} at 6.00 pm"
    yield f"Present:-\n\nCllr {names[0]} – Chair\nCllr {names[1]} – Vice-Chair"
    yield f"Present: {', '.join(f'Cllr {name}' for name in names[2:] if name != absent)}"
    yield f"{first}. Apologies\n\nApologies had been received from Councillor {absent}."
    yield f"{first + 1}. Declarations of Interests\n\nThere were no declarations of interest."
    if minuted.before:
        yield f"{first + 2}. Confirmation of Minutes"
        confirmed = f"RESOLVED that the Minutes of the meeting held on {day_words(minuted.before.day)} be confirmed"
        yield f"{confirmed} as a correct record."
    for number, topic in enumerate([*topics(minuted), performance_title(minuted)], first + 3):
        yield from _minute(minuted, number, topic)
        if number % 3 == 0:
            yield f"{minuted.committee.upper()}\n{day_words(minuted.day)}"
    yield f"The meeting ended at {7 + chance.number('hour', 2)}.{10 + chance.number('minute', 49)}pm."
    yield "CHAIR"


def _minute(minuted: Meeting, number: int, topic: str) -> Iterator[str]:
    chance, names = minuted.chance_of(topic), members(minuted)
    yield f"{number}. {topic}"
    yield f"The {_officer(minuted, topic)} presented a report. {_paragraph(chance, 'intro')}"
    yield "The Committee discussed the report and comments were made, including:"
    for at in range(3 + chance.number("points", 4)):
        action = " A list would be sent round before the next meeting. **ACTION**"
        yield f"- {_sentence(chance, f'point{at}')}{action if chance.happens(f'action{at}', 0.2) else ''}"
    if chance.happens("proposed", 0.3):
        yield f"It was proposed by Cllr {names[1]} and seconded by Cllr {names[3]} and"
    kind = chance.one("kind", ("note", "clauses", "recommend"))
    if kind == "note":
        yield f"RESOLVED that the content of the report on {topic} be noted."
    elif kind == "recommend":
        asked = chance.one("cabinet", ("adopt the strategy", "approve the plan", "fund the scheme"))
        yield f"RECOMMENDED that Cabinet {asked}."
    else:
        yield "RESOLVED that"
        yield f"- (a) **the report be noted;**\n- (b) **a further report on {topic} be brought to the next meeting.**"
    if chance.happens("voted", 0.4):
        votes = (5 + chance.number("for", 4), chance.number("against", 3), chance.number("abstained", 2))
        yield "Voting: For {}, Against {}, Abstentions {}".format(*votes)


def _action_sheet(meeting: Meeting) -> Iterator[str]:
    yield f"ACTION SHEET – {meeting.council.place.upper()} {meeting.committee.upper()}"
    yield f"Updated – {day_words(meeting.day - timedelta(days=9))}"
    rows = ["Minute number\tItem\tAction* *Items remain until action completed.\tBenefit\tOutcome"]
    earlier = meeting.before
    for _ in range(2):
        if earlier is None:
            break
        rows.append(f"{day_words(earlier.day)}\t\t\t\t")
        for topic in topics(earlier):
            sent = day_words(earlier.day + timedelta(days=20))
            done = meeting.chance.happens(f"done{topic}{earlier.number}", 0.5)
            outcome = f"Actioned – sent on {sent}" if done else "Action – Officers aware"
            asked = f"<p>Decision Made: Send the figures behind the {topic} to the Committee.</p>"
            rows.append(f"\t{topic}\t{asked} <p>{outcome}</p>\t\t")
        earlier = earlier.before
    yield "\n".join(rows)
    yield "This page is intentionally left blank"


def _forward_plan(meeting: Meeting) -> Iterator[str]:
    yield f"Forward Plan – {meeting.council.place} {meeting.committee}"
    rows = ["\tSubject and background\tAnticipated benefits\tHow will the scrutiny be done?\tLead Officer\tInformation"]
    for ahead in (1, 2):
        coming = Meeting(meeting.council, meeting.committee, meeting.theme, meeting.number + ahead)
        rows.append(f"{day_words(coming.day)}\t\t\t\t\t")
        titles = [performance_title(coming), *topics(coming)]
        rows += [
            f"\t{title}\tTo keep watch over the service\tCommittee Report\t{_officer(coming, title)}\t"
            for title in titles
        ]
    rows.append("DATE to be allocated\t\t\t\t\t")
    rows += [
        f"{number}.\t{topic}\tTo be kept up to date\tWorking Group\tTBC\t"
        for number, topic in enumerate(meeting.chance.several("later", _TOPICS, 3), 1)
    ]
    yield "\n".join(rows)


# --- words ------------------------------------------------------------------------------------------------------------


def _officer(meeting: Meeting, topic: str) -> str:
    return meeting.chance.one(f"officer{topic}", _OFFICERS)


def _sentence(chance: Chance, word: str | int) -> str:
    drawn, said = chance.number(word, _SENTENCES), []
    for part in _PARTS:
        drawn, at = divmod(drawn, len(part))
        said.append(part[at])
    return f"{' '.join(said)}."


def _paragraph(chance: Chance, word: str | int) -> str:
    return " ".join(_sentence(chance, f"{word}/{number}") for number in range(4))
