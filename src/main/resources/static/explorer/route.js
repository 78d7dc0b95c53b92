// Every view has an address: #/view/id?parameters. What the address holds is all that a view needs to be shown again.

export function current() {
  const [path, query = ""] = location.hash.replace(/^#\/?/, "").split("?", 2);
  const [view = "", ...rest] = path.split("/");
  return {
    view: view || "network",
    id: rest.length ? decodeURIComponent(rest.join("/")) : undefined,
    parameters: Object.fromEntries(new URLSearchParams(query)),
  };
}

export function link(view, id, parameters = {}) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value !== undefined && value !== null && value !== "" && value !== false) query.set(name, value);
  }
  const text = query.toString();
  return `#/${view}${id ? "/" + encodeURIComponent(id) : ""}${text ? "?" + text : ""}`;
}

/** Views hear of it before this returns, so that what is done next meets the new state and not the old. */
function to(address, quietly) {
  if (address === location.hash) return;
  history[quietly ? "replaceState" : "pushState"](null, "", address);
  dispatchEvent(new HashChangeEvent("hashchange"));
}

export const go = (view, id, parameters) => to(link(view, id, parameters));

/** Changes some parameters of the view that is shown; `quietly` leaves no step to go back to. */
export function change(parameters, quietly = false) {
  const now = current();
  to(link(now.view, now.id, { ...now.parameters, ...parameters }), quietly);
}
