"""What speakers are handed for a phase: what it is about, its days, who does what, slogans, talks, and questions."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from kyniem.model.campaign import Channel, Phase, Slogan
from kyniem.model.edition import Edition
from kyniem.model.plan import Plan, Task
from kyniem.model.post import Post
from kyniem.model.text import Body
from kyniem.publishing.addresses import address_of_desk
from kyniem.publishing.carried import Carried, carried_by
from kyniem.publishing.times.occurrences import Occurrence, distinct, occurrences_between, titles_of, undated_between
from kyniem.publishing.times.task_times import tasks_in_phase
from kyniem.publishing.wording import line, local

BRIEFING = "briefing"
"""The kind of channel whose people speak to others."""
_OUTLINE = "de-cuong"
"""The kind of post whose body is an outline to speak from."""
_ASKED = ("?", "hỏi ai", "hỏi gì", "hỏi ở đâu", "hỏi thế nào", "khi nào", "bao giờ")
"""What makes a title a question that residents ask; "ở đâu" or "thế nào" alone often tells officials how to do it."""
_FOR_OFFICES = frozenset({"entry", "deadline"})
"""Kinds of days of which an audience of residents is not told: what channels send out, and by when offices report."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """A task as a speaker tells of it: its title, the words of its time ("" where the plan prints none), its place."""

    task: Task
    plan: Plan
    time: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Duties:
    """The tasks of one who leads; `unit` is "" where the plan names nobody."""

    unit: str
    rows: tuple[Duty, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefing:
    """One phase's; `talks` are the channel's items of the phase, `questions` posts whose title asks and that answer."""

    channel: Channel
    phase: Phase
    days: tuple[Occurrence, ...]
    undated: tuple[Occurrence, ...]
    duties: tuple[Duties, ...]
    slogans: tuple[Slogan, ...]
    talks: tuple[Carried, ...]
    questions: tuple[Post, ...]
    updated: datetime

    @property
    def address(self) -> str:
        """Where its page stands."""
        return f"{address_of_desk(self.channel)}{self.phase.id}/"

    @property
    def document(self) -> str:
        """Where it stands as a Word document."""
        return f"{address_of_desk(self.channel)}{self.phase.id}.docx"

    @property
    def title(self) -> str:
        """What it is called."""
        return ": ".join(filter(None, (self.phase.name, self.phase.title)))


def briefings_of(edition: Edition, channel: Channel) -> tuple[Briefing, ...]:
    """A briefing for each phase, in order; also for those to come, since the plans tell of them already."""
    return tuple(_briefing(edition, channel, phase) for phase in edition.campaign.phases)


def _briefing(edition: Edition, channel: Channel, phase: Phase) -> Briefing:
    posts = tuple(post for post in edition.current_posts if _in_phase(phase, post))
    talks = tuple(one for one in carried_by(edition, channel) if _in_phase(phase, one.post))
    own = {one.post.id for one in talks}
    days = distinct(occurrences_between(edition, phase.start, phase.end))
    told = [*(one.post.updated for one in talks), *(plan.updated for plan in edition.plans)]
    return Briefing(
        channel=channel,
        phase=phase,
        days=tuple(each for each in days if each.kind not in _FOR_OFFICES),
        undated=tuple(each for each in undated_between(edition, phase.start, phase.end) if each.kind != "entry"),
        duties=tuple(_duties(edition, phase)),
        slogans=edition.campaign.slogans,
        talks=talks,
        questions=tuple(post for post in posts if post.id not in own and post.summary and _asks(post)),
        updated=max(told, default=min(edition.campaign.since, edition.as_of)),
    )


def words_to_speak(one: Carried) -> tuple[Body, ...]:
    """What a speaker needs of an item: the channel's own words, and of an outline all of it."""
    outline = one.post.body if one.post.kind == _OUTLINE else Body()
    return tuple(body for body in (one.placement.text, outline) if body)


def _in_phase(phase: Phase, post: Post) -> bool:
    return phase.holds(local(post.published).date())


def _asks(post: Post) -> bool:
    return any(words in post.title.lower() for words in _ASKED)


def _duties(edition: Edition, phase: Phase) -> Iterator[Duties]:
    """The phase's tasks under those who lead them, in the order of the papers; what nobody leads comes last."""
    found: dict[str, list[Duty]] = {}
    for task in tasks_in_phase(edition, phase):
        plan = edition.plan(task.plan)
        if plan is not None:
            time = line(task.period.words) or next((each.period.words for each in task.milestones), "")
            found.setdefault(titles_of(edition, task.lead), []).append(Duty(task=task, plan=plan, time=time))
    for unit in sorted(found, key=lambda name: not name):
        yield Duties(unit=unit, rows=tuple(found[unit]))
