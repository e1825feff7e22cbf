"""What changed between two folders of data packages, as a data editor wants it: records, findings, refused cells."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from openscrutiny.publishing.writing.html import escape
from openscrutiny.schema import RESOURCES, Row
from openscrutiny.storage.csv_files import read_csv
from openscrutiny.storage.folders import find_files

#: A summary is read on one screen, and holds no more than a megabyte; the rest is counted.
_LISTED: Final = 100
_LONGEST: Final = 160

Tables = Mapping[str, Sequence[Row]]


@dataclass(frozen=True)
class TableChange:
    """What changed in one table of one meeting: keys of rows that came and went, and cells that changed."""

    meeting: str
    table: str
    added: Sequence[str]
    removed: Sequence[str]
    changed: Sequence[tuple[str, str, str, str]]

    @property
    def is_any(self) -> bool:
        """Whether anything changed."""
        return bool(self.added or self.removed or self.changed)


def comparison(before: Path, after: Path) -> str:
    """The changes between two folders as Markdown; words of packs are only words in it."""
    old, new = _packages(before), _packages(after)
    changes = [
        change
        for meeting in sorted({*old, *new})
        for name in RESOURCES
        if (change := table_change(meeting, name, old.get(meeting, {}), new.get(meeting, {}))).is_any
    ]
    parts = [_counts(changes), _cells(changes), _findings(old, new), _refused(old, new)]
    return "\n".join(filter(None, parts))


def table_change(meeting: str, name: str, old: Tables, new: Tables) -> TableChange:
    """The difference of one table, row by row of the same key."""
    rows = [_by_key(name, tables.get(name, ())) for tables in (old, new)]
    common = [key for key in rows[0] if key in rows[1]]
    changed = [
        (key, column, rows[0][key].get(column, ""), value)
        for key in common
        for column, value in rows[1][key].items()
        if rows[0][key].get(column, "") != value
    ]
    added, removed = ([key for key in rows[one] if key not in rows[other]] for one, other in ((1, 0), (0, 1)))
    return TableChange(meeting, name, added, removed, changed)


def _packages(root: Path) -> dict[str, Tables]:
    """The tables of each meeting, by its folder."""
    found = [path.parent for path in find_files(root, "datapackage.json")]
    return {
        folder.relative_to(root).as_posix(): {
            path.stem: read_csv(path) for path in sorted((folder / "data").glob("*.csv"))
        }
        for folder in found
    }


def _by_key(name: str, rows: Sequence[Row]) -> dict[str, Row]:
    return {" ".join(row.get(column, "") for column in RESOURCES[name].key): row for row in rows}


def _counts(changes: Sequence[TableChange]) -> str:
    if not changes:
        return "### Records\n\nNo record was added, changed or removed.\n"
    rows = [
        (each.meeting, each.table, len(each.added), len({key for key, *_ in each.changed}), len(each.removed))
        for each in changes
    ]
    return "### Records\n\n" + _table(("meeting", "table", "added", "changed", "removed"), rows)


def _cells(changes: Sequence[TableChange]) -> str:
    rows = [(f"{each.meeting}: {each.table}", *cell) for each in changes for cell in each.changed]
    if not rows:
        return ""
    return "### Cells that changed\n\n" + _table(("table", "record", "column", "before", "after"), rows)


def _findings(old: Mapping[str, Tables], new: Mapping[str, Tables]) -> str:
    said = [
        {(meeting, row["kind"], row["message"]) for meeting, tables in each.items() for row in tables["findings"]}
        for each in (old, new)
    ]
    rows = [("new", *each) for each in sorted(said[1] - said[0])]
    rows += [("gone", *each) for each in sorted(said[0] - said[1])]
    if not rows:
        return "### Findings\n\nThe same as before.\n"
    return "### Findings\n\n" + _table(("", "meeting", "kind", "finding"), rows)


def _refused(old: Mapping[str, Tables], new: Mapping[str, Tables]) -> str:
    counts = [
        {meeting: sum(int(row["cells_refused"]) for row in tables["tables"]) for meeting, tables in each.items()}
        for each in (old, new)
    ]
    rows = [
        (meeting, counts[0].get(meeting, 0), counts[1].get(meeting, 0))
        for meeting in sorted({*old, *new})
        if counts[0].get(meeting, 0) != counts[1].get(meeting, 0)
    ]
    total = f"{sum(counts[1].values()):,} cells are refused, {sum(counts[0].values()):,} before.\n"
    return "### Refused cells\n\n" + total + ("\n" + _table(("meeting", "before", "after"), rows) if rows else "")


def _table(head: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """A table of Markdown; what is more than can be listed is counted."""
    lines = [_line(head), _line(["---"] * len(head)), *(_line(map(_cell, row)) for row in rows[:_LISTED])]
    if len(rows) > _LISTED:
        lines += ["", f"And {len(rows) - _LISTED:,} more; data.diff holds them all."]
    return "".join(f"{line}\n" for line in lines)


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(value: object) -> str:
    text = str(value)
    # "@" would call somebody.
    return escape(text if len(text) <= _LONGEST else f"{text[:_LONGEST]} …").replace("@", "&#64;")
