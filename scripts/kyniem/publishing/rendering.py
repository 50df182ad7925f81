"""The Jinja environment of `templates/pages/`: its functions and filters, and the page being rendered."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, time
from types import MappingProxyType

from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup

from kyniem.model.edition import Edition
from kyniem.model.media import Media
from kyniem.model.output import Crumb, Page
from kyniem.model.plan import Plan, Section
from kyniem.model.published import Published
from kyniem.model.text import Body
from kyniem.phrases.dates import (
    write_clock,
    write_day,
    write_long_day,
    write_moment,
    write_month,
    write_official_day,
    write_short_day,
    write_weekday,
)
from kyniem.publishing.addresses import (
    HOME,
    Addressed,
    absolute,
    address_of,
    address_of_event,
    address_of_section,
    media_address,
    relative,
)
from kyniem.publishing.assets import inline
from kyniem.publishing.pictures import IN_TEXT, Setting, page_html, picture_html

_BOUND = re.compile(
    r"(\d) (?=năm\b|tháng\b|ngày\b|tuổi\b|phút\b|giờ\b)|(tháng|đợt) (?=\d)"
    r"|(Hồ) (?=Chí Minh)|(Chí) (?=Minh)|(Việt) (?=Nam)"
    r"|(Quảng) (?=Ninh)|(Đắk) (?=Nông)|(Cẩm) (?=Phả)|(Tỉnh|Thành) (?=ủy\b)|(kỷ) (?=niệm\b)| (?=[-–] )",
    re.IGNORECASE,
)
_NO_BREAK = "\u00a0"
_DRAWINGS = ("foot", "head", "hero", "mark", "marker", "ornament")
"""The drawings that templates place; a campaign without one has nothing there."""


def _escapes(template: str | None) -> bool:
    """Whether a template makes HTML or SVG, in which text must be escaped; plain text and JSON are left as they are."""
    return template is None or not template.endswith((".txt.j2", ".json.j2", ".js.j2", ".webmanifest.j2"))


class Renderer:
    """Renders the pages of one edition; knows the address of the page being rendered, so that links are relative."""

    def __init__(
        self, edition: Edition, templates: Mapping[str, str], drawn: Mapping[str, int] = MappingProxyType({})
    ) -> None:
        """Take the edition, the templates' text by name (`home.html.j2`), and how long each drawn picture is in bytes.

        `drawn` goes by address: a template says how much a reader would fetch.
        """
        self.edition = edition
        self.here = HOME
        self.environment = Environment(
            loader=DictLoader(dict(templates)),
            autoescape=_escapes,  # noqa: S701 - only plain text and JSON are left as they are
            undefined=StrictUndefined,
            auto_reload=False,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self.environment.globals.update(self._functions(), drawn=drawn)
        self.environment.filters.update(_FILTERS)

    def page(self, template: str, page: Page, /, **context: object) -> Page:
        """Fill `template` (its name without ending) for this page; `page.html` is what comes back filled."""
        self.here = page.address
        source = self.environment.get_template(f"{template}.html.j2")
        html = source.render(
            here=page.address, page=page, crumbs=(Crumb(title="Trang chủ", address=HOME), *page.crumbs), **context
        )
        return replace(page, html=html, form=template)

    def fragment(self, template: str, here: str, /, **context: object) -> Markup:
        """A piece that stands on the page at `here`, made apart because many pages hold the same."""
        self.here = here
        source = self.environment.get_template(f"{template}.html.j2")
        return Markup(source.render(here=here, **context))  # noqa: S704 - the template escapes

    def fragment_of(self, template: str, here: str, /, **context: object) -> Markup:
        """A whole file that stands in the folder `here`, from the template of this full name; text is not escaped."""
        self.here = here
        return Markup(self.environment.get_template(template).render(here=here, **context))  # noqa: S704 - a template's

    def _functions(self) -> dict[str, object]:
        edition = self.edition
        return {
            "campaign": edition.campaign,
            "edition": edition,
            "as_of": edition.as_of,
            "today": edition.today,
            "look": _drawings(edition),
            "href": lambda address: relative(address, self.here),
            "to": self._to,
            "to_event": lambda thing: relative(address_of_event(thing), self.here),
            "to_section": self._to_section,
            "html": self._html,
            "media": lambda path: relative(media_address(path), self.here),
            "picture_of": self._picture,
            "absolute": lambda address: absolute(edition, address),
            "unit": edition.unit,
            "channel": edition.campaign.channel,
            "kind_name": edition.campaign.kind_name,
            "mark": self._mark,
        }

    def _to(self, thing: Addressed) -> str:
        return relative(address_of(thing), self.here)

    def _to_section(self, plan: Plan, section: Section) -> str:
        return relative(address_of_section(plan.id, section), self.here)

    def _html(self, body: Body, source: str, *, eager: bool = False) -> Markup:
        return Markup(page_html(self.edition, body, source, self.here, eager=eager))  # noqa: S704 - sanitised in markup/

    def _picture(self, path: str, alt: str = "", sizes: str = IN_TEXT, *, eager: bool = False) -> Markup:
        medium = self.edition.medium(path) or Media(path=path, type="", length=0)
        setting = Setting(sizes=sizes, eager=eager, attributes=' class="pic"')
        return Markup(picture_html(medium, alt, self._near, setting))  # noqa: S704 - escaped where it is written

    def _near(self, address: str) -> str:
        return relative(address, self.here)

    def _mark(self, item: Published) -> str:
        mark = self.edition.mark(item)
        return mark.value if mark is not None else ""


def _drawings(edition: Edition) -> dict[str, Markup]:
    """The campaign's drawings, ready to stand in a page: its own files, not an editor's text."""
    look = edition.campaign.look
    return {name: Markup(inline(look.get(name, ""))) for name in _DRAWINGS}  # noqa: S704


def bind(text: str) -> str:
    """The same text with no-break spaces where a line must not end: "60 năm", "kỷ niệm", "Cẩm Phả", before a dash."""
    return _BOUND.sub(lambda match: f"{match.group().rstrip()}{_NO_BREAK}", text)


def _iso(value: date | datetime | time) -> str:
    return value.isoformat()


_FILTERS = {
    "day": write_day,
    "short_day": write_short_day,
    "long_day": write_long_day,
    "official_day": write_official_day,
    "weekday": write_weekday,
    "clock": write_clock,
    "moment": write_moment,
    "month_name": write_month,
    "iso": _iso,
    "bind": bind,
}


def list_page(edition: Edition, place: str, address: str, words: tuple[str, str], crumbs: tuple[Crumb, ...]) -> Page:
    """A page of the frame "list", to be rendered: `words` are its title and, where there is one, its description."""
    title, description = words
    return Page(
        address=address,
        title=title,
        html="",
        template="list",
        description=description or title,
        place=place,
        crumbs=crumbs,
        updated=edition.campaign.since,
    )
