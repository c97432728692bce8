from datetime import timedelta

import pytest

from sandbox.upload import Upload
from sandbox.vk.core import Vk
from tests.clock import HandClock
from tests.sandbox.vk.vk_talk import Ask, Refusal

ANNA = 2001
WALL = {"owner_id": -777}
ADMIN = {"token": "admin", "owner_id": -777}


def test_the_community_posts_with_its_own_key(vk: Vk, ask: Ask) -> None:
    answer = ask("wall.post", **WALL, from_group=1, message="Турнир в субботу")

    assert answer == {"post_id": 1}
    assert [(post["id"], post["text"], post["from"]) for post in vk.posts()] == [
        (1, "Турнир в субботу", "bot")
    ]


def test_a_post_is_told_of(vk: Vk, ask: Ask) -> None:
    ask("wall.post", **WALL, message="Турнир в субботу")

    event = vk.take_updates()[-1]
    assert (event["type"], event["object"]["post_type"], event["object"]["from_id"]) == (
        "wall_post_new",
        "post",
        -777,
    )


def test_a_repeated_guid_answers_the_first_post(vk: Vk, ask: Ask) -> None:
    first = ask("wall.post", **WALL, message="Турнир", guid="a")

    assert ask("wall.post", **WALL, message="Турнир", guid="a") == first
    assert len(vk.posts()) == 1


def test_a_guid_is_forgotten_after_an_hour(vk: Vk, ask: Ask, clock: HandClock) -> None:
    ask("wall.post", **WALL, message="Турнир", guid="a")

    clock.move(timedelta(hours=1))
    ask("wall.post", **WALL, message="Турнир", guid="a")

    assert len(vk.posts()) == 2


def test_the_fifty_first_post_of_a_day_is_refused(ask: Ask, refusal: Refusal, clock: HandClock) -> None:
    for _ in range(50):
        ask("wall.post", **WALL, message="Турнир")

    assert refusal("wall.post", **WALL, message="Турнир") == (
        214,
        "Access to adding post denied: you can only add 50 posts a day",
    )
    clock.move(timedelta(days=1))
    assert ask("wall.post", **WALL, message="Турнир")


def test_an_empty_post_is_refused(refusal: Refusal) -> None:
    assert refusal("wall.post", **WALL)[0] == 100


def test_another_wall_is_closed(refusal: Refusal) -> None:
    assert refusal("wall.post", owner_id=-5, message="Турнир")[0] == 15


def test_a_post_names_its_wall(refusal: Refusal) -> None:
    assert refusal("wall.post", message="Турнир")[0] == 100


@pytest.mark.parametrize("flag", ["from_group", "signed", "close_comments"])
def test_pythons_true_is_no_flag(refusal: Refusal, flag: str) -> None:
    assert refusal("wall.post", **WALL, message="Турнир", **{flag: True})[0] == 100


def test_a_post_may_carry_ten_media_and_a_link(vk: Vk, ask: Ask, picture: Upload) -> None:
    name = posted_photo(vk, ask, picture)

    ask("wall.post", **WALL, attachments=",".join([name] * 10 + ["https://example.org"]))

    assert len(vk.posts()[0]["photos"]) == 10


def test_more_media_or_links_are_refused(vk: Vk, ask: Ask, refusal: Refusal, picture: Upload) -> None:
    name = posted_photo(vk, ask, picture)

    assert refusal("wall.post", **WALL, attachments=",".join([name] * 11))[0] == 100
    assert refusal("wall.post", **WALL, attachments="https://example.org,https://example.com")[0] == 100


def test_a_photo_of_messages_is_not_posted(vk: Vk, ask: Ask, refusal: Refusal, picture: Upload) -> None:
    arrived = vk.upload(ask("photos.getMessagesUploadServer")["upload_url"], "photo", picture)
    (photo,) = ask("photos.saveMessagesPhoto", **arrived)

    assert refusal("wall.post", **WALL, attachments=f"photo-777_{photo['id']}")[0] == 100


def test_a_document_of_messages_may_be_posted(vk: Vk, ask: Ask) -> None:
    address = ask("docs.getMessagesUploadServer", peer_id=ANNA)["upload_url"]
    saved = ask("docs.save", **vk.upload(address, "file", Upload("rules.pdf", b"%PDF", "application/pdf")))

    ask("wall.post", **WALL, attachments=f"doc-777_{saved['doc']['id']}")

    assert vk.posts()[0]["document"]["name"] == "rules.pdf"


def test_a_put_off_post_comes_out_in_its_time_with_a_number_of_its_own(
    vk: Vk, ask: Ask, clock: HandClock
) -> None:
    made = ask("wall.post", **WALL, message="Турнир", publish_date=int(clock().timestamp()) + 3600)
    assert vk.posts() == []
    assert vk.take_updates() == []

    clock.move(timedelta(hours=1))

    assert [post["id"] for post in vk.posts()] == [2]
    event = vk.take_updates()[-1]["object"]
    assert (event["id"], event["postponed_id"], event["post_type"]) == (2, made["post_id"], "post")


def test_a_post_is_not_put_off_into_the_past(refusal: Refusal, clock: HandClock) -> None:
    assert refusal("wall.post", **WALL, message="Турнир", publish_date=int(clock().timestamp()))[0] == 100


def test_two_posts_do_not_come_out_in_one_second(ask: Ask, refusal: Refusal, clock: HandClock) -> None:
    later = int(clock().timestamp()) + 3600
    ask("wall.post", **WALL, message="Турнир", publish_date=later)

    assert refusal("wall.post", **WALL, message="Лекция", publish_date=later) == (
        214,
        "Access to adding post denied: a post is already scheduled for this time",
    )


def test_twenty_five_posts_are_the_most_put_off_to_one_day(
    ask: Ask, refusal: Refusal, clock: HandClock
) -> None:
    tomorrow = int(clock().timestamp()) // 86400 * 86400 + 86400
    for second in range(25):
        ask("wall.post", **WALL, message="Турнир", publish_date=tomorrow + second)

    assert refusal("wall.post", **WALL, message="Турнир", publish_date=tomorrow + 99) == (
        214,
        "Access to adding post denied: can only schedule 25 posts on a day",
    )


def test_a_suggestion_is_told_of_and_waits(vk: Vk) -> None:
    vk.suggests(ANNA, "У нас открылся кружок")

    event = vk.take_updates()[-1]["object"]
    assert (event["post_type"], event["from_id"], event["text"]) == ("suggest", ANNA, "У нас открылся кружок")
    assert vk.posts() == []


def test_a_suggestion_is_published_from_the_community(vk: Vk, ask: Ask) -> None:
    suggested = vk.suggests(ANNA, "У нас открылся кружок")

    answer = ask("wall.post", **WALL, post_id=suggested, signed=1)

    assert answer == {"post_id": 2}
    assert [post["text"] for post in vk.posts()] == ["У нас открылся кружок"]
    assert vk.take_updates()[-1]["object"]["signer_id"] == ANNA


def test_a_suggestion_may_be_published_in_other_words(vk: Vk, ask: Ask) -> None:
    ask("wall.post", **WALL, post_id=vk.suggests(ANNA, "кружок открылся"), message="Открылся кружок")

    assert vk.posts()[0]["text"] == "Открылся кружок"


def test_what_is_published_is_not_published_again(ask: Ask, refusal: Refusal) -> None:
    ask("wall.post", **WALL, message="Турнир")

    assert refusal("wall.post", **WALL, post_id=1)[0] == 210
    assert refusal("wall.post", **WALL, post_id=9)[0] == 210


@pytest.mark.parametrize(
    "method",
    [
        "wall.get",
        "wall.getById",
        "wall.edit",
        "wall.delete",
        "photos.getWallUploadServer",
        "photos.saveWallPhoto",
    ],
)
def test_the_communitys_key_may_do_no_more_than_post(refusal: Refusal, method: str) -> None:
    assert refusal(method, **WALL) == (
        27,
        "Group authorization failed: method is unavailable with group auth.",
    )


def test_an_administrator_edits_a_post(vk: Vk, ask: Ask) -> None:
    ask("wall.post", **WALL, message="Турнир")

    assert ask("wall.edit", **ADMIN, post_id=1, message="Турнир отложен") == {"post_id": 1}
    assert [(post["text"], post["edited"]) for post in vk.posts()] == [("Турнир отложен", True)]


def test_an_administrator_moves_a_put_off_post(vk: Vk, ask: Ask, clock: HandClock) -> None:
    later = int(clock().timestamp()) + 3600
    ask("wall.post", **WALL, message="Турнир", publish_date=later)

    ask("wall.edit", **ADMIN, post_id=1, message="Турнир", publish_date=later + 3600)
    clock.move(timedelta(hours=1))

    assert vk.posts() == []


def test_an_administrator_deletes_a_post(vk: Vk, ask: Ask) -> None:
    ask("wall.post", **WALL, message="Турнир")

    assert ask("wall.delete", **ADMIN, post_id=1) == 1
    assert vk.posts() == []


@pytest.mark.parametrize("method", ["wall.edit", "wall.delete"])
def test_there_is_no_changing_a_post_that_is_not_there(refusal: Refusal, method: str) -> None:
    assert refusal(method, **ADMIN, post_id=9, message="Турнир") == (210, "Access to wall's post denied")


@pytest.mark.parametrize(
    ("kind", "texts"), [("all", ["Лекция", "Турнир"]), ("suggests", ["кружок"]), ("postponed", ["потом"])]
)
def test_an_administrator_reads_the_wall(
    vk: Vk, ask: Ask, clock: HandClock, kind: str, texts: list[str]
) -> None:
    for text in ("Турнир", "Лекция"):
        ask("wall.post", **WALL, message=text)
    vk.suggests(ANNA, "кружок")
    ask("wall.post", **WALL, message="потом", publish_date=int(clock().timestamp()) + 3600)

    answer = ask("wall.get", **ADMIN, filter=kind)

    assert answer["count"] == len(texts)
    assert [post["text"] for post in answer["items"]] == texts


def test_the_wall_is_read_by_pages(ask: Ask) -> None:
    for text in ("Турнир", "Лекция", "Смена"):
        ask("wall.post", **WALL, message=text)

    assert [post["text"] for post in ask("wall.get", **ADMIN, offset=1, count=1)["items"]] == ["Лекция"]


def test_an_unknown_part_of_the_wall_is_refused(refusal: Refusal) -> None:
    assert refusal("wall.get", **ADMIN, filter="secret")[0] == 100


def test_posts_are_found_by_their_names(ask: Ask) -> None:
    ask("wall.post", **WALL, message="Турнир")

    answer = ask("wall.getById", token="admin", posts="-777_1,-777_9")

    assert [post["text"] for post in answer["items"]] == ["Турнир"]


def test_a_photo_of_the_wall_needs_its_community(refusal: Refusal) -> None:
    assert refusal("photos.getWallUploadServer", token="admin", group_id=5)[0] == 100


def posted_photo(vk: Vk, ask: Ask, picture: Upload) -> str:
    address = ask("photos.getWallUploadServer", token="admin", group_id=777)["upload_url"]
    arrived = vk.upload(address, "photo", picture)
    (photo,) = ask("photos.saveWallPhoto", token="admin", group_id=777, **arrived)
    return f"photo-777_{photo['id']}"


def test_a_suggestion_may_have_pictures(vk: Vk, picture: Upload) -> None:
    vk.suggests(ANNA, "Победа", [picture])

    thing = vk.take_updates()[-1]["object"]
    assert (thing["post_type"], thing["from_id"]) == ("suggest", ANNA)
    assert [each["type"] for each in thing["attachments"]] == ["photo"]


def test_a_document_is_brought_to_the_wall_with_the_communitys_key(vk: Vk, ask: Ask) -> None:
    server = ask("docs.getWallUploadServer", group_id=777)
    sent = vk.upload(server["upload_url"], "file", Upload("Приказ.pdf", b"%PDF", "application/pdf"))
    saved = ask("docs.save", file=sent["file"])["doc"]

    ask("wall.post", **WALL, message="Приказ", attachments=f"doc-777_{saved['id']}")

    assert vk.posts()[0]["document"]["name"] == "Приказ.pdf"


def test_how_many_have_seen_a_post_is_told_to_its_administrator(vk: Vk, ask: Ask) -> None:
    ask("wall.post", **WALL, message="Победа")
    vk.wall.posts[0].views, vk.wall.posts[0].likes = 1200, 17

    (item,) = ask("wall.getById", token="admin", posts="-777_1")["items"]

    assert (item["views"], item["likes"]) == ({"count": 1200}, {"count": 17})
