"""What the package says to people, in the language of the deck."""

from collections.abc import Mapping

FALLBACK = "en"
ISOLATE, END_ISOLATE = "\u2068", "\u2069"  # FSI and PDI (Unicode UAX #9): a run of the other direction stays together
RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur"})


class Phrases:
    """The sentences of one module: a template for each name in each language, `{words}` being filled in.

    Every language must have the same names as English. A language without a catalogue is served in English.
    """

    def __init__(self, **languages: Mapping[str, str]) -> None:
        """Take one mapping of names to templates a language code."""
        names = set(languages[FALLBACK])
        for language, templates in languages.items():
            if set(templates) != names:
                raise ValueError(f"{language}: {sorted(set(templates) ^ names)} not in both catalogues")
        self._languages = languages

    def __call__(self, language: str, phrase: str, **words: object) -> str:
        """Fill the template; the words go in as they are, isolated where the language runs from right to left."""
        code = language.partition("-")[0]
        template = self._languages.get(code, self._languages[FALLBACK])[phrase]
        if code in RIGHT_TO_LEFT and code in self._languages:
            words = {name: isolated(word) for name, word in words.items()}
        return template.format(**words)


def isolated(words: object) -> str:
    """Keep words of another direction together, wherever they are filled in."""
    return f"{ISOLATE}{words}{END_ISOLATE}"


def without_isolates(text: str) -> str:
    """Drop the isolates around filled-in words, for where they would be shown as boxes or escapes."""
    return text.replace(ISOLATE, "").replace(END_ISOLATE, "")
