"""The first command: packs in, folders of records out, and every bad input one clear line."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

import build_packages
import extract_pack
from openscrutiny.kept.pack_file import read_pack_file

PACKS = Path(__file__).parent / "fixtures" / "packs"
PACK, SUPPLEMENT = PACKS / "exampleshire.txt", PACKS / "exampleshire-supplement.txt"
PLACE = ["--council", "exampleshire", "--committee", "childrens-scrutiny-committee", "--date", "2024-05-14"]


def run(*arguments: object) -> int:
    return extract_pack.main([str(each) for each in arguments])


def tree(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_a_pack_that_says_its_meeting_needs_no_options(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(PACK, "--out", tmp_path / "out") == 0
    folder = tmp_path / "out" / "exampleshire" / "childrens-scrutiny-committee" / "2024-05-14"
    drafted = read_pack_file(folder / "pack.yml")
    assert drafted.meeting.start_time == "18:30"
    assert drafted.meeting.chair == "Cllr A Example"
    assert drafted.sources[0].sha256 == hashlib.sha256(PACK.read_bytes()).hexdigest()
    assert drafted.review.status == "pending"
    assert (tmp_path / "out" / "exampleshire" / "council.yml").exists()
    said = capsys.readouterr().out
    assert "next: compare the records with the pack" in said
    assert "1  meeting minuted: 2024-03-12" in said


def test_the_same_pack_twice_gives_the_same_bytes(tmp_path: Path) -> None:
    run(PACK, "--out", tmp_path / "out")
    first = tree(tmp_path / "out")
    run(PACK, "--out", tmp_path / "out")
    assert tree(tmp_path / "out") == first


def test_an_existing_pack_file_is_kept_to_the_letter(tmp_path: Path) -> None:
    run(PACK, "--out", tmp_path / "out")
    path = next((tmp_path / "out").rglob("pack.yml"))
    path.write_text(path.read_text() + "# counted twice\n")
    before = path.read_bytes()
    run(PACK, "--out", tmp_path / "out")
    assert path.read_bytes() == before


def test_a_supplement_is_placed_by_options_and_afterwards_by_its_sha256(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    assert run(PACK, SUPPLEMENT, "--out", out) == 1
    assert "give --council ID --committee ID --date YYYY-MM-DD" in capsys.readouterr().err
    assert len(list(out.rglob("pack.yml"))) == 1
    assert run(SUPPLEMENT, "--out", out, *PLACE) == 0
    assert run(SUPPLEMENT, "--out", out) == 0
    folders = sorted(path.parent.name for path in out.rglob("pack.yml"))
    assert folders == ["2024-05-14", "2024-05-14-2"]


@pytest.mark.parametrize(
    ("name", "content", "found"),
    [
        ("missing.txt", None, "missing.txt: expected a file"),
        ("empty.txt", b"", "empty"),
        ("blank.txt", b" \n\n", "empty"),
        ("binary.bin", bytes(range(256)) * 20, "binary.bin: expected"),
        ("latin.txt", "Date: 7 February 2023 caf\u00e9\n".encode("latin-1"), "UTF-8"),
        ("broken.pdf", b"%PDF-1.4\n1 0 obj\n<<", "broken.pdf: expected"),
        ("dateless.txt", b"Minutes of a club\n\nHello\n", "expected the date of its meeting printed in it"),
    ],
)
def test_bad_input_is_one_clear_line_and_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str, content: bytes | None, found: str
) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    assert run(path, "--out", tmp_path / "out") == 1
    error = capsys.readouterr().err
    assert found.lower() in error.lower()
    assert error.count("\n") == 1
    assert "; " in error
    assert not list((tmp_path / "out").rglob("*")) if (tmp_path / "out").exists() else True


def test_a_pack_file_with_a_mistyped_key_stops_the_pack_and_loses_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    run(PACK, "--out", out)
    path = next(out.rglob("pack.yml"))
    path.write_text(path.read_text().replace("expect:", "exepct:"))
    before = tree(out)
    capsys.readouterr()
    assert run(PACK, "--out", out) == 1
    assert "found 'exepct'; did you mean 'expect'?" in capsys.readouterr().err
    assert tree(out) == before


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "the following arguments are required: PACK"),
        ([PACK, "--date", "soon"], "--date: expected a date, found 'soon'; write it as 2023-02-07"),
        ([PACK, "--date", "2023-02-30"], "--date: expected a date, found '2023-02-30'; write it as 2023-02-07"),
        ([PACK, SUPPLEMENT, "--explain", "3"], "--explain: expected one pack, found several"),
    ],
)
def test_wrong_use_is_one_line_and_status_2(
    capsys: pytest.CaptureFixture[str], arguments: list[object], said: str
) -> None:
    with pytest.raises(SystemExit) as ended:
        run(*arguments)
    assert ended.value.code == 2
    error = capsys.readouterr().err
    assert said in error
    assert error.count("\n") == 1


def test_an_agenda_without_a_day_is_not_taken_for_the_meeting_whose_minutes_it_prints(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pack = tmp_path / "papers.txt"
    pack.write_text(PACK.read_text(encoding="utf-8").replace("Tuesday, 14 May 2024 at 6.30 pm", "to be announced"))
    assert run(pack, "--out", tmp_path / "out") == 1
    assert capsys.readouterr().err == (
        "papers.txt: expected the date of its meeting printed in it, found none; "
        "give --council ID --committee ID --date YYYY-MM-DD\n"
    )


def test_filling_in_who_reviewed_a_draft_and_when_is_all_that_a_build_needs(tmp_path: Path) -> None:
    run(PACK, "--out", tmp_path / "out")
    path = next((tmp_path / "out").rglob("pack.yml"))
    text = path.read_text(encoding="utf-8")
    for empty, filled in (
        ("status: pending", "status: reviewed"),
        ("by: ''", "by: An Example"),
        ("'on': ''", "on: 2024-06-01"),
    ):
        assert empty in text
        text = text.replace(empty, filled)
    path.write_text(text, encoding="utf-8")
    assert build_packages.main(["--extracted", str(tmp_path / "out"), "--out", str(tmp_path / "built")]) == 0
    assert read_pack_file(path).review.note == (
        "All 56 records compared with the pack, among them the figures of 22 table cells."
    )


def test_explain_tells_how_a_line_was_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lines = PACK.read_text(encoding="utf-8").split("\n")
    number = next(n for n, line in enumerate(lines, 1) if line.startswith("Percentage of visits on time\t"))
    assert run(PACK, "--out", tmp_path / "out", "--explain", number) == 0
    said = capsys.readouterr().out
    assert f"line {number}: Percentage of visits on time" in said
    assert "observations: The observations of a pack's tables" in said
    assert "value: 87.5" in said


def test_explain_says_so_where_nothing_was_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(PACK, "--out", tmp_path / "out", "--explain", 2)
    assert "no record begins here" in capsys.readouterr().out
    run(PACK, "--out", tmp_path / "out", "--explain", 99999)
    assert "line 99999: the pack ends at line" in capsys.readouterr().out


def test_no_mail_address_or_phone_number_is_written(tmp_path: Path) -> None:
    run(PACK, "--out", tmp_path / "out")
    for path in (tmp_path / "out").rglob("*.*"):
        text = path.read_text(encoding="utf-8")
        assert "f.madeup@" not in text
        assert "01632 960123" not in text


ISSUE = """Exampleshire Council

Issue - meetings

Meeting: 26/07/2018 - Roads Panel (Item 30)

30 Kerb Repairs

RESOLVED that the plan be approved.

Meeting: 05/06/2018 - Parks Committee (Item 12)

12 Kerb Survey

RESOLVED that the survey be noted.
"""


def minuted(root: Path) -> list[str]:
    return sorted(str(path.parent.relative_to(root)) for path in root.rglob("datapackage.json"))


def test_each_body_an_issue_came_before_gets_its_own_data_package(tmp_path: Path) -> None:
    pack = tmp_path / "issue.txt"
    pack.write_text(ISSUE)
    assert run(pack, "--out", tmp_path / "extracted") == 0
    arguments = ["--extracted", tmp_path / "extracted", "--out", tmp_path / "packages", "--include-pending"]
    assert build_packages.main([str(each) for each in arguments]) == 0
    assert minuted(tmp_path / "packages") == [
        "exampleshire/parks-committee/2018-06-05",
        "exampleshire/roads-panel/2018-07-26",
    ]


def test_a_body_that_the_councils_file_does_not_know_is_left_out_and_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pack, council = tmp_path / "issue.txt", tmp_path / "extracted" / "exampleshire" / "council.yml"
    pack.write_text(ISSUE)
    council.parent.mkdir(parents=True)
    council.write_text("council: Exampleshire Council\ncommittees: {roads: {name: Roads Panel}}\n")
    assert run(pack, "--out", tmp_path / "extracted") == 0
    assert "left out: Parks Committee, 2018-06-05; name it in council.yml" in capsys.readouterr().out
    resolutions = (tmp_path / "extracted/exampleshire/roads/2018-07-26/resolutions.csv").read_text()
    assert "that the plan be approved." in resolutions
    assert "that the survey be noted." not in resolutions
