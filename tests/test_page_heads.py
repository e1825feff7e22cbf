"""What a page prints above and below the text of minutes, in the middle of a decision. All invented."""

from __future__ import annotations

import pytest

from minutes_readings import HEAD, in_item, resolutions

HEADS = [
    "Min.12",
    "Min. 12\n\n12",
    "Page | 4",
    "4 | P a g e",
    "Roads Panel 5.5.21",
    "Roads Panel, 5th May 2021",
    "Roads Panel – Wednesday, 5 May 2021",
    "Wednesday, 5 May 2021\nRoads Panel",
    "**Roads Panel**\n**5 May 2021**",
    "Minutes of the Roads Panel – 5 May 2021",
    "Minutes of the Roads Panel held on 5 May 2021",
    "Roads Panel Minutes\t5 May 2021",
    "Exampleshire Council Roads Panel\t4\t5 May 2021",
    "Roads Panel\n5/May2021",
    "5TH-MAY-2021\n\nRoads Panel",
    "2. Road Repairs (continued)",
    "Minute No. 2 (cont’d)",
    "Signed ………… Date …………\n\nPage 3",
    "Chairman’s initials ……",
    "www.exampleshire.gov.uk\n\n3",
    "DRAFT MINUTES\n\n3",
    "This page is intentionally left blank\n\nMinute Item 2",
    "Draft minutes to be approved at the meeting\nto be held on Wednesday, 2nd June, 2021",
    "These minutes are subject to confirmation at the next meeting.",
]


def texts(body: str) -> list[str]:
    return [each.text for each in in_item(body)]


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("head", HEADS)
def test_the_head_of_a_page_is_no_part_of_the_clause_it_stands_in(head: str, gap: str) -> None:
    body = f"RESOLVED that:\n\n(a) a path be made with the leave of{gap}{head}{gap}its owners; and\n\n(b) it be named."
    assert texts(body) == ["a path be made with the leave of its owners", "it be named."]


@pytest.mark.parametrize("head", HEADS)
def test_the_head_of_a_page_ends_no_list_and_is_no_part_of_the_clause_above_it(head: str) -> None:
    body = f"RESOLVED:\n\n1. That a bridge be built.\n\n2. That it be named.\n\n{head}\n\n3. That it be kept."
    assert texts(body) == ["That a bridge be built.", "That it be named.", "That it be kept."]


@pytest.mark.parametrize(
    "head", ["Roads Panel – Paths & Fords – 5.5.21\n\n3", "Roads Panel (Paths and Fords), 5 May 2021\n\n3"]
)
def test_the_body_and_its_day_beside_other_words_are_a_head_where_they_tear_a_text(head: str) -> None:
    body = f"RESOLVED that:\n\n(a) a path be made with the leave of\n{head}\n\nits owners; and\n\n(b) it be named."
    assert texts(body) == ["a path be made with the leave of its owners", "it be named."]


def test_the_head_of_a_page_stands_between_clauses_whose_labels_have_cells() -> None:
    body = "RESOLVED:\n\n(a)\tThat a bridge be built.\n\nMinutes to be approved on 2 June 2021\n\n(b)\tThat it be kept."
    assert texts(body) == ["That a bridge be built.", "That it be kept."]


def test_the_body_and_its_day_in_the_lines_of_a_sentence_are_of_the_sentence() -> None:
    body = "RESOLVED that the path be made with the leave of the\nRoads Panel Chair on 5 May 2021\nat no cost."
    assert texts(body) == ["that the path be made with the leave of the Roads Panel Chair on 5 May 2021 at no cost."]


def test_the_day_is_that_of_the_label_below_the_heading() -> None:
    front = "MINUTES\n\nMeeting:\tRoads Panel\n\nDate:\tWednesday 5 May 2021 at 10.00 am\n\nPresent:\tCllr A Example"
    body = "RESOLVED that:\n\n1. a path be made;\n\nRoads Panel Minutes\nWednesday 5 May 2021\tPage 2\n\n2. it be kept."
    found = resolutions(f"EXAMPLESHIRE COUNCIL\n\n{front}\n\n1/21\tAPOLOGIES\n\nNone.\n\n2/21\tPATHS\n\n{body}\n")
    assert [each.text for each in found] == ["a path be made", "it be kept."]


def test_a_line_that_counts_pages_by_a_sign_of_its_own_is_known_by_being_printed_again() -> None:
    body = (
        "RESOLVED that:\n\n(a) a bridge be built with the leave of\n\nRP.4\n\nits owners;\n\n(b) it be named;\n\n"
        "RP.5\n\n(c) it be kept."
    )
    assert texts(body) == ["a bridge be built with the leave of its owners", "it be named", "it be kept."]


@pytest.mark.parametrize(
    "end",
    [
        "be sent on to the\nRoads Panel",
        "be kept with those of the Paths Panel –\n\nPaths Panel 7 April 2021",
        "begin on the day of the meeting, which is\n\n5 May 2021",
    ],
)
def test_what_a_sentence_ends_in_is_no_head_of_a_page(end: str) -> None:
    assert texts(f"RESOLVED that the plan {end}\n\nThe Chair thanked them.") == [
        f"that the plan {end}".replace("\n\n", " ").replace("\n", " ")
    ]


def test_an_item_about_the_minutes_of_the_same_body_keeps_its_heading() -> None:
    found = resolutions(
        f"{HEAD}\n1. Apologies\n\nNone.\n\n2. Minutes of the Roads Panel\n\nRESOLVED that they be signed."
        "\n\n3. Paths\n\nRESOLVED that they be kept."
    )
    assert [(each.minute_number, each.item_title) for each in found] == [
        ("2", "Minutes of the Roads Panel"),
        ("3", "Paths"),
    ]


@pytest.mark.parametrize("line", ["RESOLVED", "Elmby Ward"])
def test_a_cue_and_a_name_that_are_printed_again_are_text(line: str) -> None:
    body = f"Having heard them it was\n\n{line}\n\nthat the path be kept.\n\nOf another it was\n\n{line}\n\nthat it go."
    found = in_item(body)
    assert bool(found) is (line == "RESOLVED")
    assert all(each.text.startswith("that ") for each in found)


def test_a_vote_told_in_the_same_words_as_another_is_no_head_of_a_page() -> None:
    vote = "The motion before the Panel was carried by 4\nvotes to 3."
    found = in_item(
        f"RESOLVED that these be built:\n\n• a bridge\n\n• a path\n\n{vote}\n\nRESOLVED that it be kept.\n\n{vote}"
    )
    assert [(each.text, each.votes_for) for each in found] == [("a bridge", 4), ("a path", 4), ("that it be kept.", 4)]


@pytest.mark.parametrize(("between", "count"), [("CAPITAL WORKS", 2), ("Works on the Capital List", 2)])
def test_a_heading_between_two_clauses_is_no_part_of_the_one_above_it(between: str, count: int) -> None:
    found = texts(f"RESOLVED:\n\n1. That a bridge be built.\n\n{between}\n\n2. That it be named.")
    assert found == ["That a bridge be built.", "That it be named."][:count]


@pytest.mark.parametrize("below", ["its owners; and\tHR", "its owners; and\t"])
def test_the_head_of_a_table_on_its_next_page_is_no_part_of_the_clause_it_stands_in(below: str) -> None:
    found = resolutions(
        f"{HEAD}\nMinute\tText\tAction\n1\tROADS\t\n\tRESOLVED that:\t\n\t(a) a path be made with the leave of\t\n\n4"
        f"\n\nMinute\tText\tAction\n\t{below}\n\t(b) it be named;\t\nMinute\tText\tAction\n\t(c) it be kept.\t\n"
    )
    assert [each.text for each in found] == [
        "a path be made with the leave of its owners",
        "it be named",
        "it be kept.",
    ]


def test_the_number_of_an_item_below_the_head_of_a_page_is_kept() -> None:
    found = resolutions(
        f"{HEAD}\nMinute 1\n\nApologies\n\nThere were none.\n\nROADS PANEL\n5 MAY 2021\n\nMinute 2\n\nRoad Repairs\n\n"
        "RESOLVED that they be noted.\n\nMinute 3\n\nPaths\n\nRESOLVED that they be kept."
    )
    assert [(each.minute_number, each.item_title) for each in found] == [("2", "Road Repairs"), ("3", "Paths")]


def test_the_last_word_of_a_sentence_on_a_line_of_its_own_is_no_room_to_sign() -> None:
    found = resolutions(
        f"{HEAD}\n1 Minutes\n\nThe minutes of the meeting held on 7 April 2021 were confirmed and\nsigned."
        "\n\n2 Paths\n\nNone."
    )
    assert found[0].text.endswith("were confirmed and signed.")


def test_a_long_list_of_names_is_no_head_of_a_page() -> None:
    names = "\n\n".join(f"Elmby Panel {number}" for number in range(1, 12))
    found = in_item(f"RESOLVED that a letter be sent by the Clerk to\n\n{names}\n\nand be kept.")
    assert "Elmby Panel" in found[0].text


def test_what_a_clause_was_given_to_is_no_head_though_others_are_given_the_like() -> None:
    given = "{0}. That a licence be granted to\n\nThe Fox Inn 1{0} High Street\n\n"
    found = in_item(f"RESOLVED:\n\n{given.format(1)}{given.format(2)}3. That fees be paid.")
    assert [each.text for each in found] == [
        "That a licence be granted to The Fox Inn 11 High Street",
        "That a licence be granted to The Fox Inn 12 High Street",
        "That fees be paid.",
    ]
    head = "{0}. That fees be paid; and\n\nMinutes of Business 1{0}\n\n"
    found = in_item(f"RESOLVED:\n\n{head.format(1)}{head.format(2)}3. That it be noted.")
    assert [each.text for each in found] == ["That fees be paid", "That fees be paid", "That it be noted."]


@pytest.mark.parametrize("end", ["sent to the", "given by", "made with the"])
@pytest.mark.parametrize("below", ["for comment.", "and the Clerk.", "in May."])
def test_a_name_of_the_front_that_a_sentence_lacks_is_a_part_of_it(end: str, below: str) -> None:
    [found] = in_item(f"RESOLVED: That the plan be {end}\n\nRoads Panel\n\n{below}")
    assert found.text == f"That the plan be {end} Roads Panel {below}"


def test_a_name_with_the_page_or_in_another_place_is_a_head() -> None:
    for head in ("Roads Panel\n4", "Roads Panel 5 May 2021"):
        [found] = in_item(f"RESOLVED: That the plan be sent to the\n\n{head}\n\nclerk for comment.")
        assert found.text == "That the plan be sent to the clerk for comment."
