"""The project's own files that a host reads: the templates of pages, and the addresses of the pages of docs/."""

from pathlib import Path, PurePosixPath


def read_templates(folder: Path) -> dict[str, str]:
    """The texts of `templates/pages/` by file name, and those of `templates/channels/` as `channels/<file name>`."""
    pages = {path.name: path for path in sorted(folder.glob("*.j2"))}
    channels = {f"channels/{path.name}": path for path in sorted(folder.parent.glob("channels/*.j2"))}
    return {name: path.read_text(encoding="utf-8") for name, path in {**pages, **channels}.items()}


def standing_addresses(docs: Path) -> tuple[str, ...]:
    """The addresses of the Markdown pages below `docs`, as a builder with directory addresses makes them."""
    found = []
    for path in sorted(docs.rglob("*.md")):
        inside = PurePosixPath(path.relative_to(docs).as_posix())
        is_index = inside.name.lower() in {"index.md", "readme.md"}
        folder = inside.parent if is_index else inside.with_suffix("")
        found.append("" if folder == PurePosixPath() else f"{folder}/")
    return tuple(found)
