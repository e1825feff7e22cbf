"""What stands above a table."""

from __future__ import annotations

import pytest

from openscrutiny.printed.periods import PeriodHint
from openscrutiny.reading.tables.captions import Above, Captions, bare_caption, is_heading
from openscrutiny.reading.text.pack import Line
from table_readings import read


def above(text: str) -> Above:
    lines = [Line(number, line) for number, line in enumerate(text.split("\n"), 1)]
    return Captions(lines).above(len(lines))


def test_the_nearest_heading_is_the_caption() -> None:
    assert above("Housing\n\n2.1. Repairs\n\nThey take too long.\n\nMeasure\tQ1").caption == "2.1. Repairs"


def test_a_numbered_table_caption_comes_before_a_heading() -> None:
    assert above("Table 3: Repairs.\nAll homes\nMeasure\tQ1").caption == "Table 3: Repairs."


def test_another_table_ends_the_search() -> None:
    assert above("Housing\n\nMeasure\tQ1\nVisits\t12\n\nCalls\tQ1").caption == ""


def test_a_running_head_is_no_caption() -> None:
    pages = "Exampleshire Council Quarterly\n\nText of a page.\n\n" * 5
    assert above(f"Housing\n\n{pages}Repairs\n\nExampleshire Council Quarterly\n\nMeasure\tQ1").caption == "Repairs"


@pytest.mark.parametrize(
    ("head", "caption"),
    [
        ("KPI 1 - Share of council tax collected", "KPI 1 - Share of council tax collected"),
        ("Council homes let", "Council homes let"),
        ("Exampleshire Council Quarterly", "Repairs"),
    ],
)
def test_below_a_page_number_what_councils_collect_and_let_is_a_caption(head: str, caption: str) -> None:
    assert above(f"Repairs\n\n11\n\n{head}\n\nMeasure\tQ1").caption == caption


@pytest.mark.parametrize("line", ["Indicator", "Measure", "Ref"])
def test_the_first_head_alone_is_no_caption(line: str) -> None:
    assert above(f"Repairs\n\n{line}\nNum\tQ1").caption == "Repairs"


def test_a_heading_that_is_only_a_time_is_told_with_the_one_above() -> None:
    said = above("Visitor service\n\nAugust 2021 to July 2022\n\nMeasure\tNumber")
    assert (said.caption, said.period.text if said.period else "") == (
        "Visitor service: August 2021 to July 2022",
        "2021-08/2022-07",
    )


def test_a_sentence_about_the_figures_below_states_the_period() -> None:
    said = above("Results\n\nThe table below shows results for 2021/22, published on 3 March 2023.\n\nMeasure\tNumber")
    assert said.period is not None
    assert said.period.text == "2021/22"


def test_a_sentence_about_something_else_states_no_period() -> None:
    assert above("Results\n\nIn 2021/22 the service moved.\n\nMeasure\tNumber").period is None


@pytest.mark.parametrize(
    "text",
    [
        "They rose in the year.",
        "- Fewer visits",
        "Good",
        "12",
        "*As at 30 October",
        "Comments:",
        "a.example@example.org",
    ],
)
def test_what_is_no_heading(text: str) -> None:
    assert not is_heading(text)


def test_what_only_places_a_caption_is_left_off() -> None:
    assert [bare_caption(text) for text in ("Appendix 1: Scorecard", "Scorecard (continued)", "Table 2 - Staff")] == [
        "Scorecard",
        "Scorecard",
        "Staff",
    ]


def test_a_sentence_without_a_full_stop_is_no_caption() -> None:
    assert above("Audit of cases\n\nThe best area is in recording\n\nMeasure\tQ1").caption == "Audit of cases"
    assert is_heading("Young people who are in work")
    assert is_heading("2.1 What we have learned and what is next")


def test_what_introduces_something_else_is_no_caption() -> None:
    assert above("Repairs\n\nThe reasons:\n\nFewer staff\nand rain.\n\nMeasure\tQ1").caption != "The reasons:"
    assert above("Repairs\n\nLegal status of tenants:\n\nMeasure\tQ1").caption == "Legal status of tenants:"
    assert above("Ratings\n\nBenchmarking note:\n\nMeasure\tQ1").caption == "Ratings"


def test_the_label_of_a_figure_with_its_comment_is_no_caption() -> None:
    text = "Repairs\n\nNumber of repairs (R1)\n\nComments:\n\nThey rose in the year.\n\nMeasure\tQ1"
    assert above(text).caption == "Repairs"


def test_the_name_of_a_body_alone_is_no_caption() -> None:
    assert above("Repairs\n\nEngland\n\nMeasure\tQ1").caption == "Repairs"


def test_a_heading_two_pages_back_is_no_caption() -> None:
    pages = "Exampleshire Council Quarterly\n\n" * 6
    assert above(f"Repairs\n\n{pages}Measure\tQ1").caption == ""


def test_a_table_without_caption_goes_by_the_title_of_its_report() -> None:
    text = "Housing Scorecard\n\nIntroduction\n\n" + "They rose in the year.\n" * 30 + "\nMeasure\tQ1"
    lines = [Line(number, line) for number, line in enumerate(text.split("\n"), 1)]
    assert Captions(lines).report(len(lines)) == "Housing Scorecard"


def test_the_word_figures_begins_no_caption() -> None:
    assert not is_heading("Figures are taken from the case system.")


@pytest.mark.parametrize(
    "text",
    ["Completed by: A Example", "Report author: A Example", "Contact officer: A Example", "Visited by Mrs Example"],
)
def test_a_line_that_names_a_person_heads_nothing(text: str) -> None:
    assert not is_heading(text)


def test_contacts_as_a_measure_are_a_heading() -> None:
    assert is_heading("Contacts in 2022/23")
    assert is_heading("Contact with families")


@pytest.mark.parametrize(
    ("caption", "completed"),
    [
        ("Scorecard 2021/22", PeriodHint("2021/22", meeting_date="2023-02-07")),
        ("Scorecard Q3 2021/22", PeriodHint("2021/22 Q3", meeting_date="2023-02-07")),
        ("Scorecard academic year 2021/22", PeriodHint("2021/22", is_academic=True, meeting_date="2023-02-07")),
        ("Scorecard 2021/22 (data to 30 September 2021)", PeriodHint("2021/22", meeting_date="2023-02-07")),
        ("Scorecard academic year, Q3 2021/22", PeriodHint("2021/22 Q3", is_academic=True, meeting_date="2023-02-07")),
        ("Scorecard April 2022", PeriodHint("2022/23 Q3", meeting_date="2023-02-07")),
        ("Scorecard March 2023", PeriodHint("2022/23 Q3", meeting_date="2023-02-07")),
        ("Scorecard", PeriodHint("2022/23 Q3", meeting_date="2023-02-07")),
    ],
)
def test_a_year_or_quarter_in_the_caption_completes_the_heads_before_that_of_the_report(
    caption: str, completed: PeriodHint
) -> None:
    given = PeriodHint("2022/23 Q3", meeting_date="2023-02-07")
    assert above(f"{caption}\n\nMeasure\tQ1").hint(given) == completed


@pytest.mark.parametrize(
    "time", ["March 2022", "April 2023", "2022", "July to December 2021", "October 2022 to June 2023"]
)
def test_the_year_of_the_report_completes_no_heads_under_a_caption_of_another_time(time: str) -> None:
    given = PeriodHint("2022/23 Q3", meeting_date="2023-02-07", is_of_pack=True)
    assert above(f"Visits in {time}\n\nMeasure\tQ1").hint(given) == given._replace(period="")


def test_a_caption_of_another_time_needs_no_report() -> None:
    nothing = PeriodHint(meeting_date="2023-02-07")
    assert above("Visits in 2022\n\nMeasure\tQ1").hint(nothing) == nothing
    assert above("Visits in 2022\n\nMeasure\tQ1").hint(None) is None


def test_without_a_report_the_caption_alone_completes_the_heads() -> None:
    assert above("Scorecard 2021/22\n\nMeasure\tQ1").hint(None) == PeriodHint("2021/22")
    assert above("Scorecard\n\nMeasure\tQ1").hint(None) is None


@pytest.mark.parametrize(
    ("title", "caption", "period"),
    [
        ("Report for Q3 2022/23", "Visits in the quarter", "2022/23 Q3"),
        ("Report for March 2023", "Visits this month", "2023-03"),
        ("Report for 2022/23", "Visits over the year", "2022/23"),
        ("Report for 2022/23", "Visits in the quarter", ""),
        ("Report for Q3 2022/23", "Visits to the quarter", ""),
        ("Report for Q3 2022/23", "Visits in the quarter, 2021/22", "2021/22"),
        ("It was Q3 2022/23 when they rose.", "Visits in the quarter", ""),
    ],
)
def test_a_caption_of_the_quarter_is_of_that_of_the_report(title: str, caption: str, period: str) -> None:
    found = above(f"{title}\n\nThey rose.\n\n{caption}\n\nMeasure\tNumber").period
    assert (found.text if found else "") == period


def test_a_target_between_a_table_and_its_heading_is_no_caption() -> None:
    assert above("Homes let\n\nTarget for the year: 85%\n\nTime\tFigure").caption == "Homes let"
    assert above("Housing\n\nPerformance: Homes let\n\nTime\tFigure").caption == "Performance: Homes let"


def test_the_word_that_announces_a_name_is_no_part_of_it() -> None:
    assert bare_caption("Measure: Homes let") == "Homes let"
    assert bare_caption("Measures of demand: Homes let") == "Measures of demand: Homes let"


@pytest.mark.parametrize(
    "above",
    [
        "England",
        "Table 2: England",
        "National figures 2022/23",
        "Table 3: Statistical neighbours",
        "The figures below are for the whole of England.",
        "These are the results for the South West.",
    ],
)
def test_figures_of_others_are_no_results_of_the_council(above: str) -> None:
    (table,) = read(f"{above}\n\nMeasure\tQ1 2022/23\tQ2 2022/23\nVisits\t120\t140").tables
    assert table.reason == "2 refused: the text above says that these are figures of others"


@pytest.mark.parametrize(
    ("above", "head"),
    [
        ("England", "England"),
        ("Visits in England", "Q2 2022/23"),
        ("The figures below are for the whole of the borough.", "Q2 2022/23"),
        ("These figures are to be compared with those of England.", "Q2 2022/23"),
    ],
)
def test_other_lines_leave_the_figures_with_the_council(above: str, head: str) -> None:
    (table,) = read(f"{above}\n\nMeasure\tQ1 2022/23\t{head}\nVisits\t120\t140").tables
    assert table.cells_published == 2
