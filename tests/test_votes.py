"""How decisions were carried, in the wordings that minutes use."""

from __future__ import annotations

import pytest

from minutes_readings import in_item
from openscrutiny.reading.minutes.minute_sets import find_minutes
from openscrutiny.reading.minutes.movers import Movers, read_movers
from openscrutiny.reading.minutes.resolutions import read_resolutions
from openscrutiny.reading.minutes.votes import Votes, is_only_vote, parse_count, read_votes
from openscrutiny.reading.text.pack import Line
from openscrutiny.records import Resolution

PLAN = "RESOLVED that the plan be approved."


def decided(body: str) -> Resolution:
    text = (
        "Minutes of the Roads Panel held on 5 May 2021\n\nPresent: Cllr A Example\n\n1. Apologies\n\nNone.\n\n"
        f"2. Road Repairs\n\nThe Head of Roads presented a report.\n\n{body}\n\n3. Close\n\nThe meeting ended"
        " at 7 pm\n"
    )
    lines = [Line(number, line) for number, line in enumerate(text.split("\n"), 1)]
    found = [each for minutes in find_minutes(lines) for each in read_resolutions(minutes)]
    return found[0]


@pytest.mark.parametrize(
    ("body", "counts"),
    [
        (f"{PLAN}\n\nVoting: For 6, Against 2, Abstentions 1", (6, 2, 1)),
        (f"{PLAN} (6 For: 2 Against: 1 Abstention)", (6, 2, 1)),
        (f"{PLAN} (Vote: 5/2/0)", (5, 2, 0)),
        (f"{PLAN}\n\nVoting: six in favour, two against and 1 abstention", (6, 2, 1)),
        (f"{PLAN}\n\n(Voting: 7 for; 0 against; 2 abstentions)", (7, 0, 2)),
        (f"{PLAN}\n\nVoting: 10 – For 0 – Against 0 – Abstentions", (10, 0, 0)),
        (f"{PLAN}\n\nVoting: FOR: 10 AGAINST: 1 ABSTENTIONS: 0", (10, 1, 0)),
        (f"{PLAN}\n\nThe vote was: For – nine; Against – none; Abstaining – one", (9, 0, 1)),
        (f"{PLAN}\n\nFor: 35\n\nAgainst: 0\n\nAbstentions: 21", (35, 0, 21)),
        (f"{PLAN}\n\nProposed: Cllr Bell\n\nSeconded: Cllr Dale\n\nVote: 5 for, 1 against", (5, 1, None)),
        ("RESOLVED by 23 votes to 12 that the plan be approved.", (23, 12, None)),
        ("The Panel RESOLVED by six votes to 2 to approve the plan.", (6, 2, None)),
        (f"On being put to the vote, with 6 in favour, 2 against and no abstentions, it was\n\n{PLAN}", (6, 2, 0)),
        (f"The motion was carried with 8 votes in favour and 3 against.\n\nIt was {PLAN}", (8, 3, None)),
        (f"The vote was tied, 5 for and 5 against, and the Chair used a casting vote.\n\n{PLAN}", (5, 5, None)),
        (f"{PLAN}\n\nFor: Councillors Ash, Oak and Elm (3)\n\nAgainst: Councillors Yew and Fir (2)", (3, 2, None)),
        (f"{PLAN}\n\nFor: Councillors Ash, Oak and Elm\n\nAgainst: Councillor Fir\n\nAbstained: None", (3, 1, 0)),
        (f"Members voted.\n\nFor: Cllrs Ash and Oak\n\nAgainst: Cllr Fir\n\nAbstained: Cllr Elm\n\n{PLAN}", (2, 1, 1)),
        (f"For the motion: Cllrs Ash and Oak (2)\n\nAgainst the motion: Cllr Fir (1)\n\n{PLAN}", (2, 1, None)),
        (f"An amendment was moved.\n\nFor: Cllr Fir\n\nAgainst: Cllrs Ash and Oak\n\n{PLAN}", (None, None, None)),
        (f"The motion was lost.\n\nFor: Cllr Fir\n\nAgainst: Cllrs Ash and Oak\n\n{PLAN}", (None, None, None)),
    ],
)
def test_votes_are_counted_however_they_are_printed(body: str, counts: tuple[int | None, ...]) -> None:
    found = decided(body)
    assert (found.votes_for, found.votes_against, found.abstentions) == counts


@pytest.mark.parametrize(
    "body",
    [
        "UNANIMOUSLY RESOLVED that the plan be approved.",
        "RESOLVED: (Unanimously) that the plan be approved.",
        "RESOLVED (nem con) that the plan be approved.",
        f"It was unanimously\n\n{PLAN}",
        f"{PLAN}\n\nUnanimous.",
        "RESOLVED that the plan be approved (unanimous).",
        "The Panel voted unanimously and RESOLVED that the plan be approved.",
        f"{PLAN} Proposed by Cllr Bell, seconded by Cllr Dale, all in favour.",
    ],
)
def test_unanimity_is_read_beside_the_cue_and_on_the_next_line(body: str) -> None:
    assert decided(body).is_unanimous is True


def test_numbers_in_the_text_of_a_decision_are_no_votes() -> None:
    found = decided("RESOLVED that grants for 6 schools, against 12 asked for, be paid.")
    assert (found.votes_for, found.votes_against, found.is_unanimous) == (None, None, None)


SIDES = "Proposed by: Cllr Bell\nSeconded by: Cllr Dale\n\n{}\n\nDecision: That the ford be mended."


@pytest.mark.parametrize("figures", ["For: 8\tAgainst: 2\tAbstain: 1", "For\t8\tAgainst\t2\tAbstain\t1"])
def test_a_vote_in_cells_is_read_with_the_movers_above_it(figures: str) -> None:
    found = decided(SIDES.format(figures))
    assert (found.votes_for, found.votes_against, found.abstentions) == (8, 2, 1)
    assert (found.mover, found.seconder) == ("Cllr Bell", "Cllr Dale")


@pytest.mark.parametrize(
    "figures",
    [
        "For\tAgainst\tAbstain\n8\t2\t1",
        "For: the rest\tAgainst: 2\tAbstain: 1",
        "For: all others\n\nAgainst: Cllr Fir",
        "Against: 2\tAbstain: 1",
        "Vote: For: 8; Against: 2; Abstain: the Chair",
    ],
)
def test_half_a_vote_is_none(figures: str) -> None:
    found = decided(SIDES.format(figures))
    assert (found.votes_for, found.votes_against, found.abstentions) == (None, None, None)


def test_a_vote_for_a_person_is_none_for_a_motion() -> None:
    assert read_votes("On the vote 7 Members voted for Councillor Ash and 3 for Councillor Oak.") == Votes()
    assert read_votes("8 voted for: Councillors Ash and Oak").votes_for == 8


def test_the_figure_behind_a_list_of_names_is_theirs() -> None:
    lists = "For: Councillors Ash (Labour), Oak (Liberal, Leader) and Elm - 3\nAgainst: Councillors Fir and Yew{}"
    for figure in ("", " - 2", " (2)", " = 2"):
        assert read_votes(lists.format(figure)) == Votes(3, 2)
    assert read_votes(lists.format(" - 4")) == Votes()


def test_a_dissenting_vote_named_alone_counts_nothing() -> None:
    found = decided(f"{PLAN}\n\n(Councillor Dale voted against.)")
    assert (found.votes_for, found.votes_against) == (None, None)


@pytest.mark.parametrize(
    ("body", "mover", "seconder"),
    [
        (f"Proposed by Cllr Bell and seconded by Cllr Dale.\n\n{PLAN}", "Cllr Bell", "Cllr Dale"),
        (
            "On the motion of Councillor A Bell, seconded by Councillor B Dale, it was RESOLVED that it be kept.",
            "Councillor A Bell",
            "Councillor B Dale",
        ),
        (
            "Councillor Bell MOVED, Councillor Dale SECONDED and it was RESOLVED to act.",
            "Councillor Bell",
            "Councillor Dale",
        ),
        (f"{PLAN} Proposer: Cllr Bell. Seconder: Cllr Dale.", "Cllr Bell", "Cllr Dale"),
        (f"{PLAN}\n\nProposed: Cllr Bell\n\nSeconded: Cllr Dale", "Cllr Bell", "Cllr Dale"),
        (
            (
                "Upon being proposed by Councillor P. Bell and seconded by Councillor Mrs. J. Dale, it was RESOLVED"
                " to act."
            ),
            "Councillor P. Bell",
            "Councillor Mrs. J. Dale",
        ),
        (
            (
                "Moved by the Lord Mayor (Councillor Hart),\n\nSeconded by Councillor Kyle and\n\nResolved – That"
                " it be kept."
            ),
            "the Lord Mayor (Councillor Hart)",
            "Councillor Kyle",
        ),
    ],
)
def test_movers_are_named_as_printed(body: str, mover: str, seconder: str) -> None:
    found = decided(body)
    assert (found.mover, found.seconder) == (mover, seconder)


def test_the_mover_of_a_lost_amendment_did_not_move_the_decision() -> None:
    found = decided(
        "Councillor Bell moved an amendment, seconded by Councillor Dale, that the plan be cut. The amendment"
        " was lost "
        f"by 3 votes to 7.\n\nIt was moved by Councillor Ash, seconded by Councillor Oak and\n\n{PLAN}"
    )
    assert (found.mover, found.seconder, found.votes_for) == ("Councillor Ash", "Councillor Oak", None)


MOVED = "It was moved by Councillor Ash and seconded by Councillor Oak that the plan be approved."
REFUSE = "Councillor Elm proposed, and Councillor Fir seconded, that the plan be refused."


@pytest.mark.parametrize(
    "outcome",
    [
        "Upon being put to the vote the proposal failed.",
        "The motion was put to the vote and declared to have FAILED.",
        "There voted 3 for and 8 against and the motion was negatived.",
        "3 for, 8 against.",
        "This was not supported.",
    ],
)
def test_who_moved_and_voted_for_what_failed_is_not_of_the_decision(outcome: str) -> None:
    for gap in ("\n\n", " "):
        found = decided(f"{REFUSE}{gap}{outcome}\n\n{PLAN}")
        assert (found.mover, found.seconder, found.votes_for, found.votes_against) == ("", "", None, None)


def test_a_proposal_about_what_has_failed_is_not_lost() -> None:
    found = decided(f"{MOVED} The proposal is for the pump that failed.\n\n{PLAN}")
    assert (found.mover, found.seconder) == ("Councillor Ash", "Councillor Oak")


def test_the_vote_on_a_motion_is_read_below_that_on_an_amendment() -> None:
    found = decided(
        f"{MOVED}\n\nAn amendment was moved by Councillor Elm.\n\nThe vote was taken on the amendment and it was"
        " declared defeated with 3 for and 8 against.\n\nThe vote was taken on the substantive motion and it was"
        f" declared carried with 7 for, 3 against and 1 abstention.\n\n{PLAN}"
    )
    assert (found.votes_for, found.votes_against, found.abstentions) == (7, 3, 1)


def test_who_moved_the_motion_is_read_above_an_amendment_to_it() -> None:
    lost = "Councillor Elm then moved the following amendment:\n\n“Strike out the ford.”\n\n{}The amendment was LOST."
    carried = "The original motion was CARRIED and it was"
    for second, seconder in (("Councillor Oak seconded the motion.", "Councillor Oak"), ("Members spoke.", "")):
        found = decided(
            f"Councillor Ash moved the following motion:\n\n“The ford be kept.”\n\n{second}\n\n"
            f"{lost.format('Councillor Fir seconded the amendment.' + chr(10) * 2)}\n\n{carried}\n\n{PLAN}"
        )
        assert (found.mover, found.seconder) == ("Councillor Ash", seconder)


def test_the_name_of_a_mover_is_whole_where_a_line_break_tears_it() -> None:
    found = decided(f"It was moved by Councillor Sue Ash, seconded by Councillor Mike\nOakley, and\n\n{PLAN}")
    assert (found.mover, found.seconder) == ("Councillor Sue Ash", "Councillor Mike Oakley")


def test_who_moves_the_report_of_the_item_moves_the_decision() -> None:
    found = decided(f"Councillor Ash, Deputy Mayor, moved the report.\n\nCouncillor Oak seconded it.\n\n{PLAN}")
    assert (found.mover, found.seconder) == ("Councillor Ash", "Councillor Oak")
    found = decided(f"Councillor Ash proposed the closing of the ford.\n\n{PLAN}")
    assert (found.mover, found.seconder) == ("", "")


@pytest.mark.parametrize(
    ("text", "movers"),
    [
        ("Councillor Ash, Deputy Mayor, moved it.", ("Councillor Ash", "")),
        (
            "Councillor Ash, Cabinet Member for Roads, Parks and Fords, moved it and Councillor Oak, Chair, seconded.",
            ("Councillor Ash", "Councillor Oak"),
        ),
        ("Councillor Ash, Chair of the Panel, thanked all, and Councillor Elm moved it.", ("Councillor Elm", "")),
        ("Councillor Ash, of Elmby, moved it.", ("", "")),
    ],
)
def test_an_office_may_stand_between_a_name_and_what_its_bearer_did(text: str, movers: tuple[str, str]) -> None:
    assert read_movers(text) == Movers(*movers)


def test_a_text_without_a_vote_says_nothing_of_one() -> None:
    assert read_votes("The 3 bridges for 2 towns.") == Votes()
    assert read_movers("The officer moved the bollards.") == Movers()


def test_a_number_that_is_neither_figure_nor_word_is_refused() -> None:
    with pytest.raises(ValueError, match="many"):
        parse_count("many")


def test_only_a_bracket_about_the_vote_is_taken_off_a_decision() -> None:
    assert is_only_vote("(5 in favour, 1 against)") is True
    assert is_only_vote("(including the vote on the budget for schools)") is False


@pytest.mark.parametrize(
    ("text", "votes"),
    [
        ("Voting: 5 for, 2 against, carried unanimously", Votes(5, 2, None, False)),
        ("Voting: 6 for, 1 against, carried unanimously", Votes(6, 1, None, False)),
        ("Voting: 6 for, 0 against, carried unanimously", Votes(6, 0, None, True)),
        ("The vote was not unanimous.", Votes()),
        ("carried by 23 votes to 12, with 3 abstentions", Votes(23, 12, 3)),
        ("The vote was tied 5-5 and the Chair cast hers.", Votes(5, 5)),
        ("(7:7 and on the casting vote)", Votes(7, 7)),
        ("Vote: 5/2", Votes(5, 2)),
        ("Vote: 5/2/1", Votes(5, 2, 1)),
        ("3 against", Votes(None, 3)),
        ("Voted\nFor (3): Councillors Ash, Oak and Elm\nAgainst (1): Councillor Fir, of Oak", Votes(3, 1)),
        ("Voted\nIn favour: Councillors Ash; Oak & Elm\nAgainst: Nil", Votes(3, 0)),
        ("The 12 schools that the Panel had looked at in the year were put to the vote: For 6, Against 2", Votes(6, 2)),
        ("After the debate of the Panel on all of the plan there was a vote: For 6, Against 2", Votes(6, 2)),
        ("After the debate of the Panel on all of the plan there was a vote: 6 for, 2 against", Votes(6, 2)),
        ("For 6, Against 2", Votes(6, 2)),
        ("6 For: 2 Against: 1 Abstention", Votes(6, 2, 1)),
        ("Votes\nFor (3): Councillors Ash, Oak and Elm\nAbstained (2): Councillors Yew and Fir", Votes(3, None, 2)),
    ],
)
def test_a_text_says_this_of_the_vote_and_nothing_else(text: str, votes: Votes) -> None:
    assert read_votes(text) == votes


@pytest.mark.parametrize(
    ("text", "number"), [("none", 0), ("Nil", 0), ("zero", 0), ("no", 0), ("Twenty", 20), ("two (2)", 2)]
)
def test_a_number_of_votes_is_printed_in_figures_or_words(text: str, number: int) -> None:
    assert parse_count(text) == number


@pytest.mark.parametrize(
    "text",
    [
        "(Proposed by Cllr Bell, seconded by Cllr Dale)",
        "Carried.",
        "The motion was put to the vote and there being 5 for and 1 against it was carried as follows",
        "The recommendation of the committee was agreed by all members by show of hands, on a vote",
        "Following the vote the decision was then taken accordingly",
        "The amendment of the council, after receiving the votes, was resolved and passed",
        "declared carried by majority on the casting vote of the Chair using his vote",
    ],
)
def test_what_says_how_a_decision_was_carried_says_only_that(text: str) -> None:
    assert is_only_vote(text) is True


@pytest.mark.parametrize("text", ["(moved to another hall)", "The vote on the bridges", "that it be kept"])
def test_what_says_more_than_the_vote_is_not_only_that(text: str) -> None:
    assert is_only_vote(text) is False


@pytest.mark.parametrize(
    ("text", "movers"),
    [
        ("On a motion, Cllr Bell, seconded by Cllr Dale, moved that it be kept", ("Cllr Bell", "Cllr Dale")),
        ("Moved by Councillor Bell and It was RESOLVED", ("Councillor Bell", "")),
        ("Moved by Councillor Bell That it be kept", ("Councillor Bell", "")),
        ("Seconded by Councillor Dale.", ("", "Councillor Dale")),
        ("Councillor Dale seconded the plan", ("", "Councillor Dale")),
        ("MOVED BY CLLR BELL AND SECONDED BY CLLR DALE AND RESOLVED THAT IT BE KEPT", ("CLLR BELL", "CLLR DALE")),
        ("PROPOSED BY CLLR BELL, AND IT WAS AGREED", ("CLLR BELL", "")),
        ("PROPOSED BY CLLR BELL THAT IT BE KEPT", ("CLLR BELL", "")),
        (f"{'x ' * 2000}Moved by Councillor Bell", ("", "")),
    ],
)
def test_who_moved_and_who_seconded_are_named_each_by_itself(text: str, movers: tuple[str, str]) -> None:
    assert read_movers(text) == Movers(*movers)


def test_who_voted_may_be_listed_below_a_sentence_for_each_side() -> None:
    votes = "\n\n".join(
        f"The following Members {side}:\n\nCllr A Ash, Cllr B Oak"
        for side in ("voted For (14)", "voted Against (7)", "abstained (2)")
    )
    text = f"{votes}\n\nTherefore, the motion was CARRIED and it was:\n\nRESOLVED:\n\nThat the plan be kept."
    (found,) = in_item(text)
    assert (found.votes_for, found.votes_against, found.abstentions) == (14, 7, 2)
