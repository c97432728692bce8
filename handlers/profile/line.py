"""What is known of a person, each fact as a line of text."""

from handlers.clock_line import in_language
from handlers.translation import Translator
from models.consent import ConsentPurpose
from models.paper import PaperReason
from services.own_clock import OwnClock
from services.own_school import OwnSchool
from services.profile import Profile


def kind_line(profile: Profile, t: Translator) -> str:
    if profile.grade is not None:
        return t("profile-class", grade=f"{profile.grade}{profile.letter}")
    return t("profile-kind-unsaid") if profile.kind is None else t(f"profile-kind-{profile.kind}")


def school_line(school: OwnSchool | None, t: Translator) -> str:
    if school is None:
        return t("profile-school-unsaid")
    name, city = in_language(school.name, school.name_en, t), in_language(school.city, school.city_en, t)
    return t("profile-school", name=name, city=city) if city else t("as-it-is", text=name)


def consents_line(profile: Profile, t: Translator) -> str:
    given = [t(f"profile-consent-{purpose}") for purpose in ConsentPurpose if purpose in profile.consents]
    return t("profile-consents", given=", ".join(given)) if given else t("profile-no-consents")


def declined_line(reason: str, t: Translator) -> str:
    """A word of ours is said in the reader's language; the checker's own words stand as they are."""
    said = t.plain(f"guardian-reason-{reason}") if reason in set(PaperReason) else reason
    return t("profile-step-guardian-declined", reason=said.rstrip(" ."))


def guessed_clock_line(clock: OwnClock, t: Translator) -> str:
    """Nobody knows the school's own clock: it is told which one stands in for it."""
    return t("profile-clock-guessed" if clock.minutes_from_moscow else "profile-clock-guessed-moscow")


def messengers_line(profile: Profile, t: Translator) -> str:
    return ", ".join(
        dict.fromkeys(t(f"messenger-{address.messenger}") for address in profile.addresses)
    ) or t("profile-no-messengers")
