"""The one kind of error a user can cause, and the exit codes of every command."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

EXIT_DONE: Final = 0
EXIT_PROBLEMS: Final = 1
EXIT_WRONG_USE: Final = 2


class ScrutinyError(Exception):
    """Something wrong with the input, said in one line: place, expected, found, what to do.

    Anything else that is raised is a fault of the program and keeps its traceback.

    >>> print(ScrutinyError("pack.yml", "a date in meeting.date", "'soon'", "write it as 2023-02-07"))
    pack.yml: expected a date in meeting.date, found 'soon'; write it as 2023-02-07
    """

    def __init__(self, place: object, expected: str, found: str, do: str) -> None:
        self.place, self.expected, self.found, self.do = str(place), expected, found, do
        super().__init__(f"{place}: expected {expected}, found {found}; {do}".replace("\n", " "))

    def at_home(self, places: Mapping[str, str]) -> ScrutinyError:
        """The same error with other places in it: what a worker read lay at a place of its own."""
        said = [self.place, self.expected, self.found, self.do]
        for there, here in places.items():
            said = [each.replace(there, here) for each in said]
        return ScrutinyError(*said)

    def __reduce__(self) -> tuple[type[ScrutinyError], tuple[str, str, str, str]]:
        """What makes it anew where it comes from another process."""
        return type(self), (self.place, self.expected, self.found, self.do)
