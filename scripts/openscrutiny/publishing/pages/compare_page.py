"""The same indicator across councils, only where what is measured and the period agree; never a league table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import merge
from itertools import groupby, islice
from typing import Any, Final

from openscrutiny.printed.period_words import period_words
from openscrutiny.printed.wording import folded
from openscrutiny.publishing.data.catalogue import Part
from openscrutiny.publishing.data.caveats import basis_of
from openscrutiny.publishing.data.corpus import Corpus, Council
from openscrutiny.publishing.data.scores import is_own
from openscrutiny.publishing.drawing.figures import Figure, newest_figures
from openscrutiny.publishing.parts.components import empty
from openscrutiny.publishing.parts.counts import all_counts, counts_of
from openscrutiny.publishing.parts.paging import PagePart, part_links, sized_parts, weighed_sizes
from openscrutiny.publishing.parts.told import proven
from openscrutiny.publishing.writing.addresses import COMPARE, indicator_address, relative
from openscrutiny.publishing.writing.html import Column, Content, Html, bullets, join, link, paragraph, table
from openscrutiny.publishing.writing.layout import Page, Section, page_text, titled
from openscrutiny.publishing.writing.words import joined
from openscrutiny.schema import Row

#: Cells of one page; an indicator that many councils report for many periods has a page to itself.
_CELLS: Final = 4_000
#: Columns of the register that must be the same, and what they are called.
_MUST_AGREE = (("unit", "unit"), ("polarity", "direction that is better"), ("definition", "definition"))
_WHY = (
    "Figures of two councils are shown side by side only where both have registered the indicator under the same "
    "title, with the same unit, direction and definition, and only for a period that both report. Councils stand in "
    "the order of their names: places differ in ways that no indicator measures, so nothing here is a ranking."
)


@dataclass(frozen=True)
class Registered:
    """An indicator in the register of a council, and the council's own values."""

    council: Council
    row: Row
    figures: Sequence[Figure]

    @property
    def title(self) -> str:
        """Its title in small letters, by which it is compared."""
        return folded(self.row["title"])

    @property
    def periods(self) -> dict[tuple[str, str], Figure]:
        """Its values by period."""
        return {(row["period"], row["period_type"]): (package, row) for package, row in self.figures}


def _registered(council: Council) -> list[Registered]:
    """The registered indicators of a council, in the order of their titles."""
    found = []
    for key, row in council.indicators.items():
        if row["is_registered"] == "true":
            own = [each for each in council.observations.get(key, ()) if is_own(each[1])]
            figures = [each for each in newest_figures(own) if each[1]["value"] and _is_of_period(each)]
            found.append(Registered(council, row, figures))
    return sorted(found, key=lambda each: each.title)


def _is_of_period(figure: Figure) -> bool:
    """Whether a figure is of the period that it is printed for."""
    return bool(figure[1]["period"]) and not basis_of(*figure).figure_of


def _packed(registered: Registered) -> list[Any]:
    return [registered.row, [[package.meeting_id, row] for package, row in registered.figures]]


def _unpacked(council: Council, line: Any) -> Registered:
    return Registered(council, line[0], [(council.meeting(meeting_id), row) for meeting_id, row in line[1]])


#: The registered indicators of a council, each with the council's own values.
REGISTERED: Final = Part[Registered]("registered", _registered, _packed, _unpacked)


@dataclass(frozen=True)
class Comparison:
    """An indicator that several councils have registered under one title."""

    registered: Sequence[Registered]

    @property
    def periods(self) -> list[tuple[str, str]]:
        """Periods that at least two of the councils report, newest first."""
        return _common_periods(self.registered)

    @property
    def reason(self) -> str:
        """Why the councils' values cannot be compared; empty where they can."""
        return _reason(self.registered)


def comparisons(corpus: Corpus) -> Iterator[Comparison]:
    """Each indicator that several councils have registered under one title, in the order of titles."""
    return (Comparison(found) for found in _by_title(corpus) if len(found) > 1)


def compare_pages(corpus: Corpus) -> Iterator[tuple[str, str]]:
    """Address and Markdown of each page of indicators that several councils have registered, and why others are not.

    They are gone through a title at a time, so that no more of them is held than is shown on one page.
    """
    weights, left_out = _weighed(corpus)
    compared = (each.registered for each in comparisons(corpus) if not each.reason)
    for part in sized_parts(COMPARE, weighed_sizes(weights, _CELLS)):
        shown = join(_compared(part.address, found) for found in islice(compared, part.size))
        yield part.address, _page(corpus, part, shown, left_out)


def _page(corpus: Corpus, part: PagePart, shown: Html, left_out: Sequence[str]) -> str:
    ways = part_links(part, "Indicators")
    sections = [Section("What can be compared", join([ways, shown or _none(corpus), ways]))]
    if part.is_front:
        sections.append(Section("What is left out, and why", bullets(left_out) or empty("Nothing is left out.")))
    page = Page(
        address=part.address,
        title=part.titled("Compare councils"),
        description="The same registered indicator across councils, only where definition and period agree.",
        lead=paragraph(_WHY, class_="os-summary"),
        sections=sections,
        crumbs=[("Home", "")] if part.is_front else [("Home", ""), ("Compare councils", COMPARE)],
        has_contents=False,
    )
    return page_text(page)


def _weighed(corpus: Corpus) -> tuple[list[int], list[str]]:
    """How many cells each indicator that is compared takes, and what is left out, and why."""
    weights: list[int] = []
    items: list[str] = []
    alone = 0
    for found in _by_title(corpus):
        if len(found) == 1:
            alone += 1
        elif reason := _reason(found):
            named = joined([each.council.name for each in found])
            items.append(f"{found[0].row['title']} ({named}): {reason}.")
        else:
            weights.append(len(found) * len(_common_periods(found)))
    if alone:
        items.append(f"{alone:,} registered by one council alone.")
    counts = all_counts(corpus)
    if unregistered := counts.indicators - counts.registered:
        items.append(f"{unregistered:,} that nobody has registered yet: they stand under the words their papers print.")
    return weights, items


def _by_title(corpus: Corpus) -> Iterator[list[Registered]]:
    """Registered indicators of each title, the councils of each in the order of their names."""
    # Of equal titles, those of the council that comes first are given first.
    merged = merge(*(REGISTERED.of(council) for council in corpus.councils), key=lambda each: each.title)
    return (list(found) for _, found in groupby(merged, key=lambda each: each.title))


def _reason(found: Sequence[Registered]) -> str:
    """Why indicators of one title cannot be compared; empty where they can."""
    differing = [words for column, words in _MUST_AGREE if len({each.row[column] for each in found}) > 1]
    if differing:
        return f"the councils register another {joined(differing, 'or')}"
    if not found[0].row["definition"]:
        return "no council has registered a definition, so nobody can tell whether they measure the same"
    if not _common_periods(found):
        return "the councils report no period in common"
    return ""


def _common_periods(found: Sequence[Registered]) -> list[tuple[str, str]]:
    """Periods that at least two of the councils report, newest first."""
    counts: dict[tuple[str, str], list[str]] = defaultdict(list)
    for each in found:
        for key, (_, row) in each.periods.items():
            counts[key].append(row["period_end"])
    common = [(max(ends), key) for key, ends in counts.items() if len(ends) > 1]
    return [key for _, key in sorted(common, reverse=True)]


def _compared(page: str, found: Sequence[Registered]) -> Html:
    periods = _common_periods(found)
    head: list[Column | str] = [
        Column("Council", is_wide=True),
        *(Column(period_words(*period), is_number=True) for period in periods),
    ]
    rows = [_council_row(page, each, periods) for each in found]
    title = found[0].row["title"]
    definition = paragraph(f"Definition: {found[0].row['definition']}", class_="os-note")
    return join([titled(title), table(f"{title}, by council", head, rows, "", True, is_stacked=True), definition])


def _council_row(page: str, each: Registered, periods: Sequence[tuple[str, str]]) -> list[Content]:
    address = relative(page, indicator_address(each.council.council_id, each.row["indicator_id"]))
    cells = [proven(page, *each.periods[period]) if period in each.periods else "not reported" for period in periods]
    return [link(address, each.council.name), *cells]


def _none(corpus: Corpus) -> Html:
    registered = [f"{council.name} has registered {counts_of(council).registered:,}" for council in corpus.councils]
    said = f" Of indicators with figures, {joined(registered)}." if registered else ""
    return empty(f"Nothing can be compared yet: no indicator is registered alike by two councils.{said}")
