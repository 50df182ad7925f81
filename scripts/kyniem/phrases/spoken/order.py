"""The order in which the rules of reading aloud are tried at each place of a line, and the walk along it."""

import re
from collections.abc import Iterator

from kyniem.model.voice import Voice
from kyniem.phrases.folding import normalise
from kyniem.phrases.spoken.abbreviations import abbreviations, indices, own_sayings, pandemic, said_just_before
from kyniem.phrases.spoken.calendar_letters import (
    count_of_months,
    lunar,
    short_months_and_quarters,
    weekdays_and_months,
)
from kyniem.phrases.spoken.clocks import say_hour, say_minutes
from kyniem.phrases.spoken.dashed_days import day_after_its_bound
from kyniem.phrases.spoken.days import (
    day_after_its_word,
    month_and_year,
    months_after_their_word,
    quarters_after_their_word,
    say_days,
)
from kyniem.phrases.spoken.fractions import stroke_between_numbers
from kyniem.phrases.spoken.lines import Line, Part, Rule, Said
from kyniem.phrases.spoken.marks import bullets, end_of_paper, footnotes, lettered, marks, numbered
from kyniem.phrases.spoken.measures import area_or_volume
from kyniem.phrases.spoken.numbers import digits_left, say_numbers, say_ordinals, signs_before_numbers
from kyniem.phrases.spoken.papers import number_of_paper, short_name_of_paper
from kyniem.phrases.spoken.romans import say_roman
from kyniem.phrases.spoken.strokes import (
    and_so_on,
    signs_between_words,
    strokes,
    strokes_between_figures,
    vulgar_fractions,
)
from kyniem.phrases.spoken.telephones import say_telephone
from kyniem.phrases.spoken.titles_by_place import titles_by_place
from kyniem.phrases.spoken.web import say_address, say_hashtag

_LETTERS = re.compile(r"[^\W\d_¹²³⁰⁴-⁹¼-¾⅐-⅞]+")
AT_WORDS: tuple[Rule, ...] = (
    lettered,
    say_address,
    number_of_paper,
    short_name_of_paper,
    day_after_its_word,
    day_after_its_bound,
    months_after_their_word,
    quarters_after_their_word,
    short_months_and_quarters,
    weekdays_and_months,
    lunar,
    area_or_volume,
    say_ordinals,
    pandemic,
    titles_by_place,
    indices,
    abbreviations,
    say_roman,
    and_so_on,
)
AT_DIGITS: tuple[Rule, ...] = (
    numbered,
    say_address,
    say_telephone,
    number_of_paper,
    count_of_months,
    say_hour,
    say_minutes,
    say_days,
    month_and_year,
    stroke_between_numbers,
    say_numbers,
)
AT_SIGNS: tuple[Rule, ...] = (
    say_telephone,
    said_just_before,
    say_hashtag,
    strokes,
    strokes_between_figures,
    vulgar_fractions,
    signs_between_words,
    signs_before_numbers,
    end_of_paper,
    footnotes,
    marks,
)


def speak(text: str, voice: Voice) -> str:
    """The text as it is read aloud, line by line; what no rule knows stays as it is."""
    return "".join(part.spoken for part in parts_of(text, voice))


def parts_of(text: str, voice: Voice) -> tuple[Part, ...]:
    """The text in NFC, cut into what is said otherwise than written and what is not; joined they are both."""
    found: list[Part] = []
    for line in re.split(r"(\r?\n)", normalise(text)):
        found.extend(_parts(Line(line, voice)) if line.strip("\r\n") else [Part(written=line, spoken=line)])
    return tuple(_joined(part for part in found if part.written))


def _parts(line: Line) -> Iterator[Part]:
    place, last, changed = 0, "", False
    while place < len(line.text):
        said = _said_at(line, place)
        written = line.text[place : said.end]
        spoken = said.spoken
        if last.isalnum() and spoken[:1].isalnum() and (changed or spoken != written):
            spoken = f" {spoken}"  # two things read one after the other are two words
        yield Part(written=written, spoken=spoken)
        last, changed = spoken[-1:] or last, spoken != written
        place = said.end


def _said_at(line: Line, place: int) -> Said:
    sign = line.text[place]
    if place == 0:
        found = bullets(line, place)
        if found is not None:
            return found
    found = own_sayings(line, place)
    if found is not None:
        return found
    if "0" <= sign <= "9":
        inside = place > 0 and line.text[place - 1].isalpha()
        for rule in (digits_left,) if inside else AT_DIGITS:
            found = rule(line, place)
            if found is not None:
                return found
        return digits_left(line, place) or Said(place + 1, sign)
    word = _LETTERS.match(line.text, place)
    for rule in AT_WORDS if word else AT_SIGNS:
        found = rule(line, place)
        if found is not None:
            return found
    return Said(word.end(), word.group()) if word else Said(place + 1, sign)


def _joined(parts: Iterator[Part]) -> Iterator[Part]:
    """Neighbours that are not changed, as one part."""
    written = ""
    for part in parts:
        if part.changed:
            if written:
                yield Part(written=written, spoken=written)
                written = ""
            yield part
        else:
            written += part.written
    if written:
        yield Part(written=written, spoken=written)
