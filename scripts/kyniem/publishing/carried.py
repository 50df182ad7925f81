"""What a channel carries now: each post with the channel's own way of telling it."""

from dataclasses import dataclass

from kyniem.model.campaign import Channel
from kyniem.model.edition import Edition
from kyniem.model.post import Placement, Post
from kyniem.model.text import Body


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """A post on a channel."""

    post: Post
    placement: Placement

    @property
    def words(self) -> Body:
        """What the channel says: its own words where it has them, else the body of the post."""
        return self.placement.text or self.post.body


def carried_by(edition: Edition, channel: Channel) -> tuple[Carried, ...]:
    """The posts that a channel carries and that have not expired, newest first."""
    return tuple(
        Carried(post=post, placement=placement)
        for post in edition.current_posts
        if (placement := post.placement(channel.id)) is not None
    )
