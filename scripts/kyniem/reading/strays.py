"""Files in a campaign's folder of which nothing would come, and why."""

from pathlib import PurePosixPath

from kyniem.model.hub import CAMPAIGN_FILE, UNITS_FILE
from kyniem.model.media import TYPES
from kyniem.reading.campaign import LOOK_FILES

ROOMS = ("plans", "calendars", "posts")
"""The folders of documents."""
_WORD = frozenset({".doc", ".docx", ".odt", ".rtf", ".pdf"})


def is_readme(inside: str) -> bool:
    """A note to colleagues may lie in any folder."""
    return PurePosixPath(inside).name.lower() in {"readme.md", "readme.txt"}


def stray(inside: str, look: str) -> str:
    """Why nothing will come of a file, or "" when something reads it."""
    path = PurePosixPath(inside)
    top, ending = path.parts[0], path.suffix.lower()
    if inside in {CAMPAIGN_FILE, UNITS_FILE} or inside in {f"{look}/{name}" for name in LOOK_FILES}:
        return ""
    if look and top == look:
        return f"không hiểu tệp này; thư mục hình vẽ chỉ gồm: {', '.join(sorted(LOOK_FILES))}"
    in_room = top in ROOMS and len(path.parts) > 1
    if path.suffix == ".md" if in_room else ending in TYPES:
        return ""
    if in_room and ending in _WORD:
        way = "đưa vào bằng lệnh kyniem import" if top == "plans" else "chép chữ vào một tệp .md"
        return f"tệp Word, PDF không đọc được ở đây; hãy {way}, bản gốc đặt trong media/"
    if in_room:
        return "ở đây chỉ đọc tệp .md; hình, âm thanh và bản gốc đặt trong media/"
    return "không hiểu tệp này; bài đặt trong posts/<năm>/, kế hoạch trong plans/, lịch trong calendars/"
