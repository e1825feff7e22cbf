"""What every table, column, marker and unit means, from their one declaration."""

from __future__ import annotations

from typing import Final

from openscrutiny.publishing.files.cells import DATA_PACKAGE
from openscrutiny.publishing.writing.html import Column, Content, Html, details, facts, join, paragraph, table, tag
from openscrutiny.publishing.writing.words import TABLE_WORDS, joined, plural, unit_words
from openscrutiny.schema import MARKERS, RESOURCES, UNITS, Field, Resource

#: What the types of Table Schema mean to a reader.
_TYPES: Final = {
    "string": "text",
    "integer": "whole number",
    "number": "number",
    "date": "date",
    "boolean": "true or false",
}


def dictionary() -> Html:
    """Every table, and every column of it with its type and its rules."""
    said = paragraph(
        "Tables that hold all meetings begin with one more column, ", tag("code", DATA_PACKAGE.name), ": ",
        DATA_PACKAGE.description, " An empty cell means that nothing is printed; it never means zero.",
    )  # fmt: skip
    guard = paragraph(
        "Text that a spreadsheet would run as a formula, because it begins with =, +, -, @, a tab or a return and is "
        "no plain number, begins with an apostrophe in CSV, XLSX and ODS. Other formats have it as printed."
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
    title = TABLE_WORDS.get(resource.name, resource.title)
    summary = join([tag("code", resource.name), f" {title}, {plural(len(resource.fields), 'column')}"])
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


def markers() -> Html:
    """Every marker, and what it means."""
    said = paragraph(
        "Markers stand in a column of their own, as the Government Statistical Service writes them, without brackets. "
        "Pages show them in brackets."
    )
    return join([said, facts((f"[{letter}]", meaning) for letter, meaning in MARKERS.items())])


def units() -> Html:
    """Every unit, and how it is said."""
    return facts(((unit, unit_words(unit)) for unit in UNITS), is_wide=True)
