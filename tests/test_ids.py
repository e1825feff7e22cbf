"""Ids: readable, made by rule, and never shared by two things."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from openscrutiny.ids import SLUG_LENGTH, numbered_twins, slug


def test_signs_that_carry_meaning_are_spelled() -> None:
    assert slug("% of A&E visits over £5m") == "percent-of-a-and-e-visits-over-pounds-5m"


def test_capitals_quotes_and_dashes_make_no_difference() -> None:
    assert slug("Children’s Services – Q2") == slug("children's services - q2") == "childrens-services-q2"


def test_long_titles_with_the_same_beginning_get_different_slugs() -> None:
    start = "a measure of something that takes very many words to describe in full and then goes on, "
    assert slug(start + "for girls") != slug(start + "for boys")


def test_no_slug_is_a_name_that_windows_keeps_for_a_device() -> None:
    assert [slug(name) for name in ("CON", "nul", "Com1", "LPT9", "Aux.", "Console")] == [
        "con-name",
        "nul-name",
        "com1-name",
        "lpt9-name",
        "aux-name",
        "console",
    ]


@given(st.text(max_size=300))
def test_a_slug_is_safe_as_a_folder_and_an_address(text: str) -> None:
    made = slug(text)
    assert len(made) <= SLUG_LENGTH
    assert set(made) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert not made.startswith("-")
    assert not made.endswith("-")


@given(st.lists(st.sampled_from(["a", "a-2", "b", "a-3"])))
def test_twins_are_numbered_apart_and_first_come_keep_their_id(ids: list[str]) -> None:
    made = numbered_twins(ids)
    assert len(set(made)) == len(ids)
    assert all(mine.startswith(given_id) for mine, given_id in zip(made, ids, strict=True))
