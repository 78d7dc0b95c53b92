// Which part of a drawing is in view: the whole of it, or what is around the one that was chosen.

const MARGIN = 34;
/** Between these the signs and names of a neighbourhood can be read. */
const READABLE = 0.85;
const NEAREST = 1.7;
const PACE = 420;

const aims = new WeakMap();

const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** From now on the view is of these, or of the whole, as long as nobody moves it by hand; `glide` shows the way there. */
export function lookAt(cy, around, glide = false) {
  aims.set(cy, around);
  aim(cy, glide);
}

/** As `lookAt`, but all of them have to be in view, however small that makes them. */
export function fitTo(cy, around, glide = false) {
  whole.add(cy);
  lookAt(cy, around.empty() ? undefined : around, glide);
}

const whole = new WeakSet();

/** What signs take up; the library's own answer would have it measure names that are not yet set, and keep what it found. */
function boxOf(nodes) {
  const box = { x1: Infinity, y1: Infinity, x2: -Infinity, y2: -Infinity };
  for (const n of nodes) {
    const { x, y } = n.position();
    const half = n.data("wide") / 2;
    box.x1 = Math.min(box.x1, x - half);
    box.x2 = Math.max(box.x2, x + half);
    box.y1 = Math.min(box.y1, y - half);
    box.y2 = Math.max(box.y2, y + half);
  }
  return box;
}

/** Brings what is to be looked at into view. */
export function aim(cy, glide = false) {
  if (cy.destroyed() || cy.width() === 0) return;
  const around = aims.get(cy)?.filter((e) => !e.hasClass("gone"));
  const all = !around || around.empty();
  const nodes = (all ? cy.nodes().not(".gone") : around.nodes()).toArray();
  if (nodes.length === 0) return;
  const box = boxOf(nodes);
  const [wide, high] = [cy.width(), cy.height()];
  const fitting = Math.min((wide - 2 * MARGIN) / (box.x2 - box.x1), (high - 2 * MARGIN) / (box.y2 - box.y1));
  const least = whole.has(cy) ? fitting : Math.max(READABLE, fitting);
  const zoom = Math.min(cy.maxZoom(), Math.max(cy.minZoom(), all ? fitting : Math.min(NEAREST, least)));
  let [x, y] = [(box.x1 + box.x2) / 2, (box.y1 + box.y2) / 2];
  // What has no room in the window at this size is left out on the far side of the one that was chosen.
  const centre = around?.filter("node.focus");
  if (!all && zoom > fitting && centre?.nonempty()) ({ x, y } = centre.position());
  const to = { zoom, pan: { x: wide / 2 - x * zoom, y: high / 2 - y * zoom } };
  cy.stop(true);
  if (glide && !calm()) cy.animate(to, { duration: PACE, easing: "ease-in-out" });
  else cy.viewport(to);
}
