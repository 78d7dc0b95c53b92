// The figures for print, as the service draws them.

import { all, isThere, look, taken } from "../api.js";
import { h, replace, save, settle } from "../dom.js";
import { captionOf, said, titleOf } from "../names.js";
import { recipe } from "../recipe.js";
import { change, link } from "../route.js";
import { isSite } from "../site.js";
import { code, t } from "../words.js";

const TRIES = 6;

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
  // What is out of bounds is not asked for: the box says so itself.
  const number = (id, label, bounds) => {
    const control = h("input", {
      id,
      type: "number",
      ...bounds,
      onchange: () => control.reportValidity() && change({ [id]: control.value || undefined }),
    });
    return { control, element: h("div", {}, h("label", { for: id }, label), control) };
  };
  const check = (id, label, plain) => {
    const control = h("input", {
      id,
      type: "checkbox",
      onchange: () => change({ [id]: control.checked === plain ? undefined : String(control.checked) }),
    });
    return { control, element: h("div", {}, h("label", { for: id }, label), control) };
  };
  const width = number("width", t("width"), { min: 60, max: 420, step: 1, placeholder: "160" });
  const type = number("fontSize", t("fontSize"), { min: 6, max: 20, step: 0.5, placeholder: "7.5" });
  const grey = check("grey", t("grey"), false);
  const titled = check("title", t("figureTitle"), true);
  const results = h("div", { class: "results" });
  replace(
    root,
    h("h1", {}, t("figures")),
    h("p", { class: "lead" }, t("figuresIntro"), " ", isSite ? h("a", { href: "contents.html" }, t("siteContents")) : h("a", { href: `figures?labels=${code()}` }, t("figuresOnOnePage"))),
    h("div", { class: "bar-of-controls", hidden: isSite }, labels.element, size.element, width.element, type.element, grey.element, titled.element),
    results,
  );
  return {
    results,
    update({ parameters }) {
      const slide = parameters.size === "slide";
      const asked = {
        labels: parameters.labels ?? code(),
        size: parameters.size ?? "page",
        width: slide ? undefined : parameters.width,
        fontSize: parameters.fontSize,
        grey: parameters.grey,
        title: parameters.title,
      };
      settle(labels.control, asked.labels);
      settle(size.control, asked.size);
      settle(width.control, asked.width);
      settle(type.control, asked.fontSize);
      settle(grey.control, asked.grey === "true");
      settle(titled.control, asked.title !== "false");
      width.control.disabled = slide;
      Object.assign(type.control, slide ? { min: 10, max: 12, placeholder: "10" } : { min: 6, max: 20, placeholder: "7.5" });
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
  const as = (format) => taken(`/api/figures/${f.name}.${format}`, asked);
  if (!as("svg")) return h("figure", { class: "card" }, h("strong", {}, said(titleOf(f))), h("p", {}, t("notInSite")));
  return h(
    "figure",
    { class: "card" },
    h(
      "a",
      { class: "shot", href: as("svg"), target: "_blank", rel: "noopener" },
      picture(as("svg"), `${titleOf(f)}. ${captionOf(f)}`),
    ),
    h(
      "figcaption",
      {},
      h("strong", {}, `${f.number} `, said(titleOf(f))),
      h("p", {}, said(captionOf(f))),
      h(
        "p",
        { class: "links" },
        ["svg", "pdf", "png"].filter(as).map((x) =>
          h(
            "a",
            { href: as(x), download: `${f.name}.${x}`, "aria-label": `${x.toUpperCase()}: ${titleOf(f)}` },
            x.toUpperCase(),
          ),
        ),
        isSite && h("button", { type: "button", class: "take-picture", "aria-label": `PNG: ${titleOf(f)}`, onclick: () => points(as("svg"), `${f.name}.png`) }, "PNG"),
        !isSite && h("a", { href: link("cypher", undefined, { q: f.cypher }), "aria-label": `Cypher: ${titleOf(f)}` }, "Cypher"),
      ),
    ),
  );
}

const DOTS_PER_POINT = 300 / 72;

/** Hands out a figure as points, as many as printers ask for: a copy has its lines only. */
async function points(address, name) {
  const image = new Image();
  image.src = address;
  await image.decode();
  // Its size is told in points, which browsers take for three quarters of their own.
  const canvas = h("canvas", {
    width: Math.round(image.naturalWidth * 0.75 * DOTS_PER_POINT),
    height: Math.round(image.naturalHeight * 0.75 * DOTS_PER_POINT),
  });
  const brush = canvas.getContext("2d");
  brush.fillStyle = "#ffffff";
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.drawImage(image, 0, 0, canvas.width, canvas.height);
  canvas.toBlob((blob) => save(name, blob), "image/png");
}

/** A figure, for which the service may need a while; says so, asks again while its database restarts, and says when it cannot be had. */
function picture(address, alt) {
  const word = h("span", { class: "waiting" }, t("loading"));
  const image = h("img", { src: address, alt, loading: "lazy" });
  let tries = 0;
  image.addEventListener("load", () => word.remove());
  image.addEventListener("error", async () => {
    await look();
    // Shown anew as soon as it is back.
    if (!isThere()) replace(word, t("away"));
    else if (++tries === TRIES) replace(word, t("failed"));
    else setTimeout(() => image.isConnected && (image.src = address), 2000 * tries);
  });
  return [word, image];
}
