// Data sets: what they are called, under which licence, how they are cited, and how one is taken away.

import { look, once, remove, taken } from "./api.js";
import { h, replace } from "./dom.js";
import { said } from "./names.js";
import { copyable } from "./recipe.js";
import { link } from "./route.js";
import { isSite } from "./site.js";
import { number, phrase, t } from "./words.js";

let known = new Map();

/** Asks what the data sets say of themselves, so that what rests on them can name them; without that it does not. */
export async function learnSets() {
  const { items } = await once("/api/datasets", { size: 500 }).catch(() => ({ items: [] }));
  known = new Map(items.map((x) => [x.id, x]));
}

/** The data sets that state something, each with its version and its licence. */
export function origins(ids) {
  const sets = (ids ?? []).map((id) => known.get(id)).filter(Boolean);
  if (!sets.length) return undefined;
  return h(
    "p",
    { class: "origins" },
    h("small", {}, `${t("datasets")}: `, sets.map((x, i) => [i > 0 && " · ", origin(x)])),
  );
}

const origin = (set) => [
  h("a", { href: link("evidence", undefined, { tab: "datasets" }) }, said(set.title)),
  ` ${t("version")} `,
  said(set.version),
  `, ${t("licence")} `,
  said(set.licence),
];

const path = (set) => `/api/datasets/${encodeURIComponent(set.id)}`;

/** How to cite a data set: as it calls itself, and where it is. */
const citation = (set) =>
  `${set.title}, version ${set.version} [data set ${set.id}]. Licence: ${set.licence}. ${new URL(taken(`${path(set)}.zip`), isSite ? location.href : location.origin)}`;

/** A data set, and for those who may also a way to take it away. */
export function card(set, mayChange) {
  const { actors, ties, evidence, sources } = set.counts;
  const sizes = [
    `${number(actors)} ${t("actorsShown")}`,
    `${number(ties)} ${t("tiesShown")}`,
    phrase("piecesFound", { n: evidence }).join(""),
    phrase("sourcesFound", { n: sources }).join(""),
  ];
  return h(
    "section",
    { class: "card", id: `set-${set.id}` },
    h("h2", {}, said(set.title), " ", h("small", {}, set.id)),
    h("p", {}, `${t("version")} `, said(set.version), ` · ${t("licence")} `, said(set.licence)),
    set.requires.length > 0 && h("p", {}, `${t("buildsOn")} ${set.requires.join(", ")}`),
    set.description && h("p", {}, said(set.description)),
    h("p", {}, h("small", {}, sizes.join(" · "))),
    h("p", {}, t("citeAs")),
    copyable(citation(set), `${t("citeAs")} ${set.title}`),
    h(
      "p",
      { class: "actions" },
      h("a", { class: "button", href: taken(`${path(set)}.zip`), download: "" }, t("itsFiles")),
    ),
    mayChange && removal(set),
  );
}

/** First what would go, then the question whether it shall. */
function removal(set) {
  const place = h("div", { class: "removal", "aria-live": "polite" });
  const first = h(
    "button",
    { type: "button", id: `remove-${set.id}`, "aria-label": `${t("takeAway")}: ${set.title}`, onclick: ask },
    t("takeAway"),
  );

  function start(...told) {
    replace(place, told, h("p", { class: "actions" }, first));
    first.disabled = false;
  }

  const refused = (problem) => start(h("p", { class: "problem", role: "alert" }, problem.message));

  async function ask() {
    first.disabled = true;
    try {
      const { actors, ties, sharedActors, sharedTies, inImportDirectory } = await remove(path(set), { dryRun: true });
      const count = (a, b) => `${number(a)} ${t("actorsShown")} · ${number(b)} ${t("tiesShown")}`;
      const no = h("button", { type: "button", onclick: cancel }, t("cancel"));
      replace(
        place,
        h("p", {}, `${t("wouldGo")} ${count(actors, ties)}. ${t("wouldStay")} ${count(sharedActors, sharedTies)}.`),
        h("p", {}, t("versionsKept"), inImportDirectory && ` ${t("staysInDirectory")}`),
        h(
          "p",
          { class: "actions" },
          h("button", { type: "button", class: "danger", id: `sure-${set.id}`, onclick: take }, t("takeAwaySure")),
          no,
        ),
      );
      no.focus();
    } catch (problem) {
      refused(problem);
    }
  }

  function cancel() {
    start();
    first.focus();
  }

  async function take(event) {
    event.target.disabled = true;
    try {
      await remove(path(set));
      replace(place, h("p", { role: "status" }, t("takenAway")));
      // The page shows the new graph as soon as it hears of it.
      await look();
    } catch (problem) {
      refused(problem);
    }
  }

  start();
  return place;
}
