import { icon, make } from "./dom.js";
import { choice, Menu } from "./menu.js";
import { currentLanguage, words } from "./words.js";

const HUES = [212, 12, 152, 268, 34, 190, 330, 96];

/** A round picture with initials, always of one colour for one name. */
export function avatar(name, surname = "", extra = "") {
  const initials = [name, surname]
    .map((word) => [...(word ?? "")][0] ?? "")
    .join("")
    .toUpperCase();
  const sum = [...`${name}${surname}`].reduce((total, letter) => total + letter.codePointAt(0), 0);
  return make(
    "span",
    { class: `avatar hue-${HUES[sum % HUES.length]} ${extra}`, "aria-hidden": "true" },
    initials,
  );
}

export const fullName = ({ name, surname }) => [name, surname].filter(Boolean).join(" ");
export const about = (person) => person.about[currentLanguage()] || person.about.ru || words("newcomer");

/** The strip above a chat that says who you are there and lets you be somebody else. */
export class Picker {
  constructor(side, { onChoose, onNew }) {
    this.side = side;
    this.onChoose = onChoose;
    this.onNew = onNew;
    this.button = make("button", { type: "button", class: "persona", "data-role": "persona" });
    this.menu = new Menu(this.button, {
      fill: () => this.choices(),
      role: "personas",
      label: words("choose"),
    });
    this.node = make("div", { class: "picker" }, this.menu.root);
  }

  show(people, current) {
    this.people = people;
    this.current = current;
    const others = people
      .filter((person) => person !== current)
      .reduce((sum, person) => sum + person.unread[this.side], 0);
    this.button.setAttribute("data-person", current?.ids[this.side] ?? "");
    this.button.replaceChildren(
      ...(current ? [avatar(current.name, current.surname)] : []),
      make(
        "span",
        { class: "persona-words" },
        make(
          "span",
          { class: "persona-name" },
          current
            ? [make("span", { class: "persona-you" }, words("you")), fullName(current)]
            : words("choose"),
        ),
        current ? make("span", { class: "persona-about" }, about(current)) : "",
      ),
      ...(others ? [badge(others)] : []),
      make("span", { class: "persona-side" }, words(this.side)),
      icon("chevron"),
    );
    this.menu.refresh();
  }

  choices() {
    const people = this.people.map((person) =>
      choice(
        [
          avatar(person.name, person.surname),
          make(
            "span",
            { class: "persona-words" },
            make("span", { class: "persona-name" }, fullName(person)),
            make("span", { class: "persona-about" }, about(person)),
          ),
          person !== this.current && person.unread[this.side] ? badge(person.unread[this.side]) : null,
        ],
        () => this.pick(() => this.onChoose(person)),
        {
          "aria-pressed": String(person === this.current),
          "data-role": "choose-persona",
          "data-key": person.key,
        },
      ),
    );
    const plus = make("span", { class: "avatar plus", "aria-hidden": "true" }, icon("plus"));
    return [
      ...people,
      choice([plus, words("newPerson")], () => this.pick(this.onNew), { "data-role": "new-persona" }),
    ];
  }

  pick(act) {
    this.menu.toggle(false);
    this.button.focus();
    act();
  }
}

export function badge(count) {
  return make(
    "span",
    { class: "badge", "data-role": "unread", "aria-label": `${words("unread")}: ${count}` },
    count > 99 ? "99+" : String(count),
  );
}
