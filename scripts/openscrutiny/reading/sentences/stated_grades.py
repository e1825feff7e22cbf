"""Average grades that sentences below a table state of its rows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from openscrutiny.printed.grades import GRADE, grade_of
from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.wording import plain
from openscrutiny.reading.sentences.sentence_subjects import SentenceSubjects
from openscrutiny.reading.text.pack import Line, lines_of
from openscrutiny.records import Observation

#: How far below a table a sentence still speaks of it.
_REACH: Final = 30
_STATED: Final = pattern_of(
    rf"\b(?P<subject>average grades?\b[^.;,]{{3,90}}?)\s(?:of|was|is|were|remained at|remains at)\s(?:an?\s)?"
    rf"(?P<grade>{GRADE})"
)
#: Longer lines are debris.
_LONGEST: Final = 6000


def read_stated_grades(lines: Sequence[Line], tables: Sequence[Observation]) -> list[Observation]:
    """The grades that sentences give rows of the tables above them, for the period of the table.

    >>> row = Observation(
    ...     meeting_date="2023-02-07",
    ...     table="music",
    ...     role="outturn",
    ...     period="2022",
    ...     value_text="B",
    ...     indicator_title="Average grade that pupils achieved in their music exams",
    ...     source_line=3,
    ... )
    >>> lines = [Line(5, "1. With an average grade achieved in their music exams of C, pupils did worse than before.")]
    >>> [(each.value_text, each.period, each.source_line) for each in read_stated_grades(lines, [row])]
    [('C', '2022', 5)]
    """
    grades = [each for each in tables if not each.value and grade_of(each.value_text) and not each.comparator]
    if not grades:
        return []
    known = lines_of(lines)
    return [found for at in known.printed.places("verage grade") for found in _read_line(known[at], grades)]


def _read_line(line: Line, grades: Sequence[Observation]) -> Iterator[Observation]:
    if line.is_row or len(line.text) > _LONGEST:
        return
    near = [each for each in grades if 0 < line.number - each.source_line <= _REACH]
    subjects = SentenceSubjects({each.indicator_title: each.indicator_title for each in near})
    for match in _STATED.finditer(plain(line.text)):
        title = subjects.title(match["subject"])
        rows = [each for each in near if each.indicator_title == title]
        if len(rows) == 1:
            yield _observation(rows[0], match, line)


def _observation(row: Observation, match: re.Match[str], line: Line) -> Observation:
    return Observation(
        meeting_date=row.meeting_date,
        table="",
        indicator_title=row.indicator_title,
        role="stated",
        breakdown=row.breakdown,
        period=row.period,
        period_type=row.period_type,
        value_text=match["grade"],
        row_label=match["subject"],
        source_line=line.number,
        source_page=line.page,
    )
