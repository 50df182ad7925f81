"""A letter as plain text of at most 72 columns, and the words that its every form shares."""

from collections.abc import Iterator
from textwrap import wrap

from kyniem.model.edition import Edition
from kyniem.model.post import Post
from kyniem.phrases.dates import write_clock, write_moment, write_short_day, write_weekday
from kyniem.publishing.addresses import absolute
from kyniem.publishing.letters.contents import Letter
from kyniem.publishing.times.occurrences import Occurrence
from kyniem.publishing.wording import hidden_mark, line, local, paragraphs, places, text_of

COLUMNS = 72
"""How wide a line is: RFC 3676 asks for 78 at most, and a quoted answer needs room."""
_PLACES = 1
_UNSETTLED = frozenset({"dự kiến", "hủy"})


def subject_of(edition: Edition, letter: Letter) -> str:
    """What stands in the list of letters."""
    return f"{edition.campaign.name}: {letter.span.title[0].lower()}{letter.span.title[1:]}"


def opening_of(edition: Edition, letter: Letter) -> str:
    """The first sentence, which lists of letters show beside the subject: what is in it, counted."""
    days = (edition.campaign.occasion.day - letter.span.first).days
    ahead = _counted(
        (len(letter.dues), "việc đến hạn"),
        (sum(len(own) for _, own in letter.days), "việc có ngày"),
    )
    behind = _counted((len(letter.told) + len(letter.news), "tin"), (len(letter.set_right), "chỗ đính chính"))
    said = [
        *([f"{'Tuần' if letter.span.is_week else 'Tháng'} này có {ahead}."] if ahead else []),
        *([f"Từ thư trước, trang có thêm {behind}."] if behind else []),
        *([f"Còn {days} ngày đến {edition.campaign.occasion.name}."] if days > 0 else []),
    ]
    return " ".join(said)


def _counted(*counts: tuple[int, str]) -> str:
    """What there is any of: "2 việc đến hạn, 3 việc có ngày"."""
    return ", ".join(f"{count} {what}" for count, what in counts if count)


def source_of(edition: Edition, post: Post) -> str:
    """Who issued an item, and the first place of a plan it serves; its page names all."""
    unit = edition.unit(post.unit)
    named = [place.words for place in places(edition, post.serves)]
    served = "; ".join(named[:_PLACES]) + (f" và {len(named) - _PLACES} mục khác" if len(named) > _PLACES else "")
    words = f"Nguồn: {line(unit.name if unit is not None else edition.campaign.publisher.body)}."
    return f"{words} Thực hiện {served}." if served else words


def foot_of(edition: Edition) -> tuple[str, ...]:
    """Who made the letter, who sends it, and whom to ask about receiving it."""
    publisher = edition.campaign.publisher
    who = f"{publisher.office}, {publisher.body}" if publisher.office else publisher.body
    return (
        f"Nội dung thư do {who} soạn, lấy từ trang {edition.campaign.name}.",
        "Trang này không giữ địa chỉ thư của ai. Muốn thôi nhận, hoặc muốn nhận thêm, xin trả lời cơ quan đã gửi thư.",
    )


def title_of(edition: Edition, post: Post) -> str:
    """A post's title; before what the public cannot see yet, how far it is."""
    return hidden_mark(edition, post) + line(post.title)


def letter_text(edition: Edition, letter: Letter) -> str:
    """The whole letter as plain text; an address stands on a line of its own and is never broken."""
    blocks = [
        subject_of(edition, letter).upper(),
        *_filled(opening_of(edition, letter)),
        f"Xem trên trang:\n{absolute(edition, letter.address('html'))}",
        *_set_right(edition, letter),
        *_rows("HẠN TRONG TUẦN" if letter.span.is_week else "HẠN TRONG THÁNG", letter.dues),
        *_rows("NHỮNG NGÀY CÓ VIỆC", tuple(row for _, own in letter.days for row in own)),
        *_rows("CÓ THÁNG, CHƯA CÓ NGÀY", letter.undated),
        *_posts(edition, letter),
        *(f"“{slogan.text}”" for slogan in edition.campaign.slogans),
        "-" * 24,
        *foot_of(edition),
        edition.campaign.address,
    ]
    return "\n\n".join("\n".join(_fill(block)) for block in blocks) + "\n"


def facts_of(row: Occurrence) -> str:
    """What stands under something that is coming: its words, hours, who sees to it, how sure it is."""
    hours = ", ".join(write_clock(each) for each in row.times)
    state = row.state.capitalize() if row.state in _UNSETTLED else ""
    return ". ".join(filter(None, (line(row.words), hours, line(row.who), state)))


def _rows(heading: str, rows: tuple[Occurrence, ...]) -> Iterator[str]:
    if rows:
        yield heading
    for row in rows:
        day = f"{write_weekday(row.day)} {write_short_day(row.day)}: " if row.day is not None else ""
        yield f"* {day[:1].upper()}{day[1:]}{line(row.title)}\n  {facts_of(row)}"


def _set_right(edition: Edition, letter: Letter) -> Iterator[str]:
    if letter.set_right:
        yield "ĐÍNH CHÍNH"
    for one in letter.set_right:
        when = write_moment(local(one.correction.when))
        yield f"* {line(one.post.title)}\n  {when}: {line(one.correction.what)}\n{absolute(edition, one.post.address)}"


def _posts(edition: Edition, letter: Letter) -> Iterator[str]:
    if letter.told:
        yield "GỬI CÁC CƠ QUAN, ĐƠN VỊ"
    for one in letter.told:
        yield f"* {title_of(edition, one.post)}"
        yield from paragraphs(text_of(one.words))
        yield f"{source_of(edition, one.post)}\n{absolute(edition, one.post.address)}"
    if letter.news:
        yield "MỚI TRÊN TRANG"
    for post in letter.news:
        summary = f"{line(post.summary)}\n" if post.summary else ""
        source = source_of(edition, post)
        yield f"* {title_of(edition, post)}\n{summary}{source}\n{absolute(edition, post.address)}"


def _filled(text: str) -> Iterator[str]:
    yield from paragraphs(text)


def _fill(block: str) -> Iterator[str]:
    """The lines of a block, each broken to the columns; what follows a dash or a star stands under its words."""
    for whole in block.split("\n"):
        lead = whole[: len(whole) - len(whole.lstrip())]
        hang = "  " if lead or whole.startswith(("* ", "- ")) else ""
        yield from wrap(
            whole.strip(),
            COLUMNS,
            initial_indent=lead,
            subsequent_indent=hang,
            break_long_words=False,
            break_on_hyphens=False,
        ) or [""]
