// Whom an actor comes from and who came from it, by generation or by year, with all parents that are known.

import { get, inTurn, once, orElse } from "../api.js";
import { networkToDraw } from "../communities.js";
import { h, replace, s, settle } from "../dom.js";
import { ink, line, mark, sign, tint } from "../encoding.js";
import { actorField } from "../field.js";
import { vectorOf } from "../export.js";
import { aboutBox, filterOf } from "../filter.js";
import { named, nameOf, sentenceOf, verbOf } from "../names.js";
import { recipe } from "../recipe.js";
import { change, go, link } from "../route.js";
import { isSite } from "../site.js";
import { actorLink, basis, printed, years } from "../statements.js";
import { tieCard } from "../tie.js";
import { d, t } from "../words.js";
import { lineageKey } from "./lineage-key.js";

// By generation: boxes in columns. On a phone they are narrow and names have more lines, so that an actor stands beside its parents.
const ROOMY = { wide: 210, column: 268, gap: 14, letters: 22, most: 2, sign: 8, text: 36, least: 0.84 };
const NARROW = { wide: 142, column: 176, gap: 12, letters: 14, most: 3, sign: 7, text: 29, least: 1 };
// By year: one row for each actor, its name at the left and its sign in its year.
const ROW = 30;
const NAMES = { roomy: { wide: 316, letters: 34 }, narrow: { wide: 176, letters: 17 } };
const UNKNOWN = 70;
const SIGN = 8;

export async function show(root, { id: rootId, parameters: start }) {
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
  // A copy holds lineages as they are asked for at first; how they are arranged is the page's own affair.
  const offered = isSite ? [choices[1]] : choices;
  const title = h("h1", { class: "title-line" }, t("lineage"));
  const lead = h("p", { class: "lead" });
  const results = h("div", { class: "results" });
  /** Says nothing of the actor before until there is an answer, and takes no less room meanwhile. */
  function settleOn(id) {
    if (id === about) return;
    about = id;
    replace(title, t("lineage"));
    replace(lead, t(id ? "several" : "chooseRoot"));
  }
  let about = null;
  settleOn(rootId);
  choices.forEach((c) => c.update(start, !rootId));
  replace(
    root,
    title,
    lead,
    h(
      "div",
      { class: "bar-of-controls" },
      chooser,
      offered.map((c) => c.element),
    ),
    results,
  );
  // What stands there, and how its tie is shown that the address names.
  let shown;
  return {
    results,
    empty: () => (shown = undefined),
    async update({ id, parameters: now }) {
      const signal = turn();
      const key = JSON.stringify([id, { ...now, tie: undefined }]);
      if (shown?.key === key && results.contains(shown.side)) {
        parameters = now;
        return shown.tie(now, signal);
      }
      shown = undefined;
      parameters = now;
      settleOn(id);
      choices.forEach((c) => c.update(now, !id));
      const find = id ? family : roots;
      const tie = await find({ id, parameters, signal, title, lead, results });
      if (signal.aborted || !tie) return;
      shown = { key, ...tie };
      await shown.tie(parameters, signal);
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
  const [{ items }, queries] = await Promise.all([
    get("/api/lineage/parents", { top: 12 }, signal),
    once("/api/queries", { size: 500 }),
  ]);
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
    recipe({
      path: "/api/lineage/parents",
      parameters: { top: 12 },
      cypher: queries.items.find((q) => q.name === "lineage-most-fertile-parents")?.cypher,
    }),
  );
}

async function family({ id, parameters, signal, title, lead, results }) {
  const { direction = "both", by, maxGenerations, through } = parameters;
  const asked = { direction, maxGenerations, through, ...filterOf(parameters) };
  const at = `/api/actors/${encodeURIComponent(id)}/lineage`;
  const [found, schema, network] = await Promise.all([
    get(at, asked, signal),
    once("/api/schema").catch(orElse({ relationTypes: [] })),
    networkToDraw().catch(orElse(undefined)),
  ]);
  if (signal.aborted) return undefined;
  // A lineage does not tell spheres, by which actors are coloured everywhere.
  const spheres = new Map(network?.nodes.map((n) => [n.id, n.sphere]));
  for (const n of found.nodes) n.sphere ??= spheres.get(n.id);
  // Which end of a tie of each type is the parent.
  const answer = { ...found, parentOf: new Map(schema.relationTypes.map((type) => [type.name, type.parent])) };
  const alone = answer.nodes.length < 2;
  replace(title, mark(answer.root.kind, spheres.get(id), 22), h("span", {}, `${t("lineage")}: `, named(answer.root)));
  replace(lead, t("several"));
  const side = h("aside", { class: "card side-tie", id: "side", "aria-label": t("tiesOf"), hidden: true });
  // An address that names a tie has it at once, so that nothing moves when it comes.
  if (parameters.tie) {
    await tieCard(side, parameters.tie, {}, signal);
    if (signal.aborted) return undefined;
    side.hidden = false;
  }
  replace(
    results,
    h(
      "section",
      { class: "card of-tree" },
      alone
        ? h("p", {}, t("noFamily"))
        : h(
            "div",
            { class: "tree", tabindex: "0", role: "region", "aria-label": t("lineage") },
            by === "year" && answer.nodes.some((n) => n.year)
              ? yearly(answer, results.clientWidth)
              : tree(answer, generations(answer, planOf(answer.nodes))),
          ),
    ),
    side,
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
      cypher: kinCypher(direction),
      cypherParameters: { actor: id },
    }),
  );
  const frame = results.querySelector(".tree");
  if (frame) {
    const drawn = frame.querySelector("svg");
    frame.after(
      h("p", { class: "links" }, h("button", { type: "button", class: "take-picture", onclick: () => vectorOf(drawn, `lineage-${answer.root.id}.svg`) }, `${t("takePicture")} (SVG)`)),
    );
    frame.after(lineageKey(answer, frame.querySelector(".undated") !== null));
    inView(frame, answer);
    tellTies(frame, answer);
  }
  return { side, tie: (now, asking) => showTie({ side, frame, results, now, signal: asking }) };
}

/** Where not all of it has room, whom the actor comes from is in view with it; names stand at the left. */
function inView(frame, { nodes }) {
  const own = frame.querySelector("a.root:not(.row)");
  if (!own || frame.scrollWidth <= frame.clientWidth) return;
  const { left, right } = own.getBoundingClientRect();
  const { left: first, right: last } = frame.getBoundingClientRect();
  frame.scrollLeft += nodes.some((n) => n.generation < 0) ? right - last + 4 : left - first - 4;
}

const called = (nodes, id) => nameOf(nodes.find((n) => n.id === id) ?? { id, name: id });

/** The pointer over a tie's line tells in short what it says, as in the network. */
function tellTies(frame, { nodes, ties }) {
  const plate = h("div", { class: "plate", hidden: true, "aria-hidden": "true" });
  frame.after(plate);
  for (const drawn of frame.querySelectorAll("[data-line]")) {
    const e = ties.find((x) => x.id === drawn.dataset.line);
    const tell = ({ clientX, clientY }) => {
      const { left, top, width } = plate.parentElement.getBoundingClientRect();
      plate.style.setProperty("left", `${Math.max(4, Math.min(clientX - left + 14, width - plate.offsetWidth - 4))}px`);
      plate.style.setProperty("top", `${clientY - top + 14}px`);
    };
    drawn.addEventListener("pointerenter", (event) => {
      const text = sentenceOf(e, { name: called(nodes, e.source) }, { name: called(nodes, e.target) });
      replace(plate, h("strong", {}, text), h("br"), h("span", { class: "years" }, years(e)), " ", basis(e.basis));
      plate.hidden = false;
      tell(event);
    });
    drawn.addEventListener("pointermove", tell);
    drawn.addEventListener("pointerleave", () => (plate.hidden = true));
    drawn.addEventListener("click", () => change({ tie: e.id }));
  }
}

/** Shows the tie that the address names with all it rests on; who opened it by the keyboard is taken there, and back again. */
async function showTie({ side, frame, results, now, signal }) {
  const before = frame?.querySelector(".chosen")?.dataset.line;
  for (const drawn of frame?.querySelectorAll("[data-line]") ?? []) drawn.classList.toggle("chosen", drawn.dataset.line === now.tie);
  const inside = side.contains(document.activeElement) || document.activeElement?.dataset.tie !== undefined;
  if (!now.tie) {
    side.hidden = true;
    replace(side);
    if (inside && before) results.querySelector(`button[data-tie="${CSS.escape(before)}"]`)?.focus();
    return;
  }
  await tieCard(side, now.tie, {}, signal);
  if (signal.aborted) return;
  side.hidden = false;
  if (before === now.tie) return;
  side.scrollIntoView({ block: "nearest" });
  if (inside) side.querySelector("h2")?.focus({ preventScroll: true });
}

/** The same lines in Cypher: some ties point to the older end, some to the younger. */
function kinCypher(direction) {
  const line = (how) =>
    "MATCH path = (:Actor {id: $actor}) ((a)-[r]-(b:Actor)\n" +
    `  WHERE (startNode(r) = a) ${how} (r.parent = 'source')){1,8} ()\nRETURN path`;
  const down = line("=");
  const up = line("<>");
  return { descendants: down, ancestors: up }[direction] ?? `${up}\nUNION\n${down}`;
}

function sentence(e, nodes) {
  const end = (id) => nodes.find((n) => n.id === id) ?? { id, name: id };
  return h(
    "li",
    {},
    actorLink(end(e.source)),
    ` ${verbOf(e)} `,
    actorLink(end(e.target)),
    " ",
    h("small", {}, years(e)),
    " ",
    h(
      "button",
      {
        type: "button",
        class: "small",
        "data-tie": e.id,
        "aria-label": `${t("evidenceFor")}: ${sentenceOf(e, { name: nameOf(end(e.source)) }, { name: nameOf(end(e.target)) })}`,
        onclick: () => change({ tie: e.id }),
      },
      t("evidenceFor"),
    ),
  );
}

const parents = (answer) => {
  // Towards the past: from each actor to those of an earlier generation that it is tied to.
  const generation = new Map(answer.nodes.map((n) => [n.id, n.generation]));
  return answer.ties
    .filter((e) => generation.has(e.source) && generation.has(e.target))
    .map((e) => {
      // In one generation, what was renamed or merged stands before what it went on as.
      const apart = generation.get(e.source) - generation.get(e.target);
      return apart < 0 || (apart === 0 && answer.parentOf.get(e.type) === "source")
        ? { ...e, old: e.source, young: e.target }
        : { ...e, old: e.target, young: e.source };
    });
};

/** The column of each actor: by generation, and in one generation former names before later ones. */
function columnsOf(nodes, lines) {
  const generation = new Map(nodes.map((n) => [n.id, n.generation]));
  const within = new Map(nodes.map((n) => [n.id, 0]));
  const inside = lines.filter((e) => generation.get(e.old) === generation.get(e.young));
  for (let round = 0; round < nodes.length; round++) {
    let moved = false;
    for (const e of inside)
      if (within.get(e.young) <= within.get(e.old) && within.get(e.old) < inside.length) {
        within.set(e.young, within.get(e.old) + 1);
        moved = true;
      }
    if (!moved) break;
  }
  const key = (n) => n.generation + within.get(n.id) / (inside.length + 1);
  return new Map(nodes.map((n) => [n.id, key(n)]));
}

const onPhone = () => matchMedia("(max-width: 620px)").matches;

/** How large boxes are: as high as the longest name needs. */
function planOf(nodes) {
  const plan = onPhone() ? NARROW : ROOMY;
  const most = Math.max(...nodes.map((n) => wrapped(nameOf(n), plan).length), 2);
  return { ...plan, high: 26 + 15 * most };
}

/** Columns by generation; within a column as near as can be to whom the actors are tied to. */
function generations(answer, plan) {
  const columns = new Map();
  const lines = parents(answer);
  const columnOf = columnsOf(answer.nodes, lines);
  for (const n of answer.nodes) columns.set(columnOf.get(n.id), [...(columns.get(columnOf.get(n.id)) ?? []), n]);
  const order = [...columns.keys()].sort((a, b) => a - b);
  const row = new Map();
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
  const height = Math.max(most * (plan.high + plan.gap), 120);
  const places = new Map();
  order.forEach((g, x) => {
    const column = columns.get(g);
    const step = height / column.length;
    column.forEach((n, i) => places.set(n.id, { x: 10 + x * plan.column, y: 34 + step * (i + 0.5) - plan.high / 2 }));
  });
  // A line that passes a generation goes between its actors, not behind one of them.
  for (const e of lines) {
    const [a, b] = [column.get(columnOf.get(e.old)), column.get(columnOf.get(e.young))];
    const [from, to] = [places.get(e.old), places.get(e.young)];
    e.via = [];
    for (let x = a + 1; x < b; x++) {
      const straight = from.y + plan.high / 2 + ((to.y - from.y) * (x - a)) / (b - a);
      const gaps = columns.get(order[x]).flatMap((n) => [places.get(n.id).y - plan.gap / 2, places.get(n.id).y + plan.high + plan.gap / 2]);
      const y = gaps.reduce((best, gap) => (Math.abs(gap - straight) < Math.abs(best - straight) ? gap : best), gaps[0]);
      e.via.push({ x: 10 + x * plan.column, y });
    }
  }
  return {
    places,
    lines,
    plan,
    width: (order.length - 1) * plan.column + plan.wide + 20,
    height: height + 50,
    axis: headings(order, plan),
  };
}

/** One heading for each generation, over all of its columns. */
function headings(order, { wide, column }) {
  const found = new Map();
  order.forEach((g, x) => found.set(Math.floor(g), [...(found.get(Math.floor(g)) ?? []), 10 + x * column]));
  return [...found].map(([g, places]) => ({
    from: places[0],
    to: places.at(-1) + wide,
    isWide: places.length > 1,
    name: `${t("generation")} ${g > 0 ? "+" : g < 0 ? "−" : ""}${Math.abs(g)}`,
  }));
}

/** An order of rows: who comes from an actor stands below it, the oldest first, and a child's further parents right above the child. */
function inFamilies(nodes, lines) {
  const byAge = (a, b) => (a.year ?? 9999) - (b.year ?? 9999) || (a.id < b.id ? -1 : 1);
  const known = new Map(nodes.map((n) => [n.id, n]));
  const parentsOf = (n) => lines.filter((e) => e.young === n.id).map((e) => known.get(e.old));
  const childrenOf = (n) => lines.filter((e) => e.old === n.id).map((e) => known.get(e.young));
  // A child stands with the parent that is nearest in time.
  const nearest = (n) => parentsOf(n).sort((a, b) => (b.year ?? 0) - (a.year ?? 0) || (a.id < b.id ? -1 : 1))[0];
  const rows = new Set();
  const place = (n) => {
    if (rows.has(n)) return;
    for (const p of parentsOf(n)) if (!rows.has(p) && parentsOf(p).length === 0 && nearest(n) !== p) rows.add(p);
    rows.add(n);
    for (const child of [...new Set(childrenOf(n))].sort(byAge)) if (nearest(child) === n) place(child);
  };
  const first = [...nodes].sort((a, b) => parentsOf(a).length - parentsOf(b).length || byAge(a, b));
  // Further parents wait for their child.
  first.filter((n) => parentsOf(n).length > 0 || childrenOf(n).some((c) => nearest(c) === n)).forEach(place);
  first.forEach(place);
  return [...rows];
}

/** Along a line of years, a row for each actor; those without a year stand before it. */
function yearly(answer, room) {
  const lines = parents(answer);
  const order = inFamilies(answer.nodes, lines);
  const years = order.flatMap((n) => n.year ?? []);
  const dates = new Set(order.filter((n) => n.year).map((n) => n.id));
  const [least, most] = [Math.min(...years), Math.max(...years)];
  const orphans = order.some((n) => !n.year && !lines.some((e) => e.young === n.id && dates.has(e.old)));
  const names = onPhone() ? NAMES.narrow : NAMES.roomy;
  const begin = names.wide + (orphans ? UNKNOWN : 24);
  const width = Math.max(760, Math.min(room - 42, 1360));
  const scale = (width - begin - 30) / Math.max(most - least, 1);
  const across = (year) => begin + (year - least) * scale;
  const top = 44;
  const height = top + order.length * ROW;
  const places = placed(order, lines, across, { unknown: names.wide + UNKNOWN / 2 - 8, begin, end: width - 24 });
  const spot = new Map(order.map((n, i) => [n.id, { row: i, x: places.get(n.id), y: top + (i + 0.5) * ROW }]));
  const called = new Map(order.map((n) => [n.id, nameOf(n)]));
  const step = [1, 2, 5, 10, 20, 50, 100].find((x) => x * scale > 52) ?? 200;
  const axis = [];
  for (let y = Math.ceil(least / step) * step; y <= most; y += step) axis.push({ x: across(y), name: String(y) });
  if (orphans) axis.push({ x: names.wide + UNKNOWN / 2 - 8, name: t("noYear") });
  return s(
    "svg",
    {
      viewBox: `0 0 ${width} ${height}`,
      role: "group",
      "aria-label": t("lineage"),
      style: { width: "100%", "min-width": `${Math.min(width, 720)}px`, "max-width": `${width}px`, height: "auto" },
    },
    order.map((n, i) => row(n, top + i * ROW, width, names, n.id === answer.root.id)),
    axis.map((a) => [
      s("line", { class: "axis", x1: a.x, x2: a.x, y1: top - 14, y2: height }),
      s("text", { class: "axis-name", x: a.x, y: top - 22, "text-anchor": "middle" }, a.name),
    ]),
    lanes(lines, spot, names.wide).map(({ e, x }) => {
      const [from, to] = [spot.get(e.old), spot.get(e.young)];
      return ofTie(e, elbow(from, x, to), `${called.get(e.source) ?? e.source} ${verbOf(e)} ${called.get(e.target) ?? e.target}`);
    }),
    order.map((n) => [
      s("g", { class: "sign", transform: `translate(${spot.get(n.id).x} ${spot.get(n.id).y}) scale(${SIGN})` }, shape(n)),
      !n.year && spot.get(n.id).x > begin && s("circle", { class: "undated", cx: spot.get(n.id).x, cy: spot.get(n.id).y, r: SIGN + 4 }),
    ]),
  );
}

/** Where each actor stands along the years: who has no year not before whom it came from, and where that has none either, before all years. */
function placed(order, lines, across, { unknown, begin, end }) {
  const places = new Map(order.map((n) => [n.id, n.year ? across(n.year) : unknown]));
  for (let round = 0; round < order.length; round++) {
    let moved = false;
    for (const n of order.filter((x) => !x.year)) {
      const parentsAt = lines.filter((e) => e.young === n.id && e.old !== n.id).map((e) => places.get(e.old));
      if (parentsAt.length === 0) continue;
      const after = Math.max(...parentsAt);
      const childrenAt = lines.filter((e) => e.old === n.id && e.young !== n.id).map((e) => places.get(e.young));
      const wanted = after < begin ? Math.min(after + 20, begin - 8) : Math.min(after + 26, ...childrenAt.filter((x) => x > after + 24).map((x) => x - 12), end);
      const x = Math.max(after, wanted);
      if (x <= places.get(n.id)) continue;
      places.set(n.id, x);
      moved = true;
    }
    if (!moved) break;
  }
  return places;
}

/** An actor's row: all of it leads to the actor's own lineage. */
function row(n, y, width, names, isRoot) {
  return s(
    "a",
    {
      href: link("lineage", n.id, { by: "year" }),
      class: isRoot ? "row root" : "row",
      "aria-label": `${nameOf(n)}, ${d(n.kind)}${n.year ? `, ${n.year}` : ""}`,
    },
    s("title", {}, `${nameOf(n)} · ${d(n.kind)}`),
    s("rect", { class: "row-box", x: 0, y: y + 1, width, height: ROW - 2, rx: 5 }),
    s("text", { x: 8, y: y + ROW / 2 + 5 }, short(nameOf(n), names.letters)),
    s("text", { class: "year", x: names.wide - 10, y: y + ROW / 2 + 4, "text-anchor": "end" }, n.year ?? ""),
  );
}

/** Where the upright part of each line stands: clear of the signs of the rows that it passes, and of other parents' lines. */
function lanes(lines, spot, begin) {
  const spots = [...spot.values()];
  const taken = [];
  const span = (e) => Math.abs(spot.get(e.old).row - spot.get(e.young).row);
  return [...lines]
    .sort((a, b) => span(a) - span(b) || (a.id < b.id ? -1 : 1))
    .map((e) => {
      const [from, to] = [spot.get(e.old), spot.get(e.young)];
      const [high, low] = [Math.min(from.row, to.row), Math.max(from.row, to.row)];
      const passed = spots.filter((p) => p.row > high && p.row < low);
      const cost = (x) =>
        10 * passed.filter((p) => Math.abs(p.x - x) < SIGN + 4).length +
        4 * taken.filter((l) => l.old !== e.old && l.high < low && l.low > high && Math.abs(l.x - x) < 5).length +
        (x > to.x - 12 && to.x >= from.x && x !== from.x ? 3 : 0);
      const tried = [0, ...Array.from({ length: 16 }, (_, i) => (i + 1) * 7)].flatMap((by) => [from.x + by, to.x - 14 - by]);
      const x = tried.filter((x) => x > begin + 4).reduce((best, x) => (cost(x) < cost(best) ? x : best), from.x);
      taken.push({ x, high, low, old: e.old });
      return { e, x };
    });
}

/** Level, upright, level, with round corners. */
function elbow(from, x, to) {
  const down = Math.sign(to.y - from.y) || 1;
  const bend = (by) => Math.sign(by) * Math.min(6, Math.abs(by));
  const [out, on] = [bend(x - from.x), bend(to.x - x)];
  return [
    `M${from.x} ${from.y}`,
    out && `H${x - out} Q${x} ${from.y} ${x} ${from.y + 6 * down}`,
    `V${to.y - (on ? 6 * down : 0)}`,
    on && `Q${x} ${to.y} ${x + on} ${to.y} H${to.x}`,
  ]
    .filter(Boolean)
    .join(" ");
}

/** The line of a tie as in print: in its family's colour and dash, hollow where it is only inferred. */
function ofTie(e, d, title) {
  const { dash } = line(e.family);
  const inked = (stroke, width) =>
    s("path", { d, fill: "none", style: { stroke }, "stroke-width": width, "stroke-dasharray": dash.length ? dash.join(" ") : undefined });
  const hollow = e.basis === "inferred";
  return s(
    "g",
    { class: "tie-line", "data-line": e.id },
    s("title", {}, title),
    // So wide that it can be met.
    s("path", { class: "hit", d, fill: "none", "stroke-width": 13 }),
    inked(ink(e.family), hollow ? 2.8 : 1.4),
    hollow && inked("var(--paper)", 1.2),
  );
}

/** An actor's sign around a point, two wide. */
function shape(n) {
  const { symbol, corners } = sign(n.kind);
  const style = { fill: tint(n.sphere ?? sign(n.kind).sphere) };
  return corners
    ? s("polygon", { points: corners.join(" "), style })
    : symbol === "pill"
      ? s("rect", { x: -1.35, y: -0.68, width: 2.7, height: 1.36, rx: 0.68, style })
      : s("circle", { r: 1, style });
}

/** A text of at most so many letters; Chinese ones are nearly twice as wide. */
function short(text, most) {
  const wide = (letters) => letters.reduce((w, c) => w + (c > "\u2e80" ? 1.8 : 1), 0);
  const letters = [...text];
  if (wide(letters) <= most) return text;
  while (wide(letters) > most - 1) letters.pop();
  return letters.join("").trimEnd() + "…";
}

/** A text on at most so many lines of so many letters. */
function wrapped(text, { letters, most }) {
  const first = short(text, letters);
  if (first === text || most === 1) return [first];
  const words = first.slice(0, -1).split(" ");
  // The last word may be a piece; a word that fills the line by itself is broken.
  const line = text[first.length - 1] === " " || words.length === 1 ? first.slice(0, -1) : words.slice(0, -1).join(" ");
  return [line, ...wrapped(text.slice(line.length).trim(), { letters, most: most - 1 })];
}

function tree(answer, { plan, places, lines, width, height, axis }) {
  const called = new Map(answer.nodes.map((n) => [n.id, nameOf(n)]));
  return s(
    "svg",
    {
      viewBox: `0 0 ${width} ${height}`,
      role: "group",
      "aria-label": t("lineage"),
      // Smaller where it has no room, but never too small to read: then it scrolls.
      style: { width: "100%", "min-width": `${Math.round(width * plan.least)}px`, "max-width": `${width}px`, height: "auto" },
    },
    axis.map(({ from, to, isWide, name }) => [
      isWide && s("line", { class: "axis", x1: from, x2: to, y1: 24, y2: 24 }),
      s("text", { class: "axis-name", x: (from + to) / 2, y: 16, "text-anchor": "middle" }, name),
    ]),
    lines.map((e) => {
      const from = places.get(e.old);
      const to = places.get(e.young);
      const same = Math.abs(from.x - to.x) < plan.wide;
      const x1 = same ? from.x : from.x + plan.wide;
      const x2 = to.x;
      const y1 = from.y + plan.high / 2;
      const y2 = to.y + plan.high / 2;
      const bend = same ? -40 : Math.max(Math.min(30, plan.column - plan.wide - 10), (x2 - x1) / 2);
      return ofTie(
        e,
        e.via?.length
          ? through([{ x: x1, y: y1 }, ...e.via.flatMap((v) => [v, { x: v.x + plan.wide, y: v.y }]), { x: x2, y: y2 }])
          : `M${x1} ${y1} C${x1 + bend} ${y1} ${x2 - (same ? 40 : bend)} ${y2} ${x2} ${y2}`,
        `${called.get(e.source) ?? e.source} ${verbOf(e)} ${called.get(e.target) ?? e.target}`,
      );
    }),
    answer.nodes.map((n) => box(n, places.get(n.id), n.id === answer.root.id, plan)),
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

function box(n, { x, y }, isRoot, plan) {
  const lines = wrapped(nameOf(n), plan);
  const first = y + plan.high / 2 + 4 - 7 * lines.length;
  const told = [d(n.kind), n.year].filter(Boolean).join(" · ");
  return s(
    "a",
    {
      href: link("lineage", n.id),
      class: isRoot ? "root" : undefined,
      "aria-label": `${nameOf(n)}, ${d(n.kind)}${n.year ? `, ${n.year}` : ""}`,
    },
    s("title", {}, nameOf(n)),
    s("rect", { class: "box", x, y, width: plan.wide, height: plan.high, rx: 8 }),
    s("g", { class: "sign", transform: `translate(${x + plan.text / 2 + 1} ${y + plan.high / 2}) scale(${plan.sign})` }, shape(n)),
    lines.map((text, i) => s("text", { x: x + plan.text, y: first + 15 * i }, text)),
    s("text", { class: "year", x: x + plan.text, y: first + 15 * lines.length + 1 }, told.length > plan.letters + 4 ? n.year || d(n.kind) : told),
  );
}
