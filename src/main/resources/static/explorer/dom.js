// Builds elements. Text becomes text nodes, always: what the data holds is never read as markup.

const SVG = "http://www.w3.org/2000/svg";

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "style") for (const [property, v] of Object.entries(value)) element.style.setProperty(property, v);
    else if (name === "value" && "value" in element) settle(element, value);
    else if (name === "checked") element.checked = value;
    else element.setAttribute(name, value === true ? "" : value);
  }
  put(element, children);
  return element;
}

function put(element, children) {
  for (const child of children.flat(Infinity)) {
    if (child === undefined || child === null || child === false) continue;
    element.append(child instanceof Node ? child : String(child));
  }
}

/** An HTML element. */
export const h = (tag, attributes, ...children) => {
  const element = document.createElement(tag);
  put(element, children);
  // After the children, since the value of a select is one of its options.
  return fill(element, attributes, []);
};

/** An SVG element. */
export const s = (tag, attributes, ...children) => fill(document.createElementNS(SVG, tag), attributes, children);

/** Puts new children in place of the old. */
export function replace(element, ...children) {
  element.replaceChildren();
  put(element, children);
  return element;
}

/** An address that may be followed: the data could name any scheme. */
export function web(address) {
  try {
    const url = new URL(address);
    return url.protocol === "https:" || url.protocol === "http:" ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** Sets a control to what the view's address says; what someone has typed there and not yet sent stays. */
export function settle(control, value = "") {
  if (control.type === "checkbox") control.checked = value;
  else if (control.type === "range" || control.defaultValue === undefined) control.value = value;
  else if (control.value === control.defaultValue) control.value = control.defaultValue = value;
  else if (control.value === String(value)) control.defaultValue = value;
}

/** What has been typed and not yet sent, by the id of its box. */
export const typed = (root) =>
  [...root.querySelectorAll("input[id]:not([type=checkbox], [type=range]), textarea[id]")]
    .filter((x) => x.value !== x.defaultValue)
    .map(({ id, value }) => ({ id, value }));

export function debounce(action, delay) {
  let timer;
  return (...given) => {
    clearTimeout(timer);
    timer = setTimeout(() => action(...given), delay);
  };
}

/** Hands a file to the reader. */
export function save(name, blob) {
  const link = h("a", { href: URL.createObjectURL(blob), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
