"""Each check of data packages finds the fault that is planted for it, and no other check does."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from checks_page import CATCH_ALL, PAGE, RUN_AGAIN, check_rule, escaped
from invented_packs import COMMITTEE_ID, COUNCIL_ID, OWN, PACK_ID, copy_of, write_pack
from openscrutiny.building.build import build_packages
from openscrutiny.checking.opened import Opened
from openscrutiny.checking.sound_before import find_packages
from openscrutiny.checking.table_gate import sound_together
from openscrutiny.checking.validation import (
    PACKAGE_CHECKS,
    check_name,
    check_package,
    check_packages,
)
from openscrutiny.errors import ScrutinyError
from openscrutiny.schema import RESOURCES
from openscrutiny.storage.csv_files import read_header

Spoil = Callable[[Path], object]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("built")
    write_pack(root / "extracted")
    build_packages(root / "extracted", root / "datapackages")
    return root / "datapackages" / COUNCIL_ID / COMMITTEE_ID / OWN


def test_a_data_package_as_it_was_built_has_no_problems(built: Path) -> None:
    assert check_package(built) == []


def spoil_text(table: str, old: str, new: str, *, rehash: bool = True) -> Spoil:
    """Replace the first `old` in a table."""

    def spoil(folder: Path) -> None:
        path = folder / f"data/{table}.csv"
        text = path.read_bytes().decode()
        assert old in text
        path.write_bytes(text.replace(old, new, 1).encode())
        if rehash:
            describe_again(folder, table)

    return spoil


def spoil_bytes(table: str, change: Callable[[bytes], bytes]) -> Spoil:
    def spoil(folder: Path) -> None:
        path = folder / f"data/{table}.csv"
        path.write_bytes(change(path.read_bytes()))
        describe_again(folder, table)

    return spoil


def append_line(table: str, line: Callable[[list[str]], str]) -> Spoil:
    """Add a line made from the lines there are."""
    return spoil_bytes(table, lambda data: data + (line(data.decode().splitlines()) + "\n").encode())


def spoil_cell(table: str, column: str, value: str, row: int = 1) -> Spoil:
    """Put a value into a cell of a table whose cells hold no commas."""

    def spoil(folder: Path) -> None:
        path = folder / f"data/{table}.csv"
        lines = path.read_text().splitlines()
        cells = lines[row].split(",")
        cells[read_header(path).index(column)] = value
        lines[row] = ",".join(cells)
        path.write_text("\n".join(lines) + "\n")
        describe_again(folder, table)

    return spoil


def spoil_descriptor(change: Callable[[dict[str, Any]], None]) -> Spoil:
    def spoil(folder: Path) -> None:
        path = folder / "datapackage.json"
        descriptor = json.loads(path.read_text())
        change(descriptor)
        path.write_text(json.dumps(descriptor))

    return spoil


def describe_again(folder: Path, table: str) -> None:
    """Give the descriptor the size and hash of a table, so that only the planted fault is one."""
    data = (folder / f"data/{table}.csv").read_bytes()
    facts = {"bytes": len(data), "hash": f"sha256:{hashlib.sha256(data).hexdigest()}"}
    spoil_descriptor(lambda descriptor: resource(descriptor, table).update(facts))(folder)


def resource(descriptor: dict[str, Any], table: str) -> dict[str, Any]:
    found: dict[str, Any] = next(each for each in descriptor["resources"] if each["name"] == table)
    return found


def field(descriptor: dict[str, Any], table: str, column: str) -> dict[str, Any]:
    fields = resource(descriptor, table)["schema"]["fields"]
    found: dict[str, Any] = next(each for each in fields if each["name"] == column)
    return found


FAULTS: dict[str, tuple[Spoil, str]] = {
    "descriptor": (lambda folder: (folder / "datapackage.json").write_text("{"), "expected JSON"),
    "profile": (
        spoil_descriptor(lambda descriptor: descriptor.update(created="2026-11-01")),
        "created: '2026-11-01' does not match",
    ),
    "tables_listed": (
        spoil_descriptor(lambda descriptor: field(descriptor, "observations", "value").update(type="string")),
        "expected the column {'name': 'value', 'type': 'number'}",
    ),
    "described": (
        spoil_descriptor(lambda descriptor: field(descriptor, "observations", "value").pop("description")),
        "observations.value: expected a description, found none",
    ),
    "files": (lambda folder: (folder / "data/notes.txt").write_text("x"), "expected no other file"),
    "encoding": (spoil_bytes("actions", lambda data: b"\xef\xbb\xbf" + data), "found a byte-order mark"),
    "heads": (spoil_text("actions", "owner,due_date", "due_date,owner"), "expected the columns action_id"),
    "hashes": (
        spoil_text("observations", "95.7", "59.7", rehash=False),
        "undo the change by hand, or build the data packages again",
    ),
    "folder_name": (
        lambda folder: folder.rename(folder.with_name("2023-02-15")),
        "skills-osc-2023-02-15, found 'exampleshire-skills-osc-2023-02-14'",
    ),
    "version": (spoil_descriptor(lambda descriptor: descriptor.update(version="1.2.0")), "expected 1.1.0"),
    "licence": (
        spoil_descriptor(lambda descriptor: descriptor["sources"][0].update(licence="")),
        "expected a licence, or “not stated”, found nothing",
    ),
    "reviewed": (
        spoil_descriptor(lambda descriptor: descriptor["sources"][0]["review"].update(status="pending")),
        "expected a reviewed pack, found pending",
    ),
    "shapes": (append_line("actions", lambda _: "one,cell"), "expected a cell for each column"),
    "types": (spoil_cell("observations", "source_page", "cover"), "expected a whole number, found 'cover'"),
    "filled": (spoil_cell("agenda_items", "title", ""), "expected something, found an empty cell"),
    "choices": (
        spoil_cell("actions", "status", "finished"),
        "expected one of open, done, unknown, found 'finished'",
    ),
    "forms": (spoil_cell("meetings", "start_time", "6pm"), "expected the column's form, found '6pm'"),
    "duplicates": (append_line("forward_plan", lambda lines: lines[1]), "expected each row once"),
    "keys": (
        append_line("agenda_items", lambda lines: lines[1].replace("Apologies", "Welcome")),
        "expected a key of its own",
    ),
    "links": (
        spoil_cell("ratings", "indicator_id", "lessons-in-time"),
        "expected a row of indicators, found 'lessons-in-time'",
    ),
    "numbers": (
        spoil_cell("observations", "value", "8.25e1"),
        "expected a plain number such as 1234.5, found '8.25e1'",
    ),
    "ids": (
        spoil_cell("forward_plan", "forward_item_id", "plan-for-skills"),
        "expected an id of this meeting, found 'plan-for-skills'",
    ),
    "meeting": (spoil_cell("meetings", "meeting_date", "2023-02-15"), "found exampleshire, skills-osc and 2023-02-15"),
    "ledger": (
        spoil_cell("tables", "cells_refused", "2"),
        "expected 8 cells in all, found 8 published, 2 refused and 0 set aside",
    ),
    "periods": (
        spoil_cell("observations", "period_end", "2022-06-30"),
        "expected 2022-07-01 to 2022-09-30, found '2022/23 Q2' from 2022-07-01 to 2022-06-30",
    ),
    "values": (spoil_cell("observations", "marker", "c"), "expected no value beside the marker c, found 82.5"),
    "percentages": (
        spoil_cell("observations", "value", "140"),
        "expected 0 to 100 per cent, or a finding, found 140 per cent",
    ),
    "units": (spoil_cell("indicators", "unit", "furlongs"), "expected a unit of the data dictionary, found 'furlongs'"),
    "formulas": (
        spoil_cell("forward_plan", "subject", "=1+1"),
        "expected an apostrophe before it, found '=1+1'",
    ),
    "contacts": (
        spoil_cell("actions", "text", "Write to a.example@example.gov.uk"),
        "expected no mail address or phone number, found one",
    ),
    "sources": (
        spoil_cell("forward_plan", "source_pack", "another-pack"),
        f"expected one of {PACK_ID}, found 'another-pack'",
    ),
    "corrections": (
        spoil_cell("observations", "is_corrected", "true"),
        "expected a correction that is marked and listed, found not listed and marked",
    ),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_planted_fault_is_found_by_its_check_alone(name: str, built: Path, tmp_path: Path) -> None:
    spoil, message = FAULTS[name]
    folder = copy_of(built, tmp_path / COUNCIL_ID / COMMITTEE_ID / OWN)
    spoil(folder)
    [folder] = find_packages(tmp_path)
    problems = check_package(folder, "exampleshire")
    assert {problem.check for problem in problems} == {name}
    assert message in " | ".join(map(str, problems))
    assert f" | {escaped(str(problems[0]))} | " in PAGE.read_text(encoding="utf-8"), RUN_AGAIN


def test_every_check_but_the_catch_all_has_a_planted_fault() -> None:
    assert {check_name(check) for check in PACKAGE_CHECKS} == {*FAULTS, CATCH_ALL}, "plant one in FAULTS"


def test_every_check_says_its_rule_in_a_sentence() -> None:
    rules = [check_rule(check) for check in PACKAGE_CHECKS]
    assert all(rule.endswith(".") for rule in rules)
    assert len(set(rules)) == len(rules)


def test_all_faults_are_found_at_once(built: Path, tmp_path: Path) -> None:
    folder = copy_of(built, tmp_path / COUNCIL_ID / COMMITTEE_ID / OWN)
    for name in ("described", "ledger", "periods", "links"):
        FAULTS[name][0](folder)
    assert [problem.check for problem in check_package(folder)] == ["described", "links", "ledger", "periods"]


def test_a_folder_is_looked_at_anew_each_time(built: Path, tmp_path: Path) -> None:
    folder = copy_of(built, tmp_path / COUNCIL_ID / COMMITTEE_ID / OWN)
    assert check_package(folder) == []
    FAULTS["types"][0](folder)
    assert [problem.check for problem in check_package(folder)] == ["types"]


def test_a_strange_unit_is_a_warning_that_stops_nothing(built: Path, tmp_path: Path) -> None:
    folder = copy_of(built, tmp_path / COUNCIL_ID / COMMITTEE_ID / OWN)
    FAULTS["units"][0](folder)
    [problem] = check_package(folder, "package")
    assert str(problem) == (
        "package/data/indicators.csv, line 2, unit: warning: expected a unit of the data dictionary, found 'furlongs'; "
        "see whether it is meant [units]"
    )


def test_a_folder_without_data_packages_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ScrutinyError, match="expected a folder of data packages, found none"):
        find_packages(tmp_path)


FURTHER: dict[str, tuple[str, Spoil, str]] = {
    "a key that is empty": ("filled", spoil_cell("agenda_items", "item_number", ""), "found an empty cell"),
    "a table without its file": (
        "files",
        lambda folder: (folder / "data/plan_actions.csv").unlink(),
        "plan_actions.csv: expected a file, found none",
    ),
    "a day that is none": ("types", spoil_cell("actions", "due_date", "2023-02-30"), "a date such as 2023-02-07"),
    "yes for true": ("types", spoil_cell("meetings", "has_minutes", "yes"), "expected true or false, found 'yes'"),
    "another size": (
        "hashes",
        spoil_descriptor(lambda descriptor: resource(descriptor, "actions").update(bytes=1)),
        "expected 1 bytes",
    ),
    "a column less": ("heads", spoil_text("actions", ",outcome", ""), "expected the columns action_id"),
    "bytes that are no text": (
        "encoding",
        spoil_bytes("actions", lambda data: data + b"\xff\n"),
        "bytes that are none",
    ),
    "other line ends": (
        "encoding",
        spoil_bytes("actions", lambda data: data.replace(b"\n", b"\r\n")),
        "line ends of another kind",
    ),
    "an unknown role": ("choices", spoil_cell("observations", "role", "guess"), "expected one of outturn, target"),
    "words of a hidden value": (
        "values",
        lambda folder: (
            spoil_cell("observations", "value", "")(folder),
            spoil_cell("observations", "marker", "c")(folder),
        ),
        "expected no value beside the marker c",
    ),
    "a percentage of 140": ("percentages", spoil_cell("observations", "value", "140"), "found 140 per cent"),
    "a formula in its plainest form": ("formulas", spoil_cell("forward_plan", "subject", "@SUM(1)"), "'@SUM(1)'"),
    "a phone number": ("contacts", spoil_cell("actions", "text", "Call 01632 960123"), "expected no mail address"),
    "a table that nobody describes": (
        "tables_listed",
        spoil_descriptor(lambda descriptor: descriptor["resources"].pop()),
        "expected the tables meetings",
    ),
    "a pack without its sha256": (
        "sources",
        spoil_descriptor(lambda descriptor: descriptor["sources"][0].pop("sha256")),
        "expected one of no packs",
    ),
}


@pytest.mark.parametrize("fault", FURTHER)
def test_further_faults_are_found_by_one_check_alone(fault: str, built: Path, tmp_path: Path) -> None:
    name, spoil, message = FURTHER[fault]
    folder = copy_of(built, tmp_path / COUNCIL_ID / COMMITTEE_ID / OWN)
    spoil(folder)
    problems = check_package(folder, "exampleshire")
    assert {problem.check for problem in problems} == {name}
    assert message in " | ".join(map(str, problems))


def test_many_data_packages_together_show_the_same_problems_as_one_by_one(built: Path, tmp_path: Path) -> None:
    names = ["keys", "links", "duplicates", "shapes", "types", "choices", "forms", "filled", "descriptor", "profile"]
    folders = [copy_of(built, tmp_path / COUNCIL_ID / COMMITTEE_ID / OWN)]
    for name in names:
        folders.append(copy_of(built, tmp_path / name / COMMITTEE_ID / OWN))
        FAULTS[name][0](folders[-1])
    folders.append(copy_of(built, tmp_path / "last" / COMMITTEE_ID / OWN))
    together = list(check_packages(folders))
    assert together == [check_package(each) for each in folders]
    assert [{each.check for each in problems} - {"folder_name"} for problems in together] == [
        set(),
        *({name} for name in names),
        set(),
    ]


def test_a_link_that_is_not_there_keeps_no_data_package_from_being_checked_with_others(
    built: Path, tmp_path: Path
) -> None:
    folders = [copy_of(built, tmp_path / name / COMMITTEE_ID / OWN) for name in (COUNCIL_ID, "another")]
    for folder in folders:
        path = folder / "data" / "observations.csv"
        header, first, *rest = path.read_text(encoding="utf-8").splitlines(keepends=True)
        at = RESOURCES["observations"].header.index("table_id")
        cells = first.split(",")
        path.write_text(header + ",".join([*cells[:at], "", *cells[at + 1 :]]) + "".join(rest), encoding="utf-8")
    assert sound_together([Opened(folder, str(folder)) for folder in folders]) == [True, True]
