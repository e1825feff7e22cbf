"""What a chart says in words: its title and its one-sentence summary, both written from the data."""

from __future__ import annotations

from openscrutiny.publishing.data.caveats import Basis
from openscrutiny.publishing.drawing.chart_data import BarData, BulletData, LineData, Point, Series


def line_title(data: LineData) -> str:
    """What the line shows, in a few words: how the latest value moved, and on which side of its target it is."""
    last = latest(data)
    if not last:
        return data.subject
    target = _at(data, "target", last.period)
    if last.basis.figure_of:
        return f"{data.subject}: {last.said}, the {last.basis.words}"
    moved = _moved(_before(data, last), last) or "stood at"
    value = f"{last.said}{_counted(last.basis)}"
    return f"{data.subject} {moved} {value}" + (f", {_against(last, target)}" if target else "")


def line_sentence(data: LineData) -> str:
    """The latest value, the one before, and what they are measured against."""
    last = latest(data)
    if not last:
        return f"No value has been read yet: {data.subject}."
    if last.basis.figure_of:
        return f"{_older(_phrase(data, last.period), last.said, last.basis)}{_measured_against(data, last)}."
    before = _before(data, last)
    start = f"{_capped(_phrase(data, last.period))} the value "
    moved = _moved(before, last)
    body = f"{moved} {last.said}" if moved else f"stood at {last.said}{_counted(last.basis)}"
    if before:
        body += f" from {before.said} {_phrase(data, before.period)}" if before.value != last.value else ""
        body += f", as {_phrase(data, before.period)}" if before.value == last.value else ""
    return start + body + _measured_against(data, last) + "."


def bar_title(data: BarData) -> str:
    """What the bars show, in a few words.

    >>> from openscrutiny.publishing.drawing.chart_data import AxisUnit, Bar
    >>> bar_title(BarData("Pass rate", "in 2022", (Bar("Girls", 70, "70%"), Bar("Boys", 61, "61%")), AxisUnit()))
    'Pass rate: highest for Girls (70%), lowest for Boys (61%)'
    """
    focus = [bar for bar in data.bars if bar.is_focus]
    basis = f", {data.basis.words}" if data.basis.words else ""
    if len(focus) == 1 and len(data.bars) > 1:
        return f"{data.subject}: {focus[0].text} for {focus[0].name}{basis}"
    highest, lowest = (choose(data.bars, key=lambda bar: bar.value) for choose in (max, min))
    if highest.value == lowest.value:
        return f"{data.subject}: {highest.text} for every group{basis}"
    ends = f"highest for {highest.name} ({highest.text}), lowest for {lowest.name} ({lowest.text})"
    return f"{data.subject}: {ends}{basis}"


def bar_sentence(data: BarData) -> str:
    """Every bar's name and value; of many, the first six and how many more there are.

    >>> from openscrutiny.publishing.drawing.chart_data import AxisUnit, Bar
    >>> bar_sentence(BarData("Pass rate", "in 2022", (Bar("Girls", 70, "70%"), Bar("Boys", 61, "61%")), AxisUnit()))
    'In 2022: Girls 70%, Boys 61%.'
    """
    named = [f"{bar.name} {bar.text}" for bar in data.bars[:6]]
    more = len(data.bars) - len(named)
    tail = f" and {more} more in the table" if more else ""
    basis = f". {data.basis.sentence}" if data.basis.words else "."
    return f"{_capped(data.phrase) or data.subject}: {', '.join(named)}{tail}{basis}"


def bullet_title(data: BulletData) -> str:
    """The value, and on which side of its target it is.

    >>> from openscrutiny.publishing.drawing.chart_data import AxisUnit, Bar, BulletData
    >>> held = (Bar("Exampleshire", 75, "75%"), Bar("Target", 88, "88%"), Bar("Intervention level", 83, "83%"))
    >>> bullet_title(BulletData("Lessons on time", "in 2022", held, AxisUnit()))
    'Lessons on time: 75%, below the target of 88%'
    """
    own, target, *_ = data.bars
    if data.basis.figure_of:
        return f"{data.subject}: {own.text}, the {data.basis.words}"
    side = "exactly" if own.value == target.value else "above" if own.value > target.value else "below"
    return f"{data.subject}: {own.text}{_counted(data.basis)}, {side} the target of {target.text}"


def bullet_sentence(data: BulletData) -> str:
    """The value and what it is held against.

    >>> from openscrutiny.publishing.drawing.chart_data import AxisUnit, Bar, BulletData
    >>> held = (Bar("Exampleshire", 75, "75%"), Bar("Target", 88, "88%"), Bar("Intervention level", 83, "83%"))
    >>> bullet_sentence(BulletData("Lessons on time", "in 2022", held, AxisUnit()))
    'In 2022 the value was 75%; the target was 88%; the intervention level was 83%.'
    """
    own, *levels = data.bars
    said = "".join(f"; the {bar.name.lower()} was {bar.text}" for bar in levels)
    if data.basis.figure_of:
        return f"{_older(data.phrase, own.text, data.basis)}{said}."
    return _capped(f"{data.phrase} the value was {own.text}{_counted(data.basis)}{said}.".strip())


def latest(data: LineData) -> Point | None:
    """The council's own latest value; None where there is none."""
    return next((series.points[-1] for series in data.series if series.kind == "outturn" and series.points), None)


def _older(phrase: str, value: str, basis: Basis) -> str:
    """An older figure that is printed for a period, and what the papers say of it.

    >>> _older("in 2022", "7 points", Basis(figure_of="the academic year 2019"))
    'For 2022 the papers print 7 points, and say that it is the figure of the academic year 2019'
    """
    period = phrase.removeprefix("in ").removeprefix("on ")
    return f"{f'For {period} the' if period else 'The'} papers print {value}, and say that it is the {basis.words}"


def _counted(basis: Basis) -> str:
    return f", counted from {basis.counted_from}" if basis.counted_from else ""


def _before(data: LineData, last: Point) -> Point | None:
    """The value before the latest, where a line joins the two and one does not hold the other."""
    if last.basis.counted_from:
        return None
    own = next(series for series in data.series if series.kind == "outturn").points
    return own[-2] if len(own) > 1 and last.is_joined else None


def _moved(before: Point | None, last: Point) -> str:
    if not before:
        return ""
    if before.value == last.value:
        return "stayed at"
    return "rose to" if last.value > before.value else "fell to"


def _against(last: Point, target: Point) -> str:
    if last.value == target.value:
        return f"exactly the target of {target.said}"
    return f"{'above' if last.value > target.value else 'below'} the target of {target.said}"


def _measured_against(data: LineData, last: Point) -> str:
    parts = []
    if target := _at(data, "target", last.period):
        parts.append(f"the target was {target.said}")
    if intervention := _at(data, "intervention", last.period):
        parts.append(f"the intervention level was {intervention.said}")
    parts += [
        f"{each.name}: {_comparison(data, each)}" for each in data.series if each.kind == "comparator" and each.points
    ]
    return "".join(f"; {part}" for part in parts)


def _comparison(data: LineData, series: Series) -> str:
    point = series.points[-1]
    own = latest(data)
    return point.said if own and point.period == own.period else f"{point.said} {_phrase(data, point.period)}"


def _at(data: LineData, kind: str, period: str) -> Point | None:
    points = (point for series in data.series if series.kind == kind for point in series.points)
    return next((point for point in points if point.period == period), None)


def _phrase(data: LineData, period: str) -> str:
    return next(each.phrase for each in data.periods if each.id == period)


def _capped(text: str) -> str:
    return text[:1].upper() + text[1:]
