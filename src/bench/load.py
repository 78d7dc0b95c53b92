"""Loads networks of the bench from their files: by the service with default settings, by Neo4j's LOAD CSV, and by its offline importer.
With each: seconds, rows a second, and the most memory that all its processes had at once."""

import os
import subprocess
import sys
import threading
import time

from data_sets import data_set
from networks import SIZES
from processes import JAVA, OUT, SERVER_LIBRARY, Neo4j, Running, Service, folder, remove, table, tree


class Memory(threading.Thread):
    """Sums what a process and all that it started have resident, a few times a second, and keeps the highest sum."""

    def __init__(self, process):
        super().__init__(daemon=True)
        self.root = process.pid
        self.most = 0
        self.ended = False
        self.start()

    def run(self):
        while not self.ended:
            self.most = max(self.most, self.resident())
            time.sleep(0.3)

    def resident(self):
        pages = 0
        for process in tree(self.root):
            try:
                with open("/proc/%d/statm" % process) as statm:
                    pages += int(statm.read().split()[1])
            except OSError:
                continue
        return pages * os.sysconf("SC_PAGE_SIZE") / 1e9

    def end(self):
        self.ended = True
        return self.most


def by_the_service(network):
    imports, home = data_set(network), folder()
    with Service(home, imports) as service:
        memory = Memory(service.process)
        path = "/api/actors/a%d/network" % (SIZES[network][0] // 2)
        first = service.until(lambda: service.answers(path, b'"ties"'))
        loaded = service.until(service.ready)
        most = memory.end()
        with open(service.log) as log:
            said = [line.split("  ", 1)[-1].strip() for line in log if "rows a second" in line]
    remove(home)
    if said:
        print(network, *said, sep=": ", file=sys.stderr)
    return first, loaded, most


def by_load_csv(network):
    inside, home = os.path.join(data_set(network), "register"), folder()
    with Neo4j(home, "server.directories.import=" + inside) as server:
        server.until(server.answers)
        memory = Memory(server.process)
        begun = time.monotonic()
        server.ask("CREATE CONSTRAINT FOR (n:Firm) REQUIRE n.id IS UNIQUE")
        server.ask(
            "LOAD CSV WITH HEADERS FROM 'file:///actors.csv' AS row CALL (row) { "
            "CREATE (:Firm {id: row.`id:ID`, name: row.name, founded: toInteger(row.`founded:int`)}) } IN TRANSACTIONS OF 10000 ROWS"
        )
        server.ask(
            "LOAD CSV WITH HEADERS FROM 'file:///ties.csv' AS row CALL (row) { "
            "MATCH (a:Firm {id: row.`:START_ID`}) MATCH (b:Firm {id: row.`:END_ID`}) "
            "CREATE (a)-[:SUPPLIES {from: toInteger(row.`from:int`)}]->(b) } IN TRANSACTIONS OF 10000 ROWS"
        )
        seconds = time.monotonic() - begun
        most = memory.end()
        assert server.ask("MATCH ()-[t]->() RETURN count(t)") == [[SIZES[network][1]]]
    remove(home)
    return seconds, most


def by_the_importer(network):
    inside, home = os.path.join(data_set(network), "register"), folder()
    opened = ["java.base/java.nio", "java.base/java.io", "java.base/sun.nio.ch"]
    command = [
        JAVA,
        "-Xmx1g",
        *("--add-opens=%s=ALL-UNNAMED" % package for package in opened),
        "-cp",
        os.path.join(SERVER_LIBRARY, "*"),
        "org.neo4j.cli.AdminTool",
        *("database", "import", "full", "neo4j", "--threads=2"),
        "--nodes=" + os.path.join(inside, "actors.csv"),
        "--relationships=" + os.path.join(inside, "ties.csv"),
        "--report-file=" + os.path.join(home, "report.txt"),
    ]
    with Running(command, home, {"NEO4J_HOME": home, "NEO4J_CONF": home}) as importer:
        memory = Memory(importer.process)
        code = importer.process.wait()
        seconds = time.monotonic() - importer.started
        if code != 0:
            with open(importer.log) as log:
                raise SystemExit(log.read()[-3000:])
    remove(home)
    return seconds, memory.end()


rows = []
for network in sys.argv[1:] or ["S", "M"]:
    count = sum(SIZES[network])

    def told(how, seconds, most, first=""):
        rows.append((network, how, first, "%.1f" % seconds, "%d" % round(count / seconds, -2), "%.1f" % most))

    first, loaded, most = by_the_service(network)
    told("the service, from its launch", loaded, most, "%.1f" % first)
    told("LOAD CSV, from its first statement", *by_load_csv(network))
    told("the offline importer alone, from its launch", *by_the_importer(network))
print(table(["network", "loaded by", "first right answer, s", "all loaded, s", "rows/s", "memory, GB"], rows))
