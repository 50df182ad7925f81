"""The form of a channel: the templates that make its page and its files, found by the channel's id, else by its kind.

`templates/channels/<id or kind>.desk.html.j2` fills the channel's page in the site, at `kenh/<id>/`; without one it is
`general.desk.html.j2`. Any other `<id or kind>.<file>.j2` makes the whole file `kenh/<id>/<file>`; a form that makes
`index.html` has the address for itself, and its page in the site moves to `kenh/<id>/cho-can-bo/`. Files
also know `form`, a digest of all templates of their form.
"""

from collections.abc import Iterator, Mapping
from hashlib import sha256

from kyniem.model.campaign import Channel
from kyniem.model.edition import Edition
from kyniem.model.output import Output
from kyniem.publishing.addresses import address_of_desk
from kyniem.publishing.desks.matter import matter_of
from kyniem.publishing.rendering import Renderer

PAGE = "desk.html"
"""The part of a form that is a page of the site."""
_FOLDER = "channels/"
_ENDING = ".j2"
_STAFF = "cho-can-bo/"
_GENERAL = "general"


def parts_of(renderer: Renderer, channel: Channel) -> dict[str, str]:
    """The parts of a channel's form (`desk.html`, `index.html`), each with its template; a page it always has."""
    general, of_kind, own = (_parts(renderer, name) for name in (_GENERAL, channel.kind, channel.id))
    return {PAGE: general[PAGE], **(own or of_kind)} if PAGE in general else own or of_kind


def _parts(renderer: Renderer, name: str) -> dict[str, str]:
    beginning = f"{_FOLDER}{name}."
    return {
        template.removeprefix(beginning).removesuffix(_ENDING): template
        for template in renderer.environment.list_templates()
        if template.startswith(beginning)
    }


def address_of_page(renderer: Renderer, channel: Channel) -> str:
    """Where the channel's page in the site stands."""
    address = address_of_desk(channel)
    return f"{address}{_STAFF}" if "index.html" in parts_of(renderer, channel) else address


def publish_desk_files(edition: Edition, templates: Mapping[str, str]) -> Iterator[Output]:
    """The whole files that the forms of the campaign's channels make; `templates` are texts by name."""
    renderer = Renderer(edition, templates)
    for channel in renderer.edition.campaign.channels:
        folder = address_of_desk(channel)
        parts = parts_of(renderer, channel)
        form = sha256("".join(templates[template] for template in parts.values()).encode()).hexdigest()
        matter = matter_of(renderer.edition, channel) if set(parts) - {PAGE} else {}
        for name, template in parts.items():
            if name != PAGE:
                text = renderer.fragment_of(template, folder, channel=channel, form=form, **matter)
                yield Output(path=f"{folder}{name}", content=text.encode())
