"""Serves a site on this machine as a good host does: packed by gzip, each page asked for anew, errors told plainly."""

import gzip
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from hashlib import blake2b
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

_PACKED = frozenset({".css", ".html", ".ics", ".js", ".json", ".svg", ".txt", ".webmanifest", ".xml"})
_TYPES = {".js": "text/javascript", ".webmanifest": "application/manifest+json", ".woff2": "font/woff2"}


@dataclass
class Host:
    """A host on this machine: the folder it serves, which may be exchanged while it runs, and what it was asked for.

    It serves below the path `below`, answers after `delay` seconds, and when it is `failing` only that it cannot.
    One that is `gone` does not answer at all; one that is `careless` says of what it does not have that all is well.
    """

    folder: Path
    below: str = "/"
    address: str = ""
    delay: float = 0
    failing: bool = False
    gone: bool = False
    careless: bool = False
    asked: list[str] = field(default_factory=list)

    def find(self, path: str) -> tuple[HTTPStatus, Path | None]:
        """The file at a path of an address; a folder without its slash is sent on."""
        if self.failing:
            return HTTPStatus.SERVICE_UNAVAILABLE, None
        place = self.folder / unquote(path.removeprefix(self.below))
        if place.is_dir() and not path.endswith("/"):
            return HTTPStatus.MOVED_PERMANENTLY, None
        file = place / "index.html" if place.is_dir() else place
        if path.startswith(self.below) and file.is_file():
            return HTTPStatus.OK, file
        missing = self.folder / "404.html"
        status = HTTPStatus.OK if self.careless else HTTPStatus.NOT_FOUND
        return status, missing if missing.is_file() else None


class Handler(BaseHTTPRequestHandler):
    """Gives out the files of a host; pages are to be asked for anew at each visit, the rest holds for ten minutes."""

    protocol_version = "HTTP/1.1"

    def __init__(self, host: Host, *arguments: Any) -> None:  # noqa: ANN401 - handed on to the base class
        self.host = host
        super().__init__(*arguments)

    def do_GET(self) -> None:
        """Answer from the folder."""
        path = urlsplit(self.path).path
        if self.host.gone:
            self.close_connection = True
            return
        self.host.asked.append(path)
        time.sleep(self.host.delay)
        status, file = self.host.find(path)
        if file is not None:
            self.give(status, file)
        elif status is HTTPStatus.MOVED_PERMANENTLY:
            self.answer(status, b"", {"Location": f"{path}/"})
        else:
            self.answer(status, status.phrase.encode(), {"Content-Type": "text/plain"})

    def give(self, status: HTTPStatus, file: Path) -> None:
        """Give a file, packed where that helps, unless the browser has it already."""
        data = file.read_bytes()
        kind = _TYPES.get(file.suffix) or guess_type(file.name)[0] or "application/octet-stream"
        headers = {
            "Content-Type": f"{kind}; charset=utf-8" if kind.startswith("text/") else kind,
            "Cache-Control": "no-cache" if file.suffix == ".html" else "max-age=600",
            "ETag": f'"{blake2b(data, digest_size=8).hexdigest()}"',
        }
        if status is HTTPStatus.OK and self.headers.get("If-None-Match") == headers["ETag"]:
            self.answer(HTTPStatus.NOT_MODIFIED, b"", headers)
            return
        if file.suffix in _PACKED and "gzip" in self.headers.get("Accept-Encoding", ""):
            data = gzip.compress(data, mtime=0)
            headers |= {"Content-Encoding": "gzip", "Vary": "Accept-Encoding"}
        self.answer(status, data, headers)

    def answer(self, status: HTTPStatus, data: bytes, headers: dict[str, str]) -> None:
        """Send head and body."""
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        if status is not HTTPStatus.NOT_MODIFIED:
            self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it
        """Stay silent: the tests tell what went wrong."""


@contextmanager
def hosted(folder: Path, below: str = "/") -> Iterator[Host]:
    """Serve `folder` under the path `below`, which begins and ends with a slash; gives the host with its address."""
    host = Host(folder, below)
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, host)) as server:
        server.daemon_threads = True
        host.address = f"http://127.0.0.1:{server.server_port}{below}"
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield host
        finally:
            server.shutdown()
            thread.join()
