"""What an editor keeps of a council."""

from __future__ import annotations

from pathlib import Path

import pytest

from openscrutiny.errors import ScrutinyError
from openscrutiny.kept.register import PrintedAgain, find_councils, read_council, read_register

COUNCIL = """council: Exampleshire County Council
also: [Exampleshire]
gss_code: E10000099
committees:
  scrutiny:
    name: Children's Scrutiny Committee
    also: [Scrutiny Committee]
    subjects:
      budget: [The money]
"""
REGISTER = """visits-on-time:
  title: Percentage of visits on time
  aliases: ["% of visits on time"]
  unit: percent
  polarity: higher-is-better
"""


def write(tmp_path: Path, name: str, text: str) -> Path:
    folder = tmp_path / "exampleshire"
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_council_goes_by_all_its_names(tmp_path: Path) -> None:
    council = read_council(write(tmp_path, "council.yml", COUNCIL))
    assert council.council_id == "exampleshire"
    assert council.is_named("EXAMPLESHIRE county council")
    assert council.is_named("Exampleshire")
    assert not council.is_named("")
    committee = council.find_committee("Children’s Scrutiny Committee")
    assert committee is not None
    assert committee.committee_id == "scrutiny"
    assert committee.subjects == {"budget": ("The money",)}
    assert council.find_committee("Planning") is None


def test_what_is_not_said_is_not_made_up(tmp_path: Path) -> None:
    council = read_council(write(tmp_path, "council.yml", "council: Exampleshire\n"))
    assert (council.licence, council.gss_code, council.small_numbers) == ("not stated", "", "suppress")


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("E10000099", "E1", "gss_code: expected a letter and 8 figures, found E1"),
        ("  scrutiny:", "  ../up:", "expected an id of small letters, figures and dashes, found '../up'"),
        ("also: [Exampleshire]", "alos: [Exampleshire]", "did you mean 'also'"),
    ],
)
def test_a_council_file_with_a_mistake_is_refused(tmp_path: Path, old: str, new: str, message: str) -> None:
    with pytest.raises(ScrutinyError, match=message):
        read_council(write(tmp_path, "council.yml", COUNCIL.replace(old, new)))


def test_councils_are_found_in_the_order_of_their_folders(tmp_path: Path) -> None:
    write(tmp_path, "council.yml", COUNCIL)
    assert [council.council_id for council in find_councils(tmp_path)] == ["exampleshire"]


def test_an_indicator_is_found_by_its_title_and_its_aliases(tmp_path: Path) -> None:
    register = read_register(write(tmp_path, "indicators.yml", REGISTER))
    for title in ("Percentage of visits on time", "percentage of VISITS on time", "% of visits on time"):
        found = register.find(title)
        assert found is not None
        assert found.indicator_id == "visits-on-time"
    assert register.find("Percentage of visits") is None


def test_a_council_without_a_register_has_an_empty_one(tmp_path: Path) -> None:
    assert read_register(tmp_path / "indicators.yml").indicators == ()


def test_a_register_under_another_name_is_not_passed_over(tmp_path: Path) -> None:
    path = write(tmp_path, "indicators.yaml", REGISTER).with_suffix(".yml")
    with pytest.raises(ScrutinyError, match=r"indicators.yaml: expected indicators.yml, found .*; rename it"):
        read_register(path)


def test_one_title_for_two_indicators_stops_the_build(tmp_path: Path) -> None:
    twice = REGISTER + "other:\n  title: Other\n  aliases: ['percentage of visits on time']\n"
    with pytest.raises(ScrutinyError, match="expected titles of its own, found 'percentage of visits on time'"):
        read_register(write(tmp_path, "indicators.yml", twice))


def test_an_unknown_polarity_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ScrutinyError, match="polarity: expected one of"):
        read_register(write(tmp_path, "indicators.yml", REGISTER.replace("higher-is-better", "up")))


def test_one_wording_twice_in_one_indicator_stops_the_build(tmp_path: Path) -> None:
    twice = REGISTER.replace('["% of visits on time"]', '["percentage of visits on time"]')
    with pytest.raises(ScrutinyError, match="visits-on-time: expected each wording once, found 'percentage of visits"):
        read_register(write(tmp_path, "indicators.yml", twice))


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("unit: percent", "units: percent", "found 'units'; did you mean 'unit'"),
        ("unit: percent", "unit: percents", "unit: expected a unit that is known: .*found 'percents'; did you mean"),
        ("unit: percent", "unit: bananas", "found 'bananas'; choose one, or add it to units in council.yml"),
        *(
            ("unit: percent", f"printed_again: {{{written}}}", f"printed_again: {message}")
            for written, message in (
                ("periods: [2022/23 Q3]", "figure_of: expected a text, found nothing"),
                ("figure_of: the year 2019", "periods: expected the periods it is printed for, found none"),
                ("figure_of: a, periods: [Q3 2022/23]", "periods: expected a period such as .*found 'Q3 2022/23'"),
                ("figure_of: a, periods: [2022-11, 2022-11]", "periods: expected each period once, found '2022-11'"),
                ("figure: a", "figure_of: expected a text, found nothing"),
                ("figure_of: a, periods: [2022-11], by: me", "expected the keys figure_of, periods, found 'by'"),
            )
        ),
        ("unit: percent", "cumulative: yearly", "cumulative: expected one of financial_year, academic_year"),
        ("  polarity: higher-is-better\n", "  polarity_basis: The pack.\n", "polarity_basis: expected a polarity"),
        ("title: Percentage of visits on time", "title: ''", "title: expected a text, found nothing"),
        ("visits-on-time:", "Visits:", "expected an id of small letters, figures and dashes, found 'Visits'"),
    ],
)
def test_a_register_with_a_mistake_stops_the_build_in_one_line(
    tmp_path: Path, old: str, new: str, message: str
) -> None:
    with pytest.raises(ScrutinyError, match=message) as raised:
        read_register(write(tmp_path, "indicators.yml", REGISTER.replace(old, new)))
    assert "\n" not in str(raised.value)


def test_a_unit_that_the_council_adds_is_known(tmp_path: Path) -> None:
    write(tmp_path, "council.yml", COUNCIL + "units: [tonnes]\n")
    register = read_register(write(tmp_path, "indicators.yml", REGISTER.replace("percent\n", "tonnes\n")))
    assert register.indicators[0].unit == "tonnes"


@pytest.mark.parametrize(("listed", "is_known"), [("[Social care]", True), ("[Schools]", False)])
def test_a_theme_is_one_that_the_council_lists(tmp_path: Path, listed: str, is_known: bool) -> None:
    write(tmp_path, "council.yml", COUNCIL + f"themes: {listed}\n")
    path = write(tmp_path, "indicators.yml", REGISTER + "  theme: Social care\n")
    if is_known:
        assert read_register(path).indicators[0].theme == "Social care"
        return
    with pytest.raises(ScrutinyError, match="theme: expected a theme that is known: Schools, found 'Social care'"):
        read_register(path)


def test_without_a_list_of_themes_each_is_still_written_in_one_way(tmp_path: Path) -> None:
    two = f"{REGISTER}  theme: Social care\nreviews:\n  title: Reviews\n  theme: Social Care\n"
    with pytest.raises(ScrutinyError, match="found 'Social Care'; did you mean 'Social care'"):
        read_register(write(tmp_path, "indicators.yml", two))


def test_an_indicator_is_found_by_its_id(tmp_path: Path) -> None:
    register = read_register(write(tmp_path, "indicators.yml", REGISTER + "  cumulative: academic_year\n"))
    found = register.get("visits-on-time")
    assert found is not None
    assert (found.cumulative, found.wordings) == (
        "academic_year",
        ("Percentage of visits on time", "% of visits on time"),
    )
    assert register.get("visits") is None


def test_an_older_figure_says_what_it_is_of_and_for_which_periods_it_is_printed(tmp_path: Path) -> None:
    again = "  printed_again:\n    figure_of: the year 2019\n    periods: [2022/23 Q2, 2022-11, 2021/22]\n"
    register = read_register(write(tmp_path, "indicators.yml", REGISTER + again))
    assert register.indicators[0].printed_again == PrintedAgain("the year 2019", ("2022/23 Q2", "2022-11", "2021/22"))


def test_an_indicator_of_which_nothing_is_said_has_figures_of_its_own_periods(tmp_path: Path) -> None:
    assert read_register(write(tmp_path, "indicators.yml", REGISTER)).indicators[0].printed_again is None
