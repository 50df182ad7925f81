"""How long a recording lasts, as its own file tells."""

import wave
from pathlib import Path

import pytest

from kyniem.reading.files import Folder

RATE = 8000


def recorded(folder: Path, seconds: float) -> Folder:
    """A folder with a silent recording of this length."""
    with wave.open(str(folder / "tieng.wav"), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(1)
        file.setframerate(RATE)
        file.writeframes(b"\x80" * int(RATE * seconds))
    return Folder.at(folder)


@pytest.mark.parametrize(("lasts", "told"), [(95.4, 95), (95.6, 96), (0.2, 1)])
def test_a_recording_is_told_to_the_nearest_second_and_never_as_none(tmp_path: Path, lasts: float, told: int) -> None:
    assert recorded(tmp_path, lasts).seconds("tieng.wav") == told


@pytest.mark.parametrize("content", [b"", b"khong phai tieng", b"RIFF\x00\x00\x00\x00WAVE"])
def test_a_file_that_tells_no_length_has_none(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "tieng.wav").write_bytes(content)
    assert Folder.at(tmp_path).seconds("tieng.wav") == 0


def test_a_file_that_is_not_there_has_none(tmp_path: Path) -> None:
    assert Folder.at(tmp_path).seconds("mat.mp3") == 0
