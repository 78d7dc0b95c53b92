// Where one begins: questions that one click answers, each told in four steps over the network.

import { inTurn } from "../api.js";
import { csvOf } from "../clipboard.js";
import { h, replace, save } from "../dom.js";
import { pictureOf } from "../export.js";
import { bring, point } from "../focus.js";
import { draw, elements, recolour, shares } from "../graph.js";
import { change, go, link } from "../route.js";
import { offered, STORIES } from "../stories.js";
import { isSite } from "../site.js";
import { fitTo } from "../view.js";
import { phrase, t } from "../words.js";

/** To so many actors the beginning shows the network itself. */
const MOST_SHOWN = 1000;

/** How many ties each actor has. */
function degrees(ties) {
  const degree = new Map();
  for (const e of ties) for (const end of [e.source, e.target]) degree.set(end, (degree.get(end) ?? 0) + 1);
  return degree;
}

const sizes = (degree) => shares([...degree].map(([actor, value]) => ({ actor, value })));

export async function show(root) {
  const turn = inTurn();
  const results = h("div", { class: "results" });
  const title = h("h1", {}, t("startTitle"));
  replace(root, title, results);
  let cy;
  let told;
  const repaint = () => cy && recolour(cy);
  addEventListener("theme", repaint);

  function stop() {
    cy?.destroy();
    cy = told = undefined;
  }

  async function questions(signal) {
    const { network, questions: asked } = await offered();
    if (signal.aborted) return;
    stop();
    replace(title, t("startTitle"));
    const canvas = h("div", { class: "canvas" });
    const degree = degrees(network.ties);
    const drawn = network.nodes.filter((n) => degree.has(n.id));
    const isShown = drawn.length > 0 && drawn.length <= MOST_SHOWN;
    const card = (href, heading, text, id) => h("a", { class: "card question", id, href }, h("h2", {}, heading), h("p", {}, text));
    replace(
      results,
      h(
        "p",
        { class: "lead" },
        network.about.ties
          ? phrase(asked.length ? "startLead" : "startSize", { actors: network.about.actors, ties: network.about.ties, sets: network.about.datasets.length })
          : t("startEmpty"),
      ),
      h(
        "div",
        { class: "questions" },
        asked.map((q) => card(link("start", q.id, q.parameters), q.title, t(`gist-${q.id}`), `ask-${q.id}`)),
        !isSite && card(link("import"), t("ownData"), t("ownDataGist"), "own-data"),
      ),
      h("p", {}, h("a", { class: "button", href: link("network") }, t("startNetwork"))),
      isShown && h("div", { class: "small-picture overview", role: "img", id: "overview", "aria-label": t("canvas") }, canvas),
    );
    if (!isShown) return;
    cy = draw(canvas, elements(drawn, network.ties, sizes(degree)), { open: (a) => a && go("network", undefined, { focus: a.id }), wheel: false });
    canvas.drawing = cy;
  }

  async function story(id, parameters, signal) {
    if (!Object.hasOwn(STORIES, id)) return go("start");
    const key = JSON.stringify([id, { ...parameters, step: undefined }]);
    const next = told?.key === key ? told : { key, ...(await STORIES[id](parameters)) };
    if (signal.aborted) return;
    if (next !== told) open(next, id);
    tell(parameters);
  }

  /** The ties that a story speaks of, in its order, each with the steps that do. */
  function tableOf({ steps }, nodes, ties) {
    const toldIn = new Map();
    steps.forEach((step, i) => step.ties.forEach((tie) => toldIn.set(tie, [...(toldIn.get(tie) ?? []), i + 1])));
    const rows = [...toldIn].map(([id, within]) => {
      const e = ties.get(id);
      const [source, target] = [nodes.get(e.source), nodes.get(e.target)];
      return [within.join(" "), id, e.type, e.family, e.source, source?.name, e.target, target?.name, e.from, e.to, e.basis];
    });
    return csvOf([["steps", "tie", "type", "family", "source", "sourceName", "target", "targetName", "from", "to", "basis"], ...rows]);
  }

  /** The picture and the place of the text; the network is drawn once for all steps. */
  function open(next, id) {
    stop();
    told = next;
    const canvas = h("div", { class: "canvas" });
    told.image = h("div", { class: "small-picture", role: "img", id: "story-picture" }, canvas);
    told.text = h("div", { class: "story-text", "aria-live": "polite", id: "story" });
    replace(title, told.title);
    const nodes = new Map(told.network.nodes.map((n) => [n.id, n]));
    const ties = new Map(told.network.ties.map((e) => [e.id, e]));
    told.nodes?.forEach((n) => nodes.has(n.id) || nodes.set(n.id, n));
    told.ties?.forEach((e) => ties.has(e.id) || ties.set(e.id, e));
    const data = h(
      "button",
      { type: "button", id: "take-story", onclick: () => save(`${id}.csv`, new Blob([tableOf(next, nodes, ties)], { type: "text/csv" })) },
      `${t("takeData")} (CSV)`,
    );
    const picture = pictureOf(() => cy, `${id}.png`);
    picture.append(data);
    replace(results, h("div", { class: "story" }, told.text, h("div", {}, told.image, picture)));
    const degree = degrees(ties.values());
    const spoken = new Set(told.steps.flatMap((x) => [...x.actors]));
    cy = draw(
      canvas,
      elements(
        [...nodes.values()].filter((n) => degree.has(n.id) || spoken.has(n.id)),
        [...ties.values()],
        sizes(degree),
      ),
      { open: (a) => a && go("actor", a.id), wheel: false },
    );
    canvas.drawing = cy;
  }

  function tell(parameters) {
    const most = told.steps.length;
    const at = Math.min(most, Math.max(1, Number(parameters.step) || 1));
    const now = told.steps[at - 1];
    const focused = told.text.contains(document.activeElement) ? document.activeElement.id : undefined;
    const to = (to) => () => change({ step: to === 1 ? undefined : to });
    replace(
      told.text,
      h("p", { class: "step-of" }, phrase("stepOf", { at, most })),
      h("p", { class: "said" }, now.text),
      h(
        "p",
        { class: "actions" },
        h("button", { type: "button", id: "step-back", disabled: at === 1, onclick: to(at - 1) }, t("stepBack")),
        at < most
          ? h("button", { type: "button", class: "main", id: "step-on", onclick: to(at + 1) }, t("stepOn"))
          : h("a", { class: "button main", id: "step-on", href: told.further }, t("stepFurther")),
      ),
      h("p", {}, h("a", { id: "all-questions", href: link("start") }, t("allQuestions"))),
      h("p", { class: "hint" }, t("storyHint")),
    );
    for (const a of told.text.querySelectorAll("[data-actor]")) {
      const sign = cy.getElementById(a.dataset.actor);
      for (const kind of ["pointerenter", "focus"]) a.addEventListener(kind, () => point(cy, sign));
      for (const kind of ["pointerleave", "blur"]) a.addEventListener(kind, () => point(cy));
    }
    if (focused) (told.text.querySelector(`#${focused}:not(:disabled)`) ?? told.text.querySelector("#step-on")).focus();
    told.image.setAttribute("aria-label", `${t("canvas")}. ${told.text.querySelector(".said").textContent}`);
    const shown = bring(cy, now);
    fitTo(cy, shown, at > 1);
  }

  return {
    results,
    empty: stop,
    async update({ id, parameters }) {
      const signal = turn();
      if (id) await story(id, parameters, signal);
      else await questions(signal);
    },
    close() {
      turn();
      removeEventListener("theme", repaint);
      stop();
    },
  };
}
