// How to have the same answer outside of this page.

import { address, taken } from "./api.js";
import { h, replace } from "./dom.js";
import { literal } from "./python.js";
import { link } from "./route.js";
import { isSite } from "./site.js";
import { t } from "./words.js";

const quoted = (text) => JSON.stringify(String(text));
const shell = (text) => `'${String(text).replaceAll("'", `'\\''`)}'`;

function given(parameters) {
  return Object.entries(parameters ?? {}).filter(([, v]) => v !== undefined && v !== null && v !== "" && v !== false);
}

function python({ path, parameters, body }) {
  const asked = Object.fromEntries(given(parameters).map(([name, value]) => [name, String(value)]));
  const lines = [quoted(location.origin + path)];
  if (body) lines.push(`json=${literal(body, "    ")}`);
  else if (Object.keys(asked).length) lines.push(`params=${literal(asked, "    ")}`);
  lines.push("timeout=60");
  const call = `requests.${body ? "post" : "get"}(\n${lines.map((line) => `    ${line},\n`).join("")})`;
  return `import requests\n\nanswer = ${call}\nanswer.raise_for_status()\nfound = answer.json()\nprint(found.keys())\n`;
}

function r({ path, parameters, body }) {
  const lines = [`request(${quoted(location.origin + path)})`];
  const asked = given(parameters).map(([n, v]) => `${/^[a-z.]+$/i.test(n) ? n : `\`${n}\``} = ${quoted(v)}`);
  if (asked.length) lines.push(`req_url_query(${asked.join(", ")})`);
  if (body) lines.push(`req_body_raw(${quoted(JSON.stringify(body))}, type = "application/json")`);
  lines.push("req_perform()", "resp_body_json(simplifyVector = TRUE)");
  return `library(httr2)\n\nfound <- ${lines.join(" |>\n  ")}\nstr(found, max.level = 1)\n`;
}

function curl({ path, parameters, body }) {
  const url = location.origin + address(path, parameters);
  return body
    ? `curl -s ${shell(url)} -H 'Content-Type: application/json' \\\n  -d ${shell(JSON.stringify(body))}\n`
    : `curl -s ${shell(url)}\n`;
}

/** A text with a button that copies it. */
export function copyable(text, name) {
  const button = h("button", { type: "button", class: "copy", "aria-label": `${t("copy")}: ${name}` }, t("copy"));
  button.addEventListener("click", async () => {
    await copy(text);
    button.textContent = t("copied");
    setTimeout(() => (button.textContent = t("copy")), 1500);
  });
  return h("div", { class: "code" }, button, h("pre", { tabindex: "0", "aria-label": name }, h("code", {}, text)));
}

export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Without leave to use the clipboard the old way may do.
    const area = h("textarea", { value: text, class: "unseen" });
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  }
}

/** The call behind a view in three languages, and its Cypher where there is one; `of` is the period, where there are several. */
export function recipe({ path, parameters, body, cypher, cypherParameters, data = !body, of }) {
  const call = { path, parameters, body };
  // A copy has no interface to call.
  const calls = isSite ? [] : [["curl", curl(call)], ["Python", python(call)], ["R", r(call)]];
  const texts = [...calls, ...(cypher ? [["Cypher", cypher]] : [])];
  if (texts.length === 0) return data && files(path, parameters);
  const shown = h("div", { class: "recipe-text", role: "tabpanel" });
  const buttons = texts.map(([name], i) =>
    h("button", { type: "button", role: "tab", "aria-selected": "false", onclick: () => show(i) }, name),
  );
  function show(i) {
    buttons.forEach((b, k) => {
      b.setAttribute("aria-selected", String(k === i));
      b.tabIndex = k === i ? 0 : -1;
    });
    const [name, text] = texts[i];
    shown.setAttribute("aria-label", name);
    replace(
      shown,
      copyable(text, name),
      name === "Cypher" &&
        !isSite &&
        h(
          "a",
          {
            class: "button",
            href: link("cypher", undefined, {
              q: text,
              p: cypherParameters ? JSON.stringify(cypherParameters) : undefined,
            }),
          },
          t("openInCypher"),
        ),
    );
  }
  const tabs = h("div", { class: "tabs", role: "tablist", "aria-label": t("useIt") }, buttons);
  tabs.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const next = (buttons.indexOf(document.activeElement) + step + buttons.length) % buttons.length;
    show(next);
    buttons[next].focus();
  });
  show(0);
  const folded = h(
    "details",
    { class: "recipe" },
    h("summary", {}, t("useIt"), of && ` (${of})`, " ", !isSite && h("code", { class: "call" }, `${body ? "POST" : "GET"} ${path}`)),
    tabs,
    shown,
  );
  return data ? [files(path, parameters), folded] : folded;
}

/** One record is no table. */
const ONE = /^\/api\/(actors|ties)\/[^/]+$/;

/** The answer behind a view as files. */
function files(path, parameters) {
  const name = path.split("/").slice(2).join("-");
  const link = (format, href) => h("a", { href, download: `${name}.${format}`, "aria-label": `${t("takeData")}: ${format.toUpperCase()}` }, format.toUpperCase());
  const offered = [
    ...(ONE.test(path) ? [] : ["csv", "xlsx"].map((format) => [format, taken(path, { ...parameters, format })])),
    // Answers stand packed together in a copy.
    ...(isSite ? [] : [["json", address(path, parameters)]]),
  ].filter(([, href]) => href);
  if (offered.length === 0) return undefined;
  return h("p", { class: "links taken" }, h("span", {}, t("takeData")), offered.map(([format, href]) => link(format, href)));
}
