"""Times igraph on the networks of the benchmark."""

import sys

import igraph
from networks import SIZES
from timing import timed


def main(path, network, *only):
    actors = SIZES[network][0]
    with open(path) as lines:
        ties = [tuple(map(int, line.split())) for line in lines]
    plain = igraph.Graph(n=actors, edges=ties)
    directed = igraph.Graph(n=actors, edges=ties, directed=True)

    def timed_here(name, call, found=lambda answer: ""):
        timed(network, name, only, call, found)

    timed_here("degree", lambda: plain.degree())
    timed_here("pagerank", lambda: plain.pagerank(damping=0.85))
    timed_here("pagerank directed", lambda: directed.pagerank(damping=0.85))
    timed_here("eigenvector", lambda: plain.eigenvector_centrality())
    timed_here("hits", lambda: plain.authority_score())
    timed_here("hits directed", lambda: directed.authority_score())
    timed_here("core-number", lambda: plain.coreness())
    timed_here("core-number directed", lambda: directed.coreness())
    timed_here("components", lambda: plain.connected_components())
    timed_here("articulation-points", lambda: plain.articulation_points())
    timed_here("bridges", lambda: plain.bridges())
    timed_here("local-clustering", lambda: plain.transitivity_local_undirected())
    timed_here(
        "louvain",
        lambda: plain.community_multilevel(),
        lambda answer: "modularity=%.4f" % plain.modularity(answer))
    timed_here(
        "leiden",
        lambda: plain.community_leiden(objective_function="modularity", n_iterations=2),
        lambda answer: "modularity=%.4f" % plain.modularity(answer))
    if network != "S":
        step = actors // 100
        sources = list(range(0, actors, step))
        timed_here("betweenness 100 samples", lambda: plain.betweenness(sources=sources))
        timed_here("betweenness 100 samples directed", lambda: directed.betweenness(sources=sources))
    else:
        timed_here("closeness", lambda: plain.closeness(normalized=True))
        timed_here("closeness directed", lambda: directed.closeness(mode="in", normalized=True))
        timed_here("harmonic", lambda: plain.harmonic_centrality())
        timed_here("harmonic directed", lambda: directed.harmonic_centrality(mode="in"))
        timed_here("betweenness", lambda: plain.betweenness())
        timed_here("betweenness directed", lambda: directed.betweenness())


main(*sys.argv[1:])
