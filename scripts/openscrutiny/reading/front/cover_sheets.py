"""Cover sheets of reports: the labels that tell one from other print, and the title they give."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from openscrutiny.printed.dates import find_dates
from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.wording import folded, plain
from openscrutiny.reading.text.bodies import is_body, is_council
from openscrutiny.reading.text.labelled_text import begins_with_label
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

#: A weekday takes no more letters beside a day.
DAY_ROUND: Final = 12

_TITLE_LABEL = pattern_of(
    r"(?:report (?:subject|title|name)|title of (?:the )?report|subject(?: of report)?|title|report on|name of report)"
    r"\s*:?"
)
_LABEL = pattern_of(
    r"(?:(?:from|to)\s*(?::|\t)\s*\S.*"
    r"|(?:head of service|report authorised by|electoral divisions?|(?:past|future) pathway.{0,30})\s*(?::|\t).*"
    r"|(?:report (?:subject|title|to|of|by|status|author\w*|from|for|number)|title|subject|meeting date"
    r"|date(?: of meeting)?|status|(?:executive |brief )?summary|portfolio holder|cabinet member"
    r"|lead (?:member|officer|director)|(?:executive |corporate |strategic |service )?director|(?:wards?|ward\(?s\)?)"
    r"(?: affected)?|local (?:councillor|member)|classification|key decision|contributors|contact officer"
    r"|purpose(?: of (?:the )?report)?|reasons? for (?:the )?recommendations?|agenda item|decision maker|author"
    r"|responsible officer|committee|meeting|decision type|appendices|background papers)"
    r"(?:\(s\)|s)?\b(?: no\.?)? ?\d{0,3}(?:\s*:.*|\t.*|))",
    re.DOTALL,
)
#: Labels of which each cover sheet has one.
_IDENTITY = pattern_of(r"report (?:to|of|for)|(?:meeting )?date(?: of meeting)?|meeting|committee|subject|from|to")
_RECOMMENDED = pattern_of(r"(?i)(?:\d{1,2}(?:\.\d)?[.)]? ?)?recommendation(?: ?\(s\)|s)?\b")
#: Who made a report, on a line without a colon.
_REPORT_OF = pattern_of(r"(?i)(?:joint )?report (?:of|by|from) (?:the )?[^.:;]{3,150}")
_CONTACT = pattern_of(r"(?i)(?:(?:report )?author|tel(?:ephone)?|e-?mail|contact(?: officer)?)\b.{0,3}[:\t ]")
_ITEM = pattern_of(r"agenda item(?: no\.?)?:? ?\d{1,3}[a-z]?\.?")
#: The number of an item on a line of its own, and what else may stand beside the day of a meeting.
_ITEM_ALONE = pattern_of(r"(?i)\s*(?:(?:agenda )?item(?: no\.?)?\W{0,3})?\d{1,3}[a-z]?\.?\s*")
_BESIDE_DAY = pattern_of(
    r"(?i)\b(?:at \d{1,2}(?:[.:]\d\d)? ?(?:[ap]\.?m\b\.?)?|(?:agenda )?item(?: no\b\.?)?:?(?: ?\d{1,3}\b)?"
    r"|meeting:|date:)"
)
#: The first section of many reports, which is as good as a label.
_PURPOSE = pattern_of(
    r"\d{1,2}(?:\.0)?[.)]? ?(?:introduction and )?purpose(?: of (?:the |this )?report)?(?: and [\w ]{3,40})?:?"
)


def is_cover_label(line: Line) -> bool:
    """Whether a line begins with a label that cover sheets have.

    >>> is_cover_label(Line(1, "Report Author:\\tA Example")), is_cover_label(Line(1, "Status was good."))
    (True, False)
    """
    return bool(_LABEL.fullmatch(_folded_label(line)))


def has_cover(printed: Sequence[Line], at: int) -> bool:
    """Whether the lines before and just after one are a report's cover sheet.

    The name of a body above a day, and who made the report below them, are as good as labels.
    """
    begin = max(0, at - COVER_LINES)
    around = [*printed[begin:at], *printed[at + 1 : at + COVER_TAIL]]
    labels = {match[0][:10] for line in around if (match := _LABEL.fullmatch(_folded_label(line)))}
    if len(labels) < COVER_LABELS and any(map(_is_of_report, printed[begin:at])):
        labels |= {"date"} if any(_is_dated_name(printed, place) for place in range(begin, at)) else set()
        labels |= {"report of"}
    return len(labels) >= COVER_LABELS


def report_title(printed: Sequence[Line], at: int) -> str:
    """Title of the report whose cover sheet holds a line.

    It stands under its label, under "Agenda item 9", or on a line of its own right above the labels.
    """
    begin = _begin_of_cover(printed, at)
    for back in range(at - 1, begin - 1, -1):
        label, rest = _label_and_value(printed[back])
        if label and _TITLE_LABEL.fullmatch(label):
            return rest or (plain(printed[back + 1].text[:TITLE_LENGTH]) if back + 1 < at else "")
        if _ITEM.fullmatch(folded(printed[back].text[:LABEL_LENGTH])):
            return _title_under(printed[back + 1 : at])
    return _plain_title(printed, begin, at)


def _begin_of_cover(printed: Sequence[Line], at: int) -> int:
    """Where the cover sheet may begin: below the recommendation of the report before, if a cover stands between."""
    seen: set[str] = set()
    for back in range(at - 1, max(-1, at - COVER_LINES), -1):
        label = _label_and_value(printed[back])[0]
        if _IDENTITY.fullmatch(label):
            seen.add(label)
        if _is_dated_name(printed, back):
            seen |= {"committee", "date"}
        if len(seen) >= COVER_LABELS and _RECOMMENDED.match(_short(printed[back])):
            return back + 1
    return max(0, at - COVER_LINES)


def _plain_title(printed: Sequence[Line], begin: int, at: int) -> str:
    """A title that no label announces: right above labels, and right below what heads a report."""
    for back in range(at - 2, begin, -1):
        below = printed[back + 1]
        if is_cover_label(below) or _is_of_report(below):
            above = back - 2 if back > 1 and _ITEM_ALONE.fullmatch(printed[back - 1].text) else back - 1
            is_headed = _heads_report(_short(printed[above])) or _is_dated_name(printed, above)
            if is_headed and _may_be_title(printed, back):
                return _short(printed[back])
        if _is_dated_name(printed, back):
            return ""
    return ""


def _is_of_report(line: Line) -> bool:
    """Whether a line says who made a report, or heads its section on why it was made."""
    return bool(_REPORT_OF.fullmatch(_short(line)) or _PURPOSE.fullmatch(folded(line.text[:LABEL_LENGTH])))


def _may_be_title(printed: Sequence[Line], at: int) -> bool:
    """Whether a line is no label, name, day or sentence; below the day of a meeting a title may name the body."""
    line, text = printed[at], _short(printed[at])
    is_wording = len(text) > 3 and text[0].isalnum() and not text[0].islower() and text[-1] not in ".;,:?"
    is_wording = is_wording and not begins_with_label(text)
    if line.is_row or not is_wording or is_cover_label(line) or _REPORT_OF.fullmatch(text):
        return False
    is_name = is_body(text) or is_council(text)
    return not _is_dated_name(printed, at) and not _is_day(text) and (not is_name or _is_dated_name(printed, at - 1))


def _heads_report(text: str) -> bool:
    """Whether a line is a day, the name of a body, who made the report, or how to reach its author."""
    is_name = is_body(text) or is_council(text) or bool(_REPORT_OF.fullmatch(text))
    return is_name or _is_day(text) or bool(_CONTACT.match(text))


def _is_dated_name(printed: Sequence[Line], at: int) -> bool:
    """Whether a line is the name of a body with a day beside it, or a day below one."""
    days = find_dates(_short(printed[at]))
    if len(days) != 1:
        return False
    before = _BESIDE_DAY.sub("", _short(printed[at])[: days[0].start]).strip(" ,–—-\t")
    above = _short(printed[at - 1]) if at else ""
    return is_body(before) or (_is_day(_short(printed[at])) and is_body(above))


def _is_day(text: str) -> bool:
    days = find_dates(text)
    around = _BESIDE_DAY.sub("", text[: days[0].start] + text[days[0].end :]) if len(days) == 1 else text
    return len(days) == 1 and len(around.strip()) <= DAY_ROUND


def _short(line: Line) -> str:
    """The plain text of a line that is short enough for a title; empty for a longer one."""
    return plain(line.text) if len(line.text) <= 2 * LABEL_LENGTH else ""


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
            and not title[0].islower()
            and not is_body(title)
            and not folded(title).startswith(("report to", "report of", "report by"))
        ):
            return title
    return ""
