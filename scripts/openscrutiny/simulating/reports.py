"""The report on performance in an invented pack: scorecard, benchmarks, months, exceptions, and tables of trouble."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from openscrutiny.simulating.chance import Chance
from openscrutiny.simulating.councils import FIRST_YEAR, QUARTER, Measure, Meeting, figure, quarter_of, target

#: Rows of a table before its head is printed again on a new page.
_ROWS: Final = 8
_MONTHS: Final = ("April", "May", "June", "July", "August", "September", "October", "November", "December", "January",
                  "February", "March")  # fmt: skip


def quarter_words(day: date) -> tuple[str, str]:
    """The quarter that had ended last before a day, short and with its year: ("Q4", "2023/24").

    >>> quarter_words(date(2024, 5, 14)), quarter_words(date(2023, 7, 18))
    (('Q4', '2023/24'), ('Q1', '2023/24'))
    """
    year, quarter = quarter_of(day)
    return f"Q{quarter + 1}", f"{year}/{(year + 1) % 100:02d}"


def performance_report(meeting: Meeting) -> Iterator[str]:
    """The lines of the report, its tables as lines whose cells are parted by tabs."""
    quarter, year = quarter_words(meeting.day)
    measures = meeting.council.measures(meeting.theme)
    yield meeting.committee.upper()
    yield (
        f"Report subject\tPerformance Report ({quarter})\nMeeting date\t{meeting.day.day} {meeting.day:%B %Y}\n"
        f"Status\tPublic Report\nExecutive summary\tThe figures for {quarter} {year}.\n"
        "Recommendations\t<p>It is RECOMMENDED that:</p> <p>The Committee note the figures and the reasons given for "
        "missed targets.</p>\nReason for recommendations\tTo keep watch over the service."
    )
    yield "Background"
    yield f"1. This report gives the figures for {quarter} {year}."
    yield from _stated(meeting, measures)
    yield "Appendix 1: Scorecard"
    yield from _scorecard(meeting, measures)
    yield "Appendix 2: Comparison"
    yield _benchmarks(meeting, measures)
    yield "Appendix 3: Month by month"
    yield _months(meeting, measures[1])
    yield "Appendix 4: Further information"
    yield _trouble(meeting)
    yield "Appendix 5: Exception Reports"
    yield from _exceptions(meeting, measures)


def _stated(meeting: Meeting, measures: Sequence[Measure]) -> Iterator[str]:
    number = _quarters(meeting)[-1]
    for at, measure in enumerate(measures[:3], 2):
        said, before = (printed(figure(meeting, measure, each), measure) for each in (number, number - 1))
        when = f"in {_short(number)}, after {before} in {_short(number - 1)}"
        yield f"{at}. **{measure.title}** – this was {said} {when}."


def _scorecard(meeting: Meeting, measures: Sequence[Measure]) -> Iterator[str]:
    before, last, now = _quarters(meeting)
    head = (
        f"Measure\t{_outturn(before)}\t{_outturn(last)}\t{_short(now)[:2]} Target {_year(now)}\t"
        f"{_short(now)[:2]} Intervention Level {_year(now)}\t{_outturn(now)}\tComments"
    )
    for first in range(0, len(measures), _ROWS):
        rows = [_scorecard_row(meeting, each) for each in measures[first : first + _ROWS]]
        yield "\n".join([head, *rows])


def _scorecard_row(meeting: Meeting, measure: Measure) -> str:
    before, last, now = _quarters(meeting)
    chance = Chance(meeting.council.seed, meeting.council.number, meeting.number, measure.key)
    said = [
        _with_trouble(chance, each, printed(figure(meeting, measure, each), measure)) for each in (before, last, now)
    ]
    level = target(meeting, measure)
    aims = [f"{each}{'%' if measure.unit == 'percent' else ''}" for each in level] if level else ["", ""]
    comment = "Exception report" if level and _is_missed(meeting, measure) else ""
    return "\t".join([measure.title, said[0], said[1], *aims, said[2], comment])


def _with_trouble(chance: Chance, quarter: int, value: str) -> str:
    """A cell as papers print it: now and then it is missing, provisional, or cannot be decided."""
    drawn = chance.share("cell", quarter)
    if drawn < 0.02:
        return "n/a"
    if drawn < 0.03:
        return "tbc"
    if drawn < 0.04:
        return ""
    if drawn < 0.045:
        return f"{value} / {chance.number('second', 90)}"
    return f"{value} (provisional)" if drawn < 0.06 else value


def _benchmarks(meeting: Meeting, measures: Sequence[Measure]) -> str:
    now = _quarters(meeting)[-1]
    head = f"Measure ({_short(now)})\t{meeting.council.place}\tEngland\tStatistical neighbours"
    rows = []
    for measure in measures[:8:2]:
        own = figure(meeting, measure, now)
        chance = Chance(measure.key, now)
        others = [printed(own * (0.9 + chance.share(name) / 5), measure) for name in ("England", "neighbours")]
        rows.append("\t".join([measure.title, printed(own, measure), *others]))
    return "\n".join([head, *rows])


def _months(meeting: Meeting, measure: Measure) -> str:
    year, quarter = quarter_of(meeting.day)
    months = _MONTHS[: (quarter + 1) * QUARTER]
    chance = Chance(meeting.council.seed, meeting.council.number, measure.key, year)
    head = [f"{name} {year if at < 9 else year + 1}" for at, name in enumerate(months)]
    values = [f"{measure.low + chance.number(name, measure.high - measure.low):,}" for name in months]
    return "\n".join(["\t".join(["", *head]), "\t".join([f"{measure.title} by month", *values])])


def _trouble(meeting: Meeting) -> str:
    """A table whose columns nobody can name: it is to be refused."""
    rows = []
    for at in range(4):
        chance = Chance(meeting.council.seed, meeting.council.number, meeting.number, "trouble", at)
        rows.append("\t".join([f"Area {at + 1}", *(str(chance.number(column, 90) + 5) for column in "abc")]))
    return "\n".join(["\tSee note\tSee note\tSee note", *rows])


def _exceptions(meeting: Meeting, measures: Sequence[Measure]) -> Iterator[str]:
    now = _quarters(meeting)[-1]
    for measure in [each for each in measures if target(meeting, each) and _is_missed(meeting, each)][:3]:
        level = target(meeting, measure)
        yield "Exception Performance Report"
        yield f"Indicator Description (taken from performance scorecard):\n\n{measure.title}"
        yield f"{_year(now)} {_short(now)[:2]} outturn: {printed(figure(meeting, measure, now), measure)}"
        yield f"Quarterly Target:\n{level[0] if level else ''}{'%' if measure.unit == 'percent' else ''}"
        yield "Reason for level of performance:\n\nSeveral posts stood empty while demand was high."
        yield "Completed by: N Invented"


def _is_missed(meeting: Meeting, measure: Measure) -> bool:
    level, own = target(meeting, measure), figure(meeting, measure, _quarters(meeting)[-1])
    if level is None:
        return False
    return own < level[0] if measure.polarity == "higher-is-better" else own > level[0]


def printed(value: float, measure: Measure) -> str:
    """A figure as papers print it."""
    if measure.unit == "percent":
        return f"{value:.1f}%"
    return f"{round(value):,}" if measure.unit == "count" else f"{value:.1f}"


def _quarters(meeting: Meeting) -> tuple[int, int, int]:
    """Numbers of the quarter reported and the two before it."""
    return meeting.quarter - 2, meeting.quarter - 1, meeting.quarter


def _year(quarter: int) -> str:
    year = FIRST_YEAR + quarter // 4
    return f"{year}/{(year + 1) % 100:02d}"


def _short(quarter: int) -> str:
    return f"Q{quarter % 4 + 1} {_year(quarter)}"


def _outturn(quarter: int) -> str:
    return f"Q{quarter % 4 + 1} Outturn {_year(quarter)}"
