// The filter that every network question takes, as the page's address holds it, and the legend that sets it.

import { once } from "./api.js";
import { h } from "./dom.js";
import { families, kinds, mark, spheres, stroke } from "./encoding.js";
import { change } from "./route.js";
import { d, t } from "./words.js";

const NAMES = ["families", "kinds", "spheres", "datasets", "evidence", "populations", "park"];
const CONTEXT = new Set(["Programme", "Technology", "Place", "Population"]);

/** The part of a view's parameters that is the filter; with the year if it is wanted. */
export function filterOf(parameters, withYear = true) {
  const found = {};
  for (const name of withYear ? [...NAMES, "asOf"] : NAMES) if (parameters[name]) found[name] = parameters[name];
  return found;
}

function group(name, title, values, parameters, symbol, label = d) {
  const asked = parameters[name]?.split(",").filter((v) => values.includes(v));
  const on = new Set(asked ?? values);
  const set = (next) => change({ [name]: next.length === values.length || next.length === 0 ? undefined : next.join(",") });
  return h(
    "fieldset",
    { class: "legend" },
    h("legend", {}, title),
    values.map((value) =>
      h(
        "div",
        { class: on.has(value) ? "choice" : "choice off" },
        h(
          "label",
          {},
          h("input", {
            type: "checkbox",
            id: `${name}-${value.replaceAll(" ", "-")}`,
            checked: on.has(value),
            onchange: (event) => set(values.filter((v) => (v === value ? event.target.checked : on.has(v)))),
          }),
          symbol?.(value),
          h("span", {}, label(value)),
        ),
        h(
          "button",
          {
            type: "button",
            class: "only",
            id: `only-${name}-${value.replaceAll(" ", "-")}`,
            "aria-label": `${t("only")}: ${label(value)}`,
            onclick: () => set([value]),
          },
          t("only"),
        ),
      ),
    ),
  );
}

/** The legend; what is switched off there leaves the picture and what is measured. */
export async function legend(parameters, { isolates = false, only } = {}) {
  const { items: datasets } = await once("/api/datasets", { size: 500 });
  const wide = parameters.populations === "true";
  const parts = {
    families: () => group("families", t("families"), families(), parameters, (f) => stroke(f)),
    spheres: () => group("spheres", t("spheres"), spheres(), parameters, (x) => mark("Firm", x)),
    kinds: () =>
      group(
        "kinds",
        t("kinds"),
        kinds().filter((k) => wide || !CONTEXT.has(k)),
        parameters,
        (k) => mark(k),
      ),
    datasets: () => {
      const titles = new Map(datasets.map((x) => [x.id, x.title]));
      return group("datasets", t("datasets"), [...titles.keys()], parameters, undefined, (id) => titles.get(id));
    },
    more: () =>
      h(
        "fieldset",
        { class: "legend" },
        h("legend", {}, t("basis")),
        h(
          "div",
          { class: "choice" },
          h(
            "label",
            {},
            h("input", {
              type: "checkbox",
              id: "evidence-stated",
              checked: parameters.evidence === "stated",
              onchange: (e) => change({ evidence: e.target.checked ? "stated" : undefined }),
            }),
            h("span", {}, t("basisStated")),
          ),
        ),
        h(
          "div",
          { class: "choice" },
          h(
            "label",
            {},
            h("input", {
              type: "checkbox",
              id: "populations",
              checked: wide,
              onchange: (e) => change({ populations: e.target.checked ? "true" : undefined, kinds: undefined }),
            }),
            h("span", {}, t("populations")),
          ),
        ),
        isolates &&
          h(
            "div",
            { class: "choice" },
            h(
              "label",
              {},
              h("input", {
                type: "checkbox",
                id: "isolates",
                checked: parameters.isolates === "true",
                onchange: (e) => change({ isolates: e.target.checked ? "true" : undefined }),
              }),
              h("span", {}, t("isolates")),
            ),
          ),
      ),
  };
  const chosen = only ?? ["families", "spheres", "kinds", "datasets", "more"];
  const isSet = [...NAMES, "isolates"].some((name) => parameters[name]);
  return h(
    "div",
    { class: "legends" },
    chosen.map((name) => parts[name]()),
    h(
      "button",
      {
        type: "button",
        id: "reset",
        disabled: !isSet,
        onclick: () => change(Object.fromEntries([...NAMES, "isolates"].map((n) => [n, undefined]))),
      },
      t("reset"),
    ),
  );
}

/** What an answer says it counted. */
export function counted(about) {
  const undated = about.undatedTies ?? { included: 0, leftOut: 0 };
  return `${about.actors} ${t("actorsShown")} · ${about.ties} ${t("tiesShown")} · ${undated.included} ${t("undatedIn")}, ${undated.leftOut} ${t("undatedOut")}`;
}

export function aboutBox(about) {
  return h(
    "p",
    { class: "about" },
    counted(about),
    h("br"),
    about.datasets.map((x) => `${x.title} ${x.version}`).join(" · "),
    h("br"),
    `${t("graphVersion")} ${about.graphVersion}`,
  );
}

const text = (value) => `'${String(value).replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;

/** The same network in Cypher, for those who want to go on from it. */
export function cypherOf(parameters) {
  const where = [];
  const list = (value) => "[" + value.split(",").map(text).join(", ") + "]";
  const label = parameters.populations === "true" ? "Entity" : "Actor";
  if (parameters.families) where.push(`t.family IN ${list(parameters.families)}`);
  if (parameters.kinds) where.push(`a.kind IN ${list(parameters.kinds)} AND b.kind IN ${list(parameters.kinds)}`);
  if (parameters.spheres) where.push(`a.sphere IN ${list(parameters.spheres)} AND b.sphere IN ${list(parameters.spheres)}`);
  if (parameters.datasets) where.push(`any(d IN t.datasets WHERE d IN ${list(parameters.datasets)})`);
  if (parameters.evidence === "stated") where.push("t.basis = 'stated'");
  if (/^\d+$/.test(parameters.asOf ?? ""))
    where.push(
      `coalesce(t.from, ${parameters.asOf}) <= ${parameters.asOf} AND coalesce(t.to, ${parameters.asOf}) >= ${parameters.asOf}`,
    );
  const note = parameters.asOf
    ? "// Undated ties count as in force; the REST call also asks whether both ends were there in that year.\n"
    : "";
  return `${note}MATCH (a:${label})-[t]->(b:${label})\n${where.length ? "WHERE " + where.join("\n  AND ") + "\n" : ""}RETURN a, t, b\nORDER BY t.id\nLIMIT 500`;
}
