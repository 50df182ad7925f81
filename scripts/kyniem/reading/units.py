"""units.yml: the organisations, with every way their names are written."""

from collections.abc import Iterable
from dataclasses import replace

from kyniem.model.unit import Contact, Unit
from kyniem.phrases.folding import fold
from kyniem.phrases.organisations import Directory
from kyniem.problems import Problem
from kyniem.reading.documents import Value
from kyniem.reading.fields import Fields


def parse_units(value: Value, problems: list[Problem]) -> tuple[Unit, ...]:
    """The units, in the order of the file."""
    if value.content and not isinstance(value.content, tuple):
        problems.append(Problem(value.origin, "unit-form", "tệp này phải là danh sách, mỗi đơn vị mở đầu bằng dấu -"))
    items = value.content if isinstance(value.content, tuple) else ()
    return tuple(filter(None, (_unit(Fields(item, "unit", problems)) for item in items)))


def directory_of(units: Iterable[Unit]) -> Directory:
    """Every way of writing that is understood; the hint at what was meant never is a misspelling."""
    listed = tuple(units)
    directory = Directory.of((unit.id, unit.readings) for unit in listed)
    right = {fold(wrong): unit.title for unit in listed for wrong in unit.misspellings}
    return replace(directory, written={**directory.written, **right})


def _unit(fields: Fields) -> Unit | None:
    unit_id = fields.identifier("id", "mã đơn vị", required=True)
    name = fields.text("name", "tên chính thức", required=True)
    unit = Unit(
        id=unit_id,
        name=name,
        short=fields.text("short", "tên ngắn"),
        aliases=fields.texts("aliases", "các cách viết khác"),
        misspellings=fields.texts("misspellings", "các cách viết sai hay gặp"),
        parent=fields.text("parent", "cơ quan cấp trên"),
        standing=fields.text("standing", "vai trò"),
        group=fields.flag("group", "là nhóm đơn vị"),
        contact=_contact(fields.fields("contact", "liên hệ")),
        origin=fields.origin,
        places=fields.places,
    )
    fields.finish()
    return unit if unit_id and name else None


def _contact(fields: Fields | None) -> Contact:
    if fields is None:
        return Contact()
    contact = Contact(
        address=fields.text("address", "địa chỉ"),
        telephone=fields.text("telephone", "điện thoại"),
        email=fields.text("email", "thư điện tử"),
    )
    fields.finish()
    return contact
