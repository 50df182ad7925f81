"""Every feed of a site as it lies on disk: by the schemas, ids once, files as long as it says, the same bytes again."""

import json
import re
from datetime import datetime
from email.utils import parsedate_to_datetime
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from lxml import etree

from tests.gate.conftest import Built
from tests.gate.sites import TRIAL, Site

SCHEMAS = Path(__file__).parent.parent / "publishing"
JSON_FEED = Draft202012Validator(json.loads((SCHEMAS / "json-feed-1.1.schema.json").read_text(encoding="utf-8")))
ADDRESSES = {
    "quang-ninh-60": "https://60nam-quang-ninh.example/",
    "dak-nong-20": "https://20nam-dak-nong.example/",
    TRIAL: "https://thu-nghiem.example/",
}
MOMENTS = {"quang-ninh-60": "2023-10-15 08:00", "dak-nong-20": "2023-10-15 08:00", TRIAL: "05/03/2024 05:00"}
MEDIA = "{http://search.yahoo.com/mrss/}content"
RSS_CHANNEL = ["title", "link", "description", "language", "copyright", "lastBuildDate", "docs", "generator"]
RSS_ITEM = ["guid", "title", "link", "description"]


@pytest.fixture(params=sorted(MOMENTS))
def campaign(request: pytest.FixtureRequest) -> str:
    """A campaign."""
    return str(request.param)


@pytest.fixture
def site(built: Built, campaign: str) -> Site:
    """Its site while it lasts."""
    return built(MOMENTS[campaign], campaign=campaign)


def feeds(site: Site, ending: str) -> list[str]:
    """The paths of all its feed documents of a format, archives too."""
    wanted = re.compile(rf"feeds/[^.]+(\.\d{{4}}-\d\d)?{re.escape(ending)}")
    found = [path for path in site.files if wanted.fullmatch(path)]
    assert len(found) > 5
    return found


def test_every_atom_document_keeps_to_the_profile(site: Site, campaign: str) -> None:
    text = (SCHEMAS / "atom-profile.rng").read_text(encoding="utf-8")
    profile = etree.RelaxNG(etree.fromstring(text.replace("https://60nam.example/", ADDRESSES[campaign]).encode()))
    for path in feeds(site, ".atom.xml"):
        assert profile.validate(site.xml(path)), (path, profile.error_log)


def test_every_json_document_keeps_to_the_specification(site: Site) -> None:
    for path in feeds(site, ".json"):
        JSON_FEED.validate(json.loads(site.files[path]))


def test_every_rss_document_has_what_the_specification_asks_for_before_its_items(site: Site) -> None:
    for path in feeds(site, ".xml"):
        (channel,) = site.xml(path)
        plain = [element.tag for element in channel if "{" not in str(element.tag)]
        items = channel.findall("item")
        assert sorted(plain[: len(RSS_CHANNEL)]) == sorted(RSS_CHANNEL), path
        assert plain[:3] == RSS_CHANNEL[:3]
        assert plain[len(RSS_CHANNEL) :] == ["item"] * len(items), path
        for item in items:
            assert all(item.findtext(name) for name in (*RSS_ITEM, "pubDate"))
            published = parsedate_to_datetime(str(item.findtext("pubDate")))
            updated = datetime.fromisoformat(str(item.findtext("{http://www.w3.org/2005/Atom}updated")))
            assert published <= updated
            assert len(item.findall("enclosure")) <= 1


def test_no_id_stands_twice_in_a_feed_or_in_two_feeds(site: Site) -> None:
    ids = [
        (json.loads(site.files[path])["_kyniem"]["id"], item["id"])
        for path in feeds(site, ".json")
        for item in json.loads(site.files[path])["items"]
    ]
    assert len({item for _, item in ids}) == len(ids)


def test_every_file_that_a_feed_names_is_there_and_as_long_as_it_says(site: Site, campaign: str) -> None:
    named: set[tuple[str, int]] = set()
    for path in feeds(site, ".xml"):
        named |= {(str(one.get("url")), int(str(one.get("length")))) for one in site.xml(path).iter("enclosure")}
        named |= {(str(one.get("url")), int(str(one.get("fileSize")))) for one in site.xml(path).iter(MEDIA)}
    for path in feeds(site, ".json"):
        files = [file for item in json.loads(site.files[path])["items"] for file in item.get("attachments", ())]
        named |= {(file["url"], file["size_in_bytes"]) for file in files}
    assert named
    for address, length in named:
        assert (address, len(site.files[address.removeprefix(ADDRESSES[campaign])])) == (address, length)


def test_a_feed_for_pasting_goes_with_the_card_that_was_drawn(site: Site) -> None:
    items = list(site.xml("feeds/fanpage.xml").iter("item"))
    enclosures = [str(one.get("url")) for item in items for one in item.iter("enclosure")]
    notices = [item for item in items if str(item.findtext("title")).startswith("Tin đã gỡ")]
    assert len(enclosures) == len(items) - len(notices) > 0
    assert all("/the-hinh/" in address and address.endswith(("-ngang.png", "-ngang.jpg")) for address in enclosures)


def test_the_radios_feed_is_no_longer_than_a_weak_line_carries(site: Site) -> None:
    assert max(len(site.files[f"feeds/phat-thanh{ending}"]) for ending in (".xml", ".atom.xml", ".json")) <= 100_000


def test_every_transcript_is_there_and_holds_what_the_feed_says(site: Site, campaign: str) -> None:
    for item in json.loads(site.files["feeds/phat-thanh.json"])["items"]:
        if "_kyniem" in item:
            script = site.text(item["_kyniem"]["transcript"].removeprefix(ADDRESSES[campaign]))
            assert (
                item["content_text"].split("\n")[0] in " ".join(script.split()) or item["content_text"][:40] in script
            )


LISTED = re.compile(r"feeds/[^.]+\.xml|kenh/[^/]+/chuong-trinh\.xml")
"""The RSS of everything that can be followed, the programmes of the slots too."""


def test_the_list_of_all_names_just_the_feeds_that_are_there(site: Site, campaign: str) -> None:
    named = [str(one.get("xmlUrl")) for one in site.xml("feeds/tat-ca.opml").iter("outline") if one.get("xmlUrl")]
    there = {f"{ADDRESSES[campaign]}{path}" for path in site.files if LISTED.fullmatch(path)}
    assert len(named) == len(there)
    assert set(named) == there


def test_at_two_moments_between_which_nothing_happens_the_feeds_are_the_same(built: Built) -> None:
    sites = [built(moment, campaign="quang-ninh-60") for moment in ("2023-10-15 08:00", "2023-10-15 09:00")]
    first, later = ({path: site.files[path] for path in site.files if path.startswith("feeds/")} for site in sites)
    assert len(first) > 100
    assert first == later
