"""The picture beside a shared link, for every page: its own card where it has facts of its own, else the campaign's."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import islice

from kyniem.model.calendar import EntryState, address_of_month
from kyniem.model.campaign import Campaign
from kyniem.model.edition import Edition
from kyniem.model.output import Output, Page, ShareImage
from kyniem.phrases.dates import write_day
from kyniem.publishing.addresses import HOME, TASKS, absolute, address_of, address_of_page_card
from kyniem.publishing.drawings.cards import FORMS, WIDE, card_with
from kyniem.publishing.drawings.drawing import Draw
from kyniem.publishing.drawings.palette import Palette
from kyniem.publishing.rendering import Renderer
from kyniem.publishing.times.spans import months_of

_NEWEST = 64
"""Of the posts without a card for channels so many, the newest, have one: large campaigns stay quick to build."""
_FORM = FORMS[WIDE]


def publish_share_cards(
    edition: Edition, pages: Iterable[Page], templates: Mapping[str, str], draw: Draw
) -> tuple[tuple[Page, ...], tuple[Output, ...]]:
    """The pages, each with the picture that stands beside its link, and the pictures drawn for them.

    A page that robots may not show has none of its own, and a desk's edition none at all: its links are not shared.
    """
    pages = tuple(pages)
    if edition.for_desk:
        return pages, ()
    renderer, palette = Renderer(edition, templates), Palette(edition.campaign)
    facts = {HOME: facts_of_campaign(edition.campaign), **_facts(edition)}
    told = {page.address: page.facts or facts.get(page.address, "") for page in pages if not _is_served(page)}
    titles = {page.address: page.title for page in pages}
    wanted = [HOME, *(address for address, words in told.items() if words and address != HOME)]
    titles[HOME], told[HOME] = edition.campaign.title, facts[HOME]
    drawn = draw([card_with(renderer, palette, (titles[address], told[address]), _FORM) for address in wanted])
    images = {address: _image(edition, address, titles[address]) for address in wanted}
    shared = (
        page if page.share is not None else replace(page, share=images.get(page.address, images[HOME]))
        for page in pages
    )
    outputs = (
        Output(path=address_of_page_card(address), content=png) for address, png in zip(wanted, drawn, strict=True)
    )
    return tuple(shared), tuple(outputs)


def _is_served(page: Page) -> bool:
    """Whether it needs no card: it has a picture, or is not to be found."""
    return page.share is not None or page.hidden


def _image(edition: Edition, address: str, title: str) -> ShareImage:
    return ShareImage(
        address=absolute(edition, address_of_page_card(address)), width=_FORM.width, height=_FORM.height, alt=title
    )


def campaign_image(edition: Edition) -> ShareImage | None:
    """The campaign's own card, for pages that are not of the campaign; None for the desk, which has no cards."""
    return None if edition.for_desk else _image(edition, HOME, edition.campaign.title)


def facts_of_campaign(campaign: Campaign) -> str:
    """The founding day and the anniversary day, and who answers for the site."""
    days = f"{write_day(campaign.occasion.founded)} - {write_day(campaign.occasion.day)}"
    return f"{days} · {campaign.publisher.body}"


def facts_of_event(state: str, when: str, who: str) -> str:
    """When something is, in the paper's own words, and who sees to it; first that it is off, or not settled yet."""
    told = {EntryState.CANCELLED.value: "Đã hủy", EntryState.TENTATIVE.value: "Dự kiến"}.get(state, "")
    if told.casefold() in when.casefold():
        told = ""
    return " · ".join(filter(None, (told, when[:1].upper() + when[1:], who)))


def _facts(edition: Edition) -> dict[str, str]:
    """When and who, in one line, of each page whose subject the model knows, by its address."""
    campaign = edition.campaign
    body = campaign.publisher.body
    facts = {TASKS: facts_of_campaign(campaign)}
    facts |= {address_of_month(first): body for first in months_of(edition)}
    facts |= {address_of(topic): body for topic in campaign.topics}
    for phase in campaign.phases:
        days = phase.period or f"{write_day(phase.start)} - {write_day(phase.end)}"
        facts[address_of(phase)] = f"{days} · {body}"
    for unit in edition.units:
        above = edition.unit(unit.parent) if unit.parent else None
        facts[address_of(unit)] = above.title if above is not None else campaign.title
    for plan in edition.plans:
        facts[plan.address] = _signed(edition, plan.issuer, write_day(plan.issued) if plan.issued is not None else "")
    for post in islice(edition.current_posts, _NEWEST):
        facts[post.address] = _signed(edition, post.unit, write_day(post.published.date()))
    return facts


def _signed(edition: Edition, issuer: str, day: str) -> str:
    unit = edition.unit(issuer)
    return " · ".join(
        filter(None, (day, unit.title if unit is not None else issuer or edition.campaign.publisher.body))
    )
