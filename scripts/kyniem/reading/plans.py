"""Plans and orientation letters: the front matter of an official paper, with its body read into sections and tasks."""

from datetime import date, datetime, time, timedelta
from typing import TypedDict

from kyniem.markup import parse_body
from kyniem.model.plan import Accepted, Citation, Plan, PlanKind
from kyniem.model.references import within
from kyniem.phrases.organisations import Directory
from kyniem.problems import Problem
from kyniem.reading.documents import Document
from kyniem.reading.fields import Fields
from kyniem.reading.outline import outline
from kyniem.reading.published import read_anniversaries, read_published
from kyniem.reading.sections import Reader
from kyniem.settings import CAMPAIGN_ZONE


class _Own(TypedDict):
    """The keys that only plans have."""

    kind: PlanKind
    number: str
    short: str
    issuer: str
    place: str
    summary: str
    signed_by: str
    signed_as: str
    addressees: tuple[str, ...]
    recipients: tuple[str, ...]
    implements: tuple[Citation, ...]
    cites: tuple[Citation, ...]
    closing: str
    original: str
    brief: tuple[str, ...]
    accepted: tuple[Accepted, ...]


def parse_plan(document: Document, directory: Directory, problems: list[Problem]) -> Plan:
    """One plan, as far as it can be read."""
    fields = Fields(document.front, "plan", problems)
    month = fields.month("month", "tháng định hướng")
    published = read_published(fields, document, default_expiry=_end_of(month))
    issued = fields.day("issued", "ngày ban hành")
    own: _Own = {
        "kind": fields.choice("kind", "loại văn bản", PlanKind, PlanKind.PLAN),
        "number": fields.text("number", "số, ký hiệu"),
        "issuer": _issuer(fields, directory),
        "short": fields.text("short", "tên gọi tắt"),
        "place": fields.text("place", "nơi ban hành"),
        "summary": fields.text("summary", "tóm tắt"),
        "signed_by": fields.text("signed_by", "người ký"),
        "signed_as": fields.text("signed_as", "chức danh ký"),
        "addressees": fields.texts("addressees", "kính gửi"),
        "recipients": fields.texts("recipients", "nơi nhận"),
        "implements": _citations(fields, "implements", "văn bản được thực hiện"),
        "cites": _citations(fields, "cites", "văn bản được viện dẫn"),
        "closing": fields.text("closing", "lời kết"),
        "original": _original(fields, document.source.path),
        "brief": fields.texts("brief", "nói ngắn gọn"),
        "accepted": _accepted(fields),
    }
    fields.finish()
    first, *blocks = outline(document.body, document.body_origin)
    reader = Reader(published["id"], issued, directory, problems)
    preamble = "\n".join(line.text for line in first.lines)
    return Plan(
        **published,
        **own,
        month=month,
        issued=issued,
        preamble=parse_body(preamble, first.origin),
        sections=reader.sections(blocks),
        anniversaries=read_anniversaries(document),
    )


def _end_of(month: date | None) -> datetime | None:
    """A letter for a month expires when the month is over."""
    if month is None:
        return None
    following = (month.replace(day=28) + timedelta(days=4)).replace(day=1)
    return datetime.combine(following, time(), CAMPAIGN_ZONE)


def _issuer(fields: Fields, directory: Directory) -> str:
    """The id of the unit: written as such, or as any of its names; else the words as they stand."""
    written = fields.text("issuer", "cơ quan ban hành", required=True)
    return directory.find(written) or written


def _original(fields: Fields, source: str) -> str:
    written = fields.text("original", "bản gốc")
    return within(source, written) if written else ""


def _citations(fields: Fields, key: str, label: str) -> tuple[Citation, ...]:
    found = []
    for inner in fields.list_of_fields(key, label):
        citation = Citation(
            number=inner.text("number", "số, ký hiệu"),
            issuer=inner.text("issuer", "cơ quan ban hành"),
            issued=inner.day("issued", "ngày ban hành"),
            title=inner.text("title", "trích yếu"),
        )
        inner.finish()
        found.append(citation)
    return tuple(found)


def _accepted(fields: Fields) -> tuple[Accepted, ...]:
    found = []
    for inner in fields.list_of_fields("accepted", "điều đã biết của bản gốc"):
        accepted = Accepted(
            rule=inner.text("rule", "tên quy tắc", required=True),
            section=inner.text("section", "mục", required=True),
            reason=inner.text("reason", "lý do", required=True),
            origin=inner.origin_of("rule"),
        )
        inner.finish()
        found.append(accepted)
    return tuple(found)
