"""Tables of figures: found, headed, labelled, dated, and read cell by cell or refused."""
