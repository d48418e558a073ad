"""The formats a bank can leave in, one a file."""
