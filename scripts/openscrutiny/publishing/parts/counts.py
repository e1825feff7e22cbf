"""How much there is of a council, and the days its figures are of: what pages of all councils add up."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict, dataclass, fields
from typing import Final

from openscrutiny.publishing.data.catalogue import Part
from openscrutiny.publishing.data.corpus import Corpus, Council
from openscrutiny.publishing.data.shown_findings import shown_findings
from openscrutiny.publishing.parts.decisions import meeting_decisions
from openscrutiny.publishing.parts.owed import known_actions, left_actions, owed_actions
from openscrutiny.publishing.parts.packs_read import packs_read
from openscrutiny.publishing.parts.provenance import ledger_totals


@dataclass(frozen=True)
class Counts:
    """Numbers of one council or of several.

    `minuted` counts meetings whose minutes have been read, `actions` every report of an action, `known_actions` none
    that a later sheet reports on again; `owed` those that the newest papers do not report done, `left` those not done
    that no newer sheet is known to have.
    """

    meetings: int = 0
    minuted: int = 0
    committees: int = 0
    indicators: int = 0
    registered: int = 0
    subjects: int = 0
    observations: int = 0
    decisions: int = 0
    recommendations: int = 0
    actions: int = 0
    actions_owned: int = 0
    known_actions: int = 0
    owed: int = 0
    left: int = 0
    warnings: int = 0
    notes: int = 0
    packs: int = 0
    cells_found: int = 0
    cells_published: int = 0
    cells_refused: int = 0
    cells_set_aside: int = 0
    first_day: str = ""
    last_day: str = ""

    @property
    def findings(self) -> int:
        """Findings of either severity."""
        return self.warnings + self.notes


def council_counts(council: Council) -> Counts:
    """The numbers of one council, from its packages."""
    meetings = council.meetings
    actions = [row for package in meetings for row in package.tables["actions"]]
    known = list(known_actions(council))
    cells, days = ledger_totals(meetings), _days(council)
    findings = [each for package in meetings for each in shown_findings(package.tables["findings"])]
    severities = Counter(each.first["severity"] for each in findings)
    return Counts(
        meetings=len(meetings),
        minuted=sum(package.has_minutes for package in meetings),
        committees=len(council.committees),
        indicators=len(council.indicators),
        registered=sum(row["is_registered"] == "true" for row in council.indicators.values()),
        subjects=sum(len(committee.subjects) for committee in council.committees),
        observations=sum(package.size("observations") for package in meetings),
        decisions=sum(len(meeting_decisions(package)) for package in meetings),
        recommendations=sum(package.size("recommendations") for package in meetings),
        actions=len(actions),
        actions_owned=sum(bool(row["owner"]) for row in actions),
        known_actions=len(known),
        owed=len(owed_actions(known)),
        left=len(left_actions(known)),
        warnings=severities["warning"],
        notes=severities.total() - severities["warning"],
        packs=sum(len(packs_read(package)) for package in meetings),
        cells_found=cells["cells_found"],
        cells_published=cells["cells_published"],
        cells_refused=cells["cells_refused"],
        cells_set_aside=cells["cells_set_aside"],
        first_day=days[0],
        last_day=days[1],
    )


def _days(council: Council) -> tuple[str, str]:
    """The first and the last day of the periods of its figures; empty where none has a period."""
    rows = [row for package in council.meetings for row in package.tables["observations"]]
    spans = [(row["period_start"], row["period_end"]) for row in rows if row["period_start"] and row["period_end"]]
    return min((start for start, _ in spans), default=""), max((end for _, end in spans), default="")


#: The numbers of a council, once.
COUNTS: Final = Part[Counts](
    "counts", lambda council: [council_counts(council)], asdict, lambda _, line: Counts(**line)
)


def counts_of(council: Council) -> Counts:
    """The numbers of a council."""
    return next(COUNTS.of(council))


def all_counts(corpus: Corpus) -> Counts:
    """The numbers of all councils together."""
    each = [counts_of(council) for council in corpus.councils]
    names = [field.name for field in fields(Counts) if field.type == "int"]
    return Counts(
        **{name: sum(getattr(counts, name) for counts in each) for name in names},
        first_day=min((counts.first_day for counts in each if counts.first_day), default=""),
        last_day=max((counts.last_day for counts in each), default=""),
    )
