"""The home page: what this is, the day and the week after it, the latest items, phases, plans, how to follow."""

from datetime import date, timedelta

from kyniem.model.edition import Edition
from kyniem.model.output import Page
from kyniem.publishing.addresses import HOME, address_of_desk
from kyniem.publishing.pages.coming import AHEAD, WEEK, ahead_of
from kyniem.publishing.pages.views import Count, phase_views
from kyniem.publishing.radio.slots import radio_channels, readings_of, slots_on
from kyniem.publishing.rendering import Renderer
from kyniem.publishing.times.occurrences import Occurrence, occurrences_between, undated_between

_LATEST = 3
_UNDATED = 3
"""How many things without a day stand in for a week that has none with one."""


def home_page(renderer: Renderer) -> Page:
    """The page at the root of the site."""
    edition = renderer.edition
    campaign = edition.campaign
    today = edition.today
    week = (today + timedelta(days=1), today + WEEK)
    ahead = ahead_of(edition, today, next_ahead(edition, today + AHEAD))
    posts = tuple(post for post in edition.current_posts if edition.mark(post) is None)
    hidden = tuple(post for post in reversed(edition.current_posts) if edition.mark(post) is not None)
    over = edition.has_closed
    page = Page(
        address=HOME,
        title=campaign.title,
        html="",
        template="home",
        description=campaign.description,
        updated=max((post.updated for post in posts), default=campaign.since),
    )
    return renderer.page(
        "home",
        page,
        count=count_of(edition),
        ahead=ahead,
        undated=() if ahead.week else undated_between(edition, *week)[:_UNDATED],
        week=week,
        lead=posts[0] if posts else None,
        latest=posts[1 : 1 + _LATEST],
        hidden=hidden[:_LATEST],
        topics=tuple(topic for topic in campaign.topics if any(topic.id in post.topics for post in posts)),
        phases=phase_views(edition),
        plans=edition.plans if over else edition.current_plans or edition.plans,
        before_start=today < campaign.start,
        aloud=() if over else _aloud(edition),
        over=over,
    )


def count_of(edition: Edition) -> Count:
    """How far the occasion is."""
    days = (edition.campaign.occasion.day - edition.today).days
    return Count(state="before" if days > 0 else "day" if days == 0 else "after", days=abs(days))


def next_ahead(edition: Edition, today: date) -> tuple[Occurrence, ...]:
    """What stands on the nearest coming day on which anything stands, at most three; nothing after the campaign."""
    last = max(edition.campaign.end, edition.campaign.occasion.day)
    if today >= last:
        return ()
    ahead = occurrences_between(edition, today + timedelta(days=1), last)
    nearest = ahead[0].day if ahead else None
    return tuple(each for each in ahead if each.day == nearest)[:3]


def _aloud(edition: Edition) -> tuple[dict[str, object], ...]:
    """For each radio channel how many items its loudspeakers read today, else tomorrow, and where the words stand."""
    found: list[dict[str, object]] = []
    for channel in radio_channels(edition):
        for day in (edition.today, edition.today + timedelta(days=1)):
            count = len(readings_of(slots_on(edition, channel, day)))
            if count:
                found.append({"address": address_of_desk(channel), "count": count, "day": day})
                break
    return tuple(found)
