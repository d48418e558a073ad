"""The defects that decks are checked for, one a file: its name is the rule, its docstring the manual."""
