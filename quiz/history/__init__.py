"""The learner's log: every review as it happened, never changed, and what each card's memory follows from it.

Nothing is imported here: what a shell prompt asks must not wait for a database library (`glance`).
"""
