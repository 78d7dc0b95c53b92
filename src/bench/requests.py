"""Requests a second of the warmed up service at eight connections: as shares of what its server does for as many bytes, and beside Neo4j's
query interface over HTTP on the same graph. Needs wrk."""

import json
import os
import re
import subprocess
import time

from processes import JAVA, OUT, PASSWORD, ROOT, Neo4j, Running, Service, folder, free_port, get, remove, table

SECONDS = int(os.environ.get("BENCH_SECONDS", "8"))

# What is asked of the service, and of Neo4j for the same: a file of Cypher with its parameters, or none.
QUESTIONS = {
    "lineage": ("/api/actors/lenovo/lineage?direction=ancestors", "src/bench/questions/lineage", {"actor": "lenovo"}),
    "ego network": (
        "/api/actors/tsinghua-university/network",
        "src/bench/questions/ego-network",
        {"actor": "tsinghua-university"},
    ),
    "measure, cached": ("/api/measures/betweenness?families=research,investment&top=10", None, {}),
    "summary": ("/api/network/summary", None, {}),
    "profile": (
        "/api/actors/tsinghua-university",
        "cypher/queries/actor-ties",
        {"actor": "tsinghua-university", "dataset": None},
    ),
    "search": ("/api/actors?q=qinghua", "src/bench/questions/search", {"text": "qinghua"}),
    "liveness": ("/actuator/health/liveness", None, {}),
}


def statement(file):
    """The statement of a file, without what tells of it and sets its parameters in cypher-shell."""
    with open(os.path.join(ROOT, file + ".cypher")) as lines:
        return "".join(line for line in lines if not line.startswith((":param", "//"))).strip().rstrip(";")


def wrk(url, script=None):
    command = ["wrk", "-t1", "-c8", "-d%ds" % SECONDS, "--latency"] + (["-s", script] if script else []) + [url]
    said = subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout.decode()
    wrong = re.search(r"Non-2xx or 3xx responses:\s*(\d+)", said)
    if wrong:
        raise SystemExit("%s of the answers of %s were refused" % (wrong[1], url))
    return float(re.search(r"Requests/sec:\s*([\d.]+)", said)[1]), re.search(r"^\s*99%\s+(\S+)", said, re.M)[1]


def constant_server(home):
    libraries = os.path.join(home, "classes")
    os.makedirs(libraries)
    with open(os.path.join(OUT, "classpath")) as libraries_of_the_service:
        classpath = ":".join(
            library
            for library in libraries_of_the_service.read().strip().split(":")
            if re.search(r"tomcat-embed-core|jakarta\.annotation-api", library)
        )
    subprocess.run(
        ["javac", "-XDsuppressNotes", "-cp", classpath, "-d", libraries, os.path.join(ROOT, "src", "bench", "Constant.java")], check=True
    )
    port = free_port()
    running = Running([JAVA, "-cp", classpath + ":" + libraries, "Constant", home, str(port)], home)
    running.base = "http://127.0.0.1:%d/" % port
    return running


def ours():
    """By question: bytes of the answer, what the service does, and what its server does for as many bytes, asked right after."""
    home, other = folder(), folder()
    found = {}
    with constant_server(other) as constant, Service(home) as service:
        service.until(service.ready)
        constant.until(lambda: get(constant.base + "1") is not None)
        time.sleep(30)
        sizes = {name: len(get(service.base + path)) for name, (path, _, _) in QUESTIONS.items()}
        for name, (path, _, _) in QUESTIONS.items():
            wrk(constant.base + str(sizes[name]))
            wrk(service.base + path)
        for name, (path, _, _) in QUESTIONS.items():
            found[name] = sizes[name], wrk(service.base + path), wrk(constant.base + str(sizes[name]))
    remove(home)
    remove(other)
    return found


def theirs():
    home, other = folder(), folder()
    found = {}
    with Neo4j(home) as server:
        server.until(server.answers)
        remote = [
            "--spring.neo4j.uri=neo4j://127.0.0.1:%d" % server.bolt,
            "--spring.neo4j.authentication.username=neo4j",
            "--spring.neo4j.authentication.password=" + PASSWORD,
        ]
        # The service loads the graph into it, and leaves.
        with Service(other, options=remote) as service:
            service.until(service.ready)
        for name, (_, file, parameters) in QUESTIONS.items():
            if file is None:
                continue
            script = os.path.join(home, "ask.lua")
            body = json.dumps({"statement": statement(file), "parameters": parameters})
            with open(script, "w") as lua:
                lua.write(
                    'wrk.method = "POST"\nwrk.body = [==[%s]==]\nwrk.headers["Content-Type"] = "application/json"\n'
                    'wrk.headers["Authorization"] = "%s"\n' % (body, server.authorisation)
                )
            if not server.ask(statement(file), **parameters):
                raise SystemExit("Neo4j finds nothing for " + name)
            wrk(server.address, script)
            found[name] = wrk(server.address, script)
    remove(home)
    remove(other)
    return found


neo4j, service = theirs(), ours()
rows = []
for name in QUESTIONS:
    size, (rate, slowest), (constant, _) = service[name]
    beside = neo4j.get(name)
    rows.append(
        (
            name,
            "%.1f" % (size / 1000),
            "%.0f" % rate,
            "%.0f" % constant,
            "%.2f" % (rate / constant),
            slowest,
            "%.0f" % beside[0] if beside else "",
            "%.0f" % (rate / beside[0]) if beside else "",
        )
    )
head = [
    "question",
    "kB",
    "requests/s",
    "a constant of as many bytes",
    "share of it",
    "99th percentile",
    "Neo4j over HTTP, requests/s",
    "ours / Neo4j",
]
print(table(head, rows))
