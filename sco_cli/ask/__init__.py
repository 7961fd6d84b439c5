"""Free questions: words to concepts to one of the questions of ``topics``, in four languages.

``words`` splits what was typed, ``lexicon`` says what words of a language mean, ``links`` finds the names that the
knowledge file has, ``moments`` the dates; ``reading`` puts these together into items, ``grammar`` chooses a question
with its arguments or refuses, ``running`` asks it, ``telling`` words the answer. Nothing is guessed: every word must be
read and used, or there is no answer.
"""
