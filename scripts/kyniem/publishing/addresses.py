"""What lives where: addresses of things in the site, relative or absolute, and the resolving of a body's links."""

import posixpath
from collections.abc import Callable
from datetime import date, datetime
from urllib.parse import urlsplit

from kyniem.model.calendar import Entry
from kyniem.model.campaign import Channel, Phase, Topic
from kyniem.model.edition import Edition
from kyniem.model.plan import Section, Task
from kyniem.model.published import Published
from kyniem.model.references import within
from kyniem.model.text import Body
from kyniem.model.unit import Unit

HOME = ""
PLANS = "ke-hoach/"
REGISTER = "van-ban/"
TASKS = "nhiem-vu/"
TIMELINE = "nhiem-vu/dong-thoi-gian/"
CALENDAR = "lich/"
CALENDAR_LIST = "lich/danh-sach/"
CORRECTIONS = "dinh-chinh/"
NEWS = "tin/"
PHASES = "dot/"
UNITS = "don-vi/"
TOPICS = "chu-de/"
FEEDS = "theo-doi/"
SEARCH = "tim-kiem/"
OFFLINE = "ngoai-mang/"
CHANNELS = "kenh/"
CARDS = "the-hinh/"
SHORT = "t/"
BANNERS = "bieu-ngu/"
MEDIA = "media/"
_BECOMING_JPEG = (".png", ".webp", ".avif", ".gif")
DESK = "ban-bien-tap/"
COVERAGE = f"{DESK}do-phu/"
DUE = f"{DESK}viec-den-han/"
FORECAST = f"{DESK}sang-mai/"
"""Pages of the desk's edition alone."""

Addressed = Published | Unit | Phase | Topic | Task | Entry


def address_of(thing: Addressed) -> str:
    """Where a thing stands, relative to the site, with its anchor where it is a part of a page."""
    if isinstance(thing, Published | Entry):
        return thing.address
    if isinstance(thing, Task):
        return f"{PLANS}{thing.plan}/#{thing.anchor}"
    folder = {Unit: UNITS, Phase: PHASES, Topic: TOPICS}[type(thing)]
    return f"{folder}{thing.id}/"


def address_of_event(thing: Task | Entry) -> str:
    """The page of a row or a task that tells when it is; a task without any time has only its place in the plan."""
    return thing.address if isinstance(thing, Entry) else thing.page or address_of(thing)


def address_of_week(monday: date) -> str:
    """Where the page of the week that begins on `monday` stands: `lich/tuan/2023-W41/` (ISO 8601)."""
    year, week, _ = monday.isocalendar()
    return f"{CALENDAR}tuan/{year}-W{week:02}/"


def address_of_desk(channel: Channel) -> str:
    """Where the people of a channel find what they read out or put up."""
    return f"{CHANNELS}{channel.id}/"


def address_of_script(channel: Channel, post_id: str, ending: str) -> str:
    """Where the script of a post for a radio channel stands as a file: `ending` is `txt` or `docx`."""
    return f"{CHANNELS}{channel.id}/bai/{post_id}.{ending}"


def address_of_programme(channel: Channel, name: str) -> str:
    """Where the programme of a radio channel's slot stands; `name` is its day and hour, `2023-10-15-0500`."""
    return f"{CHANNELS}{channel.id}/{name}/"


def address_of_card(post_id: str, form: str, ending: str = "png") -> str:
    """Where the picture drawn for a post stands: `form` is `ngang` (1200×630) or `vuong` (1080×1080)."""
    return f"{CARDS}{post_id}-{form}.{ending}"


def address_of_page_card(address: str) -> str:
    """Where the picture drawn for a page that is no post's stands; home's is the campaign's own."""
    return f"{CARDS}trang/{address.rstrip('/')}.png" if address else f"{CARDS}chien-dich.png"


def address_of_forecast(moment: datetime) -> str:
    """Where the desk sees what each channel will have at a coming moment."""
    return f"{FORECAST}{moment:%Y-%m-%d-%H%M}/"


def address_of_section(plan: str, section: Section) -> str:
    """Where a section of the plan with this id stands."""
    return f"{PLANS}{plan}/#{section.anchor}"


def page_of_news(number: int) -> str:
    """The address of the listing's page, counted from 1."""
    return NEWS if number == 1 else f"{NEWS}trang-{number}/"


def relative(address: str, here: str) -> str:
    """The reference (RFC 3986, 4.2) that leads from the page at `here` to `address`, both relative to the site."""
    path, hash_mark, fragment = address.partition("#")
    if path == here and hash_mark:
        return f"#{fragment}"
    folder = path.endswith("/") or not path
    reference = posixpath.relpath(f"/{path}", f"/{here}")
    if folder:
        reference = "./" if reference == "." else f"{reference}/"
    return f"{reference}{hash_mark}{fragment}"


def absolute(edition: Edition, address: str) -> str:
    """The whole address, for feeds, calendars and shared links."""
    return f"{edition.campaign.address}{address}"


def is_external(target: str) -> bool:
    """Whether a link's target lies outside the campaign's folder (has a scheme, or begins at a host's root)."""
    return bool(urlsplit(target).scheme) or target.startswith(("//", "/"))


def locate(edition: Edition, source: str, target: str) -> str | None:
    """Where `target`, written in the file `source`, stands in the site; None for what is not in this edition.

    External targets come back as they are, told apart by `is_external`; a fragment is kept.
    """
    if is_external(target):
        return target
    fragment = target.partition("#")[2]
    path = within(source, target)
    item = edition.item_from(path)
    medium = edition.medium(path)
    if item is None and medium is None:
        return None
    address = item.address if item is not None else media_address(path)
    return f"{address}#{fragment}" if fragment else address


def media_address(path: str) -> str:
    """Where a media file of the campaign stands in the site: under `media/`, whatever its folder was.

    A photograph stands there as a JPEG, whatever it was.
    """
    address = path if path.startswith(MEDIA) else f"{MEDIA}{path}"
    return f"{address}.jpg" if address.lower().endswith(_BECOMING_JPEG) else address


def absolute_html(edition: Edition, body: Body, source: str) -> str:
    """A body's HTML for a feed: every link whole."""
    return body.html(resolver(edition, source, lambda address: absolute(edition, address)))


def resolver(edition: Edition, source: str, finish: Callable[[str], str]) -> Callable[[str], str | None]:
    """What gives the addresses of targets written in the file `source`, each finished by `finish`."""

    def resolve(target: str) -> str | None:
        address = locate(edition, source, target)
        if address is None or is_external(address):
            return address
        return finish(address)

    return resolve
