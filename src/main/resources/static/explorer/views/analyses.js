// What a referee asks: whether a figure is more than chance, which relations go together, who holds alike positions, what changes.

import { address, followed, inTurn, once } from "../api.js";
import { h, replace, settle } from "../dom.js";
import { families } from "../encoding.js";
import { aboutBox, filterOf, legend } from "../filter.js";
import { said, titleOf, worded } from "../names.js";
import { recipe } from "../recipe.js";
import { change } from "../route.js";
import { isSite } from "../site.js";
import { actorList, definitionOf, table } from "../statements.js";
import { column, d, number, phrase, t } from "../words.js";
import { circles, LACKING } from "./circles.js";
import { CLAIM, claimAnalysis } from "./claims.js";
import { agreement, communities, DIVISIONS } from "./divisions.js";

const ATTRIBUTES = ["same-sphere", "same-kind", "same-park", "same-place", "founding-difference"];
const GIVEN = ["size", "ties", "degrees"];
const METHODS = ["correlation", "euclidean", "rege", "concor"];
const IDEAL = [
  "null",
  "complete",
  "row-dominant",
  "column-dominant",
  "regular",
  "row-regular",
  "column-regular",
  "row-functional",
  "column-functional",
];
const FIGURES = {
  core: "core-fit,core-errors",
  communities: "modularity",
  shape: "components,isolates,average-path-length,diameter,degree-assortativity",
};
const OF_TURNOVER = ["actors", "tiedActors", "pairs"];
const DECADES = "1980-1989,1990-1999,2000-2009";

const numeric = (text) => ({ text, number: true });
const cell = (value, digits = 3) => h("td", { class: "number" }, number(value, digits));
const told = (value, column = (x) => number(x, 3)) => h("td", { class: "number" }, column(value));

/** How the numbers of each column are written, where all rows have the same figure. */
const columns = (items, ...names) =>
  Object.fromEntries(names.map((name) => [name, column(items.map((i) => i[name] ?? i.chance?.[name]), 3)]));
const row = (...cells) => h("tr", {}, cells);

/** The columns of a test: what chance has, and the probability of as much. */
const CHANCE = () => [numeric(t("expectedByChance")), numeric(t("deviation")), numeric(t("pTwoSided"))];
const chance = (found, columns = {}) => [
  told(found?.expected, columns.expected),
  told(found?.deviation, columns.deviation),
  h("td", { class: "number" }, found ? `${number(found.twoSided, 2)} ± ${number(found.error, 1)}` : ""),
];

/** The relations that an address names; where it names none, the first two families of the vocabulary. */
const relationsOf = (parameters) => parameters.relations ?? families().slice(0, 2).join(",");

/** The same without what actors have in common, which ties no one. */
const tiesOf = (parameters) =>
  relationsOf(parameters)
    .split(",")
    .filter((name) => !ATTRIBUTES.includes(name))
    .join(",") || relationsOf({});

const dependentOf = ({ dependent }) => dependent ?? families()[0];

/** The other relations that an address names; where that leaves none, the second family. */
const predictorsOf = (parameters) =>
  relationsOf(parameters)
    .split(",")
    .filter((name) => name !== dependentOf(parameters))
    .join(",") || families().find((name) => name !== dependentOf(parameters));

/** The names of relations with what their ties weigh, where something is chosen; what actors have in common weighs nothing. */
const weighing = (names, { weighted }) =>
  weighted
    ? names
        .split(",")
        .map((name) => (ATTRIBUTES.includes(name) ? name : `${name}:${weighted}`))
        .join(",")
    : names;

/** Each analysis: where it is asked, which controls it has, what is asked, and how its answer is shown. */
const ANALYSES = {
  correlation: {
    path: () => "/api/association/correlation",
    controls: ["relations", "weighted"],
    asked: (p) => ({ relations: weighing(relationsOf(p), p) }),
    show: ({ items }) => {
      const by = columns(items, "correlation", "expected", "deviation");
      return table(
        [t("relation"), t("otherRelation"), numeric(t("pairs")), numeric(t("correlationR")), ...CHANCE()],
        items.map((i) =>
          row(h("td", {}, relation(i.relation)), h("td", {}, relation(i.other)), cell(i.dyads, 6), told(i.correlation, by.correlation), chance(i.chance, by)),
        ),
        t("analysis-correlation"),
      );
    },
  },
  regression: {
    path: () => "/api/association/regression",
    controls: ["dependent", "relations", "weighted"],
    asked: (p) => ({ dependent: weighing(dependentOf(p), p), predictors: weighing(predictorsOf(p), p) }),
    show: (answer) => [
      h("p", {}, phrase("regressionFits", { relation: relation(answer.dependent), fit: number(answer.rSquared, 3) || "–", pairs: answer.dyads })),
      table(
        [t("term"), numeric(t("coefficient")), numeric(t("standardised")), ...CHANCE()],
        answer.terms.map((i) =>
          row(h("th", { scope: "row" }, i.term === "intercept" ? t("intercept") : relation(i.term)), cell(i.coefficient), cell(i.standardised), chance(i.chance)),
        ),
        t("analysis-regression"),
      ),
    ],
  },
  chance: {
    path: () => "/api/network/chance",
    controls: ["given", "figures", "weighted"],
    asked: ({ given = "ties", figures, weighted }) => ({ given, figures: FIGURES[figures], weighted }),
    show: ({ items }) =>
      table(
        [t("figure"), numeric(t("value")), ...CHANCE()],
        items.map((i) => row(h("td", {}, d(i.figure)), cell(i.found), chance(i.chance))),
        t("analysis-chance"),
      ),
  },
  positions: {
    path: () => "/api/positions",
    controls: ["relations", "weighted", "method", "blocks"],
    asked: (p) => ({
      relations: weighing(tiesOf(p), p),
      method: p.method,
      blocks: p.method === "concor" ? undefined : p.blocks,
      // Roles have a direction: without one all who are tied play the same.
      directed: p.method === "rege" ? "true" : undefined,
    }),
    show: (answer) => [
      h(
        "p",
        {},
        phrase("blocksFound", { blocks: answer.blocks.length, actors: answer.actors }),
        answer.rSquared !== undefined && [" ", phrase("blocksFit", { fit: number(answer.rSquared, 3) })],
      ),
      members(answer),
      h("p", { class: "hint" }, t("denseHint")),
      answer.relations.map((r) => [h("h3", {}, relation(r.relation)), densities(r)]),
    ],
  },
  blockmodel: {
    path: () => "/api/positions/blockmodel",
    controls: ["relations", "weighted", "ideal", "blocks"],
    asked: (p) => ({ relations: weighing(tiesOf(p), p), ideal: p.ideal, blocks: p.blocks, directed: "true" }),
    show: (answer, { relations }) => [
      h(
        "p",
        {},
        phrase("blocksFound", { blocks: answer.blocks.length, actors: answer.actors }),
        " ",
        relations.includes(":")
          ? phrase("blockmodelDeviates", { squares: number(answer.inconsistencies, 3), reached: answer.reached, starts: answer.starts })
          : phrase("blockmodelFit", { inconsistencies: answer.inconsistencies, reached: answer.reached, starts: answer.starts }),
        answer.partitions > 1 && [" ", phrase("blockmodelOthers", { partitions: answer.partitions })],
      ),
      members(answer),
      answer.relations.map((r) => [h("h3", {}, relation(r.relation)), idealBlocks(r)]),
    ],
  },
  periods: {
    path: () => "/api/network/periods",
    controls: ["periods", "weighted"],
    timed: true,
    asked: ({ periods = DECADES, weighted }) => ({ periods, weighted }),
    show: ({ items }, asked) => {
      const shares = ["persistence", "jaccard", "turnover"];
      const by = Object.fromEntries(shares.map((x) => [x, column(items.flatMap((i) => OF_TURNOVER.map((of) => i[of][x])), 3)]));
      return [
        table(
          [t("periods"), "", ...["before", "after", "stayed", "came", "left", ...shares].map((x) => numeric(t(`turnover-${x}`)))],
          items.flatMap((i) =>
            OF_TURNOVER.map((of) =>
              row(
                h("td", {}, of === "actors" && `${i.from} → ${i.to}`),
                h("td", {}, t(`turnoverOf-${of}`)),
                ["before", "after", "stayed", "came", "left"].map((x) => cell(i[of][x], 6)),
                shares.map((x) => told(i[of][x], by[x])),
              ),
            ),
          ),
          t("analysis-periods"),
        ),
        !isSite && h("p", {}, h("a", { href: address("/api/network/periods/models.zip", asked), download: "" }, t("networksForR"))),
      ];
    },
  },
  groups: {
    path: ({ measure = "degree" }) => `/api/measures/${encodeURIComponent(measure)}/groups`,
    controls: ["measure", "groupBy", "weighted"],
    asked: ({ groupBy = "sphere", weighted }) => ({ groupBy, weighted }),
    show: (answer) => {
      const by = columns(answer.items, "mean", "difference", "expected", "deviation");
      return [
        answer.chance &&
          h("p", {}, phrase("groupsDiffer", { f: number(answer.f, 3) || "–", eta: number(answer.etaSquared, 2), p: number(answer.chance.twoSided, 2) })),
        table(
          [t("group"), numeric(t("actors")), numeric(t("mean")), numeric(t("difference")), ...CHANCE()],
          answer.items.map((i) =>
            row(h("td", {}, d(i.group)), cell(i.actors, 6), told(i.mean, by.mean), told(i.difference, by.difference), chance(i.chance, by)),
          ),
          t("analysis-groups"),
        ),
      ];
    },
  },
  cliques: circles,
  agreement,
  communities,
  claims: claimAnalysis,
};

/** The measures that divide actors into groups. */
const dividing = (measures) => measures.filter((m) => DIVISIONS.includes(m.id)).map((m) => h("option", { value: m.id }, titleOf(m)));

/** A relation in words: a family, or what two actors have in common. */
const relation = (name) => {
  const [ties, weight] = name.split(":");
  return `${ATTRIBUTES.includes(ties) ? t(`relation-${ties}`) : d(ties)}${weight ? ` (${weight})` : ""}`;
};

/** The actors of each block. */
const members = ({ blocks }) =>
  h(
    "ol",
    { class: "blocks" },
    blocks.map((b) => h("li", {}, actorList(b.actors))),
  );

const matrix = (...of) => h("div", { class: "matrix" }, table(...of));

/** The ideal block that each pair of blocks comes nearest to, with how many ties are otherwise. */
function idealBlocks({ relation: name, ideal, inconsistencies }) {
  return matrix(
    ["", ...ideal.map((_, b) => numeric(String(b + 1)))],
    ideal.map((cells, a) =>
      row(
        h("th", { scope: "row" }, a + 1),
        cells.map((x, b) => h("td", { class: x === "null" ? "number" : "number tied" }, `${t(`ideal-${x}`)} ${number(inconsistencies[a][b], 6)}`)),
      ),
    ),
    `${t("idealBlocks")}: ${relation(name)}`,
  );
}

/** Densities between blocks, darker where a pair of blocks is tied in the image. */
function densities({ relation: name, densities: rows, image }) {
  const density = column(rows.flat(), 2);
  return matrix(
    ["", ...rows.map((_, b) => numeric(String(b + 1)))],
    rows.map((cells, a) =>
      row(
        h("th", { scope: "row" }, a + 1),
        cells.map((x, b) => h("td", { class: image[a][b] === 1 ? "number tied" : "number" }, x === null ? "–" : density(x))),
      ),
    ),
    `${t("densities")}: ${relation(name)}`,
  );
}

export async function show(root, { parameters }) {
  const turn = inTurn();
  const [{ items: measures }, { items: claims }, filter] = await Promise.all([
    once("/api/measures", { size: 500 }),
    once("/api/claims", { size: 500 }),
    legend(parameters),
  ]);
  const choice = (id, label, options) => {
    const control = h("select", { id, onchange: () => change({ [id]: control.value }) }, options);
    return { element: h("div", {}, h("label", { for: id }, label), control), update: (p, value) => settle(control, p[id] ?? value) };
  };
  const box = (id, label, attributes) => {
    const control = h("input", { id, ...attributes, onchange: () => change({ [id]: control.value }) });
    return { element: h("div", {}, h("label", { for: id }, label), control), update: (p, value) => settle(control, p[id] ?? value) };
  };
  const words = (values, prefix) => values.map((value) => h("option", { value }, t(`${prefix}-${value}`)));
  const chosen = choice("analysis", t("analysis"), words(Object.keys(ANALYSES), "analysis"));
  const year = box("asOf", t("year"), { type: "number", min: 1800, max: 2100, placeholder: t("anyYear") });
  const controls = {
    relations: relationBoxes(),
    weighted: weights(box),
    given: choice("given", t("given"), words(GIVEN, "given")),
    method: choice("method", t("method"), words(METHODS, "method")),
    ideal: idealBoxes(),
    blocks: box("blocks", t("blocks"), { type: "number", min: 1, max: 50 }),
    periods: box("periods", t("periods"), { type: "text", size: 34, autocomplete: "off" }),
    measure: choice(
      "measure",
      t("measure"),
      measures.map((m) => h("option", { value: m.id }, titleOf(m))),
    ),
    groupBy: choice("groupBy", t("groupBy"), words(["sphere", "kind"], "groupBy")),
    dependent: choice(
      "dependent",
      t("explained"),
      [...families(), ...ATTRIBUTES].map((name) => h("option", { value: name }, relation(name))),
    ),
    figures: choice("figures", t("figures"), words(["usual", ...Object.keys(FIGURES)], "figures")),
    k: choice("k", t("membersLack"), words(LACKING, "lacking")),
    leastSize: box("leastSize", t("leastSize"), { type: "number", min: 1, max: 1000, placeholder: t("usual") }),
    leastWeight: box("leastWeight", t("leastWeight"), { type: "number", min: 0, step: "any", placeholder: t("usual") }),
    division: choice("division", t("division"), dividing(measures)),
    other: choice("other", t("otherDivision"), dividing(measures)),
    against: box("against", t("compareWith"), { type: "number", min: 1800, max: 2100, placeholder: t("sameYear") }),
    claim: choice(
      "claim",
      t("claim"),
      claims.map((c) => h("option", { value: c.id }, titleOf(c))),
    ),
  };
  const byDefault = {
    dependent: families()[0],
    figures: "usual",
    k: "1",
    division: DIVISIONS[0],
    other: DIVISIONS[1],
    given: "ties",
    method: "correlation",
    blocks: "4",
    periods: DECADES,
    measure: "degree",
    groupBy: "sphere",
    claim: CLAIM,
  };
  const title = h("h1");
  const tells = h("p", { class: "lead" });
  const results = h("div", { class: "results" });
  replace(
    root,
    title,
    tells,
    h("div", { class: "bar-of-controls" }, chosen.element, !isSite && [Object.values(controls).map((c) => c.element), year.element]),
    h("details", { class: "recipe", id: "analysis-filter" }, h("summary", {}, t("filter"), " ", filter.summary), filter.element),
    results,
  );

  /** The answer; what takes long shows how far it is, with a way to leave it, after which there is none. */
  async function awaited(path, asked, signal) {
    const leaving = new AbortController();
    const share = h("progress", { id: "analysis-progress", "aria-label": t("computing") });
    const parts = h("span", { "aria-hidden": "true" });
    const waiting = h(
      "p",
      { class: "loading", role: "status" },
      t("computing"),
      parts,
      share,
      h("button", { type: "button", id: "leave-analysis", onclick: () => leaving.abort() }, t("leaveAnalysis")),
    );
    const tell = ({ done, of }) => {
      if (signal.aborted || leaving.signal.aborted) return;
      if (!waiting.isConnected) replace(results, waiting);
      parts.textContent = ` ${number(done, 9)} / ${number(of, 9)}`;
      share.max = of;
      share.value = done;
    };
    const broken = () => leaving.abort();
    signal.addEventListener("abort", broken);
    try {
      return await followed(path, asked, leaving.signal, tell);
    } catch (error) {
      if (!leaving.signal.aborted || signal.aborted) throw error;
      replace(
        results,
        h(
          "p",
          { class: "loading", role: "status" },
          t("leftAnalysis"),
          " ",
          h("button", { type: "button", onclick: () => dispatchEvent(new HashChangeEvent("hashchange")) }, t("again")),
        ),
      );
      return undefined;
    } finally {
      signal.removeEventListener("abort", broken);
    }
  }

  return {
    results,
    async update({ parameters }) {
      const signal = turn();
      const id = Object.hasOwn(ANALYSES, parameters.analysis ?? "") ? parameters.analysis : "correlation";
      const analysis = ANALYSES[id];
      replace(title, t(`analysis-${id}`));
      replace(tells, t(`analysisTells-${id}`));
      chosen.update({ analysis: id });
      year.element.hidden = Boolean(analysis.timed);
      year.update(parameters);
      for (const [name, control] of Object.entries(controls)) {
        control.element.hidden = !analysis.controls.includes(name) || (name === "blocks" && parameters.method === "concor") || (name === "leastWeight" && !parameters.weighted);
        control.update(parameters, id === "blockmodel" && name === "blocks" ? "3" : byDefault[name], id);
      }
      filter.update(parameters);
      const path = analysis.path(parameters);
      const asked = { ...filterOf(parameters, !analysis.timed), ...analysis.asked(parameters) };
      const answer = await awaited(path, asked, signal);
      if (!answer || signal.aborted) return;
      replace(results, h("section", { class: "card" }, analysis.show(answer, asked)), method(answer), aboutBox(answer.about), recipe({ path, parameters: asked }));
    },
    close: turn,
  };
}

/** What ties weigh: one of these, or any unit in which the data gives amounts. */
function weights(box) {
  const control = box("weighted", t("weights"), { type: "text", size: 12, list: "weights-offered", autocomplete: "off", placeholder: t("eachOnce") });
  const offered = ["ties", "heads", "stake"].map((value) => h("option", { value }, t(`weight-${value}`)));
  control.element.append(h("datalist", { id: "weights-offered" }, offered));
  return { element: control.element, update: (p) => control.update(p, "") };
}

/** Which relations are compared; attributes of actors where the analysis takes them. */
function relationBoxes() {
  let on = [];
  const all = [...families(), ...ATTRIBUTES];
  const boxes = all.map((name) => {
    const input = h("input", {
      type: "checkbox",
      id: `relation-${name}`,
      onchange: () => change({ relations: all.filter((x) => (x === name ? input.checked : on.includes(x))).join(",") || undefined }),
    });
    return { name, input, element: h("label", { class: "choice" }, input, " ", h("span", {}, relation(name))) };
  });
  return {
    element: h("fieldset", { class: "relations" }, h("legend", {}, t("relations")), boxes.map((b) => b.element)),
    update(parameters, _, analysis) {
      on = relationsOf(parameters).split(",");
      // What is explained does not explain itself.
      const explained = analysis === "regression" ? dependentOf(parameters) : undefined;
      const used = explained ? predictorsOf(parameters).split(",") : on;
      for (const { name, input, element } of boxes) {
        input.checked = used.includes(name);
        input.disabled = name === explained;
        element.hidden = !["correlation", "regression"].includes(analysis) && ATTRIBUTES.includes(name);
      }
    },
  };
}

/** What the ties between two blocks may be like. */
function idealBoxes() {
  let on = [];
  const boxes = IDEAL.map((name) => {
    const input = h("input", {
      type: "checkbox",
      id: `ideal-${name}`,
      onchange: () => change({ ideal: IDEAL.filter((x) => (x === name ? input.checked : on.includes(x))).join(",") || undefined }),
    });
    return { name, input, element: h("label", { class: "choice" }, input, " ", h("span", {}, t(`ideal-${name}`))) };
  });
  return {
    element: h("fieldset", { class: "relations" }, h("legend", {}, t("idealBlocks")), boxes.map((b) => b.element)),
    update(parameters) {
      on = (parameters.ideal ?? "null,complete").split(",");
      for (const { name, input } of boxes) input.checked = on.includes(name);
    },
  };
}

/** How it was found out, for those who cite it. */
function method({ about, permutations, draws, seed }) {
  if (!about.method) return undefined;
  const m = worded(about.method);
  const drawn = permutations ?? draws;
  return h(
    "section",
    { class: "card" },
    h("h2", {}, said(m.title)),
    ["definition", "statistic", "given", "figures", "time", "blockmodel", "relations", "direction"].filter((x) => m[x]).map((x) => definitionOf(m[x])),
    drawn > 0 && h("p", {}, phrase("drawnAtRandom", { drawn, seed: String(seed) })),
    h("h3", {}, t("reference")),
    h("p", {}, said(m.reference)),
  );
}
