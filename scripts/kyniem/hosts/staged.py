"""The site laid on disk as a folder of documents, for any builder that reads Markdown and Material's templates."""

import shutil
from pathlib import Path

import yaml

from kyniem.build import Built
from kyniem.hosts.exchange import what_would_be_lost
from kyniem.hosts.finishing import write_documents, write_file, write_worker
from kyniem.hosts.searching import begin_index
from kyniem.hosts.standing import read_templates
from kyniem.hosts.theming import page_data, theme_data
from kyniem.markup import EXTENSIONS

_CONFIG = "mkdocs.yml"
_DOCS = "docs"
_THEME = "theme"
_MADE = "# Made by `kyniem stage`: the pages are ready HTML; build them with any builder that reads this file.\n"
_README_PICTURES = "readme"


def foreign_staging(target: Path, root: Path) -> str:
    """Why `target` may not be staged into, or "" when it may: nothing there, or an earlier staging. `root`: project."""
    return what_would_be_lost(target, root, _is_staging, "bày")


def _is_staging(folder: Path) -> bool:
    definition = folder / _CONFIG
    return definition.is_file() and definition.read_text(encoding="utf-8").startswith(_MADE)


def stage(built: Built, root: Path, target: Path) -> int:
    """Lay pages, outputs, standing pages, theme and a site definition into `target`; the number of pages.

    `root` is the project's folder, whose `docs/` and `templates/theme/` are copied. Whatever `target` held under
    the same names is replaced.
    """
    docs = target / _DOCS
    for folder in (docs, target / _THEME):
        shutil.rmtree(folder, ignore_errors=True)
    target.mkdir(parents=True, exist_ok=True)
    shutil.copytree(root / _DOCS, docs, ignore=shutil.ignore_patterns(_README_PICTURES))
    shutil.copytree(root / "templates" / "theme", target / _THEME)
    for page in built.pages:
        front = yaml.safe_dump(page_data(page, built.edition), allow_unicode=True, sort_keys=True, width=10**6)
        write_file(docs / page.source, f"---\n{front}---\n\n<div>\n{page.html.strip()}\n</div>\n".encode())
    for output in built.assets:
        if output.media or output.kept:
            place = docs / output.path
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(output.kept or built.folder / output.media, place)
        else:
            write_file(docs / output.path, output.content)
    write_documents(built, docs)
    # What another builder makes of the pages is not known here, so that nothing can be kept of it.
    write_worker(built, read_templates(root / "templates" / "pages"), docs, keeps=False)
    begin_index(built, root / _DOCS, docs).finish()
    write_file(target / _CONFIG, _definition(built).encode())
    return len(built.pages)


def _definition(built: Built) -> str:
    campaign = built.edition.campaign
    definition = {
        "site_name": campaign.name,
        "site_url": campaign.address,
        "site_description": campaign.description,
        "docs_dir": _DOCS,
        "use_directory_urls": True,
        "theme": {"name": "material", "custom_dir": _THEME, "language": "vi", "font": False},
        "plugins": [],
        "markdown_extensions": [name for name in EXTENSIONS if name != "toc"],
        "extra": theme_data(built.edition),
        "nav": [{"Trang chủ": "index.md"}],
    }
    return _MADE + yaml.safe_dump(definition, allow_unicode=True, sort_keys=False, width=10**6)
