"""The moment of a build: a flag, SOURCE_DATE_EPOCH, or the clock. The only file that reads the clock."""

from collections.abc import Mapping
from datetime import datetime

from kyniem.phrases.dates import NoSuchDay, parse_moment
from kyniem.problems import UsageError
from kyniem.settings import CAMPAIGN_ZONE

EPOCH_VARIABLE = "SOURCE_DATE_EPOCH"


def moment_of_build(asked: str, environment: Mapping[str, str]) -> datetime:
    """The aware moment, in the campaign's zone, that a build stands at.

    `asked` is what a flag said ("" = nothing). Source of the variable: reproducible-builds.org, SOURCE_DATE_EPOCH.
    Raises UsageError when either cannot be read.
    """
    if asked:
        try:
            return parse_moment(asked, CAMPAIGN_ZONE)
        except NoSuchDay as error:
            message = f'không có ngày này: "{asked}"; tháng {error.month}/{error.year} chỉ có {error.days} ngày'
            raise UsageError(message) from error
        except ValueError as error:
            message = f'không đọc được thời điểm "{asked}"; hãy ghi như 28/10/2023 05:00 hoặc 2023-10-28T05:00'
            raise UsageError(message) from error
    epoch = environment.get(EPOCH_VARIABLE, "")
    if epoch:
        try:
            return datetime.fromtimestamp(int(epoch), CAMPAIGN_ZONE)
        except (ValueError, OverflowError, OSError) as error:
            raise UsageError(f'{EPOCH_VARIABLE} phải là số giây, không phải "{epoch}"') from error
    return datetime.now(CAMPAIGN_ZONE).replace(microsecond=0)
