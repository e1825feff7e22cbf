"""Values that the sentences of a performance report state of its indicators.

They are evidence for checks, and are read only where the indicator, the period and the value leave no doubt.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from openscrutiny import records
from openscrutiny.periods import Period, PeriodHint, find_periods
from openscrutiny.reading.indicator_names import IndicatorNames, indicator_names, paired_heads
from openscrutiny.reading.pack import Line
from openscrutiny.reading.statements import find_respective, find_statements, sentences
from openscrutiny.units import printed_unit
from openscrutiny.values import parse_value
from openscrutiny.wording import plain

#: A longer paragraph is debris, and a longer head no name.
_LONGEST: Final = 6000
_LONGEST_HEAD: Final = 250
#: How many separators are tried for the end of a name: names hold colons and dashes of their own.
_SEPARATORS: Final = 8
#: More lines than this are no hard-wrapped paragraph.
_LONGEST_RUN: Final = 30
#: How far above its paragraphs a report says what period it is about.
_REPORT_REACH: Final = 150
#: How far above a numbered paragraph the heading of its section stands.
_SECTION_REACH: Final = 60

_OPENING = re.compile(r"(?:[-•*·o]\s+)?(?:\(?(?P<number>[0-9]{1,2}(?:\.[0-9]{1,2}){0,4})[.)]?\s+)?(?=\S)")
_SEPARATOR = re.compile(r"\s[-–—]\s|:\s|\s(?=(?:was|were|is|stood at|has|remains|remained|increased|decreased)\s)")
_JOINED = re.compile(r"\sand\s|[.;,]\s")
#: The sentence in which a report says what it is about.
_REPORT = re.compile(r"\b(?:this|the) report\b|\bperformance (?:update|report)\b|\bupdate for\b", re.I)
#: What a paragraph that states a value for a period holds, in small letters: matching either case costs twice.
_HAS_PERIOD = re.compile(r"q[1-4]|quarter|respectively|(?:19|20)[0-9]{2}|[0-9]{2}[/-][0-9]{2}|[a-z]{3}[ -]'?[0-9]{2}\b")
#: What every such paragraph holds, told at once: most hold no figure.
_MAY_HOLD_PERIOD = re.compile("[0-9]|(?i:quarter|respectively)")
_ARTICLE = re.compile(r"^(?:the|our|overall)\s+", re.I)
_FURTHER = re.compile(r"(?:This|It|The)\b[^.]{0,120}\bfigure\b")


@dataclass(frozen=True)
class _Paragraph:
    """A paragraph, plain, and the lines it was printed on with the place in it where each begins."""

    text: str
    lines: tuple[Line, ...]
    starts: tuple[int, ...]
    number: str

    def line_at(self, place: int) -> Line:
        """The line on which a place of the text was printed."""
        return self.lines[max(0, bisect_right(self.starts, place) - 1)]

    @cached_property
    def own_quarter(self) -> Period | None:
        """The one quarter that its first sentence says the report is about: each paragraph below asks for it."""
        opening = next((sentence for _, sentence in sentences(self.text)), "")
        periods = {each.period for each in find_periods(opening)} if _REPORT.search(opening) else set()
        is_one = len(periods) == 1 and next(iter(periods)).period_type == "financial_quarter"
        return periods.pop() if is_one else None


@dataclass(frozen=True)
class _Part:
    """What a paragraph says of one indicator: the indicator's title, its name as printed, and from where to where."""

    title: str
    name: str
    start: int
    end: int


@dataclass(frozen=True)
class _Said:
    """A value as stated, with everything a record needs."""

    title: str
    name: str
    value: str
    words: str
    period: Period
    line: Line


def read_stated(
    lines: Sequence[Line],
    *,
    meeting_date: str,
    hint: PeriodHint | None,
    indicator_titles: Mapping[str, str],
) -> list[records.Observation]:
    """The values that paragraphs state of the indicators whose names they begin with.

    `indicator_titles` gives for each name an indicator goes by its title.

    >>> lines = [Line(1, "- 3.1. **Repairs done in time** – this rose to 91% in Q3 2022/23 from 88% in Q2 2022/23.")]
    >>> titles = {"Repairs done in time": "Repairs done in time"}
    >>> read = read_stated(lines, meeting_date="2023-02-07", hint=None, indicator_titles=titles)
    >>> [(each.period, each.value) for each in read]
    [('2022/23 Q3', '91'), ('2022/23 Q2', '88')]
    """
    names = indicator_names(indicator_titles)
    paragraphs = list(_paragraphs(lines))
    read = []
    for index in range(len(paragraphs)):
        said = _read_paragraph(paragraphs, index, names, hint)
        read += [observation for each in said if (observation := _observation(each, meeting_date))]
    return list(dict.fromkeys(read))


# --- paragraphs -------------------------------------------------------------------------------------------------------


def _paragraphs(lines: Sequence[Line]) -> Iterator[_Paragraph]:
    """Paragraphs and list entries, hard wraps undone; rows of tables are none."""
    run: list[Line] = []
    for line in lines:
        is_text = not line.is_row and not line.is_blank and len(line.text) <= _LONGEST
        if run and (not is_text or _begins(line) or run[-1].text.rstrip()[-1] in ".:;!?" or len(run) >= _LONGEST_RUN):
            yield _paragraph(run)
            run = []
        if is_text:
            run.append(line)
    if run:
        yield _paragraph(run)


def _begins(line: Line) -> bool:
    """Whether a line begins a list entry or a numbered paragraph."""
    return bool(re.match(r"\s*(?:[-•*·o]\s|\(?[0-9]{1,2}(?:\.[0-9]{1,2})*[.)]\s|[0-9]{1,2}\.[0-9]{1,2}\s)", line.text))


def _paragraph(run: Sequence[Line]) -> _Paragraph:
    texts = [plain(line.text) for line in run]
    opening = _OPENING.match(texts[0])
    skipped = opening.end() if opening else 0
    starts, place = [], -skipped
    for text in texts:
        starts.append(place)
        place += len(text) + 1
    number = (opening["number"] or "") if opening else ""
    return _Paragraph(" ".join(texts)[skipped:], tuple(run), tuple(starts), number)


# --- whose value, and for which period --------------------------------------------------------------------------------


def _read_paragraph(
    paragraphs: Sequence[_Paragraph], index: int, names: IndicatorNames, hint: PeriodHint | None
) -> Iterator[_Said]:
    paragraph = paragraphs[index]
    if not _MAY_HOLD_PERIOD.search(paragraph.text) or not _SEPARATOR.search(paragraph.text):
        return
    if not _HAS_PERIOD.search(paragraph.text.lower()):
        return
    parts = list(_parts(paragraph.text, names))
    section = "" if parts else _section(paragraphs, index)
    if section and (part := _part_by_words(paragraph.text, section, names)):
        parts = [part]
    own = _own_period(paragraphs, index) if parts or section else None
    completing = PeriodHint(own.text) if own else hint
    for part in parts:
        yield from _statements(paragraph, part, section, completing)
    if not parts:
        yield from _of_pair(paragraph, section, names, completing, own)


def _parts(text: str, names: IndicatorNames) -> Iterator[_Part]:
    """The parts of a paragraph that begin with the name of an indicator and what sets it off."""
    found: list[tuple[str, str, int, int]] = []
    for match in list(_SEPARATOR.finditer(text, 0, _LONGEST))[:_SEPARATORS]:
        begins = [0, *(joined.end() for joined in _JOINED.finditer(text, 0, match.start()))]
        for begin in begins:
            if not names.may_begin(text, begin):
                continue
            name = (
                _ARTICLE.sub("", text[begin : match.start()], count=1) if match.start() - begin <= _LONGEST_HEAD else ""
            )
            if title := names.exact(name):
                found.append((title, name, begin, match.end()))
                break
    ends = [*(begin for _, _, begin, _ in found), len(text)][1:]
    for (title, name, _, start), end in zip(found, ends, strict=True):
        if start < end:
            yield _Part(title, name, start, end)


def _section(paragraphs: Sequence[_Paragraph], index: int) -> str:
    """The heading of the numbered section a numbered paragraph stands in: that of 5.2 for 5.2.1."""
    parent = paragraphs[index].number.rpartition(".")[0]
    first = paragraphs[index].lines[0].number - _SECTION_REACH
    for earlier in range(index - 1, -1, -1):
        paragraph = paragraphs[earlier]
        if not parent or paragraph.lines[0].number < first:
            return ""
        if paragraph.number == parent:
            return paragraph.text if len(paragraph.text) <= _LONGEST_HEAD else ""
    return ""


def _part_by_words(text: str, section: str, names: IndicatorNames) -> _Part | None:
    """A part whose heading, together with its section's, has the words of one indicator and of no other."""
    match = _SEPARATOR.search(text)
    if not match or match.start() > _LONGEST_HEAD:
        return None
    head = text[: match.start()]
    title = "" if paired_heads(head) else names.with_words([section, head])
    return _Part(title, head, match.end(), len(text)) if title else None


def _own_period(paragraphs: Sequence[_Paragraph], index: int) -> Period | None:
    """The one quarter that the report says it is about, in the nearest paragraph above that says so."""
    first = paragraphs[index].lines[0].number - _REPORT_REACH
    for earlier in range(index - 1, -1, -1):
        paragraph = paragraphs[earlier]
        if paragraph.lines[0].number < first:
            return None
        if paragraph.own_quarter:
            return paragraph.own_quarter
    return None


def _statements(paragraph: _Paragraph, part: _Part, section: str, hint: PeriodHint | None) -> Iterator[_Said]:
    """What the first sentence of a part states, and what a later one says of "the figure"."""
    about = f"{section} {part.name} {part.title}"
    for order, (start, sentence) in enumerate(sentences(paragraph.text[part.start : part.end])):
        if order and not _FURTHER.match(sentence):
            continue
        for each in find_statements(sentence, about, hint):
            if _has_unit(each.value, part, sentence):
                line = paragraph.line_at(part.start + start + each.start)
                yield _Said(part.title, part.name, each.value, each.words, each.period, line)


def _of_pair(
    paragraph: _Paragraph, section: str, names: IndicatorNames, hint: PeriodHint | None, own: Period | None
) -> Iterator[_Said]:
    """Two indicators in one heading, their values given "respectively"."""
    match = _SEPARATOR.search(paragraph.text)
    head = paragraph.text[: match.start()] if match and match.start() <= _LONGEST_HEAD else ""
    if not match or not head:
        return
    one, _, two = head.partition(" and ")
    heads = paired_heads(head) if section else (one, two)
    titles = [names.with_words([section, each]) if section else names.exact(each) for each in heads or ()]
    if len(set(titles) - {""}) != 2 or not heads:
        return
    for start, sentence in sentences(paragraph.text[match.end() :])[:1]:
        stated = find_respective(sentence, hint, own)
        for (value, words, period, place), title, name in zip(stated, titles, heads, strict=False):
            yield _Said(title, name, value, words, period, paragraph.line_at(match.end() + start + place))


def _has_unit(value: str, part: _Part, sentence: str) -> bool:
    """Whether a value has the unit of what is measured: a bare figure may be a count, never a percentage."""
    declared = printed_unit(part.title) or printed_unit(part.name)
    try:
        printed = parse_value(value, declared).unit
    except ValueError:
        return False
    if printed:
        return printed == declared or not declared
    return declared not in ("", "percent") or (not declared and "number of" in sentence)


def _observation(said: _Said, meeting_date: str) -> records.Observation | None:
    """The record of a stated value; None where its words cannot be decided."""
    declared = printed_unit(said.title) or printed_unit(said.name)
    try:
        value = parse_value(said.value, declared)
    except ValueError:
        return None
    return records.Observation(
        source_line=said.line.number,
        source_page=said.line.page,
        meeting_date=meeting_date,
        table="",
        indicator_title=said.title,
        role="stated",
        period=said.period.text,
        period_type=said.period.period_type,
        value=value.value,
        unit=value.unit or declared or "count",
        value_text=said.words,
        row_label=said.name,
    )
