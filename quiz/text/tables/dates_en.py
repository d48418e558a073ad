"""The English words of dates: names as in CLDR 47 (wide and abbreviated, format), the rest as newspapers write."""

MONTHS = (
    ("january", "jan"),
    ("february", "feb"),
    ("march", "mar"),
    ("april", "apr"),
    ("may",),
    ("june", "jun"),
    ("july", "jul"),
    ("august", "aug"),
    ("september", "sep", "sept"),
    ("october", "oct"),
    ("november", "nov"),
    ("december", "dec"),
)
WEEKDAYS = (
    ("monday", "mon"),
    ("tuesday", "tue", "tues"),
    ("wednesday", "wed", "weds"),
    ("thursday", "thu", "thur", "thurs"),
    ("friday", "fri"),
    ("saturday", "sat"),
    ("sunday", "sun"),
)
SEASONS = (("spring", "springtime"), ("summer", "summertime"), ("autumn", "fall"), ("winter", "wintertime"))
ORDINALS = (
    ("first",),
    ("second",),
    ("third",),
    ("fourth",),
    ("fifth",),
    ("sixth",),
    ("seventh",),
    ("eighth",),
    ("ninth",),
    ("tenth",),
    ("eleventh",),
    ("twelfth",),
    ("thirteenth",),
    ("fourteenth",),
    ("fifteenth",),
    ("sixteenth",),
    ("seventeenth",),
    ("eighteenth",),
    ("nineteenth",),
    ("twentieth",),
    ("twenty-first", "twenty first"),
    ("twenty-second", "twenty second"),
    ("twenty-third", "twenty third"),
    ("twenty-fourth", "twenty fourth"),
    ("twenty-fifth", "twenty fifth"),
    ("twenty-sixth", "twenty sixth"),
    ("twenty-seventh", "twenty seventh"),
    ("twenty-eighth", "twenty eighth"),
    ("twenty-ninth", "twenty ninth"),
    ("thirtieth",),
    ("thirty-first", "thirty first"),
)
NUMBERS = (
    *("", "", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen"),
    *("fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", *[""] * 9, "thirty"),
)
MORE_NUMBERS = "dozen forty fifty sixty seventy eighty ninety hundred thousand million billion few several couple"
DECADES = ("", "", "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")

# Words by their class; what a class is, `quiz.text.dates.tokens` says.
CLASSES = {
    "i": "in on at the of during within upon dated date s it it's its was is were be been i im i'm think believe guess "
    "suppose maybe probably perhaps happened occurred took place answer my",
    "y": "year years",
    "n": "month months",
    "k": "week weeks",
    "a": "day days",
    "c": "century",
    "e": "decade decades earlier later",
    "q": "quarter",
    "h": "half",
    "g": "ago",
    "G": "hence",
    "r": "to through thru",
    "&": "and",
    "f": "from",
    "B": "between",
    "!": "exactly precisely",
    "E": "ad ce a.d. c.e. anno domini",
    "J": "bc bce b.c. b.c.e.",
    "j": "ah a.h. hijri muharram safar rabi jumada rajab shaban sha'ban ramadan shawwal dhu zul hijrah",
    "x": "not never no neither nor except but cannot without excluding isnt wasnt wrong false unlike than following "
    "instead rather minus plus",
    "O": "or either versus vs",
}
APPROXIMATE = (
    "about|around|circa|approximately|approx|roughly|c|ca|~|or so|or thereabouts|thereabouts|some time in|sometime in"
    "|sometime|or around|round about|in or around|in about|or something"
)
PARTS = {
    "early": "early",
    "mid": "mid|middle",
    "late": "late",
    "start": "start|beginning|outset|dawn",
    "end": "end|close",
}
BOUNDS = {
    "by": "by|no later than|not later than|up to and including",
    "before": "before|pre|earlier than|sooner than|prior to|ahead of",
    "after": "after|post|later than",
    "since": "since|as of|no earlier than|not earlier than|not before|starting in|starting from|beginning in",
    "until": "until|till|til|up to|up until",
}
TRAILING_BOUNDS = {
    "since": "or later|or after|and later|and after|onwards|onward|and onwards|and onward",
    "until": "or earlier|or before|and earlier|and before",
}
RELATIVES = {0: "this|current", -1: "last|previous|past", 1: "next|coming|upcoming|forthcoming"}
DAYS = {
    0: "today|tonight",
    -1: "yesterday|yday",
    1: "tomorrow|tmrw|tomorow|tommorow|tommorrow",
    -2: "day before yesterday",
    2: "day after tomorrow|day after tmrw",
}
FROM_NOW = "from now|from now on"
COUNTED = {
    1: "year month week day decade"
}  # what a word for a time counts by itself: "month ago", but not "months ago"
HIJRI = ""
NOT_DATES = "arab spring|prague spring|may have|may be|may well|may not|may i|a second|at first"
MISSPELT = {
    "febuary": "february",
    "feburary": "february",
    "janurary": "january",
    "tusday": "tuesday",
    "wensday": "wednesday",
    "wednsday": "wednesday",
    "thurday": "thursday",
    "saterday": "saturday",
}
