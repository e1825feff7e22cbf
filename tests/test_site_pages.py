"""What stands on the pages: every section, nothing that is not in the data packages, and no hostile text alive."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml

from invented import write_invented_packages
from invented_council import HOSTILE, meeting_id
from openscrutiny.publishing.data.corpus import Corpus
from openscrutiny.publishing.data.corpus_reading import read_corpus
from openscrutiny.publishing.pages.council_page import council_page
from openscrutiny.publishing.pages.home_page import home_page
from openscrutiny.publishing.pages.meeting_page import meeting_page
from openscrutiny.publishing.pages.read_page import read_page
from openscrutiny.publishing.pages.register_pages import action_pages, resolution_pages
from openscrutiny.publishing.pages.subject_page import subject_page
from openscrutiny.publishing.parts.packs_read import packs_read
from openscrutiny.publishing.site.site_pages import page_jobs, write_site
from openscrutiny.publishing.writing.addresses import ACTIONS, RESOLUTIONS

#: Words that only markup could have made of the hostile text.
_ALIVE = re.compile(r"<script>alert|\{\{|\{%|<b>|<strong>bold|href=.javascript", re.I)


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.ids: list[str] = []
        self.hrefs: list[str] = []

    def handle_starttag(self, _tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.ids += [found["id"] or ""] if "id" in found else []
        self.hrefs += [found["href"] or ""] if "href" in found else []
        self.text += " "

    def handle_data(self, data: str) -> None:
        self.text += data


def parsed(page: str) -> _Text:
    seen = _Text()
    seen.feed(page.split("\n---\n", 1)[1])
    seen.close()
    return seen


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    folder = tmp_path_factory.mktemp("packages")
    write_invented_packages(folder)
    return read_corpus(folder)


@pytest.fixture(scope="module")
def site(corpus: Corpus, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("docs")
    write_site(page_jobs(corpus, folder))
    return folder


def _meeting(corpus: Corpus, number: int = 2) -> str:
    package = corpus.meetings[number]
    return meeting_page(package, corpus.committee_of(package))


def test_a_meeting_page_has_every_section(corpus: Corpus) -> None:
    headings = re.findall(r"^## (.*)$", _meeting(corpus), re.M)
    assert headings == [
        "What was decided",
        "What the committee was told",
        "What is owed",
        "Recommended and resolved",
        "Check before you quote",
        "What changed",
        "What is planned",
        "Improvement plans",
        "Attendance",
        "Agenda",
        "Downloads",
        "How to cite this",
        "Where it was read",
    ]


def test_a_meeting_begins_with_what_the_data_say(corpus: Corpus) -> None:
    assert (
        "The committee was told about 7 indicators: 2 met their target, 2 fell short within tolerance and "
        "2 missed their target; 1 cannot be judged. Its minutes have not been added yet. 2 actions stand on the "
        "action sheet in its papers, 1 of them reported done. 1 action is marked in its minutes; no later action "
        "sheet has been read."
    ) in parsed(_meeting(corpus)).text


def test_a_meeting_with_minutes_counts_its_decisions(corpus: Corpus) -> None:
    assert "It made 3 decisions." in parsed(_meeting(corpus, 1)).text


def test_a_meeting_without_minutes_says_so(corpus: Corpus) -> None:
    text = parsed(_meeting(corpus)).text
    assert "The minutes of this meeting have not been added yet." in text
    assert "Minutes not yet added" in text


def test_clauses_of_one_decision_stand_together(corpus: Corpus) -> None:
    page = _meeting(corpus, 1)
    assert page.count("os-card--decision") == 3
    assert '<span class="os-clause">(a)</span>' in page


def test_decisions_name_votes_and_people(corpus: Corpus) -> None:
    text = parsed(_meeting(corpus, 1)).text
    assert "6 votes for, 2 against, 0 abstentions" in text
    assert "Proposed by Cllr A Example, seconded by Cllr B Sample" in text


def test_every_decision_action_and_finding_can_be_linked_to(corpus: Corpus) -> None:
    for package in corpus.meetings:
        ids = parsed(meeting_page(package, corpus.committee_of(package))).ids
        for name, key in (("resolutions", "resolution_id"), ("actions", "action_id"), ("findings", "finding_id")):
            assert {row[key] for row in package.tables[name]} <= set(ids)


def test_every_observation_stands_on_the_meeting_page_with_its_proof(corpus: Corpus) -> None:
    for package in corpus.meetings:
        hrefs = set(parsed(meeting_page(package, corpus.committee_of(package))).hrefs)
        for row in package.tables["observations"]:
            assert f"read/{row['source_pack']}/#{row['observation_id']}" in hrefs


def test_the_proof_page_shows_line_printed_cell_and_published_value(corpus: Corpus) -> None:
    package = corpus.meetings[2]
    page = read_page(packs_read(package)[0])
    row = next(row for row in package.tables["observations"] if row["value"] == "95.7")
    cells = re.search(rf'<tr id="{row["observation_id"]}">(.*?)</tr>', page)
    assert cells
    assert re.sub(r"<[^>]*>", "|", cells[1]).strip("|").split("||")[:6] == [
        "200",
        "44",
        "Lessons that began on time",
        "Outturn  / 2022/23 Q3".replace("  ", " "),
        "95.7 (provisional)",
        "95.7%",
    ]


def test_a_cell_printed_in_two_packs_is_shown_on_the_page_of_both(corpus: Corpus) -> None:
    package = corpus.meetings[0]
    assert [read.pack_id for read in packs_read(package)] == [package.meeting_id, f"{package.meeting_id}-2"]
    assert "Printed here too" in read_page(packs_read(package)[1])


def test_a_suppressed_value_stays_suppressed_everywhere(corpus: Corpus) -> None:
    page = read_page(packs_read(corpus.meetings[2])[0])
    row = next(row for row in corpus.meetings[2].tables["observations"] if row["marker"] == "c")
    cells = re.search(rf'<tr id="{row["observation_id"]}">(.*?)</tr>', page)
    assert cells
    assert "not shown" in cells[1]
    assert "&#91;c&#93;" in cells[1]


def test_markers_are_explained_beside_the_table(corpus: Corpus) -> None:
    assert "Markers: [c] confidential: suppressed to protect people." in parsed(_meeting(corpus)).text


def test_the_ledger_adds_up_in_words(corpus: Corpus) -> None:
    match = re.search(
        r"(\d+) table cells found = (\d+) published \+ (\d+) refused \+ (\d+) set aside", parsed(_meeting(corpus)).text
    )
    assert match
    found, published, refused, aside = map(int, match.groups())
    assert found == published + refused + aside
    assert published == len(corpus.meetings[2].tables["observations"])


def test_a_rating_is_a_word_with_a_shape(corpus: Corpus) -> None:
    page = _meeting(corpus)
    for shape, word in (("●", "Target met"), ("▲", "Within tolerance"), ("◆", "Target missed"), ("–", "Cannot tell")):
        assert f'<span aria-hidden="true">{shape}</span> {word}' in page


def test_what_changed_names_both_values(corpus: Corpus) -> None:
    text = " ".join(parsed(_meeting(corpus)).text.split())
    assert (
        "1 indicator is worse, 1 indicator is better and 1 indicator is lower, which is neither better nor worse"
        in text
    )
    assert "Repeat enrolments within 12 months: from ● Target met to ◆ Target missed" in text


def test_json_ld_describes_event_and_data_set(corpus: Corpus) -> None:
    settings = yaml.safe_load(_meeting(corpus).split("---\n")[1])
    graph = json.loads(settings["json_ld"])["@graph"]
    assert [entry["@type"] for entry in graph] == ["Event", "Dataset"]
    assert graph[0]["startDate"] == "2023-02-14T18:00"
    assert not set("<>&") & set(settings["json_ld"])


def test_a_title_is_text_wherever_the_theme_writes_it(corpus: Corpus) -> None:
    committee, council = corpus.councils[0].committees[0], corpus.councils[0]
    settings = yaml.safe_load(subject_page(committee, council, "hostile").split("---\n")[1])
    assert settings["title"].startswith("&lt;script&gt;alert(&quot;x&quot;)")


def test_a_subject_page_joins_told_decided_and_owed(corpus: Corpus) -> None:
    council = corpus.councils[0]
    page = subject_page(council.committees[0], council, "learning-key-performance-indicators")
    text = parsed(page).text
    assert page.count("<h4>Told</h4>") == 3
    assert "came to 3 meetings read so far, led to 2 decisions and left 3 actions, none of them reported done" in text
    assert "6 June 2023: Learning Key Performance Indicators (Q4), as planned on" in text


def test_registers_hold_every_decision_and_action(corpus: Corpus) -> None:
    assert dict(resolution_pages(corpus))[RESOLUTIONS].count("<tr ") == 6
    assert dict(action_pages(corpus))[ACTIONS].count("<tr ") == 9


def test_a_register_row_leads_to_its_own_place(corpus: Corpus) -> None:
    day = "2022-11-15"
    address = f"../exampleshire/learning-scrutiny/{day}/#{meeting_id(day)}-14-a"
    assert address in parsed(dict(resolution_pages(corpus))[RESOLUTIONS]).hrefs


def test_home_says_what_is_new_off_target_and_decided(corpus: Corpus) -> None:
    text = parsed(home_page(corpus)).text
    assert "Tutors in post" in text
    assert "Learning & Skills Scrutiny Committee, 14 February 2023" in text
    assert "All 6 decisions" in text


def test_a_council_page_shows_the_newest_figure_of_each_indicator(corpus: Corpus) -> None:
    text = parsed(council_page(corpus.councils[0])).text
    assert "95.7%" in text
    assert "78%" not in text.replace("from 78%", "")


def _pages(site: Path) -> Iterator[tuple[str, str]]:
    for path in sorted(site.rglob("*.md")):
        yield path.relative_to(site).as_posix(), path.read_text(encoding="utf-8")


def test_hostile_text_is_inert_on_every_page(site: Path) -> None:
    for name, page in _pages(site):
        body = page.split("\n---\n", 1)[1]
        assert not _ALIVE.search(body), name
        assert not re.search(r"[{}]", page.replace("json_ld", "").split("\n---\n", 1)[1]), name


def test_hostile_text_is_shown_as_it_is_printed(corpus: Corpus) -> None:
    assert HOSTILE in parsed(_meeting(corpus, 1)).text


#: Pages written by hand, which a folder of generated pages does not hold.
_WRITTEN = Path(__file__).resolve().parents[1] / "docs"


def test_every_link_between_pages_resolves(site: Path) -> None:
    pages = dict(_pages(site))
    ids = {
        name: {*parsed(page).ids, *(_slug(each) for each in re.findall(r"^## (.*)$", page, re.M))}
        for name, page in pages.items()
    }
    for name, page in pages.items():
        for href in parsed(page).hrefs:
            if href.startswith(("https:", "http:")):
                continue
            target, _, anchor = href.partition("#")
            path = (site / name).parent / target if target else site / name
            path = path / "index.md" if path.is_dir() else path
            written = _WRITTEN / f"{path.parent.resolve().relative_to(site.resolve()).as_posix()}.md"
            if path.name == "index.md" and not path.exists() and written.is_file():
                continue
            assert path.exists(), f"{name} links to {href}"
            if anchor:
                assert anchor in ids[path.resolve().relative_to(site.resolve()).as_posix()], f"{name} links to {href}"


def _slug(heading: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", heading.lower()).strip("-")


def test_no_id_stands_twice_on_a_page(site: Path) -> None:
    for name, page in _pages(site):
        ids = parsed(page).ids
        assert len(ids) == len(set(ids)), name


def test_numbers_of_the_scorecard_are_those_of_the_package(corpus: Corpus) -> None:
    """Each number in a scorecard is one of its row in ratings or observations, or names its period."""
    package = corpus.meetings[2]
    known = {
        row[name] for row in package.tables["ratings"] for name in ("value", "target", "intervention", "previous_value")
    }
    tables = re.findall(r'<table class="os-table os-stack os-scorecard".*?</table>', _meeting(corpus))
    assert len(tables) == 4
    for made in tables:
        cells = re.findall(r'<a href="read/[^>]*>([^<]*)<', made)
        printed = [match[0] for cell in cells if (match := re.match(r"[−£\d.,]+", cell))]
        numbers = {cell.translate({ord("−"): "-", ord("£"): None, ord(","): None}) for cell in printed}
        assert numbers
        assert numbers <= known


def test_a_missed_target_has_its_chart_with_source_and_figures(corpus: Corpus) -> None:
    part = _meeting(corpus).partition("## What the committee was told")[2].partition("\n## ")[0]
    charts = part.split('class="os-figure"')[1:]
    assert len(charts) == 2
    assert "Repeat enrolments within 12 months rose to" in charts[0]
    assert "Source: papers of this meeting, " in charts[0]
    assert charts[0].index("<svg") < charts[0].index("Source: ") < charts[0].index("Figures of this chart")
    assert charts[0].count('<th scope="row">') > 1


def test_done_actions_come_last_and_closed(corpus: Corpus) -> None:
    part = _meeting(corpus).partition("## What is owed")[2].partition("\n## ")[0]
    assert part.count('class="os-row"') == 3
    before, closed = part.split("<summary>1 action done</summary>")
    assert before.count("Open") + before.count("Status not stated") == 2
    assert closed.count('class="os-row"') == 1
    assert "Done" in closed


def test_who_was_there_stands_under_capacities_and_each_name_has_its_proof(corpus: Corpus) -> None:
    part = _meeting(corpus, 1).partition("## Attendance")[2].partition("\n## ")[0]
    assert "<dt>Chair</dt>" in part
    assert "<dt>Sent apologies</dt>" in part
    rows = corpus.meetings[1].tables["attendance"]
    assert part.count("os-proof") == len(rows)


def test_the_front_page_says_what_its_words_mean(corpus: Corpus) -> None:
    said = " ".join(parsed(home_page(corpus)).text.split())
    assert "Told is what officers reported to a committee; decided is what its minutes say it resolved; owed is" in said


def test_the_front_page_says_of_which_period_a_missed_figure_is(corpus: Corpus) -> None:
    said = " ".join(parsed(home_page(corpus)).text.split())
    assert "Tutors in post 40 full-time equivalents in Q3 2022/23 against a target of 42" in said
    assert "At the newest figure in the papers read so far." in said


def test_the_front_page_names_the_council_of_each_figure(corpus: Corpus) -> None:
    part = home_page(corpus).partition("## Off target")[2].partition("\n## ")[0]
    assert "<caption>Exampleshire Council</caption>" in part
