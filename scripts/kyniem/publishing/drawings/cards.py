"""Cards: a picture of a post in the campaign's own type and colours, wide for shared links and square for pages."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import islice
from math import ceil

from kyniem.model.campaign import Campaign
from kyniem.model.edition import Edition
from kyniem.model.limits import PASTED
from kyniem.model.output import Output
from kyniem.model.post import Post
from kyniem.phrases.dates import write_day
from kyniem.publishing.addresses import address_of_card
from kyniem.publishing.drawings.drawing import Draw, Drawing, Words
from kyniem.publishing.drawings.lettering import evened, fitted, lines_of, parts_a_word
from kyniem.publishing.drawings.palette import Palette
from kyniem.publishing.rendering import Renderer, bind

WIDE, SQUARE = "ngang", "vuong"
_LEADING = 1.3
"""From one line of a title to the next, in sizes: room for the marks of capitals, as on Ẩ."""
_NEWEST = 64
"""Of each channel so many posts, the newest, have cards: somewhat more than a feed holds, so that large campaigns stay
quick to build."""
_DRAWN_TYPES = frozenset({"image/svg+xml", "image/png", "image/jpeg", "image/webp", "image/gif"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """A rectangle, in pixels."""

    x: float = 0
    y: float = 0
    width: float
    height: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """How a card is laid out, in pixels: its size, the margin, where a picture goes, where the title.

    `sizes` are those a title is tried in, the largest first; `foot` is the height of the band with day and unit.
    """

    name: str
    width: int
    height: int
    margin: int
    mark: int
    foot: int
    foot_size: int
    sizes: tuple[int, ...]
    title: Area
    bare_title: Area
    picture: Area
    hero: Area


@dataclass(frozen=True, slots=True, kw_only=True)
class Lettered:
    """A title broken into lines at the size in which it fits; `top` is the first line's baseline."""

    lines: tuple[str, ...]
    size: int
    top: float
    step: float


FORMS = {
    WIDE: Form(
        name=WIDE,
        width=1200,
        height=630,
        margin=64,
        mark=64,
        foot=68,
        foot_size=26,
        sizes=(60, 54, 48, 43, 38, 34, 30),
        title=Area(x=64, y=150, width=556, height=376),
        bare_title=Area(x=64, y=146, width=600, height=240),
        picture=Area(x=660, width=540, height=562),
        hero=Area(y=142, width=1200, height=420),
    ),
    SQUARE: Form(
        name=SQUARE,
        width=1080,
        height=1080,
        margin=64,
        mark=64,
        foot=84,
        foot_size=29,
        sizes=(68, 60, 54, 48, 42),
        title=Area(x=64, y=716, width=952, height=240),
        bare_title=Area(x=64, y=190, width=952, height=400),
        picture=Area(width=1080, height=580),
        hero=Area(y=534, width=1080, height=462),
    ),
}


def carded(edition: Edition) -> dict[str, Post]:
    """The posts that have cards, by id: of each channel on which posts are shared the newest that have not expired."""
    chosen: dict[str, Post] = {}
    for channel in edition.campaign.channels:
        if channel.kind in PASTED:
            carried = (post for post in edition.current_posts if post.placement(channel.id) is not None)
            chosen.update((post.id, post) for post in islice(carried, _NEWEST))
    return chosen


def publish_cards(edition: Edition, templates: Mapping[str, str], draw: Draw) -> tuple[Output, ...]:
    """Both cards of every post that has cards."""
    renderer = Renderer(edition, templates)
    palette = Palette(edition.campaign)
    wanted = [(post, form) for post in carded(edition).values() for form in FORMS.values()]
    drawn = draw([card(renderer, palette, post, form) for post, form in wanted])
    return tuple(
        Output(path=card_of(edition, post, form), content=picture)
        for (post, form), picture in zip(wanted, drawn, strict=True)
    )


def card_of(edition: Edition, post: Post, form: Form) -> str:
    """Where a post's card stands: JPEG where a photograph is on it, which as PNG would weigh ten times as much."""
    return address_of_card(post.id, form.name, "jpg" if _is_photograph(edition, picture_of(edition, post)) else "png")


def card(renderer: Renderer, palette: Palette, post: Post, form: Form) -> Drawing:
    """One card of a post: with its picture where there is one to draw, else with the campaign's great drawing."""
    edition = renderer.edition
    unit = edition.unit(post.unit)
    who = unit.title if unit is not None else edition.campaign.publisher.body
    facts = f"{write_day(post.published.date())} · {who}"
    return card_with(renderer, palette, (post.title, facts), form, picture_of(edition, post))


def card_with(renderer: Renderer, palette: Palette, words: tuple[str, str], form: Form, picture: str = "") -> Drawing:
    """A card with a title and a line of facts; all that have no picture of their own stand on one ground."""
    title, facts = words
    svg = renderer.fragment_of(
        "card.svg.j2",
        "",
        form=form,
        palette=palette,
        picture=picture,
        name=name_beside_mark(renderer.edition.campaign, palette),
        mark_width=ceil(form.mark * palette.shape("mark")),
    )
    fill = palette.colour("fill")
    ground = palette.colour("paper") if picture else palette.colour("a-sky", "paper")
    laid = lettered(title, form.title if picture else form.bare_title, form.sizes)
    lines = [
        Words(text=line, x=form.margin, y=round(laid.top + row * laid.step), size=laid.size, colour=fill, on=ground)
        for row, line in enumerate(laid.lines)
    ]
    foot = Words(
        text=fitted(facts, form.foot_size, form.width - 2 * form.margin),
        x=form.margin,
        y=round(form.height - form.foot / 2 + form.foot_size * 0.36),
        size=form.foot_size,
        colour=palette.colour("on-fill", "paper"),
        on=fill,
    )
    return Drawing(
        svg=str(svg),
        media=(picture,) if picture else (),
        words=(*lines, foot),
        photograph=_is_photograph(renderer.edition, picture),
    )


def _is_photograph(edition: Edition, picture: str) -> bool:
    medium = edition.medium(picture) if picture else None
    return medium is not None and medium.type != "image/svg+xml"


def picture_of(edition: Edition, post: Post) -> str:
    """The picture of a post's card: a channel's own before the post's; "" where there is none that can be drawn."""
    channels = {channel.id for channel in edition.campaign.channels if channel.kind in PASTED}
    own = [placement.picture for placement in post.placements if placement.channel in channels]
    named = [*own, post.picture.file if post.picture is not None else ""]
    media = (edition.medium(path) for path in named if path)
    return next((medium.path for medium in media if medium is not None and medium.type in _DRAWN_TYPES), "")


def name_beside_mark(campaign: Campaign, palette: Palette) -> str:
    """The campaign's name as it stands beside its mark, which already shows the years."""
    years = f"{campaign.occasion.years} "
    return campaign.name.removeprefix(years) if palette.shape("mark") else campaign.name


def lettered(text: str, area: Area, sizes: tuple[int, ...]) -> Lettered:
    """The text broken at its pauses in the largest of the sizes in which it fits into the area; else cut short.

    So that no line ends within a word one line more is taken where there is room, and then a smaller size.
    """
    words = bind(text)
    first: Lettered | None = None
    for size in sizes:
        most = _most_lines(size, area)
        least = lines_of(words, size, area.width, most)
        if least[-1].endswith("…"):
            continue
        for number in range(len(least), min(len(least) + 1, most) + 1):
            laid = _laid(evened(words, size, area.width, number), size, area)
            if not parts_a_word(laid.lines):
                return laid
            first = first or laid
    smallest = sizes[-1]
    return first or _laid(lines_of(words, smallest, area.width, _most_lines(smallest, area)), smallest, area)


def _laid(lines: tuple[str, ...], size: int, area: Area) -> Lettered:
    return Lettered(lines=lines, size=size, top=area.y + size, step=size * _LEADING)


def _most_lines(size: int, area: Area) -> int:
    """How many lines of this size the area holds, one at least."""
    return max(1, int((area.height - size) // (size * _LEADING)) + 1)
