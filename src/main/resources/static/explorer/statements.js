// How statements and what they rest on are shown, in every view alike.

import { address } from "./api.js";
import { h, web } from "./dom.js";
import { mark } from "./encoding.js";
import { named, said } from "./names.js";
import { link } from "./route.js";
import { origins } from "./sets.js";
import { code, d, place, t } from "./words.js";

/** The name of an actor that leads to its profile. */
export const actorLink = (actor) => h("a", { href: link("actor", actor.id) }, named(actor));

export const actorMark = (actor) => [mark(actor.kind, actor.sphere), " ", actorLink(actor)];

/** The name of a source; what its own page is leads out of here. */
export function sourceLink(source) {
  const url = source.url && web(source.url);
  return [
    said(source.authors ? `${source.authors}${source.year ? ` (${source.year})` : ""}: ` : "", source.title),
    url && [
      " ",
      h(
        "a",
        { href: url, target: "_blank", rel: "noopener noreferrer", "aria-label": `${source.title}: ${t("newWindow")}` },
        "↗",
      ),
    ],
  ];
}

export const basis = (value) => h("span", { class: `badge ${value}` }, t(value));

/** The evidences of a statement, folded away, and the data sets that state it where these are told. */
export function evidences(list, open = false, datasets = []) {
  if (!list?.length) return undefined;
  return h(
    "details",
    { class: "sources", open },
    h("summary", {}, `${t("evidenceFor")} (${list.length})`),
    h(
      "ul",
      {},
      list.map((e) =>
        h(
          "li",
          {},
          said(e.paraphrase ?? ""),
          h("br"),
          h(
            "small",
            {},
            sourceLink(e.source),
            ` · ${place(e.locus)}${e.page ? `, ${t("page")} ${e.page}` : ""}${e.year ? `, ${t("speaksOf")} ${e.year}` : ""} `,
            h("span", { class: "badge" }, d(e.source.reliability)),
            " ",
            basis(e.basis),
          ),
          e.citedStudy && [h("br"), h("small", {}, `${t("byWayOf")}: ${e.citedStudy}`)],
          e.rule && [h("br"), h("small", {}, `${t("rule")}: `, said(e.rule))],
        ),
      ),
    ),
    origins(datasets),
  );
}

export function years(tie) {
  const from = tie.from && `${tie.fromPrecision ? `${t(tie.fromPrecision)} ` : ""}${tie.from}`;
  const to = tie.to && `${tie.toPrecision ? `${t(tie.toPrecision)} ` : ""}${tie.to}`;
  if (from && to) return from === to ? from : `${from}–${to}`;
  if (from) return `${t("since")} ${from}`;
  if (to) return `${t("until")} ${to}`;
  if (!tie.certainFrom) return t("undated");
  const attested = tie.certainFrom === tie.certainTo ? tie.certainFrom : `${tie.certainFrom}–${tie.certainTo}`;
  return `${t("attested")} ${attested}`;
}

/** When an actor began or ended, with the years that other sources give. */
export function lifetime(actor, event) {
  const year = actor[event];
  if (!year) return undefined;
  const precision = actor[`${event}Precision`];
  const rivals = (actor.rivals ?? []).filter((r) => r.property === event).map((r) => r.year);
  const also = rivals.length ? ` (${t("otherwise")} ${[...new Set(rivals)].join(", ")})` : "";
  return `${t(event)} ${precision ? `${t(precision)} ` : ""}${year}${also}`;
}

/** Links to a view as the service draws it for print. */
export const printed = (path, parameters) =>
  h(
    "p",
    { class: "links" },
    h("span", {}, t("exportFigure")),
    ["svg", "pdf", "png"].map((x) =>
      h(
        "a",
        { href: address(`${path}.${x}`, { ...parameters, labels: code() === "zh" ? "zh" : undefined }), download: "" },
        x.toUpperCase(),
      ),
    ),
  );

/** A table of rows as cells. */
export function table(heads, rows, caption) {
  return h(
    "div",
    { class: "scroll", tabindex: "0", role: "region", "aria-label": caption },
    h(
      "table",
      {},
      h("caption", { class: "unseen" }, caption),
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          heads.map((x) =>
            x === ""
              ? h("td")
              : typeof x === "string"
                ? h("th", { scope: "col" }, x)
                : h("th", { scope: "col", class: x.number ? "number" : undefined }, x.text),
          ),
        ),
      ),
      h("tbody", {}, rows),
    ),
  );
}
