"""The front matter of an imported plan: what its head, foot and citations give, and nothing they do not."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from kyniem.importing.citations import Placed
from kyniem.importing.closing import Foot
from kyniem.importing.issuers import in_small_letters
from kyniem.importing.letterhead import Head
from kyniem.model.plan import PlanKind
from kyniem.phrases.dates import write_day
from kyniem.phrases.folding import slug

_LONGEST_NAME = 60
_MONTH = re.compile(r"tháng\s*(?P<month>\d{1,2})\s*(?:/|năm)\s*(?P<year>\d{4})", re.IGNORECASE)
_UNKNOWN_TITLE = "Chưa rõ trích yếu"
_UNKNOWN_ISSUER = "Chưa rõ cơ quan ban hành"


def front_matter(
    head: Head, foot: Foot, closing: str, citations: Sequence[Placed], today: date
) -> Iterator[tuple[str, object]]:
    """Keys and values in the order editors find them in the handbook."""
    yield "kind", kind_of(head.type).value
    yield "number", head.number
    yield "issuer", head.issuer or _UNKNOWN_ISSUER
    yield "issued", head.issued
    yield "place", head.place
    yield "title", title_of(head)
    yield "published", f"{write_day(head.issued or today)} 08:00"
    yield "status", "nháp"
    month = _MONTH.search(head.title) if head.type == "Công văn" else None
    yield "month", f"{int(month['month']):02}/{month['year']}" if month is not None else ""
    yield "signed_by", foot.signatory
    yield "signed_as", ", ".join(in_small_letters(capacity, "") for capacity in foot.capacities)
    yield "addressees", tuple(head.addressees)
    yield "recipients", foot.recipients
    yield "closing", closing
    yield "implements", tuple(_citation(each) for each in citations if each.implemented)
    yield "cites", tuple(_citation(each) for each in citations if not each.implemented)


def kind_of(words: str) -> PlanKind:
    """The kind of paper that is printed, a plan where none or an unheard one is."""
    return next((kind for kind in PlanKind if kind.label.lower() == words.lower()), PlanKind.PLAN)


def title_of(head: Head) -> str:
    """The paper's title with a capital at its head."""
    title = head.title or _UNKNOWN_TITLE
    return title[:1].upper() + title[1:]


def name_of(head: Head) -> str:
    """The name of the plan's file: its number, else what it is and whose, without accents."""
    name = slug(head.number) or slug(f"{head.type} {head.issuer}") or slug(title_of(head))
    if len(name) > _LONGEST_NAME:
        name = name[:_LONGEST_NAME].rpartition("-")[0]
    return name or "van-ban"


def _citation(placed: Placed) -> dict[str, object]:
    cited = placed.cited
    return {"number": cited.number, "issued": cited.issued, "issuer": cited.issuer}
