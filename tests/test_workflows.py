"""The workflows: what each may do, and a rehearsal of the steps that write, with a stand-in for `gh`."""

from __future__ import annotations

import os
import re
import shutil
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest
import yaml

from test_project import ROOT, read, run

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
#: Jobs that may write, and what each runs: none of them reads a pack, or runs what a change brings.
WRITING_JOBS: dict[str, list[str]] = {"deploy": [], "propose": ["make propose"], "release": ["make release"]}


def steps(path: Path) -> list[dict[str, Any]]:
    jobs = yaml.safe_load(path.read_text(encoding="utf-8"))["jobs"]
    return [step for job in jobs.values() for step in job["steps"]]


def test_a_job_that_may_write_reads_no_pack_and_builds_nothing() -> None:
    for path in WORKFLOWS:
        for name, job in yaml.safe_load(path.read_text(encoding="utf-8"))["jobs"].items():
            if "write" in job["permissions"].values():
                assert [step["run"] for step in job["steps"] if "run" in step] == WRITING_JOBS[name]


def test_no_workflow_runs_what_a_stranger_sends_with_rights_of_the_project() -> None:
    for path in WORKFLOWS:
        triggers = yaml.safe_load(path.read_text(encoding="utf-8"))[True]
        assert not {"pull_request_target", "issue_comment", "issues", "workflow_run"} & set(triggers), path


def test_every_job_runs_a_target_of_the_makefile() -> None:
    targets = set(re.findall(r"^([a-z-]+):", read("Makefile"), re.M))
    for path in WORKFLOWS:
        assert {step["run"].split()[1] for step in steps(path) if "run" in step} <= targets, path


def test_no_secret_but_the_token_of_the_run_is_used() -> None:
    for path in WORKFLOWS:
        assert "secrets." not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_actions_are_pinned_by_commit_with_their_version(path: Path) -> None:
    used = re.findall(r"uses: (.*)", path.read_text(encoding="utf-8"))
    assert used
    assert [each for each in used if not re.fullmatch(r"[\w/-]+@[0-9a-f]{40}  # v[\d.]+", each)] == []


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_workflows_have_no_right_that_a_job_does_not_name(path: Path) -> None:
    workflow = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert workflow["permissions"] == {}
    for name, job in workflow["jobs"].items():
        assert job["timeout-minutes"] <= 30, name
        assert set(job["permissions"].values()) <= {"read"} or name in WRITING_JOBS


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_a_job_runs_one_target_and_no_expression(path: Path) -> None:
    for step in steps(path):
        assert "${{" not in step.get("run", "")
        assert step.get("run", "make x").startswith("make ")


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_checkouts_keep_no_credentials(path: Path) -> None:
    for step in steps(path):
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] is False


def test_only_the_site_that_passed_every_check_is_deployed() -> None:
    jobs = yaml.safe_load(read(".github/workflows/publish.yml"))["jobs"]
    assert jobs["deploy"]["needs"] == "build"
    assert "make check" in [step.get("run") for step in jobs["build"]["steps"]]


def test_zizmor_finds_nothing() -> None:
    program = shutil.which("zizmor", path=f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}")
    if not program:
        pytest.skip("zizmor is not installed: workflows were not searched for faults")
    done = run(program, "--offline", "--quiet", "--no-progress", ".github")
    assert done.returncode == 0, done.stdout


# --- a rehearsal of the steps that write

#: Stands in for `gh`: keeps what it was asked, and lays out what the job before is to have read.
GH = """#!/bin/sh
echo "$@" >> "$REHEARSAL/asked"
[ "$2" = download ] || exit 0
mkdir -p "$7" && cp -R "$REHEARSAL/read/." "$7"
"""


@pytest.fixture
def rehearsal(tmp_path: Path) -> Path:
    """A folder with a clone of a repository that holds the Makefile and one pack, its origin, and a stand-in `gh`."""
    for name in ("git", "make", "tar"):
        if not shutil.which(name):
            pytest.skip(f"{name} is not installed: the steps that write were not rehearsed")
    clone, program = tmp_path / "clone", tmp_path / "bin" / "gh"
    for name in ("extracted/an-old-pack/pack.yml", "datapackages/committed.csv", "docs/licence.md"):
        (clone / name).parent.mkdir(parents=True, exist_ok=True)
        (clone / name).write_text("old\n", encoding="utf-8")
    shutil.copy(ROOT / "Makefile", clone)
    program.parent.mkdir()
    program.write_text(GH, encoding="utf-8")
    program.chmod(0o755)
    nobody = ["-c", "user.name=nobody", "-c", "user.email=nobody@example.org"]
    for command in (
        ["init", "--quiet", "--bare", str(tmp_path / "origin")],
        ["init", "--quiet", "--initial-branch=main", str(clone)],
        ["-C", str(clone), "add", "."],
        ["-C", str(clone), *nobody, "commit", "--quiet", "--message", "Begin"],
        ["-C", str(clone), "remote", "add", "origin", str(tmp_path / "origin")],
    ):
        assert run("git", *command).returncode == 0
    return tmp_path


def rehearsed(home: Path, *arguments: str, **environment: str) -> list[str]:
    """Run a target of the Makefile in the clone; what `gh` was asked."""
    path = f"{home / 'bin'}{os.pathsep}{os.environ['PATH']}"
    done = run("make", *arguments, cwd=home / "clone", PATH=path, REHEARSAL=str(home), **environment)
    assert done.returncode == 0, done.stderr
    return (home / "asked").read_text(encoding="utf-8").splitlines()


def test_a_new_pack_is_proposed_with_its_records_alone(rehearsal: Path) -> None:
    read_pack = rehearsal / "read" / "extracted" / "exampleshire" / "a-pack"
    read_pack.mkdir(parents=True)
    for name in ("pack.yml", "tables.csv", "run.py", "pack.txt"):
        (read_pack / name).write_text("new\n", encoding="utf-8")
    (read_pack / "observations.csv").symlink_to("/etc/hostname")
    (rehearsal / "read" / "Makefile").write_text("all:\n\tfalse\n", encoding="utf-8")
    (rehearsal / "read" / "report.md").write_text("What was read.\n", encoding="utf-8")
    asked = rehearsed(rehearsal, "propose", GITHUB_RUN_ID="77")
    assert [line.split()[:2] for line in asked] == [["run", "download"], ["auth", "setup-git"], ["pr", "create"]]
    assert asked[-1].endswith("--body-file .cache/proposal/report.md --head pack/77")
    pushed = run("git", "-C", str(rehearsal / "origin"), "ls-tree", "-r", "--name-only", "pack/77").stdout.split()
    assert pushed == [
        "Makefile",
        "datapackages/committed.csv",
        "docs/licence.md",
        "extracted/an-old-pack/pack.yml",
        "extracted/exampleshire/a-pack/pack.yml",
        "extracted/exampleshire/a-pack/tables.csv",
    ]


def test_a_release_carries_the_committed_data_its_parts_and_their_sums(rehearsal: Path) -> None:
    clone = rehearsal / "clone"
    (clone / "datapackages" / "not-committed.csv").write_text("left behind\n", encoding="utf-8")
    parts = clone / ".cache" / "sbom" / "open-scrutiny.cdx.json"
    parts.parent.mkdir(parents=True)
    parts.write_text("{}\n", encoding="utf-8")
    # The list of parts is made with packages from the network: `-o` takes it as made.
    (asked,) = rehearsed(rehearsal, "-o", "sbom", "release", GITHUB_REF_NAME="v1.2.3")
    names = ["SHA256SUMS", "open-scrutiny-data-v1.2.3.zip", "open-scrutiny.cdx.json"]
    files = " ".join(f".cache/release/{name}" for name in names)
    assert asked == f"release create v1.2.3 --verify-tag --generate-notes {files}"
    with zipfile.ZipFile(clone / ".cache" / "release" / names[1]) as archive:
        assert [name for name in archive.namelist() if not name.endswith("/")] == [
            "open-scrutiny-data-v1.2.3/datapackages/committed.csv",
            "open-scrutiny-data-v1.2.3/docs/licence.md",
        ]
    assert run("sha256sum", "--check", "--quiet", "SHA256SUMS", cwd=clone / ".cache" / "release").returncode == 0


def test_hooks_before_a_push_are_the_checks_of_github() -> None:
    (local,) = yaml.safe_load(read(".pre-commit-config.yaml"))["repos"]
    checks = re.findall(r"^check: ([a-z ]+)", read("Makefile"), re.M)
    assert [hook["entry"] for hook in local["hooks"]] == [f"make {hook['id']}" for hook in local["hooks"]]
    assert sorted(hook["id"] for hook in local["hooks"]) == sorted(checks[0].split())


def test_each_part_of_the_site_is_built_by_a_job() -> None:
    workflow = yaml.safe_load(read(".github/workflows/parts.yml"))
    assert workflow["jobs"]["shard"]["strategy"]["matrix"]["shard"] == list(range(workflow["env"]["SHARDS"]))
