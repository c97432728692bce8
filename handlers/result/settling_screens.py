"""What is done to all results at once, and is asked about once: the rest took part, and all are published."""

from handlers.menu.screens import back_row
from handlers.result.actions import GiveRest, PublishResults
from handlers.result.lines import counts_line, head, moment, results_button
from handlers.screen import Button, Screen
from handlers.translation import Translator
from services.result.publishing import Publication
from services.result.view import ResultList


def rest_asked(shown: ResultList, t: Translator) -> Screen:
    scope = shown.scope
    back = (results_button(scope, t), *back_row(t))
    if not shown.tally.without:
        return Screen(f"{head(scope, t)}\n\n{t('results-rest-none')}", (back,))
    yes = Button(t.plain("results-button-rest-yes"), GiveRest(scope.event.id, scope.stage_id))
    asked = t("results-rest-asked", count=shown.tally.without)
    return Screen(f"{head(scope, t)}\n\n{asked}", ((yes,), back))


def publishing(shown: Publication, t: Translator) -> Screen:
    scope, tally = shown.scope, shown.tally
    back = (results_button(scope, t), *back_row(t))
    if not tally.unpublished:
        return Screen(f"{head(scope, t)}\n\n{_nothing_to_publish(shown, t)}", (back,))
    told = [t("results-publish-asked", count=tally.unpublished), counts_line(tally.kinds, t)]
    if tally.without:
        told.append(t("results-publish-without", count=tally.without))
    told.append(t("results-publish-after"))
    yes = Button(t.plain("results-button-publish-yes"), PublishResults(scope.event.id, scope.stage_id))
    return Screen(f"{head(scope, t)}\n\n" + "\n\n".join(told), ((yes,), back))


def published(done: Publication, t: Translator) -> Screen:
    scope = done.scope
    said = t("results-done", count=done.now) if done.now else _nothing_to_publish(done, t)
    if done.now and done.told:
        said += f"\n{t('results-done-told', count=done.told)}"
    return Screen(f"{head(scope, t)}\n\n{said}", ((results_button(scope, t), *back_row(t)),))


def _nothing_to_publish(shown: Publication, t: Translator) -> str:
    if shown.before is None:
        return t("results-nothing")
    return t("results-already", when=moment(shown.before, shown.scope.event.zone, t))
