"""The council's own name."""

from __future__ import annotations

from openscrutiny.reading.text.own_council import own_names
from openscrutiny.reading.text.pack import Line


def test_the_council_named_most_often_names_itself() -> None:
    texts = ["Exampleshire Council met", "Exampleshire County Council", "Exampleshire Council", "Loam Council"]
    assert own_names(_lines(*texts)) == {"exampleshire"}


def test_a_council_named_once_in_passing_is_not_known() -> None:
    assert own_names(_lines("They wrote to Exampleshire Council.")) == frozenset()


def test_a_council_that_stands_alone_at_the_top_of_its_pack_is_its_own() -> None:
    others = ["They visited Loam Council."] * 4
    assert own_names(_lines("**West Exampleshire District Council**", "Scrutiny Panel", *others)) == {
        "west exampleshire"
    }
    assert own_names(_lines("Agenda", *[""] * 9, *["A line."] * 40, "Exampleshire Council")) == frozenset()


def _lines(*texts: str) -> list[Line]:
    return [Line(number, text) for number, text in enumerate(texts, 1)]
