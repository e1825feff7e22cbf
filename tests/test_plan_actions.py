"""Rated actions of improvement and inspection plans."""

from __future__ import annotations

from openscrutiny.reading.business.plan_actions import read_plan_actions
from openscrutiny.records import PlanAction
from printed_lines import printed

PLAN = """
Parks Improvement Plan 2022/2023

NOTES
- Updated monthly by the plan team

Leadership

 | How we will do this? | Lead Director | Timescale | RAG Rating | Position now | Evidence
 | <p>Leaders know their parks.</p> <p>Parks are safe.</p> | | | | |
56 | 1 | There is a shared map of all parks. | AE | April 2022 | | <p>Drawn in May</p>
 | 2 | Reports on swings are read by the new Safety, | BS | 30 June 2022 | RED | <p>Begun</p>

RAG – red needs help

 | Play and Parks Board each month. | | | | More update |
3 | Trees are counted. | CT | Ongoing | GREEN | Done | List

Quality

 | How we will do this? | Lead Director | Timescale | RAG Rating | Position now | Evidence
4 | Paths are swept. | All | Dec 2022 | ● | Begun |

RAG – red needs help

 | | | January 2023 | | More |
"""


def plan(text: str) -> list[PlanAction]:
    return list(read_plan_actions(printed(text), "2022-07-04").plan_actions)


def test_actions_with_their_numbers_over_pages() -> None:
    assert [(each.action_number, each.text) for each in plan(PLAN)] == [
        ("1", "There is a shared map of all parks."),
        ("2", "Reports on swings are read by the new Safety, Play and Parks Board each month."),
        ("3", "Trees are counted."),
        ("4", "Paths are swept."),
    ]


def test_leads_and_dates_as_printed_and_as_days() -> None:
    assert [(each.lead, each.due_text, each.due_date) for each in plan(PLAN)] == [
        ("AE", "April 2022", ""),
        ("BS", "30 June 2022", "2022-06-30"),
        ("CT", "Ongoing", ""),
        ("All", "Dec 2022 January 2023", ""),
    ]


def test_a_rating_is_a_word_and_a_lost_colour_is_empty() -> None:
    assert [each.rag_printed for each in plan(PLAN)] == ["", "RED", "GREEN", ""]


def test_the_title_is_the_plans_not_its_sections() -> None:
    assert {each.plan_title for each in plan(PLAN)} == {"Parks Improvement Plan 2022/2023"}


def test_a_blank_recommendation_goes_on_with_the_one_above() -> None:
    text = """
Inspection action plan
Recommendation | Action | Lead | Timescale | RAG status
1. Count the trees | Count oaks. | AE | May 2022 | Green
 | Count elms. | BS | June 2022 | Amber
2. Sweep the paths | Buy brooms. | CT | | Red
"""
    assert [(each.action_number, each.text, each.rag_printed) for each in plan(text)] == [
        ("1", "Count oaks.", "Green"), ("1", "Count elms.", "Amber"), ("2", "Buy brooms.", "Red"),
    ]  # fmt: skip


def test_a_table_of_figures_with_a_rating_is_no_plan() -> None:
    assert plan("Improvement plan figures\nMeasure | Q1 | Target | RAG\nTrees | 4 | 5 | Red") == []


def test_every_row_is_taken() -> None:
    taken = read_plan_actions(printed(PLAN), "2022-07-04").lines_taken
    assert taken == {8, 9, 10, 11, 15, 16, 20, 21, 25}
