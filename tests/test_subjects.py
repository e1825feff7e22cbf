"""A subject is the title without its period, number and filler."""

from __future__ import annotations

import pytest

from openscrutiny.building.subjects import Subjects, subject_slug
from openscrutiny.kept.register import Committee


@pytest.mark.parametrize(
    ("title", "subject"),
    [
        ("Key Performance Indicators (Q2)", "key-performance-indicators"),
        ("Key Performance Indicators – Quarter 3 2022/23", "key-performance-indicators"),
        ("Quarter 1 and 2 Finance Report", "finance"),
        ("Buses Report April to June 2022", "buses"),
        ("Buses: position as at 31 March 2023", "buses-position"),
        ("Minutes of 22 November 2022", "minutes"),
        ("School Results 2022", "school-results"),
        ("Medium Term Plan 2023/24 to 2026/27", "medium-term-plan"),
        ("Buses Report – Month 6", "buses"),
        ("Mid-Year Treasury Review 2022-23", "treasury-review"),
    ],
)
def test_a_period_is_left_out(title: str, subject: str) -> None:
    assert subject_slug(title) == subject


@pytest.mark.parametrize(
    ("title", "subject"),
    [
        ("7. Buses", "buses"),
        ("6b Buses", "buses"),
        ("a) Buses", "buses"),
        ("Item 6 - Buses", "buses"),
        ("Minute 57. Buses", "buses"),
        ("16-17 year olds at work", "16-17-year-olds-at-work"),
        ("100 Days of Action", "100-days-of-action"),
    ],
)
def test_the_number_of_the_item_is_left_out_and_others_stay(title: str, subject: str) -> None:
    assert subject_slug(title) == subject


@pytest.mark.parametrize(
    ("title", "subject"),
    [
        ("Update on the Skills Plan", "skills-plan"),
        ("Skills Plan Update", "skills-plan"),
        ("Report on the Skills Plan", "skills-plan"),
        ("Verbal update on Skills Plan", "skills-plan"),
        ("Skills Plan – Progress Report", "skills-plan"),
        ("The Skills Plan", "skills-plan"),
    ],
)
def test_filler_is_left_out(title: str, subject: str) -> None:
    assert subject_slug(title) == subject


@pytest.mark.parametrize(
    ("title", "subject"),
    [
        ("Buses (an update)", "buses"),
        ("Buses (verbal update)", "buses"),
        ("Buses (Verbal)", "buses"),
        ("Buses [report]", "buses"),
        ("Buses (update Q2)", "buses"),
        ("Buses Self – Assessment Qtr. 2 October 2019", "buses-self-assessment"),
        ("Buses Self-Assessment Quarter 3 December 2019", "buses-self-assessment"),
        ("Buses – TBC", "buses"),
        ("Buses Update (TBC)", "buses"),
        ("Buses - date to be confirmed", "buses"),
        ("Buses ON HOLD", "buses"),
        ("Buses – deferred", "buses"),
        ("Deferred Payments", "deferred-payments"),
        ("Schools withdrawn", "schools-withdrawn"),
        ("Buses (Early Help, Youth)", "buses-early-help-youth"),
    ],
)
def test_what_a_title_says_of_its_own_paper_is_left_out(title: str, subject: str) -> None:
    assert subject_slug(title) == subject


@pytest.mark.parametrize(
    ("title", "subject"),
    [
        ("Head Teacher’s Annual Report", "head-teacher-annual-report"),
        ("Head Teacher Annual report", "head-teacher-annual-report"),
        ("Children's Buses", "childrens-buses"),
        ("Young People’s Buses", "young-peoples-buses"),
        ("Members' Buses", "members-buses"),
    ],
)
def test_whose_it_is_makes_no_other_subject(title: str, subject: str) -> None:
    assert subject_slug(title) == subject


def test_a_year_of_a_plan_is_a_subject_of_its_own() -> None:
    assert subject_slug("Buses Improvement Plan Year 1") != subject_slug("Buses Improvement Plan")


@pytest.mark.parametrize(
    ("title", "subject"),
    [
        ("Complaints Annual Report 2021/22", "complaints-annual-report"),
        ("Annual Complaints Report", "annual-complaints-report"),
    ],
)
def test_an_annual_report_keeps_its_name(title: str, subject: str) -> None:
    assert subject_slug(title) == subject


def test_a_text_too_long_for_a_title_is_taken_as_it_stands() -> None:
    assert subject_slug("Update on " + "buses " * 100).startswith("update-on-buses-buses")


def test_a_title_of_nothing_but_a_period_keeps_it() -> None:
    assert subject_slug("Q2") == "q2"


def test_no_title_is_no_subject() -> None:
    assert subject_slug("") == ""


def test_an_editor_joins_titles_that_no_rule_could() -> None:
    subjects = Subjects(Committee("skills-osc", "Skills", subjects={"skills-plan": ("Plan for Skills",)}))
    assert subjects.subject_id("4. Plan for Skills (Q2)") == "skills-plan"
    assert subjects.subject_id("Plan for Buses") == "plan-for-buses"


def test_a_title_of_hundreds_of_signs_takes_no_time() -> None:
    assert subject_slug("- " * 240 + "buses") == "buses"
