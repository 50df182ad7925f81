"""Values as JSON objects, for programs that ask kyniem how it reads a paper."""

from datetime import date

from kyniem.model.period import Period


def period_record(period: Period) -> dict[str, object]:
    """A period as JSON has it: days in ISO 8601, hours as `HH:MM`, the return as an RRULE, null for what is unsaid."""
    return {
        "words": period.words,
        "start": _day(period.start),
        "end": _day(period.end),
        "precision": period.precision.value,
        "kind": period.kind.value,
        "state": period.state.value,
        "deadline": _day(period.deadline),
        "inclusive": period.inclusive,
        "recurrence": period.recurrence.rule if period.recurrence is not None else None,
        "borrowed": [each.value for each in period.borrowed],
        "rule": period.rule,
        "origin": _day(period.origin),
        "intervals": [{"start": _day(each.start), "end": _day(each.end)} for each in period.intervals],
        "hours": [[f"{begins:%H:%M}", f"{ends:%H:%M}" if ends is not None else None] for begins, ends in period.hours],
        "continuing": period.continuing,
        "lunar": period.lunar or None,
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None
