"""Data packages as pages need them: read once, counted, joined over meetings and councils."""
