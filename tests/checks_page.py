"""Writes the tables of docs/checks.md anew, from the code of the checks and from faults that are planted for them.

Run it as `python tests/checks_page.py` after a check was added or its words were changed; tests hold the page to it.
"""

from __future__ import annotations

import argparse
import inspect
import re
import sys
import tempfile
from collections.abc import Callable, Collection, Iterable
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "scripts"), str(ROOT / "tests")]

from build_faults import BUILD_FAULTS, lines_said, rule_of  # noqa: E402
from invented_packs import COMMITTEE_ID, COUNCIL_ID, OWN, copy_of, write_pack  # noqa: E402
from openscrutiny.building.build import build_packages  # noqa: E402
from openscrutiny.checking.findings import DATA_CHECKS  # noqa: E402
from openscrutiny.checking.sound_before import find_packages  # noqa: E402
from openscrutiny.checking.validation import PACKAGE_CHECKS, check_name, check_package  # noqa: E402

PAGE: Final = ROOT / "docs" / "checks.md"
#: What a test says where the page is not what the checks are.
RUN_AGAIN: Final = "docs/checks.md is of other checks: run .venv/bin/python tests/checks_page.py"
#: Nothing is planted for this one: it reports what no other check foresees.
CATCH_ALL: Final = "tables"


def check_rule(check: Callable[..., object]) -> str:
    """What a check asks for, in a sentence: the first line of its docstring."""
    return (inspect.getdoc(check) or "").splitlines()[0]


def row(check: Callable[..., object], kind: str, outcome: str, message: str, test: str) -> str:
    """A check as a row of the page: its name with an anchor, its rule, what it does, a message, and its test."""
    return _row(check_name(check), check_rule(check), kind, outcome, message, test)


def build_row(name: str, code: int, message: str) -> str:
    """A check that is made while data packages are built, as a row: its fault ends the build, or is left out of it."""
    outcome = "stops" if code else "leaves out"
    return _row(name, rule_of(BUILD_FAULTS[name]), "build", outcome, message, "test_build_faults.py")


def _row(name: str, rule: str, kind: str, outcome: str, message: str, test: str) -> str:
    return f"| `{name}`{{ #{kind}-{name.replace('_', '-')} }} | {rule} | {outcome} | {escaped(message)} | `{test}` |"


def escaped(message: str) -> str:
    """A message as the cell of a table shows it: nothing in it is markup.

    >>> escaped("package|1: expected <b>, found 'x' [types]")
    "package\\\\|1: expected &lt;b&gt;, found 'x' \\\\[types\\\\]"
    """
    text = message.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return re.sub(r"([\\|`*_\[\]{}#~])", r"\\\1", text)


def printed(built: Path, name: str, faults: dict[str, tuple[Callable[[Path], object], str]]) -> str:
    """What is printed first of a fault that is planted in a copy of a data package."""
    with tempfile.TemporaryDirectory() as folder:
        copy = copy_of(built, Path(folder) / COUNCIL_ID / COMMITTEE_ID / OWN)
        faults[name][0](copy)
        [found] = find_packages(Path(folder))
        return str(check_package(found, "exampleshire")[0])


def build_rows() -> list[str]:
    """The rows of the checks that are made while data packages are built."""
    rows = []
    for name, plant in BUILD_FAULTS.items():
        with tempfile.TemporaryDirectory() as folder:
            code, said = lines_said(plant, Path(folder))
            rows.append(build_row(name, code, said[-1]))
    return rows


def _refuse_unplanted(checks: Iterable[Callable[..., object]], planted: Collection[str], module: str) -> None:
    for each in checks:
        if check_name(each) not in planted:
            sys.exit(f"{check_name(each)}: expected a planted fault, found none; add one to FAULTS in {module}")


def write_page() -> None:
    """Put the rows of today between the heads of the tables and what follows them."""
    from test_findings import FAULTS as DATA_FAULTS
    from test_validation import FAULTS

    _refuse_unplanted(PACKAGE_CHECKS, {*FAULTS, CATCH_ALL}, "tests/test_validation.py")
    _refuse_unplanted(DATA_CHECKS, DATA_FAULTS, "tests/test_findings.py")
    with tempfile.TemporaryDirectory() as folder:
        write_pack(Path(folder) / "extracted")
        build_packages(Path(folder) / "extracted", Path(folder) / "datapackages")
        built = Path(folder) / "datapackages" / COUNCIL_ID / COMMITTEE_ID / OWN
        shown = {check_name(each): printed(built, check_name(each), FAULTS) for each in PACKAGE_CHECKS
                 if check_name(each) != CATCH_ALL}  # fmt: skip
    problems = [
        row(each, "problem", "warns" if ": warning: " in message else "stops", message, "test_validation.py")
        for each in PACKAGE_CHECKS
        for message in [shown.get(check_name(each), "")]
    ]
    findings = [
        row(each, "finding", "informs", each(DATA_FAULTS[check_name(each)][0]())[0].message, "test_findings.py")
        for each in DATA_CHECKS
    ]
    text = PAGE.read_text(encoding="utf-8")
    for rows in (problems, build_rows(), findings):
        first = next(line for line in text.splitlines() if line.startswith(rows[0].split(" | ")[0].split("{")[0]))
        old = re.search(rf"^{re.escape(first)}\n(?:\|.*\n)*", text, re.M)
        text = text.replace(old[0], "\n".join(rows) + "\n") if old else text
    PAGE.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    argparse.ArgumentParser(description=__doc__).parse_args()
    write_page()
