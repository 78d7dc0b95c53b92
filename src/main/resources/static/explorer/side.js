// Beside the network: its leading actors, or one of them.

import { once } from "./api.js";
import { h, replace } from "./dom.js";
import { mark } from "./encoding.js";
import { named, nameOf, said, verbOf } from "./names.js";
import { change, link } from "./route.js";
import { isSite } from "./site.js";
import { citable, lifetime } from "./statements.js";
import { d, number, t } from "./words.js";

const MOST = 25;

/** The actors with most of the measure by which the picture is sized. */
export function leaders(element, { nodes }, ranking, measure) {
  const known = new Map(nodes.map((n) => [n.id, n]));
  const shown = ranking.length
    ? ranking.slice(0, MOST)
    : nodes.slice(0, MOST).map((n) => ({ actor: n.id, name: n.name, kind: n.kind }));
  replace(
    element,
    h("h2", { tabindex: "-1" }, t("leading"), " ", measure && h("small", {}, `${t("leadingBy")} ${measure}`)),
    h("p", { class: "hint" }, t("hint")),
    h(
      "ol",
      { class: "leaders" },
      shown.map((i) =>
        h(
          "li",
          {},
          h(
            "button",
            { type: "button", onclick: () => change({ focus: i.actor, tie: undefined }) },
            mark(i.kind, known.get(i.actor)?.sphere),
            named({ ...known.get(i.actor), id: i.actor, name: i.name }),
            i.value !== undefined && h("span", { class: "figure" }, number(i.value, 3)),
          ),
        ),
      ),
    ),
  );
}

/**
 * One actor in short; `expand` brings in all it is tied to, and `neighbours` makes the list of its ties that are drawn, given the
 * words for them.
 */
export async function card(element, parameters, signal, expand, neighbours) {
  const id = parameters.focus;
  const close = h(
    "button",
    { type: "button", class: "close", "aria-label": t("close"), onclick: () => change({ focus: undefined, tie: undefined }) },
    "×",
  );
  let actor;
  try {
    actor = await once(`/api/actors/${encodeURIComponent(id)}`);
  } catch (problem) {
    if (!signal.aborted) replace(element, h("p", { class: "problem", role: "alert" }, problem.message), close);
    return;
  }
  if (signal.aborted) return;
  replace(
    element,
    close,
    h("h2", { tabindex: "-1" }, mark(actor.kind, actor.sphere, 20), " ", named(actor)),
    h(
      "p",
      { class: "sub" },
      [
        d(actor.kind),
        lifetime(actor, "founded"),
        lifetime(actor, "dissolved"),
      ]
        .filter(Boolean)
        .join(" · "),
    ),
    h(
      "p",
      { class: "sub" },
      actor.names
        .filter((n) => n.text !== nameOf(actor))
        .slice(0, 4)
        .map((n, i) => [i > 0 && " · ", h("bdi", { lang: n.language }, n.text)]),
    ),
    actor.note && h("p", {}, said(actor.note)),
    h(
      "p",
      { class: "actions" },
      h("a", { class: "button main", id: "to-profile", href: link("actor", id) }, t("openProfile")),
      h("button", { type: "button", id: "expand", onclick: () => expand(id) }, t("expand")),
      h("a", { class: "button", href: link("lineage", id) }, t("toLineage")),
      !isSite && h("a", { class: "button", href: link("paths", undefined, { from: id }) }, t("toPaths")),
      citable(id),
    ),
    neighbours(verbsOf(actor)),
  );
}

/** The words for each tie as read from the actor. */
function verbsOf(actor) {
  const types = Object.values(actor.ties).flatMap((family) => Object.entries(family));
  return new Map(types.flatMap(([type, ties]) => ties.map((e) => [e.id, verbOf(e, type)])));
}

/** Call it before the side is filled anew, and what it gives afterwards: who was there with the keyboard stays there. */
export function refocused(side) {
  const active = document.activeElement;
  if (!side.contains(active) || active === side) return () => {};
  const { id } = active;
  const tie = active.dataset.tie ?? before;
  before = active.dataset.tie;
  return () => {
    if (side.contains(document.activeElement)) return;
    const same = id && side.querySelector(`#${CSS.escape(id)}`);
    const item = tie && side.querySelector(`[data-tie="${CSS.escape(tie)}"]`);
    (same || item || side.querySelector("h2"))?.focus();
  };
}

// The tie in the list from which one went on to all of it, to come back to.
let before;
