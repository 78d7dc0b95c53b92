"""What each step of a quick start is worth: seconds from launch to the first right answer in a folder that has been started in before, and
the processor time of both JVMs by then, on each JDK that is here, one start of each kind after another."""

import glob
import os
import signal
import statistics

from processes import WRITTEN, Service, folder, remove, signalled, table, tree

RUNS = int(os.environ.get("BENCH_RUNS", "10"))
WHOLE_RUNS = 3
BEFORE_A_KILL = "ended in good order before"
KINDS = ["new", BEFORE_A_KILL, "killed before"]
JDKS = os.environ.get("BENCH_JDKS", "/usr/lib/jvm/*17*:/usr/lib/jvm/*25*").split(":")

LOOKS = {"JDK_JAVA_OPTIONS": "-Dspring.aot.enabled=false"}
PLAIN = ["--helix.launch.archive-after=0"]
STEPS = {
    "from the jar as it is": (["--helix.launch.cache=none"], None),
    "from plain jars": (PLAIN, LOOKS),
    "with the beans that the build found": (PLAIN, None),
    "with archives of classes": ([], LOOKS),
    "with both, as it is shipped": ([], None),
}


def used(pids):
    """Seconds of processor time."""
    ticks = 0
    for pid in pids:
        try:
            with open("/proc/%d/stat" % pid) as stat:
                ticks += sum(int(field) for field in stat.read().rsplit(")", 1)[1].split()[11:13])
        except OSError:
            continue
    return ticks / os.sysconf("SC_CLK_TCK")


def java(pattern):
    found = [home for home in sorted(glob.glob(pattern)) if os.access(os.path.join(home, "bin", "javac"), os.X_OK)]
    return os.path.join(found[0], "bin", "java") if found else None


def prepared(command, environment):
    """A folder with the network of a load and both archives of classes."""
    home = folder()
    with Service(home, java=command, environment=environment) as service:
        service.until(service.ready)
        service.until(lambda: len(glob.glob(os.path.join(service.data, "cache", "*", "[!.]*.jsa"))) == 2)
    return home


def start(home, command, options, environment):
    with Service(home, options=options, java=command, environment=environment) as service:
        seconds = service.until(service.right)
        return seconds, *shares(service)


def shares(service):
    """Seconds of processor time of the service, and of all that it has begun."""
    pids = tree(service.process.pid)
    return used(pids[:1]), used(pids[1:])


def whole(home, command, killed=False):
    """A start until the database is loaded, or found to be what it was, and checked: seconds, and processor time of service and database."""
    with Service(home, options=PLAIN, java=command) as service:
        service.until(service.right)
        seconds = service.until(service.ready)
        found = seconds, *shares(service)
        # What the next start needs is written down some seconds after a load.
        service.until(lambda: all(os.path.exists(os.path.join(service.data, name)) for name in WRITTEN))
        if killed:
            signalled(tree(service.process.pid), signal.SIGKILL)
    return found


def name(command):
    return os.path.basename(os.path.dirname(os.path.dirname(command)))


def row(starts):
    seconds, service, database = zip(*starts)
    return (
        "%.1f" % statistics.median(seconds),
        "%.1f to %.1f" % (min(seconds), max(seconds)),
        "%.1f" % statistics.median(service),
        "%.1f" % statistics.median(database),
    )


MEASURED = ["median, s", "from, to", "processor, service, s", "processor, database, s"]
commands = list(filter(None, map(java, JDKS)))
looking = {command: prepared(command, LOOKS) for command in commands}
given = {command: prepared(command, None) for command in commands}
steps, whole_starts = {}, {}
for _ in range(RUNS):
    for command in commands:
        for step, (options, environment) in STEPS.items():
            home = (looking if environment else given)[command]
            steps.setdefault((command, step), []).append(start(home, command, options, environment))
for _ in range(WHOLE_RUNS):
    for command in commands:
        home = folder()
        for kind in KINDS:
            whole_starts.setdefault((command, kind), []).append(whole(home, command, kind == BEFORE_A_KILL))
        remove(home)
for home in (*looking.values(), *given.values()):
    remove(home)
print("Until the first right answer, %d starts of each kind:\n" % RUNS)
print(table(["JDK", "start", *MEASURED], [(name(command), step, *row(starts)) for (command, step), starts in steps.items()]))
print("\nUntil the database is loaded and checked, from plain jars with the beans that the build found, %d starts of each kind:\n" % WHOLE_RUNS)
print(table(["JDK", "database", *MEASURED], [(name(command), kind, *row(starts)) for (command, kind), starts in whole_starts.items()]))
