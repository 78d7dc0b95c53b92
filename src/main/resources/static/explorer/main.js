// The frame: views by address, search, language and colours.

import { Problem } from "./api.js";
import { h, replace } from "./dom.js";
import { load } from "./encoding.js";
import { actorField } from "./field.js";
import { current, go, link } from "./route.js";
import { choose, code, other, t } from "./words.js";

const VIEWS = ["network", "actor", "measures", "paths", "lineage", "evidence", "cypher", "figures"];
const remembered = (name) => {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
};
const remember = (name, value) => {
  try {
    localStorage.setItem(name, value);
  } catch {
    // Not kept, then.
  }
};

choose(remembered("language") ?? (navigator.language.startsWith("zh") ? "zh" : "en"));

const main = document.getElementById("main");
let shown;
let turn = 0;

function header() {
  const { view } = current();
  document.getElementById("skip").textContent = t("skip");
  const dark = document.documentElement.dataset.theme === "dark";
  replace(
    document.getElementById("header"),
    h(
      "a",
      { class: "brand", href: "#/network" },
      h("img", { src: "explorer/icon.svg", alt: "", width: 26, height: 26 }),
      "Helix Atlas",
    ),
    h(
      "nav",
      { "aria-label": t("views") },
      VIEWS.map((name) => h("a", { href: link(name), "aria-current": name === view ? "page" : undefined }, t(name))),
    ),
    actorField({ label: t("search"), hidden: true, id: "search", chosen: (actor) => go("actor", actor.id) }),
    h(
      "button",
      {
        type: "button",
        id: "language",
        lang: other() === "zh" ? "zh-CN" : "en",
        "aria-label": t("languageName"),
        onclick: () => {
          choose(other());
          remember("language", code());
          header();
          footer();
          render(true);
        },
      },
      t("language"),
    ),
    h(
      "button",
      {
        type: "button",
        id: "theme",
        "aria-label": `${t("themeName")}: ${dark ? t("light") : t("dark")}`,
        onclick: () => {
          const next = document.documentElement.dataset.theme === "dark" ? "light" : "dark";
          document.documentElement.dataset.theme = next;
          remember("theme", next);
          header();
          dispatchEvent(new Event("theme"));
          if (current().view !== "network") render(true);
        },
      },
      dark ? "☀" : "☾",
    ),
  );
}

function footer() {
  replace(
    document.getElementById("footer"),
    h("span", {}, `Helix Atlas: ${t("tagline")}`),
    h("span", { class: "links" }, h("a", { href: "/swagger-ui" }, t("api")), h("a", { href: "/browser/" }, t("browser"))),
  );
}

/** What went wrong, in the service's words, with what would be right. */
function problem(error) {
  if (!(error instanceof Problem)) console.error(error);
  return h(
    "div",
    { class: "problem", role: "alert" },
    h("h2", {}, error.title ?? t("failed")),
    h("p", {}, error.message),
    error.errors?.length > 1 &&
      h(
        "ul",
        {},
        error.errors.map((e) => h("li", {}, `${e.field}: ${e.message}`)),
      ),
    h("button", { type: "button", onclick: () => render(true) }, t("again")),
  );
}

async function render(anew = false) {
  const route = current();
  const mine = ++turn;
  if (!anew && shown?.update && shown.view === route.view && shown.id === route.id) {
    try {
      await shown.update(route);
    } catch (error) {
      if (mine === turn) replace(main, problem(error));
      shown?.close?.();
      shown = undefined;
    }
    return;
  }
  shown?.close?.();
  shown = undefined;
  const focused = document.activeElement?.id;
  const stays = main.firstElementChild?.dataset?.view === route.view;
  header();
  document.title = `${t(VIEWS.includes(route.view) ? route.view : "network")} · Helix Atlas`;
  if (!VIEWS.includes(route.view)) {
    replace(
      main,
      h("div", { class: "problem", role: "alert" }, h("p", {}, t("noView")), h("a", { href: "#/network" }, t("network"))),
    );
    return;
  }
  const section = h("section", { class: `view ${route.view}`, "data-view": route.view });
  const waiting = h("p", { class: "loading", role: "status" }, t("loading"));
  if (!stays) replace(main, waiting);
  main.setAttribute("aria-busy", "true");
  try {
    const [{ show }] = await Promise.all([import(`./views/${route.view}.js`), load()]);
    if (mine !== turn) return;
    if (route.view === "network") replace(main, section);
    const handle = await show(section, route);
    if (mine !== turn) {
      handle?.close?.();
      return;
    }
    if (route.view !== "network") replace(main, section);
    handle?.ready?.();
    shown = { ...handle, view: route.view, id: route.id };
    // Who works by keyboard stays where they were.
    if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  } catch (error) {
    if (mine === turn) replace(main, problem(error));
  } finally {
    if (mine === turn) main.removeAttribute("aria-busy");
  }
}

addEventListener("hashchange", () => render());
footer();
render();
