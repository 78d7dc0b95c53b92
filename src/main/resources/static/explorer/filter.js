// The filter that every network question takes, as the page's address holds it, and the legend that sets it.

import { once } from "./api.js";
import { h, replace } from "./dom.js";
import { actingKinds, families, hollowStroke, kinds, mark, ringedStroke, spheres, stroke } from "./encoding.js";
import { nameOf } from "./names.js";
import { change } from "./route.js";
import { isSite } from "./site.js";
import { d, number, t } from "./words.js";

/** The parameters that are the filter, but for the year. */
export const filterNames = ["families", "kinds", "spheres", "datasets", "evidence", "certainty", "populations", "park"];

const MOST_TOLD = 3;

/** The part of a view's parameters that is the filter; with the year if it is wanted. */
export function filterOf(parameters, withYear = true) {
  const found = {};
  for (const name of withYear ? [...filterNames, "asOf"] : filterNames) if (parameters[name]) found[name] = parameters[name];
  return found;
}

/** Choices of one parameter, with the signs that they have in the picture. */
function group(name, title, values, symbol, label = d) {
  let on;
  const set = (next) => change({ [name]: next.length === values.length || next.length === 0 ? undefined : next.join(",") });
  const choices = values.map((value) => {
    const id = value.replaceAll(" ", "-");
    const box = h("input", {
      type: "checkbox",
      id: `${name}-${id}`,
      onchange: () => set(values.filter((v) => (v === value ? box.checked : on.has(v)))),
    });
    const element = h(
      "div",
      { class: "choice" },
      h("label", {}, box, symbol?.(value), h("span", {}, label(value))),
      h(
        "button",
        {
          type: "button",
          class: "only",
          id: `only-${name}-${id}`,
          "aria-label": `${t("only")}: ${label(value)}`,
          onclick: () => set([value]),
        },
        t("only"),
      ),
    );
    return { value, box, element };
  });
  return {
    element: h(
      "fieldset",
      { class: "legend" },
      h("legend", {}, title),
      choices.map((c) => c.element),
    ),
    update(parameters) {
      on = new Set(parameters[name]?.split(",").filter((v) => values.includes(v)) ?? values);
      for (const { value, box, element } of choices) {
        box.checked = on.has(value);
        element.classList.toggle("off", !on.has(value));
      }
    },
  };
}

/** What a line tells beside its family. */
function lines() {
  const sample = (line, meaning) => h("div", { class: "sample" }, line, h("span", {}, meaning));
  return {
    element: h(
      "fieldset",
      { class: "legend", id: "lines" },
      h("legend", {}, t("lines")),
      sample(hollowStroke(), t("inferred")),
      sample(ringedStroke(), t("noFirstYear")),
    ),
    update() {},
  };
}

/** A choice that is made or not: `value` of the parameter when made, none when not. */
function single(name, value, label, besides = {}) {
  const box = h("input", {
    type: "checkbox",
    id: name,
    onchange: () => change({ [name]: box.checked ? value : undefined, ...besides }),
  });
  return {
    element: h("div", { class: "choice" }, h("label", {}, box, h("span", {}, label))),
    update: (parameters) => void (box.checked = parameters[name] === value),
  };
}

/** One of some values or none. */
function oneOf(name, title, values, label) {
  const select = h(
    "select",
    { id: name, onchange: () => change({ [name]: select.value }) },
    h("option", { value: "" }, t("any")),
    values.map((value) => h("option", { value }, label(value))),
  );
  return {
    element: h("fieldset", { class: "legend" }, h("legend", {}, h("label", { for: name }, title)), select),
    update(parameters) {
      const asked = parameters[name] ?? "";
      // What an address asks for stands there, even where it is none of those that are known.
      if (asked && !values.includes(asked)) select.append(h("option", { value: values[values.push(asked) - 1] }, asked));
      select.value = asked;
    },
  };
}

/** The legend of a copy: it explains, and filters by what the copy holds. */
const copyParts = (drawn, titles, more) => [
  { element: h("p", { class: "hint", id: "site-filter" }, t(drawn ? "siteFilter" : "siteNote")), update() {} },
  ...(drawn ? [oneOf("datasets", t("datasets"), [...titles.keys()], (id) => titles.get(id)), more()] : []),
  key(t("families"), families(), (f) => stroke(f)),
  ...(drawn ? [lines()] : []),
  key(t("spheres"), spheres(), (x) => mark("Firm", x)),
  key(t("kinds"), actingKinds(), (k) => mark(k)),
];

/** Signs and what they stand for. */
const key = (title, values, symbol) => ({
  element: h(
    "fieldset",
    { class: "legend" },
    h("legend", {}, title),
    values.map((value) => h("div", { class: "sample" }, symbol(value), h("span", {}, d(value)))),
  ),
  update() {},
});

/**
 * The legend; what is switched off there leaves the picture and what is measured. Its controls stay when the address changes, and
 * `update` sets them; `summary` says in a few words what is set. Where the network is drawn, it explains lines too, and offers actors without ties.
 */
export async function legend(parameters, { drawn = false } = {}) {
  // A small network tells its data sets, also while the database starts.
  const [{ about }, { items: found }] = await Promise.all([
    once("/api/network", { kinds: "SciencePark" }),
    once("/api/actors", { kind: "SciencePark", size: 500 }),
  ]);
  const titles = new Map(about.datasets.map((x) => [x.id, x.title]));
  const parks = new Map(found.map((x) => [x.id, nameOf(x)]));
  const kindsOf = (wide) =>
    group(
      "kinds",
      t("kinds"),
      wide ? kinds() : actingKinds(),
      (k) => mark(k),
    );
  // With the wider network come further kinds.
  function kindGroup() {
    let wide = parameters.populations === "true";
    let shown = kindsOf(wide);
    const element = h("div", {}, shown.element);
    return {
      element,
      update(now) {
        if (wide !== (now.populations === "true")) {
          wide = !wide;
          shown = kindsOf(wide);
          replace(element, shown.element);
        }
        shown.update(now);
      },
    };
  }
  const more = () => {
    const choices = [
      ...(isSite ? [] : [single("evidence", "stated", t("basisStated"))]),
      // Where the network is drawn, it stands beside the years.
      ...(drawn || isSite ? [] : [single("certainty", "possible", t("possibleToo"))]),
      ...(isSite ? [] : [single("populations", "true", t("populations"), { kinds: undefined })]),
      ...(drawn ? [single("isolates", "true", t("isolates"))] : []),
    ];
    return {
      element: h(
        "fieldset",
        { class: "legend" },
        h("legend", {}, t("basis")),
        choices.map((c) => c.element),
      ),
      update: (now) => choices.forEach((c) => c.update(now)),
    };
  };
  const parts = isSite ? copyParts(drawn, titles, more) : [
    group("families", t("families"), families(), (f) => stroke(f)),
    ...(drawn ? [lines()] : []),
    group("spheres", t("spheres"), spheres(), (x) => mark("Firm", x)),
    kindGroup(),
    oneOf("park", t("park"), [...parks.keys()], (id) => parks.get(id)),
    group("datasets", t("datasets"), [...titles.keys()], undefined, (id) => titles.get(id)),
    more(),
  ];
  const settings = [...filterNames, "isolates"];
  const reset = h(
    "button",
    { type: "button", id: "reset", onclick: () => change(Object.fromEntries(settings.map((n) => [n, undefined]))) },
    t("reset"),
  );
  /** What is set, in a few words; nothing where all is shown. */
  const told = (now) => {
    const list = (name, label, all) => {
      const chosen = now[name]?.split(",");
      if (!chosen) return undefined;
      return chosen.length <= MOST_TOLD ? chosen.map(label).join(", ") : `${all} ${chosen.length}`;
    };
    return [
      list("families", d, t("families")),
      list("spheres", d, t("spheresShort")),
      list("kinds", d, t("kinds")),
      now.park && (parks.get(now.park) ?? now.park),
      list("datasets", (id) => titles.get(id) ?? id, t("datasets")),
      now.evidence === "stated" && t("basisStated"),
      now.populations === "true" && t("populationsShort"),
      now.isolates === "true" && t("isolates"),
      now.asOf && now.certainty === "possible" && t("ghosts"),
    ]
      .filter(Boolean)
      .join(" · ");
  };
  const summary = h("span", { class: "told" });
  const update = (now) => {
    parts.forEach((part) => part.update(now));
    summary.textContent = told(now);
    reset.disabled = !settings.some((name) => now[name]);
  };
  update(parameters);
  return {
    element: h(
      "div",
      { class: "legends" },
      parts.map((part) => part.element),
      reset,
    ),
    summary,
    update,
  };
}

/** What an answer says it counted. */
export function counted(about) {
  const { possible, leftOut } = about.certainty.ties;
  const timed = about.filter?.from !== undefined || about.filter?.to !== undefined;
  // Of all years nothing is left out, and there is no year in which a tie would be only possible.
  const unsure = timed ? [`${number(possible)} ${t("possibleIn")}`, `${number(leftOut)} ${t("possibleOut")}`] : possible > 0 ? [`${number(possible)} ${t("ofNoYear")}`] : [];
  return [`${number(about.actors)} ${t("actorsShown")}`, `${number(about.ties)} ${t("tiesShown")}`, ...unsure].join(" · ");
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
  // By label, which narrower kinds bear too.
  if (parameters.kinds)
    for (const end of ["a", "b"]) where.push(`any(label IN labels(${end}) WHERE label IN ${list(parameters.kinds)})`);
  if (parameters.spheres) where.push(`a.sphere IN ${list(parameters.spheres)} AND b.sphere IN ${list(parameters.spheres)}`);
  if (parameters.datasets) where.push(`any(d IN t.datasets WHERE d IN ${list(parameters.datasets)})`);
  if (parameters.evidence === "stated") where.push("t.basis = 'stated'");
  if (/^\d+$/.test(parameters.asOf ?? ""))
    where.push(`t.from <= ${parameters.asOf} AND coalesce(t.to, ${parameters.asOf}) >= ${parameters.asOf}`);
  if (parameters.park)
    for (const end of ["a", "b"])
      where.push(
        `EXISTS { (${end})-[{meaning: 'location'}]->()-[*0.. {meaning: 'part'}]->(:Entity {id: ${text(parameters.park)}}) }`,
      );
  const note = parameters.asOf
    ? "// Ties with a first year only; the REST call also knows in which years sources attest a tie.\n"
    : "";
  return `${note}MATCH (a:${label})-[t]->(b:${label})\n${where.length ? "WHERE " + where.join("\n  AND ") + "\n" : ""}RETURN a, t, b\nORDER BY t.id\nLIMIT 500`;
}

/** Who has most partners, in Cypher. */
export const degreeCypher =
  "MATCH (a:Actor)\nOPTIONAL MATCH (a)-[t]-(b:Actor)\nRETURN a.name AS actor, count(DISTINCT b) AS partners, count(t) AS ties\nORDER BY partners DESC, actor\nLIMIT 25";
