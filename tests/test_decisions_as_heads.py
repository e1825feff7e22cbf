"""Lines of decisions that are printed again and again, or set in, and are no heads of pages. All invented."""

from __future__ import annotations

import pytest

from minutes_readings import HEAD, in_item, resolutions, told
from openscrutiny.reading.minutes.minute_sets import find_minutes
from openscrutiny.reading.minutes.resolutions import read_resolutions
from openscrutiny.reading.text.furniture import without_furniture
from openscrutiny.reading.text.pack import Line

CLAUSES = [("1", "Note the plan of the year."), ("2", "Approve the sum of it.")]


def twice(cue: str) -> str:
    """Minutes of two items that decide in the same words."""
    listing = "\n\n".join(f"{label}.\t{text}" for label, text in CLAUSES)
    items = (f"{number}\t{title}\n\n{cue}\n\n{listing}\n\n" for number, title in ((21, "PLANS"), (22, "KERBS")))
    return f"{HEAD}\n{''.join(items)}The meeting ended at 7.10 pm\n"


@pytest.mark.parametrize(
    ("cue", "lead"),
    [
        ("RESOLVED (by majority):\n\nThat the Roads and Kerbs Panel", "That the Roads and Kerbs Panel"),
        ("RESOLVED\n\nTHAT THE ROADS PANEL", "THAT THE ROADS PANEL"),
        ("UNANIMOUSLY RESOLVED\n\nThat the Executive", "That the Executive"),
        ("RESOLVED That the Roads and Kerbs Panel", "That the Roads and Kerbs Panel"),
        ("Resolved – That the Committee", "That the Committee"),
        ("RECOMMENDED TO COUNCIL", ""),
        ("RESOLVED to Recommend to Cabinet", "to Recommend to Cabinet"),
        ("The Roads Panel RESOLVED That the Cabinet", "That the Cabinet"),
    ],
)
def test_a_decision_in_the_words_of_another_is_no_head_of_a_page(cue: str, lead: str) -> None:
    found = resolutions(twice(cue))
    assert [(each.lead_in, each.clause, each.text) for each in found] == [(lead, *clause) for clause in CLAUSES] * 2


def test_the_name_of_the_body_that_pages_repeat_is_none_of_what_was_decided() -> None:
    text = twice("RESOLVED:").replace("22\tKERBS", "ROADS AND KERBS PANEL\n\n22\tKERBS\n\nROADS AND KERBS PANEL")
    assert [(each.lead_in, each.text) for each in resolutions(text)] == [("", text) for _, text in CLAUSES] * 2


def test_what_short_minutes_recommend_to_council_is_not_the_name_of_their_council() -> None:
    found = resolutions(
        "Minutes of a meeting of the Roads Panel held on 5 May 2021\n\nPresent: Cllr A Example\n\n21\tPLANS\n\n"
        "The Panel saw it.\n\nRECOMMENDED TO COUNCIL\n\n1.\tKeep the plan.\n\nThe meeting ended at 7.10 pm\n"
    )
    assert [(each.kind, each.text) for each in found] == [("recommended", "Keep the plan.")]


@pytest.mark.parametrize(
    "text",
    [
        "To recommend the plan to Cabinet, subject to comments.",
        "To support the bid.",
        "Endorse the bid of the year.",
        "Refer the bid to Cabinet.",
        "That Cabinet reconsider its bid.",
        "Subject to funding, to support the bid.",
        "The adoption of the bid of May.",
    ],
)
@pytest.mark.parametrize("above", ["2.1\tThe Select Committee:\n\tRESOLVED", "\tAGREED:", "RESOLVED"])
def test_what_is_set_in_below_a_cue_is_no_row_of_figures(above: str, text: str) -> None:
    assert [each.text for each in in_item(f"{above}\n\t{text}")] == [text]


@pytest.mark.parametrize("text", ["To date", "Endorsements", "Tolls", "£500", "Ash Ltd.", "Paint\t4 tins of it."])
def test_a_lone_cell_below_a_cue_is_still_none(text: str) -> None:
    assert in_item(f"RESOLVED\n\t{text}") == []


@pytest.mark.parametrize(
    "below", ["record and that they be signed by the Chair.", "and true record.", "or accurate record of it."]
)
@pytest.mark.parametrize("number", ["2.1", "12.10", "2.1.3"])
def test_a_sentence_behind_the_number_of_a_paragraph_goes_on_in_the_next_line(number: str, below: str) -> None:
    found = in_item(f"{number}\tResolved – that the minutes be agreed as a correct\n{below}")
    assert [each[4] for each in told(found)] == [f"that the minutes be agreed as a correct {below}"]


def paged(cue: str, clause: str) -> list[Line]:
    """Minutes of four items, the decision of each at the head of a page."""
    said = [(f"{HEAD}\n", 1)]
    for page in range(1, 5):
        debate = "".join(f"Members asked about road {page}{number}, which was long.\n\n" for number in "abcdef")
        said += [(f"{20 + page}\tPLAN {page}\n\n{debate}", page), (f"{cue}\n\n{clause}\n\n", page + 1)]
    said += [("The Chair thanked them.\n\nThe meeting ended at 7.10 pm", 5)]
    lines = [(line, page) for text, page in said for line in text.split("\n")]
    return [Line(number, line, page) for number, (line, page) in enumerate(lines, 1)]


@pytest.mark.parametrize("cue", ["RESOLVED:", "It was RESOLVED that:", "Resolved –", "AGREED:", "The Panel RESOLVED:"])
@pytest.mark.parametrize(
    "clause", ["1.\tThat the report be noted.", "(a) note the report.", "That the report be noted."]
)
def test_what_is_decided_at_the_head_of_several_pages_is_not_the_head_of_a_page(cue: str, clause: str) -> None:
    found = [each for minutes in find_minutes(paged(cue, clause)) for each in read_resolutions(minutes)]
    assert [each.minute_number for each in found] == ["21", "22", "23", "24"]
    assert all(each.text.endswith(clause[-16:]) for each in found)


@pytest.mark.parametrize(
    "foot", ["p. 3", "Decision Notice of the Panel", "Agreed Minutes", "Roads Panel", "The Panel, 2021"]
)
def test_what_pages_repeat_at_their_edges_is_still_taken_away(foot: str) -> None:
    lines = [
        Line(page * 3 + at, text, page) for page in range(4) for at, text in enumerate((foot, "", f"Road {page}a"))
    ]
    assert foot not in [line.text for line in without_furniture(lines)]


@pytest.mark.parametrize("said", ["Recommendation not accepted", "Not approved", "The plan was not agreed."])
def test_what_was_not_approved_is_not_of_the_kind_approved(said: str) -> None:
    assert [(each.kind, each.text) for each in in_item(f"Decision: {said}")] == [("resolved", said)]
