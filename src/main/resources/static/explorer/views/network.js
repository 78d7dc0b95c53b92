// The network as a whole: what is tied to what, of which kind, and when.

import { inTurn, once, orElse } from "../api.js";
import { clock } from "../clock.js";
import * as communities from "../communities.js";
import { changes, comparer, mostChanged, periodsOf } from "../compare.js";
import { h, replace, save, settle } from "../dom.js";
import { CHANGES } from "../encoding.js";
import { exporter } from "../export.js";
import { counted, cypherOf, filterOf, legend } from "../filter.js";
import { choose, go } from "../focus.js";
import { draw, elements, recolour, resize, shares } from "../graph.js";
import { arrange, arranged, pin } from "../layout.js";
import { titleOf } from "../names.js";
import { neighbourList } from "../neighbours.js";
import { movable, ofAll, placesMenu, read } from "../positions.js";
import { recipe } from "../recipe.js";
import { change } from "../route.js";
import { card, leaders, refocused } from "../side.js";
import { chosen, described } from "../spoken.js";
import { isSite } from "../site.js";
import { tieCard } from "../tie.js";
import { touchable } from "../touch.js";
import { undoing } from "../undo.js";
import { t } from "../words.js";

const LAYOUTS = ["fcose", "concentric", "circle", "grid"];
const MOST_EXPANDED = 20;
// As site.Questions writes them.
const SIZES = ["degree", "betweenness"];
// They rank pairs and not actors.
const OF_TIES = new Set(["bridges"]);

/** A copy has few measures for each year. */
const inEveryYear = (id) => !isSite || SIZES.includes(id);

export async function show(root, { parameters: start }) {
  let parameters = start;
  let cy;
  // What the canvas shows: the answer that it was drawn from, and what came to it.
  let drawn = {};
  // Points at an actor or a tie of the drawing, and the actor around which the view is.
  let show = () => {};
  let around;
  let waiting = false;
  const turn = inTurn();

  // On its way while the controls are built.
  communities
    .placeOf(start)
    .then((place) => place.communities ?? once(place.path, { ...filterOf(start, false), ...place.more }))
    .catch(() => {});
  const [filter, { items: measures }] = await Promise.all([
    legend(start, { drawn: true }),
    once("/api/measures", { size: 500 }),
  ]);
  const panel = h(
    "aside",
    { class: "panel", "aria-label": t("filter") },
    h(
      "details",
      { class: "fold", open: matchMedia("(min-width: 1101px)").matches },
      h("summary", {}, t("filter"), " ", filter.summary),
      filter.element,
    ),
  );
  const size = h(
    "select",
    { id: "size", onchange: () => change({ size: size.value === "degree" ? undefined : size.value }) },
    h("option", { value: "same" }, t("sizeSame")),
    measures.filter((m) => !OF_TIES.has(m.id) && inEveryYear(m.id)).map((m) => h("option", { value: m.id }, titleOf(m))),
  );
  const layout = h(
    "select",
    { id: "layout", onchange: () => change({ layout: layout.value === "fcose" ? undefined : layout.value, positions: undefined }) },
    LAYOUTS.map((l) => h("option", { value: l }, t(`layout-${l}`))),
  );
  const canvas = h("div", { class: "canvas", id: "canvas" });
  const time = clock(() => waiting);
  const compare = comparer();
  time.element.append(compare.element);
  const menu = exporter(snap);
  const places = placesMenu();
  const trail = communities.trail();
  const undo = undoing();
  // Over the picture, so that nothing moves when it comes and goes.
  const notice = h("div", { class: "over" });
  const picture = h("div", { class: "picture" });
  const image = h("div", { class: "image", role: "img", "aria-label": t("canvas") }, canvas);
  const spoken = h("p", { class: "unseen", role: "status", id: "spoken" });
  picture.append(image, trail.element, notice);
  const count = h("p", { class: "count", role: "status", id: "count" });
  const side = h("aside", { class: "side", id: "side", "aria-label": t("actor") });
  const foot = h("div", { class: "foot" });
  replace(
    root,
    h("h1", { class: "unseen" }, t("network")),
    h(
      "div",
      { class: "columns" },
      panel,
      h(
        "div",
        { class: "stage" },
        h(
          "div",
          { class: "tools" },
          h("span", { class: "pair" }, h("label", { for: "size" }, t("sizeBy")), size),
          h("span", { class: "pair" }, h("label", { for: "layout" }, t("layout")), layout),
          places.element,
          h("span", { class: "grow" }),
          undo.elements,
          h("button", { type: "button", id: "zoom-in", "aria-label": t("zoomIn"), onclick: () => zoom(1.3) }, "+"),
          h("button", { type: "button", id: "zoom-out", "aria-label": t("zoomOut"), onclick: () => zoom(1 / 1.3) }, "−"),
          h("button", { type: "button", id: "fit", onclick: () => cy && go(cy, cy.collection(), true) }, t("fit")),
          menu.element,
        ),
        picture,
        compare.legend,
        spoken,
        time.element,
        count,
        foot,
      ),
      side,
    ),
  );

  const repaint = () => cy && recolour(cy);
  addEventListener("theme", repaint);

  /** What of the address decides which actors and ties are drawn, and what those that are drawn answer to. */
  const holds = (now) => [filterOf(now), now.before, now.after, now.isolates, now.with, now.community];
  let shownFor;

  /** Takes away what is drawn, where it is not what the controls ask for. */
  function empty() {
    if (shownFor === JSON.stringify(holds(parameters))) return;
    cy?.destroy();
    cy = undefined;
    drawn = {};
    shownFor = undefined;
    count.textContent = spoken.textContent = "";
    compare.legend.hidden = true;
    image.setAttribute("aria-label", t("canvas"));
    menu.element.hidden = true;
    time.blank();
    replace(side);
    replace(foot);
  }

  const expanded = () => (parameters.with ?? "").split(",").filter(Boolean).slice(0, MOST_EXPANDED);
  const bring = (id) => change({ with: [...new Set([...expanded(), id])].join(","), focus: id });

  function zoom(by) {
    cy?.zoom({ level: cy.zoom() * by, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
  }

  async function snap() {
    const bg = getComputedStyle(document.body).backgroundColor;
    save(
      "network.png",
      await cy.png({ output: "blob-promise", full: true, scale: 2, bg, maxWidth: 6000, maxHeight: 6000 }),
    );
  }

  /** Draws anew what the filter holds, laid out over all years so that time moves ties and not places. */
  function paint({ whole, egos, isolates, arranged }, sizes) {
    const nodes = new Map();
    const ties = new Map();
    for (const part of [whole, ...egos]) {
      part.nodes.forEach((n) => nodes.has(n.id) || nodes.set(n.id, n));
      part.ties.forEach((e) => ties.has(e.id) || ties.set(e.id, e));
    }
    const tied = new Set([...ties.values()].flatMap((e) => [e.source, e.target]));
    const shown = [...nodes.values()].filter((n) => isolates || tied.has(n.id));
    cy?.destroy();
    cy = draw(canvas, elements(shown, [...ties.values()], sizes), {
      layout: arranged,
      pinned: read(parameters.positions),
      open: (actor) => change({ focus: actor?.id, tie: undefined }),
      expand: (actor) => bring(actor.id),
    });
    show = touchable(cy, picture, (tie) => change({ tie }));
    movable(cy, () => read(parameters.positions));
    around = undefined;
    // For tests and for the curious: the drawing, as its library knows it.
    canvas.drawing = cy;
    time.span(whole.ties, parameters);
  }

  /** Hides what was not in force in a year. */
  function dated({ whole, isolates }, inForce, found) {
    const ties = found ?? (inForce && new Set(inForce.ties.map((e) => e.id)));
    const possible = new Set(inForce?.ties.filter((e) => e.certainty === "possible").map((e) => e.id));
    cy.batch(() => {
      cy.edges().forEach((e) => {
        e.toggleClass("gone", Boolean(ties) && !ties.has(e.id()));
        e.toggleClass("possible", possible.has(e.id()));
        for (const kind of CHANGES) e.toggleClass(kind, found?.get(e.id()) === kind);
      });
      cy.nodes().forEach((n) => {
        n.toggleClass("gone", Boolean(ties) && !isolates && n.connectedEdges().not(".gone").empty());
      });
    });
    const { about } = inForce ?? whole;
    const own = new Set(whole.nodes.map((n) => n.id));
    const seen = cy.nodes().filter((n) => !n.hasClass("gone") && own.has(n.id())).length;
    count.textContent = counted(about) + (about.actors > seen ? ` · ${about.actors - seen} ${t("hidden")}` : "");
  }

  /** Beside the picture: the tie or the actor that is chosen, else who leads. */
  async function beside(whole, items, by, found, signal) {
    const back = refocused(side);
    const list = (verbs) => neighbourList(cy, parameters.focus, verbs, (id) => show(id));
    if (parameters.tie) await tieCard(side, parameters.tie, parameters, signal);
    else if (parameters.focus) await card(side, parameters, signal, bring, list);
    else if (found) leaders(side, whole, mostChanged(whole, found), t("changedTies"));
    else leaders(side, whole, items, titleOf(measures.find((m) => m.id === by) ?? {}));
    if (!signal.aborted) back();
  }

  /** Where there is more than can be drawn actor by actor: its communities, which open. */
  async function crowd(place, signal) {
    const { communities: whole, path, more, levels } = place;
    const isolates = parameters.isolates === "true";
    const asked = filterOf(parameters);
    const [now, own] = await Promise.all([
      asked.asOf ? once(path, { ...asked, ...more }) : whole,
      parameters.focus && communities.communityOf(parameters.focus, filterOf(parameters, false), levels),
    ]);
    if (signal.aborted) return;
    // Who is asked for is drawn, with its ties, where its community is open.
    if (own) return change({ community: [...levels, own].join(".") }, true);
    const next = { whole, isolates, arranged: parameters.layout ?? "fcose" };
    if (drawn.whole !== whole || drawn.isolates !== isolates) {
      cy?.destroy();
      cy = draw(canvas, communities.nodesOf(whole, isolates), {
        layout: next.arranged,
        wide: communities.WIDE,
        open: (one) => one && whole.groups > 1 && communities.open(levels, one.community),
      });
      show = () => {};
      around = undefined;
      canvas.drawing = cy;
      next.placed = arranged(cy);
      time.span([{ from: whole.firstYear, to: whole.lastYear }], parameters);
      time.blank();
    } else next.placed = drawn.arranged === next.arranged ? drawn.placed : arrange(cy, next.arranged);
    drawn = next;
    communities.inYear(cy, now, isolates);
    compare.legend.hidden = true;
    shownFor = JSON.stringify(holds(parameters));
    const told = communities.told(now, isolates);
    count.classList.remove("unseen");
    count.textContent = [told, periodsOf(parameters) && t("compareInCommunity")].filter(Boolean).join(" · ");
    image.setAttribute(
      "aria-label",
      [`${t("canvas")}: ${told}`, asked.asOf && `${t("year")} ${asked.asOf}`, filter.summary.textContent, t("communitiesHint")].filter(Boolean).join(". "),
    );
    spoken.textContent = "";
    replace(foot, recipe({ path, parameters: { ...asked, ...more }, data: false }));
    const back = refocused(side);
    if (parameters.tie) await tieCard(side, parameters.tie, parameters, signal);
    else if (parameters.focus) {
      await card(side, parameters, signal, bring, () => h("p", { class: "hint" }, t("focusInCommunities")));
      // Its ties have no ends to be brought to.
      if (!signal.aborted) side.querySelector("#expand")?.remove();
    } else communities.list(side, now, levels, isolates);
    if (!signal.aborted) back();
    menu.element.hidden = false;
    menu.divided(parameters, place);
    await next.placed;
  }

  async function renew(signal) {
    const place = await communities.placeOf(parameters);
    if (signal.aborted) return;
    trail.update(place.levels);
    size.disabled = Boolean(place.communities);
    places.element.hidden = Boolean(place.communities);
    const whole = place.levels.length === 0 && !place.communities;
    if (place.communities) await crowd(place, signal);
    else await actors(place, whole, signal);
  }

  /** Where all actors can be drawn: those of the network, or of one community. */
  async function actors(place, isWhole, signal) {
    const { path, more } = place;
    const periods = periodsOf(parameters);
    const asked = filterOf(parameters, !periods);
    const by = parameters.size ?? "degree";
    // Asked at once; a measure that is refused leaves the picture as it is and says why.
    const ranking = by === "same" ? { items: [] } : once(`/api/measures/${by}`, { ...asked, top: isWhole ? 10_000 : 100_000 });
    Promise.resolve(ranking).catch(() => {});
    const ask = (filter) => once(path, { ...filter, ...more });
    const [whole, year, both, ...egos] = await Promise.all([
      ask(filterOf(parameters, false)),
      asked.asOf && ask(asked),
      periods && Promise.all(periods.map((p) => ask(p.filter))),
      ...expanded().map((id) =>
        once(`/api/actors/${encodeURIComponent(id)}/network`, { depth: 1, populations: "true" }).catch(orElse(undefined)),
      ),
    ]);
    const next = {
      whole,
      egos: egos.filter(Boolean),
      with: parameters.with,
      isolates: parameters.isolates === "true",
      arranged: parameters.layout ?? "fcose",
    };
    // Forces do not hear of sizes, which change with the year: an actor keeps its place in each.
    const sizes = next.arranged === "fcose" ? undefined : shares((await ranking).items);
    if (signal.aborted) return;
    const same = drawn.whole === whole && drawn.isolates === next.isolates && drawn.with === next.with;
    if (!same) {
      paint(next, sizes);
      next.placed = arranged(cy);
    } else {
      next.sized = drawn.sized;
      next.placed = drawn.arranged === next.arranged ? drawn.placed : arrange(cy, next.arranged);
    }
    drawn = next;
    const found =
      both &&
      changes(
        both,
        periods.map((p) => p.filter),
      );
    dated(next, year, found);
    const told = found && compare.tell(periods, found, parameters.certainty === "possible");
    // The legend shows the same.
    count.classList.toggle("unseen", Boolean(told));
    if (told) count.textContent = told;
    shownFor = JSON.stringify(holds(parameters));

    const { items } = await ranking;
    if (signal.aborted) return;
    if (drawn.sized !== items) resize(cy, shares(items));
    drawn.sized = items;
    const moved = read(parameters.positions);
    pin(cy, moved);
    const shown = choose(cy, parameters);
    const focus = cy.getElementById(parameters.focus ?? "");
    menu.element.hidden = false;
    const offer = () => {
      if (!isWhole) return menu.divided(parameters, place);
      const positions = moved.size > 0 ? ofAll(cy, moved) : undefined;
      menu.update(parameters, cy.nodes().not(".gone").length, focus.nonempty() ? focus.data() : undefined, positions);
    };
    offer();
    places.update(moved);
    image.setAttribute("aria-label", described(cy, { ...parameters, asOf: asked.asOf }, [filter.summary.textContent, told].filter(Boolean).join(". ")));
    spoken.textContent = chosen(cy, parameters.focus, parameters.tie) ?? "";
    replace(
      foot,
      periods
        ? periods.map((p) => recipe({ path, parameters: { ...p.filter, ...more }, data: false, of: p.name }))
        : recipe({ path, parameters: { ...asked, ...more }, cypher: isWhole ? cypherOf(parameters) : undefined, data: false }),
    );
    if (same && around !== parameters.focus) go(cy, focus.nonempty() ? shown : cy.collection(), true);
    else if (!same && focus.nonempty()) go(cy, shown, false);
    around = parameters.focus;
    const members = new Set(whole.nodes.map((n) => n.id));
    await beside(whole, isWhole ? items : items.filter((i) => members.has(i.actor)), by, found, signal);
    await next.placed;
    // Forces have come to rest only now.
    if (!signal.aborted) offer();
  }

  return {
    results: notice,
    empty,
    async update({ parameters: now }) {
      const signal = turn();
      // Another filter leaves another network, and the numbers of its communities mean others.
      const other = JSON.stringify(filterOf(now, false)) !== JSON.stringify(filterOf(parameters, false));
      const stale = other && now.community && now.community === parameters.community;
      parameters = now;
      if (stale) return change({ community: undefined }, true);
      settle(size, now.size ?? "degree");
      settle(layout, now.layout ?? "fcose");
      filter.update(now);
      undo.note(now);
      time.update(now, periodsOf(now) !== undefined);
      compare.update(now);
      waiting = true;
      try {
        await renew(signal);
        if (!signal.aborted) replace(notice);
      } finally {
        if (!signal.aborted) waiting = false;
      }
    },
    close() {
      turn();
      time.stop();
      undo.close();
      removeEventListener("theme", repaint);
      cy?.destroy();
    },
  };
}
