/* global cytoscape */
// A network on a canvas: the signs of the figures, a layout that comes out the same each time, and what the pointer does.

import { debounce } from "./dom.js";
import { colour, isDark, line, sign } from "./encoding.js";

const LARGE = 1500;

function polygons() {
  const styles = [];
  for (const kind of [
    "University",
    "ResearchInstitute",
    "Firm",
    "Government",
    "Association",
    "InformationNetwork",
    "SciencePark",
    "Person",
    "Programme",
    "Technology",
    "Place",
    "Population",
  ]) {
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
        "font-family": 'system-ui, "Noto Sans SC", sans-serif',
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
        "target-arrow-shape": large ? "none" : "data(arrow)",
        "arrow-scale": 0.7,
        opacity: large ? 0.4 : 0.75,
      },
    },
    { selector: "edge[basis = 'inferred']", style: { opacity: large ? 0.3 : 0.5 } },
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
            arrow: e.directed ? "triangle" : "none",
          },
        };
      }),
  ];
}

/** Where there are many, each has less room. */
const scaleOf = (count) => Math.min(1, Math.sqrt(400 / Math.max(1, count)));

function node(n, share, scale) {
  const size = scale * (14 + 38 * Math.sqrt(Math.max(0, share)));
  return {
    id: n.id,
    name: n.name,
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

/** Numbers that look random and are the same each time. */
function dice(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let x = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x;
    return ((x ^ (x >>> 14)) >>> 0) / 4294967296;
  };
}

/** The largest in the middle, and each ring as full as it can be. */
function rings(visible) {
  const room = 44 * scaleOf(visible.nodes().length) + 8;
  const places = {};
  let ring = 0;
  let left = 1;
  let seats = 1;
  visible.nodes().forEach((n) => {
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

function options(name, visible) {
  const count = visible.nodes().length;
  const common = { animate: false, fit: true, padding: 30 };
  switch (name) {
    case "concentric":
      return { ...common, name: "preset", positions: rings(visible) };
    case "circle":
      return { ...common, name, avoidOverlap: false, radius: Math.max(160, count * 2.3) };
    case "grid":
      return { ...common, name, avoidOverlap: true };
    case "preset":
      return { ...common, name };
    default:
      return {
        ...common,
        name: "fcose",
        quality: count > 1200 ? "draft" : "default",
        randomize: true,
        nodeDimensionsIncludeLabels: false,
        packComponents: false,
        nodeRepulsion: 14000,
        idealEdgeLength: 85,
        edgeElasticity: 0.35,
        gravity: 0.25,
        numIter: count > 600 ? 1000 : 2500,
        nodeSeparation: count > 1200 ? 400 : 90,
      };
  }
}

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
  arrange(cy, layout);

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
  const plain = () => cy.batch(() => cy.elements().removeClass("faint near"));
  cy.on("mouseover", "node", (event) => {
    element.style.cursor = "pointer";
    if (!large) near(event.target);
  });
  cy.on("mouseout", "node", () => {
    element.style.cursor = "";
    plain();
  });
  if (open) cy.on("onetap", "node", (event) => open(event.target.data()));
  if (expand) cy.on("dbltap", "node", (event) => expand(event.target.data()));
  if (open) cy.on("tap", (event) => event.target === cy && open(undefined));
  return cy;
}

/** Lays out what is there. The library throws dice; they are loaded, so that an address always shows the same picture. */
export function arrange(cy, layout) {
  const orders = {
    circle: (n) => `${n.data("sphere") ?? "~"}|${n.data("kind")}|${n.id()}`,
    concentric: (n) => `${(2 - n.data("share")).toFixed(6)}|${n.id()}`,
    grid: (n) => `${(2 - n.data("share")).toFixed(6)}|${n.id()}`,
  };
  const order = orders[layout];
  const shown = cy.elements().not(".gone");
  // The order in which a layout places them is the order in which it gets them.
  const visible = order
    ? shown
        .nodes()
        .sort((a, b) => (order(a) < order(b) ? -1 : 1))
        .union(shown.edges())
    : shown;
  const random = Math.random;
  Math.random = dice(20090601);
  try {
    visible.layout(options(layout, visible)).run();
  } finally {
    Math.random = random;
  }
}

/** Names the largest nodes in view, as long as no two names meet, in letters of one size however near one looks. */
export function label(cy) {
  if (cy.destroyed()) return;
  const zoom = cy.zoom();
  const taken = [];
  const shown = cy
    .nodes()
    .filter((n) => n.visible())
    .sort((a, b) => b.data("share") - a.data("share") || (a.id() < b.id() ? -1 : 1));
  cy.batch(() =>
    shown.forEach((n) => {
      const { x, y } = n.renderedPosition();
      const letters = 11 + 4 * Math.sqrt(n.data("share"));
      const width = Math.min(130, [...n.data("name")].reduce((w, c) => w + (c > "\u2e80" ? 1 : 0.55), 0) * letters);
      const lines = Math.ceil(([...n.data("name")].length * 0.55 * letters) / 130);
      const top = y + (n.data("size") * zoom) / 2;
      const box = [x - width / 2, top, x + width / 2, top + lines * letters * 1.25];
      const inView = box[2] > 0 && box[0] < cy.width() && top > -20 && top < cy.height();
      const free = inView && taken.every((b) => box[2] < b[0] || b[2] < box[0] || box[3] < b[1] || b[3] < box[1]);
      if (free) taken.push(box);
      n.data({ label: free ? n.data("name") : "", type: letters / zoom, room: 130 / zoom, halo: 2 / zoom });
    }),
  );
}

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
