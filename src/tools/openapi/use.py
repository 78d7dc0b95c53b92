"""A search, a measure and a refusal by the client that openapi-generator makes of the description."""

import sys

from helix_generated import ActorsApi, ApiClient, ApiException, Configuration, MeasuresApi

with ApiClient(Configuration(host=sys.argv[1])) as client:
    print(ActorsApi(client).search_actors(q="清华").items[0].id)
    ranking = MeasuresApi(client).get_measure("betweenness", families=["research", "investment"], datasets=["hsp-thesis"], top=3)
    for item in ranking.items:
        print(item.actor, f"{item.value:g}")
    try:
        MeasuresApi(client).get_measure("betwenness")
    except ApiException as refused:
        print(refused.data.detail)
