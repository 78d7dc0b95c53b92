// A search, a measure and a refusal by the types that openapi-typescript makes of the description.
import createClient from "openapi-fetch";
import type { paths } from "./schema.js";

// Answers are tables for spreadsheets too; this client takes JSON, and problems.
const client = createClient<paths, "application/json" | "application/problem+json">({
  baseUrl: process.argv[2],
  // Lists are written with commas.
  querySerializer: { array: { style: "form", explode: false } },
});

const found = await client.GET("/api/actors", { params: { query: { q: "清华" } } });
console.log(found.data!.items[0].id);

const ranking = await client.GET("/api/measures/{measure}", {
  params: { path: { measure: "betweenness" }, query: { families: ["research", "investment"], datasets: ["hsp-thesis"], top: 3 } },
});
for (const item of ranking.data!.items) console.log(item.actor, item.value);

const refused = await client.GET("/api/measures/{measure}", { params: { path: { measure: "betwenness" } } });
console.log(refused.error!.detail);
