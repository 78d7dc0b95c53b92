// Values as Python writes them.

const WORDS = new Map([
  [null, "None"],
  [undefined, "None"],
  [true, "True"],
  [false, "False"],
]);

/** A value of JSON as a literal of Python, its lines after the first indented. A text is written alike in both languages. */
export function literal(value, indent = "") {
  if (WORDS.has(value)) return WORDS.get(value);
  if (typeof value !== "object") return JSON.stringify(value);
  const deeper = indent + "    ";
  const parts = Array.isArray(value)
    ? value.map((item) => literal(item, deeper))
    : Object.entries(value).map(([name, item]) => `${JSON.stringify(name)}: ${literal(item, deeper)}`);
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  return parts.length ? `${open}\n${parts.map((part) => `${deeper}${part},\n`).join("")}${indent}${close}` : open + close;
}
