"""What an editor is told after an extraction: what was read, what was refused and why, what is unknown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any, Final

from openscrutiny.extracting.extraction import PackRead
from openscrutiny.extracting.identity import Identity
from openscrutiny.kept.register import COUNCIL_FILE, Register

#: A register title this alike (0 to 100) is proposed to the editor, never applied.
_NEAR: Final = 80
#: Further reasons and titles are counted, not listed: a report is read on one screen.
_LISTED: Final = 12
#: A longer reason or title is cut.
_LONGEST: Final = 200
_COUNTED: Final = (
    ("agenda_items", "agenda items"),
    ("members", "members of the committee"),
    ("attendance", "people in the minutes"),
    ("recommendations", "recommendations"),
    ("resolutions", "resolution clauses"),
    ("actions", "actions"),
    ("plan_actions", "plan actions"),
    ("forward_plan", "planned items"),
    ("observations", "figures"),
    ("tables", "tables of figures"),
)
_LEDGER: Final = (
    ("cells_found", "cells found in the tables"),
    ("cells_published", "published"),
    ("cells_refused", "refused"),
    ("cells_set_aside", "set aside, being blank"),
)


def reading_report(read: PackRead) -> str:
    """What was read of a pack, as a table of counts and words in sections."""
    found = read.reading.records
    sections = [
        ("found", [*_found(found), *_pages(read.pack.pages_without_text), *_contacts(read.reading.contacts_removed)]),
        ("cells", _cells(found["tables"])),
        ("refused, because", _reasons(found["refusals"])),
        ("not in the register", _unknown(found["observations"], read.register)),
        ("to look at", _to_look_at(read)),
    ]
    return "\n".join(line for title, rows in sections if rows for line in (f"  {title}", *rows))


def _row(count: int, words: str) -> str:
    cut = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
    return f"  {count:>7,}  {cut}"


def _found(found: dict[str, list[Any]]) -> list[str]:
    rows = [_row(len(found[name]), words) for name, words in _COUNTED if found[name]]
    minuted = [_row(1, f"meeting minuted: {each.meeting_date}") for each in found["meetings"] if each.has_minutes]
    return [*rows, *minuted]


def _pages(unread: Sequence[int]) -> list[str]:
    if not unread:
        return []
    shown = ", ".join(map(str, unread[:_LISTED])) + (" …" if len(unread) > _LISTED else "")
    return [_row(len(unread), f"pages are pictures without text, and unread: {shown}")]


def _contacts(removed: int) -> list[str]:
    return [_row(removed, "mail addresses and phone numbers cut out")] if removed else []


def _cells(tables: Sequence[Any]) -> list[str]:
    """The ledger: cells found are those published, refused and set aside."""
    return [_row(sum(getattr(table, name) for table in tables), words) for name, words in _LEDGER] if tables else []


def _reasons(refusals: Sequence[Any]) -> list[str]:
    counted = Counter(refusal.reason for refusal in refusals)
    first = {refusal.reason: refusal.source_line for refusal in reversed(refusals)}
    rows = [_row(times, f"line {first[why]}: {why}") for why, times in counted.most_common(_LISTED)]
    return rows + _further(len(counted) - _LISTED, "further reasons; they stand in refusals.csv")


def _further(count: int, words: str) -> list[str]:
    return [_row(count, words)] if count > 0 else []


def _unknown(observations: Sequence[Any], register: Register) -> list[str]:
    """Titles the register does not know, with the known title that is nearest."""
    titles = sorted({each.indicator_title for each in observations if not register.find(each.indicator_title)})
    if not titles:
        return []
    near = list(_near_matches(titles, register))
    rows = [_row(len(titles), "indicators, published under their printed names: indicator_title in observations.csv")]
    rows += [_row(1, f"{title!r} is like {known!r} ({indicator_id}): an alias?") for title, known, indicator_id in near]
    return rows


def _near_matches(titles: Sequence[str], register: Register) -> Iterable[tuple[str, str, str]]:
    """Unknown titles, each with the title or alias of the register that is nearest, and its indicator's id."""
    known = {title: each.indicator_id for each in register.indicators for title in (each.title, *each.aliases)}
    if not known:
        return
    from rapidfuzz import fuzz, process

    for title in titles:
        if near := process.extractOne(title, known.keys(), scorer=fuzz.token_sort_ratio, score_cutoff=_NEAR):
            yield title, near[0], known[near[0]]


def _to_look_at(read: PackRead) -> list[str]:
    """What the pack did not say, and names that nobody has described yet."""
    identity, found = read.identity, read.reading.records
    meeting = identity.meeting
    said = [f"the pack does not say its {name}" for name, value in _facts(identity) if not value]
    said += _undescribed(identity, read.printed.council)
    said += [
        f"left out: {each.committee}, {each.meeting_date}; name it in {COUNCIL_FILE} and read again"
        for each in read.strangers
    ]
    if not any(found[name] for name, _ in _COUNTED):
        said.append(f"nothing was read: is this the pack of {meeting.committee}, with its text?")
    return [f"           {words}" for words in said]


def _facts(identity: Identity) -> Iterable[tuple[str, str]]:
    meeting = identity.meeting
    return (("start time", meeting.start_time), ("venue", meeting.venue), ("chair", meeting.chair))


def _undescribed(identity: Identity, printed: str) -> list[str]:
    """A council or committee that its council's file does not name, and the lines to add."""
    council, committee = identity.council, identity.committee
    said = []
    if not council.committees:
        said.append(f"new council: look through {COUNCIL_FILE} in the folder {council.council_id}, which was drafted")
    elif committee.committee_id not in council.committees:
        line = f'{committee.committee_id}: {{name: "{committee.name}"}}'
        said.append(f"new committee: add to {COUNCIL_FILE}, under committees: {line}")
    if printed and council.committees and not council.is_named(printed):
        said.append(
            f"the pack names its council {printed!r}: if that is {council.council}, add it to {COUNCIL_FILE} under also"
        )
    return said
