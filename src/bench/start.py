"""Seconds from launch to the first right answer about the network, beside Neo4j's own server alone to its first answer of any kind."""

import statistics
import sys
import time

from processes import Neo4j, Service, folder, remove, table

RUNS = 3
LINEAGE = "/api/actors/lenovo/lineage?direction=ancestors"
RIGHT = b"institute-of-computing-technology"


def ours(home):
    with Service(home) as service:
        seconds = service.until(lambda: service.answers(LINEAGE, RIGHT))
        database = service.until(service.ready)
        # Time to write down what the next start needs; archives of classes are made half a minute after a start.
        time.sleep(6)
    return seconds, database


def theirs(home):
    with Neo4j(home) as server:
        return server.until(server.answers)


fresh, warm, archived, neo4j_fresh, neo4j_warm = [], [], [], [], []
for run in range(RUNS):
    home, other = folder(), folder()
    fresh.append(ours(home))
    neo4j_fresh.append(theirs(other))
    warm.append(ours(home))
    neo4j_warm.append(theirs(other))
    if "archives" in sys.argv:
        with Service(home) as service:
            service.until(service.ready)
            time.sleep(180)
        archived.append(ours(home))
    remove(home)
    remove(other)


def row(name, seconds):
    return name, "%.1f" % statistics.median(seconds), ", ".join("%.1f" % s for s in seconds)


rows = [
    row("service, new folder: first right answer", [s for s, _ in fresh]),
    row("service, new folder: all loaded", [s for _, s in fresh]),
    row("service, later start: first right answer", [s for s, _ in warm]),
    row("service, later start: database and checks too", [s for _, s in warm]),
    row("Neo4j's server alone, new folder: `RETURN 1`", neo4j_fresh),
    row("Neo4j's server alone, later start: `RETURN 1`", neo4j_warm),
]
if archived:
    rows.append(row("service, later start with archives of classes", [s for s, _ in archived]))
print(table(["start", "median, s", "each, s"], rows))
