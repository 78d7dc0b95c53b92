// Questions that the loaded data can answer, each told in four steps: what is said, and of which actors and ties it speaks.
// Every number comes from the service's answers; where the data has no such actors, questions that fit take their place.

import { once } from "./api.js";
import { extent } from "./communities.js";
import { changes } from "./compare.js";
import { mark, stroke } from "./encoding.js";
import { h } from "./dom.js";
import { named, nameOf, sentenceOf } from "./names.js";
import { relations } from "./purposes.js";
import { link } from "./route.js";
import { has, isSite } from "./site.js";
import { d, number, phrase, t } from "./words.js";

/** What the thesis asks, where the data speaks of it. */
const ASKED = { actor: "lenovo", spheres: ["academia", "industry"], years: [1985, 2005] };
const MOST_NAMED = 6;

/** Names an actor with its sign, and points at it as long as the pointer or the keyboard is on it. */
const who = (node) =>
  h("span", { class: "who" }, mark(node.kind, node.sphere), " ", h("a", { href: link("actor", node.id), "data-actor": node.id }, named(node)));

const family = (name) => h("span", { class: "who" }, stroke(name), " ", d(name));

const joined = (parts) => parts.flatMap((part, i) => [i > 0 && t("listComma"), part]);

/** Some by name, and how many more. */
const some = (nodes) => [
  joined(nodes.slice(0, MOST_NAMED).map(who)),
  nodes.length > MOST_NAMED && phrase("andMore", { n: nodes.length - MOST_NAMED }),
];

const ends = (ties) => new Set(ties.flatMap((e) => [e.source, e.target]));
const ids = (things) => new Set(things.map((x) => x.id));

/** What is said in a step, and what it brings out. */
const step = (text, ties, actors = []) => ({ text, ties: ids(ties), actors: new Set([...ends(ties), ...ids(actors)]) });

const counted = (things, key) => {
  const counts = new Map();
  for (const x of things) counts.set(key(x), (counts.get(key(x)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
};

const whole = () => once("/api/network");
const byId = (network) => new Map(network.nodes.map((n) => [n.id, n]));

/** An actor's kin, with the spheres that lineages do not tell. */
async function kinOf(id, network) {
  const found = await once(`/api/actors/${encodeURIComponent(id)}/lineage`, { direction: "both" });
  const known = byId(network);
  const nodes = found.nodes.map((n) => ({ ...n, sphere: known.get(n.id)?.sphere }));
  return { nodes, ties: found.ties, root: nodes.find((n) => n.id === id) ?? { ...found.root, generation: 0 } };
}

/** The questions that the data can answer: what is asked, and the address of the story. */
export async function offered() {
  // Of a network of millions no page fetches all actors to find out what may be asked of it.
  const { about, isDrawn } = isSite ? { isDrawn: true } : await extent();
  if (!isDrawn) return { network: { about, nodes: [], ties: [] }, questions: [] };
  const network = await whole();
  if (network.ties.length === 0) return { network, questions: [] };
  return { network, questions: (await Promise.all([origins(network), middle(network), times(network)])).filter(Boolean) };
}

async function origins(network) {
  if (network.nodes.some((n) => n.id === ASKED.actor)) {
    const { nodes, root } = await kinOf(ASKED.actor, network);
    if (nodes.some((n) => n.generation < 0))
      return { id: "origin", parameters: { actor: ASKED.actor }, title: phrase("askOrigin", { actor: nameOf(root) }) };
  }
  const { items } = await once("/api/lineage/parents", { top: 1 });
  return items.length
    ? { id: "descent", parameters: { actor: items[0].actor }, title: phrase("askDescent", { actor: nameOf({ id: items[0].actor, name: items[0].name }) }) }
    : undefined;
}

/** The two spheres between which most ties go; those of the thesis where any do. */
function pair(network) {
  const known = byId(network);
  const between = network.ties
    .map((e) => [known.get(e.source)?.sphere, known.get(e.target)?.sphere].sort())
    .filter(([a, b]) => a && b && a !== b);
  const asked = [...ASKED.spheres].sort();
  if (between.some((x) => x.join() === asked.join())) return ASKED.spheres;
  return counted(between, (x) => x.join("|"))[0]?.[0].split("|");
}

async function middle(network) {
  const spheres = pair(network);
  if (!spheres) {
    const { items } = await once("/api/measures/betweenness", { families: await relations(), top: 5 });
    return items[0]?.value > 0 ? { id: "middle", parameters: {}, title: t("askMiddle") } : undefined;
  }
  if (!has("/api/network", { families: await relations(), spheres: spheres.join(",") })) return undefined;
  return {
    id: "between",
    parameters: { spheres: spheres.join(",") },
    title: phrase("askBetween", { one: d(spheres[0]), other: d(spheres[1]) }),
  };
}

/** The years of the thesis where ties are certain in both, else two that the data has ties in. */
async function times(network) {
  const sure = (year) => network.ties.filter((e) => e.certainFrom <= year && e.certainTo >= year).length;
  const from = network.ties.flatMap((e) => e.certainFrom ?? []).sort((a, b) => a - b);
  const own = [from[Math.floor(from.length / 10)], from[Math.floor((from.length * 9) / 10)]];
  const years = [ASKED.years, own].find(([a, b]) => a < b && sure(a) > 0 && sure(b) > 0);
  return years && { id: "changed", parameters: { years: years.join(",") }, title: phrase("askChanged", { one: years[0], other: years[1] }) };
}

/** The actor itself: its kind, its year, and all it is tied to. */
function itself(root, network) {
  const own = network.ties.filter((e) => e.source === root.id || e.target === root.id);
  const others = ends(own);
  others.delete(root.id);
  return step(
    [
      phrase(root.year ? "tellActorSince" : "tellActor", { actor: who(root), kind: d(root.kind), year: root.year }),
      " ",
      phrase("tellTies", { ties: own.length, others: others.size }),
    ],
    own,
    [root],
  );
}

/** How much of what was told is stated, and how much is inferred. */
const certainty = (ties) =>
  phrase("tellBasis", { stated: ties.filter((e) => e.basis !== "inferred").length, inferred: ties.filter((e) => e.basis === "inferred").length });

const sentences = (ties, nodes) => {
  const end = (id) => ({ name: nameOf(nodes.find((n) => n.id === id) ?? { id, name: id }) });
  return ties.slice(0, MOST_NAMED).map((e) => h("span", { class: "told-tie" }, sentenceOf(e, end(e.source), end(e.target)), e.from ? ` (${e.from})` : "", t("fullStop")));
};

const within = (ties, ...nodes) => {
  const there = ids(nodes.flat());
  return ties.filter((e) => there.has(e.source) && there.has(e.target));
};

const oldest = (nodes) => nodes.filter((n) => n.year).sort((a, b) => a.year - b.year || (a.id < b.id ? -1 : 1))[0];

async function origin({ actor }) {
  const network = await whole();
  const { nodes, ties, root } = await kinOf(actor, network);
  const before = nodes.filter((n) => n.generation < 0);
  const nearest = Math.max(...before.map((n) => n.generation));
  const parents = before.filter((n) => n.generation === nearest);
  const older = before.filter((n) => n.generation < nearest);
  const after = nodes.filter((n) => n.generation > 0);
  const first = oldest(older);
  const up = within(ties, root, parents);
  return {
    network,
    nodes,
    ties,
    title: phrase("askOrigin", { actor: nameOf(root) }),
    further: link("lineage", actor),
    steps: [
      itself(root, network),
      parents.length
        ? step([phrase("tellParents", { actors: some(parents) }), " ", sentences(up, nodes)], up, [root, ...parents])
        : step(t("tellNoParents"), [], [root]),
      older.length
        ? step(
            [phrase("tellOlder", { n: older.length, actors: some(older) }), " ", first && phrase("tellOldest", { actor: who(first), year: first.year })],
            within(ties, root, before),
            [root, ...before],
          )
        : step(t("tellNothingOlder"), up, [root, ...parents]),
      step(
        [after.length ? phrase("tellAfter", { n: after.length, actors: some(after) }) : t("tellNoneAfter"), " ", certainty(ties)],
        within(ties, root, after),
        [root, ...after],
      ),
    ],
  };
}

async function descent({ actor }) {
  const network = await whole();
  const { nodes, ties, root } = await kinOf(actor, network);
  const children = nodes.filter((n) => n.generation === 1);
  const later = nodes.filter((n) => n.generation > 1);
  const all = [...children, ...later];
  const spheres = counted(all.filter((n) => n.sphere), (n) => n.sphere);
  return {
    network,
    nodes,
    ties,
    title: phrase("askDescent", { actor: nameOf(root) }),
    further: link("lineage", actor),
    steps: [
      itself(root, network),
      step(phrase("tellChildren", { n: children.length, actors: some(children) }), within(ties, root, children), [root, ...children]),
      later.length
        ? step(
            phrase("tellLater", { n: later.length, g: Math.max(...later.map((n) => n.generation)), actors: some(later) }),
            within(ties, children, later),
            all,
          )
        : step(t("tellNothingLater"), within(ties, root, children), [root, ...children]),
      step(
        [
          spheres.length > 0 && [phrase("tellSpheres", { list: joined(spheres.map(([sphere, n]) => `${d(sphere)} ${number(n)}`)) }), " "],
          certainty(ties),
        ],
        within(ties, root, all),
        [root, ...all],
      ),
    ],
  };
}

async function between({ spheres: given = ASKED.spheres.join(",") }) {
  const [one, other] = given.split(",");
  const asked = { families: await relations(), spheres: given };
  const [network, ranking] = await Promise.all([once("/api/network", asked), once("/api/measures/brokerage", { ...asked, top: 10000 })]);
  const known = byId(network);
  const sphere = (id) => known.get(id)?.sphere;
  const across = network.ties.filter((e) => sphere(e.source) !== sphere(e.target));
  const families = counted(across, (e) => e.family);
  const most = across.filter((e) => e.family === families[0]?.[0]);
  const passed = (i) => (i.gatekeeper ?? 0) + (i.representative ?? 0);
  const brokers = ranking.items
    .filter((i) => passed(i) > 0 && known.has(i.actor))
    .sort((a, b) => passed(b) - passed(a) || a.rank - b.rank)
    .slice(0, 3);
  const of = (id) => across.filter((e) => e.source === id || e.target === id);
  const first = brokers.length ? known.get(brokers[0].actor) : undefined;
  const alone = first
    ? network.nodes.filter((n) => {
        const own = ends(of(n.id));
        return n.sphere !== first.sphere && own.size === 2 && own.has(first.id) && n.id !== first.id;
      })
    : [];
  const count = (name) => network.nodes.filter((n) => n.sphere === name).length;
  return {
    network,
    title: phrase("askBetween", { one: d(one), other: d(other) }),
    further: link("measures", undefined, { measure: "brokerage", ...asked }),
    steps: [
      step(phrase("tellSpheresMet", { a: count(one), one: d(one), b: count(other), other: d(other), n: across.length }), across),
      step(
        families.length
          ? [
              phrase("tellFamily", { family: family(families[0][0]), n: families[0][1] }),
              families.length > 1 && [" ", phrase("tellFamilies", { list: joined(families.slice(1).map(([name, n]) => [family(name), ` ${number(n)}`])) })],
            ]
          : t("tellNoneAcross"),
        most,
      ),
      step(
        brokers.length
          ? phrase("tellBrokers", { list: joined(brokers.map((i) => [who(known.get(i.actor)), ` ${number(passed(i))}`])) })
          : t("tellNoBrokers"),
        brokers.flatMap((i) => of(i.actor)),
        brokers.map((i) => known.get(i.actor)),
      ),
      first
        ? step(
            alone.length
              ? phrase("tellAlone", { n: alone.length, actor: who(first), sphere: d(first.sphere), actors: some(alone) })
              : phrase("tellNoneAlone", { actor: who(first) }),
            of(first.id).filter((e) => alone.some((n) => n.id === e.source || n.id === e.target)),
            [first, ...alone],
          )
        : step(t("tellNoBrokers"), []),
    ],
  };
}

/** How many pieces of more than one actor there are without one. */
function pieces(network, without) {
  const near = new Map();
  for (const e of network.ties) {
    if (e.source === without || e.target === without) continue;
    for (const [a, b] of [[e.source, e.target], [e.target, e.source]]) near.set(a, [...(near.get(a) ?? []), b]);
  }
  const seen = new Set();
  let found = 0;
  for (const start of near.keys()) {
    if (seen.has(start)) continue;
    found++;
    const open = [start];
    while (open.length) {
      const id = open.pop();
      if (seen.has(id)) continue;
      seen.add(id);
      open.push(...near.get(id));
    }
  }
  return found;
}

async function central() {
  const families = await relations();
  const [network, { items }] = await Promise.all([
    once("/api/network", { families }),
    once("/api/measures/betweenness", { families, top: 5 }),
  ]);
  const known = byId(network);
  const [first, ...next] = items.map((i) => known.get(i.actor)).filter(Boolean);
  const own = network.ties.filter((e) => e.source === first.id || e.target === first.id);
  return {
    network,
    title: t("askMiddle"),
    further: link("measures", undefined, { measure: "betweenness", families }),
    steps: [
      step(phrase("tellMiddle", { actor: who(first), value: number(items[0].value, 3) }), [], [first]),
      itself({ ...first, year: first.founded }, network),
      step(phrase("tellNext", { actors: some(next) }), [], [first, ...next]),
      step(phrase("tellWithout", { actor: who(first), before: pieces(network), after: pieces(network, first.id) }), own, [first]),
    ],
  };
}

async function changed({ years: given = ASKED.years.join(",") }) {
  const [one, other] = given.split(",");
  const [network, before, after] = await Promise.all([whole(), once("/api/network", { asOf: one }), once("/api/network", { asOf: other })]);
  const became = changes([before, after], [{ asOf: one }, { asOf: other }]);
  const of = (change) => network.ties.filter((e) => became.get(e.id) === change);
  const gained = of("gained");
  const families = counted(gained, (e) => e.family);
  const partners = (ties, id) => ends(ties.filter((e) => e.source === id || e.target === id)).size - 1;
  const known = byId(network);
  const rise = (id) => Math.max(0, partners(after.ties, id)) - Math.max(0, partners(before.ties, id));
  const most = [...ends(gained)].sort((a, b) => rise(b) - rise(a) || (a < b ? -1 : 1)).map((id) => known.get(id)).filter(Boolean)[0];
  const at = (year, answer) =>
    step(
      phrase("tellYear", { year, ties: answer.ties.length, actors: ends(answer.ties).size, more: answer.about.certainty.ties.leftOut }),
      answer.ties,
    );
  return {
    network,
    title: phrase("askChanged", { one, other }),
    further: link("network", undefined, { before: one, after: other }),
    steps: [
      at(one, before),
      at(other, after),
      step(
        [
          phrase("tellChange", { one, other, gained: gained.length, lost: of("lost").length, kept: of("kept").length, open: of("open").length }),
          families.length > 0 && [" ", phrase("tellGrowth", { family: family(families[0][0]), n: families[0][1] })],
        ],
        gained,
      ),
      most && rise(most.id) > 0
        ? step(
            phrase("tellRise", {
              actor: who(most),
              one,
              other,
              before: Math.max(0, partners(before.ties, most.id)),
              after: partners(after.ties, most.id),
            }),
            after.ties.filter((e) => e.source === most.id || e.target === most.id),
            [most],
          )
        : step(t("tellNoRise"), gained),
    ],
  };
}

/** The stories by their names in the address. */
export const STORIES = { origin, descent, between, middle: central, changed };
