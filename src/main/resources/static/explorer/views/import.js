// A file's way into the graph: read on trial, looked at, corrected, loaded.

import { forget, get, remove, send } from "../api.js";
import { h, replace } from "../dom.js";
import { draw, elements } from "../graph.js";
import { go } from "../route.js";
import { table } from "../statements.js";
import { d, number, phrase, t } from "../words.js";

/** What a column may hold, by the names of the options: of ties, and of actors. */
const FIELDS = [
  "source",
  "target",
  "type",
  "family",
  "direction",
  "from",
  "to",
  "amount",
  "unit",
  "actor-id",
  "actor-name",
  "name-zh",
  "kind",
  "sphere",
  "founded",
  "dissolved",
  "note",
  "stated-by",
  "page",
];
/** Settings with the values that they may have; "" is for what the service finds out. */
const SETTINGS = {
  encoding: ["", "UTF-8", "GB18030", "windows-1252", "UTF-16"],
  separator: ["", "comma", "semicolon", "tab", "bar"],
  decimal: ["", ".", ","],
  directed: ["", "true", "false"],
};
/** So many milliseconds pass between two looks at a load. */
const EVERY = 700;
const SEVERITIES = ["ERROR", "WARNING", "LOSS", "NOTE"];

export async function show(root) {
  const { roles } = await get("/api/access");
  let files = [];
  let told = {};
  let cy;
  let asked;
  const results = h("div", { class: "results" });
  const found = h("div", { id: "understood", "aria-live": "polite" });
  // The label stands for the box, whose own words are the browser's and not in the language of the page.
  const chosen = h("input", { type: "file", id: "files", class: "unseen", multiple: true, onchange: () => take([...chosen.files]) });
  const id = h("input", { type: "text", id: "dataset-id", onchange: () => files.length && trial() });
  const drop = h(
    "div",
    { class: "drop", id: "drop" },
    h("label", { for: "files", class: "button main" }, t("dropFiles")),
    chosen,
    h("p", { class: "hint" }, t("importFormats")),
  );
  for (const kind of ["dragenter", "dragover", "dragleave", "drop"]) {
    drop.addEventListener(kind, (event) => {
      event.preventDefault();
      drop.classList.toggle("over", kind === "dragenter" || kind === "dragover");
      if (kind === "drop") take([...event.dataTransfer.files]);
    });
  }
  replace(
    root,
    h("h1", {}, t("import")),
    h("p", { class: "lead" }, t("importIntro")),
    roles.includes("editor")
      ? h("section", { class: "card" }, drop, h("div", { class: "field" }, h("label", { for: "dataset-id" }, t("datasetId")), id))
      : h("p", { class: "problem", id: "needs-editor" }, t("needsEditor")),
    results,
  );

  function take(given) {
    if (given.length === 0) return;
    files = given;
    told = {};
    id.value = "";
    trial();
  }

  const given = (dryRun) => ({ ...told, id: id.value.trim(), dryRun });

  function form() {
    const body = new FormData();
    for (const file of files) body.append("file", file, file.name);
    return body;
  }

  /** What is written, how fast, and what is left of the whole load, as far as it is known. */
  function written({ dataset, file, rows, of, rowsPerSecond: rate, percentOfLoad: percent, secondsLeftOfLoad: seconds }) {
    const speed = rate === undefined ? "" : `, ${phrase("rowsPerSecond", { rate }).join("")}`;
    const left = seconds === undefined ? "" : `, ${phrase("secondsLeft", { seconds }).join("")}`;
    return ` ${percent} %${left} (${dataset}, ${file}: ${number(rows)} / ${number(of)}${speed})`;
  }

  /** Sends the files, and until the answer comes shows how far the service is. */
  async function sent(dryRun, signal) {
    const request = `import-${crypto.getRandomValues(new Uint32Array(2)).join("-")}`;
    const progress = h("progress", { id: "import-progress" });
    const step = h("span", {});
    const rows = h("span", { "aria-hidden": "true" });
    const say = (text) => {
      step.textContent = text;
      progress.setAttribute("aria-label", text);
    };
    say(t(dryRun ? "reading" : "importing"));
    const leave = h("button", { type: "button", onclick: () => remove(`/api/imports/${request}`).catch(() => {}) }, t("leaveImport"));
    replace(found, h("p", { class: "loading", role: "status" }, step, rows, progress), leave);
    const timer = setInterval(async () => {
      // How far it is can be unknown for a while; what counts is the answer to the import itself.
      const stand = await get(`/api/imports/${request}`).catch(() => ({ step: "NONE" }));
      if (stand.step === "NONE") return;
      if (step.textContent !== t(`step-${stand.step}`)) say(t(`step-${stand.step}`));
      const writing = stand.of > 0;
      rows.textContent = writing ? written(stand) : "";
      if (writing) {
        progress.max = 100;
        progress.value = stand.percentOfLoad;
      } else progress.removeAttribute("value");
    }, EVERY);
    try {
      return await send("/api/imports", given(dryRun), form(), signal, request);
    } finally {
      clearInterval(timer);
    }
  }

  /** Asks what would happen, and shows it; what was asked before is of no interest any more. */
  async function trial() {
    asked?.abort();
    const { signal } = (asked = new AbortController());
    try {
      const report = await sent(true, signal);
      if (!signal.aborted) tell(report);
    } catch (error) {
      if (!signal.aborted) refused(error);
    }
  }

  async function load() {
    try {
      const report = await sent(false);
      forget();
      go("network", undefined, { datasets: report.dataset });
    } catch (error) {
      refused(error);
    }
  }

  /** A file with problems still says what was understood; other refusals have a sentence. */
  function refused(error) {
    if (error.status === 422 && error.body?.findings) return tell(error.body);
    if (error.status === undefined) throw error;
    cy?.destroy();
    cy = undefined;
    replace(
      found,
      h(
        "div",
        { class: "problem", role: "alert" },
        h("h2", {}, error.title ?? t("failed")),
        h("p", {}, error.message),
        error.status === 403 && h("p", {}, t("needsEditor")),
        error.errors?.length > 1 &&
          h(
            "ul",
            {},
            error.errors.map((e) => h("li", {}, `${e.field}: ${e.message}`)),
          ),
        h("button", { type: "button", onclick: trial }, t("again")),
      ),
    );
  }

  function tell(report) {
    cy?.destroy();
    cy = undefined;
    const { dataset, understood, findings, outcome, changes = [] } = report;
    const rejected = outcome === "REJECTED";
    const picture = h("div", { class: "small-picture", id: "import-picture" });
    const preview = understood?.preview;
    replace(
      found,
      h(
        "section",
        { class: "card" },
        h("h2", { id: "import-outcome" }, t(rejected ? "importRejected" : outcome === "UNCHANGED" ? "importUnchanged" : "importSound")),
        h("p", {}, understood ? `${t("readAs")} ${understood.format || "?"} · ` : "", `${t("dataset")} `, h("code", {}, dataset)),
        changes.length > 0 &&
          table(
            [t("table"), ...["added", "changed", "removed"].map((x) => ({ text: t(x), number: true }))],
            changes.map((c) =>
              h(
                "tr",
                {},
                h("td", {}, c.table),
                ["added", "changed", "removed"].map((x) => h("td", { class: "number" }, c[x])),
              ),
            ),
            t("whatChanges"),
          ),
        h(
          "p",
          { class: "actions" },
          h("button", { type: "button", class: "main", id: "load", disabled: rejected, onclick: load }, t("load")),
          h("a", { class: "button", href: "/api/imports/template.xlsx", download: "" }, t("template")),
        ),
      ),
      findings.length > 0 && h("section", { class: "card", id: "findings" }, SEVERITIES.map((x) => group(x, findings))),
      h(
        "section",
        { class: "card" },
        h("h2", {}, t("correct")),
        h("p", { class: "hint" }, t("correctHint")),
        understood?.columns?.map(columns),
        h("h3", {}, t("settings")),
        h("div", { class: "bar-of-controls" }, Object.entries(SETTINGS).map(setting)),
      ),
      preview && h("section", { class: "card", id: "preview" }, sample(t("actors"), preview.actors), sample(t("tiesOf"), preview.ties)),
      preview && h("section", { class: "card" }, h("h2", {}, t("firstTies")), picture),
    );
    if (preview?.ties.rows.length) cy = drawing(picture, preview);
  }

  /** What each column of a file is taken for, which may be chosen otherwise. */
  function columns({ file, headings, fields }) {
    const of = new Map(Object.entries(fields).map(([field, heading]) => [heading, field]));
    return [
      h("h3", {}, file),
      h(
        "div",
        { class: "bar-of-controls columns-of-file" },
        headings.map((heading, i) => {
          const field = of.get(heading) ?? "";
          const control = h(
            "select",
            { id: `column-${file}-${i}`, onchange: () => choose(field, control.value, heading) },
            h("option", { value: "" }, t("notRead")),
            FIELDS.map((x) => h("option", { value: x }, t(`field-${x}`))),
          );
          control.value = field;
          return h("div", {}, h("label", { for: control.id }, heading), control);
        }),
      ),
    ];
  }

  function choose(before, after, heading) {
    if (after) {
      if (told[before] === heading) delete told[before];
      told[after] = heading;
    } else {
      // A dash stands for no column.
      told[before] = "-";
    }
    trial();
  }

  function setting([name, values]) {
    const control = h(
      "select",
      {
        id: `setting-${name}`,
        onchange: () => {
          if (control.value) told[name] = control.value;
          else delete told[name];
          trial();
        },
      },
      values.map((value) => h("option", { value }, value ? t(`value-${value}`) : t("findOut"))),
    );
    control.value = told[name] ?? "";
    return h("div", {}, h("label", { for: control.id }, t(`setting-${name}`)), control);
  }

  root.append(found);
  return {
    results,
    update() {
      replace(results);
    },
    close() {
      asked?.abort();
      cy?.destroy();
    },
  };
}

/** What was found of one severity: where, what stands there, what is said of it, how often. */
function group(severity, findings) {
  const items = findings.filter((f) => f.severity === severity);
  if (items.length === 0) return null;
  return [
    h("h2", {}, t(`severity-${severity}`)),
    table(
      [t("where"), t("value"), t("message"), { text: t("times"), number: true }],
      items.map((f) =>
        h(
          "tr",
          {},
          h("td", {}, f.file, f.line ? `, ${t("at")} ${f.line}` : "", f.column ? `, ${f.column}` : ""),
          h("td", {}, f.value),
          h("td", {}, f.message),
          h("td", { class: "number" }, f.count),
        ),
      ),
      t(`severity-${severity}`),
    ),
  ];
}

/** What the columns of a data set are called here; the others by their names without the type of their values. */
const COLUMNS = { ":START_ID": "from", ":END_ID": "to", ":TYPE": "field-type", ":LABEL": "kind" };

function sample(title, { columns, count, rows }) {
  // Each row rests on a piece of evidence that is made of it.
  const shown = columns.map((_, i) => i).filter((i) => !columns[i].startsWith("evidence"));
  return [
    h("h2", {}, title, h("small", {}, ` ${rows.length} / ${count}`)),
    table(
      [{ text: t("at"), number: true }, ...shown.map((i) => (COLUMNS[columns[i]] ? t(COLUMNS[columns[i]]) : plain(columns[i])))],
      rows.map((row) =>
        h(
          "tr",
          {},
          h("td", { class: "number" }, row.line || ""),
          shown.map((i) => h("td", {}, row.cells[i])),
        ),
      ),
      title,
    ),
  ];
}

/** A column's name without the type of its values: `from:int` is `from`. */
const plain = (column) => column.replace(/:.+/, "") || column;

/** The first ties, and whom they join. */
function drawing(canvas, { actors, ties }) {
  const cells = (of, row) => Object.fromEntries(of.columns.map((column, i) => [plain(column), row.cells[i]]));
  const named = new Map(actors.rows.map((row) => cells(actors, row)).map((a) => [a.id, { ...a, kind: a[":LABEL"] }]));
  const drawn = ties.rows.map((row, i) => {
    const tie = cells(ties, row);
    return { id: `tie-${i}`, source: tie[":START_ID"], target: tie[":END_ID"], basis: "stated", directed: false };
  });
  const nodes = new Map();
  for (const tie of drawn)
    for (const end of [tie.source, tie.target]) nodes.set(end, named.get(end) ?? { id: end, name: d(end), kind: "Actor" });
  return draw(canvas, elements([...nodes.values()], drawn), { layout: "concentric", wheel: false });
}
