"""Reviewed packs of councils that do not exist, any number of them, as they stand in `extracted/`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import yaml

from openscrutiny import records
from openscrutiny.kept.extracted import records_digest, write_records
from openscrutiny.kept.pack_file import PACK_FILE
from openscrutiny.kept.register import COUNCIL_FILE, REGISTER_FILE

_FIRST_YEAR: Final = 2014
_WARDS: Final = ("North", "South", "West")
_PEOPLE: Final = tuple(f"Cllr {letter} Example" for letter in "ABCDEFGHIJ")
_TABLE: Final = "annual-scorecard"


@dataclass(frozen=True)
class Shape:
    """How many councils there are, committees of each, yearly meetings of each committee, and indicators it is told."""

    councils: int
    committees: int
    meetings: int
    indicators: int

    @property
    def all_meetings(self) -> int:
        """Meetings of all councils."""
        return self.councils * self.committees * self.meetings

    @property
    def all_indicators(self) -> int:
        """Indicators of all councils."""
        return self.councils * self.committees * self.indicators


@dataclass(frozen=True)
class _Committee:
    """One committee, its place among all committees, and what it is told."""

    number: int
    council_id: str
    committee_id: str
    indicators: int


def write_extracted(root: Path, shape: Shape) -> None:
    """Write the packs of a shape below `root`, each with its council's files and a review that fits its records."""
    for council in range(shape.councils):
        council_id = f"exampleshire-{council + 1}"
        home = root / council_id
        home.mkdir(parents=True, exist_ok=True)
        committees = [
            _Committee(council * shape.committees + number, council_id, f"panel-{number + 1}", shape.indicators)
            for number in range(shape.committees)
        ]
        _write_yaml(home / COUNCIL_FILE, _council(council, committees))
        _write_yaml(home / REGISTER_FILE, dict(_registered(committees)))
        for committee in committees:
            for year in range(shape.meetings):
                write_pack(root, committee, year)


def write_pack(root: Path, committee: _Committee, year: int) -> None:
    """Write the pack of one meeting, which prints the minutes of the one before."""
    day = _day(year)
    home = root / committee.council_id / committee.committee_id / day
    home.mkdir(parents=True, exist_ok=True)
    write_records(home, _records(committee, year))
    kept = {
        "meeting": {
            "council": _council_name(committee.council_id),
            "committee": f"Panel {committee.number + 1}",
            "date": day,
            "start_time": "18:00",
            "venue": "Hall",
            "chair": _PEOPLE[0],
        },
        "sources": [{"file_name": f"{day}.txt", "title": f"Papers of {day}", "sha256": "ab" * 32}],
        "review": {
            "status": "reviewed",
            "by": "An Example",
            "on": day,
            "note": "All records compared.",
            "records": records_digest(home),
        },
    }
    _write_yaml(home / PACK_FILE, kept)


def add_meeting(root: Path, shape: Shape) -> None:
    """Add one meeting more to the first committee of the first council."""
    write_pack(root, _Committee(0, "exampleshire-1", "panel-1", shape.indicators), shape.meetings)


def _day(year: int) -> str:
    return f"{_FIRST_YEAR + 1 + year}-06-18"


def _period(year: int) -> str:
    return f"{_FIRST_YEAR + year}/{(_FIRST_YEAR + year + 1) % 100:02}"


def _council(number: int, committees: list[_Committee]) -> dict[str, Any]:
    names = {each.committee_id: {"name": f"Panel {each.number + 1}"} for each in committees}
    gss_code = f"E{99000000 + number}"
    return {"council": _council_name(committees[0].council_id), "gss_code": gss_code, "committees": names}


def _council_name(council_id: str) -> str:
    return f"Exampleshire Council {council_id.rpartition('-')[2]}"


def _registered(committees: list[_Committee]) -> Iterator[tuple[str, dict[str, str]]]:
    for committee in committees:
        for number in range(committee.indicators):
            title = _title(committee, number)
            described = {"title": title, "unit": "percent", "polarity": "higher-is-better", "theme": "Services"}
            yield title.lower().replace(" ", "-"), described


def _title(committee: _Committee, indicator: int) -> str:
    return f"Requests of kind {committee.number * committee.indicators + indicator + 1} answered in time"


# --- what a pack says -------------------------------------------------------------------------------------------------


def _records(committee: _Committee, year: int) -> dict[str, list[Any]]:
    told = [each for number in range(committee.indicators) for each in _told(committee, year, number)]
    own, before = {"meeting_date": _day(year)}, {"meeting_date": _day(year - 1)}
    cells = len(told)
    found: dict[str, list[Any]] = {
        "members": [_at(records.Member, n, **own, name=name, capacity="member") for n, name in enumerate(_PEOPLE, 5)],
        "agenda_items": [
            _at(records.AgendaItem, 20 + n, **own, item_number=str(n), title=f"Business of kind {n}", first_page=n)
            for n in range(1, 9)
        ],
        "recommendations": [
            _at(
                records.Recommendation, 40 + n, **own, report_title=f"Business of kind {n}", clause="1",
                text=f"That the committee back the plan for business {n} as it stands.",
            )
            for n in range(1, 4)
        ],
        "observations": told,
        "forward_plan": [
            _at(records.ForwardItem, 60 + n, **own, subject=f"Business of kind {n + 3}", planned_text="Next year")
            for n in range(6)
        ],
        "tables": [
            _at(
                records.Table, 80, **own, table=_TABLE, title="Annual scorecard", layout="scorecard", columns=5,
                rows=committee.indicators, cells_found=cells, cells_published=cells, cells_refused=0, cells_set_aside=0,
            )
        ],
    }  # fmt: skip
    return found | (_minutes(before) if year else {})


def _minutes(before: dict[str, str]) -> dict[str, list[Any]]:
    """The minutes of an earlier meeting."""
    numbers = range(1, 6)
    return {
        "meetings": [_at(records.Meeting, 40, **before, start_time="18:00", end_time="20:10", has_minutes=True)],
        "attendance": [
            _at(records.Attendance, 41 + n, **before, name=name, capacity="member", presence="present")
            for n, name in enumerate(_PEOPLE)
        ],
        "resolutions": [
            _at(
                records.Resolution, 50 + n, **before, minute_number=str(n), item_title=f"Business of kind {n}",
                kind="resolved", text=f"that the plan for business {n} be backed as it stands", mover=_PEOPLE[1],
            )
            for n in numbers
        ],
        "actions": [
            _at(
                records.Action, 56 + n, **before, minute_number=str(n), item_title=f"Business of kind {n}",
                origin="minute", text=f"Send the committee the figures behind business {n}", status="open",
            )
            for n in numbers
        ],
    }  # fmt: skip


def _told(committee: _Committee, year: int, indicator: int) -> Iterator[records.Observation]:
    """The values of one indicator: the outturn, its target, and the outturn of each ward."""
    # No two indicators have the same values, so that no two charts are the same.
    seed = committee.number * committee.indicators + indicator
    own = 40 + (seed * 37 + year * 53) % 397 / 10 + seed % 7
    values = [("outturn", "", own), ("target", "", 60 + seed % 300 / 10)]
    values += [("outturn", f"ward={ward}", own + 1.3 * n) for n, ward in enumerate(_WARDS, 1)]
    for role, breakdown, value in values:
        heading = " ".join(filter(None, (_period(year), role, breakdown.removeprefix("ward="))))
        yield _at(
            records.Observation, 81 + indicator, meeting_date=_day(year), table=_TABLE, role=role, breakdown=breakdown,
            indicator_title=_title(committee, indicator), period=_period(year), period_type="financial_year",
            value=f"{value:.1f}", unit="percent", value_text=f"{value:.1f}%", row_label=_title(committee, indicator),
            column_label=heading,
        )  # fmt: skip


def _at(record: type[Any], line: int, /, **content: object) -> Any:
    return record(source_line=line, **content)


def _write_yaml(path: Path, content: object) -> None:
    path.write_text(yaml.safe_dump(content, allow_unicode=True, sort_keys=False), encoding="utf-8")
