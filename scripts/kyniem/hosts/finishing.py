"""What follows the pages: the search index, and build.json, which tells when the site would next change."""

import json
import subprocess
import sys
from pathlib import Path

from kyniem.model.edition import Edition
from kyniem.problems import KyniemError

BUILD_FILE = "build.json"


class SearchIndexError(KyniemError):
    """The search index could not be made; the message is what the indexer said."""


def index_search(site: Path) -> None:
    """Write the search index of the pages in `site` to `site/pagefind/`.

    Pagefind finds Vietnamese words typed without accents; it reads the pages themselves, so nothing that is not on a
    page can be found.
    """
    command = [sys.executable, "-m", "pagefind", "--site", str(site), "--output-subdir", "pagefind", "--quiet"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own words only
    if done.returncode:
        raise SearchIndexError(f"không lập được chỉ mục tìm kiếm: {done.stderr.strip() or done.stdout.strip()}")


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
