"""Catalogues: what other people's programs ask of data.json and of DCAT, held by tools that are not ours."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

import pytest
from jsonschema import Draft202012Validator
from pyshacl import validate
from rdflib import Graph, Literal, Namespace, URIRef
from rdflib.namespace import DCAT, DCTERMS, RDF, XSD

from invented import write_invented_packages
from openscrutiny.publishing.data.corpus import Corpus
from openscrutiny.publishing.data.corpus_reading import read_corpus
from openscrutiny.publishing.formats.catalogues import write_catalogues
from openscrutiny.schema import RESOURCES

SITE: Final = "https://scrutiny.example/"
SHAPES: Final = Path(__file__).parent / "fixtures" / "dcat_shapes.ttl"
SPDX: Final = Namespace("http://spdx.org/rdf/terms#")
#: The libraries that read JSON-LD and check shapes still use their own old ways.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")

_TEXT: Final = {"type": "string", "minLength": 1}
_URL: Final = {"type": "string", "pattern": "^https?://"}
_DAY: Final = r"\d{4}-\d{2}-\d{2}"
#: What the guidance of data.gov.uk asks of an entry; `mbox` only where whoever publishes gives an address.
HARVEST_SCHEMA: Final = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["title", "description", "identifier", "license", "publisher"],
        "properties": {
            "title": {**_TEXT, "maxLength": 65},
            "description": {**_TEXT, "pattern": "^[^.]{1,140}[.]"},
            "identifier": _URL,
            "license": _TEXT,
            "publisher": {
                "type": "object",
                "required": ["name"],
                "properties": {"name": _TEXT, "mbox": {"type": "string", "pattern": "^[^@ ]+@[^@ ]+$"}},
                "additionalProperties": False,
            },
            "issued": {"type": "string", "pattern": f"^{_DAY}$"},
            "modified": {"type": "string", "pattern": f"^{_DAY}$"},
            "keyword": {"type": "array", "items": _TEXT},
            "landingPage": _URL,
            "references": {"type": "array", "items": _URL},
            "language": {"const": ["en"]},
            "frequency": {"enum": ["irregular"]},
            "temporal": {"type": "string", "pattern": f"^{_DAY}/{_DAY}$"},
            "distribution": {
                "type": "array",
                "minItems": 1,
                "items": {
                    "type": "object",
                    "required": ["downloadURL", "title", "format"],
                    "properties": {
                        "downloadURL": _URL,
                        "identifier": _URL,
                        "title": _TEXT,
                        "format": {"const": "text/csv"},
                        "conformsTo": _URL,
                    },
                    "additionalProperties": False,
                },
            },
        },
        "additionalProperties": False,
    },
}


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    folder = tmp_path_factory.mktemp("packages")
    write_invented_packages(folder)
    return read_corpus(folder)


@pytest.fixture
def docs(corpus: Corpus, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("SITE_URL", SITE.rstrip("/"))
    monkeypatch.setenv("CONTACT", "figures@scrutiny.example")
    write_catalogues(corpus, tmp_path)
    return tmp_path


def read(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def graph_of(docs: Path) -> Graph:
    return Graph().parse(docs / "data/catalog.jsonld", format="json-ld")


def problems(graph: Graph) -> str:
    keeps, _, text = validate(graph, shacl_graph=Graph().parse(SHAPES))
    return "" if keeps else str(text)


def test_harvest_list_keeps_what_data_gov_uk_asks(docs: Path) -> None:
    entries = read(docs / "data/data.json")
    Draft202012Validator(HARVEST_SCHEMA).validate(entries)
    assert [entry["identifier"][-11:] for entry in entries] == ["2023-02-14/", "2022-11-15/", "2022-09-13/"]
    first = entries[0]
    assert first["title"] == "Learning & Skills Scrutiny Committee, 14 February 2023"
    assert first["license"] == "http://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"
    assert first["publisher"] == {"name": "Open Scrutiny", "mbox": "figures@scrutiny.example"}
    assert first["temporal"] == "2022-04-01/2023-02-14"
    assert [each["downloadURL"] for each in first["distribution"]] == [
        f"{SITE}exampleshire/learning-scrutiny/2023-02-14/data/{name}.csv" for name in RESOURCES
    ]


def test_a_site_without_a_contact_names_none(corpus: Corpus, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CONTACT", raising=False)
    write_catalogues(corpus, tmp_path)
    assert read(tmp_path / "data/data.json")[0]["publisher"] == {"name": "Open Scrutiny"}
    assert "mailto:" not in (tmp_path / "data/catalog.jsonld").read_text(encoding="utf-8")
    assert problems(graph_of(tmp_path)) == ""


def test_catalogue_keeps_the_shapes_of_dcat_ap(docs: Path) -> None:
    graph = graph_of(docs)
    assert len(list(graph.subjects(RDF.type, DCAT.Dataset))) == 3
    assert len(list(graph.subjects(RDF.type, DCAT.Distribution))) == 3 * len(RESOURCES)
    assert problems(graph) == ""


@pytest.mark.parametrize(
    ("subject", "predicate"),
    [
        (DCAT.Catalog, DCTERMS.publisher),
        (DCAT.Dataset, DCTERMS.title),
        (DCAT.Dataset, DCTERMS.description),
        (DCAT.Distribution, DCAT.accessURL),
    ],
)
def test_the_shapes_find_what_is_missing(docs: Path, subject: URIRef, predicate: URIRef) -> None:
    graph = graph_of(docs)
    graph.remove((next(graph.subjects(RDF.type, subject)), predicate, None))
    assert str(predicate).rpartition("/")[2].rpartition("#")[2] in problems(graph)


def test_the_shapes_find_a_value_of_the_wrong_kind(docs: Path) -> None:
    graph = graph_of(docs)
    data = next(graph.subjects(RDF.type, DCAT.Dataset))
    graph.set((data, DCTERMS.issued, Literal("last week")))
    assert "issued" in problems(graph)


def test_a_file_is_named_with_its_weight_and_its_hash(corpus: Corpus, docs: Path) -> None:
    graph, path = graph_of(docs), "exampleshire/learning-scrutiny/2023-02-14/data/meetings.csv"
    file = URIRef(f"{SITE}{path}")
    known = corpus.meetings[-1].descriptor["resources"][0]
    assert graph.value(file, DCAT.downloadURL) == file
    assert graph.value(file, DCAT.byteSize) == Literal(str(known["bytes"]), datatype=XSD.nonNegativeInteger)
    checksum = graph.value(file, SPDX.checksum)
    digest = graph.value(checksum, SPDX.checksumValue)
    assert digest is not None
    assert f"sha256:{digest}".lower() == known["hash"]


def test_the_same_data_give_the_same_bytes(corpus: Corpus, docs: Path) -> None:
    before = [(docs / "data" / name).read_bytes() for name in ("data.json", "catalog.jsonld")]
    write_catalogues(corpus, docs)
    assert [(docs / "data" / name).read_bytes() for name in ("data.json", "catalog.jsonld")] == before


def test_nothing_published_gives_lists_without_entries(tmp_path: Path) -> None:
    write_catalogues(Corpus(()), tmp_path)
    assert read(tmp_path / "data/data.json") == []
    assert read(tmp_path / "data/catalog.jsonld")["dcat:dataset"] == []
