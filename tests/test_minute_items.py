"""The items of minutes: titles and numbers in forms that are not plainly theirs; every text is invented."""

from __future__ import annotations

import pytest

from openscrutiny.reading.minutes.minute_sets import find_minutes
from openscrutiny.reading.text.pack import Line


def items(body: str) -> list[tuple[str, str]]:
    head = "Minutes of the Kerbs Panel held on 5 May 2021\n\nPresent: Cllr A Example\n\n"
    [found] = find_minutes([Line(number, text) for number, text in enumerate(f"{head}{body}".split("\n"), 1)])
    return [(item.number, item.title) for item in found.items]


@pytest.mark.parametrize(
    ("heading", "title"),
    [
        ("8 2021/22 Kerbs and Gutters", "2021/22 Kerbs and Gutters"),
        ("8. 2021-22 Kerbs and Gutters", "2021-22 Kerbs and Gutters"),
    ],
)
def test_the_title_of_the_next_item_may_begin_with_a_year(heading: str, title: str) -> None:
    body = f"7. Trees\n\nNone.\n\n{heading}\n\nRESOLVED that kerbs be mended.\n"
    assert items(body) == [("7", "Trees"), ("8", title)]
    assert ("9", title) not in items(body.replace("8", "9", 1))


def test_a_title_in_the_form_of_a_sentence_is_known_by_the_number_that_is_missing() -> None:
    body = (
        "7. Trees\n\nNone.\n\n8. Minutes of the meeting held on 3 March 2021 and, if so wished, to be signed as"
        " a\ncorrect record\n\nRESOLVED that they be signed.\n\n9. Roads\n\nNone.\n"
    )
    title = "Minutes of the meeting held on 3 March 2021 and, if so wished, to be signed as a correct record"
    assert items(body) == [("7", "Trees"), ("8", title), ("9", "Roads")]


@pytest.mark.parametrize(
    "between",
    [
        "8. Resolved that a kerb be mended.",  # A decision.
        "8. It was said that kerbs are old.\n\n8. It was said that they are new.",  # Whose number stands there twice.
        "7. It was said that kerbs are old.\n\n8. It was said that they are new.",  # A list of what was said.
        "8 May 2021 was given as the day.",
    ],
)
def test_a_missing_number_that_may_be_another_is_not_guessed(between: str) -> None:
    assert items(f"7. Trees\n\nNone.\n\n{between}\n\nRESOLVED that kerbs be mended.\n\n9. Roads\n\nNone.\n") == [
        ("7", "Trees"),
        ("9", "Roads"),
    ]


NUMBERS_ABOVE = (
    "1\nAPOLOGIES GIVEN\n\nNone.\n\n2\nOLD KERBS\n\nRESOLVED that they be kept.\n\n3\nDATES OF MEETINGS\n\nNone.\n"
)


def test_numbers_right_above_their_titles_are_those_of_the_items() -> None:
    assert items(NUMBERS_ABOVE) == [("1", "APOLOGIES GIVEN"), ("2", "OLD KERBS"), ("3", "DATES OF MEETINGS")]


def test_numbers_above_titles_that_do_not_rise_one_by_one_are_those_of_pages() -> None:
    assert {number for number, _ in items(NUMBERS_ABOVE.replace("3\n", "5\n"))} == {""}


def test_numbers_above_the_name_of_a_body_are_those_of_pages() -> None:
    heads = NUMBERS_ABOVE.replace("APOLOGIES GIVEN", "KERBS PANEL").replace("DATES OF MEETINGS", "KERBS BOARD")
    assert {number for number, _ in items(heads)} == {""}


SITE = "{}. High Street, where the kerbs had sunk and had been repaired by Elm Ltd in the spring of the year"


@pytest.mark.parametrize(
    "between",
    [
        f"The Panel heard of these sites:\n\n{SITE.format(8)}",
        f"The Panel heard of a site:\n\n{SITE.format(8)}\n\nIt was long.",
    ],
)
def test_an_entry_of_a_list_is_no_item_though_its_number_is_missing(between: str) -> None:
    found = items(f"7. Trees\n\n{between}\n\nRESOLVED that kerbs be mended.\n\n9. Roads\n\nNone.\n")
    assert found == [("7", "Trees"), ("9", "Roads")]


def test_entries_right_below_one_another_are_no_items() -> None:
    entries = f"{SITE.format(8)}\n\n{SITE.format(9)}"
    found = items(
        f"7. Trees\n\nSites were seen.\n\n{entries}\n\nRESOLVED that kerbs be mended.\n\n10. Roads\n\nNone.\n"
    )
    assert found == [("7", "Trees"), ("10", "Roads")]
