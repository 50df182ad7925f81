"""The pages of plans, of the register and of month boards: what they say of a paper, and what where it says nothing."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest

from kyniem.hosts.standing import read_templates
from kyniem.model.calendar import Calendar
from kyniem.model.edition import Audience
from kyniem.model.output import Page
from kyniem.model.plan import Accepted, Citation, Plan, PlanKind
from kyniem.model.post import Post
from kyniem.publishing.pages.plan_parts import LONG_PAPER
from kyniem.publishing.pages.site import publish_pages
from tests.publishing import samples
from tests.publishing.sample_papers import ORIGIN, PLAN, at, plan, task

Make = Callable[..., dict[str, Page]]
HERE = f"ke-hoach/{PLAN}/"


@pytest.fixture(scope="module")
def make(root: Path) -> Make:
    """Makes every page of these things at a moment, by its address."""
    templates = read_templates(root / "templates" / "pages")

    def made(
        *things: Post | Plan | Calendar,
        as_of: datetime = samples.NOW,
        audience: Audience = Audience.PUBLIC,
        empty: bool = False,
    ) -> dict[str, Page]:
        edition = samples.edition(*things, as_of=as_of, audience=audience, empty=empty)
        return {page.address: page for page in publish_pages(edition, samples.settings(), templates)}

    return made


def written(text: str, **changes: object) -> Plan:
    """A plan whose one section says this."""
    made = plan(**changes)
    return replace(made, sections=(replace(made.sections[0], body=samples.body(text), tasks=()),))


def test_a_paper_without_number_and_date_says_so_plainly(make: Make) -> None:
    pages = make(plan(number="", issued=None, issuer="Ban Tuyên giáo Tỉnh ủy Đắk Nông"))
    assert "Bản gốc không ghi số" in pages[HERE].html
    assert "Bản gốc không ghi ngày" in pages[HERE].html
    assert "ĐẢNG CỘNG SẢN VIỆT NAM" in pages[HERE].html
    assert "BAN TUYÊN GIÁO" in pages[HERE].html
    assert "Ban Tuyên giáo Tỉnh\u00a0ủy Đắk\u00a0Nông" in pages["ke-hoach/"].html


def test_no_line_ends_within_the_word_of_the_occasion(make: Make) -> None:
    pages = make(plan(title="Lễ Kỷ niệm, kỷ luật và kỷ niệm chương"))
    assert "Lễ Kỷ\u00a0niệm, kỷ luật và kỷ\u00a0niệm chương" in pages["ke-hoach/"].html


def test_a_state_paper_has_the_states_name_and_motto(make: Make) -> None:
    html = make(plan(place="Cẩm Phả"))[HERE].html
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in html
    assert "Độc lập - Tự do - Hạnh phúc" in html
    assert "Số: 48/KH-UBND" in html
    assert "Cẩm Phả, ngày 20 tháng 02 năm 2023" in html.replace("\u00a0", " ")


def test_a_plan_ends_with_recipients_and_signature(make: Make) -> None:
    signed = plan(recipients=("Như trên", "Lưu: VT"), signed_by="Nguyễn Văn A", signed_as="KT. Chủ tịch, Phó Chủ tịch")
    html = make(signed)[HERE].html
    foot = html.partition('class="sealed"')[2].partition("</footer>")[0]
    assert foot.index("KT. CHỦ TỊCH") < foot.index("PHÓ CHỦ TỊCH") < foot.index("Nguyễn Văn A")
    assert "Lưu: VT" in foot


def test_a_plan_without_recipients_and_signature_has_no_foot(make: Make) -> None:
    assert 'class="sealed"' not in make(plan())[HERE].html


def test_the_original_tells_what_it_is_and_how_large(make: Make) -> None:
    html = make(plan(original=samples.PICTURE.path))[HERE].html
    assert "Xem bản gốc (SVG, 4 kB)" in html


def test_faults_of_the_original_are_told_as_a_note(make: Make) -> None:
    fault = Accepted(rule="plan-section-order", section="II.3", reason="Không có mục 2.", origin=ORIGIN)
    html = make(plan(accepted=(fault,)))[HERE].html
    assert "<strong>Mục II.3:</strong> Không có mục 2." in html


def test_every_section_and_task_can_be_linked_to(make: Make) -> None:
    html = make(plan(task("II.4-1"), task("II.4-2")))[HERE].html
    for anchor in ("ii-4", "ii-4-1", "ii-4-2"):
        assert f'id="{anchor}"' in html
        assert f'<a class="sign" href="#{anchor}"' in html


def test_only_a_long_paper_folds_and_is_open_until_a_script_closes_it(make: Make) -> None:
    assert "data-fold" not in make(written("ngắn"))[HERE].html
    assert '<details class="part" open data-fold>' in make(written("dài " * LONG_PAPER))[HERE].html


def test_a_citation_leads_to_the_plan_the_hub_has_else_to_the_register(make: Make) -> None:
    citing = written(
        "Theo Kế hoạch số 48/KH-UBND ngày 20/02/2023 và Chỉ thị số 27-CT/TU.",
        id="khac",
        source="plans/k.md",
        number="9/KH-X",
    )
    html = make(plan(), citing)["ke-hoach/khac/"].html
    assert f'<a class="cite" href="../{PLAN}/">Kế hoạch số 48/KH-UBND</a>' in html
    assert '<a class="cite" href="../../van-ban/#27-ct-tu">Chỉ thị số 27-CT/TU</a>' in html


def test_the_register_tells_what_the_hub_has_and_what_it_has_not(make: Make) -> None:
    citing = written(
        "Theo Kế hoạch số 48/KH-UBND và Chỉ thị số 27-CT/TU.", id="khac", source="plans/k.md", number="9/KH-X"
    )
    html = make(plan(), citing)["van-ban/"].html
    assert f'<a href="../{HERE}">có toàn văn trên trang này</a>' in html
    assert "chưa có trên trang này" in html
    assert "không ghi ngày" in html
    assert 'id="27-ct-tu"' in html


def test_the_register_folds_the_seventh_place_and_on(make: Make) -> None:
    made = plan(*(task(f"II.4-{number}", form="Theo Chỉ thị số 27-CT/TU") for number in range(1, 10)))
    html = make(made)["van-ban/"].html
    assert "<summary>và 3 chỗ nữa</summary>" in html
    assert html.index("và 3 chỗ nữa") < html.index("việc 9</a>")


def test_an_empty_register_says_what_comes_next(make: Make) -> None:
    assert "Chưa có kế hoạch nào nhắc đến văn bản khác" in make(plan())["van-ban/"].html
    assert "Sổ này mở cùng lúc với kế hoạch đầu tiên" in make(empty=True)["van-ban/"].html


def test_front_matter_that_is_cited_leads_there_too(make: Make) -> None:
    citation = Citation(number="19/KH-UBND", issuer="UBND tỉnh Quảng Ninh", issued=date(2023, 2, 2), title="Kỷ niệm")
    html = make(plan(implements=(citation,)))[HERE].html
    assert '<a href="../../van-ban/#19-kh-ubnd-2023-02-02">số 19/KH-UBND</a>' in html


def letter() -> Plan:
    """A letter for February with a theme and a day."""
    return written(
        "68 năm Ngày Thầy thuốc Việt Nam (27/02)",
        id="cv",
        source="plans/cv.md",
        kind=PlanKind.LETTER,
        number="581-CV/BTGTU",
        month=date(2023, 2, 1),
        published=at("2023-01-30"),
    )


BOARD = "lich/2023-02/dinh-huong/"
TICK = 'class="tick done"'


def test_the_public_sees_the_board_unticked_with_the_posts_that_are_out(make: Make) -> None:
    served = samples.post("bac-si", published=at("2023-02-27"), serves=("cv#II.4",))
    html = make(letter(), served, as_of=at("2023-02-28"))[BOARD].html
    assert TICK not in html
    assert "Chưa có" not in html
    assert "Tin bài: " in html
    assert "Đang mở, đến hết 28/02/2023" in html
    assert "27/02" in html


def test_the_desk_sees_what_is_served_and_what_is_not(make: Make) -> None:
    bare = make(letter(), as_of=at("2023-02-10"), audience=Audience.DESK)[BOARD].html
    assert TICK not in bare
    assert "Chưa có tin, chưa có trong lịch" in bare
    served = samples.post("bac-si", published=at("2023-02-27"), serves=("cv#II.4",))
    html = make(letter(), served, as_of=at("2023-02-10"), audience=Audience.DESK)[BOARD].html
    assert html.count(TICK) == 2
    assert "(hẹn giờ)" in html


def test_the_months_page_leads_to_its_board_and_other_months_have_none(make: Make) -> None:
    pages = make(letter(), as_of=at("2023-02-10"))
    assert 'href="dinh-huong/"' in pages["lich/2023-02/"].html
    assert "dinh-huong" not in pages["lich/2023-03/"].html
    assert [address for address in pages if address.endswith("dinh-huong/")] == [BOARD]
