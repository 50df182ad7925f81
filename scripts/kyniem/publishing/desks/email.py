"""What the page of a channel that sends letters needs: every letter so far, and the plain text of the latest ones."""

from collections.abc import Mapping

from kyniem.model.campaign import Channel
from kyniem.model.edition import Edition
from kyniem.publishing.letters.contents import letters_of
from kyniem.publishing.letters.texts import letter_text, subject_of


def matter_of_email(edition: Edition, channel: Channel) -> Mapping[str, object]:
    """`letters`, the latest first; `latest`: this week's and this month's as (letter, subject, plain text)."""
    letters = letters_of(edition, channel)
    now = [letter for letter in letters if letter.span.holds(edition.today)]
    return {
        "letters": letters,
        "latest": [(letter, subject_of(edition, letter), letter_text(edition, letter)) for letter in now],
        "over": edition.has_closed,
    }
