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
from kyniem.model.hub import Hub
from kyniem.model.media import TYPES, Media
from kyniem.model.plan import Plan
from kyniem.model.unit import Unit
from kyniem.phrases.organisations import Directory
from kyniem.problems import Origin, Problem
from kyniem.reading.calendars import Known, parse_calendar
from kyniem.reading.campaign import CAMPAIGN_FILE, LOOK_FILES, parse_campaign
from kyniem.reading.documents import Document, Value, parse_document, parse_yaml
from kyniem.reading.files import Folder
from kyniem.reading.pictures import read_picture
from kyniem.reading.plans import parse_plan
from kyniem.reading.posts import parse_post
from kyniem.reading.sharing import share_out
from kyniem.reading.units import UNITS_FILE, directory_of, parse_units

_T = TypeVar("_T")
_Parse = Callable[[Document, list[Problem]], _T | None]
_WORD = frozenset({".doc", ".docx", ".odt", ".rtf", ".pdf"})
_FILE_NAME = re.compile(r"[A-Za-z0-9._-]+")
_ROOMS = ("plans", "calendars", "posts")


def read_campaign(path: Path) -> tuple[Hub | None, tuple[Problem, ...]]:
    """Read the campaign in the folder `path`; the hub is None when there is no campaign.yml that can be read."""
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
    campaign, look = _read_campaign_file(folder, files, path.resolve().name, problems)
    units, all_units = _read_units(folder, files, problems)
    directory = directory_of(units)
    rooms = _Rooms(folder, files, problems)
    plans = rooms.read("plans", partial(_plan, directory))
    known = Known(directory, campaign.channels if campaign is not None else None)
    calendars = rooms.read("calendars", partial(_calendar, known))
    posts = rooms.read("posts", parse_post)
    if CAMPAIGN_FILE in files:
        rooms.tell_strays(look)
    if campaign is None:
        return None, tuple(problems)
    hub = Hub(
        campaign=_with_look(campaign, folder, look, files, problems),
        units=units,
        plans=plans,
        calendars=calendars,
        posts=posts,
        media=tuple(_media(folder, files, problems)),
        unread=frozenset(rooms.unread if all_units else [*rooms.unread, UNITS_FILE]),
    )
    return hub, tuple(problems)


def _plan(directory: Directory, document: Document, problems: list[Problem]) -> Plan | None:
    """Named, and not a lambda: another process can only be handed what has a name."""
    return parse_plan(document, directory, problems)


def _calendar(known: Known, document: Document, problems: list[Problem]) -> Calendar | None:
    return parse_calendar(document, known, problems)


def _read(folder: Folder, parse: _Parse[_T], inside: str) -> tuple[_T | None, list[Problem]]:
    """One document read and parsed, with its problems."""
    problems: list[Problem] = []
    source = folder.read(inside, problems)
    document = parse_document(source, problems) if source is not None else None
    return (parse(document, problems) if document is not None else None), problems


class _Rooms:
    """The folders of documents, read one after the other; remembers which files could not be read."""

    def __init__(self, folder: Folder, files: Sequence[str], problems: list[Problem]) -> None:
        self.folder = folder
        self.files = files
        self.problems = problems
        self.unread: list[str] = []

    def read(self, room: str, parse: _Parse[_T]) -> tuple[_T, ...]:
        own = [
            path for path in self.files if path.startswith(f"{room}/") and path.endswith(".md") and not _is_readme(path)
        ]
        found: list[_T] = []
        for inside, (item, problems) in zip(own, share_out(partial(_read, self.folder, parse), own), strict=True):
            self.problems.extend(problems)
            if item is None:
                self.unread.append(inside)
            else:
                found.append(item)
        return tuple(found)

    def tell_strays(self, look: str) -> None:
        """A file that nothing reads is told, lest an editor believe it published."""
        for inside in self.files:
            message = "" if _is_readme(inside) else _stray(inside, look)
            if message:
                self.problems.append(Problem(self.folder.origin(inside), "file-known", message))


def _is_readme(inside: str) -> bool:
    """A note to colleagues may lie in any folder."""
    return PurePosixPath(inside).name.lower() in {"readme.md", "readme.txt"}


def _stray(inside: str, look: str) -> str:
    """Why nothing will come of a file, or "" when something reads it."""
    path = PurePosixPath(inside)
    top, ending = path.parts[0], path.suffix.lower()
    if inside in {CAMPAIGN_FILE, UNITS_FILE} or inside in {f"{look}/{name}" for name in LOOK_FILES}:
        return ""
    if look and top == look:
        return f"không hiểu tệp này; thư mục hình vẽ chỉ gồm: {', '.join(sorted(LOOK_FILES))}"
    in_room = top in _ROOMS and len(path.parts) > 1
    if path.suffix == ".md" if in_room else ending in TYPES:
        return ""
    if in_room and ending in _WORD:
        way = "đưa vào bằng lệnh kyniem import" if top == "plans" else "chép chữ vào một tệp .md"
        return f"tệp Word, PDF không đọc được ở đây; hãy {way}, bản gốc đặt trong media/"
    if in_room:
        return "ở đây chỉ đọc tệp .md; hình, âm thanh và bản gốc đặt trong media/"
    return "không hiểu tệp này; bài đặt trong posts/<năm>/, kế hoạch trong plans/, lịch trong calendars/"


def _read_campaign_file(
    folder: Folder, files: Sequence[str], campaign_id: str, problems: list[Problem]
) -> tuple[Campaign | None, str]:
    if CAMPAIGN_FILE not in files:
        _tell_absent(folder.origin(CAMPAIGN_FILE), "một chiến dịch ít nhất phải có campaign.yml", problems)
        return None, ""
    value = _read_yaml(folder, CAMPAIGN_FILE, problems)
    return parse_campaign(value, campaign_id, problems) if value is not None else (None, "")


def _read_units(folder: Folder, files: Sequence[str], problems: list[Problem]) -> tuple[tuple[Unit, ...], bool]:
    """The units, and whether every one of them could be read."""
    if UNITS_FILE not in files:
        if any(inside.startswith(tuple(f"{room}/" for room in _ROOMS)) for inside in files):
            _tell_absent(folder.origin(UNITS_FILE), "mọi đơn vị được nêu tên phải khai báo ở đây", problems)
        return (), False
    value = _read_yaml(folder, UNITS_FILE, problems)
    units = parse_units(value, problems) if value is not None else ()
    if value is not None and not value.content:
        message = "tệp còn trống; mọi đơn vị được nêu tên phải khai báo ở đây"
        problems.append(Problem(folder.origin(UNITS_FILE).at(1), "unit-form", message))
    return units, value is not None and bool(units) and len(units) == len(value.content)


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
