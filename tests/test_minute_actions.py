"""Actions marked inside minutes."""

from __future__ import annotations

import pytest

from openscrutiny.reading.minutes.minute_actions import read_minute_actions
from openscrutiny.reading.minutes.minute_sets import find_minutes
from openscrutiny.reading.text.pack import Line
from openscrutiny.records import Action


def actions(body: str) -> list[Action]:
    text = (
        "Minutes of the Meeting held on 5 May 2021\n\nPresent: Cllr A Example\n\n1. Apologies\n\nNone.\n\n2."
        " Roads\n\n"
        f"{body}\n\n3. Close\n\nRESOLVED that it be noted.\n\nThe meeting ended at 7 pm\n"
    )
    lines = [Line(number, line) for number, line in enumerate(text.split("\n"), 1)]
    return [each for minutes in find_minutes(lines) for each in read_minute_actions(minutes)]


def told(body: str) -> list[tuple[str, str, str]]:
    return [(each.text, each.owner, each.outcome) for each in actions(body)]


@pytest.mark.parametrize(
    "body",
    [
        "It was long. The map would be shared. **ACTION**",
        "- It was long. The map would be shared. ACTION.",
        "It was long. The map would be shared.\n\nACTION",
        "It was long. The map would be shared. (ACTION)",
        "It was long. The map would be shared. **ADD TO THE FORWARD PLAN.**",
        "It was long. The map would be shared. ADD TO THE WORK PROGRAMME",
    ],
)
def test_a_marker_belongs_to_the_sentence_before_it(body: str) -> None:
    assert told(body) == [("The map would be shared.", "", "")]


def test_a_name_after_the_marker_is_the_owner() -> None:
    assert told("Members asked about cost.\n\nAction: J Smith") == [("Members asked about cost.", "J Smith", "")]
    assert told("Members asked about cost. ACTION: Democratic Services")[0][1] == "Democratic Services"
    assert told("Members asked about cost. (ACTION: Cllr Bell)")[0][1] == "Cllr Bell"


def test_an_instruction_after_a_dash_is_the_outcome() -> None:
    assert told("They asked for figures. **ACTION – present to next Panel.**") == [
        ("They asked for figures.", "", "present to next Panel")
    ]


def test_who_is_to_do_what_after_the_marker_is_the_action() -> None:
    assert told("Members asked about cost.\n\nACTION: Head of Roads to circulate the costs.") == [
        ("to circulate the costs", "Head of Roads", "")
    ]
    assert told("Members asked about cost. ACTION – to bring a report in June (Head of Roads)") == [
        ("to bring a report in June", "Head of Roads", "")
    ]


def test_a_day_by_which_it_is_due_is_read() -> None:
    found = actions("ACTION: That the clerk write to the bus company by 3 June 2021.")
    assert [(each.text, each.due_date) for each in found] == [
        ("That the clerk write to the bus company by 3 June 2021", "2021-06-03")
    ]


@pytest.mark.parametrize(
    "by", ["by Thursday 3", "before the end of 3", "no later than 3", "by the meeting on 3", "(due 3"]
)
def test_the_day_may_stand_behind_other_words_for_by(by: str) -> None:
    [found] = actions(f"ACTION: That the clerk share the plan of 1 May 2021 {by} June 2021")
    assert found.due_date == "2021-06-03"


@pytest.mark.parametrize(
    "task",
    [
        "Provide figures of works done by Elm Ltd on 3 June 2021.",
        "Update the plan approved by Council on 1 April 2021.",
        "Report what was to be done by 1 April 2021.",
        "Report on events by the fair dated 3 June 2021.",
    ],
)
def test_a_day_of_something_else_is_none_by_which_it_is_due(task: str) -> None:
    assert [each.due_date for each in actions(f"ACTION: {task}")] == [""]


@pytest.mark.parametrize("said", ["ACTION: None.", "ACTIONS: No actions were agreed.", "Actions:\n\n• None"])
def test_no_action_is_none(said: str) -> None:
    assert told(f"The Panel heard the clerk.\n\n{said}") == []


def test_a_marker_is_not_what_another_asks_for() -> None:
    assert told("The clerk would write. ACTION\n\nACTION: Clerk") == [("The clerk would write.", "", "")]


def test_a_list_of_actions_is_read_entry_by_entry() -> None:
    assert told("The clerk spoke.\n\nActions:\n\n1. The clerk to write a letter\n\n2. Add a sign by the pond") == [
        ("to write a letter", "The clerk", ""),
        ("Add a sign by the pond", "", ""),
    ]


def test_two_markers_are_two_actions() -> None:
    found = told(
        "Cllr Bell asked for a list. ACTION: Democratic Services\nCllr Dale asked for a map. ACTION: Head of Roads"
    )
    assert [text for text, _, _ in found] == ["Cllr Bell asked for a list.", "Cllr Dale asked for a map."]


def test_where_an_action_arose_is_kept() -> None:
    found = actions("The map would be shared. ACTION")[0]
    assert (found.meeting_date, found.minute_number, found.item_title) == ("2021-05-05", "2", "Roads")
    assert (found.origin, found.status, found.source_line) == ("minute", "open", 11)


@pytest.mark.parametrize(
    "body",
    [
        "The Action Plan was discussed. The ACTION PLAN was late.",
        "Action was being taken. No further action was needed.",
        "ACTION SHEET\n\nThe Panel considered the action sheet.",
    ],
)
def test_the_word_action_in_a_sentence_is_no_marker(body: str) -> None:
    assert told(body) == []


@pytest.mark.parametrize("marker", ["Action required", "Action required.", "(Action required)"])
def test_action_required_marks_the_sentence_before_it(marker: str) -> None:
    assert told(f"It was long. Officers undertook to share the map. {marker}") == [
        ("Officers undertook to share the map.", "", "")
    ]
    assert told("They had no further Action required") == []


@pytest.mark.parametrize(
    ("above", "made"),
    [
        ("The director presented the report and members asked questions.", []),
        ("Members discussed the roads.", []),
        ("Members asked for a map.", ["Members asked for a map."]),
        ("The clerk undertook to write a letter.", ["The clerk undertook to write a letter."]),
        ("Circulate the map.", ["Circulate the map."]),
        ("That the clerk write a letter.", ["That the clerk write a letter."]),
    ],
)
def test_a_bare_action_below_what_was_done_marks_nothing(above: str, made: list[str]) -> None:
    assert [text for text, _, _ in told(f"{above}\n\nACTION\n\nThe officers spoke.")] == made
    # On the line itself, or with a name, the word is about the sentence before it.
    assert [text for text, _, _ in told(f"{above} ACTION")] == [above]
    assert [text for text, _, _ in told(f"{above}\n\nACTION: Head of Roads")] == [above]


@pytest.mark.parametrize(
    ("body", "made"),
    [
        (
            "Action: Service Director – Roads to share the map.",
            [("to share the map", "Service Director – Roads", "")],
        ),
        ("They asked about cost. ACTION: T Sample-Bell", [("They asked about cost.", "T Sample-Bell", "")]),
        ("ACTION: Share the map of roads - Head of Roads", [("Share the map of roads", "Head of Roads", "")]),
        # A dash that stands in no role parts nothing.
        ("ACTION: Map – Elmby to be shared", [("Map – Elmby to be shared", "", "")]),
    ],
)
def test_a_dash_may_stand_in_a_role_and_a_hyphen_in_a_surname(body: str, made: list[tuple[str, str, str]]) -> None:
    assert told(body) == made


@pytest.mark.parametrize(
    "said",
    [
        "A visit to Elmby to be arranged",
        "The costs be sent to members",
        "Maps to the next meeting",
        "Report on X to be sent",
    ],
)
def test_what_something_is_to_be_done_to_is_no_owner(said: str) -> None:
    assert told(f"Actions\n\n1. {said}.\n2. Head of Roads to share the map.") == [
        (said, "", ""),
        ("to share the map", "Head of Roads", ""),
    ]


@pytest.mark.parametrize(
    "head", ["Conclusion: The following actions were agreed:", "Actions agreed:", "Following actions to be taken:"]
)
def test_a_list_of_the_actions_that_were_agreed(head: str) -> None:
    body = f"They asked for maps.\n\n{head}\n\n(i) The map be shared.\n(ii) The costs be sent to members."
    assert [each[0] for each in told(body)] == ["The map be shared", "The costs be sent to members"]


def test_a_list_of_what_a_service_did_is_none_of_actions() -> None:
    assert told("The following actions were taken:\n\n(i) The road was closed.\n(ii) Signs went up.") == []


def test_a_name_in_the_column_of_who_acts_marks_what_stands_beside_it() -> None:
    head, row = (
        "\t\tACTION\n",
        "2.1\tThey asked about cost. Officers agreed to share it. Members were glad.\tT Sample-Bell",
    )
    assert told(f"{head}{row}") == [("Officers agreed to share it.", "T Sample-Bell", "")]
    # Without the head nobody knows what the name is there for, and other rows have no such column.
    assert told(row) == []
    assert told(f"{head}2.1\tThe report was long.\nA EXAMPLE\tCHAIRMAN") == []
