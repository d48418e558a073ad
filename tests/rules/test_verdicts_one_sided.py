"""A deck of which a part was left out is not judged as a whole."""

from .cases import ARTICLE, DECK, checked, project


def test_claims_that_could_not_be_read_do_not_make_the_others_one_sided(tmp_path):
    decks = project(tmp_path)
    path, article = decks / DECK.name, decks.parent / "seeds" / ARTICLE
    path.write_bytes(DECK.read_bytes())
    words = article.read_text(encoding="utf-8")
    article.write_text(words.replace("about 2,500 troops", "about 2,000 troops"), encoding="utf-8")
    report = checked(path)
    assert report.rules["quote-not-in-source"] > 3
    assert "verdicts-one-sided" not in report.rules
