"""Finds the cards of a pack: short names with labelled figures under them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from openscrutiny.printed.durations import clock_form, is_clock
from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.periods import Period, PeriodHint, period_of
from openscrutiny.printed.values import parse_value
from openscrutiny.printed.wording import folded, plain
from openscrutiny.reading.tables.captions import is_heading
from openscrutiny.reading.tables.card_lines import AIMS, CardLine, card_line, is_about_card
from openscrutiny.reading.tables.dating import year_of
from openscrutiny.reading.tables.describe import describe, unmarked
from openscrutiny.reading.tables.groups import bare_head, is_vague
from openscrutiny.reading.tables.text_above import TextAbove
from openscrutiny.reading.text.pack import Line, lines_of

#: More lines between the name and the first figure, and it names something else.
NAME_REACH: Final = 6
#: A longer name is a sentence.
MOST_NAME_WORDS: Final = 20

_NAMED = pattern_of(
    r"(?:(?:key )?performance )?(?:indicator|measure|kpi)(?: (?:name|title|description))?"
    r"(?:\s(?:[A-Z]{1,3} ?)?\d{1,3}[a-z]?)?\s?:\s?(?P<name>\S.*)",
    re.I,
)
_NUMBER = pattern_of(r"^\d{1,2}(?:\.\d{1,2}){0,2}[.)]?\s(?=[^\W\d_])")
#: What heads figures of several indicators, or what is said of them.
_NO_NAME = pattern_of(
    r"\b(?:reports?|scorecards?|dashboards?|summary|commentary|comments?|narrative|introduction|background|overview"
    r"|conclusions?|performance|targets?|results|priorit(?:y|ies)|key figures|highlights|recommendations?|risks?|update"
    r"|next steps|details|information|analysis|position|achievements|challenges|finances?|council)\W*$"
    r"|^(?:appendix|annex)\b|\b(?:committee|board|panel|cabinet|agenda|page)\b",
    re.I,
)


class Figure(NamedTuple):
    """A labelled figure and its line."""

    line: Line
    card: CardLine

    @property
    def role(self) -> str:
        """The role of the figure, that of a comparator where its label names another body."""
        said = self.card.said
        return "comparator" if said.role == "outturn" and said.comparator else said.role


class Card(NamedTuple):
    """One card: its name as printed, its figures, and the financial year of the table that stands right below it."""

    name: str
    figures: tuple[Figure, ...]
    year: Period | None


def find_cards(
    lines: Sequence[Line], own: Collection[str], hint: PeriodHint | None, taken: Collection[int]
) -> Iterator[Card]:
    """The cards of a pack, in order: a name, and labelled figures of which one at least is a number."""
    known, text = lines_of(lines), None
    rows = frozenset(known.rows)
    places = [at for at in known.printed.places(":") if at not in rows and known[at].number not in taken]
    figures = {at: Figure(known[at], card) for at in places if (card := card_line(known[at].text, own, hint))}
    for block in _blocks(sorted(figures), known):
        found = tuple(figures[at] for at in block)
        if not any(each.card.said.period or each.role in AIMS for each in found):
            continue
        text = text or TextAbove(lines)  # made only where it is asked: few packs print cards
        name, is_labelled = _name_above(text.texts(known[block[0]].number, NAME_REACH))
        if name and _is_card(found, name, is_labelled):
            yield Card(name, found, _year_below(known, block[-1], own))


def _is_card(figures: Sequence[Figure], name: str, is_labelled: bool) -> bool:
    """Whether labelled figures are those of an indicator.

    Under a mere heading an outturn stands beside what is aimed at or compared with; under a name that a label announces
    one figure is enough.
    """
    roles = {each.role for each in figures}
    is_whole = is_labelled or ("outturn" in roles and len(roles) > 1)
    return is_whole and any(_is_number(each, name) for each in figures)


def labelled_name(text: str) -> str:
    """The name that a label announces: "Indicator: …", "KPI 12: …"; empty where none does, or it is a sentence.

    >>> labelled_name("KPI 12: Homes let"), labelled_name("Homes let")
    ('Homes let', '')
    """
    named = _NAMED.fullmatch(plain(text))
    return unmarked(named["name"]) if named and is_short_name(named["name"]) else ""


def without_number(text: str) -> str:
    """A heading, plain, without its number: "2. Homes let"."""
    return unmarked(_NUMBER.sub("", plain(text), count=1))


def _blocks(places: Sequence[int], lines: Sequence[Line]) -> Iterator[list[int]]:
    """Runs of labelled figures with nothing between them but blank lines and what else a card says."""
    block: list[int] = []
    for at in places:
        if block and any(not _is_between(line) for line in lines[block[-1] + 1 : at]):
            yield block
            block = []
        block.append(at)
    if block:
        yield block


def _is_between(line: Line) -> bool:
    return line.is_blank or is_about_card(line.text)


def _name_above(texts: Iterable[str]) -> tuple[str, bool]:
    """The name in the nearest line above a card, and whether a label says that it is one; else empty."""
    text = next((text for text in texts if not is_about_card(text)), "")
    if _NAMED.fullmatch(plain(text)):
        name = labelled_name(text)
        return name, bool(name)
    name = without_number(text)
    return (name, False) if is_heading(text) and may_name(name) else ("", False)


def may_name(name: str) -> bool:
    """Whether a heading can be the name of an indicator: no label, no time, and no word for a part of a report."""
    said = describe(name)
    is_named = bool(said.measure) and not said.is_generic and not said.has_time and not is_vague(name)
    return is_named and ":" not in bare_head(name) and is_short_name(name) and not _NO_NAME.search(name)


def is_short_name(name: str) -> bool:
    """Whether a text is as short as a name, and no sentence."""
    return len(name.split()) <= MOST_NAME_WORDS and not name.endswith((".", ";", "?"))


def _is_number(figure: Figure, name: str) -> bool:
    """Whether a line prints a number: "Target: March" and "Actual: May" alone are of no indicator."""
    printed = figure.card.printed
    if is_clock(printed):
        return bool(clock_form(f"{name} | {figure.card.label}"))
    try:
        return parse_value(printed, is_target=figure.role in AIMS).is_number
    except ValueError:
        return False


def _year_below(lines: Sequence[Line], last: int, own: Collection[str]) -> Period | None:
    """The financial year in which all times lie that label the rows of the table right below a card."""
    at = last + 1
    while at < len(lines) and _is_between(lines[at]):
        at += 1
    periods = []
    while at < len(lines) and lines[at].is_row:
        if period := describe(plain(lines[at].cells[0]), own).period:
            periods.append(period)
        at += 1
    years = set(map(year_of, periods))
    year = years.pop() if len(years) == 1 else ""
    return period_of(year, "financial_year") if year else None


def names_told_apart_by_nothing(cards: Sequence[Card]) -> set[str]:
    """The names that several cards bear which print other figures for one role, body and time."""
    printed: dict[tuple[object, ...], set[str]] = defaultdict(set)
    for card in cards:
        for figure in card.figures:
            said = figure.card.said
            key = folded(card.name), figure.role, said.comparator, said.period or folded(figure.card.label)
            printed[key].add(folded(figure.card.printed))
    return {str(key[0]) for key, texts in printed.items() if len(texts) > 1}
