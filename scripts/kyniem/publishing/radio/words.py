"""What stands beside a radio script: its class, play window, hours and length in the announcer's words."""

from kyniem.model.edition import Edition
from kyniem.model.post import BulletinClass
from kyniem.phrases.dates import write_clock
from kyniem.publishing.addresses import absolute, address_of_script
from kyniem.publishing.radio.broadcasts import Reading
from kyniem.publishing.wording import line, moment_words

CLASS_WORDS = {
    BulletinClass.URGENT: "khẩn cấp, phát ngay",
    BulletinClass.PRIORITY: "ưu tiên, đọc đầu buổi",
    BulletinClass.ORDINARY: "thông thường",
}
"""The classes of Circular 39/2020/TT-BTTTT, with what each asks of the announcer."""
_MINUTE = 60


def length_words(seconds: int) -> str:
    """`45 giây`, `2 phút`, `2 phút 10 giây`; above a minute to the nearest ten seconds: nobody reads more exactly."""
    if seconds < _MINUTE:
        return f"{seconds} giây"
    minutes, rest = divmod((seconds + 5) // 10 * 10, _MINUTE)
    return f"{minutes} phút {rest} giây" if rest else f"{minutes} phút"


def window_words(reading: Reading) -> str:
    """`từ 05:00 ngày 01/10/2023 đến 18:00 ngày 15/10/2023`; open where no last moment is set."""
    if reading.play is None:
        return "không ghi thời hạn"
    start = f"từ {moment_words(reading.play.start)}"
    return f"{start} đến {moment_words(reading.play.until)}" if reading.play.until is not None else start


def hours_words(reading: Reading) -> str:
    """`mỗi ngày 2 lần, lúc 05:00, 17:00`; the number alone where the channel has no hours."""
    hours = ", ".join(write_clock(hour) for hour in reading.hours)
    times = len(reading.hours) or (reading.play.times if reading.play is not None else 0)
    told = f"mỗi ngày {times} lần" if times else "không ghi số lần"
    return f"{told}, lúc {hours}" if hours else told


def facts_of(reading: Reading) -> tuple[tuple[str, str], ...]:
    """What must be known before reading, as (label, words).

    When it came out is what a notice of withdrawal tells it by, because that no longer has its title.
    """
    return (
        ("Loại bản tin", CLASS_WORDS[reading.bulletin]),
        ("Thời hạn phát", window_words(reading)),
        ("Số lần phát", hours_words(reading)),
        ("Đọc hết", f"khoảng {length_words(reading.seconds)}"),
        ("Đăng lúc", moment_words(reading.post.published)),
    )


def source_words(edition: Edition, reading: Reading) -> tuple[str, str]:
    """The body that issued it, and the whole address of its page."""
    unit = edition.unit(reading.post.unit)
    name = unit.title if unit is not None else edition.campaign.publisher.body
    return line(name), absolute(edition, reading.post.address)


def address_of_reading(reading: Reading, edition: Edition, ending: str) -> str:
    """Where the script stands as a file, relative to the site; a correction's after its post's name."""
    channel = edition.campaign.channel(reading.placement.channel)
    return address_of_script(channel, reading.id.replace(":", "-"), ending) if channel is not None else ""
