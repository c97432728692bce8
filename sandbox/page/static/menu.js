import { make } from "./dom.js";

/** A button that drops a list of choices; `fill()` makes the choices anew each time it opens. */
export class Menu {
  constructor(button, { fill, role, label }) {
    this.button = button;
    this.fill = fill;
    this.list = make("div", {
      class: "menu",
      role: "group",
      "data-role": role,
      "aria-label": label,
      hidden: true,
    });
    this.root = make("div", { class: "menu-root" }, button, this.list);
    button.setAttribute("aria-haspopup", "true");
    button.setAttribute("aria-expanded", "false");
    button.addEventListener("click", () => this.toggle(this.list.hidden));
    this.root.addEventListener("keydown", (event) => this.key(event));
    document.addEventListener(
      "pointerdown",
      (event) => !this.root.contains(event.target) && this.toggle(false),
    );
    this.root.addEventListener(
      "focusout",
      (event) => event.relatedTarget && !this.root.contains(event.relatedTarget) && this.toggle(false),
    );
  }

  toggle(open) {
    if (this.list.hidden === !open) return;
    if (open) this.list.replaceChildren(...this.fill());
    this.list.hidden = !open;
    this.list.scrollTop = 0;
    this.button.setAttribute("aria-expanded", String(open));
    if (open)
      (this.list.querySelector("[aria-pressed=true]") ?? this.list.querySelector("button"))?.focus({
        preventScroll: true,
      });
  }

  /** Draw the open list again, when what it shows has changed under it. */
  refresh() {
    if (this.list.hidden) return;
    const focused = [...this.list.children].indexOf(document.activeElement);
    this.list.replaceChildren(...this.fill());
    this.list.children[focused]?.focus({ preventScroll: true });
  }

  key(event) {
    if (this.list.hidden) return;
    const choices = [...this.list.querySelectorAll("button")];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape") {
      this.toggle(false);
      this.button.focus();
    } else if (step) {
      event.preventDefault();
      choices[(choices.indexOf(document.activeElement) + step + choices.length) % choices.length]?.focus();
    }
  }
}

export function choice(content, act, attributes = {}) {
  return make("button", { type: "button", class: "choice", click: act, ...attributes }, content);
}
