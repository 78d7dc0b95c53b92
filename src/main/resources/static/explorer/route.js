// Every view has an address: #/view/id?parameters. What the address holds is all that a view needs to be shown again.

export function current() {
  const [path, query = ""] = location.hash.replace(/^#\/?/, "").split("?", 2);
  const [view = "", ...rest] = path.split("/");
  return {
    view: view || "start",
    id: rest.length ? decodeURIComponent(rest.join("/")) : undefined,
    parameters: Object.fromEntries(new URLSearchParams(query)),
  };
}

export function link(view, id, parameters = {}) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined && value !== null && value !== "" && value !== false) query.set(name, value);
  }
  // Places are many, and these two signs mean nothing in an address of ours.
  const text = query.toString().replace(/positions=[^&]*/, (places) => places.replaceAll("%2C", ",").replaceAll("%3B", ";"));
  return `#/${view}${id ? "/" + encodeURIComponent(id) : ""}${text ? "?" + text : ""}`;
}

/** Views hear of it before this returns, so that what is done next meets the new state and not the old. */
function to(address, quietly) {
  if (address === location.hash) return;
  keep(address, quietly);
  dispatchEvent(new HashChangeEvent("hashchange"));
}

/** Writes an address of the page's own making into the history. */
export function keep(address, quietly = true) {
  history[quietly ? "replaceState" : "pushState"]({ own: true }, "", address);
}

/**
 * Whether the page itself, and so its user, made the address that is shown. An address that came from elsewhere (a link on another
 * page, a bookmark, another window that moves this one) has no such mark in the history, and nobody but the page can set it.
 */
export const isOwn = () => history.state?.own === true;

/** A link of the page leads to an address of its own making; other windows are the browser's affair. */
addEventListener("click", (event) => {
  const a = event.target instanceof Element ? event.target.closest("a[href^='#/']") : null;
  if (!a || event.defaultPrevented || event.button !== 0) return;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || a.target) return;
  event.preventDefault();
  to(a.getAttribute("href"));
});

export const go = (view, id, parameters) => to(link(view, id, parameters));

/** Changes some parameters of the view that is shown; `quietly` leaves no step to go back to. */
export function change(parameters, quietly = false) {
  const now = current();
  to(link(now.view, now.id, { ...now.parameters, ...parameters }), quietly);
}
