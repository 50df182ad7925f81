"""What machines are told of pages, held to schema.org's own list: every page of both campaigns; periods one by one."""

import json
from collections.abc import Iterator
from datetime import date, datetime, time
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from kyniem.build import check_campaign
from kyniem.hosts.standing import read_templates
from kyniem.model.calendar import EntryState
from kyniem.model.edition import Audience, release
from kyniem.model.output import Crumb, Page
from kyniem.model.period import NOT_SAID, Interval, Period, PeriodKind, Precision, Recurrence, State
from kyniem.model.published import Anniversary, Status
from kyniem.publishing.heads.structured_data import tell_machines
from kyniem.publishing.heads.structured_events import event_of_anniversary, event_of_entry, event_of_task
from kyniem.publishing.pages.site import publish_pages
from kyniem.settings import Settings
from tests.publishing.sample_papers import (
    ORIGIN,
    at,
    before,
    calendar,
    coarse,
    corrected,
    days,
    entry,
    named,
    plan,
    task,
    weekly,
)
from tests.publishing.samples import SITE, edition, post

Node = dict[str, Any]
STATUS = "https://schema.org/Event"
REAL = [
    (campaign, moment)
    for campaign in ("quang-ninh-60", "dak-nong-20")
    for moment in ("2023-01-10", "2023-10-15", "2024-02-01")
]


def allowed(root: Path) -> dict[str, dict[str, set[str]]]:
    """Types → their properties → the types of their values, from the table beside this file."""
    found: dict[str, dict[str, set[str]]] = {}
    text = (root / "tests" / "publishing" / "schema-org.md").read_text(encoding="utf-8")
    rows = [line.strip("| \n").split(" | ") for line in text.splitlines() if line.startswith("| ")][1:]
    for kind, name, values in rows:
        found.setdefault(kind, {})[name] = set(values.split(", "))
    return found


def nodes(value: object) -> Iterator[Node]:
    """Every node in a document, those within others too."""
    if isinstance(value, dict):
        if "@type" in value:
            yield value
        for inner in value.values():
            yield from nodes(inner)
    if isinstance(value, list):
        for inner in value:
            yield from nodes(inner)


ABOVE = {
    "GovernmentOrganization": {"Organization"},
    "PublicationEvent": {"Event"},
    "SearchAction": {"Action"},
}


def is_of(value: object, kinds: set[str]) -> bool:
    """Whether a value is of one of these types of schema.org; a list is when all in it are."""
    if isinstance(value, list):
        return bool(value) and all(is_of(each, kinds) for each in value)
    if isinstance(value, dict):
        kind = str(value["@type"])
        return bool({kind, *ABOVE.get(kind, set())} & kinds)
    if isinstance(value, bool):
        return "Boolean" in kinds
    if isinstance(value, int):
        return bool({"Integer", "Number"} & kinds)
    return any(is_text_of(str(value), kind) for kind in kinds)


def is_text_of(text: str, kind: str) -> bool:
    """Whether a text can be read as a value of this type."""
    readers = {"Date": date.fromisoformat, "DateTime": datetime.fromisoformat, "Time": time.fromisoformat}
    if kind in readers:
        try:
            read = readers[kind](text)
        except ValueError:
            return False
        return not isinstance(read, datetime) or read.tzinfo is not None
    if kind in {"Text", "Duration"}:
        return bool(text.strip())
    own = {"EventStatusType": STATUS, "DayOfWeek": "https://schema.org/"}
    parts = urlsplit(text)
    return text.startswith(own.get(kind, "https://")) and bool(parts.netloc) and " " not in text


@pytest.fixture(scope="module", params=REAL, ids="-".join)
def told(request: pytest.FixtureRequest, root: Path) -> dict[str, Page]:
    """The pages of each real campaign before, during and after, by address."""
    campaign, moment = request.param
    hub, _ = check_campaign(root / "content" / campaign)
    assert hub is not None
    of = release(hub, at(moment), Audience.PUBLIC)
    pages = publish_pages(of, Settings(as_of=at(moment)), read_templates(root / "templates" / "pages"))
    return {page.address: page for page in tell_machines(of, pages)}


def test_every_page_tells_only_what_schema_org_knows_and_as_it_wants_it(told: dict[str, Page], root: Path) -> None:
    table = allowed(root)
    wrong = []
    count = 0
    for page in told.values():
        document = json.loads(page.data) if page.data else {"@graph": []}
        for node in nodes(document["@graph"]):
            count += 1
            known = table.get(node["@type"], {})
            wrong += [
                (page.address, node["@type"], name, value)
                for name, value in node.items()
                if not name.startswith("@") and not is_of(value, known.get(name, set()))
            ]
    assert wrong == []
    assert count > 200


def test_every_page_that_may_be_found_tells_its_path_and_no_other_page_anything(told: dict[str, Page]) -> None:
    for page in told.values():
        assert bool(page.data) is (not page.hidden), page.address
        if page.address and page.data:
            (path,) = (node for node in nodes(json.loads(page.data)) if node["@type"] == "BreadcrumbList")
            steps = path["itemListElement"]
            assert [step["position"] for step in steps] == list(range(1, len(steps) + 1))
            assert steps[0]["name"] == "Trang chủ"
            assert len(steps) > 1


def test_each_kind_of_page_tells_what_it_is_about(told: dict[str, Page]) -> None:
    kinds: dict[str, set[str]] = {}
    for page in told.values():
        own = {node["@type"] for node in json.loads(page.data)["@graph"]} if page.data else set()
        kinds.setdefault(page.template, set()).update(own)
    assert kinds["home"] >= {"WebSite", "GovernmentOrganization", "Event"}
    for template, wanted in {"plan": "CreativeWork", "post": "NewsArticle"}.items():
        assert wanted in kinds.get(template, {wanted})
    assert kinds.get("event", set()) <= {"Event", "PublicationEvent", "BreadcrumbList"}


def test_nothing_of_a_draft_is_told_and_the_desk_tells_nothing() -> None:
    hidden = post("nhap", title="Chưa ai biết", status=Status.DRAFT)
    pages = [page_of(hidden.address, "post"), page_of("", "home")]
    assert "Chưa ai biết" not in "".join(page.data for page in tell_machines(edition(hidden), pages))
    desk = tell_machines(edition(hidden, audience=Audience.DESK), pages)
    assert [page.data for page in desk] == ["", ""]


def test_no_title_can_end_the_script() -> None:
    bad = post(title="</script><script>alert(1)</script> & <!--")
    (page,) = tell_machines(edition(bad), [page_of(bad.address, "post")])
    assert not set("<>&") & set(page.data)
    assert article(page)["headline"] == bad.title


def test_an_article_names_its_body_its_sources_and_its_corrections() -> None:
    mended = post(corrections=corrected(at("2023-10-03", "09:00")), expires=at("2023-10-30"))
    (page,) = tell_machines(edition(mended), [page_of(mended.address, "post")])
    told = article(page)
    assert told["author"]["name"] == "Phòng Văn hóa và Thông tin thành phố Cẩm Phả"
    assert told["author"]["@id"] == f"{SITE}don-vi/phong-vhtt/#co-quan"
    assert told["datePublished"] == "2023-10-01T03:30:00+07:00"
    assert told["dateModified"] == "2023-10-03T09:00:00+07:00"
    assert told["expires"] == "2023-10-30T08:00:00+07:00"
    assert told["correction"] == [
        {"@type": "CorrectionComment", "text": "Đúng là 17:00.", "datePublished": "2023-10-03T09:00:00+07:00"}
    ]


def page_of(address: str, template: str) -> Page:
    """A page yet to be told of."""
    return Page(
        address=address, title="Trang", html="", template=template, crumbs=(Crumb(title="Tin", address="tin/"),)
    )


def article(page: Page) -> Node:
    """The article that a page tells of."""
    (found,) = (node for node in nodes(json.loads(page.data)) if node["@type"] == "NewsArticle")
    return found


OCTOBER = days("2023-10-05", "2023-10-12")
SEVERAL = Period(
    words="ngày 5 và 19/10",
    start=date(2023, 10, 5),
    end=date(2023, 10, 19),
    precision=Precision.DAY,
    kind=PeriodKind.RANGE,
    intervals=(
        Interval(start=date(2023, 10, 5), end=date(2023, 10, 5)),
        Interval(start=date(2023, 10, 19), end=date(2023, 10, 19)),
    ),
)


@pytest.mark.parametrize(
    ("period", "hours", "expected"),
    [
        (days("2023-10-05"), (), {"startDate": "2023-10-05", "endDate": "2023-10-05"}),
        (days("2023-10-05"), ("17:00",), {"startDate": "2023-10-05T17:00:00+07:00"}),
        (days("2023-10-05"), ("05:00", "17:00"), {"startDate": "2023-10-05", "endDate": "2023-10-05"}),
        (OCTOBER, (), {"startDate": "2023-10-05", "endDate": "2023-10-12"}),
        (coarse("2023-07-11", "2023-07-20", "trung tuần tháng 7", Precision.PART_OF_MONTH), (), {}),
        (coarse("2023-10-01", "2023-10-31", "tháng 10"), ("17:00",), {}),
        (before("2023-10-15", "trước ngày 15/10"), (), {"endDate": "2023-10-14"}),
        (
            SEVERAL,
            (),
            {
                "subEvent": [
                    {"@type": "Event", "name": "05/10/2023", "startDate": "2023-10-05", "endDate": "2023-10-05"},
                    {"@type": "Event", "name": "19/10/2023", "startDate": "2023-10-19", "endDate": "2023-10-19"},
                ]
            },
        ),
    ],
    ids=["a day", "an hour", "two hours", "a span", "a part of a month", "a month", "a deadline", "days apart"],
)
def test_no_day_is_told_that_the_paper_does_not_say(
    period: Period, hours: tuple[str, ...], expected: dict[str, object]
) -> None:
    row = entry("e1", period, *hours)
    told = event_of_entry(edition(calendar(row)), row, row.address)
    assert {name: told[name] for name in ("startDate", "endDate", "subEvent") if name in told} == expected


def test_what_comes_back_has_a_schedule_and_no_day() -> None:
    row = entry("e1", weekly(1, 4), "17:00")
    told = event_of_entry(edition(calendar(row)), row, row.address)
    assert "startDate" not in told
    schedule = dict(told["eventSchedule"])  # type: ignore[call-overload]  # a node's values are objects
    assert schedule["repeatFrequency"] == "P1W"
    assert schedule["byDay"] == ["https://schema.org/Tuesday", "https://schema.org/Friday"]
    assert schedule["startTime"] == "17:00:00"


def test_a_rule_by_days_of_the_month_tells_those_it_can() -> None:
    rule = Recurrence(frequency="MONTHLY", months=(3, 4), month_days=(15, -1))
    period = Period(
        words="ngày 15, ngày cuối tháng", precision=Precision.DAY, kind=PeriodKind.RECURRING, recurrence=rule
    )
    row = entry("e1", period)
    told = event_of_entry(edition(calendar(row)), row, row.address)
    assert told["eventSchedule"] == {
        "@type": "Schedule",
        "repeatFrequency": "P1M",
        "byMonthDay": [15],
        "byMonth": [3, 4],
        "scheduleTimezone": "Asia/Ho_Chi_Minh",
    }


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, {"eventStatus": f"{STATUS}Scheduled"}),
        ({"state": EntryState.CANCELLED}, {"eventStatus": f"{STATUS}Cancelled"}),
        ({"earlier": days("2023-10-01")}, {"eventStatus": f"{STATUS}Rescheduled", "previousStartDate": "2023-10-01"}),
        (
            {"earlier": days("2023-10-23"), "earlier_times": (time(9, 30),)},
            {"eventStatus": f"{STATUS}Rescheduled", "previousStartDate": "2023-10-23T09:30:00+07:00"},
        ),
        (
            {"earlier": days("2023-10-23"), "earlier_times": (time(5), time(17))},
            {"eventStatus": f"{STATUS}Rescheduled", "previousStartDate": "2023-10-23"},
        ),
        ({"earlier": coarse("2023-10-01", "2023-10-31", "tháng 10")}, {"eventStatus": f"{STATUS}Rescheduled"}),
    ],
    ids=["stands", "cancelled", "from a day", "from an hour", "from two hours of a day", "from a month"],
)
def test_what_is_cancelled_or_moved_says_so(changes: dict[str, object], expected: dict[str, object]) -> None:
    row = entry("e1", days("2023-10-05"), **changes)
    told = event_of_entry(edition(calendar(row)), row, row.address)
    assert {name: told[name] for name in ("eventStatus", "previousStartDate") if name in told} == expected


def test_a_place_is_told_only_where_it_is_written() -> None:
    bare, placed = entry("e1", days("2023-10-05")), entry("e2", days("2023-10-05"), place="Quảng trường 12/11")
    of = edition(calendar(bare, placed))
    assert "location" not in event_of_entry(of, bare, bare.address)
    assert event_of_entry(of, placed, placed.address)["location"] == {"@type": "Place", "name": "Quảng trường 12/11"}


def test_a_row_that_goes_out_on_a_channel_is_a_publication_and_what_is_not_settled_says_so() -> None:
    row = entry("e1", days("2023-10-05"), channels=("phat-thanh",), state=EntryState.TENTATIVE)
    settled = entry("e2", days("2023-10-05"), channels=(), state=EntryState.APPROVED)
    of = edition(calendar(row, settled))
    told, other = event_of_entry(of, row, row.address), event_of_entry(of, settled, settled.address)
    assert (told["@type"], other["@type"]) == ("PublicationEvent", "Event")
    assert str(told["description"]).startswith("Thời gian dự kiến: ")
    assert str(other["description"]).startswith("Thời gian: ")


def test_a_task_is_told_by_its_own_words_and_who_leads_it() -> None:
    led = task(period=days("2023-10-05"), lead=(named("Phòng VH&TT", "phong-vhtt"), named("Tổ dân, khu phố")))
    told = event_of_task(edition(plan(led)), led, led.page)
    assert told["url"] == f"{SITE}{led.page}"
    assert told["organizer"] == [
        {
            "@type": "GovernmentOrganization",
            "@id": f"{SITE}don-vi/phong-vhtt/#co-quan",
            "name": "Phòng Văn hóa và Thông tin thành phố Cẩm Phả",
        },
        {"@type": "Organization", "name": "Tổ dân, khu phố"},
    ]


def test_a_cancelled_task_is_cancelled_and_one_without_time_has_none() -> None:
    cancelled = task(period=days("2023-10-05", state=State.CANCELLED))
    timeless = task(period=NOT_SAID)
    of = edition(plan(cancelled))
    assert event_of_task(of, cancelled, cancelled.page)["eventStatus"] == f"{STATUS}Cancelled"
    assert not {"startDate", "endDate", "description"} & set(event_of_task(of, timeless, "x/"))


def test_an_anniversary_is_its_day() -> None:
    one = Anniversary(years=78, origin_day=date(1945, 9, 2), day=date(2023, 9, 2), title="Quốc khánh", origin=ORIGIN)
    told = event_of_anniversary(edition(), one, "ke-hoach/x/")
    assert (told["name"], told["startDate"], told["endDate"]) == ("78 năm Quốc khánh", "2023-09-02", "2023-09-02")
