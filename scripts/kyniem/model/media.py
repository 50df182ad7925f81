"""Pictures, sound and original files of a campaign: what is known of each without opening it again."""

from dataclasses import dataclass

TYPES = {
    ".svg": "image/svg+xml",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".png": "image/png",
    ".webp": "image/webp",
    ".avif": "image/avif",
    ".gif": "image/gif",
    ".mp3": "audio/mpeg",
    ".m4a": "audio/mp4",
    ".ogg": "audio/ogg",
    ".wav": "audio/wav",
    ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
JPEG = "image/jpeg"
_PHOTOGRAPHS = frozenset({JPEG, "image/png", "image/webp", "image/avif", "image/gif"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Media:
    """A file of the campaign: `path` inside its folder, media type (RFC 6838), length in bytes.

    `width` and `height` are a picture's, in pixels, turned as it is to be seen; `seconds` is how long a recording
    lasts. What cannot be told is 0.
    """

    path: str
    type: str
    length: int
    width: int = 0
    height: int = 0
    seconds: int = 0

    @property
    def is_recording(self) -> bool:
        """Whether it can be listened to."""
        return self.type.startswith("audio/")

    @property
    def is_picture(self) -> bool:
        """Whether it can stand in an `<img>`."""
        return self.type.startswith("image/")

    @property
    def is_photograph(self) -> bool:
        """Whether it is a picture made of pixels, which is published in other sizes and formats than its own."""
        return self.type in _PHOTOGRAPHS
