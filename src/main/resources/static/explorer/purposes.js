// What measures are asked for: some questions of network research as a measure with the ties and actors that it is about.

import { once, orElse } from "./api.js";
import { actingKinds, families, spheres } from "./encoding.js";

/** Relation types of these meanings tell where an actor is, and not with whom it has to do. */
const OF_PLACES = new Set(["location", "move"]);

/** What of an address a purpose sets. */
export const SET = ["measure", "families", "kinds", "spheres"];

/** The families of ties in which organisations relate to each other, as a list of the address: all but those of places alone. */
export async function relations() {
  const { relationTypes } = await once("/api/schema").catch(orElse({ relationTypes: [] }));
  const types = relationTypes.filter((type) => type.family);
  const placed = families().filter((name) => {
    const own = types.filter((type) => type.family === name);
    // As long as the database starts nobody tells meanings: then by the name that the shipped data has.
    if (types.length === 0) return name === "location";
    return own.length > 0 && own.every((type) => OF_PLACES.has(type.meaning));
  });
  return families()
    .filter((name) => !placed.includes(name))
    .join(",");
}

/** The purposes in the order in which they are offered; the first is where measures start. */
export async function purposes() {
  const related = await relations();
  const organisations = actingKinds()
    .filter((kind) => kind !== "Person")
    .join(",");
  const known = spheres();
  const helix = ["academia", "industry"].every((name) => known.includes(name));
  return [
    { id: "between", measure: "betweenness", families: related, kinds: organisations },
    { id: "partners", measure: "degree", families: related, kinds: organisations },
    ...(helix ? [{ id: "brokers", measure: "brokerage", families: related, spheres: "academia,industry" }] : []),
    { id: "holes", measure: "constraint", families: related, kinds: organisations },
    ...(families().includes("investment") ? [{ id: "owners", measure: "degree", families: "investment", kinds: organisations }] : []),
    { id: "everything", measure: "betweenness" },
  ];
}
