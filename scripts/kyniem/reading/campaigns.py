"""A whole campaign's folder → Hub: every file read, every problem of every file collected."""

import os
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path, PurePosixPath
from typing import TypeVar

from kyniem.model.calendar import Calendar
from kyniem.model.campaign import Campaign
from kyniem.model.hub import BROKEN, CAMPAIGN_FILE, UNITS_FILE, Hub
from kyniem.model.media import TYPES, Media
from kyniem.model.plan import Plan
from kyniem.model.unit import Unit
from kyniem.phrases.organisations import Directory
from kyniem.problems import Origin, Problem
from kyniem.reading.calendars import Known, parse_calendar
from kyniem.reading.campaign import LOOK_FILES, parse_campaign, unread_campaign
from kyniem.reading.documents import Document, Value, parse_below, parse_document, parse_yaml
from kyniem.reading.files import Folder
from kyniem.reading.pictures import read_picture
from kyniem.reading.plans import parse_plan
from kyniem.reading.posts import parse_post
from kyniem.reading.sharing import share_out
from kyniem.reading.strays import ROOMS, is_readme, stray
from kyniem.reading.told import marks_of
from kyniem.reading.units import directory_of, parse_units

_T = TypeVar("_T")
_Parse = Callable[[Document, list[Problem]], _T]
_FILE_NAME = re.compile(r"[A-Za-z0-9._-]+")
_NO_NAMES = frozenset({"contact", "standing", "parent"})
"""Keys of a unit that say nothing of how it is called."""


def read_campaign(path: Path) -> tuple[Hub | None, tuple[Problem, ...]]:
    """Read the campaign in the folder `path`; the hub is None when there is no campaign.yml that can be read."""
    hub, problems = read_as_far_as_it_goes(path)
    return (None if hub is None or CAMPAIGN_FILE in hub.unread else hub), problems


def read_as_far_as_it_goes(path: Path) -> tuple[Hub | None, tuple[Problem, ...]]:
    """The same for who only checks: without a campaign.yml that can be read, one of nothing stands in for it."""
    problems: list[Problem] = []
    folder = Folder.at(path)
    if not os.path.isdir(path):  # noqa: PTH112 - Path.is_dir raises where this says no
        problems.append(Problem(folder.origin(""), "folder-readable", "không có thư mục này, hoặc không được phép mở"))
        return None, tuple(problems)
    files = list(folder.walk(problems))
    if not files:
        if not problems:
            message = "thư mục trống; một chiến dịch ít nhất phải có campaign.yml"
            problems.append(Problem(folder.origin(""), "folder-empty", message))
        return None, tuple(problems)
    campaigns = [inside.split("/")[0] for inside in files if re.fullmatch(f"[^/]+/{CAMPAIGN_FILE}", inside)]
    if CAMPAIGN_FILE not in files and campaigns:
        message = f"đây là thư mục chứa các chiến dịch; hãy soát từng chiến dịch, ví dụ {folder.shown}/{campaigns[0]}"
        return None, (Problem(folder.origin(""), "folder-campaign", message),)
    rooms = _Rooms(folder, files, problems)
    rooms.unread.extend(problem.origin.path.removeprefix(f"{folder.shown}/") for problem in problems)
    campaign, look = rooms.read_campaign_file(path.resolve().name)
    units = rooms.read_units()
    directory = replace(directory_of(units), whole=UNITS_FILE not in rooms.unread)
    hub = Hub(campaign=campaign, units=units, unread=frozenset(rooms.unread), told=rooms.told)
    known = Known(directory, None if hub.doubts_campaign("channels") else campaign.channels)
    hub = replace(
        hub,
        plans=rooms.read("plans", partial(_plan, directory)),
        calendars=rooms.read("calendars", partial(_calendar, known)),
        posts=rooms.read("posts", parse_post),
    )
    if CAMPAIGN_FILE in files:
        rooms.tell_strays(look, surely=not hub.doubts_campaign("look"))
    return replace(
        hub,
        campaign=_with_look(campaign, folder, look, files, problems),
        media=tuple(_media(folder, files, problems)),
        unread=frozenset(rooms.unread),
    ), tuple(problems)


def _plan(directory: Directory, document: Document, problems: list[Problem]) -> Plan:
    """Named, and not a lambda: another process can only be handed what has a name."""
    return parse_plan(document, directory, problems)


def _calendar(known: Known, document: Document, problems: list[Problem]) -> Calendar:
    return parse_calendar(document, known, problems)


def _read(folder: Folder, parse: _Parse[_T], inside: str) -> tuple[_T | None, list[Problem]]:
    """One document read and parsed, with its problems; below a front matter that cannot be read, those of its body."""
    problems: list[Problem] = []
    source = folder.read(inside, problems)
    document = parse_document(source, problems) if source is not None else None
    if document is not None:
        return parse(document, problems), problems
    below = parse_below(source) if source is not None else None
    if below is None:
        return None, problems
    inner: list[Problem] = []
    item = parse(below, inner)
    return item, [*problems, *(each for each in inner if each.origin.line >= below.body_origin.line)]


class _Rooms:
    """The files of a campaign, read one after the other; remembers what could not be read, and what was told."""

    def __init__(self, folder: Folder, files: Sequence[str], problems: list[Problem]) -> None:
        self.folder = folder
        self.files = files
        self.problems = problems
        self.unread: list[str] = []
        self.told: dict[str, frozenset[str]] = {}

    def read(self, room: str, parse: _Parse[_T]) -> tuple[_T, ...]:
        own = [
            path for path in self.files if path.startswith(f"{room}/") and path.endswith(".md") and not is_readme(path)
        ]
        found: list[_T] = []
        for inside, (item, problems) in zip(own, share_out(partial(_read, self.folder, parse), own), strict=True):
            self.problems.extend(problems)
            self._remember(inside, problems)
            if item is None:
                self.unread.append(inside)
            else:
                found.append(item)
        return tuple(found)

    def _remember(self, inside: str, problems: Sequence[Problem]) -> None:
        marks = marks_of(problems)
        if marks:
            self.told[inside] = marks

    def read_campaign_file(self, campaign_id: str) -> tuple[Campaign, str]:
        """The campaign, or what stands in for it, and the name of the folder that holds its look ("" = none)."""
        before = len(self.problems)
        campaign, look = _read_campaign_file(self.folder, self.files, campaign_id, self.problems)
        self._remember(CAMPAIGN_FILE, self.problems[before:])
        if campaign is None:
            self.unread.append(CAMPAIGN_FILE)
        elif not campaign.places:
            self.told[CAMPAIGN_FILE] = frozenset({BROKEN})  # still empty: what nobody has listed yet is not unknown
        return campaign or unread_campaign(campaign_id, self.folder.origin(CAMPAIGN_FILE)), look

    def read_units(self) -> tuple[Unit, ...]:
        """The units; where some, or some of their names, may be missing, their file counts as unread."""
        before = len(self.problems)
        units = _read_units(self.folder, self.files, self.problems)
        marks = marks_of(self.problems[before:])
        if not units or any(mark.partition(".")[0] not in _NO_NAMES for mark in marks):
            self.unread.append(UNITS_FILE)
        return units

    def tell_strays(self, look: str, *, surely: bool) -> None:
        """A file that nothing reads is told, lest an editor believe it published.

        Where it is not sure which folder holds the look, no drawing of a look is told.
        """
        for inside in self.files:
            is_drawing = not surely and PurePosixPath(inside).name in LOOK_FILES
            message = "" if is_drawing or is_readme(inside) else stray(inside, look)
            if message:
                self.problems.append(Problem(self.folder.origin(inside), "file-known", message))


def _read_campaign_file(
    folder: Folder, files: Sequence[str], campaign_id: str, problems: list[Problem]
) -> tuple[Campaign | None, str]:
    if CAMPAIGN_FILE not in files:
        _tell_absent(folder.origin(CAMPAIGN_FILE), "một chiến dịch ít nhất phải có campaign.yml", problems)
        return None, ""
    value = _read_yaml(folder, CAMPAIGN_FILE, problems)
    return parse_campaign(value, campaign_id, problems) if value is not None else (None, "")


def _read_units(folder: Folder, files: Sequence[str], problems: list[Problem]) -> tuple[Unit, ...]:
    if UNITS_FILE not in files:
        if any(inside.startswith(tuple(f"{room}/" for room in ROOMS)) for inside in files):
            _tell_absent(folder.origin(UNITS_FILE), "mọi đơn vị được nêu tên phải khai báo ở đây", problems)
        return ()
    value = _read_yaml(folder, UNITS_FILE, problems)
    units = parse_units(value, problems) if value is not None else ()
    if value is not None and not value.content:
        message = "tệp còn trống; mọi đơn vị được nêu tên phải khai báo ở đây"
        problems.append(Problem(folder.origin(UNITS_FILE).at(1), "unit-form", message))
    return units


def _tell_absent(origin: Origin, why: str, problems: list[Problem]) -> None:
    """Tell that a file is not there, unless it was told that it may not be read."""
    if origin not in {problem.origin for problem in problems}:
        problems.append(Problem(origin, "file-readable", f"thiếu tệp này; {why}"))


def _read_yaml(folder: Folder, inside: str, problems: list[Problem]) -> Value | None:
    source = folder.read(inside, problems)
    return parse_yaml(source.text, source.origin.at(1), problems) if source is not None else None


def _with_look(
    campaign: Campaign, folder: Folder, look: str, files: Sequence[str], problems: list[Problem]
) -> Campaign:
    drawings: dict[str, str] = {}
    for name in sorted(LOOK_FILES):
        inside = f"{look}/{name}"
        source = folder.read(inside, problems) if inside in files else None
        if source is not None:
            drawings[PurePosixPath(name).stem] = source.text.strip()
    if look and not any(inside.startswith(f"{look}/") for inside in files):
        message = f"không có thư mục “{look}”"
        origin = campaign.place_of("look")
        problems.append(Problem(origin, "media-exists", message, key="look", label="thư mục hình vẽ"))
    return replace(campaign, look=drawings)


def _media(folder: Folder, files: Sequence[str], problems: list[Problem]) -> Iterator[Media]:
    known = frozenset(files)
    for inside in files:
        path = PurePosixPath(inside)
        kind = TYPES.get(path.suffix.lower())
        if kind is None:
            continue
        if not _FILE_NAME.fullmatch(path.name):
            message = "tên tệp thành địa chỉ: hãy đặt lại bằng chữ không dấu, chữ số, dấu gạch; không có dấu cách"
            problems.append(Problem(folder.origin(inside), "file-name", message))
        if not folder.may_read(inside):
            message = "không mở được tệp này; hãy xem lại quyền đọc"
            problems.append(Problem(folder.origin(inside), "file-readable", message))
        medium = Media(path=inside, type=kind, length=folder.length(inside))
        if medium.is_recording:
            medium = replace(medium, seconds=folder.seconds(inside))
        if medium.is_picture:
            medium = read_picture(folder, medium, known, problems)
        yield medium
