// How two actors are tied together, and how we know.

import { get, inTurn, once, orElse } from "../api.js";
import { h, replace, s, settle } from "../dom.js";
import { ink, line, mark, stroke } from "../encoding.js";
import { actorField } from "../field.js";
import { aboutBox, filterOf, legend } from "../filter.js";
import { named, nameOf, said, verbOf } from "../names.js";
import { purposes } from "../purposes.js";
import { recipe } from "../recipe.js";
import { change, current, link } from "../route.js";
import { actorLink, basis, evidences, printed, years } from "../statements.js";
import { number, t } from "../words.js";

export async function show(root, { parameters }) {
  const turn = inTurn();
  const filter = await legend(parameters);
  const ends = {
    from: actorField({ label: t("from"), id: "from", chosen: (a) => change({ from: a.id }) }),
    to: actorField({ label: t("to"), id: "to", chosen: (a) => change({ to: a.id }) }),
  };
  const swap = () => {
    const { from, to } = current().parameters;
    change({ from: to, to: from });
  };
  const best = h(
    "select",
    { id: "by", onchange: () => change({ by: best.value === "shortest" ? undefined : best.value }) },
    ["shortest", "reliability"].map((x) => h("option", { value: x }, t(`by-${x}`))),
  );
  const avoid = h("input", {
    type: "checkbox",
    id: "avoid",
    onchange: () => change({ avoidHubs: avoid.checked ? "true" : undefined }),
  });
  const results = h("div", { class: "results" });
  replace(
    root,
    h("h1", {}, t("paths")),
    h("p", { class: "lead" }, t("choosePath")),
    h(
      "div",
      { class: "bar-of-controls" },
      ends.from,
      h("div", {}, h("button", { type: "button", id: "swap", "aria-label": t("swap"), onclick: swap }, "⇄")),
      ends.to,
      h("div", {}, h("label", { for: "by" }, t("pathsBy")), best),
      h("div", {}, h("label", { for: "avoid" }, t("avoidHubs")), avoid),
    ),
    h(
      "details",
      { class: "recipe", id: "path-filter", open: Object.keys(filterOf(parameters, false)).length > 0 }, h("summary", {}, t("filter")), filter.element),
    results,
  );
  return {
    results,
    async update({ parameters }) {
      const signal = turn();
      settle(best, parameters.by ?? "shortest");
      settle(avoid, parameters.avoidHubs === "true");
      filter.update(parameters);
      await Promise.all(
        ["from", "to"].map(async (end) => {
          const id = parameters[end];
          const actor = id && (await once(`/api/actors/${encodeURIComponent(id)}`).catch(orElse(undefined)));
          if (!signal.aborted) ends[end].show(actor ? nameOf(actor) : id);
        }),
      );
      if (signal.aborted) return;
      if (parameters.from && parameters.to) await find(parameters, signal, results);
      else await examples(parameters, signal, results);
    },
  };
}

/** Where nobody is chosen yet: paths between those organisations that have most partners. */
async function examples({ from, to }, signal, results) {
  const [{ families, kinds }] = from || to ? [{}] : await purposes();
  const { items } = from || to ? { items: [] } : await once("/api/measures/degree", { families, kinds, top: 4 }).catch(orElse({ items: [] }));
  if (signal.aborted) return;
  const pairs = [items.slice(0, 2), items.slice(2, 4)].filter((pair) => pair.length === 2);
  replace(
    results,
    pairs.length > 0 &&
      h(
        "section",
        { class: "card", id: "examples" },
        h("h2", {}, t("forExample")),
        h(
          "ul",
          { class: "short" },
          pairs.map(([a, b]) =>
            h(
              "li",
              {},
              mark(a.kind),
              " ",
              h(
                "a",
                { href: link("paths", undefined, { from: a.actor, to: b.actor }) },
                said(`${nameOf({ id: a.actor, name: a.name })} – ${nameOf({ id: b.actor, name: b.name })}`),
              ),
            ),
          ),
        ),
      ),
  );
}

async function find(parameters, signal, results) {
  const { from, to, by, maxLength, avoidHubs } = parameters;
  const asked = { from, to, by, maxLength, avoidHubs, ...filterOf(parameters) };
  const answer = await get("/api/paths", asked, signal);
  if (signal.aborted) return;
  replace(
    results,
    h(
      "p",
      { role: "status", class: "lead" },
      answer.count
        ? `${t("pathCount")}: ${answer.count} · ${answer.length ?? answer.paths[0].length} ${t("length")}`
        : t("noPath"),
    ),
    answer.truncated && h("p", { class: "notice" }, t("truncated")),
    answer.paths.map((p, i) => path(p, i)),
    aboutBox(answer.about),
    answer.count > 0 && printed("/api/paths", asked),
    recipe({
      path: "/api/paths",
      parameters: asked,
      cypher: `MATCH (a:Actor {id: $from}), (b:Actor {id: $to})\nMATCH path = allShortestPaths((a)-[*..${Number(answer.maxLength) || 6}]-(b))\nWHERE all(n IN nodes(path) WHERE n:Actor)\nRETURN path\nLIMIT 25`,
      cypherParameters: { from, to },
    }),
  );
}

function path(found, index) {
  const first = found.hops[0].from;
  return h(
    "section",
    { class: "card", "aria-label": `${t("paths")} ${index + 1}` },
    h(
      "div",
      { class: "chain" },
      stop(first),
      found.hops.map((hop) => [arrow(hop), stop(hop.to)]),
    ),
    h("p", { class: "about" }, `${t("reliability")} ${number(found.reliability, 3)}`),
    h(
      "details",
      { class: "sources", open: index === 0 },
      h("summary", {}, t("evidenceFor")),
      found.hops.map((hop) =>
        hop.ties.map((e) =>
          h(
            "div",
            { class: "tie" },
            h(
              "p",
              {},
              stroke(e.family),
              " ",
              named(hop.from),
              ` ${verbOf(e)} `,
              named(hop.to),
              " ",
              h("span", { class: "years" }, years(e)),
              " ",
              basis(e.basis),
            ),
            e.note && h("p", {}, h("small", {}, said(e.note))),
            evidences(e.evidence, true, e.datasets, { tie: e.id }),
          ),
        ),
      ),
    ),
  );
}

const stop = (actor) => h("div", { class: "stop" }, mark(actor.kind, actor.sphere, 18), actorLink(actor));

function arrow(hop) {
  const [e] = hop.ties;
  const { width, dash } = line(e.family);
  const along = e.along !== false;
  return h(
    "div",
    { class: "hop" },
    h("span", {}, verbOf(e), hop.ties.length > 1 && ` +${hop.ties.length - 1}`),
    s(
      "svg",
      { viewBox: "0 0 120 14", preserveAspectRatio: "none", "aria-hidden": "true" },
      s("line", {
        x1: 4,
        x2: 116,
        y1: 7,
        y2: 7,
        style: { stroke: ink(e.family) },
        "stroke-width": width * 1.8,
        "stroke-dasharray": dash.length ? dash.join(" ") : undefined,
      }),
      s("path", {
        d: along ? "M110 2 L118 7 L110 12" : "M10 2 L2 7 L10 12",
        fill: "none",
        style: { stroke: ink(e.family) },
        "stroke-width": 1.6,
      }),
    ),
    h("span", {}, years(e)),
  );
}
