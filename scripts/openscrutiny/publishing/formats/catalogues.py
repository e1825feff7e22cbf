"""Catalogues of all data packages for other people's programs: data.json and DCAT, written an entry at a time."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from openscrutiny.publishing.data.catalogue import Part, newest_first
from openscrutiny.publishing.data.corpus import DESCRIPTOR, Corpus, Council, MeetingPackage
from openscrutiny.publishing.files.csvw import ENDING
from openscrutiny.publishing.files.licences import licence_address
from openscrutiny.publishing.writing.addresses import CATALOGUE, DATA, DATA_JSON, absolute, site_address
from openscrutiny.publishing.writing.words import date_words
from openscrutiny.schema import RESOURCES

#: data.gov.uk shows no more of a title.
_TITLE_LENGTH: Final = 65
_PUBLISHER: Final = "Open Scrutiny"
#: The harvester knows the Open Government Licence by this very address, and by no other.
_HARVESTED: Final = {
    "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/": (
        "http://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"
    ),
}
_CONTEXT: Final = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "spdx": "http://spdx.org/rdf/terms#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_MEDIA: Final = "https://www.iana.org/assignments/media-types/"
#: Lists of the European Union's that DCAT-AP takes its words from.
_AUTHORITY: Final = "http://publications.europa.eu/resource/authority/"
_AREA: Final = "http://statistics.data.gov.uk/id/statistical-geography/"


def write_catalogues(corpus: Corpus, docs: Path) -> None:
    """Write the list data.gov.uk harvests, and the DCAT catalogue, with the address the site is published at."""
    (docs / DATA).mkdir(parents=True, exist_ok=True)
    _write_list(docs / DATA_JSON, "[", (each.harvested for each in _newest_first(corpus)), "]")
    head = _said(catalogue_head(corpus, site_address())).removesuffix("\n}")
    datasets = (each.dcat for each in _newest_first(corpus))
    _write_list(docs / CATALOGUE, f'{head},\n "dcat:dataset": [', datasets, "]\n}")


@dataclass(frozen=True)
class _Entry:
    """A data package as both lists have it, in JSON."""

    package: MeetingPackage
    harvested: str
    dcat: str


def _entries(council: Council) -> Iterator[_Entry]:
    """The data packages of a council, newest meeting first."""
    site = site_address()
    for package in reversed(council.meetings):
        yield _Entry(package, _said(harvest_entry(package, site)), _said(dcat_dataset(package, site)))


def _newest_first(corpus: Corpus) -> Iterator[_Entry]:
    return newest_first(corpus, ENTRIES, lambda entry: entry.package)


#: What both lists say of the data packages of a council.
ENTRIES: Final = Part[_Entry](
    "datasets",
    _entries,
    lambda entry: [entry.package.meeting_id, entry.harvested, entry.dcat],
    lambda council, line: _Entry(council.meeting(line[0]), line[1], line[2]),
)


def harvest_entry(package: MeetingPackage, site: str) -> dict[str, Any]:
    """A data package as data.gov.uk reads it."""
    meeting, home = package.meeting, absolute(site, package.address)
    title = f"{meeting['committee']}, {date_words(meeting['meeting_date'])}"
    licence = licence_address(package)
    return {
        "identifier": home,
        "title": title if len(title) <= _TITLE_LENGTH else f"{title[: _TITLE_LENGTH - 1]}…",
        "description": _description(package),
        "license": _HARVESTED.get(licence, licence) or "not stated",
        "publisher": {"name": _PUBLISHER, **({"mbox": _contact()} if _contact() else {})},
        "issued": _created(package),
        "modified": _created(package),
        "keyword": _keywords(package),
        "landingPage": home,
        "references": [f"{home}{DESCRIPTOR}", absolute(site, DATA)],
        "language": ["en"],
        "frequency": "irregular",
        "temporal": "/".join(_span(package)),
        "distribution": [
            {
                "identifier": f"{home}{resource.path}",
                "title": resource.title,
                "downloadURL": f"{home}{resource.path}",
                "format": "text/csv",
                "conformsTo": f"{home}{resource.path}{ENDING}",
            }
            for resource in RESOURCES.values()
        ],
    }


def catalogue_head(corpus: Corpus, site: str) -> dict[str, Any]:
    """What the DCAT catalogue says of itself, before its data sets."""
    made: dict[str, Any] = {
        "@context": _CONTEXT,
        "@id": absolute(site, CATALOGUE),
        "@type": "dcat:Catalog",
        "dct:title": _words(_PUBLISHER),
        "dct:description": _words("Open data of council meetings: what was told, decided and owed."),
        "dct:publisher": _publisher(site),
        "dct:language": {"@id": f"{_AUTHORITY}language/ENG", "@type": "dct:LinguisticSystem"},
        "foaf:homepage": {"@id": site, "@type": "foaf:Document"},
    }
    if corpus.data_date:
        made["dct:modified"] = _date(corpus.data_date)
    return made


def dcat_dataset(package: MeetingPackage, site: str) -> dict[str, Any]:
    """A data package as DCAT describes it."""
    home, gss_code = absolute(site, package.address), package.meeting["gss_code"]
    start, end = _span(package)
    licence = licence_address(package)
    made: dict[str, Any] = {
        "@id": f"{home}#data",
        "@type": "dcat:Dataset",
        "dct:identifier": package.meeting_id,
        "dct:title": _words(str(package.descriptor.get("title", package.meeting_id))),
        "dct:description": _words(_description(package)),
        "dct:publisher": _publisher(site),
        "dct:issued": _date(_created(package)),
        "dct:modified": _date(_created(package)),
        "dct:language": {"@id": f"{_AUTHORITY}language/ENG", "@type": "dct:LinguisticSystem"},
        "dct:accrualPeriodicity": {"@id": f"{_AUTHORITY}frequency/IRREG", "@type": "dct:Frequency"},
        "dct:temporal": {"@type": "dct:PeriodOfTime", "dcat:startDate": _date(start), "dcat:endDate": _date(end)},
        "dcat:theme": {"@id": f"{_AUTHORITY}data-theme/GOVE"},
        "dcat:keyword": list(map(_words, _keywords(package))),
        "dcat:landingPage": {"@id": home, "@type": "foaf:Document"},
        "dcat:version": str(package.descriptor.get("version", "")),
        "dcat:distribution": [_distribution(package, home, name, licence) for name in RESOURCES],
    }
    if gss_code:
        made["dct:spatial"] = {"@id": f"{_AREA}{gss_code}", "@type": "dct:Location"}
    if contact := _contact():
        made["dcat:contactPoint"] = {
            "@type": "vcard:Organization",
            "vcard:fn": _PUBLISHER,
            "vcard:hasEmail": {"@id": f"mailto:{contact}"},
        }
    return made | ({"dct:license": _licence(licence)} if licence else {})


def _distribution(package: MeetingPackage, home: str, name: str, licence: str) -> dict[str, Any]:
    resource = RESOURCES[name]
    made: dict[str, Any] = {
        "@id": f"{home}{resource.path}",
        "@type": "dcat:Distribution",
        "dct:title": _words(resource.title),
        "dcat:accessURL": {"@id": home},
        "dcat:downloadURL": {"@id": f"{home}{resource.path}"},
        "dcat:mediaType": {"@id": f"{_MEDIA}text/csv", "@type": "dct:MediaType"},
        "dct:conformsTo": {"@id": f"{home}{resource.path}{ENDING}", "@type": "dct:Standard"},
        **({"dct:license": _licence(licence)} if licence else {}),
    }
    known = _described(package, name)
    if isinstance(known.get("bytes"), int):
        made["dcat:byteSize"] = {"@value": str(known["bytes"]), "@type": "xsd:nonNegativeInteger"}
    kind, _, digest = str(known.get("hash", "")).partition(":")
    if kind == "sha256":
        made["spdx:checksum"] = {
            "@type": "spdx:Checksum",
            "spdx:algorithm": {"@id": "spdx:checksumAlgorithm_sha256"},
            "spdx:checksumValue": {"@value": digest, "@type": "xsd:hexBinary"},
        }
    return made


def _described(package: MeetingPackage, name: str) -> Mapping[str, Any]:
    """What the descriptor says of a table."""
    resources = [each for each in package.descriptor.get("resources", []) if isinstance(each, dict)]
    return next((each for each in resources if each.get("name") == name), {})


def _words(text: str) -> dict[str, str]:
    return {"@value": text, "@language": "en"}


def _date(day: str) -> dict[str, str]:
    return {"@value": day, "@type": "xsd:date"}


def _licence(address: str) -> dict[str, str]:
    return {"@id": address, "@type": "dct:LicenseDocument"}


def _publisher(site: str) -> dict[str, Any]:
    return {"@id": f"{site}#publisher", "@type": "foaf:Agent", "foaf:name": _PUBLISHER}


def _contact() -> str:
    """The mail address for reports of wrong figures, where whoever publishes the site gives one."""
    return os.environ.get("CONTACT", "")


def _description(package: MeetingPackage) -> str:
    meeting = package.meeting
    return (
        f"Figures, decisions and actions of {meeting['council']}, {date_words(meeting['meeting_date'])}. "
        f"Read from the papers of {meeting['committee']}; each row names the line it was read from."
    )


def _keywords(package: MeetingPackage) -> list[str]:
    return list(map(str, package.descriptor.get("keywords", [])))


def _span(package: MeetingPackage) -> tuple[str, str]:
    """The first and the last day that the data speak of: the day of the meeting, and the periods of its figures."""
    rows = [row for row in package.tables["observations"] if row["period_start"] and row["period_end"]]
    starts, ends = [row["period_start"] for row in rows], [row["period_end"] for row in rows]
    return min([package.meeting_date, *starts]), max([package.meeting_date, *ends])


def _created(package: MeetingPackage) -> str:
    return str(package.descriptor.get("created", ""))[:10]


def _said(value: object) -> str:
    return json.dumps(value, indent=1, ensure_ascii=False)


def _write_list(path: Path, before: str, entries: Iterable[str], after: str) -> None:
    """Write a JSON list an entry at a time: of all meetings it is too long to hold."""
    with path.open("w", encoding="utf-8", newline="\n") as stream:
        stream.write(before)
        for number, entry in enumerate(entries):
            stream.write(f"{',' if number else ''}\n{entry}")
        stream.write(f"\n{after}\n")
