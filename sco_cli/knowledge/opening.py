"""The bytes of a knowledge file, and what is refused before a byte of it is read. Apart, since a Tab needs it, too.

The path comes from a person, the content from anybody. Only a regular file is opened: a pipe may never be written to,
a device may never end, and what is read a second time (``sco why``) must be there twice. Kept out: what the bytes mean.
"""

import errno
import os
import stat

LARGEST = 4 * 2**20
"""Bytes that a file may have: five times the file that comes with the program, which is large.

A good file of this size is read in a few seconds; the worst that was found takes 1 GiB of memory and half a minute.
"""


def content(path: str) -> bytes:
    """All bytes of a file.

    :raises OSError: when there is none, or none that is read: no regular file, or one that is too large.
    """
    found = os.stat(path)
    if stat.S_ISDIR(found.st_mode):
        raise IsADirectoryError(errno.EISDIR, "it is a folder")
    if not stat.S_ISREG(found.st_mode):
        raise OSError(errno.EINVAL, "it is a pipe or a device, not a file")
    with open(path, "rb") as file:
        read = file.read(min(found.st_size, LARGEST) + 1)
    if len(read) > LARGEST:
        raise OSError(errno.EFBIG, f"it is larger than {LARGEST // 2**20} MiB")
    return read
