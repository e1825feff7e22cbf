"""The table of attacks and faults: each row names a test that is there."""

from __future__ import annotations

import ast
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "operations.md"


def rows() -> list[tuple[str, str, str]]:
    """Attack or fault, what happens, and the test, of each row."""
    table = PAGE.read_text(encoding="utf-8").split("## Attacks and faults")[1]
    found = re.findall(r"^\| (.+?) \| (.+?) \| `([\w/.]+\.py::\w+)` \|$", table, re.M)
    assert len(found) == table.count("\n| ") - 2
    return found


def test_the_table_has_sixty_rows_and_none_twice() -> None:
    assert len(rows()) >= 60
    assert len({attack for attack, _, _ in rows()}) == len({test for *_, test in rows()}) == len(rows())


def test_every_row_names_a_test_that_is_there() -> None:
    for *_, name in rows():
        file, _, test = name.partition("::")
        tree = ast.parse((ROOT / "tests" / file).read_text(encoding="utf-8"))
        assert test in {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}, name
