from typing import Any

import pytest

from sandbox.telegram.markup import Html, MarkupError

BROKEN_UNICODE = (
    "Text contains invalid Unicode characters after decoding HTML entities,"
    " check for unmatched surrogate code units"
)


def nobody(_person_id: int) -> None:
    return None


def anna(person_id: int) -> dict[str, Any]:
    return {"id": person_id, "is_bot": False, "first_name": "Анна"}


def entity(kind: str, offset: int, length: int, **more: str) -> dict[str, Any]:
    return {"type": kind, "offset": offset, "length": length, **more}


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("&#xDFDF;", BROKEN_UNICODE),
        ("🏟 🏟&lt;<abacaba", "Unclosed start tag at byte offset 13"),
        ("🏟 🏟&lt;<abac>", 'Unsupported start tag "abac" at byte offset 13'),
        ("Привет <br>", 'Unsupported start tag "br" at byte offset 13'),
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("2<3", "Unclosed start tag at byte offset 1"),
        ("<i   =x>", 'Empty attribute name in the tag "i" at byte offset 0'),
        ("<i x  =  ", 'Unclosed start tag "i" at byte offset 0'),
        ("<i x", 'Unclosed start tag "i" at byte offset 0'),
        ("<i x=190azAz-.,", "Unexpected end of name token at byte offset 5"),
        ('<i x="&lt;>', "Unclosed start tag at byte offset 0"),
        ("<b>жирный", 'Can\'t find end tag corresponding to start tag "b"'),
        ("<i aba>", 'Can\'t find end tag corresponding to start tag "i"'),
        ("конец</b>", "Unexpected end tag at byte offset 10"),
        ("<b></b></", "Unexpected end tag at byte offset 7"),
        ("<i>a</i   ", "Unclosed end tag at byte offset 4"),
        ("<b><i>a</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
        ("<span>a</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<tg-emoji>a</tg-emoji>", "Invalid custom emoji identifier specified"),
    ],
)  # fmt: skip
def test_broken_markup_is_refused_with_the_place_in_bytes(source: str, reason: str) -> None:
    with pytest.raises(MarkupError) as refusal:
        Html(source, nobody).read()

    assert str(refusal.value) == reason


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("", "", []),
        ("&lt;&gt;&amp;&quot;&laquo;&#169;&#xa9;&ltb", '<>&"&laquo;©©&ltb', []),
        ("&lt &gt", "< >", []),
        ("&#12345678;", "&#12345678;", []),
        ("&#55356;&#57311;", "🏟", []),
        ("🏟<B>Да</B>", "🏟Да", [entity("bold", 2, 2)]),
        ("<b></b>пусто", "пусто", []),
        ("<b>a</>", "a", [entity("bold", 0, 1)]),
        ("<b>a<i>б</i></b>", "aб", [entity("bold", 0, 2), entity("italic", 1, 1)]),
        ("<u>a</u><ins>b</ins>", "ab", [entity("underline", 0, 1), entity("underline", 1, 1)]),
        ("<s>a</s><del>b</del>", "ab", [entity("strikethrough", 0, 1), entity("strikethrough", 1, 1)]),
        ("<tg-spoiler>a</tg-spoiler>", "a", [entity("spoiler", 0, 1)]),
        ("<span class='tg-spoiler'>a</span>", "a", [entity("spoiler", 0, 1)]),
        ("<blockquote>a</blockquote>", "a", [entity("blockquote", 0, 1)]),
        ("<blockquote expandable>a</blockquote>", "a", [entity("expandable_blockquote", 0, 1)]),
        ("<code>a</code><pre>b</pre>", "ab", [entity("code", 0, 1), entity("pre", 1, 1)]),
        ('<code class="language-py">a</code>', "a", [entity("code", 0, 1)]),
        ('<pre><code class="language-py">a</code></pre>', "a", [entity("pre", 0, 1, language="py")]),
        ('<a href="https://example.com/?a=1&amp;b=2">x</a>', "x",
         [entity("text_link", 0, 1, url="https://example.com/?a=1&b=2")]),
        ('<a href="example.com">x</a>', "x", [entity("text_link", 0, 1, url="http://example.com/")]),
        ("<a>example.com</a>", "example.com", [entity("text_link", 0, 11, url="http://example.com/")]),
        ('<a href="http://localhost">x</a>', "x", []),
        ('<a href="tg://user?id=7">x</a>', "x", []),
        ('<tg-emoji emoji-id="53">👍</tg-emoji>', "👍", [entity("custom_emoji", 0, 2, custom_emoji_id="53")]),
    ],
)  # fmt: skip
def test_markup_becomes_text_and_entities_in_utf16_units(
    source: str, text: str, entities: list[dict[str, Any]]
) -> None:
    read = Html(source, nobody).read()

    assert read == (text, entities)


def test_a_link_to_a_known_person_is_a_mention() -> None:
    read = Html('<a href="tg://user?id=7">Анна</a>', anna).read()

    assert read == ("Анна", [{"type": "text_mention", "offset": 0, "length": 4, "user": anna(7)}])
