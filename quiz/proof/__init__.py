"""What every kind of question rests on: wrong values proved DISJOINT, claims altered in one place, seeded chance."""
