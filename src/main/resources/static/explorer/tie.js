// Beside the network: one tie, with what it rests on and who says otherwise.

import { once, orElse } from "./api.js";
import { h, replace } from "./dom.js";
import { stroke } from "./encoding.js";
import { named, nameOf, said, sentenceOf, titleOf } from "./names.js";
import { change, link } from "./route.js";
import { amountOf, basis, evidences, figureOf, years } from "./statements.js";
import { code, d, t } from "./words.js";

/** Disagreements that a tie has a part in. */
export async function disagreements(tie) {
  const of = (id) => once("/api/conflicts", { subject: id, size: 500 });
  const found = (await Promise.all([of(tie.source), of(tie.target)])).flatMap((x) => x.items);
  const its = found.filter((c) => c.statements.some((x) => x.tie === tie.id));
  return [...new Map(its.map((c) => [c.id, c])).values()];
}

export const tieOf = (id) => once(`/api/ties/${encodeURIComponent(id)}`);

/** The sentence of a tie as the service tells it with both its ends. */
export const sentenceOfTold = (tie) =>
  sentenceOf(tie, { name: nameOf(tie.sourceActor) }, { name: nameOf(tie.targetActor) });

/** What statements of disagreements say, figures and ties in the language of the page: a function of a statement. */
export async function sayings(conflicts) {
  if (code() !== "zh") return (statement) => (statement.value === undefined ? statement.says : figureOf(statement));
  const ids = [...new Set(conflicts.flatMap((c) => c.statements.flatMap((x) => x.tie ?? [])))];
  const ties = await Promise.all(ids.map((id) => tieOf(id).catch(orElse(undefined))));
  const known = new Map(ties.filter(Boolean).map((tie) => [tie.id, tie]));
  return (statement) => {
    const { says, note, tie: id } = statement;
    const tie = known.get(id);
    if (!tie) return statement.value === undefined ? says : figureOf(statement);
    const when = tie.from || tie.to ? `（${years(tie)}）` : "";
    // The note stands there where nothing else tells two statements apart.
    return `${sentenceOfTold(tie)}${when}${note && says.endsWith(`: ${note}`) ? `：${note}` : ""}`;
  };
}

/** Shows all of a tie. */
export async function tieCard(element, id, parameters, signal) {
  const close = h(
    "button",
    { type: "button", class: "close", "aria-label": t("close"), onclick: () => change({ tie: undefined }) },
    "×",
  );
  let tie;
  let against = [];
  let saying;
  let unknown;
  try {
    tie = await tieOf(id);
  } catch (problem) {
    if (!signal.aborted) replace(element, close, h("p", { class: "problem", role: "alert" }, problem.message));
    return;
  }
  try {
    against = await disagreements(tie);
    saying = await sayings(against);
  } catch (problem) {
    // That nobody says otherwise is said only where it is known.
    unknown = problem.message;
  }
  if (signal.aborted) return;
  const end = (actor) => h("a", { href: link("network", undefined, { ...parameters, tie: undefined, focus: actor.id }) }, named(actor));
  replace(
    element,
    close,
    h("h2", { tabindex: "-1", id: "tie-sentence" }, said(sentenceOfTold(tie))),
    h("p", { class: "sub" }, stroke(tie.family), " ", d(tie.family), " · ", years(tie), " ", basis(tie.basis)),
    h("p", { class: "sub" }, facts(tie)),
    tie.note && h("p", {}, said(tie.note)),
    h("p", { class: "sub" }, end(tie.sourceActor), " · ", end(tie.targetActor)),
    evidences(tie.evidence, true, tie.datasets, { tie: id }),
    h(
      "p",
      { class: "actions" },
      h("a", { class: "button", id: "to-evidence", href: link("evidence", undefined, { tie: id }) }, t("toEvidence")),
    ),
    h("h3", {}, t("conflicts"), " ", !unknown && h("small", {}, against.length)),
    unknown ? h("p", { class: "hint" }, unknown) : against.length === 0 && h("p", { class: "hint" }, t("noConflictsOfTie")),
    against.map((c) => [
      h("p", { class: "sub" }, titleOf(c)),
      h(
        "ul",
        { class: "short" },
        c.statements.map((x) => h("li", { class: x.tie === id ? "own" : undefined }, said(saying(x)), " ", basis(x.basis))),
      ),
      h("p", {}, h("a", { href: link("evidence", undefined, { tab: "conflicts", tie: id }) }, t("conflictInEvidence"))),
    ]),
  );
}

/** What a tie tells in figures: stake, amount, channel. */
function facts({ stake, amount, unit: measure, qualifier, channel }) {
  return [
    stake && `${t("stake")}: ${d(stake)}`,
    amount !== undefined && amountOf({ value: amount, qualifier, unit: measure }),
    channel && `${t("channel")}: ${d(channel)}`,
  ]
    .filter(Boolean)
    .join(" · ");
}
