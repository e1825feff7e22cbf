"""Files of all councils are those of each, one after the other, as if all rows had been written at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from openscrutiny.errors import ScrutinyError
from openscrutiny.publishing.files.cells import DATA_PACKAGE, Sheet
from openscrutiny.publishing.files.joined import join_csv, join_json, written_rows
from openscrutiny.publishing.files.json_files import json_rows, write_json
from openscrutiny.schema import RESOURCES, Row
from openscrutiny.storage.csv_files import write_csv

TEXTS = ('a "quoted" text', "]\n", '\n,"actions": [', "=1+1", "é\u2028")


def sheet(name: str, texts: tuple[str, ...]) -> Sheet:
    resource = RESOURCES[name]
    rows: list[Row] = [dict.fromkeys(("data_package", *resource.header), text) for text in texts]
    return Sheet(resource, (DATA_PACKAGE, *resource.fields), rows)


def sheets(texts: tuple[str, ...]) -> list[Sheet]:
    """Two tables with the same texts in all columns, and one without a row."""
    return [sheet("attendance", texts), sheet("findings", ()), sheet("resolutions", texts)]


@pytest.mark.parametrize("parts", [[], [TEXTS], [(), TEXTS, ()], [TEXTS, ("b",)], [("b",), (), TEXTS]])
def test_joined_files_have_the_bytes_of_one_that_is_written_at_once(
    tmp_path: Path, parts: list[tuple[str, ...]]
) -> None:
    csv_files, json_files = [], []
    for number, texts in enumerate(parts):
        csv_files.append(tmp_path / f"{number}.csv")
        json_files.append(tmp_path / f"{number}.json")
        write_csv(csv_files[-1], sheets(texts)[0].header, sheets(texts)[0].rows)
        write_json(json_files[-1], {"title": f"Part {number}"}, sheets(texts))
    whole = sheets(tuple(text for texts in parts for text in texts))
    write_csv(tmp_path / "whole.csv", whole[0].header, whole[0].rows)
    write_json(tmp_path / "whole.json", {"title": "All"}, whole)
    join_csv(tmp_path / "joined.csv", whole[0].header, csv_files)
    join_json(tmp_path / "joined.json", {"title": "All"}, [each.resource.name for each in whole], json_files)
    for ending in ("csv", "json"):
        assert (tmp_path / f"joined.{ending}").read_bytes() == (tmp_path / f"whole.{ending}").read_bytes()


@pytest.mark.parametrize("number", [0, 1, 2])
def test_the_rows_of_a_table_are_read_as_they_were_written(tmp_path: Path, number: int) -> None:
    path, whole = tmp_path / "a.json", sheets(TEXTS)
    write_json(path, {}, whole)
    assert "".join(written_rows(path, whole[number].resource.name)) == "".join(json_rows(whole[number]))


def test_a_file_of_other_columns_is_refused(tmp_path: Path) -> None:
    part = tmp_path / "a.csv"
    part.write_text("a,c\n1,2\n", encoding="utf-8")
    with pytest.raises(ScrutinyError) as error:
        join_csv(tmp_path / "all.csv", ["a", "b"], [part])
    expected = "expected the same columns in all councils, found others; write the council's pages again"
    assert str(error.value) == f"{part}: {expected}"


def test_a_file_that_is_missing_is_named(tmp_path: Path) -> None:
    part = tmp_path / "a.csv"
    with pytest.raises(ScrutinyError) as error:
        join_csv(tmp_path / "all.csv", ["a", "b"], [part])
    expected = "expected a file of a council's tables, found FileNotFoundError; write the council's pages again"
    assert str(error.value) == f"{part}: {expected}"


def test_a_file_without_a_table_is_refused(tmp_path: Path) -> None:
    part = tmp_path / "a.json"
    write_json(part, {}, sheets(TEXTS))
    with pytest.raises(ScrutinyError) as error:
        join_json(tmp_path / "all.json", {}, ["attendance", "actions"], [part])
    expected = "expected the table actions, found none; write the council's pages again"
    assert str(error.value) == f"{part}: {expected}"
