"""What a shell is offered begins as it was typed, also where the name is spelt otherwise."""

from sco_cli.completion.spelling import begun, kept


def test_several_names_keep_what_was_typed() -> None:
    """Names that begin in different letters would leave the shell one letter in common; so they begin as typed."""
    assert kept([("Iran", "a state"), ("IRGC", "")], "ir") == [("iran", "a state"), ("irGC", "")]


def test_names_that_begin_alike_stay_as_they_are() -> None:
    """One candidate, or several with one beginning, are offered as the knowledge file spells them."""
    assert kept([("Türkiye", "")], "tur") == [("Türkiye", "")]
    assert kept([("Tajikistan", ""), ("Tashkent", "")], "ta") == [("Tajikistan", ""), ("Tashkent", "")]


def test_a_shell_that_wants_the_typed_beginning_gets_it() -> None:
    """A name with other letters begins with those that were typed; one that begins so stays."""
    assert begun([("Türkiye", ""), ("turn", "")], "tur") == [("turkiye", ""), ("turn", "")]


def test_a_name_that_does_not_begin_so_at_all_is_not_changed() -> None:
    """What was typed is not put before a name that has nothing of it."""
    assert begun([("China", "")], "ir") == [("China", "")]
