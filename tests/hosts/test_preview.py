"""The live preview: what an editor changes shows by itself, and the site that stands is not touched."""

import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from tests.hosts.building import Project, contents

POST = "content/quang-ninh-60/posts/2023/mo-dot-cao-diem.md"
PAGE = "tin/2023/mo-dot-cao-diem/"
PATIENCE = 40  # seconds; a change shows after one or two
WORDS = "Một câu người biên tập vừa viết thêm."


@pytest.mark.parametrize(("program", "flag"), [("mkdocs", "--dev-addr"), ("kyniem", "--address")])
def test_a_change_in_a_post_shows_in_the_preview_and_leaves_the_site_alone(
    project: Project, standing: dict[str, bytes], program: str, flag: str
) -> None:
    with preview(project, program, flag) as address:
        assert WORDS not in wait_for(address + PAGE, "<h1")
        project.append(POST, f"\n{WORDS}\n")
        assert WORDS in wait_for(address + PAGE, WORDS)
    assert contents(project.site) == standing


@contextmanager
def preview(project: Project, program: str, flag: str) -> Iterator[str]:
    """Run the preview at a free port for a while; gives its address."""
    with closing(socket.create_server(("127.0.0.1", 0))) as free:
        place = f"127.0.0.1:{free.getsockname()[1]}"
    with subprocess.Popen(
        project.command(program, "serve", flag, place),
        cwd=project.folder,
        env=project.surroundings(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as process:
        try:
            yield f"http://{place}/"
        finally:
            process.terminate()


def wait_for(address: str, words: str) -> str:
    """The page as soon as it holds these words, or as it is when patience ends."""
    page = ""
    ends = time.monotonic() + PATIENCE
    while words not in page and time.monotonic() < ends:
        try:
            with urlopen(address) as answer:  # noqa: S310 - our own server
                page = answer.read().decode()
        except (URLError, ConnectionError):
            pass  # not up yet, or busy building
        time.sleep(0.2)
    return page
