"""Labels and heads that name a measure and whose figures of it stand there."""

from __future__ import annotations

import pytest

from openscrutiny.reading.tables.label_parts import OTHERS_NAMED, Parts, names_others, parted
from table_readings import read, refused

OWN = "Exampleshire Council\n\n" * 3


def told(text: str) -> list[tuple[str, str, str, str]]:
    """Title, role, comparator and value of each figure of a table of Exampleshire's."""
    made = read(OWN + text).observations
    return [(each.indicator_title, each.role, each.comparator, each.value) for each in made]


@pytest.mark.parametrize(
    ("label", "role", "comparator"),
    [
        ("Homes let - England", "comparator", "England"),
        ("Homes let (England average)", "comparator", "England"),
        ("Homes let: statistical neighbours", "comparator", "statistical neighbours"),
        ("Homes let national average", "comparator", "national"),
        ("England - homes let", "comparator", "England"),
        ("National average for homes let", "comparator", "National"),
        ("Homes let target", "target", ""),
        ("Homes let (target)", "target", ""),
        ("Target for homes let", "target", ""),
        ("Homes let baseline", "baseline", ""),
    ],
)
def test_a_label_that_another_one_completes_is_of_a_body_or_a_role(label: str, role: str, comparator: str) -> None:
    rows = told(f"Homes\n\nMeasure\t2022/23\nHomes let\t12\nHomes sold\t3\n{label}\t14")
    assert rows[-1] == ("Homes let", role, comparator, "14")
    assert read(f"Homes\n\nMeasure\t2022/23\nHomes let\t12\n{label}\t14").observations[-1].row_label == label
    columns = told(f"Homes\n\nYear\tHomes let\tHomes sold\t{label}\n2021/22\t12\t3\t14")
    assert columns[-1] == ("Homes let", role, comparator, "14")


def test_labels_that_differ_in_whose_figures_they_are_are_of_one_measure() -> None:
    rows = "Homes\n\nMeasure\t2022/23\n% homes let (Exampleshire)\t12\n% homes let (England)\t14"
    assert told(rows) == [("% homes let", "outturn", "", "12"), ("% homes let", "comparator", "England", "14")]
    columns = "Homes\n\nYear\tHomes let (Exampleshire)\tHomes let (England)\n2021/22\t12\t14"
    assert told(columns) == [("Homes let", "outturn", "", "12"), ("Homes let", "comparator", "England", "14")]


@pytest.mark.parametrize(
    "label",
    [
        "Homes let in England",
        "Homes let target met",
        "Homes let - girls",
        "Homes let within target",
        "Homes let last year",
    ],
)
def test_what_goes_on_from_a_measure_is_another_one(label: str) -> None:
    assert parted({1: "Homes let", 2: label}) == {}
    rows = told(f"Homes\n\nMeasure\t2022/23\nHomes let\t12\n{label}\t14")
    assert rows[-1] == (label, "outturn", "", "14")


def test_the_label_that_another_one_is_keeps_its_capitals() -> None:
    assert parted({1: "Homes let", 2: "HOMES LET: target"}) == {2: Parts("Homes let", "target")}


@pytest.mark.parametrize("label", ["Homes let (England)", "Population: UK", "England: homes let"])
def test_others_that_no_other_label_completes_are_refused(label: str) -> None:
    rows = f"Homes\n\nMeasure\t2022/23\nVisits\t12\n{label}\t14"
    assert [(name, reason) for name, _, _, reason in refused(rows)] == [(label, OTHERS_NAMED)]
    columns = f"Homes\n\nYear\tVisits\t{label}\n2021/22\t12\t14"
    assert [(column, reason) for _, column, _, reason in refused(columns)] == [(label, OTHERS_NAMED)]


@pytest.mark.parametrize(
    "label",
    ["Rank (England)", "Gap to national average (points)", "Tenants satisfied (Housemark)", "Visits: London Road"],
)
def test_what_a_council_comes_to_among_others_is_its_own(label: str) -> None:
    assert not names_others(label)
    assert told(f"Homes\n\nMeasure\t2022/23\nVisits\t12\n{label}\t14")[-1][1:] == ("outturn", "", "14")


def test_another_body_has_no_target_of_the_council_s() -> None:
    text = "Homes\n\nMeasure\tQ1 2022/23\tTarget\nHomes let\t12\t15\nHomes let - England\t14\t16"
    assert [each[1] for each in told(text)] == ["outturn", "target", "comparator"]
    assert refused(text) == [("Homes let - England", "Target", "16", "a target in the row of another body")]


def test_a_group_of_others_is_theirs() -> None:
    made = read("Attainment\n\nPupils\t2022/23\nBoys\t3\nBoys England\t4").observations
    assert [(each.breakdown, each.comparator) for each in made] == [("sex=Boys", ""), ("sex=Boys", "England")]


@pytest.mark.parametrize(
    "labels",
    [
        ("Homes let - target", "Homes let - actual"),
        ("Homes let (Target)", "Homes let (Outturn)"),
        ("Homes let target", "Homes let actual"),
        ("Homes let: Result", "Homes let: Target"),
    ],
)
def test_rows_that_end_in_target_and_actual_are_of_one_measure(labels: tuple[str, str]) -> None:
    made = read(f"Key\n\nMeasure\tQ2 2022/23\n{labels[0]}\t10\n{labels[1]}\t9").observations
    roles = ["target" if "target" in label.lower() else "outturn" for label in labels]
    assert [(each.indicator_title, each.role) for each in made] == [("Homes let", role) for role in roles]


def test_a_row_of_a_target_alone_is_no_result() -> None:
    table = "Key\n\nMeasure\tQ2 2022/23\nHomes let (target)\t10\nHomes on target\t9\nTest results\t8"
    assert [each.role for each in read(table).observations] == ["target", "outturn", "outturn"]


def test_a_row_of_a_target_has_none_below_actual_beside_targets() -> None:
    made = read("Key\n\nMeasure\tTarget\tActual\nHomes let (target)\t10\t9\nVisits\t5\t6")
    assert [(each.role, each.value) for each in made.observations] == [
        ("target", "10"),
        ("target", "5"),
        ("outturn", "6"),
    ]
    assert [each.reason for each in made.refusals] == ["the label says a target, and the head a result"]
