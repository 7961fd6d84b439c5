"""What hatchling runs when it makes the wheel: the checked records go beside the knowledge file.

A broken knowledge file ends the build with its fault.
"""

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileKnowledge(BuildHookInterface[Any]):
    """Compile ``facts.toml`` into the wheel."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the compiled file to a wheel; a checkout reads the file itself, so that an edit shows at once."""
        if version == "editable":
            return
        sys.path.insert(0, self.root)
        from sco_cli.indexing import indexed
        from sco_cli.knowledge import compiled
        from sco_cli.knowledge.reading import read

        facts = Path(self.root, "facts.toml")
        knowledge = indexed(read(str(facts)))
        self._folder = tempfile.TemporaryDirectory()
        target = Path(self._folder.name, compiled.FILE_NAME)
        target.write_bytes(compiled.compile(knowledge, facts.read_bytes()))
        build_data["force_include"][str(target)] = f"sco_cli/{compiled.FILE_NAME}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove what was only for the wheel."""
        if hasattr(self, "_folder"):
            self._folder.cleanup()
