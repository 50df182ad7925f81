"""Letters: HTML as mail programs need it, plain text, and messages that another parser reads back."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from typing import Any

import html5lib
import pytest
from lxml import html

from kyniem.build import check_campaign
from kyniem.hosts.standing import read_templates
from kyniem.model.campaign import Channel, Publisher
from kyniem.model.edition import Audience, Edition, release
from kyniem.model.hub import Hub
from kyniem.model.post import Placement
from kyniem.model.published import Correction, Status, Withdrawal
from kyniem.model.unit import Contact
from kyniem.publishing.letters.contents import letter_of, letters_of
from kyniem.publishing.letters.files import publish_newsletters
from kyniem.publishing.letters.texts import letter_text
from kyniem.publishing.times.spans import month_of, week_of, weeks_between
from tests.publishing import samples
from tests.publishing.sample_papers import ORIGIN, at

EMAIL = Channel(id="thu", name="Thư", kind="email", origin=ORIGIN)
OCTOBER = week_of(date(2023, 10, 9))
"""The week whose letter tells of what came out from 2 to 8 October."""
COLUMNS = 76
Publish = Callable[[Edition], dict[str, bytes]]


@pytest.fixture(scope="module")
def publish(root: Path) -> Publish:
    """Makes the letters of an edition by the project's own template, by their addresses."""
    templates = read_templates(root / "templates" / "pages")
    return lambda edition: {each.path: each.content for each in publish_newsletters(edition, templates)}


@pytest.fixture(scope="module")
def real(root: Path, publish: Publish) -> dict[str, bytes]:
    """All letters of the real campaign by the end of October."""
    hub, _ = check_campaign(root / "content" / "quang-ninh-60")
    assert hub is not None
    return publish(release(hub, at("2023-10-31"), Audience.PUBLIC))


def on_letter(words: str = "") -> Placement:
    return Placement(channel="thu", origin=ORIGIN, text=samples.body(words) if words else samples.body("Lời thư."))


def edition_of(*posts: object, publisher: Publisher | None = None) -> Edition:
    campaign = replace(samples.campaign(), channels=(*samples.campaign().channels, EMAIL))
    campaign = campaign if publisher is None else replace(campaign, publisher=publisher)
    hub = Hub(campaign=campaign, units=samples.UNITS, posts=tuple(posts))  # type: ignore[arg-type]  # posts of samples
    return release(hub, at("2023-10-15"), Audience.PUBLIC)


def ending(letters: dict[str, bytes], suffix: str) -> Iterator[tuple[str, str]]:
    found = [(path, data.decode()) for path, data in letters.items() if path.endswith(suffix)]
    assert found
    yield from found


def read(data: bytes) -> EmailMessage:
    message = message_from_bytes(data, policy=default)
    assert isinstance(message, EmailMessage)
    return message


@pytest.mark.parametrize(
    ("day", "name", "title"),
    [
        (date(2023, 10, 20), "tuan-2023-42", "Tuần từ 16/10 đến 22/10/2023"),
        (date(2023, 1, 1), "tuan-2022-52", "Tuần từ 26/12/2022 đến 01/01/2023"),
        (date(2023, 12, 31), "tuan-2023-52", "Tuần từ 25/12 đến 31/12/2023"),
        (date(2024, 12, 30), "tuan-2025-01", "Tuần từ 30/12/2024 đến 05/01/2025"),
        (date(2023, 3, 1), "tuan-2023-09", "Tuần từ 27/02 đến 05/3/2023"),
    ],
)
def test_a_week_has_the_number_and_the_year_of_iso_8601(day: date, name: str, title: str) -> None:
    week = week_of(day)
    assert (week.name, week.title) == (name, title)
    assert week.holds(day)
    assert week.before.last < week.first


def test_weeks_over_new_year_follow_one_another_without_a_gap() -> None:
    weeks = list(weeks_between(date(2022, 12, 20), date(2023, 1, 20)))
    assert [week.name for week in weeks] == [
        "tuan-2022-51",
        "tuan-2022-52",
        "tuan-2023-01",
        "tuan-2023-02",
        "tuan-2023-03",
    ]
    assert [each.first for each in weeks[1:]] == [date.fromordinal(each.last.toordinal() + 1) for each in weeks[:-1]]


def test_the_month_before_january_is_december() -> None:
    assert month_of(date(2024, 1, 15)).before.name == "thang-2023-12"


def test_html_is_what_mail_programs_show(real: dict[str, bytes]) -> None:
    for path, text in ending(real, ".html"):
        parser = html5lib.HTMLParser(strict=False)
        parser.parse(text)
        assert [error for _, error, _ in parser.errors] == [], path
        page: Any = html.document_fromstring(text)
        assert page.xpath("//script | //link | //iframe | //form") == [], path
        styles = " ".join(page.xpath("//@style"))
        assert not re.search(r"position|flex|grid|float|var\(|url\(", styles), path
        (kept,) = page.xpath("//style")
        assert kept.text.strip().startswith("@media (prefers-color-scheme: dark)"), path


def test_every_piece_carries_its_style_itself(real: dict[str, bytes]) -> None:
    for path, text in ending(real, ".html"):
        page: Any = html.document_fromstring(text)
        assert page.xpath("//body//a[not(contains(@style, 'color'))]") == [], path
        assert page.xpath("//body//td[@class][not(@style)] | //h1[not(@style)] | //h2[not(@style)]") == [], path


def test_every_address_in_html_is_whole_and_every_picture_is_told(real: dict[str, bytes]) -> None:
    site = "https://60nam-quang-ninh.example/"
    for path, text in ending(real, ".html"):
        page: Any = html.document_fromstring(text)
        assert [each for each in page.xpath("//@href | //@src") if not each.startswith("https://")] == [], path
        for picture in page.xpath("//img"):
            assert picture.get("src").startswith(f"{site}the-hinh/"), path
            assert picture.get("alt"), path
            assert (picture.get("width"), picture.get("height")) == ("552", "290"), path


def test_plain_text_keeps_to_its_columns_but_for_an_address_alone(real: dict[str, bytes]) -> None:
    for path, text in ending(real, ".txt"):
        wide = [line for line in text.splitlines() if len(line) > COLUMNS and not re.fullmatch(r"https://\S+", line)]
        assert wide == [], path
        assert text == "\n".join(line.rstrip() for line in text.split("\n")), path


def test_messages_are_read_back_whole(real: dict[str, bytes]) -> None:
    ids = set()
    for path, _ in ending(real, ".eml"):
        data = real[path]
        message = read(data)
        assert data.isascii(), path
        assert message.defects == [], path
        assert message.get_content_type() == "multipart/alternative"
        plain, rich = message.iter_parts()
        assert (plain.get_content_type(), rich.get_content_type()) == ("text/plain", "text/html")
        own = path.removesuffix(".eml")
        assert isinstance(plain, EmailMessage)
        assert isinstance(rich, EmailMessage)
        assert plain.get_content().replace("\r\n", "\n") == real[f"{own}.txt"].decode()
        assert rich.get_content().replace("\r\n", "\n").rstrip("\n") == real[f"{own}.html"].decode().rstrip("\n")
        assert message["X-Unsent"] == "1"
        assert message["Subject"].startswith("60 năm Quảng Ninh: t")
        assert message["Date"].datetime.utcoffset().total_seconds() == 7 * 3600
        assert message["From"] is message["To"] is None
        ids.add(message["Message-ID"])
    assert len(ids) == len(list(ending(real, ".eml")))


def test_the_same_edition_gives_the_same_bytes(publish: Publish) -> None:
    post = samples.post(published=at("2023-10-03"), placements=(on_letter(),))
    assert publish(edition_of(post)) == publish(edition_of(post))


def test_a_changed_word_gives_a_message_of_another_id(publish: Publish) -> None:
    ids = [
        read(publish(edition_of(samples.post(published=at("2023-10-03"), summary=words)))["kenh/thu/tuan-2023-41.eml"])
        for words in ("Một.", "Hai.")
    ]
    assert ids[0]["Message-ID"] != ids[1]["Message-ID"]


def test_a_letter_is_from_the_publisher_where_it_has_an_address(publish: Publish) -> None:
    publisher = Publisher(body="UBND", contact=Contact(email="vhtt@60nam.example"))
    letters = publish(edition_of(samples.post(published=at("2023-10-03")), publisher=publisher))
    assert read(letters["kenh/thu/tuan-2023-41.eml"])["From"] == "vhtt@60nam.example"


def test_a_letter_tells_of_the_week_before_its_own_and_first_of_what_has_words_for_it() -> None:
    edition = edition_of(
        samples.post("truoc-nua", published=at("2023-10-01")),
        samples.post("co-loi", published=at("2023-10-02"), placements=(on_letter("Kính gửi các đơn vị."),)),
        samples.post("khong-loi", published=at("2023-10-08")),
        samples.post("tuan-nay", published=at("2023-10-09")),
    )
    letter = letter_of(edition, EMAIL, OCTOBER)
    assert [one.post.id for one in letter.told] == ["co-loi"]
    assert [post.id for post in letter.news] == ["khong-loi"]
    text = letter_text(edition, letter)
    assert "Kính gửi các đơn vị." in text
    assert "Tiêu đề khong-loi\nMột câu tóm tắt.\n" in text
    assert "tuan-nay" not in text


def test_what_is_hidden_withdrawn_or_expired_is_in_no_letter(publish: Publish) -> None:
    hidden = (
        samples.post("nhap", published=at("2023-10-03"), status=Status.DRAFT),
        samples.post("hen", published=at("2023-10-20")),
        samples.post(
            "go",
            published=at("2023-10-03"),
            status=Status.WITHDRAWN,
            withdrawal=Withdrawal(when=at("2023-10-10"), reason="Nhầm."),
        ),
        samples.post("het", published=at("2023-10-03"), expires=at("2023-10-12")),
    )
    letters = publish(edition_of(samples.post("ra", published=at("2023-10-03")), *hidden))
    assert "Tiêu đề ra" in letters["kenh/thu/tuan-2023-41.txt"].decode()
    for path, data in letters.items():
        for post in hidden:
            assert post.title not in data.decode(), path


def test_a_correction_is_told_at_once_and_dates_the_letter() -> None:
    fixed = Correction(when=at("2023-10-11", "09:30"), what="Giờ đúng là 19 giờ.")
    others = Correction(when=at("2023-10-11"), what="Chỉ loa đọc sai.", channels=("phat-thanh",))
    edition = edition_of(samples.post(published=at("2023-09-05"), corrections=(fixed, others)))
    letter = letter_of(edition, EMAIL, OCTOBER)
    text = letter_text(edition, letter)
    assert "09:30 ngày 11/10/2023: Giờ đúng là 19 giờ." in text
    assert "Chỉ loa đọc sai." not in text
    assert letter.moment == at("2023-10-11", "09:30")


def test_there_is_no_letter_of_weeks_to_come_nor_of_weeks_with_nothing() -> None:
    letters = letters_of(edition_of(samples.post(published=at("2023-10-03"))), EMAIL)
    assert max(letter.span.first for letter in letters) == OCTOBER.first
    assert all(letter.dues or letter.days or letter.told or letter.news for letter in letters)
    # Without any post the occasion still stands in its month.
    assert [letter.span.name for letter in letters_of(edition_of(), EMAIL)] == ["thang-2023-10"]


def test_a_campaign_without_the_channel_has_no_letters(publish: Publish) -> None:
    assert publish(samples.edition(samples.post())) == {}
