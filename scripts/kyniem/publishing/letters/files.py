"""Letters as files: HTML whose styles stand in its elements, plain text, and .eml that opens as a draft."""

from collections.abc import Iterator, Mapping
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from hashlib import sha256

from css_inline import CSSInliner
from markupsafe import Markup

from kyniem.model.edition import Edition
from kyniem.model.output import Output
from kyniem.model.post import Post
from kyniem.publishing.addresses import absolute_html
from kyniem.publishing.carried import Carried
from kyniem.publishing.drawings.cards import FORMS, WIDE, card_of, carded
from kyniem.publishing.drawings.palette import Palette
from kyniem.publishing.letters.contents import EMAIL, Letter, letters_of
from kyniem.publishing.letters.texts import (
    facts_of,
    foot_of,
    letter_text,
    opening_of,
    source_of,
    subject_of,
    title_of,
)
from kyniem.publishing.rendering import Renderer

_TEMPLATE = "channels/_letter.html.j2"
_POLICY = SMTP.clone(cte_type="7bit")
"""CRLF and nothing but ASCII on the wire, as RFC 5322 has it; every mail program opens that."""


def publish_newsletters(edition: Edition, templates: Mapping[str, str]) -> Iterator[Output]:
    """The letters of every channel that sends any: `.html`, `.txt` and `.eml` for each week and month so far."""
    renderer = Renderer(edition, templates)
    inliner = CSSInliner(load_remote_stylesheets=False)
    for channel in edition.campaign.channels:
        if channel.kind != EMAIL:
            continue
        for letter in letters_of(edition, channel):
            html = letter_html(renderer, inliner, letter)
            text = letter_text(edition, letter)
            yield Output(path=letter.address("html"), content=html.encode())
            yield Output(path=letter.address("txt"), content=text.encode())
            yield Output(path=letter.address("eml"), content=letter_message(edition, letter, text, html))


def letter_html(renderer: Renderer, inliner: CSSInliner, letter: Letter) -> str:
    """The letter as a mail program shows it; all its links are whole."""
    edition = renderer.edition
    with_card = carded(edition)
    shown = (one.post for one in letter.told)
    pictured = next((post for post in (*shown, *letter.news) if post.id in with_card), None)
    html = renderer.fragment_of(
        _TEMPLATE,
        letter.address("html"),
        letter=letter,
        subject=subject_of(edition, letter),
        preheader=opening_of(edition, letter),
        opening=opening_of(edition, letter),
        foot=foot_of(edition),
        colour=Palette(edition.campaign).colour,
        pictured=pictured.id if pictured is not None else "",
        card=card_of(edition, pictured, FORMS[WIDE]) if pictured is not None else "",
        facts_of=facts_of,
        title_of=lambda post: title_of(edition, post),
        source_of=lambda post: source_of(edition, post),
        words_of=lambda one: _words(edition, one.post, one),
    )
    return inliner.inline(html)


def letter_message(edition: Edition, letter: Letter, text: str, html: str) -> bytes:
    """The letter as a message (RFC 5322) with both forms, the plain one first.

    `X-Unsent` makes Outlook open it as a draft. It is to nobody: the sender says to whom.
    """
    message = EmailMessage(policy=_POLICY)
    message["Subject"] = subject_of(edition, letter)
    if edition.campaign.publisher.contact.email:
        message["From"] = edition.campaign.publisher.contact.email
    message["Date"] = format_datetime(letter.moment)
    digest = sha256(f"{text}{html}".encode()).hexdigest()[:16]
    message["Message-ID"] = f"<{letter.span.name}.{digest}@{edition.campaign.host}>"
    message["X-Unsent"] = "1"
    message["Content-Language"] = "vi"
    message.set_content(text, charset="utf-8", cte="quoted-printable")
    message.add_alternative(html, subtype="html", charset="utf-8", cte="quoted-printable")
    message.set_boundary(f"=_{digest}")
    return message.as_bytes()


def _words(edition: Edition, post: Post, one: Carried) -> Markup:
    return Markup(absolute_html(edition, one.words, post.source))  # noqa: S704 - sanitised in markup/
