"""Small counts of people: found, hidden, and kept from being worked out."""
