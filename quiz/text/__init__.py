"""Pure functions on strings: folding, numbers, dates, names, anchors; `tables/` is data only."""
