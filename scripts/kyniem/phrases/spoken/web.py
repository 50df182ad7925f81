"""Addresses of the web and of mail, and hashtags, as an announcer gives them: chấm, gạch chéo, a còng."""

import re

from kyniem.phrases.spoken.lines import Line, Said
from kyniem.phrases.spoken.numerals import say_digits, say_written

_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,62})"
_MAIL = re.compile(rf"[A-Za-z0-9._%+-]{{1,64}}@{_LABEL}(?:\.{_LABEL}){{1,5}}")
_WEB = re.compile(rf"(https?://)?((?:{_LABEL}\.){{1,6}}[A-Za-z]{{2,10}})(?![\w-])((?:/[^\s,;“”\"()<>]{{0,300}})?)")
_ENDINGS = frozenset(
    {
        "vn",
        "com",
        "net",
        "org",
        "info",
        "edu",
        "gov",
        "asia",
        "example",
        "io",
        "app",
        "me",
        "be",
        "tv",
        "site",
        "online",
        "page",
        "link",
        "ly",
        "int",
    }
)
_HASHTAG = re.compile(r"#([^\W_][\w]{1,80})")
_HUMP = re.compile(r"(?<=[^\W\d_A-ZĐ])(?=[A-ZĐ])|(?<=[^\W\d_])(?=\d)|(?<=\d)(?=[^\W\d_])")
_LONGEST_PATH = 24
_SIGNS = {
    ".": " chấm ",
    "-": " gạch ngang ",
    "_": " gạch dưới ",
    "@": " a còng ",
    "/": " gạch chéo ",
    "+": " cộng ",
    "%": " phần trăm ",
    "~": " ",
}
_DIGITS = re.compile(r"\d+")


def say_address(line: Line, place: int) -> Said | None:
    """`www.quangninh.gov.vn`, `a@b.vn`; a long path is left out, the site itself can be found."""
    found = _MAIL.match(line.text, place)
    if found is not None:
        return Said(found.end(), _spelled(found.group()))
    found = _WEB.match(line.text, place)
    if found is None or not (found[1] or found[2].casefold().startswith("www.") or _is_host(found[2])):
        return None
    path = found[3].rstrip(".!?:…'*")
    end = found.start(3) + len(path)
    path = path.rstrip("/")
    short = path if len(path) <= _LONGEST_PATH and path.count("/") <= 1 and "?" not in path and "=" not in path else ""
    return Said(end, _spelled(found[2] + short))


def _is_host(host: str) -> bool:
    """Whether it ends as hosts do, in small letters: `quangninh.gov.vn`, not `TT.HĐND`."""
    return host == host.lower() and host.rpartition(".")[2] in _ENDINGS


def _spelled(address: str) -> str:
    said = "".join(_SIGNS.get(sign, sign) for sign in address)
    return " ".join(_DIGITS.sub(lambda found: f" {say_digits(found.group())} ", said).split())


def say_hashtag(line: Line, place: int) -> Said | None:
    """`#QuangNinh60nam`: its words without the sign, the number as a number."""
    found = _HASHTAG.match(line.text, place)
    if found is None or found[1].isdigit():
        return None
    words = " ".join(_HUMP.sub(" ", found[1]).replace("_", " ").split())
    return Said(found.end(), _DIGITS.sub(lambda number: say_written(number.group(), line.voice), words))
