"""Take a picture of every kind of page, of every campaign, so that all can be looked at in five minutes.

Run as `make screens`, or `python scripts/checks/screens.py [--campaign NAME] [--as-of MOMENT] [--kinds WORD,WORD]
[--out FOLDER]`. Each page is shown at three widths, by day and by night, and as it is printed (A4, the first three
sheets); `index.html` in the folder lays them side by side. Campaigns are built at the moment their own year is in full
swing unless `--as-of` says another. Asks for Chromium, as the gate does.
"""

import argparse
import asyncio
import html
import re
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pypdfium2
from kinds import address_of_file, page_of_each_kind
from playwright.async_api import Browser, BrowserContext, async_playwright

ROOT = Path(__file__).resolve().parents[2]
MOMENTS = {"quang-ninh-60": "2023-10-15 08:00", "dak-nong-20": "2023-12-20 08:00"}
"""In the middle of each campaign; one that is not named here is built as of now."""
SIZES = ((390, 844), (768, 1024), (1280, 900))
SCHEMES = ("light", "dark")
SHEETS = 3
"""Printed pages that are shown of each."""
TALLEST = 6000
"""CSS pixels: longer pages are cut, as nobody looks at the rest of a list of three hundred rows."""
AT_ONCE = 3
QUIET = ("--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run")
ALL_PICTURES = """() => Promise.allSettled([...document.images].map((one) => {
  one.loading = "eager";
  return one.decode();
}))"""
"""Pictures that wait until a reader comes near would be missing from one that shows the page whole."""
LEADS_ON = "t/#/index.html"
"""A short link leads on at once: there is nothing to look at."""

STYLE = """
body { margin: 1rem; font: 1rem/1.5 system-ui, sans-serif; background: #ddd; color: #111 }
nav a { margin-right: 1rem } h2 { margin: 2rem 0 .5rem }
.row { display: flex; gap: .75rem; align-items: flex-start; overflow-x: auto; padding-bottom: 1rem }
figure { margin: 0; flex: none } figcaption { font-size: .8rem }
img { display: block; height: 34rem; object-fit: cover; object-position: top; background: #fff }
"""


class Silent(SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class names it
        """Stay silent: what matters is printed by the program."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder; gives its address, which ends with a slash."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Silent, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()


def built(campaign: str, moment: str, folder: Path) -> Path:
    """The public site of the campaign at the moment, built into the folder."""
    at = ("--as-of", moment) if moment else ()
    command = [sys.executable, "-m", "kyniem", "build", "--campaign", campaign, *at, "--out", str(folder / "site")]
    subprocess.run(command, cwd=ROOT, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    return folder / "site"


def name_of(kind: str) -> str:
    """The kind as the beginning of a file's name."""
    return re.sub(r"[^a-z0-9#_.-]+", "-", kind.removesuffix("/index.html")).replace("#", "0")


async def shoot(browser: Browser, address: str, pages: dict[str, str], out: Path, moment: str) -> None:
    """Write the pictures of every page, some pages at a time; the reader's clock is that of the build."""
    gate = asyncio.Semaphore(AT_ONCE)
    contexts = [
        (await browser.new_context(viewport={"width": w, "height": h}, color_scheme=scheme), f"{w}-{scheme}")
        for w, h in SIZES
        for scheme in SCHEMES
    ]
    for context, _ in contexts if moment else ():
        # Before there is a page: one that is still being made cannot be asked to keep another time.
        await context.clock.set_fixed_time(f"{moment.replace(' ', 'T')}:00+07:00")

    async def look(context: BrowserContext, kind: str, path: str, words: str) -> None:
        async with gate:
            page = await context.new_page()
            await page.goto(address + path)
            await page.evaluate("document.fonts.ready.then(() => true)")
            await page.evaluate(ALL_PICTURES)
            # On a picture of the whole page, what is fixed to the window would lie across its middle.
            await page.evaluate("document.querySelector('.dock')?.style.setProperty('position', 'static')")
            name = out / f"{name_of(kind)}-{words}"
            width = (page.viewport_size or {"width": 0})["width"]
            tall = await page.evaluate("document.documentElement.scrollHeight")
            frame = {"x": 0, "y": 0, "width": width, "height": min(tall, TALLEST)}
            await page.screenshot(path=f"{name}.jpg", type="jpeg", quality=80, full_page=True, clip=frame)  # type: ignore[arg-type]
            if words == f"{SIZES[0][0]}-{SCHEMES[0]}":
                print_sheets(
                    await page.pdf(prefer_css_page_size=True, print_background=False, format="A4"), name_of(kind), out
                )
            await page.close()

    await asyncio.gather(
        *(look(context, kind, path, words) for context, words in contexts for kind, path in pages.items())
    )


def print_sheets(pdf: bytes, name: str, out: Path) -> None:
    """The first sheets of what the printer would be given, as pictures."""
    document = pypdfium2.PdfDocument(pdf)
    for number in range(min(len(document), SHEETS)):
        document[number].render(scale=1).to_pil().save(out / f"{name}-print-{number + 1}of{len(document)}.png")


def write_index(out: Path, pages: dict[str, str], campaign: str, moment: str) -> None:
    """One page that lays all pictures side by side, a row for each kind."""
    rows = []
    for kind, path in pages.items():
        own = [f"{name_of(kind)}-{w}-{scheme}.jpg" for scheme in SCHEMES for w, _ in SIZES]
        own += sorted(each.name for each in out.glob(f"{name_of(kind)}-print-*.png"))
        pictures = "".join(
            f'<figure><a href="{html.escape(each)}"><img src="{html.escape(each)}" alt="" loading="lazy"></a>'
            f"<figcaption>{html.escape(each)}</figcaption></figure>"
            for each in own
        )
        title = html.escape(f"{kind}: {path or 'home'}")
        rows.append(f'<h2 id="{name_of(kind)}">{title}</h2><div class="row">{pictures}</div>')
    links = "".join(f'<a href="#{name_of(kind)}">{html.escape(kind)}</a>' for kind in pages)
    head = f"<title>{campaign}, {moment}</title><style>{STYLE}</style>"
    body = f"<h1>{campaign}, {moment}</h1><nav>{links}</nav>{''.join(rows)}"
    text = f'<!doctype html><html lang="en"><meta charset="utf-8">{head}{body}</html>'
    (out / "index.html").write_text(text, encoding="utf-8")


async def take(site: Path, out: Path, wanted: list[str], moment: str) -> dict[str, str]:
    """Write the pictures of the kinds wanted; gives what was looked at, by kind."""
    kinds = {kind: address_of_file(path) for kind, path in page_of_each_kind(site).items() if kind != LEADS_ON}
    pages = {kind: path for kind, path in kinds.items() if not wanted or any(word in kind for word in wanted)}
    program = shutil.which("chromium")
    if program is None:
        sys.exit("chromium is missing; `make gate` says how to install it")
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=program, args=list(QUIET), chromium_sandbox=False)
        with served(site) as address:
            await shoot(browser, address, pages, out, moment)
        await browser.close()
    return pages


def main() -> None:
    """Take the pictures of the campaigns that are asked for, all of content/ by default."""
    parser = argparse.ArgumentParser(description="Take a picture of every kind of page.")
    parser.add_argument("--campaign", action="append", help="folder in content/; may be given more than once")
    parser.add_argument("--as-of", default="", help="the moment of the build, such as '2023-10-15 08:00'")
    parser.add_argument("--kinds", default="", help="only kinds in which one of these words stands, parted by commas")
    parser.add_argument("--out", type=Path, default=ROOT / ".cache" / "screens")
    asked = parser.parse_args()
    for campaign in asked.campaign or sorted(each.name for each in (ROOT / "content").iterdir() if each.is_dir()):
        moment = asked.as_of or MOMENTS.get(campaign, "")
        out = asked.out / campaign
        shutil.rmtree(out, ignore_errors=True)
        out.mkdir(parents=True)
        wanted = [word for word in asked.kinds.split(",") if word]
        pages = asyncio.run(take(built(campaign, moment, out), out, wanted, moment))
        write_index(out, pages, campaign, moment)
        print(f"{len(pages)} pages: {out / 'index.html'}")


if __name__ == "__main__":
    main()
