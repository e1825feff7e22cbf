"""The continuity register: which indicators committees are told of, and which came, went, changed names or targets."""

from __future__ import annotations

from collections.abc import Sequence

from openscrutiny.period_words import short_period
from openscrutiny.publishing.addresses import CONTINUITY, indicator_address, relative
from openscrutiny.publishing.components import empty
from openscrutiny.publishing.continuity import Line, continuity
from openscrutiny.publishing.corpus import Committee, Corpus, MeetingPackage
from openscrutiny.publishing.html import Column, Content, Html, bullets, details, join, link, paragraph, table
from openscrutiny.publishing.layout import Page, Section, page_text, titled
from openscrutiny.publishing.told import proven
from openscrutiny.publishing.words import date_words, joined, plural


def continuity_page(corpus: Corpus) -> str:
    """For each committee: the indicators that go on, came, went, were renamed or got another target."""
    parts = [
        join([titled(f"{council.name}: {committee.name}"), _committee(committee)])
        for council in corpus.councils
        for committee in council.committees
    ]
    page = Page(
        address=CONTINUITY,
        title="Continuity",
        description="Which indicators committees are told of from meeting to meeting: new, gone, renamed, retargeted.",
        lead=_lead(),
        sections=[Section("Committee by committee", join(parts) if parts else empty("No meeting has been added yet."))],
        crumbs=[("Home", "")],
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


def _committee(committee: Committee) -> Html:
    lines = continuity(committee)
    if not lines:
        return empty("No indicator of this committee is registered or held against a target yet.")
    reporting = lines[0].reporting
    if len(reporting) == 1:
        day = link(relative(CONTINUITY, reporting[0].address), date_words(reporting[0].meeting_date))
        said = f"{plural(len(lines), 'indicator')} so far. Nothing can be compared yet: one meeting with figures, of "
        return join([paragraph(said, day, ", has been added."), _register(lines)])
    return join([paragraph(_summary(lines)), _changes(lines), _register(lines)])


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


def _changes(lines: Sequence[Line]) -> Html:
    """The indicators whose name or target changed, one a line."""
    items = [_renamed(line) for line in lines if line.is_renamed]
    items += [_retargeted(line) for line in lines if line.is_retargeted]
    if not items:
        return paragraph("No indicator that was told again changed its name or its target.")
    return bullets(items)


def _renamed(line: Line) -> Html:
    called = [join([f"“{name}” on ", _day(package)]) for name, package in line.names]
    return join([_title(line), " goes by several names: ", join(called, "; "), "."])


def _retargeted(line: Line) -> Html:
    said = [
        join([proven(CONTINUITY, package, row), f" for {short_period(row['period'])}, told on ", _day(package)])
        for package, row in line.targets
    ]
    return join([_title(line), " had several targets: ", join(said, "; "), "."])


def _register(lines: Sequence[Line]) -> Html:
    """Every indicator, those that the newest meeting was told of first."""
    groups = [
        ("told again at the newest meeting", [line for line in lines if line.is_current and not line.is_new]),
        ("new at the newest meeting", [line for line in lines if line.is_new]),
        ("not told to the newest meeting", [line for line in lines if not line.is_current]),
    ]
    if len(lines[0].reporting) == 1:
        groups = [("told once", list(lines))]
    return join(_group(title, found) for title, found in groups if found)


def _group(title: str, lines: Sequence[Line]) -> Html:
    head = [Column(name, is_wide=True) for name in ("Indicator", "Told on", "Names in the papers")]
    made = table(f"Indicators {title}", head, [_row(line) for line in lines], is_stacked=True)
    return details(f"{plural(len(lines), 'indicator')} {title}", made)


def _row(line: Line) -> list[Content]:
    return [_title(line), join(map(_day, line.told), ", "), "; ".join(name for name, _ in line.names)]


def _title(line: Line) -> Html:
    council_id = line.told[-1].council_id
    return link(relative(CONTINUITY, indicator_address(council_id, line.indicator_id)), line.indicator["title"])


def _day(package: MeetingPackage) -> Html:
    return link(relative(CONTINUITY, package.address), date_words(package.meeting_date))
