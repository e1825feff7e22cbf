"""Catalogues of all data packages for other people's programs: data.json and DCAT.

For `build_pages.py`: `write_catalogues(corpus, docs)` writes both.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

from openscrutiny.publishing.addresses import site_address
from openscrutiny.publishing.corpus import DESCRIPTOR, Corpus, MeetingPackage
from openscrutiny.publishing.data_page import CATALOGUE, DATA_JSON
from openscrutiny.publishing.words import date_words
from openscrutiny.schema import RESOURCES

#: data.gov.uk shows no more of a title.
_TITLE_LENGTH: Final = 65
_PUBLISHER: Final = "Open Scrutiny"
#: The licence by the very address the harvester knows it by.
_LICENCES: Final = {
    "OGL-UK-3.0": "http://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/",
}
_CONTEXT: Final = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_MEDIA: Final = "https://www.iana.org/assignments/media-types/"


def write_catalogues(corpus: Corpus, docs: Path) -> None:
    """Write the list data.gov.uk harvests, and the DCAT catalogue, with the address the site is published at."""
    site = site_address()
    packages = list(reversed(corpus.meetings))
    (docs / DATA_JSON).parent.mkdir(parents=True, exist_ok=True)
    _write(docs / DATA_JSON, [harvest_entry(package, site) for package in packages])
    _write(docs / CATALOGUE, dcat_catalogue(packages, site))


def harvest_entry(package: MeetingPackage, site: str) -> dict[str, Any]:
    """A data package as data.gov.uk reads it."""
    meeting, home = package.meeting, f"{site}{package.address}"
    title = f"{meeting['committee']}, {date_words(meeting['meeting_date'])}"
    return {
        "identifier": home,
        "title": title if len(title) <= _TITLE_LENGTH else f"{title[: _TITLE_LENGTH - 1]}…",
        "description": _description(package),
        "license": _licence(package) or "not stated",
        "publisher": {"name": _PUBLISHER},
        "issued": _created(package),
        "modified": _created(package),
        "keyword": list(map(str, package.descriptor.get("keywords", []))),
        "landingPage": home,
        "references": [f"{home}{DESCRIPTOR}", f"{site}data/"],
        "language": ["en"],
        "frequency": "irregular",
        "temporal": f"{meeting['meeting_date']}/{meeting['meeting_date']}",
        "distribution": [
            {
                "identifier": f"{home}{resource.path}",
                "title": resource.title,
                "downloadURL": f"{home}{resource.path}",
                "format": "text/csv",
            }
            for resource in RESOURCES.values()
        ],
    }


def dcat_catalogue(packages: list[MeetingPackage], site: str) -> dict[str, Any]:
    """All data packages as one DCAT catalogue in JSON-LD."""
    return {
        "@context": _CONTEXT,
        "@id": f"{site}{CATALOGUE}",
        "@type": "dcat:Catalog",
        "dct:title": {"@value": _PUBLISHER, "@language": "en"},
        "dct:description": {
            "@value": "Open data of council meetings: what was told, decided and owed.",
            "@language": "en",
        },
        "dct:publisher": _publisher(site),
        "foaf:homepage": {"@id": site},
        "dcat:dataset": [_dataset(package, site) for package in packages],
    }


def _dataset(package: MeetingPackage, site: str) -> dict[str, Any]:
    home = f"{site}{package.address}"
    made: dict[str, Any] = {
        "@id": f"{home}#data",
        "@type": "dcat:Dataset",
        "dct:identifier": package.meeting_id,
        "dct:title": {"@value": str(package.descriptor.get("title", package.meeting_id)), "@language": "en"},
        "dct:description": {"@value": _description(package), "@language": "en"},
        "dct:publisher": _publisher(site),
        "dct:issued": {"@value": _created(package), "@type": "xsd:date"},
        "dcat:keyword": list(map(str, package.descriptor.get("keywords", []))),
        "dcat:landingPage": {"@id": home},
        "dcat:version": str(package.descriptor.get("version", "")),
        "dcat:distribution": [_distribution(home, name) for name in RESOURCES],
    }
    if licence := _licence(package):
        made["dct:license"] = {"@id": licence}
    return made


def _distribution(home: str, name: str) -> dict[str, Any]:
    resource = RESOURCES[name]
    return {
        "@id": f"{home}{resource.path}",
        "@type": "dcat:Distribution",
        "dct:title": {"@value": resource.title, "@language": "en"},
        "dcat:accessURL": {"@id": home},
        "dcat:downloadURL": {"@id": f"{home}{resource.path}"},
        "dcat:mediaType": {"@id": f"{_MEDIA}text/csv"},
    }


def _publisher(site: str) -> dict[str, Any]:
    return {"@id": f"{site}#publisher", "@type": "foaf:Organization", "foaf:name": _PUBLISHER}


def _description(package: MeetingPackage) -> str:
    meeting = package.meeting
    return (
        f"Figures, decisions and actions of {meeting['council']}, {date_words(meeting['meeting_date'])}. "
        f"Read from the papers of {meeting['committee']}; each row names the line that proves it."
    )


def _licence(package: MeetingPackage) -> str:
    """Address of the licence, where all of the package is under one that is known."""
    named = [str(each.get("name", "")) for each in package.descriptor.get("licenses", []) if isinstance(each, dict)]
    known = {_LICENCES.get(name, "") for name in named}
    return known.pop() if len(known) == 1 else ""


def _created(package: MeetingPackage) -> str:
    return str(package.descriptor.get("created", ""))[:10]


def _write(path: Path, value: object) -> None:
    path.write_text(json.dumps(value, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
