import { Chat } from "./chat.js";
import { ClockBar } from "./clock.js";
import { welcome } from "./deed.js";
import { ask, field } from "./dialog.js";
import { make } from "./dom.js";
import { Feeds } from "./feed.js";
import { Live } from "./live.js";
import { badge } from "./persona.js";
import { currentLanguage, fill, onLanguage, speak, words } from "./words.js";

const SIDES = ["telegram", "vk"];
// What a tab is called on a phone, and on a tablet, where one tab holds both chats.
const TABS = { telegram: ["telegram", "chats"], vk: ["vk", "chats"], feeds: ["feedsShort", "feeds"] };
const KEPT = "sandbox.person";

const part = (selector) => document.querySelector(selector);

/** The whole page: it keeps who you are on each side, and draws whatever the sandbox shows. */
class Page {
  constructor() {
    this.person = JSON.parse(localStorage.getItem(KEPT) ?? "{}");
    this.tab = "telegram";
    this.heard = {};
    this.clock = new ClockBar(part("[data-role=clock]"));
    this.chats = Object.fromEntries(
      SIDES.map((side) => [side, new Chat(part(`[data-side=${side}]`), side, this)]),
    );
    this.feeds = new Feeds(part("[data-role=feeds]"), this);
    this.buildTabs();
    this.buildLanguages();
    this.live = new Live({
      onView: (view) => this.see(view),
      onLink: (isUp) => {
        part("[data-role=offline]").hidden = isUp;
      },
    });
    onLanguage(() => this.translate());
    this.look();
  }

  buildTabs() {
    this.tabs = Object.keys(TABS).map((name) =>
      make("button", { type: "button", "data-role": "tab", "data-tab": name, click: () => this.turn(name) }),
    );
    part("[data-role=tabs]").append(...this.tabs);
  }

  buildLanguages() {
    this.languages = ["ru", "en"].map((code) =>
      make(
        "button",
        {
          type: "button",
          lang: code,
          "data-role": "language",
          "data-language": code,
          click: () => speak(code),
        },
        code.toUpperCase(),
      ),
    );
    part("[data-role=languages]").append(...this.languages);
  }

  translate() {
    fill();
    for (const button of this.languages)
      button.setAttribute("aria-pressed", String(button.dataset.language === currentLanguage()));
    this.draw();
  }

  turn(name) {
    this.tab = name;
    document.body.dataset.tab = name;
    this.draw();
  }

  /** Say again what we look at: when a person is chosen, a button pressed, an answer read. */
  look() {
    const presses = (side) => this.chats[side].presses.map((press) => press.id).filter(Boolean);
    const sides = SIDES.filter((side) => this.person[side]);
    this.live.look(
      Object.fromEntries(sides.map((side) => [side, { person: this.person[side], presses: presses(side) }])),
    );
  }

  see(view) {
    this.view = view;
    this.addresses = view.addresses;
    this.settlePeople(view.people);
    this.draw();
  }

  settlePeople(people) {
    const lost = SIDES.filter(
      (side) => people.length && !people.some((person) => person.ids[side] === this.person[side]),
    );
    for (const side of lost) this.person[side] = people[0].ids[side];
    if (lost.length) this.look();
  }

  draw() {
    if (!this.view) return;
    const { view } = this;
    this.clock.show(view.clock);
    for (const side of SIDES) this.chats[side].show(view);
    this.feeds.show(view);
    this.drawTabs(view);
  }

  /** On a phone one part is seen at a time: a part that has something new says so on its tab. */
  drawTabs(view) {
    for (const tab of this.tabs) {
      const name = tab.dataset.tab;
      const last =
        name === "feeds"
          ? view.posts.vk.length + view.posts.telegram.length
          : (view.chats[name]?.messages.at(-1)?.id ?? 0);
      const key = `${name} ${this.person[name] ?? ""}`;
      if (name === this.tab || !(key in this.heard)) this.heard[key] = last;
      tab.setAttribute("aria-pressed", String(name === this.tab));
      tab.replaceChildren(
        make("span", { class: "tab-name" }, words(TABS[name][0])),
        make("span", { class: "tab-wide" }, words(TABS[name][1])),
        this.heard[key] < last ? badge(1) : "",
      );
    }
  }

  become(side, id) {
    this.person[side] = id;
    localStorage.setItem(KEPT, JSON.stringify(this.person));
    this.look();
  }

  async welcome(side) {
    const language = make(
      "select",
      { name: "language" },
      make("option", { value: "ru" }, "Русский"),
      make("option", { value: "en" }, "English"),
    );
    const fields = [
      field(words("name"), { name: "name", required: true, maxlength: "64", "data-role": "new-name" }),
      field(words("surname"), { name: "surname", maxlength: "64", "data-role": "new-surname" }),
      make("label", { class: "field" }, make("span", {}, words("accountLanguage")), language),
    ];
    const asked = await ask({
      title: words("newPersonTitle"),
      hint: words("newPersonHint"),
      fields,
      confirm: words("add"),
      role: "person-dialog",
    });
    if (!asked) return;
    try {
      const persona = await welcome(asked);
      this.become(side, persona[`${side}_id`]);
    } catch (error) {
      this.chats[side].complain(error);
    }
  }

  openLink({ side, payload }) {
    if (this.tab !== side) this.turn(side);
    this.chats[side].do("link", { payload });
  }
}

new Page();
