"""What is known: the records (``model``), how they are read (``reading``), the rules they keep (``checks``).

From a file to records: ``choosing`` says which file, ``opening`` gives its bytes, ``loading`` takes the records from
its compiled form (``compiled``) or has it read. A Tab has only some tables read (``slicing``). What is wrong with a
file is found by ``draft`` and ``checks``, worded by ``wording`` and placed by ``positions``. What follows from the
records and is not stored: where each comes from (``provenance``), and the status of a state on a day (``standing``).
"""
