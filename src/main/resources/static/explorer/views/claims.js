// What a study claims, held against chance: one of the analyses.

import { h } from "../dom.js";
import { said, worded } from "../names.js";
import { table } from "../statements.js";
import { number, phrase, place, t } from "../words.js";

/** The claim that is shown first. */
export const CLAIM = "information-through-clubs";

const numeric = (text) => ({ text, number: true });
const cell = (text) => h("td", { class: "number" }, text);

/** Where it is asked, which controls it has, what is asked, and how its answer is shown. */
export const claimAnalysis = {
  path: ({ claim = CLAIM }) => `/api/claims/${encodeURIComponent(claim)}`,
  controls: ["claim"],
  asked: () => ({}),
  show: (answer) => {
    const claim = worded(answer.about.method);
    const described = Object.fromEntries(claim.statistics.map((s) => [s.id, worded(s)]));
    return [
      h("p", {}, said(phrase("claimAt", { ...claim.source, locus: place(claim.source.locus) }))),
      answer.tested
        ? table(
            [t("statistic"), t("claimed"), numeric(t("value")), numeric(t("expectedByChance")), numeric(t("pOfClaim"))],
            answer.items.map((i) =>
              h(
                "tr",
                {},
                h("td", {}, h("span", { title: `${described[i.statistic].definition} ${described[i.statistic].chance}` }, said(described[i.statistic].title))),
                h("td", {}, t(`claimed-${i.says}`)),
                cell(number(i.found, 3)),
                cell(number(i.chance?.expected, 3)),
                cell(i.p === undefined ? "" : `${number(i.p, 2)} ± ${number(i.pError, 1)}`),
              ),
            ),
            claim.title,
          )
        : [h("p", {}, t("claimMissing")), h("ul", {}, answer.missing.map((m) => h("li", {}, said(worded(m).text))))],
      h("h3", {}, t("claimCannotShow")),
      h("p", {}, said(claim.cannotShow)),
    ];
  },
};
