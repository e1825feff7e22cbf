"""Names of councils and committees."""

from __future__ import annotations

import pytest

from openscrutiny.reading.text.bodies import find_council, in_title_case, is_body, is_council
from printed_lines import printed


@pytest.mark.parametrize(
    "name",
    ["Exampleshire Council", "EXAMPLE BOROUGH COUNCIL", "Royal Borough of Example and Sample", "Example City Council",
     "North Example, South Example and Sample Council"],
)  # fmt: skip
def test_names_of_councils(name: str) -> None:
    assert is_council(name)


@pytest.mark.parametrize("name", ["Full Council", "Youth Council", "The Council", "the council noted", "Council Tax"])
def test_not_every_council_is_one(name: str) -> None:
    assert not is_council(name)


def test_capitals_become_a_title_and_other_names_stay() -> None:
    assert in_title_case("HEALTH AND WELL-BEING BOARD") == "Health and Well-Being Board"
    assert in_title_case("BCP Council") == "BCP Council"


@pytest.mark.parametrize("text", ["Members of the Panel.", "Panel 3", "To: the Cabinet", "the Cabinet met"])
def test_a_sentence_is_no_body(text: str) -> None:
    assert not is_body(text)


def test_a_title_outweighs_councils_named_in_sentences() -> None:
    text = "EXAMPLE COUNCIL\nPARKS PANEL\n" + "Staff of Sample Council and Sample Council came.\n" * 4
    assert find_council(printed(text)) == "Example Council"


def test_without_a_title_the_council_named_most_is_found() -> None:
    text = """
Parks Panel
A report by Example Council
the Example Council plan
what Example Council did with Sample Council
"""
    assert find_council(printed(text)) == "Example Council"


def test_a_tie_or_a_single_mention_is_unknown() -> None:
    assert find_council(printed("The work of Example Council was noted.")) == ""
    assert find_council(printed("EXAMPLE COUNCIL\nPARKS PANEL\nSAMPLE COUNCIL\nPARKS PANEL")) == ""


def test_rows_of_tables_name_no_council() -> None:
    assert find_council(printed("Example Council | 4\n" * 5)) == ""


def test_an_officer_who_signs_a_notice_is_no_body() -> None:
    assert not is_body("CHIEF EXECUTIVE")
    assert is_body("Executive")
    assert is_body("Chief Executive's Committee")


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        ("Example Youth Council", False),
        ("County Council", False),
        ("North County Council", True),
        ("The Town Council", False),
        ("London Borough of Example", True),
        ("City of Example", True),
        ("Example Fire and Rescue Authority", True),
        ("EXAMPLE Council", False),
        ("ABCD Council", True),
        ("Example Council Tax", False),
    ],
)
def test_a_council_has_a_name_of_its_own(name: str, is_one: bool) -> None:
    assert is_council(name) is is_one


def test_a_name_of_a_body_is_short() -> None:
    assert is_body("Panel " + "and Parks " * 6)
    assert not is_body("Panel " + "and Parks " * 7)
    assert is_body("P" * 104 + " Panel")
    assert not is_body("P" * 105 + " Panel")


@pytest.mark.parametrize("text", ["Parks", "", "Panel on 4 May 2022", "Panel;", "Panel,", "Panel?", "Panel: North"])
def test_what_is_no_name_of_a_body(text: str) -> None:
    assert not is_body(text)


def test_a_council_is_named_three_times_or_in_a_title() -> None:
    assert find_council(printed("the work of Example Council.\n" * 2)) == ""
    assert find_council(printed("the work of Example Council.\n" * 3)) == "Example Council"
    assert find_council(printed("Words\nThe Example Council")) == "Example Council"


def test_a_title_stands_in_front_or_beside_the_name_of_a_body() -> None:
    front = "words\n" * 59
    assert find_council(printed(f"{front}Example Council")) == "Example Council"
    assert find_council(printed(f"{front}words\nExample Council")) == ""
    assert find_council(printed(f"{front}words\n\nExample Council\n\nParks Panel")) == "Example Council"
    assert find_council(printed(f"{front}words\nParks Panel\n\nExample Council\nwords")) == "Example Council"


def test_a_council_without_the_word_is_found_by_its_kind() -> None:
    assert find_council(printed("London Borough of Example\nPARKS PANEL")) == "London Borough of Example"


def test_addresses_tell_which_of_the_councils_named_is_the_packs_own() -> None:
    text = "Parks Panel\nJo Wright, Example Council\nKim Parson, Sample Council\nparks@example.gov.uk"
    assert find_council(printed(text)) == "Example Council"
    assert find_council(printed(text.replace("parks@example", "www.samplecc"))) == "Sample Council"
    assert find_council(printed(text.replace("parks@example", "parks@elsewhere"))) == ""
    assert find_council(printed(text.replace("parks@example.gov.uk", "parks@example.org"))) == ""


def test_a_council_with_the_packs_addresses_may_be_named_in_a_table() -> None:
    text = "Parks Panel\nsee www.example.gov.uk\nCity of Example Council | Minutes"
    assert find_council(printed(text)) == "City of Example Council"


def test_brackets_and_dashes_keep_capitals() -> None:
    assert in_title_case("PANEL (PARKS AND PLAY)") == "Panel (Parks and Play)"
