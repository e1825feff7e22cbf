"""Two values that contradict each other are one thing to check, in however many places they stand."""

from __future__ import annotations

from pathlib import Path

from openscrutiny.publishing.data.corpus import MeetingPackage
from openscrutiny.publishing.data.shown_findings import count_findings, shown_findings
from openscrutiny.publishing.parts.cautions import conflict_sign, headline_cautions
from openscrutiny.publishing.parts.findings_part import finding_card
from openscrutiny.schema import RESOURCES, Row

PACK = "exampleshire-osc-2023-02-14"
PAGE = "exampleshire/indicators/visits/"


def finding(
    line_a: int,
    line_b: int,
    values: tuple[str, str] = ("21", "20"),
    what: str = "value of “Visits on time”",
    **changes: str,
) -> Row:
    words = f"Two places give the {what} for October to December 2022 differently: one thing, and another."
    places = {"place_a": f"{PACK} line {line_a}", "value_a": values[0], "place_b": f"{PACK} line {line_b}"}
    made = {"finding_id": f"visits-{line_a}-{line_b}", "kind": "contradiction", "severity": "warning", "message": words}
    about = {"indicator_id": "visits", "period": "2022/23 Q3"}
    return RESOURCES["findings"].row(**{**made, **about, **places, "value_b": values[1], **changes})


def package(*findings: Row) -> MeetingPackage:
    meeting = {
        "council_id": "exampleshire",
        "committee_id": "osc",
        "meeting_date": "2023-02-14",
        "committee": "Scrutiny",
    }
    tables: dict[str, list[Row]] = {name: [] for name in RESOURCES}
    tables |= {"meetings": [meeting], "findings": list(findings)}
    return MeetingPackage(PACK, Path(), {}, tables)


def outturn(line: str = "30", **changes: str) -> Row:
    made = {"indicator_id": "visits", "period": "2022/23 Q3", "value": "20", "value_text": "20%", "unit": "percent"}
    return RESOURCES["observations"].row(**{**made, "source_pack": PACK, "source_line": line, **changes})


def test_a_value_that_stands_in_two_places_against_one_is_one_thing_to_check() -> None:
    told = package(finding(20, 30), finding(20, 40))
    [shown] = shown_findings(told.tables["findings"])
    assert (shown.places("a"), shown.places("b")) == ([f"{PACK} line 20"], [f"{PACK} line 30", f"{PACK} line 40"])
    assert count_findings(told) == 1


def test_the_sides_of_a_pair_may_stand_either_way_round() -> None:
    [shown] = shown_findings([finding(20, 30), finding(40, 20, ("20", "21"))])
    assert shown.places("b") == [f"{PACK} line 30", f"{PACK} line 40"]


def test_other_values_places_periods_and_measures_are_things_of_their_own() -> None:
    for other in (
        finding(20, 40, ("21", "22")),
        finding(50, 60),
        finding(20, 40, period="2022/23 Q2"),
        finding(20, 40, what="target for “Visits on time”"),
        finding(20, 40, kind="restatement"),
    ):
        assert len(shown_findings([finding(20, 30), other])) == 2


def test_a_card_of_several_pairs_keeps_the_address_of_each() -> None:
    told = package(finding(20, 30), finding(20, 40))
    [shown] = shown_findings(told.tables["findings"])
    card = finding_card(PAGE, told, shown)
    assert 'id="visits-20-30"' in card
    assert 'id="visits-20-40"' in card
    assert card.count("Two places give") == 1


def test_a_figure_that_the_same_papers_contradict_has_a_sign_that_is_heard() -> None:
    sign = conflict_sign("", package(finding(20, 30), finding(20, 40)), outturn())
    assert f'href="{PAGE}&#35;visits-20-30"' in sign
    assert "also 21%" in sign
    assert "in the same papers: check before you quote" in sign


def test_under_the_figure_on_top_of_its_page_one_line_leads_to_the_finding() -> None:
    said = headline_cautions(PAGE, package(finding(20, 30)), outturn())
    assert "The same papers also give 21% for this period" in said
    assert 'href="&#35;visits-20-30"' in said


def test_a_figure_of_another_place_period_or_target_has_no_sign() -> None:
    told = package(finding(20, 30))
    assert conflict_sign("", told, outturn("31")) == ""
    assert conflict_sign("", told, outturn(period="2022/23 Q2")) == ""
    assert conflict_sign("", told, outturn(value="12")) == ""
    assert conflict_sign("", package(finding(20, 30, what="target for “Visits on time”")), outturn()) == ""
