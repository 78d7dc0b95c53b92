// Beside the network: its leading actors, or one of them.

import { once } from "./api.js";
import { h, replace } from "./dom.js";
import { mark } from "./encoding.js";
import { named, nameOf, said, verbOf } from "./names.js";
import { change, link } from "./route.js";
import { lifetime } from "./statements.js";
import { d, number, t } from "./words.js";

const MOST = 25;

/** The actors with most of the measure by which the picture is sized. */
export function leaders(element, { nodes }, ranking, measure) {
  const spheres = new Map(nodes.map((n) => [n.id, n.sphere]));
  const shown = ranking.length
    ? ranking.slice(0, MOST)
    : nodes.slice(0, MOST).map((n) => ({ actor: n.id, name: n.name, kind: n.kind }));
  replace(
    element,
    h("h2", {}, t("leading"), " ", measure && h("small", {}, `${t("leadingBy")} ${measure}`)),
    h("p", { class: "hint" }, t("hint")),
    h(
      "ol",
      { class: "leaders" },
      shown.map((i) =>
        h(
          "li",
          {},
          h(
            "button",
            { type: "button", onclick: () => change({ focus: i.actor }) },
            mark(i.kind, spheres.get(i.actor)),
            named({ id: i.actor, name: i.name }),
            i.value !== undefined && h("span", { class: "figure" }, number(i.value, 3)),
          ),
        ),
      ),
    ),
  );
}

/** One actor in short; `expand` brings in all it is tied to. */
export async function card(element, parameters, signal, expand) {
  const id = parameters.focus;
  const close = h(
    "button",
    { type: "button", class: "close", "aria-label": t("close"), onclick: () => change({ focus: undefined }) },
    "×",
  );
  let actor;
  try {
    actor = await once(`/api/actors/${encodeURIComponent(id)}`);
  } catch (problem) {
    if (!signal.aborted) replace(element, h("p", { class: "problem", role: "alert" }, problem.message), close);
    return;
  }
  if (signal.aborted) return;
  replace(
    element,
    close,
    h("h2", {}, mark(actor.kind, actor.sphere, 20), " ", named(actor)),
    h(
      "p",
      { class: "sub" },
      [
        d(actor.kind),
        lifetime(actor, "founded"),
        lifetime(actor, "dissolved"),
      ]
        .filter(Boolean)
        .join(" · "),
    ),
    h(
      "p",
      { class: "sub" },
      actor.names
        .filter((n) => n.text !== nameOf(actor))
        .slice(0, 4)
        .map((n, i) => [i > 0 && " · ", h("bdi", { lang: n.language }, n.text)]),
    ),
    actor.note && h("p", {}, said(actor.note)),
    h(
      "p",
      { class: "actions" },
      h("a", { class: "button main", id: "to-profile", href: link("actor", id) }, t("openProfile")),
      h("button", { type: "button", id: "expand", onclick: () => expand(id) }, t("expand")),
      h("a", { class: "button", href: link("lineage", id) }, t("toLineage")),
      h("a", { class: "button", href: link("paths", undefined, { from: id }) }, t("toPaths")),
    ),
    Object.entries(actor.ties).map(([family, types]) => ties(family, types, parameters)),
  );
}

function ties(family, types, parameters) {
  const list = Object.entries(types).flatMap(([type, found]) => found.map((e) => [type, e]));
  return [
    h("h3", {}, d(family), " ", h("small", {}, list.length)),
    h(
      "ul",
      { class: "short" },
      list
        .slice(0, 8)
        .map(([type, e]) =>
          h(
            "li",
            {},
            `${verbOf(e, type)} `,
            h("a", { href: link("network", undefined, { ...parameters, focus: e.actor.id }) }, named(e.actor)),
            e.from ? ` (${e.from})` : "",
          ),
        ),
      list.length > 8 && h("li", {}, h("a", { href: link("actor", parameters.focus) }, `+${list.length - 8} ${t("more")}`)),
    ),
  ];
}
