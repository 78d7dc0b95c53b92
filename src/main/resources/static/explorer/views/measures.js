// Who stands where: one measure as a ranking beside the network, or in two years.

import { get, inTurn, once } from "../api.js";
import { networkToDraw } from "../communities.js";
import { h, replace, settle } from "../dom.js";
import { mark } from "../encoding.js";
import { pictureOf } from "../export.js";
import { aboutBox, cypherOf, degreeCypher, filterNames, filterOf, legend } from "../filter.js";
import { draw, elements, recolour, shares } from "../graph.js";
import { said, titleOf, worded } from "../names.js";
import { purposes, SET } from "../purposes.js";
import { recipe } from "../recipe.js";
import { change, go, link } from "../route.js";
import { isSite } from "../site.js";
import { actorLink, definitionOf, table } from "../statements.js";
import { column, d, number, t } from "../words.js";

const ROLES = ["coordinator", "gatekeeper", "representative", "itinerant", "liaison"];
const COLOURS = ["#0072b2", "#e69f00", "#009e73", "#cc79a7", "#d55e00"];

export async function show(root, { parameters }) {
  const turn = inTurn();
  const [{ items: measures }, filter] = await Promise.all([
    once("/api/measures", { size: 500 }),
    legend(parameters),
  ]);
  const choice = (id, shown, options) => {
    const control = h("select", { id, onchange: () => change({ [id]: control.value }) }, options);
    return { control, element: h("div", {}, h("label", { for: id }, shown), control) };
  };
  const chosen = choice(
    "measure",
    t("measure"),
    measures.map((m) => h("option", { value: m.id }, titleOf(m))),
  );
  const given = await purposes();
  const aimed = h(
    "select",
    {
      id: "purpose",
      onchange: () => {
        const to = given.find((p) => p.id === aimed.value);
        if (to) change(Object.fromEntries(SET.map((name) => [name, to[name]])));
      },
    },
    given.map((p) => h("option", { value: p.id }, t(`purpose-${p.id}`))),
    h("option", { value: "" }, t("ownPurpose")),
  );
  const purpose = h("div", {}, h("label", { for: "purpose" }, t("purpose")), aimed);
  const top = choice(
    "top",
    t("top"),
    ["10", "25", "50", "100", "500"].map((n) => h("option", { value: n }, n)),
  );
  const year = (name, label, placeholder) => {
    const control = h("input", {
      type: "number",
      id: `year-${name}`,
      min: 1800,
      max: 2100,
      placeholder,
      onchange: () => change({ [name]: control.value }),
    });
    return { control, element: h("div", {}, h("label", { for: control.id }, label), control) };
  };
  const asOf = year("asOf", t("year"), t("anyYear"));
  const against = year("against", t("compareWith"), "—");
  // A year to compare with wants a year to be compared.
  asOf.control.addEventListener("input", () => (against.control.disabled = !asOf.control.value));
  const title = h("h1");
  const tells = h("p", { class: "lead" });
  const results = h("div", { class: "results" });
  replace(
    root,
    title,
    tells,
    h("div", { class: "bar-of-controls" }, purpose, chosen.element, !isSite && [asOf.element, against.element, top.element]),
    h(
      "details",
      { class: "recipe", id: "measure-filter" },
      h("summary", {}, t("filter"), " ", filter.summary),
      filter.element,
    ),
    results,
  );

  let cy;
  const repaint = () => cy && recolour(cy);
  addEventListener("theme", repaint);
  return {
    results,
    async update({ parameters }) {
      const signal = turn();
      // Where nothing is asked for, relations between organisations are: with places the park leads, since firms lie in it.
      if (Object.keys(parameters).length === 0)
        return change(Object.fromEntries(SET.map((name) => [name, given[0][name]])), true);
      const id = parameters.measure ?? "betweenness";
      const measure = measures.find((m) => m.id === id);
      replace(title, measure ? titleOf(measure) : id);
      replace(tells, measure && worded(measure).tells);
      const plain = (name) => (name === "measure" ? id : parameters[name]);
      const own = given.find((p) => SET.every((name) => plain(name) === p[name]) && !filterNames.some((n) => !SET.includes(n) && parameters[n]));
      settle(aimed, own?.id);
      settle(chosen.control, id);
      settle(top.control, parameters.top ?? "25");
      settle(asOf.control, parameters.asOf);
      settle(against.control, parameters.asOf && parameters.against);
      against.control.disabled = !asOf.control.value;
      filter.update(parameters);

      const { path, asked, compared } = question(id, parameters);
      const shown = filterOf(parameters);
      const [answer, network] = await Promise.all([get(path, asked, signal), compared ? undefined : networkToDraw(shown)]);
      const every = network && (await once(`/api/measures/${encodeURIComponent(id)}`, { ...shown, top: 10000 }));
      if (signal.aborted) return;
      const canvas = h("div", { class: "canvas" });
      cy?.destroy();
      cy = undefined;
      replace(
        results,
        h(
          "div",
          { class: compared ? "" : "two" },
          h("section", { class: "card" }, compared ? comparison(answer, parameters) : ranking(answer, network)),
          !compared &&
            h(
              "section",
              { class: "card" },
              h("h2", {}, t("network")),
              network
                ? [h("div", { class: "small-picture tall", role: "img", "aria-label": t("canvas") }, canvas), pictureOf(() => cy, `${id}.png`)]
                : h("p", { id: "not-drawn" }, t("notDrawnBeside"), " ", h("a", { href: link("network", undefined, shown) }, t("communities"))),
              found(answer),
            ),
        ),
        measure && definition(measure),
        aboutBox(answer.about),
        recipe({ path, parameters: asked, cypher: id === "degree" && !Object.keys(shown).length ? degreeCypher : cypherOf(parameters) }),
      );
      if (network) cy = beside(canvas, network, every.items);
    },
    close() {
      turn();
      removeEventListener("theme", repaint);
      cy?.destroy();
    },
  };
}

/** What the service is asked: a ranking, or the comparison of two years. */
function question(id, parameters) {
  const filter = filterOf(parameters);
  const compared = Boolean(parameters.against && parameters.asOf);
  const path = `/api/measures/${encodeURIComponent(id)}${compared ? "/comparison" : ""}`;
  const against = compared && {
    ...Object.fromEntries(Object.entries(filter).map(([n, v]) => [`against.${n}`, v])),
    "against.asOf": parameters.against,
  };
  return { path, compared, asked: { ...filter, ...against, top: parameters.top ?? "25" } };
}

/** The network that was measured, each actor as large as its value. */
function beside(canvas, network, items) {
  const tied = new Set(network.ties.flatMap((e) => [e.source, e.target]));
  const nodes = network.nodes.filter((n) => tied.has(n.id));
  return draw(canvas, elements(nodes, network.ties, shares(items)), { open: (a) => a && go("actor", a.id), wheel: false });
}

function ranking(answer, network) {
  const { items } = answer;
  if (!items.length) return h("p", {}, t("nothing"));
  const sphere = new Map(network?.nodes.map((n) => [n.id, n.sphere]));
  const most = Math.max(...items.map((i) => Math.abs(i.value ?? 0)), Number.MIN_VALUE);
  const roles = items[0].coordinator !== undefined;
  const group = items[0].group !== undefined;
  const value = column(items.map((i) => i.value), 4);
  const normalised = column(items.map((i) => i.normalised), 3);
  return [
    roles &&
      h(
        "p",
        { class: "links", "aria-label": t("roles") },
        ROLES.map((r, i) =>
          h("span", {}, h("span", { class: "swatch", style: { background: COLOURS[i] }, "aria-hidden": "true" }), ` ${t(r)}`),
        ),
      ),
    table(
      [
        { text: t("rank"), number: true },
        t("actorName"),
        roles ? t("roles") : "",
        { text: t("value"), number: true },
        { text: t("normalised"), number: true },
        ...(group ? [{ text: t("group"), number: true }] : []),
      ],
      items.map((i) =>
        h(
          "tr",
          {},
          h("td", { class: "number" }, i.rank),
          h("td", {}, who(i, sphere)),
          h(
            "td",
            { class: "bar-cell" },
            roles
              ? h(
                  "span",
                  {
                    class: "stack",
                    role: "img",
                    "aria-label": ROLES.map((r) => `${t(r)} ${i[r]}`).join(", "),
                    title: ROLES.map((r) => `${t(r)} ${i[r]}`).join(", "),
                  },
                  ROLES.map((r, k) => h("span", { style: { width: `${(100 * i[r]) / most}%`, background: COLOURS[k] } })),
                )
              : h("span", { class: "bar", style: { width: `${(100 * Math.abs(i.value)) / most}%` } }),
          ),
          h("td", { class: "number" }, value(i.value)),
          h("td", { class: "number" }, normalised(i.normalised)),
          group && h("td", { class: "number" }, i.group),
        ),
      ),
      t("measures"),
    ),
  ];
}

/** An actor, or the two that a tie joins. */
const who = (i, sphere) => [
  mark(i.kind, sphere.get(i.actor)),
  " ",
  actorLink({ id: i.actor, name: i.name }),
  i.other && [" – ", mark(i.otherKind, sphere.get(i.other)), " ", actorLink({ id: i.other, name: i.otherName })],
];

function comparison(answer, { asOf, against }) {
  // As time goes, whichever of the two was chosen first.
  const back = Number(against) < Number(asOf);
  const [first, last] = back ? [against, asOf] : [asOf, against];
  const changed = ({ change }) => (change === undefined ? undefined : back ? 0 - change : change);
  const value = column(answer.items.flatMap((i) => [i.value, i.againstValue, i.change]), 4);
  const signed = (change) => (change > 0 ? `+${value(change)}` : value(change));
  const most = Math.max(...answer.items.flatMap((i) => [i.value ?? 0, i.againstValue ?? 0]), Number.MIN_VALUE);
  return [
    h("p", {}, `${t("correlation")}: `, h("strong", {}, number(answer.rankCorrelation, 3))),
    table(
      [
        t("actorName"),
        { text: `${t("rank")} ${asOf}`, number: true },
        { text: `${t("rank")} ${against}`, number: true },
        "",
        { text: asOf, number: true },
        { text: against, number: true },
        { text: `${t("change")} ${first} → ${last}`, number: true },
      ],
      answer.items.map((i) =>
        h(
          "tr",
          {},
          h("td", {}, mark(i.kind), " ", actorLink({ id: i.actor, name: i.name })),
          h("td", { class: "number" }, i.rank ?? "–"),
          h("td", { class: "number" }, i.againstRank ?? "–"),
          h(
            "td",
            { class: "bar-cell" },
            h("span", { class: "bar", style: { width: `${(100 * (i.value ?? 0)) / most}%` } }),
            h("span", { class: "bar", style: { width: `${(100 * (i.againstValue ?? 0)) / most}%`, opacity: "0.45" } }),
          ),
          h("td", { class: "number" }, value(i.value)),
          h("td", { class: "number" }, value(i.againstValue)),
          h("td", { class: "number" }, signed(changed(i))),
        ),
      ),
      `${asOf} / ${against}`,
    ),
  ];
}

function found(answer) {
  const all = answer.found ?? {};
  const plain = Object.entries(all).filter(([key, v]) => typeof v === "number" && !(all.zCoordinator !== undefined && OF_ROLES.test(key)));
  if (!plain.length) return undefined;
  return [
    h("h3", {}, t("wholeNetwork")),
    all.zCoordinator !== undefined && againstChance(all),
    h(
      "ul",
      { class: "short" },
      plain.map(([k, v]) => h("li", {}, `${WORDS(k)}: ${number(v, 4)}`)),
    ),
  ];
}

/** What is found of roles: how many there are, how many by chance, and how far these are apart. */
const OF_ROLES = /^(coordinator|gatekeeper|representative|itinerant|liaison|(expected|z)([A-Z].*)?)$/;

function againstChance(all) {
  const named = (what, role) => all[`${what}${role[0].toUpperCase()}${role.slice(1)}`];
  const sum = ROLES.reduce((total, role) => total + (all[role] ?? 0), 0);
  const rows = [...ROLES.map((role) => [t(role), all[role], named("expected", role), named("z", role)]), [t("ofAllRoles"), sum, all.expected, all.z]];
  const columns = [1, 2, 3].map((i) => column(rows.map((row) => row[i]), 4));
  return table(
    [t("roles"), { text: t("value"), number: true }, { text: t("expectedRole"), number: true }, { text: "z", number: true }],
    rows.map(([name, ...values]) => h("tr", {}, h("td", {}, name), values.map((v, i) => h("td", { class: "number" }, columns[i](v))))),
    t("wholeNetwork"),
  );
}

const WORDS = (key) => (ROLES.includes(key) ? t(key) : d(key));

function definition(measure) {
  const m = worded(measure);
  const parts = [
    ["definition", m.definition],
    ["normalisation", m.normalisation],
    ["direction", m.direction],
    ["weight", m.weight],
    ["reference", m.reference],
  ];
  return h(
    "section",
    { class: "card" },
    parts.filter(([, x]) => x).map(([name, x]) => [h("h2", {}, t(name)), name === "reference" ? h("p", { class: "definition" }, said(x)) : definitionOf(x)]),
    m.options.length > 0 && [
      h("h2", {}, t("options")),
      h(
        "ul",
        { class: "short" },
        m.options.map((o) => h("li", {}, h("code", {}, o.name), " ", said(worded(o).tells))),
      ),
    ],
  );
}
