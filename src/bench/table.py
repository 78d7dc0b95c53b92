"""Puts the rows of both sides into one table in Markdown."""

import sys


def rows(path):
    with open(path) as lines:
        for line in lines:
            network, name, first, median, processor, found = line.rstrip("\n").split("\t")
            yield (network, name), (float(first), float(median), float(processor), found)


ours = dict(rows(sys.argv[1]))
theirs = dict(rows(sys.argv[2]))
print("| network | measure | first call, s | ours, s | igraph, s | ours / igraph | processor, ours / igraph |")
print("| --- | --- | ---: | ---: | ---: | ---: | ---: |")
for key, (first, median, processor, found) in ours.items():
    if key in theirs:
        _, other, other_processor, _ = theirs[key]
        rest = "%.3f | %.2f | %.2f" % (other, median / max(other, 1e-4), processor / max(other_processor, 1e-4))
    else:
        rest = "| |"
    print("| %s | %s | %.2f | %.3f | %s |" % (*key, first, median, rest))
for key, (_, _, _, found) in theirs.items():
    if found and key in ours:
        print("\n%s %s: ours %s, igraph %s" % (*key, ours[key][3], found))
