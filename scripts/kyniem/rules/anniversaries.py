"""Rules of anniversaries: the years claimed are the difference of the days, in the campaign, in posts, in papers."""

from collections.abc import Iterator
from datetime import date

from kyniem.model.hub import Hub
from kyniem.model.published import Published
from kyniem.phrases.anniversaries import Claim, find_claims
from kyniem.phrases.dates import parse_day, write_day, write_short_day
from kyniem.problems import Origin, Problem, Severity
from kyniem.rules.findings import Finding, all_words, place_at, section_at


def anniversaries_add_up(hub: Hub) -> Iterator[Problem]:
    """In “93 năm … (03/02/1930 - 03/02/2023)” the years are the difference of the two days."""
    occasion = hub.campaign.occasion
    if occasion.years and occasion.day.year - occasion.founded.year != occasion.years:
        right = occasion.day.year - occasion.founded.year
        span = f"từ {write_day(occasion.founded)} đến {write_day(occasion.day)}"
        message = f"{span} là {right} năm, không phải {occasion.years}"
        yield Problem(occasion.origin, "anniversary-sum", message, key="occasion.years", label="số năm")
    if occasion.years and (occasion.day.day, occasion.day.month) != (occasion.founded.day, occasion.founded.month):
        message = f"{write_day(occasion.day)} không cùng ngày, tháng với ngày gốc {write_day(occasion.founded)}"
        place = hub.campaign.place_of("occasion.day")
        yield Problem(place, "anniversary-sum", message, key="occasion.day", label="ngày kỷ niệm")
    for item in (*hub.posts, *hub.calendars):
        for origin, message in _wrong(item):
            yield Problem(origin, "anniversary-sum", message)


def anniversaries_of_plans_add_up(hub: Hub) -> Iterator[Finding]:
    """An anniversary in a plan whose years are not the difference of its two days."""
    for plan in hub.plans:
        for origin, message in _wrong(plan):
            problem = Problem(origin, "plan-anniversary", message, severity=Severity.WARNING)
            yield Finding(problem, plan.id, section_at(plan, origin.line))


def _wrong(item: Published) -> Iterator[tuple[Origin, str]]:
    """What is wrong with an item's claims of years, each with its line."""
    if next(find_claims(item.written), None) is None:
        return  # nearly every post: not worth taking its front matter apart
    for claim in find_claims(all_words(item)):
        fault = _fault_of_days(claim) if "/" in claim.first else _fault_of_years(claim)
        if fault:
            years = f"lần thứ {claim.years}" if claim.counted else f"{claim.years} năm"
            yield place_at(item, claim.start), f"“{years} {claim.title}”".replace(" ”", "”") + f" mà {fault}"


def _fault_of_days(claim: Claim) -> str:
    """Two days of which only the year differs are an anniversary's; other spans are so only where the years agree."""
    days: list[date] = []
    for printed in (claim.first, claim.last):
        try:
            days.append(parse_day(printed))
        except ValueError:
            return f"không có ngày {printed}"
    first, last = days
    years = last.year - first.year
    if (first.day, first.month) == (last.day, last.month):
        return f"{write_day(first)} - {write_day(last)} là {years} năm" if 0 < years != claim.years else ""
    if years == claim.years and claim.title.casefold().startswith("ngày"):
        return f"{write_short_day(first)} và {write_short_day(last)} không cùng một ngày"
    return ""


def _fault_of_years(claim: Claim) -> str:
    """A span of years counts either way: 2011 - 2020 are nine years from day to day, ten with both their ends."""
    years = int(claim.last) - int(claim.first)
    if claim.counted or years <= 0 or claim.years in {years, years + 1}:
        return ""
    return f"{claim.first} - {claim.last} là {years} năm"
