// Which actors of a drawing bear their names, and where: the more important first, and no name over another name.

import { sign as signOf } from "./encoding.js";
import { FONT, LINE_HEIGHT } from "./stylesheet.js";

const CELL = 56;
const GAP = 3;
const WIDEST = 130;
const MOST_LINES = 3;
const MOST_NAMES = 300;
/** So many of the most important in view are tried; where there are more of them, they stand too close for names. */
const MOST_TRIED = 1000;
/** So many of the most important may cover signs of lesser ones with their names, but of none that is looked at. */
const COVERING = 12;
const LOOKED_AT = 2;
const CHOSEN = 4;

const pen = document.createElement("canvas").getContext("2d");
const measured = new Map();

/** How wide a text is where its letters are one high. */
function extent(text) {
  if (!measured.has(text)) {
    pen.font = `100px ${FONT}`;
    measured.set(text, pen.measureText(text).width / 100);
  }
  return measured.get(text);
}

/** The lines of a name that are at most so wide, as even as words allow. */
function lines(name, most) {
  const full = wrapped(name, most);
  const longest = Math.max(...words(name).map((word) => extent(word.trim())));
  const even = wrapped(name, Math.min(most, Math.max(longest, extent(name) / full.length + 1)));
  const found = even.length <= full.length ? even : full;
  return found.length <= MOST_LINES ? found : [...full.slice(0, MOST_LINES - 1), `${full[MOST_LINES - 1]}…`];
}

/** What is not broken: words, each with the space before it, and single characters of Chinese. */
const words = (name) => name.match(/\s*(?:[\u2e80-\uffff]|[^\s\u2e80-\uffff]+)/g) ?? [];

/** A text broken into lines; a word that is wider than all of one is broken too. */
function wrapped(name, most) {
  const found = [];
  let line = "";
  for (const word of words(name)) {
    for (const part of extent(word.trim()) > most ? [...word] : [word]) {
      if (line && extent(line + part) > most) {
        found.push(line);
        line = part.trimStart();
      } else {
        line = line ? line + part : part.trimStart();
      }
    }
  }
  if (line) found.push(line);
  return found;
}

/** Boxes on the screen by the cells that they reach into, so that each meets only its neighbours. */
function boxes() {
  const cells = new Map();
  function under([left, top, right, bottom]) {
    const found = [];
    for (let x = Math.floor(left / CELL); x <= Math.floor(right / CELL); x++)
      for (let y = Math.floor(top / CELL); y <= Math.floor(bottom / CELL); y++) found.push(`${x},${y}`);
    return found;
  }
  return {
    add(box, weight) {
      for (const cell of under(box)) {
        if (!cells.has(cell)) cells.set(cell, []);
        cells.get(cell).push([...box, weight]);
      }
    },
    /** The greatest weight among those that a box meets. */
    meets(box) {
      const [left, top, right, bottom] = box;
      let most = -Infinity;
      for (const cell of under(box))
        for (const [l, t, r, b, weight] of cells.get(cell) ?? [])
          if (weight > most && right > l && r > left && bottom > t && b > top) most = weight;
      return most;
    },
  };
}

/** Those that are looked at come before the others, and then the larger. */
const weightOf = (n) => (n.hasClass("focus") ? CHOSEN : n.hasClass("near") ? LOOKED_AT : 0) + n.data("share");

/** Where a name may stand at its sign, the best first: which way it lies from there, right and down. */
const WAYS = [
  [0, 1],
  [0, -1],
  [1, 0],
  [-1, 0],
  [1, 1],
  [1, -1],
  [-1, 1],
  [-1, -1],
];
const ACROSS = ["left", "center", "right"];
const DOWN = ["top", "center", "bottom"];

/** The boxes of a name around its sign, and how the library is told of each. */
function places(at, half, width, height) {
  return WAYS.map(([right, down]) => {
    // At a corner it comes as near as at a side.
    const gap = right && down ? -GAP : GAP;
    const left = at.x - width / 2 + right * (half.x + gap + width / 2);
    const top = at.y - height / 2 + down * (half.y + gap + height / 2);
    return {
      box: [left, top, left + width, top + height],
      halign: ACROSS[right + 1],
      valign: DOWN[down + 1],
      shift: [right * gap, down * gap],
    };
  });
}

const named = new WeakMap();

/** Names actors in view, in letters of one size however near one looks. */
export function label(cy) {
  if (cy.destroyed() || cy.width() === 0) return;
  const zoom = cy.zoom();
  const pan = cy.pan();
  const [wide, high] = [cy.width(), cy.height()];
  const signs = boxes();
  const names = boxes();
  const inView = [];
  cy.nodes().forEach((n) => {
    if (n.hasClass("gone")) return;
    const data = n.data();
    const { x, y } = n.position();
    const at = { x: x * zoom + pan.x, y: y * zoom + pan.y };
    if (at.x < 0 || at.y < 0 || at.x > wide || at.y > high) return;
    const faded = !n.hasClass("near") && (n.hasClass("away") || n.hasClass("faint"));
    const pill = signOf(data.kind).symbol === "pill";
    const half = { x: ((pill ? data.wide : data.size) * zoom) / 2, y: ((pill ? data.low : data.size) * zoom) / 2 };
    const weight = weightOf(n);
    // A sign that has faded may lie under a name.
    if (faded) return;
    const sign = [at.x - half.x, at.y - half.y, at.x + half.x, at.y + half.y];
    signs.add(sign, weight);
    inView.push({ n, at, data, half, sign, weight });
  });
  inView.sort((a, b) => b.weight - a.weight || (a.data.id < b.data.id ? -1 : 1));
  const now = new Set();
  cy.batch(() => {
    inView.slice(0, MOST_TRIED).forEach(({ n, at, data, half, sign, weight }, rank) => {
      // Who lies under a name has none, or would be drawn over it.
      if (now.size >= MOST_NAMES || names.meets(sign) > -Infinity) return;
      const letters = 11 + 4 * Math.sqrt(data.share);
      const text = lines(data.name, WIDEST / letters);
      const width = Math.max(...text.map(extent)) * letters + 2 * GAP;
      const height = text.length * letters * LINE_HEIGHT + 2 * GAP;
      const free = places(at, half, width, height).filter(
        ({ box }) => names.meets(box) === -Infinity && box[0] >= 0 && box[1] >= 0 && box[2] <= wide && box[3] <= high,
      );
      const place =
        free.find(({ box }) => signs.meets(box) === -Infinity) ??
        (rank < COVERING ? free.find(({ box }) => signs.meets(box) < Math.min(weight, LOOKED_AT)) : undefined) ??
        (weight >= CHOSEN ? free[0] : undefined);
      if (!place) return;
      names.add(place.box, weight);
      now.add(data.id);
      const next = {
        label: text.join("\n"),
        type: letters / zoom,
        halign: place.halign,
        valign: place.valign,
        shiftX: place.shift[0] / zoom,
        shiftY: place.shift[1] / zoom,
        plate: 1.5 / zoom,
      };
      if (Object.entries(next).some(([key, value]) => data[key] !== value)) n.data(next);
    });
    for (const id of named.get(cy) ?? []) if (!now.has(id)) cy.getElementById(id).data("label", "");
  });
  named.set(cy, now);
}
