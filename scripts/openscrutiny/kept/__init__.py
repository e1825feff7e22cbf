"""Files that people keep by hand, and the folders of records beside them: settings, registers, reviews."""
