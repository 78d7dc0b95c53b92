"""Puts the rows of all sides into one table in Markdown, and tells how times grow with the ties."""

import math
import os
import re
import sys

from networks import SIZES

PEERS = ["igraph", "graph-tool", "GDS"]


def rows(path):
    """By network and measure: seconds of the first call, median of later ones, processor time of these, what was found."""
    if not os.path.isfile(path):
        return {}
    with open(path) as lines:
        fields = (line.rstrip("\n").split("\t") for line in lines)
        return {
            (network, name): (float(first), float(median), float(processor), found)
            for network, name, first, median, processor, found in fields
        }


def ratio(one, other):
    return "%.2f" % (one / other) if other >= 5e-4 else ""


def compared(ours, peers):
    names = " | ".join(peer + ", s" for peer in PEERS)
    print("| network | measure | first call, s | ours, s | %s | ours / igraph | processor, ours / igraph |" % names)
    print("| --- | --- |" + " ---: |" * (4 + len(PEERS)))
    for key, (first, median, processor, _) in ours.items():
        cells = ["%.3f" % peers[peer][key][1] if key in peers[peer] else "" for peer in PEERS]
        igraph = peers["igraph"].get(key)
        ratios = (ratio(median, igraph[1]), ratio(processor, igraph[2])) if igraph else ("", "")
        print("| " + " | ".join([*key, "%.2f" % first, "%.3f" % median, *cells, *ratios]) + " |")


def modularities(ours, peers):
    """What was found where finding more is better."""
    for key, (_, _, _, found) in ours.items():
        mine = re.search(r"modularity=([0-9.]*)", found)
        others = [(peer, peers[peer][key][3]) for peer in PEERS if key in peers[peer] and peers[peer][key][3]]
        if mine and others:
            told = ", ".join("%s %s" % (peer, text.split("=")[1]) for peer, text in others)
            print("\nModularity by %s on %s: ours %.4f, %s." % (key[1], key[0], float(mine[1]), told))


def growth(ours, igraph):
    """The exponent b of seconds = a · ties^b between the smallest and the largest network on which a measure was timed."""
    def exponent(times, name):
        timed = [(SIZES[network][1], times[network, name][1]) for network in SIZES if (network, name) in times]
        if len(timed) < 2 or min(seconds for _, seconds in timed) <= 0:
            return ""
        (few, little), (many, much) = timed[0], timed[-1]
        return "%.2f" % (math.log(much / little) / math.log(many / few))

    names = [name for network, name in ours if network == "S" and exponent(ours, name)]
    if names:
        print("\nSeconds grow as ties to the power of:\n\n| measure | ours | igraph |\n| --- | ---: | ---: |")
        for name in names:
            print("| %s | %s | %s |" % (name, exponent(ours, name), exponent(igraph, name)))


def plot(ours, igraph, file):
    import matplotlib

    matplotlib.use("svg")
    matplotlib.rcParams["svg.hashsalt"] = "helix-atlas"
    from matplotlib import pyplot

    shown = [name for name in ("pagerank", "components", "core-number", "leiden") if ("L", name) in ours]
    if not shown:
        return
    figure, axes = pyplot.subplots(figsize=(6, 3.6), layout="constrained")
    for number, name in enumerate(shown):
        colour = ("#0072b2", "#d55e00", "#009e73", "#555555")[number]
        for times, style, side in ((ours, "-o", "ours"), (igraph, ":s", "igraph")):
            at = [(SIZES[network][1], times[network, name][1]) for network in SIZES if (network, name) in times]
            if at:
                axes.plot(*zip(*at), style, color=colour, label="%s, %s" % (name, side), markersize=4)
    axes.set(xscale="log", yscale="log", xlabel="ties", ylabel="seconds")
    axes.legend(fontsize=7, ncols=2, frameon=False)
    axes.spines[["top", "right"]].set_visible(False)
    figure.savefig(file, metadata={"Date": None})


def main(folder):
    ours = rows(folder + "/ours.tsv")
    peers = {peer: rows("%s/%s.tsv" % (folder, peer)) for peer in PEERS}
    compared(ours, peers)
    modularities(ours, peers)
    growth(ours, peers["igraph"])
    plot(ours, peers["igraph"], folder + "/growth.svg")


main(*sys.argv[1:])
