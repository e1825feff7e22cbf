"""From the records of packs to data packages: the whole flow, council by council."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import Final

from openscrutiny.building.council_build import Built, CouncilJob, Outcome
from openscrutiny.building.council_packs import BuildError, check_council
from openscrutiny.building.unchanged import council_key, make_room, recalled_build, remember_build
from openscrutiny.building.writing import check_is_ours
from openscrutiny.errors import ScrutinyError
from openscrutiny.kept.extracted import find_extracted
from openscrutiny.kept.register import COUNCIL_FILE, Council, find_councils
from openscrutiny.storage.folders import being_read, locked, replaced
from openscrutiny.working.folder_jobs import Hands, results

Done = tuple[CouncilJob, Outcome]
#: Wraps the councils that are being built, and is told how many they are.
Watch = Callable[[Iterable[Done], int], Iterable[Done]]
#: Packs that are built before other processes have begun.
_WORTH_WORKERS: Final = 40
_BY_ITSELF: Final = Hands()


def _unwatched(done: Iterable[Done], _: int) -> Iterable[Done]:
    return done


def build_packages(
    extracted: Path,
    out: Path,
    *,
    include_pending: bool = False,
    hands: Hands = _BY_ITSELF,
    watch: Watch = _unwatched,
) -> Built:
    """Build the data packages of every council below `extracted`; each council's folder is replaced whole.

    A council of which nothing has changed since it was built is left as it stands. BuildError with every problem at
    once; then nothing is written. `hands` build the councils, which `watch` wraps.
    """
    with being_read(extracted):
        councils = _councils(extracted, out)
        problems = _strangers(extracted, councils)
        with locked(out):
            try:
                jobs = [_job(each, extracted, out, include_pending=include_pending) for each in councils]
                built = _build(jobs, problems, lambda new: watch(results(new, hands, _WORTH_WORKERS), len(new)))
            finally:
                _remove_empty([*(out / each.council_id for each in councils), out])
    make_room()
    return built


def _build(
    jobs: Sequence[CouncilJob],
    problems: list[ScrutinyError],
    build: Callable[[Sequence[CouncilJob]], Iterable[Done]],
) -> Built:
    """Build what is not as it was, in folders of its own that take their places together."""
    done = {job.old: Built(**did) for job in jobs if (did := recalled_build(job.key, job.old)) is not None}
    with ExitStack() as stack:
        waiting = [replace(job, new=stack.enter_context(replaced(job.old))) for job in jobs if job.old not in done]
        outcomes = {job.old: outcome for job, outcome in build(waiting)}
        done |= {old: outcome for old, outcome in outcomes.items() if isinstance(outcome, Built)}
        stopped = (outcomes[job.old] for job in waiting)
        problems += [problem for each in stopped if isinstance(each, list) for problem in each]
        if problems:
            raise BuildError(problems)
        for job in waiting:
            remember_build(job.key, job.new, vars(done[job.old]))
    return sum((done[job.old] for job in jobs), start=Built())


def _job(council: Council, extracted: Path, out: Path, *, include_pending: bool) -> CouncilJob:
    packs, old = extracted / council.council_id, out / council.council_id
    return CouncilJob(council, packs, old, include_pending, council_key(packs, include_pending=include_pending))


def _councils(extracted: Path, out: Path) -> list[Council]:
    if not extracted.is_dir():
        raise ScrutinyError(extracted, "a folder", "none", "give --extracted, or run extract_pack.py first")
    if extracted.resolve() == out.resolve() or extracted.resolve() in out.resolve().parents:
        raise ScrutinyError(out, "a folder outside that of the packs", str(extracted), "give another --out")
    councils = find_councils(extracted)
    if not councils:
        raise ScrutinyError(extracted, f"a folder with a {COUNCIL_FILE}", "none", "run extract_pack.py first")
    for each in councils:
        check_is_ours(out / each.council_id)
    return councils


def _strangers(extracted: Path, councils: Sequence[Council]) -> list[ScrutinyError]:
    """Problems of packs whose council has no file."""
    known = {each.council_id for each in councils}
    problems = []
    for folder in find_extracted(extracted):
        if folder.relative_to(extracted).parts[0] not in known:
            try:
                check_council(folder, known)
            except ScrutinyError as error:
                problems.append(error)
    return problems


def _remove_empty(folders: Iterable[Path]) -> None:
    """A council of which nothing is published has no folder."""
    for folder in folders:
        if folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
