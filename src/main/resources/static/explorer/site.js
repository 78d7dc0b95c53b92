// A static copy of the page has no service to ask: it reads, beside itself, the answers that were written with it.

const mark = document.querySelector('meta[name="helix-atlas-site"]');

/** Whether this page is such a copy. */
export const isSite = mark !== null;

/** Files by the addresses of the REST interface that they hold the answers of. */
let files = {};
let listed;

async function unpacked(file) {
  const response = await fetch(file);
  if (!response.ok) throw new TypeError(`${file}: HTTP ${response.status}`);
  const bytes = await response.arrayBuffer();
  // Some servers unpack such a file themselves, and some tell the browser to.
  const [first, second] = new Uint8Array(bytes);
  const packed = first === 0x1f && second === 0x8b;
  return (packed ? new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))) : new Response(bytes)).json();
}

/** Reads which answers there are; to be awaited before anything is asked. */
export function ready() {
  if (isSite) listed ??= unpacked(mark.content).then((found) => (files = found), (error) => ((listed = undefined), Promise.reject(error)));
  return listed;
}

/** An address as the list has it: nothing encoded, parameters by their names. */
export function key(path, parameters = {}) {
  const given = Object.entries(parameters)
    .filter(([, value]) => value !== undefined && value !== null && value !== "" && value !== false)
    .map(([name, value]) => `${name}=${value}`)
    .sort();
  return decodeURIComponent(path) + (given.length ? `?${given.join("&")}` : "");
}

/** The file of an address that is taken as it is, such as a figure; nothing where the copy has none. */
export const fileOf = (path, parameters) => files[key(path, parameters)];

/** Whether something can be asked: all of a service, and of a copy what it holds. */
export const has = (path, parameters) => !isSite || fileOf(path, parameters) !== undefined;

const packs = new Map();

/** An answer of the copy; nothing where it does not hold it. */
export async function answerOf(path, parameters) {
  await ready();
  const file = fileOf(path, parameters);
  if (file === undefined) return undefined;
  if (!packs.has(file)) {
    const pack = unpacked(file);
    packs.set(file, pack);
    pack.catch(() => packs.delete(file));
  }
  return (await packs.get(file))[key(path, parameters)];
}

const plain = (text) =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase();

/** Actors by a part of any of their names, those first that are called so, then those whose name begins so: in place of the service's search. */
export async function actorsNamed(text, most) {
  const asked = plain(text);
  const [listed, network, chinese] = await Promise.all([
    everyActor(),
    answerOf("/api/network", { populations: "true" }),
    answerOf("/api/queries/actor-names-in-a-language", { language: "zh" }),
  ]);
  const others = new Map(network?.nodes.map((n) => [n.id, [n.chineseName, ...(n.otherNames ?? [])]]));
  const zh = new Map(chinese?.rows.map((row) => (Array.isArray(row) ? row : [row.id, row.name])));
  const found = [];
  for (const actor of listed) {
    const names = [actor.name, zh.get(actor.id), ...(others.get(actor.id) ?? [])].filter(Boolean);
    const far = names.map((name) => farness(plain(name), asked));
    const best = Math.min(...far);
    if (best < Infinity) found.push({ ...actor, matched: names[far.indexOf(best)], far: best });
  }
  return { items: found.sort((a, b) => a.far - b.far || (plain(a.name) < plain(b.name) ? -1 : 1)).slice(0, most) };
}

function farness(name, asked) {
  if (name === asked) return 0;
  if (name.startsWith(asked)) return 1;
  return name.includes(asked) ? 2 : Infinity;
}

async function everyActor() {
  const first = await answerOf("/api/actors", { size: 500 });
  const items = [...first.items];
  for (let page = 1; page < first.page.totalPages; page++) items.push(...(await answerOf("/api/actors", { size: 500, page })).items);
  return items;
}
