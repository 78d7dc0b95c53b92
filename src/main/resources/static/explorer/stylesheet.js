// How a network looks on the canvas: the signs of the figures, and what the pointer or a choice changes about them.

import { CHANGES, changedLine, isDark, kinds, sign } from "./encoding.js";

export const FONT = '"Noto Sans SC", system-ui, sans-serif';
/** Names are not drawn in smaller letters than this, in pixels of the screen. */
export const LEAST_LETTERS = 9;
export const LINE_HEIGHT = 1.15;

function polygons() {
  const styles = [];
  for (const kind of kinds()) {
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

/** Ties of two periods: what became of them, in place of their family. */
const compared = () =>
  CHANGES.map((change) => {
    const { colour, width, dash } = changedLine(change);
    return {
      selector: `edge.${change}`,
      style: {
        width,
        "line-color": colour,
        "line-style": dash.length ? "dashed" : "solid",
        "line-dash-pattern": dash.length ? dash : [6, 3],
        "line-outline-width": 0,
        "target-arrow-color": colour,
        "source-arrow-color": colour,
        "source-arrow-shape": "none",
        "underlay-color": colour,
        opacity: 0.9,
      },
    };
  });

/** `large` networks are drawn with less, so that they stay quick. */
export function stylesheet(large) {
  const text = isDark() ? "#e4e7ec" : "#1d2433";
  // As the ground of the picture in explorer.css.
  const ground = isDark() ? "#151a24" : "#ffffff";
  const chosen = isDark() ? "#ffd166" : "#0b3d91";
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
      },
    },
    ...polygons(),
    // A name lies on a plate, over every line and sign.
    {
      selector: "node[?label]",
      style: {
        "z-index": 5,
        label: "data(label)",
        color: text,
        "font-size": "data(type)",
        "font-family": FONT,
        "min-zoomed-font-size": LEAST_LETTERS,
        "line-height": LINE_HEIGHT,
        "text-wrap": "wrap",
        "text-max-width": 100_000,
        "text-valign": "data(valign)",
        "text-halign": "data(halign)",
        "text-margin-x": "data(shiftX)",
        "text-margin-y": "data(shiftY)",
        "text-background-color": ground,
        "text-background-opacity": 0.82,
        "text-background-shape": "round-rectangle",
        "text-background-padding": "data(plate)",
      },
    },
    {
      selector: "edge",
      style: {
        width: "data(width)",
        "line-color": "data(colour)",
        "line-style": large ? "solid" : "data(lineStyle)",
        "line-dash-pattern": "data(dash)",
        "curve-style": large ? "haystack" : "bezier",
        // So far apart that each of several ties of a pair can be touched.
        "control-point-step-size": 26,
        "target-arrow-color": "data(colour)",
        "target-arrow-shape": large ? "none" : "data(targetEnd)",
        "source-arrow-color": "data(colour)",
        "source-arrow-shape": large ? "none" : "data(sourceEnd)",
        "arrow-scale": 0.7,
        opacity: large ? 0.4 : 0.75,
      },
    },
    // As in print: a ring where a line without a first year starts, and a hollow line for what is only inferred.
    { selector: "edge[sourceEnd = 'circle']", style: { "source-arrow-fill": "hollow" } },
    { selector: "edge[targetEnd = 'circle']", style: { "target-arrow-fill": "hollow" } },
    {
      selector: "edge[basis = 'inferred']",
      style: large
        ? { opacity: 0.3 }
        : { "line-color": ground, width: 1.2, "line-outline-width": "data(rim)", "line-outline-color": "data(colour)" },
    },
    ...compared(),
    { selector: "edge.possible", style: { opacity: large ? 0.2 : 0.35 } },
    { selector: ".gone", style: { display: "none" } },
    // What is not looked at fades, and keeps its outline.
    {
      selector: "node.faint, node.away",
      style: { "background-opacity": 0.12, "border-opacity": 0.5, "border-color": isDark() ? "#8a96aa" : "#2b3243", "z-index": 0 },
    },
    { selector: "edge.faint, edge.away", style: { opacity: 0.09 } },
    // It is not in the way of the ties that are looked at.
    { selector: "edge.away", style: { events: "no" } },
    { selector: "node.near", style: { "background-opacity": 1, "border-opacity": 1 } },
    // Brought out by what lies under the line: were it wider, the library would bend it anew, away from under the pointer.
    {
      selector: "edge.near",
      style: { opacity: 1, "underlay-color": "data(colour)", "underlay-opacity": 0.4, "underlay-padding": 3 },
    },
    { selector: "node:selected, node.focus", style: { "border-width": 4, "border-color": chosen, "z-index": 9 } },
    {
      selector: "edge.chosen",
      style: { opacity: 1, "underlay-color": chosen, "underlay-opacity": 0.35, "underlay-padding": 5 },
    },
  ];
}
