"""The kinds of fact, one class a file or folder: drop one in and it works."""
