"""Numbers as people type them: what is read, and what is left alone."""

from fractions import Fraction

import pytest

from quiz.text.numbers.agreement import agreement, plural
from quiz.text.numbers.amounts import read
from quiz.text.numbers.words import cardinal, cardinal_ar, ordinal, ordinal_ar, suffix

NUMBERS = """
2500                                | 2500     | plain
2,500                               | 2500     | comma
2 500                               | 2500     | space
2\u00a0500                          | 2500     | no-break space
2\u202f500                          | 2500     | narrow no-break space
2’500                               | 2500     | Swiss apostrophe
2'500                               | 2500     | straight apostrophe
2،500                               | 2500     | Arabic comma
12,34,567                           | 1234567  | Indian groups
1.234.567                           | 1234567  | two points can only group
1.111,11                            | 1111.11  | continental
1,111.11                            | 1111.11  | English
2.500                               | 2.5      | one point is decimal
2,5                                 | 2.5      | a comma before one digit cannot group
.25                                 | 0.25     | no nought
0.5                                 | 0.5      | decimal
٢٥٠٠                                | 2500     | Arabic-Indic
٢٬٥٠٠                               | 2500     | Arabic thousands separator
٢٫٥                                 | 2.5      | Arabic decimal separator
۲۵۰۰                                | 2500     | Persian
２５００                              | 2500     | full width
२५००                                | 2500     | Devanagari
-5                                  | -5       | hyphen as minus
−5                                  | -5       | minus sign
minus five                          | -5       | minus in words
negative 3                          | -3       | negative
zero                                | 0        | zero
nil                                 | 0        | nil
2.5k                                | 2500     | k
2.5 k                               | 2500     | spaced k
3m                                  | 3000000  | m
3mn                                 | 3000000  | mn
1.2bn                               | 1200000000 | bn
2 million                           | 2000000  | figure and scale
2.5 thousand                        | 2500     | thousand
25 hundred                          | 2500     | hundred after a figure
13 lakh                             | 1300000  | lakh
three lakh crore                    | 3000000000000 | lakh crore
1.3e6                               | 1300000  | scientific
1.3x10^6                            | 1300000  | scientific as written by hand
four                                | 4        | word
FOUR                                | 4        | capitals
twenty-five                         | 25       | hyphen
twenty five                         | 25       | no hyphen
two thousand five hundred           | 2500     | words
two thousand, five hundred          | None     | a comma parts two numbers
twenty-five hundred                 | 2500     | hundreds above nine
a hundred and five                  | 105      | and
two hundred and two thousand        | 202000   | scale over a sum
twenty-one trillion three hundred   | 21000000000300 | large
3 hundred and 21                    | 321      | figures and words
4 thousand 3 hundred and 21         | 4321     | figures and words again
two and a half thousand             | 2500     | half before the scale
two million and a half              | 2500000  | half after the scale
half a million                      | 500000   | half a
half million                        | 500000   | half
a quarter of a million              | 250000   | quarter of
half a dozen                        | 6        | dozen
a dozen                             | 12       | dozen
3 dozen                             | 36       | dozens
a baker's dozen                     | 13       | thirteen
a couple of                         | 2        | couple
a score                             | 20       | score
half                                | 0.5      | half
one half                            | 0.5      | one half
a third                             | 1/3      | third
two thirds                          | 2/3      | thirds
three quarters                      | 0.75     | quarters
five and a quarter                  | 5.25     | and a quarter
twenty-three fifths                 | 4.6      | fifths
3/4                                 | 0.75     | slash
2 1/2                               | 2.5      | mixed
½                                   | 0.5      | vulgar
2½                                  | 2.5      | vulgar glued
2½ thousand                         | 2500     | vulgar and scale
1 in 4                              | 0.25     | ratio
one in four                         | 0.25     | ratio in words
one out of three                    | 1/3      | out of
1 of every 10                       | None     | of every is not read
two point five million              | 2500000  | point
fourty                              | 40       | known slip
ninty                               | 90       | known slip
tweleve                             | 12       | known slip
thosand                             | 1000     | known slip
foor                                | None     | unknown slip
thousands                           | None     | vague
hundreds of thousands               | None     | vague
several                             | None     | vague
مئات                                | None     | vague in Arabic
عشرات الآلاف                        | None     | vague in Arabic
أربع                                | 4        | feminine count
أربعة                               | 4        | masculine count
اثنا عشر                            | 12       | twelve
اثنتي عشرة                          | 12       | twelve, object form
خمسة وعشرون                         | 25       | tens
خمسة و عشرين                        | 25       | tens, parted
مئة وخمسة                           | 105      | hundred
خمسمائة                             | 500      | older spelling
ثلاث مئة                            | 300      | in two words
مئتان وأحد عشر                      | 211      | and eleven
ألفان وخمسمئة                       | 2500     | dual thousand
ألفين وخمسمائة                      | 2500     | object form
ثلاثة آلاف                          | 3000     | plural thousand
خمسة وعشرون ألفا                    | 25000    | thousand, accusative
مئة وخمسون ألف                      | 150000   | hundred and fifty thousand
2.5 مليون                           | 2500000  | figure and scale
نصف مليون                           | 500000   | half
مليون ونصف                          | 1500000  | and a half
مليون ونصف المليون                  | 1500000  | and a half, said in full
ثلاثة أرباع                         | 0.75     | three quarters
الثلثين                             | 2/3      | two thirds
خمسة فاصلة خمسة                     | 5.5      | point
ناقص خمسة                           | -5       | minus
أَرْبَعَة                           | 4        | with vowel marks
"""

HEDGED = """
about 2,500 troops            | about   | 2500      |        | plain
~2500                         | about   | 2500      |        | tilde
c. 2500                       | about   | 2500      |        | circa, abbreviated
circa 2500                    | about   | 2500      |        | circa
an estimated 2,500            | about   | 2500      |        | estimated
approx. 2500                  | about   | 2500      |        | abbreviated
2500 or so                    | about   | 2500      |        | after
2500ish                       | about   | 2500      |        | ish
2500 give or take             | about   | 2500      |        | give or take
some 2,500 soldiers           | about   | 2500      |        | some
more than 500                 | more    | 500       |        | more
well over 500                 | more    | 500       |        | well over
>500                          | more    | 500       |        | sign
>= 500                        | least   | 500       |        | two signs
at least 500                  | least   | 500       |        | least
no fewer than 500             | least   | 500       |        | negated fewer
500+                          | least   | 500       |        | plus
500 or more                   | least   | 500       |        | after
up to 500                     | most    | 500       |        | up to
no more than 500              | most    | 500       |        | negated more
as many as 500                | most    | 500       |        | as many as
fewer than 500                | fewer   | 500       |        | fewer
under 500                     | fewer   | 500       |        | under
nearly 500                    | nearly  | 500       |        | nearly
just under 500                | nearly  | 500       |        | just under
just over 500                 | barely  | 500       |        | just over
exactly 500                   | exactly | 500       |        | exactly
between 5 and 10              | range   | 5 10      |        | between
5-10                          | range   | 5 10      |        | hyphen
5–10 days                     | range   | 5 10      | day    | dash and unit
$2-3m                         | range   | 2000000 3000000 | usd | shared scale
between two and three thousand | range  | 2000 3000 |        | shared scale in words
from 5% to 10%                | range   | 5 10      | percent | unit twice
12-day war                    |         | 12        | day    | glued unit
12 consecutive days           |         | 12        | day    | a word between
a week                        |         | 1         | week   | one
a day and a half              |         | 3/2       | day    | and a half
US$5 million                  |         | 5000000   | usd    | sign
5 million dollars             |         | 5000000   | usd    | word
5 per cent                    |         | 5         | percent | two words
5%                            |         | 5         | percent | sign
٥٪                            |         | 5         | percent | Arabic sign
36h                           |         | 36        | hour   | glued letter
20 sq km                      |         | 20        | square-kilometre | two words
نحو ٢٬٥٠٠ جندي                | about   | 2500      |        | Arabic
ما لا يقل عن 500              | least   | 500       |        | Arabic least
أكثر من 500                   | more    | 500       |        | Arabic more
بين 5 و10                     | range   | 5 10      |        | Arabic range
أسبوعين                       |         | 2         | week   | dual
عام                           |         | 1         | year   | a unit alone
2500 تقريبا                   | about   | 2500      |        | Arabic after
"""

GARBLED = [
    "25OO",
    "F16",
    "2500x",
    "192.168.1.1",
    "1,2,3",
    "<b>2500</b>",
    "2500'; DROP TABLE facts",
    "9" * 40,
    "4" * 501,
]


def rows(table):
    cells = [[cell.strip(" ") for cell in line.split("|")] for line in table.strip().split("\n")]
    return [pytest.param(*row[:-1], id=f"{row[0]}: {row[-1]}") for row in cells]


@pytest.mark.parametrize(("words", "number"), rows(NUMBERS))
def test_a_number_is_read(words, number):
    amounts = read(words, "en").amounts
    if number == "None":
        assert len(amounts) != 1
    else:
        assert [amount.figures for amount in amounts] == [(Fraction(number),)]


@pytest.mark.parametrize(("words", "hedge", "figures", "unit"), rows(HEDGED))
def test_a_hedge_a_range_and_a_unit_are_read(words, hedge, figures, unit):
    (amount,) = read(words, "en").amounts
    assert amount.hedge == hedge
    assert amount.figures == tuple(Fraction(figure) for figure in figures.split())
    assert (amount.unit.key if amount.unit else "") == unit


@pytest.mark.parametrize("words", GARBLED)
def test_what_is_no_number_of_a_person_(words):
    assert read(words, "en").is_garbled


@pytest.mark.parametrize("words", ["sixth", "6th", "السادسة", "twenty-first", "the 21st", "hundredth", "الحادي عشر"])
def test_a_place_in_an_order_is_told_from_a_number(words):
    (amount,) = read(words, "en").amounts
    assert amount.is_ordinal


@pytest.mark.parametrize(("words", "language", "number"), [("2.500", "de", 2500), ("2,500", "de", Fraction(5, 2))])
def test_the_language_decides_what_one_mark_means(words, language, number):
    (amount,) = read(words, language).amounts
    assert amount.figures == (number,)


@pytest.mark.parametrize(
    ("number", "language", "expected"),
    [
        (1, "en", "one"),
        (0, "en", "other"),
        (4, "en", "other"),
        (Fraction(1, 2), "en", "other"),
        (0, "ar", "zero"),
        (1, "ar", "one"),
        (2, "ar", "two"),
        (3, "ar", "few"),
        (110, "ar", "few"),
        (11, "ar", "many"),
        (2599, "ar", "many"),
        (100, "ar", "other"),
        (2500, "ar", "other"),
        (Fraction(5, 2), "ar", "other"),
    ],
)
def test_the_plural_class_is_that_of_the_language(number, language, expected):
    assert agreement(number, language) == expected


@pytest.mark.parametrize(
    ("noun", "expected"), [("group", "groups"), ("day", "days"), ("party", "parties"), ("box", "boxes")]
)
def test_a_noun_is_put_in_the_plural(noun, expected):
    assert plural(noun) == expected


@pytest.mark.parametrize("number", [*range(130), 999, 1000, 1001, 2500, 19_115, 10**6, 123_456_789, 10**14])
def test_a_number_in_words_reads_as_itself(number):
    (amount,) = read(cardinal(number), "en").amounts
    assert amount.figures == (number,)


@pytest.mark.parametrize("number", [*range(1, 130), 200, 512, 999])
def test_an_ordinal_in_words_and_in_figures_reads_as_itself(number):
    for words in (ordinal(number), f"{number}{suffix(number)}"):
        (amount,) = read(words, "en").amounts
        assert (amount.figures, amount.is_ordinal) == ((number,), True), words


@pytest.mark.parametrize("number", [*range(3, 130), 200, 211, 999, 1000, 2500, 3000, 11_000, 25_000, 10**6, 2_512_345])
def test_an_arabic_number_in_words_reads_as_itself(number):
    for is_feminine in (False, True):
        for is_object in (False, True):
            words = cardinal_ar(number, is_feminine=is_feminine, is_object=is_object)
            (amount,) = read(words, "ar").amounts
            assert amount.figures == (number,), words


@pytest.mark.parametrize("number", range(1, 20))
def test_an_arabic_ordinal_in_words_reads_as_itself(number):
    for is_feminine in (False, True):
        words = ordinal_ar(number, is_feminine=is_feminine, article="ال")
        (amount,) = read(words, "ar").amounts
        assert (amount.figures, amount.is_ordinal) == ((number,), True), words
