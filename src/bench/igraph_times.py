"""Times igraph on the networks of the benchmark: rows of network, measure, first call, median of five more, processor time, what was found."""

import statistics
import sys
import time

import igraph


def timed(network, name, only, call, found=lambda answer: ""):
    if only and not any(name.startswith(prefix) for prefix in only):
        return
    seconds = []
    processor = []
    for _ in range(6):
        start = time.perf_counter()
        used = time.process_time()
        answer = call()
        seconds.append(time.perf_counter() - start)
        processor.append(time.process_time() - used)
    times = [seconds[0], statistics.median(seconds[1:]), statistics.median(processor[1:])]
    print(network, name, *("%.4f" % t for t in times), found(answer), sep="\t", flush=True)


def main(path, network, *only):
    actors = 100_000 if network == "M" else 10_000
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
    if network == "M":
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
