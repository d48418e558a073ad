"""The steps: a database that has taken all of them is of today."""
