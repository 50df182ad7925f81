"""What follows the pages: search index, feeds, calendars; and build.json, which tells when the site next changes."""

import json
import subprocess
import sys
from pathlib import Path

from kyniem.build import Built, publish_documents
from kyniem.model.edition import Edition
from kyniem.problems import KyniemError

BUILD_FILE = "build.json"


class SearchIndexError(KyniemError):
    """The search index could not be made; the message is what the indexer said."""


def finish(built: Built, site: Path) -> None:
    """Add to the pages in `site` what does not need the theme: search index, feeds, calendars.

    The indexer is a program of its own: the feeds are made while it works.
    """
    indexing = _start_index(site)
    for output in publish_documents(built):
        place = site / output.path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(output.content)
    _, said = indexing.communicate()
    if indexing.returncode:
        raise SearchIndexError(f"không lập được chỉ mục tìm kiếm: {said.strip()}")


def _start_index(site: Path) -> subprocess.Popen[str]:
    """Begin to write the search index of the pages in `site` to `site/pagefind/`.

    Pagefind finds Vietnamese words typed without accents; it reads the pages themselves, so nothing that is not on a
    page can be found.
    """
    command = [sys.executable, "-m", "pagefind", "--site", str(site), "--output-subdir", "pagefind", "--quiet"]
    return subprocess.Popen(  # noqa: S603 - our own words only
        command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    )


def write_build_file(edition: Edition, site: Path) -> Path:
    """Write build.json beside the site: which moment and edition it shows, and when it would next change.

    It stands beside and not in the site, because the moment of an item not yet out is the desk's business.
    """
    path = site.parent / BUILD_FILE
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
