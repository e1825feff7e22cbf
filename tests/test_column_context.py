"""What heads of columns mean beside one another."""

from __future__ import annotations

import pytest

from openscrutiny.reading.tables.column import Column, Holds
from openscrutiny.reading.tables.column_context import in_context, is_place_name
from openscrutiny.reading.tables.describe import Described, describe


def said(heads: str) -> list[Described]:
    """What each of some heads says over a column of figures, in a table of Exampleshire's."""
    own = frozenset({"exampleshire"})
    figures = [Column(n, Holds.FIGURES, head, describe(head, own)) for n, head in enumerate(heads.split(" | "), 1)]
    return [column.said for column in in_context([Column(0, Holds.LABEL, "Key", describe("Key")), *figures])[1:]]


def whose(heads: str) -> list[str]:
    """Whose figures stand under each head: the council's own, another body's, or it is not said."""
    return ["own" if each.is_own else each.comparator for each in said(heads)]


@pytest.mark.parametrize(
    ("heads", "periods"),
    [
        ("31 March 2022 | Rate | 31 March 2023 | Rate", ["2022-03-31"] * 2 + ["2023-03-31"] * 2),
        ("March 2022 | Rate | Number | March 2023 | Rate | Number", ["2022-03"] * 3 + ["2023-03"] * 3),
        ("March 2022 | Rate | March 2023 | Number", ["2022-03", "", "2023-03", ""]),
        ("Rate | March 2022 | Rate | March 2023", ["", "2022-03", "", "2023-03"]),
        ("March 2022 | Rate | March 2023", ["2022-03", "", "2023-03"]),
        ("March 2022 | Rate | March 2023 | Rate | Number", ["2022-03", "", "2023-03", "", ""]),
        ("March 2022 | Last year | March 2023 | Last year", ["2022-03", "", "2023-03", ""]),
        ("March 2022 | Rate", ["2022-03", ""]),
        ("Rate | Number", ["", ""]),
    ],
)
def test_undated_heads_that_follow_each_date_alike_are_of_its_time(heads: str, periods: list[str]) -> None:
    made = said(heads)
    assert [each.period.text if each.period else "" for each in made] == periods
    assert all(each.has_time for each in made if each.period)


def test_a_pair_of_heads_keeps_what_each_measures() -> None:
    assert [each.measure for each in said("March 2022 | Rate | March 2023 | Rate")] == ["", "Rate", "", "Rate"]


@pytest.mark.parametrize(
    ("heads", "roles"),
    [
        ("Plan | Actual", ["target", "outturn"]),
        ("Actuals | Planned figure", ["outturn", "target"]),
        ("2021/22 / Plan | 2021/22 / Out-turn", ["target", "outturn"]),
        ("Plan | Forecast", ["outturn", "outturn"]),
        ("Plan | Aug 2021 | Aug 2022 | England Aug 2022", ["target", "outturn", "outturn", "outturn"]),
        ("Plan | Aug 2021 | Aug 2022 visits", ["outturn", "outturn", "outturn"]),
        ("Plan | England 2022", ["outturn", "outturn"]),
        ("Plan | May 2022 | England May 2022", ["target", "outturn", "outturn"]),
        ("Plan | May 2022 | Homes", ["outturn", "outturn", "outturn"]),
        ("Plan | England", ["outturn", "outturn"]),
        ("Baseline plan | Actual", ["baseline", "outturn"]),
        ("2021-22 Q1 Actual | 2021-22 Q2 Actual | 2021-22 Q2 Plan", ["outturn", "outturn", "target"]),
        ("May 2022 | May 2022 trajectory | England", ["outturn", "target", "outturn"]),
        ("Profile | May 2022 | June 2022", ["outturn", "outturn", "outturn"]),
        ("2022/23 profile | 2022/23 | England", ["outturn", "outturn", "outturn"]),
        ("Profile | Actual", ["target", "outturn"]),
        ("2022/23 profile | 2022/23 outturn", ["target", "outturn"]),
        ("Planned profile | May 2022 | June 2022", ["target", "outturn", "outturn"]),
        ("Planned activity | Actual activity", ["target", "outturn"]),
        ("May 2022 plan | Homes", ["outturn", "outturn"]),
        ("Age profile | May 2022", ["outturn", "outturn"]),
    ],
)
def test_a_plan_beside_what_came_of_it_is_a_target(heads: str, roles: list[str]) -> None:
    made = said(heads)
    assert [each.role for each in made] == roles
    assert all(not each.measure for each in made if each.role == "target")


@pytest.mark.parametrize(
    ("heads", "bodies"),
    [
        # A lone place beside another body is the council.
        ("Loamshire | England", ["own", "England"]),
        ("Loamshire | England | Loamshire", ["own", "England", "own"]),
        ("Loamshire | Barset | England", ["", "", "England"]),
        ("Local | SN | National", ["own", "SN", "National"]),
        ("Ours 2022 | England 2022", ["own", "England"]),
        ("Local | Visits", ["", ""]),
        ("Primary | England", ["", "England"]),
        ("Loamshire | Average", ["", ""]),
        ("Loamshire | Target", ["", ""]),
        # Where the council is named, a place is another one.
        ("Exampleshire | Loamshire | England", ["own", "Loamshire", "England"]),
        ("Exampleshire | Loamshire", ["own", "Loamshire"]),
        ("Exampleshire | Visits", ["own", ""]),
        ("Exampleshire | Loamshire | Stockport", ["own", "Loamshire", "Stockport"]),
        ("Exampleshire | Target | Loamshire | Hull", ["own", "", "Loamshire", "Hull"]),
        ("Exampleshire | Loam | Barset | Days open", ["own", "", "", ""]),
        ("Exampleshire | Loamshire | Leeds | Average", ["own", "Loamshire", "Leeds", "Average"]),
        ("Exampleshire | Primary | Secondary", ["own", "", ""]),
        ("Exampleshire | Primary | England", ["own", "", "England"]),
        ("Exampleshire | Loam | Barset | Number", ["own", "", "", ""]),
        ("Exampleshire | West Sussex | Barset | Number", ["own", "West Sussex", "", ""]),
        # Beside the council's own figure of a time, that of a place is another's.
        ("2021/22 | 2022/23 | West Sussex 2022/23", ["", "", "West Sussex"]),
        ("2021/22 | 2022/23 | North Area 2022/23", ["", "", ""]),
        ("2022/23 | Youth Council 2022/23", ["", ""]),
        ("Exampleshire 2018 | Poole 2018 | Barset 2018 | England", ["own", "Poole", "Barset", "England"]),
        ("Exampleshire 2022 | Poole 2022 | Barset 2022 | England", ["own", "", "", "England"]),
        ("2022/23 outturn | 2022/23 target | Loam BC 2022/23", ["", "", "Loam BC"]),
        ("2022/23 outturn | East Loam Borough Council 2022/23", ["", "East Loam Borough Council"]),
        ("2021/22 | West Loam 2022/23", ["", ""]),
        ("2022/23 | Loam 2022/23", ["", ""]),
        ("2022/23 | West Sussex 2022/23 | England 2022/23", ["", "own", "England"]),
        ("Exampleshire | Average | Maximum", ["own", "Average", "Maximum"]),
        ("Exampleshire | England | Group median", ["own", "England", "Group median"]),
        # An average beside a quartile is one of several councils.
        ("Loamshire | Average | Top quartile", ["own", "Average", "Top quartile"]),
        ("Loamshire | Maximum | Top quartile", ["own", "", "Top quartile"]),
        # A family beside times is that of similar services.
        ("2021/22 | Family", ["", "Family"]),
        ("2021/22 | England | Family average", ["", "England", "Family average"]),
        ("Visits | Family", ["", ""]),
        ("2021/22 | Visits | Family", ["", "", ""]),
        ("Family", [""]),
    ],
)
def test_whose_figures_are_is_told_by_the_heads_beside_them(heads: str, bodies: list[str]) -> None:
    made = said(heads)
    assert whose(heads) == bodies
    assert all(not each.measure for each, body in zip(made, bodies, strict=True) if body)


@pytest.mark.parametrize(
    ("heads", "roles"),
    [
        ("2022/23 | Minimum standard | Target", ["outturn", "intervention", "target"]),
        ("Target | Result | Minimum acceptable level", ["target", "outturn", "intervention"]),
        ("2022/23 | Minimum standard", ["outturn", "outturn"]),
        ("England | Minimum standard | Target", ["outturn", "outturn", "target"]),
        ("2022/23 | Minimum | Target", ["outturn", "outturn", "target"]),
    ],
)
def test_what_is_asked_at_the_least_is_a_level_beside_a_target(heads: str, roles: list[str]) -> None:
    assert [each.role for each in said(heads)] == roles


def test_a_place_that_is_another_body_is_called_as_its_head_calls_it_without_its_time() -> None:
    (_, other, _) = said("Exampleshire 2022 | Loamshire 2022 | England 2022")
    assert (other.comparator, other.measure, other.period and other.period.text) == ("Loamshire", "", "2022")


@pytest.mark.parametrize(
    ("heads", "groups", "has_time"),
    [
        ("Year 1 | 2021/22", (), True),
        ("Year 1 | Year 2", (("year", "Year 1"),), False),
        ("Girls | 2021/22", (("sex", "Girls"),), False),
    ],
)
def test_a_numbered_year_among_times_is_a_time(heads: str, groups: tuple[tuple[str, str], ...], has_time: bool) -> None:
    assert (said(heads)[0].groups, said(heads)[0].has_time) == (groups, has_time)


@pytest.mark.parametrize(
    ("text", "is_place"),
    [
        ("Loam", True),
        ("East Loam", True),
        ("Loam and the Barset", True),
        ("Loam & Barset", True),
        ("East Loam Barset", False),
        ("the Loam", False),
        ("Average", False),
        ("Loam days", False),
        ("LA", False),
        ("", False),
    ],
)
def test_a_place_is_one_or_two_names(text: str, is_place: bool) -> None:
    assert is_place_name(text) is is_place
