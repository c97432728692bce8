"""Why the server says no: its codes with its own words, because clients branch on both."""

UNKNOWN_METHOD = 3
WRONG_TOKEN = 5
TOO_MANY_CALLS = 6
NO_RIGHT = 7
BAD_REQUEST = 8
NO_ACCESS = 15
USER_TOKEN_ONLY = 27
BAD_PARAMETER = 100
WRONG_SERVER = 118
WRONG_HASH = 121
WRONG_PHOTO = 129
CANNOT_SAVE_FILE = 105
NO_SUCH_POST = 210
CANNOT_POST = 214
NO_PERMISSION = 901
TOO_OLD_TO_EDIT = 909
BAD_KEYBOARD = 911
TOO_LONG = 914
NO_SUCH_CHAT = 917
CANNOT_EDIT_THIS = 920
CANNOT_DELETE_FOR_ALL = 924
NO_SUCH_CONTACT = 936

WORDS = {
    UNKNOWN_METHOD: "Unknown method passed",
    WRONG_TOKEN: "User authorization failed",
    TOO_MANY_CALLS: "Too many requests per second",
    NO_RIGHT: "Permission to perform this action is denied",
    BAD_REQUEST: "Invalid request",
    NO_ACCESS: "Access denied",
    USER_TOKEN_ONLY: "Group authorization failed",
    BAD_PARAMETER: "One of the parameters specified was missing or invalid",
    CANNOT_SAVE_FILE: "Couldn't save file",
    WRONG_SERVER: "Invalid server",
    WRONG_HASH: "Invalid hash",
    WRONG_PHOTO: "Invalid photo",
    NO_SUCH_POST: "Access to wall's post denied",
    CANNOT_POST: "Access to adding post denied",
    NO_PERMISSION: "Can't send messages for users without permission",
    TOO_OLD_TO_EDIT: "Can't edit this message, because it's too old",
    BAD_KEYBOARD: "Keyboard format is invalid",
    TOO_LONG: "Message is too long",
    NO_SUCH_CHAT: "You don't have access to this chat",
    CANNOT_EDIT_THIS: "Can't edit this kind of message",
    CANNOT_DELETE_FOR_ALL: "Can't delete this message for everybody",
    NO_SUCH_CONTACT: "Contact not found",
}


class VkRefusal(Exception):  # noqa: N818 - an answer of the server, not a failure of ours
    def __init__(self, code: int, detail: str = "") -> None:
        self.code = code
        self.message = f"{WORDS[code]}: {detail}" if detail else WORDS[code]
        super().__init__(f"[{code}] {self.message}")
