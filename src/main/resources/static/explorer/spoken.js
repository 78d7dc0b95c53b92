// What the picture of the network shows, in words.

import { sentence } from "./touch.js";
import { number, t } from "./words.js";

const MOST_NAMED = 5;

/** The text of the picture: how much it holds, who is largest, and what is chosen. */
export function described(cy, { focus = "", tie = "", asOf }, told) {
  const actors = cy.nodes().not(".gone");
  const ties = cy.edges().not(".gone");
  const largest = actors
    .toArray()
    .sort((a, b) => b.data("share") - a.data("share") || (a.id() < b.id() ? -1 : 1))
    .slice(0, MOST_NAMED)
    .map((n) => n.data("name"));
  return [
    `${t("canvas")}: ${number(actors.length)} ${t("actorsShown")}, ${number(ties.length)} ${t("tiesShown")}`,
    asOf && `${t("year")} ${asOf}`,
    told && `${t("filter")}: ${told}`,
    `${t("largest")}: ${largest.join(", ")}`,
    chosen(cy, focus, tie),
    t("canvasHelp"),
  ]
    .filter(Boolean)
    .join(". ");
}

/** The actor or the tie that is chosen, in words; nothing where none is. */
export function chosen(cy, focus = "", tie = "") {
  const edge = cy.getElementById(tie);
  if (edge.nonempty()) return sentence(edge);
  const actor = cy.getElementById(focus);
  if (actor.empty()) return undefined;
  const ties = actor.connectedEdges().not(".gone");
  const others = ties.connectedNodes().not(actor);
  return `${actor.data("name")}: ${t("neighbours")} ${number(others.length)}, ${t("tiesOf")} ${number(ties.length)}`;
}
