"""Files of every kind, opened: text, PDF, web pages, the web service of a committee system."""
