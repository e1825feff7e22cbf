"""Pages that stand where the records of a withdrawn pack were: a notice, so that no address dies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from openscrutiny.publishing.data.corpus import Committee, Council, MeetingPackage
from openscrutiny.publishing.data.missing import withdrawn_packs
from openscrutiny.publishing.pages.corrections_page import Withdrawal
from openscrutiny.publishing.parts.components import box, links
from openscrutiny.publishing.parts.provenance import withdrawn_words
from openscrutiny.publishing.writing.addresses import indicator_address, read_address, relative, subject_address
from openscrutiny.publishing.writing.html import Html, join, paragraph
from openscrutiny.publishing.writing.layout import Page, Section, page_text
from openscrutiny.publishing.writing.words import date_words


@dataclass(frozen=True)
class Notice:
    """What stands at an address from which a withdrawn pack took everything; `indicator_id` where it was one."""

    address: str
    title: str
    packages: Sequence[MeetingPackage]
    home: tuple[str, str]
    indicator_id: str = ""

    @property
    def withdrawals(self) -> list[Withdrawal]:
        """The packs that were withdrawn from the meetings it is about."""
        return [Withdrawal(package, each) for package in self.packages for each in withdrawn_packs(package)]

    @property
    def words(self) -> list[str]:
        """Which packs were withdrawn, when and why, each in a sentence."""
        return [withdrawn_words(each.entry) for each in self.withdrawals]

    @property
    def text(self) -> str:
        """The page as Markdown."""
        said = [box("Withdrawn", paragraph(each), kind="warning") for each in self.words]
        page = Page(
            address=self.address,
            title=self.title,
            description="What stood here was read from a pack that was withdrawn. The address lives on.",
            lead=join([*said, paragraph("What stood at this address is published no more. The address lives on.")]),
            sections=[Section("Meetings", _meetings(self.address, self.packages))],
            crumbs=[("Home", ""), self.home],
        )
        return page_text(page)


def withdrawn_packs_notices(package: MeetingPackage) -> Iterator[Notice]:
    """A notice for each pack that no longer feeds a meeting."""
    for withdrawal in withdrawn_packs(package):
        pack_id = str(withdrawal.get("pack_id", ""))
        address = read_address(package.address, pack_id)
        yield Notice(address, f"Withdrawn pack: {pack_id}", [package], council_of(package))


def withdrawn_indicators(council: Council) -> Iterator[Notice]:
    """A notice for each indicator that only withdrawn packs printed."""
    for key, packages in _named(council.meetings, "indicators"):
        if key not in council.indicators:
            address = indicator_address(council.council_id, key)
            yield Notice(address, "Withdrawn indicator", packages, (council.name, council.address), key)


def withdrawn_subjects(committee: Committee) -> Iterator[Notice]:
    """A notice for each subject that only withdrawn packs were about."""
    for key, packages in _named(committee.meetings, "subjects"):
        if key not in committee.subjects:
            address = subject_address(committee.council_id, committee.committee_id, key)
            yield Notice(address, "Withdrawn subject", packages, (committee.name, committee.address))


def council_of(package: MeetingPackage) -> tuple[str, str]:
    """Name and address of the council a meeting belongs to."""
    return package.meeting["council"], f"{package.council_id}/"


def _named(meetings: Iterable[MeetingPackage], name: str) -> Iterator[tuple[str, list[MeetingPackage]]]:
    """Ids that withdrawals name under `name`, each with its meetings, in the order of ids."""
    found: dict[str, list[MeetingPackage]] = {}
    for package in meetings:
        for key in dict.fromkeys(str(key) for each in withdrawn_packs(package) for key in each.get(name, [])):
            found.setdefault(key, []).append(package)
    yield from sorted(found.items())


def _meetings(address: str, packages: Sequence[MeetingPackage]) -> Html:
    return links(
        (relative(address, each.address), f"{each.meeting['committee']}, {date_words(each.meeting_date)}")
        for each in packages
    )
