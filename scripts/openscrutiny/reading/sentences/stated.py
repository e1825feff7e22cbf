"""Values that the sentences of a performance report state of its indicators.

They are evidence for checks, and are read only where the indicator, the period and the value leave no doubt.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Final, NamedTuple

from openscrutiny import records
from openscrutiny.printed.patterns import holds_any, pattern_of
from openscrutiny.printed.periods import Period, PeriodHint
from openscrutiny.printed.units import printed_unit
from openscrutiny.printed.values import parse_value
from openscrutiny.reading.sentences.indicator_names import IndicatorNames, indicator_names, paired_heads
from openscrutiny.reading.sentences.paragraphs import LONGEST, Paragraph, read_paragraphs
from openscrutiny.reading.sentences.sentence_subjects import SentenceSubjects, may_name_subject
from openscrutiny.reading.sentences.statements import find_respective, find_statements, sentences
from openscrutiny.reading.text.pack import Line

#: A longer head is no name.
_LONGEST_HEAD: Final = 250
#: How many separators are tried for the end of a name: names hold colons and dashes of their own.
_SEPARATORS: Final = 8
#: How far above its paragraphs a report says what period it is about.
_REPORT_REACH: Final = 150
#: How far above a numbered paragraph the heading of its section stands.
_SECTION_REACH: Final = 60

#: Both begin with a set of letters, among which they are looked for, and tell from there which of them it was.
_SEPARATOR = pattern_of(
    r"[\s:.](?:(?<=\s)(?:[-–—]\s|(?=\(£?[0-9][0-9.,]{0,12}\s?%?\s(?:in|at|for)\s)"
    r"|(?=(?:was|were|is|stood at|has|remains|remained|increased|decreased)\s))"
    r"|(?<=:)\s|(?<=\.)\s(?=Q[1-4]\b))"
)
_JOINED = pattern_of(r"[\s.;,](?:(?<=\s)and\s|(?<=[.;,])\s)")
#: The first figure of a quarter, a year or a pair of years, or of the year behind a month, in small letters. It begins
#: with the figure and looks back from there, so that it is tried at figures alone.
_FIGURE_OF_PERIOD = pattern_of(
    r"[0-9](?:(?<=q[1-4])|(?<=1)9[0-9]{2}|(?<=2)0[0-9]{2}"
    r"|[0-9](?:[/-][0-9]{2}|\b(?:(?<=[a-z]{3}[ -][0-9]{2})|(?<=[a-z]{3}[ -]'[0-9]{2}))))"
)
_ARTICLE = pattern_of(r"^(?:the|our|overall)\s+", re.I)
_FURTHER = pattern_of(r"(?:This|It|The)\b[^.]{0,120}\bfigure\b")


class _Part(NamedTuple):
    """What a paragraph says of one indicator: the indicator's title, its name as printed, and from where to where."""

    title: str
    name: str
    start: int
    end: int


class _Said(NamedTuple):
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
    subjects = SentenceSubjects(indicator_titles)
    paragraphs = list(read_paragraphs(lines)) if indicator_titles else []
    report: Paragraph | None = None
    read = []
    for index, paragraph in enumerate(paragraphs):
        if _has_period(paragraph.text):
            near = report if report and _is_near(report, paragraph, _REPORT_REACH) else None
            said = [*_read_paragraph(paragraphs, index, names, hint, near)] or _of_sentences(paragraph, subjects, hint)
            read += [observation for each in said if (observation := _observation(each, meeting_date))]
        if paragraph.own_quarter:
            report = paragraph
    return list(dict.fromkeys(read))


# --- whose value, and for which period --------------------------------------------------------------------------------


def _read_paragraph(
    paragraphs: Sequence[Paragraph],
    index: int,
    names: IndicatorNames,
    hint: PeriodHint | None,
    report: Paragraph | None,
) -> Iterator[_Said]:
    """What a paragraph states; `report` is the nearest above it that says which quarter the report is about."""
    paragraph = paragraphs[index]
    parts = list(_parts(paragraph.text, names))
    section = "" if parts else _section(paragraphs, index)
    if section and (part := _part_by_words(paragraph.text, section, names)):
        parts = [part]
    own = report.own_quarter if report and (parts or section) else None
    completing = PeriodHint(own.text) if own else hint
    for part in parts:
        yield from _statements(paragraph, part, section, completing)
    if not parts:
        yield from _of_pair(paragraph, section, names, completing, own)


def _has_period(text: str) -> bool:
    """Whether a text may state a value for a period."""
    lowered = text.lower()
    return holds_any(lowered, ("quarter", "respectively")) or bool(_FIGURE_OF_PERIOD.search(lowered))


def _parts(text: str, names: IndicatorNames) -> Iterator[_Part]:
    """The parts of a paragraph that begin with the name of an indicator and what sets it off."""
    found: list[tuple[str, str, int, int]] = []
    places = (0, *(joined.end() for joined in _JOINED.finditer(text, 0, LONGEST)))
    begins = names.may_begin(text, places)
    for match in islice(_SEPARATOR.finditer(text, 0, LONGEST), _SEPARATORS) if begins else ():
        for begin in begins:
            if begin > match.start():
                break
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


def _section(paragraphs: Sequence[Paragraph], index: int) -> str:
    """The heading of the numbered section a numbered paragraph stands in: that of 5.2 for 5.2.1."""
    parent = paragraphs[index].number.rpartition(".")[0]
    for earlier in range(index - 1, -1, -1) if parent else ():
        paragraph = paragraphs[earlier]
        if not _is_near(paragraph, paragraphs[index], _SECTION_REACH):
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


def _is_near(above: Paragraph, below: Paragraph, reach: int) -> bool:
    """Whether a paragraph begins within so many lines above another."""
    return above.lines[0].number >= below.lines[0].number - reach


def _statements(paragraph: Paragraph, part: _Part, section: str, hint: PeriodHint | None) -> Iterator[_Said]:
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
    paragraph: Paragraph, section: str, names: IndicatorNames, hint: PeriodHint | None, own: Period | None
) -> Iterator[_Said]:
    """Two indicators in one heading, their values given "respectively"."""
    if "respectively" not in paragraph.text.lower():
        return
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


def _of_sentences(paragraph: Paragraph, subjects: SentenceSubjects, hint: PeriodHint | None) -> Iterator[_Said]:
    """What sentences state of the indicators that they name themselves."""
    for start, sentence in sentences(paragraph.text) if may_name_subject(paragraph.text) else ():
        title, name = subjects.named(sentence)
        part = _Part(title, name, start, start + len(sentence))
        for each in find_statements(sentence, f"{name} {title}", hint) if title else ():
            if _has_unit(each.value, part, sentence):
                line = paragraph.line_at(start + each.start)
                yield _Said(title, name, each.value, each.words, each.period, line)


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
