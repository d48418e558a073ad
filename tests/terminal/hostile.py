"""Words that somebody wrote who wants the terminal to do something, and what must never be sent to it."""

import re

from hypothesis import strategies as st

FORBIDDEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff\U000e0000-\U000e007f]"
)
ATTACKS = (
    "\x1b]52;c;ZXZpbA==\x07",
    "\x1b[2J",
    "\x9b31m",
    "\x1b]8;;http://x\x1b\\",
    "\u202eevil",
    "\u2068",
    "\r",
    "\ud800",
)
hostile = st.text(st.one_of(st.characters(), st.sampled_from("\x1b\x07\x9b\u202e\u2066\u200f\r\t\b\x7f")), max_size=30)
hostile = st.one_of(
    hostile, st.lists(st.sampled_from((*ATTACKS, "[bold]", ":smile:", "a b", "»«")), max_size=4).map("".join)
)
