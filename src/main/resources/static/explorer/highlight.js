// Just enough of Cypher's grammar to colour a query and to guess what is being written.

const WORDS =
  "MATCH OPTIONAL WHERE RETURN WITH UNWIND CALL ORDER BY SKIP LIMIT AS AND OR XOR NOT IN IS NULL DISTINCT CASE WHEN THEN ELSE END UNION ALL EXISTS COUNT COLLECT STARTS ENDS CONTAINS ASC DESC TRUE FALSE ON YIELD".split(
    " ",
  );
const WORD = new Set(WORDS);
const FUNCTIONS =
  "count collect size type labels nodes relationships coalesce toLower toString head last range min max sum avg shortestPath allShortestPaths properties keys length".split(
    " ",
  );

const TOKEN =
  /(?<c>\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$))|(?<v>'(?:\\.|[^'\\])*'?|"(?:\\.|[^"\\])*"?)|(?<n>\$\w+|\b\d+(?:\.\d+)?\b)|(?<l>:\s*[A-Za-z_][\w|:]*|`[^`]*`?)|(?<w>[A-Za-z_]\w*)/g;

/** The query as coloured pieces. */
export function coloured(text) {
  const pieces = [];
  let at = 0;
  for (const match of text.matchAll(TOKEN)) {
    if (match.index > at) pieces.push([text.slice(at, match.index), undefined]);
    const { c, v, n, l, w } = match.groups;
    const kind = c ? "c" : v ? "v" : n ? "n" : l ? "l" : w && WORD.has(w.toUpperCase()) ? "k" : undefined;
    pieces.push([match[0], kind]);
    at = match.index + match[0].length;
  }
  pieces.push([text.slice(at), undefined]);
  return pieces;
}

/** What may follow: labels after a colon, types within brackets, properties after a dot, else words. */
export function completions(before, schema) {
  const match = /([:.$]?)(\w*)$/.exec(before);
  const [, sign, begun] = match;
  const inBrackets = before.lastIndexOf("[") > before.lastIndexOf("]");
  let pool;
  if (sign === ":") pool = (inBrackets ? schema.relationTypes : schema.labels).map((x) => x.name);
  else if (sign === ".")
    pool = [...new Set([...schema.labels, ...schema.relationTypes].flatMap((x) => x.properties.map((p) => p.name)))].sort();
  else if (sign === "$") pool = [];
  else if (!begun) return [];
  else pool = [...WORDS, ...FUNCTIONS];
  const low = begun.toLowerCase();
  return pool
    .filter((x) => x.toLowerCase().startsWith(low) && x !== begun)
    .slice(0, 14)
    .map((text) => ({ text, begun }));
}

/** A query file: its parameters with what they are by default, and the statement with its title and what it answers. */
export function parameters(text) {
  const found = {};
  const lines = text.split("\n");
  const header = /^\/\/ title: /.test(lines[0]) ? lines.findIndex((line) => !line.startsWith("//")) : 0;
  let kept = true;
  const rest = lines
    .filter((line, i) => {
      if (i < header) {
        if (/^\/\/ \S/.test(line)) kept = /^\/\/ (title|answers):/.test(line);
        return kept;
      }
      const match = /^\s*:param\s+(\w+)\s*=>\s*(.*?);?\s*$/.exec(line);
      if (!match) return true;
      found[match[1]] = literal(match[2]);
      return false;
    })
    .join("\n")
    .replace(/;\s*$/, "\n");
  return { query: rest.trim() + "\n", found };
}

function literal(text) {
  if (/^'.*'$/.test(text)) return text.slice(1, -1).replace(/\\(.)/g, "$1");
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
