"""What an editor shows while a deck is written: findings, passages, proposals, fixes."""
