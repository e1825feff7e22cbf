"""The council's own name."""

from __future__ import annotations

from openscrutiny.reading.own_council import own_names


def test_the_council_named_most_often_names_itself() -> None:
    texts = ["Exampleshire Council met", "Exampleshire County Council", "Exampleshire Council", "Loam Council"]
    assert own_names(texts) == {"exampleshire"}


def test_a_council_named_once_is_not_known() -> None:
    assert own_names(["Exampleshire Council"]) == frozenset()
