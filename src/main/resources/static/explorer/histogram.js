// How many ties begin in each year, as small bars under the slider of the years.

import { replace, s } from "./dom.js";
import { number, t } from "./words.js";

const HIGH = 24;

/** The bars, and how they are set: `draw` takes ties with the first and the last year, `mark` the year that is shown. */
export function histogram() {
  const element = s("svg", { class: "histogram", role: "img", preserveAspectRatio: "none" });
  const bars = new Map();
  return {
    element,
    draw(ties, from, to) {
      const counts = new Map();
      for (const { from: year } of ties) if (year !== undefined) counts.set(year, (counts.get(year) ?? 0) + 1);
      const most = Math.max(1, ...counts.values());
      const fullest = [...counts].reduce((best, x) => (x[1] > best[1] ? x : best), [from, 0]);
      const dated = [...counts.values()].reduce((a, b) => a + b, 0);
      element.setAttribute("viewBox", `-0.5 0 ${to - from + 1} ${HIGH}`);
      element.setAttribute(
        "aria-label",
        `${t("datedTies")}: ${number(dated)}; ${t("undatedTies")}: ${number(ties.length - dated)}; ${t("mostIn")} ${fullest[0]} (${fullest[1]})`,
      );
      bars.clear();
      replace(
        element,
        [...counts]
          .filter(([year]) => year >= from && year <= to)
          .map(([year, count]) => {
            const high = Math.max(2, (HIGH * count) / most);
            const bar = s(
              "rect",
              { x: year - from - 0.4, y: HIGH - high, width: 0.8, height: high },
              s("title", {}, `${year}: ${count}`),
            );
            bars.set(year, bar);
            return bar;
          }),
      );
    },
    mark(year) {
      for (const [of, bar] of bars) bar.classList.toggle("later", year !== undefined && of > Number(year));
    },
  };
}
