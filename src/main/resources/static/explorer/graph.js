/* global cytoscape */
// A network on a canvas: its signs and lines, and what the pointer does to actors.

import { debounce } from "./dom.js";
import { arrowAt, colour, line } from "./encoding.js";
import { point } from "./focus.js";
import { label } from "./labels.js";
import { arrange, scaleOf, SMALLEST } from "./layout.js";
import { nameOf } from "./names.js";
import { stylesheet } from "./stylesheet.js";
import { aim } from "./view.js";
import { t } from "./words.js";

const LARGE = 1500;
/** Beyond so many elements the canvas hides lines while it moves, unless a graphics processor draws. */
const MANY = 4000;

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
    share,
  };
}

/** Whether so many elements that some of what is shown of few would take too long. */
export const isLarge = (cy) => cy.elements().length > LARGE;

/**
 * Draws into the element. `open` gets the actor that was clicked, or none; `expand` the one that was clicked twice; `pinned` are
 * places that actors have whatever the layout says; `wide` is how wide each is taken to be by the forces, where that is not usual.
 */
export function draw(element, all, { layout = "fcose", open, expand, wheel = true, pinned, wide } = {}) {
  const large = all.length > LARGE;
  const many = all.length > MANY;
  const accelerated = many && hasGraphics();
  const cy = cytoscape({
    container: element,
    style: stylesheet(large),
    layout: { name: "null" },
    minZoom: 0.05,
    maxZoom: 4,
    userZoomingEnabled: wheel,
    renderer: { name: "canvas", webgl: accelerated },
    textureOnViewport: large && !accelerated,
    hideEdgesOnViewport: many && !accelerated,
    pixelRatio: large ? 1 : "auto",
    boxSelectionEnabled: false,
  });
  // Where it measures borders, the library looks for a shape of this name, which it registers under others only.
  cy.renderer().generatePolygon?.("polygon", [-1, -1, 1, -1, 1, 1, -1, 1]);
  cy.add(all);
  if (wide) cy.data("wide", wide);
  hidden(element, cy, arrange(cy, layout, pinned));

  // A change of room keeps in view what is looked at, until someone has chosen another part by hand.
  let moved = false;
  for (const act of ["pointerdown", "wheel"]) element.addEventListener(act, () => (moved = true), { passive: true });
  const room = new ResizeObserver(() => {
    if (cy.destroyed()) return room.disconnect();
    cy.resize();
    if (!moved) aim(cy);
    label(cy);
  });
  room.observe(element);
  cy.on("viewport", large ? debounce(() => label(cy), 60) : eachFrame(() => label(cy)));
  label(cy);

  cy.on("mouseover", "node", (event) => {
    element.style.cursor = "pointer";
    if (!large) point(cy, event.target);
  });
  cy.on("mouseout", "node", () => {
    element.style.cursor = "";
    if (!large) point(cy);
  });
  if (open) cy.on("onetap", "node", (event) => open(event.target.data()));
  if (expand) cy.on("dbltap", "node", (event) => expand(event.target.data()));
  if (open) cy.on("tap", (event) => event.target === cy && open(undefined));
  return cy;
}

/** Names of what draws by the processor and only looks like a graphics processor, which is slower than the canvas. */
const IMITATED = /swiftshader|llvmpipe|softpipe|software|basic render/i;

let graphics;

/** Whether the browser draws by a graphics processor. */
function hasGraphics() {
  if (graphics === undefined) {
    const gl = document.createElement("canvas").getContext("webgl2", { failIfMajorPerformanceCaveat: true });
    const told = gl?.getParameter(gl.RENDERER);
    // Chromium masks the name, and tells it by an extension; Firefox tells it, and warns of whoever asks for that extension.
    const masked = told === "WebKit WebGL" && gl.getExtension("WEBGL_debug_renderer_info");
    const name = masked ? gl.getParameter(masked.UNMASKED_RENDERER_WEBGL) : told;
    graphics = Boolean(gl) && !IMITATED.test(name);
    gl?.getExtension("WEBGL_lose_context")?.loseContext();
  }
  return graphics;
}

/** Shows nothing of a drawing before all of it has its place; a large one is shown sooner, since that may take long. */
function hidden(element, cy, arranged) {
  const shown = () => {
    if (drawnIn.get(element) === cy) element.classList.remove("settling");
  };
  drawnIn.set(element, cy);
  element.dataset.waiting = t("arranging");
  element.classList.add("settling");
  arranged.then(shown, shown);
  setTimeout(shown, LONGEST);
}

const LONGEST = 10_000;
const drawnIn = new WeakMap();

/** Does once in a frame what is asked for any number of times in it. */
function eachFrame(action) {
  let asked = false;
  return () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      action();
    });
  };
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
  cy.batch(() => {
    cy.edges().forEach((e) => e.data("colour", line(e.data("family")).colour));
    cy.nodes().forEach((n) => n.data("colour", colour(n.data("sphere"))));
  });
  cy.style(stylesheet(isLarge(cy)));
}

/** From 0 to 1, the largest having 1; what is negative counts as nothing. */
export function shares(items) {
  // Some measures have no value for some actors.
  const most = items.reduce((m, i) => Math.max(m, i.value ?? 0), 0);
  return new Map(items.map((i) => [i.actor, most > 0 ? Math.max(0, i.value ?? 0) / most : 0]));
}
