"""What every test may ask for: where the project stands, and the documents that lie beside it."""

from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's own folder."""
    return Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def shared(root: Path) -> Path:
    """The folder of documents kept beside the project; a checkout without it skips what compares with them."""
    folder = root.parent / "shared"
    if not folder.is_dir():
        pytest.skip("the folder of shared documents does not lie beside this checkout")
    return folder


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--accept` writes what the cases of tests/cases say now as what is expected of them; read the difference."""
    parser.addoption("--accept", action="store_true", help="rewrite the expected files of tests/cases")
