"""What heads and labels say."""

from __future__ import annotations

import pytest

from openscrutiny.printed.periods import PeriodHint
from openscrutiny.reading.tables.describe import completes_body, describe, is_gap, merged, unmarked

OWN = {"exampleshire"}


@pytest.mark.parametrize(
    ("head", "role", "period"),
    [
        ("Q3 Outturn 2022/23", "outturn", "2022/23 Q3"),
        ("Target 2022/23", "target", "2022/23"),
        ("Q3 Intervention Level 2022/23", "intervention", "2022/23 Q3"),
        ("Baseline March 2020", "baseline", "2020-03"),
        ("DfE threshold", "target", ""),
        ("National standard 2022/23", "target", "2022/23"),
        ("National standard (minutes)", "target", ""),
        ("Local standard, in days", "target", ""),
        ("Threshold", "intervention", ""),
        ("Apr-22", "outturn", "2022-04"),
        ("2014/5", "outturn", "2014/15"),
        ("2015-2018 scorecard", "outturn", "2015-01/2018-12"),
    ],
)
def test_a_head_says_role_and_period(head: str, role: str, period: str) -> None:
    said = describe(head)
    assert (said.role, said.period.text if said.period else "", said.measure) == (role, period, "")


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("England Average", "England"),
        ("South West", "South West"),
        ("SW", "SW"),
        ("Nat. Avg", "Nat. Avg"),
        ("Statistical Neighbours", "Statistical Neighbours"),
        ("Good/ Outstanding Average", "Good/ Outstanding Average"),
        ("Good+ SN Av 18/19", "Good+ SN Av"),
        ("National % March 2022", "National"),
        ("Stat. Neighb. 21/22", "Stat. Neighb"),
        ("Statistical Neighb avg 2021", "Statistical Neighb avg"),
        ("South East 2018-21", "South East"),
    ],
)
def test_a_head_names_another_body(head: str, body: str) -> None:
    assert describe(head).comparator == body


@pytest.mark.parametrize(
    "label",
    [
        "National Referral Mechanism referrals",
        "Percentage of pupils in England",
        "Good",
        "Regional visits made",
        "National standards met",
    ],
)
def test_a_measure_that_mentions_a_body_is_no_body(label: str) -> None:
    assert (describe(label).comparator, describe(label).measure) == ("", label)


@pytest.mark.parametrize(
    "head", ["LA", "Council", "Local Authority", "Exampleshire 2022", "Last 12 months Exampleshire"]
)
def test_the_council_itself(head: str) -> None:
    assert (describe(head, OWN).is_own, describe(head, OWN).comparator) == (True, "")


@pytest.mark.parametrize(
    ("label", "group"),
    [
        ("Girls", ("sex", "Girls")),
        ("0-12", ("age", "0-12")),
        ("Year 11 (50)", ("year", "Year 11 (50)")),
        ("Gap", ("group", "Gap")),
    ],
)
def test_a_group(label: str, group: tuple[str, str]) -> None:
    assert describe(label).groups == (group,)


def test_a_total_is_no_group() -> None:
    assert (describe("TOTAL").is_total, describe("TOTAL").groups) == (True, ())


def test_a_methodology_is_no_period() -> None:
    said = describe("2013 methodology")
    assert (said.period, said.has_time) == (None, True)


def test_a_year_before_a_methodology_is_the_period() -> None:
    said = describe("2014 (2013 methodology)")
    assert said.period is not None
    assert (said.period.text, said.measure) == ("2014", "2013 methodology")


def test_a_quarter_takes_its_year_from_the_hint_alone() -> None:
    assert describe("Q2").period is None
    said = describe("Q2", hint=PeriodHint("2022/23 Q3"))
    assert said.period is not None
    assert said.period.text == "2022/23 Q2"


def test_footnote_marks_and_lookalike_letters_are_taken_off() -> None:
    assert [unmarked(text) for text in ("Visits*", "**Visits²**", "\u0421\u0420")] == ["Visits", "Visits", "CP"]


def test_a_gap_row() -> None:
    assert [is_gap(label) for label in ("Gap", "gap*", "Gap in funding for schools")] == [True, True, False]


def test_heads_one_above_another_say_together_what_each_says() -> None:
    said = merged(map(describe, ("Target", "2021/22", "2022/23", "England", "Girls", "Visits")))
    assert (said.text, said.measure) == ("Target / 2021/22 / 2022/23 / England / Girls / Visits", "Visits")
    assert (said.role, said.comparator, said.has_time, said.is_total, said.is_own) == (
        "target",
        "England",
        True,
        False,
        False,
    )
    assert said.period is not None
    assert said.period.text == "2022/23"
    assert said.groups == (("sex", "Girls"),)


def test_of_heads_one_above_another_the_first_that_names_a_role_or_body_says_it() -> None:
    said = merged(map(describe, ("Baseline", "England", "Target", "South West")))
    assert (said.role, said.comparator) == ("baseline", "England")
    assert merged([describe("Visits"), describe("Calls")]).role == "outturn"


def test_of_heads_one_above_another_each_measure_and_group_is_told_once_and_money_not_at_all() -> None:
    said = merged(map(describe, ("£000", "Spend", "Girls", "Spend", "Staff", "Girls", "Boys")))
    assert (said.measure, said.groups) == ("Spend: Staff", (("sex", "Girls"), ("sex", "Boys")))
    assert merged([describe("£000"), describe("2021/22")]).measure == "£000"


def test_heads_one_above_another_keep_a_total_the_council_and_a_marker() -> None:
    said = merged([describe("Exampleshire 2022 (provisional)", OWN), describe("All pupils"), describe("")])
    assert (said.is_own, said.is_total, said.marker, said.text) == (
        True,
        True,
        "p",
        "Exampleshire 2022 (provisional) / All pupils",
    )
    assert merged([said]) is said


@pytest.mark.parametrize(
    ("above", "below", "is_one"),
    [("South", "West", True), ("England", "West", False), ("South", "England", False), ("", "West", False)],
)
def test_two_lines_are_one_body_where_neither_is_one(above: str, below: str, is_one: bool) -> None:
    assert completes_body(above, below) is is_one


@pytest.mark.parametrize("label", ["Corporate Plan 2019-23 actions", "Homes for 2018 - 21 programme"])
def test_years_in_the_name_of_a_plan_are_no_time(label: str) -> None:
    assert (describe(label).measure, describe(label).has_time) == (label, False)


@pytest.mark.parametrize(
    ("spans", "period"), [("", ""), ("financial", "2018-04/2021-03"), ("calendar", "2018-01/2021-12"), ("academic", "")]
)
def test_years_of_which_the_last_is_written_short_are_of_the_kind_that_the_pack_says(spans: str, period: str) -> None:
    said = describe("Exampleshire 2018-21", OWN, PeriodHint(spans=spans))
    assert (said.period.text if said.period else "", said.has_time, said.is_own) == (period, True, True)


@pytest.mark.parametrize(
    ("head", "role"),
    [
        ("Majors (target 60%)", "outturn"),
        ("Calls answered (Target: 80 %)", "outturn"),
        ("Days to let (target <21 days)", "outturn"),
        ("2022/23 (target)", "target"),
        ("Visits (target 2024)", "target"),
        ("Target 95%", "target"),
    ],
)
def test_a_target_with_its_value_in_brackets_heads_the_outturns(head: str, role: str) -> None:
    assert describe(head).role == role


def test_how_sure_the_figure_of_a_time_is_is_no_part_of_what_is_measured() -> None:
    said = describe("Passed 2021 (provisional)")
    assert (said.measure, said.marker) == ("Passed", "p")


def test_a_word_for_which_target_it_is_is_no_measure() -> None:
    assert (describe("Profiled target").role, describe("Profiled target").measure) == ("target", "")
    assert describe("Stretch target").measure == "Stretch"
