"""What hatchling runs when it makes the wheel: the checked records go beside the knowledge file, words beside lexicons.

A broken knowledge file ends the build with its fault.
"""

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileKnowledge(BuildHookInterface[Any]):
    """Compile ``facts.toml`` and the lexicons into the wheel."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the compiled files to a wheel; a checkout reads the files themselves, so that an edit shows at once."""
        if version == "editable":
            return
        sys.path.insert(0, self.root)
        from sco_cli.ask.lexicon import recognition
        from sco_cli.ask.lexicon.content import pack
        from sco_cli.indexing import indexed
        from sco_cli.knowledge import compiled
        from sco_cli.knowledge.reading import read

        facts = Path(self.root, "facts.toml")
        knowledge = indexed(read(str(facts)))
        self._folder = tempfile.TemporaryDirectory()
        target = Path(self._folder.name, compiled.FILE_NAME)
        target.write_bytes(compiled.compile(knowledge, facts.read_bytes()))
        build_data["force_include"][str(target)] = f"sco_cli/{compiled.FILE_NAME}"
        target = Path(self._folder.name, compiled.NAMES_FILE)
        target.write_bytes(compiled.compile_names(knowledge, facts.read_bytes()))
        build_data["force_include"][str(target)] = f"sco_cli/{compiled.NAMES_FILE}"
        for lexicon in Path(self.root, "sco_cli", "ask", "lexicon").glob("*.toml"):
            target = Path(self._folder.name, f"{lexicon.stem}.msgpack")
            target.write_bytes(pack(lexicon.stem, lexicon.read_bytes()))
            build_data["force_include"][str(target)] = f"sco_cli/ask/lexicon/{target.name}"
        target = Path(self._folder.name, recognition.FILE_NAME)
        target.write_bytes(recognition.pack())
        build_data["force_include"][str(target)] = f"sco_cli/ask/lexicon/{target.name}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove what was only for the wheel."""
        if hasattr(self, "_folder"):
            self._folder.cleanup()
