"""What each step of a quick start is worth: seconds from launch to the first right answer in a folder that has been started in before, and
the processor time of both JVMs by then, on each JDK that is here, one start of each kind after another."""

import glob
import os
import statistics
import time

from processes import Service, folder, remove, table, tree

RUNS = int(os.environ.get("BENCH_RUNS", "10"))
JDKS = os.environ.get("BENCH_JDKS", "/usr/lib/jvm/*17*:/usr/lib/jvm/*25*").split(":")

STEPS = {
    "from the jar as it is": ["--helix.launch.cache=none"],
    "from plain jars": ["--helix.launch.archive-after=0"],
    "with archives of classes": [],
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


def prepared(command):
    """A folder with the network of a load and both archives of classes."""
    home = folder()
    with Service(home, java=command) as service:
        service.until(service.ready)
        service.until(lambda: len(glob.glob(os.path.join(service.data, "cache", "*", "[!.]*.jsa"))) == 2)
    return home


def start(home, command, options):
    with Service(home, options=options, java=command) as service:
        seconds = service.until(service.right)
        pids = tree(service.process.pid)
        shares = used(pids[:1]), used(pids[1:])
        # To be ended in the middle of its start is no usual end for a database.
        service.until(service.ready)
        time.sleep(1)
    return seconds, *shares


homes = {command: prepared(command) for command in filter(None, map(java, JDKS))}
found = {}
for run in range(RUNS):
    for command, home in homes.items():
        for step, options in STEPS.items():
            found.setdefault((command, step), []).append(start(home, command, options))
for home in homes.values():
    remove(home)
rows = []
for (command, step), starts in found.items():
    seconds, service, database = ([each[i] for each in starts] for i in range(3))
    rows.append(
        (
            os.path.basename(os.path.dirname(os.path.dirname(command))),
            step,
            "%.1f" % statistics.median(seconds),
            "%.1f to %.1f" % (min(seconds), max(seconds)),
            "%.1f" % statistics.median(service),
            "%.1f" % statistics.median(database),
        )
    )
print(table(["JDK", "start", "median of %d, s" % RUNS, "from, to", "processor, service, s", "processor, database, s"], rows))
