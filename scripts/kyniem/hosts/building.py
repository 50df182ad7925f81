"""Building and previewing by MkDocs from our own command: the way of plain `mkdocs`, with answers given."""

import errno
import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
from mkdocs.commands.build import build
from mkdocs.commands.serve import serve
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError, PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.utils.yaml import yaml_load

from kyniem.build import Built
from kyniem.hosts.mkdocs import KyniemPlugin
from kyniem.model.edition import Edition
from kyniem.problems import KyniemError, UsageError

CONFIG_FILE = "mkdocs.yml"
_PLUGIN = "kyniem"


class HostError(KyniemError):
    """The builder gave up; what it had to say is told already."""


def load_site(root: Path, options: dict[str, str], *, site: Path | None = None, strict: bool = False) -> MkDocsConfig:
    """The site definition in `root`, with `options` of our plugin put over what it says.

    Raises UsageError when there is none, or when it cannot be read.
    """
    path = root / CONFIG_FILE
    if not path.is_file():
        raise UsageError(f"không thấy {CONFIG_FILE} ở {root}; hãy chạy lệnh trong thư mục của dự án")
    given: dict[str, Any] = {"config_file": str(path), "strict": strict, "plugins": _plugins(path, options)}
    if site is not None:
        given["site_dir"] = str(site)
    try:
        return load_config(**given)
    except (ConfigurationError, Abort) as error:
        raise UsageError(f"{CONFIG_FILE} viết chưa đúng: {error}") from error


def build_site(config: MkDocsConfig, progress: Callable[[int, int], None] | None = None) -> Edition:
    """Build the site and give the edition it shows; `progress` is told how many of how many pages are written.

    Raises HostError when the builder gives up.
    """
    config.plugins.on_startup(command="build", dirty=False)
    if progress is not None:
        config.plugins["kyniem-progress"] = _Progress(progress)
    try:
        build(config)
    except (Abort, PluginError) as error:
        raise HostError(str(error)) from error
    finally:
        config.plugins.on_shutdown()
    built = _plugin_of(config).built
    if built is None:
        raise HostError("bộ dựng đã xong mà chưa dựng chiến dịch nào")
    return built.edition


def build_in_memory(root: Path, options: dict[str, str]) -> Built:
    """Build the campaign without laying it on disk, for another builder."""
    config = load_site(root, options)
    return _plugin_of(config).build(root, Path(config.docs_dir))


def campaign_folder(root: Path) -> Path:
    """The folder of the campaign that the site definition names."""
    return _plugin_of(load_site(root, {})).folder(root)


def _plugin_of(config: MkDocsConfig) -> KyniemPlugin:
    plugin = config.plugins.get(_PLUGIN)
    if not isinstance(plugin, KyniemPlugin):
        raise UsageError(f"{CONFIG_FILE} không dùng plugin kyniem")
    return plugin


def serve_site(root: Path, options: dict[str, str], address: str) -> None:
    """Preview the site, and build it again whenever its sources change, until interrupted."""
    path = root / CONFIG_FILE
    load_site(root, options)
    logging.getLogger("mkdocs").setLevel(logging.INFO)
    try:
        serve(str(path), dev_addr=address, plugins=_plugins(path, options))
    except (Abort, PluginError) as error:
        raise HostError(str(error)) from error
    except click.ClickException as error:
        raise HostError(error.format_message()) from error
    except OSError as error:
        if error.errno not in {errno.EADDRINUSE, errno.EACCES}:
            raise
        message = f"không mở được {address}: cổng này đã có chương trình khác dùng; hãy chọn cổng khác"
        raise UsageError(message) from error


def _plugins(path: Path, options: dict[str, str]) -> dict[str, dict[str, Any]]:
    """The plugins that the site definition names, ours with `options` put over its own.

    A mapping, since MkDocs empties the members of a list when it reads them, and `serve` has it read them again.
    """
    with path.open("rb") as file:
        written = yaml_load(file).get("plugins") or []
    if isinstance(written, dict):
        listed = dict(written)
    else:
        listed = dict(next(iter(entry.items())) if isinstance(entry, dict) else (entry, {}) for entry in written)
    return {name: {**(values or {}), **options} if name == _PLUGIN else values or {} for name, values in listed.items()}


class _Progress(BasePlugin):  # type: ignore[no-untyped-call,type-arg]  # MkDocs leaves its own options open
    """Counts the pages as they are written."""

    def __init__(self, tell: Callable[[int, int], None]) -> None:
        super().__init__()
        self._tell = tell
        self._all = 0
        self._done = 0

    def on_env(self, env: Any, *, files: Any, **_: Any) -> Any:  # noqa: ANN401 - MkDocs's signature
        """Learn how many pages there will be."""
        self._all = len(list(files.documentation_pages()))
        return env

    def on_post_page(self, output: str, **_: Any) -> str:  # noqa: ANN401 - MkDocs's signature
        """One page more."""
        self._done += 1
        self._tell(self._done, self._all)
        return output
