"""Which spellings mean a name of the deck: what must never match first, then what must, then what is asked again."""

import pytest

from quiz.text.names.spellings import Likeness, Roster

SUDANI = "Mohammed Shia Al Sudani"
SADR = "Moqtada Al Sadr"
SADDAM = "Saddam Hussein"
FAYYADH = "Falih Al Fayyadh"
NUJABA = "Harakat Al Nujaba"
SHUHADA = "Kata’ib Sayyid Al Shuhada"
AWFIYA = "Harakat Ansar Allah Al Awfiya"
IMAM_ALI = "Kata’ib Al Imam Ali"
PMF = "Popular Mobilisation Forces"
COALITION = "Reconstruction and Development Coalition"
ARTICLE = Roster(
    [
        *((name, ()) for name in (SUDANI, SADR, SADDAM, FAYYADH, NUJABA, SHUHADA, AWFIYA, IMAM_ALI, COALITION)),
        (PMF, ("PMF",)),
        *((name, ()) for name in ("ISIS", "Iraq", "Iran", "Syria", "US", "Israel", "Baghdad", "Washington")),
        ("Badr Organisation", ()),
        ("17 November Group", ()),
    ]
)
WORLD = Roster(
    (name, ())
    for name in (
        "Niger",
        "Oman",
        "Austria",
        "Slovenia",
        "Guinea",
        "John Smith",
        "Martin Luther King",
        "Angela Merkel",
        "European Union",
        "UNHCR",
        "Ministry of Defence",
        "Central Bank",
        "Brigade 12",
        "Mohammed bin Salman",
        "Abdul Rahman Arif",
        "Nouri al-Maliki",
        "Deir Ezzor",
        "Waltz",
        "Kata'ib Hezbollah",
    )
)

NEVER = [
    (ARTICLE, "Sudan", "a country"),
    (ARTICLE, "Al Sudan", "a country with an article"),
    (ARTICLE, "السودان", "a country in Arabic"),
    (ARTICLE, "South Sudan", "another country"),
    (ARTICLE, "Sudanese", "a people"),
    (ARTICLE, "Sultani", "another family"),
    (ARTICLE, "Sistani", "a cleric whose name looks alike"),
    (ARTICLE, "Ahmed Al Sudani", "another first name"),
    (ARTICLE, "أحمد السوداني", "another first name in Arabic"),
    (ARTICLE, "A. Al Sudani", "an initial that contradicts"),
    (ARTICLE, "Moqtada Al Sudani", "words of two persons"),
    (ARTICLE, "Mohammed Al Sadr", "words of two persons"),
    (ARTICLE, "Mahmoud Al Sudani", "a first name of nearly the same letters"),
    (ARTICLE, "محمود السوداني", "the same in Arabic"),
    (ARTICLE, "not Al Sudani", "a negation"),
    (ARTICLE, "Al Sudani and Al Sadr", "two persons"),
    (ARTICLE, "Sudani or Sadr", "a choice"),
    (ARTICLE, "Sudani/Sadr", "a choice with a slash"),
    (ARTICLE, "Prime Minister", "an office"),
    (ARTICLE, "Badri", "somebody of Badr"),
    (ARTICLE, "Sadrist Movement", "a movement, not the man"),
    (ARTICLE, "Saddam Hassan", "another last name"),
    (ARTICLE, "صدام حسن", "the same in Arabic"),
    (ARTICLE, "Uday Hussein", "a son"),
    (ARTICLE, "Salam Fayyad", "the same surname"),
    (ARTICLE, "Al Fayez", "a surname that sounds alike"),
    (ARTICLE, "Riyadh", "a city that ends alike"),
    (ARTICLE, "Fallujah", "a city that begins alike"),
    (ARTICLE, "Kata'ib Hezbollah", "another militia"),
    (ARTICLE, "Hezbollah", "another movement"),
    (ARTICLE, "Hizballah", "another movement in another spelling"),
    (ARTICLE, "كتائب حزب الله", "another militia in Arabic"),
    (ARTICLE, "Kata'ib Sayyid Al Imam", "words of two groups"),
    (ARTICLE, "Kata’ib Al Imam Hussein", "another imam"),
    (ARTICLE, "كتائب الإمام الحسين", "another imam in Arabic"),
    (ARTICLE, "Harakat Al Shuhada", "the sort of another group"),
    (ARTICLE, "Ansar Al Sharia", "a group that begins alike"),
    (ARTICLE, "Houthis", "another movement"),
    (ARTICLE, "PMU", "another acronym"),
    (ARTICLE, "PM", "an office, not the acronym"),
    (ARTICLE, "Popular Mobilisation Committee", "another body"),
    (ARTICLE, "Purple Monkey Farm", "the same initials"),
    (ARTICLE, "ISI", "an acronym one letter away"),
    (ARTICLE, "ISTS", "an acronym one letter away"),
    (ARTICLE, "Islamic Republic", "another state"),
    (ARTICLE, "Irak War", "an event"),
    (ARTICLE, "Iraqi army", "an army, not the country"),
    (ARTICLE, "Ira", "half way between two countries"),
    (ARTICLE, "Serbia", "a country two letters away"),
    (ARTICLE, "Assyria", "an empire"),
    (ARTICLE, "Baghdadi", "a man, not the city"),
    (ARTICLE, "البغدادي", "a man, not the city, in Arabic"),
    (ARTICLE, "UK", "another country"),
    (ARTICLE, "USSR", "another country"),
    (ARTICLE, "18 November Group", "another day"),
    (ARTICLE, "17 December Group", "another month"),
    (ARTICLE, "1 7 November Group", "another figure"),
    (ARTICLE, "2500", "a figure"),
    (ARTICLE, "", "nothing"),
    (ARTICLE, "’‘’", "marks alone"),
    (ARTICLE, "qwrtzpl", "nobody"),
    (ARTICLE, "Sudani " * 100, "far too long"),
    (WORLD, "Nigeria", "two letters more"),
    (WORLD, "نيجيريا", "two letters more, in Arabic"),
    (WORLD, "Nigerien", "a people"),
    (WORLD, "Yemen", "the same consonants but for the first"),
    (WORLD, "اليمن", "the same in Arabic"),
    (WORLD, "Amman", "a capital that sounds alike"),
    (WORLD, "Australia", "two letters more"),
    (WORLD, "Slovakia", "two letters away"),
    (WORLD, "Guyana", "the same consonants"),
    (WORLD, "Ghana", "the same consonants"),
    (WORLD, "Jon Smith", "another given name"),
    (WORLD, "Jane Smith", "another person"),
    (WORLD, "Joan Smith", "another person"),
    (WORLD, "John Smyth-Jones", "another surname"),
    (WORLD, "Marvin Luther King", "another first name"),
    (WORLD, "Angelo Merkel", "another first name"),
    (WORLD, "Eurasian Union", "another union"),
    (WORLD, "UNICEF", "another agency"),
    (WORLD, "Defence Committee", "another body"),
    (WORLD, "World Bank", "another bank"),
    (WORLD, "Brigade 13", "another number"),
    (WORLD, "Brigade 1", "another number"),
    (WORLD, "Brigade 122", "another number"),
    (WORLD, "Walz", "another politician"),
    (WORLD, "Salman Rushdie", "another person"),
    (WORLD, "Rahman", "a part of a given name"),
    (WORLD, "Hezbollah", "another body, of which the name is a part"),
]

ALWAYS = [
    (ARTICLE, SUDANI, SUDANI, "exact"),
    (ARTICLE, "mohammed shia al sudani", SUDANI, "folded"),
    (ARTICLE, "Mohammed Shia al-Sudani", SUDANI, "folded"),
    (ARTICLE, "Al Sudani", SUDANI, "surname"),
    (ARTICLE, "Sudani", SUDANI, "surname"),
    (ARTICLE, "al-Sudani", SUDANI, "surname"),
    (ARTICLE, "as-Sudani", SUDANI, "surname"),
    (ARTICLE, "AlSudani", SUDANI, "surname"),
    (ARTICLE, "Alsudani", SUDANI, "surname"),
    (ARTICLE, "alsudani", SUDANI, "surname"),
    (ARTICLE, "Mr Al Sudani", SUDANI, "surname"),
    (ARTICLE, "Mr. Sudani", SUDANI, "surname"),
    (ARTICLE, "PM Sudani", SUDANI, "surname"),
    (ARTICLE, "the Iraqi PM al-Sudani", SUDANI, "surname"),
    (ARTICLE, "Iraqi Prime Minister Mohammed Shia Al Sudani", SUDANI, "folded"),
    (ARTICLE, "Iraq's prime minister, Mohammed Shia al-Sudani", SUDANI, "folded"),
    (ARTICLE, "Mohammed Shia al-Sudani, prime minister of Iraq", SUDANI, "folded"),
    (ARTICLE, "Al Sudani, Mohammed Shia", SUDANI, "folded"),
    (ARTICLE, "Mohammed Al Sudani", SUDANI, "surname"),
    (ARTICLE, "Shia Al Sudani", SUDANI, "surname"),
    (ARTICLE, "M. Al Sudani", SUDANI, "surname"),
    (ARTICLE, "M. S. Al Sudani", SUDANI, "surname"),
    (ARTICLE, "M.S. Al Sudani", SUDANI, "surname"),
    (ARTICLE, "Mohamed Shiaa al-Soudani", SUDANI, "transliterated"),
    (ARTICLE, "Muhammad Shayaa Alsudany", SUDANI, "transliterated"),
    (ARTICLE, "محمد شياع السوداني", SUDANI, "transliterated"),
    (ARTICLE, "مُحَمَّد شِيَاع السُّودَانِيّ", SUDANI, "transliterated"),
    (ARTICLE, "السوداني", SUDANI, "surname"),
    (ARTICLE, "السودانى", SUDANI, "surname"),
    (ARTICLE, "رئيس الوزراء العراقي محمد شياع السوداني", SUDANI, "transliterated"),
    (ARTICLE, "Sudnai", SUDANI, "typo"),
    (ARTICLE, "Mohammed Shia Al Sudqni", SUDANI, "typo"),
    (ARTICLE, "It was Al Sudani", SUDANI, "surname"),
    (ARTICLE, "Muqtada al-Sadr", SADR, "transliterated"),
    (ARTICLE, "Moktada al-Sadr", SADR, "transliterated"),
    (ARTICLE, "Moqtada Sadr", SADR, "folded"),
    (ARTICLE, "Sadr", SADR, "surname"),
    (ARTICLE, "the cleric Moqtada Al Sadr", SADR, "folded"),
    (ARTICLE, "مقتدى الصدر", SADR, "transliterated"),
    (ARTICLE, "مقتدي الصدر", SADR, "transliterated"),
    (ARTICLE, "Sadam Hussain", SADDAM, "transliterated"),
    (ARTICLE, "Saddam Husayn", SADDAM, "transliterated"),
    (ARTICLE, "Hussein", SADDAM, "surname"),
    (ARTICLE, "the former Iraqi dictator Saddam Hussein", SADDAM, "folded"),
    (ARTICLE, "صدام حسين", SADDAM, "transliterated"),
    (ARTICLE, "Faleh al-Fayyad", FAYYADH, "transliterated"),
    (ARTICLE, "Falih Fayadh", FAYYADH, "transliterated"),
    (ARTICLE, "Falih Alfayyadh", FAYYADH, "folded"),
    (ARTICLE, "Fayyad", FAYYADH, "surname"),
    (ARTICLE, "PMF chairman Falih Al Fayyadh", FAYYADH, "folded"),
    (ARTICLE, "فالح الفياض", FAYYADH, "transliterated"),
    (ARTICLE, "al-Nujaba", NUJABA, "short"),
    (ARTICLE, "an-Nujaba", NUJABA, "short"),
    (ARTICLE, "Nujabaa", NUJABA, "short"),
    (ARTICLE, "Nujaba Movement", NUJABA, "short"),
    (ARTICLE, "the Nujaba militia", NUJABA, "short"),
    (ARTICLE, "النجباء", NUJABA, "short"),
    (ARTICLE, "حركة النجباء", NUJABA, "transliterated"),
    (ARTICLE, "Harakat al-Nujabba", NUJABA, "transliterated"),
    (ARTICLE, "Kata'ib al-Imam Ali", IMAM_ALI, "folded"),
    (ARTICLE, "Kataib Imam Ali", IMAM_ALI, "folded"),
    (ARTICLE, "Katai'b Imam Ali", IMAM_ALI, "folded"),
    (ARTICLE, "Kata'eb al-Imam Ali", IMAM_ALI, "transliterated"),
    (ARTICLE, "Kateeb Imam Ali", IMAM_ALI, "transliterated"),
    (ARTICLE, "Imam Ali", IMAM_ALI, "short"),
    (ARTICLE, "Imam Ali Brigades", IMAM_ALI, "short"),
    (ARTICLE, "كتائب الإمام علي", IMAM_ALI, "transliterated"),
    (ARTICLE, "كتائب الامام على", IMAM_ALI, "transliterated"),
    (ARTICLE, "Sayyid ash-Shuhada", SHUHADA, "short"),
    (ARTICLE, "Kataib Sayid al-Shohada", SHUHADA, "transliterated"),
    (ARTICLE, "Shuhada", SHUHADA, "short"),
    (ARTICLE, "KSS", SHUHADA, "acronym"),
    (ARTICLE, "Awfiya", AWFIYA, "short"),
    (ARTICLE, "Ansar Allah al-Awfiya", AWFIYA, "short"),
    (ARTICLE, "Harakat Ansarallah al-Awfiya", AWFIYA, "folded"),
    (ARTICLE, "حركة أنصار الله الأوفياء", AWFIYA, "transliterated"),
    (ARTICLE, "PMF", PMF, "alias"),
    (ARTICLE, "the P.M.F.", PMF, "alias"),
    (ARTICLE, "Popular Mobilization Forces", PMF, "folded"),
    (ARTICLE, "Popular Mobilization Forces (PMF)", PMF, "folded"),
    (ARTICLE, "Popular Moblisation Forces", PMF, "typo"),
    (ARTICLE, "Reconstruction & Development Coalition", COALITION, "folded"),
    (ARTICLE, "Development and Reconstruction Coalition", COALITION, "short"),
    (ARTICLE, "RDC", COALITION, "acronym"),
    (ARTICLE, "U.S.", "US", "folded"),
    (ARTICLE, "USA", "US", "alias"),
    (ARTICLE, "the United States of America", "US", "alias"),
    (ARTICLE, "أمريكا", "US", "alias"),
    (ARTICLE, "العراق", "Iraq", "alias"),
    (ARTICLE, "Irak", "Iraq", "transliterated"),
    (ARTICLE, "in Iraq", "Iraq", "folded"),
    (ARTICLE, "سورية", "Syria", "alias"),
    (ARTICLE, "Isreal", "Israel", "transliterated"),
    (ARTICLE, "Bagdad", "Baghdad", "typo"),
    (ARTICLE, "Washignton", "Washington", "typo"),
    (ARTICLE, "Badr Organization", "Badr Organisation", "folded"),
    (WORLD, "J. Smith", "John Smith", "surname"),
    (WORLD, "Chancellor Angela Merkel", "Angela Merkel", "folded"),
    (WORLD, "EU", "European Union", "acronym"),
    (WORLD, "Defence Ministry", "Ministry of Defence", "short"),
    (WORLD, "MBS", "Mohammed bin Salman", "acronym"),
    (WORLD, "Mohamed Ibn Salmane", "Mohammed bin Salman", "surname"),
    (WORLD, "Abdulrahman Aref", "Abdul Rahman Arif", "transliterated"),
    (WORLD, "عبد الرحمن عارف", "Abdul Rahman Arif", "transliterated"),
    (WORLD, "نوري المالكي", "Nouri al-Maliki", "transliterated"),
    (WORLD, "Deir ez-Zor", "Deir Ezzor", "folded"),
    (WORLD, "عُمان", "Oman", "alias"),
]

ASKED_AGAIN = [
    (ARTICLE, "Mohammed", SUDANI),
    (ARTICLE, "Mohammed Shia", SUDANI),
    (ARTICLE, "محمد", SUDANI),
    (ARTICLE, "Moqtada", SADR),
    (ARTICLE, "Saddam", SADDAM),
    (ARTICLE, "Kataib", SHUHADA),
    (ARTICLE, "Kataib", IMAM_ALI),
    (ARTICLE, "Brigades", IMAM_ALI),
    (ARTICLE, "Ansar Allah", AWFIYA),
    (ARTICLE, "Ansar", AWFIYA),
    (ARTICLE, "Ali", IMAM_ALI),
    (ARTICLE, "Popular Mobilisation", PMF),
    (ARTICLE, "Development Coalition", COALITION),
    (ARTICLE, "Iraqi", "Iraq"),
    (ARTICLE, "Moqtada Mohammed Al Sadr", SADR),
    (ARTICLE, "November 17 Group", "17 November Group"),
    (WORLD, "Salman", "Mohammed bin Salman"),
    (WORLD, "Bank", "Central Bank"),
]


@pytest.mark.parametrize(("roster", "words"), [pytest.param(r, w, id=f"{w[:40]}: {why}") for r, w, why in NEVER])
def test_what_is_not_the_name_is_not_accepted(roster: Roster, words: str) -> None:
    assert roster.find(words).entity == ""


@pytest.mark.parametrize(("roster", "words", "entity", "how"), ALWAYS)
def test_a_fair_spelling_is_accepted(roster: Roster, words: str, entity: str, how: str) -> None:
    found = roster.find(words)
    assert (found.entity, found.how) == (entity, how)


@pytest.mark.parametrize(("roster", "words", "entity"), ASKED_AGAIN)
def test_a_part_of_a_name_is_asked_again(roster: Roster, words: str, entity: str) -> None:
    found = roster.find(words)
    assert found.how == "partial"
    assert entity in found.entities


def test_two_who_share_a_surname_are_asked_apart() -> None:
    roster = Roster([("Moqtada Al Sadr", ()), ("Mohammed Al Sadr", ())])
    assert roster.find("Sadr") == Likeness("partial", ("Moqtada Al Sadr", "Mohammed Al Sadr"))
    assert roster.find("M. Sadr").how == "partial"
    assert roster.find("Muqtada Sadr").entity == "Moqtada Al Sadr"


def test_a_slip_between_two_names_is_nobody_s() -> None:
    roster = Roster([("Farouk", ()), ("Farouz", ())])
    assert roster.find("Farous").entity == ""


def test_what_the_deck_holds_is_not_a_slip_of_another() -> None:
    assert Roster([("Sudani", ()), ("Sudan", ())]).find("Sudan").entity == "Sudan"


def test_a_canonical_name_comes_before_another_s_alias() -> None:
    roster = Roster([("Hezbollah al-Nujaba", ("Nujaba",)), ("Nujaba", ())])
    assert roster.find("nujaba").entity == "Nujaba"


def test_an_alias_of_two_is_asked_apart() -> None:
    assert Roster([("One Army", ("The Lot",)), ("Other Army", ("The Lot",))]).find("the lot").how == "partial"


def test_entries_of_one_name_are_merged() -> None:
    roster = Roster([("PMF", ()), ("PMF", ("Hashd al-Shaabi",)), ("PMF", ("Hashd",))])
    assert len(roster) == 1
    assert roster.spellings("PMF") == ("Hashd al-Shaabi", "Hashd")
    assert roster.find("hashd ash-shaabi").entity == "PMF"


def test_a_category_decides_who_is_a_person() -> None:
    names = [("Golden Lion", ())]
    assert Roster(names, {"Golden Lion": "person"}).find("Lion").entity == "Golden Lion"
    assert Roster(names, {"Golden Lion": "body"}).find("Lion").entity == ""


def test_a_deck_in_arabic_takes_latin_letters() -> None:
    roster = Roster((name, ()) for name in ("محمد شياع السوداني", "مقتدى الصدر", "حركة النجباء", "إيران", "العراق"))
    assert roster.find("Mohammed Shia Al Sudani").entity == "محمد شياع السوداني"
    assert roster.find("al-Sudani").entity == "محمد شياع السوداني"
    assert roster.find("Moqtada").how == "partial"
    assert roster.find("Nujaba").entity == "حركة النجباء"
    assert roster.find("ايران").entity == "إيران"
    assert roster.find("Iraq").entity == "العراق"
    assert roster.find("السودان").entity == ""
    assert roster.find("Oman").entity == ""


def test_one_arabic_spelling_of_two_places_is_asked_apart() -> None:
    assert Roster([("Oman", ())]).find("عمان").entity == "Oman"
    assert Roster([("Amman", ())]).find("عمّان").entity == "Amman"
    assert Roster([("Oman", ()), ("Amman", ())]).find("عمان").how == "partial"


def test_an_empty_roster_knows_nobody() -> None:
    assert Roster(()).find("Sudani") == Likeness("none")
