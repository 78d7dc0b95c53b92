// What is looked at: the actor or the tie that was chosen, and for a moment what the pointer or the keyboard points at.

import { label } from "./labels.js";
import { lookAt } from "./view.js";

const around = (element) => (element.isNode() ? element.closedNeighborhood() : element.union(element.connectedNodes()));

/** Brings out an actor with its neighbours or a tie with its ends; all are alike again when both are not there. */
export function choose(cy, { focus = "", tie = "" }) {
  const actor = cy.getElementById(focus);
  const chosen = cy.getElementById(tie);
  const centre = actor.nonempty() ? actor : chosen;
  const shown = centre.nonempty() ? around(centre).union(chosen) : cy.collection();
  cy.batch(() => {
    cy.elements().removeClass("focus chosen away near faint");
    if (shown.empty()) return;
    cy.elements().not(shown).addClass("away");
    shown.addClass("near");
    shown.edges().removeClass("near");
    actor.addClass("focus");
    chosen.addClass("chosen");
    if (actor.empty()) chosen.connectedNodes().addClass("near");
  });
  kept.set(cy, shown);
  label(cy);
  return shown;
}

/** Brings out these actors and ties, given by ids, and lets all others fade. */
export function bring(cy, { actors, ties }) {
  const shown = cy.nodes().filter((n) => actors.has(n.id())).union(cy.edges().filter((e) => ties.has(e.id())));
  cy.batch(() => {
    cy.elements().removeClass("focus chosen away near faint");
    if (shown.empty()) return;
    cy.elements().not(shown).addClass("away");
    shown.nodes().addClass("near");
  });
  kept.set(cy, shown);
  label(cy);
  return shown;
}

const kept = new WeakMap();

/** Moves to what was chosen, or to the whole where nothing is. */
export function go(cy, shown, glide) {
  lookAt(cy, shown.empty() ? undefined : shown, glide);
}

/**
 * Points at some actor or tie for as long as nothing else is pointed at. Lines are near each other: all would flicker if each had
 * the rest fade.
 */
export function point(cy, element) {
  if (cy.destroyed()) return;
  const pointed = element?.nonempty() ? around(element) : cy.collection();
  const ofActor = pointed.nonempty() && element.isNode();
  const faded = cy.$(".faint").nonempty();
  cy.batch(() => {
    cy.$(".faint, .near").removeClass("faint near");
    if (ofActor) cy.elements().not(pointed).addClass("faint");
    else kept.get(cy)?.nodes().addClass("near");
    pointed.addClass("near");
  });
  if (ofActor || faded) label(cy);
}
