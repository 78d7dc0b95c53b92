// The years of the network: a slider over bars that count ties, a box to type a year, and a button that lets them run.

import { h, settle } from "./dom.js";
import { histogram } from "./histogram.js";
import { change, current } from "./route.js";
import { t } from "./words.js";

const PACE = 800;

/** `busy` tells whether the year before is still awaited; then time waits too. */
export function clock(busy) {
  let timer;
  const play = h("button", { type: "button", id: "play", onclick: () => (timer ? stop() : run()) }, t("play"));
  const first = h("span", { class: "tick" });
  const last = h("span", { class: "tick" });
  const range = h("input", { type: "range", id: "year", step: 1, "aria-label": t("year") });
  const bars = histogram();
  const output = h("output", { for: "year", id: "year-shown", class: "unseen" });
  const typed = h("input", { type: "number", id: "year-typed", step: 1, placeholder: t("anyYear"), "aria-label": t("typeYear") });
  const ghosts = h("input", {
    type: "checkbox",
    id: "certainty",
    onchange: () => change({ certainty: ghosts.checked ? "possible" : undefined }),
  });
  const all = h(
    "button",
    {
      type: "button",
      id: "all-years",
      onclick: () => {
        stop();
        change({ asOf: undefined });
      },
    },
    t("anyYear"),
  );
  range.addEventListener("input", () => change({ asOf: range.value }, true));
  typed.addEventListener("change", () => {
    stop();
    if (typed.checkValidity()) change({ asOf: typed.value || undefined });
    else typed.reportValidity();
  });

  function run() {
    timer = setInterval(() => busy() || step(), PACE);
    play.textContent = t("pause");
    if (Number(current().parameters.asOf) >= Number(range.max)) change({ asOf: range.min }, true);
    else step();
  }

  function step() {
    const { asOf } = current().parameters;
    if (Number(asOf) >= Number(range.max)) stop();
    else change({ asOf: asOf ? String(Number(asOf) + 1) : range.min }, true);
  }

  function stop() {
    clearInterval(timer);
    timer = undefined;
    play.textContent = t("play");
  }

  return {
    element: h(
      "div",
      { class: "time" },
      play,
      first,
      h("div", { class: "track" }, range, bars.element),
      last,
      output,
      typed,
      all,
      h("label", { class: "ghosts" }, ghosts, h("span", {}, t("ghosts"))),
    ),
    stop,
    /** The year of the address, or all of them. */
    update({ asOf, certainty }, compared = false) {
      // Two periods are not one year.
      for (const control of [play, range, typed]) control.disabled = compared;
      typed.hidden = compared;
      output.textContent = asOf ?? (compared ? "–" : t("anyYear"));
      range.setAttribute("aria-valuetext", output.textContent);
      if (asOf) range.value = asOf;
      settle(typed, asOf);
      ghosts.checked = certainty === "possible";
      // Over all years nothing is left out.
      ghosts.disabled = !asOf && !compared;
      all.disabled = !asOf;
      bars.mark(asOf);
    },
    /** No bars, where it is not known which ties there are. */
    blank: () => bars.draw([], Number(range.min), Number(range.max)),
    /** The first and the last year that any tie of the network bears. */
    span(ties, { asOf }) {
      const years = ties.flatMap((e) => [e.from, e.to, e.certainFrom, e.certainTo]).filter((y) => y);
      range.min = typed.min = years.length ? years.reduce((a, b) => Math.min(a, b)) : 1980;
      range.max = typed.max = years.length ? years.reduce((a, b) => Math.max(a, b)) : 2009;
      range.value = asOf ?? range.max;
      first.textContent = range.min;
      last.textContent = range.max;
      bars.draw(ties, Number(range.min), Number(range.max));
      bars.mark(asOf);
    },
  };
}
