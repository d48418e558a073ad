"""Lets `python -m quiz` be the command."""

from quiz.cli import main

if __name__ == "__main__":
    main()
