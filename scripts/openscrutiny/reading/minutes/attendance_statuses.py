"""Those listed each with a word beside the name: "Cllr A Ash | Apologies", "Cllr A Ash – absent"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from typing import Final

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.reading.minutes.attendance_labels import known_label
from openscrutiny.reading.minutes.minute_text import Paragraph
from openscrutiny.reading.text.people import NAME, OFFICER, TITLE

_STATUS: Final = (
    r"(?:(?P<present>present|attended|in attendance|attending)"
    r"|(?P<away>(?:sent |gave |with )?apolog(?:y|ies)(?: for absence)?(?: (?:given|received|sent|submitted|tendered))?)"
    r"|(?P<absent>absent|not present|did not attend|not in attendance|no apolog(?:y|ies)))"
)
_ALONE = pattern_of(rf"(?i)\(?{_STATUS}\)?\.?")
_BEHIND = pattern_of(
    rf"(?P<name>{TITLE}\s+[^,:–—]{{2,60}}?)(?P<role>\s*[,:–—-]\s*[^,:–—]{{3,60}}?)??\s*(?:[-–—:,]\s*)?"
    rf"(?i:{_STATUS})(?:\s*\((?P<how>[^()]{{2,40}})\))?\.?"
)
#: What stands behind a name in the list that is handed on.
_SAID: Final = {"present": "", "away": " (apologies)", "absent": " (absent)"}
_MARKS: Final = {"ap": "away", "apo": "away", "apol": "away", "apols": "away", "ab": "absent"}
#: Marks of who was there that say nothing by themselves: "A" is "apologies" in one council and "absent" in another.
_UNSAID: Final = frozenset(("a", "abs", "n", "no", "x", "✗", "✘", "-", "–"))
#: What a mark of those present may be, whatever the others are.
_TICKED: Final = frozenset(("y", "yes", "✓", "✔", "√"))
_TITLED = pattern_of(rf"{TITLE}\s")
_COUNCILLOR = pattern_of(r"(?i)(?:councillor|cllr)\b")
_NAMED = pattern_of(rf"(?:(?:{TITLE}\s+){{1,3}}|(?=\S+\s))(?P<name>{NAME})(?:\s*\([^()]{{1,60}}\))*")
#: What heads a column of names: "Councillor", "Committee Member".
_HEAD = pattern_of(r"(?i)(?:.*\s)?(?:names?|members?|councillors?|cllrs?|attendees?|officers?)")


def status_beside(text: str) -> str | None:
    """What a cell beside a name says of its bearer, as it is handed on behind the name; None where it says nothing.

    >>> status_beside("Apologies received"), status_beside("Present"), status_beside("Apologies:")
    (' (apologies)', '', None)
    """
    match = _ALONE.fullmatch(text)
    return _SAID[match.lastgroup or ""] if match else None


def with_statuses(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """The paragraphs; a word beside a name, which says who was there, as part of the name's own entry.

    Such a word is no label of those below. Of whom only a mark tells that nothing explains, nothing is told.

    >>> from openscrutiny.reading.text.pack import Line
    >>> rows = [Line(1, "Cllr A Ash\\tPresent"), Line(2, "Cllr B Oak\\tApologies"), Line(3, "Cllr C Elm – absent")]
    >>> cells = [Paragraph(cell, (line,)) for line in rows for cell in line.cells]
    >>> [paragraph.text for paragraph in with_statuses(cells)]
    ['Cllr A Ash', 'Cllr B Oak (apologies)', 'Cllr C Elm (absent)']
    """
    rows = [list(group) for _, group in groupby(paragraphs, key=lambda paragraph: paragraph.line)]
    named = [row for row in rows if len(row) > 1 and is_named(row[0].text)]
    # A second name in a row shows that the words over it are labels of columns.
    if any(_TITLED.match(cell.text) for row in named for cell in row[1:]):
        return list(paragraphs)
    ticks = _ticks(named)
    if len({_places(row) for row in named if _mark(row[-1]) in ticks}) > 1:
        # Of marks in several columns without a known label nobody knows what each says.
        kept = (row for row in rows if not is_named(row[0].text) or _mark(row[-1]) not in ticks)
        return [each for row in kept for each in _told(row, frozenset())]
    return [each for row in rows for each in _told(row, ticks)]


def is_named(text: str) -> bool:
    """Whether a cell or line is somebody's name, with brackets behind it or not, and no head of a column.

    >>> is_named("Cllr A Ash (Chair)"), is_named("Committee Member")
    (True, False)
    """
    return bool(_NAMED.fullmatch(text)) and not _HEAD.fullmatch(text)


def _ticks(rows: Sequence[Sequence[Paragraph]]) -> frozenset[str]:
    """The marks of those present in the last cells of rows; none where the cells tell nothing by marks.

    One letter may be that of a party, unless others have other marks. A cross says yes where nothing else does.
    """
    marks = {_mark(row[-1]) for row in rows}
    if "p" in marks and marks & (_MARKS.keys() | _UNSAID) - {"p"}:
        return frozenset("p")
    return frozenset(marks & _TICKED) or frozenset(marks & {"x"})


def _places(row: Sequence[Paragraph]) -> int:
    """In which cell of its line the last of a row stands."""
    return max(at for at, cell in enumerate(row[0].lines[0].cells) if cell)


def _mark(cell: Paragraph) -> str:
    return cell.text.strip(" .*()").casefold()


def _told(row: Sequence[Paragraph], ticks: frozenset[str]) -> list[Paragraph]:
    """A row whose first cell is a name, with what another of its cells says of who was there; any other as it is."""
    line = row[0].lines[0]
    if not line.is_row or not is_named(row[0].text):
        return [_with_word(each) for each in row]
    if len(row) == 1:
        # A blank cell where others have their mark.
        return [] if ticks and line.cells[0] == row[0].text else [_with_word(row[0])]
    said = [said for cell in row[1:] if (said := status_beside(cell.text)) is not None]
    rest = [cell for cell in row[1:] if status_beside(cell.text) is None]
    mark = _mark(row[-1])
    if not said and ticks and (mark in ticks or mark in _MARKS or mark in _UNSAID):
        if mark not in ticks and mark not in _MARKS:
            return []
        said, rest = [_SAID[_MARKS.get(mark, "present")]], list(row[1:-1])
    if len(said) > 1:
        return []
    roles = [cell for cell in rest if _is_role(cell.text, row[0].text)]
    text = "".join((row[0].text, *(f" ({role.text})" for role in roles), *said))
    return [replace(row[0], text=text), *(cell for cell in rest if cell not in roles)]


def _is_role(text: str, name: str) -> bool:
    """Whether a cell beside a name says what its bearer is: "Chair" is no label there; a councillor has no post."""
    if text.endswith(":"):
        return False
    return known_label(text) is not None or bool(OFFICER.search(text) and not _COUNCILLOR.match(name))


def _with_word(paragraph: Paragraph) -> Paragraph:
    """A paragraph; of a titled name with such a word behind it, the word as it is handed on."""
    match = _BEHIND.fullmatch(paragraph.text)
    if not match or not is_named(match["name"]):
        return paragraph
    kind = next(kind for kind in _SAID if match[kind])
    role = (match["role"] or "").strip(" ,:–—-")
    beside = "".join(f" ({each})" for each in (role, match["how"] if kind == "present" else "") if each)
    return replace(paragraph, text=match["name"] + beside + _SAID[kind])
