"""What is kept about a person as somebody who writes news or reads them."""

from models.broadcast import Broadcast, Follow, PostPress
from models.media_count import MediaCount
from models.post import Post
from models.school import School
from services.export_source import Section, Source

SCHOOL = School.name.label("school")
POST = (
    Post.state,
    Post.topic,
    Post.html.label("post_text"),
    Post.link,
    SCHOOL,
    Post.written_at,
    Post.submitted_at,
    Post.decided_at,
    Post.remark,
    Post.published_at,
)
_SCHOOL = ((School, School.id == Post.school_id),)

NEWS_SOURCES: dict[Section, tuple[Source, ...]] = {
    Section.POSTS: (
        Source(Post.author_id, POST, via=_SCHOOL),
        Source(Post.decided_by, POST, Post.author_id, told_by=(Post.author_id,), via=_SCHOOL),
    ),
    Section.BROADCASTS: (
        Source(
            Broadcast.author_id,
            (
                Broadcast.state,
                Broadcast.audience,
                Broadcast.is_urgent,
                Broadcast.expected,
                Broadcast.begun_at,
                Broadcast.ended_at,
            ),
        ),
    ),
    Section.PRESSES: (
        Source(PostPress.person_id, (PostPress.button, PostPress.source, PostPress.pressed_at)),
    ),
    Section.FOLLOWS: (
        Source(
            Follow.person_id,
            (Follow.topic, SCHOOL, Follow.is_wanted, Follow.since),
            via=((School, School.id == Follow.school_id),),
        ),
    ),
    Section.COUNTS: (
        Source(
            MediaCount.entered_by,
            (SCHOOL, MediaCount.month, MediaCount.kind, MediaCount.amount, MediaCount.entered_at),
            via=((School, School.id == MediaCount.school_id),),
        ),
    ),
}
