"""What the copy buttons of the desks really put on the clipboard."""

import pytest
from playwright.sync_api import Browser

pytestmark = pytest.mark.gate


@pytest.mark.parametrize(
    ("desk", "begins", "holds"),
    [
        (
            "kenh/thu-cong-vu/",
            "60 NĂM QUẢNG NINH: TUẦN TỪ 09/10 ĐẾN 15/10/2023\n\nTuần này có ",
            "\n\nMỚI TRÊN TRANG\n\n* ",
        ),
        ("kenh/cong-ttdt/", "<h2>", "</h2>\n<p>"),
        ("kenh/fanpage/", "", "\n\nNguồn: "),
        ("kenh/zalo/", "", "\n\nNguồn: "),
        ("bieu-ngu/", '<a href="https://', '"><img src="https://'),
    ],
)
def test_the_first_button_of_a_desk_copies_its_text_line_by_line(
    browser: Browser, address: str, desk: str, begins: str, holds: str
) -> None:
    context = browser.new_context(
        viewport={"width": 390, "height": 844}, permissions=["clipboard-read", "clipboard-write"]
    )
    try:
        page = context.new_page()
        page.goto(address + desk, wait_until="networkidle")
        button = page.locator("[data-copy], [data-copy-of]").first
        button.click()
        button.get_by_text("Đã chép").wait_for()
        copied = page.evaluate("navigator.clipboard.readText()")
    finally:
        context.close()
    assert copied.startswith(begins)
    assert holds in copied
