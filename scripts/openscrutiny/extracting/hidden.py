"""What the packs of a committee hide, so that no pack shows what another one hides."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Final

from openscrutiny.errors import ScrutinyError
from openscrutiny.kept.extracted import find_extracted, read_records
from openscrutiny.reading.hiding.small_numbers import Measured, measured
from openscrutiny.records import Observation

_FILE: Final = "observations.csv"
_NOTHING: Final = ("", "", "", "")


def hidden_beside(folder: Path) -> frozenset[Measured]:
    """What the other packs of the committee hide whose pack is in a folder.

    A worker may ask while another pack is being written: whoever writes asks again, and nobody else writes then.
    """
    others = (path for path in _files(folder.parent) if path.parent != folder)
    return frozenset().union(*map(_hidden_now, others))


def files_that_hide(committee: Path) -> list[Path]:
    """The files of a committee's packs in which something is hidden."""
    return list(filter(_hidden_now, _files(committee)))


def _files(committee: Path) -> list[Path]:
    """The files of observations of a committee's packs."""
    return [each / _FILE for each in find_extracted(committee, heals=False)] if committee.is_dir() else []


def _hidden_now(path: Path) -> frozenset[Measured]:
    """What a file of observations hides; nothing where its folder is being replaced."""
    try:
        return _hidden_in(path, path.stat().st_mtime_ns)
    except FileNotFoundError:
        return frozenset()


@lru_cache(maxsize=4096)
def _hidden_in(path: Path, _changed: int) -> frozenset[Measured]:
    """What a file of observations hides; one that marks nothing as hidden is not read further."""
    if b",c," not in path.read_bytes():
        return frozenset()
    return frozenset(_hidden(each for each in read_records(path, Observation) if isinstance(each, Observation)))


def check_hidden(told: Mapping[str, Sequence[Observation]]) -> list[ScrutinyError]:
    """Problems of packs of one committee that show what another of them hides; `told` are figures by pack id."""
    hidden = {pack_id: _hidden(observations) for pack_id, observations in told.items()}
    by_key: dict[Measured, set[str]] = defaultdict(set)
    for pack_id, keys in hidden.items():
        for key in keys:
            by_key[key].add(pack_id)
    return [
        ScrutinyError(
            f"{pack_id}, line {each.source_line}",
            "no figure that another pack of the committee hides as a small number",
            f"one under “{each.row_label[:60]}”",
            f"extract the pack {pack_id} again, and compare what changed",
        )
        for pack_id, observations in told.items()
        for each in observations
        if by_key and each.value and by_key.get(measured(each) or _NOTHING, set()) - {pack_id}
    ]


def _hidden(observations: Iterable[Observation]) -> set[Measured]:
    return {key for each in observations if "c" in each.marker.split() and (key := measured(each))}
