"""Names events so that no two machines ever give the same name, in the order of time."""

import datetime as dt
import secrets

_DIGITS = "0123456789abcdefghjkmnpqrstvwxyz"  # Crockford's: none is mistaken for another
_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)
_MILLISECOND = dt.timedelta(milliseconds=1)
_RANDOM_BITS = 80
_LENGTH = 26


def new_id(at: dt.datetime) -> str:
    """Give a new event's id: 48 bits of its time in milliseconds and 80 of chance, as 26 characters that sort by time.

    >>> len(new_id(dt.datetime(2026, 11, 23, tzinfo=dt.UTC)))
    26
    """
    moment = max(0, (at - _EPOCH) // _MILLISECOND) & ((1 << 48) - 1)
    number = moment << _RANDOM_BITS | secrets.randbits(_RANDOM_BITS)
    return "".join(_DIGITS[number >> 5 * place & 31] for place in reversed(range(_LENGTH)))
