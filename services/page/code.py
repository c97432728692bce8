"""Addresses that a telephone reads off paper."""

from io import BytesIO


def qr_code(address: str) -> str:
    """As a vector, sharp in every size, with the quiet margin that readers need."""
    import segno  # noqa: PLC0415  3 MB that are needed when a page is drawn

    # A quarter of it may be torn off or scribbled on: posters hang in corridors.
    code, drawn = segno.make_qr(address, error="q"), BytesIO()
    code.save(drawn, kind="svg", border=4, xmldecl=False)
    return drawn.getvalue().decode()
