// What may be taken along of the network: its data in several formats, and pictures of it.

import { address } from "./api.js";
import { h, replace } from "./dom.js";
import { filterOf } from "./filter.js";
import { t } from "./words.js";

const FORMATS = { graphml: "GraphML", gexf: "GEXF", csv: "CSV", pajek: "Pajek", cytoscape: "Cytoscape", dot: "DOT" };
const PICTURES = ["svg", "pdf", "png"];

/** A menu of downloads; `snap` makes a picture of the canvas as it is. */
export function exporter(snap) {
  const data = h("p", { class: "links" });
  const print = h("div");
  const update = (parameters) => {
    const filter = filterOf(parameters);
    replace(
      data,
      Object.entries(FORMATS).map(([format, name]) =>
        h("a", { href: address("/api/network", { ...filter, format }), download: "" }, name),
      ),
    );
    const ego = parameters.focus && `/api/actors/${encodeURIComponent(parameters.focus)}/network`;
    replace(
      print,
      ego && [
        h("p", {}, t("exportFigure")),
        h(
          "p",
          { class: "links" },
          PICTURES.map((x) => h("a", { href: address(`${ego}.${x}`, filter), download: "" }, x.toUpperCase())),
        ),
      ],
    );
  };
  return {
    element: h(
      "details",
      { class: "menu" },
      h("summary", {}, t("export")),
      h(
        "div",
        { class: "menu-body" },
        h("p", {}, t("exportNote")),
        data,
        h("p", {}, t("picture")),
        h("button", { type: "button", id: "png", onclick: snap }, "PNG"),
        print,
      ),
    ),
    update,
  };
}
