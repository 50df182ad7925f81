"""The desk's pages of what each channel will have at a coming moment: tomorrow morning first, then the others."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby

from kyniem.model.edition import Edition
from kyniem.model.forecast import tomorrow_morning
from kyniem.model.output import Crumb, Page
from kyniem.phrases.dates import write_clock, write_long_day
from kyniem.publishing.addresses import DESK, FORECAST, address_of_forecast
from kyniem.publishing.forecast import forecasts_of
from kyniem.publishing.rendering import Renderer

TITLE = "Sáng mai bạn nhận gì?"
_SHOWN = 50
"""How many of the items of a channel are listed, the newest first: as many as a feed carries."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A moment that can be looked at: where its page stands, and whether it is this one."""

    moment: datetime
    address: str
    current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class DayChoices:
    """The moments of one day."""

    day: date
    choices: tuple[Choice, ...]


def forecast_pages(renderer: Renderer) -> Iterator[Page]:
    """A page for each coming moment of the desk's edition; one without any says that nothing comes any more."""
    edition = renderer.edition
    morning = tomorrow_morning(edition.campaign, edition.as_of)
    if all(then.as_of != morning for then in edition.coming):
        yield _page(renderer, None, FORECAST)
    for then in edition.coming:
        yield _page(renderer, then, _address(edition, then.as_of))


def _page(renderer: Renderer, then: Edition | None, address: str) -> Page:
    edition = renderer.edition
    first = address == FORECAST
    words = f"{write_clock(then.as_of)} {write_long_day(then.as_of.date())}" if then is not None else ""
    title = TITLE if first else f"Các kênh có gì lúc {words}"
    own = Crumb(title=TITLE, address=FORECAST)
    page = Page(
        address=address,
        title=title,
        html="",
        template="desk",
        description="Mỗi kênh sẽ có gì ở một lúc sắp tới: thêm gì, rời gì, còn thiếu gì.",
        place=DESK,
        crumbs=(
            Crumb(title="Bàn biên tập", address=DESK),
            own,
            *(() if first else (Crumb(title=words, address=address),)),
        ),
        updated=edition.as_of,
    )
    return renderer.page(
        "desk-forecast",
        page,
        first=first,
        words=words,
        then=then,
        forecasts=forecasts_of(edition, then) if then is not None else (),
        days=tuple(_days(edition, then)),
        shown=_SHOWN,
        forecast_address=FORECAST,
        forecast_title=TITLE,
    )


def _address(edition: Edition, moment: datetime) -> str:
    """Tomorrow morning's page is the one that everybody opens; the others carry their moment in the address."""
    first = moment == tomorrow_morning(edition.campaign, edition.as_of)
    return FORECAST if first else address_of_forecast(moment)


def _days(edition: Edition, then: Edition | None) -> Iterator[DayChoices]:
    for day, coming in groupby(edition.coming, key=lambda each: each.as_of.date()):
        choices = tuple(
            Choice(moment=each.as_of, address=_address(edition, each.as_of), current=each is then) for each in coming
        )
        yield DayChoices(day=day, choices=choices)
