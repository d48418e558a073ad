"""Half a fact kind, and no question kind: named and left out."""


class Half:
    """A class that owes almost everything."""

    STYLES = ()

    def spell(self, style=None):
        """Write nothing."""
        return ""
