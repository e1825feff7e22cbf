"""What an editor is told after an extraction, and how a line is explained."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import extract_pack
from openscrutiny.extracting import unchanged
from openscrutiny.extracting.explain import explain_line
from openscrutiny.extracting.extraction import PackRead, read_file
from openscrutiny.extracting.identity import Told
from openscrutiny.kept.extracted import records_seal
from openscrutiny.storage.cache import Cache

PACK = Path(__file__).parent / "fixtures" / "packs" / "exampleshire.txt"
LINES = PACK.read_text(encoding="utf-8").split("\n")
Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def own_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unchanged, "CACHE", Cache(tmp_path / "cache", 1_000_000))


def extracted(tmp_path: Path, capsys: Capture, pack: Path = PACK) -> str:
    assert extract_pack.main([str(pack), "--out", str(tmp_path / "out")]) == 0
    return capsys.readouterr().out


def pack_file(tmp_path: Path) -> Path:
    return next((tmp_path / "out").rglob("pack.yml"))


def filled_in(tmp_path: Path, *changes: tuple[str, str]) -> None:
    path = pack_file(tmp_path)
    text = path.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")


# --- the report


def test_the_report_is_a_table_in_sections(tmp_path: Path, capsys: Capture) -> None:
    said = extracted(tmp_path, capsys).splitlines()
    assert said[0] == f"exampleshire.txt → {pack_file(tmp_path).parent}"
    assert said[1:7] == [
        "  found",
        "        9  agenda items",
        "        5  members of the committee",
        "        7  people in the minutes",
        "        1  recommendations",
        "        4  resolution clauses",
    ]
    assert "       22  cells found in the tables" in said


def test_the_ledger_adds_up(tmp_path: Path, capsys: Capture) -> None:
    said = extracted(tmp_path, capsys).splitlines()
    at = said.index("  cells")
    found, *became = (int(line.split()[0]) for line in said[at + 1 : at + 5])
    assert found == sum(became) == 22


def test_refusals_are_told_with_their_first_line_and_reason(tmp_path: Path, capsys: Capture) -> None:
    pack = tmp_path / "pack.txt"
    pack.write_text(PACK.read_text(encoding="utf-8").replace("\t19.5\t", "\t24/36\t"), encoding="utf-8")
    number = next(n for n, line in enumerate(LINES, 1) if "\t19.5\t" in line)
    said = extracted(tmp_path, capsys, pack)
    assert "  refused, because\n" in said
    assert f"        1  line {number}: one figure out of another: '24/36'" in said


def test_what_is_unknown_is_told_with_what_is_like_it(tmp_path: Path, capsys: Capture) -> None:
    extracted(tmp_path, capsys)
    register = pack_file(tmp_path).parents[2] / "indicators.yml"
    register.write_text("visits-on-time:\n  title: Percentage of the visits on time\n", encoding="utf-8")
    said = extracted(tmp_path, capsys)
    assert "indicators, published under their printed names: indicator_title in observations.csv" in said
    known = "'Percentage of the visits on time' (visits-on-time): an alias?"
    assert f"        1  'Percentage of visits on time' is like {known}" in said


def test_a_committee_and_a_form_of_a_name_that_nobody_described_are_told(tmp_path: Path, capsys: Capture) -> None:
    extracted(tmp_path, capsys)
    other = tmp_path / "other.txt"
    text = PACK.read_text(encoding="utf-8").replace("Children's Scrutiny", "Roads Scrutiny")
    text = text.replace("CHILDREN'S SCRUTINY", "ROADS SCRUTINY").replace(
        "EXAMPLESHIRE COUNCIL", "EXAMPLESHIRE COUNTY COUNCIL"
    )
    other.write_text(text, encoding="utf-8")
    said = extracted(tmp_path, capsys, other)
    line = 'roads-scrutiny-committee: {name: "Roads Scrutiny Committee"}'
    assert f"new committee: add to council.yml, under committees: {line}" in said
    assert (
        "the pack names its council 'Exampleshire County Council': if that is Exampleshire Council, add it to "
        "council.yml under also"
    ) in said


# --- what is to be done now


def test_a_new_pack_wants_a_review(tmp_path: Path, capsys: Capture) -> None:
    said = extracted(tmp_path, capsys).splitlines()
    assert said[-1] == (
        "  next: compare the records with the pack (make review shows both), then fill in the review in "
        f"{pack_file(tmp_path)}"
    )
    assert "           new council: look through council.yml in the folder exampleshire, which was drafted" in said


def test_a_reviewed_pack_that_did_not_change_needs_nothing(tmp_path: Path, capsys: Capture) -> None:
    extracted(tmp_path, capsys)
    reviewed = ("status: pending", "status: reviewed"), ("by: ''", "by: An Example"), ("'on': ''", "on: 2024-06-01")
    filled_in(tmp_path, *reviewed)
    last = extracted(tmp_path, capsys).splitlines()[-1]
    assert last == f"  nothing changed: reviewed by An Example on 2024-06-01, {pack_file(tmp_path)}"


def test_a_withdrawn_pack_is_told_as_withdrawn(tmp_path: Path, capsys: Capture) -> None:
    extracted(tmp_path, capsys)
    filled_in(
        tmp_path, ("status: pending", "status: withdrawn"), ("by: ''", "by: An Example"), ("'on': ''", "on: 2024-06-01")
    )
    assert extracted(tmp_path, capsys).splitlines()[-1] == (
        f"  nothing changed; the pack is withdrawn in {pack_file(tmp_path)}"
    )


def test_a_table_deleted_of_a_withdrawn_pack_does_not_come_back(tmp_path: Path, capsys: Capture) -> None:
    extracted(tmp_path, capsys)
    filled_in(
        tmp_path, ("status: pending", "status: withdrawn"), ("by: ''", "by: An Example"), ("'on': ''", "on: 2024-06-01")
    )
    gone = pack_file(tmp_path).with_name("observations.csv")
    gone.unlink()
    said = extracted(tmp_path, capsys).splitlines()[-1]
    assert said == f"  nothing changed; the pack is withdrawn in {pack_file(tmp_path)}"
    assert not gone.exists()
    assert gone.with_name("tables.csv").exists()


def test_a_review_of_other_records_is_told_what_it_would_be_bound_to(tmp_path: Path, capsys: Capture) -> None:
    extracted(tmp_path, capsys)
    seal = records_seal(pack_file(tmp_path).parent)
    filled_in(tmp_path, (seal.partition(" ")[0], "b" * 64))
    said = extracted(tmp_path, capsys).splitlines()
    assert "these are not the records that were reviewed: see git diff" in said[-3]
    assert said[-1] == f"    records: {seal}"


# --- how a line was read


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> PackRead:
    return read_file(PACK, tmp_path_factory.mktemp("none"), Told())


def starting(begin: str, after: str = "") -> int:
    start = next(n for n, line in enumerate(LINES, 1) if line.startswith(after))
    return next(n for n, line in enumerate(LINES, 1) if n >= start and line.startswith(begin))


@pytest.mark.parametrize(
    ("begin", "after", "said"),
    [
        ("RESOLVED that the Minutes", "", "resolutions: Every formal decision of the minutes"),
        ("- A Member asked", "", "actions: "),
        ("Percentage of visits on time\t", "Appendix 1", "observations: The observations of a pack's tables"),
        ("2. **Percentage of visits", "", "observations: The values that paragraphs state of the indicators"),
        ("2023/24 Q4 outturn", "", "observations: "),
        ("Cllr D Specimen", "", "members: "),
    ],
)
def test_each_record_is_told_with_the_rule_that_read_it(read: PackRead, begin: str, after: str, said: str) -> None:
    assert f"\n  {said}" in explain_line(read, starting(begin, after))


def test_a_record_is_told_with_the_file_of_its_reader(read: PackRead) -> None:
    assert "(reading/minutes/resolutions.py)\n" in explain_line(read, starting("RESOLVED that the Minutes"))
    assert "(reading/tables/table_reading.py)\n" in explain_line(read, starting("Percentage of visits on time\t"))


@pytest.mark.parametrize(
    ("begin", "after", "why"),
    [
        ("", "Notice of", "the line is blank"),
        ("This page is", "", "it says only that its page is blank, or which page it is"),
        ("The Head of Performance", "", "a heading, discussion, or the rest of a record"),
        ("CHILDREN'S SCRUTINY COMMITTEE", "- A Member asked", "a running head or page number in the minutes"),
        ("Minute number\t", "", "a head, a blank cell, or the rest of an entry"),
        ("\tSubject and background", "", "a head, a blank cell, or the rest of an entry"),
        ("Report subject\t", "", "a row of a table without figures to publish"),
        ("Background", "", "prose: no decision, no action, no recommendation, and no indicator named with a value"),
    ],
)  # fmt: skip
def test_a_line_without_a_record_is_told_why(read: PackRead, begin: str, after: str, why: str) -> None:
    number = starting(begin, after) if begin else next(n for n, line in enumerate(LINES, 1) if not line)
    assert f"no record begins here: {why}" in explain_line(read, number)


def test_a_line_behind_the_last_is_told_so(read: PackRead) -> None:
    assert explain_line(read, 99_999) == f"line 99999: the pack ends at line {len(read.pack.lines)}"


def test_every_line_of_a_pack_can_be_explained(read: PackRead) -> None:
    explained: Callable[[int], str] = lambda number: explain_line(read, number)  # noqa: E731
    assert all(explained(line.number).count("\n") > 0 for line in read.pack.lines)


def test_a_line_of_a_row_broken_over_lines_is_told_with_its_table(tmp_path: Path) -> None:
    text = "\n".join(LINES) + (
        "\n\nLoans by quarter\n\nRef\tMeasure\tQ2 2022/23\tQ3 2022/23\nA1\tVisits made\t9\t8\n"
        "A2\tLoans of\nbooks and tapes\t12\t15\nA3\tCalls\t7\t6\n"
    )
    pack = tmp_path / "pack.txt"
    pack.write_text(text, encoding="utf-8")
    read = read_file(pack, tmp_path / "out", Told())
    number = 1 + next(n for n, line in enumerate(text.split("\n")) if line.startswith("A2\t"))
    assert "a row without figures, in table 'loans-by-quarter'" in explain_line(read, number)
    assert "observations: " in explain_line(read, number + 1)
