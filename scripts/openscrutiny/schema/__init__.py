"""Every table of a data package, declared once.

The CSV headers, the descriptor, the data dictionary and the checks all come from here; a field's
name stands in no second list. The tables and their fields are the published contract: to rename or
remove one is a major version.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Final

from openscrutiny.schema import decided, meeting, proof, told
from openscrutiny.schema.columns import ID_PATTERN
from openscrutiny.schema.tables import Field, ForeignKey, Resource, Row, as_text
from openscrutiny.schema.words import (
    ACTION_ORIGINS,
    ACTION_STATUSES,
    CAPACITIES,
    CHANGES,
    FINDING_KINDS,
    MARKERS,
    PERIOD_TYPES,
    POLARITIES,
    PRESENCES,
    RATINGS,
    RESOLUTION_KINDS,
    ROLES,
    SEVERITIES,
    UNITS,
)

__all__ = [
    "ACTION_ORIGINS",
    "ACTION_STATUSES",
    "CAPACITIES",
    "CHANGES",
    "FINDING_KINDS",
    "ID_PATTERN",
    "MARKERS",
    "PERIOD_TYPES",
    "POLARITIES",
    "PRESENCES",
    "RATINGS",
    "RESOLUTION_KINDS",
    "RESOURCES",
    "ROLES",
    "SCHEMA_MAJOR",
    "SEVERITIES",
    "UNITS",
    "Field",
    "ForeignKey",
    "Resource",
    "Row",
    "as_text",
    "field_names",
]

#: Major version of the tables below: the first figure of every data package's version.
SCHEMA_MAJOR: Final = 1

#: The tables by name, in the order in which a data package lists them.
RESOURCES: Final[Mapping[str, Resource]] = {
    resource.name: resource
    for resource in (
        meeting.MEETINGS,
        meeting.AGENDA_ITEMS,
        meeting.ATTENDANCE,
        decided.RECOMMENDATIONS,
        decided.RESOLUTIONS,
        decided.ACTIONS,
        told.INDICATORS,
        told.OBSERVATIONS,
        told.OBSERVATION_SOURCES,
        told.RATINGS,
        decided.PLAN_ACTIONS,
        decided.FORWARD_PLAN,
        proof.TABLES,
        proof.FINDINGS,
    )
}


@cache
def field_names(resource: str) -> frozenset[str]:
    """Names of a table's columns."""
    return frozenset(RESOURCES[resource].header)
