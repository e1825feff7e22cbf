"""A pack as numbered lines, and what stands between them and their meaning: page furniture, names, contacts."""
