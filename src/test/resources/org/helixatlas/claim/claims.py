"""The claims, computed a second time with networkx and numpy from the network that the service sends.

Made the values in ClaimsByOtherMeansTest:
    curl 'http://localhost:8080/api/network?kinds=University,ResearchInstitute,Firm,Government,Association,InformationNetwork,SciencePark,Person,Place,Population' > network.json
    python3 claims.py network.json
and the same with datasets=hsp-thesis. networkx 3.6.1, numpy 2.4.6, 20,000 draws.
"""

import json
import sys

import networkx as nx
import numpy as np

DRAWS = 20_000
random = np.random.default_rng(7)
network = json.load(open(sys.argv[1]))
kind = {node["id"]: node["kind"] for node in network["nodes"]}
ORGANISATIONS = ["University", "ResearchInstitute", "Firm", "Government", "Association", "InformationNetwork", "SciencePark"]


def graph(kinds, wanted):
    g = nx.Graph()
    g.add_nodes_from(sorted(v for v in kind if kind[v] in kinds))
    for tie in network["ties"]:
        s, t = tie["source"], tie["target"]
        if s != t and s in g and t in g and wanted(tie["family"]):
            g.add_edge(s, t)
    return g


def told(name, found, drawn, low):
    drawn = np.asarray(drawn)
    k = np.sum(drawn <= found + 1e-9) if low else np.sum(drawn >= found - 1e-9)
    print(f"{name}: found {found:.12f} expected {drawn.mean():.5f} deviation {drawn.std():.5f} p {(k + 1) / (len(drawn) + 1):.4f}")


def local_firms():
    g = graph(ORGANISATIONS, lambda f: f in ("research", "supply", "information"))
    firms = [v for v in g if kind[v] == "Firm"]
    located = {t["source"] for t in network["ties"] if t["family"] == "location" and kind[t["target"]] == "SciencePark"}
    local = [v for v in firms if v in located]
    dyads = len(local) * (len(local) - 1) / 2
    print(len(g), len(firms), len(local), g.number_of_edges())

    def density(nodes):
        return g.subgraph(nodes).number_of_edges() / dyads

    found = density(local)
    told("density-among-organisations", found, [density(random.choice(list(g), len(local), False)) for _ in range(DRAWS)], True)
    told("density-among-firms", found, [density(random.choice(firms, len(local), False)) for _ in range(DRAWS)], True)
    # Graphs with these degrees: ends joined at random, and kept where no loop and no pair comes twice.
    ends = np.array([v for v, d in g.degree() for _ in range(d)])
    total = sum(d for v, d in g.degree(local))
    shares = []
    members = set(local)
    while len(shares) < DRAWS // 4:
        random.shuffle(ends)
        pairs = {frozenset(p) for p in ends.reshape(-1, 2)}
        if len(pairs) == len(ends) // 2 and all(len(p) == 2 for p in pairs):
            shares.append(2 * sum(p <= members for p in pairs) / total)
    told("share-of-partners", 2 * g.subgraph(local).number_of_edges() / total, shares, True)


def universities():
    g = graph(["University", "Firm"], lambda f: f != "location")
    universities = [v for v in g if kind[v] == "University"]
    firms = [v for v in g if kind[v] == "Firm"]
    b = nx.Graph((s, t) for s, t in g.edges if kind[s] != kind[t])
    b.add_nodes_from(g)

    def herfindahl(x):
        return float(np.sum((x / x.sum()) ** 2))

    def gini(x):
        return float(np.abs(x[:, None] - x[None, :]).sum() / (2 * len(x) * x.sum()))

    def allotted(numbers, others):
        got = np.zeros(others)
        for number in numbers:
            got[random.choice(others, number, False)] += 1
        return got

    u = np.array([b.degree(v) for v in universities])
    f = np.array([b.degree(v) for v in firms])
    print(len(universities), len(firms), b.number_of_edges())
    drawn = [allotted(f[f > 0], len(u)) for _ in range(DRAWS)]
    told("herfindahl-of-universities", herfindahl(u), [herfindahl(x) for x in drawn], False)
    told("gini-of-universities", gini(u), [gini(x) for x in drawn], False)
    told("herfindahl-of-firms", herfindahl(f), [herfindahl(allotted(u[u > 0], len(f))) for _ in range(DRAWS)], False)


def clubs():
    g = graph(ORGANISATIONS + ["Person", "Population"], lambda f: f == "information")
    g.remove_nodes_from(list(nx.isolates(g)))
    paths = {
        (s, t): [set(p) for p in nx.all_shortest_paths(g, s, t)]
        for s in g for t in nx.node_connected_component(g, s) if s < t
    }

    def share(group):
        group = set(group)
        return sum(s in group or t in group for s, t in g.edges) / g.number_of_edges()

    def through(group):
        group = set(group)
        shares = [np.mean([bool(p & group) for p in all_]) for (s, t), all_ in paths.items() if s not in group and t not in group]
        return float(np.mean(shares)) if shares else 0

    clubs = [v for v in g if kind[v] == "Association"]
    bodies = [v for v in g if kind[v] in ("Association", "InformationNetwork")]
    print(len(g), len(clubs), len(bodies), g.number_of_edges())
    for name, group, of in [("ties-of-clubs", clubs, share), ("ties-of-clubs-and-networks", bodies, share), ("paths-through-clubs", clubs, through)]:
        told(name, of(group), [of(random.choice(list(g), len(group), False)) for _ in range(DRAWS)], False)


local_firms()
universities()
clubs()
