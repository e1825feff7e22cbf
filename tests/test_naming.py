"""What a table as a whole says of its cells."""

from __future__ import annotations

import pytest

from openscrutiny.reading.tables.naming import first_scale, first_unit
from table_readings import read


def titles(text: str) -> list[str]:
    """What is measured in each cell of the first row."""
    found = read(text).observations
    return [each.indicator_title for each in found if each.source_line == found[0].source_line]


@pytest.mark.parametrize(
    ("heads", "measured"),
    [
        # A body's figures are of what the only other column measures, if the council's own stand there.
        ("Days lost\tEngland", ["Days lost", "Days lost"]),
        ("Days lost\tEngland %", ["Days lost", "Days lost"]),
        ("Days lost\tHomes let\tEngland", ["Days lost", "Homes let", "Absence"]),
        ("Days lost\tNumber\tEngland", ["Days lost", "Absence", "Absence"]),
        ("Days lost\tTarget\tEngland", ["Days lost", "Days lost", "Days lost"]),
        ("England\tSouth West", ["Absence", "Absence"]),
        ("2021/22\tEngland", ["Absence", "Absence"]),
    ],
)
def test_what_the_figures_of_another_body_are_of(heads: str, measured: list[str]) -> None:
    cells = "\t".join("345"[: heads.count("\t") + 1])
    assert titles(f"Absence\n\nGender\t{heads}\nGirls\t{cells}\nBoys\t{cells}") == measured


@pytest.mark.parametrize(
    ("caption", "heads", "measured"),
    [
        ("Absence", "Days lost\tTarget", ["Days lost", "Days lost"]),
        ("Absence", "Days lost\tIntervention level\tBaseline", ["Days lost"] * 3),
        # With another measure, another unit or the council's own figures beside it, nobody knows of what the target is.
        ("Absence", "Days lost\tCases\tTarget", ["Days lost", "Cases", "Absence"]),
        ("Absence", "Days lost\tTarget %", ["Days lost", "Absence"]),
        ("Absence", "Days lost\t2021/22\tTarget", ["Days lost", "Absence", "Absence"]),
        # Nor where the measure is only a difference, or the caption says what is measured.
        ("Absence", "Largest increase\tTarget", ["Largest increase", "Absence"]),
        ("Rate of absence", "Days lost\tTarget", ["Days lost", "Rate of absence"]),
    ],
)
def test_what_the_target_of_groups_is_of(caption: str, heads: str, measured: list[str]) -> None:
    cells = "\t".join("345"[: heads.count("\t") + 1])
    assert titles(f"{caption}\n\nGender\t{heads}\nGirls\t{cells}\nBoys\t{cells}") == measured


def test_a_target_of_the_only_measure_has_its_unit() -> None:
    found = read("Absence\n\nGender\tDays lost\tTarget\nGirls\t3\t4\nBoys\t4\t5").observations
    assert [(each.role, each.unit) for each in found[:2]] == [("outturn", "days"), ("target", "days")]


def gaps(rows: str) -> list[str]:
    found = read(f"Attainment\n\nMeasure\t2021/22\n{rows}").observations
    return [f"{each.indicator_title}, {each.breakdown}" for each in found if each.row_label == "Gap"]


def test_a_gap_below_two_measures_is_between_them() -> None:
    assert gaps("Reading well\t7\nWriting well\t3\nGap\t4") == ["Reading well / Writing well, group=Gap"]
    assert gaps("Counting\t9\nReading well\t7\nWriting well\t3\nGap\t4") == ["Reading well / Writing well, group=Gap"]


def test_a_gap_below_two_groups_is_of_the_measure_above_them() -> None:
    rows = "Reading well\t7\nGirls\t8\nBoys\t6\nGap\t2\nWriting well\t3\nFSM\t2\nNon-FSM\t5\nGap\t3"
    assert gaps(rows) == [
        "Reading well, group=Gap: Girls and Boys",
        "Writing well, group=Gap: FSM and Non-FSM",
    ]


@pytest.mark.parametrize(
    ("text", "layout"),
    [
        ("Homes\n\nMeasure\tResult\nCalls\t3\nVisits\t4", "facts"),
        ("Homes\n\nGender\tResult\nGirls\t3\nBoys\t4", "groups by measure"),
        ("Homes\n\nMeasure\tResult\tEngland\nCalls\t3\t4\nVisits\t4\t5", "indicators by area"),
        ("Homes\n\nMeasure\t2021/22\t2022/23\nCalls\t3\t4\nVisits\t4\t5", "indicators by period"),
        ("Homes\n\nMeasure\t2021/22\tTarget\nCalls\t3\t4\nVisits\t4\t5", "indicators by period"),
        ("Homes\n\nGender\t2021/22\t2022/23\nGirls\t3\t4\nBoys\t4\t5", "groups by period"),
        ("Homes\n\nMeasure\tDays lost\tDays open\nCalls\t3\t4\nVisits\t4\t5", "indicators by measure"),
        ("Homes\n\nGender\tDays lost\tDays open\nGirls\t3\t4\nBoys\t4\t5", "groups by measure"),
    ],
)
def test_how_a_table_was_understood_is_told_in_words(text: str, layout: str) -> None:
    assert [table.layout for table in read(text).tables] == [layout]


@pytest.mark.parametrize(
    ("area", "rows", "own"),
    [
        ("Area", ["Loamshire", "England", "South West"], ["Loamshire"]),
        ("Area", ["Loamshire", "England", "Target"], ["Loamshire"]),
        # Two places, no other body, or a name that is none: nothing says whose it is.
        ("Area", ["Loamshire", "Barset", "England"], []),
        ("Area", ["Days lost", "England"], []),
        ("Area", ["Girls", "England"], []),
        # Under "Indicator" a place is what is measured.
        ("Indicator", ["Loamshire", "England", "South West"], []),
    ],
)
def test_a_lone_place_among_bodies_is_the_council_s_own(area: str, rows: list[str], own: list[str]) -> None:
    text = f"Homes let\n\n{area}\t2022/23\n" + "\n".join(f"{label}\t{n}" for n, label in enumerate(rows, 1))
    found = [each for each in read(text).observations if each.indicator_title == "Homes let" and each.role == "outturn"]
    assert [each.row_label for each in found if not each.breakdown] == own


def test_the_first_text_that_declares_a_unit_or_a_scale_does() -> None:
    assert first_unit(("", "Calls", "Calls (%)", "Calls (£)")) == "percent"
    assert first_unit(("Calls",)) == ""
    assert first_scale(("Spend", "Spend (£000)", "Spend (£m)")) == 1000
    assert first_scale(()) == 1


def test_a_caption_that_names_two_units_declares_none() -> None:
    units = [
        {each.unit for each in read(f"{caption}\n\nMeasure\t2021/22\nCalls\t3\nVisits\t4").observations}
        for caption in ("Percentage of homes let", "Number and percentage of homes let")
    ]
    assert units == [{"percent"}, {""}]
