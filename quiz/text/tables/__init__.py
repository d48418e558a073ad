"""Data that the readers of numbers, dates and names look things up in."""
