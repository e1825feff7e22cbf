"""Times of day at the front of a pack."""

from __future__ import annotations

from openscrutiny.printed.dates import parse_time


def says_time(text: str) -> bool:
    """Whether a text says one time of day.

    >>> says_time("Monday at 6.30 pm"), says_time("Committee Room 2")
    (True, False)
    """
    try:
        parse_time(text)
    except ValueError:
        return False
    return True
