"""Meetings of a council or a committee: the newest on its page, and those before them on pages of their own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from openscrutiny.publishing.data.corpus import Committee, Council, MeetingPackage
from openscrutiny.publishing.parts.listings import meetings_by_year
from openscrutiny.publishing.parts.paging import PagePart, page_parts, part_links
from openscrutiny.publishing.writing.html import Html, join
from openscrutiny.publishing.writing.layout import Page, Section, page_text

#: Meetings of one page: those of a council in four months, of a committee in some years.
MEETINGS: Final = 100
_BELOW: Final = "meetings/"


def newest_meetings(home: Council | Committee) -> Html:
    """The newest meetings, for the page of the council or committee, with the way to the others."""
    part, shown = next(_parts(home))
    return _listed(home, part, shown)


def older_meeting_pages(home: Council | Committee, crumbs: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Address and Markdown of each page of the meetings before those."""
    for part, shown in _parts(home):
        if not part.is_front:
            page = Page(
                address=part.address,
                title=part.titled("Meetings"),
                over_title=home.name,
                description=f"Older meetings of {home.name}: told, decided, owed.",
                lead=Html(""),
                sections=[Section("Meetings", _listed(home, part, shown))],
                crumbs=[*crumbs, (home.name, home.address)],
                has_contents=False,
            )
            yield part.address, page_text(page)


def _parts(home: Council | Committee) -> Iterator[tuple[PagePart, Sequence[MeetingPackage]]]:
    """The meetings of each page, newest first."""
    newest_first = sorted(home.meetings, key=lambda package: package.meeting_date, reverse=True)
    for part in page_parts(home.address, len(newest_first), MEETINGS, _BELOW):
        yield part, newest_first[part.first - 1 : part.last]


def _listed(home: Council | Committee, part: PagePart, shown: Sequence[MeetingPackage]) -> Html:
    ways = part_links(part, "Meetings")
    return join([ways, meetings_by_year(part.address, home, shown), ways])
