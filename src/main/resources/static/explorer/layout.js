// Where the actors of a drawing stand: layouts that come out the same each time, and places that someone gave by hand.

import { label } from "./labels.js";
import { aim } from "./view.js";

/** How large the smallest sign is where there are few. */
export const SMALLEST = 14;

/** Where there are many, each has less room. */
export const scaleOf = (count) => Math.min(1, Math.sqrt(400 / Math.max(1, count)));

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

const ORDERS = {
  circle: (n) => `${n.data("sphere") ?? "~"}|${n.data("kind")}|${n.id()}`,
  concentric: (n) => `${(2 - n.data("share")).toFixed(6)}|${n.id()}`,
  grid: (n) => `${(2 - n.data("share")).toFixed(6)}|${n.id()}`,
};

// Beside each drawing and not within it, where each change would have all of it styled anew.
const kept = new WeakMap();

/** When the places of a drawing are found. */
export const arranged = (cy) => kept.get(cy).arranged;

/**
 * Lays out what is there; done when the promise is. The same network always comes out the same. Actors in `pinned`, a map from
 * their ids, stand at x and y of their own.
 */
export function arrange(cy, layout, pinned = new Map()) {
  const known = kept.get(cy) ?? { places: new Map() };
  if (!kept.has(cy)) {
    kept.set(cy, known);
    cy.on("destroy", () => known.stop?.());
  }
  known.stop?.();
  known.pinned = pinned;
  known.arranged = find(cy, known, layout);
  return known.arranged;
}

function find(cy, known, layout) {
  const shown = cy.elements().not(".gone");
  const order = ORDERS[layout] ?? ORDERS.concentric;
  // The order in which a layout places them is the order in which it gets them.
  const sorted = shown.nodes().sort((a, b) => (order(a) < order(b) ? -1 : 1));
  const settled = () => {
    known.places = new Map(cy.nodes().map((n) => [n.id(), { ...n.position() }]));
    known.placed = true;
    pin(cy, known.pinned);
    aim(cy);
    label(cy);
  };
  if (layout !== "fcose") {
    sorted
      .union(shown.edges())
      .layout({ animate: false, fit: false, ...SIMPLE[layout](sorted) })
      .run();
    settled();
    return Promise.resolve();
  }
  // Something to look at until the forces have come to rest.
  if (!known.placed) {
    sorted.layout({ name: "preset", positions: rings(sorted), fit: false }).run();
    aim(cy);
    label(cy);
  }
  const nodes = shown.nodes().map((n) => n.id());
  const index = new Map(nodes.map((id, i) => [id, i]));
  const ties = shown.edges().map((e) => [index.get(e.data("source")), index.get(e.data("target"))]);
  const { places, stop } = rest({ nodes, ties, size: cy.data("wide") ?? Math.round(scaleOf(nodes.length) * SMALLEST) });
  known.stop = stop;
  return places.then((found) => {
    if (!found || cy.destroyed()) return;
    cy.batch(() => nodes.forEach((id, i) => cy.getElementById(id).position({ x: found[2 * i], y: found[2 * i + 1] })));
    settled();
  });
}

/** Has from now on those that are pinned at their places, and all others where the layout put them. */
export function pin(cy, pinned) {
  const known = kept.get(cy);
  known.pinned = pinned;
  // Else they get there as soon as the layout is done.
  if (!known.placed) return;
  cy.batch(() =>
    cy.nodes().forEach((n) => {
      const to = pinned.get(n.id()) ?? known.places.get(n.id());
      const { x, y } = n.position();
      if (to && (to.x !== x || to.y !== y)) n.position({ ...to });
    }),
  );
}

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
