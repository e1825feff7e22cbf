"""Whatever a file holds: records that can be written and read back, or a refusal in one line."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fuzz_targets import TARGETS, crashes

#: Pieces that mean something to a reader, put together in any order.
WORDS = st.sampled_from(
    [
        *("RESOLVED", "RESOLVED that ", "RECOMMENDED ", "Voting: ", "ACTION: ", "Present:-", "Apologies", "Chair: "),
        *(
            "Cllr A Example",
            "(a) ",
            "(i) ",
            "1. ",
            "12.",
            "- ",
            "\t",
            "\n",
            "\n\n",
            "\f",
            "Q3 2022/23",
            "2022/23",
            "Target",
        ),
        *(
            "Target",
            "Intervention level",
            "95.7%",
            "£1.2m",
            "n/a",
            "<5",
            "(1)",
            "Minutes of the meeting held on 12 March\n",
        ),
        *("Forward Plan\n", "Exception Report\n", "Action Sheet\n", "RAG", "Green", "Date of meeting: 14 May 2024\n"),
        *(
            "Agenda\n",
            "England",
            "South West",
            "By sex",
            "Girls",
            "Percentage of visits on time",
            "*",
            "=1+1",
            "{{ x }}",
        ),
        *("\u00a0", "\u200b", "\u202e", "\ud7ff", "<b>", "</td>", "&amp;", "99999999999999999999", "0.0.0", "1e999"),
    ]
)
TEXTS = st.lists(WORDS | st.text(max_size=8), max_size=60).map(lambda parts: "".join(parts).encode("utf-8", "replace"))


@pytest.mark.parametrize("name", TARGETS)
def test_a_reader_takes_what_it_is_made_for_and_what_once_broke_it(name: str) -> None:
    target, seeds = TARGETS[name]
    for data in (*seeds(), *(path.read_bytes() for path in crashes(name)), b""):
        target(data)


@pytest.mark.parametrize("name", TARGETS)
@settings(max_examples=40)
@given(text=TEXTS)
def test_a_reader_takes_any_text(name: str, text: bytes) -> None:
    TARGETS[name][0](text)


@pytest.mark.parametrize("name", ["file", "xml", "html", "kept"])
@settings(max_examples=60)
@given(raw=st.binary(max_size=400))
def test_a_reader_takes_any_bytes(name: str, raw: bytes) -> None:
    TARGETS[name][0](raw)
