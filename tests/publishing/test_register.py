"""The register of cited documents: one entry for each number, issuer and date; where it is named; what the hub has."""

from dataclasses import replace
from datetime import date

import pytest

from kyniem.model.edition import Audience
from kyniem.model.plan import Citation, Plan, Section
from kyniem.model.published import Status
from kyniem.publishing.register.documents import CitedPaper, Register, register_of
from tests.publishing import samples
from tests.publishing.sample_papers import ORIGIN, at, plan, task


def paper(name: str, *texts: str, **changes: object) -> Plan:
    """A plan with a section for each text, numbered from 1."""
    sections = tuple(
        Section(
            address=str(number),
            anchor=f"muc-{number}",
            number=str(number),
            title=f"Mục {number}",
            level=1,
            origin=ORIGIN,
            body=samples.body(text),
        )
        for number, text in enumerate(texts, 1)
    )
    return plan(id=name, source=f"plans/{name}.md", number=changes.pop("number", ""), sections=sections, **changes)


def register(*plans: Plan, audience: Audience = Audience.PUBLIC) -> Register:
    """The register of these plans."""
    return register_of(samples.edition(*plans, audience=audience))


def keys(made: Register) -> list[tuple[str, date | None, str]]:
    """Number, date and issuer of every entry."""
    return [(one.number, one.issued, one.issuer) for one in made.papers]


def only(made: Register) -> CitedPaper:
    """The one entry."""
    (one,) = made.papers
    return one


FULL = "Theo Kế hoạch số 19/KH-UBND ngày 02/02/2023 của UBND tỉnh Quảng Ninh."
BARE = "Xem Kế hoạch số 19/KH-UBND."
KEY = ("19/KH-UBND", date(2023, 2, 2), "UBND tỉnh Quảng Ninh")


def test_an_entry_borrows_date_and_issuer_from_the_fuller_mention() -> None:
    assert keys(register(paper("a", BARE, FULL))) == [KEY]


def test_two_spellings_of_an_issuer_are_one_under_its_official_name() -> None:
    texts = ("Quyết định số 5/QĐ-VHTT của Phòng VH&TT", "Quyết định số 5/QĐ-VHTT của Phòng Văn hóa và Thông tin")
    assert [issuer for _, _, issuer in keys(register(paper("a", *texts)))] == [
        "Phòng Văn hóa và Thông tin thành phố Cẩm Phả"
    ]


def test_one_number_of_two_bodies_or_two_years_is_two_documents() -> None:
    other = (
        "Công văn số 19/KH-UBND ngày 05/01/2022 của UBND tỉnh Quảng Ninh; Kế hoạch số 19/KH-UBND của UBND tỉnh Đắk Nông"
    )
    assert len(register(paper("a", FULL, other)).papers) == 3


def test_a_bare_mention_goes_with_the_document_its_own_plan_names() -> None:
    other = paper("b", "Kế hoạch số 19/KH-UBND ngày 05/8/2023 của UBND tỉnh Đắk Nông", BARE)
    made = register(paper("a", FULL), other)
    found = {one.issuer: [mention.words for _, own in one.plans for mention in own] for one in made.papers}
    assert found == {"UBND tỉnh Quảng Ninh": ["mục 1"], "UBND tỉnh Đắk Nông": ["mục 1", "mục 2"]}


def test_front_matter_and_running_text_make_one_entry_with_the_title_of_the_front_matter() -> None:
    citation = Citation(
        number="19/KH-UBND", issuer="UBND tỉnh Quảng Ninh", issued=date(2023, 2, 2), title="Tổ chức kỷ niệm"
    )
    made = register(paper("a", BARE, cites=(citation,)))
    assert keys(made) == [KEY]
    assert only(made).title == "Tổ chức kỷ niệm"
    assert made.fronts[citation] is only(made)


def test_the_list_at_a_plans_end_is_told_only_where_no_place_of_the_text_is() -> None:
    citation = Citation(number="19/KH-UBND", issuer="UBND tỉnh Quảng Ninh")
    [(_, in_text)] = only(register(paper("a", FULL, cites=(citation,)))).plans
    [(_, listed)] = only(register(paper("a", cites=(citation,)))).plans
    [(_, carried_out)] = only(register(paper("a", FULL, implements=(citation,)))).plans
    assert [mention.words for mention in in_text] == ["mục 1"]
    assert [mention.words for mention in listed] == ["văn bản được nhắc đến"]
    assert [mention.words for mention in carried_out] == ["văn bản được thực hiện", "mục 1"]


def test_what_has_no_number_is_kept_by_its_title() -> None:
    citation = Citation(number="", issuer="", title="Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XV")
    made = register(paper("a", cites=(citation, Citation(number="", issuer=""))))
    assert only(made).name == "Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XV"
    assert only(made).anchor == "nghi-quyet-dai-hoi-dang-bo-tinh-lan-thu-xv"


def test_places_are_sections_tasks_with_their_forms_and_titles() -> None:
    named = task("1-2", title="Chỉ thị số 27-CT/TU", form="theo Chỉ thị số 27-CT/TU", under_heading=False)
    made = paper("a", "Chỉ thị số 27-CT/TU")
    made = replace(made, title="Thực hiện Chỉ thị số 27-CT/TU", sections=(replace(made.sections[0], tasks=(named,)),))
    [(_, own)] = only(register(made)).plans
    assert [mention.words for mention in own] == ["tên văn bản", "mục 1", "mục 1, việc 2"]
    assert own[1].address == "ke-hoach/a/#muc-1"


def test_a_document_that_the_hub_has_leads_to_its_own_page() -> None:
    own = paper("19-kh", number="19/KH-UBND", issuer="UBND tỉnh Quảng Ninh", issued=date(2023, 2, 2))
    assert only(register(paper("a", FULL), own)).address == "ke-hoach/19-kh/"
    assert only(register(paper("a", FULL))).address == "van-ban/#19-kh-ubnd-2023-02-02"


@pytest.mark.parametrize(
    "changes", [{"issued": date(2022, 2, 2)}, {"issuer": "UBND tỉnh Đắk Nông"}, {"number": "91/KH-UBND"}]
)
def test_another_date_issuer_or_number_is_another_document(changes: dict[str, object]) -> None:
    fields = {"number": "19/KH-UBND", "issuer": "UBND tỉnh Quảng Ninh", "issued": date(2023, 2, 2)} | changes
    assert only(register(paper("a", FULL), paper("b", **fields))).plan is None


def test_citations_become_links_but_never_to_the_page_they_stand_on() -> None:
    own = paper("19-kh", FULL, number="19/KH-UBND", issuer="UBND tỉnh Quảng Ninh", issued=date(2023, 2, 2))
    other = paper("a", FULL)
    made = register(own, other)
    html = [
        made.linked(one.sections[0].body, one, lambda address: f"/{address}").html(lambda target: target)
        for one in (own, other)
    ]
    assert "<a" not in html[0]
    assert '<a class="cite" href="/ke-hoach/19-kh/">Kế hoạch số 19/KH-UBND</a>' in html[1]


def test_nothing_of_a_draft_is_in_the_register_of_the_public() -> None:
    draft = paper("a", FULL, status=Status.DRAFT)
    later = paper("b", "Chỉ thị số 27-CT/TU", published=at("2023-11-01"))
    assert register(draft, later).papers == ()
    assert len(register(draft, later, audience=Audience.DESK).papers) == 2


def test_an_anchor_is_number_and_date_and_the_bare_number_still_leads_to_the_first() -> None:
    other = "Kế hoạch số 19/KH-UBND ngày 05/01/2022 của UBND tỉnh Quảng Ninh"
    assert [(one.anchor, one.also) for one in register(paper("a", FULL, other)).papers] == [
        ("19-kh-ubnd-2022-01-05", "19-kh-ubnd"),
        ("19-kh-ubnd-2023-02-02", ""),
    ]


def test_two_undated_documents_of_one_number_have_anchors_of_their_own() -> None:
    text = "Kế hoạch số 19/KH-UBND của UBND tỉnh Quảng Ninh; Kế hoạch số 19/KH-UBND của UBND tỉnh Đắk Nông"
    assert [one.anchor for one in register(paper("a", text)).papers] == [
        "19-kh-ubnd",
        "19-kh-ubnd-ubnd-tinh-quang-ninh",
    ]


def test_numbers_that_differ_in_signs_alone_have_anchors_of_their_own() -> None:
    text = "Kế hoạch số 19/KH-UBND, Kế hoạch số 19-KH/UBND, Kế hoạch số 19/KH/UBND"
    anchors = [one.anchor for one in register(paper("a", text)).papers]
    assert anchors == ["19-kh-ubnd", "19-kh-ubnd-khac", "19-kh-ubnd-khac-2"]


def test_entries_stand_by_issuer_then_date_and_what_is_unknown_comes_last() -> None:
    texts = (
        "Chỉ thị số 9-CT/TU.",
        "Kế hoạch số 2/KH-UBND ngày 05/3/2023 của UBND tỉnh Quảng Ninh",
        "Kế hoạch số 1/KH-UBND ngày 05/4/2023 của UBND tỉnh Quảng Ninh",
        "Kết luận số 01-KL/TW của Bộ Chính trị",
    )
    assert [one.number for one in register(paper("a", *texts)).papers] == [
        "01-KL/TW",
        "2/KH-UBND",
        "1/KH-UBND",
        "9-CT/TU",
    ]


def test_plans_that_name_nothing_make_an_empty_register() -> None:
    assert register(paper("a", "Không nhắc gì.")).papers == ()
