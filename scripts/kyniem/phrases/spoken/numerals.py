"""Numbers as words: integers, decimals, digits one by one, Roman numerals. Northern standard, as schools teach it."""

import re

from kyniem.model.voice import Voice

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50}
_ROMAN = re.compile(r"(?=[IVXL])L?(?:X{0,3}|XL)(?:IX|IV|V?I{0,3})")
_TEN, _HUNDRED, _THOUSAND, _MILLION, _BILLION = 10, 100, 1_000, 1_000_000, 1_000_000_000
_LONGEST = 15
"""A number of more digits is nobody's count: it is read digit by digit."""
_LONGEST_FRACTION = 3
_FOUR, _FIVE = 4, 5


def say_number(number: int, voice: Voice) -> str:
    """`1005` → một nghìn không trăm linh năm; 24 ends in tư, 21 in mốt, 25 in lăm."""
    if number >= 10**_LONGEST:
        return say_digits(str(number))
    if number >= _BILLION:
        billions, rest = divmod(number, _BILLION)
        return f"{say_number(billions, voice)} tỷ{_after(rest, _BILLION, voice)}"
    if number < _THOUSAND:
        return _below_thousand(number, voice)
    scale, name = (_MILLION, "triệu") if number >= _MILLION else (_THOUSAND, str(voice.thousand))
    high, rest = divmod(number, scale)
    return f"{_below_thousand(high, voice)} {name}{_after(rest, scale, voice)}"


def _after(rest: int, scale: int, voice: Voice) -> str:
    """What follows a group, its zeros said: 1.000.005 → không nghìn không trăm linh năm (as in Toán 4)."""
    if not rest:
        return ""
    said = ""
    scale //= _THOUSAND
    while scale:
        group, rest = divmod(rest, scale)
        name = {_MILLION: " triệu", _THOUSAND: f" {voice.thousand}", 1: ""}[scale]
        said += f" {_full_group(group, voice) if group else 'không'}{name}"
        if not rest:
            return said
        scale //= _THOUSAND
    return said


def _full_group(group: int, voice: Voice) -> str:
    return _below_thousand(group, voice) if group >= _HUNDRED else f"không trăm{_below_hundred_after(group, voice)}"


def _below_thousand(number: int, voice: Voice) -> str:
    hundreds, rest = divmod(number, _HUNDRED)
    if hundreds:
        return f"{_DIGITS[hundreds]} trăm{_below_hundred_after(rest, voice)}"
    return _below_hundred(rest)


def _below_hundred_after(rest: int, voice: Voice) -> str:
    if not rest:
        return ""
    return f" {voice.zero} {_DIGITS[rest]}" if rest < _TEN else f" {_below_hundred(rest)}"


def _below_hundred(number: int) -> str:
    tens, ones = divmod(number, _TEN)
    if not tens:
        return _DIGITS[ones]
    said = "mười" if tens == 1 else f"{_DIGITS[tens]} mươi"
    if not ones:
        return said
    if ones == _FIVE:
        return f"{said} lăm"
    if tens > 1 and ones in {1, _FOUR}:
        return f"{said} {'mốt' if ones == 1 else 'tư'}"
    return f"{said} {_DIGITS[ones]}"


def say_digits(digits: str) -> str:
    """`0203` → không hai không ba; what is no ASCII digit is left out."""
    return " ".join(_DIGITS[int(digit)] for digit in digits if "0" <= digit <= "9")


def say_fraction_digits(digits: str, voice: Voice) -> str:
    """The digits after a decimal comma: `05` → không năm, `25` → hai mươi lăm, `001` → không không một."""
    rest = digits.lstrip("0")
    if not rest or len(digits) > _LONGEST_FRACTION:
        return say_digits(digits)
    zeros = say_digits("0" * (len(digits) - len(rest)))
    return f"{zeros} {say_number(int(rest), voice)}".strip()


def say_written(written: str, voice: Voice) -> str:
    """A number as it stands in a text: `1.005`, `10,5`, `01`, `0,25`. Dots and spaces group, the comma is decimal."""
    whole, _, fraction = written.partition(",")
    digits = "".join(sign for sign in whole if "0" <= sign <= "9")
    said = say_digits(digits) if len(digits) > _LONGEST else say_number(int(digits or "0"), voice)
    return f"{said} phẩy {say_fraction_digits(fraction, voice)}" if fraction else said


def say_year(year: int, voice: Voice) -> str:
    """`2023` → năm hai nghìn không trăm hai mươi ba."""
    return f"năm {say_number(year, voice)}"


def say_month(month: int, voice: Voice) -> str:
    """`4` → tháng tư."""
    return f"tháng {'tư' if month == _FOUR else say_number(month, voice)}"


def say_day(day: int, voice: Voice) -> str:
    """`4` → mùng bốn, `24` → hai mươi tư."""
    return f"mùng {say_number(day, voice)}" if day <= _TEN else say_number(day, voice)


def say_ordinal(number: int, voice: Voice) -> str:
    """What follows “thứ”: nhất, hai, tư; from five on like the number."""
    return {1: "nhất", _FOUR: "tư"}.get(number) or say_number(number, voice)


def roman_value(written: str) -> int:
    """`XIII` → 13; 0 for what is no Roman numeral below 90."""
    if _ROMAN.fullmatch(written) is None:
        return 0
    values = [_ROMAN_VALUES[letter] for letter in written]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < following else value for value, following in pairs)
