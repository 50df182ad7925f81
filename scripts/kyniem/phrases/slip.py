"""What a slip is: a place in a text, what is printed there, and what is proposed instead."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Slip:
    """A likely fault. `start` and `stop` are offsets in the text that was read, `printed` is what stands between them.

    `proposed` is what would stand there instead, "" where nothing better than the original paper can be named; `why` is
    a short Vietnamese phrase for the editor.
    """

    start: int
    stop: int
    printed: str
    proposed: str
    why: str
