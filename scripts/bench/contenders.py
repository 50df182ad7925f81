"""The contenders: how each lays one corpus on disk in its own shape, and with which command it builds it."""

import shutil
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Protocol

from corpus import TOPICS, Text

PROJECT = Path(__file__).resolve().parents[2]
PROGRAMS = Path(sys.executable).parent


class Contender(Protocol):
    """Lays out a corpus in an empty folder, and names the command that builds it there into `site/`."""

    name: str
    command: list[str]

    def lay_out(self, folder: Path, corpus: list[Text]) -> None:
        """Write the whole project."""

    def source_of(self, text: Text) -> Path:
        """The file of one text, relative to the project's folder."""

    def page_of(self, text: Text) -> Path:
        """The page of one text, relative to the project's folder."""


@dataclass(frozen=True)
class Kyniem:
    """This project with one generated campaign: the posts, and a calendar for each month that plans each of them."""

    name: str = "kyniem"

    @property
    def command(self) -> list[str]:
        """A public build at the year's end, when everything is out and nothing has expired."""
        return [str(PROGRAMS / "kyniem"), "build", "--campaign", "bench", "--as-of", "2023-12-31 22:00"]

    def lay_out(self, folder: Path, corpus: list[Text]) -> None:
        """A copy of the project's site definition, standing pages and templates, with content/bench."""
        shutil.copy(PROJECT / "mkdocs.yml", folder)
        for part in ("docs", "templates"):
            shutil.copytree(PROJECT / part, folder / part)
        campaign = folder / "content" / "bench"
        shutil.copytree(PROJECT / "content" / "quang-ninh-60" / "look", campaign / "look")
        (campaign / "campaign.yml").write_text(_CAMPAIGN, encoding="utf-8")
        (campaign / "units.yml").write_text(_UNITS, encoding="utf-8")
        (campaign / "calendars").mkdir()
        for month, planned in groupby(corpus, key=lambda text: text.day.month):
            (campaign / "calendars" / f"2023-{month:02}.md").write_text(_calendar(month, planned), encoding="utf-8")
        (campaign / "posts" / "2023").mkdir(parents=True)
        for text in corpus:
            (folder / self.source_of(text)).write_text(_kyniem_post(text), encoding="utf-8")

    def source_of(self, text: Text) -> Path:
        """content/bench/posts/2023/<name>.md."""
        return Path("content", "bench", "posts", "2023", f"{text.name}.md")

    def page_of(self, text: Text) -> Path:
        """site/tin/2023/<name>/index.html."""
        return Path("site", "tin", "2023", text.name, "index.html")


@dataclass(frozen=True)
class Material:
    """Material for MkDocs with its blog, tags and search plugins; it makes no feeds and no calendars."""

    name: str = "Material"

    @property
    def command(self) -> list[str]:
        """MkDocs as its users call it."""
        return [str(PROGRAMS / "mkdocs"), "build", "--quiet"]

    def lay_out(self, folder: Path, corpus: list[Text]) -> None:
        """mkdocs.yml and docs/ with a blog."""
        (folder / "mkdocs.yml").write_text(_MATERIAL, encoding="utf-8")
        docs = folder / "docs"
        (docs / "tin" / "posts").mkdir(parents=True)
        (docs / "index.md").write_text("# Trang chủ\n\nTrang của bộ văn bản đo tốc độ.\n", encoding="utf-8")
        (docs / "chu-de.md").write_text("# Chủ đề\n\n<!-- material/tags -->\n", encoding="utf-8")
        (docs / "tin" / "index.md").write_text("# Tin bài\n", encoding="utf-8")
        for text in corpus:
            (folder / self.source_of(text)).write_text(_material_post(text), encoding="utf-8")

    def source_of(self, text: Text) -> Path:
        """docs/tin/posts/<name>.md."""
        return Path("docs", "tin", "posts", f"{text.name}.md")

    def page_of(self, text: Text) -> Path:
        """site/tin/<name>/index.html."""
        return Path("site", "tin", text.name, "index.html")


def _kyniem_post(text: Text) -> str:
    # Out at half past five, read aloud the next morning: later than the radio desk's lead.
    return f"""---
title: {text.title}
summary: {text.summary}
published: {text.day:%d/%m/%Y} 05:30
kind: tin
unit: ban-bien-tap
topics: [{", ".join(text.topics)}]
status: đã duyệt
approved: {{role: Trưởng ban biên tập, when: {text.day:%d/%m/%Y} 05:00}}
channels:
  - channel: phat-thanh
    class: thông thường
    play: {{from: {text.day:%d/%m/%Y} 17:00, until: {text.day:%d/%m/%Y} 18:00, times: 1}}
  - channel: fanpage
---
{text.body}"""


def _material_post(text: Text) -> str:
    first, rest = text.body.split("\n\n", 1)
    return f"""---
title: {text.title}
description: {text.summary}
slug: {text.name}
date: {text.day.isoformat()}
categories: [Tin]
tags: [{", ".join(text.topics)}]
---
# {text.title}

{first}

<!-- more -->

{rest}"""


def _calendar(month: int, planned: Iterable[Text]) -> str:
    rows = "\n".join(
        f"| {text.day:%d/%m} | 17:00 | Phát thanh | {text.title} | Ban biên tập "
        f"| ../posts/2023/{text.name}.md | đã duyệt |"
        for text in planned
    )
    return f"""---
title: Lịch nội dung tháng {month}/2023
month: {month:02}/2023
unit: ban-bien-tap
published: 01/01/2023 00:30
status: đã duyệt
---
| Ngày | Giờ | Kênh | Nội dung | Chủ trì | Bài | Trạng thái |
|---|---|---|---|---|---|---|
{rows}
| Thứ Hai hằng tuần | 19:30 | Fanpage | Ảnh đẹp trong tuần | Ban biên tập | | dự kiến |
"""


_CAMPAIGN = (
    """name: Đo tốc độ
title: Bộ văn bản đo tốc độ
address: https://bench.example/
description: Bộ văn bản sinh ra để đo tốc độ dựng trang.
since: 01/01/2023 00:00
occasion: {name: Ngày đo, origin: 30/10/1963, day: 30/10/2023, years: 60}
span: {from: 01/01/2023, until: 31/12/2023}
publisher:
  body: Ban biên tập
  office: Ban biên tập
  address:
  telephone:
  email:
  licence:
phases:
  - {id: dot-1, name: Đợt 1, title: Đầu năm, period: Đầu năm, from: 01/01/2023, until: 30/06/2023, summary: Đầu năm.}
  - {id: dot-2, name: Đợt 2, title: Cuối năm, period: Cuối năm, from: 01/07/2023, until: 31/12/2023, summary: Cuối năm.}
channels:
  - {id: phat-thanh, name: Phát thanh, kind: radio, lead: 60, feed: yes, summary: Loa., times: ["17:00"]}
  - {id: fanpage, name: Fanpage, title: Fanpage, kind: fanpage, feed: yes, summary: Trang mạng xã hội.}
topics:
"""
    + "".join(
        f"  - {{id: {topic}, name: Chủ đề {number}, summary: Chủ đề {number}.}}\n"
        for number, topic in enumerate(TOPICS, 1)
    )
    + """kinds:
  - {id: tin, name: Tin}
slogans:
  - {text: "Đo cho đúng", lead: yes}
look: look
"""
)

_UNITS = """- id: ban-bien-tap
  name: Ban biên tập
  short: Ban biên tập
  aliases: []
  contact:
"""

_MATERIAL = """site_name: Đo tốc độ
site_url: https://bench.example/
theme:
  name: material
  language: vi
  font: false
plugins:
  - search
  - tags
  - blog:
      blog_dir: tin
      post_url_format: "{slug}"
      pagination_per_page: 20
nav:
  - index.md
  - chu-de.md
  - tin/index.md
markdown_extensions:
  - toc:
      permalink: true
"""
