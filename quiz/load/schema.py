"""Writes the JSON Schema of a deck file, for editors: made of the same table of fields that the loader reads by."""

from collections.abc import Mapping
from typing import Any

from quiz import registry
from quiz.load.fields import (
    CLAIM,
    DECK,
    FACT,
    FEWEST_MEMBERS,
    IDENTIFIER,
    KINDS_OF_SEVERAL,
    MOST_ENTRIES,
    NEEDED_BY_KIND,
    SOURCE,
    Field,
    Shape,
)
from quiz.load.log import Limits
from quiz.model.fact import Status, Verdict

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_LIMITS = Limits()
# An editor reads `answer: 2014` as a number and `sic: true` as a truth value, the loader reads both as text.
_TEXT = {"type": ["string", "number"], "pattern": r"\S", "maxLength": _LIMITS.scalar}
_TEXTS = {"type": "array", "items": _TEXT, "minItems": 1, "maxItems": MOST_ENTRIES}
_TEXT_OR_TEXTS = {"anyOf": [_TEXT, _TEXTS]}


def schema() -> dict[str, Any]:
    """Give the schema as what a JSON document holds (JSON Schema 2020-12)."""
    return {
        "$schema": DIALECT,
        "title": "A deck of factcheck-quiz",
        "description": "The facts of one subject, each anchored to verbatim words of a pinned article.",
        **_table(DECK),
        "$defs": {
            "source": _table(SOURCE),
            "fact": {**_table(FACT), "allOf": [*_needs(), _several()]},
            "claim": _table(CLAIM),
        },
    }


def _table(fields: Mapping[str, Field]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {name: {"description": known.doc, **_shape(known.shape)} for name, known in fields.items()},
        "required": [name for name, known in fields.items() if known.required],
        "additionalProperties": False,
    }


def _shape(shape: Shape) -> dict[str, Any]:
    return {"enum": list(registry.names("facts"))} if shape is Shape.KIND else _SHAPES[shape]


def _entries(table: str) -> dict[str, Any]:
    return {"type": "array", "items": {"$ref": f"#/$defs/{table}"}, "maxItems": _LIMITS.facts}


_SHAPES: Mapping[Shape, dict[str, Any]] = {
    Shape.LINE: _TEXT,
    Shape.PROSE: _TEXT,
    Shape.IDENTIFIER: {"type": ["string", "integer"], "pattern": f"^{IDENTIFIER}$"},
    Shape.STATUS: {"enum": [status.value for status in Status], "default": Status.ASSERTED.value},
    Shape.VERDICT: {"enum": [verdict.value for verdict in Verdict]},
    Shape.LANGUAGE: {"type": "string", "pattern": "^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$", "default": "en"},
    Shape.DIGEST: {"type": ["string", "integer"], "pattern": "^[0-9a-fA-F]{64}$"},
    Shape.DAY: {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
    Shape.FLAG: {"enum": [True, False, "true", "false"]},
    Shape.AMOUNT: {"type": ["string", "number"], "pattern": r"^[0-9]{1,18}(\.[0-9]{1,18})? ?%?$"},
    Shape.LINES: _TEXTS,
    Shape.WORDS: _TEXT_OR_TEXTS,
    Shape.SPELLINGS: {
        "anyOf": [
            _TEXT,
            _TEXTS,
            {"type": "object", "additionalProperties": _TEXT_OR_TEXTS, "maxProperties": MOST_ENTRIES},
        ]
    },
    Shape.REASONS: {"type": "object", "additionalProperties": {"type": "string", "maxLength": _LIMITS.scalar}},
    Shape.DECLARED: {"type": "object", "additionalProperties": _TEXT},
    Shape.SOURCES: {
        "type": "object",
        "propertyNames": {"pattern": f"^{IDENTIFIER}$"},
        "additionalProperties": {"$ref": "#/$defs/source"},
        "minProperties": 1,
    },
    Shape.FACTS: _entries("fact"),
    Shape.CLAIMS: _entries("claim"),
}


def _needs() -> list[dict[str, Any]]:
    return [
        {"if": {"properties": {"kind": {"const": kind}}, "required": ["kind"]}, "then": {"required": list(needed)}}
        for kind, needed in NEEDED_BY_KIND.items()
    ]


def _several() -> dict[str, Any]:
    members = {"type": "array", "minItems": FEWEST_MEMBERS}
    return {
        "if": {"properties": {"kind": {"enum": sorted(KINDS_OF_SEVERAL)}}, "required": ["kind"]},
        "then": {"properties": {"answer": members}},
        "else": {"properties": {"answer": {"type": ["string", "number"]}}},
    }
