"""Against a service with the data sets that are shipped; its address is in HELIX_ATLAS_URL."""

import csv
import io
import os
import pathlib
import tempfile
import unittest
import urllib.request
import xml.etree.ElementTree

import pandas as pd

from helix_atlas import Atlas, AtlasError, IncompleteAnswer

URL = os.environ.get("HELIX_ATLAS_URL")
ASKED = {"families": ["research", "investment"], "datasets": "hsp-thesis"}


def rest(path):
    """The service's own answer."""
    with urllib.request.urlopen(URL + path) as answer:
        return answer.read()


def rest_table(path):
    return list(csv.DictReader(io.StringIO(rest(path).decode("utf-8"))))


@unittest.skipUnless(URL, "no service: HELIX_ATLAS_URL")
class AtlasTest(unittest.TestCase):
    def setUp(self):
        self.atlas = Atlas(URL)
        self.asked = Atlas(URL, **ASKED)

    def assert_same_values(self, values, others, actors):
        for actor in actors:
            self.assertAlmostEqual(values[actor], others[actor], places=9, msg=actor)

    def test_betweenness_is_that_of_rest_networkx_and_igraph(self):
        import igraph
        import networkx

        for directed in (False, True):
            ours = self.atlas.measure("betweenness", directed=directed).set_index("actor")["value"]
            table = rest_table(f"/api/measures/betweenness?top=100000&format=csv&directed={str(directed).lower()}")
            self.assertEqual(len(ours), len(table))
            self.assert_same_values(ours, {row["actor"]: float(row["value"]) for row in table}, ours.index)

            network = self.atlas.network(directed=directed)
            simple = (networkx.DiGraph if directed else networkx.Graph)(network.to_networkx())
            self.assert_same_values(ours, networkx.betweenness_centrality(simple, normalized=False), ours.index)

            graph = network.to_igraph().simplify()
            self.assert_same_values(ours, dict(zip(graph.vs["name"], graph.betweenness())), ours.index)

            with tempfile.TemporaryDirectory() as folder:
                file = str(pathlib.Path(folder, "network.graphml"))
                loss = self.atlas.export(file, directed=directed)
                exported = igraph.Graph.Read_GraphML(file).simplify()
            self.assertIn("evidence", loss)
            self.assert_same_values(ours, dict(zip(exported.vs["id"], exported.betweenness())), ours.index)

    def test_other_measures_are_those_of_igraph(self):
        graph = self.atlas.network().to_igraph().simplify()
        for name, values in {"degree": graph.degree(), "core-number": graph.coreness()}.items():
            ours = self.atlas.measure(name).set_index("actor")["value"]
            self.assert_same_values(ours, dict(zip(graph.vs["name"], values)), ours.index)

    def test_weights_are_carried_over(self):
        network = self.atlas.network(weighted=True)
        graph = network.to_igraph()
        ours = self.atlas.measure("degree", weighted=True).set_index("actor")["value"]
        self.assert_same_values(ours, dict(zip(graph.vs["name"], graph.strength(weights="weight"))), ours.index)

    def test_graphs_have_all_attributes(self):
        network = self.atlas.network()
        nodes, ties = network.nodes.set_index("id"), network.ties.set_index("id")
        graph, other = network.to_networkx(), network.to_igraph()
        self.assertEqual(set(graph), set(nodes.index))
        self.assertEqual(graph.nodes["lenovo"]["founded"], nodes.founded["lenovo"])
        self.assertEqual(other.vs.find(name="lenovo")["founded"], nodes.founded["lenovo"])
        self.assertEqual(other.vs.find(name="lenovo")["label"], "Lenovo")
        self.assertEqual(set(other.vs.attributes()), {*nodes.columns, "label"})
        tie = "institute-of-computing-technology--invested-in--lenovo"
        edge = graph.edges["institute-of-computing-technology", "lenovo", tie]
        self.assertEqual(edge["evidence"], "; ".join(ties.evidence[tie]))
        self.assertEqual(other.es.find(id=tie)["type"], "INVESTED_IN")
        self.assertEqual(set(other.es.attributes()), set(network.ties.columns) - {"source", "target"})

    def test_graphs_can_be_written_by_their_libraries(self):
        import networkx

        network = self.atlas.network()
        with tempfile.TemporaryDirectory() as folder:
            networkx.write_graphml(network.to_networkx(), str(pathlib.Path(folder, "network.graphml")))

    def test_each_frame_says_version_and_filter(self):
        version = self.atlas.get("/api/network", kinds="SciencePark")["about"]["graphVersion"]
        for frame in (
            self.asked.measure("degree"),
            self.asked.ties(),
            self.asked.summary(),
            self.asked.mixing(),
            self.asked.positions(),
            self.asked.correlation("research,investment", permutations=9),
            self.asked.paths("tongfang", "unisplendour"),
            self.asked.parents(),
            self.asked.lineage("lenovo").nodes,
        ):
            self.assertEqual(frame.attrs["graphVersion"], version)
            self.assertEqual(frame.attrs["filter"]["datasets"], ["hsp-thesis"])
            self.assertEqual(frame.attrs["datasets"], {"hsp-thesis": "1.0.0"})
        for frame in (
            self.atlas.actors(),
            self.atlas.sources(dataset="hsp-thesis"),
            self.atlas.queries(),
            self.atlas.query("actor-ties", actor="lenovo"),
            self.atlas.cypher("RETURN 1 AS one"),
            self.atlas.evidence("institute-of-computing-technology--invested-in--lenovo"),
        ):
            self.assertEqual(frame.attrs["graphVersion"], version)
        self.assertEqual(self.atlas.sources(dataset="hsp-thesis").attrs["filter"], {"dataset": "hsp-thesis"})

    def test_tables_have_the_columns_and_rows_of_rest(self):
        query = "families=research,investment&datasets=hsp-thesis&format=csv"
        for frame, path in (
            (self.asked.measure("brokerage"), f"/api/measures/brokerage?{query}&top=100000"),
            (self.asked.positions("research,investment"), f"/api/positions?{query}&relations=research,investment"),
            (self.asked.overlap("research,investment"), f"/api/association/overlap?{query}&relations=research,investment"),
            (
                self.asked.correlation("research,investment", permutations=9),
                f"/api/association/correlation?{query}&relations=research,investment&permutations=9",
            ),
            (
                self.asked.regression("investment", "research", permutations=9),
                f"/api/association/regression?{query}&dependent=investment&predictors=research&permutations=9",
            ),
            (self.asked.chance(draws=9), f"/api/network/chance?{query}&draws=9"),
            (self.asked.chance(figures="modularity", draws=9), f"/api/network/chance?{query}&figures=modularity&draws=9"),
            (
                self.asked.claim("university-ties-concentrated", permutations=9),
                f"/api/claims/university-ties-concentrated?{query}&permutations=9",
            ),
            (self.asked.blockmodel("research", starts=5), f"/api/positions/blockmodel?{query}&relations=research&starts=5"),
            (self.asked.cliques(leastSize=2), f"/api/network/cliques?{query}&leastSize=2"),
            (self.asked.cliques(k=2, leastSize=3), f"/api/network/k-plexes?{query}&k=2&leastSize=3"),
            (self.asked.groups("degree"), f"/api/measures/degree/groups?{query}"),
            (self.asked.paths("tongfang", "unisplendour"), f"/api/paths?{query}&from=tongfang&to=unisplendour"),
            (self.atlas.actors("清华"), "/api/actors?q=清华&format=csv".replace("清华", urllib.request.quote("清华"))),
            (self.atlas.actors(), "/api/actors?size=500&format=csv"),
        ):
            rows = rest_table(path)
            self.assertEqual(len(frame), len(rows), path)
            self.assertLessEqual(set(rows[0]), set(frame.columns), path)
            for name in rows[0]:
                for mine, theirs in zip(frame[name], (row[name] for row in rows)):
                    if isinstance(mine, float) and theirs:
                        self.assertEqual(mine, float(theirs), (path, name))
                    elif isinstance(mine, str) or not pd.api.types.is_scalar(mine):
                        self.assertEqual(mine if isinstance(mine, str) else ";".join(mine), theirs, (path, name))
                    else:
                        self.assertEqual("" if pd.isna(mine) else str(mine), theirs, (path, name))

    def test_lists_have_all_their_pages(self):
        self.assertEqual(len(self.atlas.sources()), self.atlas.get("/api/sources", size=1)["page"]["totalItems"])
        self.assertEqual(len(self.atlas.sources(limit=3)), 3)

    def test_the_profile_of_an_actor(self):
        lenovo = self.atlas.actor("lenovo", datasets="hsp-thesis")
        self.assertEqual(lenovo.facts["kind"], "Firm")
        self.assertIn("Legend", set(lenovo.names.text))
        invested = lenovo.ties[lenovo.ties.type == "INVESTED_IN"]
        self.assertEqual(list(invested.other), ["institute-of-computing-technology"])
        self.assertIn("wang-2009", set(lenovo.evidence["source.id"]))

    def test_a_tie_and_its_evidence(self):
        id = "institute-of-computing-technology--invested-in--lenovo"
        row = self.atlas.tie(id).iloc[0]
        evidence = self.atlas.evidence(id)
        self.assertEqual(list(row.evidence), list(evidence.id))
        self.assertIn("table 4", set(evidence.locus))

    def test_years_of_the_filter_go_to_paths_by_their_names_there(self):
        paths = self.atlas.filtered(from_=1990, to=2009, certainty="possible").paths("tongfang", "unisplendour")
        self.assertEqual(paths.attrs["filter"]["from"], 1990)
        self.assertEqual(paths["from"].iloc[0], "tongfang")

    def test_lineage(self):
        nodes = self.asked.filtered(families=None).lineage("lenovo", direction="ancestors").nodes
        self.assertEqual(
            list(zip(nodes.generation, nodes.id)),
            [(-2, "chinese-academy-of-sciences"), (-1, "institute-of-computing-technology"), (0, "lenovo")],
        )

    def test_an_ego_network_is_around_its_actor(self):
        ego = self.asked.ego("founder")
        self.assertIn("founder", set(ego.nodes.id))
        self.assertLessEqual({*ego.ties.source, *ego.ties.target}, set(ego.nodes.id))

    def test_a_part_of_the_rows_is_warned_of(self):
        with self.assertWarns(IncompleteAnswer):
            self.atlas.cypher("MATCH (n) RETURN n.id AS id")

    def test_cypher_has_parameters(self):
        found = self.atlas.cypher("MATCH (f:Firm {id: $id}) RETURN f.name AS name, f.founded AS founded", id="lenovo")
        self.assertEqual(found.to_dict("records"), [{"name": "Lenovo", "founded": 1984}])

    def test_queries_have_the_columns_that_they_announce(self):
        queries = self.atlas.queries()
        for name in ("actor-names-in-a-language", "assessments-balance", "assessments-by-effect"):
            described = queries.loc[queries.name == name, "columns"].iloc[0]
            self.assertEqual(list(self.atlas.query(name).columns), [column["name"] for column in described])

    def test_the_service_s_refusal_is_an_exception(self):
        with self.assertRaises(AtlasError) as refused:
            self.atlas.measure("betwenness")
        self.assertEqual((refused.exception.status, refused.exception.hint), (404, "did you mean betweenness?"))

    def test_pictures_are_those_of_rest(self):
        figure = self.atlas.figure("partnership-network", width=84)
        self.assertEqual(figure._repr_svg_().encode("utf-8"), rest("/api/figures/partnership-network.svg?width=84"))
        self.assertEqual(figure._repr_png_()[:8], b"\x89PNG\r\n\x1a\n")
        self.assertIn("image/svg+xml", figure._repr_mimebundle_())
        with tempfile.TemporaryDirectory() as folder:
            with open(self.asked.picture(nodeSize="betweenness").save(pathlib.Path(folder, "network.svg")), "rb") as file:
                xml.etree.ElementTree.parse(file)
        for picture in (
            self.asked.network(directed=True).picture,
            self.asked.ego("founder").picture,
            self.asked.filtered(families=None).lineage("lenovo").picture,
            self.asked.paths_picture("tongfang", "unisplendour"),
        ):
            self.assertIn("<svg", picture._repr_svg_())
        with self.assertRaisesRegex(ValueError, "svg, png or pdf"):
            figure.save("figure.jpg")

    def test_pictures_are_shown_by_matplotlib(self):
        import matplotlib

        matplotlib.use("Agg")
        axes = self.atlas.figure("partnership-network").plot()
        self.assertEqual(len(axes.images), 1)
        matplotlib.pyplot.close(axes.figure)

    def test_a_citation_names_data_sets_version_and_filter(self):
        text = self.asked.citation()
        for part in ("hsp-thesis", "version 1.0.0", "CC-BY-4.0", "families=research,investment", URL):
            self.assertIn(part, text)
        self.assertTrue(self.asked.citation("bibtex").startswith("@misc{helix-atlas-"))
