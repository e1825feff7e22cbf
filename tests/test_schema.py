"""The tables of a data package, declared once."""

from __future__ import annotations

import pytest

from openscrutiny.schema import MARKERS, RESOURCES, Resource, as_text


def test_the_contract_names_fourteen_tables_in_order() -> None:
    assert list(RESOURCES) == [
        "meetings",
        "agenda_items",
        "attendance",
        "recommendations",
        "resolutions",
        "actions",
        "indicators",
        "observations",
        "observation_sources",
        "ratings",
        "plan_actions",
        "forward_plan",
        "tables",
        "findings",
    ]


@pytest.mark.parametrize("resource", RESOURCES.values(), ids=lambda resource: resource.name)
def test_every_field_has_a_title_and_a_description_that_ends_as_a_sentence(resource: Resource) -> None:
    for field in resource.fields:
        assert field.title
        assert field.description.endswith("."), f"{resource.name}.{field.name}"


@pytest.mark.parametrize("resource", RESOURCES.values(), ids=lambda resource: resource.name)
def test_keys_and_references_name_fields_that_exist(resource: Resource) -> None:
    assert set(resource.key) <= set(resource.header)
    for key in resource.foreign_keys:
        assert set(key.fields) <= set(resource.header)
        assert key.reference == RESOURCES[key.resource].key


@pytest.mark.parametrize("resource", RESOURCES.values(), ids=lambda resource: resource.name)
def test_no_field_stands_twice(resource: Resource) -> None:
    assert len(resource.header) == len(set(resource.header))


def test_a_row_has_every_column_and_no_other() -> None:
    row = RESOURCES["attendance"].row(name="Cllr A Example", presence="present")
    assert list(row) == RESOURCES["attendance"].header
    assert row["name"] == "Cllr A Example"
    assert row["note"] == ""
    with pytest.raises(KeyError, match="attendance has no column nmae"):
        RESOURCES["attendance"].row(nmae="Cllr A Example")


def test_a_single_key_is_required_and_unique_because_frictionless_lets_an_empty_one_pass() -> None:
    for resource in RESOURCES.values():
        fields = {field.name: field for field in resource.fields}
        assert all(fields[name].required for name in resource.key), resource.name
        if len(resource.key) == 1:
            assert fields[resource.key[0]].unique, resource.name


def test_values_are_written_as_csv_text() -> None:
    assert [as_text(value) for value in (True, False, None, 7, "x")] == ["true", "false", "", "7", "x"]


def test_the_marker_pattern_takes_each_marker_of_the_standard() -> None:
    import re

    pattern = next(field.pattern for field in RESOURCES["observations"].fields if field.name == "marker")
    assert all(re.fullmatch(pattern, marker) for marker in MARKERS)
    assert re.fullmatch(pattern, "p r")
    assert not re.fullmatch(pattern, "[x]")
