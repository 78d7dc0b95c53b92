// Which actors may be one body: two profiles side by side, and the decision by a button or a key.

import { all, get, once, post, remove } from "../api.js";
import { h, replace } from "../dom.js";
import { mark } from "../encoding.js";
import { verbOf } from "../names.js";
import { recipe } from "../recipe.js";
import { actorLink, evidences, lifetime, table } from "../statements.js";
import { d, number, t } from "../words.js";

const DECISIONS = "/api/candidates/decisions";
const SIZE = 50;

/** The list and the first pair of it; `again` shows the tab anew once something is decided. */
export async function candidates({ dataset, min, page }, signal, [datasetSelect], again) {
  const asked = { dataset, min, page, size: SIZE };
  const [answer, decided, sets, { roles }] = await Promise.all([
    get("/api/candidates", asked, signal),
    all(DECISIONS, {}, signal),
    once("/api/datasets", { size: 500 }),
    get("/api/access", {}, signal),
  ]);
  const mayDecide = roles.includes("editor");
  datasetSelect?.told(
    sets.items.map((x) => x.id),
    (id) => sets.items.find((x) => x.id === id).title,
  );
  datasetSelect?.choose(dataset);
  const body = h("div", { id: "pair" });
  const said = h("p", { role: "status", "aria-live": "polite" });
  let chosen;
  let busy = false;

  const decide = async (change) => {
    if (busy) return;
    busy = true;
    said.textContent = t("loading");
    try {
      await change();
      again();
    } catch (problem) {
      replace(said, [problem.message, ...problem.errors.map((e) => e.message)].join(" "));
    } finally {
      busy = false;
    }
  };
  const send = (decision) =>
    chosen && decide(() => post(DECISIONS, { actor: chosen.actor.id, other: chosen.other.id, decision }));
  const choose = async (pair) => {
    chosen = pair;
    const [actor, other] = await Promise.all([profile(pair.actor, signal), profile(pair.other, signal)]);
    if (signal.aborted || chosen !== pair) return;
    replace(
      body,
      h(
        "section",
        { class: "card", "aria-label": t("samePair") },
        h("h2", {}, t("samePair")),
        h("ul", {}, pair.reasons.map((reason) => h("li", {}, worded(reason)))),
        h("div", { class: "two" }, actor, other),
        mayDecide &&
        h(
          "p",
          { class: "actions" },
          h("button", { type: "button", id: "same", onclick: () => send("same") }, `${t("isSame")} (s)`),
          h("button", { type: "button", id: "different", onclick: () => send("different") }, `${t("isDifferent")} (d)`),
        ),
      ),
    );
  };
  const key = (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.("input, select, textarea")) return;
    if (event.key === "s") send("same");
    else if (event.key === "d") send("different");
  };
  if (mayDecide) addEventListener("keydown", key);
  signal.addEventListener("abort", () => removeEventListener("keydown", key));
  if (answer.items.length) await choose(answer.items[0]);

  return [
    h("p", { class: "lead" }, `${answer.page.totalItems} ${t("candidatesFound")}`),
    mayDecide && answer.items.length > 0 && h("p", {}, t("candidatesIntro")),
    said,
    body,
    answer.items.length > 0 && h(
      "section",
      { class: "card" },
      table(
        [t("keptActor"), t("otherActor"), { text: t("likeness"), number: true }, ""],
        answer.items.map((pair) =>
          h(
            "tr",
            {},
            h("td", {}, actorLink(pair.actor)),
            h("td", {}, actorLink(pair.other)),
            h("td", { class: "number" }, number(pair.score, 3)),
            h(
              "td",
              {},
              h(
                "button",
                { type: "button", "aria-label": `${t("compare")}: ${pair.actor.name}, ${pair.other.name}`, onclick: () => choose(pair) },
                t("compare"),
              ),
            ),
          ),
        ),
        t("candidates"),
      ),
    ),
    decided.length > 0 &&
      h(
        "section",
        { class: "card" },
        h("h2", {}, t("decided")),
        table(
          [t("keptActor"), t("otherActor"), t("decision"), ""],
          decided.map((x) =>
            h(
              "tr",
              {},
              h("td", {}, x.actor),
              h("td", {}, x.other),
              h("td", {}, t(x.decision === "same" ? "isSame" : "isDifferent"), x.why && ` · ${x.why}`),
              h(
                "td",
                {},
                x.dataset === "decisions" && mayDecide
                  ? h(
                      "button",
                      {
                        type: "button",
                        "aria-label": `${t("undo")}: ${x.actor}, ${x.other}`,
                        onclick: () => decide(() => remove(DECISIONS, { actor: x.actor, other: x.other })),
                      },
                      t("undo"),
                    )
                  : x.dataset,
              ),
            ),
          ),
          t("decided"),
        ),
      ),
    recipe({
      path: "/api/candidates",
      parameters: asked,
      cypher: "MATCH (d:IdentityDecision)\nRETURN d.actor, d.other, d.decision, d.by, d.why, d.dataset\nORDER BY d.actor, d.other",
    }),
  ];
}

const WORDED = { identifier: "bothIdentifier", founded: "foundedBoth", tie: "tieJoins", dataset: "oneDataset" };

/** A reason in the language of the page. */
function worded({ about, actor, other }) {
  if (about === "name") return `${t("namesNear")}: ${actor} · ${other}`;
  const both = about === "tie" ? "" : actor === other ? `: ${actor}` : `: ${actor} · ${other}`;
  return `${t(WORDED[about])}${both}`;
}

async function profile({ id }, signal) {
  const actor = await get(`/api/actors/${encodeURIComponent(id)}`, {}, signal);
  const ties = Object.values(actor.ties).flatMap((types) => Object.values(types).flat());
  return h(
    "div",
    {},
    h("h3", {}, mark(actor.kind, actor.sphere, 18), " ", actorLink(actor)),
    h(
      "p",
      {},
      [d(actor.kind), lifetime(actor, "founded"), lifetime(actor, "dissolved"), actor.dataset].filter(Boolean).join(" · "),
    ),
    h("p", {}, actor.names.map((x) => x.text).join(" · ")),
    actor.note && h("p", {}, actor.note),
    h(
      "ul",
      {},
      ties.slice(0, 8).map((e) => h("li", {}, verbOf(e), " ", actorLink(e.actor))),
    ),
    ties.length > 8 && h("p", {}, `+${ties.length - 8}`),
    evidences(actor.evidence),
  );
}
