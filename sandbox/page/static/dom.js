// Every node of the page is made here, out of text: a name or a message can never become markup.

const SVG = "http://www.w3.org/2000/svg";

const ICONS = {
  attach: "M8.5 12.5l5.6-5.6a2.5 2.5 0 0 1 3.6 3.6l-7.6 7.5a4.4 4.4 0 0 1-6.2-6.2L11.4 4.3",
  send: "M4 12 3 4.5c0-.6.5-.9 1-.7l17 7.6c.6.2.6 1 0 1.2l-17 7.6c-.5.2-1-.1-1-.7L4 12Zm0 0h8",
  more: "M12 5.5v.1M12 12v.1M12 18.5v.1",
  chevron: "M7 10l5 5 5-5",
  close: "M6 6l12 12M18 6L6 18",
  file: "M7 3.5h7l4.5 4.5v11.5a1 1 0 0 1-1 1h-10.5a1 1 0 0 1-1-1v-15a1 1 0 0 1 1-1ZM13.5 3.8V8.5h4.7",
  photo:
    "M4.5 5h15a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1h-15a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1ZM4 16.5l4.5-5 4 4.5 3-3 4.5 4.5M15.5 9v.1",
  keyboard:
    "M4 6.5h16a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1v-9a1 1 0 0 1 1-1ZM7 10.3v.1M10.3 10.3v.1M13.7 10.3v.1M17 10.3v.1M8 14h8",
  ticks: "M2 12.5l4.5 4.5L15.5 7.5M11 16l1.2 1L21.5 7.5",
  link: "M9.5 14.5l5-5M11 7l2-2a4.2 4.2 0 0 1 6 6l-2 2M13 17l-2 2a4.2 4.2 0 0 1-6-6l2-2",
  block: "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM6 6l12 12",
  sticker: "M12 3.5a8.5 8.5 0 1 0 8.5 8.5L12 3.5ZM20 12c-5 .5-8.5-3-8-8M9 13.5c.8 1.3 2 2 3.5 2",
  voice:
    "M12 4a2.5 2.5 0 0 0-2.5 2.5v5a2.5 2.5 0 0 0 5 0v-5A2.5 2.5 0 0 0 12 4ZM6.5 11.5a5.5 5.5 0 0 0 11 0M12 17v3.5",
  person: "M12 4.5a3.7 3.7 0 1 0 0 7.4 3.7 3.7 0 0 0 0-7.4ZM5 19.5c.7-3.4 3.5-5 7-5s6.3 1.6 7 5",
  plus: "M12 5v14M5 12h14",
  down: "M12 5v14M6 13l6 6 6-6",
  outward: "M9 6h9v9M18 6L6.5 17.5",
  bell: "M12 4a5 5 0 0 0-5 5v4l-1.5 3h13L17 13V9a5 5 0 0 0-5-5ZM10 19a2 2 0 0 0 4 0",
};

/** An element with attributes; a function among them listens to the event of its name, null is left out. */
export function make(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") node.addEventListener(name, value);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.flat(3).filter((child) => child !== null && child !== undefined));
  return node;
}

export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("class", `icon icon-${name}`);
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", ICONS[name]);
  svg.append(path);
  return svg;
}

export function iconButton(name, label, attributes = {}) {
  return make(
    "button",
    { type: "button", class: "icon-button", "aria-label": label, title: label, ...attributes },
    icon(name),
  );
}

/** Put these nodes, in this order, in the place of whatever stood there, moving as little as possible. */
export function arrange(parent, nodes) {
  const wanted = new Set(nodes);
  for (const child of [...parent.childNodes]) if (!wanted.has(child)) child.remove();
  nodes.forEach((node, index) => {
    if (parent.childNodes[index] !== node) parent.insertBefore(node, parent.childNodes[index] ?? null);
  });
}

/** Only an address that leads to a page may be followed. */
export function safeUrl(address) {
  try {
    const url = new URL(address, location.href);
    return ["http:", "https:", "mailto:", "tel:"].includes(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}
