"""What schools are counted by."""

from bot.capability.parts import Parts
from services.media.correction import CountCorrections
from services.media.counts import MediaCounts
from services.media.entering import CountEntries
from services.media.export import MediaExports
from services.media.importing import CountImports
from services.post.announcing import Announcements
from services.post.digest import NewsDigests
from services.post.weekly import WeeklyDigests


def made_of(parts: Parts) -> dict[str, object]:
    store, clock, administrators = parts.store, parts.clock, parts.administrators
    return {
        "announcements": Announcements(store, clock, parts.boards, administrators=administrators),
        "count_corrections": CountCorrections(store, clock, administrators=administrators),
        "count_entries": CountEntries(store, clock, administrators=administrators),
        "count_imports": CountImports(store, clock, parts.schools, administrators=administrators),
        "media_counts": MediaCounts(store, clock, administrators=administrators),
        "media_exports": MediaExports(store, clock, administrators=administrators),
        "news_digests": NewsDigests(store, clock, administrators=administrators),
        "weekly_digests": WeeklyDigests(store, clock, administrators=administrators),
    }
