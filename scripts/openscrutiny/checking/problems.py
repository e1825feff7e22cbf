"""What is wrong with a data package, in words a council clerk understands."""

from __future__ import annotations

from dataclasses import asdict, dataclass


@dataclass(frozen=True)
class Problem:
    """Something wrong, or worth a look where it is not stopping: the check that found it, the place, and what to do."""

    check: str
    place: str
    message: str
    is_stopping: bool = True

    def __str__(self) -> str:
        """The problem in one line."""
        kind = "" if self.is_stopping else "warning: "
        return f"{self.place}: {kind}{self.message} [{self.check}]".replace("\n", " ")

    def as_json(self) -> dict[str, object]:
        """The problem as the JSON report lists it."""
        return asdict(self)


def expected(wanted: str, found: str, do: str) -> str:
    """The message of a problem: what should be there, what is, and what to do.

    >>> expected("a number", "'abc'", "mend the cell")
    "expected a number, found 'abc'; mend the cell"
    """
    return f"expected {wanted}, found {found}; {do}"
