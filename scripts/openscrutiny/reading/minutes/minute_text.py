"""The paragraphs of minutes: hard wraps, page breaks and running heads bridged, labels taken off.

A conversion to text tears a paragraph apart in many ways and loses what told them from one another: a
line may be a whole paragraph or a twelfth of one. Every reader of minutes works on the paragraphs made
here and never on lines.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import dropwhile
from operator import not_
from typing import Final

from openscrutiny.printed import patterns
from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.wording import folded, paragraphs, plain
from openscrutiny.reading.minutes.line_breaks import ENDED, ends_capitals, is_left_open, is_torn, wrap_width
from openscrutiny.reading.minutes.minute_labels import BULLET_ALONE, LABEL_ALONE, split_label
from openscrutiny.reading.minutes.run_together import sections
from openscrutiny.reading.text.pack import Line

#: No paragraph runs over more lines: a hostile text that never ends one would be copied and searched again with each.
PARAGRAPH_LINES: Final = 500
#: A running head is short; a long line that is printed twice is wording that somebody repeated.
HEAD_LENGTH: Final = 110
#: Minutes in columns have one of numbers and one of text, perhaps one of who acts.
MINUTE_COLUMNS: Final = 3
#: Lines that hold nothing but the edge of a cell before a text counts as cells laid out as text.
BARS: Final = 3
#: Lines shorter than this share of the usual width end their paragraph.
FULL_LINE: Final = 0.7
_DEBRIS = pattern_of(
    r"^(?:this page is intentionally left blank|additional documents:?|supporting documents:?|share this item"
    r"|view directions|page \d{1,4}(?: of \d{1,4})?|-\s?\d{1,4}\s?-|\d{1,4}|minutes template"
    r"|no\.?\s?\|?\s?item\s?\|?)$"
)
_FILE_NOTE = pattern_of(
    r"\s{0,9}(?:pdf icon\s{1,9})?PDF (?:\d[\d.]{0,9} )?[KM]B(?:/\d{1,4})?\b|\s{0,9}pdf icon PDF \d[\d.]{0,9} [KM]B"
)
#: The markup that opens a cell: the number beside it belongs to the paragraph within.
_CELL_OPENING = pattern_of(r"(?:\s|</?(?:p|div|ul|ol|li)\b[^<>]{0,40}>|\*\*(?=\w)){0,9}")
#: A capital in a cell of its own, beside the clause that it labels.
_LETTER = pattern_of(r"[A-H]\.?|[IVX]{1,4}\.")
#: The label of a clause, or the number of a paragraph of minutes, before the text of its line.
_LABEL_OF_LINE = pattern_of(rf"{LABEL_ALONE.pattern}|\d{{1,3}}\.\d{{1,3}}(?:\.\d{{1,2}})?\.?")
#: The number of a minute that stands alone on a line: "PLA146/14".
_NUMBER_ALONE = pattern_of(r"[A-Z]{1,6}\s?\d{1,4}/\d{2,4}[.:]?")
_NEW_START = pattern_of(
    r"(?:#{1,4} |\*\*|(?:UNANIMOUSLY )?(?:RESOLVED|RECOMMENDED|AGREED|NOTED|DECISION|ACTION)\b"
    r"|(?:[A-Z] ){4,}[A-Z]\s*[:–-]"
    r"|[“\"]?(?:That|THAT)\b|(?P<small>Resolved(?: (?:that|to|unanimously)\b|\s?\())"
    r"|(?:Resolved|Recommended|Decisions?|Minutes|Action|Present|Apologies|In attendance"
    r"|Voting)\s?[:–-]"
    r"|(?:The|(?:The )?Date (?:and time )?of(?: the)?) [Nn]ext (?:\w+ ){0,3}[Mm]eeting\b"
    r"|(?:The )?[Mm]eeting (?:was |then )?(?:closed|ended|concluded|finished|rose|terminated)\b)"
)
#: No clause begins so below ", and".
_GOES_ON = pattern_of(r"(?:of|which|who|whose|from)\b")
_ABBREVIATED = pattern_of(
    r"(?:\b(?:Cllrs?|Mr|Mrs|Ms|Dr|St|No|Nos|Rev|Prof|Ald|Hon|Ltd|etc|approx|para|paras|pp?|vs?|e\.g|i\.e|[ap]\.?m"
    r"|nem|con)|\b[A-Z])\.$"
)
_SENTENCE_END = pattern_of(r"[.!?][\"'”’)\]]{0,3}(?=\s)")


@dataclass(frozen=True)
class Paragraph:
    """A paragraph, list entry or table cell: its plain text and the lines it was printed on."""

    text: str
    lines: tuple[Line, ...]
    is_bold: bool = False
    is_marked_heading: bool = False
    begins_cell: bool = False

    @property
    def line(self) -> int:
        """Number of the line it begins on."""
        return self.lines[0].number

    @property
    def page(self) -> int | None:
        """Page it begins on."""
        return self.lines[0].page

    @cached_property
    def _labelled(self) -> tuple[str, str, bool]:
        return split_label(self.text)

    @property
    def label(self) -> str:
        """Label of a list entry as printed, without a closing stop; empty where there is none."""
        return self._labelled[0]

    @property
    def body(self) -> str:
        """Text without label and bullet."""
        return self._labelled[1]

    @property
    def is_of_table(self) -> bool:
        """Whether it is a cell of a table of figures or names: minutes in columns have fewer."""
        return self.lines[0].is_row and sum(map(bool, self.lines[0].cells)) > MINUTE_COLUMNS

    @property
    def is_amid_row(self) -> bool:
        """Whether it is such a cell, and not the first of its row."""
        return self.is_of_table and not next(filter(None, self.lines[0].cells)).startswith(self.text[:8])

    @property
    def is_bullet(self) -> bool:
        """Whether it is a list entry marked by a bullet alone."""
        return self._labelled[2] and not self.label


def read_paragraphs(lines: Sequence[Line]) -> list[Paragraph]:
    """The paragraphs of some lines of minutes, in order.

    >>> torn = ["The Committee asked how long the", "", "repairs would take.", "RESOLVED that:", "(a) it be noted."]
    >>> [p.text for p in read_paragraphs([Line(n, t) for n, t in enumerate(torn, 1)])]
    ['The Committee asked how long the repairs would take.', 'RESOLVED that:', '(a) it be noted.']
    """
    width = wrap_width(lines)
    is_piped = sum(1 for line in lines if not line.text.strip(" |") and not line.is_blank) >= BARS
    made: list[Paragraph] = []
    width = -1 if is_piped else width
    gap, previous, is_new_cell = True, "", False
    for line in lines:
        if is_bar := not line.text.strip(" |") and not line.is_blank:
            is_new_cell = True
        if is_bar or line.is_blank or _DEBRIS.match(folded(line.text.strip().strip("|"))):
            gap = True
            continue
        for paragraph in _pieces(line):
            may_go_on = bool(made) and not is_new_cell and len(made[-1].lines) < PARAGRAPH_LINES
            if may_go_on and _continues(made[-1], previous, paragraph, gap=gap, width=width):
                made[-1] = _joined(made[-1], paragraph)
            else:
                made.append(replace(paragraph, begins_cell=True) if is_new_cell else paragraph)
            gap, previous, is_new_cell = False, line.text, False
        is_new_cell = is_new_cell or line.text.rstrip().endswith(" |")
    return [piece for paragraph in made for piece in _sections(paragraph)]


def sentences(text: str) -> list[str]:
    """Sentences of a paragraph; a stop after an initial or an abbreviation ends none.

    >>> sentences("Cllr. A. Example asked. RESOLVED that it be noted (nem. con.). It rose at 9 p.m. sharp.")
    ['Cllr. A. Example asked.', 'RESOLVED that it be noted (nem. con.).', 'It rose at 9 p.m. sharp.']
    """
    made, start = [], 0
    for match in _SENTENCE_END.finditer(text):
        after = text[match.end() : match.end() + 3].lstrip()
        if _ABBREVIATED.search(text, max(start, match.start() - 12), match.start() + 1):
            continue
        if after and not (after[0].isupper() or after[0] in "“\"'‘(•[" or after[0].isdigit()):
            continue
        made.append(text[start : match.end()].strip())
        start = match.end()
    tail = text[start:].strip()
    return [*made, tail] if tail else made


def without_file_note(text: str) -> str:
    """A title without what a page prints beside it of the file behind it: "pdf icon PDF 94 KB"."""
    return _FILE_NOTE.sub("", text).strip()


def _pieces(line: Line) -> Iterator[Paragraph]:
    """The paragraphs that begin on one line: several for a table row or for cells with markup."""
    cells = line.cells if line.is_row else [line.text.strip()]
    if not line.is_row and line.text.count("|") > 1:
        cells = [cell.strip() for cell in line.text.split("|")]
    cells = list(dropwhile(not_, cells)) or [""]  # a layout in columns leaves those of numbers and labels empty
    if cells[1:] and BULLET_ALONE.fullmatch(cells[0]) and " " in cells[1] and not any(cells[2:]):
        cells = [f"{cells[0]} {cells[1]}"]
    if cells[1:] and _LETTER.fullmatch(cells[0]) and not any(cells[2:]):
        cells = [f"{cells[0].rstrip('.')}. {cells[1]}"]
    is_numbered = patterns.fullmatch(r"[A-Z]{0,6}[./]?\d[\w./-]{0,12}", cells[0]) or LABEL_ALONE.fullmatch(cells[0])
    if len(cells) > 1 and is_numbered and cells[1]:
        opening = _CELL_OPENING.match(cells[1]).end()  # type: ignore[union-attr]
        cells = [f"{cells[1][:opening]}{cells[0]} {cells[1][opening:]}", *cells[2:]]
    for cell in cells:
        title, *rest = _FILE_NOTE.split(cell.strip("| "), maxsplit=1) if "PDF" in cell else [cell.strip("| ")]
        yield from _of_cell(title, line, is_title=bool(rest) and len(title) <= HEAD_LENGTH * 2)
        for text in rest:
            yield from _of_cell(_FILE_NOTE.sub("", text), line)


def _of_cell(cell: str, line: Line, *, is_title: bool = False) -> Iterator[Paragraph]:
    for raw in _parts(cell):
        text = plain(raw)
        if text and not set(text) <= set("-–—_=. |"):
            yield Paragraph(
                text.lstrip("# "), (line,), raw.strip(" -•").startswith("**"), is_title or raw.startswith("#")
            )


def _parts(cell: str) -> list[str]:
    return paragraphs(cell) if patterns.search(r"(?i)<(?:p|li|br|div)\b", cell) else [cell]


def _sections(paragraph: Paragraph) -> Iterator[Paragraph]:
    """A paragraph cut where a converted page ran its parts together: "… Decision: … Minutes: …"."""
    for at, text in enumerate(sections(paragraph.text)):
        yield replace(paragraph, text=text, begins_cell=paragraph.begins_cell and not at)


def _joined(first: Paragraph, second: Paragraph) -> Paragraph:
    glue = (
        "" if first.text.endswith(("-", "/")) and second.text[:1].islower() and not first.text.endswith(" -") else " "
    )
    return Paragraph(
        f"{first.text}{glue}{second.text}",
        (*first.lines, *second.lines),
        first.is_bold,
        begins_cell=first.begins_cell,
    )


def _continues(before: Paragraph, raw: str, after: Paragraph, *, gap: bool, width: int) -> bool:
    """Whether the second piece is the rest of the first; `width` is -1 where cells of text are wrapped anywhere."""
    if LABEL_ALONE.fullmatch(before.text):
        return bool(patterns.match(r"[a-z]|(?:That|To|THAT)\b", after.text)) or not before.text.endswith(".")
    if is_torn(before.text, after.text):
        return True
    if _begins_paragraph(before, raw, after, gap=gap):
        return False
    is_open, first = is_left_open(before.text), after.text[0]
    if width < 0:
        return not gap and not ENDED.search(before.text)
    if ENDED.search(before.text):
        return not gap and bool(width) and len(raw) >= FULL_LINE * width and before.text[-1] not in ":;"
    is_list_entry = before.text[0].islower() and not before.label
    if gap:
        return (is_open and len(before.text) > 25) or (first.islower() and not is_list_entry and len(before.text) > 12)
    if first.islower():
        return not is_list_entry or bool(width) or is_open
    return is_open or (bool(width) and len(raw) >= FULL_LINE * width)


def _begins_paragraph(before: Paragraph, raw: str, after: Paragraph, *, gap: bool) -> bool:
    """Whether the second piece begins anew: a heading, an entry of a list, a cue, a cell of a table."""
    is_open = is_left_open(before.text)
    if after.is_marked_heading or before.is_marked_heading or ends_capitals(before.text, after.text):
        return True
    if (starts := _NEW_START.match(after.lines[0].text.strip())) and (gap or not is_open or starts["small"]):
        return True
    label, _, has_bullet = split_label(after.text)
    if (_NUMBER_ALONE.fullmatch(after.text) and not is_open) or has_bullet or after.lines[0].is_row:
        return True
    if "\t" in raw and not _is_indented(raw, after.text):
        return True
    if label and (not label.isdigit() or before.label or not is_open or after.text[len(label)] != " "):
        return True
    return bool(
        patterns.search(r"; ?(?:and|or)$", before.text[-6:])
        or (before.label and patterns.search(r", (?:and|or)$", before.text[-6:]) and not _GOES_ON.match(after.text))
    )


def _is_indented(raw: str, after: str) -> bool:
    """Whether the tab of a line stands behind the label of a clause and parts no cells, so that the clause may go on.

    >>> _is_indented("(a)\\tThat the plan", "Roads be kept"), _is_indented("4.\\tThe plan", "Roads were seen")
    (True, False)
    >>> _is_indented("2.1\\tResolved – that it be agreed as a correct", "record and signed.")
    True
    """
    label, _, text = raw.strip().partition("\t")
    is_bracketed = label.endswith(")") or after[:1].islower()
    return is_bracketed and "\t" not in text.strip() and bool(_LABEL_OF_LINE.fullmatch(label.strip()))
