"""Which tables hold figures to publish."""

from __future__ import annotations

import pytest

from openscrutiny.reading.tables.columns import read_columns
from openscrutiny.reading.tables.grid import find_grids
from openscrutiny.reading.tables.heads import read_segments
from openscrutiny.reading.tables.labels import read_labels
from openscrutiny.reading.tables.scope import are_persons, holds_figures, torn_reason
from openscrutiny.reading.text.pack import Line
from table_readings import read, values


def judged(text: str, above: str = "") -> tuple[bool, str]:
    grid = find_grids([Line(number, line) for number, line in enumerate(text.split("\n"), 1)])[0]
    segment = read_segments(grid)[0]
    columns = read_columns(segment)
    rows = read_labels(segment, columns)
    return holds_figures(segment, columns, rows, above), torn_reason(segment, columns, rows)


@pytest.mark.parametrize(
    "text",
    [
        "Measure\tQ1\nVisits\t12",
        "Number of visits\t3\nNumber of calls\t5\nNumber of notes\t9",
        "Area\t0-4\t5-9\t10 - 14\nLoam\t12\t14\t9\nMarl\t8\t9\t7",
        "Stage\tNumber\nInformal\t3\nFirst\t5\nSecond\t9",
    ],
)
def test_tables_of_figures(text: str) -> None:
    assert judged(text) == (True, "")


@pytest.mark.parametrize(
    "text",
    [
        "Foreword\t3\nStaff\t5\nMoney\t9",
        "Staff\t51 - 70\nMoney\t71 - 92\nRisks\t93 - 96",
        "Item\tPages\nStaff\t5\nMoney\t9",
        "Risk\tImpact\tLikelihood\nFire\t3\t4",
        "Status\tPublic\nWards\t12",
        "Plan\tOwner\nMove house\tA Example\nPaint it\tB Example",
    ],
)
def test_tables_without_figures_to_publish(text: str) -> None:
    assert not judged(text)[0]


def test_rows_longer_than_the_heads_are_torn() -> None:
    assert (
        judged("Measure\tQ1\tQ2\nVisits\t1\t2\t3\nCalls\t4\t5\t6")[1] == "the rows have 4 cells where the heads have 3"
    )


def test_figures_mostly_without_labels_are_torn() -> None:
    assert judged("Measure\tQ1\tQ2\nVisits\t1\t2\n\t4\t5\n\t7\t8\n\t6\t6")[1].endswith(
        "its figures stand without labels"
    )


def test_labels_that_run_over_the_figures_are_torn() -> None:
    text = "Measure\tQ1\tQ2\n" + "\n".join(f"Number of thin\tgs {n} that we\t\nx\t{n}\t{n}" for n in range(4))
    assert judged(text)[1] == "the table is torn: labels run over into the columns of figures"


def test_a_matrix_of_risks_and_a_list_of_likelihoods_hold_no_figures() -> None:
    assert not judged("Likelihood / Impact\t1 Minor\t2 Major\n2 Likely\t2\t4\n1 Rare\t1\t2")[0]
    assert not judged("Score\t1 Minor\t2 Major\n3 Likely\t3\t6\n2 Possible\t2\t4\n1 Rare\t1\t2")[0]


def test_measures_of_time_are_no_cover_sheet() -> None:
    assert judged("Measure\t2020/21\t2021/22\nTime to process claims\t21\t19\nTime to recruit\t9\t11")[0]


def test_words_in_several_rows_of_figures_tear_the_table() -> None:
    torn = "Measure\tApr-22\tMay-22\nNumber of enqui\tries\t12\nNumber of assess\t5\tments\nCalls\t5\t6"
    assert judged(torn)[1] == "the table is torn: words run over into the columns of figures"


def persons(text: str) -> bool:
    grid = find_grids([Line(number, line) for number, line in enumerate(text.split("\n"), 1)])[0]
    segment = read_segments(grid)[0]
    columns = read_columns(segment)
    return are_persons(columns, read_labels(segment, columns))


@pytest.mark.parametrize(
    ("head", "labels", "is_personal"),
    [
        # Under a head of persons two words with capitals are a name, and so is a surname before a first one.
        ("Member", ["A Example", "B Sample"], True),
        ("Social worker", ["Example, A", "Sample, Bert"], True),
        ("Child", ["Ann Example", "Number of calls", "Total"], False),
        ("Child", ["Ann Example", "Bert Sample", "Total"], True),
        ("Member", ["Visits", "Calls"], False),
        # Under another head a title shows that rows are persons.
        ("Measure", ["A Example", "B Sample"], False),
        ("Measure", ["Cllr A Example", "Mrs B Sample"], True),
        ("Measure", ["Cllr A Example", "Visits"], False),
        ("Measure", ["Cllr A Example", "Dr B Sample", "Visits"], True),
        ("", ["Cllr A Example", "Cllr B Sample"], True),
    ],
)
def test_rows_are_named_by_persons_where_most_labels_are(head: str, labels: list[str], is_personal: bool) -> None:
    rows = "\n".join(f"{label}\t{number}" for number, label in enumerate(labels, 10))
    assert persons(f"{head}\tQ1 2022/23\n{rows}") is is_personal


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Ref\tQ1\n1.1\t12\n1.2\t14", "the labels only number the rows: nothing says what is measured"),
        ("Ref\tQ1\n1.1\t12", ""),
        ("Ref\tQ1\nPI 1\t12\nPI 2\t14", ""),
        ("Ref\tQ1\n1.1\t12\n1.2\t14\nVisits\t1\nCalls\t2", ""),
    ],
)
def test_labels_that_only_number_rows_name_nothing(text: str, reason: str) -> None:
    assert judged(text)[1] == reason


@pytest.mark.parametrize(("figures", "spilled", "is_torn"), [("1\t2", 2, True), ("1\t2", 1, False), ("1", 2, False)])
def test_two_labels_that_run_over_the_figures_tear_a_table_of_several_columns(
    figures: str, spilled: int, is_torn: bool
) -> None:
    heads = "Measure\tQ1 2022/23\tQ2 2022/23" if "\t" in figures else "Measure\tQ1 2022/23"
    rows = "".join(f"Visits {number} made to\thomes of {number}\nof all\t{figures}\n" for number in range(spilled))
    reason = judged(f"{heads}\nCalls\t{figures}\n{rows}Letters\t{figures}")[1]
    assert (reason == "the table is torn: labels run over into the columns of figures") is is_torn


@pytest.mark.parametrize(
    ("above", "text"),
    [
        ("", "Risk\tQ1\tQ2\nLoss of the depot\t16\t12"),
        ("Corporate risk register: scores", "Title\tMay 21\tJun 21\nLoss of the depot\t16\t12"),
        ("", "Ref\tRisk\tCurrent score\tTarget score\nR1\tLoss of the depot\t12\t8"),
    ],
)
def test_scores_of_risks_are_no_figures(above: str, text: str) -> None:
    assert not judged(text, above)[0]


@pytest.mark.parametrize(
    ("above", "text"),
    [
        # No score of a risk is as high as this, and none is a share.
        ("", "Risk\t2021/22\t2022/23\nFires in homes\t416\t402"),
        ("Risks", "Title\t2021/22\t2022/23\nReviewed in time\t16%\t12%"),
        ("", "Children at risk\t2021/22\t2022/23\nSeen in time\t16\t12"),
    ],
)
def test_what_is_counted_of_risks_are_figures(above: str, text: str) -> None:
    assert judged(text, above)[0]


def test_the_versions_of_a_paper_are_no_figures() -> None:
    assert not judged("Date\tVersion\tAuthor\nMay 2024\t1.0\tClerk\nJune 2024\t1.1\tClerk")[0]


def test_figures_of_times_that_only_rise_are_no_list_of_contents() -> None:
    rising = "Number of visits\n\nQ1 2022/23\t71\nQ2 2022/23\t80\nTarget\t90"
    assert [value for *_, value in values(rising)] == ["71", "80", "90"]
    assert not values("Report\n\nIntroduction\t3\nResults of Q2 2022/23\t8\nTargets and risks\t9")


@pytest.mark.parametrize("head", ["Actual", "Result", "Current performance"])
def test_figures_below_a_head_of_results_are_no_labels(head: str) -> None:
    made = read(f"CS01\tCalls answered in 30 seconds\n\n{head}\tTarget\tLast year\n81%\t80%\t79%")
    assert not made.observations
    assert made.refusals
