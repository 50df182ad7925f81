"""What the labelled bullets of one task say: who leads, who joins, when, and the rest in words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from kyniem.model.period import NOT_SAID, Period, PeriodKind
from kyniem.model.plan import Milestone
from kyniem.model.unit import Named
from kyniem.phrases.folding import fold_accents
from kyniem.phrases.labels import Label, Labelled, is_not_said, main_time, settled
from kyniem.phrases.organisations import Directory, split_names
from kyniem.phrases.periods import read_within
from kyniem.problems import Origin

_FINISHING = "hoan thanh"


@dataclass(frozen=True, slots=True)
class Facts:
    """The facts of one task; `places` are where its times are written, its own first.

    `period_label` is what the paper calls its only time where that is not plainly the task's ("Thời hạn gắn biển").
    """

    lead: tuple[Named, ...] = ()
    coordinating: tuple[Named, ...] = ()
    recipients: tuple[Named, ...] = ()
    period: Period = NOT_SAID
    period_label: str = ""
    lead_label: str = ""
    without_time: bool = False
    milestones: tuple[Milestone, ...] = ()
    places: tuple[Origin, ...] = ()
    words: Mapping[Label, str] = field(default_factory=dict)


def facts_of(labels: Sequence[tuple[Labelled, Origin]], issued: date | None, directory: Directory) -> Facts:
    """The facts that labels state; `issued` lends its year to times that print none."""
    named: dict[Label, list[Named]] = {Label.LEAD: [], Label.COORDINATING: [], Label.RECIPIENT: []}
    times: list[tuple[Milestone, Origin]] = []
    milestones: list[tuple[Milestone, Origin]] = []
    words: dict[Label, str] = {}
    meant = settled([label for label, _ in labels])
    for labelled, (_, origin) in zip(meant, labels, strict=True):
        if is_not_said(labelled.value):
            continue
        if labelled.label in named:
            named[labelled.label].extend(_named(labelled.value, origin, directory))
        elif labelled.label in {Label.TIME, Label.MILESTONE}:
            target = times if labelled.label is Label.TIME else milestones
            target.append((Milestone(label=labelled.printed, period=_period(labelled, issued)), origin))
        elif labelled.label is not Label.PERSON:
            words[labelled.label] = labelled.value
    persons = (f"{each.printed}: {each.value}" for each in meant if each.label is Label.PERSON)
    if note := "; ".join(filter(None, (words.get(Label.NOTE), *persons))):
        words[Label.NOTE] = note
    main = main_time([label for label, _ in labels])
    period_label = ""
    if not times and main is not None:
        period_label = main.printed
        chosen = next(index for index, (milestone, _) in enumerate(milestones) if milestone.label == main.printed)
        times = [milestones.pop(chosen)]
    further = [*times[1:], *milestones]
    own = [origin for _, origin in times[:1]] or [origin for _, origin in further[:1]]
    return Facts(
        lead=tuple(named[Label.LEAD]),
        coordinating=tuple(named[Label.COORDINATING]),
        recipients=tuple(named[Label.RECIPIENT]),
        period=times[0][0].period if times else NOT_SAID,
        period_label=period_label,
        lead_label=next((each.printed for each in meant if _says(each, Label.LEAD)), ""),
        without_time=not times and not milestones and any(each.label is Label.TIME for each in meant),
        milestones=tuple(milestone for milestone, _ in further),
        places=(*own, *(origin for _, origin in further)),
        words=words,
    )


def _says(labelled: Labelled, label: Label) -> bool:
    return labelled.label is label and not is_not_said(labelled.value)


def _named(value: str, origin: Origin, directory: Directory) -> Iterator[Named]:
    for name in split_names(value, directory):
        yield Named(words=name, origin=origin, unit=directory.find(name))


def _period(labelled: Labelled, issued: date | None) -> Period:
    """The time after a label, where no rule fits the whole of its words the first time among them.

    “Thời gian hoàn thành: trong tháng 3” is a limit, the month's last day, not a stretch.
    """
    period = read_within(labelled.value, issued).period
    if period.origin is not None:
        return Period(words=period.words, rule=period.rule)  # a founding day and its anniversary: no time of a task
    if period.kind is PeriodKind.RANGE and _FINISHING in fold_accents(labelled.printed):
        return replace(period, kind=PeriodKind.DEADLINE, deadline=period.end)
    return period
