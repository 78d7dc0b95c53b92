// A box that finds actors by any of their names, as a combobox of the ARIA practices.

import { get } from "./api.js";
import { debounce, h, replace } from "./dom.js";
import { mark } from "./encoding.js";
import { d, t } from "./words.js";

let count = 0;

/** `chosen` gets the actor; `shown` is the name that stands in the box at first. */
export function actorField({ label, hidden = false, chosen, shown = "", id = `field-${count++}` }) {
  let items = [];
  let active = -1;
  let asked = 0;
  const list = h("ul", { id: `${id}-list`, role: "listbox", class: "suggestions", hidden: true, "aria-label": label });
  const status = h("span", { class: "unseen", role: "status" });
  const input = h("input", {
    id,
    type: "search",
    role: "combobox",
    autocomplete: "off",
    spellcheck: "false",
    maxlength: "200",
    placeholder: t("searchHint"),
    "aria-label": hidden ? label : undefined,
    "aria-expanded": "false",
    "aria-controls": `${id}-list`,
    "aria-autocomplete": "list",
    value: shown,
  });

  function shut() {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
    active = -1;
  }

  function take(item) {
    asked++;
    input.value = item.name;
    shut();
    chosen(item);
  }

  function point(to) {
    active = to;
    [...list.children].forEach((option, i) => option.setAttribute("aria-selected", String(i === active)));
    if (active >= 0) {
      input.setAttribute("aria-activedescendant", `${id}-${active}`);
      list.children[active].scrollIntoView({ block: "nearest" });
    }
  }

  const suggest = debounce(async () => {
    const text = input.value.trim();
    const mine = ++asked;
    if (!text) return shut();
    const answer = await get("/api/actors", { q: text, size: 8 }).catch(() => ({ items: [] }));
    if (mine !== asked) return;
    items = answer.items;
    replace(
      list,
      items.map((item, i) =>
        h(
          "li",
          {
            id: `${id}-${i}`,
            role: "option",
            "aria-selected": "false",
            onmousedown: (event) => {
              event.preventDefault();
              take(item);
            },
          },
          mark(item.kind, item.sphere),
          h("bdi", {}, item.name),
          item.matched && item.matched !== item.name && h("small", {}, `${t("also")} `, h("bdi", {}, item.matched)),
          h("small", { class: "kind" }, d(item.kind)),
        ),
      ),
    );
    status.textContent = items.length ? `${items.length} ${t("found")}` : t("nothing");
    list.hidden = items.length === 0;
    input.setAttribute("aria-expanded", String(items.length > 0));
    active = -1;
  }, 140);

  input.addEventListener("input", suggest);
  input.addEventListener("blur", () => setTimeout(shut, 100));
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" && items.length) {
      event.preventDefault();
      if (!list.hidden) point((active + 1) % items.length);
    } else if (event.key === "ArrowUp" && items.length && !list.hidden) {
      event.preventDefault();
      point((active - 1 + items.length) % items.length);
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (!list.hidden && items.length) take(items[Math.max(0, active)]);
    } else if (event.key === "Escape") {
      shut();
    }
  });
  return h(
    "div",
    { class: "field" },
    !hidden && h("label", { for: id }, label),
    h("div", { class: "combobox" }, input, list, status),
  );
}
