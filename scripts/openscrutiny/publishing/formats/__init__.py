"""What other programs read of the site: feeds, calendars, catalogues, JSON-LD, a twin of each page."""
