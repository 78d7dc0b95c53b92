"""Times graph-tool on the networks of the benchmark, with the threads that it takes by itself."""

import sys

from graph_tool import Graph, centrality, topology
from timing import timed


def main(path, network, *only):
    with open(path) as lines:
        ties = [tuple(map(int, line.split())) for line in lines]
    plain = Graph(ties, directed=False)

    def timed_here(name, call):
        timed(network, name, only, call)

    timed_here("pagerank", lambda: centrality.pagerank(plain, damping=0.85, epsilon=1e-7))
    timed_here("components", lambda: topology.label_components(plain))
    timed_here("core-number", lambda: topology.kcore_decomposition(plain))
    if network == "S":
        timed_here("betweenness", lambda: centrality.betweenness(plain))
        timed_here("closeness", lambda: centrality.closeness(plain))
    else:
        step = plain.num_vertices() // 100
        timed_here("betweenness 100 samples", lambda: centrality.betweenness(plain, pivots=list(range(0, plain.num_vertices(), step))))


main(*sys.argv[1:])
