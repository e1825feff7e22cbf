"""Where a meeting's records come from: its packs, the ledger of their cells, how to cite them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any, Final

from openscrutiny.publishing.data.corpus import MeetingPackage
from openscrutiny.publishing.data.missing import withdrawn_packs
from openscrutiny.publishing.parts.components import box, empty, links
from openscrutiny.publishing.parts.packs_read import PackRead, packs_read
from openscrutiny.publishing.writing.addresses import read_address, relative, review_address
from openscrutiny.publishing.writing.html import (
    Column,
    Html,
    TableRow,
    details,
    escape,
    facts,
    join,
    link,
    paragraph,
    table,
    tag,
)
from openscrutiny.publishing.writing.words import date_words, number_words, plural, sentence
from openscrutiny.schema import Row

OPEN_LICENCE: Final = "Open Government Licence v3.0"
_COUNTS: Final = ("cells_found", "cells_published", "cells_refused", "cells_set_aside")


def source_boxes(package: MeetingPackage) -> Html:
    """Each pack that fed the meeting: what it is, who reviewed it, and the page that proves it line by line."""
    packs = packs_read(package)
    if not (packs or withdrawn_packs(package)):
        return empty("Nothing was read from a pack for this meeting.")
    return join(
        [*(_source_box(package, read) for read in packs), *map(partial(_gone_box, package), withdrawn_packs(package))]
    )


def _gone_box(package: MeetingPackage, withdrawal: Mapping[str, Any]) -> Html:
    pack_id = str(withdrawal.get("pack_id", ""))
    notice = link(relative(package.address, read_address(package.address, pack_id)), f"Notice about {pack_id}")
    return box("Withdrawn", paragraph(withdrawn_words(withdrawal)), paragraph(notice), kind="source")


def _source_box(package: MeetingPackage, read: PackRead) -> Html:
    source = read.source
    known = facts(
        [
            ("Published at", address_part(source)),
            ("Licence", _licence(source)),
            ("Review", _review(source)),
        ]
    )
    file = facts(
        [
            ("File", str(source.get("file_name", ""))),
            ("Pages", lines_words(read)),
            ("SHA-256", tag("code", str(source["sha256"])) if source.get("sha256") else ""),
        ]
    )
    about = details("Licence, review and the file itself", known, file)
    proof = link(relative(package.address, read.address), f"Every record read from {read.pack_id}, line by line")
    return box(str(source.get("title") or read.pack_id), paragraph(proof), about, kind="source")


def lines_words(read: PackRead) -> str:
    """What the line of a record is a line of, where the papers have no such line; empty where pages are known.

    Whoever opens the papers must not look for a number that they do not print.
    """
    if read.has_pages:
        return ""
    copy = "a text copy of the papers" if read.is_text_copy else "the text of the papers"
    return f"This was read from {copy}, without page numbers. Lines are counted in that text: no paper prints them."


def address_part(source: Mapping[str, Any]) -> Html:
    """Where the papers are published, and where else to look if nobody recorded it."""
    address = str(source.get("path", ""))
    if address:
        return link(address, address)
    return escape("Address not recorded: look for the meeting on the council's website")


def _licence(source: Mapping[str, Any]) -> str:
    said = str(source.get("licence", "") or "not stated")
    basis = str(source.get("licence_basis", ""))
    return f"{said} ({basis})" if basis else said


def _review(source: Mapping[str, Any]) -> str:
    review = source.get("review")
    if not isinstance(review, dict) or not review.get("status"):
        return ""
    if review["status"] != "reviewed":
        return f"This pack is {review['status']}: nobody has compared its records with the pack yet."
    when = date_words(str(review.get("on", "")))
    return sentence(f"Reviewed by {review.get('by', '')} on {when}. {review.get('note', '')}")


def ledger(package: MeetingPackage) -> Html:
    """What became of every cell of the pack's tables. Found = published + refused + set aside."""
    rows = package.tables["tables"]
    if not rows:
        return empty("No table of figures was found in the papers of this meeting.")
    found, published, refused, aside = ledger_totals([package]).values()
    said = paragraph(
        f"{plural(found, 'table cell')} found = {published:,} published + {refused:,} refused + {aside:,} set aside.",
        class_="os-sum",
    )
    note = paragraph(
        "A cell is refused where its row, column or meaning cannot be decided, and set aside where it holds no figure. "
        "Nothing is guessed and nothing is dropped in silence."
    )
    head: list[Column | str] = [
        Column("Table", is_wide=True),
        *(Column(title, is_number=True) for title in ("Found", "Published", "Refused", "Set aside")),
        Column("Why", is_wide=True),
    ]
    made = table("What became of each cell", head, [_ledger_row(row) for row in rows])
    return join([said, note, details(f"{plural(len(rows), 'table')}, one by one", made)])


def ledger_totals(packages: Sequence[MeetingPackage]) -> dict[str, int]:
    """Cells found, published, refused and set aside in the tables of some meetings."""
    rows = [row for package in packages for row in package.tables["tables"]]
    return {column: sum(int(row[column] or 0) for row in rows) for column in _COUNTS}


def _ledger_row(row: Row) -> TableRow:
    counts = [number_words(row[column]) for column in _COUNTS]
    return TableRow([row["title"] or row["table_id"], *counts, row["reason"]])


def cite(package: MeetingPackage) -> Html:
    """How to cite the meeting's data, and the licence of its sources."""
    meeting = package.meeting
    version, created = package.descriptor.get("version", ""), str(package.descriptor.get("created", ""))[:10]
    words = (
        f"{meeting['council']}, {meeting['committee']}, papers of the meeting of {date_words(package.meeting_date)}, "
        f"as read by Open Scrutiny, data package {package.meeting_id}, version {version}, {date_words(created)}."
    )
    return box("Cite as", paragraph(words, class_="os-cite"), *_attribution(package), kind="cite")


def _attribution(package: MeetingPackage) -> list[Html]:
    """The attribution the Open Government Licence asks for, where a pack is under it."""
    licences = [each for each in package.descriptor.get("licenses", []) if isinstance(each, dict)]
    if not any("OGL" in str(each.get("name", "")) for each in licences):
        return [paragraph("The packs do not state a licence. Facts may be quoted; name the source.")]
    return [paragraph(f"Contains public sector information licensed under the {OPEN_LICENCE}.")]


def notices(package: MeetingPackage) -> Html:
    """What a reader must know before all else: packs nobody has reviewed yet, and packs withdrawn."""
    about = _about(package)
    parts = [box("Withdrawn", paragraph(withdrawn_words(each)), kind="warning") for each in withdrawn_packs(package)]
    if about.get("is_pending"):
        said = "Nobody has compared these records with the pack yet. They are a preview: do not quote them."
        parts.append(box("Not reviewed yet", paragraph(said), _review_links(package), kind="warning"))
    return join(parts)


def _review_links(package: MeetingPackage) -> Html:
    """The pages of the preview by which packs are reviewed."""
    sources = (each for each in package.descriptor.get("sources", []) if isinstance(each, dict))
    waiting = [str(each.get("pack_id", "")) for each in sources if each.get("review", {}).get("status") == "pending"]
    return links((relative(package.address, review_address(each)), f"Review {each}") for each in waiting)


def withdrawn_words(withdrawal: Mapping[str, Any]) -> str:
    """Which pack was withdrawn, when and why."""
    when, note = date_words(str(withdrawal.get("on", ""))), str(withdrawal.get("note", ""))
    said = f"What was read from the pack {withdrawal.get('pack_id', '')} was withdrawn on {when}."
    return f"{said} {sentence(note)}" if note else said


def corrections(package: MeetingPackage) -> Html:
    """What editors published in place of what is printed, and why; nothing where they changed nothing."""
    rows = [each for each in _about(package).get("corrections", []) if isinstance(each, dict)]
    if not rows:
        return Html("")
    titles = ("Record", "Column", "Printed", "Published", "Why", "By")
    made = [
        TableRow(
            [
                str(each.get("key", "")),
                *(str(each.get(name, "")) or "blank" for name in ("field", "printed", "published")),
                str(each.get("reason", "")),
                f"{each.get('by', '')}, {date_words(str(each.get('on', '')))}",
            ]
        )
        for each in rows
    ]
    return table("Corrections", [Column(title, is_wide=True) for title in titles], made)


def _about(package: MeetingPackage) -> Mapping[str, Any]:
    found = package.descriptor.get("meeting")
    return found if isinstance(found, dict) else {}
