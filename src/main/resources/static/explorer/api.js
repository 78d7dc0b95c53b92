// The REST interface, and how it says that something is wrong.

import { actorsNamed, answerOf, fileOf, isSite } from "./site.js";
import { t } from "./words.js";

/** What the service answered instead of an answer. */
export class Problem extends Error {
  constructor(status, body) {
    super(body.detail ?? body.title ?? `HTTP ${status}`);
    this.status = status;
    this.title = body.title;
    this.errors = body.errors ?? [];
    this.body = body;
  }
}

/** The path with its parameters; those without a value are left out. */
export function address(path, parameters = {}) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined && value !== null && value !== "" && value !== false) query.set(name, value);
  }
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}

/** Where a file is that one may take: at the service, or beside a copy; nothing where a copy has no such file. */
export const taken = (path, parameters) => (isSite ? fileOf(path, parameters) : address(path, parameters));

/** What a copy without a service answers. */
async function copied(path, parameters = {}) {
  // Nobody changes a copy.
  if (path === "/api/access") return { roles: ["reader"] };
  if (path === "/api/actors" && parameters.q) return actorsNamed(parameters.q, parameters.size);
  let found;
  try {
    found = await answerOf(path, parameters);
  } catch {
    throw gone();
  }
  reached(true);
  if (found === undefined) throw new Problem(404, { title: t("notInSite"), detail: t("notInSiteHint") });
  return found;
}

async function answer(request, kind) {
  const turn = ++asked;
  let response;
  try {
    response = await request;
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw gone();
  }
  // What stands before the service, and does not reach it, says so by these.
  if (response.status === 502 || response.status === 504) throw gone();
  reached(true);
  if (!response.ok) throw new Problem(response.status, await response.json().catch(() => ({})));
  if (kind === "blob") return response.blob();
  const found = await response.json();
  heard(found.about?.graphVersion ?? found.graphVersion, turn);
  return found;
}

/** How often one asks how far an answer is. */
const FOLLOWED_EVERY = 700;

let there = true;

/** Whether the service answers, told by an event to all who care as soon as it is another than before. */
function reached(now) {
  if (there === now) return;
  there = now;
  dispatchEvent(new Event(now ? "back" : "away"));
}

function gone() {
  reached(false);
  return new Problem(0, { title: t("away"), detail: t("awayHint") });
}

/** Whether the service answered when it was last asked. */
export const isThere = () => there;

/** Whether something failed because the service does not answer. */
export const isAway = (error) => error?.status === 0;

/** For what can be done without: the value in place of a refusal, but not of no answer at all, which would pass for an answer. */
export const orElse = (value) => (error) => {
  if (isAway(error)) throw error;
  return value;
};

let asked = 0;
let seen;
let seenSince = 0;

/**
 * Another version of the graph than the one seen last: what was kept is of the past, and who shows it hears so. What was asked
 * before that one was seen may still be of an older one.
 */
function heard(version, turn) {
  if (!version || version === seen || turn < seenSince) return;
  const first = seen === undefined;
  seen = version;
  seenSince = asked + 1;
  if (first) return;
  kept.clear();
  dispatchEvent(new Event("graph"));
}

const json = (body, signal) => ({
  method: "POST",
  headers: { "Content-Type": "application/json" },
  body: JSON.stringify(body),
  signal,
});

export const get = (path, parameters, signal) =>
  isSite ? copied(path, parameters) : answer(fetch(address(path, parameters), { signal }));

/**
 * The same for what may take long: until the answer comes, tells every now and then how far the service is, as {done, of}. Breaking off
 * by the signal lets the service give it up.
 */
export async function followed(path, parameters, signal, tell) {
  if (isSite) return copied(path, parameters);
  const id = `question-${crypto.getRandomValues(new Uint32Array(2)).join("-")}`;
  let asking = false;
  const timer = setInterval(async () => {
    if (asking) return;
    asking = true;
    // How far it is can be unknown for a while; what counts is the answer itself.
    const stand = await get(`/api/requests/${id}`, undefined, signal).catch(() => ({}));
    asking = false;
    if (stand.of) tell(stand);
  }, FOLLOWED_EVERY);
  try {
    return await answer(fetch(address(path, parameters), { signal, headers: { "X-Request-Id": id } }));
  } finally {
    clearInterval(timer);
  }
}

export const post = (path, body, signal) => answer(fetch(path, json(body, signal)));

/** Sends files, by a request of an id of the page's own, where it wants to ask for it. */
export const send = (path, parameters, body, signal, id) =>
  answer(fetch(address(path, parameters), { method: "POST", body, signal, headers: id ? { "X-Request-Id": id } : {} }));

/** After a change that the page made itself: what was kept is of the past. */
export const forget = () => kept.clear();

export const remove = (path, parameters) => answer(fetch(address(path, parameters), { method: "DELETE" }));

export const file = (path, body) => answer(fetch(path, json(body)), "blob");

/**
 * For what is asked anew whenever someone changes a control: each call gives the signal of one turn and breaks off the turn
 * before, whose answers, should they still come, are not to be shown.
 */
export function inTurn() {
  let last;
  return () => {
    last?.abort();
    last = new AbortController();
    return last.signal;
  };
}

const kept = new Map();

/** A service says itself, well before, that it has too much to do; what says nothing for so long hangs. */
const HANGS_AFTER = 45_000;

/** One that is away already is asked again soon. */
const STILL_HANGS_AFTER = 5_000;

let looking;

/**
 * Asks whether the graph is still the one that is shown; the service answers without looking at it as long as nothing changed. There is
 * one such question at a time, however often this is called.
 */
export const look = () =>
  (looking ??= get("/api/network", { kinds: "SciencePark" }, AbortSignal.timeout(there ? HANGS_AFTER : STILL_HANGS_AFTER))
    .catch(() => {})
    .finally(() => (looking = undefined)));

/** What does not change as long as the graph does not, asked once. */
export function once(path, parameters) {
  const key = address(path, parameters);
  if (!kept.has(key)) {
    const asked = get(path, parameters);
    kept.set(key, asked);
    asked.catch(() => kept.delete(key));
  }
  return kept.get(key);
}

/** All items of a list, whatever the size of its pages. */
export async function all(path, parameters = {}, signal = undefined) {
  const first = await get(path, { ...parameters, size: 500 }, signal);
  const items = [...first.items];
  for (let page = 1; page < first.page.totalPages; page++) {
    items.push(...(await get(path, { ...parameters, size: 500, page }, signal)).items);
  }
  return items;
}
