"""One JSON document: the deck, its facts and its items, with keys and proofs (docs/json.md)."""

import json

from quiz.model.bank import Bank
from quiz.model.export import bank_json

SUFFIX = ".json"


def export(bank: Bank) -> bytes:
    """Write the bank as UTF-8 with a line feed at its end; the same bank gives the same bytes."""
    return (json.dumps(bank_json(bank), ensure_ascii=False, indent=1) + "\n").encode("utf-8", "backslashreplace")
