"""The site of the middle of the campaign, served on this machine, and the system's browser to look at it."""

import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

# What the browser would otherwise ask of its maker's hosts at every start.
QUIET = ("--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run")


class Handler(SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it
        """Stay silent: the tests tell what went wrong."""


@pytest.fixture(scope="session")
def site(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The public site on 15/10/2023, before all."""
    folder = tmp_path_factory.mktemp("browser") / "site"
    command = [sys.executable, "-m", "kyniem", "build", "--as-of", "2023-10-15 08:00", "--out", str(folder)]
    subprocess.run(command, cwd=root, check=True, stdin=subprocess.DEVNULL)
    return folder


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the site is served while the tests run; ends with a slash."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(site))) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium; `make gate` has installed it."""
    program = shutil.which("chromium")
    assert program is not None, "chromium is missing; run the tests by `make gate`"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(QUIET), chromium_sandbox=False)
        yield browser
        browser.close()
