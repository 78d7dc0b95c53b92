"""Puts the rows of both sides into one table in Markdown."""

import re
import sys


def rows(path):
    with open(path) as lines:
        for line in lines:
            network, name, first, median, processor, found = line.rstrip("\n").split("\t")
            yield (network, name), (float(first), float(median), float(processor), found)


ours = dict(rows(sys.argv[1]))
theirs = dict(rows(sys.argv[2]))
gds = dict(rows(sys.argv[3]))
print("| network | measure | first call, s | ours, s | igraph, s | GDS, s | ours / igraph | processor, ours / igraph |")
print("| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |")
for key, (first, median, processor, found) in ours.items():
    library = "%.3f" % gds[key][1] if key in gds else ""
    if key in theirs:
        _, other, other_processor, _ = theirs[key]
        ratios = (median / max(other, 1e-4), processor / max(other_processor, 1e-4))
        rest = "%.3f | %s | %.2f | %.2f" % (other, library, *ratios)
    else:
        rest = "| %s | |" % library
    print("| %s | %s | %.2f | %.3f | %s |" % (*key, first, median, rest))
for key, (_, _, _, found) in theirs.items():
    if found and key in ours:
        ours_found = re.search(r"modularity=[0-9.]*", ours[key][3])
        library = gds[key][3] if key in gds else ""
        print("\n%s %s: ours %s, igraph %s, GDS %s" % (*key, ours_found and ours_found[0], found, library))
