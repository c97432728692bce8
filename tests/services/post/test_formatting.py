import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.post.formatting import Flaw, clean, read
from services.post.rich import Rich, Stretch, Style

TEXTS = st.text(alphabet=st.sampled_from("аб <>&*\n\"'/=🎉"), max_size=40)


@st.composite
def rich_texts(draw: st.DrawFn) -> Rich:
    """Any text under any tangle of formatting."""
    text = draw(TEXTS)
    places = st.integers(0, len(text))
    stretches = draw(st.lists(st.tuples(st.sampled_from(list(Style)), places, places), max_size=6))
    urls = st.sampled_from(["https://a.ru/?x=1&y=2", "https://b.ru"])
    made = [
        Stretch(style, min(one, other), max(one, other), draw(urls) if style is Style.LINK else "")
        for style, one, other in stretches
    ]
    return Rich(text, tuple(one for one in made if one.start < one.end))


@pytest.mark.parametrize(
    ("written", "html"),
    [
        ("Победа!", "Победа!"),
        ("<b>Победа</b> и <i>радость</i>", "<b>Победа</b> и <i>радость</i>"),
        ("<strong>a</strong> <em>b</em> <ins>c</ins> <del>d</del>", "<b>a</b> <i>b</i> <u>c</u> <s>d</s>"),
        ("<pre><code class='x'>a = 1</code></pre>", "<code>a = 1</code>"),
        ("<tg-spoiler>a</tg-spoiler>", "<tg-spoiler>a</tg-spoiler>"),
        ("<tg-emoji emoji-id='5'>🎉</tg-emoji>", "🎉"),
        ("<blockquote expandable>a</blockquote>", "<blockquote>a</blockquote>"),
        ('<a href="https://a.ru/?x=1&amp;y=2">сюда</a>', '<a href="https://a.ru/?x=1&amp;y=2">сюда</a>'),
        ("**Жирно** и **ещё раз**", "<b>Жирно</b> и <b>ещё раз</b>"),
        ("2**3**4 и ** не жирно **", "2**3**4 и ** не жирно **"),
        ("a\n\n\n\n\nb  \nc", "a\n\nb\nc"),
        ("<b>  </b>a", "a"),
        ("<b>a</b><b>b</b>", "<b>ab</b>"),
        ("<b>a<code>b</code>c</b>", "<b>a</b><code>b</code><b>c</b>"),
        ("R&amp;D &lt;3", "R&amp;D &lt;3"),
        ("", ""),
    ],
)
def test_what_the_messengers_format_stays_formatted(written: str, html: str) -> None:
    assert (clean(written).html, clean(written).flaws) == (html, ())


@pytest.mark.parametrize(
    ("typed", "html"),
    [
        ("&lt;b&gt;Победа&lt;/b&gt;", "<b>Победа</b>"),
        ("&lt;B&gt;a &lt;i&gt;b&lt;/i&gt;&lt;/B&gt;", "<b>a <i>b</i></b>"),
        ('&lt;a href="https://a.ru"&gt;a&lt;/a&gt;', '<a href="https://a.ru">a</a>'),
        ("&lt;p&gt;a&lt;/p&gt;&lt;p&gt;b&lt;br/&gt;c&lt;/p&gt;", "a\nb\nc"),
        ("<b>a &lt;i&gt;b&lt;/i&gt;</b>", "<b>a <i>b</i></b>"),
        ("<code>&lt;b&gt;</code> — это тег", "<code>&lt;b&gt;</code> — это тег"),
        ("x &lt; y и y &gt; z", "x &lt; y и y &gt; z"),
    ],
)
def test_tags_typed_by_hand_are_understood_as_formatting(typed: str, html: str) -> None:
    assert (clean(typed).html, clean(typed).flaws) == (html, ())


@pytest.mark.parametrize(
    "typed",
    [
        "&lt;b&gt;Победа",
        "Победа&lt;/b&gt;",
        "&lt;b&gt;a&lt;i&gt;b&lt;/b&gt;&lt;/i&gt;",
        "&lt;h1&gt;Победа&lt;/h1&gt;",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
    ],
)
def test_tags_that_make_no_sense_stay_letters_and_it_is_said(typed: str) -> None:
    assert (clean(typed).html, clean(typed).flaws) == (typed, (Flaw.TAGS,))


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "tg://user?id=5", "ftp://a.ru", "https://", "http://[", "https://a b.ru"]
)
def test_a_link_that_leads_nowhere_keeps_its_words(url: str) -> None:
    cleaned = clean(f'<a href="{url}">сюда</a>')

    assert (cleaned.html, cleaned.flaws) == ("сюда", (Flaw.LINK,))


def test_a_length_is_counted_as_the_platforms_do() -> None:
    assert clean("<b>Ура</b> 🎉").length == 6


@given(rich_texts())
def test_any_tangle_is_written_so_that_it_is_read_as_the_same(rich: Rich) -> None:
    html = rich.html()

    assert read(html).text == rich.text
    assert read(html).html() == html


@given(TEXTS)
def test_whatever_is_typed_becomes_html_without_a_stray_sign(typed: str) -> None:
    once = clean(typed.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))

    assert read(once.html).text == once.rich.text
    assert once.html.count("<") == 2 * len(_tags_of(once.html))


def _tags_of(html: str) -> list[str]:
    """Each that is opened, and it is an error if it is not closed."""
    opened = [part.split(">")[0].split(" ")[0] for part in html.split("<")[1:]]
    starts = [tag for tag in opened if not tag.startswith("/")]
    assert sorted(f"/{tag}" for tag in starts) == sorted(tag for tag in opened if tag.startswith("/"))
    return starts
