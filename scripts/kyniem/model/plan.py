"""Official plans and orientation letters: sections with their printed addresses, tasks, cited documents."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kyniem.model.period import NOT_SAID, Period
from kyniem.model.published import Published
from kyniem.model.text import Body
from kyniem.model.unit import Named
from kyniem.problems import Origin


class PlanKind(StrEnum):
    """What sort of paper it is; the id editors write."""

    PLAN = "ke-hoach"
    LETTER = "cong-van"
    PROGRAMME = "chuong-trinh"
    GUIDANCE = "huong-dan"
    NOTICE = "thong-bao"
    DECISION = "quyet-dinh"
    DIRECTIVE = "chi-thi"
    RESOLUTION = "nghi-quyet"
    CONCLUSION = "ket-luan"
    SCHEME = "de-an"
    OPTION = "phuong-an"
    RULES = "the-le"

    @property
    def label(self) -> str:
        """The word people see."""
        return _KINDS[self]


_KINDS = {
    PlanKind.PLAN: "Kế hoạch",
    PlanKind.LETTER: "Công văn",
    PlanKind.PROGRAMME: "Chương trình",
    PlanKind.GUIDANCE: "Hướng dẫn",
    PlanKind.NOTICE: "Thông báo",
    PlanKind.DECISION: "Quyết định",
    PlanKind.DIRECTIVE: "Chỉ thị",
    PlanKind.RESOLUTION: "Nghị quyết",
    PlanKind.CONCLUSION: "Kết luận",
    PlanKind.SCHEME: "Đề án",
    PlanKind.OPTION: "Phương án",
    PlanKind.RULES: "Thể lệ",
}


class TaskKind(StrEnum):
    """Where a task stands in its plan: in the programme, under a unit's heading, or among the reporting duties."""

    ACTIVITY = "hoạt động"
    RESPONSIBILITY = "trách nhiệm"
    REPORTING = "báo cáo"


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A document that a plan names: number, date and issuer together are its key."""

    number: str
    issuer: str
    issued: date | None = None
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Milestone:
    """A further window of a task, under the label the paper gives it."""

    label: str
    period: Period


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """Something a unit must do. `address` is printed (`II.3(1)`); a bullet task adds its number (`II.4-2`).

    `places` are where its `periods` are written, one for one; none where no time is. `inherited` is the window of the
    heading it stands under, where the task prints no time of its own: never shown as its own. `period_label` is what
    the paper calls its only time where that is not plainly the task's ("Thời hạn gắn biển"), `lead_label` how it calls
    who leads. `beside` is the unit of a heading "Với …", with whom it is done; `without_time`: the paper says no time.
    `held_at` is the place it names.
    """

    id: str
    plan: str
    address: str
    section: str
    anchor: str
    title: str
    kind: TaskKind
    origin: Origin
    body: Body = Body()
    lead: tuple[Named, ...] = ()
    coordinating: tuple[Named, ...] = ()
    recipients: tuple[Named, ...] = ()
    period: Period = NOT_SAID
    inherited: Period = NOT_SAID
    milestones: tuple[Milestone, ...] = ()
    period_label: str = ""
    lead_label: str = ""
    beside: tuple[Named, ...] = ()
    without_time: bool = False
    form: str = ""
    funding: str = ""
    note: str = ""
    under_heading: bool = False
    places: tuple[Origin, ...] = ()
    held_at: str = ""

    @property
    def leaders(self) -> tuple[str, ...]:
        """Ids of the known units that lead."""
        return tuple(named.unit for named in self.lead if named.unit)

    @property
    def partners(self) -> tuple[str, ...]:
        """Ids of the known units that coordinate, or with whom it is done."""
        return tuple(named.unit for named in (*self.coordinating, *self.beside) if named.unit)

    @property
    def periods(self) -> tuple[Period, ...]:
        """Its own time first, then its milestones'."""
        return (self.period, *(milestone.period for milestone in self.milestones))

    @property
    def labelled(self) -> tuple[tuple[str, Period], ...]:
        """Each of its `periods` under what the paper calls it: "" for its own time, unless the paper names that too."""
        return (
            (self.period_label, self.period),
            *((milestone.label, milestone.period) for milestone in self.milestones),
        )

    @property
    def timed(self) -> bool:
        """Whether the paper says when: of itself, or by the dated heading it stands under."""
        return self.inherited.dated or any(period.words for period in self.periods)

    @property
    def page(self) -> str:
        """Where its own page stands, which tells when it is; "" where the paper does not say when."""
        return f"nhiem-vu/{self.plan}/{self.anchor}/" if self.timed else ""

    def place_of_period(self, number: int) -> Origin:
        """Where one of its `periods` is written, else where the task begins."""
        return self.places[number] if number < len(self.places) else self.origin

    def id_of_period(self, number: int) -> str:
        """The id of one of its `periods` in calendars: the task's own, then `-moc-1`, `-moc-2` for the milestones."""
        return self.id if number == 0 else f"{self.id}-moc-{number}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A heading and what stands under it, up to the next heading; level 1 is the Roman number's.

    `period` is the window that the heading itself prints ("Đợt thứ nhất: từ quý I đến tháng 9 năm 2023").
    """

    address: str
    anchor: str
    number: str
    title: str
    level: int
    origin: Origin
    body: Body = Body()
    unit: str | None = None
    period: Period = NOT_SAID
    tasks: tuple[Task, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Accepted:
    """A fault of the original paper that the editors know of: shown to readers, not warned of again."""

    rule: str
    section: str
    reason: str
    origin: Origin


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan(Published):
    """An official document that assigns tasks, in the shape of the paper.

    `number` is "" and `issued` None where the paper prints none; `issuer` is the unit's id, else the name as printed.
    `short` is what people call a paper that has no number.
    """

    kind: PlanKind
    number: str
    issuer: str
    issued: date | None
    short: str = ""
    place: str = ""
    summary: str = ""
    signed_by: str = ""
    signed_as: str = ""
    addressees: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    implements: tuple[Citation, ...] = ()
    cites: tuple[Citation, ...] = ()
    closing: str = ""
    original: str = ""
    month: date | None = None
    brief: tuple[str, ...] = ()
    accepted: tuple[Accepted, ...] = ()
    preamble: Body = Body()
    sections: tuple[Section, ...] = ()

    @property
    def address(self) -> str:
        """Where its page stands."""
        return f"ke-hoach/{self.id}/"

    @property
    def since(self) -> date:
        """The day from which its times count: its date of issue, else the day it came out here."""
        return self.issued or self.published.date()

    @property
    def tasks(self) -> tuple[Task, ...]:
        """Every task, in the order of the paper."""
        return tuple(task for section in self.sections for task in section.tasks)

    @property
    def name(self) -> str:
        """What people call it: "Kế hoạch 48/KH-UBND"; a paper without a number by its short name."""
        return f"{self.kind.label} {self.number}" if self.number else self.short or self.kind.label

    @property
    def label(self) -> str:
        """The shortest words that tell it from the other papers: its number, else its name."""
        return self.number or self.name

    @property
    def anchors(self) -> frozenset[str]:
        """Every anchor a link may point at."""
        own = {section.anchor for section in self.sections} | {task.anchor for task in self.tasks}
        inner = {heading.anchor for section in self.sections for heading in section.body.headings}
        return frozenset(own | inner)
