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
_TEXTS = {"type": "array", "items": _TEXT, "minItems": 1}
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
    match shape:
        case Shape.LINE | Shape.PROSE:
            return _TEXT
        case Shape.IDENTIFIER:
            return {"type": ["string", "integer"], "pattern": f"^{IDENTIFIER}$"}
        case Shape.KIND:
            return {"enum": list(registry.names("facts"))}
        case Shape.STATUS:
            return {"enum": [status.value for status in Status], "default": Status.ASSERTED.value}
        case Shape.VERDICT:
            return {"enum": [verdict.value for verdict in Verdict]}
        case Shape.LANGUAGE:
            return {"type": "string", "pattern": "^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$", "default": "en"}
        case Shape.DIGEST:
            return {"type": ["string", "integer"], "pattern": "^[0-9a-fA-F]{64}$"}
        case Shape.DAY:
            return {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}
        case Shape.FLAG:
            return {"enum": [True, False, "true", "false"]}
        case Shape.AMOUNT:
            return {"type": ["string", "number"], "pattern": r"^[0-9]{1,18}(\.[0-9]{1,18})? ?%?$"}
        case Shape.LINES:
            return _TEXTS
        case Shape.WORDS:
            return _TEXT_OR_TEXTS
        case Shape.SPELLINGS:
            return {"anyOf": [_TEXT, _TEXTS, {"type": "object", "additionalProperties": _TEXT_OR_TEXTS}]}
        case Shape.SOURCES:
            names = {"pattern": f"^{IDENTIFIER}$"}
            return {
                "type": "object",
                "propertyNames": names,
                "additionalProperties": {"$ref": "#/$defs/source"},
                "minProperties": 1,
            }
        case Shape.FACTS:
            return {"type": "array", "items": {"$ref": "#/$defs/fact"}, "maxItems": _LIMITS.facts}
        case Shape.CLAIMS:
            return {"type": "array", "items": {"$ref": "#/$defs/claim"}, "maxItems": _LIMITS.facts}


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
