"""The whole way on one page: a campaign's folder → hub → problems → edition → pages and outputs; a paper → a plan."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kyniem.model.campaign import Campaign, Occasion, Publisher
from kyniem.model.edition import Audience, Edition, release
from kyniem.model.forecast import tomorrow_morning
from kyniem.model.hub import CAMPAIGN_FILE, Hub
from kyniem.model.output import Output, Page
from kyniem.model.plan import Plan
from kyniem.problems import ContentError, Origin, Problem, errors_among, in_order
from kyniem.publishing.assets import publish_assets
from kyniem.publishing.briefings.files import publish_briefings
from kyniem.publishing.calendars.files import publish_calendars
from kyniem.publishing.desks.forms import publish_desk_files
from kyniem.publishing.drawings.banners import publish_banners
from kyniem.publishing.drawings.cards import publish_cards
from kyniem.publishing.drawings.drawing import Draw
from kyniem.publishing.feeds.files import publish_feeds
from kyniem.publishing.feeds.radio_slots import publish_slot_feeds
from kyniem.publishing.heads.pages import publish_heads
from kyniem.publishing.letters.files import publish_newsletters
from kyniem.publishing.pages.site import publish_pages
from kyniem.publishing.pictures import Encode, publish_pictures
from kyniem.publishing.radio.scripts import publish_radio_scripts
from kyniem.publishing.search import publish_titles
from kyniem.publishing.sheets.files import publish_notice_sheets
from kyniem.publishing.sitemaps import publish_sitemap
from kyniem.publishing.social import publish_short_links
from kyniem.reading.campaigns import read_as_far_as_it_goes
from kyniem.reading.documents import parse_document
from kyniem.reading.files import Source
from kyniem.reading.plans import parse_plan
from kyniem.reading.units import directory_of
from kyniem.rules import check, faults_of_papers
from kyniem.settings import Settings

if TYPE_CHECKING:
    from kyniem.importing import Doubt, Imported


@dataclass(frozen=True, slots=True, kw_only=True)
class Tools:
    """What a host lends to a build: `draw` makes PNGs of drawings, `encode` the sizes and formats of photographs."""

    draw: Draw
    encode: Encode


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
    draw: Draw
    cards: tuple[Output, ...] = ()


def check_campaign(folder: Path) -> tuple[Hub | None, tuple[Problem, ...]]:
    """Read the campaign in `folder` and ask every rule; all problems, sorted by place.

    The hub is None when there is no campaign.yml that can be read; with errors told it is good for nothing but telling.
    """
    hub, problems = read_as_far_as_it_goes(folder)
    ruled = check(hub) if hub is not None else ()
    return (None if hub is None or CAMPAIGN_FILE in hub.unread else hub), in_order([*problems, *ruled])


def build_campaign(
    folder: Path, settings: Settings, templates: Mapping[str, str], tools: Tools, standing: Iterable[str] = ()
) -> Built:
    """Everything the site holds, in memory. `standing` are the addresses of the pages of docs/.

    Raises ContentError, with every problem, when there is any error: nothing is published then.
    """
    draw = tools.draw
    hub, problems = check_campaign(folder)
    if hub is None or errors_among(problems):
        raise ContentError(problems)
    edition, pictures = publish_pictures(release(hub, settings.as_of, Audience(settings.audience)), tools.encode)
    cards = publish_cards(edition, templates, draw)
    pages = publish_pages(edition, settings, templates, {card.path: len(card.content) for card in cards})
    pages, heads = publish_heads(edition, pages, templates, draw)
    return Built(
        folder=folder,
        settings=settings,
        edition=edition,
        pages=pages,
        assets=(
            *publish_assets(edition),
            *pictures,
            *publish_desk_files(edition, templates),
            *publish_radio_scripts(edition),
            *publish_slot_feeds(edition),
            *publish_newsletters(edition, templates),
            *publish_notice_sheets(edition, templates),
            *publish_briefings(edition),
            *publish_short_links(edition, templates),
            *cards,
            *heads,
            *publish_banners(edition, templates, draw),
            *publish_sitemap(edition, pages, standing),
            publish_titles(edition, pages),
        ),
        warnings=problems,
        draw=draw,
        cards=cards,
    )


def publish_documents(built: Built) -> tuple[Output, ...]:
    """The feeds and calendars of what was built."""
    drawn = {card.path: len(card.content) for card in built.cards}
    return (*publish_feeds(built.edition, built.settings, drawn), *publish_calendars(built.edition, built.settings))


def look_ahead(folder: Path, as_of: datetime, at: datetime | None = None) -> tuple[Edition, Edition]:
    """The desk's edition at `as_of`, and the public one of a moment to come: `at`, else the next morning.

    Raises ContentError when there is any error, as a build would.
    """
    hub, problems = check_campaign(folder)
    if hub is None or errors_among(problems):
        raise ContentError(problems)
    moment = at if at is not None else tomorrow_morning(hub.campaign, as_of)
    desk = release(hub, as_of, Audience.DESK, (moment,))
    return desk, next(then for then in desk.coming if then.as_of == moment)


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenIn:
    """An official paper taken in: what was made of it, the plan read back from that, and every doubt by its line."""

    imported: "Imported"
    plan: Plan | None
    doubts: "tuple[Doubt, ...]"


def take_in(data: bytes, name: str, hub: Hub | None, today: date) -> TakenIn:
    """The paper in `data` (whose file was called `name`) as a plan; `hub` is the campaign that takes it in, if any.

    Its Markdown is read like any other; the rules about papers say what is wrong with the paper itself.
    Raises UnreadablePaper when no words can be had from the file.
    """
    # Readers of PDF and Word come with libraries that no build needs: every other command starts without them.
    from kyniem.importing import Known, convert, each_once  # noqa: PLC0415

    units = hub.units if hub is not None else ()
    directory = directory_of(units)
    names = tuple((unit.id, unit.name) for unit in units)
    imported = convert(data, name, Known(directory=directory, names=names), today)
    problems: list[Problem] = []
    path = f"plans/{imported.name}.md"
    document = parse_document(Source(path, Origin(path), imported.markdown), problems)
    plan = parse_plan(document, directory, problems) if document is not None else None
    faults = faults_of_papers(_alone(plan, hub, today)) if plan is not None else ()
    told = [imported.doubt_of(problem.origin.line, problem.message) for problem in (*problems, *faults)]
    return TakenIn(imported=imported, plan=plan, doubts=each_once([*imported.doubts, *told]))


def _alone(plan: Plan, hub: Hub | None, today: date) -> Hub:
    """A hub that holds this plan only, of the campaign that takes it in, else of one without a name."""
    if hub is not None:
        return replace(hub, plans=(plan,), calendars=(), posts=())
    day = Occasion(name="", founded=today, day=today, years=0, origin=plan.origin)
    campaign = Campaign(
        id="",
        name="",
        title="",
        address="",
        description="",
        since=plan.published,
        occasion=day,
        start=today,
        end=today,
        publisher=Publisher(body=""),
        origin=plan.origin,
    )
    return Hub(campaign=campaign, plans=(plan,))
