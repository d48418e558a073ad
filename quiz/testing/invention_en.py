"""English sentences of an invented article: figures, dates, names, lists and quotations in many wordings."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from quiz.testing.telling import Teller, Told, pairs

_FIRST = "Ann Bo Cy Dee Eve Finn Gil Hal Ida Jon Kay Lev Mia Ned Ola Pia Quin Rex Sue Tom Uma Vic Wyn Xan Yul Zoe"
_LAST = (
    "Abbot Barlow Crane Dunmore Eastley Farrow Gadsby Holloway Ingram Jessop Kendrick Lockhart Mowbray Northcott"
    " Oakden Pemberton Quarles Ramsden Stanhope Thackeray Underhill Vickers Wexford Yardley Zeller Ashdown Birch Colby"
    " Denholm Elphick Fenwick Garrick Hartigan Ivory Jarrold Kettle Lambourne Maddox Nettleton Osgood Prescott Rudge"
    " Sedgwick Tolliver Upjohn Vernon Whitlock Yeats Zander Aldous Brockway Cartwright Dalrymple Everard Fothergill"
    " Greenhalgh Hawthorne Inskip Juniper Kipling Loveday Merriweather Nightingale Ormerod Pickering Quillfeather"
    " Rowbotham Shackleton Trelawney Umfraville Venables Winterbourne Yelverton Zouche"
)
_PLACES = (
    "Aldermoor Brackwater Coldharbour Drumlin Elverby Foxhollow Gannetsea Hexworthy Inchmarlo Jarlstead Kelderby"
    " Larkspur Mistleigh Nethercombe Orlestone Pilgrimsby Quernmore Ravenscar Saltmarket Tarnbeck Ulverside Vexford"
    " Windlestraw Yarrowdale Zennorby Applecross Brindlewick Cragmouth Dovetail Embersea Fallowfield Grimsettle"
    " Hollinfare Ironbridge Jackdaw Kittiwake Longmere Mallowby Nutbourne Otterburn Puddlecote Quillan Rushmoor"
    " Skerrivore Thistledown Umberleigh Vinegarth Wolfstone Yewhurst Zephyrton Ashgrove Bittern Cinderford Dunnock"
)
_BODIES = (
    "Harbour Light Float Salt Ferry Orchard Granite Copper Weather Lantern Timber Wool Barley Signal Garden Canal"
    " Bridge Market Quarry Kettle Paper Velvet Amber Cedar Marble Pepper Ribbon Saddle Thimble Violet Walnut Anchor"
    " Beacon Candle Dairy Engine Falcon Glass Honey Ivory"
)
_SORTS = ("Trust", "Society", "Guild", "Club", "League")
_SAID = (
    "Nobody counts the lamps any more",
    "The storm took nothing that we needed",
    "Our boats will sail before the frost",
    "We asked for bread and were given ribbons",
    "The old road is shorter than it looks",
    "Every winter teaches the same lesson",
    "This pier will outlive all of us",
    "There is no silence like that of a closed mill",
    "The river has never read a map",
    "We shall paint the doors again",
    "A promise is not a roof",
    "The bells rang for the wrong town",
    "Whoever owns the well owns the valley",
    "I would rather mend a net than a law",
    "The tide keeps better books than we do",
    "They sold the clock and kept the hours",
    "Our children will laugh at these fences",
    "The snow was honest at least",
    "A ferry without a timetable is a rumour",
    "We buried the quarrel under the school",
    "The fog signed every letter that spring",
    "Hunger has a very long memory",
    "The council heard us and then heard itself",
    "No gull ever paid a toll",
    "Half of a lighthouse guides nobody",
    "The mountain did not move for the minister",
    "We grew old waiting at that crossing",
    "Salt remembers every hand",
)
NAMES: Mapping[str, Sequence[str]] = {
    "person": pairs(_FIRST.split(), _LAST.split()),
    "place": _PLACES.split(),
    "body": [f"{word} {_SORTS[at % len(_SORTS)]}" for at, word in enumerate(_BODIES.split())],
    "said": _SAID,
}
_THINGS = ("lamps", "boats", "houses", "sheep", "workers")
_WORKS = ("bridge", "tower", "school", "mill", "pier")
_MONTHS = (
    "January February March April May June July August September October November December".split()  # noqa: SIM905
)


def _figure(teller: Teller) -> str:
    """A figure as newspapers write one."""
    chance = teller.chance
    size = 10 ** chance.randrange(5)
    number = f"{chance.randint(2, 99) * size:,}"
    return teller.pick(
        number,
        f"about {number}",
        f"nearly {number}",
        f"around {number}",
        f"more than {number}",
        f"at least {number}",
        f"up to {number}",
        f"{chance.randint(3000, 99999):,}",
        f"{chance.randint(2, 90)}.{chance.randint(1, 9)} million",
        f"{chance.randint(2, 9)},000 to {chance.randint(10, 90)},000",
        teller.pick("four", "seven", "twelve", "two and a half thousand", "ninety"),
    )


def _count(teller: Teller) -> Told:
    place, thing, figure = teller.name("place"), teller.pick(*_THINGS), _figure(teller)
    sentence = f"{place} keeps {figure} {thing}."
    fact = {"kind": "quantity", "answer": f"{figure} {thing}", "claim": sentence, "topic": "counts"}
    fact |= {"ask": f"How many {thing} does {place} keep?", "label": f"{thing} of {place}"}
    nei = {"says": f"{place} wants more {thing}.", "verdict": "not-enough-info", "why": "The article does not say."}
    return Told(sentence, fact, nei if teller.chance.random() < 0.1 else {})


def _duration(teller: Teller) -> Told:
    place, number = teller.name("place"), teller.chance.randint(2, 40)
    length = f"{teller.pick('', '', 'about ', 'almost ')}{number} {teller.pick('days', 'weeks', 'months', 'years')}"
    sentence = f"The strike of {place} lasted {length}."
    fact = {"kind": "quantity", "answer": length, "claim": sentence, "topic": "lengths"}
    return Told(
        sentence,
        fact | {"ask": f"How long did the strike of {place} last?", "label": f"length of the strike of {place}"},
    )


def _ordinal(teller: Teller) -> Told:
    place, place_in = teller.name("place"), teller.pick("third", "fourth", "sixth", "ninth", "14th", "21st")
    sentence = f"The {place_in} mayor of {place} was a baker."
    fact = {"kind": "quantity", "answer": place_in, "claim": sentence, "topic": "mayors"}
    return Told(
        sentence,
        fact | {"ask": f"The how-manieth mayor of {place} was a baker?", "label": f"baker among {place}’s mayors"},
    )


def _share(teller: Teller) -> Told:
    place, share = teller.name("place"), f"{teller.chance.randint(2, 98)} per cent"
    sentence = f"In {place}, {share} of the roofs are slate."
    fact = {"kind": "quantity", "answer": share, "claim": sentence, "topic": "shares"}
    return Told(
        sentence, fact | {"ask": f"What share of the roofs of {place} is slate?", "label": f"slate roofs of {place}"}
    )


def _when(teller: Teller) -> str:
    chance = teller.chance
    day = dt.date(chance.randint(1800, 2024), chance.randint(1, 12), chance.randint(1, 28))
    month = _MONTHS[day.month - 1]
    return teller.pick(
        f"in {day.year}",
        f"in {month} {day.year}",
        f"on {day.day} {month} {day.year}",
        f"on {month} {day.day}, {day.year}",
        f"in early {day.year}",
        f"in the spring of {day.year}",
        f"in the {day.year // 10 * 10}s",
        f"around {day.year}",
        f"before {day.year}",
    )


def _event(teller: Teller) -> Told:
    place, work, when = teller.name("place"), teller.pick(*_WORKS), _when(teller)
    sentence = f"The {work} of {place} was opened {when}."
    fact = {"kind": "date", "answer": when, "claim": sentence, "topic": "openings"}
    return Told(
        sentence, fact | {"ask": f"When was the {work} of {place} opened?", "label": f"The {work} of {place} is opened"}
    )


def _plan(teller: Teller) -> Told:
    place, when = teller.name("place"), f"by the end of {teller.chance.randint(2026, 2039)}"
    sentence = f"{place} plans to repair its wall {when}."
    fact = {"kind": "date", "answer": when, "claim": sentence, "topic": "plans", "status": "planned"}
    claim = {"says": f"{place} has repaired its wall.", "verdict": "not-enough-info", "why": "It is planned."}
    return Told(
        sentence,
        fact | {"ask": f"By when does {place} plan to repair its wall?", "label": f"The wall of {place} is repaired"},
        claim if teller.chance.random() < 0.3 else {},
    )


def _lately(teller: Teller) -> Told:
    day = teller.published - dt.timedelta(teller.chance.randint(1, 5))
    place, when = teller.name("place"), f"on {day:%A}"
    sentence = f"The council of {place} met {when}."
    fact = {"kind": "date", "answer": when, "value": day.isoformat(), "topic": "meetings"}
    return Told(
        sentence, fact | {"ask": f"When did the council of {place} meet?", "label": f"The council of {place} meets"}
    )


def _leader(teller: Teller) -> Told:
    person, body = teller.name("person"), teller.name("body")
    sentence = f"{person} leads the {body}."
    fact: dict[str, Any] = {
        "kind": "name",
        "category": "person",
        "answer": person,
        "claim": sentence,
        "topic": "people",
    }
    if teller.chance.random() < 1 / 3:
        fact["aliases"] = [f"{person[0]}. {person.split()[-1]}"]
    return Told(sentence, fact | {"ask": f"Who leads the {body}?", "label": f"leader of the {body}"})


def _ferry(teller: Teller) -> Told:
    start, end = teller.names("place", 2)
    sentence = f"The ferry from {start} goes to {end}."
    fact = {"kind": "name", "category": "place", "answer": end, "claim": sentence, "topic": "ferries"}
    return Told(
        sentence,
        fact | {"ask": f"Where does the ferry from {start} go?", "label": f"where the ferry from {start} goes"},
    )


def _owner(teller: Teller) -> Told:
    place, body = teller.name("place"), teller.name("body")
    sentence = f"The lighthouse of {place} belongs to the {body}."
    fact = {"kind": "name", "category": "body", "answer": body, "claim": sentence, "topic": "owners"}
    return Told(
        sentence, fact | {"ask": f"Who owns the lighthouse of {place}?", "label": f"owner of the lighthouse of {place}"}
    )


def _founders(teller: Teller) -> Told:
    body, people = teller.name("body"), teller.names("person", teller.chance.randint(2, 4))
    sentence = f"The founders of the {body} are {', '.join(people[:-1])} and {people[-1]}."
    fact = {"kind": "names", "category": "person", "answer": people, "claim": sentence, "topic": "people"}
    return Told(sentence, fact | {"ask": f"Who are the founders of the {body}?", "label": f"founders of the {body}"})


def _quote(teller: Teller) -> Told:
    speaker = teller.used("person") if teller.chance.random() < 0.5 else teller.name("person")
    words = teller.name("said")
    sentence = f"“{words},” said {speaker}."
    fact = {"kind": "quotation", "answer": words, "speaker": speaker, "topic": "voices"}
    return Told(sentence, fact | {"label": f"what {speaker.split()[0]} said of “{words.split()[-1]}”"})


TEMPLATES: Mapping[str, Callable[[Teller], Told]] = {
    "count": _count,
    "event": _event,
    "leader": _leader,
    "duration": _duration,
    "ferry": _ferry,
    "owner": _owner,
    "quote": _quote,
    "founders": _founders,
    "ordinal": _ordinal,
    "share": _share,
    "plan": _plan,
    "lately": _lately,
}
