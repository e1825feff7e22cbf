"""Packs that were published once and are so no more: what a data package still says of them."""

from __future__ import annotations

from typing import Any, Final, cast

from openscrutiny.building.meetings import MeetingPapers, ReadPack
from openscrutiny.building.observations import named_indicator
from openscrutiny.building.printed import Printed
from openscrutiny.building.subjects import Subjects
from openscrutiny.ids import slug
from openscrutiny.kept.register import Register
from openscrutiny.records import Observation, Place

#: The records that have subjects, and the field that holds the title.
_TITLED: Final = {
    "agenda_items": "title",
    "recommendations": "report_title",
    "resolutions": "item_title",
    "actions": "item_title",
    "forward_plan": "subject",
}


def withdrawals(papers: MeetingPapers, register: Register, subjects: Subjects) -> list[dict[str, Any]]:
    """Each withdrawn pack of a meeting: who withdrew it, when and why, and which addresses it leaves without content.

    Only ids are kept, and only as long as the pack's records are: an editor who deletes them leaves no trace of them.
    """
    return [_withdrawal(each, papers, register, subjects) for each in papers.packs if each.is_withdrawn]


def _withdrawal(read: ReadPack, papers: MeetingPapers, register: Register, subjects: Subjects) -> dict[str, Any]:
    review, records = read.pack.review, papers.withdrawn.get(read.pack.pack_id, {})
    told = cast("list[Printed[Observation]]", records.get("observations", []))
    named = [each.record for each in told if slug(each.record.indicator_title)]
    titles = [_title(each.record, field) for name, field in _TITLED.items() for each in records.get(name, ())]
    return {
        "pack_id": read.pack.pack_id,
        "by": review.by,
        "on": review.on,
        "note": review.note.rstrip("."),
        "corrections": str(len(read.pack.corrections)),
        "indicators": sorted({named_indicator(each, register).indicator_id for each in named}),
        "subjects": sorted(set(filter(None, map(subjects.subject_id, titles)))),
    }


def _title(record: Place, field: str) -> str:
    return str(getattr(record, field))
