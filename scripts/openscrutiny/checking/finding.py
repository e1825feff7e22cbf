"""A finding before it has its id: what a reader should know before quoting a figure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from openscrutiny.ids import numbered_twins, slug
from openscrutiny.places import place_of
from openscrutiny.printed.period_words import period_words
from openscrutiny.schema import RESOURCES, UNITS, Row

NOTE: Final = "note"
WARNING: Final = "warning"

#: What the committee was told before: the newest figure of each measure and period, and the day it was told.
ToldBefore = dict[tuple[str, ...], tuple[Row, str]]


@dataclass(frozen=True)
class Finding:
    """A finding in plain words, with the two places that it is about."""

    kind: str
    severity: str
    message: str
    indicator_id: str = ""
    period: str = ""
    place_a: str = ""
    value_a: str = ""
    place_b: str = ""
    value_b: str = ""


@dataclass(frozen=True)
class Surplus:
    """More records of a kind in a pack than its reviewer counted there."""

    pack_id: str
    counted: str
    expected: int
    found: int


@dataclass
class PrintedBefore:
    """How a committee's papers reported its indicators when they last did.

    `names` holds, by indicator, the figures last printed of it, and the day; `tables`, by the name of a table, a figure
    of each of its indicators, and the day.
    """

    names: dict[str, tuple[list[Row], str]] = field(default_factory=dict)
    tables: dict[str, tuple[dict[str, Row], str]] = field(default_factory=dict)


@dataclass(frozen=True)
class Evidence:
    """The data package that is looked at: its tables, and what the checks need to know besides."""

    meeting_id: str
    meeting_date: str
    tables: Mapping[str, Sequence[Row]]
    is_suppressing: bool = True
    surpluses: Sequence[Surplus] = ()
    told_before: ToldBefore = field(default_factory=dict)
    printed_before: PrintedBefore = field(default_factory=PrintedBefore)

    def title(self, indicator_id: str) -> str:
        """Title of an indicator."""
        return self._titles.get(indicator_id, indicator_id)

    @cached_property
    def _titles(self) -> Mapping[str, str]:
        return {row["indicator_id"]: row["title"] for row in self.tables["indicators"]}


def between(evidence: Evidence, kind: str, severity: str, message: str, rows: tuple[Row, Row]) -> Finding:
    """A finding about two observations; in the message, {title}, {period}, {a} and {b} stand for what they say."""
    one, other = rows
    words = {
        "title": quoted(evidence.title(one["indicator_id"])),
        "period": f" for {period_words(one['period'], one['period_type'])}" if one["period"] else "",
        "a": written_value(one),
        "b": written_value(other),
    }
    for name, text in words.items():
        message = message.replace("{" + name + "}", text)
    return Finding(
        kind,
        severity,
        message,
        one["indicator_id"],
        one["period"],
        place_of(one),
        one["value"] or one["value_text"],
        place_of(other),
        other["value"] or other["value_text"],
    )


def quoted(title: str) -> str:
    """A title in quotation marks."""
    return f"“{title}”"


def written_value(row: Row) -> str:
    """The value of an observation with its unit, or its words.

    >>> written_value({"value": "95.7", "unit": "percent", "value_text": "95.70"})
    '95.7%'
    """
    if not row["value"]:
        return quoted(row["value_text"])
    if row["unit"] == "GBP":
        return f"£{row['value']}".replace("£-", "-£")
    return row["value"] + UNITS.get(row["unit"], f" {row['unit']}" if row["unit"] else "")


def finding_rows(meeting_id: str, findings: Sequence[Finding]) -> list[Row]:
    """Rows of `findings`, their ids made from kind, indicator, period and places."""
    ids = [
        "-".join(
            part
            for part in (
                meeting_id,
                each.kind.replace("_", "-"),
                each.indicator_id,
                slug(each.period),
                *(slug(place.rpartition("line ")[2]) for place in (each.place_a, each.place_b)),
            )
            if part
        )
        for each in findings
    ]
    return [
        RESOURCES["findings"].row(finding_id=key, meeting_id=meeting_id, **each.__dict__)
        for key, each in zip(numbered_twins(ids), findings, strict=True)
    ]
