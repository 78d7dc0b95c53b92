"""A network as two data frames, and as a graph of networkx or igraph."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Iterator

import pandas as pd

from .picture import Picture

if TYPE_CHECKING:
    import igraph
    import networkx


@dataclass(frozen=True, repr=False)
class Network:
    """Actors and the ties between them.

    nodes    one row for each actor, by its ``id``
    ties     one row for each tie, ``source`` and ``target`` being ids; merged into edges with a ``weight`` where that was asked
    about    what the service says of the network: data sets with versions, filter, how many ties are certain
    """

    nodes: pd.DataFrame
    ties: pd.DataFrame
    about: dict[str, Any]
    picture: Picture

    def __repr__(self) -> str:
        return (
            f"<Network: {len(self.nodes)} actors, {len(self.ties)} ties, "
            f"{'directed' if self.directed else 'undirected'}, graph {self.about.get('graphVersion')}>"
        )

    def _repr_mimebundle_(self, include: Any = None, exclude: Any = None) -> dict[str, Any]:
        return {**self.picture._repr_mimebundle_(), "text/plain": repr(self)}

    @property
    def directed(self) -> bool:
        """Whether directions were asked for."""
        return bool(self.about.get("directed"))

    def to_networkx(self) -> networkx.MultiGraph:
        """A MultiGraph, or with ``directed=True`` asked for a MultiDiGraph, in which a tie without direction goes both ways.

        All that a row says is an attribute; what is missing is left out, lists are joined by "; ". The key of an edge is the tie's id.
        """
        import networkx

        graph = (networkx.MultiDiGraph if self.directed else networkx.MultiGraph)(graphVersion=self.about.get("graphVersion", ""))
        for node in _records(self.nodes):
            graph.add_node(node["id"], **{k: v for k, v in node.items() if k != "id"})
        for edge in self._edges():
            graph.add_edge(edge["source"], edge["target"], edge.get("id"), **_attributes(edge))
        return graph

    def to_igraph(self) -> igraph.Graph:
        """A graph of igraph, as :meth:`to_networkx`; the vertex attribute ``name`` is the actor's id, ``label`` its name."""
        import igraph

        nodes = list(_records(self.nodes))
        edges = list(self._edges())
        place = {node["id"]: i for i, node in enumerate(nodes)}
        graph = igraph.Graph(
            n=len(nodes), edges=[(place[e["source"]], place[e["target"]]) for e in edges], directed=self.directed
        )
        graph["graphVersion"] = self.about.get("graphVersion", "")
        for name in self.nodes.columns:
            graph.vs[{"id": "name", "name": "label"}.get(name, name)] = [node.get(name) for node in nodes]
        for name in self.ties.columns:
            if name not in ("source", "target"):
                graph.es[name] = [edge.get(name) for edge in edges]
        return graph

    def _edges(self) -> Iterator[dict[str, Any]]:
        merged = "weight" in self.ties.columns
        for tie in _records(self.ties):
            yield tie
            # Edges that are merged are listed once for each direction already.
            if self.directed and not merged and not tie["directed"] and tie["source"] != tie["target"]:
                yield {**tie, "source": tie["target"], "target": tie["source"]}


def _attributes(edge: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in edge.items() if name not in ("id", "source", "target")}


def _records(frame: pd.DataFrame) -> Iterator[dict[str, Any]]:
    """Rows with plain values of Python, without those that are missing."""
    for row in frame.astype(object).to_dict("records"):
        yield {name: _plain(value) for name, value in row.items() if isinstance(value, (list, dict)) or not pd.isna(value)}


def _plain(value: Any) -> Any:
    """Files of graphs hold texts and numbers, no lists."""
    if isinstance(value, list) and all(isinstance(v, str) for v in value):
        return "; ".join(value)
    if isinstance(value, (list, dict)):
        return json.dumps(value, ensure_ascii=False, sort_keys=True)
    return value
