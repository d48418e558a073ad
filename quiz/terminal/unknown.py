"""Says what is known, where the deck that somebody names is neither in the log nor found."""

from collections.abc import Collection, Mapping

from quiz.study.shelf import Shelved, by_name
from quiz.study.wording import count
from quiz.terminal.naming import deck_name
from quiz.text.phrases import Phrases, without_isolates
from quiz.text.suggest import suggest
from quiz.text.visible import one_line

_MOST_LISTED = 5  # of what may be thousands
_LONGEST = 200  # characters of what was named

_say = Phrases(
    en={
        "unknown": "No deck “{name}” in the log, and none is found here. {hint}",
        "folder": "{name} is a folder, and none of its files ends in .yaml. {hint}",
        "near": "Did you mean “{deck}”?",
        "known": "The log knows {decks}.",
        "known_more": "The log knows {decks} and {count} more.",
        "empty": "Nothing has been studied yet: quiz study DECK begins.",
        "list": ", ",
    },
    ar={
        "unknown": "لا مجموعة باسم «{name}» في السجل، ولا توجد هنا مجموعة بهذا الاسم. {hint}",
        "folder": "{name} مجلد، وليس فيه أي ملف yaml. {hint}",
        "near": "هل تقصد «{deck}»؟",
        "known": "في السجل: {decks}.",
        "known_more": "في السجل: {decks} و{count} غيرها.",
        "empty": "لم تدرس شيئًا بعد. للبدء: quiz study DECK",
        "list": "، ",
    },
)


def say_unknown(told: str, known: Collection[str], language: str | None = None, *, is_folder: bool = False) -> str:
    """Write what was found of what was told, where, and what to do, in a language, or in that of the decks known."""
    shelf = by_name()
    spoken = language or _shared(known, shelf)
    near = _near(deck_name(told), sorted({*known, *shelf}))
    more = len(known) - _MOST_LISTED
    if near:
        hint = _say(spoken, "near", deck=near)
    elif not known:
        hint = _say(spoken, "empty")
    else:
        listed = _say(spoken, "list").join(sorted(known)[:_MOST_LISTED])
        hint = _say(spoken, "known_more" if more > 0 else "known", decks=listed, count=count(spoken, more))
    words = _say(spoken, "folder" if is_folder else "unknown", name=told[:_LONGEST], hint=hint)
    return one_line(without_isolates(words))


def _near(name: str, names: Collection[str]) -> str:
    """Find the deck that was probably meant: the one whose name begins so, or else the closest."""
    begun = [each for each in names if name and each.startswith(name)]
    return begun[0] if len(begun) == 1 else suggest(name, names)


def _shared(known: Collection[str], shelf: Mapping[str, Shelved]) -> str:
    """Give the language that all the decks of the log share that are found, else English."""
    languages = {shelf[name].language for name in known if name in shelf}
    return languages.pop() if len(languages) == 1 else "en"
