/* global cytoscape */
// A network on a canvas: the signs of the figures, a layout that comes out the same each time, and what the pointer does.

import { debounce } from "./dom.js";
import { arrowAt, colour, isDark, kinds, line, sign } from "./encoding.js";
import { nameOf } from "./names.js";

const LARGE = 1500;
const SMALLEST = 14;

function polygons() {
  const styles = [];
  for (const kind of kinds()) {
    const { symbol, corners } = sign(kind);
    if (corners) {
      const reach = Math.max(...corners.map(Math.abs));
      styles.push({
        selector: `node[kind = "${kind}"]`,
        style: { shape: "polygon", "shape-polygon-points": corners.map((c) => c / reach) },
      });
    } else if (symbol === "pill") {
      styles.push({
        selector: `node[kind = "${kind}"]`,
        style: { shape: "round-rectangle", width: "data(wide)", height: "data(low)" },
      });
    }
  }
  return styles;
}

function style(large) {
  const text = isDark() ? "#e4e7ec" : "#1d2433";
  const ground = isDark() ? "#12161f" : "#ffffff";
  return [
    {
      selector: "node",
      style: {
        shape: "ellipse",
        width: "data(size)",
        height: "data(size)",
        "background-color": "data(colour)",
        "border-width": 1,
        "border-color": isDark() ? "#0b0e14" : "#2b3243",
        label: "data(label)",
        color: text,
        "font-size": "data(type)",
        "font-family": '"Noto Sans SC", system-ui, sans-serif',
        "text-valign": "bottom",
        "text-margin-y": 2,
        "text-outline-width": "data(halo)",
        "text-outline-color": ground,
        "text-outline-opacity": 0.85,
        "text-wrap": "wrap",
        "text-max-width": "data(room)",
      },
    },
    ...polygons(),
    // No sign of another lies over a name.
    { selector: "node[?label]", style: { "z-index": 5 } },
    {
      selector: "edge",
      style: {
        width: "data(width)",
        "line-color": "data(colour)",
        "line-style": large ? "solid" : "data(lineStyle)",
        "line-dash-pattern": "data(dash)",
        "curve-style": large ? "haystack" : "bezier",
        "control-point-step-size": 14,
        "target-arrow-color": "data(colour)",
        "target-arrow-shape": large ? "none" : "data(targetEnd)",
        "source-arrow-color": "data(colour)",
        "source-arrow-shape": large ? "none" : "data(sourceEnd)",
        "arrow-scale": 0.7,
        opacity: large ? 0.4 : 0.75,
      },
    },
    // As in print: a ring where a line without a first year starts, and a hollow line for what is only inferred.
    { selector: "edge[sourceEnd = 'circle']", style: { "source-arrow-fill": "hollow" } },
    { selector: "edge[targetEnd = 'circle']", style: { "target-arrow-fill": "hollow" } },
    {
      selector: "edge[basis = 'inferred']",
      style: large
        ? { opacity: 0.3 }
        : { "line-color": ground, width: 1.2, "line-outline-width": "data(rim)", "line-outline-color": "data(colour)" },
    },
    { selector: "edge.possible", style: { opacity: large ? 0.2 : 0.35 } },
    { selector: ".gone", style: { display: "none" } },
    { selector: ".faint", style: { opacity: 0.12, "text-opacity": 0 } },
    {
      selector: "node:selected, node.focus",
      style: { "border-width": 4, "border-color": isDark() ? "#ffd166" : "#0b3d91", label: "data(name)", "z-index": 9 },
    },
    { selector: "edge.near", style: { opacity: 1, width: "data(bold)" } },
    { selector: "node.near", style: { label: "data(name)" } },
  ];
}

/** The elements of nodes and ties as the REST interface gives them; `sizes` are from 0 to 1. */
export function elements(nodes, ties, sizes = new Map()) {
  const known = new Set(nodes.map((n) => n.id));
  const scale = scaleOf(nodes.length);
  return [
    ...nodes.map((n) => ({ group: "nodes", data: node(n, sizes.get(n.id) ?? 0, scale) })),
    ...ties
      .filter((e) => known.has(e.source) && known.has(e.target))
      .map((e) => {
        const ink = line(e.family);
        return {
          group: "edges",
          data: {
            ...e,
            colour: ink.colour,
            width: ink.width * 1.9,
            bold: ink.width * 4,
            lineStyle: ink.dash.length ? "dashed" : "solid",
            dash: ink.dash.length ? ink.dash.map((x) => x * 1.8) : [6, 3],
            rim: ink.width * 0.95,
            ...ends(e),
          },
        };
      }),
  ];
}

/** What stands at the ends of a tie: an arrow's head where that goes which it carries, and a ring at the other end if it has no year. */
function ends(e) {
  const head = arrowAt(e);
  const start = "type" in e && e.from === undefined ? "circle" : "none";
  return head === "source" ? { sourceEnd: "triangle", targetEnd: start } : { sourceEnd: start, targetEnd: head ? "triangle" : "none" };
}

/** Where there are many, each has less room. */
const scaleOf = (count) => Math.min(1, Math.sqrt(400 / Math.max(1, count)));

function node(n, share, scale) {
  const size = scale * (SMALLEST + 38 * Math.sqrt(Math.max(0, share)));
  return {
    id: n.id,
    name: nameOf(n),
    kind: n.kind,
    sphere: n.sphere,
    colour: colour(n.sphere),
    size,
    wide: size * 1.4,
    low: size * 0.8,
    label: "",
    type: 10,
    room: 120,
    halo: 2,
    share,
  };
}

/** The largest in the middle, and each ring as full as it can be. */
function rings(nodes) {
  const room = 44 * scaleOf(nodes.length) + 8;
  const places = {};
  let ring = 0;
  let left = 1;
  let seats = 1;
  nodes.forEach((n) => {
    if (left === 0) {
      ring++;
      seats = left = Math.floor(2 * Math.PI * ring * 1.15);
    }
    const angle = (2 * Math.PI * (seats - left)) / seats - Math.PI / 2;
    places[n.id()] = { x: ring * room * Math.cos(angle) * 1.25, y: ring * room * Math.sin(angle) };
    left--;
  });
  return places;
}

const SIMPLE = {
  concentric: (nodes) => ({ name: "preset", positions: rings(nodes) }),
  circle: (nodes) => ({ name: "circle", avoidOverlap: false, radius: Math.max(160, nodes.length * 2.3) }),
  grid: () => ({ name: "grid", avoidOverlap: true }),
};

// Beside each drawing and not within it, where each change would have all of it styled anew.
const kept = new WeakMap();

/** Draws into the element. */
export function draw(element, all, { layout = "fcose", open, expand, wheel = true } = {}) {
  const large = all.length > LARGE;
  const cy = cytoscape({
    container: element,
    style: style(large),
    layout: { name: "null" },
    minZoom: 0.05,
    maxZoom: 4,
    userZoomingEnabled: wheel,
    textureOnViewport: large,
    hideEdgesOnViewport: all.length > 4000,
    pixelRatio: large ? 1 : "auto",
    boxSelectionEnabled: false,
  });
  // Where it measures borders, the library looks for a shape of this name, which it registers under others only.
  cy.renderer().generatePolygon?.("polygon", [-1, -1, 1, -1, 1, 1, -1, 1]);
  cy.add(all);
  const known = { named: new Set() };
  kept.set(cy, known);
  cy.on("destroy", () => known.stop?.());
  known.arranged = arrange(cy, layout);

  // A change of room keeps the whole in view, until someone has chosen what to look at.
  let moved = false;
  for (const act of ["pointerdown", "wheel"]) element.addEventListener(act, () => (moved = true), { passive: true });
  const room = new ResizeObserver(() => {
    if (cy.destroyed()) return room.disconnect();
    cy.resize();
    if (!moved) cy.fit(cy.elements().not(".gone"), 30);
    label(cy);
  });
  room.observe(element);
  cy.on(
    "viewport",
    debounce(() => label(cy), 60),
  );
  label(cy);

  const near = (target) => {
    const around = target.isNode() ? target.closedNeighborhood() : target.union(target.connectedNodes());
    cy.batch(() => {
      cy.elements().addClass("faint");
      around.removeClass("faint").addClass("near");
    });
  };
  const plain = () => cy.batch(() => cy.$(".faint, .near").removeClass("faint near"));
  cy.on("mouseover", "node", (event) => {
    element.style.cursor = "pointer";
    if (!large) near(event.target);
  });
  cy.on("mouseout", "node", () => {
    element.style.cursor = "";
    if (!large) plain();
  });
  if (open) cy.on("onetap", "node", (event) => open(event.target.data()));
  if (expand) cy.on("dbltap", "node", (event) => expand(event.target.data()));
  if (open) cy.on("tap", (event) => event.target === cy && open(undefined));
  return cy;
}

/** Lays out what is there; done when the promise is. The same network always comes out the same. */
export function arrange(cy, layout) {
  const known = kept.get(cy);
  known.stop?.();
  const shown = cy.elements().not(".gone");
  const order = ORDERS[layout] ?? ORDERS.concentric;
  // The order in which a layout places them is the order in which it gets them.
  const sorted = shown.nodes().sort((a, b) => (order(a) < order(b) ? -1 : 1));
  if (layout !== "fcose") {
    sorted
      .union(shown.edges())
      .layout({ animate: false, fit: true, padding: 30, ...SIMPLE[layout](sorted) })
      .run();
    known.placed = true;
    return Promise.resolve();
  }
  // Something to look at until the forces have come to rest.
  if (!known.placed) sorted.layout({ name: "preset", positions: rings(sorted), fit: true, padding: 30 }).run();
  const nodes = shown.nodes().map((n) => n.id());
  const index = new Map(nodes.map((id, i) => [id, i]));
  const ties = shown.edges().map((e) => [index.get(e.data("source")), index.get(e.data("target"))]);
  const { places, stop } = rest({ nodes, ties, size: Math.round(scaleOf(nodes.length) * SMALLEST) });
  known.stop = stop;
  return places.then((found) => {
    if (!found || cy.destroyed()) return;
    cy.batch(() => nodes.forEach((id, i) => cy.getElementById(id).position({ x: found[2 * i], y: found[2 * i + 1] })));
    known.placed = true;
    cy.fit(cy.elements().not(".gone"), 30);
    label(cy);
  });
}

const ORDERS = {
  circle: (n) => `${n.data("sphere") ?? "~"}|${n.data("kind")}|${n.id()}`,
  concentric: (n) => `${(2 - n.data("share")).toFixed(6)}|${n.id()}`,
  grid: (n) => `${(2 - n.data("share")).toFixed(6)}|${n.id()}`,
};

let idle;

/** Lets a worker find where the forces come to rest; nothing when it was stopped before, or could not. */
function rest(network) {
  const worker = idle ?? new Worker(new URL("./forces.js", import.meta.url));
  idle = undefined;
  let stop;
  const places = new Promise((resolve) => {
    let over = false;
    const end = (data) => {
      if (over) return;
      over = true;
      if (data && !idle) idle = worker;
      else worker.terminate();
      resolve(data);
    };
    worker.onmessage = ({ data }) => end(data);
    stop = worker.onerror = () => end();
  });
  worker.postMessage(network);
  return { places, stop };
}

/** When the places of a new drawing are found. */
export const arranged = (cy) => kept.get(cy).arranged;

/** Names the largest nodes in view, as long as no two names meet, in letters of one size however near one looks. */
export function label(cy) {
  if (cy.destroyed()) return;
  const zoom = cy.zoom();
  const pan = cy.pan();
  const [wide, high] = [cy.width(), cy.height()];
  const taken = [];
  const known = kept.get(cy);
  const now = new Set();
  const inView = [];
  cy.nodes().forEach((n) => {
    const { x, y } = n.position();
    const at = { x: x * zoom + pan.x, y: y * zoom + pan.y };
    if (at.x > -MARGIN && at.x < wide + MARGIN && at.y > -MARGIN && at.y < high && !n.hasClass("gone"))
      inView.push({ n, at, data: n.data() });
  });
  inView.sort((a, b) => b.data.share - a.data.share || (a.data.id < b.data.id ? -1 : 1));
  cy.batch(() => {
    for (const { n, at, data } of inView) {
      if (taken.length >= MOST_BOXES) break;
      const letters = 11 + 4 * Math.sqrt(data.share);
      const length = extent(data.name) * letters;
      // The library breaks lines at spaces, which Chinese has none of.
      const width = data.name.includes(" ") ? Math.min(130, length) : length;
      const top = at.y + (data.size * zoom) / 2;
      const box = [at.x - width / 2, top, at.x + width / 2, top + Math.ceil(length / Math.max(width, 130)) * letters * 1.25];
      // Names keep clear of each other and of the signs of those that are larger.
      const half = (data.size * zoom) / 2;
      const sign = [at.x - half, at.y - half, at.x + half, at.y + half - 1];
      if (half > 4) taken.push(sign);
      if (taken.some((b) => box[2] >= b[0] && b[2] >= box[0] && box[3] >= b[1] && b[3] >= box[1])) continue;
      taken.push(box);
      now.add(data.id);
      const type = letters / zoom;
      if (data.label !== data.name || data.type !== type) n.data({ label: data.name, type, room: 130 / zoom, halo: 2 / zoom });
    }
    for (const id of known.named) if (!now.has(id)) cy.getElementById(id).data("label", "");
  });
  known.named = now;
}

const MARGIN = 70;
const MOST_BOXES = 600;

/** How wide a name is, in letters' heights. */
const extent = (name) => [...name].reduce((w, c) => w + (c > "\u2e80" ? 1 : 0.55), 0);

/** New sizes for the nodes that are there. */
export function resize(cy, sizes) {
  const scale = scaleOf(cy.nodes().length);
  cy.batch(() =>
    cy.nodes().forEach((n) => {
      const { id, name, kind, sphere } = n.data();
      n.data(node({ id, name, kind, sphere }, sizes.get(id) ?? 0, scale));
    }),
  );
  label(cy);
}

/** Colours after the ground has changed from light to dark or back. */
export function recolour(cy) {
  cy.batch(() => cy.edges().forEach((e) => e.data("colour", line(e.data("family")).colour)));
  cy.style(style(cy.elements().length > LARGE));
}

/** From 0 to 1, the largest having 1; what is negative counts as nothing. */
export function shares(items) {
  // Some measures have no value for some actors.
  const most = items.reduce((m, i) => Math.max(m, i.value ?? 0), 0);
  return new Map(items.map((i) => [i.actor, most > 0 ? Math.max(0, i.value ?? 0) / most : 0]));
}
