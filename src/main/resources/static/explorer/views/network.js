// The network as a whole: what is tied to what, of which kind, and when.

import { get, once } from "../api.js";
import { h, replace, save } from "../dom.js";
import { mark } from "../encoding.js";
import { counted, cypherOf, filterOf, legend } from "../filter.js";
import { arrange, draw, elements, label, recolour, resize, shares } from "../graph.js";
import { recipe } from "../recipe.js";
import { change, go, link } from "../route.js";
import { d, number, t } from "../words.js";

const LAYOUTS = ["fcose", "concentric", "circle", "grid"];

export async function show(root, { parameters: start }) {
  let parameters = start;
  let cy;
  let whole;
  let extra = [];
  let ranking = [];
  let timer;
  let asked = 0;

  const panel = h("aside", { class: "panel", "aria-label": t("filter") });
  const canvas = h("div", { class: "canvas", id: "canvas" });
  const picture = h("div", { class: "picture", role: "img", "aria-label": `${t("canvas")}. ${t("canvasHelp")}` }, canvas);
  const count = h("p", { class: "count", role: "status", id: "count" });
  const tools = h("div", { class: "tools" });
  const time = h("div", { class: "time" });
  const side = h("aside", { class: "side", id: "side", "aria-label": t("actor") });
  const foot = h("div", { class: "foot" });
  replace(
    root,
    h("h1", { class: "unseen" }, t("network")),
    h("div", { class: "columns" }, panel, h("div", { class: "stage" }, tools, picture, time, count, foot), side),
  );

  // Years that any tie of this filter bears: the ends of the slider.
  function years() {
    const found = whole.ties.flatMap((e) => [e.from, e.to]).filter((y) => y);
    const least = found.length ? found.reduce((a, b) => Math.min(a, b)) : 1980;
    const most = found.length ? found.reduce((a, b) => Math.max(a, b)) : 2009;
    return [least, most];
  }

  async function load() {
    const mine = ++asked;
    const filter = filterOf(parameters, false);
    const [answer, ego] = await Promise.all([
      once("/api/network", filter),
      Promise.all(
        (parameters.with ?? "")
          .split(",")
          .filter(Boolean)
          .slice(0, 20)
          .map((id) =>
            once(`/api/actors/${encodeURIComponent(id)}/network`, { depth: 1, populations: "true" }).catch(() => undefined),
          ),
      ),
    ]);
    if (mine !== asked) return false;
    whole = answer;
    extra = ego.filter(Boolean);
    return true;
  }

  function all() {
    const nodes = new Map(whole.nodes.map((n) => [n.id, n]));
    const ties = new Map(whole.ties.map((e) => [e.id, e]));
    for (const ego of extra) {
      ego.nodes.forEach((n) => nodes.has(n.id) || nodes.set(n.id, n));
      ego.ties.forEach((e) => ties.has(e.id) || ties.set(e.id, e));
    }
    return { nodes: [...nodes.values()], ties: [...ties.values()] };
  }

  async function rank() {
    const by = parameters.size ?? "degree";
    if (by === "same") return [];
    return (await once(`/api/measures/${by}`, { ...filterOf(parameters), top: 10000 })).items;
  }

  /** Draws anew what the filter holds, laid out over all years so that time moves ties and not places. */
  function paint() {
    cy?.destroy();
    const { nodes, ties } = all();
    const tied = new Set(ties.flatMap((e) => [e.source, e.target]));
    const shown = parameters.isolates === "true" ? nodes : nodes.filter((n) => tied.has(n.id));
    // Forces do not hear of sizes, which change with the year: an actor keeps its place in each.
    const layout = parameters.layout ?? "fcose";
    const sizes = shares(ranking);
    cy = draw(canvas, elements(shown, ties, layout === "fcose" ? undefined : sizes), {
      layout,
      open: (actor) => change({ focus: actor?.id }),
      expand: (actor) => bring(actor.id),
    });
    resize(cy, sizes);
    // For tests and for the curious: the drawing, as its library knows it.
    canvas.drawing = cy;
  }

  const bring = (id) => {
    const now = (parameters.with ?? "").split(",").filter(Boolean);
    change({ with: [...new Set([...now, id])].join(","), focus: id });
  };

  async function dated() {
    const year = parameters.asOf;
    const mine = ++asked;
    let about = whole.about;
    let ties;
    if (year) {
      const answer = await once("/api/network", filterOf(parameters));
      if (mine !== asked) return;
      about = answer.about;
      ties = new Set(answer.ties.map((e) => e.id));
    }
    let hidden = 0;
    cy.batch(() => {
      cy.edges().forEach((e) => void e.toggleClass("gone", Boolean(ties) && !ties.has(e.id())));
      cy.nodes().forEach((n) => {
        const alone = Boolean(ties) && parameters.isolates !== "true" && n.connectedEdges().not(".gone").empty();
        n.toggleClass("gone", alone);
      });
    });
    label(cy);
    hidden =
      about.actors -
      cy
        .nodes()
        .not(".gone")
        .filter((n) => whole.nodes.some((x) => x.id === n.id())).length;
    count.textContent = `${counted(about)}${hidden > 0 ? ` · ${hidden} ${t("hidden")}` : ""}`;
    replace(
      foot,
      recipe({
        path: "/api/network",
        parameters: filterOf(parameters),
        cypher: cypherOf(parameters),
      }),
    );
  }

  async function toolbar() {
    const { items } = await once("/api/measures", { size: 500 });
    replace(
      tools,
      h("label", { for: "size" }, t("sizeBy")),
      h(
        "select",
        {
          id: "size",
          onchange: (e) => change({ size: e.target.value === "degree" ? undefined : e.target.value }),
          value: parameters.size ?? "degree",
        },
        h("option", { value: "same" }, t("sizeSame")),
        items.map((m) => h("option", { value: m.id }, m.title)),
      ),
      h("label", { for: "layout" }, t("layout")),
      h(
        "select",
        {
          id: "layout",
          onchange: (e) => change({ layout: e.target.value === "fcose" ? undefined : e.target.value }),
          value: parameters.layout ?? "fcose",
        },
        LAYOUTS.map((l) => h("option", { value: l }, t(`layout-${l}`))),
      ),
      h("span", { class: "grow" }),
      h("button", { type: "button", id: "zoom-in", "aria-label": t("zoomIn"), onclick: () => zoom(1.3) }, "+"),
      h("button", { type: "button", id: "zoom-out", "aria-label": t("zoomOut"), onclick: () => zoom(1 / 1.3) }, "−"),
      h("button", { type: "button", id: "fit", onclick: () => cy.fit(undefined, 30) }, t("fit")),
      exporter(),
    );
  }

  const zoom = (by) => cy.zoom({ level: cy.zoom() * by, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });

  function exporter() {
    const filter = filterOf(parameters);
    const to = (format) => `/api/network?${new URLSearchParams({ ...filter, format })}`;
    const ego = parameters.focus;
    return h(
      "details",
      { class: "menu" },
      h("summary", {}, t("export")),
      h(
        "div",
        { class: "menu-body" },
        h("p", {}, t("exportNote")),
        h(
          "p",
          { class: "links" },
          ["graphml", "gexf", "pajek", "csv", "cytoscape", "dot"].map((f) =>
            h(
              "a",
              { href: to(f), download: "" },
              f === "csv" ? "CSV" : { graphml: "GraphML", gexf: "GEXF", pajek: "Pajek", cytoscape: "Cytoscape", dot: "DOT" }[f],
            ),
          ),
        ),
        h("p", {}, t("picture")),
        h("button", { type: "button", id: "png", onclick: () => snap() }, "PNG"),
        ego && [
          h("p", {}, t("exportFigure")),
          h(
            "p",
            { class: "links" },
            ["svg", "pdf", "png"].map((x) =>
              h(
                "a",
                { href: `/api/actors/${encodeURIComponent(ego)}/network.${x}?${new URLSearchParams(filter)}`, download: "" },
                x.toUpperCase(),
              ),
            ),
          ),
        ],
      ),
    );
  }

  const snap = async () =>
    save(
      "network.png",
      await cy.png({
        output: "blob-promise",
        full: true,
        scale: 2,
        bg: getComputedStyle(document.body).backgroundColor,
        maxWidth: 6000,
        maxHeight: 6000,
      }),
    );

  function clock() {
    const [least, most] = years();
    const year = Number(parameters.asOf) || most;
    const output = h("output", { for: "year", id: "year-shown" }, parameters.asOf ?? t("anyYear"));
    const range = h("input", {
      type: "range",
      id: "year",
      min: least,
      max: most,
      step: 1,
      value: year,
      "aria-label": t("year"),
      "aria-valuetext": parameters.asOf ?? t("anyYear"),
    });
    range.addEventListener("input", () => {
      output.textContent = range.value;
      change({ asOf: range.value }, true);
    });
    replace(
      time,
      h("button", { type: "button", id: "play", onclick: play }, timer ? t("pause") : t("play")),
      h("span", { class: "tick" }, least),
      range,
      h("span", { class: "tick" }, most),
      output,
      h(
        "button",
        {
          type: "button",
          id: "all-years",
          disabled: !parameters.asOf,
          onclick: () => {
            stop();
            change({ asOf: undefined });
          },
        },
        t("anyYear"),
      ),
    );
  }

  function stop() {
    clearInterval(timer);
    timer = undefined;
    const button = document.getElementById("play");
    if (button) button.textContent = t("play");
  }

  function play() {
    if (timer) return stop();
    const [least, most] = years();
    const step = () => {
      const now = Number(parameters.asOf);
      if (now >= most) return stop();
      change({ asOf: String(now ? now + 1 : least) }, true);
    };
    if (Number(parameters.asOf) >= most) change({ asOf: String(least) }, true);
    timer = setInterval(step, 800);
    document.getElementById("play").textContent = t("pause");
    step();
  }

  function list() {
    const nodes = new Map(whole.nodes.map((n) => [n.id, n]));
    const title =
      parameters.size && parameters.size !== "same" ? `${t("leadingBy")} ${parameters.size}` : `${t("leadingBy")} degree`;
    const leaders = ranking.length
      ? ranking.slice(0, 25)
      : whole.nodes.slice(0, 25).map((n) => ({ actor: n.id, name: n.name, kind: n.kind }));
    replace(
      side,
      h("h2", {}, t("leading"), " ", h("small", {}, title)),
      h("p", { class: "hint" }, t("hint")),
      h(
        "ol",
        { class: "leaders" },
        leaders.map((i) =>
          h(
            "li",
            {},
            h(
              "button",
              { type: "button", onclick: () => change({ focus: i.actor }) },
              mark(i.kind, nodes.get(i.actor)?.sphere),
              h("bdi", {}, i.name),
              i.value !== undefined && h("span", { class: "figure" }, number(i.value, 3)),
            ),
          ),
        ),
      ),
    );
  }

  async function focus() {
    const id = parameters.focus;
    cy.nodes().removeClass("focus");
    if (!id) return list();
    const found = cy.getElementById(id);
    found.addClass("focus");
    if (found.nonempty() && !inView(found)) cy.center(found);
    let actor;
    try {
      actor = await once(`/api/actors/${encodeURIComponent(id)}`);
    } catch (problem) {
      return replace(side, h("p", { class: "problem", role: "alert" }, problem.message), closeButton());
    }
    if (id !== parameters.focus) return;
    const families = Object.entries(actor.ties).map(([family, types]) => [family, Object.values(types).flat()]);
    replace(
      side,
      closeButton(),
      h("h2", {}, mark(actor.kind, actor.sphere, 20), " ", h("bdi", {}, actor.name)),
      h(
        "p",
        { class: "sub" },
        [
          d(actor.kind),
          actor.founded && `${t("founded")} ${actor.founded}`,
          actor.dissolved && `${t("dissolved")} ${actor.dissolved}`,
        ]
          .filter(Boolean)
          .join(" · "),
      ),
      h(
        "p",
        { class: "sub" },
        actor.names
          .filter((n) => n.text !== actor.name)
          .slice(0, 4)
          .map((n, i) => [i > 0 && " · ", h("bdi", { lang: n.language }, n.text)]),
      ),
      actor.note && h("p", {}, h("bdi", {}, actor.note)),
      h(
        "p",
        { class: "actions" },
        h("a", { class: "button main", id: "to-profile", href: link("actor", id) }, t("openProfile")),
        h("button", { type: "button", id: "expand", onclick: () => bring(id) }, t("expand")),
        h("a", { class: "button", href: link("lineage", id) }, t("toLineage")),
        h("a", { class: "button", href: link("paths", undefined, { from: id }) }, t("toPaths")),
      ),
      families.map(([family, ties]) => [
        h("h3", {}, d(family), " ", h("small", {}, ties.length)),
        h(
          "ul",
          { class: "short" },
          ties
            .slice(0, 8)
            .map((e) =>
              h(
                "li",
                {},
                `${e.verb} `,
                h("a", { href: link("network", undefined, { ...parameters, focus: e.actor.id }) }, h("bdi", {}, e.actor.name)),
                e.from ? ` (${e.from})` : "",
              ),
            ),
          ties.length > 8 && h("li", {}, h("a", { href: link("actor", id) }, `+${ties.length - 8} ${t("more")}`)),
        ),
      ]),
    );
  }

  function inView(found) {
    const p = found.renderedPosition();
    return p.x > 20 && p.y > 20 && p.x < cy.width() - 20 && p.y < cy.height() - 20;
  }

  const closeButton = () =>
    h("button", { type: "button", class: "close", "aria-label": t("close"), onclick: () => change({ focus: undefined }) }, "×");

  async function legends() {
    const built = await legend(parameters, { isolates: true });
    replace(
      panel,
      h(
        "details",
        { class: "fold", open: matchMedia("(min-width: 1000px)").matches || panel.querySelector("details")?.open },
        h("summary", {}, t("filter")),
        built,
      ),
    );
  }

  const [, , first] = await Promise.all([legends(), toolbar(), rank(), load()]);
  ranking = first;
  paint();
  clock();
  await Promise.all([dated(), focus()]);

  const repaint = () => {
    recolour(cy);
    legends();
  };
  addEventListener("theme", repaint);

  return {
    async update({ parameters: next }) {
      const before = parameters;
      const focused = document.activeElement?.id;
      parameters = next;
      const differs = (...names) => names.some((n) => before[n] !== next[n]);
      const filter = differs("families", "kinds", "spheres", "datasets", "evidence", "populations", "park");
      if (filter || differs("with", "isolates")) {
        const [loaded, values] = await Promise.all([load(), rank(), legends()]);
        if (!loaded) return;
        ranking = values;
        paint();
        clock();
      } else if (differs("size", "asOf")) {
        const mine = parameters;
        const values = await rank();
        if (mine !== parameters) return;
        ranking = values;
        resize(cy, shares(ranking));
        if (differs("asOf") && !timer && document.activeElement?.id !== "year") clock();
        else clockText();
      } else if (differs("layout")) {
        arrange(cy, parameters.layout ?? "fcose");
      }
      await dated();
      if (filter || differs("with", "isolates", "focus", "size", "asOf")) await focus();
      if (filter || differs("focus", "asOf", "layout", "size")) await toolbar();
      // Who works by keyboard stays where they were.
      if (focused && document.activeElement === document.body) document.getElementById(focused)?.focus();
    },
    close() {
      stop();
      asked++;
      removeEventListener("theme", repaint);
      cy?.destroy();
    },
  };

  function clockText() {
    const shown = document.getElementById("year-shown");
    const range = document.getElementById("year");
    if (!shown || !range) return;
    shown.textContent = parameters.asOf ?? t("anyYear");
    range.setAttribute("aria-valuetext", shown.textContent);
    if (parameters.asOf) range.value = parameters.asOf;
    document.getElementById("all-years").disabled = !parameters.asOf;
  }
}
