"""Cells that say why they hold no value."""

from __future__ import annotations

import pytest

from openscrutiny.printed.markers import marker_of
from openscrutiny.printed.values import parse_value


@pytest.mark.parametrize(
    "cell", ["n/a", "N/A", "N/\u0410", "NA", "n.a.", "N/A*", "n/a²", "Not applicable¹ ²", "not applicable", "[z]"]
)
def test_not_applicable_is_z(cell: str) -> None:
    assert parse_value(cell).marker == "z"


@pytest.mark.parametrize(
    "cell",
    [
        "tbc",
        "TBC",
        "No data",
        "Not available",
        "not available until December 22/January 23",
        "Will be available from 1st Sept 2022",
        "work in progress to obtain data",
        "Data collection and availability to be reviewed",
        "Data published September 2023",
        "awaited",
        "N/A - data awaited",
        "??",
        "No survey",
        "Not measured",
        "[x]",
        "Survey due Jan 2024",
        "Due March",
        "due in Q4 2023/24",
        "Due Spring 2024",
        "Results due late summer",
        "Published in June 2024",
        "Expected to be published in May 2024",
        "TBC\u00b9",
        "tbc2",
        "n/k",
        "Data in arrears",
        "Reported one quarter in arrears",
        "Annual measure",
        "Reported annually",
        "New indicator for 2023/24",
        "No data this quarter",
        "Awaiting data",
        "Available in Q4",
        "No longer collected",
    ],
)
def test_missing_data_is_x(cell: str) -> None:
    read = parse_value(cell)
    assert (read.value, read.marker) == ("", "x")


@pytest.mark.parametrize("cell", ["<5", "< 5", "fewer than 5", "[c]", "suppressed", "5 or fewer"])
def test_suppressed_counts_are_c(cell: str) -> None:
    read = parse_value(cell)
    assert (read.value, read.marker) == ("", "c")


@pytest.mark.parametrize(
    ("cell", "marker"),
    [
        ("Data not yet available", "x"),
        ("Not available: 12 of 15 homes", ""),
        ("Not good", ""),
        ("Good, and to be praised", ""),
        ("12 due", ""),
        ("- not available", ""),
        ("??", "x"),
        ("(?)", "x"),
        ("?????", ""),
        ("N / A*", "z"),
        ("n/a for now", ""),
        ("Data suppressed.", "c"),
        ("[c] [R] [c]", "c r"),
        ("[c] 12", ""),
        ("Visits due", ""),
        ("Due care and attention", ""),
        ("Due 12 March, 14 done", ""),
        ("Tenants in arrears", ""),
        ("Annual", ""),
        ("Annual measure of visits", ""),
    ],
)
def test_a_cell_says_why_it_holds_no_value(cell: str, marker: str) -> None:
    assert marker_of(cell) == marker


@pytest.mark.parametrize(
    "cell", ["Due to frost", "Published in the report", "Expected by March 2024", "Published June"]
)
def test_what_is_no_promise_has_no_marker(cell: str) -> None:
    assert marker_of(cell) == ""
