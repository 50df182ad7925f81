"""The register of cited documents: every document that a plan or letter of the edition names, and where it does."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from kyniem.model.edition import Edition
from kyniem.model.plan import Citation, Plan
from kyniem.model.text import Body
from kyniem.phrases.citations import Cited, gather
from kyniem.phrases.folding import fold, fold_accents, slug
from kyniem.phrases.organisation_names import keys_of
from kyniem.publishing.addresses import REGISTER
from kyniem.publishing.register.cited_text import Found, linked
from kyniem.publishing.register.mentions import Mention, Named, named_in

_LONGEST_SLUG = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedPaper:
    """A document by its key: number, issuer, date, each as far as any mention prints it; `plan` when the hub has it.

    `anchor` is its own in the register; `also` is the bare number's, on the first document that has that number.
    """

    anchor: str
    also: str
    type: str
    number: str
    issued: date | None
    issuer: str
    title: str
    plan: Plan | None
    mentions: tuple[Mention, ...]

    @property
    def address(self) -> str:
        """Where a reader is led: to the plan's own page, else to the entry of the register."""
        return self.plan.address if self.plan is not None else self.entry

    @property
    def entry(self) -> str:
        """Where its entry in the register stands."""
        return f"{REGISTER}#{self.anchor}"

    @property
    def name(self) -> str:
        """What people call it: "Kế hoạch số 19/KH-UBND"; its title where it has no number."""
        return f"{self.type} số {self.number}" if self.number else self.title

    @property
    def plans(self) -> tuple[tuple[Plan, tuple[Mention, ...]], ...]:
        """The plans that name it, each with the places; the front matter's only where no place of the text does."""
        found: dict[str, list[Mention]] = {}
        for mention in self.mentions:
            found.setdefault(mention.plan.id, []).append(mention)
        return tuple((own[0].plan, _places(own)) for own in found.values())


@dataclass(frozen=True, slots=True)
class Register:
    """All cited documents in order, and for each citation, found once, the document it stands for."""

    papers: tuple[CitedPaper, ...]
    fronts: Mapping[Citation, CitedPaper]
    texts: Mapping[Body, tuple[tuple[Found, CitedPaper], ...]]

    def cited_by(self, plan: Plan) -> tuple[CitedPaper, ...]:
        """What a plan names, in the register's order."""
        return tuple(paper for paper in self.papers if any(mention.plan.id == plan.id for mention in paper.mentions))

    def linked(self, body: Body, plan: Plan, refer: Callable[[str], str]) -> Body:
        """A body of `plan` with its citations made links; `refer` turns an address into a reference from its page."""
        own = self.texts.get(body, ())
        targets = {found.cited: paper for found, paper in own if paper.plan is None or paper.plan.id != plan.id}

        def href(cited: Cited) -> str:
            return refer(targets[cited].address) if cited in targets else ""

        return linked(body, tuple(found for found, _ in own), href)


@dataclass(slots=True)
class _Group:
    """A document while it is gathered: its key as far as it is known, and all that names it."""

    cited: Cited
    named: list[Named] = field(default_factory=list)

    @property
    def title(self) -> str:
        """The title that any front matter gives it."""
        return next((one.title for one in self.named if one.title), "")

    @property
    def order(self) -> tuple[bool, str, bool, date, str]:
        """By issuer, the unknown last; then by date, the unknown last; then by number."""
        cited = self.cited
        return (
            not cited.issuer,
            fold_accents(cited.issuer),
            cited.issued is None,
            cited.issued or date.max,
            cited.number,
        )


def register_of(edition: Edition) -> Register:
    """The register of what this edition shows: of what is not out yet nothing is named."""
    groups = sorted(_groups(tuple(named_in(edition))), key=lambda group: group.order)
    anchors = _anchors(groups)
    papers = tuple(_paper(edition, group, anchor) for group, anchor in zip(groups, anchors, strict=True))
    fronts: dict[Citation, CitedPaper] = {}
    texts: dict[Body, list[tuple[Found, CitedPaper]]] = {}
    for group, paper in zip(groups, papers, strict=True):
        for one in group.named:
            if isinstance(one.source, Citation):
                fronts[one.source] = paper
            elif one.source is not None and one.body is not None:
                texts.setdefault(one.body, []).append((one.source, paper))
    ordered = {body: tuple(sorted(own, key=lambda each: each[0].cited.start)) for body, own in texts.items()}
    return Register(papers, fronts, ordered)


def _groups(named: tuple[Named, ...]) -> Iterable[_Group]:
    """Everything named, gathered: what has a number by number, issuer and date, the rest by its title."""
    numbered: dict[str, list[_Group]] = {}
    for cited in gather(one.cited for one in named if one.cited.number):
        numbered.setdefault(cited.number.casefold(), []).append(_Group(cited))
    titled: dict[str, _Group] = {}
    # Those that print an issuer first: where two bodies have one number, a bare mention goes with what its plan names.
    for one in sorted(named, key=lambda each: not each.cited.issuer):
        if one.cited.number:
            _home(one, numbered[one.cited.number.casefold()]).named.append(one)
        else:
            titled.setdefault(fold(one.title), _Group(one.cited)).named.append(one)
    return (*(group for own in numbered.values() for group in own), *titled.values())


def _home(one: Named, own: list[_Group]) -> _Group:
    """The document of this number that a mention fits; of several that which its plan has named before."""
    fitting = [group for group in own if _fits(group.cited, one.cited)] or own
    plan = one.mention.plan.id
    return next((group for group in fitting if any(each.mention.plan.id == plan for each in group.named)), fitting[0])


def _fits(one: Cited, other: Cited) -> bool:
    """Whether two mentions of one number may be of one document: no other date, no other issuer."""
    if one.issued is not None and other.issued is not None and one.issued != other.issued:
        return False
    return _is_issuer(one.issuer, other.issuer)


def _is_issuer(one: str, other: str) -> bool:
    """Whether two names may be of one body: one of them unsaid, or the other with its place ("… tỉnh Quảng Ninh")."""
    if not one or not other:
        return True
    pairs = ((f"{mine} ", f"{theirs} ") for mine in keys_of(one) for theirs in keys_of(other))
    return any(mine.startswith(theirs) or theirs.startswith(mine) for mine, theirs in pairs)


def _anchors(groups: Iterable[_Group]) -> tuple[tuple[str, str], ...]:
    """For each document its anchor, by number and date, and the bare number's where it is the first to claim it."""
    taken: set[str] = set()
    found = []
    for group in groups:
        cited = group.cited
        bare = slug(cited.number) or slug(group.title)[:_LONGEST_SLUG].strip("-") or "van-ban"
        full = f"{bare}-{cited.issued.isoformat()}" if cited.issued is not None else bare
        if full in taken:
            full = f"{full}-{slug(cited.issuer) or 'khac'}"
        base, count = full, 1
        while full in taken:
            count += 1
            full = f"{base}-{count}"
        taken.add(full)
        also = bare if bare not in taken else ""
        taken.add(bare)
        found.append((full, also))
    return tuple(found)


def _paper(edition: Edition, group: _Group, anchor: tuple[str, str]) -> CitedPaper:
    cited = group.cited
    return CitedPaper(
        anchor=anchor[0],
        also=anchor[1],
        type=cited.type,
        number=cited.number,
        issued=cited.issued,
        issuer=cited.issuer,
        title=group.title,
        plan=next((plan for plan in edition.plans if cited.number and _is_plan(edition, plan, cited)), None),
        mentions=tuple({one.mention.key: one.mention for one in group.named}.values()),
    )


def _is_plan(edition: Edition, plan: Plan, cited: Cited) -> bool:
    """Whether a plan of the hub is the cited document: its number, and no other date or issuer."""
    if "".join(plan.number.split()).casefold() != cited.number.casefold():
        return False
    unit = edition.unit(plan.issuer)
    dated = plan.issued is None or cited.issued is None or plan.issued == cited.issued
    return dated and _is_issuer(unit.name if unit is not None else plan.issuer, cited.issuer)


def _places(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    own = tuple(mentions)
    return tuple(mention for mention in own if mention.weighs) or own
