"""What browsers fetch ahead: the days first, then the pages to which they lead, as far as the line bears it."""

from hashlib import shake_128

import pytest

from kyniem.model.edition import Edition
from kyniem.publishing.offline import MOST_AHEAD, kept_ahead, pages_ahead
from tests.publishing.sample_papers import calendar, days, entry
from tests.publishing.samples import edition, post

DAYS = ["ngoai-mang/", "", "lich/tuan/2023-W41/", "lich/tuan/2023-W42/", "lich/", "lich/2023-10/"]
POST = "tin/2023/le-ky-niem/"


def of_the_week() -> Edition:
    """The 15th of October, with rows before it, on it, seven days and eight days after it; one is told of in a post."""
    told = post("le-ky-niem")
    return edition(
        calendar(
            entry("xa", days("2023-10-23")),
            entry("cuoi", days("2023-10-22")),
            entry("bai", days("2023-10-16"), post=told.source),
            entry("nay", days("2023-10-15", "2023-10-17")),
            entry("qua", days("2023-10-14")),
        ),
        told,
    )


EVERY = {*DAYS, POST, "lich/danh-sach/", *(f"lich/2023-10/{row}/" for row in ("xa", "cuoi", "bai", "nay", "qua"))}


def test_after_the_days_come_the_pages_to_which_the_coming_week_leads_each_once() -> None:
    led_to = ["lich/2023-10/nay/", POST, "lich/2023-10/cuoi/", "lich/2023-10/bai/"]
    assert list(pages_ahead(of_the_week(), EVERY)) == [*DAYS, *led_to, "lich/danh-sach/"]


def test_a_page_that_the_site_does_not_have_is_not_asked_for() -> None:
    assert POST not in pages_ahead(of_the_week(), EVERY - {POST})


@pytest.mark.parametrize(("size", "expected"), [(100, {POST}), (MOST_AHEAD, set())])
def test_what_would_weigh_too_much_on_the_line_is_left_out_and_what_follows_it_is_not(
    size: int, expected: set[str]
) -> None:
    # Two hexadecimal figures hold one byte, so that much remains however well it is packed.
    heavy = f"<html>{shake_128().hexdigest(size)}</html>".encode()
    found = kept_ahead(of_the_week(), EVERY, lambda path: heavy if path == f"{POST}index.html" else b"<html></html>")
    assert {POST} & found.keys() == expected
    assert {*DAYS, "lich/2023-10/cuoi/", "lich/danh-sach/"} <= found.keys()
