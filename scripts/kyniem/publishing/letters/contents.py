"""What a letter of a week or a month tells: what is coming, what was new, what was set right; only what is out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from itertools import groupby

from kyniem.model.campaign import Channel
from kyniem.model.edition import Edition
from kyniem.model.post import Post
from kyniem.model.published import Correction
from kyniem.publishing.addresses import address_of_desk
from kyniem.publishing.carried import Carried, carried_by
from kyniem.publishing.times.occurrences import Occurrence, distinct, occurrences_between, undated_between
from kyniem.publishing.times.spans import Span, months_between, weeks_between
from kyniem.publishing.wording import local

EMAIL = "email"
"""The kind of channel that sends letters."""
_MORNING = time(7)
"""The hour of a letter's date, on the first day of its week or month."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SetRight:
    """A correction of an item that readers of a letter must be told of."""

    post: Post
    correction: Correction


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """One letter: `days`, `dues` and `undated` are of its own week or month; `told` and `news` came out before it.

    "Before" is the week or month before. `told` has words written for this channel; of `news` the page tells the rest.
    """

    channel: Channel
    span: Span
    days: tuple[tuple[date, tuple[Occurrence, ...]], ...]
    dues: tuple[Occurrence, ...]
    undated: tuple[Occurrence, ...]
    told: tuple[Carried, ...]
    news: tuple[Post, ...]
    set_right: tuple[SetRight, ...]
    moment: datetime

    def address(self, ending: str) -> str:
        """Where it stands: `ending` is `html`, `txt` or `eml`."""
        return f"{address_of_desk(self.channel)}{self.span.name}.{ending}"

    @property
    def coming(self) -> int:
        """How many things are coming on a day, deadlines too."""
        return len(self.dues) + sum(len(own) for _, own in self.days)

    @property
    def is_empty(self) -> bool:
        """Whether it would tell nothing of its own."""
        return not (self.days or self.dues or self.told or self.news or self.set_right)


def letters_of(edition: Edition, channel: Channel) -> tuple[Letter, ...]:
    """Every letter of a channel up to today that tells anything, the latest first; a month before its weeks.

    The first is that of the week in which the campaign came out; none follows its end.
    """
    first, last = edition.campaign.since.date(), min(edition.today, edition.campaign.end)
    spans = [*weeks_between(first, last), *months_between(first, last)]
    spans.sort(key=lambda span: (span.first, span.last), reverse=True)
    made = (letter_of(edition, channel, span) for span in spans)
    return tuple(letter for letter in made if not letter.is_empty)


def letter_of(edition: Edition, channel: Channel, span: Span) -> Letter:
    """The letter of one week or month."""
    found = distinct(_for_readers(channel, occurrences_between(edition, span.first, span.last)))
    dated = [each for each in found if each.kind != "deadline"]
    carried = [one for one in carried_by(edition, channel) if span.before.holds(_day(one.post))]
    told = tuple(one for one in carried if one.placement.text)
    known = {one.post.id for one in told}
    news = (post for post in edition.current_posts if span.before.holds(_day(post)))
    set_right = tuple(_set_right(edition, channel, span))
    opening = datetime.combine(span.first, _MORNING, edition.as_of.tzinfo)
    return Letter(
        channel=channel,
        span=span,
        days=tuple((day, tuple(own)) for day, own in groupby(dated, key=lambda each: each.day or span.first)),
        dues=tuple(each for each in found if each.kind == "deadline"),
        undated=distinct(undated_between(edition, span.first, span.last)),
        told=told,
        news=tuple(post for post in news if post.id not in known),
        set_right=set_right,
        moment=max([opening, *(local(one.correction.when) for one in set_right)]),
    )


def _for_readers(channel: Channel, occurrences: Iterable[Occurrence]) -> Iterator[Occurrence]:
    """What happens or is due; of what other channels send out nothing, since the calendar tells it."""
    for each in occurrences:
        if each.kind != "entry" or not each.channels or each.channels == (channel.name,):
            yield each


def _set_right(edition: Edition, channel: Channel, span: Span) -> Iterator[SetRight]:
    for post in edition.current_posts:
        for correction in post.corrections:
            day = local(correction.when).date()
            if span.before.first <= day <= span.last and correction.concerns(channel.id):
                yield SetRight(post=post, correction=correction)


def _day(post: Post) -> date:
    return local(post.published).date()
