"""Tables whose figures measure no service, and tables that only look like them."""

from __future__ import annotations

import pytest

from table_readings import read, refused, values

RATINGS = "a count of ratings, which tells of the report and of no service"
CASES = "each row is a single case, and measures nothing"
KINDS = "a count of cases of one kind, which other columns tell in words"
PROGRESS = "how far a project is, and no figure of a service"


@pytest.mark.parametrize(
    ("table", "reason"),
    [
        ("Theme\tGreen\tAmber\tRed\tN/A1\tTotal\nHomes\t4\t2\t1\t3\t10\nParks\t5\t1\t0\t0\t6", RATINGS),
        ("Theme\tGreen\tAmber\tRed\tN/A¹\nHomes\t4\t2\t1\t3\nParks\t5\t1\t0\t0", RATINGS),
        ("Rating\tQ1 2022/23\tQ2 2022/23\nRed\t4\t3\nAmber\t5\t6\nGreen\t9\t9\nNo target\t2\t2", RATINGS),
        ("Service\tRed\tAmber\tGreen\nChildren and families\t4\t2\t1\nAdults\t5\t1\t0", RATINGS),
        ("Service\tImproved\tNo change\tDeclined\nHomes\t4\t2\t1\nParks\t5\t1\t0", RATINGS),
        ("Number of actions\tRed\tAmber\tGreen\nHomes\t4\t2\t1\nParks\t5\t1\t0", RATINGS),
        ("Compared with last year\tImproved\tNo change\tDeclined\nMeasures\t4\t2\t1", RATINGS),
        (
            "Service\tComplaint\tOutcome\tDays taken\nParks\tGrass too long\tUpheld\t9\nRoads\tHole\tNot upheld\t12",
            CASES,
        ),
        ("Team\tSummary of complaint\tLearning points\tDays\nParks\tLitter\tNew bins\t9\nRoads\tHole\tNone\t12", CASES),
        ("Service\tNature of complaint\tOutcome\tNumber\nParks\tGrass\tUpheld\t9\nRoads\tHole\tNot upheld\t12", KINDS),
        ("Team\tNature of request\tDecision\tTotal\nParks\tTree\tAgreed\t9\nRoads\tKerb\tRefused\t12", KINDS),
        ("Nature of incident\tOutcome\tFinding\tVolume\nFall\tHurt\tUpheld\t9\nFire\tNone\tNone\t12", KINDS),
        (
            "Project\tRAG\tPercent complete\tComment\nTown hall roof\tGreen\t65%\tOn site\nNew pool\tAmber\t40%\tLate",
            PROGRESS,
        ),
        ("Action\t% complete\nOpen the new pool\t65%\nMend the roof\t40%", PROGRESS),
    ],
)
def test_figures_that_measure_no_service_are_refused(table: str, reason: str) -> None:
    made = read(f"Overview\n\n{table}")
    assert made.observations == ()
    assert {each.reason for each in made.refusals} == {reason}
    assert made.tables[0].layout != "torn"


@pytest.mark.parametrize(
    "table",
    [
        "Ward\tGreen bins\tBrown bins\nLoam\t4\t2\nMarl\t5\t1",
        "Rating\tQ1 2022/23\tQ2 2022/23\nGreen\t9\t9\nOutstanding\t2\t2",
        "Measure\tDescription\tOutcome\tQ1 2022/23\nVisits\tTo homes\tBetter\t4\nCalls\tTo us\tWorse\t5",
        "Measure\tDescription\tOutcome\tDays\nNumber of visits\tTo homes\tBetter\t4\nNumber of calls\tTo us\tWorse\t5",
        "Measure\tDescription\tOutcome\tDays\nVisits\tTo homes\tBetter\t4\nCalls\tTo us\tWorse\t5",
        "Performance indicator\tDetails\tDecision\tLatest\nVisits\tTo homes\tKeep\t4\nCalls\tTo us\tEnd\t5",
        "KPI\tDescription\tOutcome\tActual\nVisits\tTo homes\tBetter\t4\nCalls\tTo us\tWorse\t5",
        "Service\tImproved\tMaintained\tDeclined\nChildren in therapy\t40\t20\t10\nAdults in therapy\t14\t12\t1",
        "Outcome of reablement\t2021/22\t2022/23\nImproved\t40\t30\nMaintained\t20\t21\nDeclined\t2\t3",
        "Tonnes collected\tGreen\tRed\tBlack\nLoam\t4\t2\t2\nMarl\t5\t1\t2",
        "Waste (tonnes)\tQ1 2022/23\tQ2 2022/23\nGreen\t40\t30\nRed\t20\t21\nBlack\t2\t3",
        "Bins\tGreen\tRed\tBlack\nLoam\t4\t2\t2\nMarl\t5\t1\t2",
        "Families\tRed\tAmber\tGreen\nOpen to early help\t40\t20\t10\nOpen to social care\t14\t12\t1",
        "RAG of families\tQ1 2022/23\tQ2 2022/23\nRed\t40\t30\nAmber\t20\t21\nGreen\t2\t3",
        "Rating\tNumber of homes\nRed\t4\nAmber\t5\nGreen\t9",
        "Review\t% complete\nAnnual reviews\t65%\nFirst reviews\t40%",
        "Project\tSpend (£)\tPercent complete\nNew pool\t400\t65%",
    ],
)
def test_figures_beside_such_words_may_be_measures(table: str) -> None:
    assert not refused(f"Overview\n\n{table}")
    assert values(f"Overview\n\n{table}")


def test_a_caption_says_whose_ratings_are_counted() -> None:
    table = "Ward\tRed\tAmber\tGreen\nLoam\t14\t12\t11\nMarl\t15\t11\t10"
    assert len(values(f"Table 1: Families by RAG rating\n\n{table}")) == 6
    assert {reason for *_, reason in refused(f"Table 1: Children's services by RAG rating\n\n{table}")} == {RATINGS}
    assert {reason for *_, reason in refused(f"Table 1: Indicators of families by RAG\n\n{table}")} == {RATINGS}
