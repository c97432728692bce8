from unicodedata import category

# Control signs, halves of characters and places of the alphabet that mean nothing to anybody else.
ILLEGIBLE = frozenset({"Cc", "Cs", "Co", "Cn"})
LINE_BREAK = "\n"


def legible(text: str) -> str:
    """What a person typed, without what nobody can read and no database will take."""
    # A row of a spreadsheet is pasted with tabs between its cells.
    spaced = text.replace("\t", " ")
    kept = (sign for sign in spaced if sign == LINE_BREAK or category(sign) not in ILLEGIBLE)
    return "".join(kept).strip()
