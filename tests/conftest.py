"""How tests are shared out where several processes run them."""

from __future__ import annotations

from pathlib import Path

import pytest

_BROWSER = Path(__file__).with_name("browser")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A file stays whole: its tests share what they make. So do all that open a browser: they share the site."""
    for item in items:
        group = "browser" if _BROWSER in item.path.parents else str(item.path)
        item.add_marker(pytest.mark.xdist_group(group))
