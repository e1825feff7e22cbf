"""Feeds: readers of other makers accept them, one entry stands for one change, and no clock is in them."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any, Final

import atoma
import feedparser
import pytest
from jsonschema import Draft202012Validator

from invented import invented_tables, write_invented_packages, write_package
from invented_council import HOSTILE, meeting_id
from openscrutiny.publishing.data.corpus import Corpus
from openscrutiny.publishing.data.corpus_reading import read_corpus
from openscrutiny.publishing.formats.feeds import (
    MOST_ENTRIES,
    Entry,
    Feed,
    atom_text,
    json_feed_text,
    newest,
    write_feed,
)
from openscrutiny.publishing.programs.feed_entries import (
    actions_feed,
    committee_feed,
    council_feed,
    indicator_feed,
    site_feed,
)

SITE: Final = "https://scrutiny.example/"
#: What JSON Feed 1.1 asks for, and the parts of it that are written here.
_TEXT: Final = {"type": "string", "minLength": 1}
_URL: Final = {"type": "string", "format": "uri", "pattern": "^https://scrutiny[.]example/"}
_MOMENT: Final = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT00:00:00Z$"}
_ITEM: Final = {
    "type": "object",
    "required": ["id", "url", "title", "content_text", "date_published", "date_modified"],
    "properties": {
        "id": _URL,
        "url": _URL,
        "title": _TEXT,
        "content_text": _TEXT,
        "date_published": _MOMENT,
        "date_modified": _MOMENT,
    },
    "additionalProperties": False,
}
JSON_FEED_SCHEMA: Final = {
    "type": "object",
    "required": ["version", "title", "items", "home_page_url", "feed_url"],
    "properties": {
        "version": {"const": "https://jsonfeed.org/version/1.1"},
        "title": _TEXT,
        "description": _TEXT,
        "home_page_url": _URL,
        "feed_url": _URL,
        "language": {"const": "en-GB"},
        "authors": {"type": "array", "minItems": 1, "items": {"type": "object", "required": ["name"]}},
        "items": {"type": "array", "items": _ITEM},
    },
    "additionalProperties": False,
}


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    folder = tmp_path_factory.mktemp("packages")
    write_invented_packages(folder)
    return read_corpus(folder)


@pytest.fixture(scope="module")
def feeds(corpus: Corpus) -> list[Feed]:
    council = corpus.councils[0]
    whole = [site_feed(corpus), council_feed(council), committee_feed(council.committees[0], council)]
    return [*whole, actions_feed(corpus), *(indicator_feed(council, key) for key in council.indicators)]


def parsed(feed: Feed) -> Any:
    found = feedparser.parse(atom_text(feed, SITE).encode())
    assert not found.bozo, found.get("bozo_exception")
    return found


def test_a_strict_reader_accepts_every_atom_feed(feeds: list[Feed]) -> None:
    for feed in feeds:
        found = atoma.parse_atom_bytes(atom_text(feed, SITE).encode())
        assert found.id_ == f"{SITE}{feed.page}"
        assert [link.rel for link in found.links] == ["self", "alternate"]
        assert len(found.entries) == len(feed.entries) > 0
        assert len({entry.id_ for entry in found.entries}) == len(found.entries)


def test_every_json_feed_keeps_the_rules_of_json_feed(feeds: list[Feed]) -> None:
    for feed in feeds:
        text = json_feed_text(feed, SITE)
        Draft202012Validator(JSON_FEED_SCHEMA).validate(json.loads(text))
        assert len(atoma.parse_json_feed_bytes(text.encode()).items) == len(feed.entries)


def test_both_formats_say_the_same(feeds: list[Feed]) -> None:
    for feed in feeds:
        items = json.loads(json_feed_text(feed, SITE))["items"]
        entries = parsed(feed).entries
        assert [(entry.id, entry.link, entry.updated) for entry in entries] == [
            (item["id"], item["url"], item["date_modified"]) for item in items
        ]


def test_an_entry_stands_for_each_pack_read(corpus: Corpus) -> None:
    titles = [entry.title for entry in site_feed(corpus).entries]
    assert titles == [
        f"Learning & Skills Scrutiny Committee, {day}: papers added"
        for day in ("14 February 2023", "15 November 2022", "13 September 2022")
    ]


def test_minutes_printed_in_a_later_pack_are_news_of_their_own(tmp_path: Path) -> None:
    home = write_package(tmp_path, next(invented_tables()))
    path = home / "datapackage.json"
    descriptor = json.loads(path.read_text(encoding="utf-8"))
    first = descriptor["sources"][0]
    later = {**first, "pack_id": meeting_id("2022-11-15"), "review": {"status": "reviewed", "on": "2026-11-20"}}
    more = {**first, "pack_id": f"{meeting_id('2022-09-13')}-2"}
    descriptor["sources"] = [first, more, later]
    path.write_text(json.dumps(descriptor), encoding="utf-8")
    entries = site_feed(read_corpus(tmp_path)).entries
    assert [(entry.title.rpartition(": ")[2], entry.day) for entry in entries] == [
        ("minutes added", "2026-11-20"),
        ("papers added", "2026-11-01"),
        ("further papers added", "2026-11-01"),
    ]


def test_an_indicator_has_an_entry_only_where_a_new_figure_was_told(corpus: Corpus) -> None:
    entries = indicator_feed(corpus.councils[0], "lessons-on-time").entries
    assert [entry.title for entry in newest(entries)] == [
        "Lessons that began on time: 95.7% for October to December 2022 (Q3 2022/23)",
        "Lessons that began on time: 82.5% for July to September 2022 (Q2 2022/23)",
        "Lessons that began on time: 78% for April to June 2022 (Q1 2022/23)",
    ]


def test_a_suppressed_figure_is_in_no_feed(corpus: Corpus) -> None:
    """Girls are suppressed, boys are 802: a feed tells of neither, for both are breakdowns."""
    text = atom_text(indicator_feed(corpus.councils[0], "places-offered"), SITE)
    assert "1,610" in text
    assert "802" not in text


def test_an_action_has_an_entry_at_its_own_place(corpus: Corpus) -> None:
    entries = actions_feed(corpus).entries
    assert len(entries) == 9
    assert entries[0].address.endswith(f"2023-02-14/#{meeting_id('2023-02-14')}-16-action-sheet")
    assert entries[0].title == "Forward Plan (done)"
    assert "Owner: =cmd()." in entries[0].summary


def test_text_of_packs_is_text_in_a_feed() -> None:
    feed = Feed(
        "a/", "T", "D", [Entry("a/#x", f"{HOSTILE} ]]> &amp; \x00\x0b\ud800", f"\u202e{HOSTILE}", "2026-11-01")]
    )
    assert "<script" not in atom_text(feed, SITE)
    assert parsed(feed).entries[0].title_detail.type == "text/plain"
    assert atoma.parse_atom_bytes(atom_text(feed, SITE).encode()).entries[0].title.value == (
        f"{HOSTILE} ]]> &amp; \ufffd"
    )
    assert json.loads(json_feed_text(feed, SITE))["items"][0]["content_text"] == HOSTILE


def test_a_feed_holds_the_newest_entries_only() -> None:
    entries = [
        Entry(f"a/{number}/", "T", "S", f"2026-{number // 28 + 1:02}-{number % 28 + 1:02}") for number in range(90)
    ]
    found = parsed(Feed("a/", "T", "D", entries))
    assert len(found.entries) == MOST_ENTRIES
    assert found.entries[0].id == f"{SITE}a/89/"
    assert found.feed.updated == "2026-04-06T00:00:00Z"


def test_a_feed_in_which_nothing_stands_is_a_feed() -> None:
    empty = Feed("", "Open Scrutiny", "What is new.", [])
    assert atoma.parse_atom_bytes(atom_text(empty, SITE).encode()).entries == []
    assert json.loads(json_feed_text(empty, SITE))["items"] == []


def test_the_same_entries_give_the_same_bytes_in_any_order(
    corpus: Corpus, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_URL", SITE.rstrip("/"))
    feed = actions_feed(corpus)
    assert write_feed(feed, tmp_path) == ["actions/feed.xml", "actions/feed.json"]
    first = (tmp_path / "actions/feed.xml").read_bytes()
    turned = Feed(feed.page, feed.title, feed.description, list(reversed(feed.entries)))
    assert atom_text(turned, SITE).encode() == first
    assert re.findall(rb"\d{4}-\d\d-\d\dT", first) == [b"2026-11-01T"] * (1 + 2 * 9)
