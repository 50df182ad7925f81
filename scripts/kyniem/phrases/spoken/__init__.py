"""Written text into text that is read aloud, as announcers of ward loudspeakers need it."""

from kyniem.phrases.spoken.lines import Part
from kyniem.phrases.spoken.order import parts_of, speak

__all__ = ["Part", "parts_of", "speak"]
