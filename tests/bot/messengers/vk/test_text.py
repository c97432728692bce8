import pytest
from aiogram.types import MessageEntity

from bot.messengers.vk.text import HtmlError, Style, StyledText, from_html, plain, units


@pytest.mark.parametrize(
    ("source", "text", "styles"),
    [
        ("<b>Да</b>", "Да", (Style("bold", 0, 2),)),
        ("<strong>Да</strong>", "Да", (Style("bold", 0, 2),)),
        ("a <i>b</i> <em>c</em>", "a b c", (Style("italic", 2, 1), Style("italic", 4, 1))),
        ("<u>b</u><ins>c</ins>", "bc", (Style("underline", 0, 1), Style("underline", 1, 1))),
        ("<b>a<i>b</i></b>", "ab", (Style("bold", 0, 2), Style("italic", 1, 1))),
        (
            '<a href="https://vk.com/?a=1&amp;b=2">x</a>',
            "x",
            (Style("url", 0, 1, "https://vk.com/?a=1&b=2"),),
        ),
        ("<a href='http://vk.com'>x</a>", "x", (Style("url", 0, 1, "http://vk.com"),)),
        ("<blockquote expandable>q</blockquote>", "q", (Style("italic", 0, 1),)),
        ('<s>a</s><code class="x">b</code><tg-spoiler>c</tg-spoiler>', "abc", ()),
        ('<a href="tg://user?id=1">Анна</a> <a>b</a> <b></b>', "Анна b ", ()),
    ],
)
def test_html_becomes_words_and_what_they_look_like(
    source: str, text: str, styles: tuple[Style, ...]
) -> None:
    assert from_html(source) == StyledText(text.strip(), styles)


def test_places_are_counted_in_utf_16() -> None:
    assert from_html("🎉🎉 <b>да</b>").styles == (Style("bold", 5, 2),)


def test_a_name_with_html_in_it_stays_a_name() -> None:
    assert from_html("&lt;b&gt;Анна&lt;/b&gt; &amp; &quot;Co&quot; &#1071;").text == '<b>Анна</b> & "Co" Я'


def test_empty_space_around_is_dropped_and_places_follow() -> None:
    assert from_html("\n\n <b> да</b>\n") == StyledText("да", (Style("bold", 0, 2),))


@pytest.mark.parametrize(
    "source", ["1 < 2", "<b>a", "a</b>", "<b><i>a</b></i>", "<h1>a</h1>", "<script>", "<b"]
)
def test_what_telegram_would_refuse_is_refused(source: str) -> None:
    with pytest.raises(HtmlError):
        from_html(source)


def test_format_data_is_what_vk_documents() -> None:
    assert from_html('<b>a</b><a href="https://vk.com">b</a>').format_data() == {
        "version": 1,
        "items": [
            {"type": "bold", "offset": 0, "length": 1},
            {"type": "url", "offset": 1, "length": 1, "url": "https://vk.com"},
        ],
    }
    assert from_html("a").format_data() is None


def test_ready_entities_are_understood() -> None:
    entities = [
        MessageEntity(type="bold", offset=0, length=1),
        MessageEntity(type="text_link", offset=1, length=1, url="https://vk.com"),
        MessageEntity(type="code", offset=0, length=2),
    ]

    assert plain("ab", entities).styles == (Style("bold", 0, 1), Style("url", 1, 1, "https://vk.com"))


def test_a_half_of_a_character_does_not_stop_a_message() -> None:
    assert plain("a\ud83d").text == "a\ufffd"
    assert from_html("<b>a\ud83d</b>") == StyledText("a\ufffd", (Style("bold", 0, 2),))


def test_a_text_that_fits_is_one_part() -> None:
    assert plain("a" * 4096).parts() == [StyledText("a" * 4096)]


def test_a_long_text_is_cut_between_words_and_loses_none() -> None:
    words = [f"слово{number}" for number in range(2000)]

    parts = plain(" ".join(words)).parts()

    assert max(units(part.text) for part in parts) <= 4096
    assert " ".join(part.text for part in parts).split(" ") == words


def test_the_end_of_a_line_is_the_better_place_to_cut() -> None:
    parts = plain("aaa bbb\nccc ddd", ()).parts(limit=10)

    assert [part.text for part in parts] == ["aaa bbb", "ccc ddd"]


def test_a_text_with_nowhere_to_cut_is_cut_anywhere_but_in_a_character() -> None:
    parts = plain("🎉" * 5).parts(limit=5)

    assert [part.text for part in parts] == ["🎉🎉", "🎉🎉", "🎉"]


def test_what_words_look_like_goes_with_them_into_their_parts() -> None:
    parts = from_html("aaaa <b>bbbb cccc</b> dddd").parts(limit=10)

    assert parts == [
        StyledText("aaaa bbbb", (Style("bold", 5, 4),)),
        StyledText("cccc dddd", (Style("bold", 0, 4),)),
    ]


def test_nothing_is_one_empty_part() -> None:
    assert plain(" \n ").parts() == [StyledText("")]
