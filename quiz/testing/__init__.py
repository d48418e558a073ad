"""The attack on decks, values and attempts, for every author: strategies, laws and properties (docs/testing.md)."""
