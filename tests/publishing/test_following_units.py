"""A unit's own calendar and feed: what stands in them, under which ids, and that what is gone is told there too."""

from dataclasses import replace

import pytest

from kyniem.model.calendar import Calendar
from kyniem.model.edition import Audience, Edition
from kyniem.model.output import Output
from kyniem.model.plan import Plan
from kyniem.model.post import Post
from kyniem.model.unit import Unit
from kyniem.publishing.feeds.catalogue import unit_feeds_of
from kyniem.publishing.unit_following import followed_units
from tests.publishing import sample_papers as papers
from tests.publishing import samples
from tests.publishing.readers import calendars, content, feeds, items_of, nodes, read_calendar, words
from tests.publishing.sample_papers import PLAN, at, calendar, coarse, days, entry, named, plan, task

OFFICE, CITY, TRADE = "phong-vhtt", "ubnd", "phong-kt"


@pytest.fixture(autouse=True)
def third_unit(monkeypatch: pytest.MonkeyPatch) -> None:
    """A unit that nothing names unless the test does."""
    unit = Unit(id=TRADE, name="Phòng Kinh tế thành phố Cẩm Phả", short="Phòng Kinh tế", origin=papers.ORIGIN)
    monkeypatch.setattr(samples, "UNITS", (*samples.UNITS, unit))


def made(*things: Post | Plan | Calendar) -> Edition:
    """An edition in which the office leads one task and the city joins it."""
    joined = task("II.4-2", coarse("2023-03-01", "2023-09-30", "Từ tháng 3 đến tháng 9"))
    shared = replace(joined, lead=(named("Phòng VHTT", OFFICE),), coordinating=(named("UBND", CITY),))
    return samples.edition(plan(shared), *things)


def uids(edition: Edition, unit: str) -> dict[str, str]:
    """The events of a unit's calendar: UID before the host, and status."""
    found = read_calendar(edition, f"don-vi-{unit}").events
    return {words(event, "UID").partition("@")[0]: words(event, "STATUS") for event in found}


def test_only_units_that_have_work_or_news_have_a_calendar_and_a_feed() -> None:
    assert [unit.id for unit in followed_units(made())] == [OFFICE, CITY]
    assert [unit.id for unit in followed_units(made(samples.post(unit=TRADE)))] == [OFFICE, CITY, TRADE]
    paths = [output.path for output in (*feeds(made()), *calendars(made())) if TRADE in output.path]
    assert paths == []


def test_a_units_calendar_holds_the_tasks_it_leads_or_joins_and_the_entries_it_sees_to() -> None:
    edition = made(calendar(entry("mo-dot", days("2023-10-01"), "05:00")))
    assert uids(edition, OFFICE) == {f"{PLAN}#II.4-2": "TENTATIVE", "mo-dot-0500": "CONFIRMED"}
    assert uids(edition, CITY) == {f"{PLAN}#II.4-2": "TENTATIVE"}


def test_a_coarse_task_stands_in_it_all_day_transparent_and_in_the_words_of_the_plan() -> None:
    event = read_calendar(made(), f"don-vi-{CITY}").events[0]
    assert (words(event, "TRANSP"), words(event, "STATUS")) == ("TRANSPARENT", "TENTATIVE")
    assert words(event) == "Việc II.4-2 (Từ tháng 3 đến tháng 9)"
    assert event.start.isoformat() == "2023-03-01"


def test_a_units_calendar_begins_its_name_with_the_unit_and_names_its_page() -> None:
    found = read_calendar(made(), f"don-vi-{OFFICE}")
    assert words(found, "NAME") == "Phòng VH&TT: việc trong 60 năm Quảng Ninh"
    assert words(found, "URL") == f"{samples.SITE}don-vi/{OFFICE}/"


def test_the_same_event_has_the_same_uid_in_every_calendar() -> None:
    assert uids(made(), OFFICE).keys() == uids(made(), CITY).keys()


@pytest.mark.parametrize(
    ("unit", "serves", "where"),
    [
        (OFFICE, (), [OFFICE]),
        (TRADE, (f"{PLAN}#II.4-2",), [OFFICE, CITY, TRADE]),
        (TRADE, (f"{PLAN}#II.4",), [OFFICE, CITY, TRADE]),
        (TRADE, (PLAN, "chua-dang#I"), [TRADE]),
    ],
    ids=["its own", "a task it leads or joins", "a section of such tasks", "a plan as a whole"],
)
def test_a_units_feed_carries_its_own_posts_and_those_on_its_tasks(
    unit: str, serves: tuple[str, ...], where: list[str]
) -> None:
    outputs = feeds(made(samples.post(unit=unit, serves=serves)))
    carried = [one for one in (OFFICE, CITY, TRADE) if _holds(outputs, one)]
    assert carried == where


def test_a_post_on_a_units_own_section_is_in_its_feed_even_where_no_task_stands_in_it() -> None:
    paper = plan(task())
    bare = replace(paper, sections=(replace(paper.sections[0], unit=TRADE, tasks=()),))
    outputs = feeds(samples.edition(bare, samples.post(unit=OFFICE, serves=(f"{PLAN}#II.4",))))
    assert _holds(outputs, TRADE)


def _holds(outputs: tuple[Output, ...], unit: str) -> bool:
    paths = {output.path for output in outputs}
    return f"feeds/don-vi-{unit}.json" in paths and bool(items_of(outputs, f"don-vi-{unit}"))


def test_an_item_has_the_units_feed_in_its_id_and_stands_in_it_once() -> None:
    outputs = feeds(made(samples.post(serves=(f"{PLAN}#II.4-2", f"{PLAN}#II.4"))))
    assert items_of(outputs, f"don-vi-{OFFICE}") == [f"tag:60nam.example,2023:mo-dot:don-vi-{OFFICE}"]


def test_a_units_feed_leads_to_the_units_page_and_needs_no_archive() -> None:
    posts = [samples.post(f"bai-{number}", published=at("2023-10-01", f"{number:02}:00")) for number in range(8)]
    outputs = feeds(made(*posts), limit=3)
    assert len(items_of(outputs, f"don-vi-{OFFICE}")) == 3
    assert not [output for output in outputs if OFFICE in output.path and ".2023-" in output.path]
    links = nodes(content(outputs, f"feeds/don-vi-{OFFICE}.atom.xml"), "/a:feed/a:link[@rel='alternate']/@href")
    assert links == [f"{samples.SITE}don-vi/{OFFICE}/"]


def test_a_post_withdrawn_leaves_its_tombstone_in_the_feeds_of_every_unit_it_stood_in() -> None:
    gone = samples.withdrawn(samples.post(unit=TRADE, serves=(f"{PLAN}#II.4-2",)), at("2023-10-14"))
    outputs = feeds(made(gone))
    for unit in (OFFICE, CITY, TRADE):
        refs = nodes(content(outputs, f"feeds/don-vi-{unit}.atom.xml"), "//at:deleted-entry/@ref")
        assert refs == [f"tag:60nam.example,2023:mo-dot:don-vi-{unit}"]


def test_a_calendar_withdrawn_cancels_its_entries_in_the_calendar_of_the_unit_that_saw_to_them() -> None:
    own = entry("mo-dot", days("2023-10-01"), lead=(named("Phòng Kinh tế", TRADE),))
    edition = made(samples.withdrawn(calendar(own), at("2023-10-14")))
    assert uids(edition, TRADE) == {"mo-dot": "CANCELLED"}
    assert "mo-dot" not in uids(edition, OFFICE)


def test_the_bytes_stay_while_the_content_does() -> None:
    things = (samples.post(), calendar(entry("mo-dot", days("2023-10-01"))))
    first, later = made(*things), replace(made(*things), as_of=at("2023-11-20"))
    assert [output.content for output in feeds(first)] == [output.content for output in feeds(later)]
    assert [output.content for output in calendars(first)] == [output.content for output in calendars(later)]


def test_the_desk_sees_its_feeds_marked() -> None:
    desk = samples.edition(plan(task()), audience=Audience.DESK)
    assert unit_feeds_of(desk)[0].title == "60 năm Quảng Ninh: Phòng VH&TT (bản bàn biên tập)"
