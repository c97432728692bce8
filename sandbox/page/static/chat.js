import { Composer } from "./composer.js";
import { act, attach } from "./deed.js";
import { alertWindow, ask, field } from "./dialog.js";
import { icon, iconButton, make, safeUrl } from "./dom.js";
import { deepLink } from "./link.js";
import { choice, Menu } from "./menu.js";
import { avatar, Picker } from "./persona.js";
import { Talk } from "./talk.js";
import { has, words } from "./words.js";

// Both messengers stop waiting for the answer to a button after about a minute.
const PRESS_PATIENCE = 60_000;
const TOAST_TIME = 4500;

/** One messenger on the page: who you are in it, the talk with the bot, and everything a hand can do there. */
export class Chat {
  constructor(section, side, page) {
    this.side = side;
    this.page = page;
    this.presses = [];
    const hands = {
      follow: (url) => this.follow(url),
      say: (text) => this.do("say", { text }),
      press: (at) => this.press(at),
      tap: (row, column) => this.do("tap", { row, column }),
      attach: (parcel, caption) => this.attach(parcel, caption),
      start: () => this.do("link", { payload: "" }),
      unblock: () => this.do("unblock"),
    };
    this.talk = new Talk(side, hands);
    this.composer = new Composer(side, hands);
    this.picker = new Picker(side, {
      onChoose: (person) => page.become(side, person.ids[side]),
      onNew: () => page.welcome(side),
    });
    this.build(section);
  }

  build(section) {
    this.title = make("h2", {});
    this.status = make("p", { class: "status", "data-role": "typing" });
    this.moreButton = iconButton("more", words("menu"), { "data-role": "more" });
    this.menu = new Menu(this.moreButton, { fill: () => this.choices(), role: "more-menu" });
    this.toast = make("div", { class: "toast", role: "status", "data-role": "toast" });
    this.empty = make("div", { class: "empty", "data-role": "empty" });
    this.face = make("span", {});
    const bar = make(
      "div",
      { class: "bar" },
      this.face,
      make("div", { class: "bar-words" }, this.title, this.status),
      this.menu.root,
    );
    this.messenger = make(
      "div",
      { class: "messenger" },
      bar,
      make("div", { class: "stage" }, this.talk.node, this.empty, this.toast),
      this.composer.node,
    );
    section.append(this.picker.node, this.messenger);
  }

  show(view) {
    const chat = view.chats[this.side];
    const person = view.people.find((one) => one.ids[this.side] === this.page.person[this.side]);
    this.picker.show(view.people, person);
    if (!chat) return;
    this.chat = chat;
    this.settle(view.presses[this.side] ?? {});
    this.speak(chat);
    this.messenger.classList.toggle("is-blocked", chat.blocked);
    this.talk.show(chat.person, chat.messages, this.presses, new Date(view.clock.now));
    this.composer.show(chat);
    this.empty.hidden = chat.messages.length > 0;
  }

  speak(chat) {
    const is = this.side === "vk" ? "Vk" : "Telegram";
    this.face.replaceChildren(avatar(words("botName"), "", "bot"));
    this.title.textContent = words("botName");
    this.status.classList.toggle("typing", chat.typing);
    const dots = make("span", { class: "dots", "aria-hidden": "true" }, make("i"), make("i"), make("i"));
    this.status.replaceChildren(
      ...(chat.typing ? [words("typing"), dots] : [words(this.side === "vk" ? "community" : "bot")]),
    );
    this.empty.replaceChildren(make("strong", {}, words(`empty${is}`)), make("span", {}, words("emptyHint")));
    this.moreButton.title = words("menu");
    this.moreButton.setAttribute("aria-label", words("menu"));
  }

  choices() {
    const item = (name, key, role, deed, attributes) =>
      choice(
        [icon(name), words(key)],
        () => {
          this.menu.toggle(false);
          deed();
        },
        { "data-role": role, ...attributes },
      );
    const isBlocked = this.chat?.blocked;
    return [
      item("link", "menuLink", "open-link", () => this.askLink(), { disabled: isBlocked }),
      item("sticker", "menuSticker", "send-sticker", () => this.do("sticker"), { disabled: isBlocked }),
      item("voice", "menuVoice", "send-voice", () => this.do("voice"), { disabled: isBlocked }),
      isBlocked
        ? item("block", "menuUnblock", "menu-unblock", () => this.do("unblock"))
        : item(
            "block",
            this.side === "vk" ? "menuBlockVk" : "menuBlockTelegram",
            "block",
            () => this.do("block"),
            { class: "choice danger", disabled: !this.chat?.messages.length },
          ),
    ];
  }

  async do(deed, fields) {
    try {
      return await act(this.side, this.page.person[this.side], deed, fields);
    } catch (error) {
      this.complain(error);
      return null;
    }
  }

  async attach(parcel, caption) {
    try {
      await attach(this.side, this.page.person[this.side], parcel, caption);
    } catch (error) {
      this.complain(error);
    }
  }

  complain({ reason }) {
    const key = [`refused_${reason}`, reason].find(has) ?? "failed";
    this.tell(words(key));
  }

  async press(at) {
    const pressed = this.chat.messages.find((message) => message.id === at.message);
    const press = { ...at, buttons: JSON.stringify(pressed?.buttons) };
    this.presses.push(press);
    this.page.draw();
    const answer = await this.do("press", at);
    press.id = answer?.press;
    if (!press.id) this.drop(press);
    setTimeout(() => this.drop(press) && this.tell(words("noAnswer")), PRESS_PATIENCE);
    this.page.look();
  }

  drop(press) {
    const before = this.presses.length;
    this.presses = this.presses.filter((other) => other !== press);
    if (this.presses.length < before) this.page.draw();
    return this.presses.length < before;
  }

  /** What the bot answered to the presses that were waiting: a line over the chat, a window, or a link. */
  settle(answers) {
    const settled = this.presses.filter((press) => press.id && answers[press.id]);
    if (!settled.length) return;
    this.presses = this.presses.filter((press) => !settled.includes(press));
    for (const { id } of settled) this.hear(answers[id]);
    this.page.look();
  }

  hear({ text, alert, url }) {
    if (alert && text) alertWindow(words("botName"), text, this.side);
    else if (text) this.tell(text);
    const address = url && safeUrl(url);
    if (!address || this.follow(address)) return;
    this.tell(
      words("followLink"),
      make("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, address),
    );
  }

  tell(...content) {
    clearTimeout(this.toastEnd);
    this.toast.replaceChildren(make("span", { "data-role": "toast-text" }, content));
    this.toast.classList.add("shown");
    this.toastEnd = setTimeout(() => this.toast.classList.remove("shown"), TOAST_TIME);
  }

  /** True when the link was ours and has been opened here. */
  follow(url) {
    const link = deepLink(url, this.page.addresses, this.side);
    if (!link || link === "foreign") return false;
    this.page.openLink(link);
    return true;
  }

  async askLink() {
    const input = field(words("linkField"), {
      name: "link",
      required: true,
      "data-role": "link",
      maxlength: "600",
    });
    const asked = await ask({
      title: words("linkTitle"),
      hint: words("linkHint"),
      fields: [input],
      confirm: words("open"),
      role: "link-dialog",
    });
    if (!asked) return;
    const link = deepLink(asked.link, this.page.addresses, this.side);
    if (!link || link === "foreign") this.tell(words("linkForeign"));
    else this.page.openLink(link);
  }
}
