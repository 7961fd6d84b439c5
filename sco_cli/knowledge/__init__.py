"""What is known: the records (``model``), how they are read (``reading``), the rules they keep (``checks``)."""
