"""The command `nhan-gi`: what each channel will have at a coming moment, in plain lines."""

import argparse
import os
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from kyniem.build import look_ahead
from kyniem.cli.answers import DONE
from kyniem.cli.parser import Commands
from kyniem.cli.sites import campaign_name
from kyniem.hosts.building import campaign_folder
from kyniem.hosts.moment import moment_of_build
from kyniem.model.edition import Edition
from kyniem.phrases.dates import write_clock, write_long_day, write_moment
from kyniem.problems import UsageError
from kyniem.publishing.forecast import ChannelForecast, Held, Missing, Stands, forecasts_of
from kyniem.publishing.radio.programmes import Programme


def add_forecast_command(commands: Commands) -> None:
    """Teach the parser `nhan-gi`."""
    parser = commands.add_parser(
        "nhan-gi",
        help="cho biết mỗi kênh sẽ nhận gì vào một lúc sắp tới",
        description="Cho biết vào một lúc sắp tới mỗi kênh có gì, thêm gì, rời gì, còn thiếu gì.",
        epilog="Tính theo nội dung hiện có: từ giờ đến lúc ấy có ai sửa thì kết quả cũng đổi.",
    )
    parser.add_argument("--campaign", metavar="TÊN", default="", help="tên thư mục trong content/")
    parser.add_argument(
        "--as-of", metavar="THỜI_ĐIỂM", default="", help="coi bây giờ là lúc này, ví dụ “15/10/2023 08:00”"
    )
    parser.add_argument(
        "--at", metavar="THỜI_ĐIỂM", default="", help="lúc cần biết, ví dụ “16/10/2023 17:00” (không ghi: sáng mai)"
    )
    parser.add_argument("--channel", metavar="KÊNH", default="", help="chỉ một kênh, ví dụ phat-thanh")
    parser.set_defaults(run=_foretell)


def _foretell(asked: argparse.Namespace) -> int:
    as_of = moment_of_build(asked.as_of, os.environ)
    at = moment_of_build(asked.at, {}) if asked.at else None
    if at is not None and at <= as_of:
        raise UsageError(f"--at “{asked.at}”: phải sau bây giờ, tức {write_moment(as_of)}")
    desk, then = look_ahead(_folder(asked.campaign), as_of, at)
    channels = {channel.id for channel in desk.campaign.channels}
    if asked.channel and asked.channel not in channels:
        known = ", ".join(channel.id for channel in desk.campaign.channels) or "chưa có kênh nào"
        raise UsageError(f"--channel “{asked.channel}”: không có kênh này; các kênh: {known}")
    for line in _lines(desk, then, asked.channel):
        print(line)
    return DONE


def _folder(campaign: str) -> Path:
    if not campaign:
        return campaign_folder(Path.cwd())
    folder = Path("content", campaign_name(campaign))
    if not folder.is_dir():
        raise UsageError(f"--campaign “{campaign}”: không có thư mục content/{campaign}")
    return folder


def _lines(desk: Edition, then: Edition, only: str) -> Iterator[str]:
    at = then.as_of
    yield f"Lúc {write_clock(at)} {write_long_day(at.date())}, tính từ {write_moment(desk.as_of)}:"
    for forecast in forecasts_of(desk, then):
        if only in {"", forecast.channel.id}:
            yield ""
            yield from _channel(forecast, whole=bool(only))


def _channel(forecast: ChannelForecast, *, whole: bool) -> Iterator[str]:
    """One channel; with `whole` also everything it has then."""
    yield f"{forecast.channel.title or forecast.channel.name}: có {len(forecast.held)} bài."
    if forecast.programme is not None:
        yield from _programme(forecast.programme)
    yield from (f"  Thêm: {held.title} ({_span(held)})" for held in forecast.added)
    for each in forecast.leaving:
        yield f"  Rời: {each.held.title} ({each.why.value}{_at(each.when)})"
    yield from (f"  Đính chính: {post.title}" for post in forecast.corrected)
    yield from (f"  Còn thiếu: {each.title} ({_planned(each)})" for each in forecast.missing)
    if not forecast.changes and not forecast.missing:
        yield "  Như bây giờ, không thêm không bớt."
    if whole:
        yield from (f"  Có: {held.title} ({held.stands.value}, {_span(held)})" for held in forecast.held)
    turn = forecast.next_change
    yield f"  Sau đó đổi lúc {write_moment(turn)}." if turn is not None else "  Sau đó không đổi nữa."


def _programme(programme: Programme) -> Iterator[str]:
    minutes = f", cả buổi khoảng {programme.minutes_read} phút" if programme.items else ""
    yield f"  Loa đọc lúc {write_clock(programme.moment)}: {len(programme.items)} bài{minutes}."
    for number, item in enumerate(programme.items, start=1):
        yield f"    {number}. {item.reading.title} ({item.reading.bulletin.value}, {item.reading.seconds} giây)"
    yield from (f"    Không đủ phút: {left.reading.title}" for left in programme.left_out)


def _span(held: Held) -> str:
    until = f" đến {write_moment(held.until)}" if held.until is not None else ""
    word = "đăng" if held.stands is Stands.OUT else "phát từ"
    return f"{word} {write_moment(held.since)}{', dùng' if until and held.stands is Stands.OUT else ''}{until}"


def _planned(missing: Missing) -> str:
    hours = ", ".join(write_clock(hour) for hour in missing.times)
    return f"{missing.why.value}{_at(missing.when, ', hẹn')}{f', {hours}' if hours else ''}"


def _at(moment: datetime | None, word: str = "") -> str:
    return f"{word} {write_moment(moment)}" if moment is not None else ""
