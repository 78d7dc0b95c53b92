// What actors, ties and measures are called in the language of the page, and texts of the data in whatever language they are.

import { once } from "./api.js";
import { h } from "./dom.js";
import { code, d } from "./words.js";

let names = new Map();
let verbs = new Map();

/** Asks for the Chinese names and verbs when the page is to speak Chinese; without them it would speak English. */
export async function learn() {
  if (code() !== "zh") return;
  const [named, schema] = await Promise.all([
    once("/api/queries/actor-names-in-a-language", { language: "zh" }).catch(() => ({ rows: [] })),
    once("/api/schema").catch(() => ({ relationTypes: [] })),
    // A drawing keeps the type that its names were first written in.
    document.fonts.load('1em "Noto Sans SC"', "中").catch(() => []),
  ]);
  names = new Map(named.rows.map((row) => (Array.isArray(row) ? row : [row.id, row.name])));
  verbs = new Map(schema.relationTypes.map((type) => [type.name, type]));
}

/** The name of an actor, for places that take nothing but text; of a network too large for all names to be asked, as it came with the actor. */
export const nameOf = ({ id, name, chineseName, names: other }) =>
  (code() === "zh" && (names.get(id) ?? chineseName ?? other?.find((n) => n.language === "zh" && n.kind === "official")?.text)) || name;

/** The name of an actor as an element. */
export const named = (actor) => said(nameOf(actor));

/** The phrase between the ends of a tie, read as the service read it. */
export function verbOf(tie, type = tie.type) {
  const found = code() === "zh" && verbs.get(type);
  if (!found?.chineseVerb) return tie.verb;
  return tie.verb === found.inverse && tie.verb !== found.verb ? found.chineseInverse : found.chineseVerb;
}

/** What sources disagree on: a type of relation, or something else that the data has a word for. */
export const topicOf = (about) => (code() === "zh" && verbs.get(about)?.chineseVerb) || d(about);

/** What a tie says, its ends being named already in the language of the page. */
export function sentenceOf(tie, source, target) {
  const verb = verbOf(tie);
  const parts = [source.name, verb, target.name];
  // Between Chinese characters no space is left.
  return parts.reduce((text, part) => (/[\u3000-\uffff]$/.test(text) && /^[\u3000-\uffff]/.test(part) ? text + part : `${text} ${part}`));
}

/** The title of a measure, a query, a figure or a conflict. */
export const titleOf = (thing) => (code() === "zh" && thing.chinese?.title) || thing.title;

/** What a figure shows. */
export const captionOf = (figure) => (code() === "zh" && figure.chinese?.caption) || figure.caption;

/** A measure, an option or a parameter with its own words in the language of the page, as far as they are written. */
export const worded = (thing) => (code() === "zh" ? { ...thing, ...thing.chinese } : thing);

/** What a query answers. */
export const answersOf = (query) => (code() === "zh" && query.chinese?.answers) || query.answers;

/** A text of the data: in its own direction, and its language told where it is another than the page's. */
export function said(...texts) {
  const chinese = /[\u3400-\u9fff]/.test(texts.join(""));
  const lang = code() === "zh" ? (chinese ? undefined : "en") : chinese ? "zh-CN" : undefined;
  return h("bdi", { lang }, ...texts);
}
