"""Seconds from launch to the first right answer about the network, beside Neo4j's own server alone to its first answer of any kind; and
what the first questions take right after it."""

import glob
import os
import signal
import statistics
import time

from processes import WRITTEN, Neo4j, Service, SpringBootRun, folder, get, remove, signalled, table, tree

RUNS = 3

# Kept where the service starts from its jar.
PICTURES = ["kept-pictures"]

# Asked one after another, each twice, while the database is still starting.
FIRST = {
    "a figure of the chapter as SVG": "/api/figures/partnership-network.svg",
    "the whole network as SVG": "/api/network.svg",
    "all conflicts": "/api/conflicts",
    "all claims": "/api/claims",
    "all checks": "/api/checks",
}


def answered(service, path):
    """Seconds until a question is answered."""
    begun = time.monotonic()
    while get(service.base + path, 60) is None:
        time.sleep(0.02)
    return time.monotonic() - begun


def ours(service, asked=None):
    """Seconds to the first right answer and until all is loaded; notes what the first questions take where it is told to."""
    seconds = service.until(service.right)
    for question, path in FIRST.items() if asked is not None else ():
        asked.setdefault(question, []).append((answered(service, path), answered(service, path)))
    loaded = service.until(service.ready)
    # What the next start needs is written down some seconds after a load; archives of classes are made half a minute after a start.
    written = WRITTEN if isinstance(service, SpringBootRun) else WRITTEN + PICTURES
    service.until(lambda: all(os.path.exists(os.path.join(service.data, name)) for name in written))
    time.sleep(3)
    return seconds, loaded


def theirs(home):
    with Neo4j(home) as server:
        return server.until(server.answers)


def with_archives(home):
    """Waits until a start has made its archives of classes, of both JVMs."""
    with Service(home) as service:
        service.until(lambda: len(glob.glob(os.path.join(service.data, "cache", "*", "[!.]*.jsa"))) == 2)


def of_this_checkout(home):
    with SpringBootRun(home) as service:
        return ours(service)


found, asked = {}, {}
for run in range(RUNS):
    home, other, checkout = folder(), folder(), folder()

    def note(name, seconds):
        found.setdefault(name, []).append(seconds)

    with Service(home) as service:
        first, loaded = ours(service)
        note("service, new folder: first right answer", first)
        note("service, new folder: all loaded", loaded)
    note("Neo4j's server alone, new folder: `RETURN 1`", theirs(other))
    with Service(home) as service:
        first, loaded = ours(service, asked)
        note("service, later start: first right answer", first)
        note("service, later start: database and checks too", loaded)
        signalled(tree(service.process.pid), signal.SIGKILL)
    note("Neo4j's server alone, later start: `RETURN 1`", theirs(other))
    with Service(home) as service:
        first, loaded = ours(service)
        note("service, all of it killed before: first right answer", first)
        note("service, all of it killed before: database and checks too", loaded)
    with_archives(home)
    with Service(home) as service:
        first, loaded = ours(service)
        note("service, later start with archives of classes: first right answer", first)
        note("service, later start with archives of classes: database and checks too", loaded)
    note("`mvn spring-boot:run`, compiled, new folder: first right answer", of_this_checkout(checkout)[0])
    note("`mvn spring-boot:run`, compiled, later start: first right answer", of_this_checkout(checkout)[0])
    for used in home, other, checkout:
        remove(used)


def row(name, seconds, digits=1):
    return name, "%.*f" % (digits, statistics.median(seconds)), ", ".join("%.*f" % (digits, s) for s in seconds)


print(table(["start", "median, s", "each, s"], [row(*one) for one in found.items()]))
print("\nRight after the first answer of a later start without archives, one after another while the database starts:\n")
rows = [
    (question, *row("", [once for once, _ in times], 2)[1:], "%.2f" % statistics.median(again for _, again in times))
    for question, times in asked.items()
]
print(table(["question", "first, median, s", "each, s", "again, s"], rows))
