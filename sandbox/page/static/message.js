import { icon, make, safeUrl } from "./dom.js";
import { formatted, link } from "./entity.js";
import { avatar } from "./persona.js";
import { clockTime, fileSize, words } from "./words.js";

const ONE_EMOJI = /^\p{Extended_Pictographic}\uFE0F?\p{Emoji_Modifier}?$/u;

/** One message as the messenger of this side draws it. `place` says where it stands among its neighbours. */
export function messageNode(side, message, place, hands) {
  const buttons = message.buttons?.length ? inlineKeyboard(message, place.waiting, hands) : null;
  const pictures = message.photos?.length ? message.photos : [message.photo].filter(Boolean);
  const bubble = make(
    "div",
    { class: `bubble ${shape(message, pictures)}` },
    pictures.length ? make("div", { class: "pictures" }, pictures.map(photo)) : null,
    message.document ? documentCard(message.document) : null,
    message.voice ? documentCard({ name: words("voice"), url: message.voice }, "voice") : null,
    text(side, message, hands),
    side === "vk" ? buttons : null,
  );
  const isFromBot = message.from === "bot";
  return make(
    "li",
    {
      class: `message from-${message.from}${place.first ? " first" : ""}${place.last ? " last" : ""}`,
      "data-role": "message",
      "data-message-id": message.id,
      "data-from": message.from,
    },
    side === "vk" && isFromBot
      ? place.last
        ? avatar(words("botName"), "", "small bot")
        : make("span", { class: "avatar-space" })
      : null,
    make(
      "div",
      { class: `pile${buttons ? " with-buttons" : ""}` },
      bubble,
      side === "telegram" ? buttons : null,
    ),
  );
}

/** A picture without words wears its time on itself; a lone emoji and a sticker need no bubble. */
function shape(message, pictures) {
  if (message.sticker || ONE_EMOJI.test(message.text)) return "lone";
  const isFiled = message.document || message.voice;
  return [
    pictures.length ? "pictured" : "",
    pictures.length && !message.text ? "bare" : "",
    isFiled ? "filed" : "",
    isFiled && !message.text ? "wordless" : "",
  ].join(" ");
}

function text(side, message, hands) {
  const edited = message.edited
    ? make(
        "span",
        { class: "edited", "data-role": "edited" },
        words(side === "vk" ? "editedVk" : "editedTelegram"),
      )
    : null;
  const date = new Date(message.date * 1000);
  const meta = make(
    "span",
    { class: "meta" },
    edited,
    make("time", { datetime: date.toISOString() }, clockTime(date)),
    side === "telegram" && message.from === "person" ? icon("ticks") : null,
  );
  const links = message.from === "bot" && side === "telegram" ? hands : { follow: hands.follow };
  return make(
    "div",
    { class: "text" },
    make(
      "span",
      { "data-role": "text", dir: "auto", "aria-label": message.sticker ? words("sticker") : null },
      message.sticker ? "👍" : formatted(message.text ?? "", message.entities, links),
    ),
    meta,
  );
}

export function photo(address) {
  const url = safeUrl(address);
  if (!url) return null;
  const image = make("img", { src: url, alt: words("photo"), loading: "lazy" });
  return make(
    "a",
    { class: "photo", href: url, target: "_blank", rel: "noopener noreferrer", "data-role": "photo" },
    image,
  );
}

export function documentCard({ name, size, url }, picture = "file") {
  const words_ = make(
    "span",
    { class: "document-words" },
    make("span", { class: "document-name" }, name),
    size ? make("span", { class: "document-size" }, fileSize(size)) : null,
  );
  return make(
    "a",
    {
      class: "document",
      href: safeUrl(url) ?? "#",
      download: name,
      "data-role": "document",
      "aria-label": `${words("download")}: ${name}`,
    },
    make("span", { class: "document-icon" }, icon(picture)),
    words_,
  );
}

function inlineKeyboard({ id, buttons }, waiting, hands) {
  return make(
    "div",
    { class: "inline-keyboard", "data-role": "inline-keyboard" },
    buttons.map((row, y) =>
      make(
        "div",
        { class: "row" },
        row.map((button, x) => inlineButton(button, { message: id, row: y, column: x }, waiting, hands)),
      ),
    ),
  );
}

function inlineButton(button, at, waiting, hands) {
  const key = `${at.row}:${at.column}`;
  const attributes = {
    class: `inline-button color-${button.color ?? "secondary"}`,
    "data-role": "button",
    "data-row": at.row,
    "data-column": at.column,
  };
  if (button.kind === "link") {
    const node = link(button.url, [make("span", { class: "label" }, button.label), icon("outward")], hands);
    for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
    return node;
  }
  const isWaiting = waiting.includes(key);
  return make(
    "button",
    {
      type: "button",
      ...attributes,
      "aria-busy": isWaiting ? "true" : null,
      click: () => isWaiting || hands.press(at),
    },
    make("span", { class: "label" }, button.label),
    isWaiting ? make("span", { class: "spinner", "data-role": "spinner" }) : null,
  );
}
