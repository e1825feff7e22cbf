"""What the invented council's two meetings show of corrections, restatements, continuity and withdrawal."""

from __future__ import annotations

import html
import json
import re
import shutil
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from invented_packs import COMMITTEE_ID, COUNCIL_ID, MINUTED, PACK_ID, write_pack
from openscrutiny.building.build import build_packages
from openscrutiny.publishing.data.corpus import Corpus
from openscrutiny.publishing.data.corpus_reading import read_corpus
from openscrutiny.publishing.programs.api_schema import page_schema
from openscrutiny.publishing.site.site_pages import page_jobs, write_site
from openscrutiny.storage.csv_files import read_csv

FROZEN = Path(__file__).parent / "fixtures" / "frozen"
HOME = "exampleshire/childrens-scrutiny/"
MAY, JULY = f"{HOME}2024-05-14/", f"{HOME}2024-07-16/"
JULY_PACK = "exampleshire-childrens-scrutiny-2024-07-16"


def built(packages: Path, folder: Path) -> Path:
    write_site(page_jobs(read_corpus(packages), folder))
    return folder


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(FROZEN / "datapackages", tmp_path_factory.mktemp("docs"))


@pytest.fixture(scope="module")
def withdrawn(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site after the pack of July was withdrawn."""
    folder = tmp_path_factory.mktemp("withdrawn")
    shutil.copytree(FROZEN / "extracted", folder / "extracted")
    path = folder / "extracted" / JULY / "pack.yml"
    facts = path.read_text(encoding="utf-8")
    for old, new in (
        ("status: reviewed", "status: withdrawn"),
        ("2024-08-01", "2024-09-01"),
        ("An invented pack, all records compared.", "The invented council asked for it."),
    ):
        facts = facts.replace(old, new)
    path.write_text(facts, encoding="utf-8")
    build_packages(folder / "extracted", folder / "datapackages")
    return built(folder / "datapackages", folder / "docs")


def text(site: Path, address: str) -> str:
    page = (site / f"{address}index.md").read_text(encoding="utf-8")
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).split())


# --- corrections ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "address", [JULY, f"{JULY}read/{JULY_PACK}/", "exampleshire/indicators/repeat-referrals/", "corrections/"]
)
def test_a_corrected_value_is_never_shown_without_what_is_printed(site: Path, address: str) -> None:
    page = html.unescape((site / f"{address}index.md").read_text(encoding="utf-8"))
    assert "18.2" in text(site, address)
    key = f"{JULY_PACK}-repeat-referrals.2024-25-q1.outturn-value"
    assert (f'id="{key}"' if address == "corrections/" else f"corrections/#{key}") in page
    assert "182" in text(site, address)


def test_the_page_of_corrections_says_what_why_who_and_when(site: Path) -> None:
    said = text(site, "corrections/")
    assert "1 correction and 0 withdrawn packs so far." in said
    assert "Percentage of repeat referrals, April to June 2024 (Q1 2024/25)" in said
    assert "Printed 182 Published 18.2 Why The invented council says" in said
    assert "Open Scrutiny maintainers, 2 August 2024" in said


def test_a_corrected_decision_is_shown_with_what_is_printed(tmp_path: Path) -> None:
    correction = {
        "resource": "resolutions",
        "match": {"clause": "a"},
        "field": "text",
        "printed": "that the plan be backed",
        "published": "that the plan be blocked",
        "reason": "The invented council corrected its invented minutes",
        "by": "An Example",
        "on": "2026-11-03",
    }
    write_pack(tmp_path / "extracted", corrections=[correction])
    build_packages(tmp_path / "extracted", tmp_path / "packages")
    site = built(tmp_path / "packages", tmp_path / "docs")
    minuted = f"{COUNCIL_ID}/{COMMITTEE_ID}/{MINUTED}/"
    assert "that the plan be blocked" in text(site, minuted)
    assert "that the plan be blocked corrected: text printed that the plan be backed" in text(
        site, f"{minuted}read/{PACK_ID}/"
    )
    assert "Skills Plan (Q2) Record" in text(site, "corrections/")


def test_corrections_can_be_downloaded_and_followed(site: Path) -> None:
    [row] = read_csv(site / "downloads/corrections.csv")
    assert (row["meeting_id"], row["resource"], row["printed"], row["published"], row["on"]) == (
        JULY_PACK,
        "observations",
        "182",
        "18.2",
        "2024-08-02",
    )
    assert "Corrected: Percentage of repeat referrals" in (site / "corrections/feed.xml").read_text(encoding="utf-8")


def test_the_table_of_values_marks_a_corrected_one(site: Path) -> None:
    corrected = [row for row in read_csv(site / f"{JULY}data/observations.csv") if row["is_corrected"] == "true"]
    assert [(row["value"], row["value_text"]) for row in corrected] == [("18.2", "182")]


def test_without_corrections_the_page_says_so(tmp_path: Path) -> None:
    write_site(page_jobs(Corpus(()), tmp_path))
    said = text(tmp_path, "corrections/")
    assert "No editor has corrected anything so far: every figure is published as it is printed." in said
    assert "No pack has been withdrawn." in said


# --- vintages ---------------------------------------------------------------------------------------------------------


def test_a_past_meeting_stands_as_it_was_told_and_names_what_was_told_later(site: Path) -> None:
    said = text(site, MAY)
    assert "This page shows what was told to the meeting of 14 May 2024, as it was told then." in said
    assert "Later meetings were told otherwise of 2 values:" in said
    assert "value for January to March 2024 (Q4 2023/24): 87.5 here, 86.9 in the papers of 16 July 2024" in said
    assert "target for January to March 2024 (Q4 2023/24): 95 here, 92 in the papers of 16 July 2024" in said


def test_the_newest_meeting_has_nothing_told_later(site: Path) -> None:
    assert "This page shows what was told" not in text(site, JULY)


def test_an_indicator_shows_what_each_meeting_was_told(site: Path) -> None:
    said = text(site, "exampleshire/indicators/visits-on-time/")
    assert re.search(r"14 May 2024: 87\.5% .{0,60}16 July 2024: 86\.9% .{0,60}Changed", said)


# --- continuity -------------------------------------------------------------------------------------------------------


def test_the_continuity_register_says_what_came_and_went(site: Path) -> None:
    said = text(site, "continuity/")
    assert (
        "2 meetings with figures, from 14 May 2024 to 16 July 2024. At the newest: 3 told again, 1 new and 1 not told."
        in said
    )
    assert "“Percentage of visits on time” on 14 May 2024 ; “Visits made on time (%)” on 16 July 2024" in said
    assert "Percentage of visits on time had several targets: 95%" in said


def test_with_one_meeting_nothing_is_compared(tmp_path: Path) -> None:
    shutil.copytree(FROZEN / "datapackages" / MAY, tmp_path / "packages" / MAY)
    site = built(tmp_path / "packages", tmp_path / "docs")
    assert "Nothing can be compared yet: one meeting with figures, of 14 May 2024 , has been added." in text(
        site, "continuity/"
    )


def test_both_places_of_a_restatement_lead_to_their_proof(site: Path) -> None:
    page = html.unescape((site / "findings/index.md").read_text(encoding="utf-8"))
    assert f'href="../{JULY}read/{JULY_PACK}/#visits-on-time' in page
    assert f'href="../{MAY}read/exampleshire-childrens-scrutiny-2024-05-14/">' in page


# --- review -----------------------------------------------------------------------------------------------------------


def test_a_pending_pack_is_marked_in_the_preview_and_leads_to_its_review(tmp_path: Path) -> None:
    shutil.copytree(FROZEN / "extracted", tmp_path / "extracted")
    path = tmp_path / "extracted" / JULY / "pack.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("reviewed", "pending"), encoding="utf-8")
    build_packages(tmp_path / "extracted", tmp_path / "public")
    assert not (tmp_path / "public" / JULY).exists()
    build_packages(tmp_path / "extracted", tmp_path / "preview", include_pending=True)
    site = built(tmp_path / "preview", tmp_path / "docs")
    assert "Not reviewed yet Nobody has compared these records with the pack yet." in text(site, JULY)
    assert f"../../../review/{JULY_PACK}.html" in (site / f"{JULY}index.md").read_text(encoding="utf-8")


# --- withdrawal -------------------------------------------------------------------------------------------------------


def addresses(site: Path) -> set[str]:
    """Every file of a site but those the program keeps for itself."""
    paths = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    return {path for path in paths if ".catalogue/" not in path and not path.startswith("search/index/")}


def test_no_address_dies_with_a_withdrawn_pack(site: Path, withdrawn: Path) -> None:
    assert addresses(site) - addresses(withdrawn) == set()


def test_the_files_of_a_withdrawn_indicator_say_so_and_hold_no_value(withdrawn: Path) -> None:
    key = "number-of-children-waiting-for-a-place"
    home = withdrawn / "exampleshire/indicators" / key
    assert read_csv(home / f"{key}.csv") == []
    assert (home / f"{key}.csv").read_text(encoding="utf-8").startswith("data_package,observation_id,")
    assert [*Draft202012Validator(page_schema()).iter_errors(json.loads((home / "index.json").read_bytes()))] == []
    for name in (f"{key}.json", "feed.xml", "feed.json", "index.json"):
        said = (home / name).read_text(encoding="utf-8")
        assert "The invented council asked for it" in said, name
    assert "were withdrawn" in (home / "chart/index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "address",
    [
        f"{JULY}read/{JULY_PACK}/",
        f"{MAY}read/{JULY_PACK}/",
        "exampleshire/indicators/number-of-children-waiting-for-a-place/",
    ],
)
def test_what_a_withdrawn_pack_proved_is_a_notice(withdrawn: Path, address: str) -> None:
    said = text(withdrawn, address)
    assert "was withdrawn on 1 September 2024. The invented council asked for it." in said
    assert "What stood at this address is published no more." in said


def test_a_meeting_whose_pack_was_withdrawn_is_not_said_to_wait_for_it(withdrawn: Path) -> None:
    july, may = text(withdrawn, JULY), text(withdrawn, MAY)
    assert "The papers of this meeting were withdrawn: see the notice above." in july
    assert "Its papers were withdrawn." in july
    assert "The minutes of this meeting were withdrawn: see the notice above." in may
    assert "The minutes of this meeting have not been added yet." in july


def test_no_figure_of_a_withdrawn_pack_is_left(withdrawn: Path) -> None:
    for path in withdrawn.rglob("*.csv"):
        assert JULY_PACK not in path.read_text(encoding="utf-8") or path.name == "meetings.csv", path


def test_a_withdrawal_stands_on_the_page_of_corrections(withdrawn: Path) -> None:
    said = text(withdrawn, "corrections/")
    assert f"Pack {JULY_PACK} The invented council asked for it. Open Scrutiny maintainers, 1 September 2024" in said
    assert "Withdrawn: pack" in (withdrawn / "corrections/feed.xml").read_text(encoding="utf-8")
