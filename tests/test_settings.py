"""Hand-written YAML: read strictly, and every mistake is one line that says what to do."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from openscrutiny.errors import ScrutinyError
from openscrutiny.kept.settings import Settings, read_settings


def settings_of(tmp_path: Path, text: str) -> Settings:
    path = tmp_path / "a.yml"
    path.write_text(text, encoding="utf-8")
    return read_settings(path)


def error_of(tmp_path: Path, text: str) -> str:
    with pytest.raises(ScrutinyError) as caught:
        settings_of(tmp_path, text)
    return str(caught.value).replace(str(tmp_path), "")


def test_a_mistyped_key_is_named_with_the_one_meant(tmp_path: Path) -> None:
    settings = settings_of(tmp_path, "titel: x\n")
    settings.text("title")
    with pytest.raises(ScrutinyError, match=r"expected the keys title, found 'titel'; did you mean 'title'\?"):
        settings.done()


def test_a_text_with_a_sign_of_yaml_is_told_to_stand_in_quotes(tmp_path: Path) -> None:
    said = error_of(tmp_path, "a: 1\nb: %\n")
    assert said.startswith("/a.yml, line 2: expected YAML, found character '%' that cannot start any token")
    assert said.endswith("; put the text into double quotes")


def test_a_key_that_stands_twice_is_an_error(tmp_path: Path) -> None:
    assert error_of(tmp_path, "a: 1\na: 2\n") == "/a.yml, line 1: expected YAML, found the key 'a' twice; mend the line"


def test_broken_yaml_is_one_line(tmp_path: Path) -> None:
    assert error_of(tmp_path, "a: [1\nb: 2\n").startswith("/a.yml, line 2: expected YAML, found")


def test_a_missing_file_and_one_that_is_not_utf8_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(ScrutinyError, match="expected a file, found none"):
        read_settings(tmp_path / "none.yml")
    (tmp_path / "latin.yml").write_bytes(b"a: caf\xe9\n")
    with pytest.raises(ScrutinyError, match="expected UTF-8 text, found byte 6 that is none"):
        read_settings(tmp_path / "latin.yml")


def test_times_and_truths_stay_text(tmp_path: Path) -> None:
    settings = settings_of(tmp_path, "time: 18:00\nanswer: no\non: 2023-02-07\n")
    assert [settings.text(key) for key in ("time", "answer", "on")] == ["18:00", "no", "2023-02-07"]


def test_a_tag_makes_no_object(tmp_path: Path) -> None:
    assert settings_of(tmp_path, "a: !!python/object/apply:os.getcwd []\n").texts("a") == ()


@pytest.mark.parametrize(
    ("text", "ask", "message"),
    [
        ("a: [x]\n", lambda s: s.text("a"), "expected a text"),
        ("a: x\n", lambda s: s.count("a"), "expected a whole number, found 'x'"),
        ("a: x\n", lambda s: s.texts("a"), "expected a list of texts"),
        ("a: x\n", lambda s: s.mapping("a"), "expected keys with values"),
        ("a: x\n", lambda s: s.mappings("a"), "expected a list"),
        ("a: x\n", lambda s: s.text("a", choices=("", "y")), "expected one of y, found 'x'; choose one"),
        ("a:\n", lambda s: s.required("a"), "expected a text, found nothing; fill it in"),
    ],
)
def test_a_value_of_the_wrong_kind_is_named(
    tmp_path: Path, text: str, ask: Callable[[Settings], object], message: str
) -> None:
    settings = settings_of(tmp_path, text)
    with pytest.raises(ScrutinyError, match=message):
        ask(settings)


def test_aliases_that_stand_for_a_billion_words_are_named_by_their_beginning(tmp_path: Path) -> None:
    levels = "".join(f"  - &a{n} [*a{n - 1}, *a{n - 1}, *a{n - 1}]\n" for n in range(1, 40))
    settings = settings_of(tmp_path, f"b:\n  - &a0 [x]\n{levels}")
    with pytest.raises(ScrutinyError, match="expected a text, found") as refused:
        settings.text("b")
    assert len(str(refused.value)) < 250


def test_a_text_nested_too_deep_is_refused(tmp_path: Path) -> None:
    assert error_of(tmp_path, "a: " + "[" * 100_000).startswith("/a.yml: expected YAML, found maximum recursion depth")


def test_a_tab_is_refused_whichever_reader_could_take_it(tmp_path: Path) -> None:
    said = error_of(tmp_path, "a: \tx\n")
    assert said.startswith("/a.yml, line 1: expected YAML, found character '\\t'")
    assert said.endswith("; put spaces in place of the tab")


def test_both_readers_of_yaml_word_a_mistake_the_same(tmp_path: Path) -> None:
    long_line = f"# {'x' * 2000}\n"
    short, long = (error_of(tmp_path, f"{line}a: b: c\n") for line in ("# x\n", long_line))
    said = "expected YAML, found mapping values are not allowed here; put the text into double quotes"
    assert short == long == f"/a.yml, line 2: {said}"
