"""The whole way on one page: a campaign's folder → hub → problems → edition → pages and outputs."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from kyniem.model.edition import Audience, Edition, release
from kyniem.model.hub import Hub
from kyniem.model.output import Output, Page
from kyniem.problems import ContentError, Problem, errors_among, in_order
from kyniem.publishing.assets import publish_assets
from kyniem.publishing.calendars import publish_calendars
from kyniem.publishing.feeds import publish_feeds
from kyniem.publishing.pages import publish_pages
from kyniem.publishing.sitemaps import publish_sitemap
from kyniem.reading.campaigns import read_campaign
from kyniem.rules import check
from kyniem.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """What a host lays on disk: pages, files that pages point at, and the warnings to tell.

    Feeds and calendars come from `publish_documents`: a host may make them while it waits for something else.
    """

    folder: Path
    settings: Settings
    edition: Edition
    pages: tuple[Page, ...]
    assets: tuple[Output, ...]
    warnings: tuple[Problem, ...]


def check_campaign(folder: Path) -> tuple[Hub | None, tuple[Problem, ...]]:
    """Read the campaign in `folder` and ask every rule; all problems, sorted by place."""
    hub, problems = read_campaign(folder)
    ruled = check(hub) if hub is not None else ()
    return hub, in_order([*problems, *ruled])


def build_campaign(
    folder: Path, settings: Settings, templates: Mapping[str, str], standing: Iterable[str] = ()
) -> Built:
    """Everything the site holds, in memory. `standing` are the addresses of the pages of docs/.

    Raises ContentError, with every problem, when there is any error: nothing is published then.
    """
    hub, problems = check_campaign(folder)
    if hub is None or errors_among(problems):
        raise ContentError(problems)
    edition = release(hub, settings.as_of, Audience(settings.audience))
    pages = publish_pages(edition, settings, templates)
    return Built(
        folder=folder,
        settings=settings,
        edition=edition,
        pages=pages,
        assets=(*publish_assets(edition), *publish_sitemap(edition, pages, standing)),
        warnings=problems,
    )


def publish_documents(built: Built) -> tuple[Output, ...]:
    """The feeds and calendars of what was built."""
    return (*publish_feeds(built.edition, built.settings), *publish_calendars(built.edition, built.settings))
