"""A council's pages in slices: each unit in one of them, and the slices about as much work."""

from __future__ import annotations

from pathlib import Path

import pytest

from openscrutiny.publishing.site import council_slices
from openscrutiny.publishing.site.council_slices import CouncilSlice
from openscrutiny.publishing.site.site_pages import CouncilJob

JOB = CouncilJob("sampleton", (), Path())


@pytest.mark.parametrize(
    ("units", "slices", "sizes"),
    [
        (64, 1, [64]),
        (64, 2, [28, 36]),
        (64, 4, [10, 18, 18, 18]),
        (64, 9, [0, *[8] * 8]),
        (2, 3, [1, 1, 0]),
        (0, 2, [0, 0]),
    ],
)
def test_each_unit_is_in_one_slice_and_the_first_has_fewer(units: int, slices: int, sizes: list[int]) -> None:
    shares = [CouncilSlice(JOB, number, slices).share(range(units)) for number in range(slices)]
    assert sorted(unit for share in shares for unit in share) == list(range(units))
    assert [len(share) for share in shares] == sizes


@pytest.mark.parametrize(
    ("councils", "workers", "size", "are_sliced"),
    [(1, 2, 600_000, True), (1, 1, 600_000, False), (8, 2, 600_000, False), (1, 2, 400_000, False)],
)
def test_councils_are_divided_where_there_are_few_of_them_and_much_to_do(
    monkeypatch: pytest.MonkeyPatch, councils: int, workers: int, size: int, are_sliced: bool
) -> None:
    monkeypatch.setattr(council_slices, "packages_size", lambda _: size // councils)
    jobs = [CouncilJob(str(number), (), Path()) for number in range(councils)]
    assert council_slices.are_worth_slicing(jobs, workers) == are_sliced
