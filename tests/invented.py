"""Data packages of a council that does not exist, for tests of everything that reads data packages.

Exampleshire Council has one committee and three meetings. Its text is hostile on purpose: markup,
templates, formulas and titles without end stand where a pack could print them.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from invented_business import (
    actions_rows,
    agenda_rows,
    attendance_rows,
    forward_plan_rows,
    plan_actions_rows,
    recommendations_rows,
    resolutions_rows,
)
from invented_council import (
    COMMITTEE,
    COMMITTEE_ID,
    COUNCIL,
    COUNCIL_ID,
    HOSTILE,
    MEETING_DATES,
    NAMES,
    meeting_id,
    source_of,
)
from openscrutiny.schema import RESOURCES, Row
from openscrutiny.storage.csv_files import write_csv

#: Quarters by the meeting whose papers print them for the first time.
_QUARTERS: Final = (
    ("2022/23 Q1", "2022-04-01", "2022-06-30"),
    ("2022/23 Q2", "2022-07-01", "2022-09-30"),
    ("2022/23 Q3", "2022-10-01", "2022-12-31"),
)


@dataclass(frozen=True)
class _Measure:
    """An invented indicator: its outturn each quarter, and its target and intervention level."""

    indicator_id: str
    title: str
    theme: str
    unit: str
    polarity: str
    values: tuple[str, str, str]
    target: str = ""
    intervention: str = ""
    comparator: str = ""
    registered: bool = True


_MEASURES: Final = (
    _Measure("lessons-on-time", "Lessons that began on time", "Front door", "percent", "higher-is-better",
             ("78", "82.5", "95.7"), "90", "80", "84.1"),
    _Measure("repeat-enrolments", "Repeat enrolments within 12 months", "Front door", "percent", "lower-is-better",
             ("18", "19", "24.2"), "20", "22", "21.5"),
    _Measure("places-offered", "Places offered", "Front door", "count", "higher-is-better",
             ("1606", "1650", "1610"), "1700", "1500"),
    _Measure("tutors", "Tutors in post", "Workforce", "FTE", "on-target-is-best", ("41.5", "40", "40"), "42", ""),
    _Measure("absence-rate", "Absence rate", "Workforce", "rate_per_10000", "no-polarity", ("310", "305.5", "299")),
    _Measure("waiting-time", "Waiting time for a place", "Workforce", "days", "lower-is-better",
             ("12", "", "14"), "10", "15"),
    _Measure("permanent-exclusions", "Permanent exclusions", "Schools", "count", "lower-is-better",
             ("0", "0", "0"), "0", "2"),
    _Measure("spending", "Spending on materials " + HOSTILE, "Schools", "GBP", "", ("1200000", "950000.5", "-14500"),
             registered=False),
)  # fmt: skip


Tables = dict[str, list[Row]]


def write_councils(folder: Path, council_ids: Sequence[str]) -> Path:
    """The packages of several invented councils, which met on the same days."""
    for council_id in council_ids:
        for tables in invented_tables():
            write_package(folder, {name: [_named(row, council_id) for row in rows] for name, rows in tables.items()})
    return folder


def _named(row: Row, council_id: str) -> Row:
    names = {"exampleshire": council_id, "Exampleshire": council_id.title()}
    return {key: re.sub("|".join(names), lambda found: names[found[0]], text) for key, text in row.items()}


def write_invented_packages(folder: Path) -> list[Path]:
    """Write the three data packages below `folder`; their folders, oldest first."""
    return [write_package(folder, tables) for tables in invented_tables()]


def invented_tables() -> Iterator[Tables]:
    """The tables of each meeting, oldest first. The last meeting has no minutes yet."""
    for number, day in enumerate(MEETING_DATES):
        yield _meeting_tables(number, day)


def empty_tables(day: str = "2024-01-16") -> Tables:
    """The tables of a meeting of which only its date is known."""
    tables: Tables = {name: [] for name in RESOURCES}
    tables["meetings"] = [_meeting_row(day, has_minutes=False)]
    return tables


def write_package(folder: Path, tables: Mapping[str, Sequence[Row]]) -> Path:
    """Write one data package with a small descriptor; its folder."""
    meeting = tables["meetings"][0]
    home = folder / meeting["council_id"] / meeting["committee_id"] / meeting["meeting_date"]
    (home / "data").mkdir(parents=True)
    resources = [_write_resource(home, name, tables[name]) for name in RESOURCES]
    descriptor = _descriptor(meeting, resources)
    (home / "datapackage.json").write_text(json.dumps(descriptor, indent=2, ensure_ascii=False) + "\n", "utf-8")
    return home


def _write_resource(home: Path, name: str, rows: Sequence[Row]) -> dict[str, object]:
    resource = RESOURCES[name]
    path = home / resource.path
    write_csv(path, resource.header, rows)
    data = path.read_bytes()
    return {
        "name": name,
        "type": "table",
        "path": resource.path,
        "title": resource.title,
        "description": resource.description,
        "encoding": "utf-8",
        "bytes": len(data),
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
        "schema": {"fields": [field.descriptor() for field in resource.fields], "primaryKey": list(resource.key)},
    }


def _descriptor(meeting: Row, resources: Sequence[dict[str, object]]) -> dict[str, object]:
    day = meeting["meeting_date"]
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": meeting["meeting_id"],
        "title": f"{COUNCIL}, {COMMITTEE}, {day}",
        "description": "An invented data package.",
        "licenses": [{"name": "OGL-UK-3.0", "title": "Open Government Licence v3.0"}],
        "sources": [
            {
                "title": f"Public reports pack {day} {HOSTILE}",
                "path": f"https://democracy.exampleshire.example/pack-{day}.pdf",
                "pack_id": meeting["meeting_id"],
                "file_name": f"pack-{day}.txt",
                "sha256": hashlib.sha256(day.encode()).hexdigest(),
                "licence": "not stated",
                "review": {"status": "reviewed", "by": "An Example", "on": "2026-11-01", "note": "52 records compared"},
            }
        ],
        "contributors": [{"title": "Open Scrutiny", "roles": ["creator"]}],
        "version": "1.1.0",
        "created": "2026-11-01T00:00:00Z",
        "keywords": ["council", "scrutiny", "exampleshire"],
        "meeting": {"members": [{"name": name, "capacity": "member", "note": ""} for name in NAMES]},
        "resources": list(resources),
    }


def _meeting_row(day: str, has_minutes: bool) -> Row:
    return RESOURCES["meetings"].row(
        meeting_id=meeting_id(day),
        council_id=COUNCIL_ID,
        council=COUNCIL,
        gss_code="E99999999",
        committee_id=COMMITTEE_ID,
        committee=COMMITTEE,
        meeting_date=day,
        start_time="18:00",
        end_time="20:15" if has_minutes else "",
        venue="Room <1>, Example House",
        chair="Cllr A Example",
        has_minutes=has_minutes,
    )


def _meeting_tables(number: int, day: str) -> Tables:
    has_minutes = number < 2
    tables: Tables = {name: [] for name in RESOURCES}
    tables["meetings"] = [_meeting_row(day, has_minutes)]
    tables["agenda_items"] = list(agenda_rows(day, number))
    tables["recommendations"] = list(recommendations_rows(day, number))
    tables["indicators"] = [_indicator_row(measure) for measure in _MEASURES]
    tables["observations"] = list(_observations(day, number))
    tables["observation_sources"] = _further_places(day, tables["observations"])
    tables["ratings"] = list(_ratings(day, number))
    tables["tables"] = list(_ledger(day, tables["observations"]))
    tables["forward_plan"] = list(forward_plan_rows(day))
    tables["actions"] = list(actions_rows(day, number))
    if has_minutes:
        tables["attendance"] = list(attendance_rows(day))
        tables["resolutions"] = list(resolutions_rows(day))
    if number == 2:
        tables["findings"] = list(_findings(day))
        tables["plan_actions"] = list(plan_actions_rows(day))
    return tables


def _indicator_row(measure: _Measure) -> Row:
    return RESOURCES["indicators"].row(
        indicator_id=measure.indicator_id,
        title=measure.title,
        theme=measure.theme,
        unit=measure.unit,
        polarity=measure.polarity,
        definition="What the example counts." if measure.registered else "",
        is_registered=measure.registered,
    )


def _observations(day: str, number: int) -> Iterator[Row]:
    for place, measure in enumerate(_MEASURES):
        for quarter in range(number + 1):
            yield _observation(day, measure, quarter, "outturn", measure.values[quarter], 200 + place)
        if measure.target:
            yield _observation(day, measure, number, "target", measure.target, 200 + place)
        if measure.intervention:
            yield _observation(day, measure, number, "intervention", measure.intervention, 200 + place)
        if measure.comparator:
            yield _observation(day, measure, number, "comparator", measure.comparator, 200 + place, "England")
    yield _observation(day, _MEASURES[2], number, "outturn", "", 230, breakdown="sex=Girls", marker="c")
    yield _observation(day, _MEASURES[2], number, "outturn", "802", 231, breakdown="sex=Boys")


def _observation(
    day: str,
    measure: _Measure,
    quarter: int,
    role: str,
    value: str,
    line: int,
    comparator: str = "",
    breakdown: str = "",
    marker: str = "",
) -> Row:
    period, start, end = _QUARTERS[quarter]
    parts = [measure.indicator_id, period, role, comparator, breakdown]
    slug = "-".join(part.lower().replace("/", "-").replace(" ", "-").replace("=", "-") for part in parts if part)
    return RESOURCES["observations"].row(
        observation_id=f"{meeting_id(day)}-{slug}",
        meeting_id=meeting_id(day),
        indicator_id=measure.indicator_id,
        role=role,
        comparator=comparator,
        breakdown=breakdown,
        period=period,
        period_type="financial_quarter",
        period_start=start,
        period_end=end,
        value=value,
        marker=marker or ("" if value else "x"),
        unit=measure.unit,
        value_text="" if marker == "c" else (value or "tbc"),
        qualifier="(provisional)" if value == "95.7" else "",
        row_label=measure.title + (f" ({breakdown.partition('=')[2]})" if breakdown else ""),
        column_label=f"{role.title()} {comparator} / {period}",
        table_id=f"{meeting_id(day)}-scorecard" if not breakdown else f"{meeting_id(day)}-places",
        reported_date=day,
        is_corrected=value == "82.5",
        **source_of(day, line, 44),
    )


def _further_places(day: str, observations: Sequence[Row]) -> list[Row]:
    return [
        RESOURCES["observation_sources"].row(
            observation_id=observations[0]["observation_id"], source_pack=f"{meeting_id(day)}-2", source_line=12
        )
    ]


def _ratings(day: str, number: int) -> Iterator[Row]:
    computed = {
        "lessons-on-time": ("missed", "within tolerance", "met"),
        "repeat-enrolments": ("met", "met", "missed"),
        "places-offered": ("within tolerance",) * 3,
        "tutors": ("missed", "missed", "missed"),
        "absence-rate": ("cannot tell",) * 3,
        "waiting-time": ("within tolerance", "cannot tell", "within tolerance"),
        "permanent-exclusions": ("met", "met", "met"),
        "spending": ("cannot tell",) * 3,
    }
    changes = {"lessons-on-time": "better", "repeat-enrolments": "worse", "absence-rate": "lower"}
    for measure in _MEASURES:
        rating = computed[measure.indicator_id][number]
        yield RESOURCES["ratings"].row(
            meeting_id=meeting_id(day),
            indicator_id=measure.indicator_id,
            period=_QUARTERS[number][0],
            value=measure.values[number],
            target=measure.target,
            intervention=measure.intervention,
            rating_printed="Green" if rating == "met" else "",
            rating_computed=rating,
            rule="no target is printed for this period" if rating == "cannot tell" else "value against target",
            previous_period=_QUARTERS[number - 1][0] if number else "",
            previous_value=measure.values[number - 1] if number else "",
            change=changes.get(measure.indicator_id, "") if number == 2 else "",
            exception_report=rating == "missed",
        )


def _ledger(day: str, observations: Sequence[Row]) -> Iterator[Row]:
    for line, (slug, title, refused, set_aside) in enumerate(
        (("scorecard", "Scorecard", 1, 7), ("places", "Places by sex", 0, 0)), 199
    ):
        table_id = f"{meeting_id(day)}-{slug}"
        published = sum(row["table_id"] == table_id for row in observations)
        yield RESOURCES["tables"].row(
            table_id=table_id,
            meeting_id=meeting_id(day),
            title=title,
            layout="scorecard" if refused else "grid",
            columns=6,
            rows=8,
            cells_found=published + refused + set_aside,
            cells_published=published,
            cells_refused=refused,
            cells_set_aside=set_aside,
            reason="7 blank cells; 1 cell with two numbers" if refused else "",
            **source_of(day, line, 44),
        )


def _findings(day: str) -> Iterator[Row]:
    entries = (
        ("contradiction", "warning", "lessons-on-time", "The scorecard prints 95.7, a report 95.1.", "95.7", "95.1"),
        ("carried_forward", "note", "permanent-exclusions", "The value is the same as a quarter before.", "0", "0"),
        ("arithmetic", "warning", "", f"The rows do not add up to the total. {HOSTILE}", "10", "11"),
    )  # fmt: skip
    for number, (kind, severity, indicator_id, message, value_a, value_b) in enumerate(entries, 1):
        yield RESOURCES["findings"].row(
            finding_id=f"{meeting_id(day)}-{kind.replace('_', '-')}-{number}",
            meeting_id=meeting_id(day),
            kind=kind,
            severity=severity,
            indicator_id=indicator_id,
            period="2022/23 Q3",
            message=message,
            place_a=f"{meeting_id(day)}, page 44, line 200",
            value_a=value_a,
            place_b=f"{meeting_id(day)}, page 45, line 260",
            value_b=value_b,
        )
