"""Regular expressions that are compiled when they are first used: a deck needs few of those that all the rules have."""

import re
from typing import Any, cast


class _Late:
    """Stands for a pattern until something of it is asked for, and keeps that."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._told = pattern, flags

    def __getattr__(self, name: str) -> Any:
        found = getattr(re.compile(*self._told), name)
        self.__dict__[name] = found
        return found


def late(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Give what can be used like a compiled pattern of texts, by its methods.

    >>> late("[a-z]+").findall("to be")
    ['to', 'be']
    """
    return cast("re.Pattern[str]", _Late(pattern, flags))
