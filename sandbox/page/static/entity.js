import { make, safeUrl } from "./dom.js";
import { words } from "./words.js";

const TAGS = {
  bold: "strong",
  italic: "em",
  underline: "u",
  strikethrough: "s",
  code: "code",
  pre: "pre",
  blockquote: "blockquote",
  expandable_blockquote: "blockquote",
};
const BLOCKS = new Set(["pre", "blockquote", "expandable_blockquote"]);
// What both messengers find in a plain text by themselves.
const FOUND =
  /(https?:\/\/[^\s<>"«»]+[^\s<>"«».,;:!?)\]}])|((?:t\.me|vk\.me|vk\.com)\/[^\s<>"«»]*[^\s<>"«».,;:!?)\]}])|((?<![\p{L}\d_/<>])\/[a-z][a-z0-9_]{0,31}(?![\p{L}\d_/<>]))/giu;

/**
 * The nodes of a formatted text. Offsets count UTF-16 units, as both messengers and JavaScript do.
 * `follow(url)` is called for a link, `say(text)` for a command.
 */
export function formatted(text, entities, hands) {
  const ordered = [...(entities ?? [])]
    .filter((entity) => entity.length > 0)
    .sort((one, other) => one.offset - other.offset || other.length - one.length);
  return nodes(text, 0, text.length, ordered, hands, false);
}

function nodes(text, start, end, entities, hands, isLinked) {
  const result = [];
  const waiting = [...entities];
  let position = start;
  while (waiting.length) {
    const entity = waiting.shift();
    const begins = Math.max(entity.offset, position);
    const stops = Math.min(entity.offset + entity.length, end);
    if (begins >= stops) continue;
    // Whatever begins inside is drawn inside; what reaches beyond goes on after this one.
    const inside = [];
    while (waiting.length && waiting[0].offset < stops) {
      const next = waiting.shift();
      inside.push(next);
      if (next.offset + next.length > stops) {
        const rest = { ...next, offset: stops, length: next.offset + next.length - stops };
        const place = waiting.findIndex((later) => later.offset >= stops);
        waiting.splice(place < 0 ? waiting.length : place, 0, rest);
      }
    }
    result.push(...plain(text.slice(position, begins), hands, isLinked));
    const linked = isLinked || ["text_link", "url", "code", "pre"].includes(entity.type);
    result.push(
      wrap(entity, text.slice(begins, stops), nodes(text, begins, stops, inside, hands, linked), hands),
    );
    // A block ends its line by itself: the line break that follows it in the text would be a second one.
    position = BLOCKS.has(entity.type) && text[stops] === "\n" ? stops + 1 : stops;
  }
  return [...result, ...plain(text.slice(position, end), hands, isLinked)];
}

function wrap(entity, piece, children, hands) {
  const tag = TAGS[entity.type];
  if (tag) return make(tag, { class: entity.type }, children);
  if (entity.type === "text_link" || entity.type === "url") return link(entity.url ?? piece, children, hands);
  if (entity.type === "bot_command") return command(piece, hands);
  if (entity.type === "spoiler") return spoiler(children);
  return make("span", { class: entity.type }, children);
}

function plain(text, hands, isLinked) {
  if (isLinked) return text ? [text] : [];
  const result = [];
  let position = 0;
  for (const found of text.matchAll(FOUND)) {
    const [piece, url, short] = found;
    if (!url && !short && !hands.say) continue;
    if (found.index > position) result.push(text.slice(position, found.index));
    result.push(url || short ? link(url ?? `https://${short}`, [piece], hands) : command(piece, hands));
    position = found.index + piece.length;
  }
  if (position < text.length) result.push(text.slice(position));
  return result;
}

export function link(address, children, hands) {
  const url = safeUrl(address) ?? (address.startsWith("tg://") ? address : null);
  if (!url) return make("span", {}, children);
  const click = (event) => hands.follow?.(url) && event.preventDefault();
  return make("a", { href: url, target: "_blank", rel: "noopener noreferrer", click }, children);
}

function command(piece, hands) {
  return make("button", { type: "button", class: "command", click: () => hands.say?.(piece) }, piece);
}

function spoiler(children) {
  const hidden = make(
    "span",
    {
      class: "spoiler",
      role: "button",
      tabindex: "0",
      "aria-label": words("spoiler"),
      "aria-expanded": "false",
    },
    make("span", {}, children),
  );
  const reveal = (event) => {
    if (
      hidden.classList.contains("shown") ||
      (event.type === "keydown" && !["Enter", " "].includes(event.key))
    )
      return;
    event.preventDefault();
    hidden.classList.add("shown");
    hidden.removeAttribute("aria-label");
    hidden.setAttribute("aria-expanded", "true");
  };
  hidden.addEventListener("click", reveal);
  hidden.addEventListener("keydown", reveal);
  return hidden;
}
