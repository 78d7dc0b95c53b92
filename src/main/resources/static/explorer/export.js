// What may be taken along of the network: its data in several formats, and the view drawn for print by the service.

import { address, taken } from "./api.js";
import { h, replace, save } from "./dom.js";
import { periodsOf } from "./compare.js";
import { filterOf } from "./filter.js";
import { nameOf } from "./names.js";
import { isSite } from "./site.js";
import { code, phrase, t } from "./words.js";

const FORMATS = { graphml: "GraphML", gexf: "GEXF", csv: "CSV", pajek: "Pajek", cytoscape: "Cytoscape", dot: "DOT" };
const PICTURES = ["svg", "pdf", "png"];
// The layouts that print has too, and for how many actors it has room there.
const LAYOUTS = { concentric: { layout: "concentric", most: 150 }, circle: { layout: "columns", most: 400 } };

/** A button that hands out a drawing as it stands on the screen, all of it. */
export const pictureOf = (cy, name) =>
  h(
    "p",
    { class: "links" },
    h(
      "button",
      {
        type: "button",
        class: "take-picture",
        onclick: async () => {
          const bg = getComputedStyle(document.documentElement).getPropertyValue("--paper").trim();
          save(name, await cy().png({ output: "blob-promise", full: true, scale: 2, bg, maxWidth: 6000, maxHeight: 6000 }));
        },
      },
      `${t("takePicture")} (PNG)`,
    ),
  );

/** Hands out what is drawn in SVG within the page, with the looks that the page's style gives it. */
export function vectorOf(drawn, name) {
  const LOOKS = ["fill", "stroke", "stroke-width", "stroke-dasharray", "stroke-opacity", "font-size", "font-weight", "font-family"];
  const copy = drawn.cloneNode(true);
  const [from, to] = [drawn, copy].map((root) => [root, ...root.querySelectorAll("*")]);
  from.forEach((element, i) => {
    const looks = getComputedStyle(element);
    for (const look of LOOKS) to[i].setAttribute(look, looks.getPropertyValue(look));
    to[i].removeAttribute("style");
  });
  copy.querySelectorAll(".hit").forEach((element) => element.remove());
  const { width, height } = drawn.viewBox.baseVal;
  copy.setAttribute("width", width);
  copy.setAttribute("height", height);
  save(name, new Blob([new XMLSerializer().serializeToString(copy)], { type: "image/svg+xml" }));
}

/** A menu of downloads; `snap` makes a picture of the canvas as it is. */
export function exporter(snap) {
  const data = h("p", { class: "links", id: "take-data" });
  const print = h("p", { class: "links", id: "take-print" });
  const ego = h("div");
  const told = h("p", { class: "links", id: "take-report" });
  const shown = h("div", { id: "take-shown" });
  const drawn = h("div", {}, !isSite && h("p", {}, t("exportFigure")), print, ego, !isSite && h("p", {}, t("exportReport")), told);
  const byFilter = h("div", {}, h("p", {}, t("exportNote")), data);
  const dataOf = (periods) =>
    replace(
      data,
      periods.map((p) => [
        p.name && h("span", {}, p.name),
        Object.entries(FORMATS).map(([format, name]) => {
          const href = taken("/api/network", { ...p.filter, format });
          return href && h("a", { href, download: "" }, name);
        }),
        isSite && h("a", { href: "contents.html" }, t("siteContents")),
      ]),
    );
  const links = (path, parameters, positions) =>
    !isSite && PICTURES.map((x) => {
      const href = address(`${path}.${x}`, parameters);
      // As it stands: escaped it would be longer than a line of a request may be.
      const placed = positions ? `${href}${href.includes("?") ? "&" : "?"}positions=${positions}` : href;
      return h("a", { href: placed, download: "" }, x.toUpperCase());
    });

  /**
   * `actors` is how many are drawn, `focus` the one that is looked at; `positions` says where all stand when some were moved, and
   * then the printed figure has them there too.
   */
  const update = (parameters, actors, focus, positions) => {
    const periods = periodsOf(parameters) ?? [{ filter: filterOf(parameters) }];
    const filter = filterOf(parameters, periods.length === 1);
    const heading = ({ name }) => name && h("span", {}, name);
    const labels = code() === "zh" ? "zh" : undefined;
    const sized = parameters.size === "same" ? "none" : parameters.size;
    const chosen = LAYOUTS[parameters.layout];
    drawn.hidden = byFilter.hidden = false;
    replace(shown);
    dataOf(periods);
    replace(
      print,
      periods.map((p) => [
        heading(p),
        links(
          "/api/network",
          {
            ...p.filter,
            layout: actors <= chosen?.most && !positions ? chosen.layout : undefined,
            nodeSize: sized,
            isolates: parameters.isolates === "true" ? "true" : "false",
            labels,
          },
          positions,
        ),
      ]),
    );
    replace(
      told,
      !isSite && periods.map((p) => [
        heading(p),
        ["html", "pdf", "latex"].map((format) => {
          const href = address("/api/report", { ...p.filter, format, labels });
          return h("a", format === "html" ? { href, target: "_blank", rel: "noopener" } : { href, download: "" }, format === "latex" ? "LaTeX" : format.toUpperCase());
        }),
      ]),
    );
    replace(
      ego,
      focus && !isSite && [
        h("p", {}, `${t("ego")}: `, nameOf(focus)),
        h("p", { class: "links" }, links(`/api/actors/${encodeURIComponent(focus.id)}/network`, { ...filter, labels })),
      ],
    );
  };

  /** The same where communities are shown, or one of them: print and the formats of networks know no communities. */
  const divided = (parameters, { path, more, levels, communities }) => {
    const filter = filterOf(parameters);
    drawn.hidden = true;
    byFilter.hidden = levels.length > 0;
    dataOf([{ filter }]);
    const name = ["communities", ...levels].join("-");
    // The members of one are no table.
    const formats = communities ? ["csv", "xlsx", "json"] : ["json"];
    replace(
      shown,
      h("p", {}, communities ? t("exportCommunities") : phrase("exportMembers", { n: levels.at(-1) })),
      h(
        "p",
        { class: "links" },
        formats.map((format) =>
          h(
            "a",
            { href: address(path, { ...filter, ...more, format: format === "json" ? undefined : format }), download: `${name}.${format}` },
            format.toUpperCase(),
          ),
        ),
      ),
    );
  };
  return {
    element: h(
      "details",
      { class: "menu", id: "export" },
      h("summary", {}, t("export")),
      h(
        "div",
        { class: "menu-body" },
        drawn,
        shown,
        byFilter,
        h("p", {}, t("picture")),
        h("button", { type: "button", id: "png", onclick: snap }, "PNG"),
      ),
    ),
    update,
    divided,
  };
}
