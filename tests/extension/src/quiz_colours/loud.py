"""A rule with a severity that does not exist: named and left out."""

SEVERITY = "deafening"


def check(dossier):
    """Find nothing."""
    del dossier
    return ()
