"""Tables of business rather than figures: actions owed, forward plans, improvement plans."""
