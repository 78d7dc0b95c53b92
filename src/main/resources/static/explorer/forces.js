// A worker: lays a network out by forces, so that the page stays at hand meanwhile. Asked with the same network it gives the same
// places: the library throws dice, and they are loaded.

/* global cytoscape */
importScripts(
  "../webjars/cytoscape/dist/cytoscape.min.js",
  "../webjars/layout-base/layout-base.js",
  "../webjars/cose-base/cose-base.js",
  "../webjars/cytoscape-fcose/cytoscape-fcose.js",
);

const MANY = 1200;

/** Numbers that look random and are the same each time. */
function dice(seed) {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let x = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    x = (x + Math.imul(x ^ (x >>> 7), 61 | x)) ^ x;
    return ((x ^ (x >>> 14)) >>> 0) / 4294967296;
  };
}

function options(count) {
  return {
    name: "fcose",
    animate: false,
    fit: false,
    quality: count > MANY ? "draft" : "default",
    randomize: true,
    nodeDimensionsIncludeLabels: false,
    packComponents: false,
    nodeRepulsion: 14000,
    idealEdgeLength: 85,
    edgeElasticity: 0.35,
    gravity: 0.25,
    numIter: count > 600 ? 1000 : 2500,
    nodeSeparation: count > MANY ? 160 : 90,
  };
}

/** Gets the ids of nodes, the ties as pairs of their places in that list, and the size of every node; gives x and y of each. */
onmessage = ({ data: { nodes, ties, size } }) => {
  Math.random = dice(20090601);
  const cy = cytoscape({
    headless: true,
    styleEnabled: true,
    style: [{ selector: "node", style: { width: size, height: size } }],
    layout: { name: "null" },
    elements: [
      ...nodes.map((id) => ({ data: { id } })),
      ...ties.map(([source, target], i) => ({ data: { id: `tie ${i}`, source: nodes[source], target: nodes[target] } })),
    ],
  });
  cy.layout(options(nodes.length)).run();
  const places = new Float64Array(2 * nodes.length);
  nodes.forEach((id, i) => {
    const { x, y } = cy.getElementById(id).position();
    places.set([x, y], 2 * i);
  });
  cy.destroy();
  postMessage(places, [places.buffer]);
};
