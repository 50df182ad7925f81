"""One content, several hosts, several machines: the same pages and the same bytes."""

from pathlib import Path

from lxml import html

from tests.hosts.building import Project, contents, different, pages

ELSEWHERE = {"TZ": "America/St_Johns", "LC_ALL": "C", "PYTHONHASHSEED": "1"}
HOME = {"TZ": "Asia/Ho_Chi_Minh", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "2"}


def published(site: dict[str, bytes]) -> dict[str, bytes]:
    """The feeds and calendars among a site's files."""
    return {path: data for path, data in site.items() if path.startswith("feeds/") or path.endswith(".ics")}


def headings(site: dict[str, bytes]) -> dict[str, list[str]]:
    """What each page says of itself in its first headings: the page came out whole, not only its file."""
    return {
        path: [
            " ".join("".join(map(str, heading.itertext())).split())
            for heading in html.fromstring(site[path]).iter("h1")
        ]
        for path in pages(site)
    }


def test_a_site_has_pages_nine_feeds_and_calendars(built: dict[str, bytes]) -> None:
    assert {"index.html", "404.html", "lich/index.html", "ke-hoach/48-kh-ubnd/index.html"} <= pages(built)
    assert {path for path in built if path.startswith("feeds/")} >= {
        f"feeds/{feed}{ending}"
        for feed in ("tat-ca", "phat-thanh", "fanpage")
        for ending in (".xml", ".atom.xml", ".json")
    }
    assert {"lich/tat-ca.ics", "lich/nhiem-vu.ics"} <= built.keys()


def test_kyniem_and_plain_mkdocs_build_the_same_bytes(project: Project, built: dict[str, bytes]) -> None:
    assert different(project.build("kyniem", "build"), built) == []


def test_properdocs_makes_the_same_pages_and_the_same_feeds(project: Project, built: dict[str, bytes]) -> None:
    site = project.build("properdocs", "build", "--strict")
    assert pages(site) == pages(built)
    assert headings(site) == headings(built)
    assert different(published(site), published(built)) == []


def test_zensical_makes_the_same_pages_and_the_same_feeds_of_the_staged_tree(
    project: Project, built: dict[str, bytes], tmp_path: Path
) -> None:
    staged = tmp_path / "staged"
    ended = project.run("kyniem", "stage", str(staged))
    assert ended.returncode == 0, ended.stdout
    # Not --strict: zensical 0.0.73 takes links shown in indented code, in the handbook, for links that lead nowhere.
    ended = Project(staged).run("zensical", "build")
    assert ended.returncode == 0, ended.stdout
    site = contents(staged / "site")
    assert pages(site) == pages(built)
    assert headings(site) == headings(built)
    assert different(published(site), published(built)) == []


def test_two_builds_in_other_time_zones_locales_and_hash_seeds_are_byte_equal(
    project: Project, built: dict[str, bytes]
) -> None:
    here = project.build("mkdocs", "build", "--strict", **HOME)
    there = project.build("mkdocs", "build", "--strict", **ELSEWHERE)
    assert different(here, there) == []
    assert different(here, built) == []
