"""Packs from file to folder: placed, read, hidden, written and reported, many in one run."""
