"""The title of a subject, from the titles of the items that belong to it."""

from __future__ import annotations

from openscrutiny.ids import slug
from openscrutiny.printed.wording import without_possessives

#: How many titles of a subject, and how many words of each, are looked through for its name.
_TITLES_TRIED, _WORDS_TRIED = 5, 24


def subject_title(subject_id: str, titles: set[str]) -> str:
    """The words of a printed title whose slug is the subject's id; the shortest title where there are none."""
    shortest = sorted(titles, key=lambda title: (len(title), title))
    for title in shortest[:_TITLES_TRIED]:
        words = title.split()[:_WORDS_TRIED]
        spans = ((start, end) for start in range(len(words)) for end in range(len(words), start, -1))
        for start, end in spans:
            said = " ".join(words[start:end]).strip(" ,;:-–(")
            if subject_id in (slug(said), slug(without_possessives(said))):
                return said[:1].upper() + said[1:]
    return shortest[0]
