"""What the place can show that findings are printed in: said by who prints, never looked up by a renderer."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Screen:
    """`width` in columns; `colour` and `is_unicode` whether colours, and letters beyond ASCII, can be shown at all."""

    width: int = 80
    colour: bool = False
    is_unicode: bool = True


PLAIN = Screen()
