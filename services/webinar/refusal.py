"""Why something of a webinar is not as somebody wanted it."""

from dataclasses import dataclass

from services.refusal import Refusal


class NoRoom(Refusal):
    """An event to which nobody comes by a link: the button is forged, or its kind was changed since."""

    key = "refusal-webinar-no-room"


class NotEntered(Refusal):
    """Only whoever has entered asks, and says the word."""

    key = "refusal-webinar-not-entered"


class SpeakerNotFound(Refusal):
    """Taken off the list, of another's event, or never there."""

    key = "refusal-webinar-speaker-not-found"


@dataclass(eq=False)
class TooManySpeakers(Refusal):
    key = "refusal-webinar-too-many-speakers"
    most: int


class SpeakerIsTaken(Refusal):
    """Somebody is this speaker already; an organiser may part them."""

    key = "refusal-webinar-speaker-is-taken"


class NotSpeaking(Refusal):
    """The cabinet is for those who speak, and for those who run the event."""

    key = "refusal-webinar-not-speaking"


class ListenerQuestionNotFound(Refusal):
    key = "refusal-webinar-question-not-found"


class QuestionWanted(Refusal):
    key = "refusal-webinar-question-wanted"


@dataclass(eq=False)
class TooManyQuestions(Refusal):
    key = "refusal-webinar-too-many-questions"
    most: int


class AskedTooLate(Refusal):
    """It has begun: questions are asked in the room now."""

    key = "refusal-webinar-asked-too-late"


class WordWanted(Refusal):
    key = "refusal-webinar-word-wanted"


@dataclass(eq=False)
class WordTooLong(Refusal):
    key = "refusal-webinar-word-too-long"
    most: int


class PollWanted(Refusal):
    """Three lines: the question and its two answers."""

    key = "refusal-webinar-poll-wanted"


class WrongWord(Refusal):
    key = "refusal-webinar-wrong-word"


@dataclass(eq=False)
class TooManyWords(Refusal):
    key = "refusal-webinar-too-many-words"
    seconds: int
