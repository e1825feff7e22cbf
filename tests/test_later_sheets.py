"""What became of an action: what later action sheets of its committee say of it, and what nobody can tell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from invented import empty_tables, write_package
from invented_council import meeting_id
from openscrutiny.publishing.data.catalogue import write_catalogue
from openscrutiny.publishing.data.corpus import Committee, Corpus, MeetingPackage
from openscrutiny.publishing.data.corpus_reading import read_corpus
from openscrutiny.publishing.data.later_sheets import Later
from openscrutiny.publishing.pages.committee_page import committee_page
from openscrutiny.publishing.pages.home_page import home_page
from openscrutiny.publishing.pages.meeting_page import meeting_page
from openscrutiny.publishing.pages.register_pages import action_pages, resolution_pages
from openscrutiny.publishing.pages.subject_page import subject_page
from openscrutiny.publishing.parts.counts import council_counts
from openscrutiny.publishing.parts.meeting_summary import owed_sentence
from openscrutiny.publishing.parts.owed import REPORTS, known_actions, left_actions, owed_actions, owed_tile
from openscrutiny.publishing.programs.search_index import council_records
from openscrutiny.publishing.writing.addresses import ACTIONS, RESOLUTIONS
from openscrutiny.schema import RESOURCES, Row
from test_site_pages import parsed

MAY, JULY, OCTOBER, JANUARY = "2024-05-14", "2024-07-16", "2024-10-08", "2025-01-21"


def action(arose: str, text: str, subject: str, status: str = "open") -> Row:
    """An entry of an action sheet; one that names no meeting arose, as the reader has it, where it is printed."""
    return RESOURCES["actions"].row(
        action_id=text.lower().replace(" ", "-"),
        meeting_id=meeting_id(arose),
        item_title=subject.capitalize(),
        subject_id=subject,
        origin="action_sheet",
        text=text,
        status=status,
        source_pack="pack",
        source_line=1,
    )


def minuted(arose: str, text: str, subject: str) -> Row:
    """An action that minutes mark, which the reader has as open."""
    return {**action(arose, text, subject), "origin": "minute"}


def corpus_of(folder: Path, meetings: Mapping[str, Sequence[Row]], minutes: Sequence[str] = ()) -> Corpus:
    """A committee of meetings that have nothing but actions, each id made its own by the day of its meeting."""
    for day, rows in meetings.items():
        tables = empty_tables(day)
        tables["meetings"][0]["has_minutes"] = "true" if day in minutes else "false"
        prefix = f"{meeting_id(day)}-"
        tables["actions"] = [{**row, "action_id": prefix + row["action_id"], "reported_date": day} for row in rows]
        write_package(folder, tables)
    return read_corpus(folder)


def committee_of(corpus: Corpus) -> Committee:
    return corpus.councils[0].committees[0]


def kinds(committee: Committee, package: MeetingPackage) -> list[str]:
    """How a later sheet has each action of a meeting; empty where there is none."""
    found = [committee.later_sheets.of_action.get(row["action_id"]) for row in package.tables["actions"]]
    return [later.kind if later else "" for later in found]


def owed_texts(committee: Committee) -> list[str]:
    return [owed.row["text"] for owed in owed_actions(known_actions(committee))]


def left_texts(committee: Committee) -> list[str]:
    return [owed.row["text"] for owed in left_actions(known_actions(committee))]


#: Minutes that mark three actions, and a later sheet that has two of them in words of its own, one of them done.
RESTATED: dict[str, Sequence[Row]] = {
    MAY: [
        minuted(MAY, "The officer said that the map could be sent round", "roads"),
        minuted(MAY, "Members asked to see the costs", "bridges"),
        minuted(MAY, "It was hoped that a visit could be made", "ferries"),
    ],
    JULY: [action(MAY, "Circulate the map", "roads", "done"), action(MAY, "Provide the costs", "bridges")],
}


def test_an_action_restated_by_a_later_sheet_counts_once_as_the_sheet_has_it(tmp_path: Path) -> None:
    corpus = corpus_of(tmp_path, RESTATED, [MAY])
    committee = committee_of(corpus)
    assert kinds(committee, corpus.meetings[0]) == ["other words", "other words", "others"]
    assert owed_texts(committee) == ["Provide the costs"]
    counts = council_counts(corpus.councils[0])
    assert (counts.actions, counts.known_actions, counts.owed, counts.left) == (5, 3, 1, 1)


def test_an_action_that_the_sheet_of_its_meeting_does_not_list_is_not_counted_as_owed(tmp_path: Path) -> None:
    committee = committee_of(corpus_of(tmp_path, RESTATED, [MAY]))
    assert left_texts(committee) == ["It was hoped that a visit could be made"]


def test_without_a_later_sheet_actions_stand_as_the_minutes_left_them(tmp_path: Path) -> None:
    corpus = corpus_of(tmp_path, {MAY: RESTATED[MAY], JULY: []}, [MAY])
    committee = committee_of(corpus)
    assert kinds(committee, corpus.meetings[0]) == ["", "", ""]
    assert len(owed_texts(committee)) == 3
    said = owed_sentence(corpus.meetings[0], committee)
    assert said == "3 actions are marked in its minutes; no later action sheet has been read."


def test_a_sheet_says_nothing_of_the_meeting_whose_papers_print_it(tmp_path: Path) -> None:
    rows = [action(MAY, "Circulate the map", "roads"), minuted(JULY, "Members asked to see the costs", "roads")]
    committee = committee_of(corpus_of(tmp_path, {MAY: [], JULY: rows}, [MAY, JULY]))
    assert owed_texts(committee) == ["Circulate the map", "Members asked to see the costs"]


def test_an_action_that_later_sheets_carry_on_counts_as_the_newest_has_it(tmp_path: Path) -> None:
    meetings = {
        JULY: [action(MAY, "Circulate the map", "roads"), action(MAY, "Provide the costs", "bridges")],
        OCTOBER: [action(MAY, "Circulate the map", "roads"), action(MAY, "Provide the costs", "bridges", "done")],
        JANUARY: [action(MAY, "Circulate the Map", "roads")],
    }
    corpus = corpus_of(tmp_path, meetings)
    committee = committee_of(corpus)
    assert [kinds(committee, each) for each in corpus.meetings] == [["same words"] * 2, ["same words", "others"], [""]]
    assert owed_texts(committee) == ["Circulate the Map"]
    assert left_texts(committee) == []
    first = committee.later_sheets.of_action[f"{meeting_id(JULY)}-circulate-the-map"]
    assert first == Later(meeting_id(OCTOBER), "same words", f"{meeting_id(OCTOBER)}-circulate-the-map", 2, 1)


def test_an_action_that_a_newer_sheet_no_longer_lists_is_not_counted_as_owed(tmp_path: Path) -> None:
    meetings = {JULY: [action(MAY, "Circulate the map", "roads")], JANUARY: [action(OCTOBER, "Ask again", "ferries")]}
    corpus = corpus_of(tmp_path, meetings)
    committee = committee_of(corpus)
    assert kinds(committee, corpus.meetings[0]) == ["none"]
    assert (owed_texts(committee), left_texts(committee)) == (["Ask again"], ["Circulate the map"])
    text = " ".join(parsed(meeting_page(corpus.meetings[0], committee)).text.split())
    assert "The action sheet of 21 January 2025 lists no action of that meeting." in text


def test_another_action_that_stood_beside_one_is_no_other_wording_of_it(tmp_path: Path) -> None:
    meetings = {
        JULY: [action(MAY, "Circulate the map", "roads"), action(MAY, "Mend the lamps", "roads")],
        OCTOBER: [action(MAY, "Mend the lamps", "roads")],
    }
    corpus = corpus_of(tmp_path, meetings)
    assert kinds(committee_of(corpus), corpus.meetings[0]) == ["others", "same words"]


def test_a_sheet_without_dates_is_never_added_to_what_came_before(tmp_path: Path) -> None:
    meetings = {
        MAY: RESTATED[MAY],
        JULY: [action(JULY, "Circulate the map", "roads"), action(JULY, "Provide the costs", "bridges")],
        OCTOBER: [action(OCTOBER, "Provide the costs", "bridges")],
    }
    corpus = corpus_of(tmp_path, meetings, [MAY])
    committee = committee_of(corpus)
    assert [kinds(committee, each) for each in corpus.meetings] == [["undated"] * 3, ["undated", "same words"], [""]]
    assert owed_texts(committee) == ["Provide the costs"]
    said = owed_sentence(corpus.meetings[0], committee)
    assert said.endswith("; the action sheet of 16 July 2024 does not say at which meetings its actions arose.")
    assert "When it arose is not said" in parsed(dict(action_pages(corpus))[ACTIONS]).text


def test_an_action_printed_alike_in_two_packs_of_a_meeting_counts_once(tmp_path: Path) -> None:
    twin = {**action(MAY, "Circulate the map", "roads"), "action_id": "circulate-the-map-2"}
    committee = committee_of(corpus_of(tmp_path, {JULY: [action(MAY, "Circulate the map", "roads"), twin]}))
    assert owed_texts(committee) == ["Circulate the map"]


def test_sheets_of_another_committee_say_nothing_of_an_action(tmp_path: Path) -> None:
    tables = empty_tables(OCTOBER)
    tables["meetings"][0] |= {"committee_id": "ways", "committee": "Ways Committee", "meeting_id": "exampleshire-ways"}
    tables["actions"] = [action(MAY, "Provide the costs", "bridges")]
    write_package(tmp_path, tables)
    corpus = corpus_of(tmp_path, {MAY: RESTATED[MAY]}, [MAY])
    assert kinds(corpus.committee_of(corpus.meetings[0]), corpus.meetings[0]) == ["", "", ""]


def test_a_meeting_page_leads_to_the_sheet_that_reports_on_its_actions(tmp_path: Path) -> None:
    corpus = corpus_of(tmp_path, RESTATED, [MAY])
    page = parsed(meeting_page(corpus.meetings[0], committee_of(corpus)))
    text = " ".join(page.text.split())
    assert (
        "3 actions are marked in its minutes; the action sheet of 16 July 2024 lists 2 actions of this meeting, 1 of "
        "them reported done." in text
    )
    assert "3 actions in its minutes" in text
    assert "not done" not in text
    assert text.count("As minuted") == 3
    assert text.count("The action sheet of 16 July 2024 reports on this item in other words.") == 2
    assert "lists 2 actions of that meeting, but none that is known to be this one." in text
    assert f"../{JULY}/#{meeting_id(JULY)}-provide-the-costs" in page.hrefs


def test_minutes_in_which_no_names_were_read_make_a_page(tmp_path: Path) -> None:
    corpus = corpus_of(tmp_path, RESTATED, [MAY])
    text = parsed(meeting_page(corpus.meetings[0], committee_of(corpus))).text
    assert "No names were read in the minutes." in text


def test_minutes_without_a_mark_do_not_say_that_nothing_was_asked_where_a_sheet_says_what(tmp_path: Path) -> None:
    corpus = corpus_of(tmp_path, {MAY: [], JULY: RESTATED[JULY]}, [MAY])
    said = (
        "No actions are marked in its minutes; the action sheet of 16 July 2024 lists 2 actions of this meeting, 1 of "
        "them reported done."
    )
    assert owed_sentence(corpus.meetings[0], committee_of(corpus)) == said
    assert said in " ".join(parsed(meeting_page(corpus.meetings[0], committee_of(corpus))).text.split())


def test_what_a_committee_is_owed_stands_apart_from_what_fell_off_its_sheets(tmp_path: Path) -> None:
    corpus = corpus_of(tmp_path, RESTATED, [MAY])
    page = committee_page(committee_of(corpus), corpus.councils[0])
    assert "actions not reported done" not in page
    assert "1</span> <span class=" in page
    owed, left = page.partition("## Actions not done")[2].split(
        "<summary>1 earlier action that no newer action sheet is known to list</summary>"
    )
    assert "Provide the costs" in owed
    assert "a visit could be made" in left
    assert "asked to see the costs" not in owed + left


def test_a_subject_counts_an_action_once_and_shows_both_wordings(tmp_path: Path) -> None:
    corpus = corpus_of(tmp_path, RESTATED, [MAY])
    text = " ".join(parsed(subject_page(committee_of(corpus), corpus.councils[0], "roads")).text.split())
    assert "came to 2 meetings read so far, led to no decisions and left 1 action, reported done." in text
    assert "the map could be sent round" in text
    assert "1 action: 1 as minuted. A later action sheet reports on it again." in text


def test_the_register_counts_the_newest_reports_and_joins_them(tmp_path: Path) -> None:
    corpus = corpus_of(tmp_path, RESTATED, [MAY])
    page = parsed(dict(action_pages(corpus))[ACTIONS])
    text = " ".join(page.text.split())
    assert "1 action is not reported done in the newest papers" in text
    assert "1 more was not done when last reported" in text
    assert "The list holds 5 reports of actions" in text
    assert "None has an owner printed beside it: only the wording says who is to act." in text
    assert f"../exampleshire/learning-scrutiny/{MAY}/#what-is-owed" in page.hrefs
    assert f"../exampleshire/learning-scrutiny/{JULY}/#{meeting_id(JULY)}-circulate-the-map" in page.hrefs


def test_reports_are_the_same_read_from_a_catalogue(tmp_path: Path) -> None:
    council = corpus_of(tmp_path / "packages", RESTATED, [MAY]).councils[0]
    write_catalogue(council, tmp_path / "docs", [REPORTS])
    line = next(iter((tmp_path / "docs/exampleshire/.catalogue/actions.jsonl").read_text("utf-8").splitlines()))
    assert meeting_id(JULY) in line
    assert [REPORTS.unpack(council, REPORTS.pack(each)) for each in REPORTS.of(council)] == list(REPORTS.of(council))


def test_the_search_finds_an_action_by_its_last_report(tmp_path: Path) -> None:
    council = corpus_of(tmp_path, RESTATED, [MAY]).councils[0]
    found = {each.title: each.status for each in council_records(council) if each.kind == "Action"}
    assert found == {
        "Circulate the map": "Done",
        "Provide the costs": "Open",
        "It was hoped that a visit could be made": "As minuted",
    }


def test_decisions_are_of_the_meetings_whose_minutes_have_been_read(tmp_path: Path) -> None:
    corpus = corpus_of(tmp_path, RESTATED, [MAY])
    text = parsed(dict(resolution_pages(corpus))[RESOLUTIONS]).text
    assert "0 formal decisions in the minutes of 1 of 2 meetings, in the words of those minutes." in text
    assert "The minutes of the other meetings have not been read." in text
    assert "decisions in the minutes of 1 meeting" in " ".join(parsed(home_page(corpus)).text.split())


def test_where_no_minutes_have_been_read_no_nought_says_that_nothing_was_decided(tmp_path: Path) -> None:
    corpus = corpus_of(tmp_path, RESTATED)
    assert "no minutes read yet" in parsed(home_page(corpus)).text


def test_where_neither_minutes_nor_a_sheet_were_read_nobody_knows_how_many_actions_are_owed(tmp_path: Path) -> None:
    nothing = owed_tile(committee_of(corpus_of(tmp_path / "nothing", {MAY: []})))
    assert (nothing.figure, nothing.words) == ("–", "no minutes or action sheet read")
    in_minutes = owed_tile(committee_of(corpus_of(tmp_path / "minutes", {MAY: []}, minutes=[MAY])))
    assert (in_minutes.figure, in_minutes.words) == ("0", "actions not reported done")
    listed = owed_tile(committee_of(corpus_of(tmp_path / "sheet", {JULY: [action(MAY, "Send the map", "roads")]})))
    assert (listed.figure, listed.words) == ("1", "action not reported done")
