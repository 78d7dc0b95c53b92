package org.helixatlas.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.rdf.api.RdfQuadConsumer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.helixatlas.graph.NeedsDatabase;
import org.helixatlas.linked.LinkedDataProperties;
import org.helixatlas.model.Basis;
import org.helixatlas.model.Kinds;
import org.helixatlas.model.Spheres;
import org.helixatlas.model.Vocabulary;
import org.helixatlas.network.NetworkFilter;
import org.helixatlas.network.Particulars;
import org.helixatlas.network.Projection;
import org.helixatlas.network.Rows;
import org.helixatlas.network.Snapshot;
import org.helixatlas.network.SnapshotBuilder;
import org.helixatlas.network.Topology;
import org.helixatlas.network.View;
import org.helixatlas.network.Weight;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Session;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What each format makes of small networks. */
class FormatsTest {

    private static final Projection WEIGHTED = new Projection(false, Weight.TIES, Set.of(), false);

    /** A university and a firm, joined by research both ways, staff and a stake, with characters that formats trip over. */
    private static Snapshot nasty() {
        String name = "=清华 \"A\" & <B>; 'C' \\u0041 \\ 𠮷 -- line\nbreak";
        SnapshotBuilder builder = Snapshot.builder("v1")
                .dataset(new Snapshot.Dataset("d", "Title -- of it", "1", "0"))
                .actor(Rows.actor("u", name, Kinds.UNIVERSITY, Spheres.ACADEMIA, 1911, Snapshot.UNKNOWN, "d"))
                .actor(Rows.actor("f", "F", Kinds.FIRM, Spheres.INDUSTRY, 1984, 2004, "d"));
        tie(builder, "t1", "u", "RESEARCHES_JOINTLY_WITH", "f", 1990, Double.NaN, name);
        tie(builder, "t2", "u", "SENDS_STAFF_TO", "f", Snapshot.UNKNOWN, 12.5, null);
        tie(builder, "t3", "u", "INVESTED_IN", "f", 1985, Double.NaN, null);
        return builder.build();
    }

    private static void tie(
            SnapshotBuilder builder,
            String id,
            String source,
            String type,
            String target,
            int from,
            double amount,
            @org.jspecify.annotations.Nullable String note) {
        builder.tie(Rows.tie(
                id,
                source,
                Vocabulary.shipped().type(type).orElseThrow(),
                target,
                from,
                Snapshot.UNKNOWN,
                amount,
                Double.isNaN(amount) ? null : "people",
                null,
                note,
                Basis.STATED,
                "d",
                List.of("e1", "e2")));
    }

    private static Export export(Format format, Snapshot snapshot, Projection projection) {
        return new Export(format, new Extract(View.of(snapshot, NetworkFilter.NONE, projection)));
    }

    private static String text(Format format, Snapshot snapshot, Projection projection) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export(format, snapshot, projection).write(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Document xml(String text) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void dlIsASymmetricMatrixOfNumbersOfTies() throws IOException {
        assertThat(text(new Dl(), Topology.of("a-b", "b-a", "c"), Projection.UNDIRECTED))
                .isEqualTo("""
                dl n=3
                format = edgelist1
                labels:
                a
                b
                c
                data:
                1 2 2
                2 1 2
                """);
    }

    @Test
    void dlOfFamiliesHasAMatrixForEach() throws IOException {
        assertThat(text(new DlFamilies(), nasty(), Projection.DIRECTED)).isEqualTo("""
                dl n=2 nm=3
                format = edgelist1
                labels:
                f
                u
                matrix labels:
                investment
                research
                personnel
                data:
                2 1 1
                !
                1 2 1
                2 1 1
                !
                2 1 1
                """);
    }

    @Test
    void pajekLabelsLinesByTheirType() throws IOException {
        assertThat(text(new Pajek(), nasty(), Projection.UNDIRECTED)).endsWith("""
                *Vertices 2
                1 "f"
                2 "u"
                *Edges
                2 1 1 l "INVESTED_IN"
                2 1 1 l "RESEARCHES_JOINTLY_WITH"
                2 1 1 l "SENDS_STAFF_TO"
                """);
        assertThat(text(new Pajek(), nasty(), WEIGHTED)).endsWith("*Edges\n1 2 3\n");
    }

    @Test
    void aProjectOfPajekHasRelationsYearsAndPartitions() throws IOException {
        String project = text(new PajekProject(), nasty(), Projection.DIRECTED);
        assertThat(project)
                .contains("""
                *Network v1
                *Vertices 2
                1 "f" [1984-2004]
                2 "u" [1911-*]
                *Arcs :1 "INVESTED_IN"
                2 1 1 [1985-1985]
                *Arcs :4 "RESEARCHES_JOINTLY_WITH"
                2 1 1 [1990-1990]
                1 2 1 [1990-1990]
                *Arcs :8 "SENDS_STAFF_TO"
                2 1 1 [1984-2004]
                *Partition kind
                """)
                .contains("*Vertices 2\n3\n1\n*Partition sphere")
                .endsWith("*Vertices 2\n1984\n1911\n");
    }

    @Test
    void graphMlKeepsEveryCharacterThatXmlCanHold() throws Exception {
        Document graph = xml(text(new GraphMl(), nasty(), Projection.UNDIRECTED));
        Element u = (Element) graph.getElementsByTagName("node").item(1);
        assertThat(u.getAttribute("id")).isEqualTo("u");
        assertThat(u.getElementsByTagName("data").item(0).getTextContent())
                .isEqualTo(nasty().actor(1).name());
        assertThat(Xml.sound("a\u0000b\uD800c\uFFFEd")).isEqualTo("a\uFFFDb\uFFFDc\uFFFDd");
    }

    @Test
    void gexfHasYearsAsIntervalsAndTypesAsKinds() throws Exception {
        Document graph = xml(text(new Gexf(), nasty(), Projection.DIRECTED));
        Element f = (Element) graph.getElementsByTagName("node").item(0);
        assertThat(f.getAttribute("start") + "-" + f.getAttribute("end")).isEqualTo("1984-2004");
        Element joint = (Element) graph.getElementsByTagName("edge").item(1);
        assertThat(joint.getAttribute("kind")).isEqualTo("RESEARCHES_JOINTLY_WITH");
        // No source attests it after the year in which it began.
        assertThat(joint.getAttribute("start") + "-" + joint.getAttribute("end"))
                .isEqualTo("1990-1990");
        Element undated = (Element) graph.getElementsByTagName("edge").item(3);
        assertThat(undated.getAttribute("start") + "-" + undated.getAttribute("end"))
                .isEqualTo("1984-2004");
    }

    @Test
    void inADirectedNetworkAnUndirectedTieLeadsBothWays() throws Exception {
        Document graph = xml(text(new GraphMl(), nasty(), Projection.DIRECTED));
        assertThat(graph.getElementsByTagName("edge").getLength()).isEqualTo(4);
        assertThat(((Element) graph.getElementsByTagName("edge").item(2)).getAttribute("id"))
                .isEqualTo("t1/mirrored");
    }

    /** The university of {@link #nasty}, whose row has all that a row can have. */
    private static Snapshot identified() {
        Particulars.Source source = new Particulars.Source("s", "A thesis; on parks", null, 2009, null, "thesis");
        SnapshotBuilder builder = Snapshot.builder("v1")
                .dataset(new Snapshot.Dataset("d", "D", "1", "0"))
                .actor(Rows.actor("u", "Legend", Kinds.FIRM, Spheres.INDUSTRY, 1984, Snapshot.UNKNOWN, "d"))
                .citation(new Particulars.Citation("e", source, "table 4", null, "stated", null, null, null, null, "d"))
                .details(new Particulars.Details(
                        "u", "u", "03cve4549", "Q16955", "529900T8BM49AURSDO55", "A firm.", "d", List.of("e")));
        for (String[] name : new String[][] {
            {"联想集团", "zh", "official"}, {"联想", "zh", "abbreviation"}, {"L;G", "en", "alias"}, {"NTD", "en", "former"}
        }) {
            builder.name(new Particulars.Name("u", name[0], name[1], name[2], null, null, null, null, "d", List.of()));
        }
        return builder.build();
    }

    @Test
    void namesIdentifiersAndEvidenceOfActorsGoWithThem() throws Exception {
        Map<String, String> expected = new LinkedHashMap<>();
        expected.put("chineseName", "联想集团");
        expected.put("otherNames", "L,G;联想");
        expected.put("formerNames", "NTD");
        expected.put("ror", "03cve4549");
        expected.put("wikidata", "Q16955");
        expected.put("lei", "529900T8BM49AURSDO55");
        expected.put("note", "A firm.");
        expected.put("evidence", "e");
        expected.put("sources", "A thesis, on parks, table 4");

        Map<String, String> found = new LinkedHashMap<>();
        NodeList data =
                xml(text(new GraphMl(), identified(), Projection.UNDIRECTED)).getElementsByTagName("data");
        for (int i = 0; i < data.getLength(); i++) {
            String key = ((Element) data.item(i)).getAttribute("key").substring("n-".length());
            if (expected.containsKey(key)) {
                found.put(key, data.item(i).getTextContent());
            }
        }
        assertThat(found).isEqualTo(expected);
        for (Format format : List.of(new Gexf(), new OlderGexf(), new Dot(), new Cytoscape())) {
            String text = text(format, identified(), Projection.UNDIRECTED);
            assertThat(text).as(format.id()).contains(expected.keySet());
            assertThat(text).as(format.id()).contains("联想集团", "NTD", "03cve4549", "A thesis, on parks, table 4");
        }
        assertThat(text(new CypherScript(), identified(), Projection.UNDIRECTED))
                .contains("`ror`: '03cve4549'", "`text`: 'L;G', `language`: 'en', `kind`: 'alias'");
    }

    @Test
    void jsonLdSaysNamesWithTheirLanguagesAndWhoIsTheSameElsewhere() throws IOException {
        assertThat(text(
                        new JsonLd(new LinkedDataProperties(URI.create("https://example.org/"))),
                        identified(),
                        Projection.UNDIRECTED))
                .contains(
                        "{\"@value\":\"联想集团\",\"@language\":\"zh\"}",
                        "\"helix:formerName\":[{\"@value\":\"NTD\",\"@language\":\"en\"}]",
                        "\"sameAs\":[\"https://ror.org/03cve4549\",\"http://www.wikidata.org/entity/Q16955\"]",
                        "\"schema:leiCode\":\"529900T8BM49AURSDO55\"",
                        "\"derivedFrom\":[\"evidence:e\"]");
    }

    @Test
    void gexfOfTheOlderVersionHasNoKindsOfEdges() throws Exception {
        Document older = xml(text(new OlderGexf(), nasty(), Projection.DIRECTED));
        Document newer = xml(text(new Gexf(), nasty(), Projection.DIRECTED));

        assertThat(older.getDocumentElement().getAttribute("version")).isEqualTo("1.2");
        assertThat(((Element) older.getElementsByTagName("edge").item(0)).hasAttribute("kind"))
                .isFalse();
        assertThat(((Element) newer.getElementsByTagName("edge").item(0)).hasAttribute("kind"))
                .isTrue();
        assertThat(((Element) older.getElementsByTagName("edge").item(0)).getAttribute("start"))
                .isEqualTo(((Element) newer.getElementsByTagName("edge").item(0)).getAttribute("start"));
    }

    @Test
    void dotQuotesWhatItMust() {
        assertThat(Dot.quoted("a\"b\\")).isEqualTo("\"a\\\"b\\\\\"");
    }

    @Test
    @NeedsDatabase
    void cypherLiteralsSayWhatTheTextSays() {
        try (Session session = org.helixatlas.graph.SharedNeo4j.driver().session()) {
            for (String text : List.of(
                    nasty().actor(1).name(),
                    "\\u0027",
                    "\\\\u0027 x",
                    "' OR 1=1 //",
                    "\\",
                    "\\'",
                    "a\r\nb\tc",
                    "`$x`")) {
                assertThat(session.run("RETURN " + CypherScript.literal(text) + " AS text")
                                .single()
                                .get("text")
                                .asString())
                        .isEqualTo(text);
            }
        }
    }

    @Test
    void whatIsLostIsSaidInTheFileAndInTheHeader() throws IOException {
        Export export = export(new Pajek(), nasty(), Projection.UNDIRECTED);
        assertThat(export.lossHeader()).isEqualTo("evidence, statements, names, time, relations, direction");
        assertThat(text(new Pajek(), nasty(), Projection.UNDIRECTED))
                .contains("% Lost, direction: The network is written without directions");
        assertThat(export(new CsvTables(), nasty(), Projection.UNDIRECTED).lossHeader())
                .isEqualTo("evidence, statements, formulas");
        assertThat(export(new GraphMl(), nasty(), WEIGHTED).lossHeader()).isEqualTo("ties, statements, time");
    }

    @Test
    void jsonLdNamesThingsInTheCommonVocabularies() throws IOException {
        String document = text(
                new JsonLd(new LinkedDataProperties(URI.create("https://example.org/"))),
                nasty(),
                Projection.UNDIRECTED);
        assertThat(document)
                .contains(
                        "{\"@id\":\"actor:f\",\"@type\":[\"helix:Firm\",\"schema:Corporation\",\"org:FormalOrganization\",\"prov:Agent\"],"
                                + "\"name\":\"F\",\"helix:sphere\":\"industry\",\"founded\":\"1984\",\"dissolved\":\"2004\"")
                .contains("\"derivedFrom\":[\"evidence:e1\",\"evidence:e2\"]")
                .contains("\"actor\":\"https://example.org/actor/\"");
    }

    @Test
    void jsonLdIsTheTriplesThatATieStandsForAndAStatementAboutThem() throws Exception {
        Set<String> triples = new java.util.HashSet<>();
        String document = text(
                new JsonLd(new LinkedDataProperties(URI.create("https://example.org/"))),
                nasty(),
                Projection.UNDIRECTED);
        com.apicatalog.jsonld.JsonLd.toRdf(JsonDocument.of(new StringReader(document)))
                .provide(new RdfQuadConsumer() {
                    @Override
                    public RdfQuadConsumer quad(
                            String subject,
                            String predicate,
                            String object,
                            String datatype,
                            String language,
                            String direction,
                            String graph) {
                        triples.add(subject + " " + predicate + " " + object);
                        return this;
                    }
                });
        String rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
        assertThat(triples)
                .contains(
                        "https://example.org/actor/u https://example.org/terms#INVESTED_IN https://example.org/actor/f",
                        "https://example.org/tie/t3 " + rdf + "subject https://example.org/actor/u",
                        "https://example.org/tie/t3 " + rdf + "predicate https://example.org/terms#INVESTED_IN",
                        "https://example.org/tie/t3 " + rdf + "object https://example.org/actor/f",
                        "https://example.org/tie/t3 https://schema.org/startDate 1985",
                        "https://example.org/tie/t3 http://www.w3.org/ns/prov#wasDerivedFrom https://example.org/evidence/e1",
                        "https://example.org/actor/f https://schema.org/foundingDate 1984",
                        "https://example.org/actor/u https://schema.org/name "
                                + nasty().actor(1).name());
    }
}
