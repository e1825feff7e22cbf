"""Heads and feet of the pages of minutes: lines that hold nothing but who met, on which day, and which page it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from openscrutiny.printed import patterns
from openscrutiny.printed.dates import find_dates
from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.wording import folded, plain
from openscrutiny.reading.minutes.clauses import follows
from openscrutiny.reading.minutes.cues import find_cue
from openscrutiny.reading.minutes.line_breaks import ENDED, is_left_open
from openscrutiny.reading.minutes.minute_labels import split_label
from openscrutiny.reading.minutes.minute_text import HEAD_LENGTH
from openscrutiny.reading.minutes.page_notes import CONTINUED, notes_on_pages
from openscrutiny.reading.text.bodies import is_body
from openscrutiny.reading.text.pack import Line

#: A title is shorter.
SEARCHED: Final = 400
#: A page has no more lines at its edges.
HEAD_LINES: Final = 8
#: The clause before a page break begins no further above it than so many printed lines.
CLAUSE_LINES: Final = 12
#: What stands beside the names of bodies in the head of a page, and is no part of any.
_FILLING: Final = frozenset({
    "page", "pages", "p", "pg", "no", "number", "min", "mins", "minute", "minutes", "of", "the", "a", "at", "held",
    "on", "draft", "unconfirmed", "public", "printed", "record", "proceedings", "meeting", "ordinary", "special",
    "extraordinary", "annual", "continued", "cont", "contd", "cont'd", "am", "pm",
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
})  # fmt: skip
_WORD = pattern_of(r"[^\W\d_][\w'’-]*")
#: The number of a page or of the minute that goes on there: "12", "Min.12", "Page 4".
_COUNT = pattern_of(r"(?:(?:min(?:ute)?|page|pg|p)\b[. ]{0,2}(?:no\b\.? ?)?)?\d{1,4}")
#: What else stands at the edge of a page: room to sign, an address, the state of the minutes, the item of the agenda.
_EDGE = pattern_of(
    r"(?:(?:signed|initials?|date|chair(?:man|person)?(?:'s)?(?: initials| signature)?)[^a-z]*){1,3}"
    r"|(?:www\.|https?://)[^\s]+|(?:draft|unconfirmed)(?: minutes)?|(?:minute|agenda) item \d{1,3}"
)
_EDGE_STARTS: Final = (*"SICDUMA", "www", "http")
#: A name of a column is shorter.
COLUMN_LENGTH: Final = 40
_FIGURE = pattern_of(r"\d")
_BODY = pattern_of(r"\b(?:council|committee|cabinet|board|panel|commission|forum|executive|assembly|authority)\b")
#: The name of a body in capitals and a day in figures: "ROADS PANEL 05.05.21".
_DATED = pattern_of(r"(?P<body>[^\s][^\t]*?)[ ,–-]+\d{1,2}[./]\d{1,2}[./]\d{2}(?:\d{2})?")
#: A day as no sentence prints it: "20/November2025".
_ODD_DAY = pattern_of(r"\b(\d{1,2})(?i:st|nd|rd|th)?[\s/.,–-]*([A-Z][a-z]{2,8}|[A-Z]{3,9})[\s/.,–-]*(20\d\d|\d\d)\b")
_DATE_FACT = pattern_of(r"(?i)\W{0,3}date(?: and time)?(?: of (?:the )?meeting)?\s?(?:[:–-]|\t)")
#: A word before a name, and one that stands behind a name and before none.
_JOINED = pattern_of(r"[;,.] (?:and|or)$|\b(?:and|or)$")
_WANTS_NAME = pattern_of(r"\b(?:the|of|to|by|from|with)$")
_GOES_ON = pattern_of(
    r"(?:for|to|of|in|on|at|by|with|from|and|or|is|are|was|were|be|has|have|had|that|which|who|will|should)\b"
)
_MINUTE = pattern_of(r"(?:minute|item)\b(?: no\b\.?)? ?\d[\w/.-]{0,12}")
#: "2. Minutes of the Panel" is the heading of an item, and so is "12 Minutes".
_NUMBERED = pattern_of(r"\d{1,4}[.)]\s|\d{1,4}\s+(?i:minutes)\b")


class Front(NamedTuple):
    """What the heads of pages repeat of the front of minutes: the names of bodies, and the days in ISO form."""

    names: tuple[str, ...]
    days: frozenset[str]


def front_of_minutes(names: Sequence[str], lines: Sequence[Line], below: Sequence[Line] = ()) -> Front:
    """The front of minutes by the names of their bodies, its lines, and those right below of which one says its day.

    >>> front_of_minutes(["Roads Panel"], [Line(1, "EXAMPLESHIRE COUNCIL"), Line(2, "Minutes, 5 May 2021")])
    Front(names=('roads panel',), days=frozenset({'2021-05-05'}))
    """
    found = {_without_filling(_without_days(text)) for text in names if len(text) <= HEAD_LENGTH}
    dated = [*lines, *(line for line in below if _DATE_FACT.match(line.text))]
    days = frozenset(day.iso for line in dated for day in find_dates(line.text[:SEARCHED]))
    return Front(tuple(sorted(filter(_BODY.search, found), key=lambda name: (-len(name), name))), days)


def without_page_heads(lines: Sequence[Line], front: Front) -> list[Line]:
    """The lines, those blank that only repeat the front of the minutes or count their pages.

    A lone day or number goes with the name beside it. The number of a minute ("Min.12"), and a line that is printed
    again and again, go where they stand in the middle of a sentence or between two clauses of a list.

    >>> front = Front(("roads panel",), frozenset({"2021-05-05"}))
    >>> torn = ["it was", "", "Roads Panel – 5 May 2021", "4", "", "to be late by", "", "Min.12", "", "a year"]
    >>> [line.text for line in without_page_heads([Line(n, t) for n, t in enumerate(torn, 1)], front) if line.text]
    ['it was', 'to be late by', 'a year']
    """
    marks = {at: kind for at, line in enumerate(lines) if (kind := _kind(line.text, front))}
    marks |= notes_on_pages(lines)
    printed = [at for at, line in enumerate(lines) if not line.is_blank]
    seen = Counter(_masked(lines[at].text) for at in printed if len(lines[at].text) <= HEAD_LENGTH)
    own = _Places(lines, printed, marks, seen)
    dropped = {at for run in own.runs() for at in run}
    return [Line(line.number, "", line.page) if at in dropped else line for at, line in enumerate(lines)]


class _Places(NamedTuple):
    """The lines of minutes, the places of those that are printed, what each may be, and how often each is printed."""

    lines: Sequence[Line]
    printed: Sequence[int]
    marks: dict[int, str]
    seen: Counter[str]

    def runs(self) -> Iterator[list[int]]:
        """The lines between two others that are no text of the minutes."""
        ends = _ends([at in self.marks for at in self.printed])
        lasts = _ends([at in self.marks or self._is_again(at) for at in self.printed])
        start = 0
        while start < len(self.printed):
            end, last = ends[start], lasts[start]
            if last - start > HEAD_LINES:
                start = last
                continue
            if last > start:
                yield self._dropped(start, last if last > end and self._is_in_text(start, last) else end)
            start = max(end, start + 1)

    def _dropped(self, start: int, end: int) -> list[int]:
        """The lines of a run that go; the number of a minute only in the middle of a text, for it may open one."""
        own = self.printed[start:end]
        kinds = [self.marks.get(at, "again") for at in own]
        if kinds == ["name"] and self._is_object(start, end):
            return []
        if "again" in kinds or self._is_torn(start, end) or self._is_between_clauses(start, end):
            is_head = {"again", "name", "count"} & set(kinds) or ("apart" in kinds and self._stands_apart(start, end))
            return list(own) if is_head else []
        is_head = "name" in kinds and (len(kinds) > 1 or not self._ends_sentence(start))
        return [at for at, kind in zip(own, kinds, strict=True) if is_head and kind not in ("count", "apart")]

    def _is_again(self, at: int) -> bool:
        """Whether a line in title case is printed again, with another number perhaps."""
        text = self.lines[at].text.strip()
        if self.lines[at].is_row:
            return self.seen[_masked(text)] > 1 and all(_is_column(cell) for cell in self.lines[at].cells if cell)
        is_short = len(text) <= HEAD_LENGTH and self.seen[_masked(text)] > 1
        if not is_short or not (_FIGURE.search(text) or _BODY.search(folded(text))):
            return False
        is_text = not _is_titled(text) or ENDED.search(text) or split_label(text)[0] or find_cue(text)
        return text[0].isalnum() and not (text[0].islower() or is_text or text.startswith(("That ", "THAT ")))

    def _is_in_text(self, start: int, end: int) -> bool:
        """Whether a run that is printed again interrupts a sentence, or a list while it counts or is a row."""
        own = [self.lines[at] for at in self.printed[start:end]]
        are_rows = all(line.is_row for line in own)
        is_in_list = are_rows or all(_FIGURE.search(line.text) for line in own)
        is_between = is_in_list and self._is_between_clauses(start, end) and not self._is_open_above(start)
        return (self._is_torn(start, end) or is_between) and (are_rows or self._stands_apart(start, end))

    def _is_torn(self, start: int, end: int) -> bool:
        """Whether the lines around are the halves of a sentence."""
        if not start or end == len(self.printed):
            return False
        above, below = (self.lines[self.printed[at]].text.strip() for at in (start - 1, end))
        is_open = not ENDED.search(above) and len(above.split()) > 2
        return is_open and below[:1].islower() and not split_label(below)[0]

    def _stands_apart(self, start: int, end: int) -> bool:
        """Whether a blank line parts a run from the text above or below; a hard wrap leaves none."""
        first, last = self.printed[start], self.printed[end - 1]
        return self.lines[first - 1].is_blank or self.lines[last + 1].is_blank

    def _is_open_above(self, start: int) -> bool:
        """Whether the sentence above a run lacks what it is about: "granted to", and not "be granted; and"."""
        above = plain(self.lines[self.printed[start - 1]].text) if start else ""
        return is_left_open(above) and not _JOINED.search(above[-10:])

    def _ends_sentence(self, start: int) -> bool:
        """Whether a name is the end of the sentence above it: "referred to the", "Roads Panel".

        A hard wrap leaves no blank line between the two; past one, a name that is printed again is the head of pages.
        """
        at = self.printed[start]
        text = self.lines[at].text
        is_own = self.seen[_masked(text)] == 1 and not _FIGURE.search(text)
        return self._is_open_above(start) and (is_own or not self.lines[at - 1].is_blank)

    def _is_object(self, start: int, end: int) -> bool:
        """Whether a name stands where the halves of a sentence lack one: "sent to the", the name, "for comment"."""
        if not self._ends_sentence(start) or end == len(self.printed):
            return False
        above, below = (plain(self.lines[self.printed[at]].text) for at in (start - 1, end))
        return bool(_WANTS_NAME.search(above[-10:]) and _GOES_ON.match(below))

    def _is_between_clauses(self, start: int, end: int) -> bool:
        """Whether the list above a run goes on right below it."""
        label = _label(self.lines[self.printed[end]]) if end < len(self.printed) else ""
        above = (_label(self.lines[at]) for at in self.printed[max(0, start - CLAUSE_LINES) : start])
        return bool(label) and any(follows(label, each) for each in above if each)


def _ends(are_of_run: Sequence[bool]) -> list[int]:
    """For each place where the run of lines ends that begins there."""
    ends = [len(are_of_run)] * (len(are_of_run) + 1)
    for at in range(len(are_of_run) - 1, -1, -1):
        ends[at] = ends[at + 1] if are_of_run[at] else at
    return ends


def _label(line: Line) -> str:
    """The label of the clause that begins on a line, in the first cell that is filled or beside the number of a row."""
    cells = (f"{cell} x" for cell in line.cells)  # a label may be alone in its cell, and is one only before a text
    return next((label for cell in cells if (label := split_label(cell)[0])), "")


def _kind(printed: str, front: Front) -> str:
    """What of the head of a page a line may be: a name, perhaps apart, a day, a count, a number; empty for a text."""
    text = plain(printed.replace("\t", " ")).strip(" |*_") if len(printed) <= HEAD_LENGTH else ""
    if text.startswith(_EDGE_STARTS) and _EDGE.fullmatch(folded(text)):
        return "count"
    if not text or text[0].islower() or text.endswith((".", ":", ";", ",")) or _NUMBERED.match(text):
        return ""
    count = patterns.sub(r"[\s|]+", " ", folded(text))
    if _COUNT.fullmatch(count):
        return "number" if count.isdecimal() else "count"
    continued = CONTINUED.search(count)
    dated = _DATED.fullmatch(text)
    is_dated = dated is not None and dated["body"].isupper() and is_body(dated["body"])
    if is_dated or (continued and _MINUTE.fullmatch(count[: continued.start()])):
        return "name"
    return _kind_of_front(text, front)


def _kind_of_front(text: str, front: Front) -> str:
    """Whether a line is made of the names of the front, with a day of it perhaps, or is such a day alone."""
    text = _with_plain_day(text)
    days = find_dates(text)
    rest = _without_days(text)
    if not _is_titled(rest) or any(day.iso not in front.days for day in days):
        return ""
    words = _without_filling(rest)
    if not words:
        return "day" if days else ""
    if _is_made_of(words, front.names):
        return "name"
    # Other words beside the body and its very day, such as the name of a division, are a head where they tear a text.
    return "apart" if days and any(f" {name} " in f" {words} " for name in front.names) else ""


def _with_plain_day(text: str) -> str:
    """A line with its day as a sentence prints it.

    >>> _with_plain_day("Cabinet 20/November2025")
    'Cabinet 20 November 2025'
    """
    return _ODD_DAY.sub(r"\1 \2 \3", text) if _FIGURE.search(text) else text


def _is_column(cell: str) -> bool:
    """Whether a cell may be the name of a column, which the table has again on the next page."""
    return len(cell) <= COLUMN_LENGTH and not _FIGURE.search(cell) and _is_titled(cell) and cell[-1:].isalpha()


def _is_titled(text: str) -> bool:
    """Whether the longer words of a text have capitals, those aside that may stand beside a name."""
    return all(word[0].isupper() for word in _WORD.findall(text) if len(word) > 3 and folded(word) not in _FILLING)


def _is_made_of(words: str, names: Sequence[str]) -> bool:
    """Whether a text is nothing but names, one after another."""
    for name in names:
        if words == name or (words.startswith(f"{name} ") and _is_made_of(words[len(name) + 1 :], names)):
            return True
    return False


def _without_days(text: str) -> str:
    for day in reversed(find_dates(text)):
        text = f"{text[: day.start]} {text[day.end :]}"
    return text


def _without_filling(text: str) -> str:
    """The words of a text that are of names, folded."""
    words = (folded(word) for word in _WORD.findall(text.replace("&", " and ")))
    return " ".join(word for word in words if word not in _FILLING)


def _masked(text: str) -> str:
    """A line without its figures, which count pages or minutes."""
    return patterns.sub(r"\d+", "0", folded(text))
