from services.refusal import Refusal


class QuietNotUnderstood(Refusal):
    """Two hours of a day were asked for, and something else was typed."""

    key = "refusal-quiet-not-understood"
