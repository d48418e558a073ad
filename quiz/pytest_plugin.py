"""A deck file is a test module: `pytest --decks decks/` runs every property over it."""
