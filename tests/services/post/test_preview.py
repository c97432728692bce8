from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from typing_extensions import override

from models.post import PostFileKind
from services.post.formatting import read
from services.post.length import CAPTION_UNITS, MESSAGE_UNITS, seen_units, units
from services.post.preview import (
    ChannelMessage,
    Piece,
    body_of,
    channel_messages,
    channel_pieces,
    parts,
    unseen_in_vk_messages,
    unseen_on_wall,
    wall_text,
)
from services.post.rich import Rich, Stretch, Style
from services.sent_file import KeptPicture

PHOTOS = tuple(KeptPicture(f"p{number}", "photo.jpg") for number in range(3))
REPORT = KeptPicture("d", "Отчёт.pdf", PostFileKind.DOCUMENT)
WORDS = st.text(alphabet=st.sampled_from("аяz&<>. \n🎉"), max_size=60)


class Closed(HTMLParser):
    """Reads HTML as strictly as Telegram does: whatever is opened is closed, innermost first."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @override
    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.opened.append(tag)

    @override
    def handle_endtag(self, tag: str) -> None:
        assert self.opened.pop() == tag


def is_whole(html: str) -> bool:
    reader = Closed()
    reader.feed(html)
    reader.close()
    return not reader.opened


def without_spaces(text: str) -> str:
    return "".join(text.split())


@st.composite
def long_texts(draw: st.DrawFn) -> Rich:
    text = draw(WORDS) * draw(st.integers(1, 150))
    places = st.integers(0, len(text))
    tangle = draw(st.lists(st.tuples(st.sampled_from(list(Style)), places, places), max_size=5))
    made = [Stretch(style, min(a, b), max(a, b), "https://a.ru") for style, a, b in tangle]
    return Rich(text, tuple(one for one in made if one.start < one.end))


@settings(max_examples=150)
@given(long_texts(), st.sampled_from([0, 1, 10]))
def test_nothing_is_lost_and_no_tag_is_torn_on_the_way_to_the_channel(rich: Rich, pictures: int) -> None:
    pieces = channel_pieces(rich.html(), pictures)

    together = "".join(read(piece.html).text for piece in pieces)
    assert without_spaces(together) == without_spaces(rich.text)
    assert all(is_whole(piece.html) for piece in pieces)
    assert [piece.pictures for piece in pieces] == [pictures, *[0] * (len(pieces) - 1)] or not pieces
    limits = [CAPTION_UNITS if piece.pictures else MESSAGE_UNITS for piece in pieces]
    assert all(seen_units(piece.html) <= limit for piece, limit in zip(pieces, limits, strict=True))
    assert all(piece.html for piece in pieces[1:])


@settings(max_examples=50)
@given(long_texts(), st.integers(2, 50))
def test_a_bold_word_is_bold_in_every_part_it_has_come_into(rich: Rich, limit: int) -> None:
    letters = [
        (letter, frozenset(one.style for one in part.stretches if one.start <= at < one.end))
        for part in parts(rich, limit)
        for at, letter in enumerate(part.text)
        if not letter.isspace()
    ]

    assert letters == [
        (letter, frozenset(one.style for one in rich.stretches if one.start <= at < one.end))
        for at, letter in enumerate(rich.text)
        if not letter.isspace()
    ]


def test_a_short_text_stands_under_its_pictures() -> None:
    assert channel_pieces("<b>Победа</b>", 3) == [Piece("<b>Победа</b>", 3)]


def test_pictures_without_words_and_nothing_at_all() -> None:
    assert (channel_pieces("", 2), channel_pieces(" ", 0)) == ([Piece("", 2)], [])


def test_of_a_long_text_the_first_paragraph_stands_under_the_pictures_and_the_rest_follows() -> None:
    body = "слово " * 300

    pieces = channel_pieces(f"<b>Победа</b>\n\n{body.strip()}", 1)

    assert pieces == [Piece("<b>Победа</b>", 1), Piece(body.strip())]


def test_a_long_paragraph_is_parted_behind_a_sentence() -> None:
    sentence = "Наша команда победила. "

    first, *_ = channel_pieces((sentence * 100).strip(), 1)

    assert first.html.endswith("победила.")
    assert units(first.html) > CAPTION_UNITS // 2


def test_one_endless_word_is_cut_where_it_must_be() -> None:
    pieces = channel_pieces("🎉" * 3000, 0)

    assert [units(piece.html) for piece in pieces] == [4096, 1904]


def test_a_bold_text_of_two_messages_is_bold_in_both() -> None:
    first, second = channel_pieces(f"<b>{'слово ' * 1000}</b>", 0)

    assert (first.html[:3], first.html[-4:], second.html[:3]) == ("<b>", "</b>", "<b>")


def test_documents_come_behind_everything_else() -> None:
    assert channel_messages("a", (*PHOTOS, REPORT)) == [
        ChannelMessage("a", PHOTOS),
        ChannelMessage(files=(REPORT,)),
    ]


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<b>Победа</b> &amp; <i>радость</i>", "Победа & радость"),
        ('Читайте <a href="https://a.ru/1">здесь</a>.', "Читайте здесь (https://a.ru/1)."),
        ('<a href="https://a.ru/"><b>a</b>.ru</a>', "a.ru"),
        ('<a href="https://a.ru/1">https://a.ru/1</a>', "https://a.ru/1"),
        ('<a href="https://a.ru/1">раз </a>два', "раз (https://a.ru/1) два"),
        ("<blockquote>a</blockquote>\nb", "a\nb"),
    ],
)
def test_the_wall_has_no_formatting_and_says_where_words_lead(html: str, text: str) -> None:
    assert wall_text(html) == text


@settings(max_examples=50)
@given(long_texts())
def test_the_wall_loses_no_word(rich: Rich) -> None:
    shown = without_spaces(wall_text(rich.html()).replace("(https://a.ru)", ""))

    assert shown == without_spaces(rich.text)


def test_the_link_of_a_post_stands_under_its_words_once() -> None:
    assert body_of("a", "https://a.ru/?x=1&y=2") == "a\n\nhttps://a.ru/?x=1&amp;y=2"
    assert body_of("", "https://a.ru") == "https://a.ru"
    assert body_of("Сюда: https://a.ru", "https://a.ru") == "Сюда: https://a.ru"
    assert body_of('<a href="https://a.ru">a</a>', "https://a.ru") == '<a href="https://a.ru">a</a>'


def test_what_a_place_does_not_show_is_known() -> None:
    html = '<s>a</s> <b>b</b> <a href="https://a.ru">c</a> <tg-spoiler>d</tg-spoiler>'

    assert unseen_on_wall(html) == [Style.LINK, Style.SPOILER, Style.BOLD, Style.STRIKE]
    assert unseen_in_vk_messages(html) == [Style.SPOILER, Style.STRIKE]
