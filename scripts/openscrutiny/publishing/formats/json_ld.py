"""Pages in the words of schema.org: a meeting as Event and Dataset, an indicator and all data as Datasets."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final

from openscrutiny.publishing.data.corpus import DESCRIPTOR, Corpus, Council, MeetingPackage
from openscrutiny.publishing.files.download_lists import Download
from openscrutiny.publishing.files.licences import common_licence, licence_address
from openscrutiny.publishing.parts.counts import all_counts
from openscrutiny.publishing.writing.addresses import DATA, SITE, indicator_address
from openscrutiny.publishing.writing.words import date_words, plural
from openscrutiny.schema import RESOURCES, Row

_CONTEXT: Final = "https://schema.org"
_CREATOR: Final = {"@type": "Organization", "@id": f"{SITE}#publisher", "name": "Open Scrutiny", "url": SITE}
_CATALOGUE: Final = {"@type": "DataCatalog", "@id": f"{SITE}{DATA}#catalogue"}
#: Media types of what is offered.
MEDIA_TYPES: Final = {
    "CSV": "text/csv",
    "JSON": "application/json",
    "ODS": "application/vnd.oasis.opendocument.spreadsheet",
    "Parquet": "application/vnd.apache.parquet",
    "SQLite": "application/vnd.sqlite3",
    "XLSX": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "Zip": "application/zip",
}


def site_json_ld(corpus: Corpus) -> dict[str, Any]:
    """The site, and the catalogue of its data."""
    site = {"@type": "WebSite", "@id": f"{SITE}#site", "name": "Open Scrutiny", "url": SITE, "inLanguage": "en-GB"}
    catalogue = {
        **_CATALOGUE,
        "name": "Open Scrutiny: data of council meetings",
        "description": "What council committees are told, what they decide and what is still owed, as open data.",
        "url": f"{SITE}{DATA}",
        "publisher": _CREATOR,
        "dataset": [{"@id": f"{SITE}{DATA}#data"}],
        **({"dateModified": corpus.data_date} if corpus.data_date else {}),
    }
    return {"@context": _CONTEXT, "@graph": [{**site, "publisher": _CREATOR}, catalogue]}


def all_meetings_json_ld(corpus: Corpus, downloads: Sequence[Download]) -> dict[str, Any]:
    """The tables of all meetings as one Dataset."""
    names = ", ".join(council.name for council in corpus.councils) or "no council yet"
    made = _dataset(
        DATA,
        "Open Scrutiny: all meetings",
        f"Figures, decisions and actions of {plural(len(corpus.meetings), 'meeting')} of council committees "
        f"({names}), each with the line it was read from.",
        downloads,
    )
    made |= _dated(corpus.data_date) | _licensed(common_licence(corpus.meetings))
    counts = all_counts(corpus)
    made |= {"temporalCoverage": f"{counts.first_day}/{counts.last_day}"} if counts.first_day else {}
    return {"@context": _CONTEXT, **made}


def indicator_json_ld(council: Council, indicator_id: str, downloads: Sequence[Download]) -> dict[str, Any]:
    """The values of an indicator as a Dataset."""
    row, told = council.indicators[indicator_id], council.observations.get(indicator_id, [])
    said = f"Values of “{row['title']}” as told to committees of {council.name}, each with the line it was read from."
    made = _dataset(
        indicator_address(council.council_id, indicator_id), f"{row['title']}, {council.name}", said, downloads
    )
    made["variableMeasured"] = {"@type": "PropertyValue", "name": row["title"]}
    if row["unit"]:
        made["variableMeasured"]["unitText"] = row["unit"]
    made["spatialCoverage"] = _place(council.name, council.gss_code)
    packages = {package.meeting_id: package for package, _ in told}
    days = [str(package.descriptor.get("created", ""))[:10] for package in packages.values()]
    made |= _dated(max(days, default="")) | _licensed(common_licence(packages.values()))
    made |= _covering(each for _, each in told)
    return {"@context": _CONTEXT, **made}


def meeting_json_ld(package: MeetingPackage) -> dict[str, Any]:
    """The meeting as an Event and its data package as a Dataset."""
    return {"@context": _CONTEXT, "@graph": [_event(package), _meeting_dataset(package)]}


def _event(package: MeetingPackage) -> dict[str, Any]:
    row = package.meeting
    event: dict[str, Any] = {
        "@type": "Event",
        "@id": f"{SITE}{package.address}#meeting",
        "name": f"{row['committee']}, {date_words(row['meeting_date'])}",
        "startDate": _moment(row["meeting_date"], row["start_time"]),
        "organizer": {"@type": "GovernmentOrganization", "name": row["council"]},
        "url": f"{SITE}{package.address}",
    }
    if row["end_time"]:
        event["endDate"] = _moment(row["meeting_date"], row["end_time"])
    if row["venue"]:
        event["location"] = {"@type": "Place", "name": row["venue"], "address": row["venue"]}
    return event


def _meeting_dataset(package: MeetingPackage) -> dict[str, Any]:
    row, descriptor = package.meeting, package.descriptor
    said = (
        f"Figures, decisions and actions read from the papers of the meeting of {row['committee']}, "
        f"{row['council']}, on {date_words(row['meeting_date'])}, each with the line it was read from."
    )
    made = _dataset(package.address, str(descriptor.get("title", package.meeting_id)), said, ())
    made["identifier"] = package.meeting_id
    made["version"] = str(descriptor.get("version", ""))
    made["keywords"] = [str(word) for word in descriptor.get("keywords", [])]
    made["spatialCoverage"] = _place(row["council"], row["gss_code"])
    made["distribution"] = [
        _file(f"{package.address}{DESCRIPTOR}", "Data package descriptor", "application/json"),
        *(_file(f"{package.address}{each.path}", each.title, "text/csv") for each in RESOURCES.values()),
    ]
    made |= _dated(str(descriptor.get("created", ""))[:10]) | _licensed(licence_address(package))
    return made | _covering(package.tables["observations"])


def _dataset(page: str, name: str, description: str, downloads: Iterable[Download]) -> dict[str, Any]:
    return {
        "@type": "Dataset",
        "@id": f"{SITE}{page}#data",
        "name": name,
        "description": description,
        "url": f"{SITE}{page}",
        "isAccessibleForFree": True,
        "creator": _CREATOR,
        "includedInDataCatalog": _CATALOGUE,
        "distribution": [_file(each.path, each.title, MEDIA_TYPES[each.format]) for each in downloads],
    }


def _file(path: str, title: str, media_type: str) -> dict[str, str]:
    return {"@type": "DataDownload", "name": title, "encodingFormat": media_type, "contentUrl": f"{SITE}{path}"}


def _moment(day: str, clock: str) -> str:
    return f"{day}T{clock}" if clock else day


def _dated(day: str) -> dict[str, str]:
    return {"dateModified": day} if day else {}


def _licensed(licence: str) -> dict[str, str]:
    return {"license": licence} if licence else {}


def _covering(rows: Iterable[Row]) -> dict[str, str]:
    """The time the figures are of, from the first day to the last."""
    spans = [(row["period_start"], row["period_end"]) for row in rows if row["period_start"] and row["period_end"]]
    if not spans:
        return {}
    return {"temporalCoverage": f"{min(start for start, _ in spans)}/{max(end for _, end in spans)}"}


def _place(council: str, gss_code: str) -> dict[str, Any]:
    made: dict[str, Any] = {"@type": "AdministrativeArea", "name": council}
    if gss_code:
        made["identifier"] = {"@type": "PropertyValue", "propertyID": "GSS", "value": gss_code}
    return made
