// Steps back and forth through what was set about the network: the filter, the layout and the places of actors.

import { h } from "./dom.js";
import { filterNames } from "./filter.js";
import { change } from "./route.js";
import { t } from "./words.js";

const NAMES = [...filterNames, "isolates", "asOf", "before", "after", "layout", "positions"];
const MOST = 200;

// They outlast the view, which is built anew when the language changes or the graph does.
const past = [];
const future = [];
let now;
let running = false;

const of = (parameters) => Object.fromEntries(NAMES.map((name) => [name, parameters[name]]));
const differences = (a, b) => NAMES.filter((name) => a[name] !== b[name]);

/** Two buttons and their keys; `note` is to hear of each state that is shown. */
export function undoing() {
  const button = (id, sign, keys, action) =>
    h("button", { type: "button", id, disabled: true, "aria-label": t(id), title: `${t(id)} (${keys})`, onclick: action }, sign);
  const back = () => step(past, future);
  const forth = () => step(future, past);
  const undo = button("undo", "↶", "Ctrl-Z", back);
  const redo = button("redo", "↷", "Ctrl-Shift-Z", forth);

  function step(from, to) {
    if (from.length === 0) return;
    to.push(now);
    now = from.pop();
    running = false;
    change(now, true);
    shown();
  }

  function shown() {
    undo.disabled = past.length === 0;
    redo.disabled = future.length === 0;
  }

  function onkey(event) {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    const writing = event.target.matches?.("textarea, input:not([type=checkbox], [type=range], [type=file])");
    if (writing || (key !== "z" && key !== "y")) return;
    event.preventDefault();
    if (key === "y" || event.shiftKey) forth();
    else back();
  }
  addEventListener("keydown", onkey);

  return {
    elements: [undo, redo],
    note(parameters) {
      const next = of(parameters);
      const changed = now ? differences(now, next) : [];
      if (changed.length) {
        // Time that runs, or is pulled along, is one step.
        const onlyYear = changed.length === 1 && changed[0] === "asOf";
        if (!(onlyYear && running)) past.push(now);
        if (past.length > MOST) past.shift();
        running = onlyYear;
        future.length = 0;
      }
      now = next;
      shown();
    },
    close: () => removeEventListener("keydown", onkey),
  };
}
