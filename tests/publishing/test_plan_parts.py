"""The tree of a plan's headings, and what folds on a narrow screen."""

from itertools import pairwise

from kyniem.model.plan import Plan, Section
from kyniem.publishing.pages.plan_parts import LONG_PAPER, Part, parts_of
from tests.publishing import samples
from tests.publishing.sample_papers import ORIGIN, plan, task


def section(address: str, level: int, length: int = 0, tasks: int = 0) -> Section:
    """A heading with so many characters and tasks under it."""
    own = tuple(task(f"{address}-{number}") for number in range(tasks))
    body = samples.body("a" * length)
    return Section(
        address=address,
        anchor=address.lower(),
        number=address,
        title="",
        level=level,
        origin=ORIGIN,
        body=body,
        tasks=own,
    )


def tree(parts: tuple[Part, ...]) -> list[object]:
    """Addresses, each followed by the list of those below it; what folds has a star."""
    told: list[object] = []
    for part in parts:
        told.append(part.section.address + ("*" if part.folds else ""))
        if part.parts:
            told.append(tree(part.parts))
    return told


def paper(*sections: Section) -> Plan:
    """A plan of these sections."""
    return plan(sections=sections)


def test_sections_stand_under_the_heading_above_them_even_where_a_level_is_left_out() -> None:
    made = paper(
        section("I", 1), section("I.1", 2), section("I.1.a", 4), section("I.2", 2), section("II", 1), section("x", 3)
    )
    assert tree(parts_of(made)) == ["I", ["I.1", ["I.1.a"], "I.2"], "II", ["x"]]


def test_a_paper_that_begins_below_the_first_level_loses_nothing() -> None:
    assert tree(parts_of(paper(section("1", 2), section("I", 1)))) == ["1", "I"]


def test_a_short_paper_folds_nothing() -> None:
    assert tree(parts_of(paper(section("I", 1, 100), section("II", 1, 100)))) == ["I", "II"]


def test_in_a_long_paper_every_first_heading_folds_and_those_in_the_longest_part() -> None:
    long = paper(section("I", 1, 10), section("II", 1), section("II.1", 2, LONG_PAPER), section("II.2", 2, 10))
    assert tree(parts_of(long)) == ["I*", "II*", ["II.1*", "II.2*"]]


def test_a_part_counts_every_task_in_it() -> None:
    parts = parts_of(paper(section("I", 1, tasks=1), section("I.1", 2, tasks=2), section("II", 1)))
    assert [part.count for part in parts] == [3, 0]


def test_a_heading_that_is_a_task_is_told_from_the_bullets_below_it() -> None:
    own = task("I", under_heading=True)
    made = paper(Section(address="I", anchor="i", number="I", title="", level=1, origin=ORIGIN, tasks=(own,)))
    (part,) = parts_of(made)
    assert (part.heading, part.tasks, part.count) == (own, (), 1)


def test_a_plan_without_headings_has_no_parts() -> None:
    assert parts_of(paper()) == ()


def test_every_section_stands_once_in_the_order_of_the_paper() -> None:
    sections = [section(str(number), 1 + number * 7 % 4) for number in range(60)]
    flat: list[str] = []

    def walk(parts: tuple[Part, ...]) -> None:
        for part in parts:
            flat.append(part.section.address)
            walk(part.parts)

    walk(parts_of(paper(*sections)))
    assert flat == [str(number) for number in range(60)]
    assert all(int(first) < int(second) for first, second in pairwise(flat))
