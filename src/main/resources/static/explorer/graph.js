/* global cytoscape */
// A network on a canvas: the signs of the figures, a layout that comes out the same each time, and what the pointer does.

import { colour, isDark, line, sign } from "./encoding.js";

const LARGE = 1500;

function polygons() {
  const styles = [];
  for (const kind of ["University", "ResearchInstitute", "Firm", "Government", "Association", "InformationNetwork",
    "SciencePark", "Person", "Programme", "Technology", "Place", "Population"]) {
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
        label: "data(name)",
        color: text,
        "font-size": "data(type)",
        "font-family": "system-ui, 'Noto Sans SC', sans-serif",
        "text-valign": "bottom",
        "text-margin-y": 3,
        "text-outline-width": 2,
        "text-outline-color": ground,
        "text-outline-opacity": 0.85,
        "text-wrap": "wrap",
        "text-max-width": 120,
        "min-zoomed-font-size": large ? 9 : 7,
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
      style: { "border-width": 4, "border-color": isDark() ? "#ffd166" : "#0b3d91", "min-zoomed-font-size": 0, "z-index": 9 },
    },
    { selector: "edge.near", style: { opacity: 1, width: "data(bold)" } },
    { selector: "node.near", style: { "min-zoomed-font-size": 0 } },
  ];
}

/** The elements of nodes and ties as the REST interface gives them; `sizes` are from 0 to 1. */
export function elements(nodes, ties, sizes = new Map()) {
  const known = new Set(nodes.map((n) => n.id));
  return [
    ...nodes.map((n) => ({ group: "nodes", data: node(n, sizes.get(n.id) ?? 0) })),
    ...ties
      .filter((e) => known.has(e.source) && known.has(e.target))
      .map((e) => {
        const ink = line(e.family);
        return {
          group: "edges",
          data: {
            ...e,
            colour: ink.colour,
            width: ink.width * 1.3,
            bold: ink.width * 3,
            lineStyle: ink.dash.length ? "dashed" : "solid",
            dash: ink.dash.length ? ink.dash.map((x) => x * 1.3) : [6, 3],
            arrow: e.directed ? "triangle" : "none",
          },
        };
      }),
  ];
}

function node(n, share) {
  const size = 14 + 38 * Math.sqrt(Math.max(0, share));
  return {
    id: n.id,
    name: n.name,
    kind: n.kind,
    sphere: n.sphere,
    colour: colour(n.sphere),
    size,
    wide: size * 1.4,
    low: size * 0.8,
    type: 9 + 6 * Math.sqrt(Math.max(0, share)),
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

function options(name, count) {
  const common = { animate: false, fit: true, padding: 30 };
  switch (name) {
    case "concentric":
      return {
        ...common, name, minNodeSpacing: 10, spacingFactor: 1,
        concentric: (n) => Math.ceil(n.data("share") * 12), levelWidth: () => 1,
      };
    case "circle":
      return {
        ...common, name, spacingFactor: 0.9,
        sort: (a, b) =>
          `${a.data("sphere")}|${a.data("kind")}|${a.id()}`.localeCompare(`${b.data("sphere")}|${b.data("kind")}|${b.id()}`, "en"),
      };
    case "breadthfirst":
      return { ...common, name, directed: false, spacingFactor: 0.9, avoidOverlap: true };
    case "grid":
      return { ...common, name, avoidOverlap: true, sort: (a, b) => b.data("share") - a.data("share") };
    case "preset":
      return { ...common, name };
    default:
      return {
        ...common, name: "fcose", quality: count > 1200 ? "draft" : "default", randomize: true,
        nodeDimensionsIncludeLabels: false, packComponents: false, nodeRepulsion: 9000, idealEdgeLength: 70,
        edgeElasticity: 0.35, gravity: 0.35, numIter: count > 600 ? 1000 : 2500, nodeSeparation: 90,
      };
  }
}

/** Draws into the element. */
export function draw(element, all, { layout = "fcose", open, expand, wheel = true } = {}) {
  const large = all.length > LARGE;
  const cy = cytoscape({
    container: element,
    elements: all,
    style: style(large),
    layout: { name: "null" },
    minZoom: 0.05,
    maxZoom: 4,
    wheelSensitivity: 0.4,
    userZoomingEnabled: wheel,
    textureOnViewport: large,
    hideEdgesOnViewport: all.length > 4000,
    pixelRatio: large ? 1 : "auto",
    boxSelectionEnabled: false,
  });
  arrange(cy, layout);

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
  const visible = cy.elements().not(".gone");
  const random = Math.random;
  Math.random = dice(20090601);
  try {
    visible.layout(options(layout, visible.nodes().length)).run();
  } finally {
    Math.random = random;
  }
}

/** New sizes for the nodes that are there. */
export function resize(cy, sizes) {
  cy.batch(() =>
    cy.nodes().forEach((n) => {
      const { id, name, kind, sphere } = n.data();
      n.data(node({ id, name, kind, sphere }, sizes.get(id) ?? 0));
    }),
  );
}

/** Colours after the ground has changed from light to dark or back. */
export function recolour(cy) {
  cy.batch(() => cy.edges().forEach((e) => e.data("colour", line(e.data("family")).colour)));
  cy.style(style(cy.elements().length > LARGE));
}

/** From 0 to 1, the largest having 1; what is negative counts as nothing. */
export function shares(items) {
  const most = Math.max(...items.map((i) => i.value), 0);
  return new Map(items.map((i) => [i.actor, most > 0 ? Math.max(0, i.value) / most : 0]));
}
