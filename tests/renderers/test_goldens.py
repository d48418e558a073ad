"""What people and programs see of one report that has something of everything, and of one that has nothing."""

from pathlib import Path

import pytest

from quiz import registry
from quiz.model.screen import PLAIN, Screen
from quiz.renderers import github
from tests.renderers.sample import EMPTY, REPORT

GOLDEN = Path(__file__).parents[1] / "golden" / "renderers"
SCREENS = {
    "full-80": ("full", Screen(80)),
    "full-40": ("full", Screen(40)),
    "full-20": ("full", Screen(20)),
    "full-colour": ("full", Screen(80, colour=True)),
    "full-ascii": ("full", Screen(80, is_unicode=False)),
    "statistics-40": ("statistics", Screen(40)),
    "concise-colour": ("concise", Screen(colour=True)),
    **{name: (name, PLAIN) for name in registry.names("renderers") if name != "full"},
}


@pytest.mark.parametrize("name", SCREENS)
def test_what_is_printed(name, golden):
    form, screen = SCREENS[name]
    renderer = registry.module("renderers", form)
    golden(GOLDEN / f"{name}{renderer.SUFFIX}", renderer.render(REPORT, screen))


@pytest.mark.parametrize("name", registry.names("renderers"))
def test_what_is_printed_where_nothing_was_found(name, golden):
    renderer = registry.module("renderers", name)
    golden(GOLDEN / "nothing" / f"{name}{renderer.SUFFIX}", renderer.render(EMPTY))


def test_the_summary_of_a_job(golden):
    golden(GOLDEN / "github-summary.md", github.summary(REPORT))
    golden(GOLDEN / "nothing" / "github-summary.md", github.summary(EMPTY))


def test_every_renderer_has_what_its_folder_owes():
    owed = {"full", "concise", "statistics", "json", "json-lines", "github", "gitlab", "junit", "sarif", "html"}
    assert owed <= set(registry.names("renderers"))
    for name in registry.names("renderers"):
        module = registry.module("renderers", name)
        assert module.SUFFIX.startswith(".")
        assert module.__doc__
