"""What an editor is told after an extraction: what was read, what was refused and why, what is unknown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any, Final

from openscrutiny.extracted import columns
from openscrutiny.extraction import PackRead
from openscrutiny.reading.reading import RULES
from openscrutiny.register import Register
from openscrutiny.schema import as_text

#: A register title this alike (0 to 100) is proposed to the editor, never applied.
_NEAR: Final = 80
#: Further reasons and titles are counted, not listed: a report is read on one screen.
_LISTED: Final = 12
_COUNTED: Final = (
    ("agenda_items", "agenda items"),
    ("attendance", "people in the minutes"),
    ("recommendations", "recommendations"),
    ("resolutions", "resolution clauses"),
    ("actions", "actions"),
    ("plan_actions", "plan actions"),
    ("forward_plan", "planned items"),
    ("observations", "figures"),
)


def reading_report(read: PackRead) -> str:
    """What was read of a pack, as lines of text."""
    found = read.reading.records
    lines = [f"  {len(found[name]):>5}  {words}" for name, words in _COUNTED if found[name]]
    lines += _meetings(found["meetings"])
    lines += _cells(found["tables"])
    lines += _reasons(found["refusals"])
    lines += _unknown(found["observations"], read.register)
    if unread := read.pack.pages_without_text:
        lines.append(f"  {len(unread):>5}  pages are pictures without text, and unread: {_page_numbers(unread)}")
    if read.reading.contacts_removed:
        lines.append(f"  {read.reading.contacts_removed:>5}  mail addresses and phone numbers cut out")
    return "\n".join(lines)


def explain_line(read: PackRead, number: int) -> str:
    """How one line of the pack was read: its text, and each record that begins on it with the rule that read it."""
    text = next((line.text for line in read.pack.lines if line.number == number), None)
    if text is None:
        return f"line {number}: the pack ends at line {len(read.pack.lines)}"
    said = [f"line {number}: {text[:400]}"]
    for name, kind in read.reading.records.items():
        said += [_explained(name, record) for record in kind if record.source_line == number]
    return "\n".join(said if len(said) > 1 else [*said, "  no record begins here"])


def _explained(name: str, record: Any) -> str:
    rule = (
        (RULES[name].__doc__ or "").splitlines()[0] if name in RULES else "The pack's own meeting, or one it minutes."
    )
    values = ((field.name, as_text(getattr(record, field.name))) for field in columns(type(record)))
    shown = "\n".join(f"    {field}: {value}" for field, value in values if value)
    return f"  {name}: {rule}\n{shown}"


def _page_numbers(pages: Sequence[int]) -> str:
    shown = ", ".join(map(str, pages[:_LISTED]))
    return f"{shown} …" if len(pages) > _LISTED else shown


def _meetings(meetings: Sequence[Any]) -> list[str]:
    minuted = [meeting.meeting_date for meeting in meetings if meeting.has_minutes]
    return [f"         minutes of {', '.join(minuted)}"] if minuted else ["         no minutes"]


def _cells(tables: Sequence[Any]) -> list[str]:
    if not tables:
        return ["         no tables of figures"]
    names = ("cells_found", "cells_published", "cells_refused", "cells_set_aside")
    total, published, refused, aside = (sum(getattr(table, name) for table in tables) for name in names)
    ledger = f"{total} cells found = {published} published + {refused} refused + {aside} set aside"
    return [f"  {len(tables):>5}  tables: {ledger}"]


def _reasons(refusals: Sequence[Any]) -> list[str]:
    counted = Counter(refusal.reason for refusal in refusals)
    first = {refusal.reason: refusal.source_line for refusal in reversed(refusals)}
    lines = [
        f"         refused {times} × {why} (first on line {first[why]})" for why, times in counted.most_common(_LISTED)
    ]
    return lines + ([f"         and {len(counted) - _LISTED} further reasons"] if len(counted) > _LISTED else [])


def _unknown(observations: Sequence[Any], register: Register) -> list[str]:
    """Titles the register does not know, with the known title that is nearest."""
    titles = sorted({each.indicator_title for each in observations if not register.find(each.indicator_title)})
    if not titles:
        return []
    from rapidfuzz import fuzz, process

    lines = [f"  {len(titles):>5}  indicators are not in the register"]
    known = {title: each.indicator_id for each in register.indicators for title in (each.title, *each.aliases)}
    for title in titles:
        near = process.extractOne(title, known.keys(), scorer=fuzz.token_sort_ratio, score_cutoff=_NEAR)
        if near:
            lines.append(f"         {title!r} is like {near[0]!r} ({known[near[0]]}): an alias?")
    return lines
