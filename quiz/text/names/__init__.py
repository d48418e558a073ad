"""Names as people write them: which spellings are one name, and which are another's."""
