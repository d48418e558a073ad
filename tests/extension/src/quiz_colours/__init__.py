"""What another package adds to quiz: a fact kind, a question kind, an exporter."""
