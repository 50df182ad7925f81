"""Who speaks and who sees to things, in schema.org's words: bodies of state, other organisations, the publisher."""

from kyniem.model.edition import Edition
from kyniem.model.output import Thing
from kyniem.model.unit import Unit
from kyniem.publishing.addresses import HOME, absolute, address_of

_OF_STATE = ("Ủy ban nhân dân", "Hội đồng nhân dân", "Văn phòng Hội đồng", "Văn phòng Ủy ban", "Sở", "Phòng")
"""How the names of bodies of state begin; committees of the Party, the Front, unions and enterprises are none."""
_PART = "#co-quan"


def body_of(edition: Edition, unit_id: str, words: str) -> Thing:
    """The body of this id, by reference to its page; one that is not known, or stands for many, by its words."""
    unit = edition.unit(unit_id) if unit_id else None
    if unit is None or unit.group:
        return {"@type": "Organization", "name": unit.name if unit is not None else words}
    return _named(edition, unit)


def publisher_of(edition: Edition) -> Thing:
    """The body that answers for the site."""
    body = edition.campaign.publisher.body
    unit = _publishing_unit(edition)
    if unit is not None:
        return _named(edition, unit)
    return {"@type": _type_of_name(body), "@id": f"{absolute(edition, HOME)}{_PART}", "name": body}


def publisher_in_full(edition: Edition) -> Thing:
    """The same with how it can be reached, as far as the documents say."""
    contact = edition.campaign.publisher.contact
    told = {"address": contact.address, "telephone": contact.telephone, "email": contact.email}
    return {**publisher_of(edition), **{key: value for key, value in told.items() if value}}


def unit_in_full(edition: Edition, unit: Unit) -> Thing:
    """A unit with its parent, its other names and how it can be reached."""
    parent = edition.unit(unit.parent) if unit.parent else None
    told: dict[str, object] = {
        "url": absolute(edition, address_of(unit)),
        "alternateName": [name for name in unit.spellings if name != unit.name],
        "parentOrganization": _named(edition, parent) if parent is not None and not parent.group else {},
        "address": unit.contact.address,
        "telephone": unit.contact.telephone,
        "email": unit.contact.email,
    }
    return {**_named(edition, unit), **{key: value for key, value in told.items() if value}}


def _publishing_unit(edition: Edition) -> Unit | None:
    body = edition.campaign.publisher.body
    return next((unit for unit in edition.units if body in unit.spellings), None)


def _named(edition: Edition, unit: Unit) -> Thing:
    return {"@type": _type_of(edition, unit), "@id": f"{absolute(edition, address_of(unit))}{_PART}", "name": unit.name}


def _type_of(edition: Edition, unit: Unit) -> str:
    """A body of state where its name and those of all above it say so: the Party has offices called "Phòng", too."""
    above = edition.unit(unit.parent) if unit.parent else None
    if above is not None and _type_of(edition, above) == "Organization":
        return "Organization"
    return _type_of_name(unit.name)


def _type_of_name(name: str) -> str:
    return "GovernmentOrganization" if name.startswith(_OF_STATE) else "Organization"
