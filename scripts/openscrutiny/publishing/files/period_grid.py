"""Figures by period: a row for each measure and a column for each period, as people compare them in a spreadsheet.

The only module that knows pandas. Each cell says what the newest meeting was told: a figure that a meeting was told
twice with different values stands there with both, and a value that is not what it seems keeps its marker.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from openscrutiny.publishing.data.caveats import basis_of
from openscrutiny.publishing.data.corpus import MeetingPackage
from openscrutiny.publishing.files.csvw import CONTEXT, ENDING
from openscrutiny.publishing.writing.words import ROLE_WORDS
from openscrutiny.schema import Row
from openscrutiny.storage.csv_files import write_csv

if TYPE_CHECKING:
    from pandas import DataFrame

#: Name of the file.
FIGURES_BY_PERIOD: Final = "figures-by-period.csv"
#: What the columns before the periods hold, by name.
SERIES: Final = {
    "indicator_id": "Id of the indicator, and the end of the address of its page.",
    "indicator": "What is measured, as the newest meeting was told it.",
    "role": "What the figures are: the council's own outturn, a target, the intervention level, a comparator.",
    "comparator": "Whose figures they are, as named; empty for the council itself.",
    "breakdown": "The group they are about: name=value pairs joined by '; '.",
    "unit": "What they are counted in.",
}
#: What a reader of a whole row must know.
NOTE: Final = {"note": "Periods whose figure is of an older period, or counts from the start of a year; else empty."}
_KEYS: Final = list(SERIES)
_YEARS: Final = {"financial_year": " (April to March)", "academic_year": " (September to August)"}
_BETWEEN: Final = " or "


def write_period_grid(home: Path, meetings: Sequence[MeetingPackage], licence: str = "") -> tuple[int, int]:
    """Write the figures of some meetings by period, and what the columns are; how many rows and columns there are."""
    grid = period_grid(meetings)
    header = [str(name) for name in grid.columns]
    path = home / FIGURES_BY_PERIOD
    write_csv(path, header, (dict(zip(header, map(str, row), strict=True)) for row in grid.itertuples(index=False)))
    said = json.dumps(_metadata(header, licence), indent=1, ensure_ascii=False) + "\n"
    path.with_name(path.name + ENDING).write_text(said, encoding="utf-8", newline="\n")
    return grid.shape


def period_grid(meetings: Sequence[MeetingPackage]) -> DataFrame:
    """Figures of some meetings, oldest first: columns of `SERIES`, then a column for each period, oldest first."""
    # Read late: it takes half a second to load, which pages of indicators and meetings need not wait for.
    import pandas as pd

    columns = [*_KEYS, "period", "begins", "meeting", "said", "basis"]
    told = pd.DataFrame.from_records(list(_told(meetings)), columns=columns)
    if told.empty:
        return pd.DataFrame(columns=[*_KEYS, *NOTE])
    told["indicator"] = told.groupby("indicator_id")["indicator"].transform("last")
    cell = [*_KEYS, "period"]
    newest = told[told["meeting"] == told.groupby(cell)["meeting"].transform("max")]
    said = newest.groupby(cell)["said"].agg(lambda each: _BETWEEN.join(dict.fromkeys(each)))
    grid = said.unstack("period", fill_value="")
    begins = told.groupby("period")["begins"].first().sort_values(kind="stable")
    whole = grid[list(begins.index)].reset_index()
    notes = _notes(newest.sort_values("begins", kind="stable"))
    whole.insert(len(_KEYS), "note", [notes.get(key, "") for key in whole[_KEYS].itertuples(index=False, name=None)])
    whole["place"] = whole["role"].map(list(ROLE_WORDS).index)
    return whole.sort_values(["indicator", "indicator_id", "place", "comparator", "breakdown", "unit"]).drop(
        columns="place"
    )


def _notes(told: DataFrame) -> dict[tuple[str, ...], str]:
    """What must be known of the figures of a series: "2022/23 Q2, 2022/23 Q3: counts from September 2022"."""
    found: dict[tuple[str, ...], dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    noted = told[told["basis"] != ""]
    for *key, period, basis in noted[[*_KEYS, "period", "basis"]].itertuples(index=False, name=None):
        found[tuple(key)][basis].append(period)
    return {
        key: "; ".join(f"{', '.join(dict.fromkeys(periods))}: {basis}" for basis, periods in bases.items())
        for key, bases in found.items()
    }


def _told(meetings: Sequence[MeetingPackage]) -> Iterator[tuple[str | int, ...]]:
    """Each figure that says its period; `begins` sorts the periods, and `meeting` counts the meetings."""
    for number, package in enumerate(meetings):
        for row in package.tables["observations"]:
            if row["period"] and (said := _said(row)):
                title = package.indicators[row["indicator_id"]]["title"]
                series = (row["indicator_id"], title, row["role"], row["comparator"], row["breakdown"], row["unit"])
                begins = f"{row['period_start'] or row['period']} {row['period_end']} {row['period_type']}"
                yield *series, _head(row), begins, number, said, basis_of(package, row).words


def _said(row: Row) -> str:
    """A value with what must be known of it: "12.5", "12.5 [p]", "[c]".

    >>> _said({"value": "12.5", "marker": "p"}), _said({"value": "", "marker": "c"}), _said({"value": "", "marker": ""})
    ('12.5 [p]', '[c]', '')
    """
    markers = "".join(f"[{letter}]" for letter in row["marker"].split())
    return " ".join(part for part in (row["value"], markers) if part)


def _head(row: Row) -> str:
    """The head of the column of a period: a pair of years says which, where the pack does."""
    return row["period"] + (_YEARS.get(row["period_type"], "") if re.fullmatch(r"\d{4}/\d\d", row["period"]) else "")


def _metadata(header: Sequence[str], licence: str) -> dict[str, Any]:
    """What the columns are, as CSV on the Web."""
    named = [
        {"name": name, "titles": name, "dc:description": said, "datatype": "string"}
        for name, said in (SERIES | NOTE).items()
    ]
    periods = [
        {
            "name": f"period_{re.sub(r'[^0-9A-Za-z]+', '_', head).strip('_')}",
            "titles": head,
            "dc:description": "What the newest meeting was told of this period; markers in brackets.",
            "datatype": "string",
        }
        for head in header[len(named) :]
    ]
    return {
        "@context": CONTEXT,
        "url": FIGURES_BY_PERIOD,
        "dc:title": "Figures by period",
        "dc:description": "A row for each measure, and a column for each period: the newest figures that were told.",
        **({"dc:license": {"@id": licence}} if licence else {}),
        "tableSchema": {"columns": [*named, *periods], "primaryKey": _KEYS},
    }
