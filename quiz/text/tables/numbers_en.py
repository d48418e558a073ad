"""English number words, hedges and the words that stand around numbers, as tables."""

UNITS = (
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
)
TENS = ("", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
ORDINAL_UNITS = (
    *("zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"),
    *("eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth"),
    "nineteenth",
)
SCALE_NAMES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (10**3, "thousand"))

SMALL = {word: number for number, word in enumerate(UNITS)}
SMALL |= {word: number * 10 for number, word in enumerate(TENS) if number > 1}
SMALL |= {"nought": 0, "naught": 0, "nil": 0}

SCALES = {name: size for size, name in SCALE_NAMES}
SCALES |= {"thousands": 10**3, "millions": 10**6, "billions": 10**9, "trillions": 10**12, "grand": 10**3}
SCALES |= {"dozen": 12, "dozens": 12, "score": 20, "lakh": 10**5, "lakhs": 10**5, "crore": 10**7, "crores": 10**7}

# Letters that multiply only straight after a figure: "2.5k", "3 m", "1.2bn".
SUFFIXES = {"k": 10**3, "m": 10**6, "mn": 10**6, "mln": 10**6, "mil": 10**6, "mio": 10**6, "mm": 10**6, "b": 10**9}
SUFFIXES |= {
    "bn": 10**9,
    "bln": 10**9,
    "tn": 10**12,
    "trn": 10**12,
    "tln": 10**12,
    "dz": 12,
    "dzs": 12,
    "doz": 12,
    "dozs": 12,
}

# A plural scale without a number before it counts nothing: "thousands of", "dozens".
BARE_SCALES = frozenset({"dozen", "thousand", "million", "billion", "trillion", "score", "lakh", "crore", "hundred"})

ORDINALS = {word: number for number, word in enumerate(ORDINAL_UNITS) if number}
ORDINALS |= {word.removesuffix("y") + "ieth": number * 10 for number, word in enumerate(TENS) if number > 1}
ORDINAL_SCALES = {"hundredth": 100, "thousandth": 10**3, "millionth": 10**6, "billionth": 10**9}
ORDINAL_SUFFIXES = frozenset({"st", "nd", "rd", "th"})

# Denominators: the singular after "a" or "one", the plural after more.
PARTS = {"half": 2, "quarter": 4, "fourth": 4}
PARTS |= {word: number for word, number in ORDINALS.items() if number > 2}
PARTS |= {"hundredth": 100, "thousandth": 10**3, "millionth": 10**6, "billionth": 10**9, "trillionth": 10**12}
PLURAL_PARTS = {f"{word}s": number for word, number in PARTS.items() if word != "half"} | {"halves": 2}

PAIRS = frozenset({"couple", "pair"})

# Misspellings that are forgiven: a closed list, because close spelling never decides a number.
TYPOS = {
    "fourty": "forty",
    "fourtieth": "fortieth",
    "ninty": "ninety",
    "tweleve": "twelve",
    "twelv": "twelve",
    "twelth": "twelfth",
    "twelveth": "twelfth",
    "eigth": "eighth",
    "eightth": "eighth",
    "nineth": "ninth",
    "fiveth": "fifth",
    "fith": "fifth",
    "sixh": "sixth",
    "seveth": "seventh",
    "fourt": "fourth",
    "thrid": "third",
    "secound": "second",
    "frist": "first",
    "forteen": "fourteen",
    "fiveteen": "fifteen",
    "fiften": "fifteen",
    "eightteen": "eighteen",
    "eigthteen": "eighteen",
    "ninteen": "nineteen",
    "thirten": "thirteen",
    "threteen": "thirteen",
    "twentey": "twenty",
    "twety": "twenty",
    "therty": "thirty",
    "fivty": "fifty",
    "fifity": "fifty",
    "sixtey": "sixty",
    "eigthy": "eighty",
    "eightty": "eighty",
    "hundered": "hundred",
    "hunderd": "hundred",
    "hundread": "hundred",
    "thosand": "thousand",
    "thousend": "thousand",
    "thousnd": "thousand",
    "tousand": "thousand",
    "thousan": "thousand",
    "milion": "million",
    "millon": "million",
    "billon": "billion",
    "bilion": "billion",
    "fuor": "four",
    "foru": "four",
    "thre": "three",
    "sevn": "seven",
    "elevn": "eleven",
}

# Hedges before a number; the kinds are those of `amounts.Hedge`.
HEDGES_BEFORE = {
    "about": (
        "about around roughly approximately approx some circa circa_. ca ca_. c c_. est est_. approx_. "
        "estimated nearabout ~ ≈ ±"
    ),
    "more": "more_than over above exceeding greater_than upwards_of in_excess_of north_of well_over larger_than >",
    "least": (
        "at_least no_fewer_than no_less_than not_less_than not_fewer_than minimum minimum_of from_at_least ≥ >_="
    ),
    "most": "up_to at_most no_more_than not_more_than as_many_as as_much_as maximum maximum_of not_over max ≤ <_=",
    "fewer": "fewer_than less_than under below south_of smaller_than lower_than <",
    "nearly": (
        "nearly almost just_under nearing approaching slightly_less_than slightly_under just_below just_short_of"
    ),
    "barely": "just_over slightly_more_than slightly_over a_little_over a_bit_over just_above a_little_more_than",
    "exactly": "exactly precisely = exact",
}
HEDGES_BEFORE["about"] += " an_estimated close_to more_or_less in_the_region_of in_the_order_of or_so something_like"
HEDGES_BEFORE["about"] += " in_the_neighbourhood_of in_the_neighborhood_of on_the_order_of the_estimated almost_about"
HEDGES_AFTER = {
    "about": "or_so give_or_take ish approximately approx or_thereabouts roughly more_or_less around_that about",
    "least": "or_more or_over at_least minimum at_minimum or_above + plus and_up or_higher and_more",
    "most": "or_less or_fewer at_most maximum max or_under or_below at_maximum",
    "exactly": "exactly precisely on_the_dot",
}

MULTIPLIERS = frozenset({"twice", "double", "triple", "thrice", "quadruple", "ضعف", "ضعفي", "ضعفا"})
NEGATIONS = frozenset({"not", "no", "never", "none", "neither", "nor", "without", "cannot", "except", "wrong", "false"})
JOINTS = frozenset({"to", "through", "till", "until", "thru"})
# Where the words that name what is counted end.
_STOPS = (
    "in at on for to from since during who whom that which were are is was be been have has had and or by with as "
    "than while but because so if when where out off into per about around not no never despite after before until "
    "between according said says under over against within across inside near stationed deployed based remain "
    "remained i think maybe perhaps please right correct total altogether overall roughly approximately approx "
    "exactly precisely more less fewer give plus max maximum minimum there here still currently now ago designated "
    "kept ish"
)
STOPS = frozenset(_STOPS.split())
PRONOUNS = frozenset({"them", "these", "those", "us", "it", "the", "its", "their", "all", "whom", "which"})
_DESCRIBING = (
    "us usa american iraqi iranian syrian foreign armed military iran-backed iranian-backed us-led coalition full "
    "whole consecutive straight long different separate more further additional other such new main major "
    "designated remaining parliamentary pro-iran pro-iranian iran-aligned iran backed aligned led shiite shia sunni "
    "state"
)
DESCRIBING = frozenset(_DESCRIBING.split())
ADDING = frozenset({"more", "further", "additional", "other", "extra", "new", "different"})
_MONTHS = (
    "january february march april may june july august september october november december jan feb mar apr jun jul "
    "aug sep sept oct nov dec"
)
MONTHS = frozenset(_MONTHS.split())
