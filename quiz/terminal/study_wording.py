"""What the terminal says in a session of `quiz study` beside what it says in every quiz."""

import datetime as dt

from quiz.study.wording import count, day, number
from quiz.text.phrases import Phrases

__all__ = ["count", "day", "days", "number", "tell", "when"]

tell = Phrases(
    en={
        "progress": "Card {number} of {total}",
        "changed": "corrected",
        "due": "",
        "new": "new",
        "missed": "once more",
        "sure": "once more",
        "altered": "as the article has it",
        "opening": "Due: {due}. New: {new}.",
        "opening_changed": "Corrected: {changed}.",
        "key_skip": "s no answer",
        "key_undo": "u undo",
        "key_quit": "q quit",
        "key_help": "? help",
        "typed_skip": "Enter alone: no answer",
        "typed_undo": ":u undo",
        "typed_quit": ":q quit",
        "typed_help": "? help",
        "new_log": "Your answers are kept in {place}, and nowhere else. "
        "To take them along: quiz data export reviews.jsonl",
        "elsewhere": "Due in decks that are not here: {decks}.",
        "clock": "By this machine’s clock today is {today}, but your last answers are of {last}. Is the clock right? "
        "Nothing is lost: the time until a card comes back counts from the later day.",
        "corrected_title": "Corrected since you learned it",
        "corrected_of": "Correction {number} of {total}",
        "was": "Was",
        "now": "Now",
        "unknown_before": "what you learned is not in the log",
        "same_words": "The words of the answer are the same; what they stand on has changed.",
        "last_answered": "You last answered this on {day}.",
        "note": "Note: {note}",
        "show": "Enter: show the answer. :u undo, :q quit",
        "show_key": "show the answer",
        "next_key": "next",
        "go_on": "Enter: next. :q quit",
        "rate": "Enter: {proposed}. Or {others}. :w why, :u undo, :q quit",
        "rate_override": "Enter: {proposed}. Or {others}. :o my answer was right, :w why, :u undo, :q quit",
        "rate_flash": "Did you know it? Enter: {proposed}. Or {others}. :w why, :u undo, :q quit",
        "rate_unread": "Type 1, 2, 3 or 4, or Enter alone.",
        "AGAIN": "again",
        "HARD": "hard",
        "GOOD": "good",
        "EASY": "easy",
        "rated": "Rated {rating}. It comes back {when}.",
        "rated_both": "Rated {rating}. It comes back in this session, and {when}.",
        "of_rating": "{rating}, {days}",
        "tomorrow": "tomorrow",
        "in_days": "in {days}",
        "on_day": "on {day}",
        "undo": "undo",
        "undone": "Taken back. The card is asked again.",
        "nothing_undone": "There is nothing to take back.",
        "nothing_rated": "Nothing has been rated yet.",
        "sure_from": "How sure are you, from {low} to 100 %? Guessing alone is right in {low} %.",
        "sure_any": "How sure are you, from 0 to 100 %?",
        "sure_unread": "Type a number from {low} to 100, or Enter alone to leave it out.",
        "certainty": "How likely is your answer to be right? The marks are for a right and a wrong one.",
        "certainty_1": "less than 67 %: +1 or 0",
        "certainty_2": "67 to 80 %: +2 or −2",
        "certainty_3": "more than 80 %: +3 or −6",
        "certainty_type": "1, 2 or 3 (Enter alone: 1):",
        "mark": "Certainty mark {mark}.",
        "unsaved": "Not saved, and not counted: {trouble}",
        "save_again": "Try to save it again?",
        "help_undo": ":u takes back your last rating: the card is asked again.",
        "help_rate": ":1 again, :2 hard, :3 good and :4 easy change the rating of your last answer.",
        "help_undo_key": "u takes back your last rating: the card is asked again.",
        "owed_title": "Before you go: what the article says",
        "summary": "Your session",
        "nothing_due": "Nothing is due, and there is nothing new to learn.",
        "enough_new": "Nothing is due, and today’s new cards were all seen. --new 20 brings more.",
        "next_due": "The next cards come back {when}: {count}.",
        "cards": "Cards reviewed",
        "new_cards": "New among them",
        "answers": "Answers",
        "forgotten": "Forgotten",
        "own_word": "Counted as right on your own word",
        "minutes": "Minutes",
        "under_one": "less than 1",
        "marks": "Certainty marks",
        "of_marks": "{sum} of {most}",
        "still_due": "Still due today",
        "due_tomorrow": "Due tomorrow",
        "orphans": "No longer in the deck, but not forgotten: {facts}.",
        "unasked": "Due, but the deck has no question about it: {facts}.",
        "and_more": "{facts} and {count} more",
        "list": ", ",
        "or_list": "; ",
    },
    ar={
        "progress": "البطاقة {number} من {total}",
        "changed": "مصحَّحة",
        "due": "",
        "new": "جديدة",
        "missed": "مرة أخرى",
        "sure": "مرة أخرى",
        "altered": "كما في المقال",
        "opening": "المستحقّة: {due}. الجديدة: {new}.",
        "opening_changed": "المصحَّحة: {changed}.",
        "key_skip": "s بلا إجابة",
        "key_undo": "u تراجع",
        "key_quit": "q خروج",
        "key_help": "? مساعدة",
        "typed_skip": "Enter وحده: بلا إجابة",
        "typed_undo": ":u تراجع",
        "typed_quit": ":q خروج",
        "typed_help": "? مساعدة",
        "new_log": "تُحفظ إجاباتك في {place} ولا تُحفظ في مكان آخر. لتأخذها معك: quiz data export reviews.jsonl",
        "elsewhere": "بطاقات مستحقّة في مجموعات ليست هنا: {decks}.",
        "clock": "بحسب ساعة هذا الجهاز اليوم هو {today}، لكن آخر إجاباتك بتاريخ {last}. هل الساعة مضبوطة؟ "
        "لم يضع شيء: تُحسب مدة العودة من اليوم الأحدث.",
        "corrected_title": "صُحِّح منذ أن تعلّمته",
        "corrected_of": "التصحيح {number} من {total}",
        "was": "كان",
        "now": "الآن",
        "unknown_before": "ما تعلّمتَه غير موجود في السجل",
        "same_words": "كلمات الإجابة هي نفسها، لكن ما تستند إليه تغيّر.",
        "last_answered": "آخر إجابة لك عن هذا كانت في {day}.",
        "note": "ملاحظة: {note}",
        "show": "مفتاح Enter: أظهر الإجابة. :u تراجع، :q خروج",
        "show_key": "أظهر الإجابة",
        "next_key": "التالي",
        "go_on": "مفتاح Enter: التالي. :q خروج",
        "rate": "مفتاح Enter: {proposed}. أو {others}. :w لماذا، :u تراجع، :q خروج",
        "rate_override": "مفتاح Enter: {proposed}. أو {others}. :o إجابتي كانت صحيحة، :w لماذا، :u تراجع، :q خروج",
        "rate_flash": "هل كنت تعرفها؟ مفتاح Enter: {proposed}. أو {others}. :w لماذا، :u تراجع، :q خروج",
        "rate_unread": "اكتب 1 أو 2 أو 3 أو 4، أو اضغط Enter وحده.",
        "AGAIN": "نسيت",
        "HARD": "بصعوبة",
        "GOOD": "جيد",
        "EASY": "سهل",
        "rated": "التقييم: {rating}. تعود البطاقة {when}.",
        "rated_both": "التقييم: {rating}. تعود البطاقة في هذه الجلسة، ثم {when}.",
        "of_rating": "{rating} بعد {days}",
        "tomorrow": "غدًا",
        "in_days": "بعد {days}",
        "on_day": "في {day}",
        "undo": "تراجع",
        "undone": "أُلغي التقييم، وتُسأل البطاقة من جديد.",
        "nothing_undone": "ليس هناك ما تتراجع عنه.",
        "nothing_rated": "لم يُقيَّم شيء بعد.",
        "sure_from": "ما مدى ثقتك، من {low} إلى ١٠٠ ٪؟ التخمين وحده يصيب في {low} ٪.",
        "sure_any": "ما مدى ثقتك، من ٠ إلى ١٠٠ ٪؟",
        "sure_unread": "اكتب رقمًا من {low} إلى ١٠٠، أو اضغط Enter وحده لتجاوز السؤال.",
        "certainty": "ما احتمال أن تكون إجابتك صحيحة؟ النقاط للإجابة الصحيحة ثم الخاطئة.",
        "certainty_1": "أقل من ٦٧ ٪: +١ أو ٠",
        "certainty_2": "من ٦٧ إلى ٨٠ ٪: +٢ أو −٢",
        "certainty_3": "أكثر من ٨٠ ٪: +٣ أو −٦",
        "certainty_type": "1 أو 2 أو 3 (مفتاح Enter وحده: 1):",
        "mark": "نقاط الثقة {mark}.",
        "unsaved": "لم يُحفظ ولم يُحسب: {trouble}",
        "save_again": "هل تحاول حفظها مرة أخرى؟",
        "help_undo": ":u يلغي تقييمك الأخير، فتُسأل البطاقة من جديد.",
        "help_rate": ":1 نسيت و:2 بصعوبة و:3 جيد و:4 سهل تغيّر تقييم إجابتك الأخيرة.",
        "help_undo_key": "المفتاح u يلغي تقييمك الأخير، فتُسأل البطاقة من جديد.",
        "owed_title": "قبل أن تذهب: ما يقوله المقال",
        "summary": "جلستك",
        "nothing_due": "لا شيء مستحقّ، ولا جديد لتتعلّمه.",
        "enough_new": "لا شيء مستحقّ، وقد رأيت كل بطاقات اليوم الجديدة. الخيار --new 20 يأتي بالمزيد.",
        "next_due": "تعود البطاقات التالية {when}، وعددها {count}.",
        "cards": "البطاقات التي راجعتها",
        "new_cards": "منها جديدة",
        "answers": "الإجابات",
        "forgotten": "المنسيّة",
        "own_word": "محسوبة صحيحة بناءً على قولك",
        "minutes": "الدقائق",
        "under_one": "أقل من ١",
        "marks": "نقاط الثقة",
        "of_marks": "{sum} من {most}",
        "still_due": "ما زال مستحقًّا اليوم",
        "due_tomorrow": "المستحقّ غدًا",
        "orphans": "لم تعد في المجموعة، لكن ما تعرفه عنها محفوظ: {facts}.",
        "unasked": "مستحقّة، لكن ليس في المجموعة سؤال عنها: {facts}.",
        "and_more": "{facts} و{count} غيرها",
        "list": "، ",
        "or_list": "؛ ",
    },
)

_FAR = 30  # days from which on a day of the calendar says more than a number


def days(language: str, amount: int) -> str:
    """Write a number of days, in the form that the language has for that number.

    >>> days("en", 1), days("en", 12), days("ar", 2), days("ar", 5), days("ar", 11), days("ar", 100)
    ('1 day', '12 days', 'يومين', '٥ أيام', '١١ يومًا', '١٠٠ يوم')
    """
    if language.partition("-")[0] != "ar":
        return f"{count(language, amount)} day{'' if amount == 1 else 's'}"
    if amount in (1, 2):
        return ("يوم", "يومين")[amount - 1]
    part = amount % 100
    form = "أيام" if 3 <= part <= 10 else "يومًا" if part > 10 else "يوم"
    return f"{count(language, amount)} {form}"


def when(language: str, today: dt.date, due: dt.date) -> str:
    """Say when a card comes back: in so many days, and further off on a day of the calendar.

    >>> when("en", dt.date(2026, 10, 25), dt.date(2026, 10, 29)), when("en", dt.date(2026, 1, 1), dt.date(2026, 5, 1))
    ('in 4 days', 'on 1 May 2026')
    """
    ahead = (due - today).days
    if ahead <= 1:
        return tell(language, "tomorrow")
    if ahead < _FAR:
        return tell(language, "in_days", days=days(language, ahead))
    return tell(language, "on_day", day=day(language, due))
