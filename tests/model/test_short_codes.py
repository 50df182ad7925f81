"""Codes of short links: of the id alone, easy to type, no two alike."""

from itertools import count

from kyniem.model.short_codes import short_codes


def test_a_code_hangs_on_the_id_alone() -> None:
    alone = short_codes(["mo-dot-cao-diem"])
    among = short_codes(["gan-bien", "mo-dot-cao-diem", "bai-khac"])
    assert among["mo-dot-cao-diem"] == alone["mo-dot-cao-diem"] == "xa2pp5"


def test_a_code_has_six_letters_that_nobody_mistakes_for_others() -> None:
    codes = short_codes(f"bai-{number}" for number in range(2000)).values()
    assert len(set(codes)) == 2000
    assert all(len(code) == 6 for code in codes)
    assert not set("".join(codes)) & set("01oilOIL")


def test_of_two_that_collide_the_later_is_longer_and_the_earlier_keeps_its_code() -> None:
    first, second = colliding()
    codes = short_codes([first, second])
    assert codes[first] == short_codes([first])[first]
    assert len(codes[second]) == 7
    assert codes[second].startswith(codes[first])
    assert short_codes([second, first])[second] == codes[first]


def colliding() -> tuple[str, str]:
    """Two ids whose codes are the same, found by trying."""
    seen: dict[str, str] = {}
    for number in count():
        one = f"bai-{number}"
        code = short_codes([one])[one]
        if code in seen:
            return seen[code], one
        seen[code] = one
    raise AssertionError
