"""What is known of a person, each fact as a line of text."""

from handlers.translation import Translator
from models.consent import ConsentPurpose
from models.person import Language
from services.own_clock import OwnClock
from services.profile import OwnSchool, Profile

HOUR_MINUTES = 60


def kind_line(profile: Profile, t: Translator) -> str:
    if profile.grade is not None:
        return t("profile-class", grade=f"{profile.grade}{profile.letter}")
    return t("profile-kind-unsaid") if profile.kind is None else t(f"profile-kind-{profile.kind}")


def school_line(school: OwnSchool | None, t: Translator) -> str:
    if school is None:
        return t("profile-school-unsaid")
    name, city = in_language(school.name, school.name_en, t), in_language(school.city, school.city_en, t)
    return t("profile-school", name=name, city=city) if city else t("as-it-is", text=name)


def clock_line(clock: OwnClock, t: Translator) -> str:
    place = in_language(clock.place, clock.place_en, t)
    if clock.minutes_from_moscow == 0:
        return t("profile-clock-moscow", place=place)
    return t("profile-clock", place=place, difference=_difference(clock.minutes_from_moscow))


def consents_line(profile: Profile, t: Translator) -> str:
    given = [t(f"profile-consent-{purpose}") for purpose in ConsentPurpose if purpose in profile.consents]
    return t("profile-consents", given=", ".join(given)) if given else t("profile-no-consents")


def messengers_line(profile: Profile, t: Translator) -> str:
    return ", ".join(
        dict.fromkeys(t(f"messenger-{address.messenger}") for address in profile.addresses)
    ) or t("profile-no-messengers")


def in_language(russian: str, english: str, t: Translator) -> str:
    return english or russian if t.language is Language.EN else russian


def _difference(minutes: int) -> str:
    hours, rest = divmod(abs(minutes), HOUR_MINUTES)
    sign = "+" if minutes > 0 else "−"
    return f"{sign}{hours}:{rest:02}" if rest else f"{sign}{hours}"
