"""Each check of the data finds the fault planted for it, and no other check does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import pytest

from checks_page import PAGE, RUN_AGAIN, check_rule, escaped
from invented_packs import MINUTED, OWN
from openscrutiny.checking.continuity import learn_printed
from openscrutiny.checking.finding import Evidence, Finding, PrintedBefore, Surplus, finding_rows
from openscrutiny.checking.findings import DATA_CHECKS, find_all
from openscrutiny.checking.printed_ratings import is_mismatch
from openscrutiny.checking.small_numbers import is_small_count
from openscrutiny.checking.validation import check_name
from openscrutiny.checking.vintages import learn
from openscrutiny.schema import FINDING_KINDS, RESOURCES, Row

PACK = "exampleshire-skills-osc-2023-02-14"
MEETING = PACK


def figure(value: str, **changes: Any) -> Row:
    facts = {
        "indicator_id": "lessons-on-time",
        "role": "outturn",
        "period": "2022/23 Q3",
        "period_type": "financial_quarter",
        "period_end": "2022-12-31",
        "value": value,
        "value_text": value,
        "unit": "percent",
        "row_label": "Lessons that began on time",
        "column_label": "Q3",
        "table_id": f"{PACK}-scorecard",
        "source_pack": PACK,
        "source_line": 100,
        **changes,
    }
    return RESOURCES["observations"].row(**facts)


def rating(printed: str) -> Row:
    return RESOURCES["ratings"].row(
        indicator_id="lessons-on-time",
        period="2022/23 Q3",
        intervention="80",
        rating_printed=printed,
        rating_computed="missed",
        rule="Higher is better: 70% is below the target of 90% and past the intervention level of 80%.",
    )


def evidence(*observations: Row, **changes: Any) -> Evidence:
    """A data package of these observations; the rows of any other table are given by its name, and without are none."""
    ids = dict.fromkeys(row["indicator_id"] for row in observations)
    indicators = [
        RESOURCES["indicators"].row(indicator_id=key, title=key.replace("-", " ").capitalize(), is_registered=True)
        for key in ids
    ]
    told = {"observations": observations, "indicators": indicators}
    tables: dict[str, Sequence[Row]] = {name: changes.pop(name, told.get(name, ())) for name in RESOURCES}
    return Evidence(MEETING, OWN, tables, **changes)


def count(value: str, line: int, label: str, **changes: Any) -> Row:
    facts = {"unit": "count", "row_label": label, "source_line": line, "indicator_id": "buses", **changes}
    return figure(value, **facts)


def told_before(*observations: Row) -> Evidence:
    """The evidence of a later meeting, told nothing yet."""
    before = evidence(*observations)
    learn(replace(before, meeting_date=MINUTED))
    return Evidence(MEETING, OWN, {}, told_before=before.told_before)


def scorecard(*labels: str, **changes: Any) -> Evidence:
    """The evidence of papers whose scorecard prints measures by these labels; the first is "Lessons on time"."""
    rows = [
        figure("66", row_label=label, source_line=100 + number, indicator_id=key)
        for number, (key, label) in enumerate(
            zip(("lessons-on-time", "tutors", "pupils", "rooms"), labels, strict=False)
        )
    ]
    ledger = RESOURCES["tables"].row(
        table_id=f"{PACK}-scorecard", title="Scorecard", layout="indicators by period", source_pack=PACK
    )
    made = evidence(*rows, **changes)
    return replace(made, tables={**made.tables, "tables": [ledger]})


def printed_before(*labels: str) -> PrintedBefore:
    """How the papers of an earlier meeting reported such measures."""
    before = replace(scorecard(*labels), meeting_date=MINUTED)
    learn_printed(before)
    return before.printed_before


FAULTS: dict[str, tuple[Callable[[], Evidence], str]] = {
    "totals": (
        lambda: evidence(
            count("100", 1, "A", period="", indicator_id="a"),
            count("110", 2, "B", period="", indicator_id="b"),
            count("211", 3, "Total", period="", indicator_id="total"),
        ),
        "The printed total “Total” is 211, but the figures it totals add up to 210.",
    ),
    "gaps": (
        lambda: evidence(
            figure("60", row_label="Girls", source_line=1, indicator_id="girls"),
            figure("50", row_label="Boys", source_line=2, indicator_id="boys"),
            figure("12", row_label="Gap", source_line=3, indicator_id="gap"),
        ),
        (
            "The printed gap “Gap” for October to December 2022 "
            "(Q3 2022/23) is 12%, but the figures it lies between are 10% apart."
        ),
    ),
    "percentages": (
        lambda: evidence(figure("140")),
        "“Lessons on time” is printed as 140%, which a percentage of a whole cannot be.",
    ),
    "numerators": (
        lambda: evidence(figure("89", value_text="89% (34/40)")),
        "“Lessons on time” is printed as “89% (34/40)”, but 34 of 40 is 85.0%.",
    ),
    "stated": (
        lambda: evidence(
            figure("20"),
            figure("21", role="stated", table_id="", value_text="21%", row_label="21% in Q3", source_line=60),
        ),
        (
            "Two places give the value of “Lessons that began on time” for October to December 2022 (Q3 2022/23) "
            "differently: 21% in a sentence at line 60, 20% in a table at line 100. "
            "One cannot be a rounding of the other."
        ),
    ),
    "restatements": (
        lambda: replace(evidence(figure("66")), told_before=told_before(figure("64")).told_before),
        (
            "“Lessons on time” for October to December 2022 "
            "(Q3 2022/23) was 64% in the papers of 15 November 2022 and is 66% in these."
        ),
    ),
    "retargeting": (
        lambda: replace(
            evidence(figure("85", role="target")), told_before=told_before(figure("90", role="target")).told_before
        ),
        (
            "The target of “Lessons on time” for October to December 2022 "
            "(Q3 2022/23) was 90% in the papers of 15 November 2022 and is 85% in these."
        ),
    ),
    "wordings": (
        lambda: scorecard(
            "Lessons begun on time",
            "Tutors",
            "Pupils",
            printed_before=printed_before("% of lessons on time", "Tutors", "Pupils"),
        ),
        (
            "“Lessons on time” is called “Lessons begun on time” in these papers and was called “% of lessons on time” "
            "in the papers of 15 November 2022. The register says it is one measure."
        ),
    ),
    "reporting": (
        lambda: scorecard(
            "Lessons", "Tutors", "Pupils", printed_before=printed_before("Lessons", "Tutors", "Pupils", "Rooms")
        ),
        "“Rooms” stood in the papers of 15 November 2022; these papers print the same table without it.",
    ),
    "carried_forward": (
        lambda: evidence(
            figure("64", period="2022/23 Q2", period_end="2022-09-30"), figure("64", qualifier="no update")
        ),
        (
            "“Lessons on time” for October to December 2022 "
            "(Q3 2022/23) is 64%, which the pack says is repeated from before, not measured anew."
        ),
    ),
    "printed_ratings": (
        lambda: evidence(figure("70"), ratings=(rating("Green"),)),
        (
            "“Lessons on time” for October to December 2022 "
            "(Q3 2022/23) is printed Green, but its figures say “missed”. "
            "Higher is better: 70% is below the target of 90% and past the intervention level of 80%."
        ),
    ),
    "expectations": (
        lambda: evidence(surpluses=[Surplus(PACK, "resolutions", 3, 5)]),
        f"5 resolutions were read from the pack {PACK}, 2 more than its reviewer counted.",
    ),
    "small_numbers": (
        lambda: evidence(count("3", 9, "Girls", breakdown="sex=Girls")),
        "“Buses” counts fewer than five people (sex=Girls). Take care not to point at anyone.",
    ),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_planted_fault_is_found_by_its_check_alone(name: str) -> None:
    make, message = FAULTS[name]
    found = {check_name(check): check(make()) for check in DATA_CHECKS}
    assert [each for each, findings in found.items() if findings] == [name]
    [finding] = found[name]
    assert finding.message == message
    assert finding.kind in FINDING_KINDS, "take a kind of schema/words.py, or add one there"
    assert f" | {escaped(message)} | " in PAGE.read_text(encoding="utf-8"), RUN_AGAIN


def test_every_check_has_a_planted_fault() -> None:
    assert {check_name(check) for check in DATA_CHECKS} == set(FAULTS), "plant one in FAULTS"


def test_every_check_says_its_rule_in_a_sentence() -> None:
    assert all(check_rule(check).endswith(".") for check in DATA_CHECKS)


def test_figures_without_fault_have_no_findings() -> None:
    assert find_all(evidence(figure("64"), figure("90", role="target"), ratings=(rating("Red"),))) == []


def test_a_finding_is_named_by_what_it_is_about() -> None:
    [row] = find_all(evidence(figure("140")))
    assert row["finding_id"] == f"{MEETING}-arithmetic-lessons-on-time-2022-23-q3-100"
    assert (row["place_a"], row["value_a"]) == (f"{PACK} line 100", "140")


def test_a_finding_changes_no_value() -> None:
    looked = evidence(figure("140"))
    before = [dict(row) for row in looked.tables["observations"]]
    find_all(looked)
    assert [dict(row) for row in looked.tables["observations"]] == before


def test_two_findings_at_one_place_get_a_number() -> None:
    twice = [Finding("arithmetic", "note", "one"), Finding("arithmetic", "note", "two")]
    assert [row["finding_id"] for row in finding_rows("m", twice)] == ["m-arithmetic", "m-arithmetic-2"]


@pytest.mark.parametrize(
    ("printed", "computed", "has_intervention", "mismatch"),
    [
        ("Green", "met", True, False),
        ("Green", "within tolerance", True, True),
        ("Red", "met", False, True),
        ("Amber", "met", False, True),
        ("Amber", "missed", True, True),
        ("Amber", "missed", False, False),
        ("Blue", "missed", True, False),
        ("Green", "cannot tell", True, False),
        ("", "missed", True, False),
    ],
)
def test_a_printed_colour_contradicts_only_what_it_cannot_mean(
    printed: str, computed: str, has_intervention: bool, mismatch: bool
) -> None:
    assert is_mismatch(printed, computed, has_intervention=has_intervention) is mismatch


@pytest.mark.parametrize(
    ("changes", "is_small"),
    [
        ({"value": "4", "breakdown": "sex=Girls"}, True),
        ({"value": "1", "breakdown": "ethnicity=Any other"}, True),
        ({"value": "0", "breakdown": "sex=Girls"}, False),
        ({"value": "5", "breakdown": "sex=Girls"}, False),
        ({"value": "", "breakdown": "sex=Girls"}, False),
        ({"value": "3", "breakdown": ""}, False),
        ({"value": "3", "breakdown": "ward=Example"}, False),
        ({"value": "3", "breakdown": "sex=Girls", "unit": "percent"}, False),
    ],
)
def test_a_small_count_is_one_of_people_in_a_group(changes: dict[str, str], is_small: bool) -> None:
    assert is_small_count({**figure("0", unit="count"), **changes}) is is_small


def test_a_council_that_flags_small_numbers_gets_a_note() -> None:
    small = count("3", 9, "Girls", breakdown="sex=Girls")
    assert [row["severity"] for row in find_all(evidence(small))] == ["warning"]
    assert [row["severity"] for row in find_all(evidence(small, is_suppressing=False))] == ["note"]


def test_a_measure_that_came_is_noted_and_one_that_stays_is_not() -> None:
    now = scorecard(
        "Lessons", "Tutors", "Pupils", "Rooms", printed_before=printed_before("Lessons", "Tutors", "Pupils")
    )
    assert [(row["kind"], row["indicator_id"], row["message"]) for row in find_all(now)] == [
        (
            "continuity",
            "rooms",
            "“Rooms” stands in these papers; those of 15 November 2022 print the same table without it.",
        )
    ]


def test_a_table_made_anew_says_nothing_of_its_parts() -> None:
    before = printed_before("Lessons", "Tutors", "Pupils", "Rooms")
    for row, _ in list(before.names.values()):
        before.names.pop(row[0]["indicator_id"])
    [(rows, day)] = before.tables.values()
    before.tables["scorecard"] = ({f"other-{key}": row for key, row in rows.items()}, day)
    assert find_all(scorecard("Lessons", "Tutors", "Pupils", printed_before=before)) == []


def test_a_measure_that_another_table_reports_has_not_gone() -> None:
    now = scorecard(
        "Lessons", "Tutors", "Pupils", printed_before=printed_before("Lessons", "Tutors", "Pupils", "Rooms")
    )
    other = figure("66", row_label="Rooms", indicator_id="rooms", table_id=f"{PACK}-other")
    moved = replace(now, tables={**now.tables, "observations": [*now.tables["observations"], other]})
    assert find_all(moved) == []


def test_a_name_that_either_papers_also_print_is_no_new_one() -> None:
    before = printed_before("Lessons", "Tutors", "Pupils")
    both = scorecard("LESSONS", "Tutors", "Pupils", printed_before=before)
    assert find_all(both) == []
