"""Rules of pictures: whoever does not see one is told what it shows."""

import re
from collections.abc import Iterator
from posixpath import basename

from kyniem.model.hub import Hub
from kyniem.model.published import Published
from kyniem.model.references import bodies_of
from kyniem.model.text import Picture
from kyniem.phrases.folding import fold, fold_accents
from kyniem.problems import Problem, Severity

_EXAMPLE = "hãy tả điều đang thấy, một câu, như “Cụ già treo cờ trước hiên nhà”"
_FILE = re.compile(
    r"\S+\.(?:jpe?g|png|webp|avif|gif|svg|heic)|(?:img|dsc[nf]?|pxl|image|photo|screenshot|zalo)[-_ ]?\d[\d_ -]*",
    re.IGNORECASE,
)
"""A name with its ending, or one that cameras and programs give by number."""
_SAYS_NOTHING = re.compile(
    r"(?:day la )?(?:(?:buc|tam|mot) )?(?:hinh anh|anh|hinh|hinh ve|anh chup|image|picture|photo|img)"
    r"(?: (?:minh hoa|dai dien|bia|so|trong bai|cho bai|\d+))*"
)
"""That it is a picture is all it says; folded."""


def every_picture_is_described(hub: Hub) -> Iterator[Problem]:
    """A picture's alternative text says what is to be seen (WCAG 2.2, 1.1.1): not nothing, not its file's name."""
    for post in hub.posts:
        if post.picture is not None and post.picture.alt:
            message = _fault(post.picture.alt, post.picture.file)
            if message:
                key, label = "picture.alt", "lời tả hình cho người không nhìn thấy"
                yield Problem(post.place_of(key), "picture-alt", message, key=key, label=label)
    for item in hub.published:
        yield from _in_bodies(item)


def every_clip_has_its_poster(hub: Hub) -> Iterator[Problem]:
    """A clip is shown by a picture that lies in the campaign: nothing is fetched from its own site."""
    for post in hub.posts:
        if post.clip is not None and post.picture is None and not hub.doubts(post, "picture"):
            message = "clip phải có một hình đứng thay ở trang này; hãy thêm picture: {file: …, alt: …}"
            yield Problem(post.place_of("clip"), "clip-poster", message, key="clip", label="clip ở trang khác")


def nothing_is_put_in_to_play(hub: Hub) -> Iterator[Problem]:
    """What was pasted to play or run inside the text is left out, for it would ask another host: told as a warning."""
    for item in hub.published:
        for body in bodies_of(item):
            for embed in body.left_out:
                message = (
                    f"<{embed.element}> không lên trang, chỗ ấy sẽ trống; có clip thì ghi địa chỉ của clip ở mục clip "
                    "trong phần khai báo, không thì viết một liên kết"
                )
                yield Problem(embed.origin, "body-embed", message, severity=Severity.WARNING)


def _in_bodies(item: Published) -> Iterator[Problem]:
    for body in bodies_of(item):
        pictures = (part for part in body.parts if isinstance(part, Picture))
        written = (reference for reference in body.references if reference.picture)
        for picture, reference in zip(pictures, written, strict=True):
            message = _fault(picture.alt, picture.target)
            if message:
                yield Problem(reference.origin, "picture-alt", message)


def _fault(alt: str, file: str) -> str:
    """What is wrong with an alternative text, or "" where it may tell something."""
    words = alt.strip()
    if not words:
        return f"hình “{file}” chưa có lời tả trong ngoặc vuông; {_EXAMPLE}"
    if _FILE.fullmatch(words) or _spelled(words) == _spelled(basename(file).rpartition(".")[0]):
        return f"lời tả “{words}” chỉ là tên tệp; {_EXAMPLE}"
    if _SAYS_NOTHING.fullmatch(fold_accents(words).strip(" .:…")):
        return f"lời tả “{words}” không cho biết trong hình có gì; {_EXAMPLE}"
    return ""


def _spelled(name: str) -> str:
    return re.sub(r"[-_ ]+", " ", fold(name)).strip()
