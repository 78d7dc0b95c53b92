"""What the graph holds: actors, ties and the evidence for them; named queries and Cypher."""

from __future__ import annotations

from typing import Any, Mapping, Optional

import pandas as pd

from .asking import Asking
from .service import segment
from .tables import ACTOR, TIE, TIME, flat, frame


class Records(Asking):
    """Lists have all their rows, or the first ``limit``."""

    def actors(
        self, q: Optional[str] = None, *, kind: Optional[str] = None, sphere: Optional[str] = None, limit: Optional[int] = None
    ) -> pd.DataFrame:
        """Actors by any of their names: English, Chinese, pinyin, abbreviations, former names, with small errors; best match first.

        Without ``q`` all of them. The filter does not apply: an actor is found whatever its ties are.
        """
        columns = (*ACTOR, "matched", *TIME)
        return self._list("/api/actors", limit, {"q": q, "kind": kind, "sphere": sphere}, columns)

    def match(self, name: str, **asked: Any) -> pd.DataFrame:
        """Who may be meant by a name in a list of yours: candidates with a score from 0 to 100, and reasons."""
        return self._table(
            "/api/actors/match", {"name": name, **asked}, ("id", "name", "kind", "matched", "score", "match", "reasons")
        )

    def tie(self, id: str) -> pd.DataFrame:
        """One tie as a row, as in :meth:`ties`."""
        said = self.get(f"/api/ties/{segment(id)}")
        row = {k: v for k, v in said.items() if k not in ("sourceActor", "targetActor", "evidence")}
        return frame([{**row, "evidence": [e["id"] for e in said["evidence"]]}], TIE, **self._version({}))

    def evidence(self, tie: str) -> pd.DataFrame:
        """The evidence of a tie, one row for each passage: what it says in our words, where, and in which source.

        ``basis`` is ``stated`` where the source says so itself, ``inferred`` where it was concluded from it.
        """
        said = self.get(f"/api/ties/{segment(tie)}")
        return passages(said["evidence"], tie=said["id"], **self._version({}))

    def sources(
        self, *, dataset: Optional[str] = None, reliability: Optional[str] = None, limit: Optional[int] = None
    ) -> pd.DataFrame:
        """What everything rests on: books, pages, registers, each with its ``reliability``."""
        return self._list(
            "/api/sources", limit, {"dataset": dataset, "reliability": reliability}, ("id", "title", "authors", "year", "url")
        )

    def datasets(self) -> pd.DataFrame:
        """The data sets that are loaded, with version, licence and checksum."""
        return self._list("/api/datasets", None, {}, ("id", "title", "version", "licence"))

    def observations(
        self,
        subject: Optional[str] = None,
        *,
        metric: Optional[str] = None,
        dataset: Optional[str] = None,
        limit: Optional[int] = None,
    ) -> pd.DataFrame:
        """Figures of actors, such as revenue or staff, one row for each statement of a source."""
        return self._flat_list("/api/observations", limit, {"subject": subject, "metric": metric, "dataset": dataset})

    def assessments(
        self,
        subject: Optional[str] = None,
        *,
        effect: Optional[str] = None,
        direction: Optional[str] = None,
        dataset: Optional[str] = None,
        limit: Optional[int] = None,
    ) -> pd.DataFrame:
        """Judgements of sources: strengths and weaknesses, by derivative effect."""
        asked = {"subject": subject, "effect": effect, "direction": direction, "dataset": dataset}
        return self._flat_list("/api/assessments", limit, asked)

    def conflicts(
        self,
        subject: Optional[str] = None,
        *,
        kind: Optional[str] = None,
        dataset: Optional[str] = None,
        limit: Optional[int] = None,
    ) -> pd.DataFrame:
        """Where sources disagree, with the rival statements."""
        return self._flat_list("/api/conflicts", limit, {"subject": subject, "kind": kind, "dataset": dataset})

    def queries(self) -> pd.DataFrame:
        """The named queries: what each answers, with which parameters and columns."""
        return self._list("/api/queries", None, {}, ("name", "title", "answers", "parameters", "columns"))

    def query(self, name: str, **parameters: Any) -> pd.DataFrame:
        """The answer of a named query. Its parameters have their own names; ``from_`` is one that is called from."""
        answer = self._service.get(f"/api/queries/{segment(name)}", parameters)
        return self._rows(answer.json(), answer.url)

    def cypher(self, text: str, **parameters: Any) -> pd.DataFrame:
        """The answer of read-only Cypher; ``$name`` in the text is the parameter ``name``.

        Nodes and ties in it are in ``attrs["graph"]``. A warning says where the service gave the first rows only.
        """
        answer = self._service.post("/api/cypher", {"query": text, "parameters": parameters})
        return self._rows(answer.json(), answer.url)

    def figures(self) -> pd.DataFrame:
        """The figures that :meth:`figure` draws."""
        return self._list("/api/figures", None, {}, ("name", "number", "title", "answers", "caption"))

    def _flat_list(self, path: str, limit: Optional[int], asked: Mapping[str, Any]) -> pd.DataFrame:
        """The subject's id, name and kind as columns of their own, and evidence by its ids."""
        made = self._list(path, limit, asked)
        rows = []
        for row in made.to_dict("records"):
            row = flat({k: v for k, v in row.items() if isinstance(v, (list, dict)) or not pd.isna(v)})
            if "evidence" in row:
                row["evidence"] = [e["id"] for e in row["evidence"]]
            rows.append(row)
        columns = [f"subject.{name}" for name in ("id", "name", "kind")]
        return frame(rows, columns, **made.attrs)


def passages(evidence: list[Mapping[str, Any]], **attrs: Any) -> pd.DataFrame:
    columns = (
        *("id", "paraphrase", "locus", "page", "basis", "dataset"),
        *(f"source.{name}" for name in ("id", "title", "authors", "year", "reliability", "url")),
    )
    return frame([flat(e) for e in evidence], columns, **attrs)
