"""Names, lists and quotations as laws meet them: both scripts, joints, marks, confusables, and text that is no name."""

from hypothesis import reject
from hypothesis import strategies as st

from quiz.facts.name import Name
from quiz.facts.names import Names
from quiz.facts.quotation import Quotation
from quiz.model.value import Context, Rivals
from quiz.text.names.spellings import Roster

HELD = {
    "Mohammed Shia Al Sudani": (),
    "Moqtada Al Sadr": ("Muqtada",),
    "Saddam Hussein": (),
    "Falih Al Fayyadh": (),
    "Harakat Al Nujaba": ("Hezbollah al-Nujaba",),
    "Kata’ib Sayyid Al Shuhada": (),
    "Harakat Ansar Allah Al Awfiya": (),
    "Kata’ib Al Imam Ali": ("Imam Ali Brigades",),
    "Popular Mobilisation Forces": ("PMF",),
    "Reconstruction and Development Coalition": (),
    "Iraq": (),
    "Iran": (),
    "ISIS": (),
    "17 November Group": (),
}
ROSTER = Roster(HELD.items())
CONTEXT = Context(rivals=Rivals(ROSTER))
BARE = Context()

GIVEN = ("Mohammed", "Ahmed", "Moqtada", "Ali", "Hassan", "Hussein", "Anne", "José", "Søren", "محمد", "علي", "حسن")
FAMILY = ("Al Sudani", "al-Sadr", "Fayyadh", "O’Neill", "bin Salman", "Müller", "السوداني", "الصدر", "Иванов", "Аli")
SORTS = ("Kata’ib", "Harakat", "Movement", "Army", "كتائب", "حركة", "Forces", "17")
ODD = (
    "İstanbul",
    "ﬁ",
    "ß",
    "Ⅷ",
    "naïve",
    "ʿAlī",
    "مُحَمَّد",
    "الــسوداني",
    "٢٠١٤",
    "2014",
    "東京",
    "किताब",
    "Ǆ",
    "ŉ",
    "e\u0301",
)

persons = st.builds(lambda given, family: f"{given} {family}", st.sampled_from(GIVEN), st.sampled_from(FAMILY))
bodies = st.builds(lambda sort, word: f"{sort} {word}", st.sampled_from(SORTS), st.sampled_from((*FAMILY, *GIVEN)))
anything = st.text(max_size=40) | st.text(st.characters(categories=["L", "M", "N", "P", "Zs"]), max_size=40)
wordings = st.one_of(
    st.sampled_from(tuple(HELD)), persons, bodies, st.lists(st.sampled_from(ODD), min_size=1, max_size=3).map(" ".join)
)


@st.composite
def names(draw: st.DrawFn, context: Context = CONTEXT) -> Name:
    """Names of the roster, near it, far from it, and whatever else reads as one."""
    name = Name.parse(draw(wordings | anything), context)
    return name if name is not None else reject()


@st.composite
def name_lists(draw: st.DrawFn, context: Context = CONTEXT) -> Names:
    """Closed lists of one to five names, a line each."""
    lines = draw(st.lists(wordings | anything.map(lambda text: " ".join(text.split())), min_size=1, max_size=5))
    names_ = Names.parse("\n".join(lines), context)
    return names_ if names_ is not None else reject()


SPEAKERS = ("", "Mohammed Shia Al Sudani", "Mr Al Sudani", "Moqtada Al Sadr", "Nobody Known")
SAID = ("2025 is not 2014", "Iraq is capable of defending its stability", "real steps", "العراق قادر على الدفاع")


@st.composite
def quotations(draw: st.DrawFn) -> Quotation:
    """Quotations of the article and of nobody, by speakers of the roster, unknown ones and none."""
    words = draw(st.sampled_from(SAID) | anything.filter(lambda text: any(map(str.isalnum, text))))
    context = Context(rivals=Rivals(ROSTER), speaker=draw(st.sampled_from(SPEAKERS)))
    quotation = Quotation.parse(words, context)
    return quotation if quotation is not None else draw(st.just(Quotation("real steps", "", "real steps")))
