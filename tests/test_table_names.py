"""Under which name the numbers of a table are published: its measure, and whose figure each is. All is invented."""

from __future__ import annotations

import pytest

from openscrutiny.reading.tables.table_reading import read_tables
from openscrutiny.reading.text.pack import Line
from table_readings import read


def named(text: str) -> list[tuple[str, str, str, str]]:
    """Title, role, comparator and value of each figure."""
    lines = [Line(number, line) for number, line in enumerate(text.split("\n"), 1)]
    found = read_tables(lines, meeting_date="2023-11-14").observations
    return [(each.indicator_title, each.role, each.comparator, each.value) for each in found]


def test_a_description_beside_codes_names_the_indicator() -> None:
    table = "PI\tDescription\tOwner\tQ1 2022/23\nCS1\tRent collected\tA Clerk\t98.1\nCS2\tCalls answered\tB Clerk\t71.2"
    assert [title for title, *_ in named(table)] == ["Rent collected", "Calls answered"]


def test_a_theme_that_spans_indicators_names_none() -> None:
    table = "Theme\tMeasure\tQ1 2022/23\nHomes\tHomes let\t12\n\tRepairs done\t71\nStreets\tFly-tips\t31"
    assert [title for title, *_ in named(table)] == ["Homes let", "Repairs done", "Fly-tips"]


def test_the_council_named_in_capitals_at_the_head_of_its_pack_is_its_own() -> None:
    table = "Re-referrals in 12 months\tQ1 2022/23\nNorth and West Loam\t18.8\nEngland\t22.6"
    assert named(f"NORTH AND WEST LOAM COUNCIL\n\n{table}") == [
        ("Re-referrals in 12 months", "outturn", "", "18.8"),
        ("Re-referrals in 12 months", "comparator", "England", "22.6"),
    ]


def test_one_place_among_bodies_is_the_council_whatever_it_calls_itself() -> None:
    table = "Waste recycled (%)\t2021\t2022\nLoam Vale\t41\t43\nSouth West\t51\t52\nEngland\t44\t45"
    assert {(title, comparator) for title, _, comparator, _ in named(table)} == {
        ("Waste recycled (%)", ""),
        ("Waste recycled (%)", "South West"),
        ("Waste recycled (%)", "England"),
    }


@pytest.mark.parametrize("head", ["Difference from best", "Best in class", "Previous"])
def test_a_measure_beside_the_councils_own_figures_is_none_of_other_bodies(head: str) -> None:
    table = f"Measure\tCurrent\tEngland\t{head}\nVisits per head\t12\t14\t16"
    assert named(table)[:2] == [
        ("Visits per head", "outturn", "", "12"),
        ("Visits per head", "comparator", "England", "14"),
    ]


@pytest.mark.parametrize("head", ["Comparator (England)", "Benchmark: England", "England rate per 1,000"])
def test_a_body_may_stand_behind_what_it_is_or_before_a_rate(head: str) -> None:
    table = f"Measure\tQ1 2022/23\t{head}\nHouseholds in hostels\t12\t4.1"
    assert named(table)[1] == ("Households in hostels", "comparator", "England", "4.1")


def test_a_heading_stands_before_a_time_that_is_the_first_row() -> None:
    table = "Days from care to placement\n\nThree years to March 2021\t\nNational\t367\nLoam\t341"
    assert [title for title, *_ in named(table)] == ["Days from care to placement: Three years to March 2021"] * 2


def test_a_label_in_brackets_ends_behind_the_page() -> None:
    table = (
        "Service\tBudget £\tSpent £\nPlanning (net of fees and\t744\t391\n\n"
        "Levy income)\t\t\nControl\t60\t8\nRoads\t9\t7"
    )
    titles = [title for title, *_ in named(f"Spending 2022/23\n\n{table}")]
    assert not any("Levy" in title for title in titles[2:])


def test_the_foot_of_a_page_with_its_day_names_no_table_and_parts_none() -> None:
    head = "Ward\tJul 2023\tAug 2023"
    foot = "LOAM COUNCIL - Safety Panel - 2 November 2023\n\nPage 22"
    text = f"Incidents by ward\n\n{head}\nCastle\t102\t118\n\n{foot}\n\n"
    assert [title for title, *_ in named(f"{text}{head}\nHighwood\t21\t19")] == ["Incidents by ward"] * 4


def titles(rows: str) -> list[str]:
    return [each.indicator_title for each in read(f"Halls\n\nMeasure\tQ3 2022/23\n{rows}").observations]


@pytest.mark.parametrize("bullet", ["•", "▪", "-", "–", "·"])
def test_the_bullet_before_a_label_is_no_part_of_its_title(bullet: str) -> None:
    assert titles(f"{bullet} Lessons\t3\n{bullet} Number of visits\t4") == ["Lessons", "Number of visits"]


def test_a_dash_before_a_figure_or_glued_to_a_word_is_no_bullet() -> None:
    assert titles("-Lessons\t3\n- 5 visits\t4\nCalls\t5") == ["-Lessons", "- 5 visits", "Calls"]


def test_a_label_with_a_bullet_is_printed_as_it_stands() -> None:
    found = read("Halls\n\nMeasure\tQ3 2022/23\n• Lessons\t3\n• Calls\t4").observations
    assert [each.row_label for each in found] == ["• Lessons", "• Calls"]


def test_groups_with_bullets_are_groups_of_the_measure_above_them() -> None:
    found = read("Halls\n\nMeasure\tQ3 2022/23\nVisits\t7\n• Girls\t3\n• Boys\t4\nCalls\t5").observations
    assert [(each.indicator_title, each.breakdown) for each in found] == [
        ("Visits", ""),
        ("Visits", "sex=Girls"),
        ("Visits", "sex=Boys"),
        ("Calls", ""),
    ]


def test_labels_that_differ_in_capitals_are_told_apart_by_their_sections() -> None:
    rows = "North\nVisits\t3\nCalls\t4\nSouth\nVISITS\t5\nCalls\t6"
    assert titles(rows) == ["North: Visits", "North: Calls", "South: VISITS", "South: Calls"]


@pytest.mark.parametrize("total", ["Council total", "Whole council total", "County Total", "Authority-wide total"])
def test_the_total_of_the_council_is_none_of_its_groups(total: str) -> None:
    made = read(f"Days lost per FTE\n\nDirectorate\tMay 2022\tJune 2022\nHomes\t12\t14\nParks\t9\t8\n{total}\t11\t10")
    assert [each.breakdown for each in made.observations][-3:] == ["directorate=Parks", "", ""]


def test_a_year_is_cut_out_of_a_title_without_a_trace() -> None:
    made = read("Staff\n\nAge band\tHeadcount\tResidents of that age (survey 2021)\n16-24\t119\t14.8%\n25-34\t531\t20%")
    assert {each.indicator_title for each in made.observations} == {"Headcount", "Residents of that age (survey)"}
    made = read("Spending\n\nService\tPlanned £000\tActual to 30 June £000\nRoads\t12\t3\nParks\t10\t2")
    assert made.observations[1].indicator_title == "Actual £000"


@pytest.mark.parametrize("head", ["Benchmark", "Comparators", "Benchmarking data", "Comparator group"])
@pytest.mark.parametrize(("first", "second"), [("SN Average", "England"), ("London", "South East")])
def test_a_body_below_a_head_of_all_bodies_is_named_by_its_own(head: str, first: str, second: str) -> None:
    heads = f"Measure\t2022/23\t{head}\t\n\t\t{first} 2021/22\t{second} 2021/22"
    made = read(f"Key\n\n{heads}\nVisits (%)\t21.8\t23.4\t22.4\nCalls (%)\t13.9\t\t49.2").observations
    assert [(each.comparator, each.period, each.value) for each in made] == [
        ("", "2022/23", "21.8"),
        (first, "2021/22", "23.4"),
        (second, "2021/22", "22.4"),
        ("", "2022/23", "13.9"),
        (second, "2021/22", "49.2"),
    ]


def test_a_head_of_all_bodies_names_the_figures_where_no_other_does() -> None:
    made = read("Key\n\nMeasure\t2022/23\tBenchmark\n\t\t2021/22\nVisits (%)\t21.8\t23.4").observations
    assert [each.comparator for each in made] == ["", "Benchmark"]
