"""What a committee was told before is remembered, and a different figure is said to be one."""

from __future__ import annotations

from openscrutiny.checking.finding import Evidence, ToldBefore
from openscrutiny.checking.vintages import check_carried_forward, check_restatements, check_retargeting, learn
from openscrutiny.schema import RESOURCES, Row


def told(day: str, *observations: Row, before: ToldBefore | None = None, registered: bool = True) -> Evidence:
    indicator = RESOURCES["indicators"].row(indicator_id="on-time", title="On time", is_registered=registered)
    return Evidence(
        f"m-{day}",
        day,
        {"observations": observations, "indicators": [indicator]},
        told_before={} if before is None else before,
    )


def figure(value: str, **changes: object) -> Row:
    facts = {
        "indicator_id": "on-time",
        "role": "outturn",
        "period": "2022/23 Q2",
        "period_type": "financial_quarter",
        "period_end": "2022-09-30",
        "value": value,
        "value_text": value,
        "unit": "percent",
        "row_label": "On time",
        "table_id": "p-scorecard",
        "source_pack": "p",
        "source_line": 7,
        **changes,
    }
    return RESOURCES["observations"].row(**facts)


def later(first: Row, second: Row, registered: bool = True) -> Evidence:
    """The evidence of a meeting whose committee was told the first figure before."""
    before: ToldBefore = {}
    learn(told("2022-11-15", first, before=before, registered=registered))
    return told("2023-02-14", second, before=before, registered=registered)


def test_another_value_for_the_same_period_is_a_restatement() -> None:
    [found] = check_restatements(later(figure("64"), figure("66", source_line=9)))
    assert found.message == (
        "“On time” for July to September 2022 "
        "(Q2 2022/23) was 64% in the papers of 15 November 2022 and is 66% in these."
    )
    assert (found.place_a, found.value_a, found.place_b, found.value_b) == ("p line 9", "66", "p line 7", "64")
    assert found.severity == "warning"


def test_a_revised_or_provisional_figure_is_only_noted() -> None:
    assert check_restatements(later(figure("64", marker="p"), figure("66")))[0].severity == "note"
    assert check_restatements(later(figure("64"), figure("66", marker="r")))[0].severity == "note"


def test_the_same_figure_rounded_is_none() -> None:
    assert check_restatements(later(figure("64"), figure("64.3"))) == []


def test_another_period_breakdown_or_unit_is_none() -> None:
    for changes in ({"period": "2022/23 Q1"}, {"breakdown": "sex=Girls"}, {"unit": "count"}):
        assert check_restatements(later(figure("64"), figure("66", **changes))) == []


def test_a_figure_to_date_is_no_other_value_of_the_quarter_alone() -> None:
    assert check_restatements(later(figure("64"), figure("91", qualifier="YTD"))) == []
    assert check_restatements(later(figure("64", qualifier="YTD"), figure("91", qualifier="YTD")))


def test_a_figure_given_twice_over_is_left_to_the_contradictions() -> None:
    before: ToldBefore = {}
    learn(told("2022-11-15", figure("64"), figure("65"), before=before))
    assert check_restatements(told("2023-02-14", figure("66"), before=before)) == []


def test_an_unregistered_label_is_compared_only_within_its_table() -> None:
    assert check_restatements(later(figure("64"), figure("66"), registered=False))
    assert check_restatements(later(figure("64"), figure("66", table_id="p-other"), registered=False)) == []


def test_another_target_for_the_same_period_is_noted_as_such() -> None:
    evidence = later(figure("90", role="target"), figure("85", role="target"))
    assert check_restatements(evidence) == []
    [found] = check_retargeting(evidence)
    assert (found.kind, found.message) == (
        "continuity",
        (
            "The target of “On time” for July to September 2022 "
            "(Q2 2022/23) was 90% in the papers of 15 November 2022 and is 85% in these."
        ),
    )


def test_the_newest_figure_is_what_was_told() -> None:
    before: ToldBefore = {}
    for value in ("64", "66"):
        learn(told("2022-11-15", figure(value), before=before))
    assert check_restatements(told("2023-02-14", figure("66"), before=before)) == []


def test_a_figure_that_says_it_is_repeated_is_named() -> None:
    now = figure("64", period="2022/23 Q3", period_end="2022-12-31", qualifier="carried forward")
    [found] = check_carried_forward(told("2023-02-14", figure("64"), now))
    assert found.message == (
        "“On time” for October to December 2022 "
        "(Q3 2022/23) is 64%, which the pack says is repeated from before, not measured anew."
    )


def test_an_equal_figure_that_does_not_say_so_is_not() -> None:
    now = figure("64", period="2022/23 Q3", period_end="2022-12-31")
    assert check_carried_forward(told("2023-02-14", figure("64"), now)) == []
