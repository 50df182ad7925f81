"""The campaign's colours and drawings as a drawing needs them: values in place of CSS variables, one scheme, light."""

import re
from dataclasses import dataclass
from functools import cached_property

from kyniem.model.campaign import Campaign
from kyniem.publishing.assets import inline

_ROOT = re.compile(r":root\s*\{(.*?)\}", re.DOTALL)
_DARK = re.compile(r"@media[^{]*prefers-color-scheme:\s*dark[^{]*\{\s*:root[^{]*\{(.*?)\}", re.DOTALL)
_VALUE = re.compile(r"(--[\w-]+)\s*:\s*([^;{}]+)")
_RULE = re.compile(r"^(\.[\w-]+)\s*\{([^{}]*)\}", re.MULTILINE)
_REMARK = re.compile(r"/\*.*?\*/", re.DOTALL)
_VARIABLE = re.compile(r"var\(\s*(--[\w-]+)\s*(?:,\s*((?:[^()]|\([^()]*\))*))?\)")
_FIRST_TAG = re.compile(r"<svg\b[^>]*>")
_PLACED = re.compile(r'\s(?:x|y|width|height|preserveAspectRatio|class|role|aria-hidden|focusable)="[^"]*"')
_VIEW_BOX = re.compile(r'viewBox="([^"]*)"')
_PLAIN = {
    "--paper": "#ffffff",
    "--sunken": "#f0f0f0",
    "--ink": "#1b1b1b",
    "--ink-2": "#4a4a4a",
    "--line": "#d0d0d0",
    "--brand": "#1b1b1b",
    "--fill": "#1b1b1b",
    "--on-fill": "#ffffff",
    "--on-fill-2": "#dddddd",
    "--gold": "#8a6d1f",
    "--gold-on-fill": "#f0d080",
    "--count": "#1b1b1b",
}
"""What a campaign without colours of its own is drawn in."""


@dataclass(frozen=True)
class Palette:
    """A campaign's colours by role (`paper`, `fill`) and its drawings, each ready to stand inside an SVG."""

    campaign: Campaign

    @cached_property
    def values(self) -> dict[str, str]:
        """Every variable of the first `:root` of the campaign's colours, resolved."""
        css = _REMARK.sub("", self.campaign.look.get("colours", ""))
        root = _ROOT.search(css)
        own = dict(_VALUE.findall(root[1])) if root is not None else {}
        return {**_PLAIN, **{name: value.strip() for name, value in own.items()}}

    @cached_property
    def dark(self) -> dict[str, str]:
        """The same of the dark scheme; the light one's where the campaign has no dark."""
        css = _REMARK.sub("", self.campaign.look.get("colours", ""))
        scheme = _DARK.search(css)
        return {**self.values, **{name: value.strip() for name, value in _VALUE.findall(scheme[1] if scheme else "")}}

    def colour(self, role: str, otherwise: str = "ink") -> str:
        """The colour of a role, else that of another."""
        found = self.values.get(f"--{role}") or self.values[f"--{otherwise}"]
        return self.resolved(found)

    def resolved(self, text: str, **own: str) -> str:
        """The text with the value of every variable in its place; `own` go before the campaign's."""

        def value(match: re.Match[str]) -> str:
            name = match[1].removeprefix("--")
            return own.get(name) or self.values.get(match[1]) or (match[2] or "none").strip()

        while (once := _VARIABLE.sub(value, text)) != text:
            text = once
        return text

    @cached_property
    def rules(self) -> str:
        """The campaign's classes of its drawings, as CSS for an SVG's `<style>`."""
        css = _REMARK.sub("", self.campaign.look.get("colours", ""))
        return "".join(f"{name}{{{self.resolved(rule).strip()}}}" for name, rule in _RULE.findall(css))

    def drawing(self, name: str, place: str, *, colour: str, ground: str) -> str:
        """A drawing of the campaign as a nested `<svg>`; "" where it has none.

        `place` are its attributes (`x="72" y="54"`), `colour` its current colour, `ground` what it stands on.
        """
        drawing = inline(self.campaign.look.get(name, ""))
        tag = _FIRST_TAG.match(drawing)
        if tag is None:
            return ""
        head = _PLACED.sub("", tag[0]).replace("<svg", f'<svg {place} color="{colour}"', 1)
        return self.resolved(head + drawing[tag.end() :], ground=ground)

    def shape(self, name: str) -> float:
        """How many times wider than high a drawing is; 0 where the campaign has none."""
        box = _VIEW_BOX.search(self.campaign.look.get(name, ""))
        if box is None:
            return 0
        _, _, width, height = map(float, box[1].split())
        return width / height
