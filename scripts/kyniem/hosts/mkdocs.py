"""The MkDocs plugin: hands MkDocs ready pages and files, and swaps the finished site in last of all."""

import logging
import os
import re
from pathlib import Path
from typing import Any, Literal

from jinja2 import Environment, pass_context
from jinja2.runtime import Context
from mkdocs.config.base import Config
from mkdocs.config.config_options import Choice, Type
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils import CountHandler

from kyniem.build import Built, Tools, build_campaign
from kyniem.hosts.drawing import drawing_for
from kyniem.hosts.exchange import clear_beside, exchange, folder_beside, foreign_folder, lies_in_public_folder
from kyniem.hosts.finishing import next_change_words, write_build_file, write_documents, write_worker
from kyniem.hosts.marking import bears_mark, mark_scripts
from kyniem.hosts.moment import moment_of_build
from kyniem.hosts.pictures import pictures_for
from kyniem.hosts.pruning import KEPT, Hold
from kyniem.hosts.searching import Indexing, begin_index
from kyniem.hosts.standing import read_templates, standing_addresses
from kyniem.hosts.theming import page_data, theme_data
from kyniem.markup import EXTENSION_CONFIGS, EXTENSIONS
from kyniem.model.edition import Audience, Edition
from kyniem.model.output import Page
from kyniem.problems import ContentError, KyniemError, errors_among
from kyniem.publishing.offline import WORKER, mark_of
from kyniem.settings import Settings

log = logging.getLogger("mkdocs.plugins.kyniem")
"""Below MkDocs's own logger, so that `--strict` counts our warnings."""

_ELSEWHERE = re.compile(r"#|/|[a-z][a-z0-9+.-]*:", re.IGNORECASE)
"""What begins an address that does not lead into the site by its own root."""


class KyniemConfig(Config):  # type: ignore[no-untyped-call]  # MkDocs leaves it untyped
    """The plugin's options in mkdocs.yml."""

    campaign = Type(str)
    content = Type(str, default="content")
    templates = Type(str, default="templates/pages")
    as_of = Type(str, default="")
    audience = Choice([audience.value for audience in Audience], default=Audience.PUBLIC.value)
    offline = Type(bool, default=True)


class ReadyPage(MkDocsPage):
    """A page whose HTML is ready: nothing is read from disk, nothing converted."""

    def __init__(self, page: Page, edition: Edition, file: File, config: MkDocsConfig) -> None:
        """Put `page` in the place of `file`."""
        super().__init__(page.title, file, config)
        self._ready = page.html
        self.meta = page_data(page, edition)

    def read_source(self, config: MkDocsConfig) -> None:  # noqa: ARG002 - the signature is MkDocs's
        """There is no source to read."""
        self.markdown = ""

    def render(self, config: MkDocsConfig, files: Files) -> None:  # noqa: ARG002 - the signature is MkDocs's
        """Give the HTML that is ready."""
        self.content = self._ready


class KyniemPlugin(BasePlugin[KyniemConfig]):  # type: ignore[no-untyped-call]  # MkDocs leaves it untyped
    """Builds the campaign before MkDocs builds the site; the rest is handing over."""

    def __init__(self) -> None:
        """Nothing is built yet."""
        super().__init__()
        self.built: Built | None = None
        self._in_place = False
        self._site: Path | None = None
        self._indexing: Indexing | None = None
        self._hold = Hold(None)

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        """Remember whether the site is only previewed: then it is built in place."""
        self._in_place = command == "serve" or dirty

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Build the campaign, tell the theme of it, and lead MkDocs to a folder beside the site."""
        root = Path(config.config_file_path).parent
        try:
            self.built = self.build(root, Path(config.docs_dir))
        except ContentError as error:
            for problem in error.problems:
                log.error("%s", problem)  # noqa: TRY400 - said to an editor, who has no use for a traceback
            if not self._in_place or self.built is None:
                raise Abort(_refused(error)) from None
            log.warning("Xem thử vẫn giữ bản dựng được lần trước; sửa xong thì trang tự đổi theo.")
        except KyniemError as error:
            raise PluginError(str(error)) from None
        for warning in self.built.warnings:
            log.warning("%s", warning)
        self._present(config, self.built.edition)
        if not self._in_place:
            self._refuse_folder(root, Path(config.site_dir))
            self._site = Path(os.path.realpath(config.site_dir))
            config.site_dir = str(folder_beside(self._site))
        return config

    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """Add every page and output of the campaign, and begin to index them."""
        built = self._ready
        self._indexing = begin_index(built, Path(config.docs_dir), Path(config.site_dir))
        _drop_theme_assets(files, config)
        for page in built.pages:
            file = File.generated(config, page.source, content="", inclusion=InclusionLevel.NOT_IN_NAV)
            ReadyPage(page, built.edition, file, config)
            files.append(file)
        for output in built.assets:
            if output.media or output.kept:
                source = output.kept or str((built.folder / output.media).absolute())
                file = File.generated(config, output.path, abs_src_path=source, inclusion=InclusionLevel.NOT_IN_NAV)
            else:
                file = File.generated(config, output.path, content=output.content, inclusion=InclusionLevel.NOT_IN_NAV)
            files.append(file)
        return files

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG002 - MkDocs's signature
        """Let the theme write addresses in the site by the root of the page: MkDocs works each out anew, 40 a page.

        The address of a style sheet or script bears the mark of what is in it, so that no old one is taken for it.
        """
        written_by_mkdocs = env.filters["url"]
        marked = {file.src_uri: file for file in files if bears_mark(file.src_uri)}
        published, marks = mark_scripts({path: file.content_bytes for path, file in marked.items()}, mark_of)
        for path, content in published.items():
            if content != marked[path].content_bytes:
                marked[path].content_bytes = content

        @pass_context
        def url(context: Context, value: str) -> str:
            if _ELSEWHERE.match(value):
                return str(written_by_mkdocs(context, value))
            mark = marks.get(value)
            return f"{str(context['base_url']).rstrip('/')}/{value}{f'?v={mark}' if mark else ''}"

        env.filters["url"] = url
        return env

    @event_priority(-100)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Write the feeds, then put the new site where the old one stood, unless strict is about to abort."""
        write_documents(self._ready, Path(config.site_dir))
        templates = read_templates(Path(config.config_file_path).parent / self.config.templates)
        write_worker(self._ready, templates, Path(config.site_dir), keeps=self._keeps)
        if self._indexing is not None:
            self._indexing.finish()
            self._indexing = None
        if self._site is None:
            return
        site, new = self._site, Path(config.site_dir)
        config.site_dir = str(site)
        if config.strict and _warnings_so_far():
            clear_beside(site)
            return
        if not exchange(new, site):
            log.info("Hệ thống này không tráo hai thư mục cùng lúc được: trang cũ đã vắng trong chốc lát.")
        write_build_file(self._ready.edition, site)
        self._hold.prune()
        log.info("%s", next_change_words(self._ready.edition))

    def on_build_error(self, *, error: Exception, **_: Any) -> None:  # noqa: ANN401, ARG002 - MkDocs's signature
        """Leave nothing beside the old site, which still stands."""
        if self._indexing is not None:
            self._indexing.abandon()
            self._indexing = None
        if self._site is not None:
            clear_beside(self._site)

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, **_: Any) -> LiveReloadServer:  # noqa: ANN401 - MkDocs's signature
        """Watch the campaign and the templates as well, and say where to look."""
        log.info("Xem thử ở %s (bấm Ctrl+C để dừng)", server.url)
        root = Path(config.config_file_path).parent
        server.watch(str(self.folder(root).absolute()))
        server.watch(str(root / self.config.templates))
        server.watch(str((root / self.config.templates).parent / "channels"))
        return server

    @property
    def _keeps(self) -> bool:
        """Whether readers' browsers may keep pages: never those of the desk, nor of a preview."""
        return self.config.offline and not self._in_place and not self._ready.edition.for_desk

    @property
    def _ready(self) -> Built:
        if self.built is None:
            raise PluginError("kyniem: on_config has not run")
        return self.built

    def folder(self, root: Path) -> Path:
        """The campaign's folder, as a person who stands here would name it."""
        return Path(os.path.relpath(root / self.config.content / self.config.campaign))

    def build(self, root: Path, docs: Path) -> Built:
        """Build the campaign that the options name; `root` is the project's folder, `docs` holds the standing pages."""
        settings = Settings(as_of=moment_of_build(self.config.as_of, os.environ), audience=self.config.audience)
        folder, templates = self.folder(root), read_templates(root / self.config.templates)
        self._hold = Hold(root / KEPT)
        tools = Tools(draw=drawing_for(root, folder, self._hold), encode=pictures_for(root, folder))
        return build_campaign(folder, settings, templates, tools, standing_addresses(docs))

    def _present(self, config: MkDocsConfig, edition: Edition) -> None:
        campaign = edition.campaign
        config.site_name = campaign.name
        config.site_description = campaign.description
        if not self._in_place:
            config.site_url = campaign.address
        config.extra.update(theme_data(edition))
        config.extra["worker"] = WORKER if self._keeps else ""
        config.markdown_extensions = list(EXTENSIONS)
        config.mdx_configs = {name: dict(options) for name, options in EXTENSION_CONFIGS.items()}
        config.theme.static_templates.discard("sitemap.xml")

    def _refuse_folder(self, root: Path, site: Path) -> None:
        foreign = foreign_folder(site, root)
        if foreign:
            raise PluginError(f"không dựng trang vào {site}: {foreign}; hãy chọn thư mục khác")
        if self.config.audience == Audience.DESK.value and lies_in_public_folder(root, site):
            raise PluginError("bản bàn biên tập không được dựng vào thư mục site/; hãy chọn thư mục khác")


def _drop_theme_assets(files: Files, config: MkDocsConfig) -> None:
    """Material's own scripts and styles, three megabytes of them, which no page of ours asks for."""
    borrowed = {str(Path(folder)) for folder in config.theme.dirs if folder != config.theme.custom_dir}
    for file in list(files):
        if file.src_dir is not None and str(Path(file.src_dir)) in borrowed:
            files.remove(file)


def _warnings_so_far() -> bool:
    """Whether strict mode, which counts on the `mkdocs` logger, has anything to abort for."""
    counters = (handler for handler in logging.getLogger("mkdocs").handlers if isinstance(handler, CountHandler))
    return any(counter.get_counts() for counter in counters)


def _refused(error: ContentError) -> str:
    return f"Có {len(errors_among(error.problems))} lỗi phải sửa; trang chưa được dựng, trang cũ vẫn nguyên."
