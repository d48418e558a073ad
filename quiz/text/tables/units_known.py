"""Units of measure and the nouns that news stories count, as tables."""

from fractions import Fraction as F  # noqa: N817 - a table reads better with a short name

DAY = 86_400
# key: (dimension, size in the dimension's first unit, English words, Arabic words, Arabic duals)
# Time is counted in days; months and years are handled as whole months, see `units.reach`.
# Metric and imperial sizes are exact by definition: NIST SP 811 (2008), appendix B.8.
UNITS: dict[str, tuple[str, F, str, str, str]] = {
    "second": ("time", F(1, DAY), "second seconds sec secs", "ثانية ثوان ثواني", "ثانيتان ثانيتين"),
    "minute": ("time", F(60, DAY), "minute minutes min mins", "دقيقة دقائق", "دقيقتان دقيقتين"),
    "hour": ("time", F(1, 24), "hour hours hr hrs h", "ساعة ساعات", "ساعتان ساعتين"),
    "day": ("time", F(1), "day days d", "يوم أيام يوما", "يومان يومين"),
    "week": ("time", F(7), "week weeks wk wks", "أسبوع أسابيع أسبوعا", "أسبوعان أسبوعين"),
    "fortnight": ("time", F(14), "fortnight fortnights", "", ""),
    "month": ("time", F(1), "month months", "شهر أشهر شهور شهرا", "شهران شهرين"),
    "year": ("time", F(12), "year years yr yrs y", "سنة سنوات عام أعوام عاما سنين", "سنتان سنتين عامان عامين"),
    "decade": ("time", F(120), "decade decades", "عقد عقود عقدا", "عقدان عقدين"),
    "century": ("time", F(1200), "century centuries", "قرن قرون قرنا", "قرنان قرنين"),
    "percent": ("percent", F(1), "% ٪ percent pct pc per_cent percentage", "% ٪ بالمئة بالمائة في_المئة في_المائة", ""),
    "permille": ("percent", F(1, 10), "‰ permille", "‰", ""),
    "point": ("point", F(1), "percentage_point percentage_points pp", "نقطة_مئوية نقاط_مئوية", ""),
    "usd": (
        "usd",
        F(1),
        "$ us$ dollar dollars usd us_dollars us_dollar buck bucks",
        "دولار دولارات دولارا",
        "دولاران دولارين",
    ),
    "eur": ("eur", F(1), "€ euro euros eur", "يورو", ""),
    "gbp": ("gbp", F(1), "£ pound pounds gbp sterling", "جنيه_إسترليني", ""),
    "jpy": ("jpy", F(1), "¥ yen jpy", "ين", ""),
    "cny": ("cny", F(1), "yuan cny renminbi rmb", "يوان", ""),
    "inr": ("inr", F(1), "₹ rupee rupees inr rs", "روبية", ""),
    "dinar": ("dinar", F(1), "dinar dinars iqd", "دينار دنانير دينارا", "ديناران دينارين"),
    "dirham": ("dirham", F(1), "dirham dirhams aed dh dhs", "درهم دراهم درهما", "درهمان درهمين"),
    "riyal": ("riyal", F(1), "riyal riyals sar rial rials", "ريال ريالات ريالا", "ريالان ريالين"),
    "lira": ("lira", F(1), "₺ lira liras lire", "ليرة ليرات", "ليرتان ليرتين"),
    "shekel": ("shekel", F(1), "₪ shekel shekels", "شيكل شواكل", ""),
    "kilogram": (
        "mass",
        F(1),
        "kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes",
        "كيلوغرام كيلوغراما كجم كغ كلغ",
        "",
    ),
    "gram": ("mass", F(1, 1000), "g gram grams gramme grammes", "غرام غرامات غراما", ""),
    "tonne": ("mass", F(1000), "tonne tonnes ton tons", "طن أطنان طنا", "طنان طنين"),
    "lb": ("mass", F(45_359_237, 10**8), "lb lbs", "", ""),
    "ounce": ("mass", F(45_359_237, 16 * 10**8), "ounce ounces oz", "أونصة", ""),
    "metre": ("length", F(1), "metre metres meter meters", "متر أمتار مترا", "متران مترين"),
    "kilometre": (
        "length",
        F(1000),
        "km kms kilometre kilometres kilometer kilometers",
        "كيلومتر كيلومترا كيلومترات كم",
        "",
    ),
    "centimetre": ("length", F(1, 100), "cm centimetre centimetres centimeter centimeters", "سنتيمتر سنتيمترا سم", ""),
    "millimetre": ("length", F(1, 1000), "millimetre millimetres millimeter millimeters", "مليمتر", ""),
    "mile": ("length", F(1_609_344, 1000), "mile miles mi", "ميل أميال ميلا", ""),
    "foot": ("length", F(3048, 10_000), "foot feet ft", "قدم أقدام قدما", ""),
    "inch": ("length", F(254, 10_000), "inch inches", "بوصة بوصات", ""),
    "yard": ("length", F(9144, 10_000), "yard yards yd", "ياردة", ""),
    "square-kilometre": (
        "area",
        F(10**6),
        "sq_km km² km2 square_kilometres square_kilometers square_kilometre square_kilometer",
        "كيلومتر_مربع كيلومترا_مربعا كم_مربع",
        "",
    ),
    "square-metre": (
        "area",
        F(1),
        "sq_m m² square_metres square_meters square_metre square_meter",
        "متر_مربع مترا_مربعا",
        "",
    ),
    "square-mile": ("area", F(1_609_344**2, 10**6), "square_miles square_mile sq_mi sq_miles", "ميل_مربع", ""),
    "hectare": ("area", F(10**4), "hectare hectares ha", "هكتار هكتارات هكتارا", ""),
    "acre": ("area", F(40_468_564_224, 10**7), "acre acres", "فدان", ""),
    "litre": ("volume", F(1), "litre litres liter liters", "لتر لترات لترا", ""),
    "barrel": ("volume", F(158_987_294_928, 10**9), "barrel barrels bbl", "برميل براميل برميلا", ""),
    "celsius": ("celsius", F(1), "°c celsius degrees_celsius", "درجة_مئوية", ""),
    "megawatt": ("power", F(1), "mw megawatt megawatts", "ميغاواط ميغاوات", ""),
    "gigawatt": ("power", F(1000), "gw gigawatt gigawatts", "غيغاواط", ""),
}

# Months have no fixed length: the fewest and the most days of so many months in a row, outside leap years and with one.
MONTH_DAYS = (
    *((0, 0), (28, 31), (59, 62), (89, 92), (120, 123), (150, 153), (181, 184)),
    *((212, 215), (242, 245), (273, 276), (303, 306), (334, 337)),
)

# Words that count the same things; the first word of a row names the class.
NOUNS = (
    (
        "troop troops soldier soldiers personnel servicemember servicemembers serviceman servicemen forces force"
        " military gi gis جندي جنود جنديا جنديان جنديين عسكري عسكريا عسكريين قوات عناصر عنصرا عنصر"
    ),
    (
        "group groups militia militias faction factions organisation organisations organization organizations outfit"
        " outfits مجموعة مجموعات فصيل فصائل فصيلا ميليشيا ميليشيات جماعة جماعات تنظيم تنظيمات تنظيما"
    ),
    "person persons people individuals individual شخص أشخاص شخصا ناس فرد أفراد فردا",
    "election elections poll polls vote انتخابات انتخاب اقتراع",
    "war wars conflict conflicts حرب حروب",
    "civilian civilians مدني مدنيين مدنيا مدنيون",
    "child children kid kids طفل أطفال طفلا",
    "country countries nation nations state states دولة دول بلد بلدان بلدا",
    "town towns city cities village villages مدينة مدن بلدة بلدات قرية قرى",
    "home homes house houses منزل منازل منزلا بيت بيوت بيتا",
    "weapon weapons arm arms gun guns سلاح أسلحة سلاحا قطعة",
    "drone drones مسيرة مسيرات",
    "rocket rockets missile missiles صاروخ صواريخ صاروخا",
    "tank tanks دبابة دبابات",
    "vehicle vehicles car cars سيارة سيارات مركبة مركبات",
    "ship ships vessel vessels boat boats سفينة سفن قارب قوارب",
    "aircraft plane planes jet jets طائرة طائرات",
    "base bases قاعدة قواعد",
    "seat seats مقعد مقاعد مقعدا",
    "school schools مدرسة مدارس",
    "family families household households أسرة أسر عائلة عائلات",
    "worker workers employee employees staff عامل عمال عاملا موظف موظفين موظفا",
    "volunteer volunteers متطوع متطوعين متطوعا متطوعون",
    "tree trees شجرة أشجار",
    "bridge bridges جسر جسور جسرا",
    "time times مرة مرات",
)
GENERAL_NOUNS = ("people", "persons", "person", "individuals", "شخص", "أشخاص", "شخصا", "men", "رجل")
PEOPLE = ("troop", "civilian", "child", "worker", "volunteer", "person")  # what "people" may stand for

# Arabic units by the class of their number (one, few, many), for a changed number or unit; and if they are feminine.
ARABIC_FORMS: dict[str, tuple[str, str, str, bool]] = {
    "second": ("ثانية", "ثوان", "ثانية", True),
    "minute": ("دقيقة", "دقائق", "دقيقة", True),
    "hour": ("ساعة", "ساعات", "ساعة", True),
    "day": ("يوم", "أيام", "يوما", False),
    "week": ("أسبوع", "أسابيع", "أسبوعا", False),
    "month": ("شهر", "أشهر", "شهرا", False),
    "year": ("عام", "أعوام", "عاما", False),
    "decade": ("عقد", "عقود", "عقدا", False),
    "century": ("قرن", "قرون", "قرنا", False),
}
# What a unit is mistaken for, the likeliest first.
CONFUSED_UNITS: dict[str, tuple[str, ...]] = {
    "second": ("minute", "hour"),
    "minute": ("hour", "second"),
    "hour": ("day", "minute"),
    "day": ("week", "month", "hour"),
    "week": ("month", "day"),
    "month": ("year", "week"),
    "year": ("month", "decade"),
    "decade": ("year", "century"),
    "century": ("decade", "year"),
    "kilogram": ("tonne",),
    "tonne": ("kilogram",),
    "metre": ("kilometre",),
    "kilometre": ("metre", "mile"),
    "mile": ("kilometre",),
    "megawatt": ("gigawatt",),
    "gigawatt": ("megawatt",),
}
