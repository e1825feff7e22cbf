"""A lone "Standard" beside times is what those are to reach; beside other names it is a kind of what is measured."""

from __future__ import annotations

import pytest

from table_readings import read

ROWS = "Patients seen in 4 hours (%)\t{}\t63.9%\t65.2%\nWaits over a year (%)\t5%\t4.8%\t6.1%"


@pytest.mark.parametrize("head", ["Standard", "Performance standard", "The standard", "Standards"])
@pytest.mark.parametrize("times", ["Apr 2022\tMay 2022", "Q1 2022/23\tEngland 2021/22", "2020/21\t2021/22"])
def test_a_standard_beside_times_is_a_target(head: str, times: str) -> None:
    made = read(f"Key\n\nMeasure\t{head}\t{times}\n{ROWS.format('78%')}").observations
    assert next((each.role, each.indicator_title, each.value) for each in made) == (
        "target",
        "Patients seen in 4 hours (%)",
        "78",
    )
    assert [each.role for each in made].count("target") == 2


@pytest.mark.parametrize(("printed", "value", "bound"), [("≥ 92%", "92", "≥"), ("< 5%", "5", "<"), ("Zero", "0", "")])
def test_a_standard_may_be_a_bound(printed: str, value: str, bound: str) -> None:
    made = read(f"Key\n\nMeasure\tStandard\tApr 2022\tMay 2022\n{ROWS.format(printed)}").observations
    assert (made[0].role, made[0].value, made[0].qualifier) == ("target", value, bound)


@pytest.mark.parametrize(
    "heads", ["Standard\tEnhanced\t2021/22", "Standard\tFirst\tSecond", "Standard\tStandard\t2022"]
)
def test_a_standard_beside_other_names_is_no_target(heads: str) -> None:
    made = read(f"Key\n\nMeasure\t{heads}\n{ROWS.format('78%')}").observations
    assert "target" not in {each.role for each in made}


@pytest.mark.parametrize("heads", ["Our standard\tApr 2022\tMay 2022", "Standard\tApr 2022\tMay 2022\tChange"])
def test_a_standard_of_ours_or_beside_a_change_is_a_target(heads: str) -> None:
    rows = [f"{row}\t1.0%" if heads.endswith("Change") else row for row in ROWS.format("78%").split("\n")]
    made = read("Key\n\nMeasure\t" + "\n".join([heads, *rows])).observations
    assert [(each.role, each.value) for each in made if each.role == "target"] == [("target", "78"), ("target", "5")]


@pytest.mark.parametrize("head", ["Achieved", "Actual", "Performance"])
def test_a_standard_beside_results_is_a_target(head: str) -> None:
    made = read(
        f"Key\n\nMeasure\tStandard\t{head}\nCalls answered (%)\t80%\t82%\nVisits made (%)\t90%\t85%"
    ).observations
    assert [(each.role, each.value) for each in made][:2] == [("target", "80"), ("outturn", "82")]
