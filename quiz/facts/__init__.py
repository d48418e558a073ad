"""The kinds of fact, one class a file: drop a file in and it works."""
