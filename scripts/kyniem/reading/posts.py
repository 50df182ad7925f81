"""Posts: front matter and body of an item, with how each channel carries it."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from kyniem.markup import parse_body
from kyniem.model.post import (
    Approval,
    BulletinClass,
    Clip,
    Illustration,
    Placement,
    PlayWindow,
    Post,
)
from kyniem.model.published import NEVER
from kyniem.model.references import within
from kyniem.problems import Problem
from kyniem.reading.documents import Document
from kyniem.reading.fields import Fields
from kyniem.reading.published import FILE_NAME, read_anniversaries, read_published

_WEB = re.compile(r"https://([\w-]+(?:\.[\w-]+)+)(?:[:/?#]\S*)?")
_HOSTS = {
    "youtube.com": "YouTube",
    "youtu.be": "YouTube",
    "facebook.com": "Facebook",
    "fb.watch": "Facebook",
    "tiktok.com": "TikTok",
    "vimeo.com": "Vimeo",
    "zalo.me": "Zalo",
    "video.zalo.me": "Zalo",
}
"""What people call the sites on which clips stand; any other is called by its host."""
_YEAR = re.compile(r"\d{4}")
_NAMED = "tên tệp làm nên địa chỉ trang: hãy đặt trong posts/<năm>/, chữ thường không dấu, nối bằng dấu -"


def parse_post(document: Document, problems: list[Problem]) -> Post:
    """One post, as far as it can be read. `document` lies under `posts/YYYY/`."""
    fields = Fields(document.front, "post", problems)
    path = PurePosixPath(document.source.path)
    if not FILE_NAME.fullmatch(path.stem) or not _YEAR.fullmatch(path.parent.name):
        problems.append(Problem(document.source.origin, "post-file-name", _NAMED))
    published = read_published(fields, document)
    kind = fields.text("kind", "loại tin bài", required=True)
    unit = fields.text("unit", "đơn vị chịu trách nhiệm", required=True)
    summary = fields.text("summary", "tóm tắt")
    serves = fields.texts("serves", "phục vụ nhiệm vụ")
    topics = fields.texts("topics", "chủ đề")
    approved = _approval(fields)
    picture = _picture(fields, document.source.path)
    clip = _clip(fields)
    placements = tuple(_placements(fields, document.source.path))
    fields.finish()
    return Post(
        **published,
        kind=kind,
        unit=unit,
        summary=summary,
        slug=path.stem,
        year=path.parent.name,
        serves=serves,
        topics=topics,
        approved=approved,
        picture=picture,
        clip=clip,
        placements=placements,
        anniversaries=read_anniversaries(document),
        body=parse_body(document.body, document.body_origin),
    )


def _approval(fields: Fields) -> Approval | None:
    inner = fields.fields("approved", "người duyệt")
    if inner is None:
        return None
    role = inner.text("role", "chức danh người duyệt", required=True)
    when = inner.moment("when", "lúc duyệt", required=True)
    inner.finish()
    return Approval(role=role, when=when or NEVER)


def _picture(fields: Fields, source: str) -> Illustration | None:
    inner = fields.fields("picture", "ảnh, hình vẽ")
    if inner is None:
        return None
    file = inner.text("file", "tệp hình", required=True)
    alt = inner.text("alt", "lời tả hình cho người không nhìn thấy", required=True)
    caption = inner.text("caption", "chú thích hình")
    inner.finish()
    if not file:
        return None
    return Illustration(file=within(source, file), alt=alt, caption=caption, origin=inner.origin_of("file"))


def _clip(fields: Fields) -> Clip | None:
    inner = fields.fields("clip", "clip ở trang khác")
    if inner is None:
        return None
    link = inner.text("link", "địa chỉ của clip", required=True)
    host = inner.text("host", "tên trang có clip")
    inner.finish()
    place = _WEB.fullmatch(link)
    if link and place is None:
        message = f'"{link}" không phải địa chỉ trang; hãy chép cả địa chỉ, mở đầu bằng https://'
        inner.problem("link", "địa chỉ của clip", "address", message)
    if place is None:
        return None
    name = place[1].lower().removeprefix("www.").removeprefix("m.")
    return Clip(link=link, host=host or _HOSTS.get(name, name))


def _placements(fields: Fields, source: str) -> Iterator[Placement]:
    for inner in fields.list_of_fields("channels", "các kênh"):
        channel = inner.text("channel", "kênh", required=True)
        bulletin = inner.choice("class", "loại bản tin", BulletinClass, BulletinClass.ORDINARY)
        play = _play(inner)
        words = inner.text("text", "lời riêng cho kênh")
        picture = inner.text("picture", "hình riêng cho kênh")
        audio = inner.text("audio", "tệp âm thanh")
        hashtags = inner.texts("hashtags", "thẻ chủ đề")
        inner.finish()
        yield Placement(
            channel=channel,
            origin=inner.origin_of("channel"),
            text=parse_body(words, inner.origin_of_value("text")),
            bulletin=bulletin,
            play=play,
            hashtags=hashtags,
            picture=within(source, picture) if picture else "",
            audio=within(source, audio) if audio else "",
        )


def _play(fields: Fields) -> PlayWindow | None:
    inner = fields.fields("play", "thời hạn phát")
    if inner is None:
        return None
    start = inner.moment("from", "phát từ", required=True)
    until = inner.moment("until", "phát đến")
    times = inner.number("times", "số lần mỗi ngày", 1)
    inner.finish()
    return PlayWindow(start=start, until=until, times=times) if start is not None else None
