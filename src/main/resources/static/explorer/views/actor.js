// All that is known of one actor.

import { get, inTurn, once, orElse } from "../api.js";
import { h, replace, web } from "../dom.js";
import { mark, stroke } from "../encoding.js";
import { actorField } from "../field.js";
import { aboutBox, degreeCypher, filterOf } from "../filter.js";
import { draw, elements, recolour } from "../graph.js";
import { named, nameOf, said, titleOf, topicOf, verbOf } from "../names.js";
import { recipe } from "../recipe.js";
import { go, link } from "../route.js";
import { isSite } from "../site.js";
import { actorLink, amountOf, basis, citable, evidences, lifetime, printed, table, years } from "../statements.js";
import { sayings } from "../tie.js";
import { d, number, t } from "../words.js";
import { composition } from "./composition.js";

const RANKED = ["degree", "betweenness", "closeness", "eigenvector", "pagerank", "constraint", "core-number"];
const IDENTIFIERS = { wikidata: "https://www.wikidata.org/wiki/", ror: "https://ror.org/" };

export async function show(root) {
  const turn = inTurn();
  const chooser = actorField({ label: t("search"), id: "chooser", chosen: (a) => go("actor", a.id) });
  let cy;
  const repaint = () => cy && recolour(cy);
  addEventListener("theme", repaint);
  return {
    results: root,
    async update({ id, parameters }) {
      const signal = turn();
      if (!id) return choose(root, chooser, signal);
      const drawing = await profile(root, id, parameters, signal);
      if (!drawing) return;
      cy?.destroy();
      cy = drawing;
    },
    close() {
      turn();
      removeEventListener("theme", repaint);
      cy?.destroy();
    },
  };
}

async function choose(root, chooser, signal) {
  const list = h("ul", { class: "short" });
  if (!root.contains(chooser)) {
    replace(
      root,
      h("h1", {}, t("actor")),
      h("p", { class: "lead" }, t("chooseActor")),
      h("div", { class: "bar-of-controls" }, chooser),
      h("div", { class: "card" }, h("h2", {}, t("leading")), list),
      recipe({ path: "/api/measures/degree", parameters: { top: 12 }, cypher: degreeCypher }),
    );
  }
  const { items } = await once("/api/measures/degree", { top: 12 });
  if (!signal.aborted) {
    replace(
      list,
      items.map((i) => h("li", {}, mark(i.kind), " ", actorLink({ id: i.actor, name: i.name }))),
    );
  }
}

/** Shows all of an actor, and gives the drawing of its neighbourhood; nothing when another has been asked for meanwhile. */
async function profile(root, id, parameters, signal) {
  const at = `/api/actors/${encodeURIComponent(id)}`;
  const filter = filterOf(parameters);
  const others = Promise.all([
    get("/api/conflicts", { subject: id, size: 100 }, signal),
    once("/api/queries", { size: 500 }),
  ]);
  // An actor that is not there is told as such, whichever answer comes first.
  others.catch(() => {});
  const actor = await get(at, filter, signal);
  const [conflicts, queries] = await others;
  const saying = await sayings(conflicts.items);
  if (signal.aborted) return undefined;
  const cypher = queries.items.find((q) => q.name === "actor-ties")?.cypher;
  const canvas = h("div", { class: "canvas" });
  const ranks = h("div", {}, h("p", { role: "status" }, t("loading")));
  const family = h("section", { class: "card", hidden: true });
  const count = Object.values(actor.ties)
    .flatMap((types) => Object.values(types))
    .flat().length;

  replace(
    root,
    h("h1", { class: "title-line" }, mark(actor.kind, actor.sphere, 26), named(actor)),
    h(
      "p",
      { class: "lead" },
      [
        d(actor.kind),
        actor.sphere && d(actor.sphere),
        lifetime(actor, "founded"),
        lifetime(actor, "dissolved"),
      ]
        .filter(Boolean)
        .join(" · "),
      actor.note && [h("br"), said(actor.note)],
    ),
    h(
      "p",
      { class: "actions" },
      h("a", { class: "button", href: link("network", undefined, { focus: actor.id }) }, t("toNetwork")),
      h("a", { class: "button", href: link("lineage", actor.id) }, t("toLineage")),
      !isSite && h("a", { class: "button", href: link("paths", undefined, { from: actor.id }) }, t("toPaths")),
      citable(actor.id),
    ),
    h(
      "div",
      { class: "two" },
      h(
        "div",
        {},
        h(
          "section",
          { class: "card", "aria-labelledby": "ties-title" },
          h("h2", { id: "ties-title" }, t("tiesOf"), " ", h("small", {}, count)),
          count === 0 && h("p", {}, t("noTies")),
          Object.entries(actor.ties).map(([family, types]) => [
            h("h3", { class: "family-title" }, stroke(family), d(family), h("small", {}, Object.values(types).flat().length)),
            Object.entries(types).map(([type, found]) => found.map((e) => tie(type, e))),
          ]),
        ),
      ),
      h(
        "div",
        {},
        h(
          "section",
          { class: "card" },
          h("h2", {}, t("ego")),
          h("div", { class: "small-picture", role: "img", "aria-label": `${t("ego")}: ${nameOf(actor)}` }, canvas),
          printed(`${at}/network`, filter),
        ),
        h("section", { class: "card" }, h("h2", {}, t("ranks")), ranks),
        composition(actor.id, filter, signal),
        family,
        h("section", { class: "card" }, h("h2", {}, t("names")), names(actor)),
        observations(actor.observations, actor.id),
        h(
          "section",
          { class: "card" },
          h("h2", {}, t("conflicts"), " ", h("small", {}, conflicts.items.length)),
          conflicts.items.length === 0 && h("p", {}, t("noConflicts")),
          conflicts.items.map((c) => [
            h("h3", {}, titleOf(c), c.about && ` · ${topicOf(c.about)}`),
            c.statements.map((x) =>
              h("div", { class: "tie" }, h("p", {}, said(saying(x)), " ", basis(x.basis)), evidences(x.evidence, false, [], { tie: x.tie, actor: actor.id })),
            ),
          ]),
        ),
        h("section", { class: "card" }, h("h2", {}, t("evidenceFor")), evidences(actor.evidence, true, [], { actor: actor.id })),
      ),
    ),
    aboutBox(actor.about),
    recipe({ path: at, parameters: filter, cypher, cypherParameters: { actor: actor.id } }),
  );

  const [ego, standing, kin] = await Promise.all([
    get(`${at}/network`, { ...filter, depth: 1 }, signal),
    standings(actor.id, filter),
    get(`${at}/lineage`, { ...filter, direction: "both" }, signal).catch(orElse({ nodes: [] })),
  ]);
  if (signal.aborted) return undefined;
  if (kin.nodes.length > 1) {
    family.hidden = false;
    replace(
      family,
      h("h2", {}, h("a", { href: link("lineage", actor.id) }, t("lineage"))),
      relatives(t("up"), kin.nodes.filter((n) => n.generation < 0).reverse()),
      relatives(
        t("besideIt"),
        kin.nodes.filter((n) => n.generation === 0 && n.id !== actor.id),
      ),
      relatives(
        t("down"),
        kin.nodes.filter((n) => n.generation > 0),
      ),
    );
  }
  const drawing = draw(canvas, elements(ego.nodes, ego.ties, new Map([[actor.id, 1]])), {
    open: (a) => a && a.id !== actor.id && go("actor", a.id),
    wheel: false,
  });
  drawing.getElementById(actor.id).addClass("focus");
  replace(
    ranks,
    standing.length
      ? table(
          [t("measure"), { text: t("rank"), number: true }, { text: t("value"), number: true }],
          standing.map((x) =>
            h(
              "tr",
              {},
              h("td", {}, h("a", { href: link("measures", undefined, { ...filter, measure: x.id }) }, x.title)),
              h("td", { class: "number" }, `${x.rank} ${t("of")} ${x.among}`),
              h("td", { class: "number" }, number(x.value, 4)),
            ),
          ),
          t("ranks"),
        )
      : h("p", {}, t("nothing")),
  );
  return drawing;
}

function relatives(title, nodes) {
  if (!nodes.length) return undefined;
  return h(
    "p",
    {},
    h("strong", {}, title),
    ": ",
    nodes.slice(0, 12).map((n, i) => [i > 0 && " · ", actorLink(n), n.year && h("small", {}, ` ${n.year}`)]),
    nodes.length > 12 && ` · +${nodes.length - 12} ${t("more")}`,
  );
}

function tie(type, e) {
  return h(
    "div",
    { class: "tie" },
    h(
      "p",
      {},
      `${verbOf(e, type)} `,
      mark(e.actor.kind, e.actor.sphere),
      " ",
      actorLink(e.actor),
      " ",
      h("span", { class: "years" }, years(e)),
      e.amount !== undefined && ` · ${amountOf({ ...e, value: e.amount })}`,
      e.stake && e.stake !== "unknown" && ` · ${d(e.stake)}`,
      " ",
      basis(e.basis),
    ),
    e.note && h("p", {}, h("small", {}, said(e.note))),
    evidences(e.evidence, false, e.datasets, { tie: e.id }),
  );
}

function names(actor) {
  const identifiers = Object.entries(actor.identifiers ?? {});
  return [
    table(
      [t("names"), t("kind"), ""],
      actor.names.map((n) =>
        h(
          "tr",
          {},
          h("td", {}, h("bdi", { lang: n.language }, n.text)),
          h("td", {}, d(n.kind)),
          h("td", {}, [n.language, n.from || n.to ? `${n.from ?? ""}–${n.to ?? ""}` : ""].filter(Boolean).join(" ")),
        ),
      ),
      t("names"),
    ),
    identifiers.length > 0 && [
      h("h3", {}, t("identifiers")),
      h(
        "ul",
        { class: "short" },
        identifiers.map(([scheme, value]) => {
          const url = web(String(value)) ?? (IDENTIFIERS[scheme] && web(IDENTIFIERS[scheme] + encodeURIComponent(value)));
          return h(
            "li",
            {},
            `${scheme}: `,
            url ? h("a", { href: url, target: "_blank", rel: "noopener noreferrer" }, value) : h("bdi", {}, value),
          );
        }),
      ),
    ],
  ];
}

function observations(list, actor) {
  if (!list?.length) return undefined;
  return h(
    "section",
    { class: "card" },
    h("h2", {}, t("observations"), " ", h("small", {}, list.length)),
    list.map((o) =>
      h(
        "div",
        { class: "tie" },
        h(
          "p",
          {},
          `${d(o.metric)}: `,
          h("strong", {}, amountOf(o)),
          o.from || o.to ? ` (${years(o)})` : "",
        ),
        o.note && h("p", {}, h("small", {}, said(o.note))),
        evidences(o.evidence, false, [], { actor }),
      ),
    ),
  );
}

async function standings(id, filter) {
  const { items: measures } = await once("/api/measures", { size: 500 });
  const asked = measures.filter((m) => RANKED.includes(m.id)).sort((a, b) => RANKED.indexOf(a.id) - RANKED.indexOf(b.id));
  const found = await Promise.all(
    asked.map(async (m) => {
      try {
        const { items } = await once(`/api/measures/${m.id}`, { ...filter, top: 10000 });
        const mine = items.find((i) => i.actor === id);
        return mine && { ...mine, id: m.id, title: titleOf(m), among: items.length };
      } catch (error) {
        return orElse(undefined)(error);
      }
    }),
  );
  return found.filter(Boolean);
}
