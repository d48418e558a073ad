"""The ways to print findings, one a file."""
