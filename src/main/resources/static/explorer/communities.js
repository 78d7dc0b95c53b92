// Networks that are too large to be drawn actor by actor: how large one is, and its communities as nodes that open.

import { once, orElse } from "./api.js";
import { h, replace } from "./dom.js";
import { mark } from "./encoding.js";
import { filterOf } from "./filter.js";
import { elements } from "./graph.js";
import { label } from "./labels.js";
import { nameOf, said } from "./names.js";
import { change } from "./route.js";
import { isSite } from "./site.js";
import { number, phrase, t } from "./words.js";

/** What is still drawn actor by actor. */
const MOST_ACTORS = 5000;
const MOST_TIES = 20_000;

/** So many communities are drawn; the others are told as a count. */
const MOST_TOLD = 200;
const MOST_NAMED = 3;
const THINNEST = 0.5;
const THICKEST = 12;
/** How wide the forces take a community to be; most are smaller. */
export const WIDE = 46;

const fits = ({ actors, ties }) => actors <= MOST_ACTORS && ties <= MOST_TIES;

/** What the network of a filter is about, and whether it is drawn actor by actor; no actor of it is fetched. */
export async function extent(filter = {}) {
  // The cost of a measure tells how much there is, and computes nothing.
  const { about } = await once("/api/measures/degree/cost", filter);
  return { about, isDrawn: fits(about) };
}

/** The network of a filter; nothing where it is too large to be drawn actor by actor, and then none of it is fetched. */
export async function networkToDraw(filter = {}) {
  return isSite || (await extent(filter)).isDrawn ? once("/api/network", filter) : undefined;
}

/** The communities of an address, from the whole inwards. */
const levelsOf = ({ community }) => (/^\d{1,6}(\.\d{1,6}){0,7}$/.test(community ?? "") ? community.split(".").map(Number) : []);

/** The parameters by which the communities within one are asked for; none within the whole. */
const within = (levels) => (levels.length ? { within: levels.join(",") } : {});

const asked = (levels) => ({ ...within(levels), top: MOST_TOLD });

/**
 * What of the network an address shows, decided before any of it is fetched: a network to be drawn actor by actor, with its `path` and
 * what is asked beside the filter; or, with `communities`, their answer.
 */
export async function placeOf(parameters) {
  // A copy has no service that divides.
  if (isSite) return { path: "/api/network", more: {}, levels: [] };
  const filter = filterOf(parameters, false);
  const levels = levelsOf(parameters);
  if (levels.length === 0) {
    if ((await extent(filter)).isDrawn) return { path: "/api/network", more: {}, levels };
  } else {
    const outer = levels.slice(0, -1);
    const last = levels.at(-1);
    const { communities } = await once("/api/network/communities", { ...filter, ...asked(outer) });
    const own = communities.find((c) => c.number === last);
    // Those that are not told one by one are smaller than all that are.
    if (!own || fits({ actors: own.size, ties: own.ties })) {
      return { path: `/api/network/communities/${last}`, more: within(outer), levels };
    }
  }
  const more = asked(levels);
  return { path: "/api/network/communities", more, levels, communities: await once("/api/network/communities", { ...filter, ...more }) };
}

/** The number of the community within these in which an actor is; nothing where it is in none, is unknown, or nothing is divided. */
export async function communityOf(actor, filter, levels) {
  const { groups, ofActor } = await once("/api/network/communities", { ...filter, ...within(levels), top: 1, actor }).catch(orElse({}));
  return groups > 1 ? ofActor : undefined;
}

const idOf = (n) => `community ${n}`;

/** The sphere of most members, by whose colour a community is drawn; nothing where most have none. */
const sphereOf = ({ spheres }) => Object.entries(spheres).reduce((most, one) => (one[1] > most[1] ? one : most), ["none", 0])[0];

/** A community is called by those of its members that have most partners. */
const titleOf = ({ number: n, largest }) => `${t("community")} ${n}: ${largest.slice(0, 1).map(nameOf).join(", ")}`;

/** Those that are drawn: without isolates, unless these are asked for. */
const drawnOf = ({ communities }, isolates) => communities.filter((c) => isolates || c.size > 1 || c.pairs > 0);

/** Communities and their ties for a drawing; their numbers are the same in each year. */
export function nodesOf(answer, isolates) {
  const shown = drawnOf(answer, isolates);
  const most = Math.max(1, ...shown.map((c) => c.size));
  const thickest = Math.max(1, ...answer.links.map((l) => l.pairs));
  const sphere = (c) => (sphereOf(c) === "none" ? undefined : sphereOf(c));
  const all = elements(
    shown.map((c) => ({ id: idOf(c.number), name: `${titleOf(c)} (${number(c.size)})`, sphere: sphere(c) })),
    answer.links.map((l) => ({ id: `${l.source}-${l.target}`, source: idOf(l.source), target: idOf(l.target), pairs: l.pairs })),
    new Map(shown.map((c) => [idOf(c.number), c.size / most])),
  );
  for (const { group, data } of all) {
    if (group === "edges") data.width = THINNEST + (THICKEST - THINNEST) * Math.sqrt(data.pairs / thickest);
    // For the key that opens it.
    else data.community = Number(data.id.split(" ")[1]);
  }
  return all;
}

/** Shows of a drawing what there is in a year, by the answer for that year. */
export function inYear(cy, answer, isolates) {
  const now = new Map(nodesOf(answer, isolates).map((e) => [e.data.id, e.data]));
  const sizes = new Map(answer.communities.map((c) => [idOf(c.number), c.size]));
  cy.batch(() =>
    cy.elements().forEach((e) => {
      const data = now.get(e.id());
      e.toggleClass("gone", e.isNode() ? !sizes.get(e.id()) : !data);
      if (data) e.data(data);
    }),
  );
  label(cy);
}

/** The address of a community within those that are shown. */
export const open = (levels, n) => change({ community: [...levels, n].join("."), focus: undefined, tie: undefined });

/** The way back to the communities that what is shown is in. */
export function trail() {
  const element = h("nav", { class: "trail", id: "trail", "aria-label": t("communities"), hidden: true });
  const back = (levels) => change({ community: levels.join(".") || undefined, focus: undefined, tie: undefined });
  return {
    element,
    update(levels) {
      element.hidden = levels.length === 0;
      const steps = [t("allCommunities"), ...levels.map((n) => `${t("community")} ${n}`)];
      replace(
        element,
        h(
          "ol",
          {},
          steps.map((step, i) =>
            h(
              "li",
              {},
              i === levels.length
                ? h("span", { "aria-current": "page" }, step)
                : h("button", { type: "button", onclick: () => back(levels.slice(0, i)) }, step),
            ),
          ),
        ),
      );
    },
  };
}

/** How much is shown and how much not; nothing is left out silently. */
export function told(answer, isolates) {
  const { about, rest } = answer;
  const hidden = answer.communities.filter((c) => c.size > 0).length - drawnOf(answer, isolates).filter((c) => c.size > 0).length;
  return [
    phrase("communitiesTold", {
      n: drawnOf(answer, isolates).length,
      actors: about.actors,
      ties: about.ties,
    }).join(""),
    hidden > 0 && `${number(hidden)} ${t("hidden")}`,
    rest.communities > 0 &&
      phrase("communitiesLeftOut", { n: rest.communities, actors: rest.actors, ties: rest.ties }).join(""),
  ]
    .filter(Boolean)
    .join(" · ");
}

/** The communities as a list, for those who do not see the picture or have no mouse, and what it shows. */
export function list(element, answer, levels, isolates) {
  const divided = answer.groups > 1;
  replace(
    element,
    h("h2", { tabindex: "-1" }, t("communities"), " ", h("small", {}, t("communitiesBy"))),
    h("p", { class: "hint" }, t(divided ? "communitiesHint" : "communityWhole")),
    h(
      "ol",
      { class: "leaders communities" },
      drawnOf(answer, isolates).map((c) =>
        h(
          "li",
          {},
          h(
            "button",
            {
              type: "button",
              id: `open-${c.number}`,
              disabled: !divided || c.size === 0,
              onclick: () => open(levels, c.number),
            },
            mark(undefined, sphereOf(c)),
            h("span", { class: "unseen" }, `${t("community")} ${c.number}: `),
            h("span", {}, said(c.largest.slice(0, MOST_NAMED).map(nameOf).join(", ") || "–")),
            h("span", { class: "figure" }, number(c.size), h("span", { class: "unseen" }, ` ${t("actorsShown")}`)),
          ),
        ),
      ),
    ),
  );
}
