// How two actors are tied together, and how we know.

import { get, once } from "../api.js";
import { h, replace, s } from "../dom.js";
import { line, mark, stroke } from "../encoding.js";
import { actorField } from "../field.js";
import { aboutBox, filterOf, legend } from "../filter.js";
import { recipe } from "../recipe.js";
import { change } from "../route.js";
import { actorLink, basis, evidences, years } from "../statements.js";
import { number, t } from "../words.js";

export async function show(root, { parameters }) {
  const { from, to, by = "shortest", maxLength } = parameters;
  const filter = filterOf(parameters);
  const ends = await Promise.all(
    [from, to].map((id) => id && once(`/api/actors/${encodeURIComponent(id)}`).catch(() => undefined)),
  );
  const legends = await legend(parameters, { only: ["families", "kinds", "more"] });
  const opened = document.getElementById("path-filter")?.open ?? false;
  const result = h("div", { id: "result" });
  replace(
    root,
    h("h1", {}, t("paths")),
    h("p", { class: "lead" }, t("choosePath")),
    h(
      "div",
      { class: "bar-of-controls" },
      actorField({ label: t("from"), id: "from", shown: ends[0]?.name ?? from ?? "", chosen: (a) => change({ from: a.id }) }),
      h(
        "div",
        {},
        h("button", { type: "button", id: "swap", "aria-label": t("swap"), onclick: () => change({ from: to, to: from }) }, "⇄"),
      ),
      actorField({ label: t("to"), id: "to", shown: ends[1]?.name ?? to ?? "", chosen: (a) => change({ to: a.id }) }),
      h(
        "div",
        {},
        h("label", { for: "by" }, t("pathsBy")),
        h(
          "select",
          { id: "by", value: by, onchange: (e) => change({ by: e.target.value === "shortest" ? undefined : e.target.value }) },
          ["shortest", "reliability"].map((x) => h("option", { value: x }, t(`by-${x}`))),
        ),
      ),
      h(
        "div",
        {},
        h("label", { for: "avoid" }, t("avoidHubs")),
        h("input", {
          type: "checkbox",
          id: "avoid",
          checked: parameters.avoidHubs === "true",
          onchange: (e) => change({ avoidHubs: e.target.checked ? "true" : undefined }),
        }),
      ),
    ),
    h("details", { class: "recipe", id: "path-filter", open: opened }, h("summary", {}, t("filter")), legends),
    result,
  );
  if (!from || !to) return {};
  const asked = { from, to, by: by === "shortest" ? undefined : by, maxLength, avoidHubs: parameters.avoidHubs, ...filter };
  const answer = await get("/api/paths", asked);
  replace(
    result,
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
    answer.count > 0 &&
      h(
        "p",
        { class: "links" },
        t("exportFigure"),
        ["svg", "pdf", "png"].map((x) =>
          h(
            "a",
            { href: `/api/paths.${x}?${new URLSearchParams(Object.entries(asked).filter(([, v]) => v))}`, download: "" },
            x.toUpperCase(),
          ),
        ),
      ),
    recipe({
      path: "/api/paths",
      parameters: asked,
      cypher: `MATCH (a:Actor {id: $from}), (b:Actor {id: $to})\nMATCH path = allShortestPaths((a)-[*..${Number(answer.maxLength) || 6}]-(b))\nWHERE all(n IN nodes(path) WHERE n:Actor)\nRETURN path\nLIMIT 25`,
      cypherParameters: { from, to },
    }),
  );
  return {};
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
              h("bdi", {}, hop.from.name),
              ` ${e.verb} `,
              h("bdi", {}, hop.to.name),
              " ",
              h("span", { class: "years" }, years(e)),
              " ",
              basis(e.basis),
            ),
            e.note && h("p", {}, h("small", {}, h("bdi", {}, e.note))),
            evidences(e.evidence, true),
          ),
        ),
      ),
    ),
  );
}

const stop = (actor) => h("div", { class: "stop" }, mark(actor.kind, actor.sphere, 18), actorLink(actor));

function arrow(hop) {
  const [e] = hop.ties;
  const ink = line(e.family);
  const along = e.along !== false;
  return h(
    "div",
    { class: "hop" },
    h("span", {}, e.verb, hop.ties.length > 1 && ` +${hop.ties.length - 1}`),
    s(
      "svg",
      { viewBox: "0 0 120 14", preserveAspectRatio: "none", "aria-hidden": "true" },
      s("line", {
        x1: 4,
        x2: 116,
        y1: 7,
        y2: 7,
        stroke: ink.colour,
        "stroke-width": ink.width * 1.8,
        "stroke-dasharray": ink.dash.length ? ink.dash.join(" ") : undefined,
      }),
      s("path", {
        d: along ? "M110 2 L118 7 L110 12" : "M10 2 L2 7 L10 12",
        fill: "none",
        stroke: ink.colour,
        "stroke-width": 1.6,
      }),
    ),
    h("span", {}, years(e)),
  );
}
