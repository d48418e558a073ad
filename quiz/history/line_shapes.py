"""The shapes of the lines of an export, declared for the library that validates them: nothing of a line is trusted."""

import datetime as dt
from typing import Annotated, Literal, TypeVar

from pydantic import AfterValidator, AwareDatetime, BaseModel, ConfigDict, Field, TypeAdapter, ValidationError

from quiz.model.review import Card, Correction, Event, Rating, Review, Undo

_FIRST_YEAR, _LAST_YEAR = 1900, 2999
_D = TypeVar("_D", dt.date, dt.datetime)


def _of_our_time(told: _D) -> _D:
    """Refuse what no interval may follow: sums of days end in the year 9999."""
    if not _FIRST_YEAR <= told.year <= _LAST_YEAR:
        raise ValueError
    return told


def _in_utc(told: dt.datetime) -> dt.datetime:
    return told.astimezone(dt.UTC)


Text = Annotated[str, Field(description="text")]
Name = Annotated[str, Field(min_length=1, description="text that is not empty")]
Flag = Annotated[bool, Field(description="true or false")]
Share = Annotated[float, Field(ge=0, le=1, allow_inf_nan=False, description="a number from 0 to 1")]
Between = Annotated[float, Field(gt=0, lt=1, allow_inf_nan=False, description="a number between 0 and 1")]
Milliseconds = Annotated[int, Field(ge=0, lt=1 << 53)]
Rated = Annotated[int, Field(ge=min(Rating), le=max(Rating), description="a whole number from 1 to 4")]
Day = Annotated[
    dt.date,
    Field(description=f"a day of the years {_FIRST_YEAR} to {_LAST_YEAR}, 2026-11-23"),
    AfterValidator(_of_our_time),
]
Time = Annotated[
    AwareDatetime,
    Field(description=f"a time with its zone, of the years {_FIRST_YEAR} to {_LAST_YEAR}, 2026-11-23T16:00:00Z"),
    AfterValidator(_of_our_time),
    AfterValidator(_in_utc),
]


class _Line(BaseModel):
    """Fields that are not known are passed over: a later version of the program may add some."""

    model_config = ConfigDict(strict=True, frozen=True)


class Head(_Line):
    """The first line, which names the format and its version: any other object has neither as it should be."""

    format: object = None
    version: object = None


class _UndoLine(_Line):
    event: Literal["undo"]
    id: Name
    at: Time
    review: Name

    def read(self) -> Undo:
        return Undo(self.id, self.at, self.review)


class _CorrectionLine(_Line):
    event: Literal["correction"]
    id: Name
    at: Time
    day: Day
    deck: Name
    fact: Name
    before: Text
    after: Text

    def read(self) -> Correction:
        return Correction(self.id, self.at, self.day, Card(self.deck, self.fact), self.before, self.after)


class _ReviewLine(_Line):
    event: Literal["review"]
    id: Name
    at: Time
    day: Day
    deck: Name
    fact: Name
    revision: Text
    item: Text
    kind: Text
    rating: Rated
    outcome: Text
    score: Share
    said: Text
    topic: Text
    operation: Text
    verdict: Text
    confused_with: Text
    chance: Share
    confidence: Share | None = Field(description="a number from 0 to 1, or null")
    milliseconds: Milliseconds | None = Field(description="a whole number of milliseconds, or null")
    is_rated: Flag
    is_overridden: Flag
    retention: Between
    version: Text
    answer: Text

    def read(self) -> Review:
        copied = {name: value for name, value in self if name not in {"event", "deck", "fact", "rating"}}
        return Review(card=Card(self.deck, self.fact), rating=Rating(self.rating), **copied)


_SHAPES: dict[str, type[BaseModel]] = {"undo": _UndoLine, "correction": _CorrectionLine, "review": _ReviewLine}
_EVENTS: TypeAdapter[_UndoLine | _CorrectionLine | _ReviewLine] = TypeAdapter(
    Annotated[_UndoLine | _CorrectionLine | _ReviewLine, Field(discriminator="event")]
)


def read_head(line: bytes) -> Head:
    """Read the first line; raises `ValueError` with a sentence where it is none."""
    try:
        return Head.model_validate_json(line)
    except ValidationError as mistake:
        raise ValueError(_sentence(mistake, Head)) from None


def read_event(line: bytes) -> Event:
    """Read any other line; raises `ValueError` with a sentence that names the field."""
    try:
        return _EVENTS.validate_json(line).read()
    except ValidationError as mistake:
        raise ValueError(_sentence(mistake, None)) from None


def _sentence(mistake: ValidationError, shape: type[BaseModel] | None) -> str:
    """Say the first mistake of a line in our words: the library's are for programmers."""
    first = mistake.errors(include_url=False, include_context=False, include_input=False)[0]
    told = [str(step) for step in first["loc"]]
    if shape is None and told:
        shape = _SHAPES.get(told.pop(0))
    match first["type"]:
        case "union_tag_not_found":
            return 'It has no "event".'
        case "union_tag_invalid":
            return 'Its "event" is none of review, undo and correction.'
        case "missing" if told:
            return f'It has no "{told[0]}".'
    if shape is None or not told or told[0] not in shape.model_fields:
        return "It is no JSON object."
    return f'Its "{told[0]}" is not {_wanted(shape, told[0])}.'


def _wanted(shape: type[BaseModel], field: str) -> str:
    return shape.model_fields[field].description or "what it should be"
