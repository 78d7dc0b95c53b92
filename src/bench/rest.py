"""Memory of all processes of the service after minutes of mixed requests on the shipped data, in a folder that is new."""

import json
import os
import random
import re
import sys
import time
import urllib.parse

from processes import Service, folder, get, remove, table, tree

MINUTES = float(os.environ.get("BENCH_MINUTES", "10"))
A_SECOND = 66

# What does not need an actor; the rest is asked of one at random.
PLAIN = [
    "/api/network/summary",
    "/api/measures/betweenness?top=10",
    "/api/measures/pagerank?families=research",
    "/api/measures/degree?asOf=2004",
    "/api/actors?q=qinghua",
    "/api/actors?q=founder",
    "/api/conflicts",
    "/api/claims",
    "/api/network.svg",
    "/api/figures/partnership-network.svg",
    "/api/network?asOf=2000",
    "/",
]
OF_AN_ACTOR = [
    "/api/actors/%s",
    "/api/actors/%s/lineage",
    "/api/actors/%s/network",
    "/actor/%s",
]


def memory(pid):
    """Resident memory in MB, and the part of it that it has a right to where pages are shared."""
    with open("/proc/%d/smaps_rollup" % pid) as file:
        said = file.read()
    return [int(re.search(r"^%s:\s+(\d+)" % word, said, re.M)[1]) / 1024 for word in ("Rss", "Pss")]


def told(service, moment):
    rows = [memory(pid) for pid in tree(service.process.pid)]
    names = ["service", "database"] + ["spare process of the database"] * (len(rows) - 2)
    return [(moment, name, "%.0f" % resident, "%.0f" % shared) for name, (resident, shared) in zip(names, rows)] + [
        (moment, "together", "%.0f" % sum(r for r, _ in rows), "%.0f" % sum(s for _, s in rows))
    ]


def ask(service, seconds, chance, actors):
    begun, asked = time.monotonic(), 0
    while time.monotonic() - begun < seconds:
        if chance.random() < 0.5:
            path = chance.choice(PLAIN)
        else:
            path = chance.choice(OF_AN_ACTOR) % urllib.parse.quote(chance.choice(actors))
        get(service.base + path)
        asked += 1
        time.sleep(max(0.0, begun + asked / A_SECOND - time.monotonic()))
    return asked


home = folder()
rows = []
with Service(home, options=sys.argv[1:]) as service:
    service.until(service.ready)
    actors = [actor["id"] for actor in json.loads(get(service.base + "/api/network", 60))["nodes"]]
    rows += told(service, "when all is loaded")
    chance = random.Random(27)
    ask(service, 60 * MINUTES / 2, chance, actors)
    rows += told(service, "after %g minutes" % (MINUTES / 2))
    asked = ask(service, 60 * MINUTES / 2, chance, actors)
    rows += told(service, "after %g minutes" % MINUTES)
remove(home)
print("%.0f requests a second in the second half.\n" % (asked / (30 * MINUTES)))
print(table(["moment", "process", "resident, MB", "shared pages in parts, MB"], rows))
