"""Minutes: their bounds, their items, who was there, and what was decided."""
