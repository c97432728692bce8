from handlers.action import Action, Question


class Connect(Action, name="connect"):
    """«Подключиться»: opens the room, or says when, why not, and what next."""

    event_id: int


class ShowSpeakers(Action, name="wbspeakers"):
    event_id: int
    page: int = 1


class ChooseSpeaker(Action, name="wbwhom"):
    """Whom to ask."""

    event_id: int
    page: int = 1


class WriteQuestion(Action, name="wbask"):
    """A question to one of the speakers; to whoever can answer, where none is named."""

    event_id: int
    speaker_id: int | None = None


class TypeListenerQuestion(Question, name="wbtype"):
    event_id: int
    speaker_id: int | None = None


class ShowMyQuestions(Action, name="wbmine"):
    event_id: int


class TakeBackListenerQuestion(Action, name="wbunask"):
    question_id: int


class ShowProof(Action, name="wbproof"):
    """The word of the last ten minutes, or the question."""

    event_id: int


class SayWord(Question, name="wbword"):
    event_id: int


class AnswerPoll(Action, name="wbpoll"):
    """The first of the two answers, or the second."""

    event_id: int
    number: int
