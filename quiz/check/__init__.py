"""Checks decks the way a compiler checks programs: rules, ignores, fixes, and what a project asks of a run."""
