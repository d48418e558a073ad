"""What `quiz` alone offers in a terminal: the decks it finds, and what to do with them."""

import subprocess
import sys

import click

from quiz.study.shelf import Shelved, decks
from quiz.terminal.opening import open_page
from quiz.terminal.page import BOLD
from quiz.terminal.prompts import Prompts
from quiz.terminal.wording import say

_INTERRUPTED = 130
_CHOICES = ("menu_play", "menu_study", "menu_show", "menu_other")


def run() -> int:
    """Ask for a deck and what to do with it until there is nothing more to do; gives the exit status."""
    shelf = decks()
    prompts = Prompts(open_page(sys.stdout), sys.stdout)
    page = prompts.page
    if not shelf:
        page.write("No decks here. quiz looks for decks/*.yaml in this folder; or name one: quiz play DECK")
        return 1
    page.gap()
    page.write(("Fact-check quiz", BOLD))
    try:
        while True:
            page.gap()
            at = prompts.choose(say("en", "menu_deck"), [*(deck.title for deck in shelf), say("en", "menu_quit")])
            if at is None or at == len(shelf):
                return 0
            _use(prompts, shelf[at])
    except (KeyboardInterrupt, EOFError):
        return _INTERRUPTED


def _use(prompts: Prompts, deck: Shelved) -> None:
    """Play, study or show a deck, in a process of its own: what happens there is what the command does."""
    at = prompts.choose(deck.title, [say("en", phrase) for phrase in _CHOICES])
    if at in (0, 1):
        subprocess.run(_command("study" if at else "play", deck), check=False)  # noqa: S603 - our own command, a path of our own listing
    elif at == 2:
        shown = subprocess.run(_command("show", deck), check=False, stdout=subprocess.PIPE)  # noqa: S603 - as above
        click.echo_via_pager(shown.stdout.decode("utf-8", "replace"))


def _command(name: str, deck: Shelved) -> list[str]:
    return [sys.executable, "-m", "quiz", name, "--", str(deck.path)]
