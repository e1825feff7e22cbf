"""How fast each stage is, beside the least work that could do the same; `scripts/bench.py` prints it."""
