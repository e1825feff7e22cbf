"""Data packages of a council that does not exist, for tests of everything that reads data packages.

Exampleshire Council has one committee and three meetings. Its text is hostile on purpose: markup,
templates, formulas and titles without end stand where a pack could print them.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from openscrutiny.csv_files import write_csv
from openscrutiny.schema import RESOURCES, Row

COUNCIL_ID: Final = "exampleshire"
COUNCIL: Final = "Exampleshire Council"
_KPI: Final = "learning-key-performance-indicators"
COMMITTEE_ID: Final = "learning-scrutiny"
COMMITTEE: Final = "Learning & Skills Scrutiny Committee"
MEETING_DATES: Final = ("2022-09-13", "2022-11-15", "2023-02-14")
HOSTILE: Final = (
    '<script>alert("x")</script> {{ 7*7 }} {% raw %} =cmd() [a](javascript:b) ![i](x) | **bold** `code` </td></table>'
)
LONG_TITLE: Final = "A report on the provision, sufficiency and quality of places for learning " * 4
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
_NAMES: Final = ("Cllr A Example", "Cllr B Sample", "Cllr C Specimen", "D Placeholder")

Tables = dict[str, list[Row]]


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


def meeting_id(day: str) -> str:
    """Id of the meeting of a day."""
    return f"{COUNCIL_ID}-{COMMITTEE_ID}-{day}"


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
        "meeting": {"members": [{"name": name, "capacity": "member", "note": ""} for name in _NAMES]},
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
    tables["agenda_items"] = list(_agenda(day, number))
    tables["recommendations"] = list(_recommendations(day, number))
    tables["indicators"] = [_indicator_row(measure) for measure in _MEASURES]
    tables["observations"] = list(_observations(day, number))
    tables["observation_sources"] = _further_places(day, tables["observations"])
    tables["ratings"] = list(_ratings(day, number))
    tables["tables"] = list(_ledger(day, tables["observations"]))
    tables["forward_plan"] = list(_forward_plan(day))
    tables["actions"] = list(_actions(day, number))
    if has_minutes:
        tables["attendance"] = list(_attendance(day))
        tables["resolutions"] = list(_resolutions(day))
    if number == 2:
        tables["findings"] = list(_findings(day))
        tables["plan_actions"] = list(_plan_actions(day))
    return tables


def _source(day: str, line: int, page: int | None = None) -> dict[str, object]:
    return {"source_pack": meeting_id(day), "source_page": page, "source_line": line}


def _agenda(day: str, number: int) -> Iterator[Row]:
    titles = (
        ("1", "Apologies", "apologies"),
        ("2", "Confirmation of Minutes", "confirmation-of-minutes"),
        ("2a", "Action Sheet", "action-sheet"),
        ("3", f"Learning Key Performance Indicators (Q{number + 1})", "learning-key-performance-indicators"),
        ("4", LONG_TITLE.strip(), "provision-of-places"),
        ("5", HOSTILE, "hostile"),
    )
    for line, (item_number, title, subject_id) in enumerate(titles, 20):
        yield RESOURCES["agenda_items"].row(
            meeting_id=meeting_id(day),
            item_number=item_number,
            title=title,
            subject_id=subject_id,
            first_page=line * 2 if line > 21 else None,
            last_page=line * 2 + 1 if line > 21 else None,
            **_source(day, line, 3),
        )


def _recommendations(day: str, number: int) -> Iterator[Row]:
    title = f"Learning Key Performance Indicators (Q{number + 1})"
    for clause, text in (("(a)", "the figures be noted"), ("(b)", "late lessons be looked into by the Panel")):
        yield RESOURCES["recommendations"].row(
            recommendation_id=f"{meeting_id(day)}-learning-key-performance-indicators-{clause.strip('()')}",
            meeting_id=meeting_id(day),
            report_title=title,
            subject_id="learning-key-performance-indicators",
            clause=clause,
            text=text,
            **_source(day, 300, 40),
        )


def _attendance(day: str) -> Iterator[Row]:
    kinds = (("chair", "present"), ("vice_chair", "present"), ("member", "apologies"), ("co_opted", "present"))
    for line, (name, (capacity, presence)) in enumerate(zip(_NAMES, kinds, strict=True), 101):
        yield RESOURCES["attendance"].row(
            meeting_id=meeting_id(day),
            name=name,
            capacity=capacity,
            presence=presence,
            note="attended virtually" if capacity == "vice_chair" else "",
            **_source(day, line, 7),
        )


def _resolutions(day: str) -> Iterator[Row]:
    prefix = meeting_id(day)
    shared = {"meeting_id": prefix, "kind": "resolved", "mover": "Cllr A Example", "seconder": "Cllr B Sample"}
    yield RESOURCES["resolutions"].row(
        resolution_id=f"{prefix}-12",
        minute_number="12",
        item_title="Confirmation of Minutes",
        subject_id="confirmation-of-minutes",
        text="that the minutes be confirmed as a true record",
        is_unanimous=True,
        **shared,
        **_source(day, 120, 8),
    )
    for line, (clause, text) in enumerate((("(a)", "the figures be noted"), ("(b)", HOSTILE)), 130):
        yield RESOURCES["resolutions"].row(
            resolution_id=f"{prefix}-14-{clause.strip('()')}",
            minute_number="14",
            item_title="Learning Key Performance Indicators",
            subject_id="learning-key-performance-indicators",
            clause=clause,
            lead_in="that",
            text=text,
            votes_for=6,
            votes_against=2,
            abstentions=0,
            **shared,
            **_source(day, line, 9),
        )
    yield RESOURCES["resolutions"].row(
        resolution_id=f"{prefix}-15",
        meeting_id=prefix,
        minute_number="15",
        item_title=LONG_TITLE.strip(),
        subject_id="provision-of-places",
        kind="recommended",
        addressed_to="Cabinet",
        text="that the plan for places be adopted",
        **_source(day, 140, 10),
    )


def _actions(day: str, number: int) -> Iterator[Row]:
    arose = MEETING_DATES[max(number - 1, 0)]
    entries = (
        ("14", "Learning Key Performance Indicators", "learning-key-performance-indicators", "minute",
         "Share the survey of late lessons with the Committee", "Head of Learning", "unknown", ""),
        ("15", LONG_TITLE.strip(), "provision-of-places", "action_sheet",
         "Bring the plan for places back in the spring", "D Placeholder", "open", "To come to a later meeting"),
        ("16", "Forward Plan", "forward-plan", "action_sheet", HOSTILE, "=cmd()", "done", "Completed and circulated"),
    )  # fmt: skip
    for line, (minute, title, subject_id, origin, text, owner, status, outcome) in enumerate(entries, 150):
        yield RESOURCES["actions"].row(
            action_id=f"{meeting_id(day)}-{minute}-{origin.replace('_', '-')}",
            meeting_id=meeting_id(day if origin == "minute" else arose),
            minute_number=minute,
            item_title=title,
            subject_id=subject_id,
            origin=origin,
            text=text,
            owner=owner,
            due_date="2023-03-31" if status == "open" else "",
            status=status,
            outcome=outcome,
            reported_date=day,
            **_source(day, line, 11),
        )


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
        **_source(day, line, 44),
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


def _plan_actions(day: str) -> Iterator[Row]:
    for line, rag in enumerate(("Red", "Amber", "Green", ""), 400):
        yield RESOURCES["plan_actions"].row(
            plan_action_id=f"{meeting_id(day)}-plan-{line - 399}",
            meeting_id=meeting_id(day),
            plan_title="Learning Improvement Plan",
            action_number=f"{line - 399}.1",
            text="Do what the plan says, and say so",
            lead="Head of Learning",
            due_date="2023-06-30" if rag else "",
            due_text="June 2023",
            rag_printed=rag,
            **_source(day, line, 60),
        )


def _forward_plan(day: str) -> Iterator[Row]:
    for line, (planned, text, subject, subject_id) in enumerate(
        (
            ("2023-06-06", "6 June 2023", "Learning Key Performance Indicators (Q4)", _KPI),
            ("", "Date to be confirmed", HOSTILE, "hostile"),
        ),
        500,
    ):
        yield RESOURCES["forward_plan"].row(
            forward_item_id=f"{meeting_id(day)}-forward-{line - 499}",
            meeting_id=meeting_id(day),
            planned_date=planned,
            planned_text=text,
            subject=subject,
            subject_id=subject_id,
            decision_maker="Committee",
            method="Report",
            lead="Head of Learning",
            **_source(day, line, 70),
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
            **_source(day, line, 44),
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
