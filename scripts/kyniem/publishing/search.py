"""What the search may find: each page with its kind, month, day and names, and the short list of them all."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from html import escape

from kyniem.model.edition import Edition
from kyniem.model.output import Output, Page
from kyniem.model.plan import Plan
from kyniem.model.post import Post
from kyniem.phrases.dates import write_day
from kyniem.phrases.search_words import short_forms
from kyniem.publishing.addresses import CALENDAR, FEEDS, SEARCH

MARK = "data-pagefind-body"
"""What templates put on the part of a page that is to be found."""
KINDS: Mapping[str, str] = {
    "tin": "Tin bài",
    "lich": "Lịch",
    "ke-hoach": "Kế hoạch, văn bản",
    "nhiem-vu": "Nhiệm vụ",
    "don-vi": "Cơ quan, đơn vị",
    "kenh": "Loa, bảng tin, tài liệu",
    "trang": "Trang khác",
}
"""Kinds of pages by the first folder of their addresses, in the order in which readers are offered them."""
BY_DAY = ("hôm nay", "ngày mai", "tuần này", "cuối tuần này", "tuần tới", "tháng này", "sắp tới có gì")
"""What people type who want to know what is on: no page holds these words, the calendar answers them."""
FOLLOWING = (
    "RSS",
    "nhận tin mới",
    "đăng ký nhận tin",
    "đăng ký theo dõi",
    "tải lịch về điện thoại",
    "thêm lịch vào điện thoại",
)
"""What people type who want news and days to come to them by themselves: the page of the feeds answers."""
BY_EAR = (
    "sáng mai đọc gì",
    "sáng mai đọc bài gì",
    "hôm nay loa phát gì",
    "bản tin phát thanh hôm nay",
    "bản tin phát thanh ngày mai",
    "lịch phát thanh",
    "lịch phát loa",
)
"""What announcers type who want to know what to read: the desk of the loudspeakers answers."""
MONTHS = ("một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười", "mười một", "mười hai")
TITLES = f"{SEARCH}muc-luc.json"
_LATER_PAGE = re.compile(r"/trang-\d+/$")
_MONTH_IN_ADDRESS = re.compile(r"lich/(\d{4}-\d{2})/")
_DAY_OF_MONTH = re.compile(r'id="ngay-\d{4}-(\d{2})-(\d{2})"')


@dataclass(frozen=True, slots=True, kw_only=True)
class Findable:
    """A page that may be found: `kind` is a key of KINDS, `month` is `2023-10` or "", `day` as people write it.

    `body` is the organisation that issued it, `state` what a reader must be told ("hết hạn"), `names` are other names
    by which people ask for it: spellings of a unit, the number of a paper.
    """

    address: str
    title: str
    kind: str
    html: str = ""
    day: str = ""
    month: str = ""
    body: str = ""
    state: str = ""
    names: tuple[str, ...] = ()


def findable_pages(edition: Edition, pages: Iterable[Page]) -> tuple[Findable, ...]:
    """The pages that hold text to be found, in their order, lists with what they say of themselves; no hidden ones."""
    known: dict[str, Post | Plan] = {post.address: post for post in edition.posts}
    known |= {plan.address: plan for plan in edition.plans}
    spelt = {f"don-vi/{unit.id}/": unit.spellings for unit in edition.units}
    return tuple(
        _findable(edition, own, known.get(page.address), spelt.get(page.address, ()) or _names_of_list(page))
        for page in pages
        if MARK in (own := _with_words_of_its_own(page)).html and not own.hidden
    )


def _names_of_list(page: Page) -> tuple[str, ...]:
    """What people type who want a list: the month's name in words, a day in it on which anything stands.

    The search page knows “Lịch có ngày” and leads to that day (`docs/assets/search.js`).
    """
    if page.address == CALENDAR:
        return BY_DAY
    if page.address == FEEDS:
        return FOLLOWING
    if page.template == "radio":
        return BY_EAR
    month = _MONTH_IN_ADDRESS.fullmatch(page.address)
    if month is None:
        return ()
    days = dict.fromkeys(f"Lịch có ngày {int(day)}/{int(number)}" for number, day in _DAY_OF_MONTH.findall(page.html))
    return (f"Lịch tháng {MONTHS[int(month[1][5:]) - 1]}", *days)


def _with_words_of_its_own(page: Page) -> Page:
    """A page that lists others is found by its title and its description; what it lists is found where it stands.

    A page of an event that has nothing to be found only repeats its post or its plan; later pages of a list repeat it.
    """
    if MARK in page.html or page.template == "event" or not page.address or _LATER_PAGE.search(page.address):
        return page
    words = f"<h1>{escape(page.title)}</h1><p>{escape(page.description)}</p>"
    return replace(page, html=f"<main {MARK}>{words}</main>")


def kind_of(address: str) -> str:
    """The kind of the page at this address, a key of KINDS."""
    first = address.partition("/")[0]
    return first if first in KINDS else "trang"


def short_forms_of(edition: Edition) -> dict[str, str]:
    """Abbreviations that readers of this campaign may type, in full; see `short_forms`."""
    return short_forms(unit.spellings for unit in edition.units)


def publish_titles(edition: Edition, pages: Iterable[Page]) -> Output:
    """Address, title, kind and day of every page that may be found, for readers whom the index does not reach."""
    rows = [[page.address, page.title, page.kind, page.day] for page in findable_pages(edition, pages)]
    return Output(path=TITLES, content=json.dumps(rows, ensure_ascii=False, separators=(",", ":")).encode())


def _findable(edition: Edition, page: Page, item: Post | Plan | None, names: tuple[str, ...]) -> Findable:
    found = _MONTH_IN_ADDRESS.match(page.address)
    if item is None:
        return Findable(
            address=page.address,
            title=page.title,
            kind=kind_of(page.address),
            html=page.html,
            month=found[1] if found else "",
            names=names,
        )
    day = item.published.date() if isinstance(item, Post) else item.issued
    issuer = item.unit if isinstance(item, Post) else item.issuer
    unit = edition.unit(issuer)
    mark = edition.mark(item)
    return Findable(
        address=page.address,
        title=page.title,
        kind=kind_of(page.address),
        html=page.html,
        day=write_day(day) if day else "",
        month=f"{day:%Y-%m}" if day else "",
        body=unit.title if unit else issuer,
        state=mark.value if mark else "",
        names=(item.number,) if isinstance(item, Plan) and item.number else (),
    )
