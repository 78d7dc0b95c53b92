"""The networks of the benchmark: how many actors and ties each has."""

import os

with open(os.path.join(os.path.dirname(__file__), "networks.tsv")) as rows:
    SIZES = {name: (int(actors), int(ties)) for name, actors, ties in (row.split() for row in rows)}
