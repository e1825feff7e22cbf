"""Records as read: tied to the tables they become, so that no field is lost on the way."""

from __future__ import annotations

from dataclasses import fields

import pytest

from openscrutiny.kept.extracted import RECORD_TYPES, columns
from openscrutiny.schema import RESOURCES

#: What a record knows and a data package does not need: it becomes an id, or the indicator's title.
OWN = {
    "meetings": set(),
    "agenda_items": {"meeting_date"},
    "attendance": {"meeting_date"},
    "recommendations": {"meeting_date"},
    "resolutions": {"meeting_date"},
    "actions": {"meeting_date"},
    "observations": {"meeting_date", "table", "indicator_title", "exception_report"},
    "plan_actions": {"meeting_date"},
    "forward_plan": {"meeting_date"},
    "tables": {"meeting_date", "table"},
}


@pytest.mark.parametrize("name", OWN)
def test_every_other_field_of_a_record_is_a_column_of_its_table(name: str) -> None:
    of_record = {field.name for field in fields(RECORD_TYPES[name])} - OWN[name]
    place = set() if "source_line" in RESOURCES[name].header else {"source_line", "source_page"}
    assert of_record - place <= set(RESOURCES[name].header)


@pytest.mark.parametrize("name", RECORD_TYPES)
def test_where_a_record_was_read_comes_last(name: str) -> None:
    assert [field.name for field in columns(RECORD_TYPES[name])][-2:] == ["source_line", "source_page"]
