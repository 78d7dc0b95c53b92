"""Who stands between the others in research and investment? By requests, networkx and pandas.

Usage: python3 brokers.py [address of the service]
"""
import io
import sys

import networkx as nx
import pandas as pd
import requests

service = sys.argv[1] if len(sys.argv) > 1 else "http://localhost:8080"
asked = {"families": "research,investment", "datasets": "hsp-thesis"}

# The network itself, for measures of your own.
answer = requests.get(f"{service}/api/network", params={**asked, "format": "graphml"}, timeout=30)
answer.raise_for_status()
print("# the file does not carry:", answer.headers["Helix-Loss"])
network = nx.Graph(nx.read_graphml(io.BytesIO(answer.content), force_multigraph=True))
own = pd.Series(nx.betweenness_centrality(network, normalized=False), name="betweenness")

# A measure of the service, as a table.
answer = requests.get(
    f"{service}/api/measures/betweenness", params={**asked, "top": 1000, "format": "csv"}, timeout=30
)
answer.raise_for_status()
served = pd.read_csv(io.StringIO(answer.text)).set_index("actor")["value"]
assert (served - own).abs().max() < 1e-9, "networkx and the service disagree"

for actor, value in served.head(3).items():
    print(f"{actor} {value:g}")
