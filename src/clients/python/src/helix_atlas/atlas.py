"""The service as an object."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Mapping, Optional

import pandas as pd

from .questions import Questions
from .records import Records, passages
from .service import Service, segment, written
from .tables import TIME, frame


@dataclass(frozen=True, repr=False)
class Actor:
    """The profile of an actor.

    facts         what is said of it once: kind, sphere, founded and so on
    names         each with its language and what kind of name it is
    ties          one row for each, as the actor has it: ``verb`` leads to ``other``
    observations  figures, such as revenue
    evidence      passages of sources on the actor itself
    """

    id: str
    name: str
    facts: pd.Series
    names: pd.DataFrame
    ties: pd.DataFrame
    observations: pd.DataFrame
    evidence: pd.DataFrame

    def __repr__(self) -> str:
        return f"<Actor {self.id}: {self.name}, {self.facts.get('kind')}, {len(self.ties)} ties>"


class Atlas(Records, Questions):
    """A Helix Atlas service.

    url       its address
    key       a key, where the service asks for one
    patience  for how many seconds a service that is not ready yet (503 with Retry-After) is asked again
    timeout   how many seconds one answer may take
    filter    for all questions about networks, by the words of REST: ``Atlas(datasets="hsp-thesis", asOf=2000)``; ``from_`` is from
    """

    def __init__(
        self,
        url: str = "http://localhost:8080",
        *,
        key: Optional[str] = None,
        patience: float = 60,
        timeout: float = 300,
        **filter: Any,
    ):
        self._service = Service(url, key, patience, timeout)
        self.filter = {}
        self.filter = self._asked(filter)

    def __repr__(self) -> str:
        words = "".join(f", {name}={written(value)}" for name, value in self.filter.items() if value is not None)
        return f"<Atlas {self._service.url}{words}>"

    def filtered(self, **filter: Any) -> Atlas:
        """The same service with more of a filter."""
        other = object.__new__(type(self))
        other._service = self._service
        other.filter = self._asked(filter)
        return other

    def actor(self, id: str, **filter: Any) -> Actor:
        """The profile of an actor, by its id; :meth:`actors` finds it."""
        said = self.get(f"/api/actors/{segment(id)}", **self._asked(filter))
        origin = {**self._version({}), "filter": self._asked(filter)}
        ties = [
            {
                **{k: v for k, v in tie.items() if k not in ("actor", "evidence")},
                **{"family": family, "type": type, "other": tie["actor"]["id"], "otherName": tie["actor"]["name"]},
                "evidence": [e["id"] for e in tie["evidence"]],
            }
            for family, types in said.get("ties", {}).items()
            for type, listed in types.items()
            for tie in listed
        ]
        facts = pd.Series({k: v for k, v in said.items() if not isinstance(v, (list, dict))}, dtype=object, name=said["id"])
        return Actor(
            said["id"],
            said["name"],
            facts,
            frame(said.get("names", []), ("text", "language", "kind"), **origin),
            frame(ties, ("id", "family", "type", "verb", "other", "otherName", "from", "to", *TIME, "basis", "note"), **origin),
            frame([_known(o) for o in said.get("observations", [])], ("metric", "value", "unit", "year"), **origin),
            passages(said.get("evidence", []), **origin),
        )

    def citation(self, format: str = "text") -> str:
        """How to cite what is asked here: data sets with versions and licences, the version of the graph, filter and address.

        ``format`` is ``text`` or ``bibtex``.
        """
        about = self.network(kinds="SciencePark").about
        licences = self.datasets().set_index("id")["licence"]
        sets = [
            f"{d['title']}, version {d['version']} [{d['id']}], {licences.get(d['id'], 'licence unknown')}"
            for d in about["datasets"]
        ]
        words = "; ".join(f"{name}={written(value)}" for name, value in self.filter.items() if value is not None)
        if format == "text":
            told = f" Filter: {words}." if words else ""
            return f"Helix Atlas, graph {about['graphVersion']}. Data sets: {'; '.join(sets)}.{told} {self._service.url}"
        if format != "bibtex":
            raise ValueError(f"a citation is text or bibtex, not {format}")
        note = f"Data sets: {'; '.join(sets)}" + (f". Filter: {words}" if words else "")
        return (
            f"@misc{{helix-atlas-{about['graphVersion']},\n  title = {{{{Helix Atlas}}}},\n"
            f"  version = {{graph {about['graphVersion']}}},\n"
            f"  howpublished = {{\\url{{{self._service.url}}}}},\n  note = {{{_tex(note)}}},\n}}\n"
        )


def _known(observation: Mapping[str, Any]) -> dict[str, Any]:
    """Evidence by its ids."""
    row = {k: v for k, v in observation.items() if k not in ("subject", "evidence")}
    return {**row, "evidence": [e["id"] for e in observation.get("evidence", [])]}


def _tex(text: str) -> str:
    """Text as BibTeX takes it, whatever it holds."""
    special = {"\\": "\\textbackslash{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}"}
    return "".join(special.get(sign, "\\" + sign if sign in "{}&%$#_" else sign) for sign in text)
