// What the graph rests on: sources, where they disagree, figures, judgements, and what of the text is in the graph.

import { all, get, inTurn, once } from "../api.js";
import { copier } from "../clipboard.js";
import { h, replace, settle } from "../dom.js";
import { answersOf, said, titleOf, topicOf } from "../names.js";
import { copyable, recipe } from "../recipe.js";
import { change, link } from "../route.js";
import { card } from "../sets.js";
import { isSite } from "../site.js";
import { actorMark, actorLink, amountOf, basis, evidences, sourceLink, table } from "../statements.js";
import { sayings, sentenceOfTold, tieOf } from "../tie.js";
import { d, phrase, place, t, unit } from "../words.js";
import { candidates } from "./candidates.js";

const TABS = ["sources", "conflicts", "candidates", "table1", "assessments", "coverage", "datasets"];
const NAMES = { conflicts: "conflictsTab" };
const GRADES = [
  "primary",
  "public-body",
  "secondary",
  "press",
  "self-description",
  "encyclopedia",
  "mirror",
  "blog",
];

export async function show(root) {
  const turn = inTurn();
  const tabs = new Map(
    TABS.map((x) => [x, h("a", { class: "button", href: link("evidence", undefined, { tab: x }) }, t(NAMES[x] ?? x))]),
  );
  const controls = h("div", { class: "bar-of-controls" });
  const results = h("div", { class: "results", id: "evidence-body" });
  replace(
    root,
    h("h1", {}, t("evidence")),
    h("nav", { class: "tabs", "aria-label": t("evidence") }, [...tabs.values()]),
    controls,
    results,
  );
  const selects = { sources: [], conflicts: [], candidates: [], table1: [], assessments: [], coverage: [], datasets: [] };
  selects.sources = [select("reliability", t("reliabilityOf"), GRADES)];
  selects.conflicts = [select("kind", t("kind"))];
  if (!isSite) selects.candidates = [select("dataset", t("ofDataset"), [], { page: undefined })];
  selects.table1 = [select("locus", t("locus"), [], { metric: undefined }), select("metric", t("metric"))];
  selects.assessments = [
    select("effect", t("effect"), ["firm-oriented", "technology-oriented"]),
    select("direction", t("direction"), ["strength", "weakness", "neutral"]),
  ];
  let tab;
  return {
    results,
    async update({ parameters }) {
      const signal = turn();
      const next = TABS.includes(parameters.tab) ? parameters.tab : "sources";
      if (tab !== next) {
        tab = next;
        for (const [x, a] of tabs) {
          if (x === tab) a.setAttribute("aria-current", "page");
          else a.removeAttribute("aria-current");
        }
        controls.hidden = selects[tab].length === 0;
        replace(
          controls,
          selects[tab].map((x) => x.element),
        );
        replace(results, h("p", { class: "loading", role: "status" }, t("loading")));
      }
      selects[tab].forEach((x) => x.update(parameters));
      const body = await { sources, conflicts, candidates, table1, assessments, coverage, datasets }[tab](
        parameters,
        signal,
        selects[tab],
        () => dispatchEvent(new HashChangeEvent("hashchange")),
      );
      if (!signal.aborted) replace(results, body);
    },
    close: turn,
  };
}

/** One of some values of a parameter; which there are may become known with the answer. */
function select(name, label, values = [], besides = {}) {
  const control = h("select", {
    id: name,
    onchange: () => change({ [name]: control.value || undefined, ...besides }),
  });
  const told = (options, shown = d, any = true) => {
    replace(
      control,
      any && h("option", { value: "" }, t("any")),
      options.map((v) => h("option", { value: v }, shown(v))),
    );
  };
  told(values);
  return {
    element: h("div", {}, h("label", { for: name }, label), control),
    told,
    update: (parameters) => settle(control, parameters[name]),
    choose: (value) => settle(control, value),
  };
}

/** The tie that the address asks for, and above what is shown of it its sentence, its evidence and the way back to all. */
async function narrowed({ tab, tie: id }, leave) {
  if (!id) return {};
  const tie = await tieOf(id);
  const head = h(
    "section",
    { class: "card", id: "of-tie" },
    h("h2", {}, said(sentenceOfTold(tie))),
    evidences(tie.evidence, true, tie.datasets, { tie: id }),
    h(
      "p",
      { class: "actions" },
      h("a", { class: "button", href: link("network", undefined, { tie: id }) }, t("toNetwork")),
      h("a", { class: "button", href: link("evidence", undefined, { tab }) }, leave),
    ),
  );
  return { tie, head };
}

async function sources(parameters, signal) {
  const asked = { reliability: parameters.reliability };
  const [everything, { tie, head }] = await Promise.all([
    all("/api/sources", asked, signal),
    narrowed(parameters, t("allSources")),
  ]);
  const items = everything
    .filter((x) => !tie || tie.evidence.some((e) => e.source.id === x.id))
    .filter((x) => !parameters.source || x.id === parameters.source);
  const weight = (s) => s.restingOnIt?.evidence ?? 0;
  const most = Math.max(...items.map(weight), 1);
  items.sort((a, b) => weight(b) - weight(a) || a.title.localeCompare(b.title));
  return [
    head,
    h("p", { role: "status", class: "lead" }, phrase("sourcesFound", { n: items.length })),
    parameters.source && h("p", {}, h("a", { class: "button", id: "all-sources", href: link("evidence") }, t("allSources"))),
    h(
      "section",
      { class: "card" },
      table(
        [t("source"), t("reliabilityOf"), { text: t("restingOn"), number: true }, ""],
        items.map((x) =>
          h(
            "tr",
            {},
            h(
              "td",
              { "data-source": x.id },
              sourceLink(x),
              " ",
              copier(t("copyPiece"), `${t("copyPiece")}: ${x.title}`, () => new URL(link("evidence", undefined, { source: x.id }), location.href).href),
            ),
            h("td", {}, h("span", { class: "badge" }, d(x.reliability))),
            h("td", { class: "number" }, weight(x)),
            h("td", { class: "bar-cell" }, h("span", { class: "bar", style: { width: `${(100 * weight(x)) / most}%` } })),
          ),
        ),
        t("sources"),
      ),
    ),
    recipe({
      path: "/api/sources",
      parameters: { ...asked, size: 500 },
      cypher:
        "MATCH (s:Source)<-[:CITES]-(v:Evidence)\nRETURN s.title AS source, s.reliability AS reliability, count(v) AS evidence\nORDER BY evidence DESC, source",
    }),
  ];
}

async function conflicts(parameters, signal, [kindSelect]) {
  const { kind } = parameters;
  const [everything, rules, { tie, head }] = await Promise.all([
    all("/api/conflicts", {}, signal),
    once("/api/conflicts/rules", { size: 500 }),
    narrowed(parameters, t("allConflicts")),
  ]);
  const shown = kind ? rules.items.filter((r) => r.name === kind) : rules.items;
  const items = everything
    .filter((c) => !kind || c.kind === kind)
    .filter((c) => !tie || c.statements.some((x) => x.tie === tie.id));
  const saying = await sayings(items);
  kindSelect.told(
    rules.items.map((r) => r.name),
    (k) => titleOf(rules.items.find((r) => r.name === k)),
  );
  kindSelect.choose(kind);
  return [
    head,
    h("p", { role: "status", class: "lead" }, `${items.length} ${t("accounts")}`),
    items.map((c) =>
      h(
        "section",
        { class: "card stacked" },
        h("h2", {}, actorMark(c.subject), h("small", {}, ` · ${titleOf(c)}${c.about ? ` · ${topicOf(c.about)}` : ""}`)),
        h(
          "div",
          { class: "scroll", tabindex: "0", role: "region", "aria-label": titleOf(c) },
          h(
            "table",
            {},
            h("caption", { class: "unseen" }, titleOf(c)),
            h(
              "tbody",
              {},
              c.statements.map((x) =>
                h(
                  "tr",
                  {},
                  h(
                    "td",
                    {},
                    h("strong", {}, said(saying(x))),
                    " ",
                    basis(x.basis),
                    x.note && !x.says.endsWith(x.note) && [h("br"), h("small", {}, said(x.note))],
                  ),
                  h("td", {}, evidences(x.evidence, false, [], { tie: x.tie, actor: c.subject.id })),
                ),
              ),
            ),
          ),
        ),
      ),
    ),
    h("section", { class: "card" }, h("h2", {}, t("rulesOfConflicts")), shown.map(ruleOfConflicts)),
    recipe({
      path: "/api/conflicts",
      parameters: { kind, size: 500 },
      cypher: shown.length === 1 ? shown[0].cypher : undefined,
    }),
  ];
}

const ruleOfConflicts = (rule) =>
  h(
    "details",
    { class: "recipe", "data-rule": rule.name },
    h("summary", {}, titleOf(rule)),
    h("p", {}, said(answersOf(rule))),
    copyable(rule.cypher, titleOf(rule)),
    !isSite && h("a", { class: "button", href: link("cypher", undefined, { q: rule.cypher }) }, t("openInCypher")),
  );

async function table1({ metric, locus = "table 1" }, signal, [locusSelect, metricSelect]) {
  const [everything, queries] = await Promise.all([
    all("/api/observations", {}, signal),
    once("/api/queries", { size: 500 }),
  ]);
  const inTable = everything.filter((o) => o.evidence.some((e) => e.locus === locus));
  const metrics = [...new Set(inTable.map((o) => o.metric))].sort();
  const chosen = metrics.includes(metric) ? metric : metrics.includes("employees") ? "employees" : metrics[0];
  const rows = inTable
    .filter((o) => o.metric === chosen)
    .sort((a, b) => b.value - a.value || a.subject.id.localeCompare(b.subject.id));
  const most = Math.max(...rows.map((o) => o.value), 1);
  const loci = [...new Set(everything.flatMap((o) => o.evidence.map((e) => e.locus)))]
    .filter((l) => everything.filter((o) => o.evidence.some((e) => e.locus === l)).length > 3)
    .sort();
  locusSelect.told(loci, place, false);
  locusSelect.choose(locus);
  metricSelect.told(metrics, d, false);
  metricSelect.choose(chosen);
  return [
    h(
      "section",
      { class: "card" },
      h("h2", { class: "sentence" }, `${place(locus)}: ${d(chosen)}`, rows[0]?.unit && h("small", {}, ` (${unit(rows[0].unit)})`)),
      h(
        "div",
        { class: "chart" },
        rows.map((o) => [
          h("div", {}, actorLink(o.subject)),
          h(
            "div",
            { class: "datum" },
            h("span", { class: "bar", style: { width: `${(80 * o.value) / most}%` } }),
            h("span", {}, amountOf(o, false)),
          ),
        ]),
      ),
    ),
    h(
      "section",
      { class: "card" },
      h("h2", {}, t("evidenceFor")),
      rows.slice(0, 1).map((o) => evidences(o.evidence, true, [], { actor: o.subject.id })),
    ),
    recipe({
      path: "/api/queries/park-table-1",
      cypher: queries.items.find((q) => q.name === "park-table-1")?.cypher,
    }),
  ];
}

async function assessments({ effect, direction }, signal) {
  const asked = { effect, direction };
  const [items, queries] = await Promise.all([all("/api/assessments", asked, signal), once("/api/queries", { size: 500 })]);
  const claims = queries.items.filter((q) => q.name.startsWith("claims-") || q.name === "assessments-local-cooperation");
  return [
    h(
      "section",
      { class: "card" },
      h("h2", {}, t("hold")),
      h("p", { class: "lead" }, t("holdIntro")),
      claims.map((q) => claim(q)),
    ),
    h("p", { role: "status", class: "lead" }, phrase("assessmentsFound", { n: items.length })),
    h(
      "section",
      { class: "card stacked" },
      table(
        [t("subject"), t("manifestation"), t("finding"), ""],
        items.map((a) =>
          h(
            "tr",
            {},
            h("td", {}, actorLink(a.subject)),
            h("td", {}, said(a.manifestation)),
            h("td", {}, said(a.finding), evidences(a.evidence, false, [], { actor: a.subject.id })),
            h(
              "td",
              {},
              h("span", { class: `badge ${a.direction}` }, d(a.direction)),
              a.effect && [h("br"), h("span", { class: "badge" }, d(a.effect))],
            ),
          ),
        ),
        t("assessments"),
      ),
    ),
    recipe({
      path: "/api/assessments",
      parameters: { ...asked, size: 500 },
      cypher: queries.items.find((q) => q.name === "assessments-by-effect")?.cypher,
    }),
  ];
}

async function datasets(parameters, signal) {
  const [items, { roles }] = await Promise.all([all("/api/datasets", {}, signal), get("/api/access", {}, signal)]);
  return [
    h("p", { role: "status", class: "lead" }, phrase("datasetsFound", { n: items.length })),
    items.map((x) => card(x, roles.includes("editor"))),
    recipe({
      path: "/api/datasets",
      parameters: { size: 500 },
      cypher: "MATCH (d:Dataset)\nRETURN d.id AS id, d.title AS title, d.version AS version, d.licence AS licence\nORDER BY id",
    }),
  ];
}

function claim(q) {
  const result = h("div", { "aria-live": "polite" });
  const button = h("button", { type: "button", "aria-label": `${t("run")}: ${titleOf(q)}` }, t("run"));
  button.addEventListener("click", async () => {
    button.disabled = true;
    try {
      const answer = await get(`/api/queries/${q.name}`);
      replace(
        result,
        rows(answer.columns, answer.rows, titleOf(q)),
        h("a", { href: link("cypher", undefined, { name: q.name }) }, t("openInCypher")),
      );
    } catch (problem) {
      replace(result, h("p", { class: "problem" }, problem.message));
    } finally {
      button.disabled = false;
    }
  });
  return h("div", { class: "tie" }, h("p", {}, button, " ", h("strong", {}, said(titleOf(q))), " · ", h("small", {}, said(answersOf(q)))), result);
}

/** A table of whatever a query returned. */
export function rows(columns, lines, title) {
  const name = (c) => (typeof c === "string" ? c : c.name);
  return table(
    columns.map(name),
    lines.map((row) =>
      h(
        "tr",
        {},
        (Array.isArray(row) ? row : columns.map((c) => row[name(c)])).map((cell) =>
          h("td", { class: typeof cell === "number" ? "number" : undefined }, said(cellText(cell))),
        ),
      ),
    ),
    title,
  );
}

export function cellText(cell) {
  if (cell === null || cell === undefined) return "";
  if (Array.isArray(cell)) return cell.every((x) => typeof x !== "object") ? cell.join(", ") : JSON.stringify(cell);
  if (typeof cell === "object") return cell.name ?? cell.type ?? JSON.stringify(cell);
  return String(cell);
}

async function coverage(parameters, signal) {
  const query = (await once("/api/queries", { size: 500 })).items.find((q) => q.name === "evidence-rows-per-section");
  const answer = await get("/api/queries/evidence-rows-per-section", {}, signal);
  const names = answer.columns.map((c) => (typeof c === "string" ? c : c.name));
  const lines = answer.rows.map((r) => (Array.isArray(r) ? r : names.map((n) => r[n])));
  const numeric = Math.max(0, names.indexOf("evidence"));
  const most = Math.max(...lines.map((l) => l[numeric]), 1);
  // The sources with most rows first, each in its own order.
  const total = new Map();
  lines.forEach((l) => total.set(l[0], (total.get(l[0]) ?? 0) + l[numeric]));
  lines.sort((a, b) => total.get(b[0]) - total.get(a[0]) || (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0));
  return [
    h("p", { class: "lead" }, query && said(answersOf(query))),
    h(
      "section",
      { class: "card many" },
      table(
        [...names.map((n, i) => ({ text: h("span", { class: "sentence" }, d(n)), number: typeof lines[0]?.[i] === "number" })), ""],
        lines.map((l) =>
          h(
            "tr",
            {},
            l.map((cell, i) =>
              h(
                "td",
                { class: typeof cell === "number" ? "number" : undefined },
                names[i] === "source" ? h("a", { href: link("evidence", undefined, { source: cell }) }, cell) : said(place(cellText(cell))),
              ),
            ),
            h("td", { class: "bar-cell" }, h("span", { class: "bar", style: { width: `${(100 * l[numeric]) / most}%` } })),
          ),
        ),
        t("coverage"),
      ),
    ),
    recipe({ path: "/api/queries/evidence-rows-per-section", cypher: query?.cypher }),
  ];
}
