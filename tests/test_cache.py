"""Results kept by what they were made from."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from openscrutiny.storage import cache as caching
from openscrutiny.storage.cache import CACHE_VARIABLE, Cache, cache_folder, key_of, program_digest


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "cache", 1_000)


def test_what_was_kept_is_found(cache: Cache) -> None:
    cache.keep(key_of("a"), b"result")
    assert cache.find(key_of("a")) == b"result"
    assert cache.find(key_of("b")) is None


@pytest.mark.parametrize("damage", [b"", b"result", b"\xff" * 80])
def test_a_damaged_entry_is_none(cache: Cache, damage: bytes) -> None:
    cache.keep("key", b"result")
    (cache.folder / "key").write_bytes(damage)
    assert cache.find("key") is None


def test_an_entry_cut_short_is_none(cache: Cache) -> None:
    cache.keep("key", b"a long result")
    os.truncate(cache.folder / "key", 70)
    assert cache.find("key") is None


def test_a_cache_that_cannot_be_written_is_none(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("a file where the folder should be")
    cache = Cache(tmp_path / "file", 1_000)
    cache.keep("key", b"result")
    assert cache.find("key") is None
    cache.make_room()


def test_what_was_used_longest_ago_goes_where_there_is_too_much(cache: Cache) -> None:
    for number in range(4):
        cache.keep(str(number), bytes(400))
        os.utime(cache.folder / str(number), (number + 1, number + 1))
    assert cache.find("0") is not None  # is used, and so stays
    cache.make_room()
    assert sorted(path.name for path in cache.folder.iterdir()) == ["0", "3"]


def test_caches_stand_where_the_environment_says(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv(CACHE_VARIABLE, str(tmp_path))
    assert cache_folder("charts") == tmp_path / "charts"
    monkeypatch.delenv(CACHE_VARIABLE)
    assert cache_folder("charts") == Path(__file__).resolve().parents[1] / ".cache" / "charts"


@pytest.mark.parametrize("name", ["top.py", "checking/rows.py", "checking/profile.json"])
def test_a_changed_module_or_data_file_is_another_program(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(caching, "_PROGRAM", tmp_path)
    (tmp_path / "checking").mkdir()
    found = []
    for text in ("one", "two"):
        (tmp_path / name).write_text(text, encoding="utf-8")
        found.append((program_digest.__wrapped__(), program_digest.__wrapped__(("checking",))))
    (all_before, some_before), (all_after, some_after) = found
    assert all_before != all_after
    assert some_before != some_after
