"""The data page: everything to download, what every column means, and how programs find it.

For `build_pages.py`: `data_page(corpus, downloads)` gives the Markdown of the page at `addresses.DATA`;
`downloads` is what `write_all_downloads` gave.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from openscrutiny.publishing.addresses import CATALOGUE, DATA, DATA_JSON, relative
from openscrutiny.publishing.cells import DATA_PACKAGE
from openscrutiny.publishing.components import box, empty
from openscrutiny.publishing.corpus import DESCRIPTOR, Corpus, MeetingPackage
from openscrutiny.publishing.download_lists import Download, download_table
from openscrutiny.publishing.downloads import DOWNLOADS
from openscrutiny.publishing.html import Column, Content, Html, details, facts, join, link, paragraph, table, tag
from openscrutiny.publishing.layout import Page, Section, page_text
from openscrutiny.publishing.words import date_words, joined, plural, unit_words
from openscrutiny.schema import MARKERS, RESOURCES, UNITS, Field, Resource

#: What the types of Table Schema mean to a reader.
_TYPES: Final = {
    "string": "text",
    "integer": "whole number",
    "number": "number",
    "date": "date",
    "boolean": "true or false",
}
_OGL: Final = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"


def data_page(corpus: Corpus, downloads: Sequence[Download]) -> str:
    """Downloads of all meetings, the data dictionary, and what a program needs to know."""
    whole = [each for each in downloads if not each.resource]
    tables = [each for each in downloads if each.resource]
    page = Page(
        address=DATA,
        title="Data",
        description="Everything as CSV, XLSX, ODS, JSON or SQLite; what every column means; addresses for programs.",
        lead=_lead(corpus),
        sections=[
            Section("Everything in one file", download_table(DATA, "All tables of all meetings", whole)),
            Section("Table by table", download_table(DATA, "One table of all meetings, as CSV", tables)),
            Section("Meeting by meeting", _meetings(corpus)),
            Section("What every column means", _dictionary()),
            Section("Markers", _markers()),
            Section("Units", _units()),
            Section("For programs", _for_programs(corpus)),
            Section("Licence", _licence()),
            Section("How to cite", _cite(corpus)),
        ],
        crumbs=[("Home", "")],
    )
    return page_text(page)


def _lead(corpus: Corpus) -> Html:
    as_of = f" Data as of {date_words(corpus.data_date)}." if corpus.data_date else ""
    what = paragraph(f"All figures, decisions and actions of {plural(len(corpus.meetings), 'meeting')}.{as_of}")
    how = paragraph(
        "The files need no key and no account, and say the same values in every format. "
        "Each row names the place in the papers that proves it."
    )
    return join([what, how])


def _meetings(corpus: Corpus) -> Html:
    if not corpus.meetings:
        return empty("No meeting has been published yet.")
    head: list[Column | str] = [
        Column("Meeting", is_wide=True),
        "Whole package",
        "Spreadsheet",
        "Version",
        "Data package",
    ]
    return table(
        "Data packages, newest meeting first", head, [_meeting_row(each) for each in reversed(corpus.meetings)]
    )


def _meeting_row(package: MeetingPackage) -> list[Content]:
    row, address, name = package.meeting, package.address, package.meeting_id
    words = f"{row['council']}, {row['committee']}, {date_words(row['meeting_date'])}"
    files = [
        link(relative(DATA, f"{address}{file}"), said, aria_label=f"{said} of {words}")
        for file, said in ((f"{name}.zip", "Zip"), (f"{name}.xlsx", "XLSX"), (DESCRIPTOR, "Descriptor"))
    ]
    return [
        link(relative(DATA, address), words),
        files[0],
        files[1],
        str(package.descriptor.get("version", "")),
        files[2],
    ]


# --- the dictionary ---------------------------------------------------------------------------------------------------


def _dictionary() -> Html:
    said = paragraph(
        "Tables that hold all meetings begin with one more column, ", tag("code", DATA_PACKAGE.name), ": ",
        DATA_PACKAGE.description, " An empty cell means that nothing is printed; it never means zero.",
    )  # fmt: skip
    guard = paragraph(
        "Text that a spreadsheet would run as a formula, because it begins with =, +, -, @, a tab or a return and is "
        "no plain number, begins with an apostrophe in CSV, XLSX and ODS. JSON and SQLite have it as printed."
    )
    return join([said, guard, *(_resource(resource) for resource in RESOURCES.values())])


def _resource(resource: Resource) -> Html:
    head: list[Column | str] = [
        Column("Column"),
        "Type",
        Column("Meaning", is_wide=True),
        Column("Rules", is_wide=True),
    ]
    rows = [_field(resource, field) for field in resource.fields]
    made = table(f"Columns of {resource.name}", head, rows, "os-dictionary", is_stacked=True)
    summary = join([tag("code", resource.name), f" {resource.title}, {plural(len(resource.fields), 'column')}"])
    return details(summary, paragraph(resource.description), made, key=f"table-{resource.name}")


def _field(resource: Resource, field: Field) -> list[Content]:
    name = tag("code", field.name, id=f"{resource.name}-{field.name}")
    return [
        name,
        _TYPES[field.type],
        join([tag("strong", f"{field.title}."), " ", field.description]),
        _rules(resource, field),
    ]


def _rules(resource: Resource, field: Field) -> Html:
    said: list[Content] = []
    if field.name in resource.key:
        said.append("part of the key" if len(resource.key) > 1 else "key")
    said += ["never empty"] if field.required else []
    said += [f"one of {joined(field.enum, 'or')}"] if field.enum else []
    said += [f"at least {field.minimum:g}"] if field.minimum is not None else []
    said += [join(["matches ", tag("code", field.pattern)])] if field.pattern else []
    said += [f"stands in {key.resource}" for key in resource.foreign_keys if field.name in key.fields]
    return join(said, "; ")


def _markers() -> Html:
    said = paragraph(
        "Markers stand in a column of their own, as the Government Statistical Service writes them, without brackets. "
        "Pages show them in brackets."
    )
    return join([said, facts((f"[{letter}]", meaning) for letter, meaning in MARKERS.items())])


def _units() -> Html:
    return facts((unit, unit_words(unit)) for unit in UNITS)


# --- for programs and people who quote --------------------------------------------------------------------------------


def _for_programs(corpus: Corpus) -> Html:
    patterns = [
        ("Data package of a meeting", "{council}/{committee}/{date}/datapackage.json"),
        ("One table of a meeting", "{council}/{committee}/{date}/data/{table}.csv"),
        ("A meeting in one file", "{council}/{committee}/{date}/{council}-{committee}-{date}.json (also .zip, .xlsx)"),
        ("Values of an indicator", "{council}/indicators/{indicator}/{indicator}.csv"),
        ("One table of all meetings", f"{DOWNLOADS}{{table}}.csv"),
        ("All tables of all meetings", f"{DOWNLOADS}open-scrutiny.json (also .sqlite, .xlsx, .ods)"),
    ]
    said = paragraph(
        "Everything is a plain file at an address that stays. A data package is described by its ",
        link("https://datapackage.org/", "Data Package"), " descriptor: a program that knows the standard needs no"
        " more than the address of ", tag("code", DESCRIPTOR),
        ". Tables and columns change their names only with a new major version.",
    )  # fmt: skip
    lists = paragraph(
        "Catalogues: ", link(relative(DATA, DATA_JSON), "data.json"), " (as data.gov.uk harvests it) and ",
        link(relative(DATA, CATALOGUE), "catalog.jsonld"), " (DCAT).", *_example(corpus),
    )  # fmt: skip
    rows = [(what, tag("code", pattern)) for what, pattern in patterns]
    return join(
        [said, table("Addresses, from the root of the site", ["What", Column("Address", is_wide=True)], rows), lists]
    )


def _example(corpus: Corpus) -> list[Content]:
    if not corpus.meetings:
        return []
    path = f"{corpus.meetings[-1].address}{DESCRIPTOR}"
    return [" For instance: ", link(relative(DATA, path), path), "."]


def _licence() -> Html:
    return join(
        [
            paragraph(
                "The licence of the papers is recorded for each pack, with its basis, on the page of its meeting; "
                "where the papers state none, it says so. Where a council publishes under the ",
                link(_OGL, "Open Government Licence v3.0"),
                ": Contains public sector information licensed under the Open Government Licence v3.0.",
            ),
            paragraph(
                "The program is under the MIT licence. This is not a council's site, and no council endorses it."
            ),
        ]
    )


def _cite(corpus: Corpus) -> Html:
    as_of = f", data as of {date_words(corpus.data_date)}" if corpus.data_date else ""
    words = paragraph(
        f"Open Scrutiny, all meetings{as_of}. Name of the table, and the data_package of the row.", class_="os-cite"
    )
    return box(
        "Cite as",
        words,
        paragraph("To quote one figure, cite its meeting: the meeting's page has the words."),
        kind="cite",
    )
