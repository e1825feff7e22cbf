"""What programs find: every page names its other forms, they are there, and they are what their schemas say."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

import pytest
import yaml
from jsonschema import Draft202012Validator
from rdflib import Graph, Namespace, URIRef
from rdflib.namespace import RDF

from invented import write_invented_packages
from openscrutiny.publishing.data.corpus import Corpus
from openscrutiny.publishing.data.corpus_reading import read_corpus
from openscrutiny.publishing.programs.api_schema import ADDRESSES, KINDS
from openscrutiny.publishing.site.site_pages import page_jobs, write_site
from openscrutiny.publishing.writing.layout import Alternate, Head, with_head
from openscrutiny.schema import RESOURCES

COUNCIL: Final = "exampleshire/"
FEEDS: Final = {"application/atom+xml": "feed.xml", "application/feed+json": "feed.json"}
CALENDAR: Final = {"text/calendar": "meetings.ics"}


HOME: Final = f"{COUNCIL}learning-scrutiny/2023-02-14/"
SITE: Final = "https://scrutiny.example/"
SCHEMA_ORG: Final = Namespace("https://schema.org/")


#: The library that reads JSON-LD still uses its own old ways.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    packages = tmp_path_factory.mktemp("packages")
    write_invented_packages(packages)
    return read_corpus(packages)


@pytest.fixture(scope="module")
def site(corpus: Corpus, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages and files of an invented council, before the site generator."""
    docs = tmp_path_factory.mktemp("docs")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SITE_URL", SITE)
        write_site(page_jobs(corpus, docs))
    return docs


@pytest.fixture(scope="module")
def schema(site: Path) -> dict[str, Any]:
    """The published schema, closed: here nothing may stand that it does not name."""
    found = read_json(site / "api/v1/schema.json")
    Draft202012Validator.check_schema(found)
    for each in (found, *found["$defs"].values()):
        each["additionalProperties"] = False
    return found


def read_json(path: Path) -> dict[str, Any]:
    found = json.loads(path.read_text(encoding="utf-8"))
    assert isinstance(found, dict)
    return found


def settings(page: Path) -> dict[str, Any]:
    found = yaml.safe_load(page.read_text(encoding="utf-8").split("---\n")[1])
    assert isinstance(found, dict)
    return found


def alternates(page: Path) -> dict[str, str]:
    return {each["type"]: each["name"] for each in settings(page).get("alternates", [])}


@pytest.mark.parametrize(
    ("page", "forms"),
    [
        ("", FEEDS),
        ("actions/", FEEDS),
        (COUNCIL, FEEDS | CALENDAR),
        (f"{COUNCIL}learning-scrutiny/", FEEDS | CALENDAR),
        (f"{COUNCIL}indicators/tutors/", FEEDS),
    ],
)
def test_a_page_names_its_feeds_and_its_calendar(site: Path, page: str, forms: dict[str, str]) -> None:
    assert alternates(site / page / "index.md").items() >= forms.items()


def test_every_other_form_of_a_page_stands_beside_it(site: Path) -> None:
    pages = list(site.rglob("index.md"))
    assert len(pages) > 20
    for page in pages:
        for name in alternates(page).values():
            assert (page.parent / name).is_file(), page


def test_a_title_of_another_form_is_inert_in_the_settings_and_the_head() -> None:
    text = with_head("---\ntitle: A\n---\n", Head([Alternate("text/calendar", 'A "x": <b>{{ y }}', "meetings.ics")]))
    (found,) = yaml.safe_load(text.split("---\n")[1])["alternates"]
    assert found == {"type": "text/calendar", "title": "A &quot;x&quot;: &lt;b&gt;{{ y }}", "name": "meetings.ics"}


def test_every_page_as_json_keeps_the_published_schema(site: Path, schema: dict[str, Any]) -> None:
    validator = Draft202012Validator(schema)
    found = [path for path in site.rglob("index.json") if path.parent != site / "api/v1"]
    kinds = set()
    for path in found:
        said = read_json(path)
        assert [error.message for error in validator.iter_errors(said)] == [], path
        assert said["url"] == f"{SITE}{path.parent.relative_to(site)}/".replace("/./", "/")
        assert (path.parent / "index.md").is_file()
        kinds.add(said["kind"])
    assert kinds == set(KINDS) - {"notice"}


def test_the_schema_finds_what_does_not_keep_it(site: Path, schema: dict[str, Any]) -> None:
    validator = Draft202012Validator(schema)
    said = read_json(site / HOME / "index.json")
    del said["summary"]
    said["tables"]["observations"][0]["role"] = "guess"
    said["tables"]["actions"][0]["source_line"] = "12"
    assert sorted(error.message for error in validator.iter_errors(said)) == [
        "'12' is not of type 'integer'",
        "'guess' is not one of ['outturn', 'target', 'intervention', 'comparator', 'baseline', 'stated']",
        "'summary' is a required property",
    ]


def test_every_page_of_a_council_has_a_json(site: Path) -> None:
    pages = list(site.glob(f"{COUNCIL}**/index.md"))
    assert [page for page in pages if alternates(page).get("application/json") != "index.json"] == []
    assert len(pages) > 15


def test_a_meeting_as_json_holds_every_row_with_the_digits_printed(corpus: Corpus, site: Path) -> None:
    said = read_json(site / HOME / "index.json")
    tables = corpus.meetings[2].tables
    assert {name: len(rows) for name, rows in said["tables"].items()} == {
        name: len(rows) for name, rows in tables.items()
    }
    (row,) = [each for each in said["tables"]["ratings"] if each["indicator_id"] == "lessons-on-time"]
    assert (row["value"], row["target"], row["exception_report"]) == (95.7, 90, False)
    assert "met their target" in said["summary"]
    assert said["version"] == "1.1.0"


def test_the_page_of_a_pack_as_json_names_the_line_and_the_words_of_each_record(corpus: Corpus, site: Path) -> None:
    package = corpus.meetings[2]
    said = read_json(site / HOME / "read" / package.meeting_id / "index.json")
    tables = [name for name, resource in RESOURCES.items() if resource.header[-1] == "source_line"]
    read = [
        row
        for name in tables
        if name != "observation_sources"
        for row in package.tables[name]
        if row["source_pack"] == package.meeting_id
    ]
    assert len(said["records"]) == len(read)
    (record,) = [each for each in said["records"] if each["published"] == "95.7%"]
    assert (record["table"], record["line"], record["page"], record["printed"]) == ("observations", 200, "44", "95.7")
    assert record["url"] == f"{SITE}{HOME}read/{package.meeting_id}/#{record['key']}"
    assert record["key"] in {row["observation_id"] for row in package.tables["observations"]}


def test_a_suppressed_value_is_null_in_json(site: Path) -> None:
    for page in (HOME, f"{COUNCIL}indicators/places-offered/"):
        rows = [row for row in read_json(site / page / "index.json")["tables"]["observations"] if row["marker"] == "c"]
        assert len(rows) > 0
        assert {(row["value"], row["value_text"]) for row in rows} == {(None, None)}


def test_files_named_in_json_are_there_and_as_heavy_as_they_say(site: Path) -> None:
    for page in ("data/", COUNCIL, f"{COUNCIL}learning-scrutiny/", HOME, f"{COUNCIL}indicators/tutors/"):
        files = read_json(site / page / "index.json")["files"]
        assert len(files) > 3
        for each in files:
            assert (site / each["url"].removeprefix(SITE)).stat().st_size == each["bytes"]


def test_the_way_in_leads_to_every_kind_of_page(site: Path) -> None:
    said = read_json(site / "api/v1/index.json")
    names = {
        "council_id": "exampleshire",
        "committee_id": "learning-scrutiny",
        "meeting_date": "2023-02-14",
        "indicator_id": "tutors",
        "subject_id": "hostile",
        "source_pack": "exampleshire-learning-scrutiny-2023-02-14",
    }
    assert list(said["pages"]) == list(ADDRESSES) == [kind for kind in KINDS if kind != "notice"]
    for kind, address in said["pages"].items():
        path = site / address.removeprefix(SITE).format(**names)
        assert read_json(path)["kind"] == kind
    assert (site / said["schema"].removeprefix(SITE)).is_file()


def json_ld(page: Path) -> Graph:
    """What a page says in the words of schema.org, as another library understands it."""
    text = settings(page)["json_ld"]
    assert not set("<>&") & set(text)
    said = json.loads(text.replace("https://site.invalid/", SITE))
    assert said["@context"] == "https://schema.org"
    # The library would fetch the context: what it does is put the vocabulary before each name.
    said["@context"] = {"@vocab": str(SCHEMA_ORG)}
    return Graph().parse(data=json.dumps(said), format="json-ld")


@pytest.mark.parametrize(
    ("page", "types"),
    [
        ("", {"DataCatalog", "Organization", "WebSite"}),
        ("data/", {"DataCatalog", "DataDownload", "Dataset", "Organization"}),
        (
            f"{COUNCIL}indicators/tutors/",
            {"AdministrativeArea", "DataCatalog", "DataDownload", "Dataset", "Organization", "PropertyValue"},
        ),
        (
            HOME,
            {"AdministrativeArea", "DataCatalog", "DataDownload", "Dataset", "Event", "GovernmentOrganization"}
            | {"Organization", "Place", "PropertyValue"},
        ),
    ],
)
def test_a_page_says_what_it_is_about_in_the_words_of_schema_org(site: Path, page: str, types: set[str]) -> None:
    graph = json_ld(site / page / "index.md")
    assert {str(each).removeprefix(str(SCHEMA_ORG)) for each in graph.objects(None, RDF.type)} == types


def test_a_data_set_says_what_a_search_for_data_asks_for(site: Path) -> None:
    """Google wants name and description (50 to 5,000 letters), and recommends the rest."""
    for page in ("data/", f"{COUNCIL}indicators/tutors/", HOME):
        graph = json_ld(site / page / "index.md")
        (data,) = graph.subjects(RDF.type, SCHEMA_ORG.Dataset)
        for name in ("name", "url", "creator", "license", "temporalCoverage", "dateModified", "isAccessibleForFree"):
            assert (data, SCHEMA_ORG[name], None) in graph, (page, name)
        assert 50 <= len(str(graph.value(data, SCHEMA_ORG.description))) <= 5000
        files = list(graph.objects(data, SCHEMA_ORG.distribution))
        assert len(files) > 3
        for each in files:
            assert (site / str(graph.value(each, SCHEMA_ORG.contentUrl)).removeprefix(SITE)).is_file()


def test_a_meeting_is_an_event_with_its_times_and_its_place(site: Path) -> None:
    graph = json_ld(site / f"{COUNCIL}learning-scrutiny/2022-11-15/index.md")
    event = URIRef(f"{SITE}{COUNCIL}learning-scrutiny/2022-11-15/#meeting")
    assert str(graph.value(event, SCHEMA_ORG.startDate)) == "2022-11-15T18:00"
    assert str(graph.value(event, SCHEMA_ORG.endDate)) == "2022-11-15T20:15"
    place = graph.value(event, SCHEMA_ORG.location)
    assert str(graph.value(place, SCHEMA_ORG.name)) == "Room <1>, Example House"
