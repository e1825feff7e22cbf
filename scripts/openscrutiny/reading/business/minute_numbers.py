"""The numbers of minutes in action sheets whose heads say only "Minute" or "Item"."""

from __future__ import annotations

import re

from openscrutiny.printed.patterns import pattern_of
from openscrutiny.printed.wording import plain
from openscrutiny.reading.business.plan_table import PlanTable, with_columns

#: "12", "12/22", "4.1", "12a".
_NUMBER = pattern_of(r"\d{1,4}[a-z]?(?:[./]\d{1,4}){0,2}\.?")


def with_numbers(table: PlanTable, items: re.Pattern[str]) -> PlanTable:
    """A table in which a head of items that stands over nothing but numbers heads numbers, and the next one items.

    Where one of them says "Minute", its numbers are those of the minutes; else what is numbered already stays so.
    """
    heads = table.columns.heads
    places = [place for place, head in enumerate(heads) if items.fullmatch(head)]
    numbers = [place for place in places if _holds_numbers(table, place)]
    minutes = [place for place in numbers if heads[place] == "minute"]
    if not minutes and table.columns.at.get("item") not in numbers:
        return table
    number = (minutes or [table.columns.at.get("number", numbers[0])])[0]
    at = {name: place for name, place in table.columns.at.items() if name != "item"} | {"number": number}
    words = [place for place in places if place not in numbers]
    return with_columns(table, at | {"item": words[0]} if words else at)


def _holds_numbers(table: PlanTable, place: int) -> bool:
    cells = [cell for row in table.rows if (cell := plain(row.cells[place]))]
    return bool(cells) and all(map(_NUMBER.fullmatch, cells))
