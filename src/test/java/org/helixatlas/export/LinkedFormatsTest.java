package org.helixatlas.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.apicatalog.jsonld.document.JsonDocument;
import com.apicatalog.rdf.nquads.NQuadsWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.helixatlas.linked.LinkedDataProperties;
import org.helixatlas.linked.LinkedRows;
import org.helixatlas.linked.QuadsText;
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
import org.helixatlas.network.View;
import org.helixatlas.network.Weight;
import org.junit.jupiter.api.Test;

/** Turtle and N-Quads of small networks, and that all forms of linked data say the same triples. */
class LinkedFormatsTest {

    private static final LinkedDataProperties NAMES = new LinkedDataProperties(URI.create("https://example.org/"));
    private static final List<String> TEXTS =
            List.of("清华 \"A\" & <B>; 'C' \\u0041 \\", "𠮷\tx\r\ny", "F", "a\u0001b", " ");

    /** What one says of a firm, and the other, which also has a place in a source that the first cites. */
    private static Snapshot twoDataSets() {
        Particulars.Source source =
                new Particulars.Source("s", "A thesis", "A. N.", 2009, "http://example.org/a b", "thesis");
        SnapshotBuilder builder = Snapshot.builder("v1")
                .dataset(new Snapshot.Dataset("one", "One", "1", "0"))
                .dataset(new Snapshot.Dataset("two", "Two", "1", "0"))
                .requires("two", List.of("one"))
                .actor(Rows.actor("f", "F", Kinds.FIRM, Spheres.INDUSTRY, 1984, Snapshot.UNKNOWN, "one"))
                .actor(Rows.actor("u", "U", Kinds.UNIVERSITY, Spheres.ACADEMIA, 1911, Snapshot.UNKNOWN, "one"))
                .citation(new Particulars.Citation(
                        "e", source, "table 4", "12", "stated", null, "It says so.", 2008, null, "two"))
                .name(new Particulars.Name("f", "联想", "zh", "official", null, null, null, null, "two", List.of()));
        tie(builder, "t", "one", 1990, 2);
        tie(builder, "t", "two", 1991, 2.5);
        return builder.build();
    }

    private static void tie(SnapshotBuilder builder, String id, String dataset, int from, double amount) {
        builder.tie(Rows.tie(
                id,
                "u",
                Vocabulary.shipped().type("INVESTED_IN").orElseThrow(),
                "f",
                from,
                Snapshot.UNKNOWN,
                amount,
                "people",
                null,
                null,
                Basis.STATED,
                dataset,
                List.of("e")));
    }

    private static String text(Format format, Snapshot snapshot) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Export(format, new Extract(View.of(snapshot, NetworkFilter.NONE, Projection.UNDIRECTED))).write(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void turtleNamesEachThingOnceWithAllThatIsSaidOfIt() throws IOException {
        assertThat(text(new Turtle(NAMES), twoDataSets()))
                .contains("""

                        actor:f
                            a helix:Firm, schema:Corporation, org:FormalOrganization, prov:Agent ;
                            schema:name "F" ;
                            helix:sphere "industry" ;
                            schema:foundingDate "1984"^^xsd:gYear ;
                            schema:alternateName "联想"@zh ;
                        """)
                .contains("\nactor:u\n    helix:INVESTED_IN actor:f .\n")
                .contains("""

                        evidence:e
                            a helix:Evidence, prov:Entity ;
                            prov:wasDerivedFrom src:s ;
                            helix:locus "table 4" ;
                            schema:pagination "12" ;
                            helix:basis "stated" ;
                            schema:description "It says so." ;
                            schema:temporalCoverage "2008"^^xsd:gYear ;
                            schema:isPartOf dataset:two .
                        """)
                .contains("schema:url <http://example.org/a%20b>");
    }

    @Test
    void inNQuadsEachDataSetSaysWhatItSaysInItsOwnGraph() throws IOException {
        assertThat(text(new NQuads(NAMES), twoDataSets()))
                .contains(
                        quad("tie/t", "https://schema.org/startDate", year(1990), "one"),
                        quad("tie/t", "https://schema.org/startDate", year(1991), "two"),
                        quad("tie/t", "https://example.org/terms#amount", typed("2", "integer"), "one"),
                        quad("tie/t", "https://example.org/terms#amount", typed("2.5E0", "double"), "two"),
                        quad("actor/f", "https://schema.org/name", "\"F\"", "one"),
                        quad("actor/f", "https://schema.org/alternateName", "\"联想\"@zh", "two"),
                        quad(
                                "actor/u",
                                "https://example.org/terms#INVESTED_IN",
                                "<https://example.org/actor/f>",
                                "one"),
                        quad(
                                "actor/u",
                                "https://example.org/terms#INVESTED_IN",
                                "<https://example.org/actor/f>",
                                "two"),
                        quad("evidence/e", "https://example.org/terms#locus", "\"table 4\"", "two"))
                // One declares the actor and two only names it; two has the evidence and one only cites it.
                .doesNotContain(
                        quad("actor/f", "https://schema.org/name", "\"F\"", "two"),
                        quad("actor/f", "https://schema.org/alternateName", "\"联想\"@zh", "one"),
                        quad("evidence/e", "https://example.org/terms#locus", "\"table 4\"", "one"));
    }

    private static String quad(String subject, String predicate, String object, String dataset) {
        return "\n<https://example.org/" + subject + "> <" + predicate + "> " + object
                + " <https://example.org/dataset/" + dataset + "> .\n";
    }

    private static String year(int year) {
        return typed(Integer.toString(year), "gYear");
    }

    private static String typed(String text, String type) {
        return "\"" + text + "\"^^<http://www.w3.org/2001/XMLSchema#" + type + ">";
    }

    @Test
    void linkedDataCarriesEvidenceAndOtherFormatsNameItOnly() {
        Extract extract = new Extract(View.of(twoDataSets(), NetworkFilter.NONE, Projection.UNDIRECTED));
        for (Format format : List.of(new Turtle(NAMES), new NQuads(NAMES), new JsonLd(NAMES))) {
            assertThat(new Export(format, extract).lossHeader()).isEqualTo("statements");
        }
        assertThat(new Export(new GraphMl(), extract).lossHeader()).startsWith("evidence, statements");
    }

    @Provide
    Arbitrary<Snapshot> networks() {
        return Arbitraries.randomValue(LinkedFormatsTest::network);
    }

    private static Snapshot network(Random random) {
        Vocabulary words = Vocabulary.shipped();
        SnapshotBuilder builder = Snapshot.builder("v1").dataset(new Snapshot.Dataset("d", any(random), "1", "0"));
        int size = 1 + random.nextInt(4);
        for (int i = 0; i < size; i++) {
            builder.actor(Rows.actor(
                    "a" + i,
                    any(random),
                    words.kinds().get(random.nextInt(words.kinds().size())),
                    null,
                    random.nextBoolean() ? 1950 + random.nextInt(40) : Snapshot.UNKNOWN,
                    Snapshot.UNKNOWN,
                    "d"));
            builder.name(
                    new Particulars.Name("a" + i, any(random), "zh", "former", null, null, null, null, "d", List.of()));
        }
        Particulars.Source source = new Particulars.Source("s", any(random), null, 2009, "http://a/<" + size, "press");
        builder.citation(new Particulars.Citation(
                "e1", source, any(random), null, "stated", null, any(random), null, null, "d"));
        for (int i = 0; i < random.nextInt(8); i++) {
            builder.tie(Rows.tie(
                    "t" + i,
                    "a" + random.nextInt(size),
                    words.types().get(random.nextInt(3)),
                    "a" + random.nextInt(size),
                    random.nextBoolean() ? 1990 : Snapshot.UNKNOWN,
                    Snapshot.UNKNOWN,
                    random.nextBoolean() ? random.nextInt(8) / 2.0 : random.nextInt(1_000_000_000) / 100.0,
                    "people",
                    null,
                    any(random),
                    Basis.STATED,
                    "d",
                    List.of("e1")));
        }
        return builder.build();
    }

    private static String any(Random random) {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    /** By a processor of JSON-LD that others wrote; and no triple is written twice. */
    @Property(tries = 60)
    void theTriplesOfRowsAreThoseThatJsonLdStandsFor(@ForAll("networks") Snapshot network) throws Exception {
        for (Projection projection :
                List.of(Projection.UNDIRECTED, new Projection(false, Weight.TIES, Set.of(), false))) {
            Extract extract = new Extract(View.of(network, everyKind(), projection));
            ByteArrayOutputStream document = new ByteArrayOutputStream();
            new JsonLd(NAMES).write(extract, List.of("a", "b"), document);
            StringWriter expected = new StringWriter();
            com.apicatalog.jsonld.JsonLd.toRdf(JsonDocument.of(new ByteArrayInputStream(document.toByteArray())))
                    .provide(new NQuadsWriter(expected));

            ByteArrayOutputStream out = new ByteArrayOutputStream();
            LinkedRows rows = new LinkedRows(NAMES);
            QuadsText quads = new QuadsText(out, rows, List.of());
            new LinkedExtract(extract, rows).whole(List.of("a", "b"), row -> quads.row(row, null));
            quads.flush();
            List<String> found = out.toString(StandardCharsets.UTF_8).lines().toList();

            assertThat(new TreeSet<>(found))
                    .isEqualTo(new TreeSet<>(expected.toString().lines().toList()));
            assertThat(found).doesNotHaveDuplicates();
        }
    }

    private static NetworkFilter everyKind() {
        return NetworkFilter.NONE.withKinds(Set.copyOf(Vocabulary.shipped().kinds()));
    }
}
