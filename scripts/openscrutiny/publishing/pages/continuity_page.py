"""The continuity register: which indicators committees are told of, and which came, went, changed names or targets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import astuple, dataclass
from itertools import islice
from typing import Final

from openscrutiny.printed.period_words import short_period
from openscrutiny.publishing.data.catalogue import Part
from openscrutiny.publishing.data.continuity import Line, continuity
from openscrutiny.publishing.data.corpus import Corpus, Council, MeetingPackage
from openscrutiny.publishing.parts.components import empty
from openscrutiny.publishing.parts.paging import PagePart, part_links, sized_parts, weighed_sizes
from openscrutiny.publishing.parts.told import proven
from openscrutiny.publishing.writing.addresses import CONTINUITY, indicator_address, relative
from openscrutiny.publishing.writing.html import Column, Content, Html, bullets, details, join, link, paragraph, table
from openscrutiny.publishing.writing.layout import Page, Section, page_text, titled
from openscrutiny.publishing.writing.words import date_words, joined, plural

#: Letters of HTML of one page of the register.
_LETTERS: Final = 600_000


@dataclass(frozen=True)
class _Followed:
    """What the page says of a committee: as it stands on the first page, and on one a folder below."""

    front: str
    below: str


def _followed(council: Council) -> Iterator[_Followed]:
    """The committees of a council, in the order of their names."""
    below = f"{CONTINUITY}below/"
    for committee in council.committees:
        title, lines = titled(f"{council.name}: {committee.name}"), continuity(committee)
        yield _Followed(*(join([title, _committee(page, lines)]) for page in (CONTINUITY, below)))


#: The committees of a council, each as the page has it.
FOLLOWED: Final = Part[_Followed]("continuity", _followed, astuple, lambda _, line: _Followed(*line))


def continuity_pages(corpus: Corpus) -> Iterator[tuple[str, str]]:
    """Address and Markdown of each page of the register.

    It has, for each committee, the indicators that go on, came, went, were renamed or got another target.
    """
    weights = [len(each.front) for each in _all_followed(corpus)]
    followed = _all_followed(corpus)
    for part in sized_parts(CONTINUITY, weighed_sizes(weights, _LETTERS)):
        shown = [Html(each.front if part.is_front else each.below) for each in islice(followed, part.size)]
        yield part.address, _page(part, shown)


def _all_followed(corpus: Corpus) -> Iterator[_Followed]:
    return (each for council in corpus.councils for each in FOLLOWED.of(council))


def _page(part: PagePart, shown: Sequence[Html]) -> str:
    ways = part_links(part, "Committees")
    content = join([ways, *shown, ways]) if shown else empty("No meeting has been added yet.")
    page = Page(
        address=part.address,
        title=part.titled("Continuity"),
        description="Which indicators committees are told of from meeting to meeting: new, gone, renamed, retargeted.",
        lead=_lead(),
        sections=[Section("Committee by committee", content)],
        crumbs=[("Home", "")] if part.is_front else [("Home", ""), ("Continuity", CONTINUITY)],
    )
    return page_text(page)


def _lead() -> Html:
    return join(
        [
            paragraph(
                "A committee can follow an indicator only as long as it is told of it. Here stands which indicators "
                "its papers reported when, under which names and with which targets."
            ),
            paragraph(
                "Only meetings added here are compared. An indicator may have been reported to a meeting in between, "
                "or elsewhere: that it is missing here does not show that the council dropped it.",
                class_="os-note",
            ),
        ]
    )


def _committee(page: str, lines: Sequence[Line]) -> Html:
    if not lines:
        return empty("No indicator of this committee is registered or held against a target yet.")
    reporting = lines[0].reporting
    if len(reporting) == 1:
        day = link(relative(page, reporting[0].address), date_words(reporting[0].meeting_date))
        said = f"{plural(len(lines), 'indicator')} so far. Nothing can be compared yet: one meeting with figures, of "
        return join([paragraph(said, day, ", has been added."), _register(page, lines)])
    return join([paragraph(_summary(lines)), _changes(page, lines), _register(page, lines)])


def _summary(lines: Sequence[Line]) -> str:
    first, last = lines[0].reporting[0], lines[0].reporting[-1]
    told = f"{plural(len(lines[0].reporting), 'meeting')} with figures, from {date_words(first.meeting_date)}"
    counts = [
        (sum(line.is_current and not line.is_new for line in lines), "told again"),
        (sum(line.is_new for line in lines), "new"),
        (sum(not line.is_current for line in lines), "not told"),
    ]
    words = joined([f"{count:,} {word}" for count, word in counts])
    return f"{told} to {date_words(last.meeting_date)}. At the newest: {words}."


def _changes(page: str, lines: Sequence[Line]) -> Html:
    """The indicators whose name or target changed, one a line."""
    items = [_renamed(page, line) for line in lines if line.is_renamed]
    items += [_retargeted(page, line) for line in lines if line.is_retargeted]
    if not items:
        return paragraph("No indicator that was told again changed its name or its target.")
    return bullets(items)


def _renamed(page: str, line: Line) -> Html:
    called = [join([f"“{name}” on ", _day(page, package)]) for name, package in line.names]
    return join([_title(page, line), " goes by several names: ", join(called, "; "), "."])


def _retargeted(page: str, line: Line) -> Html:
    said = [
        join([proven(page, package, row), f" for {short_period(row['period'])}, told on ", _day(page, package)])
        for package, row in line.targets
    ]
    return join([_title(page, line), " had several targets: ", join(said, "; "), "."])


def _register(page: str, lines: Sequence[Line]) -> Html:
    """Every indicator, those that the newest meeting was told of first."""
    groups = [
        ("told again at the newest meeting", [line for line in lines if line.is_current and not line.is_new]),
        ("new at the newest meeting", [line for line in lines if line.is_new]),
        ("not told to the newest meeting", [line for line in lines if not line.is_current]),
    ]
    if len(lines[0].reporting) == 1:
        groups = [("told once", list(lines))]
    return join(_group(page, title, found) for title, found in groups if found)


def _group(page: str, title: str, lines: Sequence[Line]) -> Html:
    head = [Column(name, is_wide=True) for name in ("Indicator", "Told on", "Names in the papers")]
    made = table(f"Indicators {title}", head, [_row(page, line) for line in lines], is_stacked=True)
    return details(f"{plural(len(lines), 'indicator')} {title}", made)


def _row(page: str, line: Line) -> list[Content]:
    return [
        _title(page, line),
        join((_day(page, package) for package in line.told), ", "),
        "; ".join(name for name, _ in line.names),
    ]


def _title(page: str, line: Line) -> Html:
    council_id = line.told[-1].council_id
    return link(relative(page, indicator_address(council_id, line.indicator_id)), line.indicator["title"])


def _day(page: str, package: MeetingPackage) -> Html:
    return link(relative(page, package.address), date_words(package.meeting_date))
