"""Printed wording: the debris of conversion goes, the words stay."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from openscrutiny.printed.wording import folded, paragraphs, plain


def test_markup_goes_and_words_stay() -> None:
    assert plain("<p>The <i>plan</i> &amp; budget</p>") == "The plan & budget"


def test_bold_and_italic_marks_go_but_a_footnote_star_stays() -> None:
    assert plain("**(a) the plan** is *Good*") == "(a) the plan is Good"
    assert plain("52*") == "52*"
    assert plain("29%**") == "29%"


def test_hard_wraps_and_doubled_spaces_become_one_space() -> None:
    assert plain("the\n  plan  of work") == "the plan of work"


def test_invisible_and_direction_turning_characters_go() -> None:
    assert plain("pl\u200ban \u202eabc\u202c\ufeff") == "plan abc"


def test_an_unequal_sign_is_no_markup() -> None:
    assert plain("<5 and > 3") == "<5 and > 3"


def test_folding_makes_printings_of_one_title_equal() -> None:
    assert folded("Children’s  SERVICES – ½") == folded("children's services - 1⁄2")


def test_paragraphs_and_list_entries_are_split_also_where_tags_are_not_closed() -> None:
    assert paragraphs("<ul><li>one<li>two</ul> rest") == ["one", "two", "rest"]
    assert paragraphs("one line") == ["one line"]
    assert paragraphs("") == []


@given(st.text())
def test_plain_text_stays_as_it_is_when_read_again(text: str) -> None:
    once = plain(text)
    assert plain(once).count("  ") == 0
