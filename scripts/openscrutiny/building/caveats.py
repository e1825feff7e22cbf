"""What the register says of an indicator's figures that no column of them does: what they count, what they are of."""

from __future__ import annotations

from typing import Any

from openscrutiny.building.observations import Told
from openscrutiny.errors import ScrutinyError
from openscrutiny.kept.register import REGISTER_FILE, Indicator, PrintedAgain
from openscrutiny.schema import Row


def caveat_entries(told: Told) -> list[dict[str, Any]]:
    """An entry for each indicator told whose figures count from the start of a year, or are older than they seem.

    ScrutinyError where what the register calls one figure, printed again, has two values.
    """
    ordered = sorted(told.registered.items())
    return [_entry(key, each, told) for key, each in ordered if each.cumulative or each.printed_again]


def _entry(indicator_id: str, indicator: Indicator, told: Told) -> dict[str, Any]:
    entry: dict[str, Any] = {"indicator_id": indicator_id}
    if indicator.cumulative:
        entry["counts_from_start_of"] = indicator.cumulative
    if again := indicator.printed_again:
        _check_is_one(indicator_id, again, told)
        entry |= {"figure_of": again.figure_of, "printed_for": list(again.periods)}
    return entry


def _check_is_one(indicator_id: str, again: PrintedAgain, told: Told) -> None:
    """A figure that is printed again is the same each time."""
    first = ""
    for row, printed in zip(told.observations, told.printed, strict=True):
        if row["indicator_id"] != indicator_id or row["period"] not in again.periods or not _is_outturn(row):
            continue
        first = first or row["value"]
        if row["value"] != first:
            raise ScrutinyError(
                printed.place,
                f"{first}, the figure of {again.figure_of}, as {REGISTER_FILE} says of {indicator_id}",
                f"{row['value_text']!r} for {row['period']}",
                f"take {row['period']} out of printed_again",
            )


def _is_outturn(row: Row) -> bool:
    return row["role"] == "outturn" and bool(row["value"]) and not row["comparator"] and not row["breakdown"]
