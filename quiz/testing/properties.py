"""Every property of a bank, in the order in which they are told."""

from quiz.testing.breaks import Property
from quiz.testing.claims import refuted_is_disjoint, supported_is_same, verdicts_agree, verdicts_balanced
from quiz.testing.guesser import guesser_at_chance, rank_uniform
from quiz.testing.keys import (
    distractors_grade_zero,
    exactly_one_right,
    key_grades_full,
    options_in_order,
    stem_hides_key,
)
from quiz.testing.repeats import evidence_is_verbatim, ids_unique, new_fact_leaves_others, same_seed_same_bytes
from quiz.testing.sweep import near_misses_are_proved, pool_is_proved

PROPERTIES: tuple[Property, ...] = (
    exactly_one_right,
    key_grades_full,
    distractors_grade_zero,
    options_in_order,
    stem_hides_key,
    evidence_is_verbatim,
    refuted_is_disjoint,
    supported_is_same,
    verdicts_agree,
    verdicts_balanced,
    ids_unique,
    same_seed_same_bytes,
    new_fact_leaves_others,
    pool_is_proved,
    near_misses_are_proved,
    guesser_at_chance,
    rank_uniform,
)
