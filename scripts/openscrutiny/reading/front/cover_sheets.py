"""Cover sheets of reports: the labels that tell one from other print, and the title they give."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from openscrutiny.printed.dates import find_dates
from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.wording import folded, plain
from openscrutiny.reading.text.bodies import is_body
from openscrutiny.reading.text.pack import Line

#: Printed lines before a recommendation in which its report's cover sheet begins.
COVER_LINES: Final = 60
#: Printed lines after it that may still belong to the cover sheet.
COVER_TAIL: Final = 9
#: Labels that must stand there: other documents have a heading "Recommendations" too.
COVER_LABELS: Final = 2
#: A longer line is no label and no heading.
LABEL_LENGTH: Final = 120
#: Titles are cut here.
TITLE_LENGTH: Final = 480

_TITLE_LABEL = pattern_of(
    r"(?:report (?:subject|title|name)|title of (?:the )?report|subject(?: of report)?|title|report on|name of report)"
    r"\s*:?"
)
_LABEL = pattern_of(
    r"(?:report (?:subject|title|to|of|by|status|author\w*|from|for|number)|title|subject|meeting date"
    r"|date(?: of meeting)?|status|(?:executive |brief )?summary|portfolio holder|cabinet member"
    r"|lead (?:member|officer|director)|(?:executive |corporate |strategic |service )?director|(?:wards?|ward\(?s\)?)"
    r"(?: affected)?|local (?:councillor|member)|classification|key decision|contributors|contact officer"
    r"|purpose(?: of (?:the )?report)?|reasons? for (?:the )?recommendations?|agenda item|decision maker|author"
    r"|responsible officer|committee|meeting|decision type|appendices|background papers)"
    r"(?:\(s\)|s)?\b(?: no\.?)? ?\d{0,3}(?:\s*:.*|\t.*|)",
    re.DOTALL,
)
_ITEM = pattern_of(r"agenda item(?: no\.?)?:? ?\d{1,3}[a-z]?\.?")


def is_cover_label(line: Line) -> bool:
    """Whether a line begins with a label that cover sheets have.

    >>> is_cover_label(Line(1, "Report Author:\\tA Example")), is_cover_label(Line(1, "Status was good."))
    (True, False)
    """
    return bool(_LABEL.fullmatch(_folded_label(line)))


def has_cover(printed: Sequence[Line], at: int) -> bool:
    """Whether the lines before and just after one are a report's cover sheet."""
    around = [*printed[max(0, at - COVER_LINES) : at], *printed[at + 1 : at + COVER_TAIL]]
    labels = {match[0][:10] for line in around if (match := _LABEL.fullmatch(_folded_label(line)))}
    return len(labels) >= COVER_LABELS


def report_title(printed: Sequence[Line], at: int) -> str:
    """Title of the report whose cover sheet holds a line: from its label, or from the lines under "Agenda item 9"."""
    for back in range(at - 1, max(-1, at - COVER_LINES), -1):
        label, rest = _label_and_value(printed[back])
        if label and _TITLE_LABEL.fullmatch(label):
            return rest or (plain(printed[back + 1].text[:TITLE_LENGTH]) if back + 1 < at else "")
        if _ITEM.fullmatch(folded(printed[back].text[:LABEL_LENGTH])):
            return _title_under(printed[back + 1 : at])
    return ""


def _folded_label(line: Line) -> str:
    """What may be a label at a line's beginning, folded; empty for prose."""
    text = line.text.strip()
    if len(text) > LABEL_LENGTH:
        if "\t" not in text[:LABEL_LENGTH]:
            return ""
        text = text.partition("\t")[0] + "\t"
    if text.endswith(".") and "\t" not in text and ":" not in text[:40]:
        return ""
    return "\t".join(folded(cell) for cell in text.split("\t", 1))


def _label_and_value(line: Line) -> tuple[str, str]:
    """Label and value of a row, or of a line with a colon; a short line may be a label alone."""
    if line.is_row:
        cells = line.cells
        value = " ".join(cell for cell in cells[1:] if cell)
        return folded(cells[0][:LABEL_LENGTH]).rstrip(":"), plain(value[:TITLE_LENGTH])
    head, colon, rest = line.text[:TITLE_LENGTH].partition(":")
    if len(head) > 40:
        return "", ""
    return folded(head), plain(rest) if colon else ""


def _title_under(lines: Sequence[Line]) -> str:
    """The title below an item's number: the first words that are no committee, day or label."""
    for line in lines[:8]:
        text = plain(line.text[:TITLE_LENGTH])
        if line.is_row or is_cover_label(line):
            return ""
        days = find_dates(text)
        title = text[days[-1].end :].strip(" -–:") if days else text
        if (
            len(title) > 3
            and not is_body(title)
            and not folded(title).startswith(("report to", "report of", "report by"))
        ):
            return title
    return ""
