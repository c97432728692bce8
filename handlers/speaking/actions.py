from enum import StrEnum

from handlers.action import Action, Question
from services.webinar.speaking import ComingBy


class SpeakerField(StrEnum):
    NAME = "name"
    TOPIC = "topic"
    SCHOOL = "school"


class ShowRoomSetup(Action, name="spkroom"):
    """What whoever runs a webinar has set up: the link, the speakers, the second proof."""

    event_id: int


class AskRoomLink(Action, name="spklink"):
    event_id: int


class TypeRoomLink(Question, name="spktypelink"):
    event_id: int


class DropRoomLink(Action, name="spknolink"):
    event_id: int


class ShowLineup(Action, name="spklist"):
    event_id: int
    page: int = 1


class AddSpeakers(Question, name="spkadd"):
    """One to a line: name; topic; school."""

    event_id: int


class ShowSpeaker(Action, name="spk"):
    speaker_id: int


class AskSpeakerField(Action, name="spkask"):
    speaker_id: int
    field: SpeakerField


class TypeSpeakerField(Question, name="spktype"):
    speaker_id: int
    field: SpeakerField


class PickSpeakerSchool(Action, name="spkschool"):
    """One of those found; none of them, where nothing is named."""

    speaker_id: int
    school_id: str | None


class RaiseSpeaker(Action, name="spkup"):
    speaker_id: int


class AskRemoveSpeaker(Action, name="spkaskdel"):
    speaker_id: int


class RemoveSpeaker(Action, name="spkdel"):
    speaker_id: int


class InviteSpeaker(Action, name="spkinvite"):
    """A new link; the older one works no more."""

    speaker_id: int


class PartSpeaker(Action, name="spkpart"):
    """The wrong one has come by the link."""

    speaker_id: int


class OpenSpeakerLink(Action, name="speaker", linked=True):
    """Somebody followed the link of a speaker. It is taken up by a press and not by the link."""

    token: str


class TakeUpTalk(Action, name="spktake"):
    token: str


class ShowProofSetup(Action, name="spkproof"):
    event_id: int


class AskProofWord(Action, name="spkword"):
    event_id: int


class TypeProofWord(Question, name="spktypeword"):
    event_id: int


class AskProofPoll(Action, name="spkpoll"):
    event_id: int


class TypeProofPoll(Question, name="spktypepoll"):
    event_id: int


class DropProof(Action, name="spknoproof"):
    event_id: int


class ShowSpeakings(Action, name="speaking"):
    """The events at which one speaks."""

    page: int = 1


class ShowCabinet(Action, name="spkcabinet"):
    """A speaker's own place: who is coming, and what they ask."""

    event_id: int


class ShowComing(Action, name="spkcoming"):
    event_id: int
    by: ComingBy
    page: int = 1


class ShowAsked(Action, name="spkasked"):
    event_id: int
    page: int = 1


class HideAsked(Action, name="spkhide"):
    """Put a question away: by whoever runs the event."""

    question_id: int
    page: int
