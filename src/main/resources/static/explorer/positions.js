// Places that actors were given by hand, in whole units of the canvas: as a text of the address, and as a small file.

import { h, replace, save } from "./dom.js";
import { change } from "./route.js";
import { t } from "./words.js";

/** So many the service takes for a printed figure, and so many letters it reads in a line of a request beside the rest. */
const MOST = 500;
const MOST_LETTERS = 12_000;
const LARGEST = 9_999_999;
const ENTRY = /^([A-Za-z0-9-]+),(-?\d{1,7}),(-?\d{1,7})$/;

/** A map from ids to places; what is no entry is passed over. */
export function read(text = "") {
  const found = new Map();
  for (const entry of text.split(";")) {
    const [whole, id, x, y] = ENTRY.exec(entry) ?? [];
    if (whole && found.size < MOST) found.set(id, { x: Number(x), y: Number(y) });
  }
  return found;
}

const entry = ([id, { x, y }]) => `${id},${x},${y}`;

const inOrder = (places) => [...places].sort(([a], [b]) => (a < b ? -1 : 1));

/** The text, in the order of ids; nothing where there are no places. */
export const write = (places) => inOrder(places).map(entry).join(";") || undefined;

/** A place as addresses hold it. */
const whole = ({ x, y }) => {
  const within = (value) => Math.max(-LARGEST, Math.min(LARGEST, Math.round(value)));
  return { x: within(x), y: within(y) };
};

/** Where all that is drawn stands, as far as the service takes it: first what was moved, then the larger. */
export function ofAll(cy, moved) {
  const nodes = cy
    .nodes()
    .not(".gone")
    .toArray()
    .sort((a, b) => moved.has(b.id()) - moved.has(a.id()) || b.data("share") - a.data("share") || (a.id() < b.id() ? -1 : 1));
  const entries = [];
  let letters = 0;
  for (const n of nodes) {
    const next = [n.id(), whole(n.position())];
    letters += entry(next).length + 1;
    if (entries.length === MOST || letters > MOST_LETTERS) break;
    entries.push(next);
  }
  return write(entries);
}

/** Has actors stay where they are dragged, and the address hold it; `moved` gives those that were moved before. */
export function movable(cy, moved) {
  // More than one where several are selected.
  const dragged = new Set();
  cy.on("drag", "node", (event) => dragged.add(event.target));
  cy.on("dragfree", "node", () => {
    if (dragged.size === 0) return;
    const places = new Map(moved());
    for (const n of dragged) places.set(n.id(), whole(n.position()));
    dragged.clear();
    change({ positions: write([...places].slice(-MOST)) }, true);
  });
}

function ofFile(text) {
  let found;
  try {
    found = JSON.parse(text).positions;
  } catch {
    found = undefined;
  }
  if (typeof found !== "object" || found === null) throw new Error(t("positionsNoFile"));
  const places = new Map();
  for (const [id, place] of Object.entries(found)) {
    const right = /^[A-Za-z0-9-]+$/.test(id) && Array.isArray(place) && place.length === 2 && place.every(Number.isFinite);
    if (!right) throw new Error(`${t("positionsWrong")} ${id}`);
    places.set(id, whole({ x: place[0], y: place[1] }));
  }
  if (places.size > MOST) throw new Error(`${t("positionsTooMany")} ${MOST}`);
  return places;
}

const toFile = (places) =>
  `${JSON.stringify({ positions: Object.fromEntries(inOrder(places).map(([id, { x, y }]) => [id, [x, y]])) }, undefined, 1)}\n`;

/** A menu that saves places, opens those that were saved, and gives them up. */
export function placesMenu() {
  let places = new Map();
  const told = h("p", { role: "status", id: "moved" });
  const wrong = h("div");
  const keep = h(
    "button",
    {
      type: "button",
      id: "save-positions",
      onclick: () => save("positions.json", new Blob([toFile(places)], { type: "application/json" })),
    },
    t("savePositions"),
  );
  const release = h(
    "button",
    { type: "button", id: "release", onclick: () => change({ positions: undefined }) },
    t("releasePositions"),
  );
  const file = h("input", { type: "file", id: "open-positions", accept: ".json,application/json" });
  file.addEventListener("change", async () => {
    const [chosen] = file.files;
    if (!chosen) return;
    replace(wrong);
    try {
      change({ positions: write(ofFile(await chosen.text())) });
    } catch (problem) {
      replace(wrong, h("p", { class: "notice", role: "alert" }, problem.message));
    }
    file.value = "";
  });
  return {
    element: h(
      "details",
      { class: "menu", id: "places" },
      h("summary", {}, t("positions")),
      h(
        "div",
        { class: "menu-body" },
        told,
        h("p", { class: "hint" }, t("positionsHint")),
        h("p", { class: "actions" }, keep, release),
        h("label", { for: "open-positions" }, t("openPositions")),
        file,
        wrong,
      ),
    ),
    update(now) {
      places = now;
      told.textContent = `${t("moved")}: ${places.size}`;
      keep.disabled = release.disabled = places.size === 0;
    },
  };
}
