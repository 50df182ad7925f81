"""What follows the pages: feeds, calendars, the worker for bad lines, and build.json, which tells the next change."""

import json
from collections.abc import Mapping
from pathlib import Path

from kyniem.build import Built, publish_documents
from kyniem.hosts.searching import FOLDER as INDEX
from kyniem.model.edition import Edition
from kyniem.phrases.dates import write_moment
from kyniem.publishing.offline import kept_ahead, publish_farewell, publish_worker

BUILD_FILE = "build.json"


def write_documents(built: Built, site: Path) -> None:
    """Write the feeds and calendars into `site`."""
    for output in publish_documents(built):
        write_file(site / output.path, output.content)


def write_worker(built: Built, templates: Mapping[str, str], site: Path, *, keeps: bool) -> None:
    """Write the worker of a ready `site`: one that `keeps` pages in readers' browsers, or one that takes itself off."""
    if keeps:
        known = {page.address for page in built.pages}
        ahead = kept_ahead(built.edition, known, lambda path: (site / path).read_bytes())
        worker = publish_worker(built.edition, templates, ahead, _places(site))
    else:
        worker = publish_farewell(built.edition, templates)
    write_file(site / worker.path, worker.content)


def _places(site: Path) -> list[str]:
    """The folders at the root of a ready `site`, but for those of the index, which may still be in the making."""
    return [each.name for each in site.iterdir() if each.is_dir() and each.name != INDEX and each.name[0] != "."]


def write_file(path: Path, content: bytes) -> None:
    """Write a file, and the folders above it where they are not there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def next_change_words(edition: Edition) -> str:
    """When the site would next change if it were built again, for the person who built it."""
    if edition.next_change is None:
        return "Từ nay trang không tự đổi nữa."
    return f"Lần đổi kế tiếp: {write_moment(edition.next_change)}; hãy dựng lại lúc ấy."


def write_build_file(edition: Edition, site: Path) -> Path:
    """Write build.json beside the site: which moment and edition it shows, and when it would next change.

    It stands beside and not in the site, because the moment of an item not yet out is the desk's business. That of a
    desk's edition begins with its folder's name, so that it never takes the place of the public site's.
    """
    path = site.parent / (f"{site.name}.{BUILD_FILE}" if edition.for_desk else BUILD_FILE)
    told = {
        "campaign": edition.campaign.id,
        "site": site.name,
        "audience": edition.audience.value,
        "as_of": edition.as_of.isoformat(),
        "next_change": edition.next_change.isoformat() if edition.next_change is not None else None,
        "posts": len(edition.posts),
        "plans": len(edition.plans),
        "calendars": len(edition.calendars),
    }
    path.write_text(json.dumps(told, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    return path
