"""A file gets its place whole or not at all: nobody ever sees half of one, and a failure leaves what was there.

Kept out: what is written.
"""

import os
import shutil
from tempfile import TemporaryDirectory

from sco_cli.errors import CannotWrite, WrongUsage


def check(file: str, *, force: bool) -> None:
    """Make sure that a file may be put there, before any work is done.

    :param force: whether a file that is there already may be replaced.
    :raises WrongUsage: when there is one and it may not.
    :raises CannotWrite: when a folder, a device or a pipe has the name.
    """
    if os.path.isdir(file) or file.endswith(os.sep):
        raise CannotWrite(f"{file} is a folder, not a file")
    if os.path.exists(file) and not os.path.isfile(file):
        raise CannotWrite(f"{file} is no regular file")
    if os.path.lexists(file) and not force:
        raise WrongUsage(f"{file} exists already", hint="add --force to replace it")


def put(file: str, content: bytes) -> None:
    """Put a file there, in place of one that may be there. A link stays a link: what it leads to is replaced.

    It is written in a folder of its own beside the place, since only there a rename is one step; the folder goes,
    whatever happens.

    :raises CannotWrite: when the system refuses: no such folder, no right to write there, a full disk.
    """
    place = os.path.realpath(file)
    try:
        with TemporaryDirectory(prefix=".sco-", dir=os.path.dirname(place)) as folder:
            new = os.path.join(folder, "new")
            with open(new, "wb") as stream:
                stream.write(content)
                stream.flush()
                os.fsync(stream.fileno())  # some file systems report a full disk only here
            if os.path.exists(place):
                shutil.copymode(place, new)
            os.replace(new, place)
    except OSError as error:
        raise CannotWrite(f"{file} cannot be written: {error.strerror}") from None
