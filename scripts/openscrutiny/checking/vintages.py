"""What a committee was told before, against what it is told now about the same measure and period."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Final

from openscrutiny.checking.finding import NOTE, WARNING, Evidence, Finding, between
from openscrutiny.checking.numbers import may_be_same
from openscrutiny.printed.cumulative import says_cumulative
from openscrutiny.printed.dates import in_words
from openscrutiny.printed.wording import folded
from openscrutiny.schema import Row

#: Roles whose figures for one period should not change; a changed target is a decision, and noted as such.
_MEASURED: Final = ("outturn", "comparator", "baseline")
_AIMED: Final = {"target": "target", "intervention": "intervention level"}
_CARRIED: Final = re.compile(
    r"\b(?:carried (?:forward|over)|remains? (?:at|the same|unchanged)|no (?:new data|update)|unchanged (?:from|since)"
    r"|as (?:at )?(?:last|previous) (?:quarter|period|report)|same as (?:last|previous)|not updated)\b"
)

_Key = tuple[str, ...]


def learn(evidence: Evidence) -> None:
    """Take in what a meeting was told, for the meetings after it."""
    for key, row in _figures(evidence).items():
        evidence.told_before[key] = (row, evidence.meeting_date)


def check_restatements(evidence: Evidence) -> list[Finding]:
    """A figure told again for the same period is the same: another value than an earlier pack gave is a restatement."""
    return [
        _restated(evidence, row, before, told_on)
        for row, before, told_on in _told_again(evidence)
        if row["role"] in _MEASURED
    ]


def check_retargeting(evidence: Evidence) -> list[Finding]:
    """A target told again for the same period is the same: another one than an earlier pack gave is noted."""
    return [
        between(
            evidence,
            "continuity",
            NOTE,
            f"The {_AIMED[row['role']]} of {{title}}{{period}} was {{b}} in the papers of {in_words(told_on)} "
            "and is {a} in these.",
            (row, before),
        )
        for row, before, told_on in _told_again(evidence)
        if row["role"] in _AIMED
    ]


def check_carried_forward(evidence: Evidence) -> list[Finding]:
    """A figure that says it is repeated from before is named, so that nobody reads it as a new measurement."""
    found = []
    for row in evidence.tables["observations"]:
        before = _period_before(row, evidence) if _says_carried(row) else None
        if before:
            message = "{title}{period} is {a}, which the pack says is repeated from before, not measured anew."
            found.append(between(evidence, "carried_forward", NOTE, message, (row, before)))
    return found


def _restated(evidence: Evidence, row: Row, before: Row, told_on: str) -> Finding:
    """A revised or provisional figure is expected to change; another is not."""
    severity = NOTE if "r" in row["marker"].split() or "p" in before["marker"].split() else WARNING
    message = f"{{title}}{{period}} was {{b}} in the papers of {in_words(told_on)} and is {{a}} in these."
    return between(evidence, "restatement", severity, message, (row, before))


def _told_again(evidence: Evidence) -> Iterator[tuple[Row, Row, str]]:
    """Figures that differ from what was told before by more than rounding."""
    for key, row in _figures(evidence).items():
        before, told_on = evidence.told_before.get(key, (None, ""))
        if before and _is_comparable(row, before) and not may_be_same(row, before):
            yield row, before, told_on


def _is_comparable(row: Row, before: Row) -> bool:
    """Whether two figures of one period count the same: in one unit, and both from the start of the year or neither."""
    return before["unit"] == row["unit"] and says_cumulative(before) == says_cumulative(row)


def _figures(evidence: Evidence) -> Mapping[_Key, Row]:
    """One figure for each measure, role and period: none where the package itself gives several.

    Measures that no editor has registered are compared only within the same row of the same table, since
    labels such as “Total” name many things.
    """
    registered = {row["indicator_id"] for row in evidence.tables["indicators"] if row["is_registered"] == "true"}
    figures: dict[_Key, Row] = {}
    several: set[_Key] = set()
    for row in evidence.tables["observations"]:
        if not row["value"] or not row["period"] or row["role"] == "stated":
            continue
        key = _key(row, is_registered=row["indicator_id"] in registered)
        if key in figures and figures[key]["value"] != row["value"]:
            several.add(key)
        figures.setdefault(key, row)
    return {key: row for key, row in figures.items() if key not in several}


def _key(row: Row, *, is_registered: bool) -> _Key:
    table = "" if is_registered else row["table_id"].removeprefix(row["source_pack"])
    label = "" if is_registered else folded(row["row_label"])
    measured = (
        row["indicator_id"],
        row["role"],
        row["comparator"],
        row["breakdown"],
        row["period"],
        row["period_type"],
    )
    return (*measured, table, label)


def _says_carried(row: Row) -> bool:
    return bool(row["value"]) and bool(_CARRIED.search(folded(f"{row['value_text']} {row['qualifier']}")))


def _period_before(row: Row, evidence: Evidence) -> Row | None:
    """The same measure's latest earlier figure in the package, where it is equal."""
    same = ("indicator_id", "role", "comparator", "breakdown", "period_type")
    before = [
        each
        for each in evidence.tables["observations"]
        if each["value"] and each["period_end"] < row["period_end"] and all(each[name] == row[name] for name in same)
    ]
    latest = max(before, key=lambda each: each["period_end"], default=None)
    return latest if latest and Decimal(latest["value"]) == Decimal(row["value"]) else None
