import { arrange, make } from "./dom.js";
import { formatted } from "./entity.js";
import { documentCard, photo } from "./message.js";
import { avatar } from "./persona.js";
import { currentLanguage, postDate, words } from "./words.js";

const FEEDS = [
  { server: "vk", key: "wall" },
  { server: "telegram", key: "channel" },
];

/** What everybody sees: the group's wall and the channel, the newest on top. */
export class Feeds {
  constructor(section, page) {
    this.page = page;
    this.drawn = new Map();
    this.shown = "vk";
    this.tabs = FEEDS.map(({ server }) =>
      make("button", {
        type: "button",
        role: "tab",
        id: `feed-tab-${server}`,
        "aria-controls": "feed",
        "data-role": "feed-tab",
        "data-feed": server,
        click: () => this.choose(server),
      }),
    );
    this.list = make("ol", { class: "posts", "data-role": "posts" });
    this.panel = make("div", { class: "feed", id: "feed", role: "tabpanel", tabindex: "0" }, this.list);
    section.append(
      make("div", { class: "feed-tabs", role: "tablist", "aria-label": words("feeds") }, this.tabs),
      this.panel,
    );
  }

  choose(server) {
    this.shown = server;
    this.page.draw();
  }

  show({ posts }) {
    for (const [index, { server, key }] of FEEDS.entries()) {
      this.tabs[index].textContent = words(key);
      this.tabs[index].setAttribute("aria-selected", String(server === this.shown));
    }
    this.panel.dataset.feed = this.shown;
    this.panel.setAttribute("aria-labelledby", `feed-tab-${this.shown}`);
    const nodes = [...posts[this.shown]].reverse().map((post) => this.once(post));
    arrange(this.list, nodes.length ? nodes : [this.emptiness()]);
  }

  emptiness() {
    const key = this.shown === "vk" ? "wallEmpty" : "channelEmpty";
    return make(
      "li",
      { class: "feed-empty" },
      make("strong", {}, words(key)),
      make("span", {}, words("feedHint")),
    );
  }

  once(post) {
    const key = `${this.shown} ${post.id}`;
    const written = JSON.stringify([post, currentLanguage()]);
    if (this.drawn.get(key)?.written !== written) this.drawn.set(key, { written, node: this.post(post) });
    return this.drawn.get(key).node;
  }

  post(post) {
    const date = new Date(post.date * 1000);
    const photos = post.photos?.length ? post.photos : [post.photo].filter(Boolean);
    const edited = post.edited ? ` · ${words("editedTelegram")}` : "";
    return make(
      "li",
      { class: "post", "data-role": "post", "data-post-id": post.id },
      make(
        "div",
        { class: "post-head" },
        avatar(words("botName"), "", "bot"),
        make(
          "div",
          {},
          make("strong", {}, words("botName")),
          make("time", { datetime: date.toISOString() }, `${postDate(date)}${edited}`),
        ),
      ),
      post.text
        ? make(
            "div",
            { class: "post-text", "data-role": "text" },
            formatted(post.text, post.entities, { follow: (url) => this.page.chats.telegram.follow(url) }),
          )
        : null,
      photos.length
        ? make("div", { class: `post-photos count-${Math.min(photos.length, 4)}` }, photos.map(photo))
        : null,
      post.document ? documentCard(post.document) : null,
    );
  }
}
