// What stands for what: the signs, colours and lines of the printed figures, as the service tells them.

import { once } from "./api.js";
import { s } from "./dom.js";
import { learn } from "./words.js";

let told;

export async function load() {
  if (told) return;
  const answer = await once("/api/figures/encoding");
  told = {
    families: new Map(answer.families.map((f) => [f.family, f])),
    kinds: new Map(answer.kinds.map((k) => [k.kind, k])),
    spheres: new Map(answer.spheres.map((x) => [x.sphere, x.colour])),
    arrows: new Map(answer.types.map((x) => [x.type, x.arrow])),
    noSphere: answer.noSphere,
  };
  answer.families.forEach((f) => learn(f.family, f.names));
  answer.kinds.forEach((k) => learn(k.kind, k.names));
  answer.spheres.forEach((x) => learn(x.sphere, x.names));
  inked();
  addEventListener("theme", inked);
}

/** The colours of lines and signs as properties of the page, so that what is drawn in SVG follows the ground. */
function inked() {
  const { style } = document.documentElement;
  for (const family of families()) style.setProperty(property("line", family), line(family).colour);
  for (const sphere of spheres()) style.setProperty(property("sphere", sphere), colour(sphere));
}

const property = (of, name) => `--${of}-${String(name).replace(/\W/g, "-")}`;

/** The colour of a family's line in SVG. */
export const ink = (family) => `var(${property("line", family)}, #8a8a8a)`;

export const families = () => [...told.families.keys()];
export const kinds = () => [...told.kinds.keys()];
/** Those that can act. */
export const actingKinds = () => kinds().filter((kind) => told.kinds.get(kind).acts);
export const spheres = () => [...told.spheres.keys()];
export const isDark = () => document.documentElement.dataset.theme === "dark";

/** The colour of a sphere; on a dark ground lighter, if it would not stand out there. */
export function colour(sphere) {
  const found = told.spheres.get(sphere) ?? told.noSphere;
  return isDark() && light(found) < DIM ? lighter(found) : found;
}

/** The same in SVG. */
export const tint = (sphere) => (told.spheres.has(sphere) ? `var(${property("sphere", sphere)})` : told.noSphere);

/** Darker colours have a contrast of less than 4.5 to the dark paper. */
const DIM = 0.22;

/** How light a colour is, from 0 to 1, as contrasts are reckoned by. */
function light(hex) {
  const [r, g, b] = [1, 3, 5].map((i) => {
    const part = parseInt(hex.slice(i, i + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The line of a family; on a dark ground lighter, and black, which print uses for the commonest family, as the text is. */
export function line(family) {
  const found = told.families.get(family) ?? { colour: "#8a8a8a", width: 1, dash: [] };
  return { ...found, colour: isDark() ? lighter(found.colour) : found.colour };
}

/** The end of a tie that its arrow points at: where that goes which it carries. Undirected ties have none. */
export const arrowAt = (e) => (e.directed ? (told.arrows.get(e.type) ?? "target") : undefined);

function lighter(hex) {
  if (hex === "#000000") return "#e4e7ec";
  const parts = [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16));
  return (
    "#" +
    parts
      .map((x) =>
        Math.round(x + (255 - x) * 0.3)
          .toString(16)
          .padStart(2, "0"),
      )
      .join("")
  );
}

export const sign = (kind) => told.kinds.get(kind) ?? { symbol: "circle" };

/** The sign of an actor as a small picture beside its name, which says the same. */
export function mark(kind, sphere, size = 14) {
  const { symbol, corners } = sign(kind);
  const style = { fill: tint(sphere ?? sign(kind).sphere) };
  const shape = corners
    ? s("polygon", { points: corners.join(" "), style })
    : symbol === "pill"
      ? s("rect", { x: -1.35, y: -0.68, width: 2.7, height: 1.36, rx: 0.68, style })
      : s("circle", { r: 1, style });
  return s("svg", { viewBox: "-1.45 -1.45 2.9 2.9", width: size, height: size, class: "mark", "aria-hidden": "true" }, shape);
}

/** A piece of a family's line. */
export function stroke(family) {
  const { width, dash } = line(family);
  return sample(
    s("line", {
      ...along(0),
      style: { stroke: ink(family) },
      "stroke-width": width * 1.8,
      "stroke-dasharray": dash.length ? dash.join(" ") : undefined,
    }),
  );
}

const LENGTH = 34;

const along = (from) => ({ x1: from, y1: 4, x2: LENGTH, y2: 4 });

const sample = (...marks) =>
  s("svg", { viewBox: `0 0 ${LENGTH} 8`, width: LENGTH, height: 8, class: "stroke", "aria-hidden": "true" }, marks);

/** What becomes of ties between two periods: the names of their classes in the drawing. */
export const CHANGES = ["gained", "lost", "kept", "open"];

const CHANGED_LINES = {
  gained: { width: 3.4, dash: [22, 2.4] },
  lost: { width: 2.6, dash: [8, 5] },
  kept: { width: 1.6, dash: [] },
  open: { width: 1.8, dash: [1.8, 3.2] },
};

/** The line of a tie by what became of it, with the dashes that printed figures have. */
export const changedLine = (change) => ({
  colour: getComputedStyle(document.documentElement).getPropertyValue(`--${change}`).trim(),
  ...CHANGED_LINES[change],
});

/** A piece of such a line. */
export const changedStroke = (change) => {
  const { width, dash } = changedLine(change);
  return sample(
    s("line", { ...along(0), style: { stroke: `var(--${change})` }, "stroke-width": width, "stroke-dasharray": dash.length ? dash.join(" ") : undefined }),
  );
};

/** A piece of a line of what is only inferred, and of what has no first year; in no family's colour. */
export const hollowStroke = () =>
  sample(
    s("line", { ...along(0), style: { stroke: "var(--text)" }, "stroke-width": 4 }),
    s("line", { ...along(0), style: { stroke: "var(--paper)" }, "stroke-width": 1.6 }),
  );
export const ringedStroke = () =>
  sample(
    s("line", { ...along(6), style: { stroke: "var(--text)" }, "stroke-width": 1.6 }),
    s("circle", { cx: 3.5, cy: 4, r: 2.5, fill: "none", style: { stroke: "var(--text)" }, "stroke-width": 1.2 }),
  );
