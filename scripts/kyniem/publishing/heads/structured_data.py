"""What machines are told of each page, as JSON-LD 1.1 in schema.org's words (30.0); nothing the page does not say.

https://schema.org/version/30.0; the lists of properties that tests hold it to stand in tests/publishing/schema-org.md.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kyniem.model.edition import Edition
from kyniem.model.output import Crumb, Page, Thing
from kyniem.model.plan import Plan, Task
from kyniem.model.post import Post
from kyniem.publishing.addresses import HOME, SEARCH, absolute, address_of, media_address
from kyniem.publishing.heads.structured_bodies import body_of, publisher_in_full, publisher_of, unit_in_full
from kyniem.publishing.heads.structured_events import event_of_occasion


def tell_machines(edition: Edition, pages: Iterable[Page]) -> tuple[Page, ...]:
    """The pages, each with what machines are told of it; nothing of one that is not to be found, nor for the desk."""
    if edition.for_desk:
        return tuple(pages)
    posts = {post.address: post for post in edition.posts}
    plans = {plan.address: plan for plan in edition.plans}
    units = {address_of(unit): unit for unit in edition.units if not unit.group}

    def things(page: Page) -> Iterator[Thing]:
        if page.address == HOME:
            yield _site(edition)
            yield publisher_in_full(edition)
            yield event_of_occasion(edition)
        if page.address in posts:
            yield _article(edition, posts[page.address], page)
        if page.address in plans:
            yield _paper(edition, plans[page.address])
        if page.address in units:
            yield unit_in_full(edition, units[page.address])
        yield from page.things
        if page.crumbs:
            yield breadcrumbs(edition, page.crumbs)

    return tuple(page if page.hidden else replace(page, data=json_ld(things(page))) for page in pages)


def json_ld(things: Iterable[Thing]) -> str:
    """The things as one document for a `<script>`: no character in it can end the element; "" for nothing."""
    graph = list(things)
    if not graph:
        return ""
    told = {"@context": "https://schema.org", "@graph": graph}
    text = json.dumps(told, ensure_ascii=False, separators=(",", ":"))
    return text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e")


def breadcrumbs(edition: Edition, crumbs: Iterable[Crumb]) -> Thing:
    """The path to a page, home first."""
    path = (Crumb(title="Trang chủ", address=HOME), *crumbs)
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": number, "name": crumb.title, "item": absolute(edition, crumb.address)}
            for number, crumb in enumerate(path, start=1)
        ],
    }


def _site(edition: Edition) -> Thing:
    campaign = edition.campaign
    home = absolute(edition, HOME)
    return {
        "@type": "WebSite",
        "@id": f"{home}#trang",
        "name": campaign.name,
        "alternateName": campaign.title,
        "url": home,
        "description": campaign.description,
        "inLanguage": "vi",
        "publisher": publisher_of(edition),
        "potentialAction": {
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": f"{absolute(edition, SEARCH)}?q={{search_term_string}}"},
            "query-input": "required name=search_term_string",
        },
    }


def _article(edition: Edition, post: Post, page: Page) -> Thing:
    """A post; its author is the body that issued it."""
    campaign = edition.campaign
    topics = [topic.name for topic in campaign.topics if topic.id in post.topics]
    sources = list(dict.fromkeys(_sources(edition, post)))
    corrections = [
        {"@type": "CorrectionComment", "text": each.what, "datePublished": each.when.isoformat()}
        for each in post.corrections
    ]
    optional: dict[str, object] = {
        "image": [page.share.address] if page.share is not None else [],
        "keywords": topics,
        "isBasedOn": sources,
        "correction": corrections,
        "expires": post.expires.isoformat() if post.expires is not None else "",
    }
    url = absolute(edition, post.address)
    return {
        "@type": "NewsArticle",
        "@id": f"{url}#bai",
        "headline": post.title,
        "description": page.description,
        "url": url,
        "mainEntityOfPage": url,
        "datePublished": post.published.isoformat(),
        "dateModified": post.updated.isoformat(),
        "author": body_of(edition, post.unit, campaign.publisher.body),
        "publisher": publisher_of(edition),
        "articleSection": campaign.kind_name(post.kind),
        "inLanguage": "vi",
        "isAccessibleForFree": True,
        **{key: value for key, value in optional.items() if value},
    }


def _sources(edition: Edition, post: Post) -> Iterator[str]:
    """The whole addresses of the plans and tasks that a post serves."""
    for reference in post.serves:
        found = edition.served(reference)
        if found is not None:
            plan, part = found
            yield absolute(edition, address_of(part) if isinstance(part, Task) else plan.address)


def _paper(edition: Edition, plan: Plan) -> Thing:
    """An official paper, as the page gives it; its original file where there is one."""
    url = absolute(edition, plan.address)
    medium = edition.medium(plan.original) if plan.original else None
    optional: dict[str, object] = {
        "alternateName": plan.name if plan.number else "",
        "identifier": plan.number,
        "dateCreated": plan.issued.isoformat() if plan.issued is not None else "",
        "abstract": plan.summary,
        "encoding": {
            "@type": "MediaObject",
            "contentUrl": absolute(edition, media_address(medium.path)),
            "encodingFormat": medium.type,
        }
        if medium is not None
        else {},
    }
    return {
        "@type": "CreativeWork",
        "@id": f"{url}#van-ban",
        "name": plan.title,
        "url": url,
        "creator": body_of(edition, plan.issuer, plan.issuer),
        "publisher": publisher_of(edition),
        "datePublished": plan.published.isoformat(),
        "dateModified": plan.updated.isoformat(),
        "inLanguage": "vi",
        **{key: value for key, value in optional.items() if value},
    }
