"""The pages, each in a module of its own."""
