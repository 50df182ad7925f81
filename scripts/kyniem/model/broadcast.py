"""How long a radio channel owes its listeners a correction of what it has read."""

from collections.abc import Iterator
from datetime import timedelta

from kyniem.model.campaign import Channel
from kyniem.model.post import BulletinClass, Placement, PlayWindow, Post
from kyniem.model.published import Correction

CORRECTION_LASTS = timedelta(days=3)
"""How long a correction is read out, and how long after its last broadcast an item is still worth one."""


def corrections_to_read(post: Post, channel: Channel) -> Iterator[tuple[int, Correction, PlayWindow]]:
    """What the channel must set right of this post: its number from 1 by time, the correction, when it is read.

    A correction that concerns the channel is read when the item was due before it, and was on air then or at most
    three days earlier: those who heard the fault must hear what is right, even where the item itself is over. It is
    read for three days, in every slot, because nobody knows at which hour the fault was heard.
    """
    placement = post.placement(channel.id)
    if placement is None or not channel.reads_aloud:
        return
    start = placement.play.start if placement.play is not None else post.published
    until = placement.play.until if placement.play is not None else None
    for number, correction in enumerate(sorted(post.corrections, key=lambda each: each.when), start=1):
        late = until is not None and until + CORRECTION_LASTS <= correction.when
        if correction.concerns(channel.id) and start <= correction.when and not late:
            ends = correction.when + CORRECTION_LASTS
            yield number, correction, PlayWindow(start=correction.when, until=ends, times=len(channel.times) or 1)


def class_of_correction(placement: Placement) -> BulletinClass:
    """A correction comes before the programme's ordinary items, and is as urgent as what it sets right."""
    return BulletinClass.URGENT if placement.bulletin is BulletinClass.URGENT else BulletinClass.PRIORITY
