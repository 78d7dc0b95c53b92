"""Questions about networks. Each takes the filter by the words of REST."""

from __future__ import annotations

from typing import Any, Mapping, Optional, Sequence, Union

import pandas as pd

from .asking import Asking, origin
from .network import Network
from .picture import Picture
from .service import segment
from .tables import flat, frame

#: The most actors that a measure lists.
_ALL = 100_000

Words = Union[str, Sequence[str]]


class Questions(Asking):
    """Where a method takes ``**filter``, these words are meant: ``families``, ``types``, ``kinds``, ``spheres``, ``datasets``,
    ``evidence``, ``asOf`` or ``from_`` and ``to``, ``certainty``, ``populations``, ``park``. Where it takes ``**view``, also
    ``directed``, ``weighted``, ``events`` and ``folded``. Lists are written with commas or as lists.
    """

    def network(self, **view: Any) -> Network:
        """The network: actors and ties, each tie once with type, years and evidence; merged into edges by ``weighted`` or ``folded``."""
        asked = self._asked(view)
        return self._network("/api/network", asked, "/api/network")

    def ties(self, **view: Any) -> pd.DataFrame:
        """The ties of the network, one row each; their evidence by :meth:`evidence`."""
        return self.network(**view).ties

    def ego(self, id: str, *, depth: int = 1, **filter: Any) -> Network:
        """An actor, those within ``depth`` ties of it (1 to 3), and all ties among them."""
        path = f"/api/actors/{segment(id)}/network"
        return self._network(path, self._asked({"depth": depth, **filter}), path)

    def lineage(self, id: str, *, direction: Optional[str] = None, through: Optional[str] = None, **filter: Any) -> Network:
        """From whom an actor descends and who descends from it, by spin-offs, splits, mergers and foundings.

        ``direction`` is ``ancestors``, ``descendants`` or ``both``; ``through`` ``organisations``, ``persons`` or ``both``. Of the nodes
        ``generation`` is negative for ancestors; ``year`` is the year of founding.
        """
        path = f"/api/actors/{segment(id)}/lineage"
        asked = self._asked({"direction": direction, "through": through, **filter})
        return self._network(path, asked, path, ("generation", "id", "name", "kind", "year"))

    def parents(self, **filter: Any) -> pd.DataFrame:
        """Who has the most spin-offs, by descendants or, with ``by="children"``, by direct ones."""
        return self._table("/api/lineage/parents", self._asked(filter))

    def common_ancestors(self, a: str, b: str, **filter: Any) -> pd.DataFrame:
        """From whom two actors both descend, the nearest first."""
        return self._table(
            "/api/lineage/common",
            self._asked({"a": a, "b": b, **filter}),
            ("id", "name", "kind", "year", "generationsToA", "generationsToB"),
        )

    def paths(self, a: str, b: str, **filter: Any) -> pd.DataFrame:
        """How two actors are connected: one row for each tie of each step, read the way it is travelled.

        The shortest paths, or with ``by="reliability"`` those best supported, with ``by="all"`` all up to ``maxLength``.
        ``avoidHubs=20`` passes nobody with more partners.
        """
        answer = self._service.get("/api/paths", {**_window(self._asked(filter)), "from": a, "to": b})
        said = answer.json()
        rows = [
            {
                "path": number,
                "step": step,
                "from": hop["from"]["id"],
                "verb": tie["verb"],
                "to": hop["to"]["id"],
                "tie": tie["id"],
                "type": tie["type"],
                "family": tie["family"],
                "since": tie.get("from"),
                "until": tie.get("to"),
                "basis": tie.get("basis"),
                "reliability": tie["reliability"],
                "sources": sorted({e["source"]["id"] for e in tie["evidence"]}),
                "evidence": [e["id"] for e in tie["evidence"]],
            }
            for number, path in enumerate(said["paths"], 1)
            for step, hop in enumerate(path["hops"], 1)
            for tie in hop["ties"]
        ]
        return _path_frame(rows, said, answer.url)

    def measures(self) -> pd.DataFrame:
        """The catalogue of measures: what each tells, its definition, reference and options."""
        return self._list("/api/measures", None, {}, ("id", "title", "tells", "definition", "reference"))

    def measure(self, name: str, *, top: int = _ALL, **view: Any) -> pd.DataFrame:
        """A measure of all actors, or the ``top`` ones, highest first.

        ``value`` is the measure, ``normalised`` as ``attrs["about"]["measure"]`` defines it, which has definition and reference too;
        ``attrs["found"]`` is what it finds for the whole network, such as its centralisation. The measure's own options go by their
        names.
        """
        columns = ("rank", "actor", "name", "kind", "value", "normalised")
        return self._table(f"/api/measures/{segment(name)}", self._asked({"top": top, **view}), columns)

    def series(self, name: str, actors: Words, **view: Any) -> pd.DataFrame:
        """A measure of some actors, year by year from ``from_`` to ``to``."""
        asked = self._asked({"actors": actors, **view})
        return self._table(
            f"/api/measures/{segment(name)}/series", asked, ("actor", "name", "year", "rank", "value", "normalised")
        )

    def compare(self, name: str, against: Mapping[str, Any], *, top: int = _ALL, **view: Any) -> pd.DataFrame:
        """A measure in two networks: this one, and the one of the filter ``against``, such as ``{"datasets": "hsp-thesis"}``."""
        return self._table(f"/api/measures/{segment(name)}/comparison", self._asked({"against": against, "top": top, **view}))

    def without(self, name: str, remove: Words, *, top: int = _ALL, **view: Any) -> pd.DataFrame:
        """What becomes of a measure when some actors are gone."""
        return self._table(f"/api/measures/{segment(name)}/without", self._asked({"remove": remove, "top": top, **view}))

    def groups(self, name: str, **view: Any) -> pd.DataFrame:
        """A measure by groups of actors, ``groupBy`` sphere or kind, with a permutation test."""
        return self._table(f"/api/measures/{segment(name)}/groups", self._asked(view))

    def summary(self, **filter: Any) -> pd.DataFrame:
        """Figures of the whole network, one row each: size, density, components, clustering, triads, E-I index and more.

        Names with points are members: ``triadCensus.030T``. All that the service says, with the tests by permutation, is in
        ``attrs["summary"]``.
        """
        answer = self._service.get("/api/network/summary", self._asked(filter))
        said = answer.json()
        about = said.pop("about")
        numbers = {k: v for k, v in flat(said).items() if isinstance(v, (int, float)) and not isinstance(v, bool)}
        rows = [{"figure": name, "value": float(value)} for name, value in numbers.items()]
        return frame(rows, ("figure", "value"), url=answer.url, about=about, summary=said, **origin({"about": about}))

    def mixing(self, **filter: Any) -> pd.DataFrame:
        """How many pairs of partners there are within and between spheres: a matrix with the spheres as rows and columns."""
        summary = self.summary(**filter)
        mixing = summary.attrs["summary"]["mixing"]
        made = pd.DataFrame(mixing["edges"], index=mixing["spheres"], columns=mixing["spheres"])
        made.attrs.update({k: v for k, v in summary.attrs.items() if k != "summary"})
        return made

    def positions(self, relations: Words = "ties", **filter: Any) -> pd.DataFrame:
        """Structural equivalence: actors whose ties to all others are alike form a block.

        The densities of ties between blocks, their image and the fit are in ``attrs["relations"]``.
        """
        return self._members("/api/positions", self._asked({"relations": relations, **filter}), "blocks")

    def blockmodel(self, relations: Words = "ties", **filter: Any) -> pd.DataFrame:
        """Generalised blockmodelling: blocks whose ties come as near as possible to ideal ones, such as ``ideal="null,regular"``.

        The ideal block of each pair of blocks and what is otherwise than ideal are in ``attrs["relations"]``.
        """
        return self._members("/api/positions/blockmodel", self._asked({"relations": relations, **filter}), "blocks")

    def cliques(self, *, k: int = 1, **filter: Any) -> pd.DataFrame:
        """Closed circles, one row for each member of each: maximal cliques, or for ``k`` of 2 to 5 maximal k-plexes.

        How many of each size there are is in ``attrs["sizes"]``, who is in how many in ``attrs["actors"]``.
        """
        path, asked = ("/api/network/cliques", filter) if k == 1 else ("/api/network/k-plexes", {"k": k, **filter})
        return self._members(path, self._asked(asked), "items", ("group", "size"))

    def correlation(self, relations: Words, **filter: Any) -> pd.DataFrame:
        """QAP: how far pairs of actors that have one relation have another, with p from permutations of the actors."""
        return self._table("/api/association/correlation", self._asked({"relations": relations, **filter}))

    def regression(self, dependent: str, predictors: Words, **filter: Any) -> pd.DataFrame:
        """MRQAP: one relation explained by others, one row for each coefficient."""
        asked = {"dependent": dependent, "predictors": predictors, **filter}
        return self._table("/api/association/regression", self._asked(asked), items="terms")

    def overlap(self, relations: Words, **filter: Any) -> pd.DataFrame:
        """How many pairs of actors two relations share."""
        return self._table("/api/association/overlap", self._asked({"relations": relations, **filter}))

    def multiplexity(self, relations: Optional[Words] = None, **filter: Any) -> pd.DataFrame:
        """How many pairs of actors several relations join."""
        return self._table("/api/association/multiplexity", self._asked({"relations": relations, **filter}))

    def periods(self, periods: Words, **filter: Any) -> pd.DataFrame:
        """What changes from each period, such as ``1990-1999``, to the next: who stays, leaves and comes."""
        return self._table("/api/network/periods", self._asked({"periods": periods, **filter}))

    def chance(self, **filter: Any) -> pd.DataFrame:
        """Figures of the network held against random networks."""
        return self._table("/api/network/chance", self._asked(filter))

    def claims(self) -> pd.DataFrame:
        """What the thesis claims of its network and can be tested: passages, statistics, and what they cannot show."""
        return self._list("/api/claims", None, {}, ("id", "title", "definition", "cannotShow", "reference"))

    def claim(self, id: str, **filter: Any) -> pd.DataFrame:
        """One of :meth:`claims` held against chance, one row for each statistic.

        ``attrs["tested"]`` is false where the network lacks what the claim speaks of; ``attrs["missing"]`` says what.
        """
        columns = ("statistic", "says", "found", "p", "pError", "expected")
        return self._table(f"/api/claims/{segment(id)}", self._asked(filter), columns)

    def communities(self, periods: Words, **filter: Any) -> pd.DataFrame:
        """What becomes of communities from one period of years to the next: births, deaths, merges and splits."""
        return self._table("/api/network/periods/communities", self._asked({"periods": periods, **filter}))

    def figure(self, name: str, **options: Any) -> Picture:
        """One of :meth:`figures`, drawn for print. Options are those of REST: ``width`` in mm, ``fontSize``, ``grey``, ``labels="zh"``;
        and the filter."""
        return self._picture(f"/api/figures/{segment(name)}", self._asked(options))

    def picture(self, **options: Any) -> Picture:
        """The network, drawn for print: ``layout``, ``nodeSize`` (a measure), ``line``, ``labels``, ``width`` and the filter."""
        return self._picture("/api/network", self._asked(options))

    def paths_picture(self, a: str, b: str, **options: Any) -> Picture:
        """The paths between two actors, drawn for print."""
        return self._picture("/api/paths", {**_window(self._asked(options)), "from": a, "to": b})


def _window(asked: Mapping[str, Any]) -> dict[str, Any]:
    """Of paths, ``from`` and ``to`` are the actors; REST calls the years since and until there."""
    return {{"from": "since", "to": "until"}.get(name, name): value for name, value in asked.items()}


def _path_frame(rows: list[dict[str, Any]], said: dict[str, Any], url: str) -> pd.DataFrame:
    columns = (
        "path",
        "step",
        "from",
        "verb",
        "to",
        "tie",
        "type",
        "family",
        "since",
        "until",
        "basis",
        "reliability",
        "sources",
        "evidence",
    )
    texts = {"from": "string", "to": "string"}
    made = frame(rows, columns, url=url, **origin(said))
    made.attrs.update({k: v for k, v in said.items() if k != "paths"})
    return made.astype(texts)
