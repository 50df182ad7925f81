"""What a page's editor pastes: a post's text as it will stand there, and the short link that leads back to us."""

from collections.abc import Iterator, Mapping

from kyniem.model.campaign import Channel
from kyniem.model.departed import Departed
from kyniem.model.edition import Edition
from kyniem.model.output import Output
from kyniem.model.post import Post
from kyniem.phrases.pasting import link_of, text_of_post
from kyniem.publishing.addresses import SHORT, absolute
from kyniem.publishing.drawings.cards import FORMS, WIDE, card_of, carded
from kyniem.publishing.rendering import Renderer


def paste_text(edition: Edition, post: Post, channel: Channel) -> str:
    """The text exactly as it stands once it is pasted into the channel: no markup, NFC, one blank line at most."""
    unit = edition.unit(post.unit)
    source = unit.name if unit is not None else edition.campaign.publisher.body
    return text_of_post(post, channel.id, source, marked_link(edition, post, channel))


def short_address(edition: Edition, post: Post | Departed) -> str:
    """Where a post's short link stands, relative to the site: `t/7kq2mh/`; the same whatever its title or address."""
    return f"{SHORT}{edition.short_codes[post.id]}/"


def marked_link(edition: Edition, post: Post | Departed, channel: Channel) -> str:
    """The whole short link that tells which channel it was read on."""
    return link_of(edition.campaign.address, edition.short_codes[post.id], channel.id)


def publish_short_links(edition: Edition, templates: Mapping[str, str]) -> Iterator[Output]:
    """A small page at each post's short address that leads to its page; of what departed, to its notice."""
    renderer = Renderer(edition, templates)
    with_card = carded(edition)
    left = [gone for gone in edition.departed if gone.was_post]
    items: list[Post | Departed] = [*edition.posts, *left]
    for item in items:
        here = short_address(edition, item)
        post = item if isinstance(item, Post) else None
        image = (
            absolute(edition, card_of(edition, post, FORMS[WIDE])) if post is not None and post.id in with_card else ""
        )
        html = renderer.fragment_of("short.html.j2", here, address=item.address, post=post, image=image)
        yield Output(path=f"{here}index.html", content=html.encode())
