"""Printed ratings against those that follow from the figures."""

from __future__ import annotations

from typing import Final

from openscrutiny.checking.finding import NOTE, WARNING, Evidence, Finding, quoted
from openscrutiny.places import place_of
from openscrutiny.printed.period_words import period_words

#: What each colour says of a target. Other colours mean what each council wants them to.
_MEANING: Final = {"Green": "met", "Amber": "within tolerance", "Red": "missed"}


def check_printed_ratings(evidence: Evidence) -> list[Finding]:
    """A printed red, amber or green agrees with value, target and intervention level."""
    places = {
        (row["indicator_id"], row["period"]): place_of(row)
        for row in reversed(evidence.tables["observations"])
        if row["role"] == "outturn" and not row["comparator"] and not row["breakdown"]
    }
    return [
        Finding(
            "rating_mismatch",
            WARNING if rating["intervention"] else NOTE,
            f"{quoted(evidence.title(rating['indicator_id']))} for {period_words(rating['period'])} is printed "
            f"{rating['rating_printed']}, but its figures say “{rating['rating_computed']}”. {rating['rule']}",
            rating["indicator_id"],
            rating["period"],
            places.get((rating["indicator_id"], rating["period"]), ""),
            rating["rating_printed"],
            "",
            rating["rating_computed"],
        )
        for rating in evidence.tables["ratings"]
        if is_mismatch(
            rating["rating_printed"], rating["rating_computed"], has_intervention=bool(rating["intervention"])
        )
    ]


def is_mismatch(printed: str, computed: str, *, has_intervention: bool) -> bool:
    """Whether a colour contradicts a computed rating. Without an intervention level, amber may be a miss.

    >>> is_mismatch("Green", "missed", has_intervention=True), is_mismatch("Amber", "missed", has_intervention=False)
    (True, False)
    """
    meant = _MEANING.get(printed, "")
    if not meant or computed in ("cannot tell", meant):
        return False
    return has_intervention or "met" in (meant, computed)
