"""The site as a whole: which files there are, which stand as they did, and how it is made in parts."""
