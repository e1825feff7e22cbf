"""What a reviewer sees: every record beside its line, refused cells first, and which records changed since."""

from __future__ import annotations

import html
import re
import shutil
from pathlib import Path

import pytest

import review_pack
from invented_packs import invented_records, observation, write_pack
from openscrutiny import records
from openscrutiny.building.council_packs import check_review
from openscrutiny.extracting.reviewing import Reviewable, find_packs, reviewable
from openscrutiny.kept.extracted import changed_records, read_extracted, record_changes, records_seal, write_records
from openscrutiny.kept.pack_file import COUNTABLE
from openscrutiny.publishing.pages.review_page import review_page

FIXTURES = Path(__file__).parent / "fixtures"
JULY = FIXTURES / "frozen/extracted/exampleshire/childrens-scrutiny/2024-07-16"
HOSTILE = "<script>alert(1)</script> {{ 7*7 }} *bold*"


@pytest.fixture(scope="module")
def july() -> Reviewable:
    return reviewable(read_extracted(JULY), find_packs([FIXTURES / "packs"]))


def text(page: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page.partition("</style>")[2])).split())


def refused(tmp_path: Path) -> Path:
    cell = records.Refusal(
        meeting_date="2023-02-14",
        table="scorecard",
        row_label="Lessons",
        column_label="Q3",
        value_text="9/10",
        reason="one figure out of another",
        source_line=103,
    )
    return write_pack(tmp_path, found={**invented_records(), "refusals": [cell]})


# --- the lines of the pack ------------------------------------------------------------------------------


def test_the_file_of_a_pack_is_known_by_its_sha256(july: Reviewable) -> None:
    assert july.lines[92].text.startswith("Percentage of repeat referrals\t24\t20")
    assert reviewable(read_extracted(JULY), find_packs([FIXTURES / "packs" / "exampleshire.txt"])).lines == {}


def test_records_stand_line_by_line_with_the_words_of_the_line(july: Reviewable) -> None:
    [ledger] = july.extracted.records["tables"]
    assert [(line.number, len(line.records)) for line in july.of_table(ledger)] == [(91, 6), (92, 6), (93, 4), (94, 4)]


def test_words_that_do_not_stand_on_the_line_are_marked(july: Reviewable) -> None:
    there = observation(value_text="182", source_line=92)
    assert july.stands_there(there) is True
    assert july.stands_there(observation(value_text="183", source_line=92)) is False
    assert july.stands_there(observation(value_text="18", source_line=92)) is False
    assert july.stands_there(observation(value_text="", source_line=92)) is None
    assert Reviewable(july.extracted).stands_there(there) is None


def test_a_row_with_figures_from_which_nothing_was_read_is_shown(july: Reviewable) -> None:
    assert [line.text for line in july.unread_rows()] == [
        "Report subject\tChildren's Services Performance Report (Q1)",
        "Meeting date\t16 July 2024",
    ]


# --- the page -------------------------------------------------------------------------------------------


def test_refused_cells_stand_first(tmp_path: Path) -> None:
    page = review_page(Reviewable(read_extracted(refused(tmp_path))))
    heads = re.findall(r"<h2>(.*?)</h2>", page)
    assert heads[:4] == [
        "1. Refused cells (1)",
        "2. Counts",
        "3. Rows with figures from which nothing was read",
        "4. Tables",
    ]
    assert "103 scorecard Lessons Q3 9/10 one figure out of another" in text(page)


def test_counts_stand_beside_those_of_the_reviewer(july: Reviewable) -> None:
    assert "resolutions 1 1 the same" in text(review_page(july))
    assert "forward_plan 0 not counted" in text(review_page(july))


def test_the_page_counts_what_may_be_counted_by_the_names_of_the_file(july: Reviewable) -> None:
    counts = review_page(july).partition("2. Counts")[2].partition("3. Rows")[0]
    assert re.findall(r'<tr><th scope="row">(\w+)</th>', html.unescape(counts)) == list(COUNTABLE)


def test_each_figure_stands_beside_its_line(july: Reviewable) -> None:
    said = text(review_page(july))
    assert "92 Percentage of repeat referrals | 24 | 20 | 19.5 | 20 | 25 | 182 |" in said
    assert "Percentage of repeat referrals 24 (Q3 Outturn 2023/24) → 24 percent: outturn, 2023/24 Q3" in said
    assert "182 (Q1 Outturn 2024/25) → 182 percent: outturn, 2024/25 Q1" in said
    assert "observations.value 182 18.2 The invented council says" in said


def test_each_other_record_stands_with_all_its_fields(july: Reviewable) -> None:
    assert "that the figures for the fourth quarter and the reasons given be noted." in text(review_page(july))
    assert "minute number: 26" in text(review_page(july))


def test_hostile_text_is_inert(tmp_path: Path) -> None:
    found = {**invented_records(), "observations": [observation(value_text=HOSTILE, row_label=HOSTILE)]}
    page = review_page(Reviewable(read_extracted(write_pack(tmp_path, found=found))))
    assert "<script" not in page
    assert "{{" not in page
    assert HOSTILE in text(page)


def test_a_page_loads_nothing_and_runs_nothing(july: Reviewable) -> None:
    page = review_page(july)
    assert "default-src &#39;none&#39;" in page
    assert not re.search(r"(?:src|href)=\"(?:https?:)?//", page)


# --- the command ----------------------------------------------------------------------------------------


def test_the_command_writes_a_page_for_each_pack_and_a_list(tmp_path: Path) -> None:
    out = tmp_path / "review"
    packs = str(FIXTURES / "packs")
    assert (
        review_pack.main(["--extracted", str(FIXTURES / "frozen/extracted"), "--packs", packs, "--out", str(out)]) == 0
    )
    assert sorted(path.name for path in out.iterdir()) == [
        "exampleshire-childrens-scrutiny-2024-05-14-2.html",
        "exampleshire-childrens-scrutiny-2024-05-14.html",
        "exampleshire-childrens-scrutiny-2024-07-16.html",
        "index.html",
    ]
    assert review_pack.main([str(JULY), "--out", str(out)]) == 0
    assert len(list(out.iterdir())) == 2


def test_packs_that_wait_stand_first_in_the_list(tmp_path: Path) -> None:
    write_pack(tmp_path / "extracted")
    write_pack(tmp_path / "extracted", "2023-04-18", review={"status": "pending"})
    out = tmp_path / "review"
    assert review_pack.main(["--extracted", str(tmp_path / "extracted"), "--out", str(out)]) == 0
    index = (out / "index.html").read_text(encoding="utf-8")
    assert index.index("2023-04-18.html") < index.index("2023-02-14.html")


def test_a_withdrawn_pack_is_not_to_be_reviewed(tmp_path: Path) -> None:
    write_pack(tmp_path / "extracted")
    review = {"status": "withdrawn", "by": "An Example", "on": "2026-11-09", "note": "It named a child."}
    (write_pack(tmp_path / "extracted", "2023-04-18", review=review) / "observations.csv").unlink()
    out = tmp_path / "review"
    assert review_pack.main(["--extracted", str(tmp_path / "extracted"), "--out", str(out)]) == 0
    assert {path.stem for path in out.iterdir()} == {"index", "exampleshire-skills-osc-2023-02-14"}


def test_a_folder_with_other_files_is_not_replaced(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    assert review_pack.main([str(JULY), "--out", str(tmp_path)]) == 1
    assert "expected nothing but review pages here, found another file; give another --out" in capsys.readouterr().err
    assert (tmp_path / "notes.txt").exists()


# --- what changed since the review ----------------------------------------------------------------------


def sealed(tmp_path: Path) -> Path:
    """A pack whose review is bound to its records with their counts, as a draft is."""
    folder = write_pack(tmp_path)
    path = folder / "pack.yml"
    digest = records_seal(folder).partition(" ")[0]
    path.write_text(path.read_text(encoding="utf-8").replace(digest, records_seal(folder)), encoding="utf-8")
    return folder


def test_a_review_of_these_records_is_not_stale(tmp_path: Path) -> None:
    extracted = read_extracted(sealed(tmp_path))
    assert check_review(extracted) is None
    assert changed_records(extracted) == []


def test_a_stale_review_says_which_records_changed(tmp_path: Path) -> None:
    folder = sealed(tmp_path)
    found = invented_records()
    found["resolutions"] = found["resolutions"][:1]
    found["observations"][0] = observation(value="82.6", value_text="82.6", source_line=100)
    write_records(folder, found)
    extracted = read_extracted(folder)
    assert changed_records(extracted) == [
        "resolutions: 2 rows, now 1",
        "observations: 8 rows as before, but not the same",
    ]
    stale = str(check_review(extracted))
    assert "found records that have changed since (resolutions: 2 rows, now 1; observations: 8 rows as before" in stale
    assert stale.endswith(f"then set review.records to {records_seal(folder)}")
    assert "Changed since the review resolutions: 2 rows, now 1" in text(
        review_page(Reviewable(extracted), changed_records(extracted))
    )


def test_a_review_bound_to_the_sha256_alone_is_stale_too(tmp_path: Path) -> None:
    folder = write_pack(tmp_path)
    write_records(folder, {**invented_records(), "resolutions": []})
    extracted = read_extracted(folder)
    assert changed_records(extracted) == []
    assert f"(sha256 {extracted.digest[:12]}…)" in str(check_review(extracted))


def test_a_new_reading_says_how_many_records_came_and_went(tmp_path: Path) -> None:
    before = write_pack(tmp_path / "a")
    after = shutil.copytree(before, tmp_path / "b")
    found = invented_records()
    found["observations"][0] = observation(value="82.6", value_text="82.6", source_line=100)
    write_records(after, {**found, "resolutions": found["resolutions"][:1]})
    assert record_changes(before, after) == ["resolutions −1", "observations +1 −1"]
    assert record_changes(before, before) == []
