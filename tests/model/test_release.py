"""The gate: who may see what, when; nothing hidden is anywhere in an edition; and when that changes next."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kyniem.model.calendar import Calendar
from kyniem.model.campaign import LaterChange
from kyniem.model.edition import Audience, Edition, Mark, release
from kyniem.model.next_change import next_change, over_on
from kyniem.model.period import NOT_SAID, PeriodKind, Precision, Recurrence
from kyniem.model.plan import Milestone, Plan
from kyniem.model.post import PlayWindow, Post
from kyniem.model.published import Correction, Status
from kyniem.settings import CAMPAIGN_ZONE
from tests.model import samples
from tests.model.samples import NOON, at, calendar, entry, hub, linking, placement, plan, post, withdrawal

PUBLIC, DESK = Audience.PUBLIC, Audience.DESK
PRESENT, ABSENT, DEPARTED = "present", "absent", "departed"
BEFORE, EXACTLY, AFTER = at("2024-03-05 04:59"), at("2024-03-05 05:00"), at("2024-03-05 05:01")

DRAFT = {"status": Status.DRAFT}
WAITING = {"status": Status.WAITING}
EXPIRING = {"expires": at("2024-03-05 05:01")}
GOING = {"status": Status.WITHDRAWN, "withdrawal": withdrawal("2024-03-05 05:01")}
GONE_BEFORE = {"status": Status.WITHDRAWN, "withdrawal": withdrawal("2024-03-05 04:59")}
UNTOLD = {"status": Status.WITHDRAWN}
NOT_YET_MARKED = {"status": Status.APPROVED, "withdrawal": withdrawal("2024-03-05 05:01")}

Row = tuple[dict[str, Any], datetime, Audience, str, Mark | None]
TABLE: list[Row] = [
    ({}, BEFORE, PUBLIC, ABSENT, None),
    ({}, BEFORE, DESK, PRESENT, Mark.SCHEDULED),
    ({}, EXACTLY, PUBLIC, PRESENT, None),
    ({}, EXACTLY, DESK, PRESENT, None),
    (DRAFT, AFTER, PUBLIC, ABSENT, None),
    (DRAFT, AFTER, DESK, PRESENT, Mark.DRAFT),
    (DRAFT, BEFORE, DESK, PRESENT, Mark.DRAFT),
    (WAITING, AFTER, PUBLIC, ABSENT, None),
    (WAITING, AFTER, DESK, PRESENT, Mark.WAITING),
    ({**DRAFT, **EXPIRING}, AFTER, DESK, PRESENT, Mark.DRAFT),
    (EXPIRING, EXACTLY, PUBLIC, PRESENT, None),
    (EXPIRING, AFTER, PUBLIC, PRESENT, Mark.EXPIRED),
    (EXPIRING, AFTER, DESK, PRESENT, Mark.EXPIRED),
    (EXPIRING, BEFORE, PUBLIC, ABSENT, None),
    (GOING, BEFORE, PUBLIC, ABSENT, None),
    (GOING, BEFORE, DESK, PRESENT, Mark.SCHEDULED),
    (GOING, EXACTLY, PUBLIC, PRESENT, None),
    (GOING, AFTER, PUBLIC, DEPARTED, None),
    (GOING, AFTER, DESK, DEPARTED, None),
    ({**GOING, **EXPIRING}, AFTER, PUBLIC, DEPARTED, None),
    (GONE_BEFORE, BEFORE, PUBLIC, ABSENT, None),
    (GONE_BEFORE, BEFORE, DESK, ABSENT, None),
    (UNTOLD, BEFORE, DESK, ABSENT, None),
    (UNTOLD, EXACTLY, PUBLIC, DEPARTED, None),
    (NOT_YET_MARKED, AFTER, PUBLIC, PRESENT, None),
]


def standing(edition: Edition) -> str:
    """Where the one item of a hub stands."""
    items = (*edition.plans, *edition.calendars, *edition.posts)
    assert len(items) + len(edition.departed) <= 1
    return PRESENT if items else DEPARTED if edition.departed else ABSENT


@pytest.mark.parametrize("row", TABLE)
@pytest.mark.parametrize("make", [post, plan, calendar], ids=["post", "plan", "calendar"])
def test_status_moments_and_audience_decide(make: Callable[[], Plan | Calendar | Post], row: Row) -> None:
    changes, as_of, audience, expected, mark = row
    item = replace(make(), published=EXACTLY, **changes)
    edition = release(hub(item), as_of, audience)
    assert standing(edition) == expected
    assert edition.mark(item) is mark
    assert dict(edition.marks) == ({item.id: mark} if mark else {})
    assert edition.for_desk is (audience is DESK)


def test_the_desk_sees_all_that_the_public_sees() -> None:
    items = [replace(post(f"bai-{number}"), published=EXACTLY, **row[0]) for number, row in enumerate(TABLE)]
    for as_of in (BEFORE, EXACTLY, AFTER):
        public, desk = (release(hub(*items), as_of, audience) for audience in (PUBLIC, DESK))
        assert {item.id for item in public.posts} <= {item.id for item in desk.posts}
        assert public.departed == desk.departed


SECRET = "XYZZY"  # noqa: S105 - a word to look for


def secret_post(post_id: str, **changes: object) -> Post:
    """A post every word of which is secret."""
    return post(
        post_id,
        title=f"{SECRET} tên",
        summary=f"{SECRET} tóm tắt",
        body=samples.words(SECRET),
        corrections=(Correction(when=at("2024-03-05 06:00"), what=SECRET),),
        placements=(placement(text=samples.words(SECRET), hashtags=(f"#{SECRET}",), picture=f"media/{SECRET}.svg"),),
        **changes,
    )


@pytest.mark.parametrize("changes", [DRAFT, WAITING, {"published": at("2024-03-06 05:00")}, GOING, GONE_BEFORE])
def test_no_word_of_what_is_hidden_or_withdrawn_is_in_the_publics_edition(changes: dict[str, Any]) -> None:
    hidden = secret_post("kin", **changes)
    hidden_plan = plan("kin-kh", title=SECRET, summary=SECRET, brief=(SECRET,), **changes)
    hidden_calendar = calendar("2024-04", entry("kin", title=SECRET), title=SECRET, **changes)
    open_entry = entry("mo", post="posts/2024/kin.md")
    whole = hub(
        hidden,
        hidden_plan,
        hidden_calendar,
        calendar("2024-03", open_entry),
        post("mo", body=linking("kin.md")),
        media=samples.media(f"media/{SECRET}.svg", "media/mo.svg"),
    )
    assert SECRET in repr(whole)
    edition = release(whole, NOON, PUBLIC)
    assert [item.id for item in edition.posts] == ["mo"]
    assert SECRET not in repr(edition)
    assert all(entry.post == "" for entry in edition.entries)
    assert edition.item_from("posts/2024/kin.md") is None
    assert edition.post("kin") is None
    assert edition.plan("kin-kh") is None


def test_what_departs_leaves_only_what_notices_and_cancellations_need() -> None:
    gone = secret_post("di", **GOING)
    (left,) = release(hub(gone), NOON, PUBLIC).departed
    assert (left.id, left.address, left.kind) == ("di", "tin/2024/di/", "tin")
    assert (left.published, left.when, left.reason) == (gone.published, at("2024-03-05 05:01"), "Nhầm ngày.")
    assert (left.channels, left.corrections, left.entries) == (("phat-thanh",), 1, ())
    assert SECRET not in repr(left)


def test_a_calendar_and_a_plan_leave_what_cancels_their_events() -> None:
    lost = Milestone(label=SECRET, period=samples.day("2024-03-20"))
    unsaid = replace(plan().tasks[0], id="7-kh#II-2", title=SECRET, period=replace(lost.period, words=SECRET))
    never = replace(unsaid, id="7-kh#II-3", period=NOT_SAID)
    section = replace(plan().sections[0], title=SECRET, tasks=(replace(unsaid, milestones=(lost,)), never))
    edition = release(
        hub(
            plan("di-kh", sections=(section,), **GOING),
            calendar(
                "di-lich", entry("a", title=SECRET, period=replace(samples.day("2024-03-07"), words=SECRET)), **GOING
            ),
        ),
        NOON,
        PUBLIC,
    )
    assert SECRET not in repr(edition)
    by_kind = {left.kind: left for left in edition.departed}
    assert set(by_kind) == {"ke-hoach", "lich"}
    assert [event.id for event in by_kind["ke-hoach"].entries] == ["7-kh#II-2", "7-kh#II-2-moc-1"]
    (event,) = by_kind["lich"].entries
    assert (event.id, event.period.start, event.period.words) == ("a", date(2024, 3, 7), "")
    assert (event.first, event.last) == (date(2024, 3, 1), date(2024, 3, 31))


def test_a_withdrawal_without_words_still_departs_from_its_publishing_on() -> None:
    (left,) = release(hub(post("di", **UNTOLD)), NOON, PUBLIC).departed
    assert (left.when, left.reason) == (EXACTLY, "")


def test_a_correction_is_public_from_its_moment_on() -> None:
    later = Correction(when=at("2024-03-05 13:00"), what="Sau.")
    now = Correction(when=NOON, what="Nay.")
    item = post("bai", corrections=(now, later))
    seen = release(hub(item), NOON, PUBLIC).posts[0]
    assert seen.corrections == (now,)
    assert seen.updated == NOON
    assert release(hub(item), later.when, PUBLIC).posts[0] is item


def test_media_are_only_those_that_something_visible_uses() -> None:
    files = ("a.svg", "b.svg", "c.svg", "d.mp3", "e.pdf", "f.svg", "kin.svg", "thua.svg")
    whole = hub(
        post("mo", picture=samples.illustration("media/a.svg"), body=linking("../../media/b.svg", picture=True)),
        post("loa", placements=(placement(picture="media/c.svg", audio="media/d.mp3"), placement("fanpage"))),
        plan("7-kh", original="media/e.pdf", preamble=linking("../media/f.svg?x#y", "../media/khong-co.svg")),
        calendar("2024-03", intro=linking("../media/f.svg")),
        post("kin", picture=samples.illustration("media/kin.svg"), **DRAFT),
        media=samples.media(*(f"media/{name}" for name in files)),
    )
    edition = release(whole, NOON, PUBLIC)
    assert [medium.path for medium in edition.media] == [f"media/{name}" for name in files[:6]]
    assert edition.medium("media/a.svg") is not None
    assert edition.medium("media/kin.svg") is None
    assert len(release(whole, NOON, DESK).media) == 7


def test_posts_come_newest_first_and_papers_oldest_first() -> None:
    edition = release(
        hub(
            post("b"),
            post("a"),
            post("moi", published=NOON),
            plan("sau", issued=date(2024, 2, 20)),
            plan("truoc"),
            calendar("2024-03"),
            calendar("2024-02", month=date(2024, 2, 1)),
            post("cu-het-han", published=at("2024-02-05 08:00"), expires=at("2024-02-06 08:00")),
            plan("het-han", expires=at("2024-02-06 08:00")),
        ),
        NOON,
        PUBLIC,
    )
    assert [item.id for item in edition.posts] == ["moi", "a", "b", "cu-het-han"]
    assert [item.id for item in edition.current_posts] == ["moi", "a", "b"]
    assert [item.id for item in edition.plans] == ["het-han", "truoc", "sau"]
    assert [item.id for item in edition.current_plans] == ["truoc", "sau"]
    assert [item.id for item in edition.calendars] == ["2024-02", "2024-03"]


def test_an_edition_finds_what_is_in_it() -> None:
    one, paper = post("bai"), plan("7-kh")
    edition = release(hub(one, paper, calendar("2024-03", entry("a", post="posts/2024/bai.md"))), NOON, PUBLIC)
    assert edition.post("bai") is one
    assert edition.plan("7-kh") is paper
    assert edition.item_from("plans/7-kh.md") is paper
    assert edition.unit("ubnd") is None
    assert edition.tasks == paper.tasks
    assert [row.post for row in edition.entries] == ["posts/2024/bai.md"]
    assert edition.served("7-kh") == (paper, None)
    assert edition.served("7-kh#II") == (paper, paper.sections[0])
    assert edition.served("7-kh#II-1") == (paper, paper.tasks[0])
    assert edition.served("7-kh#III") is None
    assert edition.today == date(2024, 3, 5)


def playing(until: str) -> dict[str, Any]:
    """On the radio until this moment."""
    window = PlayWindow(start=at("2024-03-05 06:00"), until=at(until))
    return {
        "placements": (
            placement(play=window),
            placement("fanpage"),
            placement("zalo", play=replace(window, until=None)),
        )
    }


LATE = at("2024-06-01 08:00")
CORRECTED = {"corrections": (Correction(when=at("2024-06-01 09:00"), what="x"),)}


@pytest.mark.parametrize(
    ("changes", "as_of", "expected"),
    [
        ({}, at("2024-03-05 04:00"), "2024-03-05 05:00"),
        ({}, EXACTLY, "2024-03-06 00:00"),
        (DRAFT, at("2024-03-05 04:00"), "2024-03-06 00:00"),
        (WAITING, at("2024-03-05 04:00"), "2024-03-06 00:00"),
        (EXPIRING, EXACTLY, "2024-03-05 05:01"),
        (GOING, EXACTLY, "2024-03-05 05:01"),
        (GONE_BEFORE, at("2024-03-05 04:00"), "2024-03-06 00:00"),
        (playing("2024-03-05 18:00"), NOON, "2024-03-05 18:00"),
        ({**playing("2024-03-05 18:00"), **EXPIRING}, AFTER, "2024-03-06 00:00"),
        ({**playing("2024-03-05 18:00"), **GOING}, AFTER, "2024-03-06 00:00"),
        ({**GOING, "expires": at("2024-03-05 05:02")}, AFTER, "2024-03-06 00:00"),
        (CORRECTED, LATE, "2024-06-01 09:00"),
        ({**CORRECTED, **GOING}, LATE, None),
        ({"published": at("2024-06-01 10:00")}, LATE, "2024-06-01 10:00"),
        ({}, LATE, None),
        ({}, at("2024-03-31 12:00"), "2024-04-01 00:00"),
        ({}, at("2024-03-31 23:59"), "2024-04-01 00:00"),
        ({}, at("2024-04-01 00:00"), None),
    ],
)
def test_the_next_change_is_the_next_moment_at_which_anything_differs(
    changes: dict[str, Any], as_of: datetime, expected: str | None
) -> None:
    item = replace(post(), **{"published": EXACTLY, **changes})
    assert next_change(hub(item), as_of) == (at(expected) if expected else None)
    assert release(hub(item), as_of, PUBLIC).next_change == next_change(hub(item), as_of)


@given(
    st.lists(st.sampled_from([row for row in TABLE if row[0] not in (GONE_BEFORE, UNTOLD)]), min_size=1, max_size=4),
    st.integers(min_value=0, max_value=6 * 60).map(lambda minutes: at("2024-03-05 00:00") + timedelta(minutes=minutes)),
    st.sampled_from(Audience),
)
def test_between_two_changes_nothing_differs(rows: list[Row], as_of: datetime, audience: Audience) -> None:
    whole = hub(*(replace(post(f"bai-{number}"), published=EXACTLY, **row[0]) for number, row in enumerate(rows)))
    change = release(whole, as_of, audience).next_change
    assert change is not None
    last = change - timedelta(minutes=1)
    first, again = (release(whole, moment, audience) for moment in (as_of, last))
    assert replace(again, as_of=first.as_of) == first


def test_all_is_over_the_day_after_the_last_day_that_anything_names() -> None:
    assert over_on(hub()) == date(2024, 4, 1)
    assert over_on(hub(campaign=samples.campaign(end=date(2024, 3, 1)))) == date(2024, 4, 1)  # the phase
    late = samples.campaign(end=date(2024, 3, 1), phases=())
    assert over_on(hub(campaign=late)) == date(2024, 3, 11)  # the occasion
    assert over_on(hub(calendar("2024-03"), campaign=late)) == date(2024, 4, 1)
    open_ended = replace(samples.day("2024-05-01"), end=None, kind=PeriodKind.OPEN)
    rows = (entry("a", period=open_ended), entry("b", period=replace(open_ended, start=None)))
    assert over_on(hub(calendar("2024-03", *rows), campaign=late)) == date(2024, 5, 2)
    task = replace(plan().tasks[0], period=samples.day("2024-06-01"))
    paper = plan(sections=(replace(plan().sections[0], tasks=(task,)),))
    assert over_on(hub(paper, campaign=late)) == date(2024, 6, 2)


def test_a_campaign_has_closed_after_its_last_day_whatever_is_still_ahead() -> None:
    whole = hub(campaign=samples.campaign(end=date(2024, 3, 1)))
    found = [release(whole, at(f"{day} 08:00"), Audience.PUBLIC) for day in ("2024-03-01", "2024-03-02", "2024-04-01")]
    assert [(each.has_closed, each.is_over) for each in found] == [(False, False), (True, False), (True, True)]


def test_what_returns_without_end_does_not_keep_the_campaign_going() -> None:
    weekly = replace(
        samples.day("2024-03-06"),
        start=None,
        end=None,
        precision=Precision.DAY,
        kind=PeriodKind.RECURRING,
        recurrence=Recurrence(frequency="WEEKLY", weekdays=(0,)),
    )
    task = replace(plan().tasks[0], period=weekly)
    paper = plan(sections=(replace(plan().sections[0], tasks=(task,)),))
    assert over_on(hub(paper)) == date(2024, 4, 1)


def test_the_gate_asks_the_campaigns_time_zone() -> None:
    assert NOON.tzinfo is CAMPAIGN_ZONE
    assert next_change(hub(), at("2024-03-05 23:59")) == at("2024-03-06 00:00")


def test_what_changes_years_later_is_told_from_its_day_on_and_is_a_change_to_come() -> None:
    renamed = LaterChange(day=date(2025, 7, 1), what="Xã đổi tên.")
    archived = hub(campaign=samples.campaign(later_changes=(renamed,)))
    before = release(archived, at("2025-06-30 23:59"), Audience.PUBLIC)
    after = release(archived, at("2025-07-01 00:00"), Audience.PUBLIC)
    assert (before.campaign.later_changes, before.next_change) == ((), at("2025-07-01 00:00"))
    assert (after.campaign.later_changes, after.next_change) == ((renamed,), None)
