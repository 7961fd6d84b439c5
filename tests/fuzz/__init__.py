"""Damaged knowledge files: whatever is in one, a person gets a line that says what is wrong, or an answer."""
