"""Which known words come close to one that is not known: for suggestions, never for answers."""

from collections.abc import Iterable


def nearest(word: str, known: Iterable[str], most: int = 3) -> list[str]:
    """Up to ``most`` of the known words, the closest first; none when nothing is close.

    difflib is loaded here and not above, so that a question that finds what it asks for does not pay for it.
    """
    from difflib import get_close_matches

    return get_close_matches(word, list(known), n=most, cutoff=0.6)
