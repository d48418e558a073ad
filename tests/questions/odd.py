"""Two small decks of odd facts: each lacks, shares or overdoes what most facts have. Their ids say what."""

from collections.abc import Callable, Mapping
from typing import Any

from quiz.model.deck import Deck
from tests.questions import hand_made

ARTICLE = """\
On Tuesday the port of Vale opened its third quay. About 2,500 lamps light it, some 900 of them red.
Nearly 40 boats tie up there each day; in 2019 there were 25, and in 2020 only 12. The quay is 3.5 km long.
It cost $2.5 million, or 5% of the town's income. Work took between 18 and 20 months and began in early 2022.
The first quay was built in 1901. The second quay was built in the 1950s. A storm broke both in October 1962.
Around 1990 the light was lit again. From 2005 to 2007 the port was shut. The port law is older than 1850: it was \
passed before 1848.
More than 300 people came. “No deal,” said Ann Reed. “Not one lamp goes out,” said Bo Lind.
“Ann Reed counts the lamps and I count the boats in the harbour every day,” said Cy Marsh.
“We have waited for so long,” said somebody in the crowd. “It is a quay, not a cathedral,” said Dee Holt of the Dock \
Trust. “Nobody asked the gulls what they think,” said Ann Reed.
Ann Reed leads the town. Bo Lind keeps the lamps. Cy Marsh is the harbour master. Dee Holt is the treasurer.
Eve Stone wrote the law. The Dock Trust and the Light Society paid, and so did the Gull Fund.
The quay is made of granite. The lamps come from Norland, the ropes from Sudland and the bells from Westmark.
The town hopes to build a fourth quay by the end of 2031, after a vote on 3 May 2026.
"""

Fact = dict[str, Any]


def quantity(name: str, quote: str, answer: str, claim: str = "", **more: Any) -> Fact:
    return {"id": name, "kind": "quantity", "quote": quote, "answer": answer, "claim": claim, **more}


def date(name: str, quote: str, answer: str, claim: str = "", **more: Any) -> Fact:
    return {"id": name, "kind": "date", "quote": quote, "answer": answer, "claim": claim, **more}


def name(id_: str, quote: str, answer: str, claim: str = "", **more: Any) -> Fact:
    return {"id": id_, "kind": "name", "quote": quote, "answer": answer, "claim": claim, **more}


def words(name: str, quote: str, answer: str, claim: str = "", **more: Any) -> Fact:
    return {"id": name, "kind": "quotation", "quote": quote, "answer": answer, "claim": claim, **more}


SHARED = "The first quay was built in 1901 and the second in the 1950s."
FACTS: tuple[Fact, ...] = (
    date(
        "relative",
        "On Tuesday the port of Vale opened",
        "Tuesday",
        "The third quay was opened on Tuesday.",
        value="1932-03-01",
        ask="When was the third quay opened?",
        label="The third quay opens",
        topic="quays",
    ),
    quantity("ordinal", "opened its third quay", "third", "The port opened its third quay.", ask="Which quay opened?"),
    quantity(
        "hedged",
        "About 2,500 lamps light it",
        "About 2,500 lamps",
        "About 2,500 lamps light the quay.",
        ask="How many lamps light the quay?",
        label="lamps on the quay",
        topic="lamps",
    ),
    quantity(
        "unit-given",
        "some 900 of them red",
        "some 900",
        unit="lamps",
        ask="How many lamps are red?",
        label="red lamps",
        topic="lamps",
    ),
    quantity(
        "own-distractors",
        "Nearly 40 boats tie up there",
        "Nearly 40 boats",
        "Nearly 40 boats tie up at the quay each day.",
        ask="How many boats tie up at the quay each day?",
        label="boats each day",
        distractors=["nearly 30 boats", "nearly 50 boats", "nearly 20 boats", "nearly 60 boats"],
    ),
    quantity(
        "no-ask", "in 2019 there were 25", "25", "In 2019 there were 25 boats.", unit="boats", label="boats of 2019"
    ),
    quantity(
        "no-label", "in 2020 only 12", "12", "In 2020 there were 12 boats.", unit="boats", ask="How many in 2020?"
    ),
    quantity("unit", "The quay is 3.5 km long", "3.5 km", ask="How long is the quay?", label="length of the quay"),
    quantity("money", "It cost $2.5 million", "$2.5 million", "The quay cost $2.5 million.", ask="What did it cost?"),
    quantity(
        "share", "or 5% of the town's income", "5%", ask="What share of its income was it?", label="share of income"
    ),
    quantity(
        "range",
        "Work took between 18 and 20 months",
        "between 18 and 20 months",
        "Work on the quay took between 18 and 20 months.",
        ask="How long did work take?",
        label="length of the work",
    ),
    quantity(
        "bound",
        "More than 300 people came",
        "More than 300 people",
        ask="How many people came?",
        label="people who came",
        claim="More than 300 people came to the opening.",
    ),
    date(
        "part", "began in early 2022", "in early 2022", ask="When did work begin?", label="Work begins", topic="quays"
    ),
    date(
        "shares-a-claim",
        "The first quay was built in 1901",
        "in 1901",
        SHARED,
        ask="When was the first quay built?",
        label="The first quay is built",
        topic="quays",
    ),
    date(
        "decade",
        "The second quay was built in the 1950s",
        "in the 1950s",
        SHARED.replace("The first quay", "THE FIRST QUAY"),
        ask="When was the second quay built?",
        label="The second quay is built",
        topic="quays",
    ),
    date(
        "month",
        "A storm broke both in October 1962",
        "in October 1962",
        "A storm broke both quays in October 1962.",
        ask="When did a storm break both quays?",
        label="A storm breaks both quays",
        topic="storms",
    ),
    date(
        "about",
        "Around 1990 the light was lit again",
        "Around 1990",
        "Around 1990 the light was lit again.",
        ask="When was the light lit again?",
        label="The light is lit again",
        topic="light",
    ),
    date(
        "years",
        "From 2005 to 2007 the port was shut",
        "From 2005 to 2007",
        "From 2005 to 2007 the port was shut.",
        ask="When was the port shut?",
        label="The port is shut",
        topic="light",
    ),
    date("before", "passed before 1848", "before 1848", ask="When was the law passed?", label="The law", topic="law"),
    date(
        "planned",
        "hopes to build a fourth quay by the end of 2031",
        "by the end of 2031",
        "The town hopes to build a fourth quay by the end of 2031.",
        status="planned",
        ask="By when does the town hope to build a fourth quay?",
        label="A fourth quay is to be built",
        topic="quays",
    ),
    date(
        "day",
        "after a vote on 3 May 2026",
        "on 3 May 2026",
        "The vote is on 3 May 2026.",
        status="planned",
        ask="When is the vote?",
        label="The vote",
    ),
    words(
        "few-words", "“No deal,” said Ann Reed", "No deal", "“No deal,” said Ann Reed.", speaker="Ann Reed", ask="What?"
    ),
    words(
        "some-words",
        "“Not one lamp goes out,” said Bo Lind",
        "Not one lamp goes out",
        "“Not one lamp goes out,” said Bo Lind.",
        speaker="Bo Lind",
    ),
    words(
        "names-another",
        "“Ann Reed counts the lamps and I count the boats in the harbour every day,” said Cy Marsh",
        "Ann Reed counts the lamps and I count the boats in the harbour every day",
        "“Ann Reed counts the lamps and I count the boats in the harbour every day,” said Cy Marsh.",
        speaker="Cy Marsh",
        ask="What did the harbour master say?",
    ),
    words(
        "nobodys",
        "“We have waited for so long,” said somebody",
        "We have waited for so long",
        speaker="somebody",
        ask="What was heard?",
    ),
    words(
        "no-claim",
        "“It is a quay, not a cathedral,” said Dee Holt",
        "It is a quay, not a cathedral",
        speaker="Dee Holt",
        topic="words",
    ),
    words(
        "speaks-twice",
        "“Nobody asked the gulls what they think,” said Ann Reed",
        "Nobody asked the gulls what they think",
        "“Nobody asked the gulls what they think,” said Ann Reed.",
        speaker="Ann Reed",
        topic="words",
    ),
    *(
        name(
            office,
            quote,
            who,
            claim,
            category="person",
            ask=f"Who is the {office}?",
            label=f"the {office}",
            topic="people" if office != "lawyer" else "law",
        )
        for office, quote, who, claim in (
            ("leader", "Ann Reed leads the town", "Ann Reed", "The leader of the town is Ann Reed."),
            ("keeper", "Bo Lind keeps the lamps", "Bo Lind", "The keeper of the lamps is Bo Lind."),
            ("master", "Cy Marsh is the harbour master", "Cy Marsh", "The harbour master is Cy Marsh."),
            ("treasurer", "Dee Holt is the treasurer", "Dee Holt", "Dee Holt IS THE TREASURER."),
            ("lawyer", "Eve Stone wrote the law", "Eve Stone", "Eve Stone wrote the law."),
        )
    ),
    {
        "id": "list",
        "kind": "names",
        "category": "body",
        "quote": "The Dock Trust and the Light Society paid, and so did the Gull Fund",
        "answer": ["Dock Trust", "Light Society", "Gull Fund"],
        "ask": "Which bodies paid?",
        "claim": "The Dock Trust, the Light Society and the Gull Fund paid for the quay.",
        "label": "bodies that paid",
    },
    name(
        "shows-itself", "The quay is made of granite", "granite", ask="Is the quay made of granite?", label="the stone"
    ),
    *(
        name(
            f"from-{goods}",
            quote,
            land,
            f"The {goods} come from {land}.",
            category="place",
            ask=f"Where do the {goods} come from?",
            label=f"land of the {goods}",
            topic="lands",
            distractors=["Eastmark", "Ostland", "Nordmark"] if goods == "lamps" else ["Eastmark"],
        )
        for goods, quote, land in (
            ("lamps", "The lamps come from Norland", "Norland"),
            ("ropes", "the ropes from Sudland", "Sudland"),
            ("bells", "the bells from Westmark", "Westmark"),
        )
    ),
)
CLAIMS: tuple[dict[str, Any], ...] = (
    {
        "id": "refuted-by-hand",
        "says": "the harbour MASTER is   bo lind.",
        "verdict": "refuted",
        "quote": "Cy Marsh is the harbour master",
        "why": "It is Cy Marsh.",
    },
    {
        "id": "supported-by-hand",
        "says": "The quay is of stone.",
        "verdict": "supported",
        "quote": "The quay is made of granite",
        "why": "Granite is stone.",
        "topic": "quays",
    },
    {
        "id": "said-by-hand",
        "says": "Not all lamps are red.",
        "verdict": "not-enough-info",
        "quote": "some 900 of them red",
        "why": "It does not say of what colour the others are.",
    },
)

ARTICLE_AR = """\
افتُتح يوم الثلاثاء الرصيف الثالث في مرسى نورة. تضيئه نحو ٢٥٠٠ مصباح، منها ٩٠٠ حمراء.
بُني الرصيف الأول عام ١٩٠١. وبُني الرصيف الثاني عام ١٩٥٠. وضربت العاصفة المدينة في تشرين الأول ١٩٦٢.
«لن نطفئ مصباحا واحدا بعد اليوم»، قالت سلمى الخزامي. «البحر لا ينتظر أحدا أبدا»، قال مراد الكيلاني.
«هذا رصيف لا كاتدرائية»، قالت هند الراوي. دفعت التكاليف جمعية المنارة ونادي العوّامة وصندوق النورس.
سلمى الخزامي رئيسة البلدية. مراد الكيلاني حارس المصابيح. هند الراوي أمينة الصندوق.
"""
FACTS_AR: tuple[Fact, ...] = (
    date(
        "relative",
        "افتُتح يوم الثلاثاء الرصيف الثالث",
        "يوم الثلاثاء",
        "افتُتح الرصيف الثالث يوم الثلاثاء.",
        value="1932-03-01",
        ask="متى افتُتح الرصيف الثالث؟",
        label="افتتاح الرصيف الثالث",
    ),
    quantity(
        "hedged",
        "تضيئه نحو ٢٥٠٠ مصباح",
        "نحو ٢٥٠٠ مصباح",
        "تضيء الرصيف نحو ٢٥٠٠ مصباح.",
        ask="كم مصباحا يضيء الرصيف؟",
        label="مصابيح الرصيف",
    ),
    quantity("unit-given", "منها ٩٠٠ حمراء", "٩٠٠", unit="مصباح", ask="كم مصباحا أحمر فيه؟", label="المصابيح الحمراء"),
    *(
        date(id_, quote, answer, f"{label} {answer}.", ask=f"متى كان {label}؟", label=label, topic="تواريخ")
        for id_, quote, answer, label in (
            ("first", "بُني الرصيف الأول عام ١٩٠١", "عام ١٩٠١", "بناء الرصيف الأول"),
            ("second", "وبُني الرصيف الثاني عام ١٩٥٠", "عام ١٩٥٠", "بناء الرصيف الثاني"),
            ("storm", "وضربت العاصفة المدينة في تشرين الأول ١٩٦٢", "في تشرين الأول ١٩٦٢", "ضرب العاصفة المدينة"),
        )
    ),
    *(
        words(f"words-{number}", quote, said, f"{quote}.", speaker=who)
        for number, (quote, said, who) in enumerate(
            (
                (
                    "«لن نطفئ مصباحا واحدا بعد اليوم»، قالت سلمى الخزامي",
                    "لن نطفئ مصباحا واحدا بعد اليوم",
                    "سلمى الخزامي",
                ),
                ("«البحر لا ينتظر أحدا أبدا»، قال مراد الكيلاني", "البحر لا ينتظر أحدا أبدا", "مراد الكيلاني"),
                ("«هذا رصيف لا كاتدرائية»، قالت هند الراوي", "هذا رصيف لا كاتدرائية", "هند الراوي"),
            )
        )
    ),
    *(
        name(id_, f"{who} {office}", who, f"{office} هو {who}.", category="person", ask=f"من {office}؟", label=office)
        for id_, who, office in (
            ("leader", "سلمى الخزامي", "رئيسة البلدية"),
            ("keeper", "مراد الكيلاني", "حارس المصابيح"),
            ("treasurer", "هند الراوي", "أمينة الصندوق"),
        )
    ),
    {
        "id": "list",
        "kind": "names",
        "category": "body",
        "quote": "دفعت التكاليف جمعية المنارة ونادي العوّامة وصندوق النورس",
        "answer": ["جمعية المنارة", "نادي العوّامة", "صندوق النورس"],
        "ask": "من دفع التكاليف؟",
        "claim": "دفعت التكاليف جمعية المنارة ونادي العوّامة وصندوق النورس.",
        "label": "من دفع التكاليف",
    },
)
CLAIMS_AR: tuple[dict[str, Any], ...] = (
    {
        "id": "by-hand",
        "says": "كل المصابيح حمراء.",
        "verdict": "refuted",
        "quote": "منها ٩٠٠ حمراء",
        "why": "منها ٩٠٠ فقط.",
    },
)


def _filled(facts: tuple[Fact, ...]) -> list[Fact]:
    return [{field: value for field, value in fact.items() if value} for fact in facts]


DECKS: Mapping[str, Callable[[], Deck]] = {
    "odd-en": lambda: hand_made.deck(_filled(FACTS), CLAIMS, ARTICLE),
    "odd-ar": lambda: hand_made.deck(_filled(FACTS_AR), CLAIMS_AR, ARTICLE_AR, "ar"),
    "hand-made": hand_made.deck,
}
