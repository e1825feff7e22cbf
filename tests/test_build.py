"""From packs to data packages: which pack feeds which meeting, and what stops a build."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from built_packages import MEETING, MINUTED_MEETING, build, descriptor, home, rows
from invented_packs import (
    COMMITTEE_ID,
    COUNCIL_ID,
    MINUTED,
    OWN,
    PACK_ID,
    invented_records,
    measure,
    observation,
    resolution,
    table,
    write_council,
    write_pack,
)
from openscrutiny import records
from openscrutiny.building.build import build_packages
from openscrutiny.building.council_packs import BuildError
from openscrutiny.checking.validation import check_package
from openscrutiny.errors import ScrutinyError


def test_one_pack_feeds_its_own_meeting_and_the_one_whose_minutes_it_prints(tmp_path: Path) -> None:
    write_pack(tmp_path / "extracted")
    assert build(tmp_path).packages == [MINUTED_MEETING, MEETING]
    assert [row["resolution_id"] for row in rows(tmp_path, "resolutions", MINUTED)] == [
        f"{MINUTED_MEETING}-12-a",
        f"{MINUTED_MEETING}-12-b",
    ]
    assert rows(tmp_path, "resolutions") == []


def test_every_built_package_is_valid(tmp_path: Path) -> None:
    write_pack(tmp_path / "extracted")
    build(tmp_path)
    assert check_package(home(tmp_path)) + check_package(home(tmp_path, MINUTED)) == []


def test_minuted_facts_stand_before_announced_ones(tmp_path: Path) -> None:
    write_pack(tmp_path / "extracted")
    write_pack(tmp_path / "extracted", MINUTED, {})
    build(tmp_path)
    [meeting] = rows(tmp_path, "meetings", MINUTED)
    facts = [meeting[name] for name in ("start_time", "end_time", "venue", "chair", "has_minutes")]
    assert facts == ["18:02", "20:15", "Example Hall", "Cllr A Example", "true"]


def test_a_meeting_without_minutes_says_so(tmp_path: Path) -> None:
    write_pack(tmp_path / "extracted")
    build(tmp_path)
    assert rows(tmp_path, "meetings")[0]["has_minutes"] == "false"


def test_an_entry_of_the_action_sheet_stands_where_it_is_printed_and_names_where_it_arose(tmp_path: Path) -> None:
    write_pack(tmp_path / "extracted")
    build(tmp_path)
    [action] = rows(tmp_path, "actions")
    assert (action["origin"], action["meeting_id"], action["reported_date"]) == ("action_sheet", MINUTED_MEETING, OWN)


def test_an_action_of_the_minutes_stands_with_its_meeting(tmp_path: Path) -> None:
    write_pack(tmp_path / "extracted")
    build(tmp_path)
    [action] = rows(tmp_path, "actions", MINUTED)
    assert (action["origin"], action["meeting_id"], action["reported_date"]) == ("minute", MINUTED_MEETING, OWN)


def test_subjects_join_what_is_planned_with_what_was_recommended_and_decided(tmp_path: Path) -> None:
    write_pack(tmp_path / "extracted")
    build(tmp_path)
    subjects = [
        rows(tmp_path, "forward_plan")[0]["subject_id"],
        rows(tmp_path, "recommendations")[0]["subject_id"],
        rows(tmp_path, "resolutions", MINUTED)[0]["subject_id"],
    ]
    assert subjects == ["skills-plan"] * 3


def test_the_same_cell_in_two_packs_of_a_meeting_is_one_observation(tmp_path: Path) -> None:
    write_pack(tmp_path / "extracted")
    again = observation(
        row_label="Lessons that began on time",
        column_label="Q3 Outturn",
        value="95.7",
        value_text="95.7",
        unit="percent",
        source_line=7,
    )
    write_pack(tmp_path / "extracted", f"{OWN}-2", {"observations": [again], "tables": [table(cells=1)]})
    build(tmp_path)
    same = [
        row for row in rows(tmp_path, "observations") if row["observation_id"] == "lessons-on-time.2022-23-q3.outturn"
    ]
    assert [(row["source_pack"], row["source_line"]) for row in same] == [(PACK_ID, "100")]
    assert rows(tmp_path, "observation_sources") == [
        {
            "observation_id": "lessons-on-time.2022-23-q3.outturn",
            "source_pack": f"{PACK_ID}-2",
            "source_page": "",
            "source_line": "7",
        }
    ]
    assert check_package(home(tmp_path)) == []


def test_the_same_indicator_in_two_tables_is_two_observations(tmp_path: Path) -> None:
    found = invented_records()
    found["observations"].append(
        observation(table="exception-report", value="95.7", value_text="95.7", unit="percent", source_line=140)
    )
    found["tables"].append(table("exception-report", 1))
    write_pack(tmp_path / "extracted", found=found)
    build(tmp_path)
    ids = [
        row["observation_id"]
        for row in rows(tmp_path, "observations")
        if "lessons-on-time.2022-23-q3.outturn" in row["observation_id"]
    ]
    assert ids == [
        "lessons-on-time.2022-23-q3.outturn.scorecard",
        "lessons-on-time.2022-23-q3.outturn.exception-report",
    ]


def test_minutes_printed_in_two_packs_are_published_once(tmp_path: Path) -> None:
    write_pack(tmp_path / "extracted")
    minutes = {name: invented_records()[name] for name in ("meetings", "attendance", "resolutions")}
    write_pack(tmp_path / "extracted", f"{OWN}-2", minutes)
    build(tmp_path)
    assert len(rows(tmp_path, "resolutions", MINUTED)) == 2
    assert len(rows(tmp_path, "attendance", MINUTED)) == 2
    assert descriptor(tmp_path, MINUTED)["version"] == "1.2.0"


def test_minutes_of_another_committee_go_to_it_where_the_council_knows_it(tmp_path: Path) -> None:
    write_council(
        tmp_path / "extracted",
        committees={COMMITTEE_ID: {"name": "Skills"}, "cabinet": {"name": "Cabinet", "also": ["The Cabinet"]}},
    )
    minutes: dict[str, list[Any]] = {
        "meetings": [records.Meeting(committee="THE CABINET", meeting_date=MINUTED, has_minutes=True, source_line=3)],
        "resolutions": [resolution("", "that it be so")],
    }
    write_pack(tmp_path / "extracted", found=minutes)
    assert build(tmp_path).packages == [f"{COUNCIL_ID}-cabinet-{MINUTED}", MEETING]


def test_an_unregistered_indicator_gets_an_id_by_rule_and_no_polarity(tmp_path: Path) -> None:
    found: dict[str, list[Any]] = {
        "observations": [observation(indicator_title="Buses & trams", value="5", value_text="5")],
        "tables": [table()],
    }
    write_pack(tmp_path / "extracted", found=found)
    build(tmp_path)
    [indicator] = rows(tmp_path, "indicators")
    assert [indicator[name] for name in ("indicator_id", "title", "polarity", "is_registered")] == [
        "buses-and-trams",
        "Buses & trams",
        "",
        "false",
    ]


def test_a_registered_alias_has_the_registered_id_title_and_unit(tmp_path: Path) -> None:
    found: dict[str, list[Any]] = {
        "observations": [observation(indicator_title="% of Lessons on time", value="5", value_text="5")],
        "tables": [table()],
    }
    write_pack(tmp_path / "extracted", found=found)
    build(tmp_path)
    [indicator] = rows(tmp_path, "indicators")
    [row] = rows(tmp_path, "observations")
    assert (indicator["indicator_id"], indicator["title"], row["unit"]) == (
        "lessons-on-time",
        "Lessons that began on time",
        "percent",
    )


def test_a_registered_indicator_printed_in_another_unit_stops_the_build(tmp_path: Path) -> None:
    other = measure("Lessons that began on time", 100, "count", q3="95")
    write_pack(tmp_path / "extracted", found={**invented_records(), "observations": other})
    with pytest.raises(ScrutinyError) as raised:
        build_packages(tmp_path / "extracted", tmp_path / "out")
    assert str(raised.value) == (
        f"{PACK_ID} line 100: expected lessons-on-time in percent, as indicators.yml says, found '95' in count; "
        "mend the unit in the register, or take the wording out of it"
    )
    assert not list((tmp_path / "out").rglob("*.csv"))


def test_a_cell_of_nothing_that_has_a_name_is_refused_and_counted(tmp_path: Path) -> None:
    found: dict[str, list[Any]] = {
        "observations": [observation(indicator_title="–", value="5", value_text="5")],
        "tables": [table(cells=1)],
    }
    write_pack(tmp_path / "extracted", found=found)
    build(tmp_path)
    assert rows(tmp_path, "observations") == []
    [ledger] = rows(tmp_path, "tables")
    assert [ledger[name] for name in ("cells_published", "cells_refused", "reason")] == [
        "0",
        "1",
        "no words say what is measured",
    ]


def test_a_corrected_announcement_of_the_meeting_is_published(tmp_path: Path) -> None:
    announced = records.Meeting(meeting_date=OWN, start_time="18:00", venue="Example Hall", source_line=2)
    correction = {
        "resource": "meetings",
        "match": {"start_time": "18:00"},
        "field": "start_time",
        "printed": "18:00",
        "published": "18:30",
        "reason": "the council put the notice right",
        "by": "An Example",
        "on": "2026-11-02",
    }
    write_pack(tmp_path / "extracted", found={"meetings": [announced]}, corrections=[correction])
    build(tmp_path)
    [row] = rows(tmp_path, "meetings")
    assert (row["start_time"], row["venue"], row["chair"]) == ("18:30", "Example Hall", "Cllr A Example")
    assert [each["field"] for each in descriptor(tmp_path)["meeting"]["corrections"]] == ["start_time"]


def test_a_correction_is_published_marked_and_counted_in_the_version(tmp_path: Path) -> None:
    correction = {
        "resource": "observations",
        "match": {"column_label": "Q3 Outturn", "row_label": "Repeat enrolments in 12 months"},
        "field": "value",
        "printed": "24.2",
        "published": "22.4",
        "reason": "two figures changed places",
        "by": "An Example",
        "on": "2026-11-02",
    }
    write_pack(tmp_path / "extracted", corrections=[correction])
    build(tmp_path)
    [row] = [row for row in rows(tmp_path, "observations") if row["is_corrected"] == "true"]
    assert (row["value"], row["value_text"]) == ("22.4", "24.2")
    assert descriptor(tmp_path)["version"] == "1.1.1"
    assert descriptor(tmp_path)["meeting"]["corrections"] == [
        {
            "resource": "observations",
            "key": "repeat-enrolments.2022-23-q3.outturn",
            "field": "value",
            "printed": "24.2",
            "published": "22.4",
            "reason": "two figures changed places",
            "by": "An Example",
            "on": "2026-11-02",
            "place": f"{PACK_ID} line 101",
        }
    ]
    assert check_package(home(tmp_path)) == []


def test_a_rebuild_changes_no_byte_and_rewrites_no_file(tmp_path: Path) -> None:
    write_pack(tmp_path / "extracted")
    build(tmp_path)
    before = {path: (path.read_bytes(), path.stat().st_ino) for path in (tmp_path / "out").rglob("*") if path.is_file()}
    assert build(tmp_path).changed == []
    assert before == {
        path: (path.read_bytes(), path.stat().st_ino) for path in (tmp_path / "out").rglob("*") if path.is_file()
    }


def test_a_meeting_that_no_pack_feeds_any_more_is_removed(tmp_path: Path) -> None:
    folder = write_pack(tmp_path / "extracted")
    write_pack(tmp_path / "extracted", "2023-04-18", {})
    build(tmp_path)
    shutil.rmtree(folder)
    assert build(tmp_path).removed == [MINUTED_MEETING, MEETING]
    assert sorted(path.name for path in home(tmp_path).parent.iterdir()) == ["2023-04-18"]


def test_other_files_of_the_output_folder_are_not_touched(tmp_path: Path) -> None:
    write_pack(tmp_path / "extracted")
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "README.md").write_text("mine")
    build(tmp_path)
    assert (tmp_path / "out" / "README.md").read_text() == "mine"


def test_a_folder_with_other_files_is_not_replaced(tmp_path: Path) -> None:
    write_pack(tmp_path / "extracted")
    (tmp_path / "out" / COUNCIL_ID).mkdir(parents=True)
    (tmp_path / "out" / COUNCIL_ID / "thesis.txt").write_text("mine")
    with pytest.raises(ScrutinyError, match="expected nothing but data packages here, found another file"):
        build(tmp_path)
    assert (tmp_path / "out" / COUNCIL_ID / "thesis.txt").read_text() == "mine"


def test_the_packs_themselves_are_never_replaced(tmp_path: Path) -> None:
    write_pack(tmp_path / "extracted")
    with pytest.raises(ScrutinyError, match="expected a folder outside that of the packs"):
        build_packages(tmp_path / "extracted", tmp_path / "extracted")


def test_a_pack_of_an_unknown_council_is_an_error(tmp_path: Path) -> None:
    write_pack(tmp_path / "extracted")
    stray = tmp_path / "extracted" / "elsewhere" / "cabinet" / "2023-01-10"
    shutil.copytree(tmp_path / "extracted" / COUNCIL_ID / COMMITTEE_ID / OWN, stray)
    (stray / "pack.yml").write_text((stray / "pack.yml").read_text().replace(OWN, "2023-01-10"))
    with pytest.raises(BuildError, match=r"expected a council.yml of its council, found none"):
        build(tmp_path)


def test_no_council_at_all_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "extracted").mkdir()
    with pytest.raises(ScrutinyError, match=r"expected a folder with a council.yml, found none"):
        build(tmp_path)


def test_two_agenda_items_under_one_number_both_stay(tmp_path: Path) -> None:
    items = [
        records.AgendaItem(meeting_date=OWN, item_number="5", title=title, source_line=line)
        for line, title in ((10, "Buses"), (11, "Trams"), (12, "BUSES"))
    ]
    write_pack(tmp_path / "extracted", found={"agenda_items": items})
    build(tmp_path)
    assert [(row["item_number"], row["title"]) for row in rows(tmp_path, "agenda_items")] == [
        ("5", "Buses"),
        ("5 (2)", "Trams"),
    ]


def test_text_that_a_spreadsheet_would_run_is_guarded(tmp_path: Path) -> None:
    write_pack(tmp_path / "extracted", found={"resolutions": [resolution("", "=HYPERLINK()")]})
    build(tmp_path)
    assert "'=HYPERLINK()" in (home(tmp_path, MINUTED) / "data/resolutions.csv").read_text()
    assert check_package(home(tmp_path, MINUTED)) == []
