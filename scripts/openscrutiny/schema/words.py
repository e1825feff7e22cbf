"""The words that a column may hold, where only some are allowed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

CAPACITIES: Final = ("chair", "vice_chair", "member", "co_opted", "substitute", "in_attendance")
PRESENCES: Final = ("present", "apologies", "absent")
RESOLUTION_KINDS: Final = ("resolved", "recommended", "agreed", "noted", "approved", "referred", "deferred")
ACTION_ORIGINS: Final = ("minute", "action_sheet")
ACTION_STATUSES: Final = ("open", "done", "unknown")
POLARITIES: Final = ("higher-is-better", "lower-is-better", "on-target-is-best", "no-polarity")
ROLES: Final = ("outturn", "target", "intervention", "comparator", "baseline", "stated")
PERIOD_TYPES: Final = (
    "financial_quarter",
    "financial_year",
    "academic_year",
    "calendar_year",
    "month",
    "day",
    "range",
)
RATINGS: Final = ("met", "within tolerance", "missed", "cannot tell")
CHANGES: Final = ("better", "worse", "no change", "higher", "lower")
FINDING_KINDS: Final = (
    "contradiction",
    "arithmetic",
    "restatement",
    "carried_forward",
    "rating_mismatch",
    "expectation",
    "small_number",
    "continuity",
)
SEVERITIES: Final = ("note", "warning")

#: Markers of the Government Statistical Service, without their brackets, and what each means.
MARKERS: Final[Mapping[str, str]] = {
    "b": "break in the series",
    "c": "confidential: suppressed to protect people",
    "e": "estimated",
    "f": "forecast",
    "low": "rounds to 0 but is not 0",
    "p": "provisional",
    "r": "revised",
    "u": "low reliability",
    "x": "not available",
    "z": "not applicable",
}

#: Units a value may have, and how each is written after a number. A council may register others.
UNITS: Final[Mapping[str, str]] = {
    "percent": "%",
    "percentage_points": " percentage points",
    "count": "",
    "rate_per_10000": " per 10,000",
    "rate_per_1000": " per 1,000",
    "seconds": " seconds",
    "days": " days",
    "weeks": " weeks",
    "months": " months",
    "years": " years",
    "FTE": " full-time equivalents",
    "GBP": " pounds",
    "points": " points",
    "ratio": "",
    "score": "",
}
