"""Councils are compared only where what is measured and the period agree, and the page says why others are left out."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from invented import invented_tables, write_package
from openscrutiny.publishing.data.corpus_reading import read_corpus
from openscrutiny.publishing.formats.twins import TWIN, write_twin
from openscrutiny.publishing.pages.compare_page import compare_pages
from openscrutiny.publishing.programs.api_schema import page_schema
from openscrutiny.publishing.programs.overview_json import compare_twin
from openscrutiny.publishing.writing.addresses import COMPARE
from openscrutiny.schema import Row

DEFINITION = "An invented definition that both registers hold."


def page_of(folder: Path, own: dict[str, str], other: dict[str, str], period: str = "") -> str:
    """The page for two invented councils, with some columns of their first indicator changed."""
    write_package(folder, changed(own, "exampleshire", "Exampleshire Council"))
    write_package(folder, changed(other, "sampleton", "Sampleton Council", period))
    return re.sub(r"<[^>]*>", " ", dict(compare_pages(read_corpus(folder)))[COMPARE].split("\n---\n")[1])


def changed(columns: dict[str, str], council_id: str, council: str, period: str = "") -> dict[str, list[Row]]:
    tables = next(invented_tables())
    tables["meetings"][0] |= {"council_id": council_id, "council": council}
    for row in tables["indicators"]:
        row["is_registered"] = "false"
    first = next(row for row in tables["indicators"] if row["indicator_id"] == "lessons-on-time")
    first |= {"is_registered": "true", "definition": DEFINITION, **columns}
    for row in tables["observations"]:
        if period and row["indicator_id"] == "lessons-on-time":
            row["period"] = period
    return tables


def compared_json(folder: Path, other: dict[str, str]) -> dict[str, Any]:
    """The same as JSON, which keeps the published schema."""
    page_of(folder, {}, other)
    write_twin(compare_twin(read_corpus(folder)), folder)
    found: dict[str, Any] = json.loads((folder / COMPARE / TWIN).read_bytes())
    assert [error.message for error in Draft202012Validator(page_schema()).iter_errors(found)] == []
    return found


def test_what_agrees_stands_side_by_side_in_json_too(tmp_path: Path) -> None:
    (found,) = compared_json(tmp_path, {})["compared"]
    assert [each["council_id"] for each in found["councils"]] == ["exampleshire", "sampleton"]
    values = [(value["period"], value["value"]) for each in found["councils"] for value in each["values"]]
    assert values == [("2022/23 Q1", "78"), ("2022/23 Q1", "78")]


def test_what_differs_is_left_out_of_json_with_its_reason(tmp_path: Path) -> None:
    found = compared_json(tmp_path, {"unit": "count"})
    assert found["compared"] == []
    (left_out,) = found["left_out"]
    assert left_out["council_ids"] == ["exampleshire", "sampleton"]
    assert left_out["reason"] == "the councils register another unit"


def test_what_agrees_stands_side_by_side_in_the_order_of_names(tmp_path: Path) -> None:
    said = page_of(tmp_path, {}, {})
    part = said.partition("## What can be compared")[2].partition("## What is left out")[0]
    assert "Lessons that began on time" in part
    assert part.count("78%") == 2
    assert part.index("Exampleshire Council") < part.index("Sampleton Council")


@pytest.mark.parametrize(
    ("column", "value", "reason"),
    [
        ("definition", "Another invented definition.", "the councils register another definition"),
        ("unit", "count", "the councils register another unit"),
        ("polarity", "lower-is-better", "the councils register another direction that is better"),
    ],
)
def test_what_differs_is_left_out_with_its_reason(tmp_path: Path, column: str, value: str, reason: str) -> None:
    said = page_of(tmp_path, {}, {column: value})
    assert "Nothing can be compared yet" in said
    assert f"(Exampleshire Council and Sampleton Council): {reason}." in said


def test_without_a_definition_nothing_is_compared(tmp_path: Path) -> None:
    said = page_of(tmp_path, {"definition": ""}, {"definition": ""})
    assert "no council has registered a definition" in said


def test_another_period_is_not_compared(tmp_path: Path) -> None:
    assert "the councils report no period in common" in page_of(tmp_path, {}, {}, "2021/22 Q1")


def test_one_council_alone_is_not_compared(tmp_path: Path) -> None:
    write_package(tmp_path, changed({}, "exampleshire", "Exampleshire Council"))
    said = dict(compare_pages(read_corpus(tmp_path)))[COMPARE]
    assert "Nothing can be compared yet" in said
    assert "1 registered by one council alone." in said
