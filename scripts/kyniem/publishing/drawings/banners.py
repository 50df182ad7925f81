"""Banners for the sites of units: the campaign's name, slogan and days in common sizes, as SVG and as PNG.

They say nothing that goes stale: the day of founding and the anniversary day, never how many days are left.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape

from kyniem.model.campaign import Campaign
from kyniem.model.edition import Edition
from kyniem.model.output import Crumb, Output, Page
from kyniem.phrases.dates import write_day
from kyniem.publishing.addresses import BANNERS, CHANNELS, FEEDS, absolute
from kyniem.publishing.drawings.cards import Area, lettered, name_beside_mark
from kyniem.publishing.drawings.drawing import Draw, Drawing
from kyniem.publishing.drawings.palette import Palette
from kyniem.publishing.rendering import Renderer


@dataclass(frozen=True, slots=True, kw_only=True)
class Banner:
    """One size, in pixels: where mark, name, slogan, days and the great drawing stand; what is None is left out.

    `band` is the coloured strip that holds the days.
    """

    use: str
    width: int
    height: int
    mark: Area
    name: tuple[float, float, int]
    art: Area
    band: Area
    days: tuple[float, float, int]
    slogan: Area | None = None
    sizes: tuple[int, ...] = ()

    @property
    def size(self) -> str:
        """`728x90`."""
        return f"{self.width}x{self.height}"

    @property
    def svg(self) -> str:
        """Where its SVG stands, relative to the site."""
        return f"{BANNERS}{self.size}.svg"

    @property
    def png(self) -> str:
        """Where its PNG stands, relative to the site."""
        return f"{BANNERS}{self.size}.png"


SIZES = (
    Banner(
        use="Đầu trang, màn hình lớn",
        width=1920,
        height=480,
        mark=Area(x=80, y=64, width=146, height=90),
        name=(246, 134, 40),
        slogan=Area(x=80, y=182, width=860, height=180),
        sizes=(56, 50, 44, 38),
        art=Area(x=1000, width=920, height=400),
        band=Area(y=400, width=1920, height=80),
        days=(80, 452, 34),
    ),
    Banner(
        use="Đầu trang",
        width=970,
        height=250,
        mark=Area(x=36, y=28, width=81, height=50),
        name=(130, 66, 24),
        slogan=Area(x=36, y=92, width=440, height=106),
        sizes=(30, 27, 24, 21),
        art=Area(x=500, width=470, height=206),
        band=Area(y=206, width=970, height=44),
        days=(36, 235, 20),
    ),
    Banner(
        use="Dải ngang",
        width=728,
        height=90,
        mark=Area(x=14, y=10, width=62, height=38),
        name=(86, 37, 17),
        slogan=Area(x=252, y=13, width=300, height=64),
        sizes=(19, 17, 15, 13),
        art=Area(x=568, width=160, height=90),
        band=Area(y=60, width=236, height=30),
        days=(14, 80, 15),
    ),
    Banner(
        use="Khung bên",
        width=300,
        height=250,
        mark=Area(x=18, y=14, width=58, height=36),
        name=(86, 41, 18),
        slogan=Area(x=18, y=60, width=264, height=74),
        sizes=(19, 17, 16, 15),
        art=Area(y=142, width=300, height=76),
        band=Area(y=218, width=300, height=32),
        days=(18, 240, 16),
    ),
    Banner(
        use="Cột dọc",
        width=160,
        height=600,
        mark=Area(x=14, y=20, width=104, height=64),
        name=(14, 112, 16),
        slogan=Area(x=14, y=134, width=136, height=250),
        sizes=(20, 18, 16, 15),
        art=Area(y=400, width=160, height=140),
        band=Area(y=540, width=160, height=60),
        days=(14, 564, 15),
    ),
    Banner(
        use="Điện thoại",
        width=320,
        height=100,
        mark=Area(x=14, y=12, width=68, height=42),
        name=(92, 44, 16),
        art=Area(x=236, width=84, height=68),
        band=Area(y=68, width=320, height=32),
        days=(14, 90, 16),
    ),
)


def publish_banners(edition: Edition, templates: Mapping[str, str], draw: Draw) -> Iterator[Output]:
    """Every banner as SVG and as PNG."""
    renderer, palette = Renderer(edition, templates), Palette(edition.campaign)
    drawings = [_drawing(renderer, palette, banner) for banner in SIZES]
    for banner, drawing, png in zip(SIZES, drawings, draw(drawings), strict=True):
        yield Output(path=banner.svg, content=drawing.svg.encode())
        yield Output(path=banner.png, content=png)


def banners_page(renderer: Renderer) -> Page:
    """The page from which a unit takes a banner, with the code to paste."""
    campaign = renderer.edition.campaign
    page = Page(
        address=BANNERS,
        title="Biểu ngữ cho trang của đơn vị",
        html="",
        template="page",
        description=f"Biểu ngữ {campaign.name} nhiều cỡ, kèm mã để dán vào trang của cơ quan, trường học, phường, xã.",
        place=FEEDS,
        crumbs=(Crumb(title="Các kênh", address=CHANNELS), Crumb(title="Biểu ngữ", address=BANNERS)),
        updated=campaign.since,
    )
    taken = tuple((banner, code_of(renderer.edition, banner)) for banner in SIZES)
    return renderer.page("banners", page, banners=taken, alt=campaign.title)


def code_of(edition: Edition, banner: Banner) -> str:
    """The HTML to paste: a link with a picture, without script; the picture is fetched from this site."""
    campaign = edition.campaign
    home, picture = escape(absolute(edition, "")), escape(absolute(edition, banner.png))
    return (
        f'<a href="{home}"><img src="{picture}" width="{banner.width}" height="{banner.height}"'
        f' alt="{escape(campaign.title)}" style="max-width:100%;height:auto"></a>'
    )


def _drawing(renderer: Renderer, palette: Palette, banner: Banner) -> Drawing:
    campaign = renderer.edition.campaign
    slogan = campaign.lead_slogan or campaign.title
    svg = renderer.fragment_of(
        "banner.svg.j2",
        "",
        banner=banner,
        palette=palette,
        title=campaign.title,
        name=name_beside_mark(campaign, palette),
        slogan=lettered(slogan, banner.slogan, banner.sizes) if banner.slogan is not None else None,
        days=_days(campaign, banner),
    )
    return Drawing(svg=str(svg))


def _days(campaign: Campaign, banner: Banner) -> tuple[str, ...]:
    """The day of founding and the anniversary day, on two lines where the band is narrow."""
    founded, day = write_day(campaign.occasion.founded), write_day(campaign.occasion.day)
    return (founded, day) if banner.height > banner.width else (f"{founded} - {day}",)
