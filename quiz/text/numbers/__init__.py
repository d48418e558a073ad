"""Numbers as people write them: figures and words of English and Arabic, hedges, units; read, written, changed."""
