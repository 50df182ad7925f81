"""Briefings as Word documents, which speakers change to fit the place where they speak."""

from collections.abc import Iterator

from docx.document import Document

from kyniem.model.edition import Edition
from kyniem.model.output import Output
from kyniem.phrases.dates import write_long_day, write_moment
from kyniem.publishing.addresses import absolute
from kyniem.publishing.briefings.contents import BRIEFING, Briefing, briefings_of, words_to_speak
from kyniem.publishing.times.occurrences import Occurrence
from kyniem.publishing.word_documents import new_document, number_pages, saved
from kyniem.publishing.wording import hidden_mark, line, local, paragraphs, text_of

_BULLET = "List Bullet"
NO_TIME = "không ghi thời gian"
"""What is told of a task for which the plan prints no time."""


def publish_briefings(edition: Edition) -> Iterator[Output]:
    """A document for each phase and each channel whose people speak to others."""
    for channel in edition.campaign.channels:
        if channel.kind == BRIEFING:
            for briefing in briefings_of(edition, channel):
                yield Output(path=briefing.document, content=briefing_document(edition, briefing))


def briefing_document(edition: Edition, briefing: Briefing) -> bytes:
    """The whole briefing, under the same headings as its page."""
    campaign = edition.campaign
    publisher = campaign.publisher.office or campaign.publisher.body
    document = new_document(f"Tài liệu nói chuyện. {briefing.title}", publisher)
    number_pages(document, f"{campaign.name} · {briefing.phase.name}")
    document.add_paragraph(campaign.title)
    document.add_paragraph(f"Tài liệu nói chuyện. {briefing.title}", style="Title")
    _about(document, briefing)
    _coming(document, "Những ngày cần nhớ", briefing.days)
    _coming(document, "Có trong kế hoạch, chưa có ngày", briefing.undated)
    _slogans(document, briefing)
    _talks(document, edition, briefing)
    _questions(document, edition, briefing)
    _duties(document, briefing)
    document.add_paragraph(
        f"{publisher}. Cập nhật {write_moment(local(briefing.updated))}. Bản mới nhất: "
        f"{absolute(edition, briefing.address)}"
    )
    return saved(document, briefing.updated)


def _about(document: Document, briefing: Briefing) -> None:
    phase = briefing.phase
    document.add_heading("Đợt này nói gì", 1)
    if phase.period:
        document.add_paragraph(f"Thời gian: {line(phase.period)}.")
    if phase.summary:
        document.add_paragraph(line(phase.summary))
    if phase.source:
        document.add_paragraph(f"Nguồn: {line(phase.source)}.")


def _coming(document: Document, heading: str, rows: tuple[Occurrence, ...]) -> None:
    if rows:
        document.add_heading(heading, 1)
    for row in rows:
        day = write_long_day(row.day) if row.day is not None else line(row.words)
        who = f" ({line(row.who)})" if row.who else ""
        state = ", dự kiến" if row.state == "dự kiến" and "dự kiến" not in day.lower() else ""
        paragraph = document.add_paragraph(style=_BULLET)
        paragraph.add_run(f"{day[:1].upper()}{day[1:]}{state}: ").bold = True
        paragraph.add_run(f"{line(row.title)}{who}.")


def _slogans(document: Document, briefing: Briefing) -> None:
    if briefing.slogans:
        document.add_heading("Khẩu hiệu, đọc đúng từng chữ", 1)
    for slogan in briefing.slogans:
        document.add_paragraph(f"“{line(slogan.text)}”", style=_BULLET)


def _talks(document: Document, edition: Edition, briefing: Briefing) -> None:
    if briefing.talks:
        document.add_heading("Ý để nói", 1)
    for one in briefing.talks:
        document.add_heading(hidden_mark(edition, one.post) + line(one.post.title), 2)
        bodies = words_to_speak(one)
        headings = {line(heading.text) for body in bodies for heading in body.headings}
        said = [text_of(body) for body in bodies] or [line(one.post.summary)]
        for row in (row for text in said for paragraph in paragraphs(text) for row in paragraph.split("\n")):
            if row in headings:
                document.add_heading(row, 3)
            else:
                document.add_paragraph(row.removeprefix("- "), style=_BULLET if row.startswith("- ") else "Normal")


def _questions(document: Document, edition: Edition, briefing: Briefing) -> None:
    if briefing.questions:
        document.add_heading("Người nghe có thể hỏi", 1)
    for post in briefing.questions:
        document.add_heading(hidden_mark(edition, post) + line(post.title), 2)
        document.add_paragraph(line(post.summary))
        document.add_paragraph(f"Đọc thêm: {absolute(edition, post.address)}")


def _duties(document: Document, briefing: Briefing) -> None:
    if briefing.duties:
        document.add_heading("Ai làm việc gì", 1)
    for group in briefing.duties:
        document.add_heading(group.unit or "Kế hoạch không ghi đơn vị chủ trì", 2)
        for row in group.rows:
            time = line(row.time) or NO_TIME
            place = f"{line(row.plan.name)}, mục {row.task.section}"
            document.add_paragraph(f"{line(row.task.title)}: {time} ({place}).", style=_BULLET)
