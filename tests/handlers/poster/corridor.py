"""What somebody with a telephone sees of a sheet of paper that hangs in a corridor."""

from io import BytesIO

import pypdfium2
import zxingcpp
from PIL import Image

# As a telephone takes it from a step away.
POINTS_PER_INCH = 110
INCH = 72


def seen_on(pdf: bytes) -> Image.Image:
    document = pypdfium2.PdfDocument(pdf)
    try:
        assert len(document) == 1
        image: Image.Image = document[0].render(scale=POINTS_PER_INCH / INCH).to_pil()
    finally:
        document.close()
    return image


def words_on(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        text: str = document[0].get_textpage().get_text_range()
    finally:
        document.close()
    # So the reader tells a hyphen at the end of a line.
    return " ".join(text.replace("\ufffe", "-").split())


def picture(png: bytes) -> Image.Image:
    with Image.open(BytesIO(png)) as image:
        return image.convert("RGB")


def addresses_on(image: Image.Image) -> list[str]:
    """What the codes say, from left to right, in black and white."""
    codes = zxingcpp.read_barcodes(image.convert("L"))
    return [code.text for code in sorted(codes, key=lambda code: code.position.top_left.x)]
