// Two periods of the network against each other: how the address names them, and which ties are in one of them or in both.

import { CHANGES, changedStroke } from "./encoding.js";
import { h, replace, settle } from "./dom.js";
import { filterOf } from "./filter.js";
import { change } from "./route.js";
import { has } from "./site.js";
import { number, phrase, t } from "./words.js";

/** A year, or a first and a last one, as the service is asked for it; nothing where the text names neither. */
function period(text) {
  const [whole, from, to] = /^\s*(\d{4})(?:\s*[-–—]\s*(\d{4}))?\s*$/.exec(text ?? "") ?? [];
  if (!whole || (to && Number(to) < Number(from))) return undefined;
  return to && to !== from ? { from, to } : { asOf: from };
}

/** The two periods of an address, each as a filter; nothing where it does not name two. */
export function periodsOf(parameters) {
  const [before, after] = [period(parameters.before), period(parameters.after)];
  if (!before || !after) return undefined;
  const filter = filterOf(parameters, false);
  const named = ({ asOf, from, to }) => asOf ?? `${from}–${to}`;
  return [before, after].map((asked) => ({ name: named(asked), filter: { ...filter, ...asked } }));
}

/** Whether a tie may have been in a period, as far as its years say. */
const mayBe = (tie, { asOf, from, to }) => (tie.possibleFrom ?? -Infinity) <= Number(asOf ?? to) && (tie.possibleTo ?? Infinity) >= Number(asOf ?? from);

/** What became of each tie, by ids: open is one that was in one period, and may or may not have been in the other. */
export function changes([before, after], [first, second]) {
  const [old, now] = [before, after].map((answer) => new Set(answer.ties.map((e) => e.id)));
  const became = (tie) => {
    if (old.has(tie.id) && now.has(tie.id)) return "kept";
    if (mayBe(tie, old.has(tie.id) ? second : first)) return "open";
    return old.has(tie.id) ? "lost" : "gained";
  };
  return new Map([...before.ties, ...after.ties].map((tie) => [tie.id, became(tie)]));
}

/** Actors by how many of their ties are in one of the periods only, as a ranking. */
export function mostChanged({ nodes, ties }, found) {
  const counts = new Map();
  for (const e of ties)
    if (["gained", "lost"].includes(found.get(e.id))) for (const end of [e.source, e.target]) counts.set(end, (counts.get(end) ?? 0) + 1);
  return nodes
    .filter((n) => counts.has(n.id))
    .map((n) => ({ actor: n.id, name: n.name, kind: n.kind, value: counts.get(n.id) }))
    .sort((a, b) => b.value - a.value || (a.actor < b.actor ? -1 : 1));
}

/** The boxes for the periods under one button, and the legend of what became of ties. */
export function comparer() {
  const box = (id, label, placeholder) => h("input", { type: "text", id, size: 10, placeholder, "aria-label": label, autocomplete: "off" });
  const before = box("before", t("periodBefore"), "1985");
  const after = box("after", t("periodAfter"), "2000-2005");
  const open = h("button", { type: "button", id: "compare", "aria-expanded": "false", "aria-controls": "periods", onclick: () => unfold(true) }, t("comparePeriods"));
  const wrong = h("span", { class: "wrong", role: "alert" });
  const end = h("button", { type: "button", id: "end-compare", onclick: () => (unfold(false), change({ before: undefined, after: undefined })) }, t("endCompare"));
  const form = h(
    "form",
    {
      id: "periods",
      class: "periods",
      hidden: true,
      onsubmit: (event) => {
        event.preventDefault();
        const given = [before, after].map((x) => (period(x.value) && has("/api/network", period(x.value)) ? x.value.replace(/[–—]/g, "-").replace(/\s/g, "") : undefined));
        wrong.textContent = given.every(Boolean) ? "" : t("noPeriod");
        if (given.every(Boolean)) {
          change({ before: given[0], after: given[1], asOf: undefined });
          // From here the keys of undo are those of the network, and not those of a box.
          end.focus();
        } else [before, after][given.findIndex((x) => !x)].focus();
      },
    },
    before,
    h("span", { "aria-hidden": "true" }, "→"),
    after,
    h("button", { type: "submit", id: "show-compare" }, t("show")),
    end,
    wrong,
  );
  // Below the picture, of which it would cover a part.
  const legend = h("div", { class: "change-legend", hidden: true, id: "change-legend" });

  function unfold(wide) {
    form.hidden = !wide;
    open.hidden = wide;
    open.setAttribute("aria-expanded", String(wide));
    if (wide) before.focus();
    else open.focus();
  }

  return {
    element: h("div", { class: "comparer" }, open, form),
    legend,
    /** What the address says. */
    update(parameters) {
      const on = periodsOf(parameters) !== undefined;
      if (on && form.hidden) {
        form.hidden = false;
        open.hidden = true;
      }
      settle(before, parameters.before);
      settle(after, parameters.after);
      if (!on) legend.hidden = true;
    },
    /** How many ties became what; gives it in words, too. */
    tell(periods, found, possible) {
      const [one, other] = periods.map((p) => p.name);
      const counts = Object.fromEntries(CHANGES.map((kind) => [kind, 0]));
      for (const kind of found.values()) counts[kind]++;
      const rows = CHANGES.map((kind) => [kind, phrase(`legend-${kind}`, { one, other, n: number(counts[kind]) }).join("")]);
      replace(
        legend,
        rows.map(([kind, text]) => h("div", { class: "sample" }, changedStroke(kind), h("span", {}, text))),
        h("small", {}, t(possible ? "comparePossible" : "compareCertain")),
      );
      legend.hidden = false;
      return rows.map(([, text]) => text).join(" · ");
    },
  };
}
