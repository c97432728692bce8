// Links that lead to our own bot are opened here, on the side they belong to, and never leave the page.

const TELEGRAM_HOSTS = ["t.me", "telegram.me", "telegram.dog"];
const VK_HOSTS = ["vk.me", "vk.com", "vk.ru", "m.vk.com", "m.vk.ru"];
const PAYLOAD = /^[\w-]{1,512}$/;

/** What a pasted text opens: {side, payload}; "foreign" when it leads to another place; null when it is no link. */
export function deepLink(text, addresses, side) {
  const pasted = text.trim();
  if (PAYLOAD.test(pasted)) return { side, payload: pasted };
  let url;
  try {
    url = new URL(/^[a-z]+:/i.test(pasted) ? pasted : `https://${pasted}`);
  } catch {
    return null;
  }
  return ours(url, addresses) ?? (url.hostname.includes(".") || url.protocol === "tg:" ? "foreign" : null);
}

function ours(url, addresses) {
  const parameter = (name) => url.searchParams.get(name) ?? "";
  if (url.protocol === "tg:") {
    return isBot(parameter("domain"), addresses) ? { side: "telegram", payload: parameter("start") } : null;
  }
  const name = url.pathname.replace(/^\/+|\/+$/g, "");
  if (TELEGRAM_HOSTS.includes(url.hostname)) {
    return isBot(name, addresses) ? { side: "telegram", payload: parameter("start") } : null;
  }
  if (VK_HOSTS.includes(url.hostname))
    return isTalk(url, name, addresses) ? { side: "vk", payload: parameter("ref") } : null;
  return null;
}

const isBot = (name, addresses) => name.toLowerCase() === addresses.telegram.bot.toLowerCase();

function isTalk(url, name, { vk: { group, name: screen } }) {
  const talks = [
    `write-${group}`,
    ...(url.hostname === "vk.me" ? [screen, `club${group}`, `public${group}`] : []),
  ];
  return talks.includes(name) || (name === "im" && url.searchParams.get("sel") === `-${group}`);
}
