"""Packs of a council that does not exist, as folders under `extracted/`, for tests of building and checking."""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final

import yaml

from openscrutiny import records
from openscrutiny.kept.extracted import records_digest, write_records
from openscrutiny.kept.pack_file import PACK_FILE
from openscrutiny.kept.register import COUNCIL_FILE, REGISTER_FILE

COUNCIL_ID: Final = "exampleshire"
COMMITTEE_ID: Final = "skills-osc"
MINUTED: Final = "2022-11-15"
OWN: Final = "2023-02-14"
PACK_ID: Final = f"{COUNCIL_ID}-{COMMITTEE_ID}-{OWN}"

_COUNCIL: Final = {
    "council": "Exampleshire Council",
    "gss_code": "E06000099",
    "committees": {
        COMMITTEE_ID: {
            "name": "Skills Overview and Scrutiny Committee",
            "subjects": {"skills-plan": ["Plan for Skills"]},
        }
    },
}
_REGISTER: Final = {
    "lessons-on-time": {
        "title": "Lessons that began on time",
        "aliases": ["% of lessons on time"],
        "unit": "percent",
        "polarity": "higher-is-better",
        "theme": "Schools",
    },
    "repeat-enrolments": {
        "title": "Repeat enrolments in 12 months",
        "unit": "percent",
        "polarity": "lower-is-better",
    },
}


def write_council(root: Path, **changes: Any) -> Path:
    """`council.yml` and `indicators.yml` of the council; its folder."""
    home = root / COUNCIL_ID
    home.mkdir(parents=True, exist_ok=True)
    _write_yaml(home / COUNCIL_FILE, {**_COUNCIL, **changes})
    _write_yaml(home / REGISTER_FILE, _REGISTER)
    return home


def write_pack(root: Path, folder: str = OWN, found: Mapping[str, Sequence[Any]] | None = None, **changes: Any) -> Path:
    """One pack with its records and a reviewed `pack.yml`, in which `changes` stand in place of what it has."""
    write_council(root) if not (root / COUNCIL_ID).exists() else None
    home = root / COUNCIL_ID / COMMITTEE_ID / folder
    home.mkdir(parents=True)
    write_records(home, invented_records() if found is None else found)
    facts = {
        "meeting": {
            "council": "Exampleshire Council",
            "committee": "Skills Overview and Scrutiny Committee",
            "date": folder[:10],
            "start_time": "18:00",
            "venue": "Example Hall",
            "chair": "Cllr A Example",
        },
        "sources": [{"file_name": f"{folder}.txt", "title": f"Papers of {folder}", "sha256": "ab" * 32}],
        "review": {
            "status": "reviewed",
            "by": "An Example",
            "on": "2026-11-01",
            "note": "All records compared.",
            "records": records_digest(home),
        },
    }
    _write_yaml(home / PACK_FILE, {**facts, **changes})
    return home


def copy_of(folder: Path, target: Path) -> Path:
    """A copy of a folder, so that a test can spoil it."""
    shutil.copytree(folder, target)
    return target


def invented_records() -> dict[str, list[Any]]:
    """Records of the papers of 14 February 2023, which print the minutes of 15 November 2022."""
    return {
        "meetings": [
            records.Meeting(
                meeting_date=MINUTED, start_time="18:02", end_time="20:15", has_minutes=True, source_line=40
            )
        ],
        "members": [records.Member(meeting_date=OWN, name="Cllr A Example", capacity="chair", source_line=5)],
        "agenda_items": _agenda(),
        "attendance": _attendance(),
        "recommendations": [
            records.Recommendation(
                meeting_date=OWN,
                report_title="Skills Plan (Q3)",
                clause="1",
                text="that the plan be backed",
                source_line=60,
            )
        ],
        "resolutions": [resolution("a", "that the plan be backed"), resolution("b", "that tutors be thanked")],
        "actions": _actions(),
        "observations": scorecard(),
        "forward_plan": [
            records.ForwardItem(meeting_date=OWN, subject="Plan for Skills", planned_date="2023-04-18", source_line=80)
        ],
        "tables": [table()],
    }


def _agenda() -> list[records.AgendaItem]:
    return [
        records.AgendaItem(meeting_date=OWN, item_number="1", title="Apologies", source_line=10),
        records.AgendaItem(
            meeting_date=OWN, item_number="2", title="Skills Plan (Q3)", first_page=3, last_page=9, source_line=11
        ),
    ]


def _attendance() -> list[records.Attendance]:
    return [
        records.Attendance(
            meeting_date=MINUTED, name="Cllr A Example", capacity="chair", presence="present", source_line=41
        ),
        records.Attendance(
            meeting_date=MINUTED, name="Cllr B Sample", capacity="member", presence="apologies", source_line=42
        ),
    ]


def _actions() -> list[records.Action]:
    """One of the minutes, whose outcome nobody knows, and one of the action sheet, which is done."""
    return [
        records.Action(
            meeting_date=MINUTED,
            minute_number="12",
            item_title="Skills Plan (Q2)",
            origin="minute",
            text="Send the list of schools",
            status="unknown",
            source_line=48,
        ),
        records.Action(
            meeting_date=MINUTED,
            minute_number="",
            item_title="Skills Plan",
            origin="action_sheet",
            text="Send the list of schools",
            status="done",
            outcome="Sent",
            source_line=70,
        ),
    ]


def resolution(clause: str, text: str, **changes: Any) -> records.Resolution:
    """A clause of minute 12."""
    return records.Resolution(
        **{
            "meeting_date": MINUTED,
            "minute_number": "12",
            "item_title": "Skills Plan (Q2)",
            "kind": "resolved",
            "clause": clause,
            "text": text,
            "source_line": 46,
            **changes,
        }
    )


def scorecard() -> list[records.Observation]:
    """Two measures: one that meets its target, one past its intervention level."""
    return [
        *measure("Lessons that began on time", 100, "percent", q2="82.5", q3="95.7", target="90", intervention="80"),
        *measure("Repeat enrolments in 12 months", 101, "percent", q2="19", q3="24.2", target="20", intervention="22"),
    ]


def measure(title: str, line: int, unit: str, **values: str) -> list[records.Observation]:
    """A row of a scorecard: outturns of two quarters, the target and the intervention level of the second."""
    columns = {
        "q2": ("outturn", "2022/23 Q2", "Q2 Outturn"),
        "q3": ("outturn", "2022/23 Q3", "Q3 Outturn"),
        "target": ("target", "2022/23 Q3", "Q3 Target"),
        "intervention": ("intervention", "2022/23 Q3", "Q3 Intervention"),
    }
    return [
        observation(
            indicator_title=title,
            row_label=title,
            role=columns[name][0],
            period=columns[name][1],
            column_label=columns[name][2],
            value=value,
            value_text=value,
            unit=unit,
            source_line=line,
        )
        for name, value in values.items()
    ]


def observation(**changes: Any) -> records.Observation:
    """A figure of the scorecard."""
    return records.Observation(
        **{
            "meeting_date": OWN,
            "table": "scorecard",
            "indicator_title": "Lessons that began on time",
            "role": "outturn",
            "period": "2022/23 Q3",
            "period_type": "financial_quarter",
            "source_line": 100,
            **changes,
        }
    )


def table(name: str = "scorecard", cells: int = 8, **changes: Any) -> records.Table:
    """The ledger of a table all of whose cells are published."""
    return records.Table(
        **{
            "meeting_date": OWN,
            "table": name,
            "title": name.replace("-", " ").capitalize(),
            "layout": "scorecard",
            "columns": 5,
            "rows": 2,
            "cells_found": cells,
            "cells_published": cells,
            "cells_refused": 0,
            "cells_set_aside": 0,
            "source_line": 99,
            **changes,
        }
    )


def _write_yaml(path: Path, values: Mapping[str, Any]) -> None:
    path.write_text(yaml.safe_dump(dict(values), sort_keys=False, allow_unicode=True), encoding="utf-8")
