"""Mail addresses and phone numbers are never published."""

from __future__ import annotations

import pytest

from openscrutiny.reading.text.privacy import without_contacts


@pytest.mark.parametrize(
    ("text", "kept", "cut"),
    [
        ("Write to a.example@example.gov.uk today", "Write to today", 1),
        ("Ann Example (01632 960123)", "Ann Example", 1),
        ("Ann Example, Tel: 01632 960123, ann@example.org", "Ann Example,", 2),
        ("Ring 07700 900123 or 020 7946 0123", "Ring or", 2),
        ("Ring +44 1632 960123 ext 12", "Ring", 1),
        ("Ring (01632) 960123", "Ring", 1),
        ("mailto:ann@example.org", "", 1),
    ],
)
def test_contacts_are_cut_out_and_counted(text: str, kept: str, cut: int) -> None:
    found, count = without_contacts(text)
    assert (found.rstrip(","), count) == (kept.rstrip(","), cut)


@pytest.mark.parametrize(
    "text",
    [
        "0.01",
        "2022-04/2022-09",
        "£01,234,567",
        "Meetings on 01/02/2023, 02/03/2023 and 03/04/2023",
        "bcp-childrens-services-osc-2023-02-07",
        "Ward 01 has 1234 homes and 56789 people",
        "0123456789012345",
        "20 7946 0123 4 5",
    ],
)
def test_figures_and_dates_stay(text: str) -> None:
    assert without_contacts(text) == (text, 0)
