"""What the package says: every catalogue of every module is whole, and templates take the same words."""

import importlib
import pkgutil
import string

import pytest

import quiz
from quiz.text.phrases import Phrases


def catalogues():
    for found in pkgutil.walk_packages(quiz.__path__, "quiz."):
        if found.name.endswith("__main__"):
            continue
        module = importlib.import_module(found.name)
        for name, value in vars(module).items():
            if isinstance(value, Phrases):
                yield pytest.param(value, id=f"{found.name}.{name}")


def fields(template):
    return {field for _, field, _, _ in string.Formatter().parse(template) if field}


@pytest.mark.parametrize("phrases", list(catalogues()))
def test_every_language_says_the_same_with_the_same_words(phrases):
    assert "ar" in phrases._languages
    for name, template in phrases._languages["en"].items():
        for language, templates in phrases._languages.items():
            assert fields(templates[name]) == fields(template), (language, name)


def test_words_are_put_in_raw_and_isolated_from_right_to_left():
    phrases = Phrases(en={"it": "It is {words}."}, ar={"it": "هو {words}."})
    assert phrases("en", "it", words="{x} %s") == "It is {x} %s."
    assert phrases("ar-IQ", "it", words="PMF") == "هو \u2068PMF\u2069."
    assert phrases("de", "it", words="x") == "It is x."


def test_a_catalogue_that_lacks_a_phrase_is_refused():
    with pytest.raises(ValueError, match="second"):
        Phrases(en={"first": "a", "second": "b"}, ar={"first": "c"})
