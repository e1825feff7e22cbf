"""What holds for every test."""

from __future__ import annotations

from hypothesis import settings

# The same examples in each run, and no limit of time: a test fails for what the code does, not for when it runs.
settings.register_profile("project", derandomize=True, deadline=None, database=None)
settings.load_profile("project")
