import { EN, RU } from "./dictionary.js";

const DICTIONARIES = { ru: RU, en: EN };
const KEPT = "sandbox.language";

let language = DICTIONARIES[localStorage.getItem(KEPT)] ? localStorage.getItem(KEPT) : "ru";
const listeners = [];

export const words = (key) => DICTIONARIES[language][key] ?? key;
export const has = (key) => key in DICTIONARIES[language];
export const currentLanguage = () => language;

export function speak(wanted) {
  language = wanted;
  localStorage.setItem(KEPT, wanted);
  listeners.forEach((listener) => listener());
}

export function onLanguage(listener) {
  listeners.push(listener);
  listener();
}

/** Fill the words of whatever stands in the page's own markup. */
export function fill(root = document) {
  document.documentElement.lang = language;
  document.title = words("title");
  for (const node of root.querySelectorAll("[data-words]")) node.textContent = words(node.dataset.words);
  for (const node of root.querySelectorAll("[data-words-label]"))
    node.setAttribute("aria-label", words(node.dataset.wordsLabel));
}

const formats = new Map();
function format(moment, options) {
  const key = language + JSON.stringify(options);
  if (!formats.has(key))
    formats.set(key, new Intl.DateTimeFormat(language === "ru" ? "ru-RU" : "en-GB", options));
  return formats.get(key).format(moment);
}

export const clockTime = (moment) => format(moment, { hour: "2-digit", minute: "2-digit" });
export const clockDate = (moment) =>
  format(moment, { weekday: "short", day: "numeric", month: "long", year: "numeric" });
export const clockDay = (moment) => format(moment, { weekday: "short", day: "numeric", month: "short" });
export const postDate = (moment) =>
  format(moment, { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" });

/** The line between two days of a talk, as both messengers draw it. */
export function dayName(moment, now) {
  const days = Math.round(
    (new Date(now).setHours(0, 0, 0, 0) - new Date(moment).setHours(0, 0, 0, 0)) / 86_400_000,
  );
  if (days === 0) return words("today");
  if (days === 1) return words("yesterday");
  const sameYear = moment.getFullYear() === now.getFullYear();
  return format(moment, { day: "numeric", month: "long", ...(sameYear ? {} : { year: "numeric" }) });
}

export function fileSize(bytes) {
  if (bytes < 1024) return `${bytes} ${words("bytes")}`;
  const [size, unit] = bytes < 1024 ** 2 ? [bytes / 1024, "kilobytes"] : [bytes / 1024 ** 2, "megabytes"];
  return `${size.toLocaleString(language, { maximumFractionDigits: 1 })} ${words(unit)}`;
}
