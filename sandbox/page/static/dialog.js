import { make } from "./dom.js";
import { words } from "./words.js";

let number = 0;

/** A window over the page: the promise of its fields when it is confirmed, of null when it is closed. */
export function ask({ title, hint, fields, confirm, role }) {
  const id = `dialog-${(number += 1)}`;
  return new Promise((resolve) => {
    const form = make(
      "form",
      { method: "dialog" },
      make("h2", { id }, title),
      hint ? make("p", { class: "hint" }, hint) : null,
      fields,
      make(
        "div",
        { class: "dialog-buttons" },
        make("button", { type: "button", class: "quiet", click: () => dialog.close() }, words("cancel")),
        make("button", { type: "submit", class: "loud" }, confirm),
      ),
    );
    form.addEventListener("submit", () => resolve(Object.fromEntries(new FormData(form))));
    const dialog = open(
      make("dialog", { class: "dialog", "aria-labelledby": id, "data-role": role }, form),
      () => resolve(null),
    );
  });
}

/** Telegram's answer to a button that must be read: a small window with one button. */
export function alertWindow(title, text, side) {
  const close = () => dialog.close();
  const dialog = open(
    make(
      "dialog",
      { class: `dialog alert ${side}`, "aria-label": title, "data-role": "alert" },
      make("h2", {}, title),
      make("p", { "data-role": "alert-text" }, text),
      make(
        "div",
        { class: "dialog-buttons" },
        make("button", { type: "button", class: "loud", autofocus: true, click: close }, words("ok")),
      ),
    ),
    () => {},
  );
}

export function field(label, attributes) {
  return make(
    "label",
    { class: "field" },
    make("span", {}, label),
    make("input", { autocomplete: "off", ...attributes }),
  );
}

function open(dialog, onClose) {
  dialog.addEventListener("close", () => {
    dialog.remove();
    onClose();
  });
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
