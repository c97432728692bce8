"""What whoever decides about news is told of the numbers of schools."""

from handlers.media.actions import ShowSchoolCounts
from handlers.naming import person_name, place_name
from handlers.screen import Button, Screen
from handlers.translation import Translator
from services.delivery.media_notice import CorrectionNotice


def correction(notice: CorrectionNotice, t: Translator) -> Screen:
    place = notice.place
    said = t(
        "media-correction-told",
        place=place_name(place, t),
        who=person_name(notice.who, t),
        words=notice.words,
    )
    open_ = Button(t.plain("media-button-correct"), ShowSchoolCounts(place.school_id or ""))
    return Screen(said, ((open_,),))
