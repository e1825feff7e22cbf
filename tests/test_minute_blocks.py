"""Pages that print under each item of an agenda what became of it; every text is invented."""

from __future__ import annotations

from openscrutiny.reading.minutes.minute_sets import Minutes, find_minutes
from openscrutiny.reading.minutes.resolutions import read_resolutions
from openscrutiny.reading.text.pack import Line

FRONT = "Agenda, decisions and minutes\n\nRoads Panel - Tuesday, 22 January 2019 2.00 pm\n\nItems\nNo. Item\n\n"


def minutes_of(text: str) -> Minutes:
    lines = [Line(number, line) for number, line in enumerate(text.split("\n"), 1)]
    [found] = find_minutes(lines, "2019-01-22")
    return found


def decided(text: str) -> list[tuple[str, str]]:
    return [(each.item_title, each.text) for each in read_resolutions(minutes_of(text))]


def test_an_officers_recommendation_in_the_agenda_is_no_decision() -> None:
    item = "4.\n\nKerb Repairs\n\nRecommended –\n\nThat the report be noted.\n\n"
    assert decided(f"{FRONT}{item}Decision:\n\nResolved – That the plan be refused.\n") == [
        ("Kerb Repairs", "That the plan be refused.")
    ]
    undecided = item + "5.\n\nBridges\n\nDecision:\n\nThat the survey be welcomed.\n"
    assert decided(FRONT + undecided) == [("Bridges", "That the survey be welcomed.")]


def test_a_recommendation_that_was_agreed_is_told_once_with_its_own_words() -> None:
    text = (
        f"{FRONT}3/19\n\nKerb Repairs\n\nThe Panel is RECOMMENDED to approve the plan.\n\nDecision:\n\nRecommendations"
        " agreed (nem con).\n\nMinutes:\n\nThe Panel considered a report.\n\nRESOLVED: to approve the plan.\n"
    )
    assert decided(text) == [("Kerb Repairs", "to approve the plan.")]
    assert decided(text.partition("Minutes:")[0]) == [("Kerb Repairs", "Recommendations agreed")]


def test_the_marker_of_an_item_whose_title_is_not_recognised_begins_an_item_all_the_same() -> None:
    text = (
        f"{FRONT}Apologies\n\nMinutes:\n\nThere were none.\n\nkerbs that want repair\n\nTo consider a report.\n\n"
        "Minutes:\n\nRESOLVED that the plan be approved.\n\nbridges, and who pays for them\n\nMinutes:\n\n"
        "The Panel noted the survey.\n"
    )
    assert [text for _, text in decided(text)] == ["that the plan be approved.", "the survey."]
    assert "Apologies" not in {title for title, _ in decided(text)}


def test_cells_laid_out_as_text_are_items_with_their_titles() -> None:
    text = (
        "Venue: Town Hall\n| No. | Item |\n|---|---|\n|\nKerb Repairs To receive a report. Minutes: The Panel"
        " discussed\nKerbs and thanked the\nofficer. ORDERED that the recommendation"
        " of the\nReport be approved. |\n|\n|\n"
        "Bridges Report for decision. Minutes: The Panel noted the survey. |\n|\n|\n"
        "Any other business Minutes: None. |\n"
    )
    assert decided(text) == [
        ("Kerb Repairs", "that the recommendation of the Report be approved."),
        ("Bridges Report for decision.", "the survey."),
    ]


def test_what_is_told_of_an_item_before_its_decision_is_not_decided() -> None:
    text = (
        f"{FRONT}7.\n\nA Licence\n\nDecision: The Panel received an application for a licence.\n\nThe Panel RESOLVED"
        " that the application be refused.\n"
    )
    assert decided(text) == [("A Licence", "that the application be refused.")]


def test_numbers_of_items_without_a_stop_are_no_page_numbers() -> None:
    text = (
        f"{FRONT}3\n\nKerbs\n\nMinutes:\n\nThere was"
        f" nothing.\n\n4a\n\nBridges\n\nMinutes:\n\nRESOLVED that the survey be"
        " noted.\n"
    )
    assert [(item.number, item.title) for item in minutes_of(text).items] == [("3", "Kerbs"), ("4a", "Bridges")]


def test_documents_beside_an_item_are_not_its_title() -> None:
    text = (
        "Agenda and draft minutes\nNo. | Item |\nKerbs To receive a report. Additional documents:"
        " Minutes: It was read.\n"
        "Resolved – That it be noted. |\n|\nAdditional documents: Minutes: On a motion by Councillor"
        " Ash it was –\nResolved"
        " (7:7 and on the chair’s casting vote) – that the work be approved. |\n|\n"
    )
    assert decided(text) == [("Kerbs", "That it be noted."), ("", "that the work be approved.")]
    [_, second] = read_resolutions(minutes_of(text))
    assert (second.votes_for, second.votes_against) == (7, 7)


def test_a_title_inside_what_became_of_an_item_takes_no_decision_from_it() -> None:
    text = (
        "Agenda and minutes\n\nItems\n\nKerbs\n\nTo receive a report.\n\nMinutes:\n\nPublic"
        " Participation\n\nThe Chair heard the"
        " public.\n\nRESOLVED that the report be noted.\n"
    )
    assert decided(text) == [("Kerbs", "that the report be noted.")]
