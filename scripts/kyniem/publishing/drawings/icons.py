"""The campaign's icon in every size that browsers and telephones ask for, and the manifest that names them.

ICO as Windows wrote it down, with PNG inside (read by all since 2007); the manifest after W3C Web Application Manifest.
"""

import json
import re
from collections.abc import Iterator
from struct import pack

from kyniem.model.edition import Edition
from kyniem.model.output import Output
from kyniem.publishing.assets import ICON
from kyniem.publishing.drawings.drawing import Draw, Drawing
from kyniem.publishing.drawings.palette import Palette

FAVICON = "favicon.ico"
TOUCH_ICON = "apple-touch-icon.png"
MANIFEST = "manifest.webmanifest"
_ICO_SIZES = (16, 32, 48)
_TOUCH = 180
_SIZES = (192, 512)
_MASKABLE = "look/icon-maskable-512.png"
_SAFE = 0.62
"""The part of a maskable icon's side that the mark may fill: what a circle of 80 % leaves of a wide one."""
_ON_GROUND = 0.8
"""The same of an icon whose corners a system rounds."""
_IN_A_TAB = 0.94
_CORNER = 0.18
"""The ground's own rounding, as a part of the side, where no system rounds it."""
_BY_SCHEME = re.compile(r"@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")


def address_of_icon(size: int) -> str:
    """Where the icon of this many pixels stands."""
    return f"look/icon-{size}.png"


def publish_icons(edition: Edition, draw: Draw) -> Iterator[Output]:
    """Icons, where the campaign has one, and the manifest."""
    palette = Palette(edition.campaign)
    if "icon" in edition.campaign.look:
        small = draw([_on_ground(palette, size, _IN_A_TAB, _CORNER) for size in _ICO_SIZES])
        yield Output(path=FAVICON, content=ico(dict(zip(_ICO_SIZES, small, strict=True))))
        wanted = {
            TOUCH_ICON: _on_ground(palette, _TOUCH, _ON_GROUND),
            **{address_of_icon(size): _on_ground(palette, size, _ON_GROUND, _CORNER) for size in _SIZES},
            _MASKABLE: _on_ground(palette, _SIZES[-1], _SAFE),
        }
        for path, png in zip(wanted, draw(list(wanted.values())), strict=True):
            yield Output(path=path, content=png)
    yield Output(path=MANIFEST, content=_manifest(edition, palette).encode())


def ico(pngs: dict[int, bytes]) -> bytes:
    """An icon file that holds these PNGs by their width and height in pixels (below 256)."""
    offset = 6 + 16 * len(pngs)
    directory = pack("<HHH", 0, 1, len(pngs))
    for size, png in pngs.items():
        directory += pack("<BBBBHHII", size, size, 0, 0, 1, 32, len(png), offset)
        offset += len(png)
    return directory + b"".join(pngs.values())


def _on_ground(palette: Palette, size: int, part: float, corner: float = 0) -> Drawing:
    """The icon on the campaign's paper, filling this part of the side; `corner` is its rounding, as a part too."""
    side = size * part
    rounding = f' rx="{size * corner:g}"' if corner else ""
    ground = f'<rect width="{size}" height="{size}"{rounding} fill="{palette.colour("paper")}"/>'
    return Drawing(svg=_svg(size, ground + _icon(palette, (size - side) / 2, side)))


def _icon(palette: Palette, at: float, side: float) -> str:
    """The icon as a nested drawing in the colours of the light scheme."""
    place = f'x="{at:g}" y="{at:g}" width="{side:g}" height="{side:g}"'
    return _BY_SCHEME.sub("", palette.drawing("icon", place, colour=palette.colour("brand"), ground="none"))


def _svg(size: int, inside: str) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{size}" height="{size}" viewBox="0 0 {size} {size}">'
        f"{inside}</svg>"
    )


def _manifest(edition: Edition, palette: Palette) -> str:
    """Addresses are relative to the manifest at the site's root, so that the site may stand in any folder.

    It has no `id`, which would be read from the host's root, alike for all campaigns there; `start_url` stands for it.
    """
    campaign = edition.campaign
    icons: list[dict[str, str]] = []
    if "icon" in campaign.look:
        icons = [
            *({"src": address_of_icon(size), "sizes": f"{size}x{size}", "type": "image/png"} for size in _SIZES),
            {"src": _MASKABLE, "sizes": "512x512", "type": "image/png", "purpose": "maskable"},
            {"src": ICON, "sizes": "any", "type": "image/svg+xml"},
        ]
    told = {
        "name": campaign.title,
        "short_name": campaign.name,
        "description": campaign.description,
        "lang": "vi",
        "dir": "ltr",
        "start_url": "./",
        "scope": "./",
        "display": "minimal-ui",
        "background_color": palette.colour("paper"),
        "theme_color": palette.colour("paper"),
        "icons": icons,
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"
