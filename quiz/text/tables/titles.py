"""Words around a name that are not the name: titles, offices, peoples, and the sort of body a name belongs to."""

# Titles and offices that stand before a person's name, folded by `fold` when they are looked up.
TITLES = """
mr, mrs, ms, miss, mx, dr, doctor, prof, professor, sir, dame, lord, lady, madam, master, hon, honourable, rev,
reverend,
father, bishop, archbishop, cardinal, pope, rabbi, imam, sheikh, shaikh, sheik, shaykh, sayyid, sayed, seyyed, sayyed,
said, mullah, ayatollah, grand ayatollah, hajji, haji, emir, amir, king, queen, prince, princess, crown prince, sultan,
president, vice president, prime minister, pm, premier, deputy prime minister, deputy, minister, foreign minister,
defence minister, interior minister, finance minister, chancellor, governor, mayor, senator, congressman, congresswoman,
representative, speaker, ambassador, envoy, special envoy, secretary, secretary general, secretary of state, chairman,
chairwoman, chair, chief, head, director, commander, general, gen, major general, maj gen, lieutenant general, lt gen,
brigadier general, brigadier, brig gen, colonel, col, lieutenant, lt, major, maj, captain, capt, sergeant, sgt, marshal,
field marshal, admiral, judge, justice, his excellency, her excellency, his majesty, her majesty, his highness,
his royal highness, his eminence, excellency, mp
السيد, السيدة, سيد, الدكتور, الدكتورة, دكتور, د, الأستاذ, أستاذ, المهندس, الشيخ, شيخ, الحاج, الإمام, آية الله, الملك,
الأمير, ولي العهد, السلطان, الرئيس, رئيس, رئيس الوزراء, رئيس الحكومة, رئيس الجمهورية, رئيس البرلمان, نائب الرئيس,
نائب رئيس الوزراء, وزير, وزير الخارجية, وزير الدفاع, وزير الداخلية, الوزير, السفير, المبعوث, النائب, المحافظ, القائد,
قائد, الزعيم, زعيم, الأمين العام, اللواء, الفريق, العميد, العقيد, الرائد, النقيب, المشير, القاضي, سماحة, معالي, دولة,
فخامة, سعادة, صاحب السمو, جلالة
"""

# Offices before which the body stands that they are held in ("PMF chairman Falih Al Fayyadh").
OFFICES = frozenset(
    {"chairman", "chairwoman", "chair", "chief", "president", "leader", "commander", "director", "head", "spokesman"}
)

# Further words of descriptions that lead up to a name ("the late Iraqi dictator Saddam Hussein").
DESCRIPTORS = """
former, late, ex, current, incumbent, then, acting, interim, deputy, senior, top, veteran, ousted, toppled, exiled,
influential, popular, prominent, powerful, cleric, leader, dictator, politician, lawmaker, official, spokesman,
spokeswoman, spokesperson, analyst, expert, activist, journalist, author, writer, candidate, rival, ruler, strongman,
businessman, militant, militia, fighter, party, group, country, capital, city, province, state, armed, terrorist,
extremist, militant, shiite, shia, sunni, kurdish, christian, muslim, islamist, backed, sanctioned, aligned, government,
so called, self styled,
self proclaimed, regime, that of, those of, it, he, she, it is, it was, its, he is, he was, she is, she was, they are,
they were, that is, thats, this is, is, was, by,
in, on, at, from, inside, both, i think,
probably, maybe, answer, named, called
السابق, الراحل, الحالي, الأسبق, رجل الدين, الشيعي, السني, الكردي, السياسي, الناطق, المتحدث, جماعة, مدينة, دولة, هو, هي,
إنه, إنها
"""

# Words of the people of a country and its adjective, as far as news in English and Arabic has them before names.
PEOPLES = """
iraqi IQ, iraqis IQ, iranian IR, iranians IR, syrian SY, syrians SY, american US, americans US, british GB, israeli IL,
israelis IL, palestinian PS, palestinians PS, lebanese LB, jordanian JO, saudi SA, saudis SA, saudi arabian SA,
emirati AE,
kuwaiti KW, qatari QA, bahraini BH, omani OM, yemeni YE, yemenis YE, egyptian EG, sudanese SD, south sudanese SS,
libyan LY, tunisian TN, algerian DZ, moroccan MA, mauritanian MR, somali SO, turkish TR, turk TR, turks TR, afghan AF,
pakistani PK, indian IN, bangladeshi BD, chinese CN, japanese JP, russian RU, russians RU, ukrainian UA, french FR,
german DE, germans DE, italian IT, spanish ES, portuguese PT, dutch NL, belgian BE, swiss CH, austrian AT, swedish SE,
norwegian NO, danish DK, finnish FI, polish PL, czech CZ, hungarian HU, romanian RO, bulgarian BG, greek GR, serbian RS,
croatian HR, bosnian BA, albanian AL, irish IE, canadian CA, mexican MX, brazilian BR, argentine AR, colombian CO,
venezuelan VE, cuban CU, australian AU, nigerian NG, nigerien NE, ethiopian ET, eritrean ER, kenyan KE, ghanaian GH,
south african ZA, ugandan UG, rwandan RW, malian ML, chadian TD, georgian GE, armenian AM, azerbaijani AZ, kazakh KZ,
uzbek UZ, indonesian ID, malaysian MY, filipino PH, thai TH, vietnamese VN, burmese MM
عراقي IQ, العراقية IQ, إيراني IR, الإيرانية IR, سوري SY, السورية SY, أمريكي US, أميركي US, الأمريكية US, الأميركية US,
بريطاني GB, البريطانية GB, إسرائيلي IL, الإسرائيلية IL, فلسطيني PS, الفلسطينية PS, لبناني LB, اللبنانية LB, أردني JO,
الأردنية JO, سعودي SA, إماراتي AE, كويتي KW, قطري QA, بحريني BH, عماني OM, يمني YE, مصري EG, المصرية EG, سوداني SD,
السودانية SD, ليبي LY, تونسي TN, جزائري DZ, مغربي MA, تركي TR, التركية TR, روسي RU, الروسية RU, فرنسي FR, صيني CN
"""

# Words for the sort of body a name belongs to, a line a sort: other words of a line say the same in another language
# or number. Such a word may be left out where what remains is still one name of the deck.
SORTS = """
movement movements harakat haraka harakah حركة
brigade brigades battalion battalions kataib katibat katiba kateeb kataeb kitaib كتائب كتيبة
companies saraya سرايا
league asaib عصائب
liwa banner لواء
army jaysh jaish geish جيش
party hizb حزب
front jabhat jabha jebhat جبهة
organization organizations munazzamat munathamat منظمة
group groups militia militias faction factions gang jamaat jamaah gamaa جماعة مجموعة ميليشيا فصيل
forces force quwat قوات قوة
union unions ittihad اتحاد
coalition coalitions alliance bloc tahaluf itilaf تحالف ائتلاف
guard guards haras حرس
regiment fawj فوج
corps faylaq فيلق
division firqa فرقة
council majlis مجلس
committee lajnat لجنة
ministry wizarat وزارة
bank مصرف بنك
company firm corporation شركة
agency وكالة
authority هيئة سلطة
association society جمعية
foundation institute مؤسسة معهد
university جامعة
newspaper صحيفة جريدة
government حكومة
republic جمهورية
kingdom مملكة
state دولة
city town village province governorate مدينة بلدة قرية محافظة
river mount lake نهر جبل بحيرة
"""

# Words that alone are never enough for a name, beside the sorts above, and that no typing error turns into one another:
# directions, numbers, days, months, and adjectives that many names of bodies share.
COMMON = """
north south east west northern southern eastern western central middle upper lower greater new old great grand high
first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
sixteenth seventeenth eighteenth nineteenth twentieth one two three four five six seven eight nine ten eleven twelve
thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
january february march april may june july august september october november december monday tuesday wednesday thursday
friday saturday sunday red black white green blue golden national international global world general public federal
central foreign security defense interior finance health justice economic social political democratic republican popular
people peoples united free islamic islamist arab arabic liberation resistance revolution revolutionary reconstruction
development democracy freedom peace unity reform progress future hope news post times journal house zone street office
court parliament congress senate assembly election elections electoral commission special joint supreme royal holy
minister president prime chairman leader men women man woman day week month year war mission law conference summit
operation agreement treaty program project tramway center nations states nation market police military air land sea navy
mobilization mobilisation mobilized coordination cooperation and or not no nor but of for to in ansar ahl hashd
shaabi hayat tahrir islami islamiya quds allah sharia
شمال جنوب شرق غرب شمالي جنوبي شرقي غربي وسط وطني وطنية دولي دولية عام عامة مركزي مركزية شعبي شعبية اسلامي اسلامية عربي
عربية متحدة ديمقراطي ديمقراطية حر امن دفاع داخلية خارجية مالية ازرق احمر اخضر ابيض اسود يوم شهر سنة حرب
"""

# Bodies known under these names in the world's news, a line a body: none is a misspelling of another or short for one.
# Names of one line are one body.
BODIES = """
islamic state, isis, isil, islamic state in iraq and syria, daesh, da'ish, داعش, الدولة الإسلامية, تنظيم الدولة
european union, eu, الاتحاد الأوروبي
united nations, un, الأمم المتحدة
nato, north atlantic treaty organisation, الناتو, حلف الناتو
hezbollah, hizbollah, hizbullah, حزب الله
hamas, حماس
houthis, houthi, ansar allah, الحوثي, الحوثيون, أنصار الله
taliban, طالبان
fatah, فتح
al qaeda, al qaida, القاعدة
al nusra, jabhat al nusra, النصرة
hayat tahrir al sham
boko haram
al shabab
muslim brotherhood, الإخوان المسلمين, الإخوان المسلمون
plo, palestine liberation organisation
pkk
ypg
peshmerga, البيشمركة
african union
arab league, جامعة الدول العربية
opec
opec+
kgb
cia
fbi
mossad
idf
irgc
gaza, غزة
west bank, الضفة الغربية
golan
erbil, أربيل
basra, البصرة
mosul, الموصل
najaf, النجف
karbala, كربلاء
kirkuk, كركوك
sinai
kurdistan, كردستان
crimea
donbas
darfur, دارفور
aleppo, حلب
homs, حمص
idlib, إدلب
jerusalem, القدس
haifa
jeddah, جدة
dubai, دبي
sharjah, الشارقة
aden, عدن
hodeidah
benghazi
istanbul, إسطنبول
asia, آسيا
africa, أفريقيا
europe, أوروبا
"""

# Given names that a typing error does not turn into one another.
GIVEN = """
ahmed ahmad ali hassan hussein mohammed mahmoud mustafa ibrahim ismail yousef yusuf omar othman khaled khalil saad saeed
said salem salim saleh salah samir samer sami karim kamal kamel jamal jamil nasser nasr mansour majed majid hamid hamad
hamed hani hadi mahdi haidar haider falih faleh falah faris fares fadi fahd fahad faisal walid wael yasser yassin zaid
zayed ziad zain tariq tarek talal rashid rashed ramzi rami raed riad nabil nadim naji najib nouri nuri qasim qais laith
muqtada moqtada abbas adel adil adnan akram amin amir ammar anas anwar ayad iyad ayman aziz bashar basem bassam fatima
fatma aisha mariam maryam layla leila noor nour huda zahra zainab amal amina rana rania reem salma sara sarah
john jon joan jane jean james jason mason martin marvin mark marc marco mario maria marie mary brian bryan ryan
carl carol
karl carla charles daniel danielle david edward edwin eric erica frank francis frances fred george georgia harry henry
jack jacob jake joseph josephine josh joshua julia julian julie karen kevin lara laura lauren lee leo leon lena lewis
louis louise luke lucas lucy michael michelle nicholas nicole oliver olivia patricia patrick paul paula peter philip
richard robert robin roberta roger ronald donald rose ross sam samuel scott simon simone sophia stephen steven stephanie
susan thomas tim timothy tom tony victor victoria william wilma
"""
