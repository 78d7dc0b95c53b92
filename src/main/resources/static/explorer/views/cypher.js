// The workbench: the graph asked in Cypher, read-only.

import { file, inTurn, isAway, once, post } from "../api.js";
import { debounce, h, replace, save, typed } from "../dom.js";
import { pictureOf } from "../export.js";
import { draw, elements, recolour } from "../graph.js";
import { coloured, completions, parameters as header } from "../highlight.js";
import { answersOf, said, titleOf, worded } from "../names.js";
import { copy, recipe } from "../recipe.js";
import { go, isOwn, keep, link } from "../route.js";
import { t } from "../words.js";
import { rows } from "./evidence.js";

const FIRST =
  "MATCH (child:Firm)-[t:SPUN_OFF_FROM]->(parent:Organization)\nRETURN child, t, parent\nORDER BY child.name\nLIMIT 50\n";
const KEPT = 30;

function past() {
  try {
    return JSON.parse(localStorage.getItem("queries") ?? "[]");
  } catch {
    return [];
  }
}

/** The beginning of a query: its title where it has one. */
function shortly(query) {
  const text = /^\/\/ title: (.*)/.exec(query)?.[1] ?? query;
  return text.length > 90 ? `${text.slice(0, 90)}…` : text;
}

/** What an address asks: the query, and its parameters beside those that the query names itself. */
function asked(parameters, named) {
  const { query, found } = header(named.find((q) => q.name === parameters.name)?.cypher ?? parameters.q ?? FIRST);
  try {
    return { query, values: JSON.stringify({ ...found, ...JSON.parse(parameters.p ?? "{}") }, null, 2) };
  } catch {
    // Shown as they are, for their writer to mend.
    return { query, values: parameters.p };
  }
}

export async function show(root) {
  const turn = inTurn();
  const [schema, named] = await Promise.all([
    once("/api/schema").catch(() => ({ labels: [], relationTypes: [] })),
    once("/api/queries", { size: 500 }),
  ]);

  const under = h("pre", { "aria-hidden": "true" });
  const editor = h("textarea", {
    id: "query",
    spellcheck: "false",
    autocapitalize: "off",
    "aria-describedby": "editor-help",
    maxlength: "50000",
  });
  const given = h("textarea", { id: "parameters", rows: "2", spellcheck: "false" });
  const meanings = h("ul", { class: "short", id: "parameter-meanings" });
  const offered = h("ul", { class: "completions", "aria-label": t("completions") });
  const result = h("section", { class: "card", id: "result", "aria-live": "polite", hidden: true });
  const memory = h("ul", { class: "list", id: "history" });
  let cy;
  let last;
  let as = "table";
  let fresh = true;

  /** What is seen lies under what is written, also where that is moved. */
  function follow() {
    under.scrollTop = editor.scrollTop;
    under.scrollLeft = editor.scrollLeft;
  }

  function paint() {
    replace(
      under,
      coloured(editor.value).map(([text, kind]) => (kind ? h("span", { class: kind }, text) : text)),
      "\n",
    );
    follow();
  }

  function offer(forced = false) {
    const before = editor.value.slice(0, editor.selectionStart);
    const list = forced || /[:.\w]$/.test(before) ? completions(before, schema) : [];
    replace(
      offered,
      list.map((x) => h("li", {}, h("button", { type: "button", onclick: () => insert(x) }, x.text))),
    );
    return list;
  }

  function insert({ text, begun }) {
    const at = editor.selectionStart;
    editor.setRangeText(text, at - begun.length, at, "end");
    editor.focus();
    paint();
    offer();
  }

  editor.addEventListener("input", () => {
    paint();
    offer();
  });
  editor.addEventListener("scroll", follow);
  editor.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      run();
    } else if (event.key === " " && event.ctrlKey) {
      event.preventDefault();
      const list = offer(true);
      if (list.length === 1) insert(list[0]);
      else offered.querySelector("button")?.focus();
    }
  });
  new ResizeObserver(debounce(paint, 30)).observe(editor);

  function body() {
    let values;
    try {
      values = JSON.parse(given.value || "{}");
    } catch (error) {
      throw new Error(`${t("badParameters")}: ${error.message}`);
    }
    if (typeof values !== "object" || Array.isArray(values) || values === null) throw new Error(t("badParameters"));
    return { query: editor.value.trim(), parameters: values };
  }

  const address = ({ query, parameters }) =>
    link("cypher", undefined, {
      q: query,
      p: Object.keys(parameters).length ? JSON.stringify(parameters) : undefined,
      as: as === "graph" ? "graph" : undefined,
    });

  async function run() {
    const signal = turn();
    result.hidden = false;
    cy?.destroy();
    cy = undefined;
    replace(result, h("p", { role: "status" }, t("loading")));
    let asking;
    try {
      asking = body();
      editor.defaultValue = editor.value;
      given.defaultValue = given.value;
      const answer = await post("/api/cypher", asking, signal);
      if (signal.aborted) return;
      last = answer;
    } catch (problem) {
      if (signal.aborted) return;
      const where = problem.body?.line ? ` (${t("at")} ${problem.body.line}, ${t("column")} ${problem.body.column})` : "";
      replace(
        result,
        h(
          "div",
          { class: isAway(problem) ? "problem away" : "problem", role: "alert" },
          h("h2", {}, problem.title ?? t("failed")),
          h("p", {}, problem.message, where),
          isAway(problem) && h("button", { type: "button", onclick: run }, t("again")),
        ),
      );
      return;
    }
    remember(asking);
    present(asking);
  }

  /** Keeps what was run: in the address, to be shared, and in this browser, to be found again. */
  function remember(asking) {
    keep(address(asking));
    const { query, parameters } = asking;
    const kept = [
      { query, parameters: JSON.stringify(parameters, null, 2) },
      ...past().filter((x) => x.query !== query),
    ].slice(0, KEPT);
    try {
      localStorage.setItem("queries", JSON.stringify(kept));
    } catch {
      // Not kept, then.
    }
    remembered();
  }

  function present(asking) {
    cy?.destroy();
    cy = undefined;
    const canvas = h("div", { class: "canvas" });
    const graph = last.graph ?? { nodes: [], ties: [] };
    const choose = (kind) => {
      as = kind;
      keep(address(asking));
      present(asking);
      document.getElementById(`as-${kind}`)?.focus();
    };
    const tab = (kind, label) =>
      h(
        "button",
        { type: "button", role: "tab", id: `as-${kind}`, "aria-selected": String(as === kind), onclick: () => choose(kind) },
        label,
      );
    replace(
      result,
      h(
        "div",
        { class: "tabs", role: "tablist", "aria-label": t("query") },
        tab("table", `${t("asTable")} · ${last.rows.length} ${t("rows")}`),
        tab("graph", `${t("asGraph")} · ${graph.nodes.length}`),
      ),
      h(
        "p",
        { class: "actions" },
        h(
          "button",
          { type: "button", id: "csv", onclick: async () => save("answer.csv", await file("/api/cypher?format=csv", asking)) },
          "CSV",
        ),
        h(
          "button",
          { type: "button", id: "json", onclick: () => save("answer.json", new Blob([JSON.stringify(last, null, 2)], { type: "application/json" })) },
          "JSON",
        ),
        h("button", { type: "button", id: "share", onclick: () => copy(location.href) }, t("share")),
      ),
      last.truncated && h("p", { class: "notice", role: "status" }, t("truncated")),
      as === "table"
        ? last.rows.length
          ? rows(last.columns, last.rows, t("query"))
          : h("p", {}, t("nothing"))
        : graph.nodes.length
          ? [
              h("div", { class: "small-picture", role: "img", "aria-label": t("asGraph") }, canvas),
              pictureOf(() => cy, "answer.png"),
            ]
          : h("p", {}, t("noGraph")),
      h("p", { class: "about" }, `${t("graphVersion")} ${last.graphVersion}`),
      recipe({ path: "/api/cypher", body: asking }),
    );
    if (as === "graph" && graph.nodes.length) {
      const degree = new Map();
      graph.ties.forEach((e) => [e.source, e.target].forEach((x) => degree.set(x, (degree.get(x) ?? 0) + 1)));
      const most = Math.max(...degree.values(), 1);
      cy = draw(canvas, elements(graph.nodes, graph.ties, new Map([...degree].map(([id, n]) => [id, (0.5 * n) / most]))), {
        open: (a) => a && go("actor", a.id),
        wheel: false,
      });
      canvas.drawing = cy;
    }
  }

  function remembered() {
    const list = past();
    replace(
      memory,
      list.length === 0 && h("li", {}, h("small", {}, t("emptyHistory"))),
      list.map((x) =>
        h(
          "li",
          {},
          h(
            "button",
            {
              type: "button",
              onclick: () => {
                take(x.query, x.parameters);
                editor.focus();
              },
            },
            h("code", {}, shortly(x.query)),
          ),
        ),
      ),
    );
  }

  function take(query, values) {
    editor.value = editor.defaultValue = query;
    given.value = given.defaultValue = values ?? "{}";
    const title = /^\/\/ title: (.*)/.exec(query)?.[1];
    replace(
      meanings,
      named.items
        .find((q) => q.title === title)
        ?.parameters.map((p) => h("li", {}, h("code", {}, p.name), " ", said(worded(p).description))),
    );
    paint();
  }

  const names = h("ul", { class: "list", id: "named" });
  const narrow = (text) =>
    replace(
      names,
      named.items
        .filter((q) => `${q.name} ${titleOf(q)} ${answersOf(q)} ${q.title} ${q.answers}`.toLowerCase().includes(text.toLowerCase()))
        .map((q) =>
          h(
            "li",
            {},
            h(
              "button",
              {
                type: "button",
                onclick: () => {
                  const { query, found } = header(q.cypher);
                  as = "table";
                  take(query, JSON.stringify(found, null, 2));
                  run();
                },
              },
              said(titleOf(q)),
              h("small", {}, said(answersOf(q))),
            ),
          ),
        ),
    );

  replace(
    root,
    h("h1", {}, t("cypher")),
    h("p", { class: "lead", id: "editor-help" }, t("editorHelp")),
    h(
      "div",
      { class: "bench" },
      h(
        "div",
        {},
        h("label", { for: "query" }, t("query")),
        h("div", { class: "editor" }, under, editor),
        offered,
        h("label", { for: "parameters" }, t("queryParameters")),
        h("div", { class: "field" }, given),
        meanings,
        h("p", { class: "actions" }, h("button", { type: "button", class: "main", id: "run", onclick: run }, t("run"))),
        result,
      ),
      h(
        "div",
        {},
        h(
          "section",
          { class: "card" },
          h("h2", {}, t("namedQueries")),
          h("input", {
            type: "search",
            "aria-label": t("filterRows"),
            placeholder: t("filterRows"),
            oninput: (e) => narrow(e.target.value),
          }),
          names,
        ),
        h("section", { class: "card" }, h("h2", {}, t("history")), memory),
      ),
    ),
  );
  narrow("");
  remembered();
  const repaint = () => cy && recolour(cy);
  addEventListener("theme", repaint);
  return {
    results: result,
    async update({ parameters }) {
      as = parameters.as === "graph" ? "graph" : "table";
      const { query, values } = asked(parameters, named.items);
      // What was being written when the page was built anew in another language is not to be lost.
      const kept = fresh && typed(root).length > 0;
      fresh = false;
      if (kept) return paint();
      take(query, values);
      // What an address from elsewhere asks is shown, for the user to run or not.
      const asks = parameters.q || parameters.name;
      if (asks && isOwn()) return run();
      turn();
      result.hidden = !asks;
      replace(result, h("p", { role: "status" }, t("notRunYet")));
      cy?.destroy();
      cy = undefined;
    },
    close() {
      turn();
      removeEventListener("theme", repaint);
      cy?.destroy();
    },
  };
}
