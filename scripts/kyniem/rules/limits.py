"""Rules of what channels take: no text longer than its channel holds, hashtags that work as hashtags."""

import re
from collections.abc import Iterator

from kyniem.model.hub import Hub
from kyniem.model.limits import PASTED, room_of
from kyniem.model.post import Placement, Post
from kyniem.model.published import Status
from kyniem.model.short_codes import short_codes
from kyniem.phrases.folding import fold, without_accents
from kyniem.phrases.pasting import length_of, link_of, plain, text_of_post
from kyniem.problems import Problem, Severity

_HASHTAG = re.compile(r"#\w*[^\W\d_]\w*")
_TAGS = ("hashtags", "thẻ chủ đề")


def every_text_fits_its_channel(hub: Hub) -> Iterator[Problem]:
    """What is pasted, with source, link and hashtags, and how many hashtags it has, are within the channel's limit."""
    out = sorted((post.published, post.id) for post in hub.posts)
    codes = short_codes(post_id for _, post_id in out)
    if hub.doubts_campaign("channels"):
        return
    for post, key, placement in _placements(hub):
        channel = hub.campaign.channel(placement.channel)
        if channel is None:
            continue
        room = room_of(channel)
        length = length_of(_pasted(hub, post, placement, codes[post.id])) if _is_sure(hub, post, key) else 0
        if 0 < room.characters < length:
            whole = " (kể cả nguồn, đường dẫn, thẻ)" if channel.kind in PASTED else ""
            message = (
                f"{channel.name} nhận nhiều nhất {_number(room.characters)} ký tự; lời này dài "
                f"{_number(length)}{whole}, thừa {_number(length - room.characters)}"
            )
            named = f"{key}.text"
            place = post.place_of(named if named in post.places else key)
            yield Problem(place, "channel-limit", message, key=named, label="lời riêng cho kênh")
        tags = len(placement.hashtags)
        if 0 < room.hashtags < tags:
            message = (
                f"{channel.name} nhận nhiều nhất {room.hashtags} thẻ; ở đây có {tags}: thừa {tags - room.hashtags}"
            )
            named = f"{key}.{_TAGS[0]}"
            yield Problem(post.place_of(named), "channel-limit", message, key=named, label=_TAGS[1])


def hashtags_hold_together(hub: Hub) -> Iterator[Problem]:
    """A hashtag is one word after "#", stands once, and, as a warning, has no accents that people leave out."""
    for post, key, placement in _placements(hub):
        named = f"{key}.{_TAGS[0]}"
        seen: set[str] = set()
        for tag in placement.hashtags:
            message, severity = "", Severity.ERROR
            if not _HASHTAG.fullmatch(tag):
                message = f"“{tag}” không thành thẻ; {_advice(tag)}"
            elif fold(tag) in seen:
                message = f"thẻ “{tag}” đã ghi rồi"
            elif without_accents(tag) != tag:
                message = f"thẻ “{tag}” có dấu, người gõ không dấu sẽ không tìm ra; nên ghi {without_accents(tag)}"
                severity = Severity.WARNING
            seen.add(fold(tag))
            if message:
                yield Problem(
                    post.place_of(named), "hashtag-form", message, key=named, label=_TAGS[1], severity=severity
                )


def _is_sure(hub: Hub, post: Post, key: str) -> bool:
    """Whether all that is pasted could be read: what stands in for the rest may be longer than what was meant."""
    signed = any(unit.id == post.unit for unit in hub.units)
    return signed and not hub.doubts(post, key, "title", "summary", "corrections")


def _pasted(hub: Hub, post: Post, placement: Placement, code: str) -> str:
    """What stands on the channel in the end."""
    channel = hub.campaign.channel(placement.channel)
    if channel is None or channel.kind not in PASTED:
        return plain(placement.text)
    names = {unit.id: unit.name for unit in hub.units}
    source = names.get(post.unit, hub.campaign.publisher.body)
    return text_of_post(post, placement.channel, source, link_of(hub.campaign.address, code, placement.channel))


def _placements(hub: Hub) -> Iterator[tuple[Post, str, Placement]]:
    for post in hub.posts:
        if post.status is not Status.WITHDRAWN:
            for number, placement in enumerate(post.placements, start=1):
                yield post, f"channels[{number}]", placement


def _advice(tag: str) -> str:
    """What to write instead: the hashtag that was probably meant."""
    words = re.findall(r"\w+", without_accents(tag))
    meant = "#" + "".join(word[:1].upper() + word[1:] for word in words)
    if _HASHTAG.fullmatch(meant):
        return f"thẻ là dấu # rồi chữ viết liền: {meant}"
    return "thẻ phải có ít nhất một chữ cái"


def _number(number: int) -> str:
    return f"{number:,}".replace(",", ".")
