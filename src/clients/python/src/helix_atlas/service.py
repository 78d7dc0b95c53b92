"""Requests to the service, and its refusals as exceptions."""

from __future__ import annotations

import http.client
import json
import socket
import time
import urllib.error
import urllib.parse
import urllib.request
from dataclasses import dataclass
from typing import Any, Mapping, Optional


#: As urllib writes it.
_KEY = "X-api-key"


class AtlasError(Exception):
    """The service did not answer as asked: a problem by RFC 9457.

    title    what kind of problem it is
    detail   what was wrong
    hint     what would be right, where the service says so, such as "did you mean research?"
    errors   one entry for each parameter that is wrong, with its ``field`` and ``message``
    status   the status of HTTP, 0 where nothing answered
    problem  all that the service said
    """

    def __init__(self, status: int, problem: Mapping[str, Any]):
        self.status = status
        self.problem = dict(problem)
        self.title = str(problem.get("title") or "The service refused the request")
        said = str(problem.get("detail") or "")
        # The service writes what is wrong and what would be right as two halves of one sentence.
        self.detail, _, hint = said.partition("; ")
        self.hint: Optional[str] = hint or None
        self.errors = list(problem.get("errors") or [])
        super().__init__(f"{self.title} ({status}): {said}" if status else f"{self.title}: {said}")


class AtlasUnreachable(AtlasError, ConnectionError):
    """Nothing answers at the address."""

    def __init__(self, url: str, reason: object):
        # In Python 3.9 the timeout of a socket is no TimeoutError yet.
        late = isinstance(reason, (TimeoutError, socket.timeout))
        hint = "ask for less, or wait longer: Atlas(timeout=…)" if late else "start the service or give its address: Atlas(url)"
        super().__init__(
            0,
            {"title": "The service cannot be reached", "detail": f"nothing answers at {url} ({reason}); {hint}"},
        )


class IncompleteAnswer(UserWarning):
    """The service gave a part of the rows only, within its limits."""


@dataclass(frozen=True)
class Answer:
    """What came back, and from where."""

    body: bytes
    url: str
    headers: Mapping[str, str]

    def json(self) -> Any:
        return json.loads(self.body.decode("utf-8"))


def written(value: Any) -> str:
    """A value as the service reads it: true, false, lists with commas."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (list, tuple, set, frozenset)):
        return ",".join(written(v) for v in (sorted(value) if isinstance(value, (set, frozenset)) else value))
    return str(value)


def parameters(given: Mapping[str, Any]) -> dict[str, str]:
    """Parameters by their names in REST: ``from_`` is from, ``against={"asOf": 1990}`` is against.asOf; None is left out."""
    asked: dict[str, str] = {}
    for name, value in given.items():
        if isinstance(value, Mapping):
            asked.update({f"{name}.{inner}": v for inner, v in parameters(value).items()})
        elif value is not None:
            asked[name[:-1] if name.endswith("_") else name] = written(value)
    return asked


class Service:
    """One service. It is asked again for ``patience`` seconds where it says that it is not ready yet (503, Retry-After)."""

    def __init__(self, url: str, key: Optional[str], patience: float, timeout: float):
        self.url = url.rstrip("/")
        self._key = key
        self._patience = patience
        self._timeout = timeout
        self._opener = urllib.request.build_opener(_KeyStaysHere)

    def get(self, path: str, asked: Mapping[str, Any]) -> Answer:
        query = urllib.parse.urlencode(parameters(asked))
        return self._ask(urllib.request.Request(self.url + path + ("?" + query if query else "")))

    def post(self, path: str, body: Any) -> Answer:
        return self._ask(
            urllib.request.Request(self.url + path, json.dumps(body).encode("utf-8"), {"Content-Type": "application/json"})
        )

    def _ask(self, request: urllib.request.Request) -> Answer:
        if self._key is not None:
            request.add_header(_KEY, self._key)
        until = time.monotonic() + self._patience
        while True:
            try:
                with self._opener.open(request, timeout=self._timeout) as answer:
                    return Answer(answer.read(), request.full_url, answer.headers)
            except urllib.error.HTTPError as refusal:
                with refusal:
                    pause = _seconds(refusal.headers.get("Retry-After"))
                    if refusal.code not in (429, 503) or pause is None or time.monotonic() + pause > until:
                        raise AtlasError(refusal.code, _problem(refusal)) from None
                time.sleep(pause)
            except (OSError, http.client.HTTPException) as failure:
                raise AtlasUnreachable(self.url, getattr(failure, "reason", failure)) from None


class _KeyStaysHere(urllib.request.HTTPRedirectHandler):
    """Actors that were merged are found under their new id; another host does not get the key."""

    def redirect_request(self, req: Any, fp: Any, code: int, msg: str, headers: Any, newurl: str) -> Any:
        request = super().redirect_request(req, fp, code, msg, headers, newurl)
        if request is not None and (request.type, request.host) != (req.type, req.host):
            request.remove_header(_KEY)
        return request


def segment(text: str) -> str:
    """A text as one part of a path."""
    return urllib.parse.quote(str(text), safe="")


def _seconds(retry_after: Optional[str]) -> Optional[float]:
    """Retry-After in seconds, at least one; None where it does not say or names a date."""
    return max(1.0, float(retry_after)) if retry_after and retry_after.strip().isdigit() else None


def _problem(refusal: urllib.error.HTTPError) -> Mapping[str, Any]:
    try:
        problem = json.loads(refusal.read().decode("utf-8"))
    except ValueError:
        problem = None
    return problem if isinstance(problem, dict) else {"title": refusal.reason, "detail": f"at {refusal.url}"}
