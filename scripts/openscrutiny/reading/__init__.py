"""From a committee pack to records: what is printed, and how it was understood."""
