"""Reads exports by networkx and igraph, and prints what these make of them as JSON.

For each file and reader: nodes with attributes, lines as [source, target, type, from, to], and betweenness without directions of
parallel lines and loops. What a format does not carry is an empty text.
"""
import json
import math
import pathlib
import sys

import igraph
import networkx as nx
import pydot

ATTRIBUTES = ["name", "kind", "sphere", "founded", "dissolved", "dataset"]


def text(value):
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return str(value).strip('"')


of_simple = {}


def betweenness(simple):
    """Of nodes and lines alone, and in plain Python: what several files are read as is computed once."""
    lines = simple.edges if simple.is_directed() else map(frozenset, simple.edges)
    key = (simple.is_directed(), frozenset(simple.nodes), frozenset(lines))
    if key not in of_simple:
        of_simple[key] = nx.betweenness_centrality(simple, normalized=False)
    return of_simple[key]


def of_networkx(graph):
    simple = nx.DiGraph(graph) if graph.is_directed() else nx.Graph(graph)
    simple.remove_edges_from(list(nx.selfloop_edges(simple)))
    return {
        "nodes": {
            v: [text(data.get("name") or data.get("label"))] + [text(data.get(a)) for a in ATTRIBUTES[1:]]
            for v, data in graph.nodes(data=True)
        },
        "lines": [
            [u, v] + [text(data.get("type") or data.get("l"))] + [text(data.get(a)) for a in ("from", "to")]
            for u, v, data in graph.edges(data=True)
        ],
        "betweenness": betweenness(simple),
    }


def of_igraph(graph, label):
    ids = graph.vs[label]
    known = graph.vs.attributes()
    lines = []
    for edge in graph.es:
        data = edge.attributes()
        lines.append(
            [ids[edge.source], ids[edge.target], text(data.get("type") or data.get("label"))]
            + [text(data.get(a)) for a in ("from", "to")]
        )
    graph.simplify()
    return {
        "nodes": {ids[v.index]: [text(v[a]) if a in known else "" for a in ATTRIBUTES] for v in graph.vs},
        "lines": lines,
        "betweenness": dict(zip(ids, graph.betweenness())),
    }


def dot(path):
    graph = nx.nx_pydot.from_pydot(pydot.graph_from_dot_data(path.read_text(encoding="utf-8"))[0])
    return nx.relabel_nodes(graph, {v: v.strip('"') for v in graph})


folder = pathlib.Path(sys.argv[1])
found = {}
for kind in ("directed", "undirected"):
    at = lambda ending: folder / f"{kind}.{ending}"
    found[kind] = {
        "networkx graphml": of_networkx(nx.read_graphml(at("graphml"), force_multigraph=True)),
        "networkx gexf": of_networkx(nx.read_gexf(at("gexf-1.2"))),
        "networkx pajek": of_networkx(nx.read_pajek(at("pajek"))),
        "networkx dot": of_networkx(dot(at("dot"))),
        "networkx cytoscape": of_networkx(nx.cytoscape_graph(json.loads(at("cytoscape").read_text(encoding="utf-8")))),
        "igraph graphml": of_igraph(igraph.Graph.Read_GraphML(str(at("graphml"))), "id"),
        "igraph pajek": of_igraph(igraph.Graph.Read_Pajek(str(at("pajek"))), "id"),
        "igraph dl": of_igraph(igraph.Graph.Read_DL(str(at("dl")), directed=kind == "directed"), "name"),
    }
json.dump(found, sys.stdout, ensure_ascii=True)
