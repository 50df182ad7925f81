"""The site of the middle of the campaign, served on this machine, and what the system has to look at it."""

import json
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.gate.sites import TRIAL, Site, make_project

Node = Callable[..., Any]
Sites = Callable[..., Path]

# What the browser would otherwise ask of its maker's hosts at every start.
QUIET = ("--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run")

TOOLS = Path(__file__).with_name("node")
"""The programs for Node and, in its node_modules, what `make gate` has installed for them."""


class Handler(SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it
        """Stay silent: the tests tell what went wrong."""


@pytest.fixture(scope="session")
def sites(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Sites:
    """Builds the site of a campaign at a moment, for an audience, and remembers it: no test changes what it gets."""
    known: dict[tuple[str, str, str], Path] = {}

    def built(campaign: str, moment: str, audience: str = "public") -> Path:
        key = (campaign, moment, audience)
        if key not in known:
            known[key] = tmp_path_factory.mktemp("browser") / "site"
            command = [sys.executable, "-m", "kyniem", "build", "--campaign", campaign, "--as-of", moment]
            command += ["--audience", audience, "--out", str(known[key])]
            subprocess.run(command, cwd=root, check=True, stdin=subprocess.DEVNULL)
        return known[key]

    return built


@pytest.fixture(scope="session")
def site(sites: Sites) -> Path:
    """The public site on 15/10/2023, before all."""
    return sites("quang-ninh-60", "2023-10-15 08:00")


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder, which need not be there yet; gives its address, which ends with a slash."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Handler, directory=str(folder))) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the site is served while the tests run."""
    with served(site) as address:
        yield address


@pytest.fixture(scope="session")
def radio(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The test campaign, of which an item for the radio with a recording is out; served where it says it stands."""
    folder = tmp_path_factory.mktemp("radio") / "project"
    project = make_project(root, folder, [root / "tests" / "campaigns" / TRIAL])
    with served(folder / "out" / "radio" / "site") as address:
        campaign = folder / "content" / TRIAL / "campaign.yml"
        own = campaign.read_text(encoding="utf-8").replace("https://thu-nghiem.example/", address)
        campaign.write_text(own, encoding="utf-8")
        yield project.build("radio", "--as-of", "05/03/2024 05:00")


@pytest.fixture(scope="session")
def node() -> Node:
    """Runs a program of node/ with the system's Node, and reads the JSON that it prints."""
    program = shutil.which("node")
    assert program is not None, "node is missing; run the tests by `make gate`"

    def run(script: str, *arguments: str | Path) -> Any:  # noqa: ANN401 - whatever the program prints
        command = [program, str(TOOLS / script), *map(str, arguments)]
        ended = subprocess.run(
            command, check=False, timeout=300, stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8"
        )
        assert ended.stdout, ended.stderr
        return json.loads(ended.stdout)

    return run


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium; `make gate` has installed it."""
    program = shutil.which("chromium")
    assert program is not None, "chromium is missing; run the tests by `make gate`"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(QUIET), chromium_sandbox=False)
        yield browser
        browser.close()
