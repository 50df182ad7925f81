"""A seeded corpus: N texts of about 450 Vietnamese-looking words, the same on every machine, for every contender."""

import random
from dataclasses import dataclass
from datetime import date, timedelta

SEED = 1963
FIRST_DAY = date(2023, 1, 1)
DAYS = 365
TOPICS = ("tuyen-truyen", "di-san", "thanh-nien", "van-nghe", "cong-trinh", "thi-dua")

_SYLLABLES = (
    "an bà bác ban bảo biển bình bức ca cảm cảnh cầu chào chiều chính chủ chung chuyện con công cùng cuộc cửa dài dân "
    "dâng dịp dòng dựng đá đảo đất đẹp đoàn đồng đường đời gia giàu giữ gió gửi hạ hải hàng hát hiện hoa hoạt học hội "
    "hợp huyện hướng ích kể khát khu khuyến kỷ làm lãnh lao lên lễ lịch liên long lớp lời lửa mạnh mặt mỏ mới mùa nam "
    "năm nắng nghề nghệ nghĩa người nhà nhân nhiều nhịp niệm non nông núi nước ông phát phố phong phường quà quê quy "
    "rừng sáng sinh sông sử sức tàu tâm tết thắm thăm than thành thi thiếu thuyền tiếng tỉnh tình toàn trẻ triển trung "
    "truyền từng tươi văn vàng vịnh vui vùng vượt xã xanh xây xuân ý yêu yên"
).split()


@dataclass(frozen=True, slots=True)
class Text:
    """One text: `number` from 1, `summary` its first sentence, `body` Markdown without front matter."""

    number: int
    day: date
    title: str
    summary: str
    body: str
    topics: tuple[str, ...]

    @property
    def name(self) -> str:
        """The file's name without its ending, which is also its place in the addresses."""
        return f"tin-{self.number:05}"


def texts(count: int) -> list[Text]:
    """The first `count` texts, oldest first, spread evenly over the year 2023."""
    chance = random.Random(SEED)
    return [_text(chance, number, FIRST_DAY + timedelta(days=number * DAYS // (count + 1))) for number in _to(count)]


def _to(count: int) -> range:
    return range(1, count + 1)


def _text(chance: random.Random, number: int, day: date) -> Text:
    summary = _sentence(chance)
    parts = [summary + " " + _paragraph(chance, 4)]
    for _ in range(3):
        parts += [
            f"## {_words(chance, 5).capitalize()}",
            _paragraph(chance, 4),
            "\n".join(f"- **{_words(chance, 2)}**: {_words(chance, 8)}" for _ in range(3)),
        ]
    parts += [f"> {_sentence(chance)}", _paragraph(chance, 4)]
    return Text(
        number=number,
        day=day,
        title=f"{_words(chance, 7).capitalize()} số {number}",
        summary=summary,
        body="\n\n".join(parts) + "\n",
        topics=tuple(chance.sample(TOPICS, 2)),
    )


def _paragraph(chance: random.Random, sentences: int) -> str:
    return " ".join(_sentence(chance) for _ in range(sentences))


def _sentence(chance: random.Random) -> str:
    return _words(chance, chance.randint(11, 19)).capitalize() + "."


def _words(chance: random.Random, count: int) -> str:
    return " ".join(chance.choices(_SYLLABLES, k=count))
