"""A source as a citation: plain text, Markdown, or an entry for BibTeX."""

from sco_cli.knowledge.model import Source

_LATEX = str.maketrans(
    {"\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "$": r"\$", "&": r"\&", "%": r"\%", "#": r"\#", "_": r"\_",
     "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
)  # fmt: skip
_MARKDOWN = str.maketrans({char: f"\\{char}" for char in "\\`*_[]<>"})


def citation(source: Source, style: str) -> str:
    """One citation.

    :param style: ``text``, ``markdown`` or ``bibtex``.
    """
    return {"text": _text, "markdown": _markdown, "bibtex": _bibtex}[style](source)


def _text(source: Source) -> str:
    return " ".join((*_parts(source, source.title), *filter(None, (source.url,))))


def _markdown(source: Source) -> str:
    title = source.title.translate(_MARKDOWN)
    if source.url:
        title = f"[{title}](<{source.url}>)"
    return " ".join(_parts(source, title))


def _parts(source: Source, title: str) -> list[str]:
    """Title, publisher and date, each with its stop."""
    publisher = f"{source.publisher} (via {source.via})" if source.via else source.publisher
    stop = "" if title.endswith((".", "?", "!", "…")) else "."
    return [f"{title}{stop}", f"{publisher}{', ' + source.date if source.date else ''}."]


def _bibtex(source: Source) -> str:
    """An ``@online`` entry of BibLaTeX with the source's key, so that two exports name it alike."""
    fields = {
        "title": f"{{{source.title.translate(_LATEX)}}}",
        "organization": f"{{{source.publisher.translate(_LATEX)}}}",
        "date": source.date,
        "url": source.url,
        "langid": source.language,
        "note": f"via {source.via}".translate(_LATEX) if source.via else None,
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join((f"@online{{{source.id.partition('.')[2]},", *lines, "}"))
