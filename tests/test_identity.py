"""Which meeting a pack belongs to."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from openscrutiny.errors import ScrutinyError
from openscrutiny.extracting.identity import Identity, KnownPacks, Told, identify_pack
from openscrutiny.kept.pack_file import Source, write_draft
from openscrutiny.records import Meeting

PRINTED = Meeting(
    source_line=2, council="Exampleshire Council", committee="Scrutiny Committee", meeting_date="2023-02-07"
)
SAYS_NOTHING = Meeting(source_line=1)
SHA = "a" * 64


def known_council(root: Path) -> None:
    (root / "ex").mkdir(parents=True)
    (root / "ex" / "council.yml").write_text(
        "council: Exampleshire Council\ncommittees:\n  osc:\n    name: Scrutiny Committee\n"
    )


def draft(identity: Identity, sha256: str = SHA) -> None:
    identity.folder.mkdir(parents=True)
    write_draft(identity.folder / "pack.yml", identity.meeting, Source("a.txt", "", sha256), "b" * 64)


def test_names_a_pack_prints_are_looked_up(tmp_path: Path) -> None:
    known_council(tmp_path)
    identity = identify_pack(tmp_path, "a.txt", SHA, PRINTED, Told())
    assert identity.folder == tmp_path / "ex" / "osc" / "2023-02-07"
    assert identity.pack_id == "ex-osc-2023-02-07"


def test_a_council_whose_id_follows_from_its_name_is_found_without_reading_those_of_others(tmp_path: Path) -> None:
    known_council(tmp_path)
    (tmp_path / "ex").rename(tmp_path / "exampleshire")
    (tmp_path / "another").mkdir()
    (tmp_path / "another" / "council.yml").write_text("no such key: 1\n")
    identity = identify_pack(tmp_path, "a.txt", SHA, PRINTED, Told())
    assert identity.folder == tmp_path / "exampleshire" / "osc" / "2023-02-07"


def test_an_unknown_council_gets_ids_by_rule(tmp_path: Path) -> None:
    identity = identify_pack(tmp_path, "a.txt", SHA, PRINTED, Told())
    assert identity.folder == tmp_path / "exampleshire" / "scrutiny-committee" / "2023-02-07"
    assert identity.council.council == "Exampleshire Council"


def test_what_the_user_says_goes_before_what_is_printed(tmp_path: Path) -> None:
    told = Told("other", "board", "2023-03-01")
    assert identify_pack(tmp_path, "a.txt", SHA, PRINTED, told).folder == tmp_path / "other" / "board" / "2023-03-01"


def test_a_file_read_before_is_known_by_its_sha256_whatever_it_says(tmp_path: Path) -> None:
    draft(identify_pack(tmp_path, "a.txt", SHA, PRINTED, Told()))
    again = identify_pack(tmp_path, "renamed.txt", SHA, SAYS_NOTHING, Told())
    assert not again.is_new
    assert again.folder.name == "2023-02-07"


def test_another_file_for_the_same_meeting_gets_a_folder_of_its_own(tmp_path: Path) -> None:
    draft(identify_pack(tmp_path, "a.txt", SHA, PRINTED, Told()))
    second = identify_pack(tmp_path, "b.txt", "c" * 64, PRINTED, Told())
    assert second.folder.name == "2023-02-07-2"
    draft(second, "c" * 64)
    assert identify_pack(tmp_path, "d.txt", "d" * 64, PRINTED, Told()).folder.name == "2023-02-07-3"


@pytest.mark.parametrize(
    ("printed", "told", "missing"),
    [
        (SAYS_NOTHING, Told("ex", "osc"), "the date of its meeting"),
        (SAYS_NOTHING, Told("", "osc", "2023-02-07"), "the name of its council"),
        (SAYS_NOTHING, Told("ex", "", "2023-02-07"), "the name of its committee"),
    ],
)
def test_a_pack_nobody_can_place_is_refused_with_advice(
    tmp_path: Path, printed: Meeting, told: Told, missing: str
) -> None:
    with pytest.raises(ScrutinyError, match=f"expected {missing} printed in it, found none; give --council ID"):
        identify_pack(tmp_path, "a.txt", SHA, printed, told)


def test_an_id_that_would_leave_its_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ScrutinyError, match=r"--council: expected an id .* found '\.\./up'; try 'up'"):
        identify_pack(tmp_path, "a.txt", SHA, PRINTED, Told("../up", "osc", "2023-02-07"))


@pytest.mark.parametrize(
    "name",
    ["Exampleshire County Council", "THE EXAMPLESHIRE COUNCIL", "Exampleshire Council", "County of Exampleshire"],
)
def test_several_forms_of_a_council_s_name_are_one_council(tmp_path: Path, name: str) -> None:
    first = identify_pack(tmp_path, "a.txt", SHA, PRINTED, Told())
    (tmp_path / "exampleshire").mkdir()
    (tmp_path / "exampleshire" / "council.yml").write_text("council: Exampleshire Council\nsmall_numbers: flag\n")
    again = identify_pack(tmp_path, "b.txt", "c" * 64, replace(PRINTED, council=name), Told())
    assert again.council.council_id == first.council.council_id == "exampleshire"
    assert (again.council.council, again.council.small_numbers) == ("Exampleshire Council", "flag")


def test_a_town_council_is_not_the_borough_of_its_name(tmp_path: Path) -> None:
    identity = identify_pack(tmp_path, "a.txt", SHA, replace(PRINTED, council="Sample Town Council"), Told())
    assert identity.council.council_id == "sample-town"


def test_many_packs_are_looked_up_in_folders_seen_once(tmp_path: Path) -> None:
    identity = identify_pack(tmp_path, "a.txt", SHA, PRINTED, Told())
    draft(identity)
    known = KnownPacks(tmp_path)
    assert known.folders(SHA) == (identity.folder,)
    assert known.folders("c" * 64) == ()
    known.add("c" * 64, tmp_path)
    assert known.folders("c" * 64) == (tmp_path,)
