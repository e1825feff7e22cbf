"""Pages and XML of a committee system, the whole way: page, records, data package."""

from __future__ import annotations

from pathlib import Path

import pytest

import build_packages
import extract_pack
import validate_packages
from openscrutiny.storage.csv_files import read_csv

PAGES = Path(__file__).parent / "fixtures" / "pages"
Rows = list[dict[str, str]]


def package_of(tmp_path: Path, page: str, *place: str) -> dict[str, Rows]:
    """The tables of the one data package made of a page."""
    extracted, built = tmp_path / "extracted", tmp_path / "built"
    assert extract_pack.main([str(PAGES / page), "--council", "sampleton", "--out", str(extracted), *place]) == 0
    assert build_packages.main(["--extracted", str(extracted), "--out", str(built), "--include-pending"]) == 0
    assert validate_packages.main(["--include-pending", str(built)]) == 0
    (folder,) = built.glob("*/*/*/data")
    return {path.stem: read_csv(path) for path in folder.glob("*.csv")}


def values(rows: Rows, *names: str) -> list[tuple[str, ...]]:
    return [tuple(row[name] for name in names) for row in rows]


MEETING = ("sampleton-parks-scrutiny-panel-2022-07-04", "Parks Scrutiny Panel", "2022-07-04", "14:30")
ITEMS = [
    ("14", "Apologies for Absence"),
    ("15", "Minutes of the Previous Meeting"),
    ("16", "Play Areas & Splash Pads: Performance Report (Q1)"),
    ("17", "Tree Planting"),
]
RESOLUTIONS = [
    ("15", "", "resolved", "That the minutes of the meeting held on 6 June 2022 be confirmed as a correct record."),
    ("16", "(a)", "resolved", "the report be noted"),
    ("16", "(b)", "resolved", "the Head of Parks bring a plan for the splash pads to the next meeting."),
    ("17", "", "recommended", "that 40 trees be planted in Market Square."),
]


@pytest.mark.parametrize("page", ["agenda-and-minutes.html", "agenda-and-minutes.txt", "meeting.xml"])
def test_a_meeting_is_the_same_from_its_page_the_page_as_text_and_the_web_service(tmp_path: Path, page: str) -> None:
    found = package_of(tmp_path, page)
    assert values(found["meetings"], "meeting_id", "committee", "meeting_date", "start_time") == [MEETING]
    assert values(found["meetings"], "venue", "has_minutes") == [("Bandstand Room, Sampleton Town Hall", "true")]
    assert values(found["agenda_items"], "item_number", "title") == ITEMS
    assert values(found["resolutions"], "minute_number", "clause", "kind", "text") == RESOLUTIONS


@pytest.mark.parametrize("page", ["agenda-and-minutes.html", "agenda-and-minutes.txt", "meeting.xml"])
def test_a_decision_printed_twice_is_one_with_its_movers_and_votes(tmp_path: Path, page: str) -> None:
    rows = [row for row in package_of(tmp_path, page)["resolutions"] if row["minute_number"] == "16"]
    assert values(rows, "mover", "seconder", "votes_for", "votes_against", "abstentions") == 2 * [
        ("Councillor B Sample", "Councillor C Placeholder", "5", "1", "0")
    ]


def test_a_recommendation_goes_to_the_body_it_names(tmp_path: Path) -> None:
    rows = package_of(tmp_path, "agenda-and-minutes.html")["resolutions"]
    assert [row["addressed_to"] for row in rows if row["kind"] == "recommended"] == ["Cabinet"]


@pytest.mark.parametrize("page", ["agenda-and-minutes.html", "agenda-and-minutes.txt"])
def test_who_is_sorry_on_a_page_is_in_the_attendance(tmp_path: Path, page: str) -> None:
    assert values(package_of(tmp_path, page)["attendance"], "name", "presence") == [
        ("Councillor D Specimen", "apologies")
    ]


def test_who_was_there_comes_from_the_web_service(tmp_path: Path) -> None:
    assert values(package_of(tmp_path, "meeting.xml")["attendance"], "name", "capacity", "presence") == [
        ("Councillor A Example", "chair", "present"),
        ("Councillor B Sample", "vice_chair", "present"),
        ("Councillor C Placeholder", "member", "present"),
        ("Councillor D Specimen", "member", "apologies"),
        ("Councillor E Missing", "member", "absent"),
        ("F Madeup", "in_attendance", "present"),
    ]


def test_when_a_meeting_ended_comes_from_the_web_service(tmp_path: Path) -> None:
    assert values(package_of(tmp_path, "meeting.xml")["meetings"], "end_time", "chair") == [
        ("16:05", "Councillor A Example")
    ]


def test_nothing_closed_to_the_public_is_in_any_table(tmp_path: Path) -> None:
    found = package_of(tmp_path, "meeting.xml")
    texts = " ".join(cell for rows in found.values() for row in rows for cell in row.values()).lower()
    assert not [word for word in ("secret", "hidden", "exempt", "nobody be told") if word in texts]


def test_a_decision_has_the_meeting_that_made_it(tmp_path: Path) -> None:
    found = package_of(tmp_path, "decision.html")
    assert values(found["meetings"], "meeting_id", "committee") == [("sampleton-cabinet-2022-10-10", "Cabinet")]
    assert values(found["resolutions"], "item_title", "clause", "text") == [
        ("Ferry Timetable for the Winter", "1", "Approve the winter timetable as set out in Appendix 1 of the report."),
        ("Ferry Timetable for the Winter", "2", "Ask for a report on the summer timetable in March."),
    ]


def test_an_item_has_the_meeting_that_took_it(tmp_path: Path) -> None:
    found = package_of(tmp_path, "agenda-item.html")
    assert values(found["meetings"], "meeting_id") == [("sampleton-culture-committee-2023-03-09",)]
    assert values(found["resolutions"], "item_title", "text") == [("Library Visits", "That the report be received.")]


def test_an_issue_that_prints_no_decision_is_refused_with_advice(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert extract_pack.main([str(PAGES / "issue.html"), "--out", str(tmp_path / "out")]) == 1
    assert capsys.readouterr().err == (
        "issue.html: expected the date of its meeting printed in it, found none; "
        "give --council ID --committee ID --date YYYY-MM-DD\n"
    )
