"""Arabic sentences of an invented article: figures, dates, names, lists and quotations, in Arabic-Indic digits too."""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence

from quiz.testing.telling import Teller, Told, pairs

_FIRST = "سلمى كريم ليلى نادر هالة سامر ريم ياسر دانة بشير منى طارق هند وائل رنا عماد جنى فادي لمى زياد"
_LAST = (
    "الخزامي الدوسري العطار النجار الحداد الصباغ البيطار القصاب الخياط السماك الفلاح الزيات الوراق النحاس الصائغ"
    " الحلواني الطحان البنا الدباغ الكيال الجمال الرسام العلاف الفحام القطان اللحام المزين النقاش الحطاب السراج"
    " الغزال الفرا الكتبي المهندس الشماع الحصري الدقاق الرفاء الساعاتي الطباخ العسال القباني الكواز المنجد"
)
_PLACES = (
    "نورستان طيبة الريحانية السنديان العرعار البيلسان الزعرور القرنفل الياسمينة الدفلى السوسنة الأقحوان الغاردينيا"
    " الميموزا البنفسجية الخزامية النرجسية القيصوم الشيحان الرمثاء العوسجية السدرة الطلحية الأثلية المرخية النخيلة"
    " الصفصافة الحورية الدردارية البطمية الزيزفونة الكينا السروة الأرزية الصنوبرة العنابة التينية الرمانة اللوزية"
    " الجوزية المشمشية الدراقية الكرزية الخوخية التوتية البرقوقية السفرجلة الزعترية الحبقية النعناعة"
)
_BODIES = (
    "المنارة المرفأ الملح العبارة البستان الجسر السوق المحجر الزيتون القنديل الصوف الشعير القناة المخطوط العنبر"
    " الرخام الفلفل السرج البنفسج المرساة الفانوس الألبان الصقر الزجاج العسل العاج النول الغزل الفخار الخيزران"
)
_SORTS = ("جمعية", "نقابة", "تعاونية", "رابطة")
_SAID = (
    "لم يعد أحد يعد المصابيح",
    "لم تأخذ العاصفة شيئا نحتاج إليه",
    "ستبحر قواربنا قبل الصقيع",
    "طلبنا خبزا فأعطونا شرائط",
    "الطريق القديم أقصر مما يبدو",
    "كل شتاء يعلمنا الدرس نفسه",
    "سيبقى هذا الرصيف بعدنا جميعا",
    "لا صمت كصمت طاحونة مغلقة",
    "النهر لم يقرأ خريطة قط",
    "سنطلي الأبواب من جديد",
    "الوعد ليس سقفا",
    "دقت الأجراس لبلدة أخرى",
    "من يملك البئر يملك الوادي",
    "إصلاح شبكة خير من إصلاح قانون",
    "المد يحفظ دفاتره خيرا منا",
    "باعوا الساعة واحتفظوا بالوقت",
    "سيضحك أولادنا من هذه الأسوار",
    "كان الثلج صادقا على الأقل",
    "عبارة بلا مواعيد محض إشاعة",
    "دفنا الخلاف تحت المدرسة",
    "للجوع ذاكرة طويلة جدا",
    "سمعنا المجلس ثم سمع نفسه",
    "لم يدفع نورس رسما قط",
    "نصف منارة لا يهدي أحدا",
    "لم يتحرك الجبل من أجل الوزير",
    "كبرنا ونحن ننتظر عند ذلك المعبر",
)
NAMES: Mapping[str, Sequence[str]] = {
    "person": pairs(_FIRST.split(), _LAST.split()),
    "place": _PLACES.split(),
    "body": [f"{_SORTS[at % len(_SORTS)]} {word}" for at, word in enumerate(_BODIES.split())],
    "said": _SAID,
}
_EASTERN = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_THINGS = ("مصباح", "قارب", "بيت", "خروف", "عامل")  # after a round hundred, all in one form
_WORKS = ("جسر", "برج", "سوق", "ميناء")
_MONTHS = (
    "كانون الثاني/يناير",
    "شباط/فبراير",
    "آذار/مارس",
    "نيسان/أبريل",
    "أيار/مايو",
    "حزيران/يونيو",
    "تموز/يوليو",
    "آب/أغسطس",
    "أيلول/سبتمبر",
    "تشرين الأول/أكتوبر",
    "تشرين الثاني/نوفمبر",
    "كانون الأول/ديسمبر",
)


def _digits(teller: Teller, number: int) -> str:
    return teller.pick(str(number), str(number).translate(_EASTERN))


def _count(teller: Teller) -> Told:
    place, thing = teller.name("place"), teller.pick(*_THINGS)
    number = _digits(teller, teller.chance.randint(1, 99) * 10 ** teller.chance.randint(2, 4))
    answer = f"{teller.pick('', '', 'نحو ', 'أكثر من ', 'حوالي ')}{number} {thing}"
    sentence = f"في {place} {answer}."
    fact = {"kind": "quantity", "answer": answer, "claim": sentence, "topic": "أعداد"}
    return Told(sentence, fact | {"ask": f"ما عدد ما في {place} حسب الخبر؟", "label": f"عدد ما في {place}"})


def _duration(teller: Teller) -> Told:
    place, number = teller.name("place"), _digits(teller, teller.chance.randint(11, 90))
    length = f"{teller.pick('', 'نحو ')}{number} {teller.pick('يوماً', 'أسبوعاً', 'شهراً')}"
    sentence = f"دام إضراب {place} {length}."
    fact = {"kind": "quantity", "answer": length, "claim": sentence, "topic": "مدد"}
    return Told(sentence, fact | {"ask": f"كم دام إضراب {place}؟", "label": f"مدة إضراب {place}"})


def _event(teller: Teller) -> Told:
    chance = teller.chance
    day = dt.date(chance.randint(1800, 2024), chance.randint(1, 12), chance.randint(1, 28))
    year, month = _digits(teller, day.year), _MONTHS[day.month - 1]
    when = teller.pick(f"عام {year}", f"في {month} {year}", f"في {_digits(teller, day.day)} {month} {year}")
    place, work = teller.name("place"), teller.pick(*_WORKS)
    sentence = f"افتُتح {work} {place} {when}."
    fact = {"kind": "date", "answer": when, "claim": sentence, "topic": "تواريخ"}
    return Told(sentence, fact | {"ask": f"متى افتُتح {work} {place}؟", "label": f"افتتاح {work} {place}"})


def _plan(teller: Teller) -> Told:
    place, year = teller.name("place"), _digits(teller, teller.chance.randint(2026, 2039))
    when = f"بحلول نهاية عام {year}"
    sentence = f"تعتزم {place} ترميم سورها {when}."
    fact = {"kind": "date", "answer": when, "claim": sentence, "topic": "خطط", "status": "planned"}
    return Told(sentence, fact | {"ask": f"متى تعتزم {place} ترميم سورها؟", "label": f"ترميم سور {place}"})


def _leader(teller: Teller) -> Told:
    person, body = teller.name("person"), teller.name("body")
    sentence = f"ترأس {body} اليوم شخصية تدعى {person}."
    fact = {"kind": "name", "category": "person", "answer": person, "claim": sentence, "topic": "أشخاص"}
    return Told(sentence, fact | {"ask": f"من يرأس {body}؟", "label": f"من يرأس {body}"})


def _ferry(teller: Teller) -> Told:
    start, end = teller.names("place", 2)
    sentence = f"تنطلق العبّارة من {start} إلى {end}."
    fact = {"kind": "name", "category": "place", "answer": end, "claim": sentence, "topic": "أماكن"}
    return Told(sentence, fact | {"ask": f"إلى أين تنطلق العبّارة من {start}؟", "label": f"وجهة العبّارة من {start}"})


def _founders(teller: Teller) -> Told:
    body, people = teller.name("body"), teller.names("person", teller.chance.randint(2, 4))
    sentence = f"مؤسسو {body} هم {' و'.join(people)}."
    fact = {"kind": "names", "category": "person", "answer": people, "claim": sentence, "topic": "أشخاص"}
    return Told(sentence, fact | {"ask": f"من هم مؤسسو {body}؟", "label": f"مؤسسو {body}"})


def _quote(teller: Teller) -> Told:
    speaker = teller.used("person") if teller.chance.random() < 0.5 else teller.name("person")
    words = teller.name("said")
    sentence = f"وجاء على لسان {speaker}: «{words}»."
    fact = {"kind": "quotation", "answer": words, "speaker": speaker, "topic": "أقوال"}
    return Told(sentence, fact | {"label": f"قول {speaker} في {words.split()[-1]}"})


TEMPLATES: Mapping[str, Callable[[Teller], Told]] = {
    "count": _count,
    "event": _event,
    "leader": _leader,
    "duration": _duration,
    "ferry": _ferry,
    "quote": _quote,
    "founders": _founders,
    "plan": _plan,
}
