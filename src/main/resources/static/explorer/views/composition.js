// Of whom the network around one actor is made: a part of its page.

import { get, orElse } from "../api.js";
import { h, replace } from "../dom.js";
import { said, worded } from "../names.js";
import { link } from "../route.js";
import { isSite } from "../site.js";
import { actorMark, table } from "../statements.js";
import { d, number, phrase, t } from "../words.js";

const STRONGEST = 8;

const numeric = (text) => ({ text, number: true });
const cell = (value, digits = 3) => h("td", { class: "number" }, number(value, digits));

/** A card that is filled when the service has answered; it is hidden where there are no partners. */
export function composition(id, filter, signal) {
  const card = h("section", { class: "card", hidden: true });
  get(`/api/actors/${encodeURIComponent(id)}/composition`, filter, signal)
    .catch(orElse({ alters: 0 }))
    .then((found) => {
      if (signal.aborted || found.alters === 0) return;
      card.hidden = false;
      replace(card, h("h2", {}, t("composition")), ...told(id, found));
    });
  return card;
}

function told(id, found) {
  return [
    h(
      "p",
      {},
      phrase("partnersAre", {
        partners: found.alters,
        tied: found.alterTies,
        density: number(found.density, 2) || "–",
        closed: found.simmelianTies,
      }),
      !isSite && [" ", h("a", { href: link("analyses", undefined, { analysis: "cliques", actor: id }) }, t("circlesWithIt"))],
    ),
    found.attributes.filter((by) => by.categories.length).map(attribute),
    strength(found.strength),
    found.holes.length > 1 && holes(found.holes),
    method(found.about.method),
  ];
}

/** Partners by kind or sphere; what is expected is the share among all others of the network. */
function attribute(by) {
  const others = by.categories.reduce((sum, c) => sum + c.network, 0);
  return [
    table(
      [t(`groupBy-${by.attribute}`), numeric(t("partners")), numeric(t("shareOf")), numeric(t("inNetwork"))],
      by.categories.map((c) =>
        h(
          "tr",
          {},
          h("td", {}, d(c.category), c.category === by.own && [" ", h("small", {}, t("itsOwn"))]),
          cell(c.alters, 6),
          h("td", { class: "number" }, percent(c.share)),
          cell(c.network, 6),
        ),
      ),
      `${t("composition")}: ${t(`groupBy-${by.attribute}`)}`,
    ),
    others > 0 &&
      h(
        "p",
        {},
        h(
          "small",
          {},
          phrase("mixedAre", {
            iqv: number(by.iqv, 2) || "–",
            ei: number(by.externalInternal, 2) || "–",
            homophily: number(by.homophily, 2) || "–",
          }),
        ),
      ),
  ];
}

const percent = (share) => `${number(100 * share, 2)} %`;

/** The contacts of most families. */
function strength(found) {
  if (!found.contacts) return undefined;
  return [
    h("h3", {}, t("strengthOfTies")),
    h("p", {}, phrase("multiplexAre", { multiplex: String(found.multiplex), contacts: found.contacts })),
    found.multiplex > 0 &&
      table(
        [t("actorName"), t("inFamilies"), numeric(t("tieCount"))],
        found.items
          .filter((c) => c.families.length > 1)
          .slice(0, STRONGEST)
          .map((c) => h("tr", {}, h("td", {}, actorMark(c)), h("td", {}, c.families.map(d).join(t("listComma"))), cell(c.ties, 6))),
        t("strengthOfTies"),
      ),
  ];
}

const holes = (found) => [
  h("h3", {}, t("structuralHoles")),
  table(
    [t("inFamilies"), numeric(t("partners")), numeric(t("effectiveSize")), numeric(t("constraint"))],
    found.map((x) =>
      h("tr", {}, h("td", {}, x.ties === "ties" ? t("allFamilies") : d(x.ties)), cell(x.contacts, 6), cell(x.effectiveSize), cell(x.constraint)),
    ),
    t("structuralHoles"),
  ),
];

function method(about) {
  const m = worded(about);
  return h("details", {}, h("summary", {}, t("definition")), h("p", {}, said(m.definition)), h("p", {}, said(m.direction)), h("p", {}, said(about.reference)));
}
