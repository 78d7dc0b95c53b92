"""Times our drawing of made-up networks, from picture to SVG in a warm JVM, beside Graphviz's sfdp on the same networks."""

import os
import re
import shutil
import statistics
import subprocess
import time

from processes import JAVA, OUT, ROOT, table


def sfdp(dot):
    """Seconds from a file to SVG, the median of three; sfdp starts anew each time, as it always does."""
    if not shutil.which("sfdp"):
        return None
    seconds = []
    for _ in range(3):
        begun = time.monotonic()
        subprocess.run(["sfdp", "-Tsvg", dot, "-o", dot + ".svg"], check=True, stderr=subprocess.DEVNULL)
        seconds.append(time.monotonic() - begun)
    return statistics.median(seconds)


with open(os.path.join(OUT, "test-classpath")) as libraries:
    classpath = ":".join([ROOT + "/target/test-classes", ROOT + "/target/classes", libraries.read().strip()])
drawings = os.path.join(OUT, "drawings")
said = subprocess.run(
    [JAVA, "-Djava.awt.headless=true", "-Xmx1g", "-cp", classpath, "org.helixatlas.figure.FigureBench", drawings],
    stdout=subprocess.PIPE,
    check=True,
).stdout.decode()
rows = []
for actors, ties, milliseconds, size in re.findall(r"^(\d+),(\d+),(\d+),(\d+)$", said, re.MULTILINE):
    other = sfdp(os.path.join(drawings, actors + ".dot"))
    rows.append(
        (
            "%s, %s" % ("{:,}".format(int(actors)), "{:,}".format(int(ties))),
            "%.2f" % (float(milliseconds) / 1000),
            "%.2f" % other if other is not None else "",
            "%d" % (int(size) / 1000),
        )
    )
print(table(["actors, ties", "ours, s", "sfdp, s", "our SVG, kB"], rows))
