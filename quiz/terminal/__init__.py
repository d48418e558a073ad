"""Everything that is said to a person at a terminal; the only folder that imports questionary."""
