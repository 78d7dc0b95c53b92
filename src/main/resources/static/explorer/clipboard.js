// What a table shows, as text that a spreadsheet takes from the clipboard: cells between tabs, rows on lines of their own.

import { h } from "./dom.js";
import { copy } from "./recipe.js";
import { t } from "./words.js";

const NOT_CELLS = "button, .sources, [aria-hidden=true]";

/** The text of a cell on one line. Numbers are without the commas that set thousands apart; no text is one that a spreadsheet would run. */
function cellOf(cell) {
  const told = cell.cloneNode(true);
  told.querySelectorAll("br").forEach((x) => x.replaceWith(" "));
  told.querySelectorAll("[role=img][aria-label]").forEach((x) => x.replaceWith(x.getAttribute("aria-label")));
  told.querySelectorAll(NOT_CELLS).forEach((x) => x.remove());
  const text = told.textContent.replace(/\s+/g, " ").trim();
  if (/^[+−-]?[\d,]*\.?\d+(e[+-]?\d+)?$/i.test(text) && cell.classList.contains("number")) return text.replaceAll(",", "").replace("−", "-");
  return /^[=+\-@]/.test(text) ? `'${text}` : text;
}

/** Rows of cells between tabs; columns of bars alone, which say nothing in words, are left out. */
export function textOf(table) {
  const rows = [...table.rows].map((row) => [...row.cells].map(cellOf));
  const wide = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: wide }, (_, i) => i).filter((i) => rows.some((row) => row[i]));
  return rows.map((row) => columns.map((i) => row[i] ?? "").join("\t")).join("\n");
}

const csvCell = (value) => {
  const text = String(value ?? "");
  const safe = /^[=+\-@\t\r]/.test(text) && typeof value !== "number" ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** Rows of values as CSV (RFC 4180); no text is one that a spreadsheet would run. */
export const csvOf = (rows) => rows.map((row) => `${row.map(csvCell).join(",")}\r\n`).join("");

/** A button that copies what is made at that moment, and says so. */
export function copier(shown, name, made) {
  const button = h("button", { type: "button", class: "small copy-it", "aria-label": name }, shown);
  button.addEventListener("click", async () => {
    await copy(made());
    button.textContent = t("copied");
    setTimeout(() => (button.textContent = shown), 1500);
  });
  return button;
}
