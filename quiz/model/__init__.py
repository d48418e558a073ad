"""The closed vocabulary: frozen values without clock, chance or files."""
