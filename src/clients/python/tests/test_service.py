"""Refusals, waits and keys, with a small server in place of the service."""

import contextlib
import http.server
import json
import socket
import threading
import time
import unittest

from helix_atlas import Atlas, AtlasError, AtlasUnreachable
from helix_atlas.service import parameters


@contextlib.contextmanager
def server(answers):
    """Gives each of the answers (status, headers, body) once, the last for ever; collects the requests."""
    seen = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            seen.append((self.path, dict(self.headers)))
            status, headers, body = answers[min(len(seen), len(answers)) - 1]
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(json.dumps(body).encode())

        def log_message(self, *_):
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as listening:
        threading.Thread(target=listening.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{listening.server_address[1]}", seen
        listening.shutdown()


NOT_YET = (503, {"Retry-After": "1"}, {"title": "The database does not answer", "detail": "it starts"})


class ServiceTest(unittest.TestCase):
    def test_a_service_that_is_not_ready_is_asked_again(self):
        with server([NOT_YET, (200, {}, {"ready": True})]) as (url, seen):
            self.assertEqual(Atlas(url).get("/api/schema"), {"ready": True})
            self.assertEqual(len(seen), 2)

    def test_patience_ends(self):
        with server([NOT_YET]) as (url, seen):
            begun = time.monotonic()
            with self.assertRaises(AtlasError) as refused:
                Atlas(url, patience=1.5).get("/api/schema")
            self.assertEqual(refused.exception.status, 503)
            self.assertLess(time.monotonic() - begun, 5)
            self.assertEqual(len(seen), 2)

    def test_a_wait_that_is_too_long_is_not_begun(self):
        with server([(503, {"Retry-After": "3600"}, {})]) as (url, seen):
            with self.assertRaises(AtlasError):
                Atlas(url).get("/api/schema")
            self.assertEqual(len(seen), 1)

    def test_a_problem_tells_what_was_wrong_and_what_would_be_right(self):
        problem = {
            "title": "The request cannot be understood",
            "detail": "there is no 'reserch' among the families; did you mean research?",
            "errors": [{"field": "families", "message": "…"}],
        }
        with server([(400, {"Content-Type": "application/problem+json"}, problem)]) as (url, _):
            with self.assertRaises(AtlasError) as refused:
                Atlas(url).get("/api/network", families="reserch")
        self.assertEqual(refused.exception.title, "The request cannot be understood")
        self.assertEqual(refused.exception.detail, "there is no 'reserch' among the families")
        self.assertEqual(refused.exception.hint, "did you mean research?")
        self.assertEqual(refused.exception.errors[0]["field"], "families")
        self.assertIn("did you mean research?", str(refused.exception))

    def test_what_is_no_problem_document_is_an_error_too(self):
        with server([(502, {}, ["no problem"])]) as (url, _):
            with self.assertRaises(AtlasError) as refused:
                Atlas(url).get("/api/network")
        self.assertEqual(refused.exception.status, 502)

    def test_where_nothing_listens_the_error_says_so(self):
        with server([(200, {}, {})]) as (url, _):
            pass
        with self.assertRaisesRegex(AtlasUnreachable, "nothing answers at http://127.0.0.1"):
            Atlas(url).get("/api/network")
        self.assertTrue(issubclass(AtlasUnreachable, ConnectionError))

    def test_an_answer_that_does_not_come_is_told_from_a_service_that_is_not_there(self):
        with socket.create_server(("127.0.0.1", 0)) as mute:
            with self.assertRaises(AtlasUnreachable) as refused:
                Atlas(f"http://127.0.0.1:{mute.getsockname()[1]}", timeout=0.2).get("/api/network")
        self.assertIn("wait longer", refused.exception.hint)

    def test_the_key_is_sent_and_kept_from_other_hosts(self):
        with server([(200, {}, {})]) as (other, seen_there):
            with server([(301, {"Location": "/api/actors/new"}, {}), (301, {"Location": other + "/x"}, {})]) as (url, seen):
                Atlas(url, key="lab.secret").get("/api/actors/old")
        self.assertEqual([path for path, _ in seen], ["/api/actors/old", "/api/actors/new"])
        self.assertEqual([{k.lower(): v for k, v in h.items()}.get("x-api-key") for _, h in seen], ["lab.secret"] * 2)
        self.assertNotIn("x-api-key", {k.lower() for k in seen_there[0][1]})

    def test_values_are_written_as_the_service_reads_them(self):
        self.assertEqual(
            parameters({"families": ["research", "investment"], "populations": True, "from_": 1990, "park": None}),
            {"families": "research,investment", "populations": "true", "from": "1990"},
        )
        self.assertEqual(parameters({"against": {"asOf": 1990}}), {"against.asOf": "1990"})

    def test_own_words_overrule_the_filter(self):
        with server([(200, {}, {"nodes": [], "ties": [], "about": {"datasets": []}})]) as (url, seen):
            Atlas(url, datasets="a", asOf=2000).network(datasets=None, families="research")
        self.assertEqual(seen[0][0], "/api/network?asOf=2000&families=research")
