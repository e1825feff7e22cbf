"""The same indicator across councils, only where what is measured and the period agree; never a league table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from openscrutiny.period_words import period_words
from openscrutiny.publishing.addresses import COMPARE, indicator_address, relative
from openscrutiny.publishing.components import empty
from openscrutiny.publishing.corpus import Corpus, Council
from openscrutiny.publishing.figures import Figure, newest_figures
from openscrutiny.publishing.html import Column, Content, Html, bullets, join, link, paragraph, table
from openscrutiny.publishing.layout import Page, Section, page_text, titled
from openscrutiny.publishing.scores import is_own
from openscrutiny.publishing.told import proven
from openscrutiny.publishing.words import joined
from openscrutiny.schema import Row
from openscrutiny.wording import folded

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
    def periods(self) -> dict[tuple[str, str], Figure]:
        """Its values by period."""
        return {(row["period"], row["period_type"]): (package, row) for package, row in self.figures}


def compare_page(corpus: Corpus) -> str:
    """Indicators that several councils have registered, and why others are left out."""
    shared = {title: found for title, found in _by_title(corpus).items() if len(found) > 1}
    compared = {title: found for title, found in shared.items() if not _reason(found)}
    left_out = {title: found for title, found in shared.items() if title not in compared}
    page = Page(
        address=COMPARE,
        title="Compare councils",
        description="The same registered indicator across councils, only where definition and period agree.",
        lead=paragraph(_WHY, class_="os-summary"),
        sections=[
            Section("What can be compared", join(_compared(found) for found in compared.values()) or _none(corpus)),
            Section("What is left out, and why", _left_out(corpus, left_out)),
        ],
        crumbs=[("Home", "")],
        has_contents=False,
    )
    return page_text(page)


def _by_title(corpus: Corpus) -> dict[str, list[Registered]]:
    """Registered indicators by title in small letters, the councils of each in the order of their names."""
    found: dict[str, list[Registered]] = defaultdict(list)
    for council in corpus.councils:
        for key, row in council.indicators.items():
            if row["is_registered"] == "true":
                own = [each for each in council.observations.get(key, ()) if is_own(each[1])]
                figures = [each for each in newest_figures(own) if each[1]["value"] and each[1]["period"]]
                found[folded(row["title"])].append(Registered(council, row, figures))
    return dict(sorted(found.items()))


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


def _compared(found: Sequence[Registered]) -> Html:
    periods = _common_periods(found)
    head: list[Column | str] = [
        Column("Council", is_wide=True),
        *(Column(period_words(*period), is_number=True) for period in periods),
    ]
    rows = [_council_row(each, periods) for each in found]
    title = found[0].row["title"]
    definition = paragraph(f"Definition: {found[0].row['definition']}", class_="os-note")
    return join([titled(title), table(f"{title}, by council", head, rows, "", True, is_stacked=True), definition])


def _council_row(each: Registered, periods: Sequence[tuple[str, str]]) -> list[Content]:
    address = relative(COMPARE, indicator_address(each.council.council_id, each.row["indicator_id"]))
    cells = [proven(COMPARE, *each.periods[period]) if period in each.periods else "not reported" for period in periods]
    return [link(address, each.council.name), *cells]


def _none(corpus: Corpus) -> Html:
    registered = [
        f"{council.name} has registered {sum(row['is_registered'] == 'true' for row in council.indicators.values()):,}"
        for council in corpus.councils
    ]
    said = f" Of indicators with figures, {joined(registered)}." if registered else ""
    return empty(f"Nothing can be compared yet: no indicator is registered alike by two councils.{said}")


def _left_out(corpus: Corpus, left_out: dict[str, list[Registered]]) -> Html:
    items = [
        f"{found[0].row['title']} ({joined([each.council.name for each in found])}): {_reason(found)}."
        for found in left_out.values()
    ]
    alone = sum(len(found) == 1 for found in _by_title(corpus).values())
    if alone:
        items.append(f"{alone:,} registered by one council alone.")
    unregistered = sum(
        row["is_registered"] != "true" for council in corpus.councils for row in council.indicators.values()
    )
    if unregistered:
        items.append(f"{unregistered:,} that nobody has registered yet: they stand under the words their papers print.")
    return bullets(items) or empty("Nothing is left out.")
