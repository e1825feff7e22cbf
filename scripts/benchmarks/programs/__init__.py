"""Programs that do the least work of a stage, each run by itself so that its start counts too."""
