"""Reads back which options an answer named; the judgement of it stays the grader's alone."""

from quiz.grade import grade
from quiz.model.item import Choice, Item, Match, Order
from quiz.model.response import Outcome
from quiz.text.labels import order_of, pairs_of


def chosen_option(item: Item, said: str) -> int | None:
    """Find the option of a choice that an answer means: the one which, were it the key, would be right."""
    if not isinstance(item.interaction, Choice):
        return None
    for index in range(len(item.interaction.options)):
        keyed = item._replace(interaction=item.interaction._replace(key=index))
        if grade(keyed, said).outcome is Outcome.RIGHT:
            return index
    return None


def chosen_order(order: Order, said: str) -> tuple[int, ...] | None:
    """Read the entries in the order given; `None` where it is not each of them once."""
    return order_of(said, len(order.entries))


def chosen_partners(match: Match, said: str) -> tuple[int, ...] | None:
    """Read the partner given to each prompt; `None` where they cannot be read."""
    return pairs_of(said, len(match.prompts), len(match.partners))
