"""The paragraphs of a pack."""

from __future__ import annotations

import pytest

from openscrutiny.reading.sentences.paragraphs import Paragraph, read_paragraphs
from openscrutiny.reading.text.pack import Line


def paragraphs(text: str) -> list[Paragraph]:
    return list(read_paragraphs([Line(number, line) for number, line in enumerate(text.split("\n"), 1)]))


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Repairs done in time\nrose to 91%.", ["Repairs done in time rose to 91%."]),
        # A blank line, a closed sentence, and what begins an entry, end a paragraph.
        ("It was 91%\n\nand 92%", ["It was 91%", "and 92%"]),
        ("It was 91%.\nIt is 92%", ["It was 91%.", "It is 92%"]),
        ("It was 91%:\nit is 92%", ["It was 91%:", "it is 92%"]),
        ("It was 91%\n- it is 92%", ["It was 91%", "it is 92%"]),
        ("It was 91%\n(2) it is 92%", ["It was 91%", "it is 92%"]),
        ("It was 91%\n2.1 it is 92%", ["It was 91%", "it is 92%"]),
        ("It was 91%\n2 it is 92%", ["It was 91% 2 it is 92%"]),
        # A row of a table is none.
        ("It was 91%\nVisits\t12\nit is 92%", ["It was 91%", "it is 92%"]),
        # Without a figure or a quarter nothing is stated.
        ("Tenants are pleased.", []),
        ("Both rose in the last quarter.", ["Both rose in the last quarter."]),
        ("Both rose respectively.", ["Both rose respectively."]),
        ("", []),
    ],
)
def test_where_a_paragraph_begins_and_ends(text: str, read: list[str]) -> None:
    assert [each.text for each in paragraphs(text)] == read


def test_the_number_of_a_paragraph_stands_before_its_text() -> None:
    assert [(each.number, each.text) for each in paragraphs("2.1 It was 91%\n\n- 3) It was 92%\n\nIt was 93%")] == [
        ("2.1", "It was 91%"),
        ("3", "It was 92%"),
        ("", "It was 93%"),
    ]


def test_each_place_of_a_paragraph_is_on_the_line_it_was_printed_on() -> None:
    (each,) = paragraphs("2.1 It rose\nto 91% in\nall.")
    assert each.text == "It rose to 91% in all."
    assert [each.line_at(each.text.index(word)).number for word in ("It", "rose", "to", "91", "in", "all")] == [
        *(1, 1, 2, 2, 2, 3),
    ]
    assert each.line_at(each.text.index(" to")).number == 1


@pytest.mark.parametrize(("lines", "count"), [(30, 1), (31, 2)])
def test_so_many_lines_are_one_paragraph(lines: int, count: int) -> None:
    assert len(paragraphs("\n".join(["and 91%"] * lines))) == count


@pytest.mark.parametrize(("letters", "count"), [(6000, 1), (6001, 0)])
def test_a_very_long_line_is_no_paragraph(letters: int, count: int) -> None:
    assert len(paragraphs("It was 91%".ljust(letters, "x"))) == count


@pytest.mark.parametrize(
    ("text", "quarter"),
    [
        ("This report is about Q3 2022/23. It was 91% in Q2 2022/23.", "2022/23 Q3"),
        ("Update for Q3 2022/23", "2022/23 Q3"),
        ("It was 91%. This report is about Q3 2022/23.", ""),
        ("This report is about Q2 2022/23 and Q3 2022/23.", ""),
        ("This report is about 2022/23 and 91%.", ""),
        ("Reports were late in Q3 2022/23.", ""),
        ("It was 91% in Q3 2022/23.", ""),
    ],
)
def test_the_first_sentence_of_a_report_says_what_it_is_about(text: str, quarter: str) -> None:
    (each,) = paragraphs(text)
    assert (each.own_quarter.text if each.own_quarter else "") == quarter
