import { arrange, icon, make } from "./dom.js";
import { messageNode } from "./message.js";
import { currentLanguage, dayName, words } from "./words.js";

// Messages of one hand closer than this stand as one group, with one tail and one avatar.
const GROUP_SECONDS = 300;
const NEAR_BOTTOM = 120;

/** The scrolled list of one chat; what has not changed keeps its node, so that nothing blinks or loses focus. */
export class Talk {
  constructor(side, hands) {
    this.side = side;
    this.hands = hands;
    this.drawn = new Map();
    this.list = make("ol", {
      class: "messages",
      role: "log",
      "aria-relevant": "additions text",
      "data-role": "messages",
    });
    this.scroller = make(
      "div",
      { class: "scroller", tabindex: "0", scroll: () => this.scrolled() },
      make("div", { class: "spring" }),
      this.list,
    );
    this.lower = make(
      "button",
      {
        type: "button",
        class: "to-bottom",
        "aria-label": words("toBottom"),
        hidden: true,
        click: () => this.toBottom("smooth"),
      },
      icon("down"),
    );
    this.node = make("div", { class: "talk" }, this.scroller, this.lower);
    new ResizeObserver(() => this.isAtBottom && this.toBottom()).observe(this.scroller);
    this.list.addEventListener("load", () => this.isAtBottom && this.toBottom(), true);
    this.isAtBottom = true;
  }

  show(person, messages, waiting, now) {
    const isOther = person !== this.person;
    if (isOther) this.drawn.clear();
    // Another talk is opened, not told: only what comes into it from now on is read aloud.
    this.list.setAttribute("aria-live", isOther ? "off" : "polite");
    this.person = person;
    const last = messages.at(-1);
    const isOwnNew = last?.from === "person" && !this.drawn.has(last.id);
    const nodes = messages.flatMap((message, index) =>
      this.nodes(message, messages[index - 1], messages[index + 1], waiting, now),
    );
    this.forget(messages);
    arrange(this.list, nodes);
    this.lower.setAttribute("aria-label", words("toBottom"));
    if (isOther || isOwnNew || this.isAtBottom) this.toBottom();
  }

  nodes(message, previous, next, waiting, now) {
    const day = new Date(message.date * 1000);
    const isNewDay = !previous || new Date(previous.date * 1000).toDateString() !== day.toDateString();
    const place = {
      first: isNewDay || !together(previous, message),
      last:
        !next || new Date(next.date * 1000).toDateString() !== day.toDateString() || !together(message, next),
      // New buttons come with an edit, before the old one is answered: none of them waits for anything.
      waiting: waiting
        .filter((press) => press.message === message.id && press.buttons === JSON.stringify(message.buttons))
        .map((press) => `${press.row}:${press.column}`),
    };
    const node = this.once(message.id, [message, place], () =>
      messageNode(this.side, message, place, this.hands),
    );
    if (!isNewDay) return [node];
    const name = dayName(day, now);
    return [
      this.once(`day ${day.toDateString()}`, name, () =>
        make("li", { class: "day", role: "separator" }, make("span", {}, name)),
      ),
      node,
    ];
  }

  once(key, facts, draw) {
    const written = JSON.stringify([facts, currentLanguage()]);
    const known = this.drawn.get(key);
    if (known?.written === written) return known.node;
    const node = draw();
    if (known) this.refocus(known.node, node);
    else node.classList.add("new");
    this.drawn.set(key, { written, node });
    return node;
  }

  /** An edited message takes the place of the old one: a hand on its button stays where it was. */
  refocus(old, fresh) {
    const focused = old.contains(document.activeElement) ? document.activeElement : null;
    if (!focused?.dataset.row) return;
    const same = fresh.querySelector(
      `[data-row="${focused.dataset.row}"][data-column="${focused.dataset.column}"]`,
    );
    if (same) queueMicrotask(() => same.focus({ preventScroll: true }));
  }

  forget(messages) {
    const ids = new Set(messages.map((message) => message.id));
    for (const key of this.drawn.keys()) if (typeof key === "number" && !ids.has(key)) this.drawn.delete(key);
  }

  scrolled() {
    this.isAtBottom =
      this.scroller.scrollHeight - this.scroller.scrollTop - this.scroller.clientHeight < NEAR_BOTTOM;
    this.lower.hidden = this.isAtBottom;
  }

  toBottom(behavior = "instant") {
    this.isAtBottom = true;
    this.scroller.scrollTo({ top: this.scroller.scrollHeight, behavior });
  }
}

const together = (one, other) =>
  one && other && one.from === other.from && other.date - one.date < GROUP_SECONDS;
