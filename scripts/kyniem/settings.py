"""Settings: the door's answers, asked once and handed down (moment, audience, site address, limits)."""

from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

CAMPAIGN_ZONE = timezone(timedelta(hours=7), "Asia/Ho_Chi_Minh")
"""Vietnam's time: +07:00 all year since 1975, so a fixed offset is exact and asks no zone database."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a build was asked for. `as_of` is aware; `audience` is `public` or `desk`."""

    as_of: datetime
    audience: str = "public"
    address: str = ""
    feed_items: int = 50
    page_items: int = 20
