import { act } from "./deed.js";
import { ask, field } from "./dialog.js";
import { arrange, make } from "./dom.js";
import { formatted, link } from "./entity.js";
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
    this.hand = make("div", { class: "feed-hand", "data-role": "feed-hand" });
    this.list = make("ol", { class: "posts", "data-role": "posts" });
    this.panel = make("div", { class: "feed", id: "feed", role: "tabpanel", tabindex: "0" }, this.list);
    section.append(
      make("div", { class: "feed-tabs", role: "tablist", "aria-label": words("feeds") }, this.tabs),
      this.hand,
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
    this.drawHand();
    const nodes = [...posts[this.shown]].reverse().map((post) => this.once(post));
    arrange(this.list, nodes.length ? nodes : [this.emptiness()]);
  }

  /** What people do here past the bot: those who run the place, and readers of the wall. */
  drawHand() {
    const written = `${this.shown} ${currentLanguage()}`;
    if (this.hand.dataset.drawn === written) return;
    this.hand.dataset.drawn = written;
    const deeds = this.shown === "vk" ? ["suggest", "post"] : ["post"];
    this.hand.replaceChildren(
      ...deeds.map((deed) =>
        make(
          "button",
          { type: "button", class: "quiet", "data-role": deed, click: () => this.write(deed) },
          words(`hand_${deed}`),
        ),
      ),
    );
  }

  async write(deed) {
    const side = this.shown;
    const chat = this.page.chats[side];
    const asked = await ask({
      title: words(`hand_${deed}`),
      hint: words(`hand_${deed}_hint`),
      fields: field(words("postText"), { name: "text", required: true, "data-role": "post-text" }),
      confirm: words("send"),
      role: "post-dialog",
    });
    if (!asked) return;
    try {
      await act(side, this.page.person[side], deed, asked);
    } catch (error) {
      chat.complain(error);
    }
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

  /** Under a post of the channel a button only leads somewhere. */
  button({ label, url }) {
    const node = link(url, label, { follow: (address) => this.page.chats.telegram.follow(address) });
    node.className = "post-button";
    return node;
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
      (post.buttons ?? []).flat().map((button) => this.button(button)),
    );
  }
}
