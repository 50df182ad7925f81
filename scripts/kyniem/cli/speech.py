"""The command `doc-thanh-tieng`: written text as announcers read it aloud, a line for a line."""

import argparse
import io
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from kyniem.cli.answers import DONE, tell
from kyniem.cli.parser import Commands
from kyniem.hosts.building import CONFIG_FILE, campaign_folder
from kyniem.model.voice import GENERAL_VOICE, Voice
from kyniem.phrases.spoken import speak
from kyniem.problems import ContentError, UsageError
from kyniem.reading.campaigns import read_campaign

_MARK_OF_ORDER = "\ufeff"
_STANDARD_INPUT = "-"


def add_speech_command(commands: Commands) -> None:
    """Teach the parser `doc-thanh-tieng`."""
    parser = commands.add_parser(
        "doc-thanh-tieng",
        help="đổi chữ viết thành lời đọc cho phát thanh viên",
        description="Đọc văn bản, mỗi dòng in ra lời đọc thành tiếng của đúng một dòng.",
    )
    parser.add_argument("file", metavar="TỆP", nargs="?", default=_STANDARD_INPUT, help="tệp chữ UTF-8 (-: đầu vào)")
    parser.add_argument("--campaign", metavar="TÊN", default="", help="đọc theo cách riêng của chiến dịch này")
    parser.set_defaults(run=_speak)


def _speak(asked: argparse.Namespace) -> int:
    voice = _voice(asked.campaign)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")  # what is printed is read on by other programs
    if asked.file == _STANDARD_INPUT:
        _print(sys.stdin.buffer, voice)
        return DONE
    path = Path(asked.file)
    if path.is_dir():
        raise UsageError(f"“{path}” là thư mục; hãy đưa từng tệp")
    if not path.exists():
        raise UsageError(f"không có tệp “{path}”")
    with path.open("rb") as lines:
        _print(lines, voice)
    return DONE


def _print(lines: Iterable[bytes], voice: Voice) -> None:
    for line in _decoded(lines):
        print(speak(line, voice), flush=True)


def _decoded(lines: Iterable[bytes]) -> Iterator[str]:
    """UTF-8 whatever the locale; a byte that is none becomes U+FFFD."""
    for line in lines:
        yield line.decode("utf-8", "replace").removeprefix(_MARK_OF_ORDER).rstrip("\r\n")


def _voice(campaign: str) -> Voice:
    """The voice of the campaign that is named, else of the project's own one; without a project, the general voice."""
    folder = _folder(campaign)
    if folder is None:
        return GENERAL_VOICE
    hub, problems = read_campaign(folder)
    if hub is None:
        raise ContentError(problems)
    tell([problem for problem in problems if problem.key.startswith("speech")])
    return hub.campaign.voice


def _folder(campaign: str) -> Path | None:
    if campaign:
        folder = Path("content", campaign)
        if campaign in {".", ".."} or "/" in campaign or not folder.is_dir():
            raise UsageError(f"--campaign “{campaign}”: không có thư mục content/{campaign}")
        return folder
    if not Path(CONFIG_FILE).is_file():
        return None
    try:
        return campaign_folder(Path.cwd())
    except UsageError:
        return None
