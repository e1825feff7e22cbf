"""Sound invented tables of each layout, which tests damage."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

Rows = list[list[str]]

#: Stands for the period of a number that is published without one.
UNDATED: Final = "no period:"


@dataclass(frozen=True)
class Sound:
    """An invented table as a council would print it: its caption, and its rows of which the first head the rest.

    `first` is the column in which the figures begin, and `label` that of what is measured.
    """

    caption: str
    rows: tuple[tuple[str, ...], ...]
    heads: int = 1
    first: int = 1
    label: int = 0

    @property
    def body(self) -> range:
        """The indexes of the rows below the heads."""
        return range(self.heads, len(self.rows))


SCORECARD: Final = Sound(
    "Appendix 1: Quarterly Scorecard",
    (
        ("Measure", "Q1 2023/24", "Q2 2023/24", "Q2 Target 2023/24", "Comment"),
        ("Number of homes let in the quarter", "177", "1,285", "190", "Slow market"),
        ("Percentage of repairs done on time", "84.2%", "85.1%", "90%", ""),
        ("Average days to answer a complaint", "12.5", "11.25", "10", "New team"),
        ("Rate of visits per 10,000", "61.3", "n/a", "63", ""),
        ("Percentage of calls answered", "93.7%", "94.6%", "95%", "Two posts vacant"),
    ),
)

BY_AREA: Final = Sound(
    "Table 2: How we compare",
    (
        ("Indicator", "Exampleshire 2022/23", "South West 2022/23", "England 2022/23"),
        ("Household waste recycled (%)", "47.9", "51.2", "43.3"),
        ("Residual waste per household (kg)", "461", "440", "502"),
        ("Major applications decided in time (%)", "91", "89", "87"),
        ("Council tax collected (%)", "97.8", "97.5", "96.2"),
    ),
)

MONTHS: Final = Sound(
    "Contact centre 2023/24",
    (
        ("", "Apr-23", "May-23", "Jun-23", "Jul-23", "Aug-23"),
        ("Calls received", "10,234", "9,876", "10,011", "9,544", "9,321"),
        ("Calls answered (%)", "93.1", "94", "92.7", "91.9", "94.4"),
        ("Web chats", "812", "790", "801", "655", "702"),
    ),
)

SPANNED: Final = Sound(
    "Table 4: Indicators by quarter",
    (
        ("", "2022/23", "", "2023/24", ""),
        ("Indicator", "Q3", "Q4", "Q1", "Q2"),
        ("Number of visits", "611", "622", "633", "644"),
        ("Number of calls", "311", "322", "333", "344"),
        ("Number of letters", "211", "222", "233", "244"),
    ),
    heads=2,
)

SECTIONS: Final = Sound(
    "Council plan scorecard",
    (
        ("Ref", "Performance measure", "2022/23", "Q1 2023/24", "Target 2023/24", "Status"),
        ("Priority 1: Green borough", "", "", "", "", ""),
        ("1.1", "Streets below standard (%)", "4.2", "3.9", "5", "On target"),
        ("1.2", "Carbon emissions", "5,410", "1,210", "5,000", "On target"),
        ("Priority 2: Homes for all", "", "", "", "", ""),
        ("2.1", "Affordable homes completed", "142", "22", "150", "Off target"),
        ("2.2", "Rough sleepers", "19", "11", "15", "Off target"),
    ),
    first=2,
    label=1,
)

PAIRS: Final = Sound(
    "Table 6: Assessments by year",
    (
        ("", "2021/22", "", "2022/23", ""),
        ("Stage", "Number", "%", "Number", "%"),
        ("Early help", "611", "41.2", "633", "39.7"),
        ("Child in need", "311", "20.9", "334", "20.9"),
        ("Child protection", "211", "14.2", "233", "14.6"),
    ),
    heads=2,
)

CODES: Final = Sound(
    "Table 7: Housing 2023/24",
    (
        ("PI", "Description", "Target", "Q1", "Q2", "RAG", "DoT"),
        ("HO1", "Average days to let a home", "25", "31.2", "28.4", "Amber", "Up"),
        ("HO2", "Rent collected (%)", "98.5", "98.1", "98.7", "Green", "Up"),
        ("HO3", "Emergency repairs in time (%)", "97", "95.2", "94.4", "Red", "Down"),
    ),
    first=2,
    label=1,
)

BODIES: Final = Sound(
    "Table 8: Plans issued",
    (
        ("Measure", "Area", "2021", "2022", "2023"),
        ("Plans issued in 20 weeks (%)", "Exampleshire", "61.2", "44.1", "39.7"),
        ("", "Statistical neighbours", "58.8", "50.2", "51.6"),
        ("", "England", "59.9", "50.7", "50.3"),
        ("New plans issued", "Exampleshire", "402", "455", "511"),
    ),
    first=2,
)

DATED: Final = Sound(
    "Table 9: Public health",
    (
        ("Indicator", "Period", "Exampleshire", "England", "Trend"),
        ("Adults who smoke (%)", "2022", "12.1", "12.7", "Better"),
        ("Children overweight in Year 6 (%)", "2022/23", "35.4", "36.6", "Same"),
        ("Falls in older people (per 100,000)", "2021/22", "1,988", "1,933", "Worse"),
    ),
    first=2,
)

TIMES: Final = Sound(
    "Table 10: Priorities",
    (
        ("Measure", "Good is", "Q2 2022/23", "Q2 2023/24", "", "", "RAG"),
        ("", "(high or low)", "Actual", "Actual", "Target", "Annual target", ""),
        ("Homes let", "High", "171", "185", "190", "780", "Amber"),
        ("Days to let a home", "Low", "31.2", "28.4", "27", "26", "Amber"),
        ("Empty homes", "Low", "411", "402", "399", "377", "Red"),
    ),
    heads=2,
    first=2,
)

TARGET_OF_YEAR: Final = Sound(
    "Table 11: Local measures",
    (
        ("Measure", "Target", "Apr-23", "May-23", "Jun-23", "Q1"),
        ("", "2023/24", "", "", "", ""),
        ("Carers seen", "617", "51", "102", "155", "154"),
        ("Plans reviewed in time (%)", "93", "73.9", "74.2", "75.1", "74.4"),
        ("Visits made", "1,205", "99", "87", "112", "298"),
    ),
    heads=2,
)

SOUND: Final = (SCORECARD, BY_AREA, MONTHS, SPANNED, SECTIONS, PAIRS, CODES, BODIES, DATED, TIMES, TARGET_OF_YEAR)
