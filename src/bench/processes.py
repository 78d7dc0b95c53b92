"""Starts what is measured and asks it: the packaged service, and Neo4j's own server beside it. Python alone, nothing to install."""

import base64
import glob
import json
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "..", ".."))
OUT = os.path.join(ROOT, "target", "bench")
JAVA = os.path.join(os.environ["JAVA_HOME"], "bin", "java") if os.environ.get("JAVA_HOME") else "java"
PASSWORD = "a-password-of-the-bench"
# What a service writes down for its next start, some seconds after a load.
WRITTEN = ["network", "kept-checks", "kept-conflicts", "kept-figures"]
SERVER_LIBRARY = os.path.join(ROOT, "target", "neo4j-server", "lib")
SERVER_MAIN = os.path.join(ROOT, "src", "tools", "neo4j-server", "StandaloneServer.java")


def jar():
    made = [
        file
        for file in glob.glob(os.path.join(ROOT, "target", "helix-atlas-*.jar"))
        if not file.endswith(("-plugin.jar", "-sources.jar", "-javadoc.jar"))
    ]
    if len(made) != 1:
        raise SystemExit("Make the service first: mvn package -DskipTests")
    return made[0]


def free_port():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


def folder():
    os.makedirs(OUT, exist_ok=True)
    return tempfile.mkdtemp(dir=OUT)


def get(url, timeout=10):
    """The body of an answer that is right, or None."""
    try:
        with urllib.request.urlopen(url, timeout=timeout) as answer:
            return answer.read()
    except (urllib.error.URLError, OSError):
        return None


class Running:
    """A process that is ended at the end of its block."""

    def __init__(self, command, home, environment=None):
        self.home = home
        self.log = os.path.join(home, "log.txt")
        with open(self.log, "w") as log:
            self.started = time.monotonic()
            self.process = subprocess.Popen(
                command, cwd=home, stdout=log, stderr=subprocess.STDOUT, env={**os.environ, **(environment or {})}
            )

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.terminate()
        try:
            self.process.wait(90)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def until(self, seen, limit=900):
        """Seconds from the launch until something is seen."""
        while not seen():
            if self.process.poll() is not None or time.monotonic() - self.started > limit:
                with open(self.log) as log:
                    raise SystemExit("Not seen in time; its last words:\n" + log.read()[-3000:])
            time.sleep(0.03)
        return time.monotonic() - self.started

    def says(self, words):
        with open(self.log) as log:
            return words in log.read()


class Service(Running):
    """The packaged service with default settings, in a folder that keeps what it has."""

    def __init__(self, home, imports=os.path.join(ROOT, "import"), options=(), java=JAVA, environment=None):
        self.port = free_port()
        self.base = "http://127.0.0.1:%d" % self.port
        self.data = os.path.join(home, "data")
        super().__init__(
            [
                java,
                "-jar",
                jar(),
                "--server.port=%d" % self.port,
                "--helix.database.port=%d" % free_port(),
                "--helix.import.directory=" + imports,
                *options,
            ],
            home,
            environment,
        )

    def answers(self, path, words):
        answer = get(self.base + path)
        return answer is not None and words in answer

    def right(self):
        """Whether a network question is answered, and rightly."""
        return self.answers("/api/actors/lenovo/lineage?direction=ancestors", b"institute-of-computing-technology")

    def ready(self):
        return self.says("Helix Atlas is ready.")


class SpringBootRun(Service):
    """The service by the command of this checkout, which is compiled: Maven, and what it starts."""

    def __init__(self, home):
        self.port = free_port()
        self.base = "http://127.0.0.1:%d" % self.port
        self.data = os.path.join(home, "data")
        given = {"server.port": self.port, "helix.database.port": free_port(), "helix.database.directory": self.data}
        arguments = " ".join("--%s=%s" % one for one in given.items())
        Running.__init__(
            self, ["mvn", "-o", "-B", "-f", os.path.join(ROOT, "pom.xml"), "spring-boot:run", "-Dspring-boot.run.arguments=" + arguments], home
        )

    def __exit__(self, *_):
        # Maven alone would end, and leave what it started.
        signalled(tree(self.process.pid), signal.SIGTERM)
        self.process.wait(90)


class Neo4j(Running):
    """Neo4j's own community server, with its query interface over HTTP."""

    def __init__(self, home, *settings):
        if not os.path.isdir(SERVER_LIBRARY):
            raise SystemExit("Fetch Neo4j's server first: see src/tools/neo4j-server/pom.xml")
        self.bolt, self.http = free_port(), free_port()
        fresh = not os.path.isdir(os.path.join(home, "conf"))
        os.makedirs(os.path.join(home, "conf"), exist_ok=True)
        with open(os.path.join(home, "conf", "neo4j.conf"), "w") as conf:
            conf.write(
                "\n".join(
                    [
                        "server.bolt.enabled=true",
                        "server.bolt.listen_address=127.0.0.1:%d" % self.bolt,
                        "server.bolt.advertised_address=127.0.0.1:%d" % self.bolt,
                        "server.http.enabled=true",
                        "server.http.listen_address=127.0.0.1:%d" % self.http,
                        "dbms.security.auth_enabled=true",
                        *settings,
                    ]
                )
                + "\n"
            )
        opened = ["java.base/java.nio", "java.base/java.io", "java.base/sun.nio.ch", "java.base/java.lang"]
        super().__init__(
            [
                JAVA,
                "-Xmx2g",
                *("--add-opens=%s=ALL-UNNAMED" % package for package in opened),
                "-cp",
                os.path.join(SERVER_LIBRARY, "*"),
                SERVER_MAIN,
                home,
            ],
            home,
            {"NEO4J_PASSWORD": PASSWORD} if fresh else {},
        )

    @property
    def authorisation(self):
        return "Basic " + base64.b64encode(("neo4j:" + PASSWORD).encode()).decode()

    @property
    def address(self):
        return "http://127.0.0.1:%d/db/neo4j/query/v2" % self.http

    def answers(self):
        """Whether it answers; it listens before its password is set, and counts those who try it in vain."""
        return self.says("READY") and self.ask("RETURN 1") == [[1]]

    def ask(self, statement, **parameters):
        """The rows of an answer, or None while there is none."""
        request = urllib.request.Request(
            self.address,
            json.dumps({"statement": statement, "parameters": parameters}).encode(),
            {"Content-Type": "application/json", "Accept": "application/json", "Authorization": self.authorisation},
        )
        try:
            with urllib.request.urlopen(request, timeout=3600) as answer:
                return json.load(answer)["data"]["values"]
        except urllib.error.HTTPError as refused:
            raise SystemExit("Neo4j refuses %s: %s" % (statement, refused.read().decode())) from refused
        except (urllib.error.URLError, OSError):
            return None


def tree(root):
    """The ids of a process and of all below it, in the order in which they began."""
    parents, begun = {}, {}
    for number in filter(str.isdigit, os.listdir("/proc")):
        try:
            with open("/proc/%s/stat" % number) as stat:
                fields = stat.read().rsplit(")", 1)[1].split()
        except OSError:
            continue
        parents[int(number)], begun[int(number)] = int(fields[1]), int(fields[19])
    ours, more = set(), {root} & set(parents)
    while more:
        ours |= more
        more = {pid for pid, parent in parents.items() if parent in ours} - ours
    return sorted(ours, key=lambda pid: (begun[pid], pid))


def signalled(pids, what):
    for pid in pids:
        try:
            os.kill(pid, what)
        except ProcessLookupError:
            continue


def remove(home):
    shutil.rmtree(home, ignore_errors=True)


def table(head, rows):
    """A table in Markdown; numbers to the right."""
    lines = ["| " + " | ".join(head) + " |", "| " + " | ".join("---" if i == 0 else "---:" for i in range(len(head))) + " |"]
    return "\n".join(lines + ["| " + " | ".join(str(cell) for cell in row) + " |" for row in rows])
