"""How questions are asked and answers become data frames; what they are stands in records.py and questions.py."""

from __future__ import annotations

import os
import warnings
from typing import Any, Iterable, Mapping, Optional, Sequence

import pandas as pd

from .network import Network
from .picture import Picture
from .service import IncompleteAnswer, Service
from .tables import ACTOR, TIE, TIME, flat, frame

#: The most rows that a page of a list has.
_PAGE = 500


class Asking:
    """A service, and the filter that all questions about networks take."""

    _service: Service
    #: The filter by the words of REST, for all questions about networks; each question may overrule it.
    filter: Mapping[str, Any]

    def get(self, path: str, **asked: Any) -> Any:
        """The JSON of any resource, such as ``get("/api/schema")``, for what has no function here."""
        return self._service.get(path, asked).json()

    def _asked(self, given: Mapping[str, Any]) -> dict[str, Any]:
        """Own words overrule those of the filter; None takes one away."""
        plain = {name[:-1] if name.endswith("_") else name: value for name, value in given.items()}
        return {**self.filter, **plain}

    def _list(self, path: str, limit: Optional[int], asked: Mapping[str, Any], columns: Sequence[str] = ()) -> pd.DataFrame:
        """All pages of a list, or its first ``limit`` rows."""
        if limit is not None and limit < 1:
            raise ValueError(f"limit is 1 or more, not {limit}")
        rows: list[dict[str, Any]] = []
        size = min(limit or _PAGE, _PAGE)
        asked_first = None
        while True:
            answer = self._service.get(path, {**asked, "page": len(rows) // size, "size": size})
            asked_first = asked_first or answer.url
            page = answer.json()
            rows += page["items"]
            total = page["page"]["totalItems"]
            if not page["items"] or len(rows) >= min(limit or total, total):
                break
        return frame(rows[:limit], columns, url=asked_first, totalItems=total, **self._version(asked))

    def _table(self, path: str, asked: Mapping[str, Any], columns: Sequence[str] = (), items: str = "items") -> pd.DataFrame:
        """The items of a computed answer, its other members in ``attrs``."""
        answer = self._service.get(path, asked)
        said = answer.json()
        rows = [_named_as_in_csv(item) for item in said.pop(items)]
        return frame(rows, columns, url=answer.url, **origin(said), **said)

    def _members(
        self, path: str, asked: Mapping[str, Any], groups: str, own: Sequence[str] = ("block",)
    ) -> pd.DataFrame:
        """The actors of groups, one row each, with what each group says of itself."""
        answer = self._service.get(path, asked)
        said = answer.json()
        rows = [
            {**{name: group[name] for name in own}, "actor": actor["id"], **{k: v for k, v in actor.items() if k != "id"}}
            for group in said.pop(groups)
            for actor in group["actors"]
        ]
        return frame(rows, (*own, "actor", "name", "kind", "sphere"), url=answer.url, **origin(said), **said)

    def _rows(self, said: dict[str, Any], url: str) -> pd.DataFrame:
        """Columns and rows, as queries give them."""
        names = _distinct(said.pop("columns"))
        rows = [dict(zip(names, row)) for row in said.pop("rows")]
        if said.get("truncated"):
            warnings.warn(
                f"the service gave the first {len(rows)} rows only; let the query ask for less", IncompleteAnswer, stacklevel=3
            )
        return frame(rows, names, url=url, **{**self._version({}), **said})

    def _network(self, path: str, asked: Mapping[str, Any], drawn: str, node_columns: Sequence[str] = (*ACTOR, *TIME)) -> Network:
        answer = self._service.get(path, asked)
        said = answer.json()
        from_where = {"url": answer.url, **origin(said)}
        merged = "edges" in said
        nodes = frame(said["nodes"], node_columns, **from_where)
        ties = frame(said["edges" if merged else "ties"], ("source", "target", "weight") if merged else TIE, **from_where)
        rest = {k: v for k, v in said.items() if k not in ("nodes", "ties", "edges", "about")}
        nodes.attrs.update(rest)
        return Network(nodes, ties, said["about"], self._picture(drawn, _without_view(asked)))

    def _picture(self, path: str, asked: Mapping[str, Any]) -> Picture:
        return Picture(lambda format: self._service.get(f"{path}.{format}", asked).body, path.rsplit("/", 1)[-1])

    def _version(self, asked: Mapping[str, Any]) -> dict[str, Any]:
        """Lists tell of no version; the smallest network does."""
        about = self.get("/api/network", kinds="SciencePark", families="location")["about"]
        return {
            "graphVersion": about["graphVersion"],
            "datasets": {d["id"]: d["version"] for d in about["datasets"]},
            "filter": {k: v for k, v in asked.items() if v is not None},
        }

    def export(self, file: str, format: Optional[str] = None, **view: Any) -> str:
        """Writes the network to a file that other programs read, and says what that format cannot carry.

        The format is one of ``graphml``, ``gexf``, ``pajek``, ``dl``, ``dot``, ``cytoscape``, ``jsonld``, ``csv`` (a zip), ``cypher``
        and more; without it the ending of the file's name says so.
        """
        chosen = format or os.path.splitext(file)[1].lstrip(".")
        answer = self._service.get("/api/network", self._asked({**view, "format": chosen}))
        with open(file, "wb") as out:
            out.write(answer.body)
        return answer.headers.get("Helix-Loss") or ""


def origin(said: Mapping[str, Any]) -> dict[str, Any]:
    """Version and filter, as an answer tells them in ``about``."""
    about = said.get("about")
    if not isinstance(about, Mapping):
        return {}
    return {
        "graphVersion": about.get("graphVersion"),
        "datasets": {d["id"]: d["version"] for d in about.get("datasets", [])},
        "filter": about.get("filter"),
    }


def _named_as_in_csv(item: Mapping[str, Any]) -> dict[str, Any]:
    """``deviation`` and so on are what chance would give; how far the values of a group differ has another name."""
    own = {"standardDeviation" if name == "deviation" else name: value for name, value in item.items()}
    return {name.removeprefix("chance."): value for name, value in flat(own).items()}


def _without_view(asked: Mapping[str, Any]) -> dict[str, Any]:
    """A picture shows ties one by one: how they are merged for measures is no parameter of it."""
    return {k: v for k, v in asked.items() if k not in ("directed", "weighted", "events", "folded")}


def _distinct(names: Iterable[str]) -> list[str]:
    """A query may name two columns alike; a data frame that is to be read by name may not."""
    made: list[str] = []
    for name in names:
        other, n = name, 2
        while other in made:
            other, n = f"{name}.{n}", n + 1
        made.append(other)
    return made
