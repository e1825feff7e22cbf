"""Records of decisions set out as a table: number and status, what was decided, other options, reasons.

The cell that tells the decision begins with the title of its item. The other columns decide nothing. Where a table has
no other columns than "Decision number" and "Decision", each row is a decision of the item that it stands under.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.wording import plain
from openscrutiny.reading.minutes.minute_titles import looks_like_title
from openscrutiny.reading.text.pack import Line

#: A record has more columns than number, topic and decision, which are read as minutes set out in columns.
LEAST_COLUMNS: Final = 3
_HEAD = pattern_of(r"(?i)(?:record of (?:the )?)?decisions?(?: (?:made|taken))?\W*")
#: "CAB 53 4.12.23 Open": the number begins the cell, and no day or name does ("4 December", "12 Kerbs").
_NUMBER = pattern_of(
    r"(?P<number>[A-Z]{1,6}[ /.-]?\d{1,5}(?:/\d{2,4})?(?=\.?(?:\s|$))"
    r"|\d{1,4}(?:/\d{2,4})?(?=\.?(?:\s|$))(?!\.?\s+[A-Z][a-z]))"
)
#: Also where a conversion has put the two heads into one cell, or each on a line of its own.
_NUMBER_HEAD = pattern_of(r"(?i)decision (?:number|no\.?)\s?:?(?:[\s|]+decisions?\s?:?)?")
_NUMBERED_ROW = pattern_of(r"(?P<number>(?:[A-Z]{1,6}[ /.-]?)?\d{1,5}/\d{2,4})(?:[\s|:–-]+(?P<text>[A-Z].*))?")
#: What stands below a table of decisions.
_NEXT_HEAD = pattern_of(r"(?i)(?:reasons?|background|alternative|other options)\b")
#: No title, though it is printed like one: how a matter went.
_OUTCOME = pattern_of(
    r"(?i)(?:conditionally )?(?:resolved|agreed|approv|grant|refus|permit|not(?:ed|ing)\b|defer|accept|confirm|endors"
    r"|recommend|withdrawn|decision)"
)
#: The title is bold, or in capitals before a sentence.
_TITLED = pattern_of(
    r"\s*(?:\*\*(?P<bold>[^*]{3,170})\*\*|(?P<capitals>[A-Z][A-Z\d&,'’/() –-]{4,168}?)(?= [A-Z][a-z]+ ))\s*(?P<text>.*)"
)


def with_decision_rows(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines, each row of a record of decisions as the heading of an item and what was decided of it.

    >>> rows = [
    ...     "Status\\tRecord of Decision\\tReasons",
    ...     "CAB 9 Open\\t**KERBS** It was agreed that kerbs be mended.\\tThey are old.",
    ... ]
    >>> [line.text for line in with_decision_rows([Line(n, row) for n, row in enumerate(rows, 1)])]
    ['', 'CAB 9 KERBS', '', 'It was agreed that kerbs be mended.']
    """
    lines = _with_numbered_rows(lines)
    if not any(line.is_row and _column(line) >= 0 for line in lines):
        return lines
    return list(_read(lines))


def _with_numbered_rows(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines, each row below "Decision number" and "Decision" as "Decision 4/2021: The Panel noted the report."."""
    if not any("decision n" in line.text.casefold() and _NUMBER_HEAD.fullmatch(_words(line)) for line in lines):
        return lines
    return list(_numbered_rows(_with_titles(lines)))


def _with_titles(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines, what stands alone right above such a table marked as the title of the item."""
    printed = [at for at, line in enumerate(lines) if not line.is_blank]
    above = {at: before for before, at in pairwise(printed)}
    heads = [at for at in printed if _NUMBER_HEAD.fullmatch(_words(lines[at]))]
    titles = {above[at] for at in heads if at in above and _is_title(lines, above[at])}
    return (line._replace(text=f"# {line.text}") if at in titles else line for at, line in enumerate(lines))


def _is_title(lines: Sequence[Line], at: int) -> bool:
    text = _words(lines[at])
    is_alone = at == 0 or lines[at - 1].is_blank
    return is_alone and not lines[at].is_row and looks_like_title(text) and not text.endswith(".")


def _numbered_rows(lines: Iterable[Line]) -> Iterator[Line]:
    is_open, number, above = False, "", ""  # the number may stand alone on the line above
    for line in lines:
        words = _words(line)
        row = _NUMBERED_ROW.fullmatch(words) if is_open else None
        # Of the decisions that a sentence leads up to, others than the meeting made some.
        is_head = bool(_NUMBER_HEAD.fullmatch(words)) and not above.endswith(":")
        above = words or above
        if is_head or (is_open and _HEAD.fullmatch(words)):
            is_open, number = True, ""
            yield line._replace(text="")
        elif row:
            number = "" if row["text"] else row["number"]
            yield line._replace(text=f"Decision {row['number']}: {row['text']}" if row["text"] else "")
        else:
            is_open = is_open and not _NEXT_HEAD.match(words)
            yield line._replace(text=f"Decision {number}: {words}") if number and words else line
            number = number if not words else ""


def _words(line: Line) -> str:
    return plain(line.text.replace("\t", " ")).strip(" |")


def _read(lines: Sequence[Line]) -> Iterator[Line]:
    column, width = -1, 0
    for line in lines:
        found = _column(line) if line.is_row else -1
        if found >= 0:
            column, width = found, len(line.cells)
            yield line._replace(text="")
        elif line.is_row and column >= 0 and len(line.cells) == width and (parts := _parts(line, column)):
            yield from (line._replace(text=text) for text in parts)
        else:
            yield line


def _column(line: Line) -> int:
    """The column of decisions that the head of a record names; -1 where a row is no such head."""
    cells = [plain(cell) for cell in line.cells]
    if len(cells) < LEAST_COLUMNS or not all(0 < len(cell) <= 120 for cell in cells):
        return -1
    return next((at for at, cell in enumerate(cells) if at and _HEAD.fullmatch(cell)), -1)


def _parts(line: Line, column: int) -> list[str]:
    """Heading and text of a row; nothing where its cell has no title."""
    match = _TITLED.match(line.cells[column])
    if not match:
        return []
    title = plain(match["bold"] or match["capitals"])
    if not looks_like_title(title) or _OUTCOME.match(title):
        return []
    number = _NUMBER.match(plain(line.cells[0]))
    heading = f"{number['number']} {title}" if number else f"# {title}"
    return [heading, "", match["text"]]
