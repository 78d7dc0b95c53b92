"""Records of JSON as data frames whose types do not depend on which values happen to be missing."""

from __future__ import annotations

from typing import Any, Iterable, Mapping, Optional, Sequence

import pandas as pd

#: What the columns of actors and ties hold, so that they are there even where nobody has a value.
ACTOR = ("id", "name", "kind", "sphere", "founded", "dissolved", "dataset")
TIME = ("certainty", "certainFrom", "certainTo", "possibleFrom", "possibleTo")
TIE = (
    "id",
    "source",
    "type",
    "target",
    "family",
    "directed",
    "verb",
    "from",
    "to",
    *TIME,
    "basis",
    "note",
    "datasets",
    "evidence",
)

_YEARS = {
    "founded",
    "dissolved",
    "from",
    "to",
    "since",
    "until",
    "year",
    "certainFrom",
    "certainTo",
    "possibleFrom",
    "possibleTo",
}
_FEW_VALUES = {"kind", "sphere", "family", "type", "basis", "certainty", "reliability", "dataset"}
_LISTS = {"datasets", "evidence"}


def frame(records: Iterable[Mapping[str, Any]], columns: Sequence[str] = (), **attrs: Any) -> pd.DataFrame:
    """One row for each record; ``columns`` come first and are there in any case."""
    rows = list(records)
    names = dict.fromkeys(columns)
    for row in rows:
        names.update(dict.fromkeys(row))
    made = pd.DataFrame({name: column(name, [row.get(name) for row in rows]) for name in names})
    made.attrs.update(attrs)
    return made


def column(name: str, values: Sequence[Any]) -> pd.Series:
    """Whole numbers as Int64, other numbers as float64, texts as string, few repeated words as category."""
    kinds = {type(v) for v in values if v is not None}
    if name in _YEARS and kinds <= {int}:
        dtype: Optional[str] = "Int64"
    elif name in _FEW_VALUES and kinds <= {str}:
        # Of texts, whichever version of pandas makes which type of them; an empty column too.
        return pd.Series(pd.Categorical(values, categories=sorted({v for v in values if v is not None})))
    elif not kinds:
        dtype = "object" if name in _LISTS else "string"
    elif kinds == {bool}:
        dtype = "boolean"
    elif kinds == {int} and all(abs(v) < 2**63 for v in values if v is not None):
        dtype = "Int64"
    elif kinds <= {int, float}:
        dtype = "float64"
    else:
        dtype = "string" if kinds == {str} else "object"
    return pd.Series(list(values), dtype=dtype)


def flat(record: Mapping[str, Any], prefix: str = "") -> dict[str, Any]:
    """Members of members by names with points: {"chance": {"expected": 1}} is chance.expected."""
    found: dict[str, Any] = {}
    for name, value in record.items():
        if isinstance(value, Mapping):
            found.update(flat(value, f"{prefix}{name}."))
        else:
            found[prefix + name] = value
    return found
