"""How each indicator of a committee goes on: when it was told first and last, under which names, with which targets."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from openscrutiny.printed.wording import folded
from openscrutiny.publishing.data.corpus import Committee, MeetingPackage
from openscrutiny.publishing.data.scores import headlines, meeting_scores
from openscrutiny.schema import Row

#: Roles in whose rows the papers name an indicator.
_OWN_ROLES = ("outturn", "target", "intervention")


@dataclass(frozen=True)
class Line:
    """One indicator over the meetings of a committee that had figures, oldest meeting first."""

    indicator: Row
    told: tuple[MeetingPackage, ...]
    reporting: tuple[MeetingPackage, ...]

    @property
    def indicator_id(self) -> str:
        """Id of the indicator."""
        return self.indicator["indicator_id"]

    @property
    def is_current(self) -> bool:
        """Whether the newest meeting with figures was told of it."""
        return self.told[-1] is self.reporting[-1]

    @property
    def is_new(self) -> bool:
        """Whether no meeting before the newest one with figures was told of it."""
        return self.told[0] is self.reporting[-1] and len(self.reporting) > 1

    @cached_property
    def names(self) -> tuple[tuple[str, MeetingPackage], ...]:
        """What the papers call it, each name once, with the first meeting whose papers print it."""
        found: dict[str, tuple[str, MeetingPackage]] = {}
        for package in self.told:
            for row in self._rows(package):
                if row["role"] in _OWN_ROLES and row["row_label"]:
                    found.setdefault(folded(row["row_label"]), (row["row_label"], package))
        return tuple(found.values())

    @property
    def is_renamed(self) -> bool:
        """Whether the newest papers that print it share no name with the first ones."""
        first, last = ({folded(row["row_label"]) for row in self._rows(each)} for each in (self.told[0], self.told[-1]))
        return not first & last

    @cached_property
    def targets(self) -> tuple[tuple[MeetingPackage, Row], ...]:
        """Its targets as told, oldest period first; a target told again without change stands once."""
        found: dict[tuple[str, str], tuple[MeetingPackage, Row]] = {}
        for package in self.told:
            for row in self._rows(package):
                if row["role"] == "target" and not row["comparator"] and not row["breakdown"]:
                    found.setdefault((row["period"], row["value"] or folded(row["value_text"])), (package, row))
        return tuple(sorted(found.values(), key=lambda each: each[1]["period_end"]))

    @property
    def is_retargeted(self) -> bool:
        """Whether its targets are not all the same, targets in words and missing ones aside."""
        return len({row["value"] for _, row in self.targets if row["value"]}) > 1

    def _rows(self, package: MeetingPackage) -> list[Row]:
        return [row for _, row in package.observations.get(self.indicator_id, ()) if row["role"] != "stated"]


def continuity(committee: Committee) -> Sequence[Line]:
    """The indicators that a committee follows, in the order of their titles.

    They are those of its scorecards: registered, held against a target, or found to have come or gone. Other measures
    are told once and for all.
    """
    noted = {row["indicator_id"] for each in committee.meetings for row in each.tables["findings"] if _is_noted(row)}
    told: dict[str, list[MeetingPackage]] = defaultdict(list)
    newest: dict[str, Row] = {}
    for package in committee.meetings:
        for key, indicator in _followed(package, noted).items():
            told[key].append(package)
            newest[key] = indicator
    reporting = tuple(each for each in committee.meetings if _followed(each, noted))
    lines = [Line(newest[key], tuple(packages), reporting) for key, packages in told.items()]
    return sorted(lines, key=lambda line: (line.indicator["title"].casefold(), line.indicator_id))


def _is_noted(finding: Row) -> bool:
    return finding["kind"] == "continuity" and bool(finding["indicator_id"])


def _followed(package: MeetingPackage, noted: Collection[str]) -> Mapping[str, Row]:
    """The indicators on a meeting's scorecard."""
    scored = {score.indicator_id: score.indicator for score in headlines(meeting_scores(package))}
    return scored | {key: package.indicators[key] for key in sorted(noted) if key in package.indicators}
