"""A meeting for machines: the schema.org event and data set that its page carries."""

from __future__ import annotations

from typing import Final

from openscrutiny.publishing.corpus import MeetingPackage
from openscrutiny.publishing.licences import licence_address
from openscrutiny.publishing.words import date_words
from openscrutiny.schema import RESOURCES

#: Stands for the address of the site, which only the site generator knows; the template puts it in.
SITE: Final = "https://site.invalid/"


def meeting_json_ld(package: MeetingPackage) -> dict[str, object]:
    """The meeting as an Event and its data package as a Dataset."""
    return {"@context": "https://schema.org", "@graph": [_event(package), _dataset(package)]}


def _event(package: MeetingPackage) -> dict[str, object]:
    row = package.meeting
    start = f"T{row['start_time']}" if row["start_time"] else ""
    event: dict[str, object] = {
        "@type": "Event",
        "@id": f"{SITE}{package.address}#meeting",
        "name": f"{row['committee']}, {date_words(row['meeting_date'])}",
        "startDate": f"{row['meeting_date']}{start}",
        "organizer": {"@type": "GovernmentOrganization", "name": row["council"]},
        "url": f"{SITE}{package.address}",
    }
    if row["venue"]:
        event["location"] = {"@type": "Place", "name": row["venue"], "address": row["venue"]}
    return event


def _dataset(package: MeetingPackage) -> dict[str, object]:
    row = package.meeting
    dataset: dict[str, object] = {
        "@type": "Dataset",
        "@id": f"{SITE}{package.address}#data",
        "name": str(package.descriptor.get("title", package.meeting_id)),
        "description": (
            f"Figures, decisions and actions read from the papers of the meeting of {row['committee']}, "
            f"{row['council']}, on {date_words(row['meeting_date'])}, each with the line that proves it."
        ),
        "identifier": package.meeting_id,
        "version": str(package.descriptor.get("version", "")),
        "url": f"{SITE}{package.address}",
        "isAccessibleForFree": True,
        "creator": {"@type": "Organization", "name": "Open Scrutiny"},
        "keywords": [str(word) for word in package.descriptor.get("keywords", [])],
        "distribution": [_distribution(package, name) for name in RESOURCES],
    }
    if licence := licence_address(package):
        dataset["license"] = licence
    return dataset


def _distribution(package: MeetingPackage, name: str) -> dict[str, str]:
    resource = RESOURCES[name]
    return {
        "@type": "DataDownload",
        "name": resource.title,
        "encodingFormat": "text/csv",
        "contentUrl": f"{SITE}{package.address}{resource.path}",
    }
