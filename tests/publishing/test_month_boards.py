"""A month's board: it opens and expires with its month, and is ticked by what there is, never by hand."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from kyniem.model.calendar import Entry, EntryState
from kyniem.model.edition import Audience, Edition
from kyniem.model.plan import Plan, PlanKind, Section
from kyniem.model.post import Post
from kyniem.model.published import Anniversary
from kyniem.publishing.month_boards import MonthBoard, address_of_board, boards_of
from tests.publishing import samples
from tests.publishing.sample_papers import ORIGIN, at, calendar, coarse, days, entry, plan, task, weekly

FEBRUARY = date(2023, 2, 1)
LETTER = "581-cv-btgtu"
DAYS = "93 năm Ngày thành lập Đảng (03/02/1930 - 03/02/2023); 68 năm Ngày Thầy thuốc Việt Nam (27/02)"


def letter(**changes: object) -> Plan:
    """A letter for February 2023 with two themes, a heading below the first, and two days, one of them said twice."""
    sections = (
        section("1", 1, "Mùa xuân, dịp 93 năm Ngày thành lập Đảng (03/02/1930 - 03/02/2023)"),
        section("1.1", 2, "Lễ hội", task(f"{LETTER}-viec")),
        section("2", 1, DAYS),
    )
    plain = plan(
        id=LETTER,
        kind=PlanKind.LETTER,
        month=FEBRUARY,
        sections=sections,
        published=at("2023-01-30"),
        source="plans/581.md",
    )
    return replace(plain, **changes)  # type: ignore[arg-type]  # a test that names a wrong field fails at once


def section(address: str, level: int, text: str, *tasks: object) -> Section:
    """A heading with a text under it."""
    return Section(
        address=address,
        anchor=f"muc-{address}",
        number=address,
        title=f"Mục {address}",
        level=level,
        origin=ORIGIN,
        body=samples.body(text),
        tasks=tuple(tasks),  # type: ignore[arg-type]  # only tasks are handed in
    )


def board(*things: Post | Entry, as_of: datetime | None = None, audience: Audience = Audience.DESK) -> MonthBoard:
    """The board of February with these posts and these rows of its calendar."""
    return made(*things, as_of=as_of, audience=audience)[FEBRUARY][0]


def made(
    *things: Post | Entry, as_of: datetime | None = None, audience: Audience = Audience.DESK
) -> dict[date, tuple[MonthBoard, ...]]:
    """Every board, with these posts and these rows of February's calendar."""
    rows = tuple(thing for thing in things if isinstance(thing, Entry))
    posts = tuple(thing for thing in things if isinstance(thing, Post))
    own = calendar(*rows, id="2023-02", month=FEBRUARY, source="calendars/2023-02.md", published=at("2023-01-30"))
    return boards_of(samples.edition(letter(), own, *posts, as_of=as_of or at("2023-02-10"), audience=audience))


def row(entry_id: str, *args: object, **changes: object) -> Entry:
    """A row of February's calendar."""
    return replace(entry(entry_id, *args), calendar="2023-02", month=FEBRUARY, **changes)  # type: ignore[arg-type]


def post(post_id: str, *serves: str, day: str = "2023-02-05", **changes: object) -> Post:
    """A post of February that serves these places of the letter."""
    return samples.post(post_id, published=at(day), serves=serves, **changes)


def served(one: MonthBoard) -> tuple[list[bool], list[bool]]:
    """Which themes and which days are ticked."""
    return [bool(each.pieces) for each in one.themes], [bool(each.pieces) for each in one.days]


@pytest.mark.parametrize(
    ("day", "state"),
    [
        ("2023-01-31", "sắp mở"),
        ("2023-02-01", "đang mở"),
        ("2023-02-28", "đang mở"),
        ("2023-03-01", "đã hết tháng"),
        ("2026-11-20", "đã hết tháng"),
    ],
)
def test_a_board_opens_and_expires_with_its_month(day: str, state: str) -> None:
    assert board(as_of=at(day)).state == state


def test_a_month_without_a_letter_has_no_board() -> None:
    assert list(made()) == [FEBRUARY]
    assert boards_of(samples.edition()) == {}


def test_a_letter_that_is_not_out_yet_makes_no_board_for_the_public() -> None:
    assert made(as_of=at("2023-01-29"), audience=Audience.PUBLIC) == {}
    assert FEBRUARY in made(as_of=at("2023-01-29"), audience=Audience.DESK)


def test_themes_are_the_first_headings_and_lead_to_their_place_in_the_letter() -> None:
    assert [(theme.section.address, theme.address) for theme in board().themes] == [
        ("1", f"ke-hoach/{LETTER}/#muc-1"),
        ("2", f"ke-hoach/{LETTER}/#muc-2"),
    ]


def test_a_day_named_twice_stands_once_where_the_letter_names_the_most() -> None:
    assert [(each.day.title, each.day.years, each.day.origin, each.address) for each in board().days] == [
        ("Ngày thành lập Đảng", 93, date(1930, 2, 3), f"ke-hoach/{LETTER}/#muc-2"),
        ("Ngày Thầy thuốc Việt Nam", 68, None, f"ke-hoach/{LETTER}/#muc-2"),
    ]


@pytest.mark.parametrize(
    ("thing", "themes"),
    [
        (post("a", f"{LETTER}#1"), [True, False]),
        (post("b", f"{LETTER}#1.1"), [True, False]),
        (post("c", f"{LETTER}#2", day="2023-03-01"), [False, False]),
        (post("d", LETTER), [False, False]),
        (row("e", weekly(1), source=f"{LETTER}#2"), [False, True]),
        (row("f", days("2023-02-06"), source=f"{LETTER}#1", state=EntryState.CANCELLED), [False, False]),
        (row("g", coarse("2023-02-01", "2023-02-28", "Trong tháng 02"), source=f"{LETTER}#1"), [True, False]),
    ],
    ids=[
        "a post",
        "a post on what stands below",
        "a post of another month",
        "the letter as a whole",
        "a row that returns",
        "a row called off",
        "a row without a day",
    ],
)
def test_a_theme_is_ticked_by_a_post_or_a_row_of_its_month_that_serves_it(
    thing: Post | Entry, themes: list[bool]
) -> None:
    assert served(board(thing))[0] == themes


PARTY = Anniversary(years=93, origin_day=date(1930, 2, 3), day=date(2023, 2, 3), title="Đảng", origin=ORIGIN)


@pytest.mark.parametrize(
    ("thing", "ticked"),
    [
        (row("a", days("2023-02-27"), source=f"{LETTER}#2"), [False, True]),
        (row("b", days("2023-02-20", "2023-02-28"), source=f"{LETTER}#2"), [False, False]),
        (row("c", days("2023-02-27"), source=f"{LETTER}#1"), [False, False]),
        (post("d", f"{LETTER}#2", anniversaries=(PARTY,)), [True, False]),
        (post("e", f"{LETTER}#2", day="2023-02-27"), [False, True]),
        (post("f", f"{LETTER}#2", anniversaries=(replace(PARTY, origin_day=date(1950, 2, 3)),)), [False, False]),
    ],
    ids=[
        "a row on the day",
        "a row over a stretch",
        "a row for another theme",
        "a post that names the anniversary",
        "a post of the day",
        "a post on another anniversary of the day",
    ],
)
def test_a_day_is_ticked_by_what_is_for_that_day(thing: Post | Entry, ticked: list[bool]) -> None:
    assert served(board(thing))[1] == ticked


def test_a_board_counts_what_is_served() -> None:
    assert board(post("a", f"{LETTER}#1"), row("b", days("2023-02-27"), source=f"{LETTER}#2")).served == (2, 1)


def test_a_board_stands_below_its_month() -> None:
    assert address_of_board(FEBRUARY) == "lich/2023-02/dinh-huong/"
    assert board().last == date(2023, 2, 28)


def test_two_letters_for_one_month_have_a_board_each() -> None:
    other = letter(id="12-cv", source="plans/12.md", sections=())
    edition: Edition = samples.edition(letter(), other, as_of=at("2023-02-10"))
    boards = boards_of(edition)[FEBRUARY]
    assert [one.letter.id for one in boards] == ["12-cv", LETTER]
    assert (boards[0].themes, boards[0].days) == ((), ())
