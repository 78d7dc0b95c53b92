"""Reads the linked data of a folder by rdflib and by PyLD, and prints what they find as JSON.

For each file the number of triples or quads; for each Turtle with a JSON-LD of the same name, whether both say the same by rdflib,
and whether PyLD makes the same triples of the JSON-LD.
"""

import json
import sys
from pathlib import Path

import rdflib
from pyld import jsonld


def main(folder):
    counts, same = {}, {}
    for file in sorted(folder.iterdir()):
        if file.suffix == ".nq":
            dataset = rdflib.Dataset()
            dataset.parse(file, format="nquads")
            counts[file.name] = sum(1 for _ in dataset.quads())
        elif file.suffix == ".ttl" and file.with_suffix(".jsonld").exists():
            turtle = rdflib.Graph().parse(file, format="turtle")
            document = file.with_suffix(".jsonld")
            by_rdflib = rdflib.Graph().parse(document, format="json-ld")
            quads = jsonld.to_rdf(json.loads(document.read_text("utf-8")), {"format": "application/n-quads"})
            by_pyld = rdflib.Graph().parse(data=quads, format="nt")
            counts[file.name] = len(turtle)
            counts[document.name] = len(by_rdflib)
            same[file.name] = {"rdflib": set(turtle) == set(by_rdflib), "PyLD": set(turtle) == set(by_pyld)}
    print(json.dumps({"counts": counts, "same": same}))


main(Path(sys.argv[1]))
