// A view handed on: its address, and how to cite it, with the versions and the filter that it rests on.

import { once } from "./api.js";
import { h, replace, save } from "./dom.js";
import { filterOf } from "./filter.js";
import { copy, copyable } from "./recipe.js";
import { current } from "./route.js";
import { isSite } from "./site.js";
import { t } from "./words.js";

/** What is cited: the view by its address, and the data sets with the graph that they make. */
async function cited() {
  const { parameters } = current();
  const filter = filterOf(parameters);
  for (const name of ["before", "after"]) if (parameters[name]) filter[name] = parameters[name];
  const [{ about }, { items: sets }, { build }] = await Promise.all([
    once("/api/network", { kinds: "SciencePark", datasets: filter.datasets }),
    once("/api/datasets", { size: 500 }),
    once("/actuator/info").catch(() => ({})),
  ]);
  const licences = new Map(sets.map((x) => [x.id, x.licence]));
  return {
    key: `helix-atlas-${about.graphVersion}`,
    title: `${document.querySelector("main h1")?.textContent ?? document.title} (Helix Atlas)`,
    version: [build?.version && `Helix Atlas ${build.version}`, `graph ${about.graphVersion}`].filter(Boolean).join(", "),
    sets: about.datasets.map((x) => `${x.title}, version ${x.version} [${x.id}]${licences.has(x.id) ? `, ${licences.get(x.id)}` : ""}`),
    filter: Object.entries(filter)
      .map(([name, value]) => `${name}=${value}`)
      .join("; "),
    url: location.href,
  };
}

const SPECIAL = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** Text as BibTeX takes it, whatever it holds. */
const tex = (text) => text.replace(/[\\{}&%$#_~^]/g, (sign) => SPECIAL[sign] ?? `\\${sign}`);

/** Within \url{} signs stand for themselves, but for those that would end it. */
const texUrl = (url) => `\\url{${url.replace(/[{}\\%]/g, (sign) => (sign === "%" ? "\\%" : encodeURIComponent(sign)))}}`;

export function bibtex({ key, title, version, sets, filter, url }) {
  const fields = [
    ["title", `{${tex(title)}}`],
    ["version", tex(version)],
    ["howpublished", texUrl(url)],
    ["note", tex([`Data sets: ${sets.join("; ")}`, filter && `Filter: ${filter}`].filter(Boolean).join(". "))],
  ];
  return `@misc{${key},\n${fields.map(([name, value]) => `  ${name} = {${value}},\n`).join("")}}\n`;
}

/** Each value stays on its line, or it could begin a field of its own. */
const line = (text) => text.replace(/\s+/g, " ");

export function ris({ key, title, version, sets, filter, url }) {
  const fields = [
    ["TY", "DATA"],
    ["ID", key],
    ["TI", title],
    ["ET", version],
    ...sets.map((x) => ["N1", `Data set: ${x}`]),
    ...(filter ? [["N1", `Filter: ${filter}`]] : []),
    ["UR", url],
    ["ER", ""],
  ];
  return fields.map(([name, value]) => `${name}  - ${line(value)}\r\n`).join("");
}

const attribute = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The view as a frame for a page of another site. */
const frame = () =>
  `<iframe src="${attribute(location.href)}" title="${attribute(document.title)}" width="100%" height="600" loading="lazy"></iframe>`;

/** The menu of the header; what it says is made anew each time it is opened. */
export function shareMenu() {
  const told = h("span", { role: "status" });
  const place = h("div", { id: "cite" });
  const embedded = h("div", { id: "embed" });
  const button = h(
    "button",
    {
      type: "button",
      id: "copy-link",
      onclick: async () => {
        await copy(location.href);
        told.textContent = t("copied");
        setTimeout(() => (told.textContent = ""), 1500);
      },
    },
    t("copyLink"),
  );
  const element = h(
    "details",
    { class: "menu", id: "share-view", ontoggle: () => element.open && show() },
    h("summary", {}, t("shareView")),
    h("div", { class: "menu-body share-body" }, h("p", { class: "actions" }, button, told), h("p", {}, t("citeView")), place, embedded),
  );

  async function show() {
    replace(embedded, h("p", {}, t("embedView")), copyable(frame(), t("embedView")), isSite || h("p", {}, h("small", {}, t("embedHint"))));
    replace(place, h("p", { role: "status" }, t("loading")));
    try {
      const found = await cited();
      const one = (name, text, ending, type) => [
        copyable(text, name),
        h("button", { type: "button", id: `take-${ending}`, onclick: () => save(`${found.key}.${ending}`, new Blob([text], { type })) }, `${name} ↓`),
      ];
      replace(
        place,
        one("BibTeX", bibtex(found), "bib", "application/x-bibtex"),
        one("RIS", ris(found), "ris", "application/x-research-info-systems"),
      );
    } catch (error) {
      replace(place, h("p", { class: "problem", role: "alert" }, error.message));
    }
  }
  element.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !element.open) return;
    element.open = false;
    element.firstElementChild.focus();
  });
  menu = element;
  return element;
}

// It lies over what is beside it: a click there, or another view, closes it. The header is made anew for another language.
let menu;
addEventListener("pointerdown", (event) => menu && !menu.contains(event.target) && (menu.open = false));
addEventListener("hashchange", () => menu && (menu.open = false));
