"""Charts: which figures, in which words, laid out and drawn."""
