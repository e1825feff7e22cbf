"""Reads work programmes of invented packs, for the tests of the reader."""

from __future__ import annotations

from openscrutiny.reading.business.forward_plan import read_forward_plan
from openscrutiny.records import ForwardItem
from printed_lines import printed

HEADS = "Forward plan\nDate | Subject | Lead officer | Method"


def items(text: str) -> list[ForwardItem]:
    return list(read_forward_plan(printed(text), "2022-07-04").items)


def planned(*rows: str) -> list[tuple[str, str]]:
    return [(each.planned_text, each.subject) for each in items("\n".join([HEADS, *rows]))]
