// A box that finds actors by any of their names, as a combobox of the ARIA practices.

import { get, inTurn, isThere } from "./api.js";
import { debounce, h, replace, settle } from "./dom.js";
import { mark } from "./encoding.js";
import { named, nameOf, said } from "./names.js";
import { d, t } from "./words.js";

/** `chosen` gets the actor. The element bears `show`, which sets the name in the box unless another is being typed. */
export function actorField({ label, hidden = false, chosen, id }) {
  const turn = inTurn();
  let items = [];
  let active = -1;
  // Suggestions for what stands in the box are on their way; and whether Enter was pressed in the meantime.
  let awaited = false;
  let eager = false;
  const list = h("ul", { id: `${id}-list`, role: "listbox", class: "suggestions", hidden: true, "aria-label": label });
  const status = h("span", { class: "unseen", role: "status" });
  const input = h("input", {
    id,
    type: "search",
    role: "combobox",
    autocomplete: "off",
    spellcheck: "false",
    maxlength: "200",
    placeholder: hidden ? label : t("searchHint"),
    "aria-label": hidden ? label : undefined,
    "aria-expanded": "false",
    "aria-controls": `${id}-list`,
    "aria-autocomplete": "list",
  });

  function open(opened) {
    list.hidden = !opened;
    input.setAttribute("aria-expanded", String(opened));
    if (!opened) point(-1);
  }

  function take(item) {
    turn();
    awaited = eager = false;
    items = [];
    input.value = input.defaultValue = nameOf(item);
    open(false);
    chosen(item);
  }

  function point(to) {
    active = to;
    [...list.children].forEach((option, i) => option.setAttribute("aria-selected", String(i === active)));
    if (active >= 0) {
      input.setAttribute("aria-activedescendant", `${id}-${active}`);
      list.children[active]?.scrollIntoView({ block: "nearest" });
    } else {
      input.removeAttribute("aria-activedescendant");
    }
  }

  const ask = debounce(async () => {
    const signal = turn();
    const text = input.value.trim();
    const answer = text ? await get("/api/actors", { q: text, size: 8 }, signal).catch(() => undefined) : undefined;
    if (signal.aborted) return;
    awaited = false;
    const pointed = items[active]?.id;
    items = answer?.items ?? [];
    if (eager && items.length) return take(items[0]);
    eager = false;
    replace(
      list,
      items.map((item, i) =>
        h(
          "li",
          {
            id: `${id}-${i}`,
            role: "option",
            "aria-selected": "false",
            onmousedown: (event) => event.preventDefault(),
            onclick: () => take(item),
          },
          mark(item.kind, item.sphere),
          named(item),
          item.matched && item.matched !== nameOf(item) && h("small", {}, `${t("also")} `, said(item.matched)),
          h("small", { class: "kind" }, d(item.kind)),
        ),
      ),
    );
    status.textContent = !text ? "" : !isThere() ? t("away") : items.length ? `${items.length} ${t("found")}` : t("nothing");
    open(items.length > 0 && document.activeElement === input);
    if (!list.hidden && pointed) point(items.findIndex((item) => item.id === pointed));
  }, 140);

  input.addEventListener("input", () => {
    awaited = true;
    eager = false;
    point(-1);
    turn();
    ask();
  });
  input.addEventListener("blur", () => {
    eager = false;
    open(false);
  });
  input.addEventListener("keydown", (event) => {
    // An input method uses these keys itself while a word is put together.
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && items.length) {
      event.preventDefault();
      if (list.hidden) open(true);
      point(active < 0 && step < 0 ? items.length - 1 : (active + step + items.length) % items.length);
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (awaited && active < 0) eager = true;
      else if (!list.hidden && items.length) take(items[Math.max(0, active)]);
    } else if (event.key === "Escape") {
      open(false);
    }
  });
  const field = h(
    "div",
    { class: "field" },
    !hidden && h("label", { for: id }, label),
    h("div", { class: "combobox" }, input, list, status),
  );
  field.show = (name) => settle(input, name);
  return field;
}
