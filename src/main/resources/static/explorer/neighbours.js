// The neighbours of the chosen actor and its ties to each, as a list in step with the picture, for who does not see that or has no mouse.

import { h } from "./dom.js";
import { mark, stroke } from "./encoding.js";
import { said } from "./names.js";
import { change, link } from "./route.js";
import { inShort, sentence } from "./touch.js";
import { number, t } from "./words.js";

/** So many are listed; a profile holds all. */
const MOST = 150;

/** Ties of an actor that are drawn, by neighbour: those with most first. */
function grouped(cy, id) {
  const own = cy.getElementById(id);
  const groups = new Map();
  own
    .connectedEdges()
    .not(".gone")
    .forEach((e) => {
      const [other] = e.connectedNodes().not(own);
      // A tie of an actor with itself has no other end.
      if (!other) return;
      if (!groups.has(other.id())) groups.set(other.id(), { other: other.data(), ties: [] });
      groups.get(other.id()).ties.push(e);
    });
  const year = (e) => e.data("from") ?? Infinity;
  for (const { ties } of groups.values()) ties.sort((a, b) => year(a) - year(b) || (a.id() < b.id() ? -1 : 1));
  return [...groups.values()].sort((a, b) => b.ties.length - a.ties.length || (a.other.id < b.other.id ? -1 : 1));
}

/** The list; `verbs` are the words for each tie as read from the actor, where they are known, and `show` points in the picture. */
export function neighbourList(cy, id, verbs, show) {
  const groups = grouped(cy, id);
  const count = groups.reduce((sum, { ties }) => sum + ties.length, 0);
  const pointing = (target) => ({
    onmouseenter: () => show(target),
    onmouseleave: () => show(undefined),
    onfocus: () => show(target),
    onblur: () => show(undefined),
  });
  const item = (tie) =>
    h(
      "li",
      {},
      h(
        "button",
        {
          type: "button",
          class: "tie-button",
          "data-tie": tie.id(),
          "aria-label": `${sentence(tie)}, ${inShort(tie)
            .flat()
            .map((x) => x?.textContent ?? "")
            .filter(Boolean)
            .join(", ")}`,
          onclick: () => change({ tie: tie.id() }),
          ...pointing(tie.id()),
        },
        stroke(tie.data("family")),
        h("span", {}, h("span", { class: "verb" }, verbs.get(tie.id()) ?? sentence(tie)), " ", inShort(tie)),
      ),
    );
  return h(
    "section",
    { id: "neighbours", "aria-labelledby": "neighbours-title" },
    h("h3", { id: "neighbours-title" }, `${t("neighbours")} ${number(groups.length)} · ${t("tiesOf")} ${number(count)}`),
    groups.length === 0 && h("p", { class: "hint" }, t("noTies")),
    h(
      "ul",
      { class: "neighbours" },
      groups.slice(0, MOST).map(({ other, ties }) =>
        h(
          "li",
          {},
          h(
            "button",
            { type: "button", class: "actor-button", onclick: () => change({ focus: other.id, tie: undefined }), ...pointing(other.id) },
            mark(other.kind, other.sphere),
            said(other.name),
          ),
          h("ul", {}, ties.map(item)),
        ),
      ),
      groups.length > MOST && h("li", {}, h("a", { href: link("actor", id) }, `+${number(groups.length - MOST)} ${t("more")}`)),
    ),
  );
}
