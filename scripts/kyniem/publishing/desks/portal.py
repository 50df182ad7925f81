"""What the templates of a portal channel name: its posts as HTML and text ready to be pasted, with their source."""

import re
from dataclasses import dataclass
from html import escape

from kyniem.model.campaign import Channel
from kyniem.model.edition import Edition
from kyniem.model.post import Post
from kyniem.phrases.dates import write_day, write_moment
from kyniem.publishing.addresses import absolute, absolute_html, address_of
from kyniem.publishing.carried import Carried, carried_by
from kyniem.publishing.wording import local, paragraphs, text_of

_NEWEST = 20
_HEADING = re.compile(r"(?<=<)(/?h)([2-5])\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pasted:
    """A post for another body's portal: the HTML and the text of title, corrections, body and source line."""

    post: Post
    html: str
    text: str


def matter_of_portal(edition: Edition, channel: Channel) -> dict[str, object]:
    """`pasted`: the channel's newest posts, ready to be pasted; `older`: how many more there are."""
    carried = carried_by(edition, channel)
    return {
        "pasted": tuple(_pasted(edition, one) for one in carried[:_NEWEST]),
        "older": tuple(one.post for one in carried[_NEWEST:]),
    }


def _pasted(edition: Edition, one: Carried) -> Pasted:
    post = one.post
    address = absolute(edition, address_of(post))
    body = absolute_html(edition, one.words, post.source)
    fixes = [f"Đính chính lúc {write_moment(local(each.when))}: {each.what}" for each in post.corrections]
    source = _source(edition, post)
    html = [
        f"<h2>{escape(post.title, quote=False)}</h2>",
        *(f"<p><strong>{escape(fix, quote=False)}</strong></p>" for fix in fixes),
        _under_its_title(body.strip()),
        f'<p>{escape(source, quote=False)}: <a href="{escape(address)}">{escape(address, quote=False)}</a></p>',
    ]
    words = "\n\n".join(paragraphs(text_of(one.words)))
    return Pasted(
        post=post, html="\n".join(html), text="\n\n".join([post.title, *fixes, words, f"{source}: {address}"])
    )


def _under_its_title(body: str) -> str:
    """The body with its headings a level lower, since the title stands above them."""
    return _HEADING.sub(lambda match: f"{match[1]}{int(match[2]) + 1}", body)


def _source(edition: Edition, post: Post) -> str:
    """Who answers for the text, where it came out, and on which day."""
    unit = edition.unit(post.unit)
    body = unit.name if unit is not None else edition.campaign.publisher.office or edition.campaign.publisher.body
    return f"Nguồn: {body}, trang {edition.campaign.name}, {write_day(local(post.published).date())}"
