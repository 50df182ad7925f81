"""The key `speech` of campaign.yml: how the campaign's announcers say what is written."""

from kyniem.model.voice import GENERAL_VOICE, Saying, Thousand, Voice, Zero
from kyniem.reading.fields import Fields


def parse_voice(fields: Fields) -> Voice:
    """The voice told under `speech` of these fields, the general one when the key is not there."""
    inner = fields.fields("speech", "cách đọc thành tiếng")
    if inner is None:
        return GENERAL_VOICE
    voice = Voice(
        zero=inner.choice("zero", "chữ đọc số không ở hàng chục", Zero, Zero.LINH),
        thousand=inner.choice("thousand", "chữ đọc hàng nghìn", Thousand, Thousand.NGHIN),
        sayings=tuple(filter(None, (_saying(item) for item in inner.list_of_fields("sayings", "cách đọc riêng")))),
    )
    inner.finish()
    return voice


def _saying(fields: Fields) -> Saying | None:
    written = fields.text("written", "chữ viết", required=True)
    spoken = fields.text("spoken", "lời đọc", required=True)
    fields.finish()
    return Saying(written=written, spoken=spoken) if written and spoken else None
