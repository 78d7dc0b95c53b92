// How statements and what they rest on are shown, in every view alike.

import { taken } from "./api.js";
import { copier, textOf } from "./clipboard.js";
import { h, web } from "./dom.js";
import { mark } from "./encoding.js";
import { named, said } from "./names.js";
import { link } from "./route.js";
import { origins } from "./sets.js";
import { isSite } from "./site.js";
import { code, d, number, place, preferred, t, unit } from "./words.js";

/** The name of an actor that leads to its profile. */
export const actorLink = (actor) => h("a", { href: link("actor", actor.id) }, named(actor));

export const actorMark = (actor) => [mark(actor.kind, actor.sphere), " ", actorLink(actor)];

/** Actors one after the other; no end of a line parts a name from its sign. */
export const actorList = (actors) =>
  actors.map((a, i) => h("span", { class: "member" }, actorMark(a), i < actors.length - 1 && t("listComma")));

/**
 * The page of an actor whose address is its identifier, which the service has and a copy without one has not. By itself it speaks the
 * browser's language, so that the address names one only where another was chosen here.
 */
export const citable = (id) =>
  !isSite && h("a", { class: "button to-page", href: `/actor/${encodeURIComponent(id)}${code() === preferred() ? "" : `?lang=${code()}`}` }, t("toPage"));

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

/** The address of a piece of evidence: of a tie among what that rests on, else in the profile of an actor; none without either. */
export function pieceLink(piece, { tie, actor } = {}) {
  if (tie) return link("evidence", undefined, { tie, piece });
  return actor && link("actor", actor, { piece });
}

/** Brings what the address names into view, once it is part of the page. */
function pointed(item) {
  requestAnimationFrame(() => item.scrollIntoView({ block: "center" }));
  return item;
}

/**
 * The evidences of a statement, folded away, and the data sets that state it where these are told. `of` is the tie or the actor by
 * which each has an address of its own; the one that the page's address names is unfolded and brought into view.
 */
export function evidences(list, open = false, datasets = [], of = {}) {
  if (!list?.length) return undefined;
  const isAsked = (e) => location.hash === pieceLink(e.id, of);
  const marked = (e, item) => (isAsked(e) ? pointed(item) : item);
  return h(
    "details",
    { class: "sources", open: open || list.some(isAsked) },
    h("summary", {}, `${t("evidenceFor")} (${list.length})`),
    h(
      "ul",
      {},
      list.map((e) =>
        marked(e, h(
          "li",
          { "data-piece": e.id, class: isAsked(e) && "asked" },
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
            pieceLink(e.id, of) && [
              " ",
              copier(t("copyPiece"), `${t("copyPiece")}: ${e.source.title}, ${place(e.locus)}`, () => new URL(pieceLink(e.id, of), location.href).href),
            ],
          ),
          e.citedStudy && [h("br"), h("small", {}, `${t("byWayOf")}: ${e.citedStudy}`)],
          e.rule && [h("br"), h("small", {}, `${t("rule")}: `, said(e.rule))],
        )),
      ),
    ),
    origins(datasets),
  );
}

/** A tie that began and ended in one year, as far as is known. */
function inOneYear({ from, fromPrecision, toPrecision }) {
  const near = [fromPrecision, toPrecision].includes("circa") && t("circa");
  return [near, from, fromPrecision === "before" && t("orSinceBefore"), toPrecision === "after" && t("orLonger")].filter(Boolean).join(" ");
}

export function years(tie) {
  if (tie.from && tie.from === tie.to) return inOneYear(tie);
  const from = tie.from && `${tie.fromPrecision ? `${t(tie.fromPrecision)} ` : ""}${tie.from}`;
  const to = tie.to && `${tie.toPrecision ? `${t(tie.toPrecision)} ` : ""}${tie.to}`;
  if (from && to) return `${from}–${to}`;
  if (from) return `${t("since")} ${from}`;
  if (to) return `${t("until")} ${to}`;
  if (!tie.certainFrom) return t("undated");
  const attested = tie.certainFrom === tie.certainTo ? tie.certainFrom : `${tie.certainFrom}–${tie.certainTo}`;
  return `${t("attested")} ${attested}`;
}

/** A figure as the language writes it: how near it is, and how much of what. */
export function amountOf({ value, qualifier, unit: of }, units = true) {
  const much = of === "year" ? String(value) : number(value, 8);
  return [qualifier && d(qualifier), much, units && of !== "year" && unit(of)].filter(Boolean).join(" ");
}

/** A figure with the years that it speaks of. */
export const figureOf = (figure) => `${amountOf(figure)}${figure.from || figure.to ? ` (${years(figure)})` : ""}`;

/** How long a text looks: Chinese tells as much with half as many letters. */
const length = (text) => text.length + (text.match(/[\u3400-\u9fff]/g)?.length ?? 0);

/** A definition or the like: of a long one the first sentence, which unfolds. */
export function definitionOf(text) {
  const first = length(text) > 260 ? (/^.{30,}?(?:(?<! al)\. |。)/s.exec(text)?.[0] ?? text) : text;
  const rest = text.slice(first.length);
  if (length(rest) < 90) return h("p", { class: "definition" }, said(text));
  return h("details", { class: "definition" }, h("summary", {}, said(first.trim())), h("p", {}, said(rest)));
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
export function printed(path, parameters) {
  const files = ["svg", "pdf", "png"].map((x) => [x, taken(`${path}.${x}`, { ...parameters, labels: code() === "zh" ? "zh" : undefined })]);
  if (files.every(([, href]) => !href)) return undefined;
  return h(
    "p",
    { class: "links" },
    h("span", {}, t("exportFigure")),
    files.map(([x, href]) => href && h("a", { href, download: "" }, x.toUpperCase())),
  );
}

/** A table of rows as cells, and a button that copies it for a spreadsheet. */
export function table(heads, rows, caption) {
  const scroll = tabled(heads, rows, caption);
  const made = scroll.firstElementChild;
  return h("div", { class: "copied-table" }, scroll, h("p", { class: "links" }, copier(t("copyTable"), `${t("copyTable")}: ${caption}`, () => textOf(made))));
}

function tabled(heads, rows, caption) {
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
