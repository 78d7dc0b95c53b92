// What the signs and lines of a lineage mean, as far as they occur in it.

import { h, s } from "../dom.js";
import { hollowStroke, mark, stroke } from "../encoding.js";
import { d, t } from "../words.js";

const ring = () =>
  s("svg", { viewBox: "0 0 20 20", width: 18, height: 18, class: "stroke", "aria-hidden": "true" }, s("circle", { class: "undated", cx: 10, cy: 10, r: 8 }));

/** The legend under a lineage; `ringed` is whether any actor without a year is drawn after its parents. */
export function lineageKey({ nodes, ties }, ringed) {
  const sample = (sign, text) => h("span", { class: "sample" }, sign, h("span", {}, text));
  const once = (list) => [...new Set(list.filter(Boolean))].sort();
  const pairs = new Map(nodes.map((n) => [`${n.kind}|${n.sphere ?? ""}`, n]));
  return h(
    "div",
    { class: "key", id: "lineage-key" },
    [...pairs.keys()].sort().map((key) => {
      const { kind, sphere } = pairs.get(key);
      return sample(mark(kind, sphere), sphere ? `${d(kind)} · ${d(sphere)}` : d(kind));
    }),
    once(ties.map((e) => e.family)).map((family) => sample(stroke(family), d(family))),
    ties.some((e) => e.basis === "inferred") && sample(hollowStroke(), t("inferred")),
    ringed && sample(ring(), t("afterParent")),
    h("small", {}, t("lineHint")),
  );
}
