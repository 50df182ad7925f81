"""When what a page gathers last changed: the newest of the posts, papers, rows and withdrawals that stand in it."""

from collections.abc import Iterable
from datetime import datetime

from kyniem.model.calendar import address_of_month
from kyniem.model.edition import Edition
from kyniem.model.post import Post
from kyniem.publishing.addresses import CALENDAR, CORRECTIONS, HOME, NEWS, TASKS, TOPICS, address_of
from kyniem.publishing.times.spans import months_of


def changes_of(edition: Edition) -> dict[str, datetime]:
    """For each page that gathers things, by its address, the moment of the last change in them."""
    campaign, posts = edition.campaign, edition.posts
    papers = [plan.updated for plan in edition.plans]
    rows = [calendar.updated for calendar in edition.calendars]
    gone = [each.when for each in edition.departed]
    told = [moment for post in posts for moment in _moments(edition, post)]
    corrected = [one.when for item in (*edition.plans, *edition.calendars, *posts) for one in item.corrections]
    found = {
        HOME: [*told, *papers, *rows, *gone],
        NEWS: [*told, *gone],
        TASKS: [*papers, *told, *gone],
        CALENDAR: [*rows, *papers, *gone],
        CORRECTIONS: [*corrected, *gone],
        TOPICS: [*told, *gone],
    }
    for topic in campaign.topics:
        found[address_of(topic)] = _all(edition, (post for post in posts if topic.id in post.topics))
    for phase in campaign.phases:
        within = _all(edition, (post for post in posts if phase.holds(post.published.date())))
        found[address_of(phase)] = [*papers, *within]
    for month in months_of(edition):
        own = [each.updated for each in edition.calendars if each.month == month]
        found[address_of_month(month)] = [*own, *papers]
    for unit_id, moments in _of_units(edition).items():
        unit = edition.unit(unit_id)
        if unit is not None:
            found[address_of(unit)] = moments
    return {address: max(moments) for address, moments in found.items() if moments}


def _moments(edition: Edition, post: Post) -> tuple[datetime, ...]:
    """When readers got something new of a post, and when it left the lists."""
    has_left = post.expires is not None and post.expires <= edition.as_of
    return (post.updated, post.expires) if has_left and post.expires is not None else (post.updated,)


def _all(edition: Edition, posts: Iterable[Post]) -> list[datetime]:
    return [moment for post in posts for moment in _moments(edition, post)]


def _of_units(edition: Edition) -> dict[str, list[datetime]]:
    """For each unit the moments of the papers that give it work, of the rows it sees to and of its posts."""
    found: dict[str, list[datetime]] = {}
    for plan in edition.plans:
        for unit in {each for task in plan.tasks for each in (*task.leaders, *task.partners)}:
            found.setdefault(unit, []).append(plan.updated)
    for calendar in edition.calendars:
        for unit in {each for entry in calendar.entries for each in entry.leaders}:
            found.setdefault(unit, []).append(calendar.updated)
    for post in edition.posts:
        found.setdefault(post.unit, []).extend(_moments(edition, post))
    return found
