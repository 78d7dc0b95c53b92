// Closed circles of actors, cliques and k-plexes: one of the analyses.

import { h } from "../dom.js";
import { change } from "../route.js";
import { actorList, actorMark, table } from "../statements.js";
import { number, phrase, t } from "../words.js";

const LISTED = 25;

const numeric = (text) => ({ text, number: true });
const cell = (value) => h("td", { class: "number" }, number(value));

/** How many of a circle a member may lack, itself counted in. */
export const LACKING = ["1", "2", "3"];

/** Where it is asked, which controls it has, what is asked, and how its answer is shown. */
export const circles = {
  path: ({ k = "1" }) => (k === "1" ? "/api/network/cliques" : "/api/network/k-plexes"),
  controls: ["k", "leastSize", "weighted", "leastWeight"],
  asked: ({ k = "1", leastSize, weighted, leastWeight, actor }) => ({
    k: k === "1" ? undefined : k,
    leastSize,
    weighted,
    // Without weights each edge weighs 1.
    leastWeight: weighted && leastWeight,
    actor,
    limit: LISTED,
  }),
  show: (answer) => [
    answer.actor && h("p", {}, t("circlesWith"), " ", h("code", {}, answer.actor), " ", all()),
    h("p", {}, phrase("circlesFound", { circles: answer.groups, members: answer.members, least: String(answer.leastSize) })),
    answer.groups > 0 && [
      h("p", {}, answer.sizes.map((size, i) => [i > 0 && " · ", phrase("circlesOfSize", { members: size.size, circles: size.groups })])),
      h("h3", {}, t("largestCircles"), leftOut(answer.leftOut.groups)),
      h(
        "ol",
        { class: "blocks" },
        answer.items.map((g) =>
          h("li", {}, actorList(g.actors)),
        ),
      ),
      h("div", { class: "two" }, h("div", {}, inMost(answer)), h("div", {}, together(answer))),
    ],
  ],
};

const inMost = (answer) => [
  h("h3", {}, t("inMostCircles"), leftOut(answer.leftOut.actors)),
  table(
    [t("actorName"), numeric(t("circles")), numeric(t("largestOfThese"))],
    answer.actors.map((a) => h("tr", {}, h("td", {}, actorMark(a)), cell(a.groups), cell(a.largest))),
    t("inMostCircles"),
  ),
];

const together = (answer) => [
  h("h3", {}, t("togetherInCircles"), leftOut(answer.leftOut.pairs)),
  table(
    [t("actorName"), t("otherRelation"), numeric(t("circles"))],
    answer.pairs.map((p) => h("tr", {}, h("td", {}, actorMark(p.actor)), h("td", {}, actorMark(p.other)), cell(p.groups))),
    t("togetherInCircles"),
  ),
];

const leftOut = (count) => count > 0 && [" ", h("small", {}, phrase("leftOutOfList", { more: count }))];

const all = () => h("button", { type: "button", class: "quiet", onclick: () => change({ actor: undefined }) }, t("allCircles"));
