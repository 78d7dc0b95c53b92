// Divisions into groups: how far two agree, and what becomes of groups over periods. Two of the analyses.

import { once } from "../api.js";
import { h, replace } from "../dom.js";
import { filterOf } from "../filter.js";
import { isSite } from "../site.js";
import { actorLink, table } from "../statements.js";
import { number, phrase, t } from "../words.js";

/** The measures that divide. */
export const DIVISIONS = ["leiden", "louvain", "label-propagation", "components"];

/** Beyond so many groups a table of all by all is too wide to read. */
const WIDE = 12;

const LISTED = 50;

/** So many of a group are named, and the others counted. */
const NAMED = 8;

const numeric = (text) => ({ text, number: true });
const cell = (value) => h("td", { class: "number" }, number(value));

/** How far two divisions agree, of one network or of two years. */
export const agreement = {
  path: ({ division = DIVISIONS[0] }) => `/api/measures/${encodeURIComponent(division)}/agreement`,
  controls: ["division", "other", "against", "weighted"],
  asked: (p) => ({
    other: p.other ?? DIVISIONS[1],
    weighted: p.weighted,
    ...Object.fromEntries(Object.entries({ ...filterOf(p), asOf: p.against ?? p.asOf }).map(([name, value]) => [`against.${name}`, value])),
  }),
  show: (answer, { other, weighted, ...asked }) => [
    h(
      "p",
      {},
      phrase("divisionsAgree", {
        actors: answer.actors,
        first: number(answer.groups),
        second: number(answer.againstGroups),
        rand: number(answer.adjustedRand, 3) || "–",
        information: number(answer.normalisedMutualInformation, 3) || "–",
      }),
    ),
    h("p", {}, t("agreementMeans")),
    answer.groups <= WIDE && answer.againstGroups <= WIDE ? allByAll(answer.items) : pairs(answer.items),
    members(t("whoIsInGroups"), answer.measure, { ...apart(asked, false), weighted }),
    members(t("whoIsInOthers"), other, { ...apart(asked, true), weighted }),
  ],
};

/** The filter of the division that the other is held against, or that of the first. */
const apart = (asked, isAgainst) =>
  Object.fromEntries(
    Object.entries(asked)
      .filter(([name]) => name.startsWith("against.") === isAgainst)
      .map(([name, value]) => [name.replace("against.", ""), value]),
  );

/** Who is in each group, asked for when it is unfolded; `numbers` gives groups other numbers, and leaves out those that it has not. */
function members(title, measure, asked, numbers) {
  const body = h("div", { "aria-live": "polite" });
  let isTold = false;
  const box = h(
    "details",
    {
      class: "groups",
      ontoggle: async () => {
        if (!box.open || isTold) return;
        isTold = true;
        replace(body, h("p", { role: "status" }, t("loading")));
        try {
          const { items } = await once(`/api/measures/${encodeURIComponent(measure)}`, { ...asked, top: 10000 });
          replace(body, named(items, numbers));
        } catch (problem) {
          isTold = false;
          replace(body, h("p", { class: "problem" }, problem.message));
        }
      },
    },
    h("summary", {}, title),
    body,
  );
  return box;
}

function named(items, numbers = (group) => group) {
  const groups = new Map();
  for (const i of items) if (numbers(i.group) !== undefined) groups.set(i.group, [...(groups.get(i.group) ?? []), i]);
  const listed = [...groups].map(([group, its]) => [numbers(group), its]).sort(([a], [b]) => a - b);
  const names = (its) => [
    its.slice(0, NAMED).map((i, k) => [k > 0 && t("listComma"), actorLink({ id: i.actor, name: i.name })]),
    its.length > NAMED && [" ", h("small", {}, phrase("leftOutOfList", { more: its.length - NAMED }))],
  ];
  const single = listed.filter(([, its]) => its.length === 1);
  return [
    h(
      "ol",
      { class: "blocks" },
      listed.filter(([, its]) => its.length > 1).map(([number, its]) => h("li", { value: number }, h("strong", {}, its.length), " ", names(its))),
    ),
    single.length > 0 && h("p", {}, phrase("groupsOfOne", { groups: single.length }), names(single.flatMap(([, its]) => its))),
  ];
}

function allByAll(items) {
  const numbers = (name) => [...new Set(items.map((i) => i[name]))].sort((a, b) => a - b);
  const columns = numbers("againstGroup");
  const most = Math.max(...items.map((i) => i.actors), 1);
  return table(
    [t("group"), ...columns.map((c) => numeric(String(c)))],
    numbers("group").map((g) =>
      h(
        "tr",
        {},
        h("th", { scope: "row" }, g),
        columns.map((c) => {
          const count = items.find((i) => i.group === g && i.againstGroup === c)?.actors ?? 0;
          return h("td", { class: count > most / 4 ? "number tied" : "number" }, count || "");
        }),
      ),
    ),
    t("actorsOfBoth"),
  );
}

/** The groups that have more than one actor in common; the others are counted. */
function pairs(items) {
  const listed = items.filter((i) => i.actors > 1).slice(0, LISTED);
  return h(
    "div",
    { class: "narrow" },
    listed.length > 0 &&
      table(
        [numeric(t("firstGroup")), numeric(t("secondGroup")), numeric(t("actors"))],
        listed.map((i) => h("tr", {}, cell(i.group), cell(i.againstGroup), cell(i.actors))),
        t("actorsOfBoth"),
      ),
    h("p", {}, h("small", {}, phrase("furtherOverlaps", { pairs: items.length - listed.length }))),
  );
}

/** What becomes of communities: a row for each line of communities that carry one another on, a column for each period. */
export const communities = {
  path: () => "/api/network/periods/communities",
  controls: ["periods", "division", "weighted"],
  timed: true,
  asked: ({ periods = "1980-1989,1990-1999,2000-2009", division = DIVISIONS[0], weighted }) => ({ periods, measure: division, weighted }),
  show: ({ periods, items, least, measure }, { periods: _, measure: __, ...asked }) => {
    const lines = [...new Set(items.map((i) => i.line))].sort((a, b) => a - b);
    return [
      h("p", {}, phrase("linesFound", { lines: lines.length, least: String(least) })),
      table(
        [t("line"), ...periods.map((p) => ({ text: p.period }))],
        lines.map((line) =>
          h(
            "tr",
            {},
            h("th", { scope: "row" }, line),
            periods.map((p) => h("td", {}, community(items.find((i) => i.line === line && i.period === p.period)))),
          ),
        ),
        t("analysis-communities"),
      ),
      !isSite &&
        periods.map(({ period }) => {
          const [from, to = from] = period.split("-");
          const lineOf = (group) => items.find((i) => i.period === period && i.group === group)?.line;
          return members(phrase("whoIsInLines", { period }), measure, { ...asked, from, to }, lineOf);
        }),
    ];
  },
};

const community = (found) =>
  found && [
    h("strong", {}, found.size),
    ["born", "merged", "splits", "dies"].filter((event) => found[event]).map((event) => [" ", h("span", { class: "badge" }, t(`community-${event}`))]),
  ];
