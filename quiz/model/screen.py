"""What the place can show that findings are printed in: said by who prints, never looked up by a renderer."""

from typing import NamedTuple


class Screen(NamedTuple):
    """`width` in columns; `colour` and `is_unicode` whether colours, and letters beyond ASCII, can be shown at all."""

    width: int = 80
    colour: bool = False
    is_unicode: bool = True


PLAIN = Screen()
