"""Each page as JSON, the feeds of its kind, and the index of the search."""
