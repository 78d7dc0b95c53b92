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

/** Brings what is to be looked at into view. */
export function aim(cy, glide = false) {
  if (cy.destroyed() || cy.width() === 0) return;
  const around = aims.get(cy)?.filter((e) => !e.hasClass("gone"));
  const whole = !around || around.empty();
  const box = (whole ? cy.elements().not(".gone") : around).boundingBox({ includeLabels: false, includeOverlays: false });
  if (!(box.w > 0)) return;
  const [wide, high] = [cy.width(), cy.height()];
  const fitting = Math.min((wide - 2 * MARGIN) / box.w, (high - 2 * MARGIN) / box.h);
  const zoom = Math.min(cy.maxZoom(), Math.max(cy.minZoom(), whole ? fitting : Math.min(NEAREST, Math.max(READABLE, fitting))));
  let [x, y] = [(box.x1 + box.x2) / 2, (box.y1 + box.y2) / 2];
  // What has no room in the window at this size is left out on the far side of the one that was chosen.
  const centre = around?.filter("node.focus");
  if (!whole && zoom > fitting && centre?.nonempty()) ({ x, y } = centre.position());
  const to = { zoom, pan: { x: wide / 2 - x * zoom, y: high / 2 - y * zoom } };
  cy.stop(true);
  if (glide && !calm()) cy.animate(to, { duration: PACE, easing: "ease-in-out" });
  else cy.viewport(to);
}
