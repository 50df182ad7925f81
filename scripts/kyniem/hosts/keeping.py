"""What a build made and the next one need not make again: files in a folder beside the project, whole or not at all."""

import os
from pathlib import Path
from tempfile import NamedTemporaryFile


def keep(place: Path, content: bytes) -> bool:
    """Write a file that stands there whole or not at all; gives whether it does.

    A folder that may not be written, or is full, costs time and nothing else.
    """
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=place.parent, delete=False) as file:
            part = Path(file.name)
            try:
                file.write(content)
            except OSError:
                part.unlink()
                raise
        os.replace(part, place)  # noqa: PTH105 - the two lie in one folder, and this is the atomic one
    except OSError:
        return False
    return True
