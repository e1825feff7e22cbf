"""What is wrong with a data package, and what a reader should know before quoting it."""
