"""The pages of posts: the listing with its pages, each post, and the notices left by what was withdrawn."""

from collections.abc import Iterator, Mapping, Sequence
from math import ceil

from kyniem.model.calendar import address_of_month
from kyniem.model.departed import LEFT_CALENDAR, LEFT_PLAN, Departed
from kyniem.model.edition import Edition
from kyniem.model.output import Crumb, Page, ShareImage
from kyniem.model.post import Post
from kyniem.phrases.dates import write_moment
from kyniem.publishing.addresses import (
    CALENDAR,
    NEWS,
    PLANS,
    absolute,
    page_of_news,
)
from kyniem.publishing.drawings.cards import FORMS, WIDE, card_of, carded
from kyniem.publishing.pages.views import PageLink, minutes_of, served_by
from kyniem.publishing.radio.broadcasts import reading_of
from kyniem.publishing.rendering import Renderer
from kyniem.publishing.times.spans import months_of
from kyniem.publishing.wording import valid_until

_RELATED = 3
_LOOKED_AT = 12
"""How many of the newest posts of a task or topic are weighed as related: enough to choose three from."""
_CRUMB = Crumb(title="Tin bài", address=NEWS)
_DEPARTED_KINDS = {LEFT_PLAN: "Văn bản", LEFT_CALENDAR: "Lịch"}


def news_pages(renderer: Renderer, page_items: int) -> Iterator[Page]:
    """The listing, newest first, `page_items` to a page; an empty site still has its first page."""
    posts = renderer.edition.posts
    last = max(1, ceil(len(posts) / page_items))
    for number in range(1, last + 1):
        own = posts[(number - 1) * page_items : number * page_items]
        address = page_of_news(number)
        page = Page(
            address=address,
            title="Tin bài" if number == 1 else f"Tin bài, trang {number}",
            html="",
            template="list",
            description=f"Tin, bài, thông báo về {renderer.edition.campaign.title}.",
            place=NEWS,
            crumbs=(_CRUMB,) if number == 1 else (_CRUMB, Crumb(title=f"Trang {number}", address=address)),
            updated=max((post.updated for post in own), default=renderer.edition.campaign.since),
        )
        links = tuple(
            PageLink(number=each, address=page_of_news(each), current=each == number) for each in range(1, last + 1)
        )
        yield renderer.page("news", page, posts=own, number=number, last=last, pages=links)


def post_pages(renderer: Renderer) -> Iterator[Page]:
    """A page for each post."""
    edition = renderer.edition
    near: dict[str, list[Post]] = {}
    with_card = carded(edition)
    for post in edition.current_posts:
        for name in (*post.serves, *post.topics):
            near.setdefault(name, []).append(post)
    topics = {topic.id: topic for topic in edition.campaign.topics}
    for number, post in enumerate(edition.posts):
        newer = edition.posts[number - 1] if number else None
        older = edition.posts[number + 1] if number + 1 < len(edition.posts) else None
        page = Page(
            address=post.address,
            title=post.title,
            html="",
            template="post",
            description=post.summary or post.body.plain[:160],
            place=NEWS,
            crumbs=(_CRUMB, Crumb(title=post.title, address=post.address)),
            updated=post.updated,
            share=_share_image(edition, post, has_card=post.id in with_card),
        )
        yield renderer.page(
            "post",
            page,
            post=post,
            unit=edition.unit(post.unit),
            state=_state(edition, post),
            served=served_by(edition, post),
            topics=tuple(topics[topic] for topic in post.topics if topic in topics),
            previous=older,
            next=newer,
            minutes=minutes_of(post.body.plain),
            placements=tuple(
                {"channel": channel, "placement": placement, "reading": reading_of(edition, post, channel)}
                for placement in post.placements
                if (channel := edition.campaign.channel(placement.channel)) is not None
            ),
            related=_related(post, near),
            valid_until=valid_until(post.expires),
        )


def notice_pages(renderer: Renderer) -> Iterator[Page]:
    """The page that stands where something was withdrawn: when and why, never its title or text.

    A calendar's month keeps its page as long as the campaign has that month.
    """
    campaign = renderer.edition.campaign
    months = {address_of_month(first) for first in months_of(renderer.edition)}
    for gone in renderer.edition.departed:
        if gone.address in months:
            continue
        page = Page(
            address=gone.address,
            title=f"{_kind_word(renderer.edition, gone)} đã gỡ",
            html="",
            template="page",
            description=f"Trang này đã được gỡ lúc {write_moment(gone.when)}.",
            place=next(place for place in (NEWS, PLANS, CALENDAR) if gone.address.startswith(place)),
            updated=gone.when,
            hidden=True,
        )
        yield renderer.page(
            "departed", page, gone=gone, kind_word=_kind_word(renderer.edition, gone), since=campaign.since
        )


def _kind_word(edition: Edition, gone: Departed) -> str:
    return _DEPARTED_KINDS.get(gone.kind) or edition.campaign.kind_name(gone.kind)


def _state(edition: Edition, post: Post) -> str:
    mark = edition.mark(post)
    return mark.value if mark is not None else ""


def _share_image(edition: Edition, post: Post, *, has_card: bool) -> ShareImage | None:
    """The picture that stands beside a shared link: the post's card where it has one, else its own photograph."""
    if has_card:
        form = FORMS[WIDE]
        address = absolute(edition, card_of(edition, post, form))
        return ShareImage(address=address, width=form.width, height=form.height, alt=post.title)
    return None


def _related(post: Post, near: Mapping[str, Sequence[Post]]) -> tuple[Post, ...]:
    """The posts nearest to it, at most three: of the same tasks, then of the same topics, the newest first."""
    names = (*post.serves, *post.topics)
    others = {other.id: other for name in names for other in near.get(name, ())[:_LOOKED_AT] if other.id != post.id}

    def nearness(other: Post) -> tuple[int, int, float, str]:
        tasks, topics = set(post.serves) & set(other.serves), set(post.topics) & set(other.topics)
        return -len(tasks), -len(topics), -other.published.timestamp(), other.address

    return tuple(sorted(others.values(), key=nearness))[:_RELATED]
