// The figures for print, as the service draws them.

import { all } from "../api.js";
import { h, replace } from "../dom.js";
import { recipe } from "../recipe.js";
import { change, link } from "../route.js";
import { code, t } from "../words.js";

export async function show(root, { parameters }) {
  const items = await all("/api/figures");
  const labels = parameters.labels ?? code();
  const size = parameters.size ?? "page";
  const asked = new URLSearchParams({ labels, size }).toString();
  replace(
    root,
    h("h1", {}, t("figures")),
    h("p", { class: "lead" }, t("figuresIntro")),
    h(
      "div",
      { class: "bar-of-controls" },
      h(
        "div",
        {},
        h("label", { for: "labels" }, t("labels")),
        h(
          "select",
          { id: "labels", value: labels, onchange: (e) => change({ labels: e.target.value }) },
          h("option", { value: "en" }, t("english")),
          h("option", { value: "zh" }, t("chinese")),
          h("option", { value: "both" }, t("both")),
        ),
      ),
      h(
        "div",
        {},
        h("label", { for: "size" }, t("size")),
        h(
          "select",
          { id: "size", value: size, onchange: (e) => change({ size: e.target.value }) },
          h("option", { value: "page" }, t("sizePage")),
          h("option", { value: "slide" }, t("sizeSlide")),
        ),
      ),
    ),
    h(
      "div",
      { class: "gallery" },
      items.map((f) =>
        h(
          "figure",
          { class: "card" },
          h(
            "a",
            { class: "shot", href: `/api/figures/${f.name}.svg?${asked}`, target: "_blank", rel: "noopener" },
            h("img", { src: `/api/figures/${f.name}.svg?${asked}`, alt: `${f.title}. ${f.caption}`, loading: "lazy" }),
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
                  {
                    href: `/api/figures/${f.name}.${x}?${asked}`,
                    download: `${f.name}.${x}`,
                    "aria-label": `${x.toUpperCase()}: ${f.title}`,
                  },
                  x.toUpperCase(),
                ),
              ),
              h("a", { href: link("cypher", undefined, { q: f.cypher }), "aria-label": `Cypher: ${f.title}` }, "Cypher"),
            ),
          ),
        ),
      ),
    ),
    recipe({ path: "/api/figures" }),
  );
  return {};
}
