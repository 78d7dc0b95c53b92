// The figures for print, as the service draws them.

import { address, all } from "../api.js";
import { h, replace, settle } from "../dom.js";
import { recipe } from "../recipe.js";
import { change, link } from "../route.js";
import { code, t } from "../words.js";

export async function show(root) {
  const items = await all("/api/figures");
  const choice = (id, label, options, plain) => {
    const control = h(
      "select",
      { id, onchange: () => change({ [id]: control.value === plain() ? undefined : control.value }) },
      options.map(([value, text]) => h("option", { value }, text)),
    );
    return { control, element: h("div", {}, h("label", { for: id }, label), control) };
  };
  const labels = choice(
    "labels",
    t("labels"),
    [
      ["en", t("english")],
      ["zh", t("chinese")],
      ["both", t("bothLanguages")],
    ],
    code,
  );
  const size = choice(
    "size",
    t("size"),
    [
      ["page", t("sizePage")],
      ["slide", t("sizeSlide")],
    ],
    () => "page",
  );
  const results = h("div", { class: "results" });
  replace(
    root,
    h("h1", {}, t("figures")),
    h("p", { class: "lead" }, t("figuresIntro")),
    h("div", { class: "bar-of-controls" }, labels.element, size.element),
    results,
  );
  return {
    results,
    update({ parameters }) {
      const asked = { labels: parameters.labels ?? code(), size: parameters.size ?? "page" };
      settle(labels.control, asked.labels);
      settle(size.control, asked.size);
      replace(
        results,
        h(
          "div",
          { class: "gallery" },
          items.map((f) => figure(f, asked)),
        ),
        recipe({ path: "/api/figures" }),
      );
    },
  };
}

function figure(f, asked) {
  const as = (format) => address(`/api/figures/${f.name}.${format}`, asked);
  return h(
    "figure",
    { class: "card" },
    h(
      "a",
      { class: "shot", href: as("svg"), target: "_blank", rel: "noopener" },
      h("img", { src: as("svg"), alt: `${f.title}. ${f.caption}`, loading: "lazy" }),
    ),
    h(
      "figcaption",
      {},
      h("strong", {}, `${f.number} ${f.title}`),
      h("p", {}, f.caption),
      h(
        "p",
        { class: "links" },
        ["svg", "pdf", "png"].map((x) =>
          h(
            "a",
            { href: as(x), download: `${f.name}.${x}`, "aria-label": `${x.toUpperCase()}: ${f.title}` },
            x.toUpperCase(),
          ),
        ),
        h("a", { href: link("cypher", undefined, { q: f.cypher }), "aria-label": `Cypher: ${f.title}` }, "Cypher"),
      ),
    ),
  );
}
