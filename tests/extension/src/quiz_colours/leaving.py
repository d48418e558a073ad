"""A module that ends the program when it is imported: named and left out."""

import sys

sys.exit("not today")
