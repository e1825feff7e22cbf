"""One fault for each check that is made while data packages are built, planted in an invented pack.

Each `plant_…` has the rule that its fault breaks as its docstring; docs/checks.md says it, with what is printed.
"""

from __future__ import annotations

import contextlib
import dataclasses
import inspect
import io
from collections.abc import Callable
from pathlib import Path
from typing import Final

import build_packages
from invented_packs import COUNCIL_ID, MINUTED, invented_records, measure, write_council, write_pack
from openscrutiny.kept.pack_file import PACK_FILE
from openscrutiny.kept.register import COUNCIL_FILE, REGISTER_FILE

_ON_TIME: Final = "Lessons that began on time"
_CORRECTION: Final = {
    "resource": "observations",
    "match": {"row_label": "Repeat enrolments in 12 months", "column_label": "Q3 Outturn"},
    "field": "value",
    "printed": "24.2",
    "published": "22.4",
    "reason": "two figures changed places",
    "by": "An Example",
    "on": "2026-11-02",
}


def _mend(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, (path, old)
    path.write_text(text.replace(old, new), encoding="utf-8")


def _pack_file(root: Path, old: str, new: str) -> None:
    _mend(write_pack(root) / PACK_FILE, old, new)


def _council_file(root: Path, name: str, old: str, new: str) -> None:
    write_pack(root)
    _mend(write_council(root) / name, old, new)


# --- packs that nobody may see ----------------------------------------------------------------------------------------


def plant_pending(root: Path) -> None:
    """A pack that nobody compared with its records is left out, and named."""
    write_pack(root, review={"status": "pending"})


def plant_stale_review(root: Path) -> None:
    """A review is of the records that would be published: one of other records does not count."""
    with (write_pack(root) / "resolutions.csv").open("a", encoding="utf-8") as stream:
        stream.write(f"{MINUTED},13,Buses,noted,the report,,,,,,,,,,50,\n")


def plant_reviewer(root: Path) -> None:
    """A review says who made it and when."""
    write_pack(root, review={"status": "reviewed", "by": "An Example"})


def plant_withdrawal(root: Path) -> None:
    """A pack that is withdrawn says why."""
    write_pack(root, review={"status": "withdrawn", "by": "An Example", "on": "2026-11-09"})


# --- what a person said of a pack -------------------------------------------------------------------------------------


def plant_expectation(root: Path) -> None:
    """Of each kind as many records are read as a person counted in the pack, or more."""
    write_pack(root, expect={"resolutions": 3})


def plant_correction_match(root: Path) -> None:
    """A correction matches exactly one record, which prints what the correction says it prints."""
    write_pack(root, corrections=[{**_CORRECTION, "printed": "25"}])


def plant_correction_column(root: Path) -> None:
    """A correction names columns that its table has."""
    write_pack(root, corrections=[{**_CORRECTION, "field": "valeu"}])


def plant_correction_made(root: Path) -> None:
    """A correction changes what is read from a pack, never what the program works out, or where it stands."""
    write_pack(root, corrections=[{**_CORRECTION, "field": "indicator_id"}])


def plant_correction_matched(root: Path) -> None:
    """A correction says which record it is of by what is read from the pack, never by what the program works out."""
    write_pack(root, corrections=[{**_CORRECTION, "match": {"indicator_id": "repeat-enrolments"}}])


def plant_correction_value(root: Path) -> None:
    """A correction publishes what its column can hold: a number without its unit, a day, a word of a list."""
    write_pack(root, corrections=[{**_CORRECTION, "published": "22.4%"}])


def plant_refusal(root: Path) -> None:
    """What an editor refuses is there."""
    write_pack(root, refuse=[{"table": "scorecrad", "reason": "two columns changed places"}])


def plant_pack_key(root: Path) -> None:
    """A settings file has no key that is not known: a slip of the pen is not passed over."""
    _pack_file(root, "review:", "expct: {}\nreview:")


def plant_pack_sha256(root: Path) -> None:
    """A pack names the very file it was read from by its sha256."""
    _pack_file(root, "ab" * 32, "abc")


def plant_pack_source(root: Path) -> None:
    """A pack names the file it was read from."""
    write_pack(root, sources=[])


def plant_pack_address(root: Path) -> None:
    """The address of a pack is one of the web."""
    source = {"file_name": "pack.txt", "sha256": "ab" * 32, "path": "javascript:alert(1)"}
    write_pack(root, sources=[source])


def plant_pack_date(root: Path) -> None:
    """A pack lies in the folder of its meeting's date."""
    _pack_file(root, "date: '2023-02-14'", "date: '2023-02-15'")


# --- records ----------------------------------------------------------------------------------------------------------


def plant_records_file(root: Path) -> None:
    """A pack has a file for each kind of record."""
    (write_pack(root) / "tables.csv").unlink()


def plant_records_columns(root: Path) -> None:
    """A file of records has the columns that this version reads and writes."""
    _mend(write_pack(root) / "agenda_items.csv", "first_page,", "page,")


def plant_records_type(root: Path) -> None:
    """A record is of the types of its columns."""
    _mend(write_pack(root) / "agenda_items.csv", "Skills Plan (Q3),3,", "Skills Plan (Q3),cover,")


def plant_hidden_elsewhere(root: Path) -> None:
    """No pack shows a small number that another pack of its committee hides."""
    write_pack(root)
    [cell] = measure("Repeat enrolments in 12 months", 101, "percent", q3="")
    hidden = dataclasses.replace(cell, meeting_date="2023-04-18", marker="c")
    write_pack(root, "2023-04-18", found={"observations": [hidden]})


# --- what a council keeps ---------------------------------------------------------------------------------------------


def plant_register_unit(root: Path) -> None:
    """An indicator is printed in the unit that the register gives it: in another one it is another measure."""
    other = measure("Lessons that began on time", 100, "count", q3="95")
    write_pack(root, found={**invented_records(), "observations": other})


def plant_register_alias(root: Path) -> None:
    """A wording names one indicator of the register."""
    _council_file(root, REGISTER_FILE, "title: Repeat", "aliases: ['% of lessons on time']\n  title: Repeat")


def plant_register_wording(root: Path) -> None:
    """An indicator has each of its wordings once."""
    _council_file(root, REGISTER_FILE, "- '% of lessons on time'", "- 'lessons that began on time'")


def plant_register_known_unit(root: Path) -> None:
    """A unit of the register is one of the data dictionary, or one that the council adds."""
    _council_file(root, REGISTER_FILE, "unit: percent\n  polarity: lower", "unit: percents\n  polarity: lower")


def plant_register_theme(root: Path) -> None:
    """A theme is one that the council lists."""
    write_council(root, themes=["Social care"])
    write_pack(root)


def plant_register_polarity(root: Path) -> None:
    """It is said of an indicator in a known word whether higher or lower is better."""
    _council_file(root, REGISTER_FILE, "polarity: lower-is-better", "polarity: down")


def plant_register_key(root: Path) -> None:
    """The register has no key that is not known."""
    _council_file(root, REGISTER_FILE, "theme: Schools", "themes: Schools")


def plant_register_again_period(root: Path) -> None:
    """An older figure that is printed again is so for periods that are named in canonical form."""
    again = "theme: Schools\n  printed_again:\n    figure_of: the year 2019\n    periods: [Q3]"
    _council_file(root, REGISTER_FILE, "theme: Schools", again)


def plant_register_again_value(root: Path) -> None:
    """A figure that is printed again is the same each time."""
    write_pack(root, found={**invented_records(), "observations": measure(_ON_TIME, 100, "percent", q2="95", q3="96")})
    again = "theme: Schools\n  printed_again:\n    figure_of: the year 2019\n    periods: [2022/23 Q2, 2022/23 Q3]"
    _mend(root / COUNCIL_ID / REGISTER_FILE, "theme: Schools", again)


def plant_register_twice(root: Path) -> None:
    """No key of a settings file stands twice: the first would be lost in silence."""
    _council_file(root, REGISTER_FILE, "theme: Schools", "theme: Schools\n  theme: Schools")


def plant_council_file(root: Path) -> None:
    """Each pack belongs to a council that is described."""
    write_pack(root)
    (root / "sampleton" / "skills-osc").mkdir(parents=True)
    (root / "exampleshire" / "skills-osc" / "2023-02-14").rename(root / "sampleton" / "skills-osc" / "2023-02-14")


def plant_council_code(root: Path) -> None:
    """The official code of a council is a letter and eight figures."""
    _council_file(root, COUNCIL_FILE, "E06000099", "E1")


def plant_council_hiding(root: Path) -> None:
    """A council hides small numbers or marks them; there is no third way."""
    write_council(root, small_numbers="show")
    write_pack(root)


Plant = Callable[[Path], None]
PREFIX: Final = "plant_"
#: The faults by the name of their check, in the order in which they stand above.
BUILD_FAULTS: Final[dict[str, Plant]] = {
    name.removeprefix(PREFIX): made for name, made in globals().items() if name.startswith(PREFIX)
}


def rule_of(plant: Plant) -> str:
    """The rule that a fault breaks."""
    return inspect.getdoc(plant) or ""


def lines_said(plant: Plant, folder: Path) -> tuple[int, list[str]]:
    """The exit code of a build with a fault, and the lines it prints; addresses of files begin at `folder`."""
    plant(folder / "extracted")
    out, wrong = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(wrong):
        code = build_packages.main(["--extracted", str(folder / "extracted"), "--out", str(folder / "datapackages")])
    said = (out.getvalue() + wrong.getvalue()).replace(f"{folder}/", "")
    return code, said.splitlines()
