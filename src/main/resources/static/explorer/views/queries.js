// In a copy without a service, in place of the workbench: the named queries, each with the answer that was written with it.

import { inTurn, once, get } from "../api.js";
import { h, replace } from "../dom.js";
import { answersOf, said, titleOf } from "../names.js";
import { copyable } from "../recipe.js";
import { link } from "../route.js";
import { has } from "../site.js";
import { t } from "../words.js";
import { rows } from "./evidence.js";

export async function show(root) {
  const turn = inTurn();
  const { items } = await once("/api/queries", { size: 500 });
  const asked = items.filter((q) => has(`/api/queries/${q.name}`));
  const links = new Map(
    asked.map((q) => [q.name, h("a", { href: link("cypher", undefined, { name: q.name }) }, said(titleOf(q)), h("br"), h("small", {}, said(answersOf(q))))]),
  );
  const results = h("div", { class: "results" });
  replace(
    root,
    h("h1", {}, t("cypher")),
    h("p", { class: "lead" }, t("siteQueriesIntro")),
    h(
      "div",
      { class: "bench" },
      h("div", {}, results),
      h("section", { class: "card" }, h("h2", {}, t("namedQueries")), h("ul", { class: "list", id: "named" }, [...links.values()].map((a) => h("li", {}, a)))),
    ),
  );
  return {
    results,
    async update({ parameters }) {
      const signal = turn();
      if (parameters.q) return replace(results, h("p", { class: "notice", role: "status" }, t("notInSite"), ". ", t("notInSiteHint")));
      const query = asked.find((q) => q.name === (parameters.name ?? asked[0]?.name));
      for (const [name, a] of links) {
        if (name === query?.name) a.setAttribute("aria-current", "page");
        else a.removeAttribute("aria-current");
      }
      if (!query) return replace(results, h("p", {}, t("nothing")));
      const answer = await get(`/api/queries/${query.name}`, {}, signal);
      if (signal.aborted) return undefined;
      return replace(
        results,
        h("section", { class: "card", id: "result" }, h("h2", {}, said(titleOf(query))), h("p", {}, said(answersOf(query))), rows(answer.columns, answer.rows, titleOf(query))),
        h("section", { class: "card" }, copyable(query.cypher, titleOf(query))),
      );
    },
    close: turn,
  };
}
