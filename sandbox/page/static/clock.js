import { moveClock } from "./deed.js";
import { ask, field } from "./dialog.js";
import { make } from "./dom.js";
import { clockDate, clockDay, clockTime, words } from "./words.js";

const HOUR = 3600;
const DAY = 24 * HOUR;

/** The same said at length and, for a narrow screen, in short. */
const twoLengths = (long, short) => [
  make("span", { class: "long" }, long),
  make("span", { class: "short" }, short),
];

/** The bot's date and time, and the hand that moves them. */
export class ClockBar {
  constructor(section) {
    this.lead = 0;
    this.label = make("span", { class: "clock-label" });
    this.date = make("span", { class: "clock-date" });
    this.time = make("span", { class: "clock-time" });
    this.reading = make(
      "time",
      { class: "clock-reading", "data-role": "clock-reading" },
      this.time,
      this.date,
    );
    const button = (role, deed) => make("button", { type: "button", "data-role": role, click: deed });
    this.buttons = {
      hour: button("clock-hour", () => this.move({ add: HOUR })),
      day: button("clock-day", () => this.move({ add: DAY })),
      toDate: button("clock-date", () => this.askDate()),
      now: button("clock-now", () => this.move({ offset: 0 })),
    };
    const words_ = make("div", { class: "clock-words" }, this.label, this.reading);
    section.append(words_, make("div", { class: "clock-buttons" }, Object.values(this.buttons)));
    this.section = section;
    setInterval(() => this.tick(), 1000);
  }

  show({ offset, now }) {
    this.offset = offset;
    this.lead = new Date(now) - Date.now();
    for (const [key, button] of Object.entries(this.buttons))
      button.replaceChildren(...twoLengths(words(key), words(`${key}Short`)));
    const isMoved = Math.abs(offset) >= 1;
    this.buttons.now.disabled = !isMoved;
    this.section.classList.toggle("moved", isMoved);
    this.label.textContent = isMoved ? `${words("clock")} ${words("clockMoved")}` : words("clock");
    this.tick();
  }

  get moment() {
    return new Date(Date.now() + this.lead);
  }

  tick() {
    const { moment } = this;
    this.time.textContent = clockTime(moment);
    const [date, short] = [clockDate(moment), clockDay(moment)];
    if (this.date.dataset.day !== date) this.date.replaceChildren(...twoLengths(date, short));
    this.date.dataset.day = date;
    this.reading.dateTime = moment.toISOString();
  }

  async askDate() {
    const { moment } = this;
    const value = new Date(moment - moment.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
    const input = field(words("clock"), {
      type: "datetime-local",
      name: "at",
      value,
      required: true,
      min: "2000-01-02T00:00",
      max: "2099-12-30T00:00",
      "data-role": "clock-field",
    });
    const asked = await ask({
      title: words("moveTitle"),
      hint: words("moveHint"),
      fields: [input],
      confirm: words("move"),
      role: "clock-dialog",
    });
    if (asked) await this.move({ at: new Date(asked.at).toISOString() });
  }

  /** A clock that did not move needs no words: it is seen, and a lost connection has its own line. */
  async move(wish) {
    await moveClock(wish).catch(() => {});
  }
}
