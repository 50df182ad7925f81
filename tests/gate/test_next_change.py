"""The next change a build names: at that moment the site is another, and until then it stays as it is."""

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from functools import partial
from hashlib import sha256
from pathlib import Path

import pytest
from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket

from kyniem import build
from kyniem.build import Tools, build_campaign, publish_documents
from kyniem.hosts.drawing import drawing_for
from kyniem.hosts.pictures import pictures_for
from kyniem.hosts.standing import read_templates
from kyniem.publishing import rendering
from kyniem.settings import CAMPAIGN_ZONE, Settings
from tests.gate.conftest import Built

START = "2024-02-29 23:00"
END = "2024-03-15 00:00"
"""The first midnight after the campaign."""

OWN_MOMENTS = {
    "2024-03-01 08:00": "a post comes out",
    "2024-03-02 08:00": "a calendar is corrected",
    "2024-03-03 03:00": "a post comes out that will be withdrawn",
    "2024-03-03 08:00": "a post comes out",
    "2024-03-03 09:00": "a post comes out",
    "2024-03-04 07:00": "a post is corrected that will be withdrawn",
    "2024-03-04 08:00": "a post comes out",
    "2024-03-04 09:00": "a post is corrected",
    "2024-03-04 10:00": "a post is withdrawn",
    "2024-03-04 11:00": "a calendar is withdrawn",
    "2024-03-05 05:00": "a post comes out",
    "2024-03-05 06:00": "a post comes out",
    "2024-03-05 12:00": "the radio has played one for the last time",
    "2024-03-06 09:00": "a plan is withdrawn",
    "2024-03-06 12:00": "a post expires",
    "2024-03-07 09:00": "a post is corrected again",
    "2024-03-08 18:00": "the radio has played one for the last time",
    "2024-03-09 08:00": "a plan comes out",
    "2024-03-13 10:00": "a calendar comes out",
}

Told = Mapping[str, str]
"""A digest of every page and file by its path."""

Walk = Mapping[datetime, tuple[Sequence[str], Sequence[str]]]
"""For each change that was named: what was different a minute before it, and at it."""


def moment(words: str) -> datetime:
    """A moment in the campaign's time zone."""
    return datetime.fromisoformat(words).replace(tzinfo=CAMPAIGN_ZONE)


class Remembered(BytecodeCache):
    """Templates compiled once for all the sites of a walk."""

    def __init__(self) -> None:
        """Nothing is compiled yet."""
        self._known: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take what was compiled before."""
        if bucket.key in self._known:
            bucket.bytecode_from_string(self._known[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what is compiled now."""
        self._known[bucket.key] = bucket.bytecode_to_string()


class Teller:
    """Makes the whole site of a moment in memory; the campaign is read and the templates are compiled once."""

    def __init__(self, folder: Path, root: Path, patch: pytest.MonkeyPatch) -> None:
        """Read the campaign in `folder` and the templates of the project at `root`."""
        self._folder = folder
        self._templates = read_templates(root / "templates" / "pages")
        self._tools = Tools(draw=drawing_for(root, folder), encode=pictures_for(root, folder))
        read = build.check_campaign(folder)
        patch.setattr(build, "check_campaign", lambda _: read)
        patch.setattr(rendering, "Environment", partial(Environment, bytecode_cache=Remembered()))

    def __call__(self, at: datetime, audience: str = "public") -> tuple[Told, datetime | None]:
        """What the site is at that moment, and the next change it names."""
        built = build_campaign(self._folder, Settings(as_of=at, audience=audience), self._templates, self._tools)
        told = {
            page.path: _digest(f"{page.title}{page.description}{page.html}{page.data}{page.share}".encode())
            for page in built.pages
        }
        outputs = (*built.assets, *publish_documents(built))
        told |= {output.path: _digest(output.content + f"{output.media}{output.kept}".encode()) for output in outputs}
        return told, built.edition.next_change


def _digest(data: bytes) -> str:
    return sha256(data).hexdigest()


def different(first: Told, second: Told) -> Sequence[str]:
    """The paths at which two sites differ."""
    return sorted(path for path in first.keys() | second.keys() if first.get(path) != second.get(path))


@pytest.fixture(scope="module")
def walk(trial: Path, root: Path) -> Walk:
    """Every change named from START to END: what had changed a minute before it, and what it changed."""
    found = {}
    with pytest.MonkeyPatch.context() as patch:
        site = Teller(trial, root, patch)
        now, following = site(moment(START))
        while following is not None and following <= moment(END):
            just_before, still = site(following - timedelta(minutes=1))
            assert still == following
            then, after = site(following)
            found[following] = (different(now, just_before), different(now, then))
            now, following = then, after
    return found


def test_every_moment_at_which_something_is_due_is_named_and_every_midnight(
    walk: Walk,
) -> None:
    midnights = {moment("2024-03-01 00:00") + timedelta(days=number) for number in range(15)}
    assert {moment(words) for words in OWN_MOMENTS} | midnights <= walk.keys()


def test_until_the_change_it_names_the_site_stays_as_it_is(
    walk: Walk,
) -> None:
    assert {at: early for at, (early, _) in walk.items() if early} == {}


def test_at_every_moment_it_names_the_site_changes(
    walk: Walk,
) -> None:
    assert [at for at, (_, changed) in walk.items() if not changed] == []


def test_at_every_moment_at_which_something_is_due_the_site_changes(
    walk: Walk,
) -> None:
    assert [words for words in OWN_MOMENTS if not walk[moment(words)][1]] == []


@pytest.mark.parametrize("campaign", ["tests/campaigns/thu-nghiem", "content/quang-ninh-60"])
def test_a_site_that_names_no_further_change_never_changes_again(
    root: Path, monkeypatch: pytest.MonkeyPatch, campaign: str
) -> None:
    site = Teller(root / campaign, root, monkeypatch)
    last = moment("2024-03-30 00:00")
    now, at = site(last)
    while at is not None:
        last = at
        now, at = site(last)
    assert [different(now, site(last + timedelta(days=days))[0]) for days in (1, 40, 900)] == [[], [], []]


def test_a_draft_and_what_waits_change_nothing_when_their_moment_comes(
    walk: Walk,
) -> None:
    assert moment("2024-03-02 09:00") not in walk


def test_the_build_tells_it_beside_the_site_and_not_in_it(built: Built) -> None:
    site = built("05/03/2024 05:00")
    assert site.told["next_change"] == "2024-03-05T06:00:00+07:00"
    assert site.told["as_of"] == "2024-03-05T05:00:00+07:00"
    assert "build.json" not in site.files


@pytest.mark.parametrize("audience", ["public", "desk"])
def test_building_again_for_the_same_moment_gives_the_same(
    root: Path, trial: Path, monkeypatch: pytest.MonkeyPatch, audience: str
) -> None:
    site = Teller(trial, root, monkeypatch)
    assert site(moment("2024-03-05 05:00"), audience) == site(moment("2024-03-05 05:00"), audience)
