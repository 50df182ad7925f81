"""The table of rules, in the order they are asked, and the asking itself."""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from kyniem.model.hub import UNITS_FILE, Hub
from kyniem.model.plan import Plan
from kyniem.problems import Problem, in_order
from kyniem.rules import (
    anniversaries,
    identity,
    limits,
    links,
    pictures,
    plan_citations,
    plan_names,
    plan_numbers,
    plan_times,
    plan_windows,
    references,
    windows,
    wordings,
)
from kyniem.rules.findings import BEFORE_ALL, Finding
from kyniem.rules.wordings import keeps_all_wordings


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its code, as printed after every problem and as heading in the handbook, and what asks it."""

    code: str
    ask: Callable[[Hub], Iterable[Problem]]


@dataclass(frozen=True, slots=True)
class PaperRule:
    """A rule about the original paper: what it finds may be accepted in the plan's front matter."""

    code: str
    ask: Callable[[Hub], Iterable[Finding]]
    by_units: bool = False
    """Whether what it finds, or at which task, hangs on the units: not asked where some could not be read."""


RULES: tuple[Rule, ...] = (
    Rule("id-unique", identity.every_id_is_used_once),
    Rule("address-unique", identity.every_address_is_used_once),
    Rule("part-id-unique", identity.every_part_of_the_campaign_has_its_own_id),
    Rule("unit-spelling", identity.every_spelling_belongs_to_one_unit),
    Rule("unit-known", references.every_unit_named_is_known),
    Rule("topic-known", references.every_topic_is_known),
    Rule("kind-known", references.every_kind_is_known),
    Rule("channel-known", references.every_channel_is_known),
    Rule("channel-once", identity.every_channel_carries_a_post_once),
    Rule("serves-known", references.every_task_served_exists),
    Rule("entry-post", references.every_entry_names_a_post_that_exists),
    Rule("media-exists", links.every_picture_and_sound_exists),
    Rule("picture-alt", pictures.every_picture_is_described),
    Rule("clip-poster", pictures.every_clip_has_its_poster),
    Rule("body-embed", pictures.nothing_is_put_in_to_play),
    Rule("link-target", links.every_link_leads_somewhere),
    Rule("link-draft", links.no_link_leads_to_what_is_not_out),
    Rule("window-order", windows.every_window_ends_after_it_begins),
    Rule("post-approved", windows.every_approved_post_says_who_approved_it),
    Rule("withdrawal-told", windows.every_withdrawal_is_explained),
    Rule("post-phase", windows.every_post_lies_in_a_phase),
    Rule("radio-lead", windows.radio_items_reach_the_desk_in_time),
    Rule("channel-limit", limits.every_text_fits_its_channel),
    Rule("hashtag-form", limits.hashtags_hold_together),
    Rule("anniversary-sum", anniversaries.anniversaries_add_up),
    Rule("wording-kept", wordings.posts_and_calendars_keep_wordings),
)

PAPER_RULES: tuple[PaperRule, ...] = (
    PaperRule("plan-section-order", plan_numbers.sections_are_numbered_in_order),
    PaperRule("plan-time", plan_times.times_are_read_and_agree_with_themselves, by_units=True),
    PaperRule("plan-deadline", plan_times.deadlines_come_after_the_date_of_issue, by_units=True),
    PaperRule("plan-window", plan_windows.windows_lie_within_their_parents, by_units=True),
    PaperRule("plan-anniversary", anniversaries.anniversaries_of_plans_add_up),
    PaperRule("plan-citation-date", plan_citations.cited_documents_are_rightly_dated, by_units=True),
    PaperRule("plan-unit-spelling", plan_names.one_unit_has_one_spelling, by_units=True),
    PaperRule("plan-wording", wordings.plans_keep_wordings),
)


BY_HAND = frozenset({"plan-misprint", "plan-as-printed"})
"""What a plan may accept besides, unseen by any rule: a misprint of the paper that was mended, an oddity kept."""


def check(hub: Hub) -> tuple[Problem, ...]:
    """Every problem of the whole campaign, sorted by place."""
    return in_order([*(problem for rule in RULES for problem in rule.ask(hub)), *_paper_problems(hub)])


def faults_of_papers(hub: Hub) -> tuple[Problem, ...]:
    """What is wrong with the papers themselves, accepted or not, without advice: for who takes a paper in."""
    return in_order(finding.problem for rule in PAPER_RULES for finding in rule.ask(hub))


def _paper_problems(hub: Hub) -> Iterator[Problem]:
    sure = [plan for plan in hub.plans if not hub.doubts(plan, "issued", "month", "accepted")]
    hub = replace(hub, plans=tuple(sure))
    asked = [rule for rule in PAPER_RULES if not (rule.by_units and UNITS_FILE in hub.unread)]
    findings = [finding for rule in asked for finding in rule.ask(hub)]
    fired = {(finding.plan, finding.problem.rule, finding.section) for finding in findings}
    accepted = {(plan.id, entry.rule, entry.section) for plan in hub.plans for entry in plan.accepted}
    for finding in findings:
        if (finding.plan, finding.problem.rule, finding.section) not in accepted:
            yield _with_advice(finding)
    yield from _idle(hub, fired)


def _idle(hub: Hub, fired: Collection[tuple[str, str, str]]) -> Iterator[Problem]:
    """What is accepted and is not, or no longer, so; a rule that could not be asked of everything proves nothing."""
    units_unread = UNITS_FILE in hub.unread
    unsure = {rule.code for rule in PAPER_RULES if rule.by_units and units_unread}
    if units_unread:
        unsure |= BY_HAND  # which bullets are tasks, and so have addresses, hangs on the units
    if not keeps_all_wordings(hub):
        unsure.add("plan-wording")
    for plan in hub.plans:
        for entry in plan.accepted:
            if entry.rule in unsure or (entry.rule == "plan-citation-date" and hub.doubts(plan, "implements", "cites")):
                continue
            if entry.rule in BY_HAND:
                message = f"văn bản không có mục {entry.section}; phần trước mục thứ nhất thì ghi “{BEFORE_ALL}”"
                stands = _has(plan, entry.section)
            else:
                message = f"quy tắc {entry.rule} không còn báo gì ở mục {entry.section}; hãy bỏ dòng này"
                stands = (plan.id, entry.rule, entry.section) in fired
            if not stands:
                yield Problem(entry.origin, "accepted-fires", message, key="accepted", label="điều đã biết của bản gốc")


def _has(plan: Plan, address: str) -> bool:
    """Whether a section or task of the plan stands at this address, or it is the part before the first."""
    addresses = {section.address for section in plan.sections} | {task.address for task in plan.tasks}
    return address == BEFORE_ALL or address in addresses


def _with_advice(finding: Finding) -> Problem:
    """The same problem with what an editor does when the paper itself is so."""
    message = (
        f"{finding.problem.message}; nếu bản gốc đúng là như vậy, hãy ghi vào accepted, section: {finding.section}"
    )
    return replace(finding.problem, message=message)
