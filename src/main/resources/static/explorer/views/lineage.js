// Whom an actor comes from and who came from it, by generation or by year, with all parents that are known.

import { get, inTurn } from "../api.js";
import { h, replace, s, settle } from "../dom.js";
import { colour, ink, mark, sign } from "../encoding.js";
import { actorField } from "../field.js";
import { aboutBox, filterOf } from "../filter.js";
import { named, nameOf, verbOf } from "../names.js";
import { recipe } from "../recipe.js";
import { change, go, link } from "../route.js";
import { actorLink, printed, years } from "../statements.js";
import { d, t } from "../words.js";

const WIDE = 210;
const HIGH = 44;
const GAP = 16;
const COLUMN = 268;

export async function show(root, { parameters: start }) {
  let parameters = start;
  const turn = inTurn();
  const chooser = actorField({ label: t("search"), id: "root", chosen: (a) => go("lineage", a.id, parameters) });
  const choices = [
    choice("direction", t("direction"), [
      ["both", t("both")],
      ["ancestors", t("up")],
      ["descendants", t("down")],
    ]),
    choice("by", t("arrange"), [
      ["generation", t("byGeneration")],
      ["year", t("byYear")],
    ]),
    choice("through", t("through"), [
      ["organisations", t("throughOrganisations")],
      ["persons", t("throughPersons")],
      ["both", t("throughBoth")],
    ]),
    choice("maxGenerations", t("generations"), [["", "–"], ...["1", "2", "3", "4", "5"].map((x) => [x, x])]),
  ];
  const title = h("h1", { class: "title-line" }, t("lineage"));
  const lead = h("p", { class: "lead" });
  const results = h("div", { class: "results" });
  replace(
    root,
    title,
    lead,
    h(
      "div",
      { class: "bar-of-controls" },
      chooser,
      choices.map((c) => c.element),
    ),
    results,
  );
  return {
    results,
    async update({ id, parameters: now }) {
      const signal = turn();
      parameters = now;
      choices.forEach((c) => c.update(now, !id));
      const find = id ? family : roots;
      await find({ id, parameters, signal, title, lead, results });
    },
  };
}

/** One of some values; the first of them is meant when the address has none. */
function choice(name, label, values) {
  const [plain] = values[0];
  const control = h(
    "select",
    { id: name, onchange: () => change({ [name]: control.value === plain ? undefined : control.value }) },
    values.map(([v, text]) => h("option", { value: v }, text)),
  );
  const element = h("div", {}, h("label", { for: name }, label), control);
  return {
    element,
    update(parameters, hidden) {
      settle(control, parameters[name] ?? plain);
      element.hidden = hidden;
    },
  };
}

async function roots({ signal, title, lead, results }) {
  const { items } = await get("/api/lineage/parents", { top: 12 }, signal);
  if (signal.aborted) return;
  replace(title, t("lineage"));
  replace(lead, t("chooseRoot"));
  replace(
    results,
    h(
      "div",
      { class: "card" },
      h("h2", {}, t("fertile")),
      h(
        "ul",
        { class: "short" },
        items.map((i) => h("li", {}, mark(i.kind), " ", h("a", { href: link("lineage", i.actor ?? i.id) }, named({ id: i.actor ?? i.id, name: i.name })))),
      ),
    ),
    recipe({ path: "/api/lineage/parents", parameters: { top: 12 } }),
  );
}

async function family({ id, parameters, signal, title, lead, results }) {
  const { direction = "both", by, maxGenerations, through } = parameters;
  const asked = { direction, maxGenerations, through, ...filterOf(parameters) };
  const at = `/api/actors/${encodeURIComponent(id)}/lineage`;
  const answer = await get(at, asked, signal);
  if (signal.aborted) return;
  const alone = answer.nodes.length < 2;
  replace(title, mark(answer.root.kind, undefined, 22), h("span", {}, `${t("lineage")}: `, named(answer.root)));
  replace(lead, t("several"));
  replace(
    results,
    h(
      "section",
      { class: "card" },
      alone
        ? h("p", {}, t("noFamily"))
        : h(
            "div",
            { class: "tree", tabindex: "0", role: "region", "aria-label": t("lineage") },
            by === "year" && answer.nodes.some((n) => n.year) ? tree(answer, yearly(answer)) : tree(answer, generations(answer)),
          ),
    ),
    !alone &&
      h(
        "section",
        { class: "card" },
        h("h2", {}, t("tiesOf"), " ", h("small", {}, answer.ties.length)),
        h(
          "ul",
          { class: "short" },
          answer.ties.map((e) => sentence(e, answer.nodes)),
        ),
      ),
    answer.cycles?.length > 0 &&
      h(
        "p",
        { class: "notice" },
        t("cycles"),
        ": ",
        answer.cycles.map((c) => (Array.isArray(c) ? c : (c.actors ?? [c])).map((x) => x.name ?? x).join(" → ")).join("; "),
      ),
    // The figure follows organisations.
    !through && printed(at, { ...asked, through: undefined }),
    aboutBox(answer.about),
    recipe({
      path: at,
      parameters: asked,
      cypher: "MATCH path = (child:Actor)-[:SPUN_OFF_FROM|SPLIT_FROM*1..8]->(:Actor {id: $actor})\nRETURN path\nLIMIT 200",
      cypherParameters: { actor: id },
    }),
  );
}

function sentence(e, nodes) {
  const end = (id) => nodes.find((n) => n.id === id) ?? { id, name: id };
  return h("li", {}, actorLink(end(e.source)), ` ${verbOf(e)} `, actorLink(end(e.target)), " ", h("small", {}, years(e)));
}

const parents = (answer) => {
  // Towards the past: from each actor to those of an earlier generation that it is tied to.
  const generation = new Map(answer.nodes.map((n) => [n.id, n.generation]));
  return answer.ties
    .filter((e) => generation.has(e.source) && generation.has(e.target))
    .map((e) =>
      generation.get(e.source) <= generation.get(e.target)
        ? { ...e, old: e.source, young: e.target }
        : { ...e, old: e.target, young: e.source },
    );
};

/** Columns by generation; within a column as near as can be to whom the actors are tied to. */
function generations(answer) {
  const columns = new Map();
  for (const n of answer.nodes) columns.set(n.generation, [...(columns.get(n.generation) ?? []), n]);
  const order = [...columns.keys()].sort((a, b) => a - b);
  const row = new Map();
  const lines = parents(answer);
  order.forEach((g) =>
    columns
      .get(g)
      .sort((a, b) => (a.year ?? 9999) - (b.year ?? 9999) || a.name.localeCompare(b.name))
      .forEach((n, i) => row.set(n.id, i)),
  );
  const sweep = (from) =>
    from.forEach((g) => {
      const column = columns.get(g);
      const middle = new Map(
        column.map((n) => {
          const near = lines.flatMap((e) => (e.old === n.id ? [row.get(e.young)] : e.young === n.id ? [row.get(e.old)] : []));
          return [n.id, near.length ? near.reduce((a, b) => a + b, 0) / near.length : row.get(n.id)];
        }),
      );
      column.sort(
        (a, b) => middle.get(a.id) - middle.get(b.id) || (a.year ?? 9999) - (b.year ?? 9999) || a.id.localeCompare(b.id),
      );
      column.forEach((n, i) => row.set(n.id, i));
    });
  for (let k = 0; k < 4; k++) {
    sweep(order);
    sweep([...order].reverse());
  }
  const most = Math.max(...order.map((g) => columns.get(g).length));
  const column = new Map(order.map((g, x) => [g, x]));
  const height = Math.max(most * (HIGH + GAP), 120);
  const places = new Map();
  order.forEach((g, x) => {
    const column = columns.get(g);
    const step = height / column.length;
    column.forEach((n, i) => places.set(n.id, { x: 10 + x * COLUMN, y: 34 + step * (i + 0.5) - HIGH / 2 }));
  });
  const generation = new Map(answer.nodes.map((n) => [n.id, n.generation]));
  // A line that passes a generation goes between its actors, not behind one of them.
  for (const e of lines) {
    const [a, b] = [column.get(generation.get(e.old)), column.get(generation.get(e.young))];
    const [from, to] = [places.get(e.old), places.get(e.young)];
    e.via = [];
    for (let x = a + 1; x < b; x++) {
      const straight = from.y + HIGH / 2 + ((to.y - from.y) * (x - a)) / (b - a);
      const gaps = columns.get(order[x]).flatMap((n) => [places.get(n.id).y - GAP / 2, places.get(n.id).y + HIGH + GAP / 2]);
      const y = gaps.reduce((best, gap) => (Math.abs(gap - straight) < Math.abs(best - straight) ? gap : best), gaps[0]);
      e.via.push({ x: 10 + x * COLUMN, y });
    }
  }
  return {
    places,
    lines,
    width: order.length * COLUMN - (COLUMN - WIDE) + 20,
    height: height + 50,
    axis: order.map((g, x) => ({ x: 10 + x * COLUMN + WIDE / 2, name: `${t("generation")} ${g > 0 ? "+" : ""}${g}`, rule: 0 })),
  };
}

/** Along a line of years; those without a year stand apart below, and say so. */
function yearly(answer) {
  const known = answer.nodes.filter((n) => n.year);
  const unknown = answer.nodes.filter((n) => !n.year);
  const least = Math.min(...known.map((n) => n.year));
  const most = Math.max(...known.map((n) => n.year));
  const scale = most > least ? Math.max(700, Math.min(1500, (most - least) * 26)) / (most - least) : 1;
  const sorted = [...known].sort((a, b) => a.year - b.year || a.generation - b.generation || a.id.localeCompare(b.id));
  const ends = [];
  const places = new Map();
  for (const n of sorted) {
    const x = 10 + (n.year - least) * scale;
    let row = ends.findIndex((end) => end + 14 < x);
    if (row < 0) row = ends.push(0) - 1;
    ends[row] = x + WIDE;
    places.set(n.id, { x, y: 40 + row * (HIGH + GAP) });
  }
  const width = Math.max(20 + (most - least) * scale + WIDE, 3 * (WIDE + GAP));
  const below = 40 + ends.length * (HIGH + GAP);
  const across = Math.max(1, Math.floor((width - 10) / (WIDE + GAP)));
  unknown.forEach((n, i) =>
    places.set(n.id, { x: 10 + (i % across) * (WIDE + GAP), y: below + 34 + Math.floor(i / across) * (HIGH + GAP) }),
  );
  const step = most - least > 60 ? 20 : most - least > 20 ? 10 : 5;
  const axis = [];
  for (let y = Math.ceil(least / step) * step; y <= most; y += step)
    axis.push({ x: 10 + (y - least) * scale, name: String(y), rule: below });
  if (unknown.length) axis.push({ x: 10, y: below + 18, name: t("noYear"), start: true });
  const without = new Set(unknown.map((n) => n.id));
  return {
    places,
    lines: parents(answer).filter((e) => !without.has(e.old) && !without.has(e.young)),
    width,
    height: below + (unknown.length ? 44 + Math.ceil(unknown.length / across) * (HIGH + GAP) : 0),
    axis,
  };
}

function short(text, most) {
  return [...text].length > most ? [...text].slice(0, most - 1).join("") + "…" : text;
}

function tree(answer, { places, lines, width, height, axis }) {
  const called = new Map(answer.nodes.map((n) => [n.id, nameOf(n)]));
  return s(
    "svg",
    {
      viewBox: `0 0 ${width} ${height}`,
      role: "group",
      "aria-label": t("lineage"),
      // Smaller where the window is narrow, but never too small to read: then it scrolls.
      style: { width: "100%", "min-width": `${Math.round(width * 0.72)}px`, "max-width": `${width}px`, height: "auto" },
    },
    axis.map((a) => [
      a.rule && s("line", { class: "axis", x1: a.x, x2: a.x, y1: 24, y2: a.rule }),
      s("text", { class: "axis-name", x: a.x, y: a.y ?? 16, "text-anchor": a.start || a.x < 30 ? "start" : "middle" }, a.name),
    ]),
    lines.map((e) => {
      const from = places.get(e.old);
      const to = places.get(e.young);
      const same = Math.abs(from.x - to.x) < WIDE;
      const x1 = same ? from.x : from.x + WIDE;
      const x2 = to.x;
      const y1 = from.y + HIGH / 2;
      const y2 = to.y + HIGH / 2;
      const bend = same ? -40 : Math.max(30, (x2 - x1) / 2);
      return s(
        "path",
        {
          d: e.via?.length
            ? through([{ x: x1, y: y1 }, ...e.via.flatMap((v) => [v, { x: v.x + WIDE, y: v.y }]), { x: x2, y: y2 }])
            : `M${x1} ${y1} C${x1 + bend} ${y1} ${x2 - (same ? 40 : bend)} ${y2} ${x2} ${y2}`,
          fill: "none",
          style: { stroke: ink(e.family) },
          "stroke-width": 1.4,
          "stroke-opacity": e.basis === "inferred" ? 0.55 : 0.9,
          "stroke-dasharray": e.basis === "inferred" ? "5 3" : undefined,
        },
        s("title", {}, `${called.get(e.source) ?? e.source} ${verbOf(e)} ${called.get(e.target) ?? e.target}`),
      );
    }),
    answer.nodes.map((n) => box(n, places.get(n.id), n.id === answer.root.id)),
  );
}

/** A line through points, level in each of them. */
const through = ([first, ...rest]) =>
  rest.reduce(
    ({ d, at }, next) => {
      const half = (at.x + next.x) / 2;
      return { d: `${d} C${half} ${at.y} ${half} ${next.y} ${next.x} ${next.y}`, at: next };
    },
    { d: `M${first.x} ${first.y}`, at: first },
  ).d;

function box(n, { x, y }, isRoot) {
  const { symbol, corners } = sign(n.kind);
  const fill = colour(n.sphere ?? sign(n.kind).sphere);
  return s(
    "a",
    {
      href: link("lineage", n.id),
      class: isRoot ? "root" : undefined,
      "aria-label": `${nameOf(n)}, ${d(n.kind)}${n.year ? `, ${n.year}` : ""}`,
    },
    s("title", {}, nameOf(n)),
    s("rect", { class: "box", x, y, width: WIDE, height: HIGH, rx: 8 }),
    s(
      "g",
      { transform: `translate(${x + 19} ${y + HIGH / 2}) scale(8)` },
      corners
        ? s("polygon", { points: corners.join(" "), fill })
        : symbol === "pill"
          ? s("rect", { x: -1.35, y: -0.68, width: 2.7, height: 1.36, rx: 0.68, fill })
          : s("circle", { r: 1, fill }),
    ),
    s("text", { x: x + 36, y: y + 19 }, short(nameOf(n), 22)),
    s("text", { class: "year", x: x + 36, y: y + 35 }, [d(n.kind), n.year].filter(Boolean).join(" · ")),
  );
}
