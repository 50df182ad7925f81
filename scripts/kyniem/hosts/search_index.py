"""The search index set in order: the same pages give the same bytes, which Pagefind leaves to chance in its filters."""

import gzip
import json
from hashlib import blake2b
from pathlib import Path
from typing import Any

import cbor2

_ASKED = frozenset({"pagefind-entry.json", "pagefind-worker.js"})
"""What our search page asks of the files that Pagefind names with a hyphen: the others draw a search of its own."""
_SIGNATURE = b"pagefind_dcd"
_FILTERS = 3
"""Where the filters stand in the root that Pagefind 1.5 writes: version, pages, chunks, filters, sorts, keys."""


def set_in_order(folder: Path) -> None:
    """Put the filters of each language's index in `folder`, and the values of each, in order of their names.

    Pagefind writes them as a hash map gives them, another way in every run, and names its files by what is in them:
    they are written again under names of our own, and the entry that the browser begins with is told.
    """
    entry = folder / "pagefind-entry.json"
    told = json.loads(entry.read_text(encoding="utf-8"))
    for code, language in told["languages"].items():
        root = folder / f"pagefind.{language['hash']}.pf_meta"
        index = _read(root)
        index[_FILTERS] = sorted([name, _filter_in_order(folder, code, mark)] for name, mark in index[_FILTERS])
        language["hash"] = _write(folder, "pagefind.{}.pf_meta", code, index)
        root.unlink()
    entry.write_text(json.dumps(told, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def leave_out_unasked(folder: Path) -> None:
    """Take the scripts and styles of Pagefind's own search boxes out of `folder`: no page of ours asks for them."""
    for path in folder.glob("pagefind-*"):
        if path.name not in _ASKED:
            path.unlink()


def _filter_in_order(folder: Path, code: str, mark: str) -> str:
    """Write a filter, a name and the pages of each of its values, again in order; gives its new mark."""
    own = folder / "filter" / f"{mark}.pf_filter"
    name, values = _read(own)
    own.unlink()
    return _write(folder / "filter", "{}.pf_filter", code, [name, sorted(values)])


def _read(path: Path) -> Any:  # noqa: ANN401 - CBOR (RFC 8949) holds whatever was put in
    return cbor2.loads(gzip.decompress(path.read_bytes()).removeprefix(_SIGNATURE))


def _write(folder: Path, name: str, code: str, value: object) -> str:
    """Write `value` as Pagefind does, under a name by what is in it; gives the mark in that name."""
    data = _SIGNATURE + cbor2.dumps(value)
    mark = f"{code}_{blake2b(data, digest_size=5).hexdigest()}"
    (folder / name.format(mark)).write_bytes(gzip.compress(data, mtime=0))
    return mark
