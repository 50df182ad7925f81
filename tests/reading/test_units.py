"""units.yml: every way of writing is understood, the wrong ones are never proposed."""

from kyniem.problems import Origin, Problem
from kyniem.reading.documents import parse_yaml
from kyniem.reading.units import directory_of, parse_units

TEXT = """- id: vhtt
  name: Ban Văn hóa, Thông tin xã
  short: Ban Văn hóa
  aliases: [Ban VH-TT]
  misspellings: [Bản Vắn hóa, Ban Văn hóa thể thao xã]
"""


def test_a_misspelling_is_understood_and_never_proposed() -> None:
    problems: list[Problem] = []
    value = parse_yaml(TEXT, Origin("units.yml", 1), problems)
    assert value is not None
    units = parse_units(value, problems)
    assert problems == []
    directory = directory_of(units)
    assert directory.find("ban văn hóa thể thao xã") == "vhtt"
    assert directory.nearest("Bàn Vắn hóa") == "Ban Văn hóa"
    assert units[0].spellings == ("Ban Văn hóa, Thông tin xã", "Ban Văn hóa", "Ban VH-TT")
    assert units[0].place_of("misspellings[2]").line == 5
