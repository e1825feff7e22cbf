"""Files as this project writes them: whole or not at all, CSV, and what is kept of work done once."""
