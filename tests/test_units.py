"""Units and scales that labels declare."""

from __future__ import annotations

import pytest

from openscrutiny.printed.units import printed_scale, printed_unit


@pytest.mark.parametrize(
    ("label", "unit"),
    [
        ("Percentage of pupils with attendance above 95%", "percent"),
        ("Number of pupils with attendance below 90%", "count"),
        ("% of assessments completed within 45 days", "percent"),
        ("Persistent absentees below 90% (%)", "percent"),
        ("No. of complaints", "count"),
        ("Rate of referrals per 10,000 children", "rate_per_10000"),
        ("Admissions per 1,000 people", "rate_per_1000"),
        ("Average time to match (days)", "days"),
        ("Average number of working days lost", "days"),
        ("Number of FTE social workers", "FTE"),
        ("Budget £m", "GBP"),
        ("Cost (£000)", "GBP"),
        ("Families with an income under £20,000", ""),
        ("Average points per entry", "points"),
        ("Average Attainment 8 score", "score"),
        ("Gap in percentage points", "percentage_points"),
        ("Number and percentage of children", ""),
        ("Headcount", "count"),
        ("Headcount and FTE by service", ""),
        ("Number of kg of compost made", ""),
        ("Total number of tonnes", ""),
        ("How many hours of care", "count"),
        ("Number of hours of care given", "count"),
        ("Number of miles of road mended", "count"),
        ("No. of km walked", "count"),
        ("Number of minutes to answer", ""),
        ("Number of kilns fired", "count"),
        ("Pupils in years 10 and 11", ""),
        ("Timeliness of assessments", ""),
    ],
)
def test_a_label_declares_its_unit_or_none(label: str, unit: str) -> None:
    assert printed_unit(label) == unit


@pytest.mark.parametrize(
    ("label", "scale"),
    [
        ("Budget £m", 1_000_000),
        ("Spend (£ million)", 1_000_000),
        ("Budget £bn", 1_000_000_000),
        ("Visits (millions)", 1),
        ("Visits (thousands)", 1),
        ("Cost (£'000)", 1_000),
        ("Cost £k", 1_000),
        ("Cost (£)", 1),
        ("Visits (all)", 1),
        ("Visits in millions", 1),
    ],
)
def test_a_label_declares_its_scale(label: str, scale: int) -> None:
    assert printed_scale(label) == scale


@pytest.mark.parametrize(
    ("label", "scale"),
    [
        ("Budget £m", 10**6),
        ("Budget (£ million)", 10**6),
        ("Budget £bn", 10**9),
        ("Budget (£ billion)", 10**9),
        ("Budget £k", 1000),
        ("Budget £ thousand", 1000),
        ("Budget £'000s", 1000),
        ("Budget £(000)", 1000),
        ("Budget £", 1),
        ("Budget £bids", 1),
        ("Journeys (millions)", 1),
    ],
)
def test_pounds_are_multiplied_by_what_stands_behind_their_sign(label: str, scale: int) -> None:
    assert printed_scale(label) == scale
