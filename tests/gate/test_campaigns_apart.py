"""Two campaigns in one project: nothing of one stands in any byte of the other's site."""

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from kyniem.model.hub import Hub
from kyniem.phrases.folding import fold
from kyniem.reading.campaigns import read_campaign
from tests.gate.sites import Site, make_project

CAMPAIGNS = ("quang-ninh-60", "dak-nong-20")
MOMENT = "2026-11-21 08:00"
"""Long after both: everything they ever publish is out."""
OF_ONE_ONLY = {
    "quang-ninh-60": ("Quảng Ninh", "Cẩm Phả", "Hạ Long", "quang-ninh", "cam-pha", "QuangNinh", "CamPha"),
    "dak-nong-20": ("Đắk Nông", "Gia Nghĩa", "Nâm Nung", "dak-nong", "gia-nghia", "DakNong"),
}
_COLOUR = re.compile(r"#[0-9a-fA-F]{6}\b")


@pytest.fixture(scope="module")
def hubs(root: Path) -> Mapping[str, Hub]:
    """Both campaigns as they are written."""
    found = {name: read_campaign(root / "content" / name)[0] for name in CAMPAIGNS}
    return {name: hub for name, hub in found.items() if hub is not None}


@pytest.fixture(scope="module")
def sites(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Site]:
    """Both sites, for the desk, each built in a project that has no other campaign."""
    found = {}
    for name in CAMPAIGNS:
        alone = make_project(root, tmp_path_factory.mktemp(name) / "project", [root / "content" / name])
        found[name] = alone.build("site", "--campaign", name, "--as-of", MOMENT, "--audience", "desk", "--strict")
    return found


def other(name: str) -> str:
    """The campaign that this one is not."""
    return next(each for each in CAMPAIGNS if each != name)


def names_of(hub: Hub) -> set[str]:
    """Every way in which the units of a campaign are written."""
    return {fold(reading) for unit in hub.units for reading in unit.readings}


def text_of(site: Site) -> Mapping[str, str]:
    """Every file of a site as folded text, its path before it."""
    return {path: fold(f"{path} {data.decode('utf-8', 'replace')}") for path, data in site.files.items()}


@pytest.mark.parametrize("name", CAMPAIGNS)
def test_no_unit_of_the_other_campaign_stands_in_a_site(
    hubs: Mapping[str, Hub], sites: Mapping[str, Site], name: str
) -> None:
    sought = {fold(unit.name) for unit in hubs[other(name)].units if not unit.group} - names_of(hubs[name])
    assert len(sought) > 15
    texts = text_of(sites[name])
    assert [(words, path) for words in sorted(sought) for path, text in texts.items() if words in text] == []


@pytest.mark.parametrize("name", CAMPAIGNS)
def test_no_place_and_no_address_of_the_other_campaign_stands_in_a_site(sites: Mapping[str, Site], name: str) -> None:
    texts = text_of(sites[name])
    sought = [fold(words) for words in OF_ONE_ONLY[other(name)]]
    assert [(words, path) for words in sought for path, text in texts.items() if words in text] == []


@pytest.mark.parametrize("name", CAMPAIGNS)
def test_a_site_has_its_own_campaigns_name_and_units(
    hubs: Mapping[str, Hub], sites: Mapping[str, Site], name: str
) -> None:
    texts = text_of(sites[name])
    told = "".join(texts.values())
    assert [unit.id for unit in hubs[name].units if fold(unit.name) not in told and fold(unit.title) not in told] == []
    assert all(fold(words) in told for words in OF_ONE_ONLY[name][:2])


@pytest.mark.parametrize("name", CAMPAIGNS)
def test_a_site_wears_its_own_colours(root: Path, sites: Mapping[str, Site], name: str) -> None:
    own, foreign = (
        set(map(str.casefold, _COLOUR.findall((root / "content" / each / "look" / "colours.css").read_text("utf-8"))))
        for each in (name, other(name))
    )
    alien = foreign - own
    assert len(alien) > 40
    styled = {
        path: data.decode("utf-8").casefold()
        for path, data in sites[name].files.items()
        if path.endswith((".css", ".html", ".svg"))
    }
    worn = [(colour, path) for colour in sorted(alien) for path, text in styled.items() if colour in text]
    assert worn == []
