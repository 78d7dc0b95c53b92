// Ties that can be touched: the pointer over one tells in short what it says, and a click tells all.

import { CHANGES } from "./encoding.js";
import { point } from "./focus.js";
import { h, replace } from "./dom.js";
import { isLarge } from "./graph.js";
import { sentenceOf } from "./names.js";
import { basis, years } from "./statements.js";
import { t } from "./words.js";

const OFFSET = 14;

/**
 * Lets the ties of a drawing within the picture be touched. The library takes a pointer within 8 pixels of a line, a finger within
 * 24, for one on it, and the nearest line where there are several. Gives what shows an element as if the pointer were over it.
 */
export function touchable(cy, picture, open) {
  const plate = h("div", { class: "plate", hidden: true, "aria-hidden": "true" });
  picture.append(plate);
  cy.on("destroy", () => plate.remove());

  function place({ x, y }) {
    const [wide, high] = [picture.clientWidth, picture.clientHeight];
    const left = Math.max(4, Math.min(x + OFFSET, wide - plate.offsetWidth - 4));
    const under = y + OFFSET + plate.offsetHeight < high;
    plate.style.setProperty("left", `${left}px`);
    plate.style.setProperty("top", `${under ? y + OFFSET : Math.max(4, y - OFFSET - plate.offsetHeight)}px`);
  }

  function tell(tie, at) {
    replace(plate, h("strong", {}, sentence(tie)), h("br"), inShort(tie));
    plate.hidden = false;
    place(at);
  }

  function off() {
    plate.hidden = true;
    picture.style.cursor = "";
    if (!isLarge(cy)) point(cy);
  }

  // What is opened is what was told: an arrow's head may lie nearer to the pointer than the line does.
  let over;
  cy.on("mouseover", "edge", (event) => {
    over = event.target.id();
    picture.style.cursor = "pointer";
    if (!isLarge(cy)) point(cy, event.target);
    tell(event.target, event.renderedPosition);
  });
  cy.on("mousemove", "edge", (event) => place(event.renderedPosition));
  cy.on("mouseout", "edge", () => {
    over = undefined;
    off();
  });
  cy.on("grab", off);
  cy.on("viewport", () => (plate.hidden = true));
  cy.on("tap", "edge", (event) => {
    const tie = over ? cy.getElementById(over) : event.target;
    // A finger has not been over it before, and on a phone the rest is told below the picture.
    tell(tie, event.renderedPosition);
    open(tie.id());
  });
  cy.on("tap", (event) => event.target === cy && off());

  return (id) => {
    const element = cy.getElementById(id ?? "");
    if (element.empty()) return off();
    point(cy, element);
    plate.hidden = true;
    if (element.isEdge()) tell(element, element.renderedMidpoint());
  };
}

/** What a tie of a drawing says. */
export const sentence = (tie) => sentenceOf(tie.data(), tie.source().data(), tie.target().data());

/** Its years and its basis, and whether it is certain in the year that is shown. */
export const inShort = (tie) => [
  h("span", { class: "years" }, years(tie.data())),
  " ",
  basis(tie.data("basis")),
  CHANGES.filter((change) => tie.hasClass(change)).map((change) => [" ", h("span", { class: "badge" }, t(change))]),
  tie.hasClass("possible") && [" ", h("span", { class: "badge" }, t("onlyPossible"))],
];
