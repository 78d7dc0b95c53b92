// The frame: views by address, search, language and colours.

import { isAway, look, Problem } from "./api.js";
import { h, replace, typed } from "./dom.js";
import { load } from "./encoding.js";
import { actorField } from "./field.js";
import { learn } from "./names.js";
import { current, go, link } from "./route.js";
import { learnSets } from "./sets.js";
import { shareMenu } from "./share.js";
import { isSite, ready } from "./site.js";
import { choose, code, other, preferred, t } from "./words.js";

const ALL_VIEWS = ["start", "network", "actor", "measures", "analyses", "paths", "lineage", "evidence", "cypher", "figures", "import"];
// What a copy without a service can show; it has queries with their answers in place of the workbench.
const VIEWS = ALL_VIEWS.filter((name) => !isSite || !["paths", "import"].includes(name));
const MODULES = isSite ? { cypher: "queries" } : {};
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

choose(remembered("language") ?? preferred());

const main = document.getElementById("main");
const head = document.getElementById("header");
const links = new Map();
let shown;
let turn = 0;
// A view that is to be built anew is, even if somebody goes on within it before that is done.
let due = false;
let unfold;

const isFramed = document.documentElement.classList.contains("framed");

const isDark = () => document.documentElement.dataset.theme === "dark";
const themeName = () => `${t("themeName")}: ${isDark() ? t("light") : t("dark")}`;

function header() {
  document.getElementById("skip").textContent = t("skip");
  links.clear();
  for (const name of VIEWS) links.set(name, h("a", { href: link(name) }, t(name)));
  const theme = h(
    "button",
    {
      type: "button",
      id: "theme",
      "aria-label": themeName(),
      onclick: () => {
        document.documentElement.dataset.theme = isDark() ? "light" : "dark";
        remember("theme", document.documentElement.dataset.theme);
        theme.textContent = isDark() ? "☀" : "☾";
        theme.setAttribute("aria-label", themeName());
        dispatchEvent(new Event("theme"));
      },
    },
    isDark() ? "☀" : "☾",
  );
  // Where there is little room, views and search are folded under one button, which says what is shown.
  unfold = h("button", {
    type: "button",
    id: "views-button",
    "aria-expanded": "false",
    "aria-controls": "view-list",
    onclick: () => folded(head.classList.contains("unfolded")),
  });
  folded(true);
  put(
    head,
    h(
      "a",
      isFramed ? { class: "brand", id: "whole", href: location.href, target: "_blank", rel: "noopener" } : { class: "brand", href: "#/start" },
      h("img", { src: "explorer/icon.svg", alt: "", width: 26, height: 26 }),
      h("span", {}, isFramed ? t("openWhole") : "Helix Atlas"),
    ),
    unfold,
    h(
      "div",
      { class: "view-list", id: "view-list" },
      h("nav", { "aria-label": t("views") }, [...links.values()]),
      actorField({ label: t("search"), hidden: true, id: "search", chosen: (actor) => go("actor", actor.id) }),
    ),
    shareMenu(),
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
    theme,
  );
}

function folded(fold) {
  head.classList.toggle("unfolded", !fold);
  unfold.setAttribute("aria-expanded", String(!fold));
}

head.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || !head.classList.contains("unfolded")) return;
  folded(true);
  unfold.focus();
});

/** Puts new children in place of the old; what was typed there and not yet sent stays, and so does the focus. */
function put(element, ...children) {
  const kept = typed(element);
  const focused = element.contains(document.activeElement) && document.activeElement.id;
  replace(element, ...children);
  for (const { id, value } of kept) {
    const box = document.getElementById(id);
    if (box) box.value = value;
  }
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
}

function footer() {
  replace(
    document.getElementById("footer"),
    h("span", {}, `Helix Atlas: ${t("tagline")}`),
    isSite
      ? h("span", { class: "links" }, h("small", {}, t("siteNote")), " ", h("a", { href: "contents.html" }, t("siteContents")))
      : h("span", { class: "links" }, h("a", { href: "/swagger-ui" }, t("api")), h("a", { href: "/browser/" }, t("browser"))),
  );
}

/** What went wrong, in the service's words, with what would be right. */
function problem(error) {
  if (!(error instanceof Problem)) console.error(error);
  return h(
    "div",
    { class: isAway(error) ? "problem away" : "problem", role: "alert" },
    h("h2", {}, error.title ?? t(error instanceof Problem ? "failed" : "wrong")),
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
  due ||= anew;
  const stays = shown?.view === route.view && !due;
  for (const [name, a] of links) {
    if (name === route.view) a.setAttribute("aria-current", "page");
    else a.removeAttribute("aria-current");
  }
  const name = t(VIEWS.includes(route.view) ? route.view : "start");
  unfold.textContent = `☰ ${name}`;
  folded(true);
  document.title = `${name} · Helix Atlas`;
  if (isFramed) document.getElementById("whole").href = location.href;
  main.setAttribute("aria-busy", "true");
  try {
    if (!stays && !(await open(route, mine))) return;
    due = false;
    const moved = shown.id !== route.id;
    shown.id = route.id;
    await shown.update(route);
    // What an address points at within a view has been brought into view.
    if (mine === turn && moved && !main.querySelector(".asked")) scrollTo(0, 0);
  } catch (error) {
    // What was broken off for something newer has nothing to tell.
    if (mine !== turn) return;
    // What is not the answer to what the controls ask does not stay below them.
    shown?.empty?.();
    replace(shown?.results ?? main, problem(error));
    told();
    // A service that has just started has no network yet.
    if (error.status === 503) setTimeout(() => mine === turn && render(), 3000);
  } finally {
    if (mine === turn) main.removeAttribute("aria-busy");
  }
}

/** Puts the controls of a view in place of those of the view before, so that they may be used before there is an answer. */
async function open({ view, id, ...rest }, mine) {
  const loading = h("p", { class: "loading", role: "status" }, t("loading"));
  if (!VIEWS.includes(view)) {
    close();
    replace(
      main,
      h("div", { class: "problem", role: "alert" }, h("p", {}, t("noView")), h("a", { href: "#/network" }, t("network"))),
    );
    return false;
  }
  if (shown?.view !== view) {
    close();
    replace(main, loading);
  }
  const section = h("section", { class: `view ${view}` });
  const [{ show }] = await Promise.all([module(view), load(), learn(), learnSets(), readied()]);
  const handle = mine === turn && (await show(section, { view, id, ...rest }));
  if (mine !== turn) {
    handle?.close?.();
    return false;
  }
  close();
  replace(handle.results, loading);
  put(main, section);
  shown = { ...handle, view, id };
  return true;
}

/** What a copy holds has to be known before its controls are built. */
const readied = () => Promise.resolve(ready()).catch(look);

/** The module of a view; a service that does not send it is away, and a browser may keep that it failed until the page is loaded anew. */
async function module(view) {
  try {
    return await import(`./views/${MODULES[view] ?? view}.js`);
  } catch (error) {
    await look();
    if (!away) throw error;
    stale = true;
    throw new Problem(0, { title: t("away"), detail: t("awayHint") });
  }
}

function close() {
  shown?.close?.();
  shown = undefined;
}

// A service that went away: said wherever no view says so itself, and the page looks for it until it is back.
const EVERY = 4000;
let away = false;
let stale = false;
let looking;
const plate = h("p", { class: "news away", role: "alert", hidden: true });

function told() {
  plate.hidden = !away || main.querySelector(".problem.away") !== null;
  if (plate.hidden) return;
  replace(plate, t("awayShown"), " ", h("button", { type: "button", onclick: look }, t("again")));
}
addEventListener("away", () => {
  away = true;
  document.body.append(plate);
  clearInterval(looking);
  looking = setInterval(look, EVERY);
  // After those who asked have shown what they were told.
  setTimeout(told);
});
addEventListener("back", () => {
  away = false;
  clearInterval(looking);
  plate.remove();
  if (stale) location.reload();
  else render(shown === undefined);
});

// After a load the page shows the new graph by itself: it hears of it with any answer, and looks when someone comes back to it.
addEventListener("graph", async () => {
  await render(true);
  const news = h("p", { class: "news", role: "status" }, t("graphChanged"));
  document.body.append(news);
  setTimeout(() => news.remove(), 8000);
});
if (!isSite) {
  for (const moment of ["focus", "visibilitychange"]) addEventListener(moment, () => document.hidden || look());
  setInterval(() => document.hidden || look(), 30_000);
}
addEventListener("hashchange", () => render());
// What stands after the # is the address of a view, which a link to the content is not.
document.getElementById("skip").addEventListener("click", (event) => {
  event.preventDefault();
  main.focus();
});
header();
footer();
render();
// Fetched while the service is there, so that each view can say by itself when it is not.
addEventListener("load", () => setTimeout(() => VIEWS.forEach((name) => import(`./views/${MODULES[name] ?? name}.js`).catch(() => {})), 1500));
