"""What stands above a table: its caption or section heading, and the period the report says it is of."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from itertools import islice
from typing import Final, NamedTuple

from openscrutiny.printed.patterns import holds_any, pattern_of
from openscrutiny.printed.periods import Period, PeriodHint, find_periods, parse_period, period_of
from openscrutiny.printed.wording import plain
from openscrutiny.reading.hiding.small_numbers import without_small_count
from openscrutiny.reading.tables.card_lines import card_line
from openscrutiny.reading.tables.describe import describe
from openscrutiny.reading.tables.head_parts import names_period
from openscrutiny.reading.tables.labels import is_measure
from openscrutiny.reading.tables.spans_of_years import span_in
from openscrutiny.reading.tables.text_above import COMMENT, LONGEST_HEADING, TextAbove
from openscrutiny.reading.tables.told_above import is_of_others
from openscrutiny.reading.text.pack import Line, lines_of

#: A heading further above a table than this many lines of text is another's.
HEADING_REACH: Final = 25
#: A paragraph further above a table than this says nothing of it.
PERIOD_REACH: Final = 40
MOST_HEADING_WORDS: Final = 24
#: A line that ends in a colon and is longer than this is a sentence that leads up to the table.
MOST_WORDS_BEFORE_COLON: Final = 9

#: A report's title has no more words than this.
MOST_TITLE_WORDS: Final = 14

_TABLE = pattern_of(r"(?:table|figure|fig\.?|chart)\s?\d{1,3}\b", re.I)
_CAPTION = pattern_of(
    r"(?:table|appendix|appendices|annex|figure|fig\.?|chart|schedule)\s?(?:\d{1,3}[a-z]?|(?-i:[A-Z]{1,4}))\b", re.I
)
_NUMBERED = pattern_of(r"\d{1,2}(?:\.\d{1,2})?\.?\s[A-Z]")
_BULLET = pattern_of(r"\s{0,4}[-•·▪*]\s")
_RATING = pattern_of(r"(?:outstanding|good|requires improvement|inadequate|red|amber|green)\.?", re.I)
_NO_HEADING = pattern_of(
    r"(?:comments?|notes?|source|page|agenda item"
    r"|(?:responsible|lead|reporting|accountable|report|data) (?:officer|director|author|manager|owner|source)s?"
    r"|portfolio(?: holder)?|frequency|polarity|definition"
    r"|(?:completed|prepared|written|compiled|produced|presented|submitted|approved) by|(?:report )?authors?)\b"
    r"|contacts?(?: officers?| details)?:"
    r"|.{0,40}\bnotes?:?$|(?:key|council|indicator|measure|kpi|code|ref(?:erence)?):?$|[*†¹²]|https?:|.{0,80}@"
    # A line that names a person would be published as the title of what stands below it.
    r"|.{0,120}\b(?:cllr|councillor|mr|mrs|ms|miss)\b\.? (?-i:[A-Z])",
    re.I,
)
#: A verb that makes a line a sentence, but for "young people who are …".
_VERB = pattern_of(
    r"(?<!\bwho )(?<!\bwhich )(?<!\bthat )(?<!\bwe )"
    r"\b(?:is|are|was|were|has|have|had|will|would|should|could|shows?|remains?|continues?|rose|fell)\b"
)
_STRONG = pattern_of(r"\s{0,4}(?:\*\*|__|#|\d{1,2}\.)")
_TITLE = pattern_of(r"\b(?:report|scorecard|dashboard|data ?set)\b", re.I)
#: What says that a sentence is about the figures that follow it.
_FOLLOWS = pattern_of(
    r"\bfollowing (?:is a summary|table|figures|data|results|shows)|\b(?:table|figures|data|results|graphs?"
    r"|charts?)\b[^.]{0,40}\bbelow\b"
    r"|\bbelow\b[^.]{0,30}\b(?:table|shows?|sets? out)|\b(?:set out|shown|detailed|summarised) below",
    re.I,
)
#: What says from when figures to date are counted.
_FROM_APRIL = pattern_of(
    r"\bfinancial year[ -]to[ -]date\b"
    r"|\b(?:year[ -]to[ -]date|YTD|cumulative)\b[^.]{0,30}\b(?:from|since) (?:1(?:st)? )?April\b",
    re.I,
)
_FROM_SIGNS: Final = ("year to date", "year-to-date", "from april", "since april", "1 april", "1st april")
_FOLLOW_SIGNS: Final = ("follow", "below")
#: A caption that leaves it to the report to say of which time it is.
_THE_PERIOD = pattern_of(r"\b(?:in|during|for|this|over)\s(?:the\s)?(?P<kind>quarter|month|year)\b", re.I)
_IS_OF: Final = {"quarter": "quarter", "month": "month", "year": "year"}
_SENTENCE_END = pattern_of(r"(?<=[a-z)\d])[.:](?=\s|$)")
_ACADEMIC = pattern_of(r"\b(?:academic|school) year\b", re.I)
_NOT_OF = pattern_of(
    r"(?:\b(?:on|by|since|until|before|after|published|provided|dated|expected|from|compared (?:to"
    r"|with))\b[^,.;]{0,30})$",
    re.I,
)
_PREFIX = pattern_of(
    r"(?:(?:table|appendix|annex|figure|fig\.?)\s?[\dA-Z]{1,3}\s?[:.–-]"
    r"|(?:(?:key )?performance )?(?:indicator|measure|kpi)(?: (?:name|title))?\s?:)\s?(?=\S)",
    re.I,
)
_CONTINUED = pattern_of(r"[\s(]+(?:cont\.?|continued|cont'd|contd\.?)\)?$", re.I)


class Above(NamedTuple):
    """What stands above a table."""

    caption: str = ""
    period: Period | None = None
    is_academic: bool = False
    is_from_april: bool = False
    is_of_others: bool = False

    def hint(self, given: PeriodHint | None) -> PeriodHint | None:
        """What completes heads that leave the year out: the table's own caption, else what is known already."""
        hint = self._hint(given)
        if hint and given and given.spans:
            hint = hint._replace(spans=given.spans)
        return (hint or PeriodHint())._replace(is_from_april=True) if self.is_from_april else hint

    def _hint(self, given: PeriodHint | None) -> PeriodHint | None:
        period = self.period or _year_within(self.caption)
        if period and period.period_type in ("financial_year", "financial_quarter", "academic_year"):
            is_academic = self.is_academic or period.period_type == "academic_year"
            return PeriodHint(period.text, is_academic, given.meeting_date if given else "")
        # The year of the report is not that of a table which is of another time.
        return given._replace(period="") if period and given and not _is_in_year_of(period, given) else given


class Captions:
    """Finds what stands above each table of a pack."""

    def __init__(self, lines: Sequence[Line], own: Collection[str] = (), strays: Collection[int] = ()) -> None:
        self._own = own
        self._text = TextAbove(lines, strays)
        self._follows = [lines[at].number for at in lines_of(lines).small.places(*_FOLLOW_SIGNS)]
        self._to_date = [lines[at].number for at in lines_of(lines).small.places(*_FROM_SIGNS)]
        self._titles: dict[int, str | None] = {}
        self._periods: dict[int, Period | None] = {}

    def above(self, number: int, printed: str = "") -> Above:
        """What stands above the row on a line; `printed` is a caption that is a row of the table itself."""
        texts = list(self._text.texts(number, HEADING_REACH))
        caption = without_small_count(printed or self._caption(texts))
        if printed and names_period(printed) and (heading := self._caption(texts)):
            caption = f"{heading}: {caption}"
        period = caption_period(caption) or self._of_report(caption, number)
        if not period and self._follows and self._follows[0] < number:
            period = _stated(self._text.texts(number, PERIOD_REACH, past_rows=True))
        nearest = bare_caption(printed or next(iter(texts), ""))
        return Above(
            caption,
            period,
            is_academic=bool(_ACADEMIC.search(caption)),
            is_from_april=self._counts_from_april(number, caption),
            is_of_others=is_of_others(nearest, self._own),
        )

    def _counts_from_april(self, number: int, caption: str) -> bool:
        """Whether the text above a table says that figures to date are those of the financial year."""
        if not self._to_date or self._to_date[0] >= number:
            return bool(_FROM_APRIL.search(caption))
        texts = self._text.texts(number, PERIOD_REACH, past_rows=True)
        return any(_FROM_APRIL.search(plain(text)) for text in (caption, *texts))

    def _of_report(self, caption: str, number: int) -> Period | None:
        """The period of the report, where a caption says that its figures are of "the quarter" or "the month"."""
        match = _THE_PERIOD.search(caption)
        if not match or caption_period(caption):
            return None
        period = self._text.nearest(number, _heading_period, self._periods)
        return period if period and _IS_OF[match["kind"].lower()] in period.period_type else None

    def is_next(self, number: int) -> bool:
        """Whether another table stands above a line, and no text between the two."""
        return self._text.is_below_row(number)

    def report(self, number: int) -> str:
        """The title of the report in which a line stands, for a table that no caption names."""
        return self._text.nearest(number, _report_title, self._titles) or ""

    def _caption(self, texts: Sequence[str]) -> str:
        """The nearest caption or heading; one that names no more than a time is told with the heading above it."""
        near = [plain(text) for text in texts[:3] if _TABLE.match(plain(text)) and is_heading(text)]
        heads = (plain(text) for place, text in enumerate(texts) if self._heads(text, texts[:place]))
        headings = near or list(islice(heads, 2))
        if len(headings) > 1 and names_period(headings[0]):
            return f"{headings[1]}: {headings[0]}"
        return headings[0] if headings else ""

    def _heads(self, text: str, below: Sequence[str]) -> bool:
        """Whether a line heads the table that stands under some lines of text.

        What introduces something heads only what stands next to it; a figure's label over a comment heads the comment.
        """
        printed = plain(text)
        is_other = below and (printed.endswith(":") or (is_measure(printed) and COMMENT.match(below[-1])))
        if is_other or not is_heading(text) or card_line(printed, self._own):
            return False
        said = describe(printed, self._own)
        return bool(said.measure or said.period or said.groups) or not (said.is_own or said.comparator)


def _is_in_year_of(period: Period, hint: PeriodHint) -> bool:
    """Whether a period lies within the year of what the report says it is about."""
    if not hint.period:
        return True
    year = period_of(hint.period.partition(" ")[0], "financial_year")
    return year.start <= period.start and period.end <= year.end


def caption_period(caption: str) -> Period | None:
    """The one period a caption names; years that a plan is named by are none.

    >>> caption_period("Attendance 2021/22 (year to July)").text, caption_period("Deaths 2019-21 (3 years pooled)").text
    ('2021/22', '2019-01/2021-12')
    >>> caption_period("Scorecard"), caption_period("Three year plan 2019-22")
    (None, None)
    """
    periods = {found.period for found in find_periods(caption)}
    if len(periods) == 1:
        return periods.pop()
    if not periods and (span := span_in(caption)) and span.is_pooled:
        return span.period(None)
    try:
        return parse_period(caption)
    except ValueError:
        return None


def _year_within(caption: str) -> Period | None:
    """The financial year a caption names, where it also says up to which day of that year the figures go.

    >>> _year_within("Dashboard 2024/25 (data to 30 September 2024)").text, _year_within("From 2023/24 to 2024/25")
    ('2024/25', None)
    """
    found = {each.period for each in find_periods(caption)}
    years = [period for period in found if period.period_type == "financial_year"]
    others = [period for period in found if period.period_type in ("day", "month")]
    if len(years) != 1 or len(others) != 1 or len(found) != 2:
        return None
    return years[0] if years[0].start <= others[0].start <= years[0].end else None


# The lines above a table are asked about for each table below them.
@lru_cache(maxsize=4096)
def is_heading(text: str) -> bool:
    """Whether a line of text heads what follows it.

    >>> [is_heading(text) for text in ("**2.1. Assessment**", "They rose in the year.", "- a bullet", "Voids are few")]
    [True, False, False, False]
    """
    printed = plain(text)
    if not printed or len(printed) > LONGEST_HEADING or _BULLET.match(text) or _NO_HEADING.match(printed):
        return False
    words = printed.split()
    limit = MOST_WORDS_BEFORE_COLON if printed.endswith(":") else MOST_HEADING_WORDS
    is_open = printed[-1] in ".;,?!" and not _CAPTION.match(printed) and not _CONTINUED.search(printed)
    starts = printed[0].isupper() or printed[0].isdigit() or bool(_CAPTION.match(printed))
    has_letters = any(letter.isalpha() for letter in printed)
    is_open = is_open or printed.lower().endswith("following:")
    is_open = is_open or bool(_VERB.search(printed) and not _STRONG.match(text) and not _CAPTION.match(printed))
    return starts and has_letters and len(words) <= limit and not is_open and not _RATING.fullmatch(printed)


def bare_caption(caption: str) -> str:
    """A caption without what only places it: "Appendix 1:", "continued".

    >>> bare_caption("Appendix 1: Permanence Scorecard cont.")
    'Permanence Scorecard'
    """
    return _CONTINUED.sub("", _PREFIX.sub("", plain(caption))).strip(" :")


def _heading_period(text: str) -> Period | None:
    """The period that a heading names; None for other lines."""
    return caption_period(plain(text)) if is_heading(text) else None


def _report_title(text: str) -> str | None:
    """The title of a report, where a line is one."""
    title = plain(text)
    is_short = len(title.split()) <= MOST_TITLE_WORDS and not title.endswith(":")
    is_title = is_short and _TITLE.search(title) and is_heading(text) and not is_measure(title)
    return title if is_title else None


def _stated(texts: Iterator[str] | Collection[str]) -> Period | None:
    """The period that the nearest sentence about figures that follow says they are of."""
    return next((period for text in texts if (period := _stated_in(text))), None)


# The text between two tables is looked through for each of the tables below it.
@lru_cache(maxsize=4096)
def _stated_in(text: str) -> Period | None:
    if not holds_any(text.lower(), _FOLLOW_SIGNS):
        return None
    for sentence in _SENTENCE_END.split(plain(text)):
        if _FOLLOWS.search(sentence):
            found = [each for each in find_periods(sentence) if not _NOT_OF.search(sentence[: each.start])]
            if len({each.period for each in found}) == 1:
                return found[0].period
    return None
