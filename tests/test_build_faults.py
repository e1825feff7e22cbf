"""Each fault that a build must find is planted alone, found, and said in one line; nothing is published of it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from build_faults import BUILD_FAULTS, lines_said, rule_of
from checks_page import PAGE, RUN_AGAIN, build_row
from invented_packs import write_pack


@pytest.mark.parametrize("name", BUILD_FAULTS)
def test_a_planted_fault_stops_the_build_in_one_line_that_the_page_of_checks_shows(name: str, tmp_path: Path) -> None:
    code, said = lines_said(BUILD_FAULTS[name], tmp_path)
    assert not list(tmp_path.glob("datapackages/**/*.csv"))
    if name == "pending":
        assert (code, said[0]) == (0, "0 data packages: 0 changed, 0 removed.")
    else:
        assert (code, len(said)) == (1, 1)
        assert re.fullmatch(r"[^:]+(: .+)?: expected .+, found .+; .+", said[0])
    assert build_row(name, code, said[-1]) in PAGE.read_text(encoding="utf-8").splitlines(), RUN_AGAIN


def test_without_a_fault_the_same_pack_is_built(tmp_path: Path) -> None:
    code, said = lines_said(write_pack_alone, tmp_path)
    assert (code, said) == (0, ["2 data packages: 2 changed, 0 removed."])


def write_pack_alone(root: Path) -> None:
    """Nothing is wrong."""
    write_pack(root)


def test_every_rule_is_said_once_in_a_sentence() -> None:
    rules = [rule_of(plant) for plant in BUILD_FAULTS.values()]
    assert all(rule.endswith(".") and "\n" not in rule for rule in rules)
    assert len(set(rules)) == len(rules) >= 28


def test_the_page_has_no_row_of_a_fault_that_is_not_planted() -> None:
    rows = re.findall(r"^\| `(\w+)`\{ #build-[\w-]+ \} \|", PAGE.read_text(encoding="utf-8"), re.M)
    assert rows == list(BUILD_FAULTS), RUN_AGAIN
