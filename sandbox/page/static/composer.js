import { icon, iconButton, make } from "./dom.js";
import { choice, Menu } from "./menu.js";
import { words } from "./words.js";

const TALLEST = 160;

/** The field under a chat with the bottom keyboard; instead of it a start button, or words about blocking. */
export class Composer {
  constructor(side, hands) {
    this.side = side;
    this.hands = hands;
    this.isKeyboardShown = true;
    this.node = make("div", { class: "composer" });
    this.drafts = new Map();
    this.field = make("textarea", {
      rows: "1",
      "data-role": "field",
      enterkeyhint: "send",
      input: () => this.written(),
      keydown: (event) => this.key(event),
      paste: (event) => this.pasted(event),
    });
    this.picker = make("input", {
      type: "file",
      hidden: true,
      tabindex: "-1",
      "data-role": "file",
      change: () => this.picked(),
    });
    this.chip = make("div", { class: "attachment", hidden: true, "data-role": "attachment" });
    this.keyboard = make("div", { class: "bottom-keyboard", "data-role": "bottom-keyboard", hidden: true });
    this.build();
  }

  build() {
    const send = () => this.send();
    this.attachButton = iconButton("attach", "", { "data-role": "attach" });
    this.sendButton = iconButton("send", "", { class: "icon-button send", "data-role": "send", click: send });
    this.keyboardButton = iconButton("keyboard", "", {
      hidden: true,
      "data-role": "toggle-keyboard",
      click: () => this.toggleKeyboard(),
    });
    this.menu = new Menu(this.attachButton, { fill: () => this.attachChoices(), role: "attach-menu" });
    this.line = make(
      "div",
      { class: "line" },
      this.menu.root,
      this.field,
      this.keyboardButton,
      this.sendButton,
    );
    this.start = make("button", {
      type: "button",
      class: "start",
      "data-role": "start",
      click: () => this.hands.start(),
    });
    this.blockedWords = make("p", {});
    this.unblock = make("button", {
      type: "button",
      class: "unblock",
      "data-role": "unblock",
      click: () => this.hands.unblock(),
    });
    this.blocked = make("div", { class: "blocked", "data-role": "blocked" }, this.blockedWords, this.unblock);
    this.node.append(this.blocked, this.start, this.chip, this.line, this.keyboard, this.picker);
  }

  show(chat) {
    if (this.person !== chat.person) this.change(chat.person);
    const isEmpty = chat.messages.length === 0;
    this.blocked.hidden = !chat.blocked;
    this.start.hidden = chat.blocked || !isEmpty;
    this.line.hidden = chat.blocked || (isEmpty && this.side === "telegram");
    this.showKeyboard(chat.blocked ? null : chat.bottom);
    this.speak();
  }

  speak() {
    const is = this.side === "vk" ? "Vk" : "Telegram";
    this.field.placeholder = this.attachment ? words("caption") : words("message");
    this.field.setAttribute("aria-label", words("message"));
    this.start.textContent = words(`start${is}`);
    this.blockedWords.textContent = words(`blocked${is}`);
    this.unblock.textContent = words("unblock");
    for (const [button, key] of [
      [this.attachButton, "attach"],
      [this.sendButton, "send"],
      [this.keyboardButton, this.isKeyboardShown ? "hideKeyboard" : "showKeyboard"],
    ]) {
      button.title = words(key);
      button.setAttribute("aria-label", words(key));
    }
  }

  /** Half-written words belong to whoever was writing them. */
  change(person) {
    this.drafts.set(this.person, this.field.value);
    this.person = person;
    this.field.value = this.drafts.get(person) ?? "";
    this.unattach();
    this.written();
  }

  showKeyboard(bottom) {
    const written = JSON.stringify(bottom);
    if (written !== this.writtenKeyboard) {
      this.isKeyboardShown = true;
      const key = (button, row, column) =>
        make(
          "button",
          {
            type: "button",
            class: `key color-${button.color ?? "secondary"}`,
            "data-role": "key",
            "data-row": row,
            "data-column": column,
            click: () => this.tap(row, column, bottom),
          },
          make("span", { class: "label" }, button.label ?? button),
        );
      this.keyboard.replaceChildren(
        ...(bottom?.rows ?? []).map((row, y) =>
          make(
            "div",
            { class: "row" },
            row.map((button, x) => key(button, y, x)),
          ),
        ),
      );
    }
    this.writtenKeyboard = written;
    this.keyboardButton.hidden = !bottom;
    this.keyboard.hidden = !bottom || !this.isKeyboardShown;
  }

  toggleKeyboard() {
    this.isKeyboardShown = !this.isKeyboardShown;
    this.keyboard.hidden = !this.isKeyboardShown;
    this.speak();
  }

  tap(row, column, bottom) {
    if (bottom.one_time && this.side === "telegram") this.toggleKeyboard();
    this.hands.tap(row, column);
  }

  attachChoices() {
    const pick = (kind, accept) => () => {
      this.menu.toggle(false);
      this.picker.accept = accept;
      this.picker.dataset.kind = kind;
      this.picker.click();
    };
    return [
      choice([icon("photo"), words("attachPhoto")], pick("photo", "image/*"), {
        "data-role": "attach-photo",
      }),
      choice([icon("file"), words("attachFile")], pick("document", ""), { "data-role": "attach-file" }),
    ];
  }

  picked() {
    const [file] = this.picker.files;
    if (file) this.take(file, this.picker.dataset.kind === "photo" ? "photo" : "document");
    this.picker.value = "";
  }

  pasted(event) {
    const [file] = event.clipboardData.files;
    if (file) this.take(file, file.type.startsWith("image/") ? "photo" : "document");
  }

  take(file, kind) {
    this.attachment = { file, kind };
    const drop = iconButton("close", words("unattach"), { click: () => this.unattach() });
    this.chip.replaceChildren(icon(kind === "photo" ? "photo" : "file"), make("span", {}, file.name), drop);
    this.chip.hidden = false;
    this.speak();
    this.field.focus();
    this.written();
  }

  unattach() {
    this.attachment = null;
    this.chip.hidden = true;
    this.speak();
    this.written();
  }

  written() {
    this.field.style.height = "auto";
    // A hidden field has no height to measure, and needs none: it is one line until something is typed.
    const { scrollHeight } = this.field;
    if (scrollHeight) this.field.style.height = `${Math.min(scrollHeight, TALLEST)}px`;
    this.sendButton.classList.toggle("ready", Boolean(this.field.value.trim() || this.attachment));
  }

  key(event) {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    this.send();
  }

  send() {
    const text = this.field.value.trim();
    const { attachment } = this;
    if (!text && !attachment) return;
    this.field.value = "";
    this.unattach();
    if (attachment) this.hands.attach(attachment, text);
    else this.hands.say(text);
  }
}
