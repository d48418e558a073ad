"""The kinds of question, one `ask` a file: drop a file in and it works."""
